/**
 * PowerShell's values as far as a text tells them, their conversions and operators. Knows no cmdlet. Everything here is
 * pure and never throws; what cannot be known is an unknown whose key tells from what it was computed.
 */
export * from './construct';
export { deriveKey, keyOf, NO_IDENTITY, negatedKey } from './keys';
export * from './operations';
export { type SameOptions, sameValue, structurallyEqual } from './same';
export { toBoolean } from './truth';
export { type ConversionTarget, isScalarType, parseTypeName, typeNameOf } from './types';
export type * from './value';
export { MAX_OPTIONS } from './value';
