/** The way in: runs a script from every place where it can begin and gathers what the runs saw. */
import type { BindLevel } from '../binding';
import type { PlatformSetting } from '../catalog';
import { type ConfigObject, Deployment } from '../deployment';
import type { FunctionDefinitionAst } from '../powershell';
import { usingModules } from './calls/calls';
import { entryPoints, functionsOf, methodsOf, type ResourceScripts, resourceScripts } from './calls/entryPoints';
import { forgetShared } from './calls/sharedVariables';
import { runUsedModules } from './commands/importing';
import { startErrors } from './errors/errorState';
import { assume, configuredAssumptions } from './family/assumptions';
import { newHashtable, newObject } from './heap/heap';
import { connect } from './interpreter';
import { collectNames } from './relevance/names';
import { relevanceOf } from './relevance/relevance';
import { finish, observeEnds } from './results/ends';
import { eventsOf } from './results/events';
import { hazardsOf } from './results/hazards';
import { matrixOf } from './results/matrix';
import type { Analysis, ScriptFile, ScriptLoader } from './run/analysis';
import { Ends } from './run/coverage';
import { andThen, type Flow, flow, NORMAL, ownEnd } from './run/flow';
import { ALL_MATTERS } from './run/leftOut';
import { startOf } from './run/paths';
import { NO_SIGNALS, requiredSignals } from './run/platform';
import { Recorder } from './run/record';
import { Run } from './run/run';
import { MAIN, State } from './run/state';
import { collectTypes } from './run/types';
import { enterParameters, entryModes } from './scopes/entry';
import { letGo } from './scopes/escapes';
import { commandRecords, unseenHazards } from './unreached';

export interface AnalyzeOptions {
  readonly platform: PlatformSetting;
  readonly loader?: ScriptLoader | undefined;
  /** The deployment before the script, from a snapshot; else it is as `design.md`, "The state before the script", says. */
  readonly deployment?: Deployment | undefined;
  /** From the configuration: legacy clients are blocked in the scope, or in all, from the start. */
  readonly assumptions?: readonly { readonly scope?: string | undefined; readonly reason: string }[] | undefined;
}

/** Runs the script abstractly and tells what it does. Never throws; what it can't follow is unknown. */
export function analyze(script: ScriptFile, options: AnalyzeOptions): Analysis {
  const before = options.deployment ?? Deployment.initial();
  const first = analyzeWithFiles(script, options, before, []);
  if (first.named.length === 0) return first.analysis;
  // What the script names without making it was there before its first line: run it once more over that.
  const known = before.again();
  for (const object of first.named) known.put({ ...object, properties: identityOf(object) });
  return analyzeWithFiles(script, options, known, [...first.analysis.files.values()]).analysis;
}

/** More rounds find no further files in practice: then no statement is left out. */
const MOST_ROUNDS = 4;

/** Which statements matter, and what is to be kept of errors, the files that it loads tell too: a run that comes by new ones is done again. */
function analyzeWithFiles(script: ScriptFile, options: AnalyzeOptions, before: Deployment, known: readonly ScriptFile[]): Outcome {
  let files = known;
  for (let round = 1; ; round += 1) {
    const outcome = analyzeFrom(script, options, before, round < MOST_ROUNDS ? files : undefined);
    if (outcome.newcomers.length === 0) return outcome;
    files = [...files, ...outcome.newcomers];
  }
}

interface Outcome {
  readonly analysis: Analysis;
  readonly named: readonly ConfigObject[];
  /** Files that it loads and that were not known when it was told which statements matter. */
  readonly newcomers: readonly ScriptFile[];
}

