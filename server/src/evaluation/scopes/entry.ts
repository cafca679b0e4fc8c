/** Parameters where nobody calls: the script's own defaults, or values that are not known. */
import { signatureOfFunction } from '../../binding';
import { ALL_PARAMETER_SETS, type CommandSignature, EVERY_SET, type Parameter, type ParameterSetMembership } from '../../catalog';
import {
  type Ast,
  type FunctionDefinitionAst,
  hasNode,
  nodesOf,
  nodesWithin,
  type ParameterAst,
  type ScriptBlockAst,
} from '../../powershell';
import { FALSE, string, TRUE, unknown, type Value } from '../../values';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { constrain, eachParameter, setCmdlet, setDefault, unknownSet } from './parameters';

export type EntryMode = 'defaults' | 'unknown';

/** The parameters of a script or function, as its own code sees them. */
function parametersOf(code: FunctionDefinitionAst | ScriptBlockAst): readonly ParameterAst[] {
  const body = code.kind === 'FunctionDefinitionAst' ? code.body : code;
  return (code.kind === 'FunctionDefinitionAst' ? code.parameters : undefined) ?? body.paramBlock?.parameters ?? [];
}

/** Code that takes nothing of interest is entered once; any other as called without arguments, and with some that nobody knows. */
export function entryModes(run: Run, code: FunctionDefinitionAst | ScriptBlockAst): readonly EntryMode[] {
  const takes = parametersOf(code).some(parameter => matters(run, parameter)) || readsArguments(code);
  return takes ? ['defaults', 'unknown'] : ['defaults'];
}

/** By these, parameters are read without being named. */
const WHOLE = ['psboundparameters', 'pscmdlet', 'myinvocation'];

/** What the parameter holds may have a say in what is judged, or its default does something. */
function matters({ relevance: { names } }: Run, { name, defaultValue }: ParameterAst): boolean {
  return (
    names === undefined ||
    names.has(name.variablePath.toLowerCase()) ||
    WHOLE.some(whole => names.has(whole)) ||
    (defaultValue !== undefined && runsCommands(defaultValue))
  );
}

function runsCommands(value: Ast): boolean {
  return hasNode(value, ({ kind }) => kind === 'CommandAst' || kind === 'InvokeMemberExpressionAst');
}

/** `$args`, outside its functions, which have their own. */
function readsArguments(code: FunctionDefinitionAst | ScriptBlockAst): boolean {
  const body = code.kind === 'FunctionDefinitionAst' ? code.body : code;
  const variables = nodesWithin(nodesOf(scriptOf(body), 'VariableExpressionAst'), body);
  return variables.some(({ variablePath, parent }) => /^(local:)?args$/i.test(variablePath) && isIn(parent, body));
}

/** In that code itself, not in a function of it. */
function isIn(node: Ast | undefined, body: ScriptBlockAst): boolean {
  let at = node;
  while (at && at !== body && at.kind !== 'FunctionDefinitionAst') at = at.parent;
  return at === body;
}

function scriptOf(block: ScriptBlockAst): ScriptBlockAst {
  let root = block;
  for (let at: Ast | undefined = block; at; at = at.parent) if (at.kind === 'ScriptBlockAst') root = at;
  return root;
}

export function enterParameters(run: Run, state: State, code: FunctionDefinitionAst | ScriptBlockAst, mode: EntryMode): Flow[] {
  const parameters = parametersOf(code);
  const signature = signatureOfFunction(code);
  constrain(state.frameForChange(-1), parameters);
  if (mode === 'unknown' && parameters.length === 0) {
    state.frameForChange(-1).variables.set('args', run.unknown('args', 'what $args holds', 'array', true));
  }
  const sets = signature.cmdletBinding ? setsOf(run, parameters, signature, mode) : [];
  const enterAs = (each: State, set: string | undefined): Flow[] => {
    if (signature.cmdletBinding) setCmdlet(run, each, set === undefined ? unknownSet(signature) : string(set));
    return eachParameter(run, each, parameters, (after, parameter) => enter(run, after, parameter, signature, mode, set));
  };
  return sets.length === 0 ? enterAs(state, undefined) : oneRunEach(run, state, sets, enterAs);
}

