/** Conditions: which branch a run takes, and what each branch then knows. */

import {
  type Ast,
  type BinaryExpressionAst,
  type ExpressionAst,
  type InvokeMemberExpressionAst,
  type PipelineBaseAst,
  visit,
} from '../../powershell';
import {
  array,
  binary,
  elementKeyIn,
  escapeWildcards,
  NULL,
  oneOf,
  sameValue,
  structurallyEqual,
  text,
  toBoolean,
  truthByQuestions,
  truthOfCount,
  type Value,
} from '../../values';
import { peek, unwrap } from '../expressions/peeking';
import { askedOfAlike, learnSame } from '../expressions/turnOrder';
import { noteExisting, noteHolder } from '../family/existing';
import { askedOfNamed, askedOfUnseen, learnPolicy } from '../family/identities';
import { learnNamed, namedAmong } from '../family/namesLearned';
import { ruleBehind } from '../family/objects';
import { factsOfEither, learnBounds, learnPieces, learnVersion, learnWord, MEMBERSHIP, onlyPiece, unseenRuleOf } from '../heap/bounds';
import { optionsOf } from '../heap/contents';
import { askedOfCount } from '../heap/counts';
import { askedOf } from '../run/asked';
import { askedBeforehand } from '../run/beforehand';
import { elementsOf, resolveIn } from '../run/elements';
import { type Flow, useValue } from '../run/flow';
import { isInDoubt, isOfJoined } from '../run/joined';
import { partByValue } from '../run/partAgain';
import { type Arms, armsOf, type Run } from '../run/run';
import type { State } from '../run/state';
import { decideTruth, learnNothing, truthOf } from '../run/truth';
import { writePath } from '../scopes/variables';
import { contraryAnswer, noteContrary } from './contrary';

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
  const arms = askedBeforehand(run, state, condition, value, yes, no);
  if (arms) return arms;
  const truth = truthOf(state, value);
  if (truth !== 'unknown') return truth === 'yes' ? yes(state) : no(state);
  const told = value.kind === 'unknown' ? truthOfCount(value) : truthByQuestions(elementsOf(state, value));
  const again = partByValue(run, state, told ?? value, (each, own) => part(run, each, condition, own, yes, no));
  if (again) return again;
  const either = ofSeveralRules(run, value);
  if (either) return partByEither(run, state, value, either, yes, no);
  const kinds =
    (run.asking && armsOfAsked(run, value, askedOfNamed)) ??
    run.asking ??
    askedOfJoined(state, value) ??
    (value.kind === 'array' && value.rest
      ? armsOf(state, value.rest)
      : (askedOfCount(state, value) ?? askedOfUnseen(value) ?? armsOfAsked(run, value, askedOfAlike)));
  const contrary = contraryAnswer(state, value);
  const [first, second] = run.forkBy(state, kinds, (after, holds) => {
    if (holds === contrary) {
      noteContrary(after, value);
      decideTruth(after, value, holds);
      return;
    }
    if (condition) narrow(run, after, condition, value, holds);
    learnTruth(run, after, value, holds);
  });
  return [
    ...(first ? namedAmong(run, first, value, true).flatMap(yes) : []),
    ...(second ? namedAmong(run, second, value, false).flatMap(no) : []),
  ];
}

interface Either {
  readonly left: Value;
  readonly right: Value;
  /** It holds where neither of them does. */
  readonly negated: boolean;
}

/** `$found = $found -or …`, turn by turn: it holds of the one rule that nobody has seen, or of the other. */
function ofSeveralRules(run: Run, value: Value): Either | undefined {
  const found = value.kind === 'unknown' ? askedOf(run, value) : undefined;
  if (found?.asked.kind !== 'Or') return undefined;
  const { left, right } = found.asked;
  const [one, other] = [ruleAskedOf(run, left), ruleAskedOf(run, right)];
  return one !== undefined && other !== undefined && one !== other ? { left, right, negated: found.negated } : undefined;
}

/** Of several questions, the rule that the first is about. */
function ruleAskedOf(run: Run, value: Value): string | undefined {
  const found = value.kind === 'unknown' ? askedOf(run, value) : undefined;
  if (!found) return unseenRuleOf(value);
  // `$rule.Enabled -eq $true` is the same as `$rule.Enabled`, and asks for no more.
  const isSame = (side: Value) => side.kind === 'unknown' && askedOf(run, side)?.asked === found.asked;
  const about = (side: Value) => (isSame(side) ? unseenRuleOf(side) : ruleAskedOf(run, side));
  return about(found.asked.left) ?? about(found.asked.right);
}

