/** Commands that no run reached: bound nevertheless, with variables that nobody knows. */
import { GLOBAL, scopeOf } from '../deployment';
import { type Ast, type CommandAst, type FunctionDefinitionAst, nodesOf } from '../powershell';
import { toBoolean } from '../values';
import { resolveName } from './commands/commands';
import { connect } from './interpreter';
import type { CommandRecord, Hazard, ScriptFile } from './run/analysis';
import { Recorder, type SeenCommand } from './run/record';
import { Run } from './run/run';
import { MAIN, type State } from './run/state';

type Reached = SeenCommand & { readonly reached: boolean };

export function commandRecords(run: Run, script: ScriptFile, start: (run: Run) => State): CommandRecord[] {
  const { record } = run;
  const seen: Reached[] = [...record.allCommands(), ...record.unresolvedCommands]
    .filter(({ file }) => file === script.file)
    .map(command => ({ ...command, reached: true }));
  const { ast } = script.parse;
  const missed = nodesOf(ast, 'CommandAst').filter(command => !record.visited.has(command) && mayConcern(command));
  if (missed.length > 0) seen.push(...bindAll(run, script, missed, nodesOf(ast, 'FunctionDefinitionAst'), start));
  return seen.sort((a, b) => a.ast.start - b.ast.start);
}

/** Names of the family, or near enough to be one mistyped. */
function mayConcern(command: CommandAst): boolean {
  const [head] = command.commandElements;
  return head?.kind === 'StringConstantExpressionAst' && /-.*(cs|privacy|clientversion)/i.test(head.value);
}

function bindAll(
  run: Run,
  script: ScriptFile,
  commands: readonly CommandAst[],
  functions: readonly FunctionDefinitionAst[],
  start: (run: Run) => State,
): Reached[] {
  const record = new Recorder();
  const scratch = new Run({
    before: run.before,
    level: run.level,
    platform: run.platform,
    judged: script.file,
    loader: undefined,
    files: new Map(),
    record,
    assigned: new Set(),
    asked: new Set(),
    tested: new Set(),
  });
  connect(scratch);
  const base = start(scratch);
  for (const definition of functions)
    base.frame.functions.set(definition.name.toLowerCase(), { definition, file: script.file, session: MAIN });
  for (const command of commands) {
    const [head] = command.commandElements;
    const place = { file: script.file, start: command.start, end: command.end };
    const target = head?.kind === 'StringConstantExpressionAst' ? resolveName(base, head.value, place) : undefined;
    if (target?.kind !== 'cmdlet' && target?.kind !== 'unresolved') continue;
    const piped = command.parent?.kind === 'PipelineAst' && command.parent.pipelineElements[0] !== command;
    const input = piped ? { value: scratch.unknown('input', 'what is piped in'), many: false } : undefined;
    for (const stage of scratch.do.command(base.clone(), command)) if (!stage.failed) stage.process(stage.state, input);
  }
  const wanted = new Set(commands);
  // A name that some file the script loads may define is not a mistyped one.
  const unresolved = run.record.loaded.size > 0 || run.record.everOpaque ? [] : record.unresolvedCommands;
  return [...record.allCommands(), ...unresolved].filter(({ ast }) => wanted.has(ast)).map(each => ({ ...each, reached: false }));
}

/**
 * After the budget's end privacy mode may go on where nobody looked: that is said, never left out.
 * @param leftOver what was left out, of code that may have run before
 * @param told what is said of other commands already
 */
export function unseenHazards(
  commands: readonly CommandRecord[],
  ranOut: Hazard['place'],
  leftOver: ReadonlySet<Ast>,
  told: readonly Hazard[],
): Hazard[] {
  const toldOf = new Set(told.map(({ command }) => `${command.file}:${command.start}`));
  return commands.flatMap(command => {
    if (command.ast.start < 0 || toldOf.has(`${command.file}:${command.ast.start}`)) return [];
    if (command.reached && !mayBeLeftOver(command.ast, leftOver)) return [];
    const bound = command.bindings[0]?.bound;
    const argument = bound?.bound.get('enableprivacymode');
    // What is splatted and not known may hold it, and the object that is handed over.
    const mayHold = bound?.open === true || bound?.bound.has('instance') === true;
    const sets = command.cmdlet?.noun === 'CsPrivacyConfiguration' && /^(?:New|Set)$/.test(command.cmdlet.verb);
    if (argument ? toBoolean(argument.value) === 'no' : !mayHold || !sets) return [];
    const scope = scopeWritten(command);
    const written = argument && { start: argument.nameAst?.start ?? argument.place.start, end: argument.place.end };
    const place = { file: command.file, start: written?.start ?? command.ast.start, end: written?.end ?? command.ast.end };
    return [
      {
        place,
        command: { file: command.file, start: command.ast.start, end: command.ast.end },
        valuePlace: undefined,
        via: [],
        reason: 'unprovenValue',
        certain: false,
        scopes: [scope],
        clients: [],
        causes: [{ reason: 'unprovenValue', scope, clients: [], place: ranOut }],
        onlyOfFurther: false,
        onlyIfFailed: false,
        repair: { parents: [], needsRule: true, rule: undefined },
      } satisfies Hazard,
    ];
  });
}

/** It stands in what was left out, or in code that may be called there. */
function mayBeLeftOver(command: CommandAst, leftOver: ReadonlySet<Ast>): boolean {
  if (leftOver.size === 0) return false;
  for (let node: Ast | undefined = command; node; node = node.parent) {
    if (leftOver.has(node) || node.kind === 'FunctionDefinitionAst' || node.kind === 'ScriptBlockExpressionAst') return true;
  }
  return false;
}

/** As the command names it; `?` where that is nothing constant. */
function scopeWritten({ ast, bindings: [binding] }: CommandRecord): string {
  const bound = binding?.bound.bound;
  const identity = bound?.get('identity')?.value;
  const isHanded =
    binding?.bound.open || bound?.has('instance') || (ast.parent?.kind === 'PipelineAst' && ast.parent.pipelineElements[0] !== ast);
  if (!identity) return isHanded ? '?' : GLOBAL.display;
  const scope = scopeOf('CsPrivacyConfiguration', identity);
  return scope?.exact ? scope.display : '?';
}
