/** Whether our binder and the real engine agree about an invocation. */
import type { BindFailure, BoundArgument } from '../../../../server/src/binding';
import type { Value } from '../../../../server/src/values';
import type { BindAnswer } from './client';
import { NotDone, Thin, type ThinRecord } from './thin';

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

function outcomeOf(thin: Thin): Outcome {
  thin.run();
  for (const { bound } of thin.records) for (const argument of bound.bound.values()) refuseUnsaid(argument);
  const family = thin.records.filter(
    record => record.bound.failure === undefined && /-Cs/i.test(record.command) && record.bound.signature.script !== true,
  );
  const refused = thin.records.flatMap(record => (record.bound.failure ? [{ record, failure: record.bound.failure }] : []));
  return [
    ...family.map(record => line(record.command, record.start, boundText(thin, record))),
    ...refused.map(({ record, failure }) =>
      line(record.command, record.start, `! ${failure.errorId} ${concerned(failure.errorId, nameOf(failure))}`),
    ),
  ];
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

function boundText(thin: Thin, { bound }: ThinRecord): string {
  const set = bound.parameterSet === '__AllParameterSets' ? '' : (bound.parameterSet ?? '?');
  return `[${set}] ${pairs([...bound.bound.values()].map(argument => [argument.parameter.name, valueText(thin, argument)]))}`;
}

/** What the facts or the text alone do not tell, and is left unknown on purpose. */
function refuseUnsaid({ value, original, parameter, delayed }: BoundArgument): void {
  if (delayed) throw new NotDone('script block run for each element');
  if (value.kind !== 'unknown') return;
  if (parameter.type.kind === 'enum') throw new NotDone('number for an enumeration');
  const number = parameter.type.kind === 'integer' || parameter.type.kind === 'other';
  if (number && original.kind === 'string') throw new NotDone('number text that versions read differently');
  if (parameter.type.kind === 'string' && original.kind === 'reference' && original.type === 'pscustomobject')
    throw new NotDone('text of an object');
}

function valueText(thin: Thin, { value, parameter }: BoundArgument): string {
  if (parameter.type.kind === 'listModifier') return modifierText(thin, value);
  return parameter.type.kind === 'enum' && value.kind === 'string' ? value.value : plainText(thin, value);
}

function plainText(thin: Thin, value: Value): string {
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
      return `[${value.items.map(item => plainText(thin, item)).join(',')}]`;
    case 'scriptblock':
      return 'block';
    case 'reference':
      if (value.typeName === 'XdsIdentity') return plainText(thin, thin.entries(value).get('text')?.value ?? value);
      return value.type === 'hashtable' ? 'hashtable' : 'object';
    default:
      return value.kind;
  }
}

function modifierText(thin: Thin, value: Value): string {
  if (value.kind === 'null') return 'null';
  if (value.kind !== 'reference' || value.type !== 'hashtable') return list([['replace', value]], thin);
  return list(
    ['add', 'remove', 'replace'].map(name => [name, thin.entries(value).get(name)?.value] as const),
    thin,
  );
}

function list(parts: readonly (readonly [string, Value | undefined])[], thin: Thin): string {
  const shown = parts.flatMap(([name, value]) => {
    const items = value === undefined ? [] : value.kind === 'array' ? value.items : [value];
    return items.length === 0 ? [] : [`${name}=[${items.map(item => plainText(thin, item)).join(',')}]`];
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
