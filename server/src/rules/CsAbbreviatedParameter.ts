import type { BoundArgument } from '../binding';
import type { Analysis } from '../evaluation';
import { familyCommands, splatRelated, writtenName } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Rule, RuleMeta } from './rule';
import { namePlace, parameterPlace, textAt } from './source';

const messages = {
  short: (written: string, full: string) =>
    `-${written} is short for -${full}. Write the full name, which stays right when parameters are added.`,
  useTitle: (full: string) => `Use -${full}`,
};

const meta: RuleMeta = {
  name: 'CsAbbreviatedParameter',
  severity: 'hint',
  summary: 'A shortened parameter name or an alias of one.',
  fixable: true,
};

/** Prefixes and aliases of parameters, in the command and as splatted keys. */
export const CsAbbreviatedParameter: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  const seen = new Set<string>();
  for (const { cmdlet, bound } of familyCommands(analysis)) {
    for (const argument of bound.bound.values()) {
      const found = abbreviation(analysis, cmdlet.name, argument);
      const key = `${found?.place.file} ${found?.place.start}`;
      if (found === undefined || seen.has(key)) continue;
      seen.add(key);
      yield found;
    }
  }
}

function abbreviation(analysis: Analysis, cmdlet: string, argument: BoundArgument): Finding | undefined {
  const written = writtenName(argument);
  // An entry of $PSDefaultParameterValues is keyed by command and parameter, not by the parameter alone.
  if (written === undefined || argument.source === 'default') return undefined;
  const place = parameterPlace(analysis, written);
  const target = namePlace(analysis, place);
  const short = textAt(analysis, target);
  const full = argument.parameter.name;
  // Anything else than letters is a key that is computed, not written.
  if (!/^\w+$/.test(short) || short.toLowerCase() === full.toLowerCase()) return undefined;
  return finding(meta, place, messages.short(short, full), {
    related: splatRelated(cmdlet, argument.splatPlace),
    fixes: [replaceFix(target, full, { key: 'full', title: messages.useTitle(full), safe: true, preferred: true })],
  });
}