/** The parameter sets that may be meant, each to be looked at by itself; none: it is not told. */
function setsOf(run: Run, parameters: readonly ParameterAst[], signature: CommandSignature, mode: EntryMode): readonly string[] {
  const { defaultParameterSet, parameterSets } = signature;
  if (parameterSets.length === 0) return [defaultParameterSet ?? ALL_PARAMETER_SETS];
  if (mode === 'defaults' && defaultParameterSet !== undefined) return [defaultParameterSet];
  const isKnown = parameterSets.some(set => set.toLowerCase() === defaultParameterSet?.toLowerCase());
  const sets = defaultParameterSet === undefined || isKnown ? parameterSets : [...parameterSets, defaultParameterSet];
  return sets.length <= MOST_OPTIONS && parameters.some(parameter => matters(run, parameter)) ? sets : [];
}

/** How a parameter belongs to a set; undefined: not at all. */
function membershipIn({ memberships }: Parameter, set: string): ParameterSetMembership | undefined {
  return memberships.find(membership => membership.set === EVERY_SET || membership.set.toLowerCase() === set.toLowerCase());
}

function enter(
  run: Run,
  state: State,
  parameter: ParameterAst,
  signature: CommandSignature,
  mode: EntryMode,
  parameterSet: string | undefined,
): Flow[] {
  const name = parameter.name.variablePath.toLowerCase();
  const declared = signature.parameters.find(each => each.name.toLowerCase() === name);
  const set = (after: State, value: Value): Flow[] => {
    after.frameForChange(-1).variables.set(name, value);
    return flow(after);
  };
  // A script's own -WhatIf is taken as off (`design.md`, "What runs prove"), unless the script itself says that it is on.
  if ((name === 'whatif' || name === 'confirm') && (mode === 'unknown' || !parameter.defaultValue)) return set(state, FALSE);
  const membership = declared && parameterSet !== undefined ? membershipIn(declared, parameterSet) : undefined;
  // A parameter of another set is not given.
  if (declared && parameterSet !== undefined && !membership) return setDefault(run, state, parameter, signature);
  const asked = membership?.mandatory ?? declared?.memberships.some(({ mandatory }) => mandatory) === true;
  // Nobody gives a switch that makes up a set only to say that it is off.
  if (asked && membership?.set === parameterSet && declared?.type.kind === 'switch') return set(state, TRUE);
  if (mode === 'unknown' || asked) {
    const options = declared?.validations?.find(validation => validation.kind === 'set')?.values ?? [];
    const few = options.length > 0 && options.length <= MOST_OPTIONS && matters(run, parameter);
    return few
      ? oneRunEach(run, state, options, (after, option) => set(after, string(option)))
      : set(state, unknownParameter(run, state, parameter, declared));
  }
  return setDefault(run, state, parameter, signature);
}

/** Of a parameter that may have more values than that, none is looked at by itself. */
const MOST_OPTIONS = 6;

/** ValidateSet leaves only its values, and one parameter set is meant: a run for each of them. */
function oneRunEach(
  run: Run,
  state: State,
  [value = '', ...others]: readonly string[],
  enterAs: (state: State, value: string) => Flow[],
): Flow[] {
  if (others.length === 0) return enterAs(state, value);
  const [first, second] = run.fork(state);
  return [...enterAs(first, value), ...oneRunEach(run, second, others, enterAs)];
}

function unknownParameter(run: Run, state: State, { name }: ParameterAst, declared: Parameter | undefined): Value {
  const path = name.variablePath;
  const at = run.place(state, name);
  return unknown(`parameter:${path.toLowerCase()}#${run.nextId()}`, { because: `the parameter $${path}`, at, ...typeOf(declared) });
}

/** What its type tells of a value that nobody knows. */
function typeOf(declared: Parameter | undefined): { readonly type?: string; readonly notNull?: boolean } {
  switch (declared?.type.kind) {
    case 'switch':
      return { type: 'switch', notNull: true };
    case 'boolean':
      return { type: 'bool', notNull: true };
    case 'integer':
      return { type: declared.type.type, notNull: true };
    case 'string':
    case 'guid':
      return { type: declared.type.kind };
    default:
      return {};
  }
}
