/** Properties, methods and static members. */

import type {
  BaseCtorInvokeMemberExpressionAst,
  CommandElementAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
} from '../../powershell';
import type { Place } from '../../text';
import {
  array,
  boolean,
  CSV_ROW,
  derived,
  FALSE,
  invoke,
  invokeOnSaid,
  isElement,
  member,
  NOTHING,
  NULL,
  type ReferenceValue,
  string,
  TRUE,
  toText,
  type Value,
  withPlace,
} from '../../values';
import { reportError } from '../errors/refusals';
import { askedFor } from '../heap/contents';
import { objectCall } from '../heap/dotnetObjects';
import { enumeratorCall, enumeratorOf } from '../heap/enumerators';
import { enumCall, enumNames } from '../heap/enums';
import { errorMember, errorType, errorTypeMember } from '../heap/errorRecords';
import { changeAt, clearTable, copiedObject, countOf, hasKey, readIndex, readProperty, removeProperty, writeProperty } from '../heap/heap';
import { GENERIC_LIST, listCall } from '../heap/lists';
import { unseenMember } from '../heap/unseenMembers';
import { areThere, askAs, asOperand, elementsOf, isReference, resolveIn } from '../run/elements';
import { failedFunction, thrown } from '../run/exceptions';
import { type Valued, valued, withValue } from '../run/flow';
import { list } from '../run/outcomes';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { baseConstructor, callMethod, staticProperty } from '../scopes/classes';
import { functionBlock } from '../scopes/functionDrive';
import { anyKeptBlock } from '../scopes/handed';
import { CMDLET } from '../scopes/parameters';
import { currentDirectory, isCurrentDirectory, PATH_INFO } from '../scopes/presentFolder';
import { forgetReferred, tryGetValue } from '../scopes/references';
import { forbidsMember } from '../scopes/strictMode';
import { typeOfMade } from '../scopes/typeOfMade';
import { readPath } from '../scopes/variables';
import { callBlock, callForEach, scriptMethod, scriptProperty } from './blockCalls';
import { forEachCall, whereCall } from './collectionMethods';
import { commandMember, commandName } from './commandInfo';
import { comparedBy } from './comparingCalls';
import { methodOfEach, ownMethod } from './elementCalls';
import { engineCall } from './engineCalls';
import { listPredicate } from './listPredicates';
import { ownerOfProperties, PSOBJECT_OF, plainMember, propertiesCall, psObject } from './psObject';
import { arrangedInPlace, staticCall, staticValue, unknownCall } from './staticCalls';

export function evaluateMember(run: Run, state: State, written: MemberExpressionAst): Valued[] {
  const expression = plainMember(written);
  return withName(run, state, expression.member, (named, name, key) => {
    if (expression.static) {
      const { expression: type } = expression;
      const typeName = type.kind === 'TypeExpressionAst' ? type.typeName.fullName : '';
      const folder = isCurrentDirectory(typeName, name) ? currentDirectory(named) : undefined;
      if (folder) return valued(named, folder);
      const own = typeName === '' ? undefined : staticProperty(run, named, typeName, name);
      return own ?? valued(named, staticValue(run, expression, name));
    }
    return withValue(run.do.evaluate(named, expression.expression), (after, target) => {
      const computed = scriptProperty(run, after, target, name, run.place(after, expression));
      if (computed) return computed;
      // The entry of a number: `$table.2` is `$table[2]`.
      const isEntry = key.kind === 'number' && isReference(target) && target.type === 'hashtable';
      const value = isEntry ? readIndex(run, after, target, key) : (psObject(run, after, target, name) ?? memberOf(after, target, name));
      const isThere = isEntry && value.kind !== 'null';
      if (!isThere && forbidsMember(run, after, target, name, value)) return thrown(run, after, `a property ${name} that is not there`);
      return valued(after, withPlace(value, run.place(after, expression)));
    });
  });
}

function withName(run: Run, state: State, member: CommandElementAst, next: (state: State, name: string, key: Value) => Valued[]): Valued[] {
  if (member.kind === 'CommandParameterAst') return valued(state, run.unknown('member', 'a member whose name is not known'));
  return withValue(run.do.evaluate(state, member), (after, value) => {
    const name = toText(value);
    return name.kind === 'string'
      ? next(after, name.value, value)
      : valued(after, run.unknown('member', 'a member whose name is not known'));
  });
}

