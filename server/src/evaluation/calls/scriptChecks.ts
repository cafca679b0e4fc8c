/** `[ValidateScript({ … })]` of parameters: the one check of an argument that runs code. */
import type { BoundCommand } from '../../binding';
import type { ParameterAst, ScriptBlockAst } from '../../powershell';
import type { Value } from '../../values';
import { handingOn } from '../run/exceptions';
import { elementsOf, type Run } from '../run/run';
import type { State } from '../run/state';
import { concerns } from '../scopes/handed';
import type { Callee } from './callees';

/** Whether the block of some parameter is certain to refuse what is bound to it; each element of an array is asked for. */
export function refusedByScript(run: Run, state: State, { parameters, file }: Callee, { bound }: BoundCommand): boolean {
  return parameters.some(parameter => {
    const blocks = checksOf(parameter);
    const value = blocks.length > 0 ? bound.get(parameter.name.variablePath.toLowerCase())?.value : undefined;
    if (!value) return false;
    const items = value.kind === 'array' ? elementsOf(state, value).items : [value];
    return blocks.some(ast => !concerns(state, ast) && items.some(item => isRefused(run, state, { ast, file }, item)));
  });
}

function checksOf({ attributes }: ParameterAst): readonly ScriptBlockAst[] {
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

/** On a run of its own, since the check is there to answer: it throws, or gives what is not true, whichever way it goes. */
function isRefused(run: Run, state: State, code: { readonly ast: ScriptBlockAst; readonly file: string }, item: Value): boolean {
  const trial = state.clone();
  trial.pushOutput();
  const flows = handingOn(run, () => run.do.block(trial, code, 'function', inner => void inner.frame.variables.set('_', item)));
  return flows.every(({ state: after, done }) => done.kind === 'throw' || run.truth(after, after.popOutput()) === 'no');
}
