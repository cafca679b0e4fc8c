/** Calls of functions, script blocks and files: arguments to parameters, a scope, the blocks in order. */
import { type BindElement, signatureOfFunction } from '../../binding';
import { type CommandAst, type NamedBlockAst, type ScriptBlockAst, variablesNamed } from '../../powershell';
import type { Place } from '../../text';
import { array, type ReferenceValue, type ScriptBlockValue } from '../../values';
import { noteExitCode } from '../errors/errorState';
import { fileNamed } from '../folders/location';
import { newList } from '../heap/heap';
import type { ScriptFile } from '../run/analysis';
import { unbound } from '../run/exceptions';
import { andThen, type Flow, flow, ownEnd } from '../run/flow';
import { requiredSignals } from '../run/platform';
import { type Code, LIMITS, NO_FILE, type Run, type Stage, type StageInput } from '../run/run';
import type { FunctionEntry, State } from '../run/state';
import { enterBlock } from '../scopes/closures';
import { type BoundCall, enterBound, pipelineDefaults } from '../scopes/parameters';
import { bindCall, type Callee, inside, mayEnter, perItemOf, processItem } from './callees';
import { callInSteps } from './callSteps';
import { checkedByScript } from './scriptChecks';
import { forgetShared } from './sharedVariables';

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

export function blockStage(
  run: Run,
  state: State,
  block: ScriptBlockValue,
  command: CommandAst,
  elements: readonly BindElement[],
  dotted = command.invocationOperator === '.',
): Stage {
  run.record.blockCalled(block.ast);
  const callee: Callee = {
    signature: signatureOfFunction(block.ast),
    parameters: block.ast.paramBlock?.parameters ?? [],
    body: block.ast,
    file: block.file,
    scope: dotted ? 'none' : 'function',
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
  const { begin } = stage;
  return {
    ...stage,
    begin: begin && (after => andThen(using(after), begin)),
    process: (after, item) => (item && begin ? stage.process(after, item) : andThen(using(after), ready => stage.process(ready, item))),
  };
}

export function usingModules(ast: ScriptBlockAst): readonly string[] {
  return ast.usingStatements.flatMap(using => (using.usingStatementKind === 'Module' && using.name ? [using.name.value] : []));
}

/** With a `process` block each element goes through it as it comes; else input is collected and handed over at the end. */
function callStage(
  run: Run,
  state: State,
  callee: Callee,
  name: string,
  command: CommandAst,
  elements: readonly BindElement[],
  filter: boolean,
): Stage {
  const invokeWith = (after: State, items: readonly StageInput[] | undefined) =>
    invoke(run, after, callee, name, command, elements, items, filter);
  const perItem = perItemOf(callee, filter);
  if (perItem || takesEach(callee)) {
    const call = callInSteps(run, callee, name, command, elements, perItem);
    return {
      ...call,
      state,
      failed: undefined,
      process: (after, item) => (item ? call.process(after, item) : invokeWith(after, undefined)),
    };
  }
  const input: ReferenceValue = newList(run, state, [], undefined);
  let first = false;
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
      const collected = after.take(input);
      if (first) return flow(after);
      const items = (collected?.items ?? []).map(value => ({ value, many: value === collected?.rest }));
      return invokeWith(after, items);
    },
  };
}

/** Without a block for each element too its parameters take them one by one: what they hold at the end is of the last one. */
function takesEach({ signature: { parameters }, body }: Callee): boolean {
  const isPiped = parameters.some(({ memberships }) =>
    memberships.some(each => each.valueFromPipeline || each.valueFromPipelineByPropertyName),
  );
  return isPiped && variablesNamed(body, 'input').length === 0;
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
  if (isRepeated(run, state, callee)) {
    state.put(run.unknown('repeated', `what a deeper call of ${name} gives`));
    const script = run.files.get(callee.file);
    if (script) forgetShared(run, state, script);
    return flow(state);
  }
  if (!mayEnter(run, state, callee, command)) return flow(state);
  const call = bindCall(run, state, callee, name, command, elements, input !== undefined);
  const { bound } = call;
  if (bound.failure && !bound.open) return unbound(run, state, bound.failure.errorId);
  const kind = callee.scope === 'script' ? 'script' : 'function';
  const scope = { enter: (inner: State) => void inner.pushFrame(kind), leave: (inner: State) => inner.popFrame() };
  return checkedByScript(run, state, callee, bound, checked =>
    inside(run, checked, callee, command, scope, inner =>
      andThen(enterBound(run, inner, callee.parameters, bound), ready => runBody(run, ready, callee, call, input, filter)),
    ),
  );
}

/**
 * A function that calls itself, such as one that walks a tree: where the calls get too many, or the budget runs low, those that were
 * followed stand for deeper ones, unless these may do something that is judged.
 */
function isRepeated(run: Run, state: State, { file, body: { parent } }: Callee): boolean {
  if (!run.isPressed && run.calls < LIMITS.calls) return false;
  if (parent?.kind !== 'FunctionDefinitionAst' || run.relevance.acting?.has(parent.name.toLowerCase()) !== false) return false;
  const within = (place: Place) => place.file === file && place.start >= parent.start && place.end <= parent.end;
  return state.via.filter(within).length >= LIMITS.repeatedCalls;
}

function runBody(
  run: Run,
  state: State,
  callee: Callee,
  call: BoundCall,
  input: readonly StageInput[] | undefined,
  filter: boolean,
): Flow[] {
  const { beginBlock, endBlock, cleanBlock } = callee.body;
  const perItem = perItemOf(callee, filter);
  state.frameForChange(-1).variables.set('input', array((input ?? []).map(item => item.value)));
  const begun = ownEnd(run.do.namedBlock(state, beginBlock));
  const processed = andThen(begun, after => {
    if (!input) return ownEnd(run.do.namedBlock(after, perItem));
    const unbound = pipelineDefaults(after, call);
    const process = (each: State, item: StageInput) => processItem(run, each, { call, unbound }, item, perItem);
    return input.reduce<Flow[]>((flows, item) => andThen(flows, each => process(each, item)), flow(after));
  });
  const finished = perItem === endBlock ? processed : andThen(processed, after => run.do.namedBlock(after, endBlock));
  return andThen(finished, after => run.do.namedBlock(after, cleanBlock));
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
  const begun = ownEnd(run.do.namedBlock(state, ast.beginBlock));
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
