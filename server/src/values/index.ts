/** PowerShell's values as far as a text tells them, their conversions and operators. Knows no cmdlet. */
export type * from './value';
export { MAX_OPTIONS } from './value';
