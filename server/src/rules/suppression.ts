/**
 * What a script says not to report: comments, and PSScriptAnalyzer's attribute on `param` blocks. Findings are matched
 * by rule, reason and range, never by their text.
 */
import type { ScriptFile } from '../evaluation';
import type { Place } from '../text';
import type { Finding } from './rule';
import { attributeSuppressions } from './suppressionAttributes';
import { commentSuppressions } from './suppressionComments';

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
  covers(finding: Finding): boolean;
}

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

const MENTION = /csprivacy-|suppressmessage/i;

/** All suppressions of a script. */
export function suppressionsOf(script: ScriptFile): Suppressions {
  if (!MENTION.test(script.text)) return { all: [], mistakes: [] };
  const comments = commentSuppressions(script);
  const attributes = attributeSuppressions(script);
  return { all: [...comments.all, ...attributes.all], mistakes: [...comments.mistakes, ...attributes.mistakes] };
}

/** Whether the suppression is about the finding: same rule in any letter case, same reason where one is asked for, and in its reach. */
export function suppresses(suppression: Suppression, finding: Finding): boolean {
  if (suppression.rule.toLowerCase() !== finding.rule.toLowerCase()) return false;
  if (suppression.reason !== undefined && suppression.reason.toLowerCase() !== finding.reason?.toLowerCase()) return false;
  return suppression.covers(finding);
}
