/** `powershell -Command …`, `powershell -File …`: another process, the same organisation. */
import type { BindElement } from '../binding';
import type { CommandAst } from '../powershell';
import { string, toText, type Value } from '../values';
import { blockStage, loadedFileStage } from './calls';
import { unknownStage } from './escapes';
import { expressionStage } from './expressionCommand';
import { andThen, type Flow } from './flow';
import { elementsOf, type Run, type Stage } from './run';
import type { State } from './state';

export function isShell(name: string): boolean {
  return /(?:^|[\\/])(?:powershell|pwsh)(?:\.exe)?$/i.test(name);
}

/** Parameters of the program that take a value of their own (`powershell -?`), by the shortest text that tells them apart. */
const TAKES_VALUE = /^-(?:ex\w*|ep|wi?\w*|v\w*|inp\w*|o\w*|if|of|con\w*|ps\w*|se\w*|cus\w*)$/i;

/** The stage that runs what the command line hands over; what it does not show is opaque. */
export function shellStage(run: Run, state: State, name: string, command: CommandAst, elements: readonly BindElement[]): Stage {
  const code = codeOf(run, state, name, elements);
  const open = (after: State): Stage => stageOf(run, after, code, command, elements);
  const isolated = (after: State): Flow[] => {
    const { frames } = after;
    // The other process sees none of this one's variables and functions.
    after.frames = [];
    after.pushFrame('global');
    const stage = open(after);
    return andThen(stage.process(stage.state, undefined), stage.end).map(({ state: last }) => {
      last.frames = frames;
      return { state: last, done: { kind: 'normal' } };
    });
  };
  return { state, failed: undefined, process: isolated, end: after => [{ state: after, done: { kind: 'normal' } }] };
}

type Code =
  | { readonly kind: 'command'; readonly value: Value }
  | { readonly kind: 'file'; readonly path: string; readonly args: readonly BindElement[] }
  | { readonly kind: 'unseen' };

function stageOf(run: Run, state: State, code: Code, command: CommandAst, elements: readonly BindElement[]): Stage {
  if (code.kind === 'command') {
    if (code.value.kind === 'scriptblock') return blockStage(run, state, code.value, command, []);
    return expressionStage(run, state, code.value, command);
  }
  const file = code.kind === 'file' ? run.loader?.resolve(state.file, code.path) : undefined;
  if (code.kind === 'file' && file) return loadedFileStage(run, state, file, command, code.args, false);
  run.record.opaque(run.place(state, command));
  return unknownStage(run, state, command, elements);
}

function codeOf(run: Run, state: State, name: string, elements: readonly BindElement[]): Code {
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    const written = element && wordOf(state, element);
    if (!element || written === undefined) return { kind: 'unseen' };
    const rest = elements.slice(index + 1);
    if (/^-c(?:o(?:m\w*)?)?$/i.test(written)) return commandOf(run, state, rest);
    if (/^-f(?:i\w*)?$/i.test(written)) return fileOf(state, rest);
    if (/^-e(?:c|n\w*)?$/i.test(written)) return { kind: 'unseen' };
    if (!written.startsWith('-'))
      return /pwsh/i.test(name) ? fileOf(state, elements.slice(index)) : commandOf(run, state, elements.slice(index));
    if (TAKES_VALUE.test(written)) index += 1;
  }
  // Without either it reads what is typed.
  return { kind: 'unseen' };
}

function fileOf(state: State, [path, ...args]: readonly BindElement[]): Code {
  const text = path && wordOf(state, path);
  return text === undefined ? { kind: 'unseen' } : { kind: 'file', path: text, args };
}

/** One block, or words that are joined to a text. */
function commandOf(run: Run, state: State, elements: readonly BindElement[]): Code {
  const [first] = elements;
  if (first?.kind === 'argument' && first.value.kind === 'scriptblock') return { kind: 'command', value: first.value };
  const words = elements.map(element => wordOf(state, element));
  return words.length > 0 && words.every(word => word !== undefined)
    ? { kind: 'command', value: { ...string(words.join(' ')), at: elements[0]?.place ?? run.place(state, { start: 0, end: 0 }) } }
    : { kind: 'unseen' };
}

/** As the program gets it: a parameter's name with its dash, a value's text. */
function wordOf(state: State, element: BindElement): string | undefined {
  if (element.kind === 'splat') return undefined;
  if (element.kind === 'parameter') {
    const value = element.argument && textOf(state, element.argument.value);
    if (element.argument && value === undefined) return undefined;
    return value === undefined ? element.text : `${element.text ?? ''}${value}`;
  }
  return element.text ?? textOf(state, element.value);
}

function textOf(state: State, value: Value): string | undefined {
  const { items, rest } = elementsOf(state, value);
  const texts = items.map(item => toText(item));
  return rest === undefined && texts.every(text => text.kind === 'string') ? texts.map(text => text.value).join(' ') : undefined;
}
