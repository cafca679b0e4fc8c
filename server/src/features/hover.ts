/** What is known of the thing under the cursor. */
import type { Hover } from 'vscode-languageserver-types';
import { type BoundArgument, matchParameter } from '../binding';
import { type Cmdlet, platformName, signatureOn } from '../catalog';
import type { Analysis, CommandRecord } from '../evaluation';
import type { Ast } from '../powershell';
import { scopeText } from '../rules';
import { LineIndex, type Place } from '../text';
import { cmdletMarkdown, paragraphs, parameterMarkdown, valueMarkdown } from './facts';
import { innermost, nodesAt } from './nodes';
import { rangeOf } from './ranges';
import { valueText } from './valueText';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Found {
  readonly span: Span;
  readonly markdown: string;
}

/** The hover at an offset of the analysed script; undefined where there is nothing to say. */
export function hoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const path = nodesAt(analysis.script.parse.ast, offset);
  const found = [...aboutCommand(analysis, path, offset), ...aboutVariable(analysis, path)];
  const [first] = found;
  if (first === undefined) return undefined;
  return {
    contents: { kind: 'markdown', value: found.map(({ markdown }) => markdown).join('\n\n---\n\n') },
    range: rangeOf(new LineIndex(analysis.script.text), first.span),
  };
}

function* aboutCommand(analysis: Analysis, path: readonly Ast[], offset: number): Generator<Found> {
  const command = innermost(path, 'CommandAst');
  const record = analysis.commands.find(candidate => candidate.ast === command);
  if (record?.cmdlet !== undefined) {
    if (holds(record.nameAst, offset)) yield aboutName(record, record.cmdlet);
    else yield* aboutParameter(analysis, record, record.cmdlet, path, offset);
  }
  yield* aboutKey(analysis, offset);
}

function aboutName(record: CommandRecord, cmdlet: Cmdlet): Found {
  const { platform } = record.platform;
  const missing = cmdlet.platforms.includes(platform) ? undefined : `**Note:** ${platformName(platform)} does not have it.`;
  return { span: record.nameAst, markdown: paragraphs(cmdletMarkdown(cmdlet), missing) };
}

function* aboutParameter(
  analysis: Analysis,
  record: CommandRecord,
  cmdlet: Cmdlet,
  path: readonly Ast[],
  offset: number,
): Generator<Found> {
  const written = path.findLast(node => node.kind === 'CommandParameterAst' && node.parent === record.ast);
  if (written?.kind === 'CommandParameterAst' && offset < written.nameEnd) {
    const match = matchParameter(signatureOn(cmdlet, record.platform.platform), written.parameterName);
    if ('parameter' in match) {
      const span = { start: written.start, end: Math.min(written.nameEnd, written.end) };
      yield { span, markdown: parameterMarkdown(cmdlet, match.parameter, written.parameterName) };
    }
    return;
  }
  const own = analysis.script.file;
  for (const argument of argumentsOf(record)) {
    if (argument.source === 'splat' || argument.place.file !== own || !holds(argument.place, offset)) continue;
    yield* aboutValue(analysis, record, cmdlet, argument);
    return;
  }
}

function* aboutValue(analysis: Analysis, record: CommandRecord, cmdlet: Cmdlet, argument: BoundArgument): Generator<Found> {
  const text = valueText(argument.value);
  const markdown = text === undefined ? undefined : valueMarkdown(cmdlet, argument.parameter, text.replaceAll(/^'|'$/g, ''));
  const verdict = argument.parameter.name === 'EnablePrivacyMode' ? signInMarkdown(analysis, record) : undefined;
  const about = paragraphs(markdown ?? parameterMarkdown(cmdlet, argument.parameter, ''), verdict);
  yield { span: argument.place, markdown: about };
}

/** Who of the old clients can sign in when this command turns privacy mode on. */
function signInMarkdown(analysis: Analysis, record: CommandRecord): string | undefined {
  const events = analysis.events.filter(
    ({ place }) => place.file === record.file && holds(record.ast, place.start) && place.end <= record.ast.end,
  );
  const lines = new Set(
    events.flatMap(({ scope, signIn }) =>
      signIn.map(
        ({ client, verdict, because }) =>
          `- ${client}, ${scope.includes('?') ? scopeText(scope) : scope}: ${verdicts[verdict]} (${because})`,
      ),
    ),
  );
  return lines.size === 0 ? undefined : `When this command runs:\n${[...lines].join('\n')}`;
}
const verdicts = { blocked: 'kept from signing in', allowed: 'can sign in', unknown: 'not known whether it can sign in' } as const;

/** A key of a hashtable that is splatted to a command of the family. */
function* aboutKey(analysis: Analysis, offset: number): Generator<Found> {
  for (const record of analysis.commands) {
    if (record.cmdlet === undefined) continue;
    for (const { parameter, keyPlace } of argumentsOf(record)) {
      if (keyPlace === undefined || keyPlace.file !== analysis.script.file || !holds(keyPlace, offset)) continue;
      const written = analysis.script.text.slice(keyPlace.start, keyPlace.end).replaceAll(/^['"]|['"]$/g, '');
      yield { span: keyPlace, markdown: parameterMarkdown(record.cmdlet, parameter, written) };
      return;
    }
  }
}

/** The value that a variable is known to have where it is read. */
function* aboutVariable(analysis: Analysis, path: readonly Ast[]): Generator<Found> {
  const variable = path.at(-1);
  if (variable?.kind !== 'VariableExpressionAst') return;
  const value = analysis.variables.get(variable.start);
  const text = value && valueText(value);
  const name = `\`$${variable.variablePath}\``;
  if (text !== undefined && !constants.has(variable.variablePath.toLowerCase())) {
    yield { span: variable, markdown: `${name} is \`${text}\` here.` };
  } else if (value?.kind === 'unknown' && value.because !== undefined) {
    yield { span: variable, markdown: `${name} is not known here: ${value.because}.` };
  }
}

/** Of these nobody asks for the value. */
const constants: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function argumentsOf(record: CommandRecord): readonly BoundArgument[] {
  return record.bindings.flatMap(({ bound }) => [...bound.bound.values()]);
}

function holds(span: Span | Place, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
