/** ForEach-Object, Where-Object, Select-Object: code and choices for each element. */

import type { BoundCommand } from '../../binding';
import type { Place } from '../../text';
import { binary, type ScriptBlockValue, string, TRUE, toText, type Value } from '../../values';
import { askedOfJoined, learnCompared, learnTruth } from '../control/conditions';
import { keepSuccess } from '../errors/errorState';
import { elsewhere } from '../errors/isolated';
import { filterStage } from '../expressions/filtering';
import { limitedCounts } from '../expressions/furtherTurns';
import { memberOf, propertyOrCall } from '../expressions/members';
import { isQuestion } from '../expressions/onlyOne';
import { askedOfAlike } from '../expressions/turnOrder';
import { askedOfNamed, comparesIdentity } from '../family/identities';
import { collect, collectingStage } from '../heap/collecting';
import { newList } from '../heap/heap';
import { leavingBy, madeAnewIn } from '../relevance/turnNames';
import { askedBeforehand } from '../run/beforehand';
import { asOperand, elementsOf, emit } from '../run/elements';
import { type Flow, flow, ownEnd, type Predicate, useValue, type Valued, valued } from '../run/flow';
import { collapse } from '../run/outputs';
import { inAnyOrder } from '../run/parallel';
import { partByValue } from '../run/partAgain';
import { partByElements, type Run, type Stage } from '../run/run';
import { argumentOf, argumentsIn, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { concerns } from '../scopes/handed';
import { blockPredicate } from '../scopes/predicates';
import { runWithItem } from '../scopes/underscore';
import { writePath } from '../scopes/variables';

export function forEachStage(state: State, { run, bound, command }: ShellCall): Stage {
  const blocksOf = (name: string): readonly Value[] => {
    const value = argumentOf(bound, name);
    return value ? elementsOf(state, value).items : [];
  };
  const process = blocksOf('process');
  const begin = blocksOf('begin');
  const end = blocksOf('end');
  // `ForEach-Object {a} {b} {c}`: the first begins, the last ends, the others take the elements.
  const remaining = [...process, ...blocksOf('remainingscripts')];
  const positional =
    bound.bound.has('begin') || bound.bound.has('end')
      ? remaining
      : remaining.slice(remaining.length > 1 ? 1 : 0, remaining.length > 2 ? -1 : undefined);
  const first = begin.length > 0 || remaining.length < 2 || bound.bound.has('end') ? begin : remaining.slice(0, 1);
  const last = end.length > 0 || remaining.length < 3 || bound.bound.has('begin') ? end : remaining.slice(-1);
  const member = argumentOf(bound, 'membername');
  const parallel = argumentOf(bound, 'parallel');
  if (parallel?.kind === 'scriptblock' && concerns(state, parallel.ast)) return parallelStage(run, state, parallel);
  let begun = false;
  const start = (after: State): Flow[] => {
    if (begun) return flow(after);
    begun = true;
    return runBlocks(run, after, first, undefined);
  };
  return {
    state,
    failed: undefined,
    leaving: positional.flatMap(block => (block.kind === 'scriptblock' ? [leavingBy(run, block.ast)] : [])),
    limited: positional.flatMap(block => (block.kind === 'scriptblock' ? limitedCounts(block.ast) : [])),
    madeAnew: positional.length === 1 && positional[0]?.kind === 'scriptblock' ? madeAnewIn(positional[0].ast) : undefined,
    process: (after, input) =>
      chain(start(after), ready => {
        // Without a pipeline its blocks run once.
        if (!input) return runBlocks(run, ready, parallel ? [] : positional, undefined);
        if (member) return eachMember(run, ready, input.value, member, bound, run.place(ready, command));
        return runBlocks(run, ready, parallel ? [parallel] : positional, input.value);
      }),
    end: after => chain(start(after), ready => runBlocks(run, ready, last, undefined)),
  };
}

/** The block runs for several elements at a time, each in a shell of its own. */
function parallelStage(run: Run, state: State, block: ScriptBlockValue): Stage {
  return collectingStage(run, state, (after, { items, rest }) => {
    const runFor = (each: State, item: Value) => elsewhere(run, each, undefined, there => blockOn(run, there, block, item));
    const all = (each: State, list: readonly Value[]) =>
      list.reduce<Flow[]>((flows, item) => chain(flows, at => runFor(at, item)), flow(each));
    const known = inAnyOrder(run, after, items, all);
    if (!rest) return known;
    return chain(known, each => {
      const { some, none } = partByElements(run, each, rest);
      return [...(some ? runFor(some, rest) : []), ...(none ? flow(none) : [])];
    });
  });
}

function blockOn(run: Run, state: State, block: ScriptBlockValue, item: Value): Stage {
  const process = (after: State): Flow[] => runBlocks(run, after, [block], item);
  return { state, failed: undefined, process, end: after => flow(after) };
}

function chain(flows: readonly Flow[], next: (state: State) => Flow[]): Flow[] {
  return flows.flatMap(each => (each.done.kind === 'normal' ? next(each.state) : [each]));
}

/** `ForEach-Object Name`: a property, or a method with what it is to be called with. */
function eachMember(run: Run, state: State, item: Value, member: Value, bound: BoundCommand, place: Place): Flow[] {
  const name = toText(member);
  const { items } = argumentsIn(state, bound.bound.get('argumentlist'));
  const given: Valued[] =
    name.kind === 'string'
      ? propertyOrCall(run, state, item, name.value, items, place)
      : valued(state, run.unknown('member', 'what a member gives'));
  return useValue(given, (after, value) => {
    emit(after, value);
    return flow(after);
  });
}

function runBlocks(run: Run, state: State, blocks: readonly Value[], item: Value | undefined): Flow[] {
  let flows: Flow[] = flow(state);
  const restore = keepSuccess(run, state);
  for (const block of blocks) {
    if (block.kind !== 'scriptblock') continue;
    flows = chain(flows, each => {
      const ran = item ? runWithItem(run, each, block, item) : run.do.block(each, block, 'none', () => {});
      // `return` ends the block for this element.
      return ownEnd(ran);
    });
  }
  for (const { state: after } of flows) restore(after);
  return flows;
}

const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'like', 'notlike', 'match', 'notmatch', 'contains', 'notcontains', 'in', 'notin'];

