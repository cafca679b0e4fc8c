/** What a cursor stands at: the place that a completion would fill. */
import type {
  AssignmentStatementAst,
  Ast,
  CommandAst,
  CommandElementAst,
  CommandParameterAst,
  HashtableAst,
  ParseResult,
} from '../powershell';
import { commandName, innermost, isSplat, nodesAt } from './nodes';

/** Offsets of what the completion replaces: from the beginning of the word to the cursor or the word's end. */
interface Replaced {
  readonly start: number;
  readonly end: number;
}

export type CompletionSite =
  /** The name of a command; `command` is missing where nothing is typed yet. */
  | { readonly kind: 'command'; readonly replaced: Replaced }
  /** `-Na|`, or an empty place where a parameter could follow. */
  | {
      readonly kind: 'parameter';
      readonly replaced: Replaced;
      readonly command: CommandAst /** The element under the cursor. */;
      readonly element: CommandElementAst | undefined;
    }
  /** `-Name |` or `-Name:|` or a value under the cursor; `parameter` undefined: a positional one. */
  | {
      readonly kind: 'value';
      readonly replaced: Replaced;
      readonly command: CommandAst;
      readonly parameter: string | undefined;
      readonly element: CommandElementAst | undefined;
      /** The quote that the value begins with, which stays. */
      readonly quote: string;
    }
  /** A key of a hashtable. */
  | {
      readonly kind: 'key';
      readonly replaced: Replaced;
      readonly hashtable: HashtableAst /** The key under the cursor. */;
      readonly index: number | undefined;
    }
  /** The value of a key of a hashtable. */
  | {
      readonly kind: 'keyValue';
      readonly replaced: Replaced;
      readonly hashtable: HashtableAst;
      readonly key: string;
      readonly quote: string;
    };

/** The site at an offset; undefined inside comments, ordinary strings and everything else that takes no name of ours. */
export function completionSiteAt(parse: ParseResult, text: string, offset: number): CompletionSite | undefined {
  if (isInComment(parse, offset)) return undefined;
  const path = nodesAt(parse.ast, offset);
  const inHashtable = hashtableSite(path, text, offset);
  if (inHashtable !== undefined) return inHashtable;
  const command = innermost(path, 'CommandAst') ?? commandBefore(parse, text, offset);
  if (command === undefined) return startsCommand(text, offset) ? { kind: 'command', replaced: { start: offset, end: offset } } : undefined;
  return commandSite(command, text, offset);
}

function isInComment(parse: ParseResult, offset: number): boolean {
  const { tokens } = parse;
  const index = offset === 0 ? -1 : tokens.tokenAt(offset - 1);
  if (index < 0 || tokens.kind(index) !== 'Comment' || tokens.end(index) < offset) return false;
  return tokens.end(index) > offset || !tokens.text(index).endsWith('#>');
}

