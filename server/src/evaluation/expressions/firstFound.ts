/** The first or last of several rules that were found: it is not all of them. */

import { type Ast, type CommandAst, visit } from '../../powershell';
import { array, type ReferenceValue, type Value } from '../../values';
import { noteExisting } from '../family/existing';
import { anotherLike, renamed } from '../heap/another';
import { elementsOf, isReference } from '../run/elements';
import { type Valued, valued } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { readPath, writePath } from '../scopes/variables';

/**
 * Where a variable keeps them all, the one that is taken may be another one than what the rest is done to: runs in which it is the one
 * that stands for those that were found, and runs in which another one like that comes before it. Undefined where they are not told apart.
 */
export function oneOfFound(run: Run, state: State, items: readonly Value[], source: Ast): Valued[] | undefined {
  const [found, second] = items;
  const name = onlyVariable(source);
  if (!found || second || name === undefined || !isReference(found) || !isOneOfMany(state, found)) return undefined;
  const kept = readPath(run, state, name);
  const all = elementsOf(state, kept);
  const isList = isReference(kept) && kept.type === 'list';
  if (isList || all.rest || all.items.length !== 1 || !isSame(all.items[0], found)) return undefined;
  const [one, more] = run.fork(state, { doubtful: 1 });
  const another = anotherFound(run, more, found);
  // From now on it is known which one that is.
  for (const [after, first] of [
    [one, found],
    [more, another],
  ] as const)
    after.learn(takenKey(first), found);
  writePath(more, name, array([another, found]));
  return [...valued(one, found), ...valued(more, another)];
}

/** Where the elements of a pipeline come from. */
export function sourceOf(command: CommandAst): Ast {
  const { parent } = command;
  return (parent?.kind === 'PipelineAst' && parent.pipelineElements[0]) || command;
}

function onlyVariable(source: Ast): string | undefined {
  const names = new Set<string>();
  let isPlain = true;
  visit(source, node => {
    if (node.kind === 'VariableExpressionAst') names.add(node.variablePath);
    if (/^(?:Command|MemberExpression|InvokeMemberExpression|IndexExpression)Ast$/.test(node.kind)) isPlain = false;
    return isPlain;
  });
  const [name, other] = names;
  return isPlain && other === undefined ? name : undefined;
}

/** A rule that a filter has found among those that nobody has seen. By its whole identity it finds one only. */
function isOneOfMany(state: State, rule: ReferenceValue): boolean {
  const object = state.object(rule);
  const isUnseen = object?.config?.noun === 'CsClientVersionPolicyRule' && object.config.asked !== undefined;
  return isUnseen && object.entries.get('identity')?.value.kind !== 'string' && state.fact(takenKey(rule)) === undefined;
}

/** Another one of which the same was learned. */
function anotherFound(run: Run, state: State, found: ReferenceValue): ReferenceValue {
  const another = anotherLike(found, state, run);
  if (!another || !isReference(another)) return found;
  const [from, to] = [state.object(found)?.config, state.object(another)?.config];
  const names = [
    [from?.address?.id.slice(0, -1), to?.address?.id.slice(0, -1)],
    [from?.asked?.scope.key, to?.asked?.scope.key],
  ] as const;
  for (const [before, after] of names) {
    if (before === undefined || after === undefined || before === after) continue;
    for (const [key, value] of state.factsOf(before)) state.learn(key.replaceAll(before, after), renamed(value, before, after));
  }
  noteExisting(state, another);
  return another;
}

function takenKey({ id }: ReferenceValue): string {
  return `taken(${id})`;
}

function isSame(value: Value | undefined, { id }: ReferenceValue): boolean {
  return value !== undefined && isReference(value) && value.id === id;
}
