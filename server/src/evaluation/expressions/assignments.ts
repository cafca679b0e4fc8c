/** Assignments to variables, typed variables, properties, elements and several targets at once. */

import { isChecked } from '../../binding';
import type { AssignmentStatementAst, AttributeBaseAst, ExpressionAst } from '../../powershell';
import { type ArrayValue, array, binary, int, NULL, toText, type Value, withPlace } from '../../values';
import { checkedByAttributes } from '../calls/scriptChecks';
import { noteChangedRule } from '../family/uncommitted';
import { setElement } from '../heap/arrays';
import { readIndex, writeProperty } from '../heap/heap';
import { mergedTables } from '../heap/heapConversions';
import { asOperand, elementsOf, isReference } from '../run/elements';
import { thrown } from '../run/exceptions';
import { andThen, type Flow, flow, useValue, type Valued, valued, withValue } from '../run/flow';
import { bounded, type Run } from '../run/run';
import type { State } from '../run/state';
import { assignStatic, convertValue, propertyValueFor } from '../scopes/classes';
import { seesOnlyOwn } from '../scopes/ownScope';
import { isStrict } from '../scopes/strictMode';
import { type Declared, declarationOf, declarePath, FIXED, readPath, writePath, writeReferred } from '../scopes/variables';
import { plainMember } from './psObject';

const OPERATORS: Readonly<Record<string, string>> = { '+=': 'Plus', '-=': 'Minus', '*=': 'Multiply', '/=': 'Divide', '%=': 'Rem' };

/** Assigns; the value is what `($x = 1)` and `$y = $x = 1` hand on. */
export function assignment(run: Run, state: State, statement: AssignmentStatementAst): Valued[] {
  return withValue(run.do.capture(state, statement.right), (after, value) => {
    const { operator, left } = statement;
    if (operator === '=')
      return assigned(run, after, left, value.kind === 'nothing' && left.kind !== 'VariableExpressionAst' ? NULL : value);
    return withValue(before(run, after, left), (read, current) => {
      if (operator === '??=')
        return current.kind === 'null' || current.kind === 'nothing' ? assigned(run, read, left, value) : valued(read, current);
      const merged = operator === '+=' ? mergedTables(run, read, current, value) : undefined;
      const result = merged ?? binary(OPERATORS[operator] ?? 'Plus', asOperand(read, current), asOperand(read, value));
      if (result.kind === 'failure') return thrown(run, read, result.because);
      return assigned(run, read, left, withPlace(bounded(run, read, result, statement), value.at));
    });
  });
}

/** What is there when something is added to it. */
function before(run: Run, state: State, target: ExpressionAst): Valued[] {
  const { child } = declarationIn(target);
  if (child.kind !== 'VariableExpressionAst' || !seesOnlyOwn(run, state, child)) return run.do.evaluate(state, target);
  return isStrict(run, state) ? thrown(run, state, `$${child.variablePath} is not set here`) : valued(state, NULL);
}

/** A variable's type may have converted the value. */
function assigned(run: Run, state: State, target: ExpressionAst, value: Value): Valued[] {
  const variable = declarationIn(target).child;
  return assignTo(run, state, target, value).map(({ state: after, done }) => ({
    state: after,
    value: variable.kind === 'VariableExpressionAst' ? readPath(run, after, variable.variablePath) : value,
    done,
  }));
}

export function assignTo(run: Run, state: State, target: ExpressionAst, value: Value): Flow[] {
  switch (target.kind) {
    case 'VariableExpressionAst': {
      const path = target.variablePath;
      return fitted(run, state, declarationOf(state, path), value, (after, each) => {
        writePath(after, path, run.identified(each));
        return flow(after);
      });
    }
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst':
      return declare(run, state, target, value);
    case 'ParenExpressionAst': {
      const [only] = target.pipeline.kind === 'PipelineAst' ? target.pipeline.pipelineElements : [];
      return only?.kind === 'CommandExpressionAst' ? assignTo(run, state, only.expression, value) : flow(state);
    }
    case 'ArrayLiteralAst':
      return destructure(run, state, target.elements, value);
    case 'MemberExpressionAst':
      return assignMember(run, state, plainMember(target), value);
    case 'IndexExpressionAst':
      return assignElement(run, state, target, value);
    case 'InvokeMemberExpressionAst': {
      const place = elementOfItem(target);
      return place ? assignElement(run, state, place, value) : flow(state);
    }
    default:
      return flow(state);
  }
}

