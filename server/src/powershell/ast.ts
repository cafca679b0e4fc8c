/**
 * The syntax tree. Node and property names are those of PowerShell's own public tree
 * (`System.Management.Automation.Language`), in camelCase; `start` and `end` are the extent in UTF-16
 * code units, end exclusive. The tree is plain data: consumers read, only the parser writes.
 */

/** What every node has. */
interface AstNode<Kind extends string> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** The node that holds this one; undefined only for the root. */
  readonly parent: Ast | undefined;
}

export interface ScriptBlockAst extends AstNode<'ScriptBlockAst'> {
  readonly usingStatements: readonly UsingStatementAst[];
  readonly attributes: readonly AttributeAst[];
  readonly paramBlock: ParamBlockAst | undefined;
  readonly dynamicParamBlock: NamedBlockAst | undefined;
  readonly beginBlock: NamedBlockAst | undefined;
  readonly processBlock: NamedBlockAst | undefined;
  /** Also holds the statements of a block without named blocks (`unnamed` is then true). */
  readonly endBlock: NamedBlockAst | undefined;
  readonly cleanBlock: NamedBlockAst | undefined;
  /** What `#requires` comments ask for; only on the root. */
  readonly scriptRequirements: ScriptRequirements | undefined;
}
export interface ScriptRequirements {
  readonly version: string | undefined;
  readonly psEditions: readonly string[];
  /** Module names, as written in `-Modules`. */
  readonly modules: readonly string[];
}
export interface ParamBlockAst extends AstNode<'ParamBlockAst'> {
  readonly attributes: readonly AttributeAst[];
  readonly parameters: readonly ParameterAst[];
}
export interface NamedBlockAst extends AstNode<'NamedBlockAst'> {
  readonly blockKind: 'dynamicparam' | 'begin' | 'process' | 'end' | 'clean';
  readonly unnamed: boolean;
  readonly statements: readonly StatementAst[];
  readonly traps: readonly TrapStatementAst[];
}
export interface StatementBlockAst extends AstNode<'StatementBlockAst'> {
  readonly statements: readonly StatementAst[];
  readonly traps: readonly TrapStatementAst[];
}
export interface ParameterAst extends AstNode<'ParameterAst'> {
  readonly attributes: readonly AttributeBaseAst[];
  readonly name: VariableExpressionAst;
  readonly defaultValue: ExpressionAst | undefined;
}
export interface AttributeAst extends AstNode<'AttributeAst'> {
  readonly typeName: TypeName;
  readonly positionalArguments: readonly ExpressionAst[];
  readonly namedArguments: readonly NamedAttributeArgumentAst[];
}
export interface NamedAttributeArgumentAst extends AstNode<'NamedAttributeArgumentAst'> {
  readonly argumentName: string;
  readonly argument: ExpressionAst;
  /** `[Parameter(Mandatory)]`: no `=`, the argument stands for $true. */
  readonly expressionOmitted: boolean;
}
export interface TypeConstraintAst extends AstNode<'TypeConstraintAst'> {
  readonly typeName: TypeName;
}
/** A type name is data of its node, not a node, as in PowerShell. */
export interface TypeName {
  readonly start: number;
  readonly end: number;
  /** As written without spaces: `System.Collections.Generic.List[string]`, `int[]`. */
  readonly fullName: string;
  /** Generic name, or the element type's of an array. */
  readonly name: string;
  readonly genericArguments: readonly TypeName[];
  /** 0 when not an array. */
  readonly arrayRank: number;
  readonly assemblyName: string | undefined;
}
export interface UsingStatementAst extends AstNode<'UsingStatementAst'> {
  readonly usingStatementKind: 'Assembly' | 'Command' | 'Module' | 'Namespace' | 'Type';
  readonly name: StringConstantExpressionAst | undefined;
  readonly alias: StringConstantExpressionAst | undefined;
  readonly moduleSpecification: HashtableAst | undefined;
}
export interface FunctionDefinitionAst extends AstNode<'FunctionDefinitionAst'> {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly isFilter: boolean;
  readonly isWorkflow: boolean;
  /** Parameters in parentheses after the name; a `param` block is in the body. */
  readonly parameters: readonly ParameterAst[] | undefined;
  readonly body: ScriptBlockAst;
}
export interface TypeDefinitionAst extends AstNode<'TypeDefinitionAst'> {
  readonly name: string;
  readonly typeKind: 'class' | 'enum' | 'interface';
  readonly attributes: readonly AttributeAst[];
  readonly baseTypes: readonly TypeConstraintAst[];
  readonly members: readonly MemberAst[];
}
export interface PropertyMemberAst extends AstNode<'PropertyMemberAst'> {
  readonly name: string;
  readonly propertyType: TypeConstraintAst | undefined;
  readonly attributes: readonly AttributeAst[];
  readonly initialValue: ExpressionAst | undefined;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
}
export interface FunctionMemberAst extends AstNode<'FunctionMemberAst'> {
  readonly name: string;
  readonly returnType: TypeConstraintAst | undefined;
  readonly attributes: readonly AttributeAst[];
  readonly functionDefinition: FunctionDefinitionAst;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  readonly isConstructor: boolean;
}
export type MemberAst = PropertyMemberAst | FunctionMemberAst;

