/**
 * What all parts of one evaluation share. The parts call each other through it, so that none imports another in a
 * circle; `interpreter.ts` puts them together.
 */

import type { BindLevel } from '../../binding';
import type { PlatformSetting } from '../../catalog';
import type { Deployment, Scope } from '../../deployment';
import type {
  Ast,
  CommandAst,
  ExpressionAst,
  NamedBlockAst,
  ParseResult,
  PipelineBaseAst,
  StatementAst,
  TrapStatementAst,
} from '../../powershell';
import type { Place } from '../../text';
import { FALSE, NO_IDENTITY, type ScriptBlockValue, TRUE, type UnknownValue, unknown, type Value } from '../../values';
import type { ScriptFile, ScriptLoader } from './analysis';
import { areThere, learnThere } from './elements';
import type { Filter, Flow, Valued } from './flow';
import { isInDoubt } from './joined';
import { ALL_MATTERS, type Relevance } from './leftOut';
import { type Decision, type Failing, step } from './paths';
import type { Recorder } from './record';

import type { State } from './state';
import type { ScriptType } from './types';

/** `csprivacy-assume legacy-clients-blocked`: for one scope, or all; from a comment's line on, or from the start. */
export interface Assumption {
  /** undefined: every scope. */
  readonly scope: Scope | undefined;
  readonly reason: string;
  /** The comment; undefined: from the start. */
  readonly from: Place | undefined;
}

/** What is to be said of the two arms of a fork (`Decision`). */
export interface Arms {
  readonly soft?: 0 | 1 | 'both';
  readonly failing?: Failing;
  readonly doubtful?: 0 | 1 | 'both';
  readonly assumed?: boolean;
  readonly further?: boolean;
}

/** The file of code that comes from a text. */
export const NO_FILE = '';

/** Bounds of one evaluation; what lies beyond is unknown, and CsAnalysisLimit says so. */
export const LIMITS = {
  /**
   * Statements, expressions, commands, joined runs and rules that a judgement looks at, together. A step is a few microseconds: so
   * a short script ends within half a second, whatever it does, and one that looks at each of a hundred sites comes to its end. Usual ones
   * take less than a thousand.
   */
  steps: 50_000,
  /**
   * Further steps for each token of the script and of the files that it loads: a long one is followed to its end. Not for each character: a
   * program that is kept in a string, a million of them long, is nothing to follow.
   */
  stepsPerToken: 10,
  /** States kept apart before they are joined. */
  states: 32,
  /** With more than these, runs that only their deployments tell apart go on as one. */
  settled: 8,
  /** With more than these, runs on which commands failed for several things are let go. */
  unlikely: 8,
  /** So many steps long; then half as many states, and again half as many each time that the steps have doubled, down to two. */
  stepsApart: 4000,
  /** From this part of the budget on, only what is judged differently is kept apart. */
  pressedAt: 4,
  /** Nested calls, files and script blocks. */
  calls: 40,
  /** So often inside itself, where the budget runs low. */
  repeatedCalls: 2,
  /** Nested expressions and statements. */
  depth: 220,
  /** Turns of a loop. */
  turns: 600,
  /** In a loop with more turns these go on as one at the end of each. */
  turnsApart: 2,
  /** Turns of a loop that part the run, each by a question that the text leaves open. */
  partedTurns: 6,
  /** The same where nothing but commands that failed parted it, such as a queue of what is to be tried again. */
  failedTurns: 14,
  /** Further ones, of runs that are judged alike as one. */
  laterTurns: 3,
  /** And so many of those. */
  laterStates: 8,
  /** Code units of one text. */
  text: 200_000,
} as const;

/** Steps in which a run that is to be done again looks for the next file that it loads. */
const SCOUTING = 1000;

export interface StageInput {
  readonly value: Value;
  /** Stands for any number of such elements. */
  readonly many: boolean;
}

