/** Static members, constructors, and methods that nobody knows. */

import { type MemberExpressionAst, parse } from '../../powershell';
import type { Place } from '../../text';
import { array, int, invokeStatic, NULL, oneOf, staticMember, toText, type Value } from '../../values';
import { sourceOf } from '../calls/expressionCommand';
import { directoryFiles } from '../folders/folderCommands';
import { replaceArray } from '../heap/arrays';
import { constructObject, REGEX_TYPE, regexCall } from '../heap/dotnetObjects';
import { enumNames } from '../heap/enums';
import { constructRecord, newException } from '../heap/errorRecords';
import { type KeysOf, newHashtable } from '../heap/heap';
import { DICTIONARIES } from '../heap/heapConversions';
import { comparer, ignoresCase, newCollection, positionOf } from '../heap/lists';
import { sortedItems } from '../heap/ordering';
import { asOperand, elementsOf, isReference, resolveIn } from '../run/elements';
import { isException, thrown } from '../run/exceptions';
import { type Valued, valued } from '../run/flow';
import { LIMITS, NO_FILE, type Run } from '../run/run';
import type { State } from '../run/state';
import { callStatic, instantiate } from '../scopes/classes';
import { handed } from '../scopes/handed';
import { forgetReferred, tryParse } from '../scopes/references';

export function staticValue(run: Run, expression: MemberExpressionAst, name: string): Value {
  const { expression: target } = expression;
  if (target.kind !== 'TypeExpressionAst') return run.unknown('static', 'a static member');
  const value = staticMember(target.typeName.fullName, name) ?? comparer(run, target.typeName.fullName, name);
  // A member of an enumeration that is not known here still has a name: its text.
  return value ?? run.unknown(`[${target.typeName.fullName}]::${name}`, `[${target.typeName.fullName}]::${name}`);
}

const ARRAY_TYPE = /^(?:system\.)?array$/i;

/** `[array]::Reverse($x)` and `[array]::Sort($x)` change the array itself. */
export function arrangedInPlace(run: Run, state: State, type: string, method: string, args: readonly Value[]): void {
  const [value] = args;
  if (!ARRAY_TYPE.test(type) || !/^(?:reverse|sort)$/i.test(method) || value?.kind !== 'array') return;
  const { items, rest } = value;
  const any = (): Value => oneOf(rest ? [...items, rest] : items, run.unknown('element', 'an element of an array in another order').key);
  const arranged = rest || args.length > 1 ? undefined : /^reverse$/i.test(method) ? items.toReversed() : sortedItems(state, items);
  replaceArray(run, state, value, arranged ? array(arranged) : array(items.map(any), rest && any()));
}

export function staticCall(run: Run, state: State, typeName: string, name: string, args: readonly Value[], place: Place): Valued[] {
  const type = typeName.toLowerCase();
  const method = name.toLowerCase();
  if (/^(system\.)?guid$/.test(type) && method === 'newguid')
    return valued(state, { ...run.unknown('guid', 'a new GUID', 'guid', true), fresh: true });
  if (method === 'new') return instantiate(run, state, type, args, place) ?? valued(state, construct(run, state, type, args));
  const [first] = args;
  if (/^(system\.)?enum$/.test(type) && /^get(names|values)$/.test(method) && first?.kind === 'type') {
    const names = enumNames(run, first.name);
    if (names) return valued(state, names);
  }
  const files = directoryFiles(run, state, type, method, args);
  if (files) return valued(state, files);
  const own = callStatic(run, state, type, method, args, place);
  if (own) return own;
  if (/^(system\.management\.automation\.)?scriptblock$/.test(type) && method === 'create') return valued(state, blockFromText(run, args));
  if (ARRAY_TYPE.test(type) && method === 'indexof' && args.length === 2) {
    const at = positionOf(elementsOf(state, first ?? NULL), args[1] ?? NULL);
    if (at !== undefined) return valued(state, int(at));
  }
  if (/^(?:system\.)?version$/.test(type) && method === 'parse' && args.length === 1)
    return valued(state, construct(run, state, type, args));
  const matched = REGEX_TYPE.test(type) ? regexCall(run, state, method, args) : undefined;
  if (matched) return valued(state, matched);
  const parsed = tryParse(run, state, type, method, args);
  if (parsed) return parsed;
  const result = invokeStatic(
    typeName,
    name,
    args.map(arg => asOperand(state, arg)),
  );
  if (result === undefined) return unknownCall(run, state, run.unknown('call', `[${typeName}]::${name}()`), method, args, place);
  return result.kind === 'failure' ? thrown(run, state, result.because) : valued(state, resolveIn(state)(result));
}

