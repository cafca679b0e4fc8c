/**
 * Which parts of a class PowerShell's own attributes may stand on. Attributes that are not listed are .NET's or a module's, and no
 * check fails on them.
 */
import type { AttributeAst } from '../ast';
import { memberAround } from './parents';
import { plainTypeName } from './types';

/** A part of a class, or an enumeration. */
type Place = 'class' | 'enum' | 'interface' | 'property' | 'constructor' | 'method' | 'parameter';

const ON_PROPERTIES: readonly Place[] = ['property'];
const ON_CLASSES: readonly Place[] = ['class'];

const PLACES: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  ...[
    'allowemptycollection',
    'allowemptystring',
    'allownull',
    'argumentcompleter',
    'argumentcompletions',
    'credential',
    'dscproperty',
    'parameter',
    'psdefaultvalue',
    'pstypename',
    'supportswildcards',
    'validatecount',
    'validatedrive',
    'validatelength',
    'validatenotnull',
    'validatenotnullorempty',
    'validatenotnullorwhitespace',
    'validatepattern',
    'validaterange',
    'validatescript',
    'validateset',
    'validatetrusteddata',
    'validateuserdrive',
  ].map(name => [name, ON_PROPERTIES] as const),
  ...['cmdlet', 'cmdletbinding', 'dsclocalconfigurationmanager', 'dscresource', 'norunspaceaffinity', 'outputtype'].map(
    name => [name, ON_CLASSES] as const,
  ),
  ['alias', ['class', 'property']],
  ['experimental', ['class', 'property']],
  ['hidden', ['property', 'method', 'constructor']],
  ['flags', ['enum']],
]);

/** Whether an attribute stands where PowerShell's own definition of it does not allow it. */
export function isMisplaced(node: AttributeAst): boolean {
  const place = placeOf(node);
  const name = plainTypeName(node.typeName)?.replace(/^management\.automation\./, '');
  if (place === undefined || name === undefined) {
    return false;
  }
  const places = PLACES.get(name) ?? PLACES.get(name.replace(/attribute$/, ''));
  return places !== undefined && !places.includes(place);
}

function placeOf(node: AttributeAst): Place | undefined {
  switch (node.parent?.kind) {
    case 'TypeDefinitionAst':
      return node.parent.typeKind;
    case 'PropertyMemberAst':
      return 'property';
    case 'FunctionMemberAst':
      return node.parent.isConstructor ? 'constructor' : 'method';
    case 'ParameterAst':
      return memberAround(node)?.kind === 'FunctionMemberAst' ? 'parameter' : undefined;
    default:
      return undefined;
  }
}
