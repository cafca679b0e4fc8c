/** What attributes refuse: `[ValidateScript({ … })]`, the one check that runs code, of parameters and variables, and all others of variables. */

import { type BoundCommand, isRefused } from '../../binding';
import type { AttributeBaseAst, ScriptBlockAst } from '../../powershell';
import type { ScriptBlockValue, Value } from '../../values';
import { tableEntries } from '../run/binds';
import { elementsOf } from '../run/elements';
import { failed, handingOn, unbound } from '../run/exceptions';
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
  const checks = callee.parameters.flatMap(({ attributes, name }) => {
    const value = bound.get(name.variablePath.toLowerCase())?.value;
    return value ? checksOf(state, attributes, { file: callee.file, session: callee.home?.session }, value) : [];
  });
  return passing(run, state, checks, refuse, next);
}

/** The same of a value that a variable is to hold, and of all that its attributes ask of it. */
export function checkedByAttributes(
  run: Run,
  state: State,
  attributes: readonly AttributeBaseAst[],
  value: Value,
  next: (state: State) => Flow[],
): Flow[] {
  const refuse = (after: State): Flow[] =>
    failed(run, after, 'a value that a variable does not take', 'statement', 'ValidationMetadataException');
  if (isRefused(attributes, value, table => tableEntries(state, table))) return refuse(state);
  return passing(run, state, checksOf(state, attributes, { file: state.file, session: undefined }, value), refuse, next);
}

function passing(
  run: Run,
  state: State,
  checks: readonly Check[],
  refuse: (state: State) => Flow[],
  next: (state: State) => Flow[],
): Flow[] {
  const asking = checks.filter(({ block }) => concerns(state, block.ast));
  if (checks.some(check => !asking.includes(check) && refuses(run, state, check))) return refuse(state);
  const ask = (each: State, { block, item }: Check): Flow[] =>
    handingOn(run, () => blockPredicate(run, block)(each, item, after => flow(after), refuse)).flatMap(answer =>
      answer.done.kind === 'throw' ? refuse(answer.state) : [answer],
    );
  const passed = asking.reduce((flows, check) => andThen(flows, each => ask(each, check)), flow(state));
  return andThen(passed, next);
}

/** Of an array each element is asked about. */
function checksOf(
  state: State,
  attributes: readonly AttributeBaseAst[],
  home: Pick<ScriptBlockValue, 'file' | 'session'>,
  value: Value,
): readonly Check[] {
  const blocks = blocksOf(attributes);
  if (blocks.length === 0) return [];
  const { items, rest } = value.kind === 'array' ? elementsOf(state, value) : { items: [value], rest: undefined };
  return blocks.flatMap(ast =>
    [...items, ...(rest ? [rest] : [])].map(item => ({ block: { kind: 'scriptblock', ast, ...home }, item }) as const),
  );
}

function blocksOf(attributes: readonly AttributeBaseAst[]): readonly ScriptBlockAst[] {
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
function refuses(run: Run, state: State, { block, item }: Check): boolean {
  const trial = state.clone();
  trial.pushOutput();
  const flows = handingOn(run, () => run.do.block(trial, block, 'function', inner => void inner.frame.variables.set('_', item)));
  return flows.every(({ state: after, done }) => done.kind === 'throw' || truthOf(after, after.popOutput()) === 'no');
}
