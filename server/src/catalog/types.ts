/** The shape of the facts: what a command takes, as PowerShell's own metadata would tell. */

/** Products and cloud service the family's cmdlets run on. */
export type Platform = 'lync2010' | 'lync2013' | 'sfb2015' | 'sfb2019' | 'sfbse' | 'teams';
export type PlatformSetting = 'auto' | Platform;

/** The four nouns this extension is about. */
export type Noun = 'CsPrivacyConfiguration' | 'CsClientVersionConfiguration' | 'CsClientVersionPolicy' | 'CsClientVersionPolicyRule';
export type Verb = 'Get' | 'New' | 'Set' | 'Remove' | 'Grant';
/** Where a setting applies. `user` is a per-user policy. */
export type Scope = 'global' | 'site' | 'service' | 'user';

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
  /**
   * A .NET type whose conversions we do not model: every value is accepted as it is. `fromText`: made from a string, as
   * an identity is.
   */
  | { readonly kind: 'other'; readonly name: string; readonly fromText?: boolean | undefined };

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
  /**
   * One that PowerShell adds by itself (common parameters, WhatIf and Confirm): an ambiguous prefix prefers
   * the command's own parameters to these.
   */
  readonly common?: boolean | undefined;
  /** AllowNull, AllowEmptyString, AllowEmptyCollection of a mandatory parameter. */
  readonly allows?: readonly ('null' | 'emptyString' | 'emptyCollection')[] | undefined;
  /** Checks after conversion, in the order they run; `other` stands for one whose answer we do not model. */
  readonly validations?: readonly Validation[] | undefined;
  /** The .NET type takes no null (`[ref]`-like value types): set for kinds whose type alone does not say. */
  readonly valueType?: boolean | undefined;
  /** A function's, for which it writes what it holds where nothing is given for it. */
  readonly hasDefault?: boolean | undefined;
}

/** What a Validate… attribute asks for. */
export type Validation =
  | { readonly kind: 'set'; readonly values: readonly string[]; readonly ignoreCase: boolean }
  /** Not one of these; a positional argument that is goes to another parameter of its position. */
  | { readonly kind: 'excluded'; readonly values: readonly string[] }
  /** Of whole numbers, to which the value is converted, or of others. */
  | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly type?: 'double' }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly ignoreCase: boolean }
  | { readonly kind: 'length'; readonly min: number; readonly max: number }
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'notNull' }
  | { readonly kind: 'notNullOrEmpty' }
  /** The name of a variable, as -OutVariable takes it. */
  | { readonly kind: 'variableName' }
  | { readonly kind: 'other' };

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
  /** WhatIf and Confirm are added, unless the parameters list them already. */
  readonly supportsShouldProcess?: boolean | undefined;
  /** Written in PowerShell: its parameters are bound as variables, which changes what a missing value becomes. */
  readonly script?: boolean | undefined;
  /** A function with dynamic parameters, or one of which only a part is known: an unknown name is not an error. */
  readonly incomplete?: boolean | undefined;
}

/** A fact's origin: the address of the page that states it. */
export type Source = string;

/** One value a parameter takes, in our words. */
export interface ValueFact {
  /** As written in a script: `$true`, `Block`, `OC`. */
  readonly value: string;
  readonly summary: string;
}

/** What the vendor documents of one parameter, for hovers and completions. */
export interface ParameterFact {
  readonly name: string;
  readonly summary: string;
  /**
   * The setting's documented default, as written in a script; `undocumented` where the pages are silent; undefined
   * where a default means nothing (an identity, a switch). On `Set-*` a parameter left out changes nothing.
   */
  readonly default: string | 'undocumented' | undefined;
  /** Known values; for UserAgent not all that exist, for an enumeration all. */
  readonly values: readonly ValueFact[];
  /** Bounds of a number, both included. */
  readonly range: { readonly min: number; readonly max: number } | undefined;
  /** Products whose cmdlet has it. */
  readonly platforms: readonly Platform[];
  /** What goes wrong with it, for the hover; undefined when nothing is known to. */
  readonly caution: string | undefined;
  readonly sources: readonly Source[];
}

/** A parameter that earlier products had and today's cmdlet does not. */
export interface FormerParameter {
  readonly parameter: Parameter;
  readonly platforms: readonly Platform[];
  readonly sources: readonly Source[];
}

/** One of the family's 17 cmdlets: its signature as documented today, and what else is known of it. */
export interface Cmdlet extends CommandSignature {
  readonly verb: Verb;
  readonly noun: Noun;
  /** What it does, in our words. */
  readonly summary: string;
  /** The official page. */
  readonly docs: Source;
  /** Products that have it, oldest first. */
  readonly platforms: readonly Platform[];
  /** The first product that has it. */
  readonly since: Platform;
  /** The last one, where a later one no longer has it. */
  readonly until: Platform | undefined;
  /** By parameter name in lower case. The common parameters are not among them. */
  readonly parameterFacts: ReadonlyMap<string, ParameterFact>;
  readonly former: readonly FormerParameter[];
  /** Scopes that `-Identity` (for a rule: the policy in it) may name. */
  readonly scopes: readonly Scope[];
  /** .NET types of what it takes from the pipeline and gives, without namespace; undefined: nothing. */
  readonly input: string | undefined;
  readonly output: string | undefined;
}
