/**
 * What an expression may be when the script runs, as far as the text tells. A value is immutable; things that
 * scripts change in place (hashtables, objects, lists) are references into the evaluation's heap.
 */
import type { NumberType, ScriptBlockAst } from '../powershell';
import type { Place } from '../text';

interface ValueBase<Kind extends string> {
  readonly kind: Kind;
  /** Where the script wrote it, when one place did. */
  readonly at?: Place | undefined;
}

export type NullValue = ValueBase<'null'>;
/** No output at all (AutomationNull): enumerates as zero elements, otherwise behaves as $null. */
export type NothingValue = ValueBase<'nothing'>;
export interface BooleanValue extends ValueBase<'boolean'> {
  readonly value: boolean;
  /** A SwitchParameter, as a function's `[switch]` variable holds it: a Boolean parameter refuses it. */
  readonly isSwitch?: boolean | undefined;
  /** Of what is taken to be so until a script asks: which assumption it hangs on. Should that not hold, it is the other one. */
  readonly assumed?: string | undefined;
}
export type AssumedBoolean = BooleanValue & { readonly assumed: string };
export interface NumberValue extends ValueBase<'number'> {
  readonly type: NumberType;
  /** number for types up to 32 bit and floating point; bigint for long, ulong, BigInteger; decimal as its invariant text. */
  readonly value: number | bigint | string;
  /** The source text of a constant that was a command's argument, where it reads differently: `007`, `1.0`, `0x10`. A string made of it is that text. */
  readonly text?: string | undefined;
}
export interface StringValue extends ValueBase<'string'> {
  readonly value: string;
  /** An element of $args that was written as `-Name`: splatting $args makes it a parameter again. */
  readonly parameterName?: string | undefined;
  /** Where it is no string but an object with this text: the product's identities (`XdsIdentity`), as pipeline input has them. */
  readonly typeName?: string | undefined;
  /** Properties that a command has added to it, by name in lower case. */
  readonly notes?: ReadonlyMap<string, Value> | undefined;
}
export interface CharValue extends ValueBase<'char'> {
  readonly value: string;
}
export interface GuidValue extends ValueBase<'guid'> {
  /** Lower case, 8-4-4-4-12. */
  readonly value: string;
}
/** `[int]`, `[guid]`, `[Some.Type]` used as a value. */
export interface TypeValue extends ValueBase<'type'> {
  /** As written, without brackets. */
  readonly name: string;
  /** It is known to be a class of the script's own. */
  readonly isOfScript?: boolean;
}
export interface ArrayValue extends ValueBase<'array'> {
  readonly items: readonly Value[];
  /** Any number (also none) of further elements, each like this one: `Get-CsSite`, `Import-Csv`. */
  readonly rest?: Value | undefined;
  /** Elements that are surely there, somewhere among those that `rest` stands for: what was added behind them. */
  readonly among?: readonly Value[] | undefined;
  /** The element type of an array of numbers, characters and the like (`[int[]]`); undefined for others, `object[]` and `string[]` among them. */
  readonly elementType?: string | undefined;
  /** Of a table that keeps no order: they may come in any. */
  readonly unordered?: boolean | undefined;
}
export interface ScriptBlockValue extends ValueBase<'scriptblock'> {
  readonly ast: ScriptBlockAst;
  /** The file the block stands in. */
  readonly file: string;
  /** Key of captured variables in the evaluation (GetNewClosure), or undefined. */
  readonly closure?: number | undefined;
  /** Whose scopes it was made among, in the evaluation; undefined: whoever runs it. */
  readonly session?: string | undefined;
  /** The source between the braces: what it is as a string. */
  readonly text?: string | undefined;
}
export type ReferenceType = 'hashtable' | 'ordered' | 'pscustomobject' | 'list' | 'object';
/** Something with identity in the evaluation's heap. */
export interface ReferenceValue extends ValueBase<'reference'> {
  readonly id: number;
  readonly type: ReferenceType;
  /** .NET or product type name when known. */
  readonly typeName?: string | undefined;
}
/** A string of which some pieces are unknown: "site:$s". At least one part is unknown; adjacent literals are joined. */
export interface TextValue extends ValueBase<'text'> {
  readonly parts: readonly (string | UnknownValue)[];
  /** As a string's. */
  readonly typeName?: string | undefined;
}
/** One of a few known values; which one depends on what is unknown. Options are scalars, 2 to MAX_OPTIONS of them, all different. */
export interface OneOfValue extends ValueBase<'oneOf'> {
  readonly options: readonly Value[];
  /** Of two: the key of the question that tells which of them it is, the first where it holds. Either may be of this kind again. */
  readonly by?: string;
}
/** The type of what is read from a file that nobody has seen, row by row: nothing in it is a collection. */
export const CSV_ROW = 'csvrow';

/** What the type of a member of an enumeration begins with that the script defines; the member itself is kept as its name. */
export const SCRIPT_ENUM = 'enum ';

/** An error as a `catch` has it, and the exception that it holds. */
export const ERROR_RECORD = 'errorrecord';
export const EXCEPTION = 'exception';

/** What is no collection either, and may be of a type that comes from the one that is known. */
export function isErrorType(type: string | undefined): boolean {
  return type === ERROR_RECORD || type === EXCEPTION;
}

export interface UnknownValue extends ValueBase<'unknown'> {
  /**
   * The identity: equal keys are the same value in the same run. A value computed from unknowns has a key computed
   * from theirs, so that the same computation is recognised as the same unknown.
   */
  readonly key: string;
  /** Type known nevertheless: 'string', 'int', 'bool', 'guid', 'object' … in PowerShell's accelerator names. */
  readonly type?: string | undefined;
  readonly notNull?: boolean | undefined;
  /** A new one each time it is made (`[guid]::NewGuid()`): differs from every other value. */
  readonly fresh?: boolean | undefined;
  /** It was there before the run: nothing that was made in it is a part of it. */
  readonly older?: boolean | undefined;
  /** In an output: it stands for any number of things, as nobody knows the command; or, by the command's name, for none. */
  readonly putOut?: 'any' | 'hardly' | undefined;
  /** A number that is no smaller than this, a text that is no shorter. */
  readonly least?: number | undefined;
  /** Where it stands for further elements of a collection, or is how many there are: these, in this order, and no others. */
  readonly exactly?: readonly AskedElement[] | undefined;
  /** What an error says: no word that a script writes where there was none. */
  readonly said?: boolean | undefined;
  /** Why it is unknown, in words for a message: "a value read from Import-Csv". */
  readonly because?: string | undefined;
}

/** An element that a collection holds for certain, or by a question. */
export interface AskedElement {
  readonly value: Value;
  /** The key of the question that tells whether it is there; undefined: it is. */
  readonly by?: string | undefined;
  /** It is there where the question holds, or where it does not. */
  readonly where?: boolean | undefined;
}

export type Value =
  | NullValue
  | NothingValue
  | BooleanValue
  | NumberValue
  | StringValue
  | CharValue
  | GuidValue
  | TypeValue
  | ArrayValue
  | ScriptBlockValue
  | ReferenceValue
  | TextValue
  | OneOfValue
  | UnknownValue;

/** A question whose answer the text may not tell. */
export type Tri = 'yes' | 'no' | 'unknown';

/** How many questions one after the other tell what a value is before it widens to one of a few. */
export const MAX_QUESTIONS = 16;

/** How many options a OneOfValue holds before it widens to unknown. */
export const MAX_OPTIONS = 8;
