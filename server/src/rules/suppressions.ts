/** What suppresses findings, and what only seems to. */
import type { Place } from '../text';

/** One rule that one comment or attribute suppresses. */
export interface Suppression {
  /** As written. */
  readonly rule: string;
  /** Where the rule's name is written. */
  readonly place: Place;
  /** The comment or attribute. */
  readonly holder: Place;
  /** The names in the holder are no other than this one. */
  readonly alone: boolean;
  /** PSScriptAnalyzer's suppression id: for us a reason; undefined: every finding of the rule. */
  readonly reason: string | undefined;
  readonly reach: Reach;
}

/** What a suppression covers: a line (from 0), or ranges of the text with exclusive ends. */
type Reach =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'ranges'; readonly ranges: readonly { readonly start: number; readonly end: number }[] };

/** Why a comment or attribute suppresses nothing whatever is found. */
export type SuppressionMistake =
  | { readonly kind: 'noName'; readonly holder: Place }
  | { readonly kind: 'unknownDirective'; readonly holder: Place; readonly place: Place; readonly written: string }
  | { readonly kind: 'nothingToEnable'; readonly holder: Place; readonly place: Place; readonly rule: string }
  | { readonly kind: 'argument'; readonly holder: Place; readonly place: Place; readonly why: AttributeMistake };
/** What PSScriptAnalyzer refuses about the attribute's arguments. */
export type AttributeMistake = 'notConstant' | 'namedBeforePositional' | 'twice' | 'scope' | 'targetWithoutScope' | 'targetNotFound';

export interface Suppressions {
  readonly all: readonly Suppression[];
  readonly mistakes: readonly SuppressionMistake[];
}
