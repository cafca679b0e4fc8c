import type { Analysis } from '../evaluation';
import { failedCommands, splatRelated } from './commands';
import { finding } from './finding';
import { replaceFixes } from './fixes/replace';
import type { Finding, Rule, RuleMeta } from './rule';
import { namePlace, parameterPlace, textAt } from './source';
import { listOf } from './words';

const messages = {
  ambiguous: (name: string, candidates: readonly string[]) =>
    `-${name} can mean ${listOf(
      candidates.map(candidate => `-${candidate}`),
      'or',
    )}. Write the full name.`,
  useTitle: (name: string) => `Use -${name}`,
};

const meta: RuleMeta = {
  name: 'CsAmbiguousParameter',
  severity: 'error',
  summary: 'A shortened parameter name that fits more than one parameter.',
  fixable: true,
};

/** A prefix that several parameters share. */
export const CsAmbiguousParameter: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { cmdlet, failure } of failedCommands(analysis, ['AmbiguousParameter'])) {
    const place = parameterPlace(analysis, failure.place);
    const target = namePlace(analysis, place);
    yield finding(meta, place, messages.ambiguous(textAt(analysis, target), failure.candidates), {
      related: splatRelated(cmdlet.name, failure.splatPlace),
      fixes: replaceFixes(target, failure.candidates, messages.useTitle),
    });
  }
}
