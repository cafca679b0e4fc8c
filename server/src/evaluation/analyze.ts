/** The way in: runs a script from every place where it can begin and gathers what the runs saw. */
import type { PlatformSetting } from '../catalog';
import { legacyClients, supportedClients } from '../catalog';
import { ALL, blockedSupportedClients, Deployment, peopleUnder, shadowedRules, signIn } from '../deployment';
import { type CommandAst, type FunctionDefinitionAst, visit } from '../powershell';
import type { Analysis, CommandRecord, DeploymentEvent, MatrixRow, ScriptFile, ScriptLoader } from './analysis';
import { usingModules } from './calls';
import { type EntryMode, enterParameters } from './entry';
import { andThen, type Flow, flow } from './flow';
import { hazardsOf } from './hazards';
import { connect } from './interpreter';
import { collectNames } from './names';
import { onEveryPath } from './paths';
import { decidePlatform, NO_SIGNALS, requiredSignals } from './platform';
import { judgeLater } from './privacy';
import { Recorder, type SeenCommand, type SeenEvent } from './record';
import { Run, resolveIn } from './run';
import { State } from './state';

export interface AnalyzeOptions {
  readonly platform: PlatformSetting;
  readonly loader?: ScriptLoader | undefined;
}

/** Runs the script abstractly and tells what it does. Never throws; what it can't follow is unknown. */
export function analyze(script: ScriptFile, options: AnalyzeOptions): Analysis {
  const record = new Recorder();
  const files = new Map([[script.file, script]]);
  const names = { assigned: new Set<string>(), tested: new Set<string>() };
  collectNames(script.parse.ast, names);
  const loader: ScriptLoader | undefined = options.loader && {
    resolve(from, path) {
      const found = options.loader?.resolve(from, path);
      if (found && !files.has(found.file)) collectNames(found.parse.ast, names);
      return found;
    },
  };
  const run = new Run({ platform: options.platform, loader, files, record, ...names });
  connect(run);
  const ends = runScript(run, script);
  runEntryPoints(run, script, ends[0]);
  const commands = commandRecords(run, script);
  observeEnds(record, ends);
  return {
    script,
    files,
    platform: options.platform,
    commands,
    events: [...record.events.values()].map(event => eventOf(event, record)),
    hazards: hazardsOf(record, commands),
    observations: record.observations,
    matrix: matrixOf(ends),
    concerned: commands.some(({ cmdlet }) => cmdlet !== undefined) || record.occurrences.length > 0 || record.events.size > 0,
    variables: new Map(),
  };
}

function startState(run: Run, script: ScriptFile): State {
  const state = new State([], script.file, Deployment.initial(), NO_SIGNALS);
  state.pushFrame('global');
  state.pushFrame('script');
  const { ast } = script.parse;
  state.platform = requiredSignals(NO_SIGNALS, ast.scriptRequirements, usingModules(ast), { file: script.file, start: 0, end: 0 });
  run.tries = 0;
  run.record.latestOpaque = undefined;
  return state;
}

/** From the top: once as called without arguments, once with parameters that nobody knows. */
function runScript(run: Run, script: ScriptFile): State[] {
  const parameters = script.parse.ast.paramBlock?.parameters ?? [];
  const modes: readonly EntryMode[] = parameters.length === 0 ? ['defaults'] : ['defaults', 'unknown'];
  return modes.flatMap(mode => {
    const flows = andThen(enterParameters(run, startState(run, script), parameters, mode), state => runAll(run, state, script.parse.ast));
    return finish(run, flows);
  });
}

function runAll(run: Run, state: State, ast: ScriptFile['parse']['ast']): Flow[] {
  const blocks = [ast.beginBlock, ast.processBlock, ast.endBlock, ast.cleanBlock];
  return blocks.reduce<Flow[]>((flows, block) => andThen(flows, after => run.do.namedBlock(after, block)), flow(state));
}

/** Runs that end, each judged with what it did later; those that stopped early are noted. */
function finish(run: Run, flows: readonly Flow[]): State[] {
  return flows.map(({ state, done }) => {
    if (done.kind === 'throw' || done.kind === 'exit') run.record.ended.push(state.path);
    judgeLater(run, state);
    return state;
  });
}

/** Functions that nothing called, with unknown parameters, from the deployment before the script. */
function runEntryPoints(run: Run, script: ScriptFile, end: State | undefined): void {
  const functions: FunctionDefinitionAst[] = [];
  const mentioned = new Map<string, FunctionDefinitionAst[]>();
  visit(script.parse.ast, node => {
    if (node.kind === 'FunctionDefinitionAst' && node.parent?.kind !== 'FunctionMemberAst') functions.push(node);
  });
  for (const definition of functions) {
    visit(definition.body, node => {
      const [head] = node.kind === 'CommandAst' ? node.commandElements : [];
      if (head?.kind !== 'StringConstantExpressionAst') return;
      const name = head.value.toLowerCase();
      mentioned.set(name, [...(mentioned.get(name) ?? []), definition]);
    });
  }
  const module = /\.psm1$/i.test(script.file);
  const waiting = (definition: FunctionDefinitionAst) => module || !run.record.called.has(definition);
  const calledByOthers = (definition: FunctionDefinitionAst) =>
    (mentioned.get(definition.name.toLowerCase()) ?? []).some(caller => caller !== definition);
  for (const definition of functions)
    if (waiting(definition) && (module || !calledByOthers(definition))) runEntry(run, script, definition, end);
  for (const definition of functions) if (!run.record.called.has(definition)) runEntry(run, script, definition, end);
}

