/**
 * The decisions that led a run to where it is. A decision is made where the text does not tell which way the script
 * goes; its arms part the runs. From the paths of all runs follows whether something happens on every one of them.
 */

/** One question that the text leaves open. */
export interface Decision {
  readonly id: number;
  readonly arms: number;
  /** Arms that are not to be counted on: the empty turn of a loop, the failing of a command. */
  readonly soft: ReadonlySet<number>;
  /** The soft arm is a command's failing, which a `catch` may lead on from; else it is the turn of a loop that has none. */
  readonly failing?: boolean;
  /** Arms that take another deployment than the one that `design.md` assumes before the script. */
  readonly doubtful: ReadonlySet<number>;
}

/** The way from the root to here; undefined is the root. Shared structure, never changed. */
export interface Path {
  readonly parent: Path | undefined;
  readonly decision: Decision;
  readonly arm: number;
  readonly depth: number;
  /** Set where runs were joined that do not make up all there is from `parent` on: the ways that they came. */
  readonly ways?: readonly Path[];
}

export function step(parent: Path | undefined, decision: Decision, arm: number): Path {
  return { parent, decision, arm, depth: depthOf(parent) + 1 };
}

/** Where runs part: from the script's top, by its defaults or with parameters that nobody knows; from each function. */
const RUNS: Decision = { id: 0, arms: 0, soft: new Set(), doubtful: new Set() };

/** Where a run begins: with a step of its own, so that what two runs do is never taken for one run's paths. */
export function startOf(run: number): Path {
  return step(undefined, RUNS, run);
}

/** The run that a path belongs to; undefined for one without a beginning of its own. */
export function runOf(path: Path | undefined): number | undefined {
  let at = path;
  while (at?.parent) at = at.parent;
  return at?.decision === RUNS ? at.arm : undefined;
}

/** Some of the ways from a place on, as one: no question that is asked of runs, so it has no arms to go through. */
const JOINED: Decision = { id: -1, arms: 0, soft: new Set(), doubtful: new Set() };

/** More ways are taken for all there are. */
const MAX_WAYS = 32;

/** The path of two runs that go on as one: from where they parted, if together they are all that came from there, else by both ways. */
export function joinedPath(a: Path | undefined, b: Path | undefined): Path | undefined {
  const parent = commonAncestor(a, b);
  if (parent === a || parent === b) return parent;
  const ways = [a, b].flatMap(path => (path?.parent === parent && path?.ways) || (path ? [path] : []));
  if (ways.length > MAX_WAYS) return parent;
  const root = emptyNode();
  for (const way of ways) insert(root, way, parent);
  if (coverage(root, false, 'counted') === 'covered') return parent;
  return { ...step(parent, JOINED, 0), ways };
}

/** The steps of each way that the path stands for, from `from` on; a way through too many is taken from where they parted. */
function waysOf(path: Path | undefined, from: Path | undefined): Path[][] {
  const steps: Path[] = [];
  let at = path;
  for (; at && at !== from; at = at.parent) {
    if (at.ways) {
      const parent = at.parent;
      const inner = at.ways.flatMap(way => waysOf(way, parent));
      const before = waysOf(parent, from);
      const all = inner.length * before.length > MAX_WAYS ? before : before.flatMap(first => inner.map(then => [...first, ...then]));
      const after = steps.reverse();
      return all.map(way => [...way, ...after]);
    }
    if (at.decision !== RUNS) steps.push(at);
  }
  return [steps.reverse()];
}

/** The longest way that both share. */
export function commonAncestor(a: Path | undefined, b: Path | undefined): Path | undefined {
  let left = a;
  let right = b;
  while (left !== right) {
    if (depthOf(left) >= depthOf(right)) left = left?.parent;
    else right = right?.parent;
  }
  return left;
}

/** The path is the beginning of the other: the same run, not later. */
export function leadsTo(path: Path | undefined, other: Path | undefined): boolean {
  return commonAncestor(path, other) === path || (path !== undefined && isAmongWays(path, other, undefined));
}

/** The path is on one of the ways that were joined on the other's way from `from` on. */
function isAmongWays(path: Path, other: Path | undefined, from: Path | undefined): boolean {
  for (let at = other; at && at !== from; at = at.parent) {
    const { parent, ways } = at;
    if (ways?.some(way => commonAncestor(path, way) === path || isAmongWays(path, way, parent))) return true;
  }
  return false;
}