export interface IfStatementAst extends AstNode<'IfStatementAst'> {
  readonly clauses: readonly { readonly condition: PipelineBaseAst; readonly body: StatementBlockAst }[];
  readonly elseClause: StatementBlockAst | undefined;
}
export interface SwitchStatementAst extends AstNode<'SwitchStatementAst'> {
  readonly label: string | undefined;
  readonly condition: PipelineBaseAst;
  readonly flags: {
    readonly file: boolean;
    readonly regex: boolean;
    readonly wildcard: boolean;
    readonly exact: boolean;
    readonly caseSensitive: boolean;
    readonly parallel: boolean;
  };
  readonly clauses: readonly { readonly condition: ExpressionAst; readonly body: StatementBlockAst }[];
  readonly default: StatementBlockAst | undefined;
}
export interface ForEachStatementAst extends AstNode<'ForEachStatementAst'> {
  readonly label: string | undefined;
  readonly parallel: boolean;
  readonly throttleLimit: ExpressionAst | undefined;
  readonly variable: VariableExpressionAst;
  readonly condition: PipelineBaseAst;
  readonly body: StatementBlockAst;
}
export interface ForStatementAst extends AstNode<'ForStatementAst'> {
  readonly label: string | undefined;
  readonly initializer: PipelineBaseAst | undefined;
  readonly condition: PipelineBaseAst | undefined;
  readonly iterator: PipelineBaseAst | undefined;
  readonly body: StatementBlockAst;
}
export interface WhileStatementAst extends AstNode<'WhileStatementAst'> {
  readonly label: string | undefined;
  readonly condition: PipelineBaseAst;
  readonly body: StatementBlockAst;
}
export interface DoWhileStatementAst extends AstNode<'DoWhileStatementAst'> {
  readonly label: string | undefined;
  readonly condition: PipelineBaseAst;
  readonly body: StatementBlockAst;
}
export interface DoUntilStatementAst extends AstNode<'DoUntilStatementAst'> {
  readonly label: string | undefined;
  readonly condition: PipelineBaseAst;
  readonly body: StatementBlockAst;
}
export interface TryStatementAst extends AstNode<'TryStatementAst'> {
  readonly body: StatementBlockAst;
  readonly catchClauses: readonly CatchClauseAst[];
  readonly finally: StatementBlockAst | undefined;
}
export interface CatchClauseAst extends AstNode<'CatchClauseAst'> {
  readonly catchTypes: readonly TypeConstraintAst[];
  readonly body: StatementBlockAst;
}
export interface TrapStatementAst extends AstNode<'TrapStatementAst'> {
  readonly trapType: TypeConstraintAst | undefined;
  readonly body: StatementBlockAst;
}
export interface DataStatementAst extends AstNode<'DataStatementAst'> {
  readonly variable: string | undefined;
  readonly commandsAllowed: readonly ExpressionAst[];
  readonly body: StatementBlockAst;
}
export interface BlockStatementAst extends AstNode<'BlockStatementAst'> {
  readonly blockName: string;
  readonly body: StatementBlockAst;
}
export interface ReturnStatementAst extends AstNode<'ReturnStatementAst'> {
  readonly pipeline: PipelineBaseAst | undefined;
}
export interface ExitStatementAst extends AstNode<'ExitStatementAst'> {
  readonly pipeline: PipelineBaseAst | undefined;
}
export interface ThrowStatementAst extends AstNode<'ThrowStatementAst'> {
  readonly pipeline: PipelineBaseAst | undefined;
}
export interface BreakStatementAst extends AstNode<'BreakStatementAst'> {
  readonly label: ExpressionAst | undefined;
}
export interface ContinueStatementAst extends AstNode<'ContinueStatementAst'> {
  readonly label: ExpressionAst | undefined;
}
export interface ConfigurationDefinitionAst extends AstNode<'ConfigurationDefinitionAst'> {
  readonly body: ScriptBlockExpressionAst;
  readonly configurationType: 'Resource' | 'Meta';
  readonly instanceName: ExpressionAst;
}
export interface DynamicKeywordStatementAst extends AstNode<'DynamicKeywordStatementAst'> {
  readonly commandElements: readonly CommandElementAst[];
}
export interface ErrorStatementAst extends AstNode<'ErrorStatementAst'> {
  /** The keyword of the statement that could not be finished (`if`, `while`, `switch` …), when there is one. */
  readonly keyword: string | undefined;
  readonly nestedAst: readonly Ast[];
}

