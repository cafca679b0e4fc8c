/** From what the runs saw to one judgement for each statement that turns privacy mode on. */
import { type Cause, type People, REASONS, type Scope } from '../../deployment';
import type { Place } from '../../text';
import type { CommandRecord, Hazard, Repair, RepairParent } from '../run/analysis';
import { type Ends, onEveryPath } from '../run/coverage';
import { failuresOf, isAgainstAssumed, isDoubtful, isEmptyTurn, isOfFurther, leadsTo, runOf, sameRun } from '../run/paths';
import type { Occurrence, Recorder } from '../run/record';

export function hazardsOf(record: Recorder, commands: readonly CommandRecord[], ends: Ends): Hazard[] {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of record.occurrences) {
    const key = placeKey(occurrence.command.file, occurrence.command.start);
    const group = groups.get(key);
    if (group) group.push(occurrence);
    else groups.set(key, [occurrence]);
  }
  const byPlace = new Map(commands.map(command => [placeKey(command.file, command.ast.start), command]));
  return [...groups.values()].flatMap(group => {
    const hazard = hazardOf(asAssumed(group), ends, byPlace);
    return hazard ? [hazard] : [];
  });
}

/** Commands of the judged script by where they start. */
type Commands = ReadonlyMap<string, CommandRecord>;

function placeKey(file: string, start: number): string {
  return `${file}:${start}`;
}

/** Where the script comes by whether or not a setting is as it is assumed to be, the assumption holds. */
function asAssumed(group: readonly Occurrence[]): readonly Occurrence[] {
  const usual = new Set(group.filter(({ path }) => !isAgainstAssumed(path)).map(({ scope }) => scope.key));
  return group.filter(({ path, scope }) => !isAgainstAssumed(path) || !usual.has(scope.key));
}

function hazardOf(group: readonly Occurrence[], ends: Ends, commands: Commands): Hazard | undefined {
  const hazardous = group.filter(({ assessment }) => !assessment.safe);
  const [first] = hazardous;
  if (!first) return undefined;
  const sure = hazardous.filter(each => each.assessment.certain && !each.maybe && !each.opaque && !isDoubtful(each.path));
  const parted = partedCauses(group, hazardous, false);
  const everywhere =
    sure.length > 0 &&
    onEveryPath(
      sure.map(({ path }) => path),
      ends,
    );
  const certain = everywhere || parted.length > 0;
  const considered = countedOn(everywhere ? sure : hazardous);
  const open = certain ? [] : partedCauses(group, hazardous, true);
  const onlyIfFailed = parted.length > 0 && !everywhere && isOnlyIfFailed(group, considered);
  const causes = leadingFirst(distinct([...considered.flatMap(causesOf), ...parted, ...open]), onlyIfFailed);
  const [leading] = causes;
  if (!leading) return undefined;
  const shown = considered[0] ?? first;
  return {
    place: shown.place,
    command: shown.command,
    valuePlace: shown.valuePlace,
    via: shown.via,
    reason: leading.reason,
    certain,
    onlyOfFurther: considered.every(({ path }) => isOfFurther(path)),
    onlyIfFailed,
    scopes: scopesOf(considered, causes),
    clients: [...new Set(causes.flatMap(({ clients }) => clients))],
    causes,
    repair: repairOf({ group, considered, causes }, commands),
  };
}

/**
 * Why, is told by the ways that are to be counted on, where there are such: not by a loop's empty turn, nor, for any scope, by one on
 * which more commands fail than on another.
 */
function countedOn(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const turned = occurrences.filter(({ path }) => !isEmptyTurn(path));
  const firm = turned.length > 0 ? turned : occurrences;
  const fewest = new Map<string, number>();
  for (const { scope, path } of firm) fewest.set(scope.key, Math.min(failuresOf(path), fewest.get(scope.key) ?? Number.POSITIVE_INFINITY));
  return firm.filter(({ scope, path }) => failuresOf(path) === fewest.get(scope.key));
}

