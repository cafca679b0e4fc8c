/**
 * Script blocks that reach something nobody here knows: a command of another module, a method, a call of a block that
 * is one of several. They may be run there, so they are followed as one way that the script can go.
 */

import { type CommandAst, type ScriptBlockAst, visit } from '../../powershell';
import type { Place } from '../../text';
import type { ScriptBlockValue, Value } from '../../values';
import type { ScriptFile } from '../run/analysis';
import { isReference } from '../run/elements';
import { andThen, type Flow, flow, NORMAL } from '../run/flow';
import { bare, changesOf } from '../run/relevanceSyntax';
import { NO_FILE, type Run } from '../run/run';
import type { State } from '../run/state';
import { enterParameters } from './entry';

/** Pester's: a test stands in for the commands that it calls, so what it calls changes nothing. */
const TESTS = new Set(['describe', 'context', 'it', 'beforeall', 'beforeeach', 'aftereach', 'afterall', 'inmodulescope', 'mock']);
/** These run their block, once and in order. */
const CERTAIN = new Set(['inlinescript']);
/** These give code a name, or look at it, but do not run it. */
const KEEPING = new Set('set-item si new-item ni set-psbreakpoint sbp show-command get-member gm'.split(' '));

/** These show, write down or count what comes to them: code in it is a property like any other. */
const SHOWING =
  /^(?:(?:format|out|export|convertto|write)-\w+|(?:add|set)-content|measure-object|ac|fl|ft|fw|fc|gm|oh|sc|epcsv|measure|ogv)$/;

/** Whether the script waits for its jobs, before it turns privacy mode on: else what they do may come after anything that follows. */
export function waitsForJobs(run: Run, { file }: State, { end }: CommandAst): boolean {
  const script = run.files.get(file);
  if (!script) return false;
  const waits = waiting.get(script) ?? [...script.text.matchAll(/\b(?:wait-job|wjb|receive-job|rcjb)\b/gi)].map(({ index }) => index);
  waiting.set(script, waits);
  const next = waits.find(at => at >= end);
  // A function that stands further up may wait.
  if (next === undefined || waits.some(at => at < end)) return waits.length > 0;
  return !/\b(?:set|new)-\w*csprivacyconfiguration\b/i.test(script.text.slice(end, next));
}

/** Where a script waits: each job asks again, and the text may be long. */
const waiting = new WeakMap<ScriptFile, readonly number[]>();

/** What a command that is not known may do with the blocks among its arguments, or in what a pipeline brings it. */
export function handedToCommand(run: Run, state: State, command: CommandAst, values: readonly Value[], isPiped = false): Flow[] {
  const [head] = command.commandElements;
  const name = head?.kind === 'StringConstantExpressionAst' ? head.value.toLowerCase() : '';
  if (TESTS.has(name) || KEEPING.has(name) || (isPiped && SHOWING.test(name))) return flow(state);
  return handed(run, state, blocksIn(state, values), run.place(state, command), CERTAIN.has(name) ? 'certain' : 'expected');
}

/**
 * How likely a block is run: `certain`; `expected`, for the block is there for that, though nobody promises it; or
 * `open`, which a value decides that is not known.
 */
type Chance = 'certain' | 'expected' | 'open';

/** Runs each block that concerns the family or changes what it finds, in order; unless that is certain, another path goes on without it. */
export function handed(run: Run, state: State, values: readonly Value[], place: Place, chance: Chance): Flow[] {
  const blocks = values
    .filter(value => value.kind === 'scriptblock')
    .filter(({ ast }) => concerns(state, ast) || changesWhatMatters(run, ast));
  return blocks.reduce<Flow[]>((flows, block) => andThen(flows, each => mayRun(run, each, block, place, chance)), flow(state));
}

