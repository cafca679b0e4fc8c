/** What a table or a list is asked for: that it holds a key or an element is a comparison with those that it was given. */
import { array, binary, boolean, isElement, type ReferenceValue, type Tri, unary, type Value } from '../../values';
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

/** `$answers -contains $true`: of answers of which all but one are no, it is that one. */
export function anyTrue(state: State, operator: string, left: Value, right: Value): Value | undefined {
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  if (kind === undefined) return undefined;
  const [collection, value] = kind === 'in' ? [right, left] : [left, right];
  const { items, rest } = elementsOf(state, collection);
  const [only, another] = items.filter(item => item.kind !== 'boolean' || item.value);
  const isAnswer = only?.kind === 'unknown' && only.type === 'bool' && only.notNull === true;
  if (rest || another || !isAnswer || value.kind !== 'boolean' || !value.value) return undefined;
  if (not === undefined) return only;
  const denied = unary('Not', only);
  return denied.kind === 'failure' ? undefined : denied;
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
  if (rest && areThere(state, rest) !== 'no')
    return items.length === 0 && rest.kind === 'unknown' && isElement(rest) ? compare(rest) : undefined;
  // With everything written out, the values themselves tell.
  if (!rest && value.kind !== 'unknown') return undefined;
  const answers = items.map((item): Tri => {
    const result = compare(item);
    return result ? truthOf(state, result) : 'unknown';
  });
  const same = not ? 'no' : 'yes';
  if (answers.includes(same)) return boolean(not === undefined);
  return answers.includes('unknown') ? undefined : boolean(not !== undefined);
}
