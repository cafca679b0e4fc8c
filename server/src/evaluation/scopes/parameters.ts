/** What parameters hold: bound values, defaults, and what comes down the pipeline. */

import { type BindRequest, type BoundCommand, isChecked, type PipelineInput, parameterDefault, type UnseenProperties } from '../../binding';
import type { CommandSignature } from '../../catalog';
import { nodesOf, type ParameterAst, type ScriptBlockAst } from '../../powershell';
import { array, isScalar, NULL, oneOf, string, toText, type Value } from '../../values';
import { enumValue } from '../heap/enums';
import { entryOf, newHashtable, newObject, readProperty } from '../heap/heap';
import { arrayElements, convertReference, objectElementType } from '../heap/heapConversions';
import { unseenMember } from '../heap/unseenMembers';
import { isXmlType } from '../heap/xml';
import { bindCommand, tableEntries } from '../run/binds';
import { isReference } from '../run/elements';
import { unbound } from '../run/exceptions';
import { type Flow, flow, useValue } from '../run/flow';
import type { Run } from '../run/run';
import type { Frame, State } from '../run/state';

export function pipelineInput(run: Run, state: State, value: Value): PipelineInput {
  const isUnseen = value.kind === 'unknown' && !isScalar(value) && value.type !== 'object';
  return {
    value,
    property(name) {
      if (isUnseen) return unseenMember(state, value, name);
      if (!isReference(value) || value.type === 'hashtable' || value.type === 'ordered') return undefined;
      const property = readProperty(state, value, name);
      const isIdentity = name.toLowerCase() === 'identity' && state.object(value)?.config !== undefined;
      return property && isIdentity ? asIdentity(property) : property;
    },
    ...(isUnseen ? { unseen: unseenProperties(run) } : {}),
  };
}

function unseenProperties(run: Run): UnseenProperties {
  return {
    isRead: name => [...run.files.values()].some(({ parse }) => propertiesRead(parse.ast).has(name.toLowerCase())),
    orNone: () => run.unknown('given', 'what comes down the pipeline'),
  };
}

const read = new WeakMap<ScriptBlockAst, ReadonlySet<string>>();

/** Names of properties, in lower case: `$row.Office` stands somewhere. */
function propertiesRead(ast: ScriptBlockAst): ReadonlySet<string> {
  const found =
    read.get(ast) ??
    new Set(
      nodesOf(ast, 'MemberExpressionAst').flatMap(({ member, static: isStatic }) =>
        !isStatic && member.kind === 'StringConstantExpressionAst' ? [member.value.toLowerCase()] : [],
      ),
    );
  read.set(ast, found);
  return found;
}

/** The identity of the product's own object is no string: a parameter for users does not take it. */
function asIdentity(value: Value): Value {
  if (value.kind === 'string' || value.kind === 'text') return { ...value, typeName: 'XdsIdentity' };
  return value.kind === 'unknown' ? { ...value, type: 'xdsidentity' } : value;
}

/** Bound values, then defaults in order: a default may read the parameters before it. */
export function enterBound(run: Run, state: State, parameters: readonly ParameterAst[], bound: BoundCommand): Flow[] {
  const frame = state.frameForChange(-1);
  constrain(frame, parameters);
  frame.variables.set('args', array(bound.rest, bound.open ? run.unknown('args', 'an argument that is not known') : undefined));
  for (const [name, argument] of bound.bound) frame.variables.set(name, typed(run, state, name, argument.value));
  const whatIf = bound.bound.get('whatif');
  if (whatIf) frame.variables.set('whatifpreference', whatIf.value);
  const errorAction = bound.bound.get('erroraction');
  if (errorAction) frame.variables.set('erroractionpreference', errorAction.value);
  setAutomatic(run, state, bound);
  return eachParameter(run, state, parameters, (after, parameter) => defaultParameter(run, after, parameter, bound));
}

/** One parameter after the other, in few runs: each may part them, by the values it may hold or by what its default does. */
export function eachParameter(
  run: Run,
  state: State,
  parameters: readonly ParameterAst[],
  enter: (state: State, parameter: ParameterAst) => Flow[],
): Flow[] {
  let live = [state];
  const ended: Flow[] = [];
  for (const parameter of parameters) {
    const next: State[] = [];
    for (const each of live) {
      run.spend(each, parameter);
      for (const outcome of enter(each, parameter)) {
        if (outcome.done.kind === 'normal') next.push(outcome.state);
        else ended.push(outcome);
      }
    }
    live = next.length > 1 ? run.do.consolidate(next) : next;
  }
  return [...ended, ...live.flatMap(each => flow(each))];
}

/** What the function may ask about its own call. */
function setAutomatic(run: Run, state: State, { bound, open, parameterSet, signature }: BoundCommand): void {
  const entries = [...bound.values()].map(({ parameter, value }) => ({ key: string(parameter.name), value, keyPlace: undefined }));
  const given = newHashtable(run, state, entries, false);
  const table = state.objectForChange(given);
  // A splat that is not known, or a parameter that only the call makes, may have brought more.
  if (table && open) table.open = true;
  state.frameForChange(-1).variables.set('psboundparameters', given);
  if (signature.cmdletBinding) setCmdlet(run, state, parameterSet === undefined ? unknownSet(signature) : string(parameterSet));
}

