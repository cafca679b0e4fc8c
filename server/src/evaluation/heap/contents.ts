/** What a table or a list is asked for: that it holds a key or an element is a comparison with those that it was given. */
import {
  array,
  binary,
  boolean,
  elementOf,
  exactlyOf,
  isElement,
  isOneThing,
  NO_IDENTITY,
  NULL,
  type ReferenceValue,
  sameValue,
  string,
  structurallyEqual,
  type Tri,
  type UnknownValue,
  unary,
  type Value,
} from '../../values';
import { noteAsked } from '../run/asked';
import { areThere, elementsOf, isReference } from '../run/elements';
import { type Valued, valued } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { MEMBERSHIP } from './bounds';
import { entryRead } from './heap';

/** The answer, where it is open, as that of `-contains`. */
export function askedFor(run: Run, state: State, reference: ReferenceValue, sought: Value, answer: Value): Value {
  const object = answer.kind === 'unknown' ? state.object(reference) : undefined;
  if (!object) return answer;
  const held = object.type === 'list' ? object.items : [...object.entries.values()].map(({ key }) => key);
  const asked = run.identified(answer);
  noteAsked(run, asked, { kind: 'comparison', operator: 'Icontains', left: array(held, object.rest), right: sought });
  return asked;
}

/** `$answers -contains $true`: one of those that are not known is yes. `$answers -contains $false`: not all of them are. */
export function anyAnswer(run: Run, state: State, operator: string, left: Value, right: Value): Value | undefined {
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  if (kind === undefined) return undefined;
  const [collection, value] = kind === 'in' ? [right, left] : [left, right];
  const { items, rest } = elementsOf(state, collection);
  if (rest || value.kind !== 'boolean') return undefined;
  const [first, ...others] = items.filter(item => item.kind !== 'boolean' || item.value === value.value);
  if (!first || ![first, ...others].every(isAnswer)) return undefined;
  const answer = others.reduce((before, each) => bothAnswers(run, value.value ? 'Or' : 'And', before, each), first);
  if ((not === undefined) === value.value) return answer;
  const denied = unary('Not', answer);
  return denied.kind === 'failure' ? undefined : denied;
}

function isAnswer(value: Value): boolean {
  return value.kind === 'unknown' && value.type === 'bool' && value.notNull === true;
}

function bothAnswers(run: Run, kind: 'And' | 'Or', left: Value, right: Value): Value {
  const result = binary(kind, left, right);
  if (result.kind === 'failure') return run.unknown('answers', result.because, 'bool', true);
  noteAsked(run, result, { kind, left, right });
  return result;
}

/**
 * `-contains`, `-in` and their opposites, where a run has decided them by other questions: of elements that nobody has seen it is what a
 * loop over them asks of each, of a value that nobody knows what was asked of it and each of those written out.
 */
export function asksMember(state: State, operator: string, left: Value, right: Value): Value | undefined {
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  if (kind === undefined) return undefined;
  const [collection, value] = kind === 'in' ? [right, left] : [left, right];
  const { items, rest } = elementsOf(state, collection);
  const compare = (item: Value): Value | undefined => {
    const result = kind === 'in' ? binary(operator, value, array([item])) : binary(operator, array([item]), value);
    return result.kind === 'failure' ? undefined : result;
  };
  const answerOf = (item: Value): Tri => {
    // An element is something.
    if (item.kind === 'null' && value.kind === 'unknown' && (value.notNull || isElement(value))) return 'no';
    const result = compare(item);
    return result ? truthOf(state, result) : 'unknown';
  };
  // Questions tell that.
  if (rest && exactlyOf(rest)) return undefined;
  const same = not ? 'no' : 'yes';
  if (isAmong(collection, rest, value)) return boolean(not === undefined);
  const there = rest ? areThere(state, rest) : 'no';
  if (rest && there !== 'no') {
    if (rest.kind === 'unknown') {
      const result = isOneThing(rest) ? compare(rest) : undefined;
      // Others beside it may be the one, too, unless it is.
      return items.length === 0 || (there === 'yes' && result && truthOf(state, result) === same) ? result : undefined;
    }
    return there === 'yes' && answerOf(rest) === same ? boolean(not === undefined) : undefined;
  }
  // With everything written out, the values themselves tell.
  if (!rest && value.kind !== 'unknown') return undefined;
  const answers = items.map(answerOf);
  if (answers.includes(same)) return boolean(not === undefined);
  return answers.includes('unknown') ? undefined : boolean(not !== undefined);
}

/** A value that nobody knows is in a list that it was added to, or that was made of it, as far as it is one. */
function isAmong(collection: Value, rest: Value | undefined, value: Value): boolean {
  if (value.kind !== 'unknown') return false;
  if (rest?.kind === 'unknown' && rest.key === elementOf(value).key) return true;
  return collection.kind === 'array' && collection.among?.some(item => structurallyEqual(item, value)) === true;
}

/** So many values of a table are told apart, where nobody knows the key. */
const MOST_VALUES = 4;

/**
 * Of a table that is written out, read by a key that nobody knows: one run for each value that this may give, and one for none. Undefined
 * where these are too many, or objects.
 */
export function partByEntries(run: Run, state: State, target: Value, key: Value): readonly Valued[] | undefined {
  const object = isReference(target) && /^(?:hashtable|ordered)$/.test(target.type) ? state.object(target) : undefined;
  if (!object || object.open || object.vagueKey || key.kind !== 'unknown' || key.key === NO_IDENTITY || run.isPressed) return undefined;
  const question = entryRead(object, key);
  if (question === NO_IDENTITY) return undefined;
  const earlier = state.fact(question);
  if (earlier) return valued(state, earlier.kind === 'string' ? (object.entries.get(earlier.value)?.value ?? NULL) : NULL);
  const few = state.fact(optionsOf(key));
  const told = few?.kind === 'array' ? few.items : undefined;
  const isTold = (own: Value) => !told || told.some(each => sameValue(each, own, { ignoreCase: true }) !== 'no');
  const possible = [...object.entries].filter(([, entry]) => isTold(entry.key) && isPossible(state, key, entry.key));
  const isThere = told?.every(each => possible.some(([, entry]) => sameValue(each, entry.key, { ignoreCase: true }) === 'yes')) === true;
  const options: { readonly name: Value; readonly value: Value }[] = isThere ? [] : [{ name: NULL, value: NULL }];
  for (const [name, { value }] of possible)
    if (!options.some(other => other.name.kind !== 'null' && structurallyEqual(other.value, value)))
      options.push({ name: string(name), value });
  if (options.length > MOST_VALUES || !options.every(({ value }) => /^(?:null|string|number|boolean)$/.test(value.kind))) return undefined;
  let left = state;
  return options.flatMap(({ name, value }, index) => {
    const [own, others] = index + 1 < options.length ? run.fork(left) : [left, left];
    left = others;
    own.learn(question, name);
    return valued(own, value);
  });
}

/** The fact that a value is one of a few. */
export function optionsOf({ key }: UnknownValue): string {
  return `${key} is one of`;
}

function isPossible(state: State, key: Value, own: Value): boolean {
  const same = binary('Ieq', key, own);
  return same.kind === 'failure' || truthOf(state, same) !== 'no';
}