function partByEither(
  run: Run,
  state: State,
  value: Value,
  { left, right, negated }: Either,
  yes: (state: State) => Flow[],
  no: (state: State) => Flow[],
): Flow[] {
  const decided = (truth: boolean) => (after: State) => {
    decideTruth(after, value, truth);
    return truth ? yes(after) : no(after);
  };
  const [holds, fails] = [decided(!negated), decided(negated)];
  return part(run, state, undefined, left, holds, after => part(run, after, undefined, right, holds, fails));
}

/** How the arms of a comparison count that was made elsewhere, or of what denies it. @param askedAs what says so of a written one */
function armsOfAsked(run: Run, value: Value, askedAs: typeof askedOfAlike): Arms | undefined {
  const found = value.kind === 'unknown' ? askedOf(run, value) : undefined;
  if (found?.asked.kind !== 'comparison') return undefined;
  const { operator, left, right } = found.asked;
  return askedAs(operator, left, right, found.negated);
}

const BOTH_DOUBTFUL: Arms = { doubtful: 'both' };

/** A question that only each of the joined runs had an answer to. */
export function askedOfJoined(state: State, value: Value): Arms | undefined {
  return isInDoubt(state, value) ? BOTH_DOUBTFUL : undefined;
}

/**
 * Where the elements stand that only some of the joined runs have, their list does not tell: what comes of the others before these is
 * not to be counted on.
 */
export function doubtOrder(
  run: Run,
  state: State,
  { items, rest }: { readonly items: readonly Value[]; readonly rest: Value | undefined },
): void {
  if (rest && items.length > 0 && state.isBlurred && isOfJoined(rest)) run.fork(state, BOTH_DOUBTFUL);
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
  if (value) decideTruth(state, value, truth);
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
    case 'VariableExpressionAst':
    case 'MemberExpressionAst': {
      if (node.kind === 'InvokeMemberExpressionAst') narrowCall(run, state, node, truth);
      const read = peek(run, state, node);
      if (read) decideTruth(state, read, truth);
      return;
    }
    default:
  }
}

/** What both ways in which the condition may hold tell: of a rule that nobody has seen, and of names, that they are none. */
function narrowEither(run: Run, state: State, node: BinaryExpressionAst): void {
  const { left, right } = node;
  const asked = unseenAskedOf(run, state, left);
  const rule = asked !== undefined && unseenAskedOf(run, state, right) === asked ? asked : undefined;
  const names = namesIn(run, state, node);
  if (rule === undefined && names.length === 0) return;
  const [first, second] = [state.clone(), state.clone()];
  narrow(run, first, left, peek(run, first, left), true);
  narrow(run, second, right, peek(run, second, right), true);
  if (rule !== undefined) for (const [key, value] of factsOfEither(first, second, rule)) state.learn(key, value);
  for (const name of names) if ([first, second].every(each => truthOf(each, name) === 'no')) decideTruth(state, name, false);
}

/** The elements that nobody has seen which a condition asks about by a variable. */
function namesIn(run: Run, state: State, condition: Ast): readonly Value[] {
  const names: Value[] = [];
  visit(condition, node => {
    const value = node.kind === 'VariableExpressionAst' ? peek(run, state, node) : undefined;
    if (value?.kind === 'unknown' && elementKeyIn(value.key) !== undefined) names.push(value);
    return true;
  });
  return names;
}

/** The rule that a condition, or the first of several, is about. */
function unseenAskedOf(run: Run, state: State, condition: Ast): string | undefined {
  const node = unwrap(condition);
  if (node.kind !== 'BinaryExpressionAst') return unseenRuleOf(peek(run, state, node));
  if (node.operator === 'And' || node.operator === 'Or') return unseenAskedOf(run, state, node.left);
  return unseenRuleOf(peek(run, state, node.left)) ?? unseenRuleOf(peek(run, state, node.right));
}

