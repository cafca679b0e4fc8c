/** Conditions: which branch a run takes, and what each branch then knows. */
import type { Ast, BinaryExpressionAst, ExpressionAst, InvokeMemberExpressionAst, PipelineBaseAst } from '../powershell';
import { array, binary, boolean, oneOf, toBoolean, type Value } from '../values';
import { learnBounds, learnEither, unseenRuleOf } from './bounds';
import { constantValue } from './constants';
import { askedOfCount } from './counts';
import { noteExisting } from './existing';
import { type Flow, useValue } from './flow';
import { askedOfUnseen, learnBeginning, learnPolicy } from './identities';
import { memberOf } from './members';
import { armsOf, type Run, resolveIn } from './run';
import type { State } from './state';
import { readVariable, writePath } from './variables';

type Condition = PipelineBaseAst | ExpressionAst;

export function branch(run: Run, state: State, condition: Condition, yes: (state: State) => Flow[], no: (state: State) => Flow[]): Flow[] {
  const outcomes = isStatement(condition) ? run.do.capture(state, condition) : run.do.evaluate(state, condition);
  return useValue(outcomes, (after, value) => part(run, after, condition, value, yes, no));
}

export function part(
  run: Run,
  state: State,
  condition: Condition | undefined,
  value: Value,
  yes: (state: State) => Flow[],
  no: (state: State) => Flow[],
): Flow[] {
  const truth = run.truth(state, value);
  if (truth !== 'unknown') return truth === 'yes' ? yes(state) : no(state);
  const kinds =
    run.asking ?? (value.kind === 'array' && value.rest ? armsOf(state, value.rest) : (askedOfCount(state, value) ?? askedOfUnseen(value)));
  const [first, second] = run.fork(state, kinds);
  for (const [after, holds] of [[first, true] as const, [second, false] as const]) {
    if (condition) narrow(run, after, condition, value, holds);
    else run.decide(after, value, holds);
  }
  return [...yes(first), ...no(second)];
}

function isStatement(condition: Condition): condition is PipelineBaseAst {
  return (
    condition.kind === 'PipelineAst' ||
    condition.kind === 'PipelineChainAst' ||
    condition.kind === 'AssignmentStatementAst' ||
    condition.kind === 'ErrorStatementAst'
  );
}

/** Notes in a state that the condition went this way. */
function narrow(run: Run, state: State, condition: Ast, value: Value | undefined, truth: boolean): void {
  if (value) run.decide(state, value, truth);
  const node = unwrap(condition);
  switch (node.kind) {
    case 'UnaryExpressionAst':
      if (node.tokenKind === 'Not' || node.tokenKind === 'Exclaim') narrow(run, state, node.child, peek(run, state, node.child), !truth);
      return;
    case 'BinaryExpressionAst':
      if ((node.operator === 'And' && truth) || (node.operator === 'Or' && !truth)) {
        narrow(run, state, node.left, peek(run, state, node.left), truth);
        narrow(run, state, node.right, peek(run, state, node.right), truth);
        return;
      }
      if (node.operator === 'Or') narrowEither(run, state, node);
      else narrowComparison(run, state, node, truth);
      return;
    case 'InvokeMemberExpressionAst':
      narrowCall(run, state, node, truth);
      return;
    case 'VariableExpressionAst':
    case 'MemberExpressionAst': {
      const read = peek(run, state, node);
      if (read) run.decide(state, read, truth);
      return;
    }
    default:
  }
}

/** Of a rule that nobody has seen, what both ways in which the condition may hold tell. */
function narrowEither(run: Run, state: State, { left, right }: BinaryExpressionAst): void {
  const rule = unseenAskedOf(run, state, left);
  if (rule === undefined || unseenAskedOf(run, state, right) !== rule) return;
  const [first, second] = [state.clone(), state.clone()];
  narrow(run, first, left, peek(run, first, left), true);
  narrow(run, second, right, peek(run, second, right), true);
  learnEither(state, first, second, rule);
}

/** The rule that a condition, or the first of several, is about. */
function unseenAskedOf(run: Run, state: State, condition: Ast): string | undefined {
  const node = unwrap(condition);
  if (node.kind !== 'BinaryExpressionAst') return unseenRuleOf(peek(run, state, node));
  if (node.operator === 'And' || node.operator === 'Or') return unseenAskedOf(run, state, node.left);
  return unseenRuleOf(peek(run, state, node.left)) ?? unseenRuleOf(peek(run, state, node.right));
}

