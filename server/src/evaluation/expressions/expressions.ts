/** Expressions to values. Operators and conversions are the values room's; here is what needs variables, heap or calls. */

import type {
  BinaryExpressionAst,
  ConvertExpressionAst,
  ExpandableStringExpressionAst,
  ExpressionAst,
  HashtableAst,
  ScriptBlockExpressionAst,
  StatementAst,
  StatementBlockAst,
  UnaryExpressionAst,
} from '../../powershell';
import {
  array,
  binary,
  boolean,
  derived,
  exactlyOf,
  FALSE,
  hangsOnQuestion,
  int,
  lift,
  NULL,
  TRUE,
  text,
  toText,
  type UnknownValue,
  unary,
  type Value,
  withPlace,
} from '../../values';
import { withPieces } from '../calls/expressionCommand';
import { fromOutside } from '../errors/isolated';
import { comparesIdentity } from '../family/identities';
import { comparesRange } from '../heap/bounds';
import { comparesCount } from '../heap/comparedCounts';
import { constantValue } from '../heap/constants';
import { anyAnswer, askedFor, asksMember, partByEntries } from '../heap/contents';
import { withObjectText } from '../heap/dotnetObjects';
import { asMember, enumOperands, enumResult, enumStep } from '../heap/enums';
import { newHashtable, readIndex } from '../heap/heap';
import { convertReference, mergedTables } from '../heap/heapConversions';
import { compareVersions, noteMatches } from '../heap/implicit';
import { noteAsked } from '../run/asked';
import { areThere, asOperand, elementsOf, emit, isReference, learnThere, resolveIn } from '../run/elements';
import { thrown } from '../run/exceptions';
import { type Flow, type Valued, valued, withValue } from '../run/flow';
import { inOrder, list } from '../run/outcomes';
import { partByWhichAreThere } from '../run/partAgain';
import { bounded, LIMITS, partByElements, type Run } from '../run/run';
import type { Output, State } from '../run/state';
import { truthOf } from '../run/truth';
import { convertValue, isInstance } from '../scopes/classes';
import { forbidsIndex, forbidsVariable } from '../scopes/strictMode';
import { readPath, readVariable, referenceTo } from '../scopes/variables';
import { fewer } from './fewer';
import { oneOfFound } from './firstFound';
import { oneOfRules } from './furtherTurns';
import { evaluateInvocation, evaluateMember } from './members';
import { isProductIdentity } from './peeking';
import { shortCircuit } from './shortCircuit';
import { partByAlike } from './turnOrder';

export function evaluateExpression(run: Run, state: State, expression: ExpressionAst): Valued[] {
  const place = run.place(state, expression);
  if (!run.spend(state, expression)) return valued(state, run.unknown('limit', 'a part of the script that was not followed'));
  if (run.depth >= LIMITS.depth) {
    run.record.limit(place, 'depth');
    return valued(state, run.unknown('limit', 'a part of the script that was not followed'));
  }
  run.depth += 1;
  try {
    return fewer(run, dispatch(run, state, expression), expression);
  } finally {
    run.depth -= 1;
  }
}

