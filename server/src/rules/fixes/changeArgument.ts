import type { BoundArgument } from '../../binding';
import type { Analysis, CommandRecord } from '../../evaluation';
import type { Ast } from '../../powershell';
import type { Place, TextEdit } from '../../text';
import { structurallyEqual } from '../../values';
import { namePlace, scriptOf, textAt } from '../source';
import { ancestors, nodeAt } from '../statements';
import { styleOf } from './style';

/**
 * Gives a parameter of a written command another value: in its place where it has one, else at the command's end.
 * `value` is a word, which is quoted where the old value was, or an expression. Undefined where the value is not in the text.
 */
export function changeArgument(analysis: Analysis, record: CommandRecord, name: string, value: string): TextEdit | undefined {
  const argument = argumentIn(record, name);
  // A statement that runs with several values is meant to: it is the caller's value that is wrong.
  if (argument !== undefined) return hasOneValue(record, name) ? replaceValue(analysis, argument, value) : undefined;
  const last = record.ast.commandElements.at(-1);
  if (last === undefined) return undefined;
  return { file: record.file, start: last.end, end: last.end, newText: ` -${name} ${valueIn(analysis, record.file, value)}` };
}

function hasOneValue(record: CommandRecord, name: string): boolean {
  const values = record.bindings.flatMap(({ bound }) => bound.bound.get(name.toLowerCase())?.value ?? []);
  const [first] = values;
  return values.every(value => first !== undefined && structurallyEqual(value, first));
}

/** The parameter's argument in the first binding that has it. */
export function argumentIn(record: CommandRecord, name: string): BoundArgument | undefined {
  for (const { bound } of record.bindings) {
    const argument = bound.bound.get(name.toLowerCase());
    if (argument !== undefined) return argument;
  }
  return undefined;
}

function replaceValue(analysis: Analysis, argument: BoundArgument, value: string): TextEdit | undefined {
  const place = valuePlace(analysis, argument);
  if (place === undefined) return undefined;
  const { file, start, end } = place;
  if (!WORD.test(value)) return { file, start, end, newText: valueIn(analysis, file, value) };
  const inner = namePlace(analysis, place);
  const plain = inner.start !== start || (argument.splatPlace === undefined && WORD.test(textAt(analysis, place)));
  return { file, start: inner.start, end: inner.end, newText: plain ? value : valueIn(analysis, file, value) };
}

const WORD = /^[A-Za-z]\w*$/;

/** A word in quotes, `$true` and any other expression as it is: in the style of the file. */
export function valueIn(analysis: Analysis, file: string, value: string): string {
  const script = scriptOf(analysis, file);
  if (script === undefined) return value;
  const { quote, yes } = styleOf(script);
  if (value === '$true') return yes;
  return WORD.test(value) ? quote(value) : value;
}

/** Where the argument's value is written as a whole: in the command, or beside the splatted key. */
export function valuePlace(analysis: Analysis, argument: BoundArgument): Place | undefined {
  return argument.splatPlace === undefined ? writtenPlace(analysis, argument) : splattedPlace(analysis, argument);
}

/** An object's property is no place to write a value. */
function writtenPlace(analysis: Analysis, { source, place }: BoundArgument): Place | undefined {
  return (source === 'named' || source === 'positional') && !textAt(analysis, place).startsWith('@') ? place : undefined;
}

/** What the splatted key is given, in a hashtable or an assignment, as it is written. */
function splattedPlace(analysis: Analysis, { keyPlace, original }: BoundArgument): Place | undefined {
  const script = keyPlace && scriptOf(analysis, keyPlace.file);
  if (script === undefined || keyPlace === undefined) return undefined;
  const { file } = script;
  for (const node of ancestors(nodeAt(script.parse.ast, keyPlace.start))) {
    const value =
      node.kind === 'HashtableAst'
        ? node.keyValuePairs.find(({ key }) => key.start === keyPlace.start)?.value
        : node.kind === 'AssignmentStatementAst' && node.operator === '=' && node.left.end >= keyPlace.end
          ? node.right
          : undefined;
    if (value === undefined) continue;
    // What is given to one key after the other was written elsewhere.
    return node.kind === 'AssignmentStatementAst' && isOfAnyKey(node.left)
      ? constantAt(analysis, original.at)
      : { file, start: value.start, end: value.end };
  }
  return undefined;
}

/** `$settings[$key]` */
function isOfAnyKey(target: Ast): boolean {
  return target.kind === 'IndexExpressionAst' && target.index.kind !== 'StringConstantExpressionAst';
}

/** Where a constant stands as it is. */
function constantAt(analysis: Analysis, place: Place | undefined): Place | undefined {
  return place && /^(?:\$(?:true|false)|'[^']*'|"[^"$`]*"|\d+)$/i.test(textAt(analysis, place)) ? place : undefined;
}

/** Takes a parameter with its value out of a written command; undefined where it is not written there by name. */
export function removeArgument(record: CommandRecord, name: string): TextEdit | undefined {
  const argument = argumentIn(record, name);
  if (argument?.nameAst === undefined) return undefined;
  const before = record.ast.commandElements[record.ast.commandElements.indexOf(argument.nameAst) - 1];
  if (before === undefined) return undefined;
  return { file: record.file, start: before.end, end: Math.max(argument.nameAst.end, argument.place.end), newText: '' };
}
