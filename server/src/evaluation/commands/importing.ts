/** Import-Module, `using module`, New-Module: a module's code runs among scopes of its own, and what it lets out is known to whoever asked. */

import type { CommandAst, FunctionDefinitionAst, ScriptBlockAst } from '../../powershell';
import { array, like, NULL, toText, type Value } from '../../values';
import { loadedFileStage, usingModules } from '../calls/calls';
import { fileText, isUnlisted } from '../folders/folderCommands';
import { whence } from '../folders/location';
import { isPath, leafOf, type Module, moduleOf } from '../folders/modules';
import { entryOf, METHOD, newHashtable, newObject } from '../heap/heap';
import type { ScriptFile } from '../run/analysis';
import { elementsOf, emit } from '../run/elements';
import { andThen, type Flow, flow, NORMAL } from '../run/flow';
import { moduleSignal, withSignal } from '../run/platform';
import type { Code, Run, Stage, StageInput } from '../run/run';
import { argumentOf, argumentsIn, type ShellCall } from '../run/shellCall';
import { type Frame, MAIN, type State } from '../run/state';
import { truthOf } from '../run/truth';
import { unknownStage } from '../scopes/escapes';
import { moduleObject, sessionOfModule } from './moduleObjects';
import { importsModule } from './platformCommands';

/** What comes to whoever imports a module, as the command says it. */
interface Import {
  /** Where it goes: the global scope of a script, a module's own, or the present one. */
  readonly into: 'session' | 'global' | 'local';
  readonly functions: readonly string[] | undefined;
  readonly aliases: readonly string[] | undefined;
  readonly prefix: string;
  /** Its code is run again. */
  readonly again: boolean;
}

const PLAIN: Import = { into: 'session', functions: undefined, aliases: undefined, prefix: '', again: false };

/**
 * A module of the product tells the platform; those of the workspace bring their functions. One that is named by a path and is not here,
 * or whose name is not known, may bring anything.
 */
