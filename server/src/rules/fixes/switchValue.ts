import { matchParameter } from '../../binding';
import type { FailedCommand } from '../commands';
import type { Fix } from '../rule';
import { replaceFix } from './replace';

const messages = {
  colon: (name: string, text: string) => `-${name} is a switch and takes no value after a space. Write -${name}:${text}.`,
  alone: (name: string, text: string) => `-${name} is a switch and takes no value. Remove ${text}.`,
  colonTitle: (name: string, text: string) => `Write -${name}:${text}`,
  removeTitle: (text: string) => `Remove ${text}`,
};

/** `-WhatIf $true`: what stands behind a switch is an argument of its own, and what was meant goes behind a colon. */
export function switchValue(
  { record, bound, failure }: FailedCommand,
  text: string,
): { readonly message: string; readonly fixes: readonly Fix[] } | undefined {
  const elements = record.ast.commandElements;
  const index = elements.findIndex(element => element.start === failure.place.start && element.end === failure.place.end);
  const before = elements[index - 1];
  if (index < 1 || before?.kind !== 'CommandParameterAst' || before.argument !== undefined) return undefined;
  const match = matchParameter(bound.signature, before.parameterName);
  if (match.kind === 'none' || match.kind === 'ambiguous' || match.parameter.type.kind !== 'switch') return undefined;
  const { name } = match.parameter;
  const range = { file: record.file, start: before.end, end: failure.place.end };
  const value = truthOf(text);
  if (value === undefined) {
    return {
      message: messages.alone(name, text),
      fixes: [replaceFix(range, '', { key: 'remove', title: messages.removeTitle(text), preferred: true })],
    };
  }
  return {
    message: messages.colon(name, value),
    fixes: [replaceFix(range, `:${value}`, { key: 'colon', title: messages.colonTitle(name, value), preferred: true })],
  };
}

/** The value as a switch takes it; undefined where it is no truth. */
function truthOf(text: string): string | undefined {
  const word = text.replace(/^(['"])(.*)\1$/, '$2').toLowerCase();
  if (word === 'true' || word === 'false') return `$${word}`;
  return /^[$(\d]/.test(text) ? text : undefined;
}