function dispatch(run: Run, state: State, expression: ExpressionAst): Valued[] {
  const at = run.place(state, expression);
  switch (expression.kind) {
    case 'ConstantExpressionAst':
      return valued(state, withPlace(constantValue(expression), at));
    case 'StringConstantExpressionAst':
      return valued(state, withPlace(withPieces(run, expression.value), at));
    case 'ExpandableStringExpressionAst':
      return expandable(run, state, expression);
    case 'VariableExpressionAst':
      return forbidsVariable(run, state, expression)
        ? thrown(run, state, `$${expression.variablePath} is not set`)
        : valued(state, readVariable(run, state, expression));
    case 'ParenExpressionAst':
      return run.do.capture(state, expression.pipeline);
    case 'SubExpressionAst':
      return statementBlock(run, state, expression.subExpression, after => after.popOutput());
    case 'ArrayExpressionAst':
      return arrayExpression(run, state, expression.subExpression);
    case 'ArrayLiteralAst':
      return list(run, state, expression.elements, (after, items) => valued(after, array(items, undefined, at)));
    case 'HashtableAst':
      return hashtable(run, state, expression, false);
    case 'ScriptBlockExpressionAst':
      return valued(state, scriptBlock(run, state, expression));
    case 'ConvertExpressionAst':
      return conversion(run, state, expression);
    case 'TypeExpressionAst':
      return valued(state, { kind: 'type', name: expression.typeName.fullName, at });
    case 'BinaryExpressionAst':
      return binaryChain(run, state, expression);
    case 'UnaryExpressionAst':
      return unaryExpression(run, state, expression);
    case 'TernaryExpressionAst':
      return ternary(run, state, expression.condition, expression.ifTrue, expression.ifFalse);
    case 'MemberExpressionAst':
      return evaluateMember(run, state, expression);
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
      return evaluateInvocation(run, state, expression);
    case 'IndexExpressionAst':
      return withValue(run.do.evaluate(state, expression.target), (after, target) =>
        withValue(run.do.evaluate(after, expression.index), (last, index) => elementAt(run, last, target, index, expression.target)),
      );
    case 'UsingExpressionAst':
      return fromOutside(state, outside => run.do.evaluate(outside, expression.subExpression));
    case 'AttributedExpressionAst':
      return run.do.evaluate(state, expression.child);
    case 'ErrorExpressionAst':
      return valued(state, run.unknown('error', 'a part of the script that does not parse'));
  }
}

function statementBlock(run: Run, state: State, block: StatementBlockAst, pop: (state: State) => Value): Valued[] {
  state.pushOutput();
  return run.do
    .statements(state, block.statements, block.traps)
    .map(({ state: after, done }) => ({ state: after, value: pop(after), done }));
}

/** Of a single expression an error leaves the statement around; among several statements, as in `$( )`, the next one runs. */
function arrayExpression(run: Run, state: State, block: StatementBlockAst): Valued[] {
  const single = block.traps.length === 0 ? singleExpression(block.statements) : undefined;
  if (!single || single.kind === 'UnaryExpressionAst')
    return statementBlock(run, state, block, after => asArray(after, after.popElements()));
  return withValue(run.do.evaluate(state, single), (after, value) => {
    after.pushOutput();
    emit(after, value);
    return valued(after, asArray(after, after.popElements()));
  });
}

function singleExpression([statement, another]: readonly StatementAst[]): ExpressionAst | undefined {
  const [element, second] = statement?.kind === 'PipelineAst' && !another ? statement.pipelineElements : [];
  return element?.kind === 'CommandExpressionAst' && !second ? element.expression : undefined;
}

/** `@( )`: always an array, and a new one; an array that is put out whole is one element of it. */
function asArray(state: State, { items, rest }: Output): Value {
  const [only] = items;
  if (only?.kind !== 'unknown' || items.length > 1 || rest) return array(items, rest);
  const elements = elementsOf(state, only);
  return array(elements.items, elements.rest);
}

function expandable(run: Run, state: State, expression: ExpandableStringExpressionAst): Valued[] {
  const nested = expression.parts.filter(part => typeof part !== 'string');
  return list(run, state, nested, (after, values) => {
    const separator = readPath(run, after, 'OFS');
    const written = (given: readonly Value[]): Value => {
      let index = 0;
      const parts = expression.parts.map(part => {
        if (typeof part === 'string') return withPieces(run, part);
        const value = given[index++] ?? NULL;
        return toText(asOperand(after, withObjectText(after, value)), separator.kind === 'string' ? separator.value : ' ');
      });
      return text(parts);
    };
    // What hangs on a question goes on hanging on it as a text.
    const lifted = values.some(hangsOnQuestion) ? lift('text', values, written) : written(values);
    const made = lifted.kind === 'failure' ? written(values) : lifted;
    return valued(after, withPlace(bounded(run, after, made, expression), run.place(after, expression)));
  });
}

