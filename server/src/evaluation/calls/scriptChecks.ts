/** `[ValidateScript({ … })]` of parameters: the one check of an argument that runs code. */

import type { BoundCommand } from '../../binding';
import type { ParameterAst, ScriptBlockAst } from '../../powershell';
import type { ScriptBlockValue, Value } from '../../values';
import { elementsOf } from '../run/elements';
import { handingOn, unbound } from '../run/exceptions';
import { andThen, type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { concerns } from '../scopes/handed';
import { blockPredicate } from '../scopes/predicates';
import type { Callee } from './callees';

/** A block and what it is asked about. */
interface Check {
  readonly block: ScriptBlockValue;
  readonly item: Value;
}

/**
 * Goes on where no block refuses what is bound. One that asks the deployment tells of it both ways, as any condition does; any other is
 * there to answer only, so that it counts where it is certain to refuse.
 */
export function checkedByScript(run: Run, state: State, callee: Callee, { bound }: BoundCommand, next: (state: State) => Flow[]): Flow[] {
  const refuse = (after: State): Flow[] => unbound(run, after, 'ParameterArgumentValidationError');
  const checks = callee.parameters.flatMap(parameter => checksOf(state, callee, parameter, bound));
  const asking = checks.filter(({ block }) => concerns(state, block.ast));
  if (checks.some(check => !asking.includes(check) && isRefused(run, state, check))) return refuse(state);
  const ask = (each: State, { block, item }: Check): Flow[] =>
    handingOn(run, () => blockPredicate(run, block)(each, item, after => flow(after), refuse)).flatMap(answer =>
      answer.done.kind === 'throw' ? refuse(answer.state) : [answer],
    );
  const passed = asking.reduce((flows, check) => andThen(flows, each => ask(each, check)), flow(state));
  return andThen(passed, next);
}

/** Of an array each element is asked about. */
function checksOf(state: State, { file, home }: Callee, parameter: ParameterAst, bound: BoundCommand['bound']): readonly Check[] {
  const blocks = blocksOf(parameter);
  const value = blocks.length > 0 ? bound.get(parameter.name.variablePath.toLowerCase())?.value : undefined;
  if (!value) return [];
  const { items, rest } = value.kind === 'array' ? elementsOf(state, value) : { items: [value], rest: undefined };
  return blocks.flatMap(ast =>
    [...items, ...(rest ? [rest] : [])].map(item => ({ block: { kind: 'scriptblock', ast, file, session: home?.session }, item }) as const),
  );
}

function blocksOf({ attributes }: ParameterAst): readonly ScriptBlockAst[] {
  return attributes.flatMap(attribute => {
    if (
      attribute.kind !== 'AttributeAst' ||
      !/^(?:system\.management\.automation\.)?validatescript(?:attribute)?$/i.test(attribute.typeName.fullName)
    )
      return [];
    const [code] = attribute.positionalArguments;
    return code?.kind === 'ScriptBlockExpressionAst' ? [code.scriptBlock] : [];
  });
}

/** On a run of its own: it throws, or gives what is not true, whichever way it goes. */
function isRefused(run: Run, state: State, { block, item }: Check): boolean {
  const trial = state.clone();
  trial.pushOutput();
  const flows = handingOn(run, () => run.do.block(trial, block, 'function', inner => void inner.frame.variables.set('_', item)));
  return flows.every(({ state: after, done }) => done.kind === 'throw' || truthOf(after, after.popOutput()) === 'no');
}
