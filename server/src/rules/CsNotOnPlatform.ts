import { type Cmdlet, isCloud, type Platform, platformName } from '../catalog';
import type { Analysis, CommandRecord } from '../evaluation';
import type { Place } from '../text';
import { failedCommands, familyCommands, nameOf, splatRelated, writtenName } from './commands';
import { finding } from './finding';
import { removeElementFix } from './fixes/removeElement';
import type { Finding, Fix, Related, Rule, RuleMeta } from './rule';
import { parameterPlace } from './source';

const messages = {
  cmdlet: (cmdlet: string, platform: string) =>
    `${platform} has no ${cmdlet}. Remove the command, or set csPrivacy.platform to the product it is for.`,
  parameter: (cmdlet: string, name: string, platform: string) =>
    `${cmdlet} has no -${name} on ${platform}. Remove it, or set csPrivacy.platform to the product the script is for.`,
  former: (cmdlet: string, name: string, last: string) =>
    `${cmdlet} has -${name} up to ${last} only: later servers refuse it. Remove it, or set csPrivacy.platform to the product the script is for.`,
  teams: (what: string) =>
    `Microsoft Teams has no ${what}. There are no client version policies either, so no command here can keep old clients out, ` +
    'and CsPrivacyModeLegacyClients has nothing to judge in the commands for Teams. Remove the command, or connect to the server it is for.',
  alsoMissing: (what: string) => `Teams does not have ${what} either.`,
  decided: 'This decides for which product the command is.',
  removeTitle: (name: string) => `Remove -${name}`,
};

const meta: RuleMeta = {
  name: 'CsNotOnPlatform',
  severity: 'warning',
  summary: 'A cmdlet or parameter that the product does not have.',
  fixable: true,
};

/** What the product of each command does not have; for Teams one finding in the whole script. */
export const CsNotOnPlatform: Rule = { meta, check };

interface Missing {
  readonly record: CommandRecord;
  readonly cmdlet: Cmdlet;
  readonly place: Place;
  /** The parameter that is missing; undefined where the cmdlet itself is. */
  readonly parameter: string | undefined;
  readonly splatPlace: Place | undefined;
}

function* check(analysis: Analysis): Generator<Finding> {
  const missing = [...missingCmdlets(analysis), ...missingParameters(analysis)].sort((left, right) => left.place.start - right.place.start);
  const inCloud = missing.filter(({ record }) => isCloud(record.platform.platform));
  const [first, ...others] = inCloud;
  if (first !== undefined) yield cloudFinding(first, others);
  for (const one of missing) {
    if (!isCloud(one.record.platform.platform)) yield serverFinding(one);
  }
}

function* missingCmdlets(analysis: Analysis): Generator<Missing> {
  for (const record of analysis.commands) {
    const { cmdlet } = record;
    if (cmdlet === undefined || cmdlet.platforms.includes(record.platform.platform)) continue;
    yield { record, cmdlet, place: nameOf(record), parameter: undefined, splatPlace: undefined };
  }
}

function* missingParameters(analysis: Analysis): Generator<Missing> {
  const seen = new Set<number>();
  for (const { record, cmdlet, bound } of familyCommands(analysis)) {
    for (const argument of bound.bound.values()) {
      const platforms = platformsOf(cmdlet, argument.parameter.name);
      const written = writtenName(argument);
      if (written === undefined || platforms === undefined || platforms.includes(record.platform.platform) || seen.has(written.start))
        continue;
      seen.add(written.start);
      yield { record, cmdlet, place: written, parameter: argument.parameter.name, splatPlace: argument.splatPlace };
    }
  }
  for (const { record, cmdlet, failure } of failedCommands(analysis, ['NamedParameterNotFound'])) {
    const former = formerParameter(cmdlet, failure.parameter ?? '');
    if (former === undefined) continue;
    const place = parameterPlace(analysis, failure.place);
    yield { record, cmdlet, place, parameter: former.parameter.name, splatPlace: failure.splatPlace };
  }
}

function platformsOf(cmdlet: Cmdlet, parameter: string): readonly Platform[] | undefined {
  return cmdlet.parameterFacts.get(parameter.toLowerCase())?.platforms ?? formerParameter(cmdlet, parameter)?.platforms;
}

function formerParameter(cmdlet: Cmdlet, name: string) {
  return cmdlet.former.find(former => former.parameter.name.toLowerCase() === name.toLowerCase());
}

function whatOf({ cmdlet, parameter }: Missing): string {
  return parameter === undefined ? cmdlet.name : `-${parameter} of ${cmdlet.name}`;
}

function cloudFinding(first: Missing, others: readonly Missing[]): Finding {
  return finding(meta, first.place, messages.teams(whatOf(first)), {
    related: [...decidedBy(first.record), ...others.map(other => ({ place: other.place, message: messages.alsoMissing(whatOf(other)) }))],
    fixes: removal(first),
  });
}

function serverFinding(missing: Missing): Finding {
  const { record, cmdlet, parameter, place } = missing;
  return finding(meta, place, serverMessage(cmdlet, parameter, record.platform.platform), {
    related: [...decidedBy(record), ...splatRelated(cmdlet.name, missing.splatPlace)],
    fixes: removal(missing),
  });
}

function serverMessage(cmdlet: Cmdlet, parameter: string | undefined, platform: Platform): string {
  if (parameter === undefined) return messages.cmdlet(cmdlet.name, platformName(platform));
  const last = formerParameter(cmdlet, parameter)?.platforms.at(-1);
  return last === undefined
    ? messages.parameter(cmdlet.name, parameter, platformName(platform))
    : messages.former(cmdlet.name, parameter, platformName(last));
}

function decidedBy(record: CommandRecord): readonly Related[] {
  const { because } = record.platform;
  return typeof because === 'string' ? [] : [{ place: because, message: messages.decided }];
}

function removal({ record, place, parameter, splatPlace }: Missing): readonly Fix[] {
  if (parameter === undefined || splatPlace !== undefined) return [];
  const fix = removeElementFix(record, place, messages.removeTitle(parameter), true);
  return fix === undefined ? [] : [fix];
}