export function importModule(state: State, call: ShellCall): Stage {
  const given = argumentOf(call.bound, 'name');
  if (given) return namedStage(state, call, given);
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const stage = namedStage(after, call, input?.value);
    return andThen(stage.process(stage.state, undefined), stage.end);
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function namedStage(state: State, call: ShellCall, given: Value | undefined): Stage {
  const { run, command, elements } = call;
  importsModule(state, call);
  const { items: all, rest } = given ? elementsOf(state, given) : { items: [], rest: undefined };
  // What New-Module gave is known already.
  const items = all.filter(item => sessionOfModule(state, item) === undefined);
  const names = items.map(item => toText(fileText(state, item))).filter(name => !isUnlisted(name));
  const modules = names.flatMap(name => (name.kind === 'string' ? (moduleOf(run, whence(state), name.value) ?? []) : []));
  // The product's own module brings its cmdlets, from wherever it is loaded.
  const isSeen = (name: Value) =>
    name.kind === 'string' &&
    (!isPath(name.value) || moduleOf(run, whence(state), name.value) !== undefined || moduleSignal(name.value, run.place(state, command)));
  if (rest || !given || !names.every(isSeen)) run.record.opaque(run.place(state, command));
  const passes = call.bound.bound.has('passthru');
  if (modules.length === 0) {
    const stage = unknownStage(run, state, command, elements);
    // Nothing is put out but a module that is asked for.
    return passes || call.bound.bound.has('ascustomobject') ? stage : { ...stage, process: after => flow(after) };
  }
  const wanted = importOf(state, call);
  const broughtBy = (each: State, module: Module): Flow[] =>
    andThen(bring(run, each, module, command, wanted), after => {
      if (passes) after.put(moduleObject(run, after, module.file));
      return flow(after);
    });
  const process = (before: State): Flow[] =>
    modules.reduce<Flow[]>((flows, module) => andThen(flows, each => broughtBy(each, module)), flow(before));
  return { state, failed: undefined, process, end: after => flow(after) };
}

function importOf(state: State, { bound }: ShellCall): Import {
  const functions = patternsIn(state, argumentOf(bound, 'function'));
  const aliases = patternsIn(state, argumentOf(bound, 'alias'));
  const prefix = toText(argumentOf(bound, 'prefix') ?? { kind: 'nothing' });
  const scope = argumentOf(bound, 'scope');
  const isSet = (name: string) => truthOf(state, argumentOf(bound, name) ?? { kind: 'nothing' }) === 'yes';
  const isNarrow = functions !== undefined || aliases !== undefined || bound.bound.has('cmdlet') || bound.bound.has('variable');
  return {
    into: isSet('global') || isWord(scope, 'global') ? 'global' : isWord(scope, 'local') ? 'local' : 'session',
    functions: functions ?? (isNarrow && !bound.bound.has('function') ? [] : undefined),
    aliases: aliases ?? (isNarrow && !bound.bound.has('alias') ? [] : undefined),
    prefix: prefix.kind === 'string' ? prefix.value : '',
    again: isSet('force'),
  };
}

function isWord(value: Value | undefined, word: string): boolean {
  return value?.kind === 'string' && value.value.toLowerCase() === word;
}

/** Undefined: not given, or not known. */
function patternsIn(state: State, value: Value | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const { items, rest } = elementsOf(state, value);
  const texts = items.map(item => toText(item));
  const known = texts.flatMap(text => (text.kind === 'string' ? [text.value] : []));
  return rest || known.length < texts.length || value.kind === 'unknown' ? undefined : known;
}

/** Runs a module's code unless it is loaded already, and names what it lets out where it is asked for. */
function bring(run: Run, state: State, module: Module, command: CommandAst, wanted: Import): Flow[] {
  for (const name of module.required) {
    const signal = moduleSignal(name, run.place(state, command));
    if (signal) state.platform = withSignal(state.platform, signal);
  }
  const loadFile = (each: State, file: ScriptFile): Flow[] => {
    const stage = loadedFileStage(run, each, file, command, [], true);
    return andThen(stage.process(stage.state, undefined), stage.end);
  };
  return load(run, state, module, wanted, loadFile);
}

type LoadFile = (state: State, file: ScriptFile) => Flow[];

function load(run: Run, state: State, module: Module, wanted: Import, loadFile: LoadFile): Flow[] {
  const scripts = module.scripts.reduce<Flow[]>((flows, script) => andThen(flows, each => loadFile(each, script)), flow(state));
  return andThen(scripts, before => {
    const isLoaded = before.hasSession(module.file);
    // What loads itself, by itself or by others, has its scopes already.
    if (isLoaded && (!wanted.again || before.session === module.file || run.loading.has(module.file)))
      return letOut(before, module, wanted);
    before.forgetSession(module.file);
    const back = openSession(run, before, module.file);
    const nested = module.nested.reduce<Flow[]>(
      (flows, each) => andThen(flows, inner => load(run, inner, each, PLAIN, loadFile)),
      flow(before),
    );
    const loaded = andThen(nested, inner => (module.root ? loadFile(inner, module.root) : flow(inner)));
    return andThen(
      loaded.map(({ state: after, done }) => {
        after.switchTo(back);
        return { state: after, done };
      }),
      after => letOut(after, module, wanted),
    );
  });
}

/** Scopes of their own, and default parameter values too. Tells which to come back to. */
function openSession(run: Run, state: State, session: string): string {
  const back = state.switchTo(session);
  state.pushFrame('script').variables.set('psdefaultparametervalues', newHashtable(run, state, [], false));
  return back;
}

/** Where a module keeps what Export-ModuleMember was told; no variable of a script has such names. */
const EXPORTS = { function: '\0exported functions', alias: '\0exported aliases', variable: '\0exported variables' } as const;

/** `Export-ModuleMember`: from then on only what is named is let out. */
export function exportMembers(state: State, { bound }: ShellCall, input: StageInput | undefined): Flow[] {
  const { variables } = state.frameForChange(moduleFrame(state));
  for (const [parameter, name] of Object.entries(EXPORTS)) {
    const given = argumentOf(bound, parameter) ?? (parameter === 'function' ? input?.value : undefined);
    const known = given && patternsIn(state, given);
    const earlier = variables.get(name);
    const items = earlier?.kind === 'array' ? earlier.items : [];
    const added: readonly Value[] = (given === undefined ? [] : (known ?? ['*'])).map(value => ({ kind: 'string', value }));
    variables.set(name, { kind: 'array', items: [...items, ...added] });
  }
  return flow(state);
}

function moduleFrame({ frames, session }: State): number {
  return session === MAIN ? frames.length - 1 : Math.min(1, frames.length - 1);
}

function letOut(state: State, module: Module, wanted: Import): Flow[] {
  const from = frameOf(state, module.file);
  if (from) name(state, from, module, wanted);
  return flow(state);
}

function frameOf(state: State, session: string): Frame | undefined {
  return state.session === session ? state.frames[1] : state.parked.get(session)?.[0];
}

function name(state: State, from: Frame, { lets }: Pick<Module, 'lets'>, { into, functions, aliases, prefix }: Import): void {
  const target = into === 'local' ? -1 : into === 'global' || state.session === MAIN ? 0 : moduleFrame(state);
  const frame = state.frameForChange(target);
  for (const [key, entry] of from.functions)
    if (isAmong(from, EXPORTS.function, key) && isIn(lets.functions, key) && isIn(functions, key))
      frame.functions.set(withPrefix(key, prefix), entry);
  for (const [key, entry] of from.aliases)
    if (isAmong(from, EXPORTS.alias, key) && isIn(lets.aliases, key) && isIn(aliases, key))
      frame.aliases.set(withPrefix(key, prefix), entry);
  if (!from.variables.get(EXPORTS.variable)) return;
  for (const [key, value] of from.variables)
    if (!key.startsWith('\0') && isAmong(from, EXPORTS.variable, key)) frame.variables.set(key, value);
}

/** Without Export-ModuleMember everything is. */
function isAmong({ variables }: Frame, exported: string, name: string): boolean {
  const patterns = variables.get(exported);
  return patterns?.kind !== 'array' || patterns.items.some(item => item.kind === 'string' && isLike(name, item.value));
}

function isIn(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns === undefined || patterns.some(pattern => isLike(name, pattern));
}

function isLike(name: string, pattern: string): boolean {
  return like(name, pattern) === 'yes';
}

/** `-Prefix X`: its functions are known by names with that between verb and noun. */
function withPrefix(name: string, prefix: string): string {
  const dash = name.indexOf('-') + 1;
  return name.slice(0, dash) + prefix.toLowerCase() + name.slice(dash);
}

const MADE = 'module';

/** A module from a block: what the block defines is known from then on. */
export function newModule(state: State, call: ShellCall): Stage {
  const { run, bound } = call;
  const block = argumentOf(bound, 'scriptblock');
  const process = (after: State): Flow[] => {
    if (block?.kind !== 'scriptblock') {
      after.put(run.unknown('custom', 'a module from a block'));
      return flow(after);
    }
    const session = `${MADE}#${run.nextId()}`;
    const back = openSession(run, after, session);
    after.pushOutput();
    return run.do
      .block(after, { ast: block.ast, file: block.file } satisfies Code, 'none', inner => setArguments(run, inner, call, block.ast))
      .map(({ state: last, done }) => {
        const result = last.popOutput();
        last.switchTo(back);
        const from = frameOf(last, session);
        if (bound.bound.has('ascustomobject')) {
          last.put(methodsOf(run, last, session, from));
          return { state: last, done };
        }
        if (from)
          name(
            last,
            from,
            { lets: { functions: undefined, aliases: undefined } },
            { ...PLAIN, functions: patternsIn(last, argumentOf(bound, 'function')) },
          );
        if (bound.bound.has('returnresult')) emit(last, result);
        else last.put(moduleObject(run, last, session));
        return { state: last, done };
      });
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

/** `-AsCustomObject`: the functions are methods. */
function methodsOf(run: Run, state: State, session: string, frame: Frame | undefined): Value {
  const entries = [...(frame?.functions ?? [])].map(([name, { definition, file }]) =>
    entryOf(METHOD + name, { kind: 'scriptblock', ast: withParameters(definition), file, session }),
  );
  return newObject(run, state, new Map(entries), { open: true });
}

/** A function's parameters may stand before its body. */
function withParameters({ body, parameters, start, end, parent }: FunctionDefinitionAst): ScriptBlockAst {
  return parameters ? { ...body, paramBlock: { kind: 'ParamBlockAst', attributes: [], parameters, start, end, parent } } : body;
}

function setArguments(run: Run, state: State, { bound }: ShellCall, { paramBlock }: Code['ast']): void {
  const { items, open } = argumentsIn(state, bound.bound.get('argumentlist'));
  const { variables } = state.frameForChange(-1);
  for (const [index, { name: parameter }] of (paramBlock?.parameters ?? []).entries())
    variables.set(
      parameter.variablePath.toLowerCase(),
      items[index] ?? (open ? run.unknown('argument', 'what the module is given') : NULL),
    );
  const more = open ? run.unknown('argument', 'what the module is given') : undefined;
  variables.set('args', array(items.slice(paramBlock?.parameters.length ?? 0), more));
}

/** `Remove-Module`: its functions are known no longer, and the next import runs it again. */
export function removeModule(state: State, { bound }: ShellCall, input: StageInput | undefined): Flow[] {
  const patterns = patternsIn(state, argumentOf(bound, 'name') ?? input?.value) ?? [];
  for (const session of state.parked.keys()) {
    if (session === MAIN || !isIn(patterns, leafOf(session))) continue;
    const { functions } = state.frameForChange(0);
    for (const [key, entry] of [...functions]) if (entry.session === session) functions.delete(key);
    state.forgetSession(session);
  }
  return flow(state);
}

/** `using module .\X.psm1`: it is imported before the script begins. */
export function runUsedModules(run: Run, state: State, script: ScriptFile): Flow[] {
  const loadFile = (each: State, { file, parse }: ScriptFile): Flow[] => {
    if (run.loading.has(file)) return flow(each);
    run.loading.add(file);
    const flows = run.do.block(each, { ast: parse.ast, file }, 'none', () => {});
    run.loading.delete(file);
    return flows.map(({ state: after, done }) => ({ state: after, done: done.kind === 'throw' ? done : NORMAL }));
  };
  const modules = usingModules(script.parse.ast).flatMap(each => moduleOf(run, script.file, each) ?? []);
  return modules.reduce<Flow[]>((flows, module) => andThen(flows, each => load(run, each, module, PLAIN, loadFile)), flow(state));
}
