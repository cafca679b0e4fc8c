/** `$list.Exists({ … })` and the other methods of a generic list that ask a block about each element, in its parameter or in $args. */

import type { Place } from '../../text';
import { boolean, FALSE, int, NULL, type ReferenceValue, type ScriptBlockValue, TRUE, type Value } from '../../values';
import { newList } from '../heap/heap';
import { elementsOf, isReference } from '../run/elements';
import { type Flow, flow, type Predicate, type Valued, valued, withValue } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { callBlock } from './blockCalls';
import { filterBy } from './filtering';

/** Undefined for other methods, and where which elements it is about is not known. */
export function listPredicate(
  run: Run,
  state: State,
  list: ReferenceValue,
  method: string,
  block: ScriptBlockValue,
  place: Place,
): Valued[] | undefined {
  const elements = elementsOf(state, list);
  const asks = (wanted: boolean): Predicate => asking(run, block, place, wanted);
  const chosen = (wanted = true) =>
    filterBy(run, state, elements, asks(wanted)).map(each => ({ ...each, found: elementsOf(each.state, each.value) }));
  switch (method) {
    case 'exists':
      return chosen().map(({ found, ...each }) => ({ ...each, value: isAny(run, found) }));
    case 'trueforall':
      return chosen(false).map(({ found, ...each }) => ({
        ...each,
        value: found.rest ? isAny(run, found) : boolean(found.items.length === 0),
      }));
    case 'find':
      return chosen().map(({ found, ...each }) => ({ ...each, value: found.items[0] ?? found.rest ?? noneOf(run, elements) }));
    case 'findall':
      return chosen().map(({ found, ...each }) => ({
        ...each,
        value: newList(run, each.state, found.items, found.rest, state.object(list)?.typeName),
      }));
    case 'removeall':
      return chosen(false).map(({ found, ...each }) => {
        const object = each.state.objectForChange(list);
        if (object) object.items = found.items;
        if (object) object.rest = found.rest;
        const isCounted = !elements.rest && !found.rest;
        return {
          ...each,
          value: isCounted
            ? int(elements.items.length - found.items.length)
            : run.unknown('removed', 'how many elements a list lost', 'int', true),
        };
      });
    case 'findindex':
      return elements.rest ? undefined : firstIndex(run, state, elements.items, asks(true));
    default:
      return undefined;
  }
}

/** What `Find` gives where there is none: nothing, of numbers and the like their zero. */
function noneOf(run: Run, { items, rest }: { readonly items: readonly Value[]; readonly rest: Value | undefined }): Value {
  const some = items[0] ?? rest;
  const isObject = some !== undefined && (some.kind === 'string' || isReference(some));
  return isObject ? NULL : run.unknown('none', 'what a list gives that holds no such element');
}

function isAny(run: Run, { items, rest }: { readonly items: readonly Value[]; readonly rest: Value | undefined }): Value {
  if (items.length > 0) return TRUE;
  return rest ? run.unknown('exists', 'whether a list holds such an element', 'bool', true) : FALSE;
}

function firstIndex(run: Run, state: State, items: readonly Value[], predicate: Predicate): Valued[] {
  const from = (at: State, index: number): Valued[] => {
    const item = items[index];
    if (item === undefined) return valued(at, int(-1));
    let found: Valued[] = [];
    const flows = predicate(
      at,
      item,
      after => {
        found = [...found, ...valued(after, int(index))];
        return [];
      },
      after => flow(after),
    );
    return [
      ...found,
      ...flows.flatMap(({ state: after, done }) =>
        done.kind === 'normal' ? from(after, index + 1) : [{ state: after, value: NULL, done }],
      ),
    ];
  };
  run.steps += items.length;
  return from(state, 0);
}

/** The block's answer for an element; `wanted`: which of the two it is kept for. */
function asking(run: Run, block: ScriptBlockValue, place: Place, wanted: boolean): Predicate {
  return (state, item, yes, no) => {
    const answers: Flow[] = [];
    for (const { state: after, value, done } of withValue(callBlock(run, state, block, 'invokereturnasis', [item], place), valued)) {
      if (done.kind === 'normal') answers.push(...run.do.part(after, undefined, value, wanted ? yes : no, wanted ? no : yes));
      else answers.push({ state: after, done });
    }
    return answers;
  };
}
