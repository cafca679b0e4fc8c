/** Whether a client can sign in: the filter, then the policy's rules in order, then the default action. */
import { type Client, letsIn } from '../catalog';
import { toBoolean, type Value } from '../values';
import { type ConfigObject, UNSEEN_RULE, type VersionPolicy } from './model';
import { isFoundFirst, standsAsBefore, standsBefore, withFoundFirst } from './order';
import type { People } from './people';
import { intersect, rangesOf, rangesOfClient, subtract, type VersionRange } from './ranges';
import { type Match, matchClient, type Resolve, type RuleView, viewRule } from './rule';

/** What decided; `unproven` names the first rule or setting that can't be told. */
export type Decision =
  | { readonly kind: 'rule'; readonly rule: RuleView }
  | {
      readonly kind: 'default';
      readonly filter: ConfigObject | undefined;
      /** Rules that the script does not show may decide before; of those only the legacy clients are known to get by. */
      readonly open: boolean;
    }
  | { readonly kind: 'filterOff'; readonly filter: ConfigObject }
  | { readonly kind: 'partial'; readonly rule: RuleView }
  | {
      readonly kind: 'unproven';
      readonly object: ConfigObject;
      /** It depends on a value from outside; otherwise the script itself leaves out what would decide. */
      readonly outside: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly policies: readonly VersionPolicy[] };

export interface Verdict {
  readonly verdict: 'blocked' | 'allowed' | 'unknown';
  readonly decision: Decision;
}

/** The verdict for people of whom it may be unknown which policy and filter they meet. */
export function signIn(people: People, client: Client, resolve: Resolve): Verdict {
  const pairs = people.pairs ?? unlike(people.filters, resolve).flatMap(filter => people.policies.map(policy => [filter, policy] as const));
  const verdicts = pairs.map(([filter, policy]) => signInUnder(filter, policy, client, resolve));
  const [first] = verdicts;
  if (first === undefined) return { verdict: 'unknown', decision: { kind: 'ambiguous', policies: people.policies } };
  const agree = verdicts.every(verdict => verdict.verdict === first.verdict);
  if (agree) return (first.verdict === 'blocked' && hiddenBy(people, pairs, client, resolve)) || first;
  const unproven = verdicts.find(verdict => verdict.decision.kind === 'unproven');
  return { verdict: 'unknown', decision: unproven?.decision ?? { kind: 'ambiguous', policies: people.policies } };
}

/**
 * A rule that was found in some policy may be in this one, and let such clients in before they are blocked. One that the script made has no
 * rules but its own.
 */
function hiddenBy({ found = [] }: People, pairs: NonNullable<People['pairs']>, client: Client, resolve: Resolve): Verdict | undefined {
  for (const rule of found)
    for (const [filter, policy] of pairs) {
      if (!policy.open || signInUnder(filter, withRule(policy, rule), client, resolve).verdict === 'blocked') continue;
      return { verdict: 'unknown', decision: { kind: 'unproven', object: rule, outside: true } };
    }
  return undefined;
}

/** The policy with a rule that was there before, as far in front as can be. */
function withRule(policy: VersionPolicy, rule: ConfigObject): VersionPolicy {
  const { rules } = policy;
  const at = rules.findIndex((_, index) => !standsBefore(rules, index, rule));
  const index = at < 0 ? rules.length : at;
  return { object: policy.object, rules: [...rules.slice(0, index), rule, ...rules.slice(index)], open: policy.open };
}

/** Of filters that do the same the first. */
function unlike(filters: People['filters'], resolve: Resolve): People['filters'] {
  if (filters.length < 2) return filters;
  const found = new Map<string, ConfigObject | undefined>();
  for (const filter of filters) {
    const enabled = filter?.properties.get('enabled');
    const action = filter?.properties.get('defaultaction');
    const resolved = action && resolve(action);
    const does = resolved?.kind === 'string' ? String(letsIn(resolved.value)) : resolved?.kind;
    const key = `${filter?.exists ?? 'installed'} ${enabled ? toBoolean(resolve(enabled)) : 'on'} ${does}`;
    if (!found.has(key)) found.set(key, filter);
  }
  return [...found.values()];
}

function signInUnder(filter: ConfigObject | undefined, policy: VersionPolicy, client: Client, resolve: Resolve): Verdict {
  const enabledValue = filter?.properties.get('enabled');
  const enabled = enabledValue ? toBoolean(resolve(enabledValue)) : 'yes';
  if (filter && enabled === 'no' && filter.exists === 'yes') return { verdict: 'allowed', decision: { kind: 'filterOff', filter } };
  const decided = settledFor(policy, client, resolve) ?? walkRules(policy, client, resolve, byDefault(filter, policy.open, resolve));
  if (filter === undefined || enabled === 'yes' || decided.verdict === 'allowed') return decided;
  return { verdict: 'unknown', decision: { kind: 'unproven', object: filter, outside: true } };
}

