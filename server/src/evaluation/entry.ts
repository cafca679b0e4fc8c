/** Parameters where nobody calls: the script's own defaults, or values that are not known. */
import type { ParameterAst } from '../powershell';
import { FALSE, oneOf, string, unknown, type Value } from '../values';
import { constrain, typedDefault } from './calls';
import { andThen, type Flow, flow, useValue } from './flow';
import type { Run } from './run';
import type { State } from './state';

export type EntryMode = 'defaults' | 'unknown';

export function enterParameters(run: Run, state: State, parameters: readonly ParameterAst[], mode: EntryMode): Flow[] {
  constrain(state.frameForChange(-1), parameters);
  return parameters.reduce<Flow[]>((flows, parameter) => andThen(flows, after => enter(run, after, parameter, mode)), flow(state));
}

function enter(run: Run, state: State, parameter: ParameterAst, mode: EntryMode): Flow[] {
  const name = parameter.name.variablePath.toLowerCase();
  const set = (after: State, value: Value): Flow[] => {
    after.frameForChange(-1).variables.set(name, value);
    return flow(after);
  };
  // A script's own -WhatIf is taken as off (`design.md`, "What runs prove").
  if (name === 'whatif' || name === 'confirm') return set(state, FALSE);
  if (mode === 'unknown' || isMandatory(parameter)) return set(state, unknownParameter(run, state, parameter));
  return parameter.defaultValue ? useValue(run.do.evaluate(state, parameter.defaultValue), set) : set(state, typedDefault(parameter));
}

function isMandatory(parameter: ParameterAst): boolean {
  return parameter.attributes.some(
    attribute =>
      attribute.kind === 'AttributeAst' &&
      attribute.namedArguments.some(
        ({ argumentName, argument, expressionOmitted }) =>
          argumentName.toLowerCase() === 'mandatory' &&
          (expressionOmitted || !(argument.kind === 'VariableExpressionAst' && argument.variablePath.toLowerCase() === 'false')),
      ),
  );
}

/** ValidateSet leaves only its values. */
function unknownParameter(run: Run, state: State, parameter: ParameterAst): Value {
  const path = parameter.name.variablePath;
  const because = `the parameter $${path}`;
  const at = run.place(state, parameter.name);
  for (const attribute of parameter.attributes) {
    if (
      attribute.kind !== 'AttributeAst' ||
      !/^(system\.management\.automation\.)?validateset(attribute)?$/i.test(attribute.typeName.fullName)
    )
      continue;
    const values = attribute.positionalArguments.flatMap(argument =>
      argument.kind === 'StringConstantExpressionAst' ? [string(argument.value)] : [],
    );
    if (values.length === attribute.positionalArguments.length && values.length > 0)
      return oneOf(values, `parameter:${path.toLowerCase()}`, at);
  }
  const type = parameter.attributes.find(attribute => attribute.kind === 'TypeConstraintAst')?.typeName.fullName.toLowerCase();
  const scalar = type && /^(system\.)?(string|int|int32|guid|long)$/.test(type) ? type.replace(/^system\./, '') : undefined;
  const truth = type === 'switch' ? 'switch' : type && /^(bool|boolean|system\.boolean)$/.test(type) ? 'bool' : undefined;
  const known = truth ?? scalar;
  return unknown(`parameter:${path.toLowerCase()}#${run.nextId()}`, {
    because,
    at,
    ...(known === undefined ? {} : { type: known }),
    ...(truth !== undefined ? { notNull: true } : {}),
  });
}
