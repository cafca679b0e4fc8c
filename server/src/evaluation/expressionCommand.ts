/** Invoke-Expression: code from a text, where the text is known. */
import { type CommandAst, parse } from '../powershell';
import { toText, type Value } from '../values';
import { type Flow, flow } from './flow';
import { LIMITS, type Run, type Stage, type StageInput } from './run';
import type { State } from './state';

export function expressionStage(run: Run, state: State, text: Value | undefined, command: CommandAst): Stage {
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const value = text ?? input?.value;
    return value ? runText(run, after, value, command) : opaque(run, after, command);
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function opaque(run: Run, state: State, command: CommandAst): Flow[] {
  run.record.opaque(run.place(state, command));
  state.put(run.unknown('expression', 'the output of Invoke-Expression'));
  return flow(state);
}

/** Everything in the text stands at the command: positions inside a computed text mean nothing to a reader. */
function runText(run: Run, state: State, value: Value, command: CommandAst): Flow[] {
  const text = toText(value);
  const place = run.place(state, command);
  if (text.kind !== 'string' || text.value.length > LIMITS.text) return opaque(run, state, command);
  const { ast, errors } = parse(text.value, { level: '5.1' });
  // Text that does not parse runs not even in part.
  if (errors.length > 0)
    return flow(state, { kind: 'throw', value: run.unknown('error', 'text that does not parse', undefined, true), ends: 'statement' });
  const before = state.standsAt;
  state.standsAt = place;
  return run.do
    .block(state, ast, state.file, 'none', () => {})
    .map(({ state: after, done }) => {
      after.standsAt = before;
      return { state: after, done };
    });
}
