import type { Analysis } from '../evaluation';
import { failedCommands, splatRelated } from './commands';
import { finding } from './finding';
import type { Finding, Rule, RuleMeta } from './rule';
import { textAt } from './source';
import { quoted } from './words';

const messages = {
  argument: (cmdlet: string, text: string) =>
    `${cmdlet} has no place for ${text}: no parameter takes it by its position. Write the name of its parameter before it.`,
  pipeline: (cmdlet: string) => `${cmdlet} takes none of what comes down the pipeline. Hand it over with a parameter.`,
};

const meta: RuleMeta = {
  name: 'CsTooManyArguments',
  severity: 'error',
  summary: 'An argument, or pipeline input, that no parameter takes.',
  fixable: false,
};

/** An argument without a name after all positions are taken, or input that nothing takes. */
export const CsTooManyArguments: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { cmdlet, failure } of failedCommands(analysis, ['PositionalParameterNotFound', 'InputObjectNotBound'])) {
    const message =
      failure.errorId === 'InputObjectNotBound'
        ? messages.pipeline(cmdlet.name)
        : messages.argument(cmdlet.name, quoted(textAt(analysis, failure.place)));
    yield finding(meta, failure.place, message, { related: splatRelated(cmdlet.name, failure.splatPlace) });
  }
}