/** How many decisions led to here. */
export function depthOf(path: Path | undefined): number {
  return path?.depth ?? 0;
}

/** One of the paths is the beginning of the other: the same run at two moments. */
export function sameRun(a: Path | undefined, b: Path | undefined): boolean {
  return leadsTo(a, b) || leadsTo(b, a);
}

/** The path takes the empty turn of a loop: there was nothing to do it for. */
export function isEmptyTurn(path: Path | undefined): boolean {
  for (let at = path; at; at = at.parent) if (at.decision.soft.has(at.arm) && at.decision.failing !== true) return true;
  return false;
}

/** The run needs a deployment that nothing speaks for. */
export function isDoubtful(path: Path | undefined): boolean {
  for (let at = path; at; at = at.parent) if (at.decision.doubtful.has(at.arm)) return true;
  return false;
}

interface Node {
  covered: boolean;
  ended: boolean;
  /** Several where runs were joined in between: each of them is asked of every run that comes by here. */
  readonly decisions: Map<Decision, Map<number, Node>>;
}

/** Notes that runs come by the path, or end there. */
function insert(root: Node, path: Path | undefined, from: Path | undefined, mark: 'covered' | 'ended' = 'covered'): void {
  for (const way of waysOf(path, from)) {
    let node = root;
    for (const { decision, arm } of way) {
      const arms = node.decisions.get(decision) ?? new Map<number, Node>();
      node.decisions.set(decision, arms);
      const next = arms.get(arm) ?? emptyNode();
      arms.set(arm, next);
      node = next;
    }
    node[mark] = true;
  }
}

function emptyNode(): Node {
  return { covered: false, ended: false, decisions: new Map() };
}

/** Whether arms that need another deployment than the assumed one count like others. */
export type Doubt = 'ignored' | 'counted';

/** `covered`: every way that goes on comes by here; `ended`: none goes on. */
export type Coverage = 'covered' | 'ended' | 'open';

/**
 * How far each run comes by one of `here`; runs that are not told of do not. Ways that end early (`throw`, `exit`, `return` from the script) do
 * not count against it: a script that stops when a precondition fails is still sure to do what it does otherwise.
 */
export function coverageByRun(
  here: readonly (Path | undefined)[],
  ended: readonly (Path | undefined)[],
  doubt: Doubt,
): ReadonlyMap<number | undefined, Coverage> {
  const roots = new Map<number | undefined, Node>();
  const rootOf = (path: Path | undefined): Node => {
    const root = roots.get(runOf(path)) ?? emptyNode();
    roots.set(runOf(path), root);
    return root;
  };
  for (const path of here) insert(rootOf(path), path, undefined);
  for (const path of ended) insert(rootOf(path), path, undefined, 'ended');
  return new Map([...roots].map(([run, root]) => [run, coverage(root, false, doubt)]));
}

/** Whether some run comes by one of `here` on every way that goes on. */
export function onEveryPath(here: readonly (Path | undefined)[], ended: readonly (Path | undefined)[]): boolean {
  return [...coverageByRun(here, ended, 'ignored').values()].includes('covered');
}

/** `ends`: the runs that come by here end early, those that nothing else covers among them. */
function coverage(node: Node, ends: boolean, doubt: Doubt): Coverage {
  if (node.covered) return 'covered';
  const others = ends || node.ended;
  let best: Coverage = others && node.decisions.size === 0 ? 'ended' : 'open';
  for (const [decision, arms] of node.decisions) {
    const found = coverageOf(decision, arms, others, doubt);
    if (found === 'covered') return found;
    if (found === 'ended') best = found;
  }
  return best;
}

function coverageOf(decision: Decision, arms: ReadonlyMap<number, Node>, others: boolean, doubt: Doubt): Coverage {
  let result: Coverage = 'ended';
  for (let arm = 0; arm < decision.arms; arm += 1) {
    const next = arms.get(arm);
    const state = next ? coverage(next, others, doubt) : others ? 'ended' : 'open';
    const ignored = decision.soft.has(arm) || (doubt === 'ignored' && decision.doubtful.has(arm));
    if (state === 'covered') result = 'covered';
    else if (state === 'open' && !ignored) return 'open';
  }
  return result;
}
