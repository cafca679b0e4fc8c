import type { BindErrorId } from '../binding';
import { matchParameter } from '../binding';
import type { Parameter, ParameterType } from '../catalog';
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import type { Value } from '../values';
import { type FailedCommand, failedCommands, splatRelated } from './commands';
import { finding } from './finding';
import { replaceFix, replaceFixes } from './fixes/replace';
import { switchValue } from './fixes/switchValue';
import { nearestNames } from './nearest';
import type { Finding, Fix, Related, Rule, RuleMeta } from './rule';
import { isComputed, textAt } from './source';
import { listOf, quoted } from './words';

const messages = {
  boolean: (name: string, value: string) => `-${name} takes $true or $false, not ${value}.`,
  integer: (name: string, value: string, min: number, max: number) => `-${name} takes a whole number from ${min} to ${max}, not ${value}.`,
  enumeration: (name: string, value: string, members: readonly string[]) => `-${name} takes ${listOf(members, 'or')}, not ${value}.`,
  guid: (name: string, value: string) => `-${name} takes a GUID such as 38aad667-af54-4397-aaa7-e94c79ec2308, not ${value}.`,
  switch: (name: string, value: string) => `-${name} is a switch: write it alone, or -${name}:$true, not with ${value}.`,
  empty: (name: string) => `-${name} needs a value that is not empty.`,
  version: (value: string) =>
    `-MajorVersion takes the first part of a version only, not ${value}. Give the other parts to -MinorVersion, -BuildNumber and -QfeNumber.`,
  object: (name: string) => `-${name} takes an identity as text, not the whole object. Write .Identity after it.`,
  objectOfSet: (name: string) =>
    `-${name} takes an identity as text, not the whole object. Hand the object to -Instance, or write .Identity after it.`,
  modifiers: (name: string, value: string) => `-${name} takes a hashtable with the keys Add, Remove and Replace, not ${value}.`,
  one: (name: string) => `-${name} takes one value, not a list. Run the command once for each of them.`,
  other: (name: string, value: string) => `-${name} does not take ${value}.`,
  write: (texts: readonly string[]) => ` Write ${listOf(texts, 'or')}.`,
  equalsSign: (name: string) => `-${name} takes its value after a space. Remove the "=".`,
  writeTitle: (text: string) => `Write ${text}`,
  equalsTitle: 'Remove the "="',
  versionTitle: (parts: string) => `Write ${parts}`,
  identityTitle: 'Write .Identity after it',
  setHere: 'The value was set here.',
  thisValue: 'this value',
};

const meta: RuleMeta = {
  name: 'CsInvalidValue',
  severity: 'error',
  summary: 'A value that PowerShell can not convert to what the parameter takes.',
  fixable: true,
};

/** Values that do not convert: Booleans, numbers out of range, unknown members of an enumeration, GUIDs. */
export const CsInvalidValue: Rule = { meta, check };

const FAILURES: readonly BindErrorId[] = [
  'CannotConvertArgument',
  'CannotConvertArgumentNoMessage',
  'ParameterArgumentTransformationError',
  'ParameterArgumentValidationError',
  'ParameterArgumentValidationErrorNullNotAllowed',
  'ParameterArgumentValidationErrorEmptyStringNotAllowed',
  'ParameterBindingFailed',
];

/** What people write for the two Booleans. */
const TRUE_WORDS = new Set(['true', 'yes', 'on', 'enabled', 'enable', 'y', '1', '-1']);
const FALSE_WORDS = new Set(['false', 'no', 'off', 'disabled', 'disable', 'n', '0']);