/** Entries are evaluated in order; the object is made on each path anew. */
function hashtable(run: Run, state: State, expression: HashtableAst, ordered: boolean): Valued[] {
  const steps = expression.keyValuePairs.flatMap(({ key, value }) => [
    (before: State) => run.do.evaluate(before, key),
    (before: State) => run.do.capture(before, value),
  ]);
  const { ended, complete } = inOrder(run, state, steps);
  const at = run.place(state, expression);
  return [
    ...ended,
    ...complete.flatMap(({ state: after, values }) => {
      const entries = expression.keyValuePairs.map((pair, index) => {
        const value = values[index * 2 + 1] ?? NULL;
        return { key: values[index * 2] ?? NULL, value: value.kind === 'nothing' ? NULL : value, keyPlace: run.place(after, pair.key) };
      });
      const keys = entries.flatMap(({ key }) =>
        key.kind === 'string' ? [key.value.toLowerCase()] : key.kind === 'boolean' || key.kind === 'number' ? [key.value] : [],
      );
      if (new Set(keys).size < keys.length) return thrown(run, after, 'a key that is there twice');
      return valued(after, withPlace(newHashtable(run, after, entries, ordered), at));
    }),
  ];
}

function conversion(run: Run, state: State, expression: ConvertExpressionAst): Valued[] {
  const type = expression.attribute.typeName.fullName;
  const name = type.toLowerCase();
  const { child } = expression;
  if (child.kind === 'HashtableAst' && name === 'ordered') return hashtable(run, state, child, true);
  if (/^(system\.management\.automation\.)?(ps)?ref(erence)?$/.test(name) && child.kind === 'VariableExpressionAst')
    return valued(state, withPlace(referenceTo(run, state, child), run.place(state, expression)));
  return withValue(run.do.evaluate(state, child), (after, value) => {
    const place = value.at ?? run.place(after, child);
    const asked = whetherThere(run, after, name, value);
    return asked ?? withValue(convertValue(run, after, type, value), (last, converted) => valued(last, withPlace(converted, place)));
  });
}

/** `[bool]` of objects that turns have made asks whether there are any, as an `if` does. */
function whetherThere(run: Run, state: State, type: string, value: Value): Valued[] | undefined {
  if (!/^(?:system\.)?bool(?:ean)?$/i.test(type)) return undefined;
  const rest = value.kind === 'array' && value.items.length === 0 ? value.rest : undefined;
  if (!rest || !isReference(rest) || state.object(rest)?.config) return undefined;
  const { some, none } = partByElements(run, state, rest);
  return [...(some ? valued(some, TRUE) : []), ...(none ? valued(none, FALSE) : [])];
}

/** Chains are walked on their left spine, so that long ones need no deep stack. */
function binaryChain(run: Run, state: State, expression: BinaryExpressionAst): Valued[] {
  const spine: BinaryExpressionAst[] = [];
  let at: ExpressionAst = expression;
  while (at.kind === 'BinaryExpressionAst') {
    spine.push(at);
    at = at.left;
  }
  let outcomes = run.do.evaluate(state, at);
  for (const operation of spine.reverse()) outcomes = withValue(outcomes, (after, left) => operate(run, after, operation, left));
  return outcomes;
}

function isWritten({ kind }: ExpressionAst): boolean {
  return kind === 'ConstantExpressionAst';
}

