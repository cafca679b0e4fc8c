/**
 * What `design.md`, "The state before the script", says of a filter holds until a condition asks for it: one arm then goes on as
 * it says, the other on a deployment where it is not so. What only waits for it does not ask: it goes on once it is so.
 */

import { type ConfigObject, withProperties } from '../../deployment';
import type { Ast } from '../../powershell';
import { assumedTruth, assumption, boolean, type Value } from '../../values';
import { resolveIn } from './elements';
import type { Flow } from './flow';
import type { Run } from './run';
import type { State } from './state';

const ENABLED = 'enabled';

const askable = new WeakMap<Run, Map<string, ConfigObject>>();

/** The value of Enabled as a script reads it of a filter that it did not make. */
export function enabledBefore(run: Run, object: ConfigObject): Value {
  const key = `${object.noun} ${object.scope.key} ${ENABLED}`;
  const known = askable.get(run) ?? new Map<string, ConfigObject>();
  askable.set(run, known.set(key, object));
  return assumption(true, key);
}

/** The arms of a question whose answer hangs on such a value; undefined for any other, and where the run has asked before. */
export function askedBeforehand(
  run: Run,
  state: State,
  condition: Ast | undefined,
  value: Value,
  yes: (state: State) => Flow[],
  no: (state: State) => Flow[],
): Flow[] | undefined {
  const truth = assumedTruth(value);
  const object = truth && askable.get(run)?.get(truth.assumed);
  if (!truth || !object || waits(condition) || resolveIn(state)(truth) !== truth) return undefined;
  const [usual, other] = run.fork(state, { doubtful: 1, assumed: true });
  usual.decide(truth.assumed, true);
  other.decide(truth.assumed, false);
  const present = other.deployment.find(object.noun, object.scope) ?? object;
  other.deploymentForChange().put(withProperties(present, new Map([[ENABLED, boolean(false)]]), object.place));
  return truth.value ? [...yes(usual), ...no(other)] : [...no(usual), ...yes(other)];
}

function waits(condition: Ast | undefined): boolean {
  const parent = condition?.parent?.kind;
  return (
    parent === 'WhileStatementAst' || parent === 'DoWhileStatementAst' || parent === 'DoUntilStatementAst' || parent === 'ForStatementAst'
  );
}
