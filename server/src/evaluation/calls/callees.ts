/** What all calls have in common: who is called, binding, going in among its scopes and coming back. */
import type { BindElement } from '../../binding';
import type { CommandSignature } from '../../catalog';
import type { CommandAst, NamedBlockAst, ParameterAst, ScriptBlockAst } from '../../powershell';
import type { ScriptBlockValue, Value } from '../../values';
import { hasOwnFailure, noteEnd } from '../errors/errorState';
import { stopsAtErrors } from '../errors/refusals';
import { bindCommand } from '../run/binds';
import { unbound } from '../run/exceptions';
import { type Completion, endOfBlock, type Flow, flow, NORMAL, ownEnd } from '../run/flow';
import { LIMITS, NO_FILE, partByElements, type Run, type StageInput } from '../run/run';
import type { State } from '../run/state';
import { enterBlock } from '../scopes/closures';
import { defaultsFor } from '../scopes/defaults';
import { dotted } from '../scopes/ownScope';
import { type BoundCall, takeElement } from '../scopes/parameters';

/** Code with parameters, from wherever. */
export interface Callee {
  readonly signature: CommandSignature;
  readonly parameters: readonly ParameterAst[];
  readonly body: ScriptBlockAst;
  readonly file: string;
  readonly scope: 'function' | 'script' | 'none';
  /** `exit` ends a script file's own run only. */
  readonly ownExit: boolean;
  /** Among whose scopes it runs; without, among those of whoever calls it. */
  readonly home?: Pick<ScriptBlockValue, 'closure' | 'session'>;
}

/** The block that runs once for each element. */
export function perItemOf({ body }: Callee, filter: boolean): NamedBlockAst | undefined {
  return body.processBlock ?? (filter ? body.endBlock : undefined);
}

/** One more call or file inside the others; false where there are too many. */
export function mayEnter(run: Run, state: State, callee: Callee, command: CommandAst): boolean {
  if (run.calls >= LIMITS.calls) {
    run.record.limit(run.place(state, command), 'calls', { file: callee.file, start: callee.body.start });
    return false;
  }
  // A file that loads itself, by itself or by others, would never come back: the circle ends here.
  return !(callee.ownExit && run.loading.has(callee.file));
}

export function bindCall(
  run: Run,
  state: State,
  callee: Callee,
  name: string,
  command: CommandAst,
  elements: readonly BindElement[],
  piped: boolean,
): BoundCall {
  const defaults = name === '' ? { entries: [], open: false } : defaultsFor(run, state, name);
  const request = { signature: callee.signature, namePlace: run.place(state, command), elements, defaults };
  return { request, bound: bindCommand(run, state, { ...request, input: undefined, pipelineExpected: piped }) };
}

/** Runs code among its own scopes and comes back. @param scope how its own one is entered and left */
export function inside(
  run: Run,
  state: State,
  callee: Callee,
  command: CommandAst,
  scope: { readonly enter: (inner: State) => void; readonly leave: (inner: State, done: Completion) => void },
  body: (inner: State) => Flow[],
): Flow[] {
  run.calls += 1;
  if (callee.ownExit) run.loading.add(callee.file);
  const { file, via, standsAt, session } = state;
  const place = run.place(state, command);
  if (callee.file === NO_FILE) state.standsAt = place;
  else state.file = callee.file;
  state.via = [...via, place];
  if (callee.home) enterBlock(state, callee.home);
  if (callee.scope !== 'none') scope.enter(state);
  const flows = callee.scope === 'none' ? dotted(run, callee.body, () => body(state)) : body(state);
  run.calls -= 1;
  if (callee.ownExit) run.loading.delete(callee.file);
  return flows.map(({ state: after, done }) => {
    const end = ended(callee, done);
    const reports = callee.scope !== 'none' && hasOwnFailure(after);
    if (callee.scope !== 'none') scope.leave(after, end);
    noteEnd(run, after, reports);
    after.switchTo(session);
    after.file = file;
    after.standsAt = standsAt;
    after.via = via;
    return { state: after, done: end };
  });
}

function ended(callee: Callee, done: Completion): Completion {
  if (done.kind === 'throw' && done.ends === 'function') return { ...done, ends: 'statement' };
  return done.kind === 'exit' && callee.ownExit ? NORMAL : endOfBlock(done);
}

/** Each element is bound by itself. One that does not bind is reported, and the next one is tried. */
export function processItem(
  run: Run,
  state: State,
  taking: { readonly call: BoundCall; readonly unbound: ReadonlyMap<string, Value> },
  item: StageInput,
  block: NamedBlockAst | undefined,
): Flow[] {
  const runFor = (each: State): Flow[] => {
    const refused = takeElement(run, each, taking.call, taking.unbound, item.value);
    if (refused) return stopsAtErrors(run, each, refused) ? unbound(run, each, refused.failure?.errorId ?? '') : flow(each);
    // `return` in a process block goes on with the next element.
    return ownEnd(run.do.namedBlock(each, block));
  };
  if (!item.many) return runFor(state);
  const { some, none } = partByElements(run, state, item.value);
  return [...(some ? runFor(some) : []), ...(none ? flow(none) : [])];
}
