/**
 * PowerShell's values as far as a text tells them, their conversions and operators. Knows no cmdlet. Everything here is
 * pure and never throws; what cannot be known is an unknown whose key tells from what it was computed. Where Windows
 * PowerShell 5.1 and PowerShell 7 differ the answer is unknown; formatting is that of an English system.
 */
export {
  allOfThese,
  anyOfThese,
  appended,
  asked,
  collectionOf,
  type Elements,
  elementsOfBoth,
  exactly,
  exactlyOf,
  memberByQuestions,
  truthByQuestions,
} from './askedElements';
export { binary } from './binary';
export {
  anotherOf,
  array,
  assumption,
  boolean,
  char,
  derived,
  eitherBy,
  elementKeyIn,
  elementOf,
  FALSE,
  guid,
  hangsOnQuestion,
  int,
  isElement,
  isOfStandIn,
  isOneThing,
  isTold,
  listKeyOf,
  MAX_ITEMS,
  MAX_TEXT,
  NOTHING,
  NULL,
  number,
  oneOf,
  scalarTypeOf,
  standInOf,
  string,
  TRUE,
  text,
  type UnknownOptions,
  unknown,
  withPlace,
} from './construct';
export { assumedTruth, booleanOf, convert, negate } from './convert';
export { countDecided, countOfBoth, furtherOf, truthOfCount } from './counted';
export { expandString } from './expand';
export { deriveKey, keyOf, NO_IDENTITY, negatedKey, truthKey } from './keys';
export { invoke, invokeOnSaid, invokeUnknown, member } from './members';
export { type Conversion, type Failure, failure, lift, type Outcome } from './outcome';
export { type SameOptions, sameValue, structurallyEqual } from './same';
export { index } from './sequences';
export { invokeStatic, invokeStaticUnknown, staticMember } from './statics';
export { allMatchGroups, matchGroups } from './textOperators';
export { isScalar, type TextLike, toText } from './toText';
export { toBoolean } from './truth';
export { type ConversionTarget, isScalarType, parseTypeName, typeNameOf } from './types';
export { unary } from './unary';
export type * from './value';
export { CSV_ROW, ERROR_RECORD, isErrorType, MAX_OPTIONS, SCRIPT_ENUM } from './value';
export { escapeWildcards, like, type WildcardMatcher } from './wildcard';