/** @param known files that it may load; undefined: every statement of all files counts. */
function analyzeFrom(script: ScriptFile, options: AnalyzeOptions, before: Deployment, known: readonly ScriptFile[] | undefined): Outcome {
  const record = new Recorder();
  const files = new Map([[script.file, script]]);
  const newcomers = new Set<ScriptFile>();
  const names = { assigned: new Set<string>(), tested: new Set<string>(), asked: new Set<string>() };
  for (const { parse } of [script, ...(known ?? [])]) collectNames(parse.ast, names);
  // What is kept of errors is kept from the start.
  const asked = names.asked.size;
  const notice = (found: ScriptFile): void => {
    if (files.has(found.file)) return;
    run.allow(found.parse);
    collectNames(found.parse.ast, names);
    collectTypes(found.parse.ast, found.file, run.types);
    assume(run, found);
    const tells = run.relevance.skipped.size > 0 || names.asked.size > asked;
    if (known && tells && !known.includes(found)) newcomers.add(found);
    if (newcomers.size > 0) run.endSoon();
  };
  const run = new Run({
    before: before.again(),
    level: bindLevel(script, options.platform),
    platform: options.platform,
    judged: script.file,
    loader: options.loader && noticed(options.loader, notice),
    files,
    record,
    ...names,
  });
  connect(run);
  run.allow(script.parse);
  collectTypes(script.parse.ast, script.file, run.types);
  const trees = known && new Set([script, ...known].map(({ parse }) => parse.ast));
  run.relevance = trees ? relevanceOf([...trees]) : ALL_MATTERS;
  assume(run, script);
  run.assumptions.push(...configuredAssumptions(options.assumptions ?? []));
  const ends = runScript(run, script);
  runEntryPoints(run, script, ends[0]);
  // Commands that no run reaches are bound, but name nothing that a run could meet.
  const named = run.isOver ? [] : run.before.met.namedLate();
  const commands = commandRecords(run, script, scratch => startState(scratch, script));
  const loadedCommands = [...record.allCommands()]
    .filter(({ file }) => file !== script.file)
    .map(command => ({ ...command, reached: true }));
  const ranOut = record.ranOut();
  const early = new Ends(record.ended);
  observeEnds(record, ends);
  const hazards = hazardsOf(record, [...commands, ...loadedCommands], early);
  let matrix: Analysis['matrix'] | undefined;
  const analysis: Analysis = {
    script,
    files,
    platform: options.platform,
    commands,
    loadedCommands,
    events: eventsOf(record, early),
    hazards: [...hazards, ...(ranOut ? unseenHazards(commands, ranOut, record.leftOver, hazards) : [])],
    observations: record.allObservations(),
    // Where only the cloud is spoken to, there are no client version policies.
    get matrix() {
      matrix ??= record.cloud && !record.servers ? [] : matrixOf(before, ends, run.assumptions);
      return matrix;
    },
    concerned: commands.some(({ cmdlet }) => cmdlet !== undefined) || record.occurrences.length > 0 || record.events.size > 0,
    variables: new Map([...record.variables].flatMap(([start, value]) => (value ? [[start, value] as const] : []))),
  };
  return { analysis, named, newcomers: [...newcomers] };
}

/** The same files, each of them told of. */
function noticed(loader: ScriptLoader, notice: (found: ScriptFile) => void): ScriptLoader {
  return {
    resolve(from, path) {
      const found = loader.resolve(from, path);
      if (found) notice(found);
      return found;
    },
    list: (from, path) => loader.list(from, path),
  };
}

function identityOf({ properties }: ConfigObject): ConfigObject['properties'] {
  const identity = properties.get('identity');
  return new Map(identity ? [['identity', identity]] : []);
}

/** PowerShell 7 binds where the script asks for it; Teams runs there too. */
function bindLevel({ parse }: ScriptFile, platform: PlatformSetting): BindLevel {
  const required = parse.ast.scriptRequirements;
  const asked = /^[67]/.test(required?.version ?? '') || required?.psEditions.some(edition => edition.toLowerCase() === 'core');
  return asked || platform === 'teams' ? '7' : '5.1';
}

function startState(run: Run, script: ScriptFile): State {
  const state = new State([], script.file, run.before.clone(), NO_SIGNALS);
  state.outputs = [{ items: [], rest: undefined, drop: (at, value) => letGo(run, at, value) }];
  const { variables } = state.pushFrame('global');
  variables.set('psdefaultparametervalues', newHashtable(run, state, [], false));
  startErrors(run, state);
  state.pushFrame('script');
  const { ast } = script.parse;
  const modules = usingModules(ast);
  state.platform = requiredSignals(NO_SIGNALS, ast.scriptRequirements, modules, { file: script.file, start: 0, end: 0 });
  return state;
}

/** Makes a state the beginning of a run of its own. @param entry the function or configuration that is entered; undefined: the script's top */
function beginRun(run: Run, script: ScriptFile, entry: { readonly name: string } | undefined, state: State): State {
  run.before.met.begin();
  run.tries = 0;
  run.isCrowded = false;
  run.handing = 0;
  run.finallies = 0;
  run.traps = 0;
  run.loading.clear();
  run.loading.add(script.file);
  run.record.latestOpaque = undefined;
  run.record.cutAt = undefined;
  const id = run.nextId();
  state.path = startOf(id);
  run.record.runs.set(id, entry?.name);
  return state;
}

