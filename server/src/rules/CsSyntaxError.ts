import type { Analysis } from '../evaluation';
import { finding } from './finding';
import type { Finding, Rule, RuleMeta } from './rule';

const meta: RuleMeta = {
  name: 'CsSyntaxError',
  severity: 'error',
  summary: 'The script does not parse.',
  fixable: false,
};

/** PowerShell's syntax errors, in scripts that use the family; off where the PowerShell extension reports them too. */
export const CsSyntaxError: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  if (!analysis.concerned) return;
  const { file, parse } = analysis.script;
  for (const { start, end, message } of parse.errors) yield finding(meta, { file, start, end }, message);
}