function narrowComparison(run: Run, state: State, { operator, left, right }: BinaryExpressionAst, truth: boolean): void {
  const a = peek(run, state, left);
  const b = peek(run, state, right);
  if (!a || !b) return;
  learnCompared(state, operator, a, b, truth);
  learnTrue(run, state, operator, a, b, truth);
  noteMember(run, state, operator, a, b, truth);
  if (!/^[IC](eq|ne)$/.test(operator)) return;
  if (operator.endsWith('eq') === truth) {
    for (const side of [left, right]) noteOwner(run, state, side);
    for (const side of [a, b]) noteAskedRule(run, state, side);
  }
  narrowOptions(state, left, a, option => binary(operator, option, b), truth);
  narrowOptions(state, right, b, option => binary(operator, a, option), truth);
}

/** What a comparison that went this way tells of its sides. */
export function learnCompared(state: State, operator: string, a: Value, b: Value, truth: boolean): void {
  learnPolicy(state, operator, a, b, truth);
  learnBounds(state, operator, a, b, truth);
  learnWord(state, operator, a, b, truth);
  learnVersion(state, operator, a, b, truth);
  learnMember(state, operator, a, b, truth);
  learnNothing(state, operator, a, b, truth);
  if (!/^[IC](eq|ne)$/.test(operator)) return;
  const equal = operator.endsWith('eq') === truth;
  if (equal) learnPieces(state, a, b);
  if (equal) learnSame(state, a, b);
  const [left, right] = [onlyPiece(a), onlyPiece(b)];
  if (equal && left.kind === 'unknown' && (left === a ? isKnown(b) : b.kind === 'string')) state.learn(left.key, b);
  else if (b.kind === 'unknown' && a.kind === 'boolean') decideTruth(state, b, a.value === equal);
  else if (equal && right.kind === 'unknown' && (right === b ? isKnown(a) : a.kind === 'string')) state.learn(right.key, a);
  else if (!equal) learnOther(state, a, b);
  if (!equal) return;
  learnNamed(state, a, b);
  learnNamed(state, b, a);
}

const LOOKS_FOR = /^[IC](?:eq|like|match|contains|in)$/;
const ORDERS = /^[IC][gl][et]$/;

/** What equals `$true` holds, whatever it may be beside a Boolean. */
function learnTrue(run: Run, state: State, operator: string, a: Value, b: Value, truth: boolean): void {
  if (!/^[IC](eq|ne)$/.test(operator) || operator.endsWith('eq') !== truth) return;
  if (a.kind === 'unknown' && b.kind === 'boolean' && b.value) learnTruth(run, state, a, true);
}

/** The same of a Boolean that was made elsewhere: by a function that gives it back, in a variable or a property. */
export function learnTruth(run: Run, state: State, value: Value, truth: boolean): void {
  decideTruth(state, value, truth);
  if (value.kind !== 'unknown') return;
  const found = askedOf(run, value);
  if (!found) return;
  const { kind, left, right } = found.asked;
  const holds = truth !== found.negated;
  if (found.asked.kind === 'comparison') {
    learnCompared(state, found.asked.operator, resolveIn(state)(left), resolveIn(state)(right), holds);
    // `$on -eq $true` of a Boolean asks no more than `$on` does.
    if (left.kind !== 'unknown' || left.key !== value.key) learnTrue(run, state, found.asked.operator, left, right, holds);
    const isNoted = noteMember(run, state, found.asked.operator, left, right, holds);
    // One that is not what was looked for is like any other that is there.
    const isOther = !truth && LOOKS_FOR.test(found.asked.operator) !== holds && !ORDERS.test(found.asked.operator);
    if (!isNoted && !isOther) for (const side of [left, right]) noteAskedRule(run, state, side);
  } else if ((kind === 'And') === holds) for (const side of [left, right]) learnTruth(run, state, side, holds);
}

/** Once more is known of a rule that nobody has seen, it is one that was found. */
function noteAskedRule(run: Run, state: State, property: Value): void {
  // `"$($rule.Action)"` is about the rule, too.
  const asked = property.kind === 'text' ? property.parts.find(part => typeof part !== 'string') : property;
  const id = typeof asked === 'string' ? undefined : unseenRuleOf(asked)?.slice(0, -1);
  const rule = id === undefined ? undefined : ruleBehind(run, state, id);
  if (!rule) return;
  noteExisting(state, rule);
  // It was made to be noted only: what runs hold is compared when they are joined.
  state.heapObjects().delete(String(rule.id));
}

