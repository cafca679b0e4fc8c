/**
 * Pipelines: all commands bind and begin first, then each element goes through the stages one by one; what a function or block puts out
 * goes on before its next statement runs.
 */

import type { CommandBaseAst, ExpressionAst, PipelineAst, RedirectionStream } from '../../powershell';
import { array, keyOf, NO_IDENTITY, TRUE, type UnknownValue, type Value } from '../../values';
import { pipelineVariable } from '../errors/commonVariables';
import { withFiltersJoined } from '../expressions/filtering';
import { comingLate, differingAfter, forgetTurn, startTurns, turningOver, withFurtherTurns } from '../expressions/furtherTurns';
import { takenAll } from '../heap/enumerators';
import { rejoin, tellingOf } from '../joins/merge';
import { NotedTurn } from '../joins/turnNotes';
import { anyOf, areThere, emit, learnThere, madeForMany, putMany, putRest, turnsOver } from '../run/elements';
import { errorBecause } from '../run/exceptions';
import { andThen, type Flow, flow, useValue } from '../run/flow';
import { waits } from '../run/outputs';
import { inAnyOrder, isUnordered } from '../run/parallel';
import { whereThere } from '../run/partAgain';
import { type Leaving, LIMITS, partByElements, type Run, type Stage } from '../run/run';
import type { Output, State } from '../run/state';
import { removePath, writePath } from '../scopes/variables';
import { doubtOrder } from './conditions';

/** Where its last command's output is sent elsewhere, nothing of it is left; where errors are sent along, they may be among it. */
export function runPipeline(run: Run, state: State, pipeline: PipelineAst): Flow[] {
  const { redirections } = pipeline.pipelineElements.at(-1) ?? { redirections: [] };
  const isAway = redirections.some(each => each.kind === 'FileRedirectionAst' && isOutput(each.fromStream));
  const bringsMore = redirections.some(each => each.kind === 'MergingRedirectionAst' && isErrors(each.fromStream));
  if (!isAway && !bringsMore) return runElements(run, state, pipeline);
  state.pushOutput();
  return runElements(run, state, pipeline).map(({ state: after, done }) => {
    const { items, rest } = after.popElements();
    if (!isAway) emit(after, array(items, rest ?? errorBecause(run, 'an error among the output')));
    return { state: after, done };
  });
}

/** Warnings and the like are few, and no script asks for them so. */
function isErrors(stream: RedirectionStream): boolean {
  return stream === 'Error' || stream === 'All';
}

function isOutput(stream: RedirectionStream): boolean {
  return stream === 'Output' || stream === 'All';
}

function runElements(run: Run, state: State, { pipelineElements }: PipelineAst): Flow[] {
  const [first, ...others] = pipelineElements;
  if (!first) return flow(state);
  if (others.length === 0) return runAlone(run, state, first);
  return openStages(run, state, others, [], (ready, opened) => {
    const names = opened.map((_, index) => pipelineVariable(pipelineElements[index]));
    const stages = withFiltersJoined(
      run,
      opened.map((stage, index) => rememberingInput(stage, names[index])),
    );
    const finish = (after: State, output: Output): Flow[] => {
      const ended = andThen(feed(run, after, stages, 0, output), fed => endStages(run, fed, stages, 0));
      // Such a variable is there as long as the pipeline.
      for (const { state: done } of ended) for (const name of names) if (name !== undefined) removePath(done, name);
      return ended;
    };
    if (first.kind === 'CommandAst')
      return andThen(beginStages(run, ready, stages, 0), begun => {
        openOutput(begun, stages, 0);
        return andThen(runAlone(run, begun, first), after => finish(after, after.takeElements()));
      });
    ready.pushOutput();
    return andThen(runAlone(run, ready, first, others), produced => {
      const output = produced.takeElements();
      return andThen(beginStages(run, produced, stages, 0), begun => finish(begun, output));
    });
  });
}

/** Who takes what a stage puts out: the stages from an index on, among the scopes in which the pipeline stands. */
interface Taker extends Pick<State, 'file' | 'via' | 'standsAt' | 'session' | 'outside'> {
  readonly stages: readonly Stage[];
  readonly index: number;
  readonly frames: number;
  /** The element that it is put out for. */
  readonly turned: Value | undefined;
}

const takers = new WeakMap<object, Taker>();

/** What the stage before an index puts out from now on. */
function openOutput(state: State, stages: readonly Stage[], index: number, turned?: Value): void {
  const { file, via, standsAt, session, outside, frames } = state;
  const key = {};
  takers.set(key, { stages, index, turned, frames: frames.length, file, via, standsAt, session, outside });
  state.pushOutput(roomIn(state, stages, index), key);
}