/** Each scope is safe where fewer commands fail. */
function isOnlyIfFailed(group: readonly Occurrence[], hazardous: readonly Occurrence[]): boolean {
  const safe = group.filter(({ assessment }) => assessment.safe);
  return hazardous.every(bad =>
    safe.some(
      good => good.scope.key === bad.scope.key && runOf(good.path) === runOf(bad.path) && failuresOf(good.path) < failuresOf(bad.path),
    ),
  );
}

/**
 * Where nothing is wrong but that the script goes on after a failure, a rule that the failure left in memory, or one alone of two, explains
 * less than that. That the rule is not there for these very people says the same.
 */
function leadingFirst(causes: readonly Cause[], onlyIfFailed: boolean): readonly Cause[] {
  if (!onlyIfFailed || causes[0]?.reason === 'scopeNotCovered') return causes;
  const isFirst = ({ reason }: Cause) => reason === 'notOnEveryPath';
  return [...causes.filter(isFirst), ...causes.filter(cause => !isFirst(cause))];
}

/**
 * The pipeline that changes every existing configuration is about all of them, whatever the model holds. A scope that is not known is
 * not the global one, though whom it concerns is judged by that.
 */
function scopesOf(considered: readonly Occurrence[], causes: readonly Cause[]): readonly string[] {
  const all = considered.some(({ scope }) => scope.display === '*');
  const isOpen = considered.every(({ scope }) => scope.kind === 'unknown' && scope.display === '?');
  const named = [...new Set(causes.map(({ scope }) => (isOpen && scope === 'global' ? '?' : scope)))].filter(
    scope => !(all && (scope === 'global' || scope === '*')),
  );
  return all ? ['*', ...named] : named;
}

/** The causes of one occurrence; what came too late, or could not be followed, is a cause of its own. */
function causesOf({ assessment, later, committedLater = [], maybe, opaque, valuePlace, place }: Occurrence): readonly Cause[] {
  const [first] = assessment.causes;
  const clients = [...new Set(assessment.causes.flatMap(cause => cause.clients))];
  const scope = first?.scope ?? '?';
  const more: Cause[] = [];
  if (maybe) more.push({ reason: 'unprovenValue', scope, clients, place: valuePlace ?? place });
  if (opaque) more.push({ reason: 'unprovenValue', scope, clients, place: opaque });
  // What came out of memory too late has left it.
  const causes = assessment.causes.filter(cause => cause.reason !== 'notCommitted' || !committedLater.some(each => each === cause.place));
  return [...causes, ...(later ? [later] : []), ...more];
}

/** Nothing that is not known stands between it and the hazard. */
function isProven({ assessment, maybe, opaque }: Occurrence): boolean {
  return assessment.certain && !maybe && !opaque;
}

/**
 * The same scope is safe on one path and not on another. Where what was there before decides which path it is, or whether a command fails,
 * the block is there, but what decides about it is not known.
 */
function partedCauses(group: readonly Occurrence[], hazardous: readonly Occurrence[], doubtful: boolean): Cause[] {
  // A later turn of a run that was not safe before is no other path: the rule came too late for it.
  const isLater = (good: Occurrence, bad: Occurrence) => bad.scope.key === good.scope.key && leadsTo(bad.path, good.path);
  const safe = group.filter(good => good.assessment.safe && !hazardous.some(bad => isLater(good, bad)));
  return hazardous
    .filter(bad => isProven(bad) && !bad.foundLater && isDoubtful(bad.path) === doubtful)
    .flatMap(bad => {
      const good = safe.find(
        each => each.scope.key === bad.scope.key && runOf(each.path) === runOf(bad.path) && !sameRun(each.path, bad.path),
      );
      if (!good) return [];
      const clients = [...new Set(bad.assessment.causes.flatMap(cause => cause.clients))];
      const decision = good.assessment.clients.map(({ verdict }) => verdict.decision).find(({ kind }) => kind === 'rule');
      const block: Place | undefined = decision?.kind === 'rule' ? (decision.rule.rule.changed ?? decision.rule.rule.place) : undefined;
      // What lets in those who were granted a policy of their own is not the rule that keeps out the others.
      const granted = bad.assessment.exposed.every(({ scope }) => scope.kind === 'user') ? bad.assessment.exposed[0]?.scope : undefined;
      const cause = { scope: (granted ?? bad.scope).display, clients, place: granted ? undefined : block };
      const parted: Cause = { reason: 'notOnEveryPath', ...cause };
      return doubtful ? [{ reason: 'unprovenValue', ...cause }, parted] : [parted];
    });
}

