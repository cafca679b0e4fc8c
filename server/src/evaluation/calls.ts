/** Calls of functions, script blocks and files: arguments to parameters, a scope, the blocks in order. */
import { type BindElement, signatureOfFunction } from '../binding';
import type { CommandSignature } from '../catalog';
import type { CommandAst, NamedBlockAst, ParameterAst, ScriptBlockAst } from '../powershell';
import { array, type ReferenceValue, type ScriptBlockValue, type Value } from '../values';
import type { ScriptFile } from './analysis';
import { bindCommand } from './binds';
import { enterBlock } from './closures';
import { defaultsFor } from './defaults';
import { noteExitCode, noteSuccess } from './errorState';
import { unbound } from './exceptions';
import { andThen, type Completion, endOfBlock, type Flow, flow, NORMAL } from './flow';
import { newList } from './heap';
import { fileNamed } from './location';
import { type BoundCall, enterBound, pipelineDefaults, takeElement } from './parameters';
import { requiredSignals } from './platform';
import { stopsAtErrors } from './refusals';
import { type Code, LIMITS, NO_FILE, partByElements, type Run, type Stage, type StageInput } from './run';
import type { FunctionEntry, State } from './state';

/** Code with parameters, from wherever. */
interface Callee {
  readonly signature: CommandSignature;
  readonly parameters: readonly ParameterAst[];
  readonly body: ScriptBlockAst;
  readonly file: string;
  readonly scope: 'function' | 'script' | 'none';
  /** `exit` ends a script file's own run only. */
  readonly ownExit: boolean;
  /** Among whose scopes it runs; without, among those of whoever calls it. */
  readonly home?: Pick<ScriptBlockValue, 'closure' | 'session'>;
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
    home: entry,
  };
  return callStage(run, state, callee, name, command, elements, definition.isFilter);
}

