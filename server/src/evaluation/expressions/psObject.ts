/** `.PSObject`, by which a script asks for the properties of an object and changes them. */
import type { CommandElementAst, ExpressionAst, MemberExpressionAst } from '../../powershell';
import { array, NOTHING, NULL, string, toText, type Value } from '../../values';
import { entryOf, newObject, removeProperty } from '../heap/heap';
import { isReference } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** `$x.PSObject.Properties['Name'].Value` is the member of that name. */
export function plainMember(expression: MemberExpressionAst): MemberExpressionAst {
  const { expression: indexed, member } = expression;
  if (!isNamed(member, 'value') || indexed.kind !== 'IndexExpressionAst') return expression;
  const { target: list, index } = indexed;
  const owner = ownerOfProperties(list);
  return owner ? { ...expression, expression: owner, member: index } : expression;
}

/** Of `$x.PSObject.Properties`: `$x`. */
export function ownerOfProperties(list: ExpressionAst): ExpressionAst | undefined {
  const owner =
    list.kind === 'MemberExpressionAst' && (isNamed(list.member, 'properties') || isNamed(list.member, 'members'))
      ? list.expression
      : undefined;
  return owner?.kind === 'MemberExpressionAst' && isNamed(owner.member, 'psobject') ? owner.expression : undefined;
}

function isNamed(member: CommandElementAst, name: string): boolean {
  return member.kind === 'StringConstantExpressionAst' && member.value.toLowerCase() === name;
}

/** Under which `.PSObject` keeps the object that it is of; no property has such a name. */
export const PSOBJECT_OF = '\0object';

/** `.PSObject`, whose Properties tell names and values of an object; a table's own are of no interest. */
export function psObject(run: Run, state: State, target: Value, name: string): Value | undefined {
  if (!/^psobject$/i.test(name) || !isReference(target)) return undefined;
  const object = state.object(target);
  if (!object || object.type === 'hashtable' || object.type === 'ordered' || object.type === 'list')
    return run.unknown('psobject', '.PSObject');
  // What the product's objects and those from outside hold is not told one by one.
  const properties = object.open
    ? array([], run.unknown('property', 'a property that is not known', undefined, true))
    : array(
        [...object.entries].flatMap(([name, { key, value }]) =>
          name.startsWith('\u0000') ? [] : newObject(run, state, new Map([entryOf('Name', key), entryOf('Value', value)]), { open: true }),
        ),
      );
  const wrapped = [PSOBJECT_OF, { key: string(name), value: target, keyPlace: undefined }] as const;
  return newObject(run, state, new Map([entryOf('Properties', properties), wrapped]), { open: true });
}

/** Remove of `$x.PSObject.Properties`; what Add or Clear make of the object is not known. */
export function propertiesCall(run: Run, state: State, owner: Value, method: string, [name = NULL]: readonly Value[]): Value {
  if (/^remove$/i.test(method) && toText(name).kind === 'string' && isReference(owner)) {
    removeProperty(state, owner, name);
    return NOTHING;
  }
  const object = isReference(owner) ? state.objectForChange(owner) : undefined;
  if (object) object.open = true;
  return run.unknown('properties', `.PSObject.Properties.${method}()`);
}
