/** "Add the rule unless it is there": of two runs, one has found a rule and the other has made one, or found another. */
import { legacyClients } from '../../catalog';
import { type ConfigObject, type Resolve, signInBy, UNSEEN_RULE, type Verdict, type VersionPolicy } from '../../deployment';
import { NULL, TRUE, type Value } from '../../values';
import { factsOfEither, type Told } from '../heap/bounds';
import { resolveIn } from '../run/elements';
import type { State } from '../run/state';
import { sameText } from './alike';

type Facts = readonly (readonly [string, Value])[];

interface Both {
  /** Both with the rules that were found. */
  readonly mine: VersionPolicy;
  readonly theirs: VersionPolicy;
  readonly found: readonly ConfigObject[];
  /** What is known of these now. */
  readonly facts: Facts;
}

/** A rule that one run has found, and the one that the other run has instead. */
interface Pair {
  readonly found: ConfigObject;
  readonly other: ConfigObject;
  readonly facts: Facts;
}

/** Of more rules it is not asked which of them are the same. */
const MOST = 8;

/** Policies that differ in nothing else: each rule that was found stands for the other, of which as much is known. */
export function foundOrMade(a: VersionPolicy, ours: State, b: VersionPolicy, others: State): Both | undefined {
  if (a.rules.length !== b.rules.length || a.rules.length > MOST) return undefined;
  const [mine, theirs] = [without(a, b), without(b, a)];
  if (mine.length === 0 || mine.length !== theirs.length) return undefined;
  const pairs: Pair[] = [];
  for (const rule of mine) {
    const left = theirs.filter(other => !pairs.some(pair => pair.found === other || pair.other === other));
    const pair = nearest(left.flatMap(other => pairOf({ rule, state: ours }, { rule: other, state: others })));
    if (!pair) return undefined;
    pairs.push(pair);
  }
  return {
    mine: withFound(a, pairs),
    theirs: withFound(b, pairs),
    found: pairs.map(({ found }) => found),
    facts: pairs.flatMap(({ facts }) => facts),
  };
}

/** The rules of one that the other one does not have. */
function without({ rules }: VersionPolicy, other: VersionPolicy): readonly ConfigObject[] {
  return rules.filter(rule => !other.rules.some(each => each.id === rule.id || sameText(each, rule)));
}

interface RuleIn {
  readonly rule: ConfigObject;
  readonly state: State;
}

function pairOf(mine: RuleIn, theirs: RuleIn): readonly Pair[] {
  for (const [{ rule: found, state }, other] of [
    [mine, theirs],
    [theirs, mine],
  ] as const) {
    const told = isFound(found) ? toldOf(other, found) : undefined;
    if (told) return [{ found, other: other.rule, facts: factsOfEither(state, told, `${found.id}.`) }];
  }
  return [];
}

/** The one of which both know the most: what would have found the one that was made. */
function nearest(pairs: readonly Pair[]): Pair | undefined {
  const known = ({ found, facts }: Pair) => facts.filter(([key]) => key.startsWith(found.id)).length;
  return [...pairs].sort((a, b) => known(b) - known(a))[0];
}

function withFound(policy: VersionPolicy, pairs: readonly Pair[]): VersionPolicy {
  return { ...policy, rules: policy.rules.map(rule => pairs.find(({ other }) => other === rule)?.found ?? rule) };
}

/**
 * The same where the script has not asked all that counts: of the rules that it found it is open whether they keep old clients out, and it
 * stays open by what is known of both.
 */
export function foundOpenOrMade(a: VersionPolicy, ours: State, b: VersionPolicy, others: State): Both | undefined {
  const both = foundOrMade(a, ours, b, others);
  if (!both) return undefined;
  const known = new Map(both.facts);
  const isOfBoth = (key: string) => both.found.some(({ id }) => key.startsWith(id));
  const ofBoth: Resolve = value =>
    value.kind === 'unknown' && isOfBoth(value.key) ? (known.get(value.key) ?? value) : resolveIn(ours)(value);
  const joined: VersionPolicy = { ...both.mine, settled: undefined };
  return legacyClients.every(client => {
    const verdicts = [signInBy(a, client, resolveIn(ours)), signInBy(b, client, resolveIn(others))].map(({ verdict }) => verdict);
    return signInBy(joined, client, ofBoth).verdict === openOf(verdicts);
  })
    ? both
    : undefined;
}

/** What is known where either may hold; of one that lets old clients in for certain, that would get lost. */
function openOf([one, other]: readonly Verdict['verdict'][]): Verdict['verdict'] | undefined {
  if (one === other) return one;
  return one === 'allowed' || other === 'allowed' ? undefined : 'unknown';
}

function isFound({ id, exists, changed }: ConfigObject): boolean {
  return id.startsWith(UNSEEN_RULE) && exists === 'yes' && changed === undefined;
}

function isMade({ origin, exists }: ConfigObject): boolean {
  return origin === 'script' && exists === 'yes';
}

/** What a rule that was made has where it is not given. */
const LEFT_OUT: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['enabled', TRUE],
  ['minorversion', NULL],
  ['buildnumber', NULL],
  ['qfenumber', NULL],
]);

/** What is known of a rule, under the keys of the one that was found. */
function toldOf({ rule, state }: RuleIn, found: ConfigObject): Told | undefined {
  if (isFound(rule)) return { fact: key => state.fact(key.replace(found.id, rule.id)) };
  if (!isMade(rule)) return undefined;
  return {
    fact: key => {
      const name = key.slice(key.lastIndexOf('.') + 1);
      return key.startsWith(UNSEEN_RULE) ? (rule.properties.get(name) ?? LEFT_OUT.get(name)) : undefined;
    },
  };
}
