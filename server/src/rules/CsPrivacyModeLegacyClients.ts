import { legacyClients } from '../catalog';
import { REASONS } from '../deployment';
import type { Analysis, Hazard } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { hazardFixes } from './fixes/hazard';
import { commandAt } from './fixes/repair';
import type { Finding, Related, Rule, RuleMeta } from './rule';
import { clientsText, scopesText, scopeText } from './words';

type Wording = (clients: string, scopes: string) => string;

/** What is wrong and what to do next, for each reason. */
const messages: Readonly<Record<Hazard['reason'], Wording>> = {
  notCommitted: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule against ${clients} never takes effect: it stays in memory or runs under WhatIf. Commit it first with Set-CsClientVersionPolicyRule -Instance, without -WhatIf.`,
  filterDisabled: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, where client versions are not checked, so ${clients} can sign in whatever the rules say. Turn the check on there first: Set-CsClientVersionConfiguration with that -Identity and -Enabled $true.`,
  shadowedByAllow: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, where an earlier rule lets ${clients} in before the rule that blocks them is reached. Give the block -Priority 0.`,
  ruleDisabled: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule that would keep ${clients} from signing in is disabled. Enable it first.`,
  actionAllows: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, where a rule lets ${clients} sign in. Put a rule that blocks them in front of it, or change its action to Block.`,
  unprovenValue: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, and whether a rule keeps ${clients} from signing in is not proven: what decides is left out or not known. Give the rule -UserAgent, -CompareOp, -Action and the version as constants.`,
  partialCoverage: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, where the rules keep some old versions from signing in, but not all builds of ${clients}. Block everything below 4.0 first.`,
  notGranted: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule against ${clients} is in a per-user policy that this script grants to no one. Add the rule to the policy of the scope first.`,
  scopeNotCovered: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule that keeps ${clients} from signing in is in a policy that does not apply to everyone there. Add it to the policy that applies there first.`,
  notOnEveryPath: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule that keeps ${clients} from signing in is added on some paths to this command only. Add it on every path.`,
  ruleAfterEnable: (clients, scopes) =>
    `Privacy mode goes on for ${scopes} before the rule that keeps ${clients} from signing in is added. Move the rule in front of this command.`,
  noRule: (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, and this script shows no rule that keeps ${clients} from signing in. Add a client version policy rule that blocks them first.`,
};

/** `unprovenValue` where the rule is not what is unknown. */
const unproven = {
  enabling: ((clients, scopes) =>
    `Privacy mode may go on for ${scopes}: the value is not known. If it does, this script shows no rule that certainly keeps ${clients} from signing in. Add a client version policy rule that blocks them first.`) satisfies Wording,
  earlier: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes} after something that can't be followed, and this script shows no rule that certainly keeps ${clients} from signing in. Add a client version policy rule that blocks them right before this command.`) satisfies Wording,
  path: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, where the rule that keeps ${clients} from signing in is not there on every path: that depends on what was there before the script, or on whether and when another step runs. Add it on every path.`) satisfies Wording,
};

/** `scopeNotCovered`, where the rule of these very people is not added on each path: a failure was passed over, for one. */
const passedBy: Wording = (clients, scopes) =>
  `Privacy mode goes on for ${scopes}, also where the rule that keeps ${clients} from signing in was not added there, as after a failure that is only reported. Add it on every path, or skip the scope where it is missing.`;

/** `notOnEveryPath`, where the other path is the one on which a command failed. */
const failed = {
  message: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes} even if a command that is to keep ${clients} from signing in has failed, because the script goes on after that. Stop there, for example with throw, or leave out what could not be protected.`) satisfies Wording,
  cause: ((clients, scope) =>
    `Where a command fails, the script goes on without this rule against ${clients} (${scope}).`) satisfies Wording,
};

