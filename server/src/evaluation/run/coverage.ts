/** From the paths of all runs follows whether something happens on every one of them. */
import { commonAncestor, type Decision, failuresOf, type Path, RUNS, runOf, step, type Way } from './paths';

/** Some of the ways from a place on, as one: no question that is asked of runs, so it has no arms to go through. */
const JOINED: Decision = { id: -1, arms: 0, soft: new Set(), doubtful: new Set() };

/** More ways, or more steps on them together, are taken for all there are. */
const MAX_WAYS = 32;
const MAX_STEPS = 512;

/** The path of two runs that go on as one: from where they parted, if together they are all that came from there, else by both ways. */
export function joinedPath(a: Path | undefined, b: Path | undefined): Path | undefined {
  const parent = commonAncestor(a, b);
  if (parent === a || parent === b) return parent;
  const ways = [...waysOf(a, parent), ...waysOf(b, parent)];
  if (ways.length > MAX_WAYS || ways.reduce((sum, way) => sum + way.length, 0) > MAX_STEPS) return parent;
  const root = emptyNode();
  for (const way of ways) insert(root, way);
  if (coverage(root, undefined, false, 'counted') === 'covered') return parent;
  return { ...step(parent, JOINED, 0), ways, failed: failuresOf(a) < failuresOf(b) ? a?.failed : b?.failed };
}

/** The steps of each way that the path stands for, from `from` on; a way through too many is taken from where they parted. */
function waysOf(path: Path | undefined, from: Path | undefined): readonly Way[] {
  const parts: (readonly Way[])[] = [];
  let steps: Path[] = [];
  const close = () => {
    if (steps.length > 0) parts.push([steps.reverse()]);
    steps = [];
  };
  for (let at = path; at && at !== from; at = at.parent) {
    if (at.decision !== RUNS) steps.push(at);
    if (!at.ways) continue;
    close();
    parts.push(at.ways);
  }
  close();
  return parts.reduceRight<readonly Way[]>(
    (before, part) => (before.length * part.length > MAX_WAYS ? before : before.flatMap(first => part.map(then => [...first, ...then]))),
    [[]],
  );
}

/** Where runs come by, as a tree of what they have decided. */
interface Node {
  covered: boolean;
  ended: boolean;
  /** Several where runs were joined in between: each of them is asked of every run that comes by here. */
  readonly decisions: Map<Decision, Map<number, Node>>;
  /** Of a tree of ends: how far it reaches from here without anything else. */
  readonly alone: Map<Doubt, Coverage>;
}

/** Notes that runs come by, or end there. */
function insert(root: Node, way: Way, mark: 'covered' | 'ended' = 'covered'): void {
  let node = root;
  for (const { decision, arm } of way) {
    if (decision === JOINED) continue;
    const arms = node.decisions.get(decision) ?? new Map<number, Node>();
    node.decisions.set(decision, arms);
    const next = arms.get(arm) ?? emptyNode();
    arms.set(arm, next);
    node = next;
  }
  node[mark] = true;
}

function emptyNode(): Node {
  return { covered: false, ended: false, decisions: new Map(), alone: new Map() };
}

/** By run, a tree of ways. */
type Trees = ReadonlyMap<number | undefined, Node>;

function treesOf(paths: readonly (Path | undefined)[], mark: 'covered' | 'ended'): Trees {
  const trees = new Map<number | undefined, Node>();
  for (const path of paths) {
    const run = runOf(path);
    const root = trees.get(run) ?? emptyNode();
    trees.set(run, root);
    for (const way of waysOf(path, undefined)) insert(root, way, mark);
  }
  return trees;
}

/** The ways that ended early: made once, as it is asked about for everything that happens. */
export class Ends {
  readonly trees: Trees;

  constructor(paths: readonly (Path | undefined)[]) {
    this.trees = treesOf(paths, 'ended');
  }
}

/** Whether arms that need another deployment than the assumed one, or lists of so many elements, count like others. */
export type Doubt = 'ignored' | 'counted';

/** `covered`: every way that goes on comes by here; `ended`: none goes on. */
export type Coverage = 'covered' | 'ended' | 'open';

/**
 * How far each run comes by one of `here`; runs that are not told of do not. Ways that end early (`throw`, `exit`, `return` from the script) do
 * not count against it: a script that stops when a precondition fails is still sure to do what it does otherwise.
 */
export function coverageByRun(here: readonly (Path | undefined)[], ends: Ends, doubt: Doubt): ReadonlyMap<number | undefined, Coverage> {
  const trees = treesOf(here, 'covered');
  const runs = new Set([...trees.keys(), ...ends.trees.keys()]);
  return new Map([...runs].map(run => [run, coverage(trees.get(run), ends.trees.get(run), false, doubt)]));
}

/** Whether some run comes by one of `here` on every way that goes on. */
export function onEveryPath(here: readonly (Path | undefined)[], ends: Ends): boolean {
  return [...coverageByRun(here, ends, 'ignored').values()].includes('covered');
}

/** Of what comes by and what ends at one place. `ended`: the runs that come by here end early, those that nothing else covers among them. */
function coverage(here: Node | undefined, gone: Node | undefined, ended: boolean, doubt: Doubt): Coverage {
  if (here?.covered) return 'covered';
  const others = ended || gone?.ended === true;
  if (here) return best(here, gone, others, doubt);
  if (others || !gone) return others ? 'ended' : 'open';
  const known = gone.alone.get(doubt) ?? best(undefined, gone, false, doubt);
  gone.alone.set(doubt, known);
  return known;
}

/** What the questions that are asked there come to. */
function best(here: Node | undefined, gone: Node | undefined, others: boolean, doubt: Doubt): Coverage {
  const decisions = new Set([...(here?.decisions.keys() ?? []), ...(gone?.decisions.keys() ?? [])]);
  let found: Coverage = others && decisions.size === 0 ? 'ended' : 'open';
  for (const decision of decisions) {
    const one = coverageOf(decision, here?.decisions.get(decision), gone?.decisions.get(decision), others, doubt);
    if (one === 'covered') return one;
    if (one === 'ended') found = one;
  }
  return found;
}

function coverageOf(
  decision: Decision,
  here: ReadonlyMap<number, Node> | undefined,
  gone: ReadonlyMap<number, Node> | undefined,
  others: boolean,
  doubt: Doubt,
): Coverage {
  let result: Coverage = 'open';
  for (let arm = 0; arm < decision.arms; arm += 1) {
    const state = coverage(here?.get(arm), gone?.get(arm), others, doubt);
    const ignored = decision.soft.has(arm) || (doubt === 'ignored' && (decision.doubtful.has(arm) || decision.further === true));
    if (state === 'open' && !ignored) return 'open';
    if (state === 'covered' || (state === 'ended' && result === 'open')) result = state;
  }
  return result;
}
