import { matchParameter } from '../binding';
import type { Analysis } from '../evaluation';
import { type FailedCommand, failedCommands, splatRelated } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { textAt } from './source';
import { quoted } from './words';

const messages = {
  argument: (cmdlet: string, text: string) =>
    `${cmdlet} has no place for ${text}: no parameter takes it by its position. Write the name of its parameter before it.`,
  switch: (name: string, text: string) => `-${name} is a switch and takes no value after a space. Write -${name}:${text}.`,
  pipeline: (cmdlet: string) => `${cmdlet} takes none of what comes down the pipeline. Hand it over with a parameter.`,
  colonTitle: (name: string, text: string) => `Write -${name}:${text}`,
};

const meta: RuleMeta = {
  name: 'CsTooManyArguments',
  severity: 'error',
  summary: 'An argument, or pipeline input, that no parameter takes.',
  fixable: true,
};

/** An argument without a name after all positions are taken, or input that nothing takes. */
export const CsTooManyArguments: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const failed of failedCommands(analysis, ['PositionalParameterNotFound', 'InputObjectNotBound'])) {
    const { message, fixes } = explain(analysis, failed);
    yield finding(meta, failed.failure.place, message, { related: splatRelated(failed.cmdlet.name, failed.failure.splatPlace), fixes });
  }
}

function explain(analysis: Analysis, failed: FailedCommand): { readonly message: string; readonly fixes: readonly Fix[] } {
  const { cmdlet, failure } = failed;
  if (failure.errorId === 'InputObjectNotBound') return { message: messages.pipeline(cmdlet.name), fixes: [] };
  const text = quoted(textAt(analysis, failure.place));
  return switchBefore(failed, text) ?? { message: messages.argument(cmdlet.name, text), fixes: [] };
}

/** `-WhatIf $true`: the value of a switch is written behind a colon. */
function switchBefore({ record, bound, failure }: FailedCommand, text: string) {
  const elements = record.ast.commandElements;
  const index = elements.findIndex(element => element.start === failure.place.start && element.end === failure.place.end);
  const before = elements[index - 1];
  if (before?.kind !== 'CommandParameterAst') return undefined;
  const match = matchParameter(bound.signature, before.parameterName);
  if (match.kind === 'none' || match.kind === 'ambiguous' || match.parameter.type.kind !== 'switch') return undefined;
  const { name } = match.parameter;
  const gap = { file: record.file, start: before.end, end: failure.place.start };
  return {
    message: messages.switch(name, text),
    fixes: [replaceFix(gap, ':', { key: 'colon', title: messages.colonTitle(name, text), preferred: true })],
  };
}
