/** Properties of what nobody has seen. */
import { derived, member, text, toText, type Value } from '../../values';
import { resolveIn } from '../run/elements';
import type { State } from '../run/state';

export function unseenMember(state: State, value: Value, name: string): Value {
  if (isSite(value) && /^identity$/i.test(name)) return text(['Site:', toText(unseenMember(state, value, 'DisplayName'))]);
  return resolveIn(state)(member(value, name) ?? derived(`.${name.toLowerCase()}`, [value]));
}

/** An element from Get-CsSite, of which the identity is made from the name. */
function isSite(value: Value): boolean {
  return value.kind === 'unknown' && /^get-cssite\b/i.test(value.key);
}
