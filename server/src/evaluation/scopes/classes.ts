/** Classes and enumerations that a script defines: instances, constructors, methods, static members, casts. */

import { exceptionNamed, type FunctionMemberAst, type MemberAst, type ParameterAst, type PropertyMemberAst, visit } from '../../powershell';
import type { Place } from '../../text';
import {
  array,
  boolean,
  convert,
  derived,
  FALSE,
  int,
  NOTHING,
  NULL,
  parseTypeName,
  type ReferenceValue,
  string,
  toText,
  type Value,
} from '../../values';
import { REGEX_TYPE, regexObject, withObjectText } from '../heap/dotnetObjects';
import { enumMembers, enumNumber, enumValue, isNamed } from '../heap/enums';
import { errorType, newException } from '../heap/errorRecords';
import { newObject, readProperty, writeProperty } from '../heap/heap';
import { arrayElements, convertReference, isNoVersion, objectElementType } from '../heap/heapConversions';
import { asOperand, isReference, resolveIn } from '../run/elements';
import { ancestryOf, handingOn, isException, thrown } from '../run/exceptions';
import { type Flow, flow, useValue, type Valued, valued, withValue } from '../run/flow';
import type { Entry } from '../run/heapObject';
import { LIMITS, type Run } from '../run/run';
import { MAIN, type State } from '../run/state';
import type { ScriptType } from '../run/types';
import { constrain } from './parameters';
import { isCurrentDirectory, setCurrentDirectory } from './presentFolder';

/** The class and those it comes from, the most general first. */
function lineage(run: Run, type: ScriptType): readonly ScriptType[] {
  const chain: ScriptType[] = [];
  for (let at: ScriptType | undefined = type; at && !chain.includes(at); at = baseOf(run, at)) chain.unshift(at);
  return chain;
}

function baseOf(run: Run, { definition }: ScriptType): ScriptType | undefined {
  return definition.baseTypes.map(({ typeName }) => run.types.get(typeName.fullName.toLowerCase())).find(type => type !== undefined);
}

/** `-is` and `-isnot` of an instance of the script's classes or an exception; undefined for other values and types. */
export function isInstance(run: Run, operator: string, left: Value, right: Value): Value | undefined {
  const wants = operator === 'Is';
  if ((!wants && operator !== 'IsNot') || right.kind !== 'type') return undefined;
  const error = errorType(left);
  if (error !== undefined) return errorIs(run, error, right.name, wants);
  if (!isReference(left) || left.typeName === undefined) return undefined;
  const own = run.types.get(left.typeName.toLowerCase());
  const names = ancestryOf(run, left.typeName) ?? (own && lineage(run, own).map(({ definition }) => definition.name.toLowerCase()));
  const wanted = exceptionNamed(right.name) ?? (run.types.has(right.name.toLowerCase()) ? right.name.toLowerCase() : undefined);
  return names && wanted !== undefined ? boolean(names.includes(wanted) === wants) : undefined;
}

/** The same of an error record, or of an exception that is none of the script's own. */
function errorIs(run: Run, error: string, wanted: string, wants: boolean): Value | undefined {
  if (parseTypeName(wanted).kind === 'object') return undefined;
  const exception = exceptionNamed(wanted);
  const names = exceptionNamed(error) === undefined ? [] : (ancestryOf(run, error) ?? []);
  const is =
    exception === undefined ? error.toLowerCase().endsWith(`.${wanted.toLowerCase().replace(/^.*\./, '')}`) : names.includes(exception);
  return boolean(is === wants);
}

function isMethod(member: MemberAst): member is FunctionMemberAst {
  return member.kind === 'FunctionMemberAst';
}

function isProperty(member: MemberAst): member is PropertyMemberAst {
  return member.kind === 'PropertyMemberAst';
}

function parametersOf({ functionDefinition }: FunctionMemberAst): readonly ParameterAst[] {
  return functionDefinition.parameters ?? functionDefinition.body.paramBlock?.parameters ?? [];
}

