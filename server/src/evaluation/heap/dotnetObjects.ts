/** Objects of .NET that scripts make by hand: a StringBuilder, a Version, what a regular expression finds. */

import {
  allMatchGroups,
  array,
  binary,
  boolean,
  invoke,
  matchGroups,
  NULL,
  type ReferenceValue,
  string,
  text,
  toText,
  type Value,
} from '../../values';
import { elementsOf, isReference } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { BUILDER, entryOf, newHashtable, newObject, OBJECT_TEXT } from './heap';
import { versionObject } from './heapConversions';
import { emptyDocument, isXmlType, xmlCall } from './xml';

const VERSION = 'System.Version';
const REGEX = 'System.Text.RegularExpressions.Regex';
/** The type as scripts write it, in lower case. */
export const REGEX_TYPE = /^(?:(?:system\.)?text\.regularexpressions\.)?regex$/;

/** A new one of them; undefined for any other type. */
export function constructObject(run: Run, state: State, type: string, args: readonly Value[]): Value | undefined {
  if (/^(system\.)?text\.stringbuilder$/.test(type)) {
    const [first] = args;
    const content = first && first.kind !== 'number' ? toText(first) : string('');
    return newObject(run, state, new Map([entryOf(OBJECT_TEXT, content)]), { typeName: BUILDER, open: true });
  }
  const [pattern, ...more] = args;
  if (REGEX_TYPE.test(type) && pattern && more.length === 0) return regexObject(run, state, pattern);
  if (isXmlType(type)) return emptyDocument(run, state);
  if (!/^(system\.)?version$/.test(type)) return undefined;
  const parts = args.flatMap(arg => elementsOf(state, arg).items);
  return versionObject(run, state, text(parts.flatMap((part, index) => (index === 0 ? [toText(part)] : ['.', toText(part)]))));
}

/** A regular expression as an object: its text is the pattern. */
export function regexObject(run: Run, state: State, pattern: Value): Value | undefined {
  const shown = toText(pattern);
  return shown.kind === 'string'
    ? newObject(run, state, new Map([entryOf(OBJECT_TEXT, shown)]), { typeName: REGEX, open: true })
    : undefined;
}

/** What one of their methods gives; undefined for other objects and methods. */
export function objectCall(run: Run, state: State, reference: ReferenceValue, method: string, args: readonly Value[]): Value | undefined {
  if (method === 'tostring' && args.length === 0) return objectText(state, reference);
  const ofXml = xmlCall(run, state, reference, method, args);
  if (ofXml) return ofXml;
  if (reference.typeName === REGEX) {
    const [input = NULL, ...more] = args;
    return regexCall(run, state, method, [input, objectText(state, reference) ?? NULL, ...more]);
  }
  return reference.typeName === BUILDER ? buildText(run, state, reference, method, args) : undefined;
}

function buildText(run: Run, state: State, reference: ReferenceValue, method: string, args: readonly Value[]): Value | undefined {
  const object = state.objectForChange(reference);
  const before = object?.entries.get(OBJECT_TEXT)?.value;
  if (!object || !before) return undefined;
  const change = (after: Value): Value => {
    object.entries.set(OBJECT_TEXT, { key: string(OBJECT_TEXT), value: after, keyPlace: undefined });
    return reference;
  };
  const [first = string(''), ...rest] = args;
  const added = (more: Value): Value | undefined => {
    const joined = binary('Plus', before, toText(more));
    return joined.kind === 'failure' ? undefined : change(joined);
  };
  // What another method does to the text is not followed.
  const unfollowed = (): undefined => {
    change(run.unknown('text', 'the text of a StringBuilder', 'string', true));
    return undefined;
  };
  switch (method) {
    case 'append':
      return rest.length === 0 ? added(first) : undefined;
    case 'appendline': {
      const line = binary('Plus', toText(first), string('\r\n'));
      return line.kind === 'failure' ? undefined : added(line);
    }
    case 'appendformat': {
      const text = binary('Format', toText(first), array(rest));
      return rest.length === 0 || text.kind === 'failure' ? unfollowed() : added(text);
    }
    case 'replace':
    case 'insert':
    case 'remove': {
      const text = invoke(before, method, args);
      return text === undefined || text.kind === 'failure' ? unfollowed() : change(text);
    }
    case 'clear':
      return change(string(''));
    default:
      return unfollowed();
  }
}

/** The text of a StringBuilder, an error or a Version. */
function objectText(state: State, reference: ReferenceValue): Value | undefined {
  const entries = state.object(reference)?.entries;
  const kept = entries?.get(OBJECT_TEXT)?.value;
  if (kept) return kept;
  if (reference.typeName !== VERSION) return undefined;
  const parts = ['major', 'minor', 'build', 'revision'].map(name => entries?.get(name)?.value);
  if (!parts.every(part => part?.kind === 'number')) return undefined;
  return string(
    parts
      .map(({ value }) => String(value))
      .filter(part => part !== '-1')
      .join('.'),
  );
}

/** As an operand of a text, such an object is its text. */
export function withObjectText(state: State, value: Value): Value {
  return (isReference(value) ? objectText(state, value) : undefined) ?? value;
}

/** `[regex]::Match`, `Replace` and the like; undefined where that is not known. */
export function regexCall(run: Run, state: State, method: string, args: readonly Value[]): Value | undefined {
  const [input, pattern, third] = args;
  if (!input || !pattern) return undefined;
  switch (method) {
    case 'ismatch':
      return args.length === 2 ? found(binary('Cmatch', toText(input), pattern)) : undefined;
    case 'split':
      return args.length === 2 ? found(binary('Csplit', toText(input), pattern)) : undefined;
    case 'replace':
      return third?.kind === 'string' && args.length === 3
        ? found(binary('Creplace', toText(input), { kind: 'array', items: [pattern, third] }))
        : undefined;
    case 'match':
      return args.length === 2 ? matchObject(run, state, matchGroups(toText(input), pattern, false)) : undefined;
    case 'matches': {
      const all = args.length === 2 ? allMatchGroups(toText(input), pattern, false) : 'unknown';
      return all === 'unknown' ? undefined : array(all.flatMap(groups => matchObject(run, state, groups) ?? []));
    }
    default:
      return undefined;
  }
}

function found(result: ReturnType<typeof binary>): Value | undefined {
  return result.kind === 'failure' ? undefined : result;
}

function matchObject(run: Run, state: State, groups: ReturnType<typeof matchGroups>): Value | undefined {
  if (groups === 'unknown') return undefined;
  const group = (text: string) =>
    newObject(run, state, new Map([entryOf('Value', string(text)), entryOf('Success', boolean(true))]), { open: true });
  const all = [...(groups ?? [])];
  // Groups with a name have numbers too, behind those without.
  const unnamed = all.filter(([name]) => typeof name === 'number').length;
  const named = all.filter(([name]) => typeof name === 'string').map(([, text], index) => [unnamed + index, text] as const);
  const entries = [...all, ...named].map(([name, text]) => ({ key: string(String(name)), value: group(text), keyPlace: undefined }));
  const parts = [
    entryOf('Success', boolean(groups !== undefined)),
    entryOf('Value', string(groups?.get(0) ?? '')),
    entryOf('Groups', newHashtable(run, state, entries, false, 'texts')),
  ];
  return newObject(run, state, new Map(parts), { typeName: 'System.Text.RegularExpressions.Match', open: true });
}