export class Run {
  /** The deployment before the script. */
  readonly before: Deployment;
  /** Which PowerShell binds. */
  readonly level: BindLevel;
  readonly platform: PlatformSetting;
  readonly loader: ScriptLoader | undefined;
  /** The file that is judged. */
  readonly judged: string;
  readonly files: Map<string, ScriptFile>;
  readonly record: Recorder;
  /** Names that some statement assigns: reading one before that gives $null, reading any other is unknown. */
  readonly assigned: Set<string>;
  /** Names that some condition reads: `Get-*` into one of them may find nothing. */
  readonly tested: Set<string>;
  /** Of `?`, `error` and `lastexitcode`: what some file asks for. */
  readonly asked: Set<string>;
  /** What the script or the configuration vouches for. */
  readonly assumptions: Assumption[] = [];
  /** Statements that have no say in anything that is judged are left out. */
  relevance: Relevance = ALL_MATTERS;
  /** Classes and enumerations of all files, by name in lower case. */
  readonly types = new Map<string, ScriptType>();
  /** Of code that Invoke-Expression runs: what its signs for unknown pieces stand for. */
  readonly pieces = new Map<string, UnknownValue>();
  steps = 0;
  /** Steps that may be taken. */
  private budget: number = LIMITS.steps;
  calls = 0;
  /** Files whose code is running. */
  readonly loading = new Set<string>();
  depth = 0;
  /** Set while a condition asks about objects that were there before the script: how its arms count. */
  asking: Arms | undefined;
  /** Set-StrictMode was run. */
  isStrict = false;
  /** Runs on which commands failed for several things were too many, and were let go. */
  isCrowded = false;
  /** Inside how many `try` bodies with a `catch` the run is. */
  tries = 0;
  /** Those of them with a `catch` that does something that counts. */
  askedTries = 0;
  /** Inside how many `try` statements, but for their `finally`, traps, methods, blocks that are invoked and those of properties: there an error leaves all that is around it. */
  handing = 0;
  /** Inside how many lists of statements with a trap: a failure leads on from there, and leaves what is inside. */
  traps = 0;
  /** Inside how many `try` bodies whose `finally` does something that counts. */
  finallies = 0;
  /** With so many objects in one state it is worth to look which of them nothing can reach. */
  heapRoom = 0;
  private counter = 0;
  private parts: Parts | undefined;

  constructor(
    options: Pick<Run, 'before' | 'level' | 'platform' | 'judged' | 'loader' | 'files' | 'record' | 'assigned' | 'tested' | 'asked'>,
  ) {
    this.before = options.before;
    this.level = options.level;
    this.platform = options.platform;
    this.loader = options.loader;
    this.judged = options.judged;
    this.files = options.files;
    this.record = options.record;
    this.assigned = options.assigned;
    this.tested = options.tested;
    this.asked = options.asked;
  }

  /** Called once, by the interpreter. */
  connect(parts: Parts): void {
    this.parts = parts;
  }

  get do(): Parts {
    if (!this.parts) throw new Error('the run is not connected');
    return this.parts;
  }

  place(state: State, node: { readonly start: number; readonly end: number }): Place {
    return state.standsAt ?? { file: state.file, start: node.start, end: node.end };
  }

  nextId(): number {
    this.counter += 1;
    return this.counter;
  }

  /** A value nobody knows, different from every other. */
  unknown(prefix: string, because: string, type?: string, notNull = false): UnknownValue {
    return unknown(`${prefix}#${this.nextId()}`, { because, ...(type === undefined ? {} : { type }), ...(notNull ? { notNull } : {}) });
  }

  /** A script that is run brings its own part of the budget. */
  allow({ tokens }: ParseResult): void {
    this.budget += tokens.count * LIMITS.stepsPerToken;
  }

  /** What this run tells is thrown away: it goes on only as far as it may come by further files that it loads. */
  endSoon(): void {
    this.budget = Math.min(this.budget, this.steps + SCOUTING);
  }

  /** The budget has ended. */
  get isOver(): boolean {
    return this.steps > this.budget;
  }

  /** So much of the budget is used up that runs which are judged alike go on as one. */
  get isPressed(): boolean {
    return this.steps > this.budget / LIMITS.pressedAt;
  }