/** The method of that name that takes so many arguments; a class's own before those of its base. */
function methodOf(
  run: Run,
  type: ScriptType,
  name: string,
  count: number,
): { readonly type: ScriptType; readonly method: FunctionMemberAst } | undefined {
  for (const each of [...lineage(run, type)].reverse()) {
    const method = each.definition.members
      .filter(isMethod)
      .find(member => !member.isConstructor && member.name.toLowerCase() === name.toLowerCase() && parametersOf(member).length === count);
    if (method) return { type: each, method };
  }
  return undefined;
}

/** `[Type]::new(…)`, `New-Object` and casts: undefined where the script defines no such class. */
export function instantiate(run: Run, state: State, typeName: string, args: readonly Value[], place: Place): Valued[] | undefined {
  const type = run.types.get(typeName.toLowerCase());
  if (type?.definition.typeKind !== 'class') return undefined;
  const chain = lineage(run, type);
  // A base that the script does not define brings members that are not known.
  const open = chain.some(({ definition }) => definition.baseTypes.some(base => !run.types.has(base.typeName.fullName.toLowerCase())));
  const made = newObject(run, state, new Map(), { typeName: type.definition.name, open });
  const properties = chain.flatMap(each => each.definition.members.filter(isProperty).filter(member => !member.isStatic));
  const ready = properties.reduce<Flow[]>(
    (flows, property) =>
      flows.flatMap(each =>
        each.done.kind !== 'normal'
          ? [each]
          : useValue(initialValue(run, each.state, property), (after, value) => {
              writeProperty(after, made, string(property.name), value, undefined);
              return flow(after);
            }),
      ),
    flow(state),
  );
  return ready.flatMap(each => {
    if (each.done.kind !== 'normal') return [{ ...each, value: NULL }];
    const begun = onceBegun(run, each.state, type, after => runConstructor(run, after, type, made, args, place));
    return withValue(begun, after => valued(after, made));
  });
}

/** What a property holds before anything is assigned: its initial value, or what its type has. */
function initialValue(run: Run, state: State, { initialValue: expression, propertyType }: PropertyMemberAst): Valued[] {
  const type = propertyType?.typeName.fullName ?? '';
  if (expression) return withValue(run.do.evaluate(state, expression), (after, value) => convertValue(run, after, type, value));
  if (/^(system\.)?bool(ean)?$/i.test(type)) return valued(state, FALSE);
  if (/^(system\.)?(int|int32|uint16|long|byte)$/i.test(type)) return valued(state, int(0));
  const own = run.types.get(type.toLowerCase());
  return valued(state, own?.definition.typeKind === 'enum' ? (enumMembers(own)[0] ?? NULL) : NULL);
}

function runConstructor(run: Run, state: State, type: ScriptType, made: ReferenceValue, args: readonly Value[], place: Place): Valued[] {
  const constructors = type.definition.members.filter(isMethod).filter(member => member.isConstructor && !member.isStatic);
  const chosen = constructors.find(member => parametersOf(member).length === args.length);
  if (!chosen && (args.length > 0 || constructors.length > 0)) return thrown(run, state, `a constructor of [${type.definition.name}]`);
  const base = baseOf(run, type);
  const callsBase = chosen !== undefined && beginsWithBase(chosen);
  const begun = base && !callsBase ? runConstructor(run, state, base, made, [], place) : valued(state, made);
  return chosen ? withValue(begun, after => runMember(run, after, type, chosen, made, args, place)) : begun;
}

function beginsWithBase({ functionDefinition }: FunctionMemberAst): boolean {
  let found = false;
  visit(functionDefinition.body, node => {
    if (node.kind === 'BaseCtorInvokeMemberExpressionAst') found = true;
  });
  return found;
}

/** Where a method keeps the class that it was defined in; no variable of a script has such a name. */
const DEFINED_IN = '\0class';

