/** `Set-Variable` and its kin: variables by name, in a scope by name or by how many scopes up it is. */

import { array, NOTHING, NULL, string, toText, type Value } from '../../values';
import { refused } from '../errors/refusals';
import { newHashtable } from '../heap/heap';
import { elementsOf, emit } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { dropVariable, fixPath, hidePath, holderOf, isUnset, readFrom, readPath, writeInScope } from '../scopes/variables';

/** `New-Variable` makes no variable that is there already, unless by -Force. */
export function setVariable(state: State, { run, bound, command }: ShellCall, piped: Value | undefined): Flow[] {
  const value = argumentOf(bound, 'value') ?? piped ?? NULL;
  const scope = argumentOf(bound, 'scope');
  const option = toText(argumentOf(bound, 'option') ?? NULL);
  const [head] = command.commandElements;
  const isNew = head?.kind === 'StringConstantExpressionAst' && /^n/i.test(head.value.replace(/^.*\\/, ''));
  const names = namesIn(state, bound);
  if (isNew && !bound.bound.has('force') && names.some(name => holderOf(state, scope ?? string('local'), name) !== undefined))
    return refused(run, state, bound);
  for (const name of names) {
    writeInScope(state, scope, name, value);
    if (option.kind === 'string' && /\b(?:constant|readonly)\b/i.test(option.value)) fixPath(state, name);
    if (option.kind === 'string' && /\bprivate\b/i.test(option.value)) hidePath(state, name);
    if (bound.bound.has('passthru')) state.put(variableObject(run, state, name, value));
  }
  return flow(state);
}

/** In the current scope, where none is named, reading it gives nothing. */
export function clearVariable(state: State, { bound }: ShellCall): Flow[] {
  for (const name of namesIn(state, bound)) writeInScope(state, argumentOf(bound, 'scope'), name, NULL);
  return flow(state);
}

export function removeVariable(state: State, { run, bound }: ShellCall): Flow[] {
  for (const name of namesIn(state, bound)) dropVariable(run, state, argumentOf(bound, 'scope'), name);
  return flow(state);
}

export function getVariable(state: State, { run, bound }: ShellCall): Flow[] {
  const names = argumentOf(bound, 'name');
  const { items, rest } = names ? elementsOf(state, names) : { items: [], rest: NULL };
  const texts = items.map(item => toText(item));
  if (rest || !texts.every(text => text.kind === 'string' && !/[*?[]/.test(text.value))) {
    emit(state, run.unknown('variable', 'a variable'));
    return flow(state);
  }
  const found = texts.flatMap(text => (text.kind === 'string' ? [valueNamed(run, state, argumentOf(bound, 'scope'), text.value)] : []));
  const whole = found.map((value, index) =>
    value.kind === 'nothing' || bound.bound.has('valueonly') || isUnknownVariable(value)
      ? value
      : variableObject(run, state, namesIn(state, bound)[index] ?? '', value),
  );
  const [only, more] = whole;
  emit(state, only && !more ? only : array(whole.filter(({ kind }) => kind !== 'nothing')));
  return flow(state);
}

/** One that nothing sets may be set in a profile. */
function valueNamed(run: Run, state: State, scope: Value | undefined, name: string): Value {
  const unseen = () => (run.assigned.has(name.toLowerCase()) ? NOTHING : run.unknown('variable', `$${name}, which nothing here sets`));
  if (!scope) return isUnset(run, state, name) ? unseen() : readPath(run, state, name);
  const holder = holderOf(state, scope, name);
  return holder === undefined ? unseen() : readFrom(state, holder, name);
}

function isUnknownVariable(value: Value): boolean {
  return value.kind === 'unknown' && value.key.startsWith('variable#');
}

function variableObject(run: Run, state: State, name: string, value: Value): Value {
  const entries = [
    { key: string('Value'), value, keyPlace: undefined },
    { key: string('Name'), value: string(name), keyPlace: undefined },
  ];
  return newHashtable(run, state, entries, false);
}

function namesIn(state: State, bound: ShellCall['bound']): readonly string[] {
  const names = argumentOf(bound, 'name');
  return (names ? elementsOf(state, names).items : []).flatMap(item => {
    const name = toText(item);
    return name.kind === 'string' ? [name.value] : [];
  });
}
