/** Says what is wrong with a script: one rule, one file; findings with their fixes, as settings and suppressions show them. */
export { allRules } from './allRules';
export { lint } from './lint';
export { Prover, type Reanalyze } from './proven';
export type { Finding, Fix, Severity } from './rule';
export { clientsText, listOf, scopeText } from './words';
