/** Methods of script blocks, and methods that are script blocks. */

import type { Place } from '../../text';
import { array, NOTHING, NULL, type ReferenceValue, type ScriptBlockValue, toText, type Value } from '../../values';
import { METHOD, PROPERTY } from '../heap/heap';
import { elementsOf, isReference } from '../run/elements';
import { handingOn } from '../run/exceptions';
import { type Completion, endOfBlock, type Valued, valued, withValue } from '../run/flow';
import { NO_FILE, partByElements, type Run } from '../run/run';
import type { State } from '../run/state';
import { captureVariables } from '../scopes/closures';
import { steppable } from '../scopes/handed';

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

/** A property of code that Add-Member gave the object; undefined for any other. */
export function scriptProperty(run: Run, state: State, target: Value, name: string, place: Place): Valued[] | undefined {
  const block = isReference(target) ? state.object(target)?.entries.get(PROPERTY + name.toLowerCase())?.value : undefined;
  return block?.kind === 'scriptblock' && isReference(target)
    ? callBlock(run, state, block, 'invokereturnasis', [], place, target)
    : undefined;
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
  if (method === 'getsteppablepipeline')
    return steppable(run, state, block, place).map(each => ({ ...each, value: run.unknown('steps', 'a pipeline that is run by steps') }));
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

/** A generic list's own `ForEach`: the block finds each element in its parameter or in $args, `$_` is what it was, and nothing comes out. */
export function callForEach(run: Run, state: State, list: ReferenceValue, block: ScriptBlockValue, place: Place): Valued[] {
  const { items, rest } = elementsOf(state, list);
  const call = (before: State, item: Value) => callBlock(run, before, block, 'invokereturnasis', [item], place);
  const once = items.reduce<Valued[]>((all, item) => withValue(all, after => call(after, item)), valued(state, NOTHING));
  const done = (all: readonly Valued[]) => all.map(each => ({ ...each, value: NOTHING }));
  if (!rest) return done(once);
  const last = (after: State): Valued[] => {
    const { some, none } = partByElements(run, after, rest);
    return [...(none ? valued(none, NOTHING) : []), ...(some ? call(some, rest) : [])];
  };
  return done(withValue(once, last));
}
