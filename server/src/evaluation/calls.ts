/** Calls of functions, script blocks and files: arguments to parameters, a scope, the blocks in order. */
import { type BindElement, type BoundCommand, type PipelineInput, parameterDefault, signatureOfFunction } from '../binding';
import type { CommandSignature } from '../catalog';
import type { CommandAst, NamedBlockAst, ParameterAst, ScriptBlockAst } from '../powershell';
import { array, NULL, type ReferenceValue, type ScriptBlockValue, string, type Value } from '../values';
import type { ScriptFile } from './analysis';
import { bindCommand, tableEntries } from './binds';
import { enterClosure, leaveClosure } from './closures';
import { defaultsFor } from './defaults';
import { andThen, type Completion, type Flow, flow, NORMAL, useValue } from './flow';
import { newHashtable, newList, readProperty } from './heap';
import { requiredSignals } from './platform';
import { isReference, LIMITS, NO_FILE, partByElements, type Run, type Stage, type StageInput } from './run';
import type { Frame, FunctionEntry, State } from './state';

/** Code with parameters, from wherever. */
interface Callee {
  readonly signature: CommandSignature;
  readonly parameters: readonly ParameterAst[];
  readonly body: ScriptBlockAst;
  readonly file: string;
  readonly scope: 'function' | 'script' | 'none';
  /** `exit` ends a script file's own run only. */
  readonly ownExit: boolean;
  /** The script block itself, where it may carry variables. */
  readonly block?: ScriptBlockValue;
}

export function functionStage(
  run: Run,
  state: State,
  entry: FunctionEntry,
  name: string,
  command: CommandAst,
  elements: readonly BindElement[],
  dotted: boolean,
): Stage {
  const { definition, file } = entry;
  run.record.called.add(definition);
  const callee: Callee = {
    signature: signatureOfFunction(definition),
    parameters: definition.parameters ?? definition.body.paramBlock?.parameters ?? [],
    body: definition.body,
    file,
    scope: dotted ? 'none' : 'function',
    ownExit: false,
  };
  return callStage(run, state, callee, name, command, elements, definition.isFilter);
}

export function blockStage(run: Run, state: State, block: ScriptBlockValue, command: CommandAst, elements: readonly BindElement[]): Stage {
  const callee: Callee = {
    signature: signatureOfFunction(block.ast),
    parameters: block.ast.paramBlock?.parameters ?? [],
    body: block.ast,
    file: block.file,
    scope: command.invocationOperator === '.' ? 'none' : 'function',
    ownExit: false,
    block,
  };
  return callStage(run, state, callee, '', command, elements, false);
}

export function fileStage(
  run: Run,
  state: State,
  path: string,
  command: CommandAst,
  elements: readonly BindElement[],
  dotted: boolean,
): Stage {
  const file = run.loader?.resolve(state.file, path);
  if (!file) {
    run.record.opaque(run.place(state, command));
    const give = (after: State): Flow[] => {
      after.put(run.unknown('script', `the output of ${path}`));
      return flow(after);
    };
    return { state, failed: undefined, process: give, end: after => flow(after) };
  }
  return loadedFileStage(run, state, file, command, elements, dotted);
}

export function loadedFileStage(
  run: Run,
  state: State,
  file: ScriptFile,
  command: CommandAst,
  elements: readonly BindElement[],
  dotted: boolean,
): Stage {
  run.files.set(file.file, file);
  run.record.loaded.add(file.file);
  const { ast } = file.parse;
  const callee: Callee = {
    signature: signatureOfFunction(ast),
    parameters: ast.paramBlock?.parameters ?? [],
    body: ast,
    file: file.file,
    scope: dotted ? 'none' : 'script',
    ownExit: true,
  };
  state.platform = requiredSignals(state.platform, ast.scriptRequirements, usingModules(ast), { file: file.file, start: 0, end: 0 });
  return callStage(run, state, callee, file.file, command, elements, false);
}

export function usingModules(ast: ScriptBlockAst): readonly string[] {
  return ast.usingStatements.flatMap(using => (using.usingStatementKind === 'Module' && using.name ? [using.name.value] : []));
}

/** Input is collected and handed over at the end, so that `begin` and `end` run once. */
function callStage(
  run: Run,
  state: State,
  callee: Callee,
  name: string,
  command: CommandAst,
  elements: readonly BindElement[],
  filter: boolean,
): Stage {
  const input: ReferenceValue = newList(run, state, [], undefined);
  let piped = false;
  const invoke = (after: State, items: readonly StageInput[] | undefined) =>
    call(run, after, callee, name, command, elements, items, filter);
  return {
    state,
    failed: undefined,
    process(after, item) {
      if (!item) return invoke(after, undefined);
      piped = true;
      const collected = after.objectForChange(input);
      if (collected) {
        collected.items = [...collected.items, item.value];
        if (item.many) collected.rest = item.value;
      }
      return flow(after);
    },
    end(after) {
      if (!piped) return flow(after);
      const collected = after.object(input);
      const items = (collected?.items ?? []).map(value => ({ value, many: value === collected?.rest }));
      return invoke(after, items);
    },
  };
}

