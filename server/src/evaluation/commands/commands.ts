/** What a command's name stands for, and its arguments' values. */

import { type BindElement, type Splat, signatureOfFunction } from '../../binding';
import { type Cmdlet, type CommandSignature, defaultAliases, findCmdlet, findShellCommand } from '../../catalog';
import type { CommandAst, CommandElementAst, ExpressionAst } from '../../powershell';
import { char, NULL, string, toText, type Value } from '../../values';
import { blockStage, fileStage, functionStage } from '../calls/calls';
import { shellStage } from '../calls/childShell';
import { isShell } from '../calls/commandLine';
import { withCommonVariables } from '../errors/commonVariables';
import { noteExitCode } from '../errors/errorState';
import { isSure } from '../errors/failing';
import { commandName } from '../expressions/commandInfo';
import { familyStage } from '../family/family';
import { fileText, isUnlisted } from '../folders/folderCommands';
import { leafOf } from '../folders/modules';
import { asOperand, elementsOf, isReference } from '../run/elements';
import { andThen, type Flow, flow, NORMAL, type Valued, valued } from '../run/flow';
import { inOrder } from '../run/outcomes';
import { decidePlatform, moduleSignal, type PlatformSignal } from '../run/platform';
import type { Run, Stage } from '../run/run';
import { type FunctionEntry, MAIN, type State } from '../run/state';
import { argumentValues, unknownStage } from '../scopes/escapes';
import { anyKeptBlock } from '../scopes/handed';
import { forgetReferred } from '../scopes/references';
import { readPath } from '../scopes/variables';
import { builtin } from './builtins';
import { insideModule, sessionOfModule } from './moduleObjects';

export type Target =
  | { readonly kind: 'function'; readonly entry: FunctionEntry; readonly name: string }
  | { readonly kind: 'cmdlet'; readonly cmdlet: Cmdlet; readonly own: PlatformSignal | undefined }
  | { readonly kind: 'shell'; readonly signature: CommandSignature }
  | { readonly kind: 'script'; readonly path: string }
  | { readonly kind: 'unresolved'; readonly name: string };

export function resolveName(state: State, written: string, place: PlatformSignal['place']): Target {
  let name = written;
  for (let hops = 0; hops < 10; hops += 1) {
    const alias = findAlias(state, name.toLowerCase());
    if (alias === undefined) break;
    name = alias;
  }
  const slash = name.lastIndexOf('\\');
  const bare = slash < 0 ? name : name.slice(slash + 1);
  const entry = findFunction(state, name.toLowerCase()) ?? (slash < 0 ? undefined : functionOfModule(state, name.slice(0, slash), bare));
  if (entry) return { kind: 'function', entry, name: bare };
  const qualifier = slash < 0 ? undefined : moduleSignal(name.slice(0, slash), place);
  if (slash < 0 || qualifier || !/[:./]/.test(name) || /^microsoft\.powershell\.\w+\\/i.test(name)) {
    const cmdlet = findCmdlet(bare);
    if (cmdlet) return { kind: 'cmdlet', cmdlet, own: qualifier };
    const prefixed = findPrefixed(state, bare);
    if (prefixed) return prefixed;
    const signature = findShellCommand(bare);
    if (signature) return { kind: 'shell', signature };
  }
  if (/\.ps1$/i.test(name)) return { kind: 'script', path: name };
  return { kind: 'unresolved', name };
}

/** `Import-PSSession -Prefix X` puts X between verb and noun. */
function findPrefixed(state: State, name: string): Target | undefined {
  for (const [prefix, own] of state.platform.prefixes) {
    const dash = name.indexOf('-');
    if (
      !name
        .slice(dash + 1)
        .toLowerCase()
        .startsWith(prefix)
    )
      continue;
    const cmdlet = findCmdlet(name.slice(0, dash + 1) + name.slice(dash + 1 + prefix.length));
    if (cmdlet) return { kind: 'cmdlet', cmdlet, own };
  }
  return undefined;
}

/** An alias comes before a function of that name. */
function findAlias(state: State, name: string): string | undefined {
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const alias = state.frames[index]?.aliases.get(name);
    if (alias !== undefined) return alias;
  }
  return defaultAliases.get(name);
}

