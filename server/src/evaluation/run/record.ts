/** What the runs of one evaluation leave behind: bindings, events, hazards, objects that were never saved. */
import type { BoundCommand } from '../../binding';
import type { Cmdlet, Noun } from '../../catalog';
import { ALL, type Assessment, type Cause, isOfFurtherElement, type Scope } from '../../deployment';
import type { Ast, CommandAst, ExpressionAst, FunctionDefinitionAst, ScriptBlockAst } from '../../powershell';
import type { Place } from '../../text';
import { type ScriptBlockValue, structurallyEqual, type Value } from '../../values';
import type { CommandBinding, DeploymentEffect, Observation, PlatformDecision, SignIn } from './analysis';
import { isAgainstAssumed, type Path, runOf } from './paths';

/** Privacy mode went on in one run, at one moment. */
export interface Occurrence {
  readonly command: Place;
  readonly place: Place;
  readonly valuePlace: Place | undefined;
  readonly via: readonly Place[];
  readonly scope: Scope;
  readonly identity: Value | undefined;
  readonly path: Path | undefined;
  readonly assessment: Assessment;
  /** It is not known that the value turns privacy mode on. */
  readonly maybe: boolean;
  /** The run met something it could not follow that may have blocked. */
  readonly opaque: Place | undefined;
  /** Version filtering is off, and turning it on would not be enough. */
  readonly needsRule: boolean;
  /** Set at the run's end: what was added later that blocks now. */
  later: Cause | undefined;
  /** A policy that was found behind it was there: it is judged again, on the way on which that was found. */
  readonly foundLater?: true;
  /** Set with it: where rules were made that had not left memory yet. */
  committedLater?: readonly Place[];
}

export interface SeenCommand {
  readonly ast: CommandAst;
  readonly file: string;
  readonly name: string;
  readonly nameAst: ExpressionAst;
  readonly cmdlet: Cmdlet | undefined;
  readonly platform: PlatformDecision;
  readonly bindings: CommandBinding[];
}

export interface SeenEvent {
  readonly place: Place;
  readonly effect: DeploymentEffect;
  readonly scope: string;
  readonly paths: (Path | undefined)[];
  /** On which it comes to further elements that nobody has seen: whether it does to each of them, the one that stands for all tells. */
  readonly furtherPaths: (Path | undefined)[];
  unknown: boolean;
  signIn: readonly SignIn[];
  readonly detail: string | undefined;
  /** What it does there in the first run that comes by, where that is not the same each time, with the ways on which it does. */
  readonly details: Map<string | undefined, (Path | undefined)[]>;
  readonly via: readonly Place[];
}

/** A statement that does more than so many things to one scope is told by as many of them. */
const MOST_DETAILS = 32;

interface TrackedObject {
  readonly place: Place;
  readonly created: boolean;
  readonly noun: Noun;
  settled: boolean;
}

const MAX_BINDINGS = 16;

export class Recorder {
  readonly occurrences: Occurrence[] = [];
  readonly commands = new Map<string, SeenCommand>();
  /** Seen only in a run with the script's own parameter defaults: absent arguments there are nobody's mistake. */
  private readonly byDefaults = new Map<string, SeenCommand>();
  /** The run takes parameters by their defaults, and another run follows in which they are not known. */
  inDefaults = false;
  /** By start of the variable in the judged file; null where reads differ. */
  readonly variables = new Map<number, Value | null>();
  readonly events = new Map<string, SeenEvent>();
  readonly observations: Observation[] = [];
  /** By place of the command that let legacy clients in: where they are blocked again; null where some run ends before that. */
  private readonly blockedAgain = new Map<string, Place | null>();
  private readonly observed = new Map<string, number>();
  /** Names of methods that were called of objects that are none of the script's classes, or not known. */
  readonly vagueCalls = new Set<string>();
  readonly called = new Set<FunctionDefinitionAst>();
  /** Functions that some run came by: behind an `exit` that every run takes, there are none. */
  readonly defined = new Set<FunctionDefinitionAst>();
  /** Script blocks that were made to be run later: kept in a variable, a table, a list. */
  readonly keptBlocks = new Map<ScriptBlockAst, ScriptBlockValue>();
  readonly visited = new Set<CommandAst>();
  readonly unresolvedCommands: SeenCommand[] = [];
  /** The runs made, by number: undefined for one of the script from its top, else the function that was entered. */
  readonly runs = new Map<number, string | undefined>();
  /** Some command spoke to the servers, or to Microsoft Teams. */
  servers = false;
  cloud = false;
  /** Ways that ended by `throw` or `exit`. */
  readonly ended: (Path | undefined)[] = [];
  readonly loaded = new Set<string>();
  private readonly objects = new Map<number, TrackedObject>();
  private readonly limits = new Set<string>();
  /** Places that could not be followed, as far as the runs went; the latest counts for what comes after. */
  latestOpaque: Place | undefined;
  everOpaque = false;
  /** A loop that was cut: what its further turns would have changed is not known. */
  cutAt: Place | undefined;
  /** What the end of the budget left out, at least once. */
  readonly leftOver = new Set<Ast>();

