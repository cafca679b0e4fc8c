import { matchParameter } from '../binding';
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { argumentOf, failedCommands, splatRelated, writtenName } from './commands';
import { finding } from './finding';
import { removeElementFix } from './fixes/removeElement';
import type { Finding, Related, Rule, RuleMeta } from './rule';
import { parameterPlace } from './source';

const messages = {
  duplicate: (name: string) => `-${name} is given twice. Keep one of the two.`,
  first: 'The first one is here.',
  removeTitle: (name: string) => `Remove this -${name}`,
};

const meta: RuleMeta = {
  name: 'CsDuplicateParameter',
  severity: 'error',
  summary: 'A parameter that is given twice.',
  fixable: true,
};

/** The same parameter twice, under whatever names, in the command or in what is splatted into it. */
export const CsDuplicateParameter: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { record, cmdlet, bound, failure } of failedCommands(analysis, ['ParameterAlreadyBound'])) {
    const place = parameterPlace(analysis, failure.place);
    const match = matchParameter(bound.signature, failure.parameter ?? '');
    const name = match.kind === 'none' || match.kind === 'ambiguous' ? (failure.parameter ?? '') : match.parameter.name;
    const earlier = argumentOf(bound, name);
    const first = earlier === undefined ? undefined : (writtenName(earlier) ?? earlier.place);
    const remove = failure.splatPlace === undefined ? removeElementFix(record, place, messages.removeTitle(name)) : undefined;
    yield finding(meta, place, messages.duplicate(name), {
      related: [...firstRelated(first, place), ...splatRelated(cmdlet.name, failure.splatPlace)],
      fixes: remove === undefined ? [] : [remove],
    });
  }
}

function firstRelated(first: Place | undefined, place: Place): readonly Related[] {
  if (first === undefined || (first.file === place.file && first.start === place.start)) return [];
  return [{ place: first, message: messages.first }];
}