function findFunction(state: State, name: string): FunctionEntry | undefined {
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const entry = state.frames[index]?.functions.get(name);
    if (entry) return entry;
  }
  return undefined;
}

/** `Tools\Add-Rule`, whatever else has that name. */
function functionOfModule(state: State, module: string, name: string): FunctionEntry | undefined {
  for (const [session, [frame]] of state.parked)
    if (session !== MAIN && leafOf(session).toLowerCase() === module.toLowerCase()) return frame?.functions.get(name.toLowerCase());
  return undefined;
}

/** Evaluates name and arguments and gives the command ready to run, once for each way that goes. */
export function openCommand(run: Run, state: State, command: CommandAst, piped: boolean): Stage[] {
  const [head, ...others] = command.commandElements;
  if (!head || head.kind === 'CommandParameterAst' || !run.spend(state, command, 8)) return [idle(state)];
  return stagesOf(nameOf(run, state, head), (named, name) => {
    if (name.kind === 'scriptblock')
      return withElements(run, named, others, (ready, elements) => [blockStage(run, ready, name, command, elements)]);
    const session = sessionOfModule(named, name);
    return withElements(run, named, others, (ready, elements) => {
      const inside = session === undefined ? undefined : insideModule(run, ready, session, command, elements);
      return inside ? [inside] : openNamed(run, ready, { command, head, piped }, name, elements);
    });
  });
}

/** A bare word is its text; after `&` or `.` the value counts. */
function nameOf(run: Run, state: State, head: ExpressionAst): Valued[] {
  if (head.kind === 'StringConstantExpressionAst') return [{ state, value: string(head.value), done: NORMAL }];
  return run.do.evaluate(state, head);
}

function stagesOf(outcomes: readonly Valued[], next: (state: State, value: Value) => Stage[]): Stage[] {
  return outcomes.flatMap(outcome => (outcome.done.kind === 'normal' ? next(outcome.state, outcome.value) : [broken(outcome)]));
}

/** A command as it stands in its pipeline. */
interface Written {
  readonly command: CommandAst;
  readonly head: ExpressionAst;
  /** Something comes from a command before it. */
  readonly piped: boolean;
}

function openNamed(run: Run, state: State, written: Written, name: Value, elements: readonly BindElement[]): Stage[] {
  const { command, head } = written;
  const place = run.place(state, command);
  const text = toText(commandName(fileText(state, asOperand(state, name))));
  if (isUnlisted(text)) return [idle(state)];
  if (text.kind !== 'string') {
    const stage = unknownStage(run, state, command, elements);
    return [{ ...stage, end: after => andThen(stage.end(after), each => anyKeptBlock(run, each, place)) }];
  }
  const target = resolveName(state, text.value, run.place(state, head));
  const dotted = command.invocationOperator === '.';
  const keeping = (stage: Stage, sure: boolean) => withCommonVariables(run, stage, elements, sure);
  switch (target.kind) {
    case 'function': {
      const stage = functionStage(run, state, target.entry, target.name, command, elements, dotted);
      return [signatureOfFunction(target.entry.definition).cmdletBinding ? keeping(stage, true) : stage];
    }
    case 'cmdlet':
      return [
        keeping(familyStage(run, state, target, { ast: command, nameAst: head, name: text.value, elements, piped: written.piped }), true),
      ];
    case 'shell':
      return builtin(run, state, target.signature, command, elements).map(stage => keeping(stage, isSure(target.signature.name)));
    case 'script':
      return [fileStage(run, state, target.path, command, elements, dotted)];
    case 'unresolved':
      if (isShell(text.value)) return [shellStage(run, state, text.value, command, elements)];
      // A script that is named without its ending, or a folder where a file was meant, is code that is not here.
      if (dotted || isPath(text.value)) run.record.opaque(place);
      forgetReferred(run, state, argumentValues(elements));
      run.record.unresolved(command, head, text.value, state.file, decidePlatform(run.platform, state.platform, undefined));
      return [keeping(endingSomehow(run, unknownStage(run, state, command, elements), text.value), false)];
  }
}

/** A program tells how it ended; a cmdlet, which has a verb and a noun, does not. */
function endingSomehow(run: Run, stage: Stage, name: string): Stage {
  if (/^\w+-\w+$/.test(name)) return stage;
  const end = (after: State): Flow[] => {
    noteExitCode(run, after, undefined);
    return flow(after);
  };
  return { ...stage, end: after => andThen(stage.end(after), end) };
}