function call(
  run: Run,
  state: State,
  callee: Callee,
  name: string,
  command: CommandAst,
  elements: readonly BindElement[],
  input: readonly StageInput[] | undefined,
  filter: boolean,
): Flow[] {
  const place = run.place(state, command);
  if (run.calls >= LIMITS.calls) {
    run.record.limit(place, 'calls');
    return flow(state);
  }
  // A file that loads itself, by itself or by others, would never come back: the circle ends here.
  if (callee.ownExit && run.loading.has(callee.file)) return flow(state);
  const bound = bindCommand(run, state, {
    signature: callee.signature,
    namePlace: place,
    elements,
    input: input?.[0] ? pipelineInput(state, input[0].value) : undefined,
    defaults: name === '' ? { entries: [], open: false } : defaultsFor(run, state, name),
  });
  if (bound.failure && !bound.open) {
    return flow(state, { kind: 'throw', value: run.unknown('error', bound.failure.errorId, undefined, true), ends: 'statement' });
  }
  run.calls += 1;
  if (callee.ownExit) run.loading.add(callee.file);
  const { file, via, standsAt } = state;
  const enter = (inner: State) => {
    if (callee.file === NO_FILE) inner.standsAt = place;
    else inner.file = callee.file;
    inner.via = [...via, place];
    if (callee.block) enterClosure(inner, callee.block);
    if (callee.scope !== 'none') inner.pushFrame(callee.scope);
  };
  enter(state);
  const flows = andThen(bindParameters(run, state, callee, bound), ready => runBody(run, ready, callee, bound, input, filter));
  run.calls -= 1;
  if (callee.ownExit) run.loading.delete(callee.file);
  return flows.map(({ state: after, done }) => {
    if (callee.scope !== 'none') after.popFrame();
    if (callee.block) leaveClosure(after, callee.block);
    after.file = file;
    after.standsAt = standsAt;
    after.via = via;
    return { state: after, done: ended(callee, done) };
  });
}

function ended(callee: Callee, done: Completion): Completion {
  return done.kind === 'return' || (done.kind === 'exit' && callee.ownExit) ? NORMAL : done;
}

export function pipelineInput(state: State, value: Value): PipelineInput {
  return {
    value,
    property(name) {
      if (value.kind === 'unknown') return 'unknown';
      if (!isReference(value) || value.type === 'hashtable' || value.type === 'ordered') return undefined;
      const property = readProperty(state, value, name);
      const isIdentity = name.toLowerCase() === 'identity' && state.object(value)?.config !== undefined;
      return property && isIdentity ? asIdentity(property) : property;
    },
  };
}

/** The identity of the product's own object is no string: a parameter for users does not take it. */
function asIdentity(value: Value): Value {
  if (value.kind === 'string' || value.kind === 'text') return { ...value, typeName: 'XdsIdentity' };
  return value.kind === 'unknown' ? { ...value, type: 'xdsidentity' } : value;
}

/** Bound values, then defaults in order: a default may read the parameters before it. */
function bindParameters(run: Run, state: State, callee: Callee, bound: BoundCommand): Flow[] {
  const frame = state.frameForChange(-1);
  constrain(frame, callee.parameters);
  frame.variables.set('args', array(bound.rest));
  for (const [name, argument] of bound.bound) frame.variables.set(name, argument.value);
  const whatIf = bound.bound.get('whatif');
  if (whatIf) frame.variables.set('whatifpreference', whatIf.value);
  const errorAction = bound.bound.get('erroraction');
  if (errorAction) frame.variables.set('erroractionpreference', errorAction.value);
  const entries = [...bound.bound.values()].map(argument => ({
    key: string(argument.parameter.name),
    value: argument.value,
    keyPlace: undefined,
  }));
  frame.variables.set('psboundparameters', newHashtable(run, state, entries, false));
  return callee.parameters.reduce<Flow[]>(
    (flows, parameter) => andThen(flows, after => defaultParameter(run, after, parameter, bound)),
    flow(state),
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
    if (result?.kind === 'error')
      return flow(after, { kind: 'throw', value: run.unknown('error', result.errorId, undefined, true), ends: 'statement' });
    after.frameForChange(-1).variables.set(name, result?.value ?? written ?? NULL);
    return flow(after);
  };
  return parameter.defaultValue ? useValue(run.do.evaluate(state, parameter.defaultValue), set) : set(state, undefined);
}