export function memberOf(state: State, target: Value, name: string): Value {
  const value = resolveIn(state)(target);
  switch (value.kind) {
    case 'reference':
      return readProperty(state, value, name) ?? listMember(state, value, name) ?? NULL;
    case 'array':
      return arrayMember(state, value, name);
    case 'null':
    case 'nothing':
      return /^(count|length)$/i.test(name) ? { kind: 'number', type: 'int', value: 0 } : NULL;
    case 'unknown':
    case 'oneOf':
    case 'text':
      if (/^scriptblock$/i.test(name)) return blockOf(state, value);
      if (/^count$/i.test(name) && isCollection(state, value)) return resolveIn(state)(countOf([], elementsOf(state, value).rest, value));
      return commandMember(state, value, name) ?? unseenMember(state, value, name);
    case 'string':
      if (errorMember(value, name)) return errorMember(value, name) ?? NULL;
      if (value.typeName === PATH_INFO && /^(?:path|providerpath)$/i.test(name)) return string(value.value);
      return value.notes?.get(name.toLowerCase()) ?? member(value, name) ?? NULL;
    case 'type':
      return errorTypeMember(value.name, name) ?? member(value, name) ?? NULL;
    case 'boolean':
      // The IsPresent of a switch parameter is a plain Boolean, which the parameter itself is not.
      return /^ispresent$/i.test(name) ? boolean(value.value) : (member(value, name) ?? NULL);
    default:
      return member(value, name) ?? NULL;
  }
}

/** It has elements of which nobody has seen any, as what a command gives that nobody knows. */
function isCollection(state: State, value: Value): boolean {
  const { items, rest } = elementsOf(state, value);
  return rest !== undefined && items.length === 0;
}

/** Of a command that was looked up. */
function blockOf(state: State, value: Value): Value {
  const command = commandName(value);
  const block = command.kind === 'string' ? functionBlock(state, `function:${command.value}`) : undefined;
  return block ?? resolveIn(state)(derived('.scriptblock', [value]));
}

function listMember(state: State, reference: ReferenceValue, name: string): Value | undefined {
  const operand = asOperand(state, reference);
  return operand.kind === 'array' ? arrayMember(state, operand, name) : undefined;
}

/** An array's own members, else those of its elements, one by one. */
function arrayMember(state: State, value: Value & { kind: 'array' }, name: string): Value {
  if (/^(count|length)$/i.test(name)) return resolveIn(state)(countOf(value.items, value.rest, value));
  const items = value.items.flatMap(item => {
    const found = memberOf(state, item, name);
    return found.kind === 'null' ? [] : elementsOf(state, found).items;
  });
  const rest = value.rest && memberOf(state, value.rest, name);
  // Each row of a table has each of its columns.
  if (rest && value.rest?.kind === 'unknown' && value.rest.type === CSV_ROW) askAs(state, rest, value.rest);
  if (rest && rest.kind !== 'null') return array(isTold(state, value.rest, rest) ? [...items, rest] : items, rest);
  const [first] = items;
  return items.length === 0 || first === undefined ? NULL : items.length === 1 ? first : array(items);
}

/** A constant does not tell by itself whether there is an element that has it; where there is one, it is there once at least. */
function isTold(state: State, element: Value | undefined, { kind }: Value): boolean {
  return /^(?:boolean|number|string)$/.test(kind) && element !== undefined && areThere(state, element) === 'yes';
}

export function evaluateInvocation(
  run: Run,
  state: State,
  expression: InvokeMemberExpressionAst | BaseCtorInvokeMemberExpressionAst,
): Valued[] {
  const place = run.place(state, expression);
  return withName(run, state, expression.member, (named, name) => {
    const target = expression.expression;
    const given = expression.arguments ?? [];
    if (expression.kind === 'BaseCtorInvokeMemberExpressionAst')
      return list(run, named, given, (after, args) => baseConstructor(run, after, args, place));
    if (expression.static && target.kind === 'TypeExpressionAst')
      return list(run, named, given, (after, args) => {
        arrangedInPlace(run, after, target.typeName.fullName, name, args);
        return staticCall(run, after, target.typeName.fullName, name, args, place);
      });
    const owner = /^(?:add|remove|clear)$/i.test(name) ? ownerOfProperties(target) : undefined;
    if (owner)
      return withValue(run.do.evaluate(named, owner), (after, value) =>
        list(run, after, given, (last, args) => valued(last, propertiesCall(run, last, value, name, args))),
      );
    return withValue(run.do.evaluate(named, target), (after, value) =>
      list(run, after, given, (last, args) => call(run, last, value, name.toLowerCase(), args, place)),
    );
  });
}