/** `: base(…)` after a constructor's parameters. */
export function baseConstructor(run: Run, state: State, args: readonly Value[], place: Place): Valued[] {
  const own = state.frame.variables.get(DEFINED_IN);
  const made = state.frame.variables.get('this');
  const type = own?.kind === 'string' ? run.types.get(own.value) : undefined;
  const base = type && baseOf(run, type);
  if (!made || !isReference(made)) return valued(state, NOTHING);
  if (base) return runConstructor(run, state, base, made, args, place);
  // Of the classes that the script does not define only exceptions tell what they do with it.
  const [message] = args;
  if (message && type && ancestryOf(run, type.definition.name)) writeProperty(state, made, string('Message'), message, undefined);
  return valued(state, NOTHING);
}

/** A method of an instance; undefined where its class, if it has one, brings no such method. */
export function callMethod(run: Run, state: State, target: ReferenceValue, name: string, args: readonly Value[], place: Place) {
  const type = target.typeName === undefined ? undefined : run.types.get(target.typeName.toLowerCase());
  const found = type && methodOf(run, type, name, args.length);
  return found && runMember(run, state, found.type, found.method, target, args, place);
}

/** The class of an instance has such a method. */
export function bringsMethod(run: Run, { typeName }: ReferenceValue, name: string, count: number): boolean {
  const type = typeName === undefined ? undefined : run.types.get(typeName.toLowerCase());
  return type !== undefined && methodOf(run, type, name, count) !== undefined;
}

/** `[Type]::Method(…)`. */
export function callStatic(run: Run, state: State, typeName: string, name: string, args: readonly Value[], place: Place) {
  const type = run.types.get(typeName.toLowerCase());
  const found = type && methodOf(run, type, name, args.length);
  if (!found?.method.isStatic) return undefined;
  return onceBegun(run, state, found.type, after => runMember(run, after, found.type, found.method, NULL, args, place));
}

/** Runs a method's body; it gives what it returns and nothing else. */
function runMember(
  run: Run,
  state: State,
  type: ScriptType,
  member: FunctionMemberAst,
  target: Value,
  args: readonly Value[],
  place: Place,
): Valued[] {
  if (run.calls >= LIMITS.calls) {
    run.record.limit(place, 'calls');
    return valued(state, run.unknown('limit', 'a part of the script that was not followed'));
  }
  run.record.called.add(member.functionDefinition);
  run.calls += 1;
  const { file, via, session } = state;
  state.switchTo(sessionOf(run, state, type));
  state.file = type.file;
  state.via = [...via, place];
  state.pushOutput();
  const frame = state.pushFrame('function');
  frame.returns = state.outputs.length;
  frame.variables.set('this', target);
  frame.variables.set(DEFINED_IN, string(type.definition.name.toLowerCase()));
  // An error leaves a method, as it leaves a `try`: whoever called it reports it.
  const flows = handingOn(run, () => enterMember(run, state, member, args, 0));
  run.calls -= 1;
  const leave = (after: State): Value => {
    after.popFrame();
    after.switchTo(session);
    after.file = file;
    after.via = via;
    return after.popOutput();
  };
  return flows.flatMap(({ state: after, done }): Valued[] => {
    const value = leave(after);
    if (done.kind !== 'return') return [{ state: after, value: NOTHING, done }];
    const { returnType } = member;
    return returnType ? convertValue(run, after, returnType.typeName.fullName, value) : valued(after, value);
  });
}

/** A class's code runs among the scopes of the script or module that defines it. */
function sessionOf(run: Run, state: State, { file }: ScriptType): string {
  if (state.hasSession(file)) return file;
  return file === run.judged ? MAIN : state.session;
}

