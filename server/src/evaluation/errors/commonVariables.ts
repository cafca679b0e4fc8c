/** Common parameters that name a variable: -OutVariable, -ErrorVariable and the like. */

import type { BindElement } from '../../binding';
import type { CommandAst, CommandBaseAst } from '../../powershell';
import { type ArrayValue, array, type Value } from '../../values';
import { newList } from '../heap/heap';
import { ARRAY_LIST } from '../heap/lists';
import { elementsOf } from '../run/elements';
import { errorBecause, isUnbound } from '../run/exceptions';
import type { Completion, Flow } from '../run/flow';
import type { Run, Stage } from '../run/run';
import type { State } from '../run/state';
import { readPath, writePath } from '../scopes/variables';
import { errorsSoFar, gatherErrors, gatheredErrors, noteSuccess } from './errorState';

type Kind = 'out' | 'error' | 'other';

interface Kept {
  readonly kind: Kind;
  readonly name: string;
  /** `+name` adds to what is there. */
  readonly adds: boolean;
}

const ERROR_VARIABLE = /^(?:ev|errorv\w*)$/i;
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:ov|outv\w*)$/i, 'out'],
  [ERROR_VARIABLE, 'error'],
  [/^(?:wv|warningv\w*|iv|informationv\w*)$/i, 'other'],
];
const PIPELINE_VARIABLE = /^(?:pv|pipelinev\w*)$/i;

/** Whether the parameter's name is that of one of them, also of -PipelineVariable. */
export function keepsInVariable(parameter: string): boolean {
  return PIPELINE_VARIABLE.test(parameter) || KINDS.some(([pattern]) => pattern.test(parameter));
}

export function keepsErrors(parameter: string): boolean {
  return ERROR_VARIABLE.test(parameter);
}

function kept(parameter: string, value: Value | undefined): readonly Kept[] {
  const kind = KINDS.find(([pattern]) => pattern.test(parameter))?.[1];
  if (!kind || value?.kind !== 'string') return [];
  const adds = value.value.startsWith('+');
  return [{ kind, adds, name: adds ? value.value.slice(1) : value.value }];
}

function keptBy(elements: readonly BindElement[]): readonly Kept[] {
  return elements.flatMap((element, index) => {
    if (element.kind === 'splat')
      return element.splat.kind === 'named' ? element.splat.entries.flatMap(({ name, value }) => kept(name, value)) : [];
    if (element.kind !== 'parameter') return [];
    const next = elements[index + 1];
    return kept(element.ast.parameterName, element.argument?.value ?? (next?.kind === 'argument' ? next.value : undefined));
  });
}

/** The stage with what it puts out and reports kept; `sure`: what it does not report did not happen. */
export function withCommonVariables(run: Run, stage: Stage, elements: readonly BindElement[], sure: boolean): Stage {
  const variables = keptBy(elements);
  if (variables.length === 0 || stage.failed) return stage;
  const gathers = variables.some(({ kind }) => kind === 'error');
  let begun = false;
  const around = (state: State, perform: (state: State) => Flow[]): Flow[] => {
    const earlier = begun ? [] : variables.map(({ name }) => [name, readPath(run, state, name)] as const);
    if (!begun) {
      for (const each of variables) if (!each.adds) writePath(state, each.name, array([]));
      noteSuccess(run, state);
    }
    begun = true;
    const outer = errorsSoFar(state);
    if (gathers) gatherErrors(state);
    state.pushOutput();
    return perform(state).map(each => {
      const { state: after, done } = each;
      const output = after.outputs.pop();
      // A command that does not bind has not come to its common parameters.
      if (isUnbound(done)) {
        if (gathers) gatheredErrors(after, outer);
        for (const [name, value] of earlier) writePath(after, name, value);
        return each;
      }
      const failed = gathers ? errors(run, gatheredErrors(after, outer), done, sure) : undefined;
      for (const variable of variables) {
        if (variable.kind === 'out' && output) add(run, after, variable.name, array(output.items, output.rest));
        if (variable.kind === 'error' && failed) add(run, after, variable.name, failed);
      }
      for (const item of output?.items ?? []) after.put(item);
      if (output?.rest) after.output.rest = output.rest;
      return each;
    });
  };
  return {
    ...stage,
    // It does more than to let elements through.
    filter: undefined,
    process: (state, input) => around(state, after => stage.process(after, input)),
    end: state => around(state, after => stage.end(after)),
  };
}

/** `sure`: what was not reported did not happen, else there may be more. */
function errors(run: Run, reported: ArrayValue, done: Completion, sure: boolean): ArrayValue {
  const items = done.kind === 'throw' ? [...reported.items, done.value] : reported.items;
  return array(items, sure || items.length > 0 ? reported.rest : errorBecause(run, 'an error'));
}

function add(run: Run, state: State, name: string, more: Value): void {
  const before = elementsOf(state, readPath(run, state, name));
  const { items, rest } = elementsOf(state, more);
  // Such a variable holds a list of its own.
  writePath(state, name, newList(run, state, [...before.items, ...items], before.rest ?? rest, ARRAY_LIST));
}

/** The variable in which the command keeps each element while it goes through the rest of the pipeline. */
export function pipelineVariable(element: CommandBaseAst | undefined): string | undefined {
  if (element?.kind !== 'CommandAst') return undefined;
  const at = element.commandElements.findIndex(each => each.kind === 'CommandParameterAst' && PIPELINE_VARIABLE.test(each.parameterName));
  const name = named(element, at);
  return name?.startsWith('+') ? name.slice(1) : name;
}

/** The variable's name behind the parameter at an index, where it is written out. */
export function named({ commandElements }: CommandAst, at: number): string | undefined {
  const parameter = commandElements[at];
  if (parameter?.kind !== 'CommandParameterAst') return undefined;
  const value = parameter.argument ?? commandElements[at + 1];
  return value?.kind === 'StringConstantExpressionAst' ? value.value : undefined;
}
