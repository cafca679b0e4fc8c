/** Says what is wrong with a script: one rule, one file; findings with their fixes, as settings and suppressions show them. */
export { allRules } from './allRules';
export { type LintResult, type LintSettings, lint } from './lint';
export type { Finding, Fix, Related, Rule, RuleMeta, Severity } from './rule';
export type { Reanalyze } from './verify';
