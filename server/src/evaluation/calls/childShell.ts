/** `powershell -Command …`, `powershell -File …`, also by `cmd /c` or Start-Process: another process, the same organisation. */

import type { BindElement } from '../../binding';
import type { CommandAst } from '../../powershell';
import { int, string, TRUE, toText, type Value } from '../../values';
import { exitCode, noteExitCode } from '../errors/errorState';
import { elsewhere } from '../errors/isolated';
import { fileNamed } from '../folders/location';
import { elementsOf } from '../run/elements';
import { type Completion, type Flow, flow } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { unknownStage } from '../scopes/escapes';
import { blockStage, loadedFileStage } from './calls';
import { isShell, lastWords, shellIn, splitLine } from './commandLine';
import { expressionStage } from './expressionCommand';

/** Parameters of the program that take a value of their own (`powershell -?`), by the shortest text that tells them apart. */
const TAKES_VALUE = /^-(?:ex\w*|ep|wi?\w*|v\w*|inp\w*|o\w*|if|of|con\w*|ps\w*|se\w*|cus\w*)$/i;

/** A word of the command line, and what it is where a script block or a script's parameters are wanted. */
interface Word {
  /** As the program gets it; undefined where that is not known. */
  readonly text: string | undefined;
  /** undefined: it comes from a text that is split. */
  readonly element: BindElement | undefined;
}

/** The stage that runs what the command line hands over; what it does not show is opaque. */
export function shellStage(run: Run, state: State, name: string, command: CommandAst, elements: readonly BindElement[]): Stage {
  return processStage(
    run,
    state,
    name,
    elements.map(element => ({ text: wordOf(state, element), element })),
    command,
    elements,
  );
}

/** `Start-Process powershell -ArgumentList …`: unless the script waits for it, what follows may come before what it does. */
export function startProcess(state: State, { run, bound, command, elements }: ShellCall): Stage {
  const name = textOf(state, argumentOf(bound, 'filepath') ?? string(''));
  const line = textOf(state, argumentOf(bound, 'argumentlist') ?? string(''));
  if (name !== undefined && !isShell(name)) return unknownStage(run, state, command, elements);
  const words = line === undefined ? [{ text: undefined, element: undefined }] : fromLine(line);
  const stage = processStage(run, state, name ?? '', words, command, elements);
  if (bound.bound.has('wait') || /\bwait-process\b|\.waitforexit\b/i.test(run.files.get(state.file)?.text ?? '')) return stage;
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const [ran, left] = run.fork(after, { doubtful: 1 });
    return [...stage.process(ran, input), ...flow(left)];
  };
  return { ...stage, process };
}

function fromLine(line: string): readonly Word[] {
  return splitLine(line).map(text => ({ text, element: undefined }));
}

function processStage(
  run: Run,
  state: State,
  name: string,
  words: readonly Word[],
  command: CommandAst,
  elements: readonly BindElement[],
): Stage {
  const code = codeOf(run, state, name, words, command);
  const process = (after: State): Flow[] =>
    elsewhere(
      run,
      after,
      undefined,
      there => stageOf(run, there, code, command, elements),
      (there, done) => {
        const ended = codeOfEnd(there, done, code.kind);
        return here => noteExitCode(run, here, ended);
      },
    );
  return { state, failed: undefined, process, end: after => flow(after) };
}

/** A script that ends by itself ends well. */
function codeOfEnd(there: State, { kind: end }: Completion, kind: Code['kind']): Value | undefined {
  if (end === 'exit') return exitCode(there);
  if (kind !== 'file') return undefined;
  return end === 'throw' ? int(1) : (exitCode(there) ?? int(0));
}

type Code =
  | { readonly kind: 'command'; readonly value: Value }
  | { readonly kind: 'file'; readonly path: string; readonly args: readonly BindElement[] }
  /** Another program than PowerShell. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unseen' };

function stageOf(run: Run, state: State, code: Code, command: CommandAst, elements: readonly BindElement[]): Stage {
  if (code.kind === 'command') {
    if (code.value.kind === 'scriptblock') return blockStage(run, state, code.value, command, []);
    return expressionStage(run, state, code.value, command);
  }
  const file = code.kind === 'file' ? fileNamed(run, state, code.path) : undefined;
  if (code.kind === 'file' && file) return loadedFileStage(run, state, file, command, code.args, false);
  if (code.kind !== 'foreign') run.record.opaque(run.place(state, command));
  return unknownStage(run, state, command, elements);
}

function codeOf(run: Run, state: State, name: string, words: readonly Word[], command: CommandAst): Code {
  if (/\bcmd(?:\.exe)?$/i.test(name)) {
    const inner = shellIn(words.map(({ text }) => text));
    return typeof inner === 'string' ? { kind: inner } : codeOf(run, state, inner.program, fromLine(inner.rest), command);
  }
  for (let index = 0; index < words.length; index += 1) {
    const written = words[index]?.text;
    if (written === undefined) return { kind: 'unseen' };
    const rest = words.slice(index + 1);
    if (/^-c(?:o(?:m\w*)?)?$/i.test(written)) return commandOf(run, state, rest, command);
    if (/^-f(?:i\w*)?$/i.test(written)) return fileOf(run, state, rest, command);
    if (/^-e(?:c|n\w*)?$/i.test(written)) return { kind: 'unseen' };
    if (!written.startsWith('-'))
      return /pwsh/i.test(name) ? fileOf(run, state, words.slice(index), command) : commandOf(run, state, words.slice(index), command);
    if (TAKES_VALUE.test(written)) index += 1;
  }
  // Without either it reads what is typed.
  return { kind: 'unseen' };
}

function fileOf(run: Run, state: State, [path, ...args]: readonly Word[], command: CommandAst): Code {
  if (path?.text === undefined) return { kind: 'unseen' };
  const elements = args.map(({ element }) => element);
  if (elements.every(element => element !== undefined)) return { kind: 'file', path: path.text, args: elements };
  const place = run.place(state, command);
  const split = lastWords(args.map(({ text }) => text ?? ''));
  const entries = split.named.map(({ name, text }) => ({ name, value: text === undefined ? TRUE : string(text), place }));
  return {
    kind: 'file',
    path: path.text,
    args: [
      { kind: 'splat', place, splat: { kind: 'named', entries, open: false } },
      { kind: 'splat', place, splat: { kind: 'positional', items: split.positional.map(text => string(text)), open: false } },
    ],
  };
}

/** One block, or words that are joined to a text. */
function commandOf(run: Run, state: State, words: readonly Word[], command: CommandAst): Code {
  const [first] = words;
  if (first?.element?.kind === 'argument' && first.element.value.kind === 'scriptblock')
    return { kind: 'command', value: first.element.value };
  const texts = words.map(({ text }) => text);
  return texts.length > 0 && texts.every(text => text !== undefined)
    ? { kind: 'command', value: { ...string(texts.join(' ')), at: first?.element?.place ?? run.place(state, command) } }
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
