/** The persistent map, held against JavaScript's own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartedTable, Table } from '../../../server/src/deployment';

type Step = { readonly kind: 'set'; readonly key: string; readonly value: number } | { readonly kind: 'delete'; readonly key: string };
const key = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'global', 'site:a'), fc.string({ maxLength: 4 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('set' as const), key, value: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
);
const steps = fc.array(step, { maxLength: 60 });

interface Target {
  set(key: string, value: number): unknown;
  delete(key: string): boolean;
}
/** What each step gave. */
function apply(target: Target, all: readonly Step[]): (boolean | undefined)[] {
  return all.map(each => {
    if (each.kind === 'delete') return target.delete(each.key);
    target.set(each.key, each.value);
    return undefined;
  });
}
const tableAfter = (all: readonly Step[]) => {
  const table = new Table<number>();
  apply(table, all);
  return table;
};
const same = (a: number, b: number) => a === b;

describe('a table is a map', () => {
  it('after any steps', () => {
    fc.assert(
      fc.property(steps, all => {
        const map = new Map<string, number>();
        const table = new Table<number>();
        expect(apply(table, all)).toEqual(apply(map, all));
        expect([...table]).toEqual([...map]);
        expect([...table.keys()]).toEqual([...map.keys()]);
        expect([...table.values()]).toEqual([...map.values()]);
        expect(table.size).toBe(map.size);
        for (const each of all) {
          expect(table.get(each.key)).toBe(map.get(each.key));
          expect(table.has(each.key)).toBe(map.has(each.key));
        }
      }),
    );
  });

  it('made of entries', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(3))), entries => {
        expect([...Table.of(entries)]).toEqual([...new Map(entries)]);
      }),
    );
  });

  it('holds undefined as a value', () => {
    const table = Table.of<number | undefined>([['a', undefined]]);
    expect([table.has('a'), table.get('a'), table.size]).toEqual([true, undefined, 1]);
  });

  it('with so many keys that some share a hash', () => {
    const count = 200_000;
    const table = new Table<number>();
    for (let index = 0; index < count; index += 1) table.set(`key ${index}`, index);
    for (let index = 0; index < count; index += 2) table.delete(`key ${index}`);
    expect(table.size).toBe(count / 2);
    let wrong = 0;
    for (let index = 0; index < count; index += 1) if (table.get(`key ${index}`) !== (index % 2 === 0 ? undefined : index)) wrong += 1;
    expect(wrong).toBe(0);
  });
});

describe('a copy', () => {
  it('and its original go their own ways', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, onOriginal, onCopy) => {
        const original = tableAfter(before);
        const copy = original.clone();
        apply(original, onOriginal);
        apply(copy, onCopy);
        expect([...original]).toEqual([...tableAfter([...before, ...onOriginal])]);
        expect([...copy]).toEqual([...tableAfter([...before, ...onCopy])]);
      }),
    );
  });

  it('costs the same however much there is', () => {
    const table = Table.of(Array.from({ length: 1000 }, (_, index) => [`key ${index}`, index] as const));
    const copy = table.clone().set('key 7', 0);
    let compared = 0;
    expect(
      table.equals(copy, (a, b) => {
        compared += 1;
        return a === b;
      }),
    ).toBe(false);
    // What both share is not looked at.
    expect(compared).toBe(1);
  });
});

describe('two tables', () => {
  it('are equal where they hold the same, whatever way they came by it', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const one = tableAfter(first);
        const other = tableAfter(second);
        const expected = one.size === other.size && [...one].every(([name, value]) => other.has(name) && other.get(name) === value);
        expect(one.equals(other, same)).toBe(expected);
        expect(other.equals(one, same)).toBe(expected);
      }),
    );
  });

  it('of one origin are equal where they hold the same', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const one = tableAfter(before);
        const other = one.clone();
        apply(other, after);
        const expected = one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
        expect(one.equals(other, same)).toBe(expected);
      }),
    );
  });

  it('differ in what the differences say', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, onOne, onOther) => {
        const one = tableAfter(before);
        const other = one.clone();
        apply(one, onOne);
        apply(other, onOther);
        const names = new Set([...one.keys(), ...other.keys()]);
        const expected = [...names]
          .filter(name => one.get(name) !== other.get(name))
          .map(name => ({ key: name, mine: one.get(name), theirs: other.get(name) }));
        const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
        expect([...one.differences(other)].sort(byKey)).toEqual(expected.sort(byKey));
      }),
    );
  });

  it('hold what they held after they were compared, as do their copies', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, onOne, onOther) => {
        const one = tableAfter(before);
        const other = one.clone();
        const copy = other.clone();
        apply(one, onOne);
        apply(other, onOther);
        one.equals(other, same);
        const contents = (table: Table<number>) => new Map(table);
        expect(contents(one)).toEqual(contents(tableAfter([...before, ...onOne])));
        expect(contents(other)).toEqual(contents(tableAfter([...before, ...onOther])));
        expect(contents(copy)).toEqual(contents(tableAfter(before)));
        expect(other.size).toBe([...other].length);
      }),
    );
  });

  it('are not compared again where they were found to be the same', () => {
    const one = Table.of(Array.from({ length: 500 }, (_, index) => [`key ${index}`, { index }] as const));
    const other = Table.of(Array.from({ length: 500 }, (_, index) => [`key ${index}`, { index }] as const));
    other.set('last', { index: -1 });
    one.set('last', { index: -2 });
    let compared = 0;
    const sameIndex = (a: { index: number }, b: { index: number }) => {
      compared += 1;
      return a.index === b.index;
    };
    expect(one.equals(other, sameIndex)).toBe(false);
    compared = 0;
    expect(one.equals(other, sameIndex)).toBe(false);
    // The one that differs, and at most the few beside it.
    expect(compared).toBeLessThan(5);
    expect(one.differences(other).map(({ key: name }) => name)).toEqual(['last']);
  });

  it('are compared by what is handed in', () => {
    const one = Table.of([['a', 'x']]);
    const other = Table.of([['a', 'X']]);
    expect(one.equals(other, (a, b) => a === b)).toBe(false);
    expect(one.equals(other, (a, b) => a.toLowerCase() === b.toLowerCase())).toBe(true);
    // What was found the same was taken over.
    expect(other.get('a')).toBe('x');
  });
});

describe('a table that keeps some entries apart', () => {
  const parted = () => new PartedTable<number>(value => value < 0).set('a', 1).set('b', -2).set('c', -3);
  it('holds all, and those once more', () => {
    expect([...parted()]).toEqual([
      ['a', 1],
      ['b', -2],
      ['c', -3],
    ]);
    expect([...parted().apart.keys()]).toEqual(['b', 'c']);
  });
  it('follows changes and removals', () => {
    const table = parted().set('a', -1).set('b', 2);
    table.delete('c');
    expect([...table.apart]).toEqual([['a', -1]]);
    expect(table.size).toBe(2);
  });
  it('is copied with them', () => {
    const table = parted();
    const copy = table.clone();
    copy.set('d', -4);
    expect([...copy.apart.keys()]).toEqual(['b', 'c', 'd']);
    expect([...table.apart.keys()]).toEqual(['b', 'c']);
  });
});
