import type { Analysis } from '../evaluation';
import { finding } from './finding';
import { observationsOf } from './observations';
import type { Finding, Rule, RuleMeta } from './rule';

const messages = {
  limit: (what: string) => `The analysis stops here (${what}). What the script does from here on counts as not known.`,
};

const meta: RuleMeta = {
  name: 'CsAnalysisLimit',
  severity: 'information',
  summary: 'The place where the analysis ran out of its budget; what follows is not known.',
  fixable: false,
};

/** Where one of the documented bounds was met. */
export const CsAnalysisLimit: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, what } of observationsOf(analysis, 'limit')) yield finding(meta, place, messages.limit(what));
}
