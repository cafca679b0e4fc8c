/** What comes behind a statement that an error has ended. */
import { errorOf } from '../heap/errorRecords';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import { noteFailure } from './errorState';
import { tellOfError } from './isolated';
import { silent, stopsAtErrors } from './refusals';

/** Where nothing around takes an error that ends a statement, it is reported, and what follows runs; other outcomes are as they were. */
export function behindError(run: Run, outcome: Flow): Flow[] {
  const { state, done } = outcome;
  if (done.kind !== 'throw' || done.ends !== 'statement' || run.handing > 0) return [outcome];
  if (stopsAtErrors(run, state)) return [{ state, done: { ...done, ends: 'script' } }];
  if (!silent(run, state)) tellOfError(state);
  noteFailure(run, state, errorOf(run, state, done.value));
  return flow(state);
}