function operate(run: Run, state: State, { operator, right, ...node }: BinaryExpressionAst, left: Value): Valued[] {
  if (operator === 'And' || operator === 'Or') return shortCircuit(run, state, operator, left, right);
  if (operator === 'QuestionQuestion') {
    return left.kind === 'null' || left.kind === 'nothing'
      ? run.do.evaluate(state, right)
      : valued(state, left.kind === 'unknown' && !left.notNull ? derived('??', [left]) : left);
  }
  return withValue(run.do.evaluate(state, right), (after, value) => {
    noteMatches(run, after, operator, left, value);
    const asked = operator === 'As' && value.kind === 'type' ? whetherThere(run, after, value.name, left) : undefined;
    if (asked) return asked;
    const special =
      operator === 'As' && value.kind === 'type'
        ? (asMember(run, value.name, resolveIn(after)(left)) ?? convertReference(run, after, value.name.toLowerCase(), left))
        : (isInstance(run, operator, resolveIn(after)(left), value) ??
          nullBesideSome(after, operator, resolveIn(after)(left), value) ??
          anyAnswer(run, after, operator, resolveIn(after)(left), value));
    if (special) return valued(after, special);
    const compared =
      compareVersions(after, operator, left, value) ??
      comparesIdentity(after, operator, resolveIn(after)(left), value) ??
      comparesRange(after, operator, left, value) ??
      resolved(
        after,
        comparesCount(after, operator, left, value, isWritten(node.left) || isWritten(right)) ??
          asksMember(after, operator, resolveIn(after)(left), resolveIn(after)(value)),
      );
    if (compared) {
      noteAsked(run, compared, { kind: 'comparison', operator, left, right: value });
      return valued(after, compared);
    }
    if (operator === 'Plus' && isProductIdentity(run, after, node.left)) return thrown(run, after, 'an identity of the product takes no +');
    const merged = operator === 'Plus' ? mergedTables(run, after, left, value) : undefined;
    if (merged) return merged.kind === 'failure' ? thrown(run, after, merged.because) : valued(after, merged);
    // A pattern may be an object that shows it.
    const pattern = /match|replace|split/i.test(operator) ? withObjectText(after, value) : value;
    const sides = [asOperand(after, resolveIn(after)(left)), asOperand(after, resolveIn(after)(pattern))] as const;
    const result = enumResult(run, operator, sides, binary(operator, ...enumOperands(run, operator, ...sides)));
    if (result.kind === 'failure') return thrown(run, after, result.because);
    noteAsked(run, result, { kind: 'comparison', operator, left, right: value });
    // Whichever way it goes, a range has an element.
    if (operator === 'DotDot' && result.kind === 'array' && result.rest) learnThere(after, result.rest, TRUE);
    // A text has a first piece.
    const piece = /^[IC]split$/.test(operator) && left.kind !== 'array' ? elementsOf(after, result).rest : undefined;
    if (piece) learnThere(after, piece, TRUE);
    return valued(after, withPlace(bounded(run, after, resolveIn(after)(result), node), run.place(after, node)));
  });
}

/** `$null -ne $found`: where elements that nobody has seen are there, they are something. */
function nullBesideSome(state: State, operator: string, left: Value, right: Value): Value | undefined {
  if (!/^[IC](eq|ne)$/.test(operator) || left.kind !== 'null' || right.kind !== 'array' || !right.rest) return undefined;
  return areThere(state, right.rest) === 'yes' ? boolean(operator.endsWith('ne')) : undefined;
}

function elementAt(run: Run, state: State, target: Value, index: Value, source: ExpressionAst): Valued[] {
  const { items, rest } = isEnd(index) ? elementsOf(state, target) : { items: [], rest: undefined };
  if (rest && exactlyOf(rest) && index.kind === 'number' && index.value === 0)
    return partByWhichAreThere(run, state, { items, rest }, (each, all) => elementOf(run, each, array(all.items, all.rest), index), 1);
  const found = rest ? undefined : oneOfFound(run, state, items, source);
  if (found) return found;
  const one = items.length === 0 ? oneOfRules(run, state, rest) : undefined;
  if (one) return [...one.some, ...one.none.flatMap(after => elementOf(run, after, array([]), int(0)))];
  return elementOf(run, state, target, index);
}

/** The first element, or the last one. */
function isEnd(index: Value): boolean {
  return index.kind === 'number' && (index.value === 0 || index.value === -1);
}

function elementOf(run: Run, state: State, target: Value, index: Value): Valued[] {
  if (target.kind === 'null' || target.kind === 'nothing') return thrown(run, state, 'an element of nothing', 'RuntimeException');
  const parted = partByEntries(run, state, target, index) ?? partByAlike(run, state, target, index);
  if (parted) return [...parted];
  const read = readIndex(run, state, target, index);
  // Something that counts as true is there.
  const value = isReference(target) && target.type !== 'list' && index.kind === 'string' ? askedFor(run, state, target, index, read) : read;
  return forbidsIndex(run, state, target, index, value) ? thrown(run, state, 'an element that is not there') : valued(state, value);
}

