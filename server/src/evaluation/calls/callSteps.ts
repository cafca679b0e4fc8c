/** A call that takes what comes down a pipeline element by element: each goes on before the next one comes. */
import type { BindElement } from '../../binding';
import { type CommandAst, type NamedBlockAst, nodesWithin, variablesNamed } from '../../powershell';
import { array, type Value } from '../../values';
import { carriedBy } from '../relevance/turnNames';
import { unbound as notBound } from '../run/exceptions';
import { andThen, type Completion, type Flow, flow, ownEnd } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import type { State } from '../run/state';
import { type BoundCall, enterBound, pipelineDefaults } from '../scopes/parameters';
import { bindCall, type Callee, inside, mayEnter, processItem } from './callees';
import { checkedByScript } from './scriptChecks';

/** A call that takes elements one by one. What it keeps between them waits among the scopes of other sessions, under a name of its own. */
export function callInSteps(
  run: Run,
  callee: Callee,
  name: string,
  command: CommandAst,
  elements: readonly BindElement[],
  perItem: NamedBlockAst | undefined,
): Required<Pick<Stage, 'begin' | 'end' | 'leaving'>> & { readonly process: (state: State, item: StageInput) => Flow[] } {
  const key = `call#${run.nextId()}`;
  let call: BoundCall | undefined;
  let unbound: ReadonlyMap<string, Value> | undefined;
  const kind = callee.scope === 'script' ? 'script' : 'function';
  const resume = (inner: State): void => {
    const [frame] = inner.parked.get(key) ?? [];
    if (frame) inner.frames.push(frame);
    else inner.pushFrame(kind);
  };
  const pause = (inner: State, done: Completion): void => {
    const frame = inner.frames.pop();
    if (frame && done.kind === 'normal') inner.parked = new Map(inner.parked).set(key, [frame]);
    else inner.forgetSession(key);
  };
  const stop = (inner: State): void => {
    inner.popFrame();
    inner.forgetSession(key);
  };
  const input = (inner: State, items: readonly Value[]) => inner.frameForChange(-1).variables.set('input', array(items));
  return {
    leaving: [{ carried: [], sets: new Set(), waiting: carriedIn(run, callee, perItem).map(name => ({ session: key, name })) }],
    begin(state) {
      if (!mayEnter(run, state, callee, command)) return flow(state);
      const made = call ?? bindCall(run, state, callee, name, command, elements, true);
      if (made.bound.failure && !made.bound.open) return notBound(run, state, made.bound.failure.errorId);
      return checkedByScript(run, state, callee, made.bound, checked => {
        call = made;
        return inside(run, checked, callee, command, { enter: inner => void inner.pushFrame(kind), leave: pause }, inner =>
          andThen(enterBound(run, inner, callee.parameters, made.bound), ready => {
            input(ready, []);
            const begun = ownEnd(run.do.namedBlock(ready, callee.body.beginBlock));
            unbound ??= begun[0] && pipelineDefaults(begun[0].state, made);
            return begun;
          }),
        );
      });
    },
    process(state, item) {
      const made = call;
      if (!made || !mayEnter(run, state, callee, command)) return flow(state);
      return inside(run, state, callee, command, { enter: resume, leave: pause }, inner => {
        input(inner, [item.value]);
        return processItem(run, inner, { call: made, unbound: unbound ?? new Map() }, item, perItem);
      });
    },
    end(state) {
      const { endBlock, cleanBlock } = callee.body;
      if (!call || !mayEnter(run, state, callee, command)) return flow(state);
      return inside(run, state, callee, command, { enter: resume, leave: stop }, inner => {
        input(inner, []);
        const finished = perItem === endBlock ? flow(inner) : run.do.namedBlock(inner, endBlock);
        return andThen(ownEnd(finished), after => run.do.namedBlock(after, cleanBlock));
      });
    },
  };
}

/** What a turn of the `process` block leaves to the next one. Parameters are bound anew for each: the last ones are what the `end` block finds. */
function carriedIn(run: Run, { parameters, body }: Callee, perItem: NamedBlockAst | undefined): readonly string[] {
  const { endBlock } = body;
  const own = new Set(parameters.map(({ name }) => name.variablePath.toLowerCase()));
  const isRead = (name: string) => endBlock !== undefined && nodesWithin(variablesNamed(body, name), endBlock).length > 0;
  const last = perItem === endBlock ? [] : [...own, '_'].filter(isRead);
  const carried = perItem ? carriedBy(run, perItem) : [];
  return [...carried.filter(name => !own.has(name) && !name.includes(':')), ...last];
}
