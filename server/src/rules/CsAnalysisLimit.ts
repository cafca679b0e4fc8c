import type { Analysis } from '../evaluation';
import { finding } from './finding';
import { observationsOf } from './observations';
import type { Finding, Rule, RuleMeta } from './rule';

const messages = {
  limit: (bound: string) => `The analysis stops here: ${bound}. What the script does from here on counts as not known.`,
  /** By the evaluation's names of its bounds. */
  bounds: {
    steps: 'the script takes too many steps',
    states: 'too many cases are apart',
    calls: 'calls are nested too deeply',
    depth: 'statements and expressions are nested too deeply',
    turns: 'the loop has too many turns',
    text: 'a text becomes too long',
  } as Readonly<Record<string, string>>,
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
  for (const { place, what } of observationsOf(analysis, 'limit'))
    yield finding(meta, place, messages.limit(messages.bounds[what] ?? what));
}