export function blockStage(run: Run, state: State, block: ScriptBlockValue, command: CommandAst, elements: readonly BindElement[]): Stage {
  run.record.blockCalled(block.ast);
  const callee: Callee = {
    signature: signatureOfFunction(block.ast),
    parameters: block.ast.paramBlock?.parameters ?? [],
    body: block.ast,
    file: block.file,
    scope: command.invocationOperator === '.' ? 'none' : 'function',
    ownExit: false,
    home: block,
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
  const file = fileNamed(run, state, path);
  if (!file) {
    run.record.opaque(run.place(state, command));
    const give = (after: State): Flow[] => {
      after.put(run.unknown('script', `the output of ${path}`));
      noteExitCode(run, after, undefined);
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
  const stage = callStage(run, state, callee, file.file, command, elements, false);
  if (ast.usingStatements.length === 0) return stage;
  // What it uses is there before anything of it runs.
  const using = (after: State) => run.do.useModules(after, file);
  return { ...stage, process: (after, item) => andThen(using(after), ready => stage.process(ready, item)) };
}

export function usingModules(ast: ScriptBlockAst): readonly string[] {
  return ast.usingStatements.flatMap(using => (using.usingStatementKind === 'Module' && using.name ? [using.name.value] : []));
}

/** Input is collected and handed over at the end, so that `begin` and `end` run once, also where nothing comes. */
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
  let first = false;
  const invokeWith = (after: State, items: readonly StageInput[] | undefined) =>
    invoke(run, after, callee, name, command, elements, items, filter);
  return {
    state,
    failed: undefined,
    process(after, item) {
      if (!item) {
        first = true;
        return invokeWith(after, undefined);
      }
      const collected = after.objectForChange(input);
      if (collected) {
        collected.items = [...collected.items, item.value];
        if (item.many) collected.rest = item.value;
      }
      return flow(after);
    },
    end(after) {
      if (first) return flow(after);
      const collected = after.object(input);
      const items = (collected?.items ?? []).map(value => ({ value, many: value === collected?.rest }));
      return invokeWith(after, items);
    },
  };
}

function invoke(
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
    run.record.limit(place, 'calls', { file: callee.file, start: callee.body.start });
    return flow(state);
  }
  // A file that loads itself, by itself or by others, would never come back: the circle ends here.
  if (callee.ownExit && run.loading.has(callee.file)) return flow(state);
  const defaults = name === '' ? { entries: [], open: false } : defaultsFor(run, state, name);
  const request = { signature: callee.signature, namePlace: place, elements, defaults };
  const bound = bindCommand(run, state, { ...request, input: undefined, pipelineExpected: input !== undefined });
  if (bound.failure && !bound.open) return unbound(run, state, bound.failure.errorId);
  const call: BoundCall = { request, bound };
  run.calls += 1;
  if (callee.ownExit) run.loading.add(callee.file);
  const { file, via, standsAt, session } = state;
  const enter = (inner: State) => {
    if (callee.file === NO_FILE) inner.standsAt = place;
    else inner.file = callee.file;
    inner.via = [...via, place];
    if (callee.home) enterBlock(inner, callee.home);
    if (callee.scope !== 'none') inner.pushFrame(callee.scope);
  };
  enter(state);
  const flows = andThen(enterBound(run, state, callee.parameters, bound), ready => runBody(run, ready, callee, call, input, filter));
  run.calls -= 1;
  if (callee.ownExit) run.loading.delete(callee.file);
  return flows.map(({ state: after, done }) => {
    if (callee.scope !== 'none') after.popFrame();
    noteSuccess(run, after);
    after.switchTo(session);
    after.file = file;
    after.standsAt = standsAt;
    after.via = via;
    return { state: after, done: ended(callee, done) };
  });
}

function ended(callee: Callee, done: Completion): Completion {
  return done.kind === 'exit' && callee.ownExit ? NORMAL : endOfBlock(done);
}

function runBody(
  run: Run,
  state: State,
  callee: Callee,
  call: BoundCall,
  input: readonly StageInput[] | undefined,
  filter: boolean,
): Flow[] {
  const { beginBlock, processBlock, endBlock, cleanBlock } = callee.body;
  const perItem = processBlock ?? (filter ? endBlock : undefined);
  state.frameForChange(-1).variables.set('input', array((input ?? []).map(item => item.value)));
  const begun = run.do.namedBlock(state, beginBlock);
  const processed = andThen(begun, after => {
    if (!input) return run.do.namedBlock(after, perItem);
    const unbound = pipelineDefaults(after, call);
    const process = (each: State, item: StageInput) => processItem(run, each, { call, unbound }, item, perItem);
    return input.reduce<Flow[]>((flows, item) => andThen(flows, each => process(each, item)), flow(after));
  });
  const finished = perItem === endBlock ? processed : andThen(processed, after => run.do.namedBlock(after, endBlock));
  return andThen(finished, after => run.do.namedBlock(after, cleanBlock));
}

/** Each element is bound by itself. One that does not bind is reported, and the next one is tried. */
function processItem(
  run: Run,
  state: State,
  taking: { readonly call: BoundCall; readonly unbound: ReadonlyMap<string, Value> },
  item: StageInput,
  block: NamedBlockAst | undefined,
): Flow[] {
  const runFor = (each: State): Flow[] => {
    const refused = takeElement(run, each, taking.call, taking.unbound, item.value);
    if (refused) return stopsAtErrors(run, each, refused) ? unbound(run, each, refused.failure?.errorId ?? '') : flow(each);
    // `return` in a process block goes on with the next element.
    return run.do.namedBlock(each, block).map(({ state: after, done }) => ({ state: after, done: endOfBlock(done) }));
  };
  if (!item.many) return runFor(state);
  const { some, none } = partByElements(run, state, item.value);
  return [...(some ? runFor(some) : []), ...(none ? flow(none) : [])];
}

/** A block that runs for its effects and output, with a scope of its own or in the present one. */
export function runBlock(
  run: Run,
  state: State,
  block: Code,
  frame: 'function' | 'block' | 'none',
  prepare: (state: State) => void,
): Flow[] {
  if (run.calls >= LIMITS.calls) {
    run.record.limit(run.place(state, block.ast), 'calls');
    return flow(state);
  }
  run.calls += 1;
  const before = state.file;
  const { standsAt } = state;
  const { ast, file } = block;
  if (file === NO_FILE) state.standsAt = standsAt ?? { file: before, start: 0, end: 0 };
  else state.file = file;
  const session = enterBlock(state, block);
  if (frame !== 'none') state.pushFrame(frame);
  prepare(state);
  const begun = run.do.namedBlock(state, ast.beginBlock);
  const processed = andThen(begun, after => run.do.namedBlock(after, ast.processBlock));
  const flows = andThen(processed, after => run.do.namedBlock(after, ast.endBlock));
  run.calls -= 1;
  return flows.map(({ state: after, done }) => {
    if (frame !== 'none') after.popFrame();
    after.switchTo(session);
    after.file = before;
    after.standsAt = standsAt;
    return { state: after, done };
  });
}

export function runNamedBlock(run: Run, state: State, block: NamedBlockAst | undefined): Flow[] {
  return block ? run.do.statements(state, block.statements, block.traps) : flow(state);
}