/** `$PSCmdlet`, which tells the parameter set that is meant. */
export function setCmdlet(run: Run, state: State, parameterSet: Value): void {
  const properties = new Map([entryOf('ParameterSetName', parameterSet)]);
  state.frameForChange(-1).variables.set('pscmdlet', newObject(run, state, properties, { typeName: CMDLET, open: true }));
}

/** The type of `$PSCmdlet`. */
export const CMDLET = 'PSCmdlet';

/** One of the parameter sets, it is not known which. */
export function unknownSet({ parameterSets }: CommandSignature): Value {
  return oneOf(
    parameterSets.map(set => string(set)),
    'parameterset',
  );
}

function defaultParameter(run: Run, state: State, parameter: ParameterAst, bound: BoundCommand): Flow[] {
  const name = parameter.name.variablePath.toLowerCase();
  if (bound.bound.has(name)) return flow(state);
  if (!bound.open) return setDefault(run, state, parameter, bound.signature);
  // An unknown splat may have set it: then neither the default nor the absence is known.
  state.frameForChange(-1).variables.set(name, run.unknown(`parameter:${name}`, `the parameter $${parameter.name.variablePath}`));
  return flow(state);
}

/** What a parameter holds that nothing is given for: its default, converted to its type, or what its type is when empty. */
export function setDefault(run: Run, state: State, parameter: ParameterAst, signature: CommandSignature): Flow[] {
  const name = parameter.name.variablePath.toLowerCase();
  const set = (after: State, written: Value | undefined): Flow[] => {
    const declared = signature.parameters.find(each => each.name.toLowerCase() === name);
    const result = declared && parameterDefault(signature, declared, written, table => tableEntries(after, table));
    if (result?.kind === 'error') return unbound(run, after, result.errorId);
    after.frameForChange(-1).variables.set(name, typed(run, after, name, result?.value ?? written ?? NULL));
    return flow(after);
  };
  return parameter.defaultValue ? useValue(run.do.evaluate(state, parameter.defaultValue), set) : set(state, undefined);
}

/** What the binder leaves as it is where its type is an object, such as a version or an XML document, or an enumeration of the script. */
function typed(run: Run, state: State, name: string, value: Value): Value {
  return asType(run, state, state.frame.types.get(name)?.toLowerCase() ?? '', value);
}

function asType(run: Run, state: State, type: string, value: Value): Value {
  const element = objectElementType(type);
  if (element !== undefined) {
    const each = arrayElements(state, value);
    const items = each?.items.map(item => asType(run, state, element, item));
    const same = value.kind === 'array' && items?.every((item, index) => item === value.items[index]);
    return each && items && !same ? array(items, each.rest) : value;
  }
  const own = value.kind === 'string' || value.kind === 'number' ? run.types.get(type) : undefined;
  // Its constructor or its cast would make one of it.
  if (own?.definition.typeKind === 'class') return run.unknown('cast', `a conversion to [${type}]`);
  const written = own?.definition.typeKind === 'enum' ? toText(value) : undefined;
  if (own && written?.kind === 'string') return enumValue(own, written.value) ?? value;
  const isObject = value.kind === 'string' && (isXmlType(type) || /^(?:system\.)?version$/.test(type));
  return (isObject && convertReference(run, state, type, value)) || value;
}

/** What the body assigns to a parameter is converted to its type and looked at by its attributes too. */
export function constrain(frame: Frame, parameters: readonly ParameterAst[]): void {
  for (const { attributes, name } of parameters) {
    const variable = name.variablePath.toLowerCase();
    const type = attributes.find(attribute => attribute.kind === 'TypeConstraintAst');
    if (type) frame.types.set(variable, type.typeName.fullName);
    if (isChecked(attributes)) frame.checks.set(variable, attributes);
  }
}

/** A call's arguments, ready to be bound with each element of the pipeline, and what they are without one. */
export interface BoundCall {
  readonly request: Omit<BindRequest, 'level' | 'hashtable' | 'input'>;
  readonly bound: BoundCommand;
}

/** What the parameters that take pipeline input hold before the first element: they hold it again where one gives nothing. */
export function pipelineDefaults(state: State, { request, bound }: BoundCall): ReadonlyMap<string, Value> {
  const { variables } = state.frame;
  const piped = request.signature.parameters.filter(({ memberships }) =>
    memberships.some(membership => membership.valueFromPipeline || membership.valueFromPipelineByPropertyName),
  );
  const names = piped.map(parameter => parameter.name.toLowerCase()).filter(name => !bound.bound.has(name));
  return new Map(names.map(name => [name, variables.get(name) ?? NULL]));
}

/** `$_`, and the parameters that take the element or its properties. Gives the binding where the element is refused. */
export function takeElement(
  run: Run,
  state: State,
  { request }: BoundCall,
  unbound: ReadonlyMap<string, Value>,
  value: Value,
): BoundCommand | undefined {
  const { variables } = state.frameForChange(-1);
  variables.set('_', value);
  if (!request.signature.cmdletBinding) return undefined;
  const result = bindCommand(run, state, { ...request, input: pipelineInput(run, state, value) });
  const refused = result.failure && !result.open;
  // What was bound before it turned out that something is missing stays, and is what an end block sees.
  const stays = !refused || result.failure?.errorId === 'InputObjectMissingMandatory';
  for (const [name, before] of unbound) {
    const taken = stays ? result.bound.get(name)?.value : undefined;
    variables.set(name, taken === undefined ? before : typed(run, state, name, taken));
  }
  if (refused) return result;
  setAutomatic(run, state, result);
  return undefined;
}
