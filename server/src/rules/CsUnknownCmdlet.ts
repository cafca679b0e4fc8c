import { distance } from 'fastest-levenshtein';
import { family, familyNouns, findCmdlet, isCloud, productCmdletNames } from '../catalog';
import type { Analysis, CommandRecord } from '../evaluation';
import { nameOf } from './commands';
import { finding } from './finding';
import { replaceFixes } from './fixes/replace';
import { nearestNames } from './nearest';
import type { Finding, Rule, RuleMeta } from './rule';
import { namePlace, textAt } from './source';
import { listOf } from './words';

const messages = {
  unknown: (name: string) => `There is no cmdlet ${name}.`,
  use: (names: readonly string[]) => `Use ${listOf(names, 'or')}.`,
  useTitle: (name: string) => `Use ${name}`,
};

const meta: RuleMeta = {
  name: 'CsUnknownCmdlet',
  severity: 'error',
  summary: 'A cmdlet name that is nearly one of the privacy and client version cmdlets, but does not exist.',
  fixable: true,
};

/** A verb that a noun of the family lacks, or a noun one edit away from one of them. */
export const CsUnknownCmdlet: Rule = { meta, check };

/** Verbs that people use for those that exist, in lower case. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['add', 'New'],
  ['create', 'New'],
  ['assign', 'Grant'],
  ['change', 'Set'],
  ['disable', 'Set'],
  ['edit', 'Set'],
  ['enable', 'Set'],
  ['modify', 'Set'],
  ['update', 'Set'],
  ['clear', 'Remove'],
  ['delete', 'Remove'],
  ['reset', 'Remove'],
  ['find', 'Get'],
  ['list', 'Get'],
  ['read', 'Get'],
  ['show', 'Get'],
  ['revoke', 'Grant'],
]);

function* check(analysis: Analysis): Generator<Finding> {
  for (const record of analysis.commands) {
    if (record.cmdlet !== undefined) continue;
    const name = record.name.slice(record.name.lastIndexOf('\\') + 1);
    if (!isMeant(name)) continue;
    const candidates = candidatesFor(record, name);
    const message = [messages.unknown(name), ...(candidates.length > 0 ? [messages.use(candidates)] : [])].join(' ');
    const target = namePlace(analysis, nameOf(record));
    const start = target.end - name.length;
    const written = { ...target, start };
    const fixes =
      textAt(analysis, written).toLowerCase() === name.toLowerCase() ? replaceFixes(written, candidates, messages.useTitle) : [];
    yield finding(meta, nameOf(record), message, { fixes });
  }
}

const otherCmdlets: ReadonlySet<string> = new Set(productCmdletNames.map(name => name.toLowerCase()));

/** One of the four nouns or one edit away from it, and no cmdlet of the products. */
function isMeant(name: string): boolean {
  const dash = name.indexOf('-');
  const noun = name.slice(dash + 1).toLowerCase();
  if (dash < 1 || otherCmdlets.has(name.toLowerCase())) return false;
  return familyNouns.some(known => distance(noun, known.toLowerCase()) <= 1);
}

function candidatesFor(record: CommandRecord, name: string): readonly string[] {
  const available = family.filter(cmdlet => !isCloud(record.platform.platform) || cmdlet.platforms.includes('teams'));
  const dash = name.indexOf('-');
  const verb = VERBS.get(name.slice(0, dash).toLowerCase());
  const meant = verb === undefined ? undefined : findCmdlet(`${verb}-${name.slice(dash + 1)}`);
  if (meant !== undefined && available.includes(meant)) return [meant.name];
  const names = available.map(cmdlet => cmdlet.name);
  const meaning = (verb ?? name.slice(0, dash)) + name.slice(dash);
  const withVerb = names.filter(other => other.toLowerCase().startsWith(meaning.slice(0, meaning.indexOf('-') + 1).toLowerCase()));
  const near = nearestNames(meaning, withVerb);
  return near.length > 0 ? near : nearestNames(name, names);
}
