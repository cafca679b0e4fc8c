/** Decisions that part the runs, and what follows from the paths of all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ends, onEveryPath } from '../../../server/src/evaluation/run/coverage';
import { commonAncestor, type Decision, isDoubtful, type Path, sameRun, step } from '../../../server/src/evaluation/run/paths';

let counter = 0;
function decision(
  kinds: { readonly soft?: readonly number[]; readonly doubtful?: readonly number[]; readonly arms?: number } = {},
): Decision {
  counter += 1;
  return { id: counter, arms: kinds.arms ?? 2, soft: new Set(kinds.soft), doubtful: new Set(kinds.doubtful) };
}
const way = (...steps: readonly (readonly [Decision, number])[]) =>
  steps.reduce<Path | undefined>((path, [made, arm]) => step(path, made, arm), undefined);

const a = decision();
const b = decision();
const c = decision();

describe('ways', () => {
  const start = way([a, 0]);
  const left = step(start, b, 0);
  const right = step(start, b, 1);
  const other = way([a, 1]);

  it('share their beginning', () => {
    expect(commonAncestor(left, right)).toBe(start);
    expect(commonAncestor(left, start)).toBe(start);
    expect(commonAncestor(left, left)).toBe(left);
    expect(commonAncestor(left, other)).toBeUndefined();
    expect(commonAncestor(undefined, left)).toBeUndefined();
  });

  it('are of the same run where one begins the other', () => {
    expect(sameRun(start, left)).toBe(true);
    expect(sameRun(left, start)).toBe(true);
    expect(sameRun(undefined, left)).toBe(true);
    expect(sameRun(left, right)).toBe(false);
    expect(sameRun(left, other)).toBe(false);
  });

  it('are doubtful from a doubtful arm on', () => {
    const doubt = decision({ doubtful: [0] });
    expect(isDoubtful(undefined)).toBe(false);
    expect(isDoubtful(way([doubt, 0]))).toBe(true);
    expect(isDoubtful(way([doubt, 1]))).toBe(false);
    expect(isDoubtful(way([doubt, 0], [a, 1]))).toBe(true);
  });
});

describe('onEveryPath', () => {
  const soft = decision({ soft: [1] });
  const doubt = decision({ doubtful: [0] });
  const three = decision({ arms: 3 });
  it.each<{ why: string; here: readonly (Path | undefined)[]; ended?: readonly (Path | undefined)[]; expected: boolean }>([
    { why: 'before any decision', here: [undefined], expected: true },
    { why: 'nowhere', here: [], expected: false },
    { why: 'one arm', here: [way([a, 0])], expected: false },
    { why: 'both arms', here: [way([a, 0]), way([a, 1])], expected: true },
    { why: 'two of three arms', here: [way([three, 0]), way([three, 2])], expected: false },
    { why: 'three of three', here: [way([three, 0]), way([three, 2]), way([three, 1])], expected: true },
    { why: 'one arm, and both arms behind the other', here: [way([a, 0]), way([a, 1], [b, 0]), way([a, 1], [b, 1])], expected: true },
    { why: 'one arm, and one behind the other', here: [way([a, 0]), way([a, 1], [b, 0])], expected: false },
    { why: 'the other arm ends the script', here: [way([a, 0])], ended: [way([a, 1])], expected: true },
    { why: 'a part of the other arm ends the script', here: [way([a, 0])], ended: [way([a, 1], [b, 0])], expected: false },
    { why: 'everything ends the script', here: [], ended: [way([a, 0]), way([a, 1])], expected: false },
    { why: 'the other arm is not to be counted on', here: [way([soft, 0])], expected: true },
    { why: 'only the arm that is not to be counted on', here: [way([soft, 1])], expected: false },
    { why: 'the other arm needs another deployment', here: [way([doubt, 1])], expected: true },
    { why: 'only the arm that needs another deployment', here: [way([doubt, 0])], expected: false },
    { why: 'behind a joined decision', here: [way([a, 0], [c, 0]), way([a, 0], [c, 1]), way([a, 1])], expected: true },
  ])('$why: $expected', ({ here, ended = [], expected }) => {
    expect(onEveryPath(here, new Ends(ended))).toBe(expected);
  });

  it('holds where every whole run is covered or ended, and some is covered', () => {
    // A tree in which each node asks something of its own; a run is a list of answers.
    const DEPTH = 4;
    const decisions = new Map<string, Decision>();
    const pathOf = (answers: readonly number[]): Path | undefined => {
      let path: Path | undefined;
      let key = '';
      for (const answer of answers) {
        const made = decisions.get(key) ?? decision();
        decisions.set(key, made);
        path = step(path, made, answer);
        key += answer;
      }
      return path;
    };
    const answers = fc.array(fc.nat(1), { minLength: 1, maxLength: DEPTH });
    const runs = Array.from({ length: 2 ** DEPTH }, (_, run) => Array.from({ length: DEPTH }, (__, bit) => (run >> bit) & 1));
    const begins = (short: readonly number[], long: readonly number[]) => short.every((answer, index) => answer === long[index]);
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 12 }), fc.array(answers, { maxLength: 4 }), (here, ended) => {
        const covered = runs.filter(run => here.some(each => begins(each, run)));
        const stopped = runs.filter(run => ended.some(each => begins(each, run)));
        const expected = covered.length > 0 && runs.every(run => covered.includes(run) || stopped.includes(run));
        expect(onEveryPath(here.map(pathOf), new Ends(ended.map(pathOf)))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});
