import type { Analysis } from '../evaluation';
import type { CommandElementAst } from '../powershell';
import { argumentOf, type FailedCommand, failedCommands, splatRelated, writtenName } from './commands';
import { finding } from './finding';
import { removeElementFix } from './fixes/removeElement';
import { replaceFix } from './fixes/replace';
import { switchValue } from './fixes/switchValue';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { textAt } from './source';
import { quoted } from './words';

const messages = {
  argument: (cmdlet: string, text: string) =>
    `${cmdlet} has no place for ${text}: no parameter takes it by its position. Write the name of its parameter before it.`,
  splatted: (cmdlet: string, splat: string) =>
    `${cmdlet} has no place for all that is in ${splat}: no parameter takes it by its position. Splat a hashtable, which names the parameters.`,
  blank: (cmdlet: string, text: string, whole: string) =>
    `${cmdlet} has no place for ${text}: a blank ends the argument before it. If the two belong together, put quotes around them: ${whole}.`,
  pipeline: (cmdlet: string) => `${cmdlet} takes none of what comes down the pipeline. Hand it over with a parameter.`,
  pipelineBeside: (cmdlet: string, name: string) =>
    `${cmdlet} with -${name} takes nothing from the pipeline: what comes down it says itself what is changed. Remove -${name}, or the command before the pipe.`,
  quoteTitle: (whole: string) => `Write ${whole}`,
  removeTitle: (name: string) => `Remove -${name}`,
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
    // Input that only some runs hand on is no mistake of the command: what is to be changed comes in the others.
    if (failed.failure.errorId === 'InputObjectNotBound' && failed.record.bindings.some(({ bound }) => bound.failure === undefined))
      continue;
    const { message, fixes } = explain(analysis, failed);
    yield finding(meta, failed.failure.place, message, { related: splatRelated(failed.cmdlet.name, failed.failure.splatPlace), fixes });
  }
}

interface Explanation {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function explain(analysis: Analysis, failed: FailedCommand): Explanation {
  const { cmdlet, failure } = failed;
  if (failure.errorId === 'InputObjectNotBound') return besideInput(failed) ?? { message: messages.pipeline(cmdlet.name), fixes: [] };
  const text = quoted(textAt(analysis, failure.place));
  if (failure.splatPlace !== undefined) return { message: messages.splatted(cmdlet.name, text), fixes: [] };
  return switchValue(failed, text) ?? dividedWords(analysis, failed, text) ?? { message: messages.argument(cmdlet.name, text), fixes: [] };
}

/** `Get-… | Set-… -Identity global`: the identity rules the parameter out that would take the object. */
function besideInput({ record, cmdlet, bound }: FailedCommand): Explanation | undefined {
  const argument = argumentOf(bound, 'Identity');
  const name = argument && writtenName(argument);
  if (argument === undefined || cmdlet.verb !== 'Set') return undefined;
  const fix = name && argument.splatPlace === undefined ? removeElementFix(record, name, messages.removeTitle('Identity')) : undefined;
  return { message: messages.pipelineBeside(cmdlet.name, 'Identity'), fixes: fix === undefined ? [] : [fix] };
}

/** `-Identity site:North America`: two words where one name with a blank was meant. */
function dividedWords(analysis: Analysis, { record, cmdlet, failure }: FailedCommand, text: string): Explanation | undefined {
  const elements = record.ast.commandElements;
  const index = elements.findIndex(element => element.start === failure.place.start && element.end === failure.place.end);
  const [before, word] = [elements[index - 1], elements[index]];
  if (index < 2 || !before || !word || !isBareWord(before) || !isBareWord(word) || word.start !== before.end + 1 || /[:/\\]/.test(text))
    return undefined;
  const range = { file: record.file, start: before.start, end: word.end };
  const whole = `'${textAt(analysis, range)}'`;
  return {
    message: messages.blank(cmdlet.name, text, whole),
    fixes: [replaceFix(range, whole, { key: 'quote', title: messages.quoteTitle(whole) })],
  };
}

function isBareWord(element: CommandElementAst): boolean {
  return element.kind === 'StringConstantExpressionAst' && element.stringConstantType === 'BareWord';
}