/** Blocks among values, and in the arrays, tables and objects there. */
function blocksIn(state: State, values: readonly Value[]): readonly ScriptBlockValue[] {
  const found: ScriptBlockValue[] = [];
  const looked = new Set<unknown>();
  const look = (value: Value): void => {
    if (value.kind === 'scriptblock') found.push(value);
    if (value.kind === 'array' && !looked.has(value.items)) {
      looked.add(value.items);
      value.items.forEach(look);
    }
    if (!isReference(value) || looked.has(value.id)) return;
    looked.add(value.id);
    const object = state.object(value);
    object?.items.forEach(look);
    for (const entry of object?.entries.values() ?? []) look(entry.value);
  };
  values.forEach(look);
  return found;
}

/** A block was called that is not known: it may be any that the script keeps, or another. */
export function anyKeptBlock(run: Run, state: State, place: Place): Flow[] {
  const flows = handed(run, state, [...run.record.keptBlocks.values()], place, 'open');
  run.record.opaque(place);
  return flows;
}

/** A pipeline that a block stands for is begun, to be run step by step. */
export function steppable(run: Run, state: State, block: ScriptBlockValue, place: Place): Flow[] {
  return mayRun(run, state, block, place, 'expected');
}

function mayRun(run: Run, state: State, block: ScriptBlockValue, place: Place, chance: Chance): Flow[] {
  if (chance === 'certain') return runHanded(run, state, block, place);
  const [ran, left] = run.fork(state, chance === 'expected' ? { doubtful: 1 } : {});
  return [...runHanded(run, ran, block, place), ...flow(left)];
}

function runHanded(run: Run, state: State, block: ScriptBlockValue, place: Place): Flow[] {
  const { via, standsAt } = state;
  state.via = [...via, place];
  if (block.file === NO_FILE) state.standsAt = standsAt ?? place;
  state.pushOutput();
  const flows = run.do.block(state, block, 'block', inner => {
    enterParameters(run, inner, block.ast, 'unknown');
    for (const name of ['_', 'args']) inner.frame.variables.set(name, run.unknown(name, 'what the block is given'));
  });
  return flows.map(({ state: after, done }) => {
    after.popOutput();
    after.via = via;
    after.standsAt = standsAt;
    return { state: after, done: done.kind === 'throw' || done.kind === 'exit' ? done : NORMAL };
  });
}

/** In the block something is set or changed that the judgement depends on, and that is there still when the block has ended. */
function changesWhatMatters({ relevance: { names } }: Run, ast: ScriptBlockAst): boolean {
  const changed = changedNames.get(ast) ?? changedIn(ast);
  changedNames.set(ast, changed);
  return [...changed].some(name => names?.has(name) !== false);
}

const changedNames = new WeakMap<ScriptBlockAst, ReadonlySet<string>>();

function changedIn(ast: ScriptBlockAst): ReadonlySet<string> {
  const names = new Set<string>();
  visit(ast, node => {
    for (const { variable, inPlace } of changesOf(node))
      if (inPlace || /:/.test(variable.variablePath)) names.add(bare(variable.variablePath));
  });
  return names;
}

interface Mentions {
  readonly family: boolean;
  readonly names: ReadonlySet<string>;
}

const mentions = new WeakMap<ScriptBlockAst, Mentions>();

function mentionsOf(ast: ScriptBlockAst): Mentions {
  const known = mentions.get(ast);
  if (known) return known;
  const names = new Set<string>();
  visit(ast, node => {
    const [head] = node.kind === 'CommandAst' ? node.commandElements : [];
    if (head?.kind === 'StringConstantExpressionAst') names.add(head.value.toLowerCase());
  });
  const found = { names, family: [...names].some(name => /-\w*cs(privacy|clientversion)|^iex$|^invoke-expression$/.test(name)) };
  mentions.set(ast, found);
  return found;
}

/** It calls the family itself, or a function of the script that does. */
export function concerns(state: State, ast: ScriptBlockAst, looked = new Set<ScriptBlockAst>()): boolean {
  if (looked.has(ast)) return false;
  looked.add(ast);
  const { family, names } = mentionsOf(ast);
  if (family) return true;
  return [state.frames, ...state.parked.values()].flat().some(({ functions }) =>
    [...names].some(name => {
      const entry = functions.get(name);
      return entry !== undefined && concerns(state, entry.definition.body, looked);
    }),
  );
}