  /** How many states may be kept apart: the longer the run the fewer, so that a long script costs no more a line than a short one. */
  get apart(): number {
    const doublings = Math.max(0, Math.ceil(Math.log2(this.steps / LIMITS.stepsApart)));
    return Math.max(2, LIMITS.states >> Math.min(doublings, 4));
  }

  /** What a variable keeps is the same each time it is read, whatever it was made of. */
  identified(value: Value): Value {
    return value.kind === 'unknown' && value.key === NO_IDENTITY ? { ...value, key: `kept#${this.nextId()}` } : value;
  }

  /** Takes steps for what is to be run; false where the budget has ended. */
  spend(state: State, node: Ast, steps = 1): boolean {
    this.steps += steps;
    if (!this.isOver) return true;
    this.record.leftOver.add(node);
    this.record.limit(this.place(state, node), 'steps');
    return false;
  }

  /** Parts the run in two; the second state is the new one. */
  fork(state: State, kinds: Arms = this.asking ?? {}): readonly [State, State] {
    const { soft, doubtful, failing, assumed = false, further = false } = kinds;
    const decision: Decision = {
      id: this.nextId(),
      arms: 2,
      soft: armsIn(soft),
      doubtful: armsIn(doubtful),
      failing,
      assumed,
      further,
    };
    const other = state.clone();
    state.path = step(state.path, decision, 0);
    other.path = step(other.path, decision, 1);
    return [state, other];
  }

  /** The same with what either arm knows; undefined for an arm that can't be, after what was decided before. */
  forkBy(
    state: State,
    kinds: Arms | undefined,
    learn: (arm: State, holds: boolean) => void,
  ): readonly [State | undefined, State | undefined] {
    const { path } = state;
    const [first, second] = this.fork(state, kinds);
    for (const arm of [first, second]) {
      arm.isImpossible = false;
      learn(arm, arm === first);
    }
    if (first.isImpossible === second.isImpossible) return [first, second];
    const only = first.isImpossible ? second : first;
    only.path = path;
    return only === first ? [first, undefined] : [undefined, second];
  }
}

function armsIn(arms: 0 | 1 | 'both' | undefined): ReadonlySet<number> {
  return new Set(arms === undefined ? [] : arms === 'both' ? [0, 1] : [arms]);
}

/** What a script block brings to run it, or a file's code that runs where it is asked for. */
export type Code = Pick<ScriptBlockValue, 'ast' | 'file' | 'closure' | 'session'>;

/** The parts, as they call each other. */
export interface Parts {
  statements(state: State, statements: readonly StatementAst[], traps: readonly TrapStatementAst[]): Flow[];
  statement(state: State, statement: StatementAst): Flow[];
  evaluate(state: State, expression: ExpressionAst): Valued[];
  /** An error that ends a statement is reported, and what comes behind the statement runs, unless what is around hands it on. */
  behindError(outcome: Flow): Flow[];
  /** The value of a pipeline or other statement used as one. */
  capture(state: State, statement: StatementAst | PipelineBaseAst): Valued[];
  /** Runs a condition and notes what each branch knows. */
  branch(state: State, condition: PipelineBaseAst | ExpressionAst, yes: (state: State) => Flow[], no: (state: State) => Flow[]): Flow[];
  /** By what a condition gave, or a block of which no condition is known. */
  part(
    state: State,
    condition: PipelineBaseAst | undefined,
    value: Value,
    yes: (state: State) => Flow[],
    no: (state: State) => Flow[],
  ): Flow[];
  /** `piped`: something comes from a command before it in the pipeline. */
  command(state: State, command: CommandAst, piped?: boolean): Stage[];
  assign(state: State, target: ExpressionAst, value: Value): Flow[];
  block(state: State, block: Code, frame: 'function' | 'block' | 'none', prepare: (state: State) => void): Flow[];
  /** The same runs in fewer states, at most `most` of them. */
  consolidate(states: readonly State[], most?: number, policies?: Differing): State[];
  namedBlock(state: State, block: NamedBlockAst | undefined): Flow[];
  /** What was put out so far goes on to the next command of the pipeline, if there is one. */
  passOn(state: State): Flow[];
  /** Imports what a file names by `using module`. */
  useModules(state: State, script: ScriptFile): Flow[];
}

