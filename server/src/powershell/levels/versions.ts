/** The language versions by age. */

/** The versions of the language: those of Windows PowerShell on servers, and the current PowerShell. */
export type LanguageLevel = '3.0' | '4.0' | '5.0' | '5.1' | '7.6';

/** A version of PowerShell in which a construct came. */
export type Since = '4.0' | '5.0' | '5.1' | '6.0' | '6.2' | '7.0' | '7.1' | '7.3';

/** Whether a language version lacks what came with `since`. */
export function lacks(level: LanguageLevel, since: Since): boolean {
  return Number(level) < Number(since);
}