/** `[ValidateSet('Block', 'Allow')][string]$action = …`: what stands in front of a variable holds for what it is given later, too. */
function declare(
  run: Run,
  state: State,
  target: Extract<ExpressionAst, { kind: 'ConvertExpressionAst' | 'AttributedExpressionAst' }>,
  value: Value,
): Flow[] {
  const { child, declared } = declarationIn(target);
  return fitted(run, state, declared, value, (after, each) => {
    if (child.kind !== 'VariableExpressionAst') return assignTo(run, after, child, each);
    writePath(after, child.variablePath, run.identified(each));
    declarePath(after, child.variablePath, declared);
    return flow(after);
  });
}

const declarations = new WeakMap<ExpressionAst, { readonly child: ExpressionAst; readonly declared: Declared }>();

/** Read once: runs that come by the same text are told alike by what they declare. */
function declarationIn(target: ExpressionAst): { readonly child: ExpressionAst; readonly declared: Declared } {
  const known = declarations.get(target);
  if (known) return known;
  const attributes: AttributeBaseAst[] = [];
  let child = target;
  for (; child.kind === 'ConvertExpressionAst' || child.kind === 'AttributedExpressionAst'; child = child.child)
    attributes.push(child.attribute);
  const type = attributes.findLast(attribute => attribute.kind === 'TypeConstraintAst')?.typeName.fullName;
  const found = { child, declared: { type, checks: isChecked(attributes) ? attributes : undefined } };
  declarations.set(target, found);
  return found;
}

/** As a variable that was declared so takes the value, if it does. */
function fitted(run: Run, state: State, { type, checks }: Declared, value: Value, next: (state: State, value: Value) => Flow[]): Flow[] {
  const check = (after: State, each: Value) =>
    checks ? checkedByAttributes(run, after, checks, each, passed => next(passed, each)) : next(after, each);
  return type === undefined ? check(state, value) : converted(run, state, type, value, check);
}

/** As a variable of that type takes the value; a value that doesn't convert is an error and changes nothing. */
function converted(run: Run, state: State, type: string, value: Value, next: (state: State, value: Value) => Flow[]): Flow[] {
  if (type === FIXED) return thrown(run, state, 'a variable that was made to keep its value');
  if (type === '') return next(state, run.unknown('typed', 'a variable of which the type differs by path'));
  return useValue(convertValue(run, state, type, value), (after, each) => next(after, withPlace(each, value.at)));
}

function destructure(run: Run, state: State, targets: readonly ExpressionAst[], value: Value): Flow[] {
  const { items, rest } = elementsOf(state, value);
  return targets.reduce<Flow[]>((flows, target, index) => {
    const last = index === targets.length - 1;
    const left = items.slice(index);
    const [first] = left;
    const item = (after: State): Value => {
      if (last && (left.length > 1 || (first && rest))) return array(left, rest);
      if (first || !rest) return first ?? NULL;
      // Of elements that nobody has seen each is another one; what is left of them may be one, several or none.
      return last ? run.unknown('left', 'what is left of a collection') : readIndex(run, after, value, int(index));
    };
    return andThen(flows, after => assignTo(run, after, target, item(after)));
  }, flow(state));
}