/** A command with its arguments evaluated, ready to take elements. */
/** Besides privacy settings, which policies may differ in runs that go on as one: none; those by which each run keeps the legacy clients out; any. */
export type Differing = 'none' | 'blocking' | 'any';

/** Variables that each turn makes for itself: what they hold at its beginning, nobody reads. */
export interface MadeAnew {
  readonly all: readonly string[];
  /** Of these, the ones that nothing outside the body names: behind the loop nobody reads them either. */
  readonly own: readonly string[];
  /** Behind the body, or in a function, rules are read. */
  readonly readsRules: boolean;
}

/** What the text of a turn over elements tells of what it leaves to the next turn. */
export interface Leaving {
  /** Variables that it does. */
  readonly carried: readonly string[];
  /** All that it sets, by their names without a scope: of these no others are left. */
  readonly sets: ReadonlySet<string>;
  /** Of these the ones that hold, where they are read next, what the last turn has left. */
  readonly last?: readonly string[];
  /** Variables of calls that wait for the next element, by the session under which their scope waits. */
  readonly waiting?: readonly { readonly session: string; readonly name: string }[];
}

export interface Stage {
  readonly state: State;
  /** Set where evaluating the arguments did not end normally. */
  readonly failed: Flow | undefined;
  /** Before the first element comes to any stage of the pipeline; not for its first command. */
  readonly begin?: ((state: State) => Flow[]) | undefined;
  /** Without input: called once with undefined by the first stage of a pipeline. */
  process(state: State, input: StageInput | undefined): Flow[];
  /** What the text of what is run for one element tells of what it leaves to the next. */
  readonly leaving?: readonly Leaving[];
  /** Variables that it counts with, and holds against a limit. */
  readonly limited?: readonly string[];
  /** Variables that it makes anew for each element. */
  readonly madeAnew?: MadeAnew | undefined;
  /** It hands on as many elements as it takes: whether there are any is asked of what it gives. */
  readonly handsOnAll?: boolean;
  /** It does nothing but let some elements through. */
  readonly filter?: Filter | undefined;
  /** After the last element. */
  end(state: State): Flow[];
  /** How many more elements it takes. With none left, the commands before it are stopped, their ends are not run. */
  room?(state: State): number;
}

/** Before the script no rule is there that anybody asked for; of other objects at least one of a kind is. */
export function armsOf(state: State, rest: Value): Arms {
  if (isInDoubt(state, rest)) return { doubtful: 'both' };
  const config = rest.kind === 'reference' ? state.object(rest)?.config : undefined;
  return config?.noun === 'CsClientVersionPolicyRule' && config.origin === 'existing' ? { doubtful: 0 } : { soft: 1 };
}

/**
 * Parts a run by whether there are elements that this one stands for. A run that has decided that before, for the same
 * elements, stays whole: two loops over the same rows both turn, or neither does.
 */
export function partByElements(
  run: Run,
  state: State,
  rest: Value,
): { readonly some: State | undefined; readonly none: State | undefined } {
  const decided = areThere(state, rest);
  if (decided !== 'unknown') return decided === 'yes' ? { some: state, none: undefined } : { some: undefined, none: state };
  const [some, none] = run.forkBy(state, armsOf(state, rest), (arm, holds) => learnThere(arm, rest, holds ? TRUE : FALSE));
  return { some, none };
}

/** A value as it is, or unknown where it has grown past the bounds: a text or an array that doubles at each turn. */
export function bounded(run: Run, state: State, value: Value, node: { readonly start: number; readonly end: number }): Value {
  const size =
    value.kind === 'string'
      ? value.value.length
      : value.kind === 'array'
        ? value.items.length
        : value.kind === 'text'
          ? value.parts.length * PART
          : 0;
  if (size <= LIMITS.text) return value;
  run.record.limit(run.place(state, node), 'text');
  return run.unknown('limit', 'a text or an array that is too long', value.kind === 'array' ? 'array' : 'string', true);
}

/** What one unknown piece of a text counts for. */
const PART = 200;