  command(seen: Omit<SeenCommand, 'bindings'>, binding: CommandBinding): void {
    // A name that is put together may stand for one command after the other.
    const key = `${seen.file}:${seen.ast.start}:${seen.cmdlet?.name ?? ''}`;
    const table = this.inDefaults ? this.byDefaults : this.commands;
    const known = table.get(key) ?? { ...seen, bindings: [] };
    table.set(key, known);
    this.visited.add(seen.ast);
    if (known.bindings.length < MAX_BINDINGS && !known.bindings.some(other => sameBinding(other, binding))) known.bindings.push(binding);
  }

  /** A function may be run as the block that it is: `& ${function:Name}`. */
  blockCalled({ parent }: ScriptBlockAst): void {
    if (parent?.kind === 'FunctionDefinitionAst') this.called.add(parent);
  }

  /** Commands of all runs; those of a run by defaults only where no other reached them. */
  allCommands(): readonly SeenCommand[] {
    return [...this.commands.values(), ...[...this.byDefaults].flatMap(([key, seen]) => (this.commands.has(key) ? [] : [seen]))];
  }

  /** A bound was reached: what came after was not looked at. */
  ranOut(): Place | undefined {
    return this.observations.find(({ kind }) => kind === 'limit')?.place;
  }

  read(start: number, value: Value): void {
    const known = this.variables.get(start);
    if (known === undefined) this.variables.set(start, value);
    else if (known !== null && !structurallyEqual(known, value)) this.variables.set(start, null);
  }

  unresolved(ast: CommandAst, nameAst: ExpressionAst, name: string, file: string, platform: PlatformDecision): void {
    if (this.visited.has(ast)) return;
    this.visited.add(ast);
    this.unresolvedCommands.push({ ast, file, name, nameAst, cmdlet: undefined, platform, bindings: [] });
  }

  event(
    place: Place,
    effect: DeploymentEffect,
    of: Scope | string,
    path: Path | undefined,
    unknown: boolean,
    more: { readonly signIn?: readonly SignIn[]; readonly detail?: string | undefined; readonly via?: readonly Place[] } = {},
  ): void {
    const { signIn = [], detail, via = [] } = more;
    const [scope, isFurther] = typeof of === 'string' ? [of, false] : [of.display, isOfFurtherElement(of)];
    const [paths, furtherPaths] = isFurther ? [[], [path]] : [[path], []];
    const key = `${place.file}:${place.start}:${effect}:${scope}`;
    const known = this.events.get(key);
    if (!known) {
      const details = new Map([[detail, paths.slice()]]);
      this.events.set(key, { place, effect, scope, paths, furtherPaths, unknown, signIn, detail, details, via });
      return;
    }
    const isAgainst = isAgainstAssumed(path);
    // Who can sign in is told of the runs on which what is assumed holds, where there are such.
    if ([...known.paths, ...known.furtherPaths].every(isAgainstAssumed) === isAgainst) known.signIn = worse(known.signIn, signIn);
    else if (!isAgainst) known.signIn = signIn;
    const isOfFirst = runOf(path) === runOf([...known.paths, ...known.furtherPaths][0]);
    push(known.paths, paths);
    push(known.furtherPaths, furtherPaths);
    const same = known.details.get(detail);
    if (same) push(same, paths);
    else if (isOfFirst && known.details.size < MOST_DETAILS) known.details.set(detail, paths);
    known.unknown &&= unknown;
  }

  occurrence(occurrence: Occurrence): number {
    this.occurrences.push(occurrence);
    return this.occurrences.length - 1;
  }

  /** @param of the place of what went too far, where that is not where it is told: one that calls itself in many places is told once. */
  limit(place: Place, what: string, of: { readonly file: string; readonly start: number } = place): void {
    const key = what === 'steps' ? what : `${of.file}:${of.start}`;
    if (this.limits.has(key)) return;
    this.limits.add(key);
    this.observations.push({ kind: 'limit', place, what });
  }

