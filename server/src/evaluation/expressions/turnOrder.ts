/**
 * Elements that nobody has seen come in any order: the one that stands for them may come behind another one. Whether that matters is told by two turns:
 * where the second did for its element what the first had done for its own, it does not.
 */
import type { ConfigObject, Scope, Table, VersionPolicy } from '../../deployment';
import { FALSE, keyOf, listKeyOf, NO_IDENTITY, NULL, TRUE, toBoolean, type UnknownValue, type Value } from '../../values';
import { renamed } from '../heap/another';
import { isReference } from '../run/elements';
import type { Enabled } from '../run/enabled';
import { type Valued, valued } from '../run/flow';
import type { Arms, Run } from '../run/run';
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
  return unnamed(done, key);
}

/** The deployment has for the one what it has for the other. */
export function areServedAlike({ deployment }: State, one: UnknownValue, other: UnknownValue): boolean {
  const { privacy, filters, policies } = deployment;
  const servedBy = (element: UnknownValue) => [
    ...ownedBy(privacy, element).map(([name, object]) => `${name} privacy ${told(object)}`),
    ...ownedBy(filters, element).map(([name, object]) => `${name} filter ${told(object)}`),
    ...ownedBy(policies, element).map(([name, policy]) => `${name} policy ${toldOfPolicy(policy)}`),
  ];
  return unnamed(servedBy(one), one.key) === unnamed(servedBy(other), other.key);
}

