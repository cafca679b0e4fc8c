/** What the policies of two runs come to, each by its own rules, before they go on as one. */
import { legacyClients } from '../../catalog';
import { type Settled, signInBy, type Verdict, type VersionPolicy } from '../../deployment';
import { resolveIn } from '../run/elements';
import { commonAncestor, isDoubtful, type Path } from '../run/paths';
import type { State } from '../run/state';

/** By the names of the clients that one of them at least keeps out; undefined for none. Of others the rules of both tell enough. */
export function settledBy(a: VersionPolicy, ours: State, b: VersionPolicy, others: State): VersionPolicy['settled'] {
  if (a.rules.length === 0 && b.rules.length === 0) return undefined;
  const parted = commonAncestor(ours.path, others.path);
  const found = new Map<string, Settled>();
  for (const client of legacyClients) {
    const mine = { verdict: signInBy(a, client, resolveIn(ours)), path: ours.path };
    const theirs = { verdict: signInBy(b, client, resolveIn(others)), path: others.path };
    const settled = settle(mine, theirs, parted);
    if (settled) found.set(client.name, settled);
  }
  return found.size > 0 ? found : undefined;
}

/** What one run came to for a client, and by which way. */
interface CameTo {
  readonly verdict: Verdict;
  readonly path: Path | undefined;
}

function settle(a: CameTo, b: CameTo, parted: Path | undefined): Settled | undefined {
  const blocks = [a, b].find(({ verdict }) => verdict.verdict === 'blocked')?.verdict.decision;
  if (blocks?.kind !== 'rule') return settledBefore(a, b, parted);
  const open = [a, b].filter(({ verdict }) => verdict.verdict !== 'blocked');
  if (open.length === 0) return { verdict: 'blocked', by: 'rule', rule: blocks.rule.rule };
  const certain = open.find(({ verdict, path }) => verdict.verdict === 'allowed' && !isDoubtful(path, parted));
  const decision = certain?.verdict.decision;
  if (decision?.kind === 'rule' || decision?.kind === 'partial') return { verdict: 'allowed', by: decision.kind, rule: decision.rule.rule };
  return { verdict: certain ? 'allowed' : 'unknown', by: 'another', rule: blocks.rule.rule };
}

/** Of runs that have gone on as one before, another one kept it out: where neither does now, that is told still. */
function settledBefore(a: CameTo, b: CameTo, parted: Path | undefined): Settled | undefined {
  const [rule] = [a, b].flatMap(({ verdict: { decision } }) =>
    decision.kind === 'unproven' && decision.object.exists === 'unknown' ? [decision.object] : [],
  );
  const isCertain = [a, b].some(({ verdict, path }) => verdict.verdict === 'allowed' && !isDoubtful(path, parted));
  return rule && { verdict: isCertain ? 'allowed' : 'unknown', by: 'another', rule };
}

/** Each of the legacy clients is kept out. */
export function keepsOut(settled: VersionPolicy['settled']): boolean {
  return legacyClients.every(({ name }) => settled?.get(name)?.verdict === 'blocked');
}
