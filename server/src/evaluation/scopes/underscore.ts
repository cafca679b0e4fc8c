/** `$_`: each construct that sets it gives it back as it was. */
import type { ParameterAst } from '../../powershell';
import { NULL, type Value } from '../../values';
import { type Flow, useValue } from '../run/flow';
import type { Code, Run } from '../run/run';
import type { State } from '../run/state';
import { enterBlock } from './closures';

const NAME = '_';

/** Sets it in the present scope; gives what it was there. */
function setItem(state: State, item: Value): Value | undefined {
  const { variables } = state.frameForChange(-1);
  const before = variables.get(NAME);
  variables.set(NAME, item);
  return before;
}

function giveBack(state: State, before: Value | undefined): void {
  const { variables } = state.frameForChange(-1);
  if (before) variables.set(NAME, before);
  else variables.delete(NAME);
}

/** Runs with it in the present scope, as `switch` and `catch` do: what was not set before holds $null afterwards, which only strict mode tells from that. */
export function withItem(run: Run, state: State, item: Value, perform: (state: State) => Flow[]): Flow[] {
  const before = setItem(state, item);
  const flows = perform(state);
  for (const { state: after } of flows) giveBack(after, before ?? (run.isStrict ? NULL : undefined));
  return flows;
}

/** Sets it for a condition; gives what whoever goes on from there has to call first. */
export function askingOf(state: State, item: Value): (after: State) => State {
  const before = setItem(state, item);
  return after => {
    giveBack(after, before);
    return after;
  };
}

/**
 * Runs a block for an element, in the scope that the block runs in without one of its own.
 * @param given what its parameters are handed; the element is not
 */
export function runWithItem(run: Run, state: State, block: Code, item: Value, given: readonly Value[] = []): Flow[] {
  const parameters = block.ast.paramBlock?.parameters ?? [];
  const isHere = block.closure === undefined && (block.session ?? state.session) === state.session;
  if (parameters.length === 0 || !isHere) return runFor(run, state, block, item);
  return withParameters(run, state, parameters, given, entered => runFor(run, entered, block, item));
}

/** What the parameters hide is there again behind the block. */
function withParameters(
  run: Run,
  state: State,
  parameters: readonly ParameterAst[],
  given: readonly Value[],
  perform: (state: State) => Flow[],
): Flow[] {
  const names = parameters.map(({ name }) => name.variablePath.toLowerCase());
  const { variables } = state.frame;
  const before = names.map(name => [name, variables.get(name)] as const);
  const enter = (after: State, [parameter, ...others]: readonly ParameterAst[]): Flow[] => {
    if (!parameter) return perform(after);
    const index = parameters.length - others.length - 1;
    const set = (at: State, value: Value): Flow[] => {
      at.frameForChange(-1).variables.set(parameter.name.variablePath.toLowerCase(), value);
      return enter(at, others);
    };
    const written = given[index] ? undefined : parameter.defaultValue;
    return written ? useValue(run.do.evaluate(after, written), set) : set(after, given[index] ?? NULL);
  };
  const flows = enter(state, parameters);
  for (const { state: after } of flows) {
    const { variables: own } = after.frameForChange(-1);
    for (const [name, value] of before) {
      if (value) own.set(name, value);
      else own.delete(name);
    }
  }
  return flows;
}

function runFor(run: Run, state: State, block: Code, item: Value): Flow[] {
  // Beyond the bounds the block is not run at all.
  const kept: (Value | undefined)[] = [];
  const flows = run.do.block(state, block, 'none', inner => kept.push(setItem(inner, item)));
  for (const { state: after } of kept.length > 0 ? flows : []) {
    const session = enterBlock(after, block);
    giveBack(after, kept[0]);
    after.switchTo(session);
  }
  return flows;
}

/** The same in a scope of its own, as commands run the block of a property. */
export function runInside(run: Run, state: State, block: Code, item: Value): Flow[] {
  return run.do.block(state, block, 'block', ({ frame: { variables } }) => {
    for (const { name } of block.ast.paramBlock?.parameters ?? []) variables.set(name.variablePath.toLowerCase(), NULL);
    variables.set(NAME, item);
  });
}
