/** What a table or a list is asked for: that it holds a key or an element is a comparison with those that it was given. */
import {
  array,
  binary,
  boolean,
  elementOf,
  isElement,
  type ReferenceValue,
  structurallyEqual,
  type Tri,
  unary,
  type Value,
} from '../../values';
import { noteAsked } from '../run/asked';
import { areThere, elementsOf } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { MEMBERSHIP } from './bounds';

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
    const result = compare(item);
    return result ? truthOf(state, result) : 'unknown';
  };
  const same = not ? 'no' : 'yes';
  if (isAmong(collection, rest, value)) return boolean(not === undefined);
  const there = rest ? areThere(state, rest) : 'no';
  if (rest && there !== 'no') {
    if (rest.kind === 'unknown') return items.length === 0 && isElement(rest) ? compare(rest) : undefined;
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