function enterMember(run: Run, state: State, member: FunctionMemberAst, args: readonly Value[], index: number): Flow[] {
  const parameters = parametersOf(member);
  const parameter = parameters[index];
  if (!parameter) {
    constrain(state.frameForChange(-1), parameters);
    return run.do.namedBlock(state, member.functionDefinition.body.endBlock);
  }
  const type = parameter.attributes.find(attribute => attribute.kind === 'TypeConstraintAst');
  const converted = convertValue(run, state, type?.typeName.fullName ?? '', args[index] ?? NULL);
  return useValue(converted, (after, value) => {
    after.frameForChange(-1).variables.set(parameter.name.variablePath.toLowerCase(), value);
    return enterMember(run, after, member, args, index + 1);
  });
}

/** Under names that begin so, which no script can write, stands what classes keep. */
export const OF_CLASSES = '\0static:';

/** Each class's static properties live in one object of the run. */
function statics(run: Run, state: State, type: ScriptType, next: (state: State, holder: ReferenceValue) => Valued[]): Valued[] {
  const name = OF_CLASSES + type.definition.name.toLowerCase();
  const known = state.frames[0]?.variables.get(name);
  if (known && isReference(known)) return next(state, known);
  const holder = newObject(run, state, new Map(), {});
  state.frameForChange(0).variables.set(name, holder);
  const properties = type.definition.members.filter(isProperty).filter(member => member.isStatic);
  const ready = properties.reduce<Flow[]>(
    (flows, property) =>
      flows.flatMap(each =>
        useValue(initialValue(run, each.state, property), (after, value) => {
          writeProperty(after, holder, string(property.name), value, undefined);
          return flow(after);
        }),
      ),
    flow(state),
  );
  const begun = ready.flatMap(each => {
    const first = staticConstructor(type);
    return first && each.done.kind === 'normal'
      ? runMember(run, each.state, type, first, NULL, [], placeOf(each.state, holder))
      : [{ ...each, value: NULL }];
  });
  return begun.flatMap(each => (each.done.kind === 'normal' ? next(each.state, holder) : [{ ...each, value: NULL }]));
}

function staticConstructor({ definition }: ScriptType): FunctionMemberAst | undefined {
  return definition.members.filter(isMethod).find(member => member.isConstructor && member.isStatic);
}

/** A class's static constructor runs before anything else of the class does. */
function onceBegun(run: Run, state: State, type: ScriptType, next: (state: State) => Valued[]): Valued[] {
  return staticConstructor(type) ? statics(run, state, type, next) : next(state);
}

/** `[Type]::Name` of an enumeration or a class of the script; undefined for any other. */
export function staticProperty(run: Run, state: State, typeName: string, name: string): Valued[] | undefined {
  const type = run.types.get(typeName.toLowerCase());
  if (!type) return undefined;
  if (type.definition.typeKind === 'enum') return valued(state, enumMembers(type).find(member => isNamed(member, name)) ?? NULL);
  return statics(run, state, type, (after, holder) => valued(after, readProperty(after, holder, name) ?? NULL));
}

export function assignStatic(run: Run, state: State, typeName: string, name: string, value: Value): Flow[] {
  if (isCurrentDirectory(typeName, name)) setCurrentDirectory(state, value);
  const type = run.types.get(typeName.toLowerCase());
  if (!type) return flow(state);
  return statics(run, state, type, (after, holder) => {
    writeProperty(after, holder, string(name), value, undefined);
    return valued(after, NOTHING);
  });
}

/** The value as the type, where it is one of the script's; undefined for any other type. */
function castToOwn(run: Run, state: State, typeName: string, value: Value): Valued[] | undefined {
  const type = run.types.get(typeName.toLowerCase());
  if (!type) return undefined;
  const text = toText(asOperand(state, value));
  if (type.definition.typeKind === 'enum') {
    if (text.kind !== 'string') return valued(state, derived(`[${typeName.toLowerCase()}]`, [value], { type: 'string', notNull: true }));
    const found = enumValue(type, text.value);
    return found ? valued(state, found) : thrown(run, state, `a value that [${typeName}] does not have`);
  }
  if (value.kind === 'null' || value.kind === 'unknown') return valued(state, value);
  if (!isReference(value)) return instantiate(run, state, typeName, [value], placeOf(state, value));
  if (value.type !== 'hashtable' && value.type !== 'ordered') return valued(state, value);
  const made = instantiate(run, state, typeName, [], placeOf(state, value));
  return (
    made &&
    withValue(made, (after, instance) =>
      isReference(instance) ? filled(run, after, instance, [...(after.object(value)?.entries.values() ?? [])]) : valued(after, instance),
    )
  );
}

