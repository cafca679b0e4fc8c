/** Enumerations that a script defines: members, their numbers, flags, and what operators make of them. */
import { array, type binary, boolean, int, NULL, SCRIPT_ENUM, toText, type Value } from '../../values';
import type { Run } from '../run/run';
import type { ScriptType } from '../run/types';

/** An enumeration's member stands for its name, which is also what commands are handed. */
export function enumMembers(type: ScriptType): readonly Value[] {
  return type.definition.members.map(({ name }) => memberNamed(type, name));
}

function memberNamed({ definition }: ScriptType, name: string): Value {
  return { kind: 'string', value: name, typeName: `${SCRIPT_ENUM}${definition.name.toLowerCase()}` };
}

/** The names of an enumeration of the script; undefined for any other type. */
export function enumNames(run: Run, typeName: string): Value | undefined {
  const type = run.types.get(typeName.toLowerCase());
  return type?.definition.typeKind === 'enum' ? array(enumMembers(type)) : undefined;
}

export function isNamed(member: Value, name: string): boolean {
  return member.kind === 'string' && member.value.toLowerCase() === name.toLowerCase();
}

/** Each member with its number: what it says, or one more than the one before. undefined: some number is not told. */
function numbersOf({ definition }: ScriptType): ReadonlyMap<string, number> | undefined {
  const numbers = new Map<string, number>();
  let next = 0;
  for (const member of definition.members) {
    const initial = member.kind === 'PropertyMemberAst' ? member.initialValue : undefined;
    if (initial) {
      if (initial.kind !== 'ConstantExpressionAst' || typeof initial.value !== 'number') return undefined;
      next = initial.value;
    }
    numbers.set(member.name.toLowerCase(), next);
    next += 1;
  }
  return numbers;
}

function isFlags({ definition }: ScriptType): boolean {
  return definition.attributes.some(({ typeName }) => /^(?:system\.)?flags(?:attribute)?$/i.test(typeName.fullName));
}

/** What a text or a number, as its text, stands for: a member, or of flags several. */
export function enumValue(type: ScriptType, text: string): Value | undefined {
  const numbers = numbersOf(type);
  const words = text.split(',').map(word => word.trim().toLowerCase());
  const found = words.map(word => (/^\d+$/.test(word) ? Number(word) : numbers?.get(word)));
  if (numbers === undefined) return enumMembers(type).find(member => isNamed(member, text));
  return found.every(number => number !== undefined)
    ? withNumber(
        type,
        numbers,
        found.reduce((sum, each) => sum | each, 0),
      )
    : undefined;
}

/** `'Blocked' -as [Stage]`: of a word that names no member `$null`; undefined for another type, and where the value is not known. */
export function asMember(run: Run, typeName: string, value: Value): Value | undefined {
  const type = run.types.get(typeName.toLowerCase());
  const text = type?.definition.typeKind === 'enum' ? toText(value) : undefined;
  if (!type || text?.kind !== 'string') return undefined;
  return enumValue(type, text.value) ?? (/^[a-z_]\w*$/i.test(text.value) ? NULL : undefined);
}

/** Several flags are shown by their names, the smallest first. */
function withNumber(type: ScriptType, numbers: ReadonlyMap<string, number>, number: number): Value | undefined {
  const named = (wanted: (each: number) => boolean) =>
    type.definition.members.filter(({ name }) => wanted(numbers.get(name.toLowerCase()) ?? 0));
  const [one] = named(each => each === number);
  if (one) return memberNamed(type, one.name);
  const parts = isFlags(type) ? named(each => each !== 0 && (each & number) === each) : [];
  const covered = parts.reduce((sum, { name }) => sum | (numbers.get(name.toLowerCase()) ?? 0), 0);
  return parts.length > 0 && covered === number ? memberNamed(type, parts.map(({ name }) => name).join(', ')) : undefined;
}

function typeOf(run: Run, value: Value): ScriptType | undefined {
  const name = value.kind === 'string' ? value.typeName : undefined;
  return name?.startsWith(SCRIPT_ENUM) ? run.types.get(name.slice(SCRIPT_ENUM.length)) : undefined;
}

/** The number behind a member, or behind several flags. */
export function enumNumber(run: Run, value: Value): Value | undefined {
  const type = typeOf(run, value);
  const numbers = type && numbersOf(type);
  if (!numbers || value.kind !== 'string') return undefined;
  const parts = value.value.split(', ').map(name => numbers.get(name.toLowerCase()));
  return parts.every(part => part !== undefined) ? int(parts.reduce((sum, part) => sum | part, 0)) : undefined;
}

/** Operators take the numbers of members: those on bits, those that tell which is greater, and those that compare with a number. */
export function enumOperands(run: Run, operator: string, left: Value, right: Value): readonly [Value, Value] {
  const [a, b] = [enumNumber(run, left), enumNumber(run, right)];
  if (!a && !b) return [left, right];
  const type = typeOf(run, left);
  // The right operand becomes what the left one is.
  const named = type && right.kind === 'string' && !b ? enumValue(type, right.value) : undefined;
  const other = b ?? (named && enumNumber(run, named)) ?? right;
  // To a text or a collection on the left, a member is its name.
  const isOfNumbers = /^(?:[ic](?:lt|le|gt|ge)|plus|minus)$/i.test(operator) && (a !== undefined || left.kind === 'number');
  const isWithNumber = /^[ic](?:eq|ne)$/i.test(operator) && (left.kind === 'number' || right.kind === 'number');
  return isOfNumbers || isWithNumber || /^(?:b(?:and|or|xor)|sh[lr])$/i.test(operator) ? [a ?? left, other] : [left, right];
}

/** Of bits of members, what has a name is a member again, or several flags; none at all counts as false, like the number. */
export function enumResult(
  run: Run,
  operator: string,
  [left, right]: readonly [Value, Value],
  result: ReturnType<typeof binary>,
): typeof result {
  const type = /^b(?:and|or|xor)$/i.test(operator) ? (typeOf(run, left) ?? typeOf(run, right)) : undefined;
  if (!type || result.kind !== 'number' || Number(result.value) === 0) return result;
  return enumValue(type, String(result.value)) ?? result;
}

/** `++` and `--` of a member give the member with the next number; undefined for other values. */
export function enumStep(run: Run, value: Value, by: 1 | -1): Value | undefined {
  const [type, number] = [typeOf(run, value), enumNumber(run, value)];
  if (!type) return undefined;
  const next = number?.kind === 'number' ? enumValue(type, String(Number(number.value) + by)) : undefined;
  return next ?? run.unknown('number', 'a number that no member has');
}

/** `HasFlag`; undefined for another method or value. */
export function enumCall(run: Run, value: Value, method: string, [wanted]: readonly Value[]): Value | undefined {
  const type = method === 'hasflag' ? typeOf(run, value) : undefined;
  const flag = type && wanted?.kind === 'string' ? enumValue(type, wanted.value) : wanted;
  const [have, need] = [enumNumber(run, value), flag && enumNumber(run, flag)];
  if (!type || have?.kind !== 'number' || need?.kind !== 'number') return undefined;
  return boolean((Number(have.value) & Number(need.value)) === Number(need.value));
}