/** Hands on what was put out so far: out of the scopes of whoever puts it out, and back. */
export function passOn(run: Run, state: State): Flow[] {
  const { items, rest, taker: key } = state.output;
  const taker = key && takers.get(key);
  if (!taker || (items.length === 0 && !rest) || waits(state.output) || !isWithin(state, taker)) return flow(state);
  const { stages, index, turned } = taker;
  const { file, via, standsAt } = state;
  const output = state.takeElements();
  const session = state.switchTo(taker.session);
  const inner = state.frames.splice(taker.frames);
  state.file = taker.file;
  state.via = taker.via;
  state.standsAt = taker.standsAt;
  return feed(run, state, stages, index, output, turned).map(({ state: after, done }) => {
    after.pushOutput(roomIn(after, stages, index), key, true);
    after.frames.push(...inner);
    after.switchTo(session);
    after.file = file;
    after.via = via;
    after.standsAt = standsAt;
    return { state: after, done };
  });
}

/** Whoever puts something out was called from where the taker stands; what another process puts out comes at its end. */
function isWithin(state: State, { session, outside, frames }: Taker): boolean {
  if (state.outside !== outside) return false;
  const [, ...parked] = session === state.session ? state.frames : [undefined, ...(state.parked.get(session) ?? [])];
  return state.hasSession(session) && parked.length + 1 >= frames;
}

function roomIn(state: State, stages: readonly Stage[], index: number): number | undefined {
  return isFull(state, stages, index) ? 0 : stages[index]?.room?.(state);
}

/** The command before keeps each element in a variable while it goes through the rest. */
function rememberingInput(stage: Stage, name: string | undefined): Stage {
  if (name === undefined) return stage;
  return {
    ...stage,
    filter: undefined,
    process(state, input) {
      if (input) writePath(state, name, input.value);
      return stage.process(state, input);
    },
  };
}

/** An expression's value, or a command without input. */
function runAlone(run: Run, state: State, element: CommandBaseAst, others: readonly CommandBaseAst[] = []): Flow[] {
  if (element.kind === 'CommandExpressionAst') {
    return useValue(run.do.evaluate(state, element.expression), (after, given) => {
      const value = others.length === 1 && others.every(discards) ? given : takenAll(after, given);
      // `$i++` alone puts nothing out.
      if (isIncrement(element.expression)) return flow(after);
      const put = (each: State, whole: Value): Flow[] => {
        emit(each, isUnseenCall(element.expression, whole) ? { ...whole, putOut: 'hardly' } : whole);
        return flow(each);
      };
      return value.kind === 'array' && isUnordered(value, others) && !others.some(sorts)
        ? inAnyOrder(run, after, value.items, (each, items) => put(each, { ...value, items }))
        : put(after, value);
    });
  }
  return run.do.command(state, element).flatMap(stage => {
    if (stage.failed) return [stage.failed];
    return andThen(stage.process(stage.state, undefined), after => stage.end(after));
  });
}

/** What is handed to Out-Null alone is not even gone over. */
function discards(element: CommandBaseAst): boolean {
  const [head] = element.kind === 'CommandAst' ? element.commandElements : [];
  return head?.kind === 'StringConstantExpressionAst' && /^out-null$/i.test(head.value);
}

function openStages(
  run: Run,
  state: State,
  elements: readonly CommandBaseAst[],
  open: readonly Stage[],
  next: (state: State, stages: readonly Stage[]) => Flow[],
): Flow[] {
  const [first, ...others] = elements;
  if (!first) return next(state, open);
  if (first.kind === 'CommandExpressionAst') return openStages(run, state, others, open, next);
  return run.do
    .command(state, first, true)
    .flatMap(stage => (stage.failed ? [stage.failed] : openStages(run, stage.state, others, [...open, stage], next)));
}

/** What is put out before anything comes goes on once all have begun. */
function beginStages(run: Run, state: State, stages: readonly Stage[], index: number): Flow[] {
  const at = stages.findIndex((stage, each) => each >= index && stage.begin);
  const stage = stages[at];
  if (!stage?.begin) return flow(state);
  openOutput(state, stages, at + 1);
  return andThen(stage.begin(state), after => {
    const output = after.takeElements();
    return andThen(beginStages(run, after, stages, at + 1), begun => feed(run, begun, stages, at + 1, output));
  });
}

/**
 * Sends elements into a stage; what each gives goes on to the next stage before the next element comes.
 * @param turned those that the stages before are turned over: where they hand these on, that is the same turn
 */
