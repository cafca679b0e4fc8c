/** The facts: cmdlets, parameters, values, identities, clients, platforms. Knows no syntax. */
export * from './clients';
export { commonParameters, shouldProcessParameters } from './commonParameters';
export { ALL_PARAMETER_SETS, EVERY_SET } from './define';
export * from './enumerations';
export * from './family';
export * from './identities';
export { nearestNames } from './nearest';
export * from './platforms';
export { productCmdletNames } from './productCmdlets';
export { defaultAliases, findShellCommand, isShellCommand, shellCommands } from './shell';
export type * from './types';
