/** What a table or a list is asked for: that it holds a key or an element is a comparison with those that it was given. */
import { array, type ReferenceValue, type Value } from '../../values';
import { noteAsked } from '../run/asked';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** The answer, where it is open, as that of `-contains`. */
export function askedFor(run: Run, state: State, reference: ReferenceValue, sought: Value, answer: Value): Value {
  const object = answer.kind === 'unknown' ? state.object(reference) : undefined;
  if (!object) return answer;
  const held = object.type === 'list' ? object.items : [...object.entries.values()].map(({ key }) => key);
  const asked = run.identified(answer);
  noteAsked(run, asked, { kind: 'comparison', operator: 'Icontains', left: array(held, object.rest), right: sought });
  return asked;
}