/** Of a file, not of a module's command; a program with an ending of its own runs none of the script's commands. */
function isPath(name: string): boolean {
  return /^[.\\/]|^\w:|\/|\\.*\\/.test(name) && !/\.\w+$/.test(name);
}

function idle(state: State): Stage {
  return { state, failed: undefined, process: after => flow(after), end: after => flow(after) };
}

function broken(failed: Flow): Stage {
  return { state: failed.state, failed, process: after => flow(after), end: after => flow(after) };
}

/** Evaluates all elements in order. */
function withElements(
  run: Run,
  state: State,
  elements: readonly CommandElementAst[],
  next: (state: State, elements: readonly BindElement[]) => Stage[],
): Stage[] {
  const steps = elements.map(element => (before: State) => argumentValue(run, before, element));
  const { ended, complete } = inOrder(run, state, steps);
  const failed = ended.map(broken);
  return [
    ...failed,
    ...complete.flatMap(({ state: after, values }) =>
      next(
        after,
        elements.map((element, index) => bindElement(run, after, element, settled(values[index] ?? NULL))),
      ),
    ),
  ];
}

/** The value of an argument, of `-Name:value`, or of what is splatted; a name alone has none. */
function argumentValue(run: Run, state: State, element: CommandElementAst): Valued[] {
  if (element.kind === 'CommandParameterAst') return element.argument ? run.do.evaluate(state, element.argument) : valued(state, NULL);
  if (element.kind === 'VariableExpressionAst' && element.splatted) return valued(state, readPath(run, state, element.variablePath));
  return run.do.evaluate(state, element);
}

function bindElement(run: Run, state: State, element: CommandElementAst, value: Value): BindElement {
  const place = run.place(state, element);
  if (element.kind === 'CommandParameterAst') {
    const { argument, start, nameEnd } = element;
    const given = argument && { value, place: run.place(state, argument), text: writtenText(run, state, argument) };
    return { kind: 'parameter', ast: element, place, argument: given, text: sourceText(run, state, { start, end: nameEnd }) };
  }
  if (element.kind === 'VariableExpressionAst' && element.splatted) return { kind: 'splat', place, splat: splatOf(state, value) };
  return { kind: 'argument', ast: element, place, value, text: writtenText(run, state, element) };
}

/** A numeric constant or a script block keeps its text where a parameter takes a string. */
function writtenText(run: Run, state: State, element: ExpressionAst): string | undefined {
  const keeps = element.kind === 'ConstantExpressionAst' || element.kind === 'ScriptBlockExpressionAst';
  return keeps ? sourceText(run, state, element) : undefined;
}

/** As it stands in the file; code from a string stands in none. */
function sourceText(run: Run, state: State, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
  return state.standsAt ? undefined : run.files.get(state.file)?.text.slice(start, end);
}

/** No output as an argument is $null. */
function settled(value: Value): Value {
  return value.kind === 'nothing' ? { kind: 'null', ...(value.at ? { at: value.at } : {}) } : value;
}

function splatOf(state: State, value: Value): Splat {
  if (isReference(value) && (value.type === 'hashtable' || value.type === 'ordered')) {
    const table = state.object(value);
    if (!table) return { kind: 'unknown' };
    const entries = [...table.entries.values()].flatMap(entry => {
      const name = toText(entry.key);
      return name.kind === 'string' ? [{ name: name.value, value: entry.value, place: entry.keyPlace, valuePlace: entry.value.at }] : [];
    });
    return { kind: 'named', entries, open: table.open || entries.length < table.entries.size };
  }
  if (value.kind === 'array' || (isReference(value) && value.type === 'list')) {
    const { items, rest } = elementsOf(state, value);
    return { kind: 'positional', items, open: rest !== undefined };
  }
  // A string is a collection of its characters, and null is one argument.
  if (value.kind === 'string') return { kind: 'positional', items: [...value.value].map(each => char(each)), open: false };
  if (value.kind === 'unknown' || value.kind === 'oneOf' || value.kind === 'text') return { kind: 'unknown' };
  return { kind: 'positional', items: [settled(value)], open: false };
}