/** Each property has its entry as its own type. */
function filled(run: Run, state: State, instance: ReferenceValue, [entry, ...others]: readonly Entry[]): Valued[] {
  if (!entry) return valued(state, instance);
  const name = toText(entry.key);
  return withValue(propertyValueFor(run, state, instance, name.kind === 'string' ? name.value : '', entry.value), (after, converted) => {
    writeProperty(after, instance, entry.key, converted, undefined);
    return filled(run, after, instance, others);
  });
}

function placeOf(state: State, value: Value): Place {
  return value.at ?? state.standsAt ?? { file: state.file, start: 0, end: 0 };
}

/** `[type]$value`, and what a typed parameter, property or method does; an empty type leaves the value alone. */
export function convertValue(run: Run, state: State, type: string, value: Value): Valued[] {
  const name = type.toLowerCase();
  if (name === '' || name === 'object') return valued(state, value);
  if (name === 'void') return valued(state, NOTHING);
  const own = castToOwn(run, state, name, value) ?? convertEach(run, state, type, value);
  if (own) return own;
  const shown = /^(?:system\.)?string$/.test(name) ? withObjectText(state, value) : value;
  const pattern = REGEX_TYPE.test(name) ? regexObject(run, state, withObjectText(state, value)) : undefined;
  const special = pattern ?? (shown === value ? convertReference(run, state, name, value) : shown);
  if (special) return valued(state, special);
  if (value.kind === 'string' && isException(name)) return valued(state, newException(run, state, type, [value]));
  if (/^(?:system\.)?version$/.test(name) && isNoVersion(value))
    return thrown(run, state, 'a text that is no version', 'PSInvalidCastException');
  const target = parseTypeName(type);
  const result = convert(
    (target.kind === 'number' ? enumNumber(run, value) : undefined) ?? asOperand(state, resolveIn(state)(value)),
    target,
  );
  return result.ok === 'no' ? thrown(run, state, result.because, 'PSInvalidCastException') : valued(state, result.value);
}

/** `[Class[]]$value` and the like: an array of what each element is as that type; undefined where nobody knows the elements, or for other types. */
function convertEach(run: Run, state: State, type: string, value: Value): Valued[] | undefined {
  const element = objectElementType(type);
  const each = element === undefined ? undefined : arrayElements(state, value);
  if (element === undefined || !each) return undefined;
  run.steps += each.items.length >> 3;
  // There a hashtable becomes no object, as it does where it stands behind the cast.
  const leaves = /^(?:system\.management\.automation\.)?ps(?:custom)?object$/i.test(element);
  const from = (now: State, rest: readonly Value[], done: readonly Value[]): Valued[] => {
    const [first, ...others] = rest;
    if (first === undefined) return valued(now, each.rest ? array(done.slice(0, -1), done.at(-1)) : array(done));
    const converted = leaves ? valued(now, first) : convertValue(run, now, element, first);
    return withValue(converted, (after, item) => from(after, others, [...done, item]));
  };
  return from(state, each.rest ? [...each.items, each.rest] : each.items, []);
}

/** Of an instance whose property has a type: the value as that type. */
export function propertyValueFor(run: Run, state: State, target: ReferenceValue, name: string, value: Value): Valued[] {
  const type = target.typeName === undefined ? undefined : run.types.get(target.typeName.toLowerCase());
  const property =
    type &&
    lineage(run, type)
      .flatMap(each => each.definition.members.filter(isProperty))
      .find(member => member.name.toLowerCase() === name.toLowerCase());
  return convertValue(run, state, property?.propertyType?.typeName.fullName ?? '', value);
}