/** What runs that go on as one came to, each by its own rules. */
function settledFor({ settled }: VersionPolicy, client: Client, resolve: Resolve): Verdict | undefined {
  const known = settled?.get(client.name);
  if (!known) return undefined;
  const { verdict, by, rule } = known;
  if (by === 'another')
    return { verdict, decision: { kind: 'unproven', object: { ...rule, exists: 'unknown' }, outside: verdict === 'unknown' } };
  return { verdict, decision: { kind: by, rule: { ...viewRule(rule, resolve), effect: verdict === 'blocked' ? 'block' : 'allow' } } };
}

/** What the policy's own rules come to where nothing else is set. */
export function signInBy(policy: VersionPolicy, client: Client, resolve: Resolve): Verdict {
  return signInUnder(undefined, policy, client, resolve);
}

function byDefault(filter: ConfigObject | undefined, open: boolean, resolve: Resolve): Verdict {
  const value = filter?.properties.get('defaultaction');
  const action = value && resolve(value);
  if (filter === undefined || action === undefined) return { verdict: 'allowed', decision: { kind: 'default', filter, open } };
  if (action.kind !== 'string' || filter.exists !== 'yes')
    return { verdict: 'unknown', decision: { kind: 'unproven', object: filter, outside: true } };
  return { verdict: letsIn(action.value) ? 'allowed' : 'blocked', decision: { kind: 'default', filter, open } };
}

/** Whether the script has looked at what this rule does; one that nobody asked about neither blocks nor allows. */
export function isTested(rule: ConfigObject, resolve: Resolve): boolean {
  if (rule.changed !== undefined) return true;
  if (rule.origin === 'script') return !isCopyOfUnseen(rule, resolve);
  return [...rule.properties.values()].some(value => value.kind !== 'unknown' || resolve(value).kind !== 'unknown');
}

/** A rule that the script made alike to one that nobody asked about matches whom that one matches. */
function isCopyOfUnseen({ properties }: ConfigObject, resolve: Resolve): boolean {
  const agent = unseenSource(properties.get('useragent'), 'useragent', resolve);
  return agent !== undefined && ['compareop', 'majorversion'].every(name => unseenSource(properties.get(name), name, resolve) === agent);
}

/** The rule that nobody has seen whose property of that name the value is, converted or not. */
function unseenSource(value: Value | undefined, name: string, resolve: Resolve): string | undefined {
  const [only] = value?.kind === 'text' && value.parts.length === 1 ? value.parts : [value];
  if (only === undefined || typeof only === 'string') return undefined;
  const resolved = resolve(only);
  if (resolved.kind !== 'unknown') return undefined;
  const property = resolved.key.replace(/^\[\w+\]\((.*)\)$/, '$1');
  return property.startsWith(UNSEEN_RULE) && property.endsWith(`.${name}`) ? property.slice(0, -name.length) : undefined;
}

interface Walk {
  readonly client: Client;
  /** What rules that may or may not decide would do. */
  readonly maybe: Verdict['verdict'][];
  firstMaybe: ConfigObject | undefined;
  /** The first rule that was there before and is about such clients, or was asked for by what it does: it may block them or let them in. */
  aside: ConfigObject | undefined;
  /** Some rule that may decide does so by a value from outside, or by a place in the order that is not known. */
  outside: boolean;
  /** The first rule that certainly decides for some of the client's builds. */
  partial: RuleView | undefined;
  /** What such rules do. */
  readonly parts: Verdict['verdict'][];
  /** The builds that no rule has decided about; undefined: all. */
  left: readonly VersionRange[] | undefined;
}

