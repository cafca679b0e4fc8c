/** What binding takes and gives. */
import type { CommandSignature, Parameter } from '../catalog';
import type { CommandParameterAst, ExpressionAst } from '../powershell';
import type { Place } from '../text';
import type { ReferenceValue, Value } from '../values';

/** One element after the command's name, its expression already evaluated. */
export type BindElement =
  | {
      readonly kind: 'parameter';
      readonly ast: CommandParameterAst;
      readonly place: Place;
      /** `-Name:value` only. */
      readonly argument:
        | { readonly value: Value; readonly place: Place /** As an argument's. */; readonly text?: string | undefined }
        | undefined;
      /** `-Name` as written, with its dash: what becomes the value where PowerShell takes the name for one. */
      readonly text?: string | undefined;
    }
  | {
      readonly kind: 'argument';
      readonly ast: ExpressionAst;
      readonly place: Place;
      readonly value: Value;
      /**
       * The source text of a numeric constant or a script block: `007` stays `007` where a parameter takes a string, and a
       * block becomes what is between its braces.
       */
      readonly text?: string | undefined;
    }
  | { readonly kind: 'splat'; readonly place: Place; readonly splat: Splat };

/** What `@name` stands for. */
export type Splat =
  | { readonly kind: 'named'; readonly entries: readonly SplatEntry[] /** Further keys may be there. */; readonly open: boolean }
  | { readonly kind: 'positional'; readonly items: readonly Value[]; readonly open: boolean }
  | { readonly kind: 'unknown' };
export interface SplatEntry {
  readonly name: string;
  readonly value: Value;
  /** Where the key is written, when it is in the text. */
  readonly place: Place | undefined;
  readonly valuePlace?: Place | undefined;
}

/** What comes down the pipeline into this invocation, for one element. */
export interface PipelineInput {
  readonly value: Value;
  /** Property of the element by name; undefined: it has no such property. */
  property(name: string): Value | undefined;
  /** Nobody has seen what properties the element has: `property` gives those that it may have. */
  readonly unseen?: UnseenProperties | undefined;
}

export interface UnseenProperties {
  /** The script reads a property of that name: what it reads it of is taken to have one. */
  isRead(name: string): boolean;
  /** One of them, or what a parameter holds that nothing is given for. */
  orNone(): Value;
}

/** Which PowerShell binds: 7.x has more common parameters than Windows PowerShell. */
export type BindLevel = '5.1' | '7';

export interface BindRequest {
  /** Windows PowerShell 5.1 where left out. */
  readonly level?: BindLevel | undefined;
  readonly signature: CommandSignature;
  /** The command's name with its place, for failures that concern the whole command. */
  readonly namePlace: Place;
  readonly elements: readonly BindElement[];
  /** Undefined: nothing is piped in. */
  readonly input: PipelineInput | undefined;
  /**
   * Without `input`: binds only what is written, for a command that something is piped into, before its first element
   * comes or if none does. A pipeline does not start when one of its commands fails so.
   */
  readonly pipelineExpected?: boolean | undefined;
  /** Keys and values of a hashtable that is an argument, where the evaluation knows them all; for -Rules @{Add=…}. */
  hashtable?(value: ReferenceValue): readonly SplatEntry[] | undefined;
  /**
   * Entries of $PSDefaultParameterValues whose command matches this one, named by what follows the colon; `open`:
   * others may be there. None where the `Disabled` entry is true. A script block's value is what it puts out: one value, an
   * array of several, or nothing.
   */
  readonly defaults: { readonly entries: readonly SplatEntry[]; readonly open: boolean };
}

export type ArgumentSource = 'named' | 'positional' | 'splat' | 'default' | 'pipeline' | 'pipelineProperty' | 'remaining';

export interface BoundArgument {
  readonly parameter: Parameter;
  /** After conversion to the parameter's type; an unknown value stays unknown. */
  readonly value: Value;
  /** Before conversion. */
  readonly original: Value;
  readonly source: ArgumentSource;
  /** The name as written (`-EnablePriv`), when it is written in the command. */
  readonly nameAst: CommandParameterAst | undefined;
  /** The written value; for a splat the key's value or the splat; for a switch its name. */
  readonly place: Place;
  /** The splatted key, when it is in the text. */
  readonly keyPlace: Place | undefined;
  /** The `@splat` in the command, for source 'splat'. */
  readonly splatPlace: Place | undefined;
  /** A script block that PowerShell runs for each element of the pipeline; what it gives is the value. */
  readonly delayed?: boolean | undefined;
}

export type BindErrorId =
  | 'NamedParameterNotFound'
  | 'AmbiguousParameter'
  | 'ParameterAlreadyBound'
  | 'MissingArgument'
  | 'PositionalParameterNotFound'
  | 'AmbiguousParameterSet'
  | 'MissingMandatoryParameter'
  | 'CannotConvertArgument'
  | 'CannotConvertArgumentNoMessage'
  | 'ParameterArgumentTransformationError'
  | 'ParameterArgumentValidationError'
  | 'ParameterArgumentValidationErrorNullNotAllowed'
  | 'ParameterArgumentValidationErrorEmptyStringNotAllowed'
  | 'ParameterArgumentValidationErrorEmptyArrayNotAllowed'
  | 'ParameterArgumentValidationErrorEmptyCollectionNotAllowed'
  | 'ParameterBindingFailed'
  | 'ScriptBlockArgumentNoInput'
  | 'InputObjectNotBound'
  | 'InputObjectMissingMandatory'
  | 'AmbiguousPositionalParameterNoName';

export interface BindFailure {
  /** The first part of PowerShell's FullyQualifiedErrorId. */
  readonly errorId: BindErrorId;
  /** The parameter concerned: its full name where resolved, else as written. */
  readonly parameter: string | undefined;
  /**
   * Names that would fit: the candidates of an ambiguous prefix, the mandatory ones that are missing; for a conflict of
   * parameter sets, the parameters that do not go together, in the order they were bound.
   */
  readonly candidates: readonly string[];
  readonly place: Place;
  /** The value that does not convert, for conversion failures. */
  readonly value: Value | undefined;
  /** For a splat: the `@splat` in the command; the place is then the key's. */
  readonly splatPlace: Place | undefined;
}

export interface BoundCommand {
  readonly signature: CommandSignature;
  /** The chosen set; undefined where it is not decided or the binding failed. */
  readonly parameterSet: string | undefined;
  /** By the parameter's full name in lower case. */
  readonly bound: ReadonlyMap<string, BoundArgument>;
  /** Arguments nothing took: $args of a simple function. */
  readonly rest: readonly Value[];
  readonly failure: BindFailure | undefined;
  /** An unknown splat, defaults or input: parameters that are not in `bound` may be bound, and a failure is not certain. */
  readonly open: boolean;
  /** `-?`: the help is shown, and the command does not run. */
  readonly help?: boolean | undefined;
}
