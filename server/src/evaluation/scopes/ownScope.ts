/** Code that keeps the variables it sets by itself: for these `+=` begins with nothing, whatever those of its callers hold. */

import { type Ast, type CommandAst, type ScriptBlockAst, type VariableExpressionAst, visit } from '../../powershell';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { isAutomatic } from './variables';

/** Commands that run a block among the variables around it, and methods that do. */
const SHARING =
  /^(?:%|\?|foreach|where|select|sort|group|measure|compare|tee|(?:foreach|where|select|sort|group|measure|compare|tee)-object)$/i;
const SHARING_METHODS = /^(?:foreach|where)$/i;
/** These make or remove variables that the text does not name: beside one all are looked up by name. */
const MAKING = /^(?:(?:new|set|remove)-variable|nv|sv|rv|set)$/i;

const known = new WeakMap<ScriptBlockAst, boolean>();

/** `$count += 1` sees no variable of that name but one of its own scope; `$count++` and `$count + 1` do, and so does code that is run by `.`. */
export function seesOnlyOwn(run: Run, { frame }: State, variable: VariableExpressionAst): boolean {
  const name = variable.variablePath.toLowerCase();
  if (name.includes(':') || isAutomatic(name) || frame.variables.get(name)) return false;
  const block = blockAround(variable);
  return block !== undefined && running.get(run)?.has(block) !== true && keepsOwn(block);
}

/** Code that is run by `.` just now, which has no scope of its own. */
const running = new WeakMap<Run, Set<ScriptBlockAst>>();

export function dotted<T>(run: Run, block: ScriptBlockAst, perform: () => T): T {
  const all = running.get(run) ?? new Set();
  running.set(run, all);
  const isInside = all.has(block);
  all.add(block);
  const result = perform();
  if (!isInside) all.delete(block);
  return result;
}

function blockAround(node: Ast): ScriptBlockAst | undefined {
  let at = node.parent;
  while (at && at.kind !== 'ScriptBlockAst') at = at.parent;
  return at;
}

function keepsOwn(block: ScriptBlockAst): boolean {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = hasScope(block) && !looksUp(block);
  known.set(block, found);
  return found;
}

/** A script's own code may be loaded into another's scope. */
function hasScope({ parent }: ScriptBlockAst): boolean {
  if (parent?.kind === 'FunctionDefinitionAst') return true;
  const around = parent?.kind === 'ScriptBlockExpressionAst' ? parent.parent : undefined;
  if (around?.kind === 'CommandAst') {
    const [head] = around.commandElements;
    return head === parent
      ? around.invocationOperator !== '.'
      : !(head?.kind === 'StringConstantExpressionAst' && SHARING.test(head.value));
  }
  if (around?.kind !== 'InvokeMemberExpressionAst') return around !== undefined;
  return !(around.member.kind === 'StringConstantExpressionAst' && SHARING_METHODS.test(around.member.value));
}

function looksUp(block: ScriptBlockAst): boolean {
  let found = false;
  visit(block, node => {
    found ||= node.kind === 'CommandAst' && makesVariables(node);
    return !found && (node === block || node.kind !== 'ScriptBlockAst');
  });
  return found;
}

function makesVariables({ commandElements: [head], invocationOperator }: CommandAst): boolean {
  return invocationOperator === '.' || (head?.kind === 'StringConstantExpressionAst' && MAKING.test(head.value));
}