function call(run: Run, state: State, target: Value, method: string, args: readonly Value[], place: Place): Valued[] {
  const value = resolveIn(state)(target);
  const names = value.kind === 'type' && /^getenum(names|values)$/.test(method) ? enumNames(run, value.name) : undefined;
  const ofEnum = names ?? enumCall(run, value, method, args);
  if (ofEnum) return valued(state, ofEnum);
  const error = method === 'gettype' ? errorType(value) : undefined;
  if (error !== undefined) return valued(state, { kind: 'type', name: error });
  const made = method === 'gettype' ? typeOfMade(run, state, value) : undefined;
  if (made) return valued(state, made);
  if (value.kind === 'scriptblock') return callBlock(run, state, value, method, args, place);
  if (isCmdlet(value) && method === 'throwterminatingerror') return failedFunction(state, args[0] ?? NULL);
  if (isCmdlet(value) && method === 'writeerror') return reportError(run, state, args[0]);
  if (isCmdlet(value)) return valued(state, cmdletCall(run, state, method));
  if (isReference(value) && value.typeName === GENERIC_LIST && method === 'foreach' && args[0]?.kind === 'scriptblock')
    return callForEach(run, state, value, args[0], place);
  const chosen =
    isReference(value) && value.typeName === GENERIC_LIST && args[0]?.kind === 'scriptblock' && args.length === 1
      ? listPredicate(run, state, value, method, args[0], place)
      : undefined;
  if (chosen) return chosen;
  // One thing alone is the one element, $null none at all.
  const isCollection = value.kind !== 'unknown' || args[0]?.kind === 'scriptblock';
  const elements = value.kind === 'null' || value.kind === 'nothing' ? array([]) : value;
  if (isCollection && (method === 'where' || method === 'foreach'))
    return method === 'where'
      ? whereCall(run, state, elements, args)
      : forEachCall(run, state, elements, args, (at, item, name, given) => propertyOrCall(run, at, item, name, given, place));
  const ofEach = methodOfEach(run, state, value, method, args, (at, item) => call(run, at, item, method, args, place));
  if (ofEach) return ofEach;
  if (isReference(value))
    return (
      callMethod(run, state, value, method, args, place) ??
      scriptMethod(run, state, value, method, args, place) ??
      ofObject(run, state, value, method, args)
    );
  if (value.kind === 'null' || value.kind === 'nothing') return thrown(run, state, 'a method called on $null', 'RuntimeException');
  if (value.kind === 'array' && method === 'getenumerator') return valued(state, enumeratorOf(run, state, value));
  if (value.kind === 'unknown' && value.type === 'guid' && method === 'tostring' && args.length === 0) return valued(state, toText(value));
  const compared = comparedBy(run, state, value, method, args);
  if (compared) return valued(state, compared);
  const ofEngine = engineCall(run, state, value, method, args, place);
  if (ofEngine) return ofEngine;
  if (value.kind === 'unknown') run.record.vagueCalls.add(method);
  const result = invoke(
    value,
    method,
    args.map(arg => asOperand(state, arg)),
  );
  const said = result === undefined ? invokeOnSaid(value, method, args) : undefined;
  if (said) return valued(state, said);
  if (result === undefined) {
    const given = derived(`.${method}()`, [value, ...args], givesText(value, method) ? { type: 'string' } : {});
    if (!/^invoke(returnasis)?$/.test(method)) return unknownCall(run, state, given, method, args, place);
    return anyKeptBlock(run, state, place).map(each => ({ ...each, value: given }));
  }
  return result.kind === 'failure' ? thrown(run, state, result.because) : valued(state, resolveIn(state)(result));
}

/** Of what is no collection, such a method gives one text. */
function givesText(value: Value, method: string): boolean {
  const isOne = value.kind === 'text' || (value.kind === 'unknown' && (isElement(value) || /^(?:string|object)$/.test(value.type ?? '')));
  return isOne && /^(?:trim(?:start|end)?|to(?:lower|upper)(?:invariant)?|tostring|substring|replace|pad(?:left|right))$/.test(method);
}