/** What the policy's rules decide, or else the default action. */
function walkRules(policy: VersionPolicy, client: Client, resolve: Resolve, otherwise: Verdict): Verdict {
  const walk: Walk = {
    client,
    maybe: [],
    firstMaybe: undefined,
    aside: undefined,
    outside: false,
    partial: undefined,
    parts: [],
    left: undefined,
  };
  const rules = withFoundFirst(
    policy.rules.filter(rule => isTested(rule, resolve)),
    resolve,
  );
  for (const [index, rule] of rules.entries()) {
    const view = viewRule(rule, resolve);
    const match = view.enabled === 'no' ? 'no' : matchClient(view, client);
    if (match === 'no') continue;
    const outcome = view.effect === 'unknown' ? 'unknown' : view.effect === 'block' ? 'blocked' : 'allowed';
    const certain = match !== 'unknown' && view.enabled === 'yes' && rule.exists === 'yes' && placeProven(rules, index, client, resolve);
    // A rule that was there before and whose effect is not proven neither allows nor blocks, but it may block.
    if (!certain && outcome === 'unknown' && isLeftAside(rule, match)) {
      if (isConcerned(view)) walk.aside ??= rule;
      continue;
    }
    if (!certain) {
      walk.maybe.push(outcome);
      walk.firstMaybe ??= rule;
      walk.outside ||= view.outside || (match !== 'unknown' && outcome !== 'unknown');
    } else if (match === 'some') {
      if (takePart(walk, view, outcome)) return conclude(walk, undefined, { kind: 'rule', rule: view });
    } else {
      walk.outside ||= outcome === 'unknown' && view.outside;
      return conclude(walk, outcome, { kind: 'rule', rule: view });
    }
  }
  const verdict = conclude(walk, otherwise.verdict, otherwise.decision);
  // By itself the default action lets them in, or what blocks them comes too late: either way it hangs on what that rule does.
  if (!walk.aside || (verdict.verdict !== 'blocked' && verdict.decision.kind !== 'default')) return verdict;
  return { verdict: 'unknown', decision: { kind: 'unproven', object: walk.aside, outside: true } };
}

/** One of which the script has asked enough to know that it is about this client is there to do something. */
function isLeftAside(rule: ConfigObject, match: Match): boolean {
  return match === 'unknown' && rule.origin === 'existing' && rule.changed === undefined && !isRecorded(rule);
}

/** The script looked for it as a rule about such clients, or by what it does. */
function isConcerned({ userAgent, actionAsked }: RuleView): boolean {
  return userAgent !== undefined || actionAsked;
}

/** A snapshot tells of the rule, and may have left out what it does. */
function isRecorded({ place }: ConfigObject): boolean {
  return place.file === '';
}

/** A rule decides for some of the builds that are left; true where then none is. */
function takePart(walk: Walk, view: RuleView, outcome: Verdict['verdict']): boolean {
  const ranges = rangesOf(view);
  // Rules before it may have taken all that it matches.
  const left = walk.left ?? rangesOfClient(walk.client);
  if (ranges && !intersect(left, ranges)) return false;
  walk.partial ??= view;
  walk.parts.push(outcome);
  walk.left = ranges ? subtract(left, ranges) : left;
  return walk.left.length === 0;
}

/** Combines what certainly decides last, if some builds are left for it, with what has or may have decided before. */
function conclude(walk: Walk, last: Verdict['verdict'] | undefined, decision: Decision): Verdict {
  const certain = last === undefined ? walk.parts : [...walk.parts, last];
  const [only = 'unknown'] = certain;
  const agree = [...walk.maybe, ...certain].every(outcome => outcome === (certain[0] ?? walk.maybe[0]));
  if (walk.partial && !agree) {
    const verdict = certain.includes('allowed') && walk.maybe.length === 0 ? 'allowed' : 'unknown';
    return { verdict, decision: { kind: 'partial', rule: walk.partial } };
  }
  if (agree && (only !== 'unknown' || decision.kind === 'unproven')) return { verdict: only, decision };
  const deciding = decision.kind === 'rule' ? decision.rule.rule : decision.kind === 'unproven' ? decision.object : undefined;
  const object = walk.firstMaybe ?? deciding;
  const outside = walk.outside || (decision.kind === 'unproven' && decision.outside);
  return {
    verdict: 'unknown',
    decision: object ? { kind: 'unproven', object, outside } : { kind: 'ambiguous', policies: [] },
  };
}

/** Whether every rule after this one that would say something else is proven to be asked later. */
function placeProven(rules: readonly ConfigObject[], index: number, client: Client, resolve: Resolve): boolean {
  const rule = rules[index];
  if (rule === undefined) return false;
  const { effect } = viewRule(rule, resolve);
  const isFirst = isFoundFirst(rule, resolve);
  return rules.slice(index + 1).every(later => {
    if (standsBefore(rules, index, later) || (isFirst && standsAsBefore(later))) return true;
    const view = viewRule(later, resolve);
    if (view.effect === 'unknown' && isLeftAside(later, matchClient(view, client))) return true;
    return view.effect === effect || view.enabled === 'no' || matchClient(view, client) === 'no';
  });
}