/** From the top: once as called without arguments, once with parameters that nobody knows. */
function runScript(run: Run, script: ScriptFile): State[] {
  const { ast } = script.parse;
  const modes = entryModes(run, ast);
  return modes.flatMap(mode => {
    run.record.inDefaults = mode === 'defaults' && modes.length > 1;
    const loaded = runUsedModules(run, beginRun(run, script, undefined, startState(run, script)), script);
    const entered = andThen(loaded, state => enterParameters(run, state, ast, mode));
    return finish(
      run,
      andThen(entered, state => runAll(run, state, ast)),
    );
  });
}

function runAll(run: Run, state: State, { beginBlock, processBlock, endBlock, cleanBlock }: ScriptFile['parse']['ast']): Flow[] {
  const begun = beginBlock ? ownEnd(run.do.namedBlock(state, beginBlock)) : flow(state);
  const processed = processBlock ? andThen(begun, after => ownEnd(run.do.namedBlock(after, processBlock))) : begun;
  return [endBlock, cleanBlock].reduce<Flow[]>((flows, block) => andThen(flows, after => run.do.namedBlock(after, block)), processed);
}

/** Functions that nothing called, with unknown parameters, from the deployment before the script. */
function runEntryPoints(run: Run, script: ScriptFile, end: State | undefined): void {
  const { first, others } = entryPoints(script);
  const module = /\.psm1$/i.test(script.file);
  const methods = methodsOf(script);
  const resources = resourceScripts(script);
  if (first.length + others.length + methods.length + resources.length === 0) return;
  const top = topOf(run, script, end);
  const { called, defined } = run.record;
  for (const definition of first)
    if (defined.has(definition) && (module || !called.has(definition))) runEntry(run, script, definition, top);
  for (const definition of others) if (defined.has(definition) && !called.has(definition)) runEntry(run, script, definition, top);
  for (const { method, isCalled } of methods) {
    // A call that is never reached calls nothing; one of an object that is not known may be of this method.
    const mayRun = !isCalled || run.record.vagueCalls.has(method.name.toLowerCase());
    if (mayRun && !run.record.called.has(method.functionDefinition)) runEntry(run, script, method.functionDefinition, top);
  }
  for (const resource of resources) runResources(run, script, resource, top);
}

/** A state with what the script has set at its top, as its functions may read it. */
function topOf(run: Run, script: ScriptFile, end: State | undefined): State {
  const state = startState(run, script);
  if (end) {
    state.platform = end.platform;
    copyFrames(state, end);
  }
  forgetShared(run, state, script);
  for (const definition of functionsOf(script)) {
    const name = definition.name.toLowerCase();
    if (!state.frame.functions.has(name)) state.frame.functions.set(name, { definition, file: script.file, session: MAIN });
  }
  return state;
}

function runEntry(run: Run, script: ScriptFile, definition: FunctionDefinitionAst, top: State): void {
  run.record.called.add(definition);
  const modes = entryModes(run, definition);
  for (const mode of modes) {
    run.record.inDefaults = mode === 'defaults' && modes.length > 1;
    const state = beginRun(run, script, definition, top.clone());
    state.pushFrame('function').variables.set('this', newObject(run, state, new Map(), { open: true }));
    finish(
      run,
      andThen(enterParameters(run, state, definition, mode), ready => runAll(run, ready, definition.body)),
    );
  }
}

/** Resources are carried out in the order in which they are written; what the configuration is given is not known. */
function runResources(run: Run, script: ScriptFile, resources: ResourceScripts, top: State): void {
  run.record.inDefaults = false;
  const start = flow(beginRun(run, script, resources, top.clone()));
  finish(
    run,
    resources.blocks.reduce<Flow[]>(
      (flows, block) =>
        andThen(flows, state => run.do.block(state, { ast: block, file: script.file }, 'block', () => {}).map(endOfResource)),
      start,
    ),
  );
}

/** One that fails or returns leaves the next one to be carried out. */
function endOfResource({ state }: Flow): Flow {
  return { state, done: NORMAL };
}

/** What the script has set at its top, its functions may read. */
function copyFrames(state: State, end: State): void {
  const from = end.clone();
  state.frames = from.frames.slice(0, 2);
  state.parked = from.parked;
  state.replaceHeap(from.heapObjects());
  for (let index = 0; index < state.frames.length; index += 1) state.frameForChange(index);
}
