/** The PowerShell language: characters to tokens to syntax tree. Knows no command. */
export * from './ast';
export type { ParseError } from './errors';
export { exceptionAndBases, exceptionFullName, exceptionNamed } from './exceptions';
export type { LanguageLevel } from './levels/versions';
export { type ParseOptions, type ParseResult, parse } from './parse';
export type { TokenKindName } from './scan/tokenKinds';
export type { TokenList } from './scan/tokens';
export { childrenOf, hasNode, indexFrom, nodeAt, nodesOf, nodesWithin, pushChildren, variablesNamed, visit } from './visit';