export interface AssignmentStatementAst extends AstNode<'AssignmentStatementAst'> {
  readonly left: ExpressionAst;
  readonly operator: AssignmentOperator;
  readonly right: StatementAst;
}
export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '??=';
export interface PipelineAst extends AstNode<'PipelineAst'> {
  readonly background: boolean;
  readonly pipelineElements: readonly CommandBaseAst[];
}
export interface PipelineChainAst extends AstNode<'PipelineChainAst'> {
  readonly background: boolean;
  readonly lhsPipelineChain: ChainableAst;
  readonly operator: '&&' | '||';
  readonly rhsPipeline: PipelineAst;
}
export type ChainableAst = PipelineAst | PipelineChainAst;
export interface CommandAst extends AstNode<'CommandAst'> {
  readonly invocationOperator: '' | '&' | '.';
  readonly commandElements: readonly CommandElementAst[];
  readonly redirections: readonly RedirectionAst[];
}
export interface CommandExpressionAst extends AstNode<'CommandExpressionAst'> {
  readonly expression: ExpressionAst;
  readonly redirections: readonly RedirectionAst[];
}
export interface CommandParameterAst extends AstNode<'CommandParameterAst'> {
  /** Without the dash and the colon. */
  readonly parameterName: string;
  /** Only for `-Name:value`. */
  readonly argument: ExpressionAst | undefined;
  /** The end of `-Name` or `-Name:` (PowerShell's ErrorPosition). */
  readonly nameEnd: number;
}
export type RedirectionStream = 'All' | 'Output' | 'Error' | 'Warning' | 'Verbose' | 'Debug' | 'Information';
export interface MergingRedirectionAst extends AstNode<'MergingRedirectionAst'> {
  readonly fromStream: RedirectionStream;
  readonly toStream: RedirectionStream;
}
export interface FileRedirectionAst extends AstNode<'FileRedirectionAst'> {
  readonly fromStream: RedirectionStream;
  readonly location: ExpressionAst;
  readonly append: boolean;
}
export type RedirectionAst = MergingRedirectionAst | FileRedirectionAst;

