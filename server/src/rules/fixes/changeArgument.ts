import type { BoundArgument } from '../../binding';
import type { Analysis, CommandRecord } from '../../evaluation';
import type { Place, TextEdit } from '../../text';
import { namePlace, textAt } from '../source';
import { literalPlaceOf } from './literal';
import { styleOf } from './style';

/**
 * Gives a parameter of a written command another value: in its place where it has one, else at the command's end.
 * `value` is a word, which is quoted where the old value was, or an expression. Undefined where the value is not in the text.
 */
export function changeArgument(analysis: Analysis, record: CommandRecord, name: string, value: string): TextEdit | undefined {
  const argument = argumentIn(record, name);
  if (argument !== undefined) return replaceValue(analysis, argument, value);
  const last = record.ast.commandElements.at(-1);
  if (last === undefined) return undefined;
  const written = /^[A-Za-z]\w*$/.test(value) ? styleOf(analysis.script).quote(value) : value;
  return { file: record.file, start: last.end, end: last.end, newText: ` -${name} ${written}` };
}

/** The parameter's argument in the first binding that has it. */
export function argumentIn(record: CommandRecord, name: string): BoundArgument | undefined {
  for (const { bound } of record.bindings) {
    const argument = bound.bound.get(name.toLowerCase());
    if (argument !== undefined) return argument;
  }
  return undefined;
}

function replaceValue(analysis: Analysis, argument: BoundArgument, value: string): TextEdit | undefined {
  const place = literalPlaceOf(argument) ?? (isInText(analysis, argument) ? argument.place : undefined);
  if (place === undefined || place.file !== analysis.script.file) return undefined;
  const target = /^[A-Za-z]\w*$/.test(value) ? namePlace(analysis, place) : place;
  return { ...placeOnly(target), newText: value };
}

function placeOnly({ file, start, end }: Place): Place {
  return { file, start, end };
}

/** A splat whose keys are not in the text, or an object's property, is no place to write a value. */
function isInText(analysis: Analysis, { source, place }: BoundArgument): boolean {
  if (source !== 'named' && source !== 'positional' && source !== 'splat') return false;
  return !textAt(analysis, place).startsWith('@');
}

/** Takes a parameter with its value out of a written command; undefined where it is not written there by name. */
export function removeArgument(record: CommandRecord, name: string): TextEdit | undefined {
  const argument = argumentIn(record, name);
  if (argument?.nameAst === undefined) return undefined;
  const before = record.ast.commandElements[record.ast.commandElements.indexOf(argument.nameAst) - 1];
  if (before === undefined) return undefined;
  return { file: record.file, start: before.end, end: Math.max(argument.nameAst.end, argument.place.end), newText: '' };
}
