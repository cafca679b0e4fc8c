/** Versions as ranges of numbers: what a rule matches, what a client's name stands for, what is left of it. */
import type { Client } from '../catalog';
import { hasGap, type RuleView } from './rule';

/** Versions from `from` to `to`, both included, as one number each: four parts of 16 bits. */
export interface VersionRange {
  readonly from: bigint;
  readonly to: bigint;
}

const LAST = (1n << 64n) - 1n;

/** The versions of its user agent that a rule matches; undefined where that is not certain. */
export function rangesOf(view: RuleView): readonly VersionRange[] | undefined {
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

export function subtract(ranges: readonly VersionRange[], taken: readonly VersionRange[]): readonly VersionRange[] {
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

/** All builds that the client's name stands for; a build number is never 0. */
export function rangesOfClient({ version }: Client): readonly VersionRange[] {
  const { major, minor, build, qfe } = version;
  const pack = (third: number, fourth: number) =>
    [major, minor, build ?? third, qfe ?? fourth].reduce<bigint>((sum, part) => (sum << 16n) | BigInt(part), 0n);
  return [{ from: pack(1, 0), to: pack(0xffff, 0xffff) }];
}

export function intersect(ranges: readonly VersionRange[], other: readonly VersionRange[]): boolean {
  return ranges.some(range => other.some(each => each.from <= range.to && each.to >= range.from));
}
