/** Commands that nothing here knows: what they give is unknown, and what they are handed may be kept, committed or run. */

import type { BindElement } from '../../binding';
import type { CommandAst } from '../../powershell';
import type { Value } from '../../values';
import { isReference } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import type { State } from '../run/state';
import { handedToCommand } from './handed';

export function unknownStage(run: Run, state: State, command: CommandAst, elements: readonly BindElement[]): Stage {
  for (const value of argumentValues(elements)) letGo(run, state, value);
  const place = run.place(state, command);
  const putOut = isQuiet(command) ? 'hardly' : 'any';
  let given = 0;
  const give = (after: State, input: StageInput | undefined): Flow[] => {
    if (input) letGo(run, after, input.value);
    given += 1;
    after.put({
      kind: 'unknown',
      key: `command:${place.file}:${place.start}:${given}#${run.nextId()}`,
      because: `the output of ${nameText(command)}`,
      putOut,
    });
    return input ? handedToCommand(run, after, command, [input.value], true) : flow(after);
  };
  return { state, failed: undefined, process: give, end: after => handedToCommand(run, after, command, argumentValues(elements)) };
}

/** Verbs of commands that are there for what they give. */
const GIVING =
  /^(?:compare|convert|convertfrom|convertto|find|format|get|group|import|join|measure|new|read|receive|request|resolve|search|select|sort|split|test)-/i;
/** Names with a verb, and those of functions without one that only tell of something: not programs, which write what they do. */
const NAMED = /^(?:[\w.]+\\)?(?:\w+-\w+|\w*(?:log|message|msg|notify|print|status|trace|write)\w*)$/i;

/** By its name it does something and gives nothing, unless it is asked to hand on what it did. */
function isQuiet({ commandElements: [head, ...others] }: CommandAst): boolean {
  if (head?.kind !== 'StringConstantExpressionAst' || !NAMED.test(head.value)) return false;
  if (GIVING.test(head.value.slice(head.value.lastIndexOf('\\') + 1))) return false;
  return !others.some(each => each.kind === 'CommandParameterAst' && /^pa/i.test(each.parameterName));
}

function nameText(command: CommandAst): string {
  const [head] = command.commandElements;
  return head?.kind === 'StringConstantExpressionAst' ? head.value : 'a command';
}

export function argumentValues(elements: readonly BindElement[]): readonly Value[] {
  return elements.flatMap(valuesOf);
}

function valuesOf(element: BindElement): readonly Value[] {
  if (element.kind === 'argument') return [element.value];
  if (element.kind === 'parameter') return element.argument ? [element.argument.value] : [];
  const { splat } = element;
  if (splat.kind === 'named') return splat.entries.map(entry => entry.value);
  return splat.kind === 'positional' ? splat.items : [];
}

/** The object left the script's hands: nobody can say any more that it was never saved. */
export function letGo(run: Run, state: State, value: Value): void {
  if (value.kind === 'array') for (const item of value.items) letGo(run, state, item);
  if (!isReference(value)) return;
  run.record.objectSettled(value.id);
  const object = state.object(value);
  for (const item of object?.items ?? []) if (isReference(item)) run.record.objectSettled(item.id);
}