export interface BinaryExpressionAst extends AstNode<'BinaryExpressionAst'> {
  readonly left: ExpressionAst;
  /** PowerShell's TokenKind: `Ieq`, `Ceq`, `And`, `Plus`, `Format`, `DotDot`, `QuestionQuestion` … */
  readonly operator: string;
  readonly right: ExpressionAst;
}
export interface UnaryExpressionAst extends AstNode<'UnaryExpressionAst'> {
  /** PowerShell's TokenKind: `Not`, `Exclaim`, `Minus`, `Plus`, `Bnot`, `Join`, `Isplit`, `Csplit`, `Comma`, `PlusPlus`, `MinusMinus`, `PostfixPlusPlus`, `PostfixMinusMinus`. */
  readonly tokenKind: string;
  readonly child: ExpressionAst;
}
export interface TernaryExpressionAst extends AstNode<'TernaryExpressionAst'> {
  readonly condition: ExpressionAst;
  readonly ifTrue: ExpressionAst;
  readonly ifFalse: ExpressionAst;
}
export interface AttributedExpressionAst extends AstNode<'AttributedExpressionAst'> {
  readonly attribute: AttributeBaseAst;
  readonly child: ExpressionAst;
}
export interface ConvertExpressionAst extends AstNode<'ConvertExpressionAst'> {
  readonly attribute: TypeConstraintAst;
  readonly child: ExpressionAst;
}
export interface MemberExpressionAst extends AstNode<'MemberExpressionAst'> {
  readonly expression: ExpressionAst;
  readonly member: CommandElementAst;
  readonly static: boolean;
  readonly nullConditional: boolean;
}
export interface InvokeMemberExpressionAst extends AstNode<'InvokeMemberExpressionAst'> {
  readonly expression: ExpressionAst;
  readonly member: CommandElementAst;
  readonly arguments: readonly ExpressionAst[] | undefined;
  /** `$x.Method[int, string](…)`; empty for almost all. */
  readonly genericTypeArguments: readonly TypeName[];
  readonly static: boolean;
  readonly nullConditional: boolean;
}
/** `: base(...)` of a constructor. */
export interface BaseCtorInvokeMemberExpressionAst extends AstNode<'BaseCtorInvokeMemberExpressionAst'> {
  readonly expression: ExpressionAst;
  readonly member: CommandElementAst;
  readonly arguments: readonly ExpressionAst[] | undefined;
  readonly static: boolean;
  readonly nullConditional: boolean;
}
export interface TypeExpressionAst extends AstNode<'TypeExpressionAst'> {
  readonly typeName: TypeName;
}
export interface VariableExpressionAst extends AstNode<'VariableExpressionAst'> {
  /** VariablePath.UserPath: without `$`, `@` and braces, with scope or drive: `x`, `script:x`, `env:PATH`. */
  readonly variablePath: string;
  readonly splatted: boolean;
}
/** A numeric constant; or the `$true` that an attribute argument without a value stands for. */
export interface ConstantExpressionAst extends AstNode<'ConstantExpressionAst'> {
  readonly staticType: NumberType | 'bool';
  /** number for types up to 32 bit and double; bigint for long, ulong, BigInteger; decimal as its invariant text; true for bool. */
  readonly value: number | bigint | string | true;
}
export type NumberType =
  | 'sbyte'
  | 'byte'
  | 'short'
  | 'ushort'
  | 'int'
  | 'uint'
  | 'long'
  | 'ulong'
  | 'double'
  | 'float'
  | 'decimal'
  | 'BigInteger';
