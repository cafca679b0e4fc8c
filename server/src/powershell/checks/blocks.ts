/** The flow graph of a method: blocks of reads and assignments, and what is surely assigned where. */
import type { VariableExpressionAst } from '../ast';

/** The type of `$foreach` and `$switch`, which no assignment in the text sets. */
export const LOOP_VARIABLE = 'ienumerator';

/** A read of a variable, or an assignment; `type` is that written in front of it. */
export type Event =
  | { readonly use: VariableExpressionAst; readonly of: Variable }
  | { readonly assigned: Variable; readonly type: string | undefined };

/** A stretch of code that runs from its start to its end. */
export class Block {
  readonly events: Event[] = [];
  readonly next: Block[] = [];
  readonly previous: Block[] = [];
  ends = false;
  unreachable = true;
  /** The variables that are assigned when the block is left, by index; undefined before the block was looked at. */
  known: ReadonlySet<Variable> | undefined;

  flowsTo(block: Block): void {
    if (!this.next.includes(block)) {
      if (!this.unreachable) {
        block.unreachable = false;
      }
      this.next.push(block);
      block.previous.push(this);
    }
  }
}

/** What is known of one name. */
export interface Variable {
  readonly name: string;
  /** `$this`, `$_` and the like are always there. */
  readonly automatic: boolean;
  /** It is looked up by name when the method runs, so a missing assignment on the way is no error if there is one anywhere. */
  dynamic: boolean;
  assigned: boolean;
  type: string | undefined;
}

/** Blocks and variables beyond which a method is not analysed: the work grows with their product. */
const MOST_WORK = 20_000_000;

/**
 * The reads that some path reaches without an assignment. Marks variables that PowerShell looks up by name. `allDynamic` says that
 * the method makes it look up all of them so.
 */
export function findUnassigned(entry: Block, variableCount: number, allDynamic: boolean): ReadonlySet<VariableExpressionAst> {
  const unassigned = new Set<VariableExpressionAst>();
  const blocks = reverseDepthFirst(entry);
  if (blocks.length * variableCount <= MOST_WORK) {
    for (const block of blocks) {
      follow(block, allDynamic, unassigned);
    }
  }
  return unassigned;
}

function reverseDepthFirst(entry: Block): Block[] {
  const order: Block[] = [];
  const seen = new Set<Block>([entry]);
  const path: { readonly block: Block; at: number }[] = [{ block: entry, at: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.block.next[top.at];
    top.at += 1;
    if (next === undefined) {
      order.push(top.block);
      path.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      path.push({ block: next, at: 0 });
    }
  }
  return order.reverse();
}

/** Goes through a block with what all blocks before it have assigned; one that was not looked at yet (a loop's end) counts as all. */
function follow(block: Block, allDynamic: boolean, unassigned: Set<VariableExpressionAst>): void {
  let known: Set<Variable> | undefined;
  for (const { known: other } of block.previous) {
    if (other !== undefined) {
      known = known === undefined ? new Set(other) : new Set([...known].filter(variable => other.has(variable)));
    }
  }
  known ??= new Set();
  for (const event of block.events) {
    if (!('use' in event)) {
      followAssignment(event.assigned, event.type, allDynamic, known);
    } else if (!event.of.automatic && !known.has(event.of)) {
      unassigned.add(event.use);
    }
  }
  block.known = known;
}

function followAssignment(variable: Variable, type: string | undefined, allDynamic: boolean, known: Set<Variable>): void {
  variable.assigned ||= type !== LOOP_VARIABLE;
  variable.dynamic ||= allDynamic && !variable.automatic;
  if (variable.type === undefined) {
    variable.type = type ?? 'object';
  } else {
    const compared = type ?? (known.has(variable) ? undefined : 'object');
    if (compared !== undefined && compared !== variable.type && !variable.automatic) {
      variable.dynamic = true;
    }
  }
  known.add(variable);
}
