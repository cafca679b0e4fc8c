/** The shape of the facts: what a command takes, as PowerShell's own metadata would tell. */

/** Products and cloud service the family's cmdlets run on. */
export type Platform = 'lync2010' | 'lync2013' | 'sfb2015' | 'sfb2019' | 'sfbse' | 'teams';
export type PlatformSetting = 'auto' | Platform;

/** What a parameter takes; names are .NET's or PowerShell's accelerators. */
export type ParameterType =
  | { readonly kind: 'switch' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly type: 'byte' | 'short' | 'ushort' | 'int' | 'uint' | 'long' }
  | { readonly kind: 'string' }
  | { readonly kind: 'guid' }
  | { readonly kind: 'enum'; readonly name: string; readonly members: readonly string[] }
  /** XdsIdentity: made from a string; which scopes are legal is the cmdlet's. */
  | { readonly kind: 'identity' }
  | { readonly kind: 'listModifier' }
  | { readonly kind: 'scriptblock' }
  | { readonly kind: 'object' }
  | { readonly kind: 'array'; readonly element: ParameterType }
  /** A .NET type whose conversions we do not model: every value is accepted as it is. */
  | { readonly kind: 'other'; readonly name: string };

/** How a parameter takes part in one parameter set; `*` is every set. */
export interface ParameterSetMembership {
  readonly set: string;
  readonly mandatory: boolean;
  /** Position as PowerShell sorts it, or undefined when named only. */
  readonly position: number | undefined;
  readonly valueFromPipeline: boolean;
  readonly valueFromPipelineByPropertyName: boolean;
  readonly valueFromRemainingArguments: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly aliases: readonly string[];
  readonly memberships: readonly ParameterSetMembership[];
  /** ValidateSet of a user's function, where known. */
  readonly validateSet?: readonly string[] | undefined;
}

/** What the binder needs to know of any command: a cmdlet of the family, a shell command, a user's function. */
export interface CommandSignature {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly parameterSets: readonly string[];
  readonly defaultParameterSet: string | undefined;
  /** Takes the common parameters and refuses what it does not know. A simple function has $args instead. */
  readonly cmdletBinding: boolean;
  /** PositionalBinding=$false of an advanced function is false here. */
  readonly positionalBinding: boolean;
}