/** Of the rules that a script has found, one has the value that it asks these for: `$rules.UserAgent -contains 'OC'`. */
function noteMember(run: Run, state: State, operator: string, a: Value, b: Value, truth: boolean): boolean {
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  if (kind === undefined || truth === (not !== undefined)) return false;
  const [collection, value] = kind === 'in' ? [b, a] : [a, b];
  const { items, rest } = elementsOf(state, collection);
  const [only, second] = items;
  const property = only && second === undefined && !rest && isKnown(value) ? onlyPiece(only) : NULL;
  const asked = unseenRuleOf(property);
  const rule = asked === undefined ? undefined : ruleBehind(run, state, asked.slice(0, -1));
  if (property.kind !== 'unknown' || asked === undefined || !rule) return false;
  noteHolder(state, rule, property.key.slice(asked.length), value);
  // It was made to be noted only: what runs hold is compared when they are joined.
  state.heapObjects().delete(String(rule.id));
  return true;
}

/** What a collection of one element holds is that element; also where one stands for all, such as for the policies that some rule was found in. */
function learnMember(state: State, operator: string, a: Value, b: Value, truth: boolean): void {
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  if (kind === undefined || truth === (not !== undefined)) return;
  const [collection, value] = kind === 'in' ? [b, a] : [a, b];
  const [first, ...others] =
    collection.kind === 'array' ? [...collection.items, ...(collection.rest ? [collection.rest] : [])] : [collection];
  const isAlone = first !== undefined && first.kind !== 'null' && others.every(other => structurallyEqual(first, other));
  if (isAlone && !learnSame(state, first, value) && value.kind === 'unknown') state.learn(value.key, first);
  if (value.kind === 'unknown' && collection.kind === 'array' && !collection.rest && collection.items.every(isKnown))
    state.learn(optionsOf(value), collection);
  const any = (collection.kind === 'array' && collection.rest) || (others.length === 0 ? first : undefined);
  if (any) learnPolicy(state, 'Ieq', any, value, true);
}

/** What is not the one truth value is the other, and what is one of a few but not those, the last of them. */
function learnOther(state: State, a: Value, b: Value): void {
  const [asked, other] = a.kind === 'unknown' ? [a, b] : [b, a];
  const options = asked.kind === 'unknown' && isKnown(other) ? state.fact(optionsOf(asked)) : undefined;
  if (options?.kind === 'array' && asked.kind === 'unknown') {
    const left = options.items.filter(option => sameValue(option, other, { ignoreCase: true }) !== 'yes');
    const [last, more] = left;
    if (last && !more) state.learn(asked.key, last);
    else state.learn(optionsOf(asked), array(left));
  }
  if (asked.kind === 'unknown' && asked.type === 'bool' && asked.notNull && other.kind === 'boolean') state.decide(asked.key, !other.value);
}

/** A rule of which something is known now. */
function noteOwner(run: Run, state: State, node: ExpressionAst): void {
  const at = unwrap(node);
  const owner = at.kind === 'MemberExpressionAst' && !at.static ? peek(run, state, at.expression) : undefined;
  if (owner) noteExisting(state, owner);
}

/** `$_.Identity.StartsWith('Global')`, `[string]::IsNullOrEmpty($site)` */
function narrowCall(run: Run, state: State, call: InvokeMemberExpressionAst, truth: boolean): void {
  const { expression, member, arguments: given, static: isStatic } = call;
  const [start] = given ?? [];
  const isEmpty = isStatic && truth && member.kind === 'StringConstantExpressionAst' && /^isnullor(empty|whitespace)$/i.exec(member.value);
  if (isEmpty && start) {
    const value = peek(run, state, start);
    // Whatever it is, what shows nothing counts as false; what is blank counts as true, but is no name.
    const isName = value?.kind === 'unknown' && elementKeyIn(value.key) !== undefined;
    if (value && (isName || isEmpty[1]?.toLowerCase() === 'empty')) decideTruth(state, value, false);
  }
  if (!start || member.kind !== 'StringConstantExpressionAst' || !/^startswith$/i.test(member.value)) return;
  const value = peek(run, state, expression);
  const beginning = peek(run, state, start);
  if (!value || !beginning) return;
  const parts = beginning.kind === 'text' ? beginning.parts : beginning.kind === 'string' ? [beginning.value] : [];
  if (parts.length === 0) return;
  const pattern = text([...parts.map(part => (typeof part === 'string' ? escapeWildcards(part) : part)), '*']);
  learnPolicy(state, 'Clike', value, pattern, truth);
  learnBounds(state, 'Clike', value, pattern, truth);
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
