/** Methods of script blocks, and methods that are script blocks. */
import type { Place } from '../../text';
import { array, NULL, type ReferenceValue, type ScriptBlockValue, toText, type Value } from '../../values';
import { METHOD } from '../heap/heap';
import { handingOn } from '../run/exceptions';
import { type Completion, endOfBlock, type Valued, valued } from '../run/flow';
import { elementsOf, NO_FILE, type Run } from '../run/run';
import type { State } from '../run/state';
import { captureVariables } from '../scopes/closures';

/** A method that Add-Member gave the object. */
export function scriptMethod(
  run: Run,
  state: State,
  target: ReferenceValue,
  method: string,
  args: readonly Value[],
  place: Place,
): Valued[] | undefined {
  const block = state.object(target)?.entries.get(METHOD + method)?.value;
  return block?.kind === 'scriptblock' ? callBlock(run, state, block, 'invokereturnasis', args, place, target) : undefined;
}

export function callBlock(
  run: Run,
  state: State,
  block: ScriptBlockValue,
  method: string,
  args: readonly Value[],
  place: Place,
  self?: ReferenceValue,
): Valued[] {
  if (method === 'getnewclosure') return valued(state, { ...block, closure: captureVariables(run, state) });
  if (method === 'tostring') return valued(state, toText(block));
  if (method !== 'invoke' && method !== 'invokereturnasis' && method !== 'invokewithcontext')
    return valued(state, run.unknown('block', 'a script block'));
  run.record.blockCalled(block.ast);
  state.pushOutput();
  const parameters = block.ast.paramBlock?.parameters ?? [];
  const { standsAt } = state;
  if (block.file === NO_FILE) state.standsAt = standsAt ?? place;
  const prepare = (inner: State): void => {
    const { variables } = inner.frame;
    for (const [index, { name }] of parameters.entries()) variables.set(name.variablePath.toLowerCase(), args[index] ?? NULL);
    variables.set('args', array(args.slice(parameters.length)));
    if (self) variables.set('this', self);
  };
  const flows = handingOn(run, () => run.do.block(state, block, 'block', prepare));
  return flows.map(({ state: after, done }) => {
    after.standsAt = standsAt;
    const output = after.popOutput();
    // `Invoke` gives a collection, however little there is in it.
    const { items, rest } = elementsOf(after, output);
    const value = method === 'invoke' && output.kind !== 'unknown' ? array(items, rest) : output;
    return { state: after, value, done: endOfInvoke(done) };
  });
}

/** To whoever calls it, an error of the block is one of the method: it ends the statement only, also where it was thrown. */
function endOfInvoke(done: Completion): Completion {
  return done.kind === 'throw' ? { ...done, ends: 'statement' } : endOfBlock(done);
}
