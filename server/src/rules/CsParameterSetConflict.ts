import { parameterSetsFor } from '../binding';
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { type FailedCommand, failedCommands, nameOf, splatRelated, writtenName } from './commands';
import { finding } from './finding';
import { removeElementFix } from './fixes/removeElement';
import type { Finding, Fix, Rule, RuleMeta } from './rule';

const messages = {
  pair: (cmdlet: string, first: string, second: string) => `${cmdlet} takes -${first} or -${second}, not both. Remove one of them.`,
  unclear: (cmdlet: string) => `These parameters of ${cmdlet} do not go together. Its page shows which do.`,
  other: (name: string) => `-${name} is here.`,
  removeTitle: (name: string) => `Remove -${name}`,
};

const meta: RuleMeta = {
  name: 'CsParameterSetConflict',
  severity: 'error',
  summary: 'Parameters that can not be used together.',
  fixable: true,
};

/** Two parameters of different parameter sets; the finding stands on the one written later. */
export const CsParameterSetConflict: Rule = { meta, check };

interface Written {
  readonly name: string;
  readonly place: Place;
  readonly splat: Place | undefined;
}

function* check(analysis: Analysis): Generator<Finding> {
  for (const failed of failedCommands(analysis, ['AmbiguousParameterSet', 'AmbiguousPositionalParameterNoName'])) {
    const pair = conflictingPair(failed);
    if (pair === undefined) {
      yield finding(meta, failed.failure.place, messages.unclear(failed.cmdlet.name));
      continue;
    }
    const [first, second] = pair;
    yield finding(meta, second.place, messages.pair(failed.cmdlet.name, first.name, second.name), {
      related: [{ place: first.place, message: messages.other(first.name) }, ...splatRelated(failed.cmdlet.name, second.splat)],
      fixes: [first, second].flatMap(written => removal(failed, written)),
    });
  }
}

/** The first two parameters in the text that no parameter set has both. */
function conflictingPair({ bound, record }: FailedCommand): readonly [Written, Written] | undefined {
  const written = [...bound.bound.values()]
    .filter(argument => argument.source !== 'default')
    .map(argument => {
      const input = argument.source === 'pipeline' || argument.source === 'pipelineProperty';
      return {
        name: argument.parameter.name,
        place: input ? nameOf(record) : (writtenName(argument) ?? argument.place),
        splat: argument.splatPlace,
      };
    })
    .sort((left, right) => left.place.start - right.place.start);
  for (const [index, second] of written.entries()) {
    const first = written.slice(0, index).find(other => parameterSetsFor(bound.signature, [other.name, second.name]).length === 0);
    if (first !== undefined) return [first, second];
  }
  return undefined;
}

function removal({ record }: FailedCommand, written: Written): readonly Fix[] {
  if (written.splat !== undefined) return [];
  const fix = removeElementFix(record, written.place, messages.removeTitle(written.name));
  return fix === undefined ? [] : [{ ...fix, key: `remove:${written.name}` }];
}