function assignMember(run: Run, state: State, target: Extract<ExpressionAst, { kind: 'MemberExpressionAst' }>, value: Value): Flow[] {
  if (target.static) {
    const { expression: type, member } = target;
    const named = type.kind === 'TypeExpressionAst' && member.kind === 'StringConstantExpressionAst';
    return named ? assignStatic(run, state, type.typeName.fullName, member.value, value) : flow(state);
  }
  return useValue(run.do.evaluate(state, target.expression), (after, object) => {
    const { member } = target;
    if (member.kind === 'CommandParameterAst') return flow(after);
    return useValue(run.do.evaluate(after, member), (last, name) => {
      const changed = object.kind === 'array' ? [...object.items, ...(object.rest ? [object.rest] : [])] : [object];
      const text = toText(name);
      // A table's entry of a number is another one than that of its text.
      const key = (each: Value): Value => (name.kind === 'number' && isReference(each) && each.type === 'hashtable' ? name : text);
      return changed.reduce<Flow[]>(
        (flows, each) => andThen(flows, ready => setProperty(run, ready, each, key(each), value, target)),
        flow(last),
      );
    });
  });
}

/** Kinds of values with nothing to set; $null above all, where a command failed that should have given an object. */
const HAS_NO_PROPERTIES = new Set<Value['kind']>(['null', 'nothing', 'boolean', 'number', 'string', 'char', 'guid']);

function setProperty(run: Run, state: State, object: Value, name: Value, value: Value, target: ExpressionAst): Flow[] {
  if (HAS_NO_PROPERTIES.has(object.kind)) return thrown(run, state, 'a property set that is not there');
  if (!isReference(object)) return flow(state);
  const typed = name.kind === 'string' ? propertyValueFor(run, state, object, name.value, value) : valued(state, value);
  return useValue(typed, (after, converted) => {
    writeProperty(after, object, name, converted, run.place(after, target));
    writeReferred(after, object, name, converted);
    noteChangedRule(after, object);
    const config = after.object(object)?.config;
    if (config && !config.inMemory) run.record.objectChanged(object.id, run.place(after, target), config.noun);
    return flow(after);
  });
}

/** Where an element stands. */
type ElementPlace = Pick<Extract<ExpressionAst, { kind: 'IndexExpressionAst' }>, 'target' | 'index'>;

/** `$table.Item('key') = …` is `$table['key'] = …`. */
function elementOfItem({
  expression,
  member,
  arguments: given,
  static: isStatic,
}: Extract<ExpressionAst, { kind: 'InvokeMemberExpressionAst' }>): ElementPlace | undefined {
  const [index, second] = given ?? [];
  const isItem = !isStatic && member.kind === 'StringConstantExpressionAst' && /^item$/i.test(member.value);
  return isItem && index && !second ? { target: expression, index } : undefined;
}

function assignElement(run: Run, state: State, target: ElementPlace, value: Value): Flow[] {
  return useValue(run.do.evaluate(state, target.target), (after, object) =>
    useValue(run.do.evaluate(after, target.index), (last, index) => {
      if (object.kind === 'reference' && object.type === 'list') replaceItem(last, object, index, value);
      else if (object.kind === 'reference') writeProperty(last, object, index, value, run.place(last, target.index));
      else if (object.kind === 'array') {
        const set = (ready: State, each: Value) => setElement(run, ready, object, index, each);
        const type = elementTypeOf(last, target.target, object);
        return type === undefined ? set(last, value) : converted(run, last, type, value, set);
      } else if (HAS_NO_PROPERTIES.has(object.kind)) return thrown(run, last, 'an element set that is not there');
      return flow(last);
    }),
  );
}

/** What elements of the array are converted to: those of value types tell it, of others a variable that takes no other array. */
function elementTypeOf(state: State, target: ExpressionAst, { elementType }: ArrayValue): string | undefined {
  if (elementType !== undefined || target.kind !== 'VariableExpressionAst') return elementType;
  const { type } = declarationOf(state, target.variablePath);
  return type?.endsWith('[]') ? type.slice(0, -'[]'.length) : undefined;
}

function replaceItem(state: State, list: Value, index: Value, value: Value): void {
  const object = isReference(list) ? state.objectForChange(list) : undefined;
  if (object && index.kind === 'number')
    object.items = object.items.map((item, position) => (position === Number(index.value) ? value : item));
}