function unwrap(node: Ast): Ast {
  if (node.kind === 'ParenExpressionAst') return unwrap(node.pipeline);
  if (node.kind === 'CommandExpressionAst') return unwrap(node.expression);
  const [only, second] = node.kind === 'PipelineAst' ? node.pipelineElements : [];
  return only?.kind === 'CommandExpressionAst' && second === undefined ? unwrap(only) : node;
}

function narrowComparison(run: Run, state: State, { operator, left, right }: BinaryExpressionAst, truth: boolean): void {
  const a = peek(run, state, left);
  const b = peek(run, state, right);
  if (!a || !b) return;
  learnPolicy(state, operator, a, b, truth);
  learnBounds(state, operator, a, b, truth);
  if (!/^[IC](eq|ne)$/.test(operator)) return;
  const equal = operator.endsWith('eq') === truth;
  if (equal && a.kind === 'unknown' && isKnown(b)) state.learn(a.key, b);
  else if (b.kind === 'unknown' && a.kind === 'boolean') run.decide(state, b, a.value === equal);
  else if (equal && b.kind === 'unknown' && isKnown(a)) state.learn(b.key, a);
  else if (!equal) learnOther(state, a, b);
  if (equal) for (const side of [left, right]) noteOwner(run, state, side);
  narrowOptions(state, left, a, option => binary(operator, option, b), truth);
  narrowOptions(state, right, b, option => binary(operator, a, option), truth);
}

/** What is not the one truth value is the other. */
function learnOther(state: State, a: Value, b: Value): void {
  const [asked, other] = a.kind === 'unknown' ? [a, b] : [b, a];
  if (asked.kind === 'unknown' && asked.type === 'bool' && asked.notNull && other.kind === 'boolean')
    state.learn(asked.key, boolean(!other.value));
}

/** A rule of which something is known now. */
function noteOwner(run: Run, state: State, node: ExpressionAst): void {
  const at = unwrap(node);
  const owner = at.kind === 'MemberExpressionAst' && !at.static ? peek(run, state, at.expression) : undefined;
  if (owner) noteExisting(state, owner);
}

/** `$_.Identity.StartsWith('Global')` */
function narrowCall(run: Run, state: State, { expression, member, arguments: given }: InvokeMemberExpressionAst, truth: boolean): void {
  const [start] = given ?? [];
  if (!truth || !start || member.kind !== 'StringConstantExpressionAst' || !/^startswith$/i.test(member.value)) return;
  const identity = peek(run, state, expression);
  const beginning = peek(run, state, start);
  if (identity && beginning?.kind === 'string') learnBeginning(state, identity, beginning.value);
}

/** Of a variable's few possible values, those that fit the branch. */
function narrowOptions(
  state: State,
  node: ExpressionAst,
  value: Value,
  test: (option: Value) => ReturnType<typeof binary>,
  truth: boolean,
): void {
  if (value.kind !== 'oneOf' || node.kind !== 'VariableExpressionAst') return;
  const left = value.options.filter(option => {
    const result = test(option);
    return result.kind === 'failure' || toBoolean(result) !== (truth ? 'no' : 'yes');
  });
  if (left.length > 0 && left.length < value.options.length) writePath(state, node.variablePath, oneOf(left));
}

function isKnown(value: Value): boolean {
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' || value.kind === 'guid' || value.kind === 'null';
}

/** The value of an expression that only reads; undefined for any other. */
function peek(run: Run, state: State, node: Ast): Value | undefined {
  const at = unwrap(node);
  switch (at.kind) {
    case 'VariableExpressionAst':
      return readVariable(run, state, at);
    case 'StringConstantExpressionAst':
      return { kind: 'string', value: at.value };
    case 'ConstantExpressionAst':
      return constantValue(at);
    case 'ArrayLiteralAst': {
      const items = at.elements.map(element => peek(run, state, element));
      return items.every(item => item !== undefined) ? array(items) : undefined;
    }
    case 'MemberExpressionAst': {
      const target = at.static ? undefined : peek(run, state, at.expression);
      return target && at.member.kind === 'StringConstantExpressionAst'
        ? resolveIn(state)(memberOf(state, target, at.member.value))
        : undefined;
    }
    default:
      return undefined;
  }
}