/** The rule is for some elements of a list: that shows where there are several. */
const someElements = {
  message: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, one after the other, but the rule that keeps ${clients} from signing in is added for some elements of the list only, such as the first. Add it for each.`) satisfies Wording,
  cause: ((clients, scope) => `This rule against ${clients} is not added for each element of the list (${scope}).`) satisfies Wording,
};

/** `noRule`, where the script has had one. */
const lost = {
  message: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule that kept ${clients} from signing in is removed before. Keep it, or add one again first.`) satisfies Wording,
  onSomePaths: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule that keeps ${clients} from signing in is removed on some paths to this command. Keep it on every path.`) satisfies Wording,
  cause: ((clients, scope) => `This removes what kept ${clients} from signing in (${scope}).`) satisfies Wording,
};

/** `notCommitted`, where the command that made the rule tells which of the two it is. */
const uncommitted = {
  inMemory: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule against ${clients} never leaves memory. Commit it first with Set-CsClientVersionPolicyRule -Instance, or in the policy that holds it.`) satisfies Wording,
  whatIf: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule against ${clients} runs under WhatIf, which changes nothing. Run it without WhatIf first.`) satisfies Wording,
};

/** Where the rule is one that was there before, and the script looked for it. */
const looked: Readonly<Partial<Record<Hazard['reason'], (unasked: readonly string[]) => Wording>>> = {
  unprovenValue: unasked => (clients, scopes) =>
    `Privacy mode goes on for ${scopes}, but the rule that the script found is not proven to keep ${clients} from signing in: ${asking(unasked)}`,
  notOnEveryPath: () => (clients, scopes) =>
    `Privacy mode goes on for ${scopes} also where the script found no rule that keeps ${clients} from signing in. Stop before this command there, or add the rule.`,
};

function asking(unasked: readonly string[]): string {
  if (unasked.length === 0) return 'not all that decides was asked. Ask for UserAgent, CompareOp, Action, Enabled and the version.';
  const others = unasked.slice(0, -1).join(', ');
  const names = `${others === '' ? '' : `${others} and `}${unasked.at(-1)}`;
  return `the script did not ask for its ${names}. Ask for ${unasked.length === 1 ? 'it' : 'them'} too.`;
}

const lookedCauses: Readonly<Partial<Record<Hazard['reason'], Wording>>> = {
  unprovenValue: (clients, scope) => `A rule that is found here may let ${clients} in (${scope}).`,
  notOnEveryPath: (clients, scope) => `Where this finds no rule against ${clients}, the script goes on all the same (${scope}).`,
};

/** Where it is not a rule of which something is not known, but the check of client versions. */
const openFilter = {
  message: ((clients, scopes) =>
    `Privacy mode goes on for ${scopes}, and whether client versions are checked there is not proven, so ${clients} may sign in whatever the rules say. Turn the check on there first: Set-CsClientVersionConfiguration with that -Identity and -Enabled $true.`) satisfies Wording,
  cause: ((_, scope) => `Whether client versions are checked is not known here (${scope}).`) satisfies Wording,
};

const remarks = {
  uncertain: ' This depends on a value that the script does not show.',
  /** Facts the pages are silent about are said to be unknown. */
  otherSites: ' Whether old clients at other sites matter too is not documented.',
};

const causes: Readonly<Record<Hazard['reason'], Wording>> = {
  notCommitted: (clients, scope) => `This rule against ${clients} never takes effect (${scope}).`,
  filterDisabled: (_, scope) => `Client versions are not checked here (${scope}).`,
  shadowedByAllow: (clients, scope) => `This rule lets ${clients} in first (${scope}).`,
  ruleDisabled: (clients, scope) => `This rule against ${clients} is disabled (${scope}).`,
  actionAllows: (clients, scope) => `This rule lets ${clients} in (${scope}).`,
  unprovenValue: (clients, scope) => `What this decides about ${clients} is not known (${scope}).`,
  partialCoverage: (clients, scope) => `This leaves out builds of ${clients} (${scope}).`,
  notGranted: (clients, scope) => `This rule against ${clients} is in a policy that no one is granted (${scope}).`,
  scopeNotCovered: (clients, scope) => `This rule against ${clients} does not apply to everyone there (${scope}).`,
  notOnEveryPath: (clients, scope) => `This rule against ${clients} is not added on every path (${scope}).`,
  ruleAfterEnable: (clients, scope) => `This rule against ${clients} comes later (${scope}).`,
  noRule: (clients, scope) => `Nothing keeps ${clients} from signing in (${scope}).`,
};

const related = {
  valueSet: 'The value was set here.',
  via: 'The script comes here from this call.',
};

const meta: RuleMeta = {
  name: 'CsPrivacyModeLegacyClients',
  severity: 'warning',
  summary: 'Privacy mode goes on where Office Communicator 2007 or 2007 R2 is not proven blocked.',
  fixable: true,
  reasons: REASONS,
};

/** The verdict: at this command privacy mode goes on, and old clients that ignore it can or may still sign in. */
export const CsPrivacyModeLegacyClients: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const hazard of analysis.hazards) {
    yield finding(meta, hazard.place, messageOf(analysis, hazard), {
      reason: hazard.reason,
      severity: hazard.certain ? 'warning' : 'information',
      related: relatedOf(analysis, hazard),
      fixes: hazardFixes(analysis, hazard),
    });
  }
}

function messageOf(analysis: Analysis, hazard: Hazard): string {
  const sentence = wordingFor(analysis, hazard)(clientsOf(hazard.clients), scopesText(hazard.scopes));
  const site = hazard.scopes.some(scope => /^site:/i.test(scope));
  return sentence + (hazard.certain ? '' : remarks.uncertain) + (site ? remarks.otherSites : '');
}

function wordingFor(analysis: Analysis, hazard: Hazard): Wording {
  const { place, unasked = [] } = hazard.causes.find(cause => cause.reason === hazard.reason) ?? {};
  if (hazard.reason === 'notCommitted' && place !== undefined) return uncommittedWording(analysis, place);
  if (isForSomeElements(hazard, hazard.reason)) return someElements.message;
  if (hazard.reason === 'scopeNotCovered' && isParted(hazard, { place })) return passedBy;
  if (hazard.reason === 'noRule' && place !== undefined) return lost.message;
  if (hazard.reason === 'notOnEveryPath' && hazard.causes.some(isLost)) return lost.onSomePaths;
  if (hazard.onlyIfFailed && hazard.reason === 'notOnEveryPath') return failed.message;
  if (isOpenFilter(analysis, hazard.reason, place)) return openFilter.message;
  const found = isLookedFor(analysis, place) ? looked[hazard.reason]?.(unasked) : undefined;
  if (hazard.reason !== 'unprovenValue' || place === undefined) return found ?? messages[hazard.reason];
  if ([hazard.place, hazard.valuePlace].some(other => other !== undefined && keyOf(other) === keyOf(place))) return unproven.enabling;
  if (isParted(hazard, { place })) return unproven.path;
  if (found) return found;
  const isFamily = commandAt(analysis, place)?.ast.end === place.end;
  return isFamily || place.file !== analysis.script.file ? messages.unprovenValue : unproven.earlier;
}

/** Of what stands there it is not known whether it is there on each path. */
function isParted(hazard: Hazard, { place }: Pick<Hazard['causes'][number], 'place'>): boolean {
  return hazard.causes.some(
    cause => cause.reason === 'notOnEveryPath' && cause.place !== undefined && place !== undefined && keyOf(cause.place) === keyOf(place),
  );
}

function isForSomeElements({ onlyOfFurther }: Hazard, reason: Hazard['reason']): boolean {
  return onlyOfFurther && (reason === 'scopeNotCovered' || reason === 'notOnEveryPath');
}

function uncommittedWording(analysis: Analysis, place: Place): Wording {
  const record = commandAt(analysis, place);
  if (record?.cmdlet?.verb !== 'New') return messages.notCommitted;
  return record.bindings.some(({ bound }) => bound.bound.has('inmemory')) ? uncommitted.inMemory : uncommitted.whatIf;
}

function isLookedFor(analysis: Analysis, place: Place | undefined): boolean {
  return place !== undefined && commandAt(analysis, place)?.cmdlet?.verb === 'Get';
}

function isLost({ reason, place }: Hazard['causes'][number]): boolean {
  return reason === 'noRule' && place !== undefined;
}

function isOpenFilter(analysis: Analysis, reason: Hazard['reason'], place: Place | undefined): boolean {
  if (place === undefined || (reason !== 'unprovenValue' && reason !== 'notOnEveryPath')) return false;
  return commandAt(analysis, place)?.cmdlet?.noun === 'CsClientVersionConfiguration';
}

/** Where the analysis can't tell which of the old clients get in, it is any of them. */
function clientsOf(names: readonly string[]): string {
  return clientsText(names.length > 0 ? names : legacyClients.map(client => client.name));
}

function ownCause(analysis: Analysis, hazard: Hazard, cause: Hazard['causes'][number], reason: Hazard['reason']): Wording | undefined {
  if (isForSomeElements(hazard, reason)) return someElements.cause;
  if (isOpenFilter(analysis, reason, cause.place)) return openFilter.cause;
  if (hazard.onlyIfFailed && cause.reason === 'notOnEveryPath') return failed.cause;
  return isLost(cause) ? lost.cause : undefined;
}

function keyOf({ file, start, end }: Place): string {
  return `${file} ${start} ${end}`;
}

function relatedOf(analysis: Analysis, hazard: Hazard): readonly Related[] {
  const result: Related[] = hazard.via.map(place => ({ place, message: related.via }));
  if (hazard.valuePlace !== undefined) result.push({ place: hazard.valuePlace, message: related.valueSet });
  const told = new Set([hazard.place, ...(hazard.valuePlace === undefined ? [] : [hazard.valuePlace])].map(keyOf));
  for (const cause of hazard.causes) {
    // Causes are in their order of precedence: the first one says most about its place.
    if (cause.place === undefined || told.has(keyOf(cause.place))) continue;
    told.add(keyOf(cause.place));
    const reason = isParted(hazard, cause) ? 'notOnEveryPath' : cause.reason;
    const plain = causes[cause.reason === 'scopeNotCovered' ? reason : cause.reason];
    const own = ownCause(analysis, hazard, cause, reason);
    const wording = own ?? (isLookedFor(analysis, cause.place) ? lookedCauses[reason] : undefined) ?? plain;
    result.push({ place: cause.place, message: wording(clientsOf(cause.clients), scopeText(cause.scope)) });
  }
  return result;
}
