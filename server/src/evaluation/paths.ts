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
  /** Arms that take another deployment than the one that `design.md` assumes before the script. */
  readonly doubtful: ReadonlySet<number>;
}

/** The way from the root to here; undefined is the root. Shared structure, never changed. */
export interface Path {
  readonly parent: Path | undefined;
  readonly decision: Decision;
  readonly arm: number;
  readonly depth: number;
}

export function step(parent: Path | undefined, decision: Decision, arm: number): Path {
  return { parent, decision, arm, depth: (parent?.depth ?? 0) + 1 };
}

/** The longest way that both share. */
export function commonAncestor(a: Path | undefined, b: Path | undefined): Path | undefined {
  let left = a;
  let right = b;
  while (left !== right) {
    if ((left?.depth ?? 0) >= (right?.depth ?? 0)) left = left?.parent;
    else right = right?.parent;
  }
  return left;
}

/** The path is the beginning of the other: the same run, not later. */
export function leadsTo(path: Path | undefined, other: Path | undefined): boolean {
  return commonAncestor(path, other) === path;
}

/** One of the paths is the beginning of the other: the same run at two moments. */
export function sameRun(a: Path | undefined, b: Path | undefined): boolean {
  return leadsTo(a, b) || leadsTo(b, a);
}

/** The run needs a deployment that nothing speaks for. */
export function isDoubtful(path: Path | undefined): boolean {
  for (let at = path; at; at = at.parent) if (at.decision.doubtful.has(at.arm)) return true;
  return false;
}

interface Node {
  covered: boolean;
  ended: boolean;
  decision: Decision | undefined;
  readonly arms: Map<number, Node>;
}

function insert(root: Node, path: Path | undefined): Node {
  const steps: Path[] = [];
  for (let at = path; at; at = at.parent) steps.push(at);
  let node = root;
  for (const { decision, arm } of steps.reverse()) {
    if (node.decision !== undefined && node.decision !== decision) return node;
    node.decision = decision;
    let next = node.arms.get(arm);
    if (!next) {
      next = { covered: false, ended: false, decision: undefined, arms: new Map() };
      node.arms.set(arm, next);
    }
    node = next;
  }
  return node;
}

/**
 * Whether every run that goes on comes by one of `here`. Runs that end early (`throw`, `exit`, `return` from the script) do not count against
 * it: a script that stops when a precondition fails is still sure to do what it does otherwise.
 */
export function onEveryPath(here: readonly (Path | undefined)[], ended: readonly (Path | undefined)[]): boolean {
  if (here.includes(undefined)) return true;
  const root: Node = { covered: false, ended: false, decision: undefined, arms: new Map() };
  for (const path of here) insert(root, path).covered = true;
  for (const path of ended) insert(root, path).ended = true;
  return coverage(root, false) === 'covered';
}

/** `ends`: the runs that come by here end early, those that nothing else covers among them. */
function coverage(node: Node, ends: boolean): 'covered' | 'ended' | 'open' {
  if (node.covered) return 'covered';
  const { decision } = node;
  const others = ends || node.ended;
  if (!decision) return others ? 'ended' : 'open';
  let result: 'covered' | 'ended' | 'open' = 'ended';
  for (let arm = 0; arm < decision.arms; arm += 1) {
    const next = node.arms.get(arm);
    const state = next ? coverage(next, others) : others ? 'ended' : 'open';
    if (state === 'covered') result = 'covered';
    else if (state === 'open' && !decision.soft.has(arm) && !decision.doubtful.has(arm)) return 'open';
  }
  return result;
}