/** What people write for members of the enumerations, in lower case. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['lt', 'LSS'],
  ['-lt', 'LSS'],
  ['less', 'LSS'],
  ['lessthan', 'LSS'],
  ['le', 'LEQ'],
  ['-le', 'LEQ'],
  ['lessthanorequal', 'LEQ'],
  ['gt', 'GTR'],
  ['-gt', 'GTR'],
  ['greater', 'GTR'],
  ['greaterthan', 'GTR'],
  ['ge', 'GEQ'],
  ['-ge', 'GEQ'],
  ['greaterthanorequal', 'GEQ'],
  ['eq', 'EQL'],
  ['-eq', 'EQL'],
  ['equals', 'EQL'],
  ['equal', 'EQL'],
  ['ne', 'NEQ'],
  ['-ne', 'NEQ'],
  ['notequal', 'NEQ'],
  ['deny', 'Block'],
  ['disallow', 'Block'],
  ['permit', 'Allow'],
  ['<', 'LSS'],
  ['<=', 'LEQ'],
  ['>', 'GTR'],
  ['>=', 'GEQ'],
  ['=', 'EQL'],
  ['==', 'EQL'],
  ['!=', 'NEQ'],
  ['<>', 'NEQ'],
]);

function* check(analysis: Analysis): Generator<Finding> {
  for (const failed of failedCommands(analysis, FAILURES)) {
    const { cmdlet, bound, failure } = failed;
    if (isEmptyOnSomePath(failed)) continue;
    const match = matchParameter(bound.signature, failure.parameter ?? '');
    if (match.kind === 'none' || match.kind === 'ambiguous') continue;
    const equals = equalsSign(failed, match.parameter);
    const { message, fixes } = equals ?? switchValue(failed, shownValue(analysis, failed)) ?? explain(analysis, failed, match.parameter);
    yield finding(meta, failure.place, message, {
      related: [...setHere(failed), ...splatRelated(cmdlet.name, failure.splatPlace)],
      fixes,
    });
  }
}

/** A variable that was not set yet, such as in a `catch` for what sets it, where the same command binds in another run. */
function isEmptyOnSomePath({ failure, record }: FailedCommand): boolean {
  const { value } = failure;
  return (value?.kind === 'null' || value?.kind === 'nothing') && record.bindings.some(({ bound }) => bound.failure === undefined);
}

interface Explanation {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function explain(analysis: Analysis, failed: FailedCommand, parameter: Parameter): Explanation {
  const { failure } = failed;
  const { name } = parameter;
  if (failure.value?.kind === 'array' && parameter.type.kind !== 'array') return { message: messages.one(name), fixes: [] };
  if (failure.errorId.endsWith('NotAllowed') && parameter.type.kind !== 'boolean') return { message: messages.empty(name), fixes: [] };
  const shown = shownValue(analysis, failed);
  const special = wholeVersion(failed, name, shown) ?? wholeObject(failed, parameter);
  if (special !== undefined) return special;
  const texts = textsFor(failure.value, parameter.type);
  const message = typeMessage(failed, parameter, shown) + (texts.length > 0 && texts.length < 3 ? messages.write(texts) : '');
  const target = literalPlace(failed);
  return { message, fixes: target === undefined || isComputed(analysis, target) ? [] : replaceFixes(target, texts, messages.writeTitle) };
}

/** `-MajorVersion 2.0.6362`: each part has a parameter of its own. */
function wholeVersion(failed: FailedCommand, name: string, shown: string): Explanation | undefined {
  const { bound, failure } = failed;
  const [major, ...others] = failure.value?.kind === 'string' ? failure.value.value.trim().split('.') : [];
  if (name !== 'MajorVersion' || major === undefined || others.length === 0 || others.length > PARTS.length) return undefined;
  if (![major, ...others].every(part => /^\d{1,5}$/.test(part))) return undefined;
  const target = failure.splatPlace === undefined ? literalPlace(failed) : undefined;
  const parts = others.map((part, index) => `-${PARTS[index]} ${part}`);
  const given = failed.record.ast.commandElements.some(
    element =>
      element.kind === 'CommandParameterAst' && PARTS.some(part => part.toLowerCase().startsWith(element.parameterName.toLowerCase())),
  );
  const text = [major, ...parts].join(' ');
  const isFree = target !== undefined && !given && PARTS.every(part => !bound.bound.has(part.toLowerCase()));
  return {
    message: messages.version(shown),
    fixes: isFree
      ? [replaceFix(target, text, { key: 'parts', title: messages.versionTitle(`-MajorVersion ${text}`), preferred: true })]
      : [],
  };
}
const PARTS = ['MinorVersion', 'BuildNumber', 'QfeNumber'];

/** `-Identity (Get-…)`: the object where its identity is meant. */
function wholeObject(failed: FailedCommand, { name, type }: Parameter): Explanation | undefined {
  const { cmdlet, failure } = failed;
  if (type.kind !== 'identity' || failure.value?.kind !== 'reference' || failure.value.type !== 'object') return undefined;
  const message = (cmdlet.verb === 'Set' ? messages.objectOfSet : messages.object)(name);
  const end = { ...failure.place, start: failure.place.end };
  const fix = replaceFix(end, '.Identity', { key: 'identity', title: messages.identityTitle });
  return { message, fixes: failure.splatPlace === undefined ? [fix] : [] };
}

function typeMessage({ cmdlet, failure }: FailedCommand, { name, type, validations }: Parameter, shown: string): string {
  switch (type.kind) {
    case 'boolean':
      return messages.boolean(name, shown);
    case 'integer': {
      const range =
        cmdlet.parameterFacts.get(name.toLowerCase())?.range ?? validations?.find(each => each.kind === 'range') ?? RANGES[type.type];
      return messages.integer(name, shown, range.min, range.max);
    }
    case 'enum':
      return messages.enumeration(name, shown, takenMembers(type.members, failure.value));
    case 'guid':
      return messages.guid(name, shown);
    case 'switch':
      return messages.switch(name, shown);
    case 'listModifier':
      return messages.modifiers(name, shown);
    default:
      return messages.other(name, shown);
  }
}

type IntegerName = Extract<ParameterType, { kind: 'integer' }>['type'];
const RANGES: Readonly<Record<IntegerName, { readonly min: number; readonly max: number }>> = {
  byte: { min: 0, max: 255 },
  short: { min: -32_768, max: 32_767 },
  ushort: { min: 0, max: 65_535 },
  int: { min: -2_147_483_648, max: 2_147_483_647 },
  uint: { min: 0, max: 4_294_967_295 },
  long: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER },
};