  /** Something ran that could not be followed. */
  opaque(place: Place): void {
    this.everOpaque = true;
    this.latestOpaque = place;
  }

  observe(observation: Observation): void {
    const key = `${observation.kind} ${observation.place.file}:${observation.place.start}`;
    const index = this.observed.get(key);
    const before = index === undefined ? undefined : this.observations[index];
    if (index === undefined) {
      this.observed.set(key, this.observations.length);
      this.observations.push(observation);
    } else if (before?.kind === 'legacyUnblocked' && observation.kind === 'legacyUnblocked')
      this.observations[index] = bothUnblocked(before, observation);
  }

  blockAgain(unblockedAt: Place, place: Place | null): void {
    const key = `${unblockedAt.file}:${unblockedAt.start}`;
    if (place === null || !this.blockedAgain.has(key)) this.blockedAgain.set(key, place);
  }

  /** With what came to be known of them after they were made. */
  allObservations(): readonly Observation[] {
    return this.observations.map(each => {
      const place = each.kind === 'legacyUnblocked' ? this.blockedAgain.get(`${each.place.file}:${each.place.start}`) : undefined;
      return each.kind === 'legacyUnblocked' && place ? { ...each, blockedAgainAt: place } : each;
    });
  }

  objectCreated(id: number, place: Place, noun: Noun): void {
    this.objects.set(id, { place, created: true, noun, settled: false });
  }

  objectChanged(id: number, place: Place, noun: Noun): void {
    const known = this.objects.get(id);
    if (!known || known.settled) this.objects.set(id, { place, created: known?.created ?? false, noun, settled: false });
  }

  /** It was committed, or left the script's hands. */
  objectSettled(id: number): void {
    const known = this.objects.get(id);
    if (known) known.settled = true;
  }

  unsettled(): readonly TrackedObject[] {
    const settledAt = new Set(
      [...this.objects.values()].filter(object => object.settled).map(({ place }) => `${place.file}:${place.start}`),
    );
    return [...this.objects.values()].filter(object => !object.settled && !settledAt.has(`${object.place.file}:${object.place.start}`));
  }
}

/** Paths that are kept of one event. */
const MOST_PATHS = 64;

function push(paths: (Path | undefined)[], more: readonly (Path | undefined)[]): void {
  if (paths.length < MOST_PATHS) paths.push(...more);
}

const ON_SOME_PATHS = ', on some paths';
type Unblocked = Extract<Observation, { kind: 'legacyUnblocked' }>;

/** One statement may let old clients in for several scopes, turn by turn. */
function bothUnblocked(a: Unblocked, b: Unblocked): Unblocked {
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  const scopes = union(a.scopes, b.scopes);
  // Where some are named, the existing ones that nobody named add nothing.
  const named = scopes.filter(scope => scope !== ALL.display);
  return { ...a, scopes: named.length > 0 ? named : scopes, clients: union(a.clients, b.clients), certain: a.certain || b.certain };
}

const RANK = { blocked: 0, unknown: 1, allowed: 2 } as const;

function worse(a: readonly SignIn[], b: readonly SignIn[]): readonly SignIn[] {
  if (a.length === 0) return b;
  return a.map(each => {
    const other = b.find(({ client }) => client === each.client);
    if (!other || other.verdict === each.verdict) return each;
    const worst = RANK[other.verdict] > RANK[each.verdict] ? other : each;
    return worst.because.endsWith(ON_SOME_PATHS) ? worst : { ...worst, because: worst.because + ON_SOME_PATHS };
  });
}

function sameBinding(a: CommandBinding, b: CommandBinding): boolean {
  return (
    a.whatIf === b.whatIf &&
    a.instanceMadeHere === b.instanceMadeHere &&
    a.instanceChanges === b.instanceChanges &&
    sameBound(a.bound, b.bound)
  );
}

function sameBound(a: BoundCommand, b: BoundCommand): boolean {
  if (a.parameterSet !== b.parameterSet || a.bound.size !== b.bound.size || a.failure?.errorId !== b.failure?.errorId || a.open !== b.open)
    return false;
  for (const [name, argument] of a.bound) {
    const other = b.bound.get(name);
    if (!other || !structurallyEqual(argument.value, other.value) || argument.place.start !== other.place.start) return false;
  }
  return true;
}