const TABLES = /^(system\.)?(collections\.)?(hashtable|sortedlist|specialized\.ordereddictionary)$/;

/** `[type]::new()` and `New-Object`. */
export function construct(run: Run, state: State, type: string, args: readonly Value[]): Value {
  const list = newCollection(run, state, type, args);
  if (list) return list;
  const table = newTable(run, state, type, args);
  if (table) return table;
  // Of what an array is made of only these have nothing in common but $null.
  const [count] = args.flatMap(arg => elementsOf(state, arg).items);
  if (/^(?:system\.)?(?:object|string)\[\]$/.test(type) && count?.kind === 'number' && Number(count.value) <= LIMITS.text)
    return array(Array.from({ length: Number(count.value) }, () => NULL));
  const object = constructObject(run, state, type, args) ?? constructRecord(run, state, type, args);
  if (object) return object;
  if (isException(type)) return newException(run, state, type, args);
  return run.unknown('new', `a new [${type}]`, undefined, true);
}

const NUMBERS = /^(?:u?int(?:16|32|64)?|u?long|u?short|s?byte)$/;

/** A new table with what another one holds, where that is given. */
function newTable(run: Run, state: State, type: string, args: readonly Value[]): Value | undefined {
  const key = DICTIONARIES.exec(type)?.[1]?.replace(/^system\./, '');
  if (key === undefined && !TABLES.test(type)) return undefined;
  const anyCase = ignoresCase(args);
  const texts: KeysOf | undefined = key === 'string' ? (anyCase ? 'texts' : 'exact texts') : key || anyCase ? undefined : 'exact keys';
  const given = args.map(arg => (isReference(arg) ? state.object(arg) : undefined)).find(each => each !== undefined);
  const made = newHashtable(
    run,
    state,
    [...(given?.entries.values() ?? [])],
    type.includes('ordered'),
    NUMBERS.test(key ?? '') ? 'numbers' : texts,
  );
  const object = state.objectForChange(made);
  if (object && given) object.open ||= given.open;
  return made;
}

/** Code from a text that is known, but for pieces such as a new GUID; it has no file, so it stands where it is run. */
export function blockFromText(run: Run, args: readonly Value[]): Value {
  const text = toText(args[0] ?? NULL);
  const code = sourceOf(run, text);
  const parsed = code && !code.open && code.source.length <= LIMITS.text ? parse(code.source, { level: '5.1' }) : undefined;
  if (!parsed || parsed.errors.length > 0) return run.unknown('block', 'code from a text', 'scriptblock', true);
  return { kind: 'scriptblock', ast: parsed.ast, file: NO_FILE, ...(text.kind === 'string' ? { text: text.value } : {}) };
}

/** A method that is not known may run the code that it is handed; `Invoke` of a block that is not known runs one of those kept. */
export function unknownCall(run: Run, state: State, result: Value, method: string, args: readonly Value[], place: Place): Valued[] {
  forgetReferred(run, state, args);
  const isText = /^(invokescript|addscript)$/.test(method) && args[0]?.kind !== 'scriptblock';
  const code = isText ? [blockFromText(run, args)] : [];
  return handed(run, state, [...args, ...code], place, 'expected').map(each => ({ ...each, value: result }));
}