/** A typed parameter converts what the body assigns to it too. */
export function constrain(frame: Frame, parameters: readonly ParameterAst[]): void {
  for (const { attributes, name } of parameters) {
    const type = attributes.find(attribute => attribute.kind === 'TypeConstraintAst');
    if (type) frame.types.set(name.variablePath.toLowerCase(), type.typeName.fullName);
  }
}

function runBody(
  run: Run,
  state: State,
  callee: Callee,
  bound: BoundCommand,
  input: readonly StageInput[] | undefined,
  filter: boolean,
): Flow[] {
  const { beginBlock, processBlock, endBlock, cleanBlock } = callee.body;
  const items = input ?? [];
  state.frameForChange(-1).variables.set('input', array(items.map(item => item.value)));
  const perItem = processBlock ?? (filter ? endBlock : undefined);
  const begun = run.do.namedBlock(state, beginBlock);
  const processed = andThen(begun, after => {
    if (!perItem) {
      const last = items.at(-1);
      if (last) takeItem(run, after, callee, bound, last.value);
      return flow(after);
    }
    if (!input) return run.do.namedBlock(after, perItem);
    return items.reduce<Flow[]>((flows, item) => andThen(flows, each => processItem(run, each, callee, bound, item, perItem)), flow(after));
  });
  const finished = perItem === endBlock ? processed : andThen(processed, after => run.do.namedBlock(after, endBlock));
  return andThen(finished, after => run.do.namedBlock(after, cleanBlock));
}

function processItem(run: Run, state: State, callee: Callee, bound: BoundCommand, item: StageInput, block: NamedBlockAst): Flow[] {
  const runFor = (each: State): Flow[] => {
    takeItem(run, each, callee, bound, item.value);
    // `return` in a process block goes on with the next element.
    return run.do.namedBlock(each, block).map(({ state: after, done }) => ({ state: after, done: done.kind === 'return' ? NORMAL : done }));
  };
  if (!item.many) return runFor(state);
  const { some, none } = partByElements(run, state, item.value);
  return [...(some ? runFor(some) : []), ...(none ? flow(none) : [])];
}

/** `$_`, and the parameters that take the element or its properties. */
function takeItem(run: Run, state: State, callee: Callee, bound: BoundCommand, value: Value): void {
  const frame = state.frameForChange(-1);
  frame.variables.set('_', value);
  for (const parameter of callee.signature.parameters) {
    const name = parameter.name.toLowerCase();
    const argument = bound.bound.get(name);
    if (argument && argument.source !== 'pipeline' && argument.source !== 'pipelineProperty') continue;
    if (parameter.memberships.some(membership => membership.valueFromPipeline)) frame.variables.set(name, value);
    else if (parameter.memberships.some(membership => membership.valueFromPipelineByPropertyName)) {
      const names = [parameter.name, ...parameter.aliases];
      const found = isReference(value) ? names.map(each => readProperty(state, value, each)).find(each => each !== undefined) : undefined;
      if (found) frame.variables.set(name, found);
      else if (value.kind === 'unknown')
        frame.variables.set(name, run.unknown(`property:${name}`, `a property ${parameter.name} that is not known`));
    }
  }
}

/** A block that runs for its effects and output, with a scope of its own or in the present one. */
export function runBlock(
  run: Run,
  state: State,
  block: ScriptBlockAst,
  file: string,
  frame: 'function' | 'block' | 'none',
  prepare: (state: State) => void,
): Flow[] {
  if (run.calls >= LIMITS.calls) {
    run.record.limit(run.place(state, block), 'calls');
    return flow(state);
  }
  run.calls += 1;
  const before = state.file;
  const { standsAt } = state;
  if (file === NO_FILE) state.standsAt = standsAt ?? { file: before, start: 0, end: 0 };
  else state.file = file;
  if (frame !== 'none') state.pushFrame(frame);
  prepare(state);
  const begun = run.do.namedBlock(state, block.beginBlock);
  const processed = andThen(begun, after => run.do.namedBlock(after, block.processBlock));
  const flows = andThen(processed, after => run.do.namedBlock(after, block.endBlock));
  run.calls -= 1;
  return flows.map(({ state: after, done }) => {
    if (frame !== 'none') after.popFrame();
    after.file = before;
    after.standsAt = standsAt;
    return { state: after, done };
  });
}

export function runNamedBlock(run: Run, state: State, block: NamedBlockAst | undefined): Flow[] {
  return block ? run.do.statements(state, block.statements, block.traps) : flow(state);
}
