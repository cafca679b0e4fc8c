/** Rules that can never decide, because earlier ones always do. */
import type { ConfigObject, VersionPolicy } from './model';
import { orderProven } from './order';
import { rangesOf, subtract, type VersionRange } from './ranges';
import { type Resolve, type RuleView, viewRule } from './rule';

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
