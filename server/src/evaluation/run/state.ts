import { type Deployment, isSite, PartedTable, Table } from '../../deployment';
import type { AttributeBaseAst, FunctionDefinitionAst } from '../../powershell';
import type { Place } from '../../text';
import {
  appended,
  boolean,
  type Elements,
  exactly,
  exactlyOf,
  NO_IDENTITY,
  type ReferenceValue,
  structurallyEqual,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { type Alternatives, agreed, answersIn, eitherOf, fitting, without } from './alternatives';
import type { Course } from './course';
import type { Enabled } from './enabled';
import type { HeapObject } from './heapObject';
import { collapse, type PutOut, putOut, taken, together } from './outputs';
import type { Parting } from './parting';
import type { Path } from './paths';
import type { PlatformSignals } from './platform';

/** What a command has put out so far. */
export interface Output extends PutOut {
  /** Takes each value instead of keeping it. */
  readonly drop?: ((state: State, value: Value) => void) | undefined;
  /** So many the command behind it takes: then whoever puts them out is stopped. */
  readonly room?: number | undefined;
  /** Who takes it while what puts it out still runs; known to `pipelines.ts`. */
  readonly taker?: object | undefined;
}

export interface FunctionEntry {
  readonly definition: FunctionDefinitionAst;
  readonly file: string;
  /** Among whose scopes it runs: it sees them and the global one, not those of whoever calls it. */
  readonly session: string;
}

/** The script's own scopes, apart from those of the modules that it loads. */
export const MAIN = '';

/** One of PowerShell's scopes. */
export interface Frame {
  owner: object;
  readonly kind: 'global' | 'script' | 'function' | 'block';
  /** Of a class's method: how many outputs are open in its body; what it returns goes to that one, alone. */
  returns?: number | undefined;
  readonly variables: Table<Value>;
  /** Of variables with a type of their own: what each assignment is converted to; empty where paths differ. */
  readonly types: Table<string>;
  /** Of variables whose attributes look at each value that they are to hold: those. */
  readonly checks: Table<readonly AttributeBaseAst[]>;
  readonly functions: Table<FunctionEntry>;
  readonly aliases: Table<string>;
}

export class State {
  /** Frames and heap objects that carry this token are this state's alone and may be changed in place. */
  private token: object = {};
  /** The scopes of whose code runs now, the global one first. */
  frames: Frame[];
  /** Whose these are: the script's (`MAIN`), a module's, or those of a block that carries its own. */
  session = MAIN;
  /** The scopes of the others, without the global one, which they share. */
  parked: ReadonlyMap<string, readonly Frame[]> = new Map();
  /** Folders that it went to and may come back to, the present one last; undefined: beside the script. */
  locations: readonly (string | undefined)[] = [undefined];
  /** Of code that runs elsewhere (a job, a remote session): the scopes of whoever started it, which `$using:` reads. */
  outside: readonly Frame[] | undefined;
  /** The file whose code runs. */
  file: string;
  /** Calls and dot-sourced files that led here, outermost first. */
  via: readonly Place[] = [];
  /** Set while code from a string runs: everything in it stands where the string is run. */
  standsAt: Place | undefined;
  /** By scope, the latest time each. Apart: settings that are not for one site. */
  enabled = new PartedTable<Enabled>(({ scope }) => !isSite(scope));
  path: Path | undefined;
  platform: PlatformSignals;
  /** How often it has asked each question for what the script does not show. */
  asked = new Table<number>();
  /** Innermost last; the last one takes what runs now. */
  outputs: Output[];
  /** It stands for runs that are judged differently: what it holds together, none of them may hold. */
  isBlurred = false;
  /** Of runs that went on as one. */
  partings: readonly Parting[] = [];
  /** Of the loop whose turns it has run last. */
  course: Course | undefined;
  private heap = new Table<HeapObject>();
  private facts = new Table<Value>();
  private either: Alternatives = [];
  /** What was decided last can't be, after what was decided before. */
  isImpossible = false;
  private model: Deployment;
  private modelOwned = true;

  constructor(frames: Frame[], file: string, deployment: Deployment, platform: PlatformSignals) {
    this.frames = frames;
    this.file = file;
    this.model = deployment;
    this.platform = platform;
    this.path = undefined;
    this.outputs = [{ items: [], rest: undefined }];
  }

  clone(): State {
    const copy = new State([...this.frames], this.file, this.model, this.platform);
    copy.session = this.session;
    copy.parked = this.parked;
    copy.locations = this.locations;
    copy.outside = this.outside;
    copy.via = this.via;
    copy.standsAt = this.standsAt;
    copy.enabled = this.enabled.clone();
    copy.path = this.path;
    copy.asked = this.asked.clone();
    copy.isBlurred = this.isBlurred;
    copy.course = this.course;
    copy.partings = this.partings;
    copy.outputs = this.outputs.map(output => ({ ...output, items: [...output.items] }));
    copy.heap = this.heap.clone();
    copy.facts = this.facts.clone();
    copy.either = this.either;
    copy.modelOwned = this.modelOwned = false;
    this.token = {};
    return copy;
  }

  /** For reading only. */
  get deployment(): Deployment {
    return this.model;
  }

  /** For changing. */
  deploymentForChange(): Deployment {
    if (!this.modelOwned) this.replaceDeployment(this.model.clone());
    return this.model;
  }

  replaceDeployment(deployment: Deployment): void {
    this.model = deployment;
    this.modelOwned = true;
  }

  get frame(): Frame {
    const frame = this.frames.at(-1);
    if (!frame) throw new Error('a state always has a frame');
    return frame;
  }

  /** The frame at an index, made this state's own. */
  frameForChange(index: number): Frame {
    const frame = this.frames.at(index);
    if (!frame) throw new Error('no such frame');
    const own = this.ownFrame(frame);
    this.frames[index < 0 ? this.frames.length + index : index] = own;
    return own;
  }

  private ownFrame(frame: Frame): Frame {
    if (frame.owner === this.token) return frame;
    return {
      ...frame,
      owner: this.token,
      variables: frame.variables.clone(),
      types: frame.types.clone(),
      checks: frame.checks.clone(),
      functions: frame.functions.clone(),
      aliases: frame.aliases.clone(),
    };
  }

  /** Another session's frames, made this state's own. */
  parkedForChange(session: string): readonly Frame[] {
    const own = (this.parked.get(session) ?? []).map(frame => this.ownFrame(frame));
    this.parked = new Map(this.parked).set(session, own);
    return own;
  }

  hasSession(session: string): boolean {
    return session === this.session || this.parked.has(session);
  }

  /** Goes on among the scopes of another session, and tells which to come back to. */
  switchTo(session: string): string {
    const before = this.session;
    if (session === before) return before;
    const [global, ...own] = this.frames;
    const parked = new Map(this.parked).set(before, own);
    this.frames = [...(global ? [global] : []), ...(parked.get(session) ?? [])];
    parked.delete(session);
    this.parked = parked;
    this.session = session;
    return before;
  }

  /** A session begins anew. */
  forgetSession(session: string): void {
    const parked = new Map(this.parked);
    parked.delete(session);
    this.parked = parked;
  }

  pushFrame(kind: Frame['kind']): Frame {
    const frame: Frame = {
      owner: this.token,
      kind,
      variables: new Table(),
      types: new Table(),
      checks: new Table(),
      functions: new Table(),
      aliases: new Table(),
    };
    this.frames.push(frame);
    return frame;
  }

  popFrame(): void {
    this.frames.pop();
  }

  allocate(id: number, object: Omit<HeapObject, 'owner'>): ReferenceValue {
    this.heap.set(String(id), { ...object, owner: this.token });
    return { kind: 'reference', id, type: object.type, ...(object.typeName === undefined ? {} : { typeName: object.typeName }) };
  }

  object(reference: ReferenceValue): HeapObject | undefined {
    return this.heap.get(String(reference.id));
  }

  objectForChange(reference: ReferenceValue): HeapObject | undefined {
    const object = this.object(reference);
    if (!object || object.owner === this.token) return object;
    const copy: HeapObject = { ...object, owner: this.token, entries: new Map(object.entries), changed: new Set(object.changed) };
    this.heap.set(String(reference.id), copy);
    return copy;
  }

  /** The object, which nothing else holds: left behind, it would tell runs apart. */
  take(reference: ReferenceValue): HeapObject | undefined {
    const object = this.object(reference);
    this.heap.delete(String(reference.id));
    return object;
  }

  heapObjects(): Table<HeapObject> {
    return this.heap;
  }

  replaceHeap(heap: Table<HeapObject>): void {
    this.heap = heap;
  }

  fact(key: string): Value | undefined {
    const known = this.facts.get(key);
    if (known !== undefined || this.either.length === 0) return known;
    const answer = agreed(this.either, key);
    return answer === undefined ? undefined : boolean(answer);
  }

  /** What was learned of all whose keys hold this. */
  factsOf(part: string): readonly [string, Value][] {
    return [...this.facts].filter(([key]) => key.includes(part));
  }

  /** Whether what only one of them knows, or both know differently, is of no account; asked of so many keys. */
  knowsSame(other: State, isOfNoAccount: (key: string) => boolean, most: number): boolean {
    let left = most;
    return this.facts.differ(other.facts, (key, mine, theirs) => {
      left -= 1;
      return left >= 0 && ((mine !== undefined && theirs !== undefined && structurallyEqual(mine, theirs)) || isOfNoAccount(key));
    });
  }

  /** What it knows that the other does not, or knows otherwise; undefined: more than `most`. */
  factsUnlike(other: State, most: number): readonly (readonly [string, Value])[] | undefined {
    const found: (readonly [string, Value])[] = [];
    let left = 2 * most;
    const isFew = this.facts.differ(other.facts, (key, mine) => {
      left -= 1;
      if (mine !== undefined) found.push([key, mine]);
      return left >= 0;
    });
    return isFew ? found : undefined;
  }

  /** Of a value without identity nothing is learned: it would hold for every other such value. */
  learn(key: string, value: Value): void {
    if (key === NO_IDENTITY) return;
    this.either = without(this.either, key);
    this.facts.set(key, value);
  }

  /** The answer to a question, which stays the same for as long as the run goes on. */
  decide(key: string, answer: boolean): void {
    if (key === NO_IDENTITY) return;
    const left = fitting(this.either, key, answer);
    if (left) this.either = left;
    else this.isImpossible = true;
    this.facts.set(key, boolean(answer));
  }

  /** What was learned of a value holds no more: from now on its key stands for another. */
  unlearn(key: string): void {
    this.either = without(this.either, key);
    this.facts.delete(key);
  }

  /**
   * Goes on as both: what only one of them knows, holds where its other answers do.
   * @param looser what of two that differ holds in both, if anything
   */
  joinFacts(other: State, looser: (key: string, mine: Value | undefined, theirs: Value | undefined) => Value | undefined): void {
    const mine: [string, boolean][] = [];
    const theirs: [string, boolean][] = [];
    for (const { key, mine: own, theirs: others } of this.facts.differences(other.facts)) {
      if (own && others && structurallyEqual(own, others)) continue;
      if (own?.kind === 'boolean') mine.push([key, own.value]);
      if (others?.kind === 'boolean') theirs.push([key, others.value]);
      const kept = looser(key, own, others);
      if (kept) this.facts.set(key, kept);
      else this.facts.delete(key);
    }
    this.either = eitherOf(this.either, answersIn(mine), other.either, answersIn(theirs));
  }

  /** The value that the path has decided for an unknown, else the value itself. */
  resolveUnknown(value: UnknownValue): Value {
    return this.fact(value.key) ?? value;
  }

  get output(): Output {
    const output = this.outputs.at(-1);
    if (!output) throw new Error('a state always has an output');
    return output;
  }

  /** Puts one thing out as it is. What a script's top puts out is nobody's to read here, so it is only let go. */
  put(value: Value): void {
    const { output } = this;
    if (output.drop) output.drop(this, value);
    else if (output.rest && exactlyOf(output.rest)) this.putFurther({ items: [value] });
    else output.items.push(value);
  }

  /** Puts out elements that are there by questions, behind what was put out before. */
  putFurther(elements: Elements): void {
    const { output } = this;
    const { drop } = output;
    if (drop) {
      for (const { value } of exactly(elements) ?? []) drop(this, value);
      return;
    }
    const all = output.rest ? appended(output, elements) : { items: [...output.items, ...elements.items], rest: elements.rest };
    output.items.splice(0, output.items.length, ...(all?.items ?? output.items));
    // Beside what nobody knows it is not told any more which of them are there.
    output.rest = all ? all.rest : unknown(NO_IDENTITY, { because: 'output of which it is not known what it is' });
  }

  /** What was put out so far is lost. */
  forgetOutput(): void {
    const { output } = this;
    output.items.length = 0;
    output.rest = undefined;
  }

  pushOutput(room?: number, taker?: object, hasGiven = false): void {
    this.outputs.push({ items: [], rest: undefined, room, taker, hasGiven });
  }

  /** Nothing more is taken of what runs now. */
  get isStopped(): boolean {
    const { items, room } = this.output;
    return room !== undefined && items.length >= room && items.filter(item => putOut(item) !== 'hardly').length >= room;
  }

  /** What was put out since the matching push, as the value an assignment would see. */
  popOutput(): Value {
    return collapse(this.popElements());
  }

  /** The same, element by element. */
  popElements(): Output {
    const output = this.takeElements();
    return output.items.some(putOut) ? { ...output, items: [together(output.items)] } : output;
  }

  /** The same for the next command of a pipeline. */
  takeElements(): Output {
    return taken(this.outputs.pop() ?? { items: [], rest: undefined });
  }
}
