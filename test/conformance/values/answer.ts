/** What the engine program writes for an expression, and whether an abstract value agrees with it. */
import type { Outcome, Value } from '../../../server/src/values';
import * as values from '../../../server/src/values';
import { type Evaluation, isKnown } from './evaluate';

export type Answer =
  | readonly ['null']
  | readonly ['nothing']
  | readonly ['array' | 'list', readonly Answer[], string]
  | readonly [kind: string, text: string];

/** `known`: the same value. `unknown`: nothing said that is wrong. Else what is wrong. */
export type Verdict = 'known' | 'unknown' | { readonly wrong: string };

const NUMBERS = new Set(['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'double', 'float', 'decimal', 'BigInteger']);

export function judge({ outcome, open }: Evaluation, answer: Answer): Verdict {
  if (outcome.kind === 'failure') return answer[0] === 'error' ? 'known' : { wrong: `failure: ${outcome.because}` };
  if (answer[0] === 'error')
    return isKnown(outcome) && !open ? { wrong: `${show(outcome)} where the engine raises ${answer[1]}` } : 'unknown';
  return compare(outcome, answer);
}

function compare(value: Value, answer: Answer): Verdict {
  const truth = values.toBoolean(value);
  const real = truthOf(answer);
  if (truth !== 'unknown' && real !== undefined && (truth === 'yes') !== real) return { wrong: `${show(value)} is taken as ${truth}` };
  switch (value.kind) {
    case 'unknown':
      return compareUnknown(value, answer);
    case 'text':
      return compareText(value.parts, answer);
    case 'oneOf':
      return value.options.some(option => compare(option, answer) === 'known') ? 'unknown' : { wrong: show(value) };
    case 'array':
      return compareArray(value.items, value.rest, answer);
    default:
      return JSON.stringify(write(value)) === JSON.stringify(normalized(answer)) ? 'known' : { wrong: show(value) };
  }
}

/** An enumeration's member is its name to us. */
function normalized(answer: Answer): Answer {
  if (answer[0] === 'type')
    return [
      'type',
      String(answer[1])
        .toLowerCase()
        .replace(/^system\./, ''),
    ];
  if (answer[0] === 'double') return ['double', String(Number(answer[1]))];
  if (answer[0] === 'float') return ['float', String(Math.fround(Number(answer[1])))];
  return answer[0] === 'enum' ? ['string', String(answer[1])] : answer;
}

function truthOf(answer: Answer): boolean | undefined {
  const [kind, content] = answer;
  if (kind === 'null' || kind === 'nothing') return false;
  if (kind === 'bool') return content === 'True';
  if (kind === 'string') return content !== '';
  if (NUMBERS.has(kind)) return Number(content) !== 0;
  return undefined;
}

function compareArray(items: readonly Value[], rest: Value | undefined, answer: Answer): Verdict {
  if (answer[0] !== 'array' && answer[0] !== 'list') return { wrong: 'a collection' };
  const real = answer[1] as readonly Answer[];
  if (real.length < items.length || (!rest && real.length !== items.length)) return { wrong: `${items.length} elements` };
  let verdict: Verdict = rest ? 'unknown' : 'known';
  for (const [i, element] of real.entries()) {
    const item = items[i] ?? rest;
    const single = item ? compare(item, element) : 'known';
    if (typeof single === 'object') return { wrong: `element ${i}: ${single.wrong}` };
    if (single === 'unknown') verdict = 'unknown';
  }
  return verdict;
}

function compareUnknown(value: Extract<Value, { kind: 'unknown' }>, answer: Answer): Verdict {
  const absent = answer[0] === 'null' || answer[0] === 'nothing';
  if (absent) return value.notNull ? { wrong: 'not $null' } : 'unknown';
  if (value.type === undefined) return 'unknown';
  const type =
    answer[0] === 'list' ? 'array' : answer[0] === 'BigInteger' ? 'bigint' : answer[0] === 'enum' ? 'system.dayofweek' : answer[0];
  if (type === 'other') return 'unknown';
  const claimed = value.type.endsWith('[]') ? 'array' : value.type;
  return claimed === type ? 'unknown' : { wrong: `type ${value.type}` };
}

function compareText(parts: Extract<Value, { kind: 'text' }>['parts'], answer: Answer): Verdict {
  // What may have been no value at all gives $null as a string, which nothing else does.
  if (answer[0] === 'null' && parts.every(part => typeof part !== 'string')) return 'unknown';
  const pattern = parts.map(part => (typeof part === 'string' ? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : '[^]*')).join('');
  return answer[0] === 'string' && new RegExp(`^${pattern}$`).test(String(answer[1])) ? 'unknown' : { wrong: `text ${pattern}` };
}

/** A known value as the engine program writes it; undefined for what is not known. */
function write(value: Value): Answer | undefined {
  switch (value.kind) {
    case 'null':
      return ['null'];
    case 'nothing':
      return ['nothing'];
    case 'boolean':
      return ['bool', value.value ? 'True' : 'False'];
    case 'number':
      return [value.type, String(value.value)];
    case 'string':
    case 'char':
    case 'guid':
      return [value.kind, value.value];
    case 'type':
      return ['type', typeName(value.name)];
    default:
      return undefined;
  }
}

function typeName(name: string): string {
  const kind = values.invoke({ kind: 'type', name }, 'gettype', []);
  const full = values.member({ kind: 'type', name }, 'FullName');
  return (full?.kind === 'string' ? full.value : kind ? name : name).toLowerCase().replace(/^system\./, '');
}

export function show(outcome: Outcome): string {
  return JSON.stringify(outcome, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part)).slice(0, 300);
}