export function whereStage(run: Run, state: State, bound: BoundCommand): Stage {
  const block = argumentOf(bound, 'filterscript');
  const leaving = block?.kind === 'scriptblock' ? [leavingBy(run, block.ast)] : [];
  const carries = leaving.some(({ carried }) => carried.length > 0);
  const asks = block?.kind !== 'scriptblock' || isQuestion(block.ast);
  const predicate = block?.kind === 'scriptblock' ? blockPredicate(run, block) : comparison(run, bound);
  return filterStage(run, state, { predicate, carries, asks }, leaving);
}

/** `Where-Object Property -eq Value`; without an operator the property's truth counts. */
function comparison(run: Run, bound: BoundCommand): Predicate {
  const property = toText(argumentOf(bound, 'property') ?? string(''));
  const value = argumentOf(bound, 'value') ?? TRUE;
  const operator = [...bound.bound.keys()].find(name => COMPARISONS.includes(name.replace(/^c/, '')) || COMPARISONS.includes(name));
  const kind = operator === undefined ? undefined : COMPARISONS.includes(operator) ? `I${operator}` : `C${operator.slice(1)}`;
  return (state, item, yes, no) => {
    const read = property.kind === 'string' ? memberOf(state, item, property.value) : run.unknown('property', 'a property');
    const negated = bound.bound.has('not');
    const result =
      kind === undefined
        ? read
        : (comparesIdentity(state, kind, read, value) ?? binary(kind, asOperand(state, read), asOperand(state, value)));
    const tested: Value = result.kind === 'failure' ? run.unknown('comparison', result.because, 'bool') : result;
    const [onTrue, onFalse] = negated ? [no, yes] : [yes, no];
    const arms = askedBeforehand(run, state, undefined, tested, onTrue, onFalse);
    if (arms) return arms;
    return decide(state, tested);

    function decide(state: State, tested: Value): Flow[] {
      const truth = truthOf(state, tested);
      if (truth !== 'unknown') return truth === 'yes' ? onTrue(state) : onFalse(state);
      const again = partByValue(run, state, tested, decide);
      if (again) return again;
      const kinds =
        (run.asking && askedOfNamed(kind ?? '', read, value)) ??
        run.asking ??
        askedOfJoined(state, tested) ??
        askedOfAlike(kind ?? '', read, value, false);
      const [found, missed] = run.forkBy(state, kinds, (arm, holds) => {
        learnTruth(run, arm, tested, holds);
        if (kind !== undefined) learnCompared(arm, kind, read, value, holds);
      });
      return [...(found ? onTrue(found) : []), ...(missed ? onFalse(missed) : [])];
    }
  };
}

/** Hands on what comes and keeps it in a variable. */
export function teeStage(run: Run, state: State, bound: BoundCommand): Stage {
  const collected = newList(run, state, [], undefined);
  const variable = argumentOf(bound, 'variable');
  return {
    state,
    failed: undefined,
    process: (after, input) => {
      if (!input) return flow(after);
      collect(after, collected, input);
      if (input.many) after.output.rest = input.value;
      else emit(after, input.value);
      return flow(after);
    },
    end: after => {
      const list = after.take(collected);
      const all = collapse({ items: [...(list?.items ?? [])], rest: list?.rest });
      if (variable?.kind === 'string')
        writePath(after, variable.value, argumentOf(bound, 'append') ? run.unknown('tee', 'what Tee-Object adds to a variable') : all);
      return flow(after);
    },
  };
}
