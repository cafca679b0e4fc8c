/** What a function's parameter holds when nothing is bound to it. */
import type { CommandSignature, Parameter, ParameterType } from '../catalog';
import type { NumberType } from '../powershell';
import { boolean, type ConversionTarget, char, NULL, number, parseTypeName, string, type Value } from '../values';
import { coerceForScript } from './coerceForScript';
import { ABSENT, type Coercion } from './coercion';
import type { Hashtables } from './listModifier';

/**
 * The value of an unbound parameter: `written` is the value of its default expression, undefined where it has none. A
 * default is converted as an argument would be, and a function whose default does not convert fails; checks such as
 * ValidateSet do not apply to it.
 */
export function parameterDefault(
  signature: CommandSignature,
  parameter: Parameter,
  written: Value | undefined,
  hashtables: Hashtables = () => undefined,
): Coercion {
  if (written === undefined) {
    return { kind: 'value', value: emptyOf(parameter.type) };
  }
  return coerceForScript(written, parameter.type, { hashtables, cmdletBinding: signature.cmdletBinding });
}

/** $null, unless the type is a number, a Boolean, a switch, a string or a character: other value types are $null too. */
function emptyOf(type: ParameterType): Value {
  switch (type.kind) {
    case 'switch':
      return ABSENT;
    case 'boolean':
      return boolean(false);
    case 'string':
      return string('');
    case 'integer':
      return zero(type.type);
    case 'other':
      return emptyOfTarget(parseTypeName(type.name));
    default:
      return NULL;
  }
}

function emptyOfTarget(target: ConversionTarget): Value {
  if (target.kind === 'number' && target.type !== 'BigInteger') {
    return zero(target.type);
  }
  return target.kind === 'char' ? char('\0') : NULL;
}

function zero(type: NumberType): Value {
  if (type === 'decimal') {
    return number(type, '0');
  }
  return number(type, type === 'long' || type === 'ulong' ? 0n : 0);
}