/** Texts that would do in the value's place, as written in a command; a member that is near, else every member. */
function textsFor(value: Value | undefined, type: ParameterType): readonly string[] {
  const text = value?.kind === 'string' ? value.value.trim() : '';
  if (type.kind === 'boolean') {
    if (TRUE_WORDS.has(text.toLowerCase())) return ['$true'];
    if (FALSE_WORDS.has(text.toLowerCase())) return ['$false'];
    return ['$true', '$false'];
  }
  if (type.kind !== 'enum') return [];
  const members = takenMembers(type.members, value);
  const synonym = SYNONYMS.get(text.toLowerCase());
  if (synonym !== undefined && type.members.includes(synonym)) return [synonym];
  const near = text === '' ? [] : nearestNames(text, members);
  return near.length > 0 ? near : members;
}

/** Without one that is refused although it is a member: nobody may set Suspend. */
function takenMembers(members: readonly string[], refused: Value | undefined): readonly string[] {
  return members.filter(member => refused?.kind !== 'string' || member.toLowerCase() !== refused.value.trim().toLowerCase());
}

/** The value as written; one that comes from elsewhere as what it is. */
function shownValue(analysis: Analysis, failed: FailedCommand): string {
  const place = literalPlace(failed);
  if (place !== undefined) return quoted(textAt(analysis, place));
  const { value } = failed.failure;
  switch (value?.kind) {
    case 'string':
      return `the text '${quoted(value.value)}'`;
    case 'number':
      return String(value.value);
    case 'boolean':
      return value.value ? '$true' : '$false';
    case 'null':
      return '$null';
    default:
      return messages.thisValue;
  }
}

/** Where the value is written, when that is in the argument itself or beside a splatted key. */
function literalPlace({ failure }: FailedCommand): Place | undefined {
  const at = failure.value?.at;
  if (at === undefined) return undefined;
  const inPlace = at.file === failure.place.file && at.start === failure.place.start && at.end === failure.place.end;
  return inPlace || failure.splatPlace !== undefined ? at : undefined;
}

function setHere(failed: FailedCommand): readonly Related[] {
  const at = failed.failure.value?.at;
  return at === undefined || literalPlace(failed) !== undefined ? [] : [{ place: at, message: messages.setHere }];
}

/** `-EnablePrivacyMode = $true`: PowerShell takes the sign for the value. */
function equalsSign({ record, failure }: FailedCommand, { name }: Parameter): Explanation | undefined {
  if (failure.value?.kind !== 'string' || failure.value.value !== '=' || failure.splatPlace !== undefined) return undefined;
  const next = record.ast.commandElements.find(element => element.start >= failure.place.end);
  const range: Place = { ...failure.place, end: next?.start ?? failure.place.end };
  const fix = replaceFix(range, '', { key: 'equals', title: messages.equalsTitle, preferred: true });
  return { message: messages.equalsSign(name), fixes: [fix] };
}