/** As a text in which the element has no name, and what was made in the run no number. */
function unnamed(texts: readonly string[], key: string): string {
  return texts
    .map(text => text.replaceAll(key, '·').replace(/#\d+/g, '#'))
    .sort()
    .join('\n');
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
  serveAlike(state, element, another, before, 'instead');
}

/** What the deployment had for the element, it has for the other one as well: instead of what it has for that, or beside it. */
function serveAlike(state: State, element: UnknownValue, another: UnknownValue, before: State, how: 'instead' | 'beside'): void {
  const deployment = state.deploymentForChange();
  const { privacy, filters, policies } = before.deployment;
  const named = namedFor(element, another);
  const isKept = (table: Table<ConfigObject>, key: string) => how === 'beside' && table.has(named.key(key));
  for (const [key, object] of ownedBy(privacy, element))
    if (!isKept(privacy, key)) deployment.privacy.set(named.key(key), named.object(object));
  for (const [key, object] of ownedBy(filters, element))
    if (!isKept(filters, key)) deployment.filters.set(named.key(key), named.object(object));
  for (const [key, { object, rules, open }] of ownedBy(policies, element)) {
    const own = how === 'beside' ? policies.get(named.key(key)) : undefined;
    const more = rules.map(named.object).filter(({ id }) => !own?.rules.some(rule => rule.id === id));
    deployment.policies.set(named.key(key), { object: own?.object ?? named.object(object), rules: [...(own?.rules ?? []), ...more], open });
  }
  enableAlike(state, ownedBy(before.enabled, element), named);
}

/** Privacy mode went on for the other one, too: of that it was told then. */
function enableAlike(state: State, enabled: readonly (readonly [string, Enabled])[], named: Named): void {
  for (const [key, each] of enabled)
    if (each.safe === 'yes') state.enabled.set(named.key(key), { ...each, scope: named.scope(each.scope) });
}

/** What a turn has done for the element, it does for another one that the run has met. @param before the run in front of the turn */
export function repeatFor(state: State, element: UnknownValue, another: UnknownValue, before: State): void {
  const [then, now] = [before.deployment, state.deployment];
  const isOwn = ({ key }: { readonly key: string }) => key.includes(element.key);
  const named = namedFor(element, another);
  for (const { key, theirs } of then.privacy.differences(now.privacy).filter(isOwn)) put(state.deploymentForChange().privacy, key, theirs);
  for (const { key, theirs } of then.filters.differences(now.filters).filter(isOwn)) put(state.deploymentForChange().filters, key, theirs);
  for (const { key, mine, theirs } of then.policies.differences(now.policies).filter(isOwn)) {
    const { policies } = state.deploymentForChange();
    const own = policies.get(named.key(key));
    if (!theirs) policies.delete(named.key(key));
    else {
      const object = own && theirs.object === mine?.object ? own.object : named.object(theirs.object);
      policies.set(named.key(key), {
        object,
        rules: own ? repeated(own.rules, mine, theirs, named) : theirs.rules.map(named.object),
        open: theirs.open,
      });
    }
  }
  const enabled = before.enabled.differences(state.enabled).filter(isOwn);
  enableAlike(
    state,
    enabled.flatMap(({ key, theirs }): [string, Enabled][] => (theirs ? [[key, theirs]] : [])),
    named,
  );

  function put(table: Table<ConfigObject>, key: string, object: ConfigObject | undefined): void {
    if (object) table.set(named.key(key), named.object(object));
    else table.delete(named.key(key));
  }
}

/** The other one's rules, with what has come, gone and changed among the element's own. */
function repeated(
  rules: readonly ConfigObject[],
  before: VersionPolicy | undefined,
  after: VersionPolicy,
  named: Named,
): readonly ConfigObject[] {
  const gone = new Set((before?.rules ?? []).filter(rule => !after.rules.includes(rule)).map(rule => named.object(rule).id));
  const left = rules.filter(({ id }) => !gone.has(id));
  for (const [index, rule] of after.rules.entries()) if (!before?.rules.includes(rule)) left.splice(index, 0, named.object(rule));
  return left;
}

interface Named {
  readonly key: (key: string) => string;
  readonly scope: (scope: Scope) => Scope;
  readonly object: (object: ConfigObject) => ConfigObject;
}

/** Keys and objects of one element as they are of another. */
function namedFor(element: UnknownValue, another: UnknownValue): Named {
  const key = (name: string) => name.replaceAll(element.key, another.key);
  const scopeOf = (scope: Scope): Scope => ({ ...scope, key: key(scope.key) });
  const object = ({ scope, properties, ...rest }: ConfigObject): ConfigObject => ({
    ...rest,
    scope: scopeOf(scope),
    properties: new Map([...properties].map(([name, value]): [string, Value] => [name, renamed(value, element.key, another.key)])),
  });
  return { key, scope: scopeOf, object };
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
  const found = alikeIn(left, right);
  if (!found) return false;
  const [one, other] = found;
  if (answersDiffer(state, one, other)) state.isImpossible = true;
  const before = state.clone();
  serveAlike(state, one, other, before, 'beside');
  serveAlike(state, other, one, before, 'beside');
  return true;
}

/** How the arms of a comparison of two such elements count: that one of them comes twice, nothing speaks for. Undefined for other values. */
export function askedOfAlike(operator: string, left: Value, right: Value, negated: boolean): Arms | undefined {
  if (!/^[IC](?:eq|ne)$/.test(operator) || !alikeIn(left, right)) return undefined;
  return { doubtful: operator.endsWith('eq') === negated ? 1 : 0 };
}

/** The two elements that both values are, or are made of. */
function alikeIn(left: Value, right: Value): readonly [UnknownValue, UnknownValue] | undefined {
  const [a, b] = openPieces(left, right);
  if (!a || !b) return undefined;
  return [[a, b] as const, [wholeOf(a), wholeOf(b)] as const].find(([one, other]) => areAlike(one.key, other.key));
}

/** A table that has an entry for another element only, read for this one: that is there where both are the same. Undefined for other tables. */
export function partByAlike(run: Run, state: State, target: Value, key: Value): readonly Valued[] | undefined {
  const table = isReference(target) && /^(?:hashtable|ordered)$/.test(target.type) ? state.object(target) : undefined;
  const [entry, second] = table && !table.open ? table.entries.values() : [];
  if (!entry || second || !alikeIn(entry.key, key)) return undefined;
  const question = `same(${keyOf(entry.key)},${keyOf(key)})`;
  const earlier = state.fact(question);
  if (earlier) return valued(state, toBoolean(earlier) === 'yes' ? entry.value : NULL);
  const [same, apart] = run.fork(state, { doubtful: 0 });
  learnSame(same, entry.key, key);
  same.learn(question, TRUE);
  apart.learn(question, FALSE);
  return [...valued(same, entry.value), ...valued(apart, NULL)];
}

/** What nobody has seen of two values: of texts that have the same around it. */
function openPieces(left: Value, right: Value): readonly UnknownValue[] {
  const [mine, theirs] = [piecesOf(left), piecesOf(right)];
  const open = mine.flatMap((piece, index) => {
    const other = theirs[index];
    return typeof piece !== 'string' && other !== undefined && typeof other !== 'string' ? [[piece, other] as const] : [];
  });
  const [only, second] = open;
  const isSame = mine.length === theirs.length && mine.every((piece, index) => typeof piece !== 'string' || piece === theirs[index]);
  return only && !second && isSame ? only : [];
}

function piecesOf(value: Value): readonly (string | UnknownValue)[] {
  if (value.kind === 'text') return value.parts;
  return value.kind === 'unknown' ? [value] : [];
}

/** A question that was answered otherwise of the one than of the other: they are not the same. */
function answersDiffer(state: State, one: UnknownValue, other: UnknownValue): boolean {
  return state.factsOf(one.key).some(([key, answer]) => {
    const another = state.fact(key.replaceAll(one.key, other.key));
    return answer.kind === 'boolean' && another?.kind === 'boolean' && answer.value !== another.value;
  });
}

function areAlike(a: string, b: string): boolean {
  return a !== b && listKeyOf(a) === listKeyOf(b);
}

/** What a list holds that a property was added to, which may have been a collection, is taken for the property. */
function wholeOf(value: UnknownValue): UnknownValue {
  return value.key.endsWith(')[]') ? { ...value, key: value.key.slice(0, -2) } : value;
}
