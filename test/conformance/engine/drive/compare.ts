/** Whether our binder and the real engine agree about an invocation. */
import type { BindFailure, BoundArgument, BoundCommand } from '../../../../server/src/binding';
import type { ReferenceValue, Value } from '../../../../server/src/values';
import type { BindAnswer } from './client';
import { Thin } from './thin';
import { NotDone } from './thinValues';

/** One command for one element: what was bound, or why not. Lines, so that two outcomes compare as texts. */
export type Outcome = readonly string[];

export function engineOutcome(answer: BindAnswer): Outcome {
  const bound = answer.bound.map(record => line(record.command, record.start, `[${record.set}] ${pairs(Object.entries(record.bound))}`));
  const errors = answer.errors.map(error =>
    line(error.command ?? '', error.start, `! ${error.id} ${concerned(error.id, error.parameter)}`),
  );
  return [...bound, ...errors];
}

/**
 * What our binder makes of it. A splatted hashtable has no order, so where several of its keys are wrong any of them may
 * be what the engine reports: one outcome for each key that may come first.
 */
export function ourOutcomes(text: string): readonly Outcome[] {
  const thin = new Thin(text);
  const first = outcomeOf(thin);
  return [first, ...[...thin.splattedKeys].map(key => outcomeOf(new Thin(text, key)))];
}

/** Refusals that the engine may report of the text, whichever splatted key comes first. */
export function possibleRefusals(text: string): Outcome {
  const lines = (thin: Thin): Outcome => {
    try {
      thin.run();
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
    }
    const refused = thin.records.filter(({ bound }) => bound.failure);
    return refused.map(({ command, start, bound }) => commandLine(command, start, bound, () => undefined));
  };
  const thin = new Thin(text);
  return [...lines(thin), ...[...thin.splattedKeys].flatMap(key => lines(new Thin(text, key)))];
}

function outcomeOf(thin: Thin): Outcome {
  thin.run();
  for (const { bound } of thin.records) for (const argument of bound.bound.values()) refuseUnsaid(argument);
  const shown = thin.records.filter(
    record => !record.bound.help && (record.bound.failure || (/-Cs/i.test(record.command) && record.bound.signature.script !== true)),
  );
  return shown.map(({ command, start, bound }) => commandLine(command, start, bound, reference => thin.entries(reference)));
}

/** Properties of an object by name in lower case; undefined where they are not known. */
type Objects = (reference: ReferenceValue) => ReadonlyMap<string, { readonly value: Value }> | undefined;

/** A command as it was bound or refused, in the words of the engine's outcome. */
export function commandLine(command: string, start: number, bound: BoundCommand, objects: Objects): string {
  const { failure } = bound;
  if (failure) return line(command, start, `! ${failure.errorId} ${concerned(failure.errorId, nameOf(failure))}`);
  const set = bound.parameterSet === '__AllParameterSets' ? '' : (bound.parameterSet ?? '?');
  const given = [...bound.bound.values()].map(argument => [argument.parameter.name, valueText(objects, argument)] as const);
  return line(command, start, `[${set}] ${pairs(given)}`);
}

function line(command: string, start: number, what: string): string {
  return `${start} ${command.toLowerCase()} ${what}`;
}

function pairs(entries: readonly (readonly [string, string])[]): string {
  return entries
    .map(([name, value]) => `${name}=${value}`)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .join(' ');
}

/** Errors that name a parameter; the others name what PowerShell happened to have in hand. */
const NAMING = new Set([
  'NamedParameterNotFound',
  'AmbiguousParameter',
  'ParameterAlreadyBound',
  'MissingArgument',
  'MissingMandatoryParameter',
  'CannotConvertArgument',
  'CannotConvertArgumentNoMessage',
  'ParameterArgumentTransformationError',
  'ParameterArgumentValidationError',
  'ParameterArgumentValidationErrorNullNotAllowed',
  'ParameterArgumentValidationErrorEmptyStringNotAllowed',
  'ParameterBindingFailed',
]);

function concerned(id: string, parameter: string | null | undefined): string {
  return NAMING.has(id) ? (parameter ?? '').trim().split(/\s+/).sort().join(' ').toLowerCase() : '';
}

function nameOf(failure: BindFailure): string | undefined {
  return failure.errorId === 'MissingMandatoryParameter' ? failure.candidates.join(' ') : failure.parameter;
}

/** What the facts or the text alone do not tell, and is left unknown on purpose. */
function refuseUnsaid({ value, original, parameter, delayed }: BoundArgument): void {
  if (delayed) throw new NotDone('script block run for each element');
  // Made from a number that is left unknown.
  if (value.kind === 'text') throw new NotDone('number text that versions read differently');
  if (value.kind !== 'unknown') return;
  if (parameter.type.kind === 'enum') throw new NotDone('number for an enumeration');
  const number = parameter.type.kind === 'integer' || parameter.type.kind === 'other';
  if (number && original.kind === 'string') throw new NotDone('number text that versions read differently');
  if (original.kind === 'unknown') throw new NotDone('what is made from something left unknown');
  const items = original.kind === 'array' ? original.items : [original];
  if (parameter.type.kind === 'string' && items.some(item => item.kind === 'reference')) throw new NotDone('text of an object');
}

function valueText(objects: Objects, { value, parameter }: BoundArgument): string {
  if (parameter.type.kind === 'listModifier') return modifierText(objects, value);
  return parameter.type.kind === 'enum' && value.kind === 'string' ? value.value : plainText(objects, value);
}

function plainText(objects: Objects, value: Value): string {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return 'null';
    case 'boolean':
      return value.value ? 'true' : 'false';
    case 'string':
    case 'char':
      return quoted(value.value);
    case 'guid':
      return value.value;
    case 'number':
      return String(value.value);
    case 'array':
      return `[${value.items.map(item => plainText(objects, item)).join(',')}]`;
    case 'scriptblock':
      return 'block';
    case 'reference':
      if (value.typeName === 'XdsIdentity') return plainText(objects, objects(value)?.get('text')?.value ?? value);
      return value.type === 'hashtable' || value.type === 'ordered' ? 'hashtable' : 'object';
    default:
      return value.kind;
  }
}

function modifierText(objects: Objects, value: Value): string {
  if (value.kind === 'null') return 'null';
  const modifiers = value.kind === 'reference' && value.type === 'hashtable' ? objects(value) : new Map([['replace', { value }]]);
  const shown = ['add', 'remove', 'replace'].flatMap(name => {
    const given = modifiers?.get(name)?.value;
    const items = given === undefined ? [] : given.kind === 'array' ? given.items : [given];
    return items.length === 0 ? [] : [`${name}=[${items.map(item => plainText(objects, item)).join(',')}]`];
  });
  return `list(${shown.join(';')})`;
}

function quoted(text: string): string {
  const units = [...Array(text.length).keys()].map(index => {
    const unit = text.charCodeAt(index);
    const plain = unit >= 32 && unit <= 126 && unit !== 39 && unit !== 92;
    return plain ? text.charAt(index) : `\\u${unit.toString(16).padStart(4, '0')}`;
  });
  return `'${units.join('')}'`;
}

/** The lines that only one side has. */
export function difference(engine: Outcome, ours: Outcome): { readonly engine: readonly string[]; readonly ours: readonly string[] } {
  const rest = [...ours];
  const missing: string[] = [];
  for (const each of engine) {
    const at = rest.indexOf(each);
    if (at < 0) missing.push(each);
    else rest.splice(at, 1);
  }
  return { engine: missing, ours: rest };
}
