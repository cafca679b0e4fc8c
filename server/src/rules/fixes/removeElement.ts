import type { CommandRecord } from '../../evaluation';
import type { Place } from '../../text';
import type { Fix } from '../rule';
import { replaceFix } from './replace';

/**
 * Takes the parameter that starts at `place` out of the command together with its value: what follows it up to the
 * next parameter, and the space before it. Undefined where no parameter of the command starts there.
 */
export function removeElementFix(record: CommandRecord, place: Place, title: string, preferred = false): Fix | undefined {
  const elements = record.ast.commandElements;
  const index = elements.findIndex(element => element.kind === 'CommandParameterAst' && element.start === place.start);
  const parameter = elements[index];
  const before = elements[index - 1];
  if (parameter?.kind !== 'CommandParameterAst' || before === undefined) return undefined;
  const next = elements[index + 1];
  const takesNext = parameter.argument === undefined && next !== undefined && next.kind !== 'CommandParameterAst';
  const end = takesNext ? next.end : parameter.end;
  const range: Place = { file: record.file, start: before.end, end };
  return replaceFix(range, '', { key: 'remove', title, preferred });
}