function runEntry(run: Run, script: ScriptFile, definition: FunctionDefinitionAst, end: State | undefined): void {
  run.record.called.add(definition);
  const parameters = definition.parameters ?? definition.body.paramBlock?.parameters ?? [];
  const modes: readonly EntryMode[] = parameters.length === 0 ? ['defaults'] : ['defaults', 'unknown'];
  for (const mode of modes) {
    const state = startState(run, script);
    if (end) {
      state.platform = end.platform;
      copyFrames(state, end);
    }
    visit(script.parse.ast, node => {
      if (node.kind === 'FunctionDefinitionAst' && !state.frame.functions.has(node.name.toLowerCase())) {
        state.frame.functions.set(node.name.toLowerCase(), { definition: node, file: script.file });
      }
    });
    state.pushFrame('function');
    finish(
      run,
      andThen(enterParameters(run, state, parameters, mode), ready => runAll(run, ready, definition.body)),
    );
  }
}

/** What the script has set at its top, its functions may read. */
function copyFrames(state: State, end: State): void {
  const from = end.clone();
  state.frames = from.frames.slice(0, 2);
  state.replaceHeap(new Map(from.heapObjects()));
  for (let index = 0; index < state.frames.length; index += 1) state.frameForChange(index);
}

/** Bindings of every command of the file; what no run reached is bound with variables that nobody knows. */
function commandRecords(run: Run, script: ScriptFile): CommandRecord[] {
  const { record } = run;
  const seen: (SeenCommand & { reached: boolean })[] = [
    ...[...record.commands.values()].map(command => ({ ...command, reached: true })),
    ...record.unresolvedCommands.map(command => ({ ...command, reached: true })),
  ].filter(command => command.file === script.file);
  const missed: CommandAst[] = [];
  visit(script.parse.ast, node => {
    if (node.kind === 'CommandAst' && !record.visited.has(node)) missed.push(node);
  });
  for (const command of missed) seen.push(...bindUnreached(run, script, command));
  return seen
    .sort((a, b) => a.ast.start - b.ast.start)
    .map(command => ({ ...command, platform: command.platform ?? decidePlatform(run.platform, NO_SIGNALS, undefined) }));
}

function bindUnreached(run: Run, script: ScriptFile, command: CommandAst): (SeenCommand & { reached: boolean })[] {
  const [head] = command.commandElements;
  if (head?.kind !== 'StringConstantExpressionAst' || !head.value.includes('-')) return [];
  const record = new Recorder();
  const scratch = new Run({ platform: run.platform, loader: undefined, files: new Map(), record, assigned: new Set(), tested: new Set() });
  connect(scratch);
  const state = startState(scratch, script);
  const piped = command.parent?.kind === 'PipelineAst' && command.parent.pipelineElements[0] !== command;
  visit(script.parse.ast, node => {
    if (node.kind === 'FunctionDefinitionAst') state.frame.functions.set(node.name.toLowerCase(), { definition: node, file: script.file });
  });
  for (const stage of scratch.do.command(state, command)) {
    if (!stage.failed) stage.process(stage.state, piped ? { value: scratch.unknown('input', 'what is piped in'), many: false } : undefined);
  }
  return [...record.commands.values(), ...record.unresolvedCommands]
    .filter(({ ast }) => ast === command)
    .map(each => ({ ...each, reached: false }));
}

function eventOf(event: SeenEvent, record: Recorder): DeploymentEvent {
  const certainty = event.unknown ? 'unknown' : onEveryPath(event.paths, record.ended) ? 'always' : 'sometimes';
  return { place: event.place, effect: event.effect, scope: event.scope, certainty, signIn: event.signIn };
}

/** Facts about the deployment as the runs leave it. */
function observeEnds(record: Recorder, ends: readonly State[]): void {
  for (const state of ends) {
    const resolve = resolveIn(state);
    for (const blocked of blockedSupportedClients(state.deployment, resolve)) record.observe({ kind: 'supportedBlocked', ...blocked });
    const granted = new Set([...state.deployment.grants.values()].map(({ policy }) => policy.key));
    for (const policy of state.deployment.policies.values()) {
      const { scope, origin, place } = policy.object;
      for (const { rule, by } of shadowedRules(policy, resolve)) {
        if (rule.origin === 'script')
          record.observe({ kind: 'shadowedRule', place: rule.changed ?? rule.place, by: by.changed ?? by.place, policy: scope.display });
      }
      if (scope.kind === 'user' && origin === 'script' && !granted.has(scope.key))
        record.observe({ kind: 'policyNotGranted', place, policy: scope.display });
    }
  }
  for (const { place, created, noun } of record.unsettled()) record.observe({ kind: 'unsavedObject', place, created, noun });
}

/** Who can sign in where, before and after; where runs differ, it is unknown. */
function matrixOf(ends: readonly State[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  const initial = Deployment.initial();
  for (const state of ends) {
    for (const people of peopleUnder(state.deployment, ALL)) {
      const [before] = peopleUnder(initial, ALL);
      for (const client of [...legacyClients, ...supportedClients]) {
        const after = signIn(people, client, resolveIn(state)).verdict;
        const key = `${people.scope.key} ${client.name}`;
        const known = rows.get(key);
        const beforeVerdict = before ? signIn(before, client, value => value).verdict : 'unknown';
        rows.set(key, {
          scope: people.scope.display,
          client: client.name,
          before: beforeVerdict,
          after: known && known.after !== after ? 'unknown' : after,
        });
      }
    }
  }
  return [...rows.values()];
}