function resolved(state: State, value: Value | undefined): Value | undefined {
  return value && resolveIn(state)(value);
}

function ternary(run: Run, state: State, condition: ExpressionAst, ifTrue: ExpressionAst, ifFalse: ExpressionAst): Valued[] {
  const outcomes: Valued[] = [];
  const collect =
    (branch: ExpressionAst) =>
    (after: State): Flow[] => {
      outcomes.push(...run.do.evaluate(after, branch));
      return [];
    };
  const failed = run.do.branch(state, condition, collect(ifTrue), collect(ifFalse));
  return [...outcomes, ...failed.map(({ state: after, done }): Valued => ({ state: after, value: NULL, done }))];
}

function unaryExpression(run: Run, state: State, expression: UnaryExpressionAst): Valued[] {
  const { tokenKind, child } = expression;
  const increments = tokenKind === 'PlusPlus' || tokenKind === 'MinusMinus';
  const postfix = tokenKind === 'PostfixPlusPlus' || tokenKind === 'PostfixMinusMinus';
  return withValue(run.do.evaluate(state, child), (after, value) => {
    if (increments || postfix) {
      if (isNoNumber(value)) return thrown(run, after, 'only a number can be counted up or down');
      const up = tokenKind.endsWith('PlusPlus');
      const changed = enumStep(run, value, up ? 1 : -1) ?? binary(up ? 'Plus' : 'Minus', value.kind === 'null' ? int(0) : value, int(1));
      const next: Value | UnknownValue = changed.kind === 'failure' ? run.unknown('number', changed.because) : changed;
      return run.do
        .assign(after, child, next)
        .map(({ state: last, done }): Valued => ({ state: last, value: postfix ? value : next, done }));
    }
    const isNegation = tokenKind === 'Not' || tokenKind === 'Exclaim';
    const result = unary(tokenKind, asOperand(after, isNegation ? negatable(after, value) : value));
    return result.kind === 'failure' ? thrown(run, after, result.because) : valued(after, resolveIn(after)(result));
  });
}

/** `++` and `--` refuse it: unlike `+`, they make no number of it, and add nothing to a list. */
function isNoNumber(value: Value): boolean {
  if (isReference(value)) return value.type !== 'object';
  // A member of an enumeration is a number, too.
  if (value.kind === 'string' || value.kind === 'text') return value.typeName === undefined;
  return value.kind !== 'unknown' && value.kind !== 'oneOf' && unary('PlusPlus', value).kind === 'failure';
}

/** The path may have decided the truth of a value that is not a Boolean, or whether there are such elements. */
function negatable(state: State, value: Value): Value {
  // What was assumed of a setting stays an assumption.
  const isOpen = isCollection(value) && !elementsOf(state, value).items.some(({ kind }) => kind === 'boolean');
  if (value.kind !== 'unknown' && !isOpen) return value;
  const truth = truthOf(state, value);
  return truth === 'unknown' ? value : truth === 'yes' ? TRUE : FALSE;
}

function isCollection(value: Value): boolean {
  return value.kind === 'array' || (isReference(value) && value.type === 'list');
}

/** An argument is for the command or method that takes it; any other block is kept, to be run later. */
function scriptBlock(run: Run, state: State, expression: ScriptBlockExpressionAst): Value {
  const { scriptBlock: ast, parent, start, end } = expression;
  // Code from a text stands in no file.
  const text = state.standsAt ? undefined : run.files.get(state.file)?.text.slice(start + 1, end - 1);
  const at = run.place(state, { start, end });
  const value = { kind: 'scriptblock', ast, file: state.file, session: state.session, at, text } as const;
  const isArgument =
    parent?.kind === 'CommandAst' || parent?.kind === 'CommandParameterAst' || parent?.kind === 'InvokeMemberExpressionAst';
  if (!isArgument) run.record.keptBlocks.set(ast, value);
  return value;
}
