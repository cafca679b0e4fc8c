/** What somebody vouches for that no script shows: comments, and the configuration. */
import { legacyClients } from '../../catalog';
import { type Assessment, privacyScopeOf, type Scope } from '../../deployment';
import type { Place } from '../../text';
import type { ScriptFile, SignIn } from '../run/analysis';
import type { Assumption, Run } from '../run/run';

/** `# csprivacy-assume legacy-clients-blocked [scope] -- reason`; a block comment does as well. */
const COMMENT = /^(?:#+|<#)\s*csprivacy-assume(?![\w-])([\s\S]*?)(?:#>)?$/i;
const REASON = /(?:^|\s)--(?:\s+|$)/;
/** All that can be vouched for. */
export const assumable = 'legacy-clients-blocked';

/** A comment that vouches for nothing: it says something else, gives no reason, or names no scope of privacy settings. */
export interface AssumptionMistake {
  readonly why: 'what' | 'reason' | 'scope';
  readonly place: Place;
  /** What is written in place of what was expected. */
  readonly written: string;
}
interface Read {
  readonly assumptions: readonly Assumption[];
  /** Comments that count for nothing, and why. */
  readonly mistakes: readonly AssumptionMistake[];
}

/** The assumptions that a script's comments make. */
export function readAssumptions({ file, parse, text }: ScriptFile): Read {
  const assumptions: Assumption[] = [];
  const mistakes: AssumptionMistake[] = [];
  if (!/csprivacy-assume/i.test(text)) return { assumptions, mistakes };
  const { tokens } = parse;
  for (let index = 0; index < tokens.count; index += 1) {
    if (tokens.kind(index) !== 'Comment') continue;
    const body = COMMENT.exec(tokens.text(index).trimEnd())?.[1];
    if (body === undefined) continue;
    const from: Place = { file, start: tokens.start(index), end: tokens.end(index) };
    const read = readBody(body, from);
    if ('why' in read) mistakes.push(read);
    else assumptions.push(read);
  }
  return { assumptions, mistakes };
}

function readBody(body: string, from: Place): Assumption | AssumptionMistake {
  const at = REASON.exec(body);
  const reason = at === null ? '' : body.slice(at.index + at[0].length).trim();
  const [what = '', ...rest] = (at === null ? body : body.slice(0, at.index)).trim().split(/\s+/);
  if (what.toLowerCase() !== assumable) return { why: 'what', place: from, written: what };
  if (reason === '') return { why: 'reason', place: from, written: '' };
  const written = rest.join(' ');
  const scope = written === '' ? undefined : privacyScopeOf(written);
  if (written !== '' && scope === undefined) return { why: 'scope', place: from, written };
  return { scope, reason, from };
}

/**
 * Whether somebody vouches for a scope at a place: from a comment's line on, also in what is called from there, or from the start.
 *
 * @param places the command, and the calls that led to it
 */
export function assumptionFor(assumptions: readonly Assumption[], scope: Scope, places: readonly Place[]): Assumption | undefined {
  return assumptions.find(
    ({ scope: named, from }) =>
      (named === undefined || named.key === scope.key) &&
      (from === undefined || places.some(place => from.file === place.file && from.start <= place.start)),
  );
}

/** How an assumption judges: nobody asks the deployment. */
export function assumedSafe(): Assessment {
  return { safe: true, certain: true, causes: [], clients: [], exposed: [] };
}

/** What plans and hovers say of it. */
export function assumedSignIn({ reason, from }: Assumption): readonly SignIn[] {
  const because = `${from === undefined ? 'assumed in the configuration' : 'assumed'}: ${reason}`;
  return legacyClients.map(client => ({ client: client.name, verdict: 'blocked', because, steps: [{ text: because, place: from }] }));
}

/** Takes what the configuration vouches for; a scope that is none makes it count for nothing. */
export function configuredAssumptions(
  configured: readonly { readonly scope?: string | undefined; readonly reason: string }[],
): readonly Assumption[] {
  return configured.flatMap(({ scope: written, reason }) => {
    const scope = written === undefined ? undefined : privacyScopeOf(written);
    return written !== undefined && scope === undefined ? [] : [{ scope, reason, from: undefined }];
  });
}

/** Notes the assumptions of a script that is run. */
export function assume(run: Run, script: ScriptFile): void {
  run.assumptions.push(...readAssumptions(script).assumptions);
}
