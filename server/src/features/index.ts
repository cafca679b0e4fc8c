/** What an editor shows: one feature, one file, from an analysis and a place to the protocol's values. */
export { codeActionsFor, fixAllKind, safeRepairs } from './codeActions';
export { completionsAt, completionTriggers } from './completion';
export { diagnosticsOf } from './diagnostics';
export { hoverAt } from './hover';
