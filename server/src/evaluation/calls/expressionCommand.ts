/** Invoke-Expression: code from a text, where the text is known. */
import { type CommandAst, parse } from '../../powershell';
import { type StringValue, string, type TextValue, text, toText, type UnknownValue, type Value } from '../../values';
import { failed } from '../run/exceptions';
import { type Flow, flow } from '../run/flow';
import { LIMITS, type Run, type Stage, type StageInput } from '../run/run';
import type { State } from '../run/state';

export function expressionStage(run: Run, state: State, code: Value | undefined, command: CommandAst): Stage {
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const value = code ?? input?.value;
    return value ? runText(run, after, value, command) : opaque(run, after, command);
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function opaque(run: Run, state: State, command: CommandAst): Flow[] {
  run.record.opaque(run.place(state, command));
  state.put(run.unknown('expression', 'the output of Invoke-Expression'));
  return flow(state);
}

/**
 * The code, with a sign that no script uses for each piece that is not known. Nothing of the syntax is in a GUID or a number; in another
 * piece there may be (`open`), such as further commands, but most are names that an argument is made of.
 */
export function sourceOf(run: Run, value: Value): { readonly source: string; readonly open: boolean } | undefined {
  const code = toText(value);
  if (code.kind === 'string') return { source: code.value, open: false };
  if (code.kind !== 'text') return undefined;
  const open = code.parts.some(part => typeof part !== 'string' && !HARMLESS.has(part.type ?? ''));
  return { source: code.parts.map(part => (typeof part === 'string' ? part : signFor(run, part))).join(''), open };
}
const HARMLESS = new Set(['guid', 'int', 'uint', 'long', 'ushort', 'byte']);

const [OPENS, CLOSES] = ['\ue000', '\ue001'];
const SIGN = new RegExp(`(${OPENS}\\d+${CLOSES})`);

function signFor(run: Run, piece: UnknownValue): string {
  const sign = `${OPENS}${run.pieces.size}${CLOSES}`;
  run.pieces.set(sign, piece);
  return sign;
}

/** A text as code that Invoke-Expression runs has it: with the pieces that nobody knows. */
export function withPieces(run: Run, written: string): StringValue | TextValue | UnknownValue {
  if (run.pieces.size === 0 || !written.includes(OPENS)) return string(written);
  const whole = run.pieces.get(written);
  // Alone it may be written as anything: a number, `$true`.
  if (whole && !HARMLESS.has(whole.type ?? '')) return { ...whole, type: undefined, notNull: undefined };
  return text(written.split(SIGN).map(part => run.pieces.get(part) ?? part));
}

/** Everything in the text stands at the command: positions inside a computed text mean nothing to a reader. */
function runText(run: Run, state: State, value: Value, command: CommandAst): Flow[] {
  const place = run.place(state, command);
  const code = sourceOf(run, value);
  if (code === undefined || code.source.length > LIMITS.text) return opaque(run, state, command);
  const { ast, errors } = parse(code.source, { level: '5.1' });
  // Text that does not parse runs not even in part.
  if (errors.length > 0) return code.open ? opaque(run, state, command) : failed(run, state, 'text that does not parse');
  const before = state.standsAt;
  state.standsAt = place;
  return run.do
    .block(state, { ast, file: state.file }, 'none', () => {})
    .map(({ state: after, done }) => {
      after.standsAt = before;
      if (code.open) run.record.opaque(place);
      return { state: after, done };
    });
}
