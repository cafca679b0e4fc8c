/** `-and` and `-or`: what stands on the right runs only where the left does not decide. */
import { type Ast, type CommandAst, type ExpressionAst, hasNode } from '../../powershell';
import { assumedTruth, binary, FALSE, NULL, TRUE, type Value } from '../../values';
import { noteAsked } from '../run/asked';
import { resolveIn } from '../run/elements';
import { type Flow, type Valued, valued, withValue } from '../run/flow';
import { FAMILY } from '../run/relevanceSyntax';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';

type Operator = 'And' | 'Or';

export function shortCircuit(run: Run, state: State, operator: Operator, left: Value, right: ExpressionAst): Valued[] {
  const truth = truthOf(state, left);
  const decided = operator === 'And' ? 'no' : 'yes';
  if (truth === decided) return valued(state, operator === 'And' ? FALSE : TRUE);
  if (truth === 'unknown' && actsIn(state, right)) return parted(run, state, operator, left, right);
  return withValue(run.do.evaluate(state, right), (after, value) => {
    const second = truthOf(after, value);
    const assumed = truth === 'unknown' ? undefined : assumedTruth(resolveIn(after)(value));
    if (assumed) return valued(after, assumed);
    if (truth !== 'unknown' && second !== 'unknown') return valued(after, second === 'yes' ? TRUE : FALSE);
    if (second === decided) return valued(after, operator === 'And' ? FALSE : TRUE);
    // What is known and does not decide leaves it to the other.
    const neutral = operator === 'And' ? TRUE : FALSE;
    const result = binary(operator, truth === 'unknown' ? left : neutral, second === 'unknown' ? value : neutral);
    if (result.kind !== 'failure' && truth === 'unknown' && second === 'unknown')
      noteAsked(run, result, { kind: operator, left, right: value });
    return valued(after, result.kind === 'failure' ? run.unknown('and', result.because, 'bool') : resolveIn(after)(result));
  });
}

/** Where the right side acts, it is a branch like that of an `if`. */
function parted(run: Run, state: State, operator: Operator, left: Value, right: ExpressionAst): Valued[] {
  const outcomes: Valued[] = [];
  const neutral = operator === 'And' ? TRUE : FALSE;
  const goOn = (after: State): Flow[] => {
    outcomes.push(...shortCircuit(run, after, operator, neutral, right));
    return [];
  };
  const stop = (after: State): Flow[] => {
    outcomes.push(...valued(after, operator === 'And' ? FALSE : TRUE));
    return [];
  };
  const [yes, no] = operator === 'And' ? [goOn, stop] : [stop, goOn];
  const failed = run.do.part(state, undefined, left, yes, no);
  return [...outcomes, ...failed.map(({ state: after, done }): Valued => ({ state: after, value: NULL, done }))];
}

const READING = /^(?:.*\\)?get-/;
const LEAVING = /^(?:Throw|Exit|Return|Break|Continue)StatementAst$/;

/** Whether what stands there changes something or leads away. */
function actsIn(state: State, code: ExpressionAst): boolean {
  return hasNode(code, node => {
    if (LEAVING.test(node.kind) || node.kind === 'AssignmentStatementAst') return true;
    if (node.kind === 'UnaryExpressionAst') return /PlusPlus|MinusMinus/.test(node.tokenKind);
    return node.kind === 'CommandAst' && changes(state, node, new Set());
  });
}

/** A command of the family that changes something, a block that nobody names, or a function that comes to one of them or to its end. */
function changes(state: State, { commandElements: [head] }: CommandAst, seen: Set<Ast>): boolean {
  if (head?.kind !== 'StringConstantExpressionAst') return true;
  const name = head.value.toLowerCase();
  if (FAMILY.test(name) && !READING.test(name)) return true;
  const called = state.frames.flatMap(({ functions }) => functions.get(name) ?? []).at(-1)?.definition.body;
  if (!called || seen.has(called)) return false;
  seen.add(called);
  return hasNode(called, node => /^(?:Throw|Exit)/.test(node.kind) || (node.kind === 'CommandAst' && changes(state, node, seen)));
}
