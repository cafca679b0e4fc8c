/** Commands that nothing here knows: what they give is unknown, and what they are handed may be kept or committed. */
import type { BindElement } from '../binding';
import type { CommandAst } from '../powershell';
import type { Place } from '../text';
import type { ScriptBlockValue, Value } from '../values';
import { andThen, type Flow, flow, NORMAL } from './flow';
import { isReference, type Run, type Stage, type StageInput } from './run';
import type { State } from './state';

export function unknownStage(run: Run, state: State, command: CommandAst, elements: readonly BindElement[]): Stage {
  for (const value of argumentValues(elements)) letGo(run, state, value);
  const place = run.place(state, command);
  const values = KEEPING.test(nameText(command)) ? [] : argumentValues(elements);
  const blocks = values.flatMap(value => (value.kind === 'scriptblock' && FAMILY.test(textOf(run, value)) ? [value] : []));
  let given = 0;
  const give = (after: State, input: StageInput | undefined): Flow[] => {
    if (input) letGo(run, after, input.value);
    given += 1;
    const key = `command:${place.file}:${place.start}:${given}#${run.nextId()}`;
    return runHandedOver(run, after, blocks, place).flatMap(each => {
      each.state.put({ kind: 'unknown', key, because: `the output of ${nameText(command)}` });
      return [each];
    });
  };
  return { state, failed: undefined, process: give, end: after => flow(after) };
}

/** Commands that give code a name, or look at it, but do not run it. */
const KEEPING = /^(set-item|si|new-item|ni|set-psbreakpoint|sbp|show-command|get-member|gm)$/i;

/** What privacy mode hangs on. */
const FAMILY = /cs(privacyconfiguration|clientversion)/i;

function textOf(run: Run, { ast, file }: ScriptBlockValue): string {
  return run.files.get(file)?.text.slice(ast.start, ast.end) ?? '';
}

/** A command that nothing here knows may run the code that it is handed, or not. */
function runHandedOver(run: Run, state: State, blocks: readonly ScriptBlockValue[], place: Place): Flow[] {
  return blocks.reduce<Flow[]>(
    (flows, block) =>
      andThen(flows, before => {
        run.record.opaque(place);
        const [ran, left] = run.fork(before);
        ran.pushOutput();
        const after = run.do.block(ran, block.ast, block.file, 'function', () => {});
        return [
          ...after.map(({ state: each, done }): Flow => {
            each.popOutput();
            return { state: each, done: done.kind === 'return' ? NORMAL : done };
          }),
          ...flow(left),
        ];
      }),
    flow(state),
  );
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