/** Where another reason explains a scope, "no rule" adds nothing; nor does that a loop's rule was for others, where its own comes too late. */
function saysMore(other: Cause, cause: Cause): boolean {
  if (cause.reason === 'noRule') return other.reason !== 'noRule' && cause.place === undefined;
  const isSame = other.place?.file === cause.place?.file && other.place?.start === cause.place?.start;
  return cause.reason === 'scopeNotCovered' && other.reason === 'ruleAfterEnable' && isSame;
}

function distinct(causes: readonly Cause[]): Cause[] {
  const seen = new Map<string, Cause>();
  for (const cause of causes) {
    const key = `${cause.reason} ${cause.scope} ${cause.place?.file ?? ''} ${cause.place?.start ?? ''}`;
    const known = seen.get(key);
    seen.set(key, known ? { ...known, clients: [...new Set([...known.clients, ...cause.clients])] } : cause);
  }
  const found = [...seen.values()].sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  return found.filter(cause => !found.some(other => other.scope === cause.scope && saysMore(other, cause)));
}

/** All that was seen of one command, what of it is a hazard, and why. */
interface Seen {
  readonly group: readonly Occurrence[];
  readonly considered: readonly Occurrence[];
  readonly causes: readonly Cause[];
}

function repairOf({ group, considered, causes }: Seen, commands: Commands): Repair {
  const parents = new Map<string, RepairParent>();
  const own = policiesBefore(group);
  for (const { assessment } of considered) {
    for (const people of assessment.exposed) {
      for (const parent of parentsFor(people, own)) parents.set(parent.parent, parents.get(parent.parent) ?? parent);
    }
  }
  const [rule] = causes
    .flatMap(({ place }) => (place && commands.get(placeKey(place.file, place.start))) ?? [])
    .filter(({ cmdlet }) => cmdlet?.noun === 'CsClientVersionPolicyRule' && (cmdlet.verb === 'New' || cmdlet.verb === 'Set'))
    .sort((a, b) => a.ast.start - b.ast.start);
  return {
    parents: [...parents.values()],
    needsRule: considered.some(each => each.needsRule),
    rule,
  };
}

/** By whose they are, policies that some run came to know: they were there before the script, so on the other ways, too. */
function policiesBefore(group: readonly Occurrence[]): ReadonlyMap<string, Policy> {
  const before = new Map<string, Policy>();
  for (const { assessment } of group)
    for (const { people } of assessment.clients)
      for (const policy of people.policies)
        if (policy.object.origin === 'existing' && policy.object.scope.key === people.scope.key) before.set(people.scope.key, policy);
  return before;
}

type Policy = People['policies'][number];

/** The most specific policy that the script shows for these people, or each of those that may be it. */
function parentsFor({ policies, scope }: People, before: ReadonlyMap<string, Policy>): readonly RepairParent[] {
  const own = before.get(scope.key);
  const shown = own && policies.length < 2 ? [own] : policies;
  return shown.length === 0 ? [parentOf(undefined, scope)] : shown.map(policy => parentOf(policy, scope));
}

function parentOf(policy: Policy | undefined, people: Scope): RepairParent {
  const scope = policy?.object.scope;
  const identity = policy?.object.properties.get('identity');
  const expression = scope && !scope.exact ? identity?.at : undefined;
  const made = policy?.object.origin === 'script' ? policy.object.place : undefined;
  return { scope: people.display, parent: scope ? parentText(scope) : 'Global', expression, made };
}

function parentText(scope: Scope): string {
  switch (scope.kind) {
    case 'site':
      return scope.display;
    case 'service':
      return `Registrar:${scope.display.replace(/^service:/, '')}`;
    case 'user':
      return scope.display.replace(/^user:/, '');
    default:
      return 'Global';
  }
}
