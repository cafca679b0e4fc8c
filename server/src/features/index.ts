/** What an editor shows: one feature, one file, from an analysis and a place to the protocol's values. */
export { type CodeActionRequest, codeActionsFor, fixAllKind, safeRepairs } from './codeActions';
export { type CompletionRequest, completionsAt, completionTriggers } from './completion';
export { type DiagnosticData, type DiagnosticOptions, diagnosticSource, diagnosticsOf } from './diagnostics';
export { hoverAt } from './hover';
