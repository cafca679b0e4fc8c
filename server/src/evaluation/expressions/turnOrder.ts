/**
 * Elements that nobody has seen come in any order: the one that stands for them may come behind another one. Whether that matters is told by two turns:
 * where the second did for its element what the first had done for its own, it does not.
 */
import type { ConfigObject, Scope, VersionPolicy } from '../../deployment';
import { keyOf, NO_IDENTITY, type UnknownValue, type Value } from '../../values';
import { renamed } from '../heap/another';
import { onlyPiece } from '../heap/bounds';
import type { State } from '../run/state';

/** What the turn for an element has done to the deployment, to collections, and with the element, as a text in which that has no name. */
export function doneFor(element: UnknownValue | undefined, from: State, to: State): string {
  const key = element?.key ?? NO_IDENTITY;
  const [before, after] = [from.deployment, to.deployment];
  const done = [
    ...before.privacy.differences(after.privacy).map(({ key: name, theirs }) => `${name} privacy ${theirs ? told(theirs) : 'gone'}`),
    ...before.filters.differences(after.filters).map(({ key: name, theirs }) => `${name} filter ${theirs ? told(theirs) : 'gone'}`),
    ...before.policies
      .differences(after.policies)
      .map(({ key: name, theirs }) => `${name} policy ${theirs ? toldOfPolicy(theirs) : 'gone'}`),
    ...before.grants.differences(after.grants).map(({ key: name, theirs }) => `${name} granted ${theirs?.policy.key}`),
    ...before.removed.differences(after.removed).map(({ key: name, theirs }) => `${name} ${theirs}`),
    ...collected(from, to),
    ...kept(from, to, key),
  ];
  const texts = done.map(text => text.replaceAll(key, '·').replace(/#\d+/g, '#'));
  return texts.sort().join('\n');
}

function told({ exists, properties }: ConfigObject): string {
  return `${exists} ${[...properties].map(([name, value]) => `${name}=${keyOf(value)}`).join(' ')}`;
}

function toldOfPolicy({ object, rules }: VersionPolicy): string {
  return [object, ...rules].map(told).join(', ');
}

/** Of lists and tables that were there before: how many more they hold. */
function collected(from: State, to: State): readonly string[] {
  return from
    .heapObjects()
    .differences(to.heapObjects())
    .flatMap(({ key, mine, theirs }) => {
      if (!mine || !theirs) return [];
      return [`object ${key} ${theirs.items.length - mine.items.length} ${theirs.entries.size - mine.entries.size}`];
    });
}

/** Variables that hold more elements, or something of the turn's own element. */
function kept(from: State, to: State, own: string): readonly string[] {
  return from.frames.flatMap(({ variables }, index) => {
    const now = to.frames[index]?.variables;
    return (now ? variables.differences(now) : []).flatMap(({ key: name, mine, theirs }) => {
      const more = theirs?.kind === 'array' ? theirs.items.length - (mine?.kind === 'array' ? mine.items.length : 0) : undefined;
      if (more !== undefined) return [`$${name} ${more}`];
      const text = theirs ? keyOf(theirs) : '';
      return text.includes(own) ? [`$${name} ${text}`] : [];
    });
  });
}

/**
 * What was done for the elements before was done for the one that stands for them: from here on also for another one.
 * @param before the run at that time
 */
export function treatAlike(state: State, element: UnknownValue, another: UnknownValue, before: State): void {
  holdAlike(state, element, another, before);
  serveAlike(state, element, another, before);
}

/** What the deployment had for the element, it has for the other one as well. */
function serveAlike(state: State, element: UnknownValue, another: UnknownValue, before: State): void {
  const deployment = state.deploymentForChange();
  const { privacy, filters, policies } = before.deployment;
  const scopeAnew = (scope: Scope): Scope => ({ ...scope, key: scope.key.replaceAll(element.key, another.key) });
  const anew = ({ scope, properties, ...object }: ConfigObject): ConfigObject => ({
    ...object,
    scope: scopeAnew(scope),
    properties: new Map([...properties].map(([name, value]): [string, Value] => [name, renamed(value, element.key, another.key)])),
  });
  for (const [key, object] of ownedBy(privacy, element)) deployment.privacy.set(key.replaceAll(element.key, another.key), anew(object));
  for (const [key, object] of ownedBy(filters, element)) deployment.filters.set(key.replaceAll(element.key, another.key), anew(object));
  for (const [key, { object, rules, open }] of ownedBy(policies, element))
    deployment.policies.set(key.replaceAll(element.key, another.key), { object: anew(object), rules: rules.map(anew), open });
  // Of the others it was told when privacy mode went on.
  for (const [key, enabled] of ownedBy(before.enabled, element))
    if (enabled.safe) state.enabled.set(key.replaceAll(element.key, another.key), { ...enabled, scope: scopeAnew(enabled.scope) });
}

/** Lists that held the element, or what was made of it, hold the other one as well; of elements that stand for many they do. */
function holdAlike(state: State, { key: own }: UnknownValue, { key: other }: UnknownValue, before: State): void {
  const added = (items: readonly Value[]) => items.filter(item => keyOf(item).includes(own)).map(item => renamed(item, own, other));
  for (const [index, { variables }] of before.frames.entries())
    for (const [name, held] of variables) {
      const now = state.frames[index]?.variables.get(name);
      const more = held.kind === 'array' && !held.rest ? added(held.items) : [];
      if (more.length > 0 && now?.kind === 'array')
        state.frameForChange(index).variables.set(name, { ...now, items: [...now.items, ...more] });
    }
  for (const [id, { type, items, rest }] of before.heapObjects()) {
    const more = rest ? [] : added(items);
    const list = more.length > 0 ? state.objectForChange({ kind: 'reference', id: Number(id), type }) : undefined;
    if (list) list.items = [...list.items, ...more];
  }
}

function ownedBy<T>(table: Iterable<readonly [string, T]>, { key: own }: UnknownValue): readonly (readonly [string, T])[] {
  return [...table].filter(([key]) => key.includes(own));
}

/** Two elements, or what was made of each alike, are the same: what was done for the one, was done for the other. False where these are no such elements. */
export function learnSame(state: State, left: Value, right: Value): boolean {
  const [a, b] = [onlyPiece(left), onlyPiece(right)];
  if (a.kind !== 'unknown' || b.kind !== 'unknown') return false;
  const found = [[a, b] as const, [wholeOf(a), wholeOf(b)] as const].find(([one, other]) => areAlike(one.key, other.key));
  if (!found) return false;
  const [one, other] = found;
  const before = state.clone();
  serveAlike(state, one, other, before);
  serveAlike(state, other, one, before);
  return true;
}

function areAlike(a: string, b: string): boolean {
  return a !== b && a.replaceAll("'", '') === b.replaceAll("'", '');
}

/** What a list holds that a property was added to, which may have been a collection, is taken for the property. */
function wholeOf(value: UnknownValue): UnknownValue {
  return value.key.endsWith(')[]') ? { ...value, key: value.key.slice(0, -2) } : value;
}