/** It is no method of the script's classes, or the object's class is not known. */
function ofObject(run: Run, state: State, value: ReferenceValue, method: string, args: readonly Value[]): Valued[] {
  run.record.vagueCalls.add(method);
  const found = tryGetValue(run, state, value, method, args, key => readIndex(run, state, value, key));
  if (found) return valued(state, found);
  forgetReferred(run, state, args);
  const refusal = refusalOf(state, value, method, args);
  return refusal === undefined ? valued(state, referenceCall(run, state, value, method, args)) : thrown(run, state, refusal);
}

/** What certainly throws: adding a key that a table has, taking from a queue that is empty, going over one object. */
function refusalOf(state: State, value: ReferenceValue, method: string, [first = NULL]: readonly Value[]): string | undefined {
  if (method === 'add' && (value.type === 'hashtable' || value.type === 'ordered'))
    return hasKey(state, value, first) === TRUE ? 'a key that is there already' : undefined;
  const object = state.object(value);
  if (method === 'getenumerator') return value.type === 'pscustomobject' && !object?.open ? 'an enumerator of an object' : undefined;
  if (value.type !== 'list' || !/^(?:dequeue|pop|peek)$/.test(method)) return undefined;
  return object && object.items.length === 0 && !object.rest ? 'an element of a queue that is empty' : undefined;
}

function isCmdlet(value: Value): boolean {
  return (value.kind === 'unknown' && value.type === CMDLET) || (isReference(value) && value.typeName === CMDLET);
}

/** ShouldProcess and ShouldContinue are taken as yes, unless WhatIf is on. */
function cmdletCall(run: Run, state: State, method: string): Value {
  if (method === 'shouldcontinue') return TRUE;
  if (method !== 'shouldprocess') return run.unknown('pscmdlet', `$PSCmdlet.${method}()`);
  const whatIf = truthOf(state, readPath(run, state, 'WhatIfPreference'));
  return whatIf === 'yes' ? FALSE : TRUE;
}

function referenceCall(run: Run, state: State, reference: ReferenceValue, method: string, args: readonly Value[]): Value {
  const [first = NULL, second = NULL, third = NULL] = args;
  if (reference.type === 'list') {
    if (method === 'getenumerator') return enumeratorOf(run, state, reference);
    const moved = enumeratorCall(run, state, reference, method);
    if (moved) return moved;
    const given = listCall(run, state, reference, method, args);
    return method === 'contains' ? askedFor(run, state, reference, first, given) : given;
  }
  const result = objectCall(run, state, reference, method, args);
  if (result) return result;
  switch (method) {
    case 'item':
    case 'get_item':
      return readIndex(run, state, reference, first);
    case 'add':
    case 'set_item':
      writeProperty(state, reference, first, second, first.at);
      return NOTHING;
    case 'containskey':
    case 'contains':
      return askedFor(run, state, reference, first, hasKey(state, reference, first));
    case 'remove':
      removeProperty(state, reference, first);
      return NOTHING;
    case 'insert':
    case 'removeat':
      changeAt(state, reference, first, method === 'insert' ? { key: second, value: third } : undefined);
      return NOTHING;
    case 'clone':
    case 'copy': {
      const wrapped = state.object(reference)?.entries.get(PSOBJECT_OF)?.value;
      const original = wrapped && isReference(wrapped) ? wrapped : reference;
      const object = state.object(original);
      // Whoever saves the copy saves what it was made of.
      run.record.objectSettled(original.id);
      return object ? copiedObject(run, state, object) : NULL;
    }
    case 'clear':
      clearTable(state, reference);
      return NOTHING;
    case 'gettype':
      return run.unknown('type', 'a type', 'type', true);
    case 'tostring':
      return toText(reference);
    case 'getenumerator':
      return enumeratorOf(run, state, reference);
    default:
      return derived(`.${method}()`, [reference, ...args]);
  }
}

/** A property, or what a method gives. */
export function propertyOrCall(run: Run, state: State, item: Value, name: string, args: readonly Value[], place: Place): Valued[] {
  const own = ownMethod(run, state, item, name.toLowerCase(), args, place);
  if (own) return own;
  const property = memberOf(state, item, name);
  if (property.kind !== 'null' || isReference(item)) return valued(state, property);
  if (args.length > 0) return valued(state, run.unknown('member', `what .${name} gives`));
  const result = invoke(item, name.toLowerCase(), []);
  if (result === undefined) return valued(state, item.kind === 'null' ? NULL : run.unknown('member', `what .${name} gives`));
  return valued(state, result.kind === 'failure' ? NULL : result);
}