function feed(run: Run, state: State, stages: readonly Stage[], index: number, output: Output, turned?: Value): Flow[] {
  const only = turned?.kind === 'unknown' ? madeForMany(state, output) : undefined;
  if (index >= stages.length) {
    if (only) putMany(state, only);
    else for (const item of output.items) state.put(item);
    if (output.rest) putRest(state, output.rest);
    return passOn(run, state);
  }
  if (only) {
    learnThere(state, only, TRUE);
    return through(run, state, stages, index, only, turned);
  }
  doubtOrder(run, state, output);
  const { turns, rest } = turnsOver(output.items, output.rest);
  let flows: Flow[] = flow(state);
  const policies = differingAfter(run, turns.length, stages.slice(index).find(({ madeAnew }) => madeAnew)?.madeAnew);
  const isLong = turns.length > LIMITS.turnsApart;
  if (isLong) state.course = undefined;
  const take = (before: Flow[], step: (state: State) => Flow[], isLast = true, noted?: NotedTurn): Flow[] => {
    const turn = noted?.remembering(step) ?? step;
    const next = andThen(before, after => (isFull(after, stages, index) ? flow(after) : turn(after)));
    const live = next.length > 1 ? next.flatMap(each => (each.done.kind === 'normal' ? [each.state] : [])) : [];
    const forgotten = stages.slice(index).flatMap(({ madeAnew }) => (madeAnew ? [madeAnew] : []));
    for (const names of forgotten) forgetTurn(live, names, isLast);
    noted?.note(
      live,
      forgotten.flatMap(({ all }) => all),
    );
    return rejoin(run, next, policies, tellingOf(turns.length, rest));
  };
  const unseen = (after: State, any: Value): Flow[] => {
    if (stages[index]?.handsOnAll) return through(run, after, stages, index, any, any);
    const leaving = together(stages.slice(index).flatMap(stage => stage.leaving ?? []));
    const limited = stages.slice(index).flatMap(stage => stage.limited ?? []);
    const further = { rest: any, again: areThere(after, any) === 'yes', leaving };
    const { some, none } = partByElements(run, after, any);
    const turn = (state: State, element: Value): Flow[] => through(run, state, stages, index, element, element);
    const turned = (first: State): Flow[] => {
      const [late, start] = [comingLate(run, first, limited), startTurns(run, first)];
      const flows = turningOver(run, any, inside => withFurtherTurns(run, turn(first, any), { ...further, ...start, inside }, turn));
      return late ? [...flows, ...turn(late, any)] : flows;
    };
    return [...(some ? turned(some) : []), ...(none ? flow(none) : [])];
  };
  for (const [count, element] of turns.entries()) {
    if (count >= LIMITS.turns) break;
    const { value } = element;
    const any = turns.length === 1 ? anyOf(state, value) : undefined;
    const turn = (after: State) => through(run, after, stages, index, value);
    const step = (after: State) => (any ? unseen(after, any) : whereThere(run, after, element, turn));
    const noted = isLong && (count === 0 || flows.length > 1) ? new NotedTurn(value) : undefined;
    flows = take(flows, step, count + 1 === turns.length && !rest, noted);
  }
  if (!rest) return flows;
  const isSame = turned !== undefined && keyOf(turned) !== NO_IDENTITY && keyOf(turned) === keyOf(rest);
  return take(flows, after => (isSame ? through(run, after, stages, index, rest, rest) : unseen(after, rest)));
}

function together(all: readonly Leaving[]): Leaving {
  return {
    carried: all.flatMap(({ carried }) => carried),
    sets: new Set(all.flatMap(({ sets }) => [...sets])),
    last: all.flatMap(({ last = [] }) => last),
    waiting: all.flatMap(({ waiting = [] }) => waiting),
  };
}

/** One of the stages from here on takes nothing more, or who takes what they give. */
function isFull(state: State, stages: readonly Stage[], index: number): boolean {
  return state.isStopped || stages.slice(index).some(stage => (stage.room?.(state) ?? 1) <= 0);
}

/** @param turned the element that the value is, or is made for, of those that are turned over */
function through(run: Run, state: State, stages: readonly Stage[], index: number, value: Output['items'][number], turned?: Value): Flow[] {
  const stage = stages[index];
  if (!stage) return flow(state);
  openOutput(state, stages, index + 1, turned);
  return andThen(stage.process(state, { value, many: turned !== undefined }), after => {
    const output = after.takeElements();
    return feed(run, after, stages, index + 1, output, turned);
  });
}

function endStages(run: Run, state: State, stages: readonly Stage[], index: number): Flow[] {
  const stage = stages[index];
  if (!stage) return flow(state);
  openOutput(state, stages, index + 1);
  // A command that was stopped has no end.
  const ended = isFull(state, stages, index + 1) ? flow(state) : stage.end(state);
  return andThen(ended, after => {
    const output = after.takeElements();
    return andThen(feed(run, after, stages, index + 1, output), fed => endStages(run, fed, stages, index + 1));
  });
}

function sorts(element: CommandBaseAst): boolean {
  const [head] = element.kind === 'CommandAst' ? element.commandElements : [];
  return head?.kind === 'StringConstantExpressionAst' && /^sort(?:-object)?$/i.test(head.value);
}

/** A method that nobody knows may be one that gives nothing, as `$logger.Info('…')` does. */
function isUnseenCall({ kind }: ExpressionAst, value: Value): value is UnknownValue {
  return kind === 'InvokeMemberExpressionAst' && value.kind === 'unknown' && value.type === undefined;
}

function isIncrement(expression: ExpressionAst): boolean {
  return expression.kind === 'UnaryExpressionAst' && /PlusPlus|MinusMinus/.test(expression.tokenKind);
}
