/** What `Set- -Instance` hands to the deployment: all that the object holds, as it was when it was read or as the script changed it. */
import { existingObject, type Scope } from '../../deployment';
import { NULL, type ReferenceValue, sameValue, type Value } from '../../values';
import { elementsOf, isReference, resolveIn } from '../run/elements';
import type { ConfigLink } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { propertiesOf, propertyOf } from './objects';

/**
 * Of an object that was read, what the script changed in it, and what is otherwise by now: who hands over one that was kept goes
 * back to it. What nobody has seen of it says nothing, unless something else was set since.
 */
export function committedOf(run: Run, state: State, reference: ReferenceValue, link: ConfigLink, scope = link.scope): Map<string, Value> {
  const all = propertiesOf(state, reference, link.noun);
  if (link.inMemory) return all;
  const changed = state.object(reference)?.changed;
  const differs = differing(run, state, link, scope);
  return new Map([...all].filter(([name, value]) => changed?.has(name) || differs(name, value)));
}

function differing(run: Run, state: State, { noun, address, place }: ConfigLink, scope: Scope): (name: string, value: Value) => boolean {
  const found = address ? state.deployment.findRule(address) : state.deployment.find(noun, scope);
  // A rule that is not there any more is not made again.
  if (address && !found) return () => false;
  const present = found ?? existingObject(noun, scope, place);
  const resolve = resolveIn(state);
  return (name, value) => {
    const kept = resolve(value);
    if (kept.kind === 'unknown' && !present.properties.has(name)) return false;
    const now = propertyOf(run, present, name);
    return now === undefined || sameValue(resolve(now), kept) !== 'yes';
  };
}

/** How much an object that is handed over changes: what the script changed in it and in its list of rules, or goes back to. */
export function changesOf(run: Run, state: State, reference: ReferenceValue): number {
  const { config, entries } = state.object(reference) ?? {};
  const rules = entries?.get('rules')?.value ?? NULL;
  const { items, rest } = elementsOf(state, rules);
  const parts = [reference, rules, ...items, rest ?? NULL].filter(isReference);
  const changed = parts.reduce((sum, part) => sum + (state.object(part)?.changed.size ?? 0), 0);
  if (changed > 0 || !config || config.inMemory) return changed;
  const rulesNow = config.noun === 'CsClientVersionPolicy' ? (state.deployment.policies.get(config.scope.key)?.rules ?? []) : [];
  const held = items.filter(isReference).map(item => ({ item, link: state.object(item)?.config }));
  const isOther = rulesNow.length !== held.length || rulesNow.some(({ id }, index) => held[index]?.link?.address?.id !== id);
  const goesBack = ({ item, link }: (typeof held)[number]) => (link ? committedOf(run, state, item, link).size : 0);
  return committedOf(run, state, reference, config).size + (isOther ? 1 : held.reduce((sum, each) => sum + goesBack(each), 0));
}
