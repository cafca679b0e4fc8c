/** What comes behind a statement that an error has ended. */
import type { Value } from '../../values';
import { errorOf } from '../heap/errorRecords';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { noteFailure } from './errorState';
import { tellOfError } from './isolated';
import { silent, stopsAtErrors } from './refusals';

/** `throw`: where errors are to be passed over, it ends no more than the statement that it stands in. */
export function thrown(run: Run, state: State, value: Value): Flow[] {
  return flow(state, { kind: 'throw', value, ends: silent(run, state) ? 'statement' : 'script' });
}

/** Where nothing around takes an error that ends a statement, it is reported, and what follows runs; other outcomes are as they were. */
export function behindError(run: Run, outcome: Flow): Flow[] {
  const { state, done } = outcome;
  if (done.kind !== 'throw' || done.ends !== 'statement' || run.handing > 0) return [outcome];
  if (stopsAtErrors(run, state)) return [{ state, done: { ...done, ends: 'script' } }];
  if (!silent(run, state)) tellOfError(state);
  noteFailure(run, state, errorOf(run, state, done.value));
  return flow(state);
}
