import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { nounPrefix } from './fixes/blockRule';
import { insertAfter } from './fixes/insertStatement';
import { commandAt } from './fixes/repair';
import { styleOf } from './fixes/style';
import { observationsOf } from './observations';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { scriptOf } from './source';
import { ancestors, isInList } from './statements';
import { scopeText } from './words';

const messages = {
  notGranted: (policy: string) =>
    `This script grants ${policy} to no one, and until someone has it, it does nothing. Assign it with Grant-CsClientVersionPolicy.`,
  policy: (name: string) => `the per-user policy ${name}`,
  grantTitle: (policy: string) => `Grant ${policy} to every user`,
};

const meta: RuleMeta = {
  name: 'CsPolicyNotGranted',
  severity: 'information',
  summary: 'A per-user policy that the script grants to nobody.',
  fixable: true,
};

/** A per-user policy without a grant. */
export const CsPolicyNotGranted: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, policy } of observationsOf(analysis, 'policyNotGranted')) {
    const name = policy.replace(/^(?:user|tag):/i, '');
    const shown = name.includes('?') ? scopeText(`user:${name}`) : messages.policy(name);
    yield finding(meta, place, messages.notGranted(shown), { fixes: fixesFor(analysis, place, name) });
  }
}

/** At the end of the list that makes it, when its rules are there. Who is to have it the script does not say, so it is not preferred. */
function fixesFor(analysis: Analysis, place: Place, name: string): readonly Fix[] {
  const script = scriptOf(analysis, place.file);
  const command = commandAt(analysis, place);
  const statement = command && [...ancestors(command.ast)].find(isInList);
  const list = statement?.parent;
  if (
    script === undefined ||
    command === undefined ||
    (list?.kind !== 'NamedBlockAst' && list?.kind !== 'StatementBlockAst') ||
    /[*?<]/.test(name)
  )
    return [];
  const prefix = nounPrefix(command.ast);
  const text = `Get-${prefix}CsUser | Grant-${prefix}CsClientVersionPolicy -PolicyName ${styleOf(script).quote(name)}`;
  const edits = [insertAfter(script, list.statements.at(-1) ?? command.ast, [text])];
  return [{ key: 'grant', title: messages.grantTitle(name), safe: false, preferred: false, edits }];
}
