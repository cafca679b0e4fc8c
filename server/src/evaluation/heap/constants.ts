/** Constants of the text as values. */
import type { ConstantExpressionAst } from '../../powershell';
import { FALSE, number, TRUE, type Value } from '../../values';

/** A number as it is written; `$true` stands for an attribute's argument without a value. */
export function constantValue({ staticType, value }: ConstantExpressionAst): Value {
  if (staticType === 'bool' || typeof value === 'boolean') return value === true ? TRUE : FALSE;
  return number(staticType, value);
}
