/** "Add the rule unless it is there": of two runs, one has found a rule and the other has made one. */
import { legacyClients } from '../../catalog';
import { type ConfigObject, type Resolve, signInBy, UNSEEN_RULE, type VersionPolicy } from '../../deployment';
import { TRUE, type Value } from '../../values';
import { factsOfEither, type Told } from '../heap/bounds';
import { resolveIn } from '../run/elements';
import type { State } from '../run/state';
import { sameText } from './alike';

interface Both {
  /** Both with the rule that was found. */
  readonly mine: VersionPolicy;
  readonly theirs: VersionPolicy;
  /** It is the second of the two runs that has found it. */
  readonly isTheirs: boolean;
  /** What is known of it now. */
  readonly facts: readonly (readonly [string, Value])[];
}

/** Policies that differ in nothing else: the rule that was found stands for the other, of which as much is known. */
export function foundOrMade(a: VersionPolicy, ours: State, b: VersionPolicy, others: State): Both | undefined {
  if (a.rules.length !== b.rules.length) return undefined;
  const odd = a.rules.flatMap((rule, index) => {
    const theirs = b.rules[index];
    return theirs && theirs.id !== rule.id && !sameText(rule, theirs) ? [index] : [];
  });
  const [index = -1, second] = odd;
  const [mine, theirs] = [a.rules[index], b.rules[index]];
  if (!mine || !theirs || second !== undefined) return undefined;
  const isOurs = isFound(mine) && isMade(theirs);
  if (!isOurs && !(isFound(theirs) && isMade(mine))) return undefined;
  const [found, made, finder] = isOurs ? [mine, theirs, ours] : [theirs, mine, others];
  const facts = factsOfEither(finder, toldOf(made), `${found.id}.`);
  return {
    mine: { ...a, rules: a.rules.with(index, found) },
    theirs: { ...b, rules: b.rules.with(index, found) },
    isTheirs: !isOurs,
    facts,
  };
}

/**
 * The same where the script has not asked all that counts: the rule that it made keeps old clients out, of the one that it found it is open,
 * and is as open by what is known of both.
 */
export function foundOpenOrMade(a: VersionPolicy, ours: State, b: VersionPolicy, others: State): Both | undefined {
  const both = foundOrMade(a, ours, b, others);
  if (!both) return undefined;
  const [found, finder, made, maker] = both.isTheirs ? [b, others, a, ours] : [a, ours, b, others];
  const known = new Map(both.facts);
  const told: Resolve = value => (value.kind === 'unknown' ? (known.get(value.key) ?? value) : value);
  const isAsOpen = legacyClients.every(client => {
    const [mine, theirs, joined] = [
      signInBy(found, client, resolveIn(finder)),
      signInBy(made, client, resolveIn(maker)),
      signInBy(both.mine, client, told),
    ];
    return theirs.verdict === 'blocked' && mine.verdict !== 'allowed' && joined.verdict === mine.verdict;
  });
  return isAsOpen ? both : undefined;
}

function isFound({ id, exists, changed }: ConfigObject): boolean {
  return id.startsWith(UNSEEN_RULE) && exists === 'yes' && changed === undefined;
}

function isMade({ origin, exists }: ConfigObject): boolean {
  return origin === 'script' && exists === 'yes';
}

/** What a rule has, under the keys of one that nobody has seen. */
function toldOf({ properties }: ConfigObject): Told {
  return {
    fact: key => {
      const name = key.slice(key.lastIndexOf('.') + 1);
      return key.startsWith(UNSEEN_RULE) ? (properties.get(name) ?? (name === 'enabled' ? TRUE : undefined)) : undefined;
    },
  };
}
