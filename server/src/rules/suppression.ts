/**
 * What a script says not to report: comments, and PSScriptAnalyzer's attribute on `param` blocks. Findings are matched
 * by rule, reason and range, never by their text.
 */
import type { ScriptFile } from '../evaluation';
import { LineIndex, type Place } from '../text';
import type { Finding } from './rule';
import { statementStartAt } from './statements';
import { attributeSuppressions } from './suppressionAttributes';
import { commentSuppressions } from './suppressionComments';
import type { Suppression, Suppressions } from './suppressions';

const MENTION = /csprivacy-|suppressmessage/i;

/** All suppressions of a script. */
export function suppressionsOf(script: ScriptFile): Suppressions {
  if (!MENTION.test(script.text)) return { all: [], mistakes: [] };
  const comments = commentSuppressions(script);
  const attributes = attributeSuppressions(script);
  return { all: [...comments.all, ...attributes.all], mistakes: [...comments.mistakes, ...attributes.mistakes] };
}

interface OfRule {
  readonly byLine: Map<number, Suppression[]>;
  readonly byRange: Suppression[];
}

/** Finds the suppressions of a finding by rule (in any letter case), reason and place. */
export class SuppressionIndex {
  readonly #script: ScriptFile;
  readonly #byRule = new Map<string, OfRule>();
  #lines: LineIndex | undefined;

  constructor(script: ScriptFile, suppressions: readonly Suppression[]) {
    this.#script = script;
    for (const suppression of suppressions) this.#add(suppression);
  }

  #add(suppression: Suppression): void {
    const key = suppression.rule.toLowerCase();
    const ofRule: OfRule = this.#byRule.get(key) ?? { byLine: new Map(), byRange: [] };
    this.#byRule.set(key, ofRule);
    if (suppression.reach.kind === 'ranges') ofRule.byRange.push(suppression);
    else ofRule.byLine.set(suppression.reach.line, [...(ofRule.byLine.get(suppression.reach.line) ?? []), suppression]);
  }

  /** All suppressions that cover the finding. */
  matching({ rule, reason, place }: Finding): readonly Suppression[] {
    const ofRule = this.#byRule.get(rule.toLowerCase());
    if (ofRule === undefined) return [];
    const onLine = ofRule.byLine.size === 0 ? [] : this.#linesOf(place).flatMap(line => ofRule.byLine.get(line) ?? []);
    return [...onLine, ...ofRule.byRange.filter(suppression => isInside(place, suppression))].filter(
      suppression => suppression.reason === undefined || suppression.reason.toLowerCase() === reason?.toLowerCase(),
    );
  }

  /**
   * The line on which the finding starts, and the one on which its statement does: inside a continued statement there is
   * no place for a comment.
   */
  #linesOf(place: Place): readonly number[] {
    this.#lines ??= new LineIndex(this.#script.text);
    const own = this.#lines.positionAt(place.start).line;
    const ofStatement = this.#lines.positionAt(statementStartAt(this.#script, place.start)).line;
    return own === ofStatement ? [own] : [own, ofStatement];
  }
}

function isInside({ start, end }: Place, { reach }: Suppression): boolean {
  return reach.kind === 'ranges' && reach.ranges.some(range => range.start <= start && end <= range.end);
}