export type StringConstantType = 'SingleQuoted' | 'SingleQuotedHereString' | 'DoubleQuoted' | 'DoubleQuotedHereString' | 'BareWord';
export interface StringConstantExpressionAst extends AstNode<'StringConstantExpressionAst'> {
  readonly stringConstantType: StringConstantType;
  /** The value, escapes done. */
  readonly value: string;
}
export interface ExpandableStringExpressionAst extends AstNode<'ExpandableStringExpressionAst'> {
  readonly stringConstantType: StringConstantType;
  /** The text with its expressions unexpanded, escapes done, as PowerShell's Value property. */
  readonly value: string;
  readonly nestedExpressions: readonly ExpressionAst[];
  /** The pieces in order: literal text (escapes done) and the nested expressions; what joins to the string's value. */
  readonly parts: readonly (string | ExpressionAst)[];
}
export interface ArrayExpressionAst extends AstNode<'ArrayExpressionAst'> {
  readonly subExpression: StatementBlockAst;
}
export interface SubExpressionAst extends AstNode<'SubExpressionAst'> {
  readonly subExpression: StatementBlockAst;
}
export interface ParenExpressionAst extends AstNode<'ParenExpressionAst'> {
  readonly pipeline: PipelineBaseAst;
}
export interface ArrayLiteralAst extends AstNode<'ArrayLiteralAst'> {
  readonly elements: readonly ExpressionAst[];
}
export interface HashtableAst extends AstNode<'HashtableAst'> {
  readonly keyValuePairs: readonly { readonly key: ExpressionAst; readonly value: StatementAst }[];
}
export interface ScriptBlockExpressionAst extends AstNode<'ScriptBlockExpressionAst'> {
  readonly scriptBlock: ScriptBlockAst;
}
export interface IndexExpressionAst extends AstNode<'IndexExpressionAst'> {
  readonly target: ExpressionAst;
  readonly index: ExpressionAst;
  readonly nullConditional: boolean;
}
export interface UsingExpressionAst extends AstNode<'UsingExpressionAst'> {
  readonly subExpression: ExpressionAst;
}
export interface ErrorExpressionAst extends AstNode<'ErrorExpressionAst'> {
  readonly nestedAst: readonly Ast[];
}

export type AttributeBaseAst = AttributeAst | TypeConstraintAst;
export type CommandBaseAst = CommandAst | CommandExpressionAst;
export type PipelineBaseAst = PipelineAst | PipelineChainAst | AssignmentStatementAst | ErrorStatementAst;
export type StatementAst =
  | PipelineBaseAst
  | FunctionDefinitionAst
  | TypeDefinitionAst
  | UsingStatementAst
  | IfStatementAst
  | SwitchStatementAst
  | ForEachStatementAst
  | ForStatementAst
  | WhileStatementAst
  | DoWhileStatementAst
  | DoUntilStatementAst
  | TryStatementAst
  | TrapStatementAst
  | DataStatementAst
  | BlockStatementAst
  | ReturnStatementAst
  | ExitStatementAst
  | ThrowStatementAst
  | BreakStatementAst
  | ContinueStatementAst
  | ConfigurationDefinitionAst
  | DynamicKeywordStatementAst
  // PowerShell types a hashtable value and a right-hand side as a statement that may be a bare CommandExpressionAst.
  | CommandExpressionAst;
export type ExpressionAst =
  | BinaryExpressionAst
  | UnaryExpressionAst
  | TernaryExpressionAst
  | AttributedExpressionAst
  | ConvertExpressionAst
  | MemberExpressionAst
  | InvokeMemberExpressionAst
  | BaseCtorInvokeMemberExpressionAst
  | TypeExpressionAst
  | VariableExpressionAst
  | ConstantExpressionAst
  | StringConstantExpressionAst
  | ExpandableStringExpressionAst
  | ArrayExpressionAst
  | SubExpressionAst
  | ParenExpressionAst
  | ArrayLiteralAst
  | HashtableAst
  | ScriptBlockExpressionAst
  | IndexExpressionAst
  | UsingExpressionAst
  | ErrorExpressionAst;
export type CommandElementAst = ExpressionAst | CommandParameterAst;
export type Ast =
  | ScriptBlockAst
  | ParamBlockAst
  | NamedBlockAst
  | StatementBlockAst
  | ParameterAst
  | AttributeAst
  | NamedAttributeArgumentAst
  | TypeConstraintAst
  | CatchClauseAst
  | PropertyMemberAst
  | FunctionMemberAst
  | RedirectionAst
  | CommandAst
  | StatementAst
  | CommandElementAst;
export type AstKind = Ast['kind'];
