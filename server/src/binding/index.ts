/** Binds a command's arguments to its parameters the way PowerShell does. */
export { bind } from './bind';
export { signatureOfFunction } from './functions';
export { matchParameter, type ParameterMatch, parameterSetsFor, parametersOf } from './names';
export { parameterDefault } from './parameterDefault';
export type * from './types';
export { isChecked, isRefused } from './validate';
