/** Rules that can never decide, because earlier ones always do. */
import type { ConfigObject, VersionPolicy } from './model';
import { orderProven } from './order';
import { hasGap, type Resolve, type RuleView, viewRule } from './rule';

/** Versions from `from` to `to`, both included, as one number each: four parts of 16 bits. */
interface VersionRange {
  readonly from: bigint;
  readonly to: bigint;
}

const LAST = (1n << 64n) - 1n;

/** The versions that a rule matches; undefined where that is not certain. */
function rangesOf(view: RuleView): readonly VersionRange[] | undefined {
  if (view.fullName || view.userAgent === undefined || view.compareOp === undefined || hasGap(view.version)) return undefined;
  if (view.version[0] === undefined || view.version.includes('unknown')) return undefined;
  const pack = (filler: bigint) =>
    view.version.reduce<bigint>((sum, part) => (sum << 16n) | (typeof part === 'number' ? BigInt(part) : filler), 0n);
  const from = pack(0n);
  const to = pack(0xffffn);
  const below: VersionRange[] = from > 0n ? [{ from: 0n, to: from - 1n }] : [];
  const above: VersionRange[] = to < LAST ? [{ from: to + 1n, to: LAST }] : [];
  switch (view.compareOp) {
    case 'EQL':
      return [{ from, to }];
    case 'NEQ':
      return [...below, ...above];
    case 'LSS':
      return below;
    case 'LEQ':
      return [{ from: 0n, to }];
    case 'GTR':
      return above;
    case 'GEQ':
      return [{ from, to: LAST }];
  }
}

function subtract(ranges: readonly VersionRange[], taken: readonly VersionRange[]): readonly VersionRange[] {
  return taken.reduce<readonly VersionRange[]>(
    (left, cut) =>
      left.flatMap(range => {
        if (cut.to < range.from || cut.from > range.to) return [range];
        const parts: VersionRange[] = [];
        if (range.from < cut.from) parts.push({ from: range.from, to: cut.from - 1n });
        if (range.to > cut.to) parts.push({ from: cut.to + 1n, to: range.to });
        return parts;
      }),
    ranges,
  );
}

/** Each enabled rule of the policy that is never reached, with the earlier rule that takes the last of its versions. */
export function shadowedRules(
  policy: VersionPolicy,
  resolve: Resolve,
): readonly { readonly rule: ConfigObject; readonly by: ConfigObject }[] {
  const result: { rule: ConfigObject; by: ConfigObject }[] = [];
  const earlier: { readonly view: RuleView; readonly ranges: readonly VersionRange[] }[] = [];
  for (const rule of policy.rules) {
    const view = viewRule(rule, resolve);
    const ranges = view.enabled === 'yes' && rule.exists === 'yes' ? rangesOf(view) : undefined;
    if (!ranges) continue;
    let left = ranges;
    for (const before of earlier) {
      if (before.view.userAgent?.toLowerCase() !== view.userAgent?.toLowerCase() || !orderProven(before.view.rule, rule)) continue;
      const remaining = subtract(left, before.ranges);
      if (ranges.length > 0 && remaining.length === 0) {
        result.push({ rule, by: before.view.rule });
        break;
      }
      left = remaining;
    }
    earlier.push({ view, ranges });
  }
  return result;
}