/** The command that ends before the cursor on the same line, with nothing but blanks or a line continuation between. */
function commandBefore(parse: ParseResult, text: string, offset: number): CommandAst | undefined {
  const gap = /(?:[ \t]|`\r?\n)+$/.exec(text.slice(0, offset))?.[0] ?? '';
  const end = offset - gap.length;
  return end === offset ? undefined : innermost(nodesAt(parse.ast, end), 'CommandAst');
}

/** Whether a command could begin here: at the beginning of a line, or behind what begins a statement or a pipeline element. */
function startsCommand(text: string, offset: number): boolean {
  return /(?:^|[\r\n;{(|&=])[ \t]*$/.test(text.slice(0, offset));
}

function commandSite(command: CommandAst, text: string, offset: number): CompletionSite | undefined {
  const index = command.commandElements.findLastIndex(element => element.start < offset && offset <= element.end);
  const element = index < 0 ? undefined : command.commandElements[index];
  if (index === 0 || (element === undefined && offset <= command.start)) {
    if (command.invocationOperator !== '' || element?.kind !== 'StringConstantExpressionAst') return undefined;
    return { kind: 'command', replaced: { start: element.start + (element.value.lastIndexOf('\\') + 1), end: element.end } };
  }
  if (commandName(command) === undefined) return undefined;
  if (element?.kind === 'CommandParameterAst') return parameterSite(command, element, text, offset);
  const before = command.commandElements.slice(0, index < 0 ? undefined : index).findLast(candidate => candidate.end <= offset);
  const parameter = before?.kind === 'CommandParameterAst' && before.argument === undefined ? before.parameterName : undefined;
  if (element === undefined) {
    const replaced = { start: offset, end: offset };
    return { kind: 'value', replaced, command, parameter, element, quote: '' };
  }
  if (isSplat(element)) return undefined;
  return valueSite(command, parameter, element, text, offset);
}

function parameterSite(command: CommandAst, element: CommandParameterAst, text: string, offset: number): CompletionSite | undefined {
  const colon = text.charAt(element.nameEnd - 1) === ':';
  if (offset < element.nameEnd || !colon) {
    return { kind: 'parameter', replaced: { start: element.start, end: Math.min(element.nameEnd, element.end) }, command, element };
  }
  const { argument } = element;
  if (argument === undefined) {
    return { kind: 'value', replaced: { start: offset, end: offset }, command, parameter: element.parameterName, element, quote: '' };
  }
  return valueSite(command, element.parameterName, argument, text, offset);
}

function valueSite(
  command: CommandAst,
  parameter: string | undefined,
  element: Ast,
  text: string,
  offset: number,
): CompletionSite | undefined {
  // A dash alone is an argument to the parser, and the beginning of a parameter to the user.
  if (parameter === undefined && /^[-\u2013-\u2015]$/.test(text.slice(element.start, element.end))) {
    return { kind: 'parameter', replaced: element, command, element: undefined };
  }
  if (
    element.kind !== 'StringConstantExpressionAst' &&
    element.kind !== 'VariableExpressionAst' &&
    element.kind !== 'ConstantExpressionAst' &&
    element.kind !== 'ErrorExpressionAst'
  ) {
    return undefined;
  }
  const quote = quoteAt(text, element.start);
  const replaced = { start: element.start + quote.length, end: quote === '' ? element.end : offset };
  return { kind: 'value', replaced, command, parameter, element: element as CommandElementAst, quote };
}

function hashtableSite(path: readonly Ast[], text: string, offset: number): CompletionSite | undefined {
  const hashtable = innermost(path, 'HashtableAst');
  if (hashtable === undefined || offset < hashtable.start + 2 || (offset === hashtable.end && text.charAt(offset - 1) === '}'))
    return undefined;
  // A script block or a nested command inside the hashtable is a place of its own.
  if (path.some(node => node.kind === 'CommandAst' && node.start > hashtable.start && commandName(node) !== bareValue(hashtable, node)))
    return undefined;
  const line = text.slice(Math.max(hashtable.start + 2, lastBreak(text, offset)), offset);
  const assigned = /^\s*(['"]?)([\w-]*)\1\s*=\s*(['"]?)([^'"=]*)$/.exec(line);
  if (assigned !== null) {
    const [, , key = '', quote = '', typed = ''] = assigned;
    if (/\s/.test(typed.trim())) return undefined;
    return { kind: 'keyValue', replaced: { start: offset - typed.length, end: offset }, hashtable, key, quote };
  }
  const typed = /^\s*([\w-]*)$/.exec(line)?.[1];
  if (typed === undefined) return undefined;
  const start = offset - typed.length;
  const index = hashtable.keyValuePairs.findIndex(({ key }) => key.start === start);
  return { kind: 'key', replaced: { start, end: offset }, hashtable, index: index < 0 ? undefined : index };
}

/** A half-typed value `@{ EnablePrivacyMode = tr` is a command to the parser. */
function bareValue(hashtable: HashtableAst, command: CommandAst): string | undefined {
  const isValue = hashtable.keyValuePairs.some(({ value }) => value.start === command.start && value.end === command.end);
  return isValue && command.commandElements.length === 1 ? commandName(command) : undefined;
}

/** Where the entry of a hashtable that the offset is in begins. */
function lastBreak(text: string, offset: number): number {
  return (
    Math.max(
      text.lastIndexOf('\n', offset - 1),
      text.lastIndexOf('\r', offset - 1),
      text.lastIndexOf(';', offset - 1),
      text.lastIndexOf('{', offset - 1),
    ) + 1
  );
}

function quoteAt(text: string, start: number): string {
  return /['"\u2018-\u201e]/.test(text.charAt(start)) ? text.charAt(start) : '';
}

/** The name of the variable that a hashtable is assigned to; undefined where it is not. */
export function assignedVariable(hashtable: HashtableAst): string | undefined {
  let node: Ast | undefined = hashtable.parent;
  while (
    node !== undefined &&
    (node.kind === 'CommandExpressionAst' || node.kind === 'PipelineAst' || node.kind === 'ConvertExpressionAst')
  )
    node = node.parent;
  const assignment: AssignmentStatementAst | undefined = node?.kind === 'AssignmentStatementAst' ? node : undefined;
  return assignment?.left.kind === 'VariableExpressionAst' ? assignment.left.variablePath : undefined;
}
