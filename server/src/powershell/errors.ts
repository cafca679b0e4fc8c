/**
 * What the parser reports: PowerShell's error ids, with messages in our words. `{0}` stands for the text that
 * the error is about.
 */

import { CHECK_MESSAGES } from './checks/messages';

/** One error. */
export interface ParseError {
  /** PowerShell's id of the error, such as `MissingEndCurlyBrace`; ours only for constructs that a level lacks. */
  readonly errorId: string;
  /** What is wrong, for people. */
  readonly message: string;
  /** Where it is, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The first language version that has the construct; only on errors of the level. */
  readonly level?: string;
}

const MESSAGES: Readonly<Record<string, string>> = {
  ...CHECK_MESSAGES,

  // Ours; the message of each construct takes its place.
  NotInLanguageLevel: 'This construct is not in this version of the language.',

  // Characters, strings, variables, numbers.
  BadNumericConstant: 'The number {0} does not fit the type that it is written for.',
  EmptyVariableReference: 'Write a name between the braces of ${}.',
  IncompleteDollarSubexpressionReference: 'Close this $( with a ).',
  IncompleteDollarVariableReference: 'Close this ${ with a }.',
  IncompleteString: 'A backtick is the last character; it has nothing to escape.',
  InvalidBracedVariableReference: 'The variable has a scope or drive but no name.',
  InvalidUnicodeEscapeSequence: 'Write the escape as `u{…} with one to six hexadecimal digits.',
  InvalidUnicodeEscapeSequenceValue: 'There is no such character; the last one is 10FFFF.',
  InvalidVariableReference: 'No variable name follows the $. Write ${name} to mark where the name ends.',
  InvalidVariableReferenceWithDrive: 'No variable name follows the colon. Write ${name} to mark where the name ends.',
  MissingTerminatorMultiLineComment: 'Close this comment with #>.',
  MissingUnicodeEscapeSequenceTerminator: 'Close this escape with a }.',
  OpenBraceNeedsToBeBackTickedInVariableName: 'Put a backtick in front of a { in a variable name.',
  TerminatorExpectedAtEndOfString: 'Close this string with {0}.',
  TooManyDigitsInUnicodeEscapeSequence: 'An escape has at most six hexadecimal digits.',
  UnexpectedCharactersAfterHereStringHeader: 'A here-string begins on the next line; nothing may follow its header.',
  UnrecognizedToken: 'This @ begins nothing that PowerShell knows.',
  WhitespaceBeforeHereStringFooter: 'The end of a here-string must stand at the beginning of its line.',

  // Configurations and #requires.
  ConfigurationInvalidPropertyName: 'Write the name of the property as a word.',
  IncompletePropertyAssignmentBlock: 'Close the properties of the resource with a }.',
  InvalidConfigurationName: '{0} is no name of a configuration: letters, digits, and _ . / - after the first letter.',
  InvalidInstanceProperty: 'The configuration has no parameter {0}.',
  InvalidPSSnapInName: 'This is no name of a snap-in.',
  MissingBraceInObjectDefinition: 'Write the properties of the resource between { and }.',
  MissingConfigurationName: 'Write a name after configuration.',
  MissingCurlyInConfigurationStatement: 'Write the body of the configuration between { and }.',
  MissingEqualsInPropertyAssignmentBlock: 'Write = and a value after this property.',
  ParameterAlreadyBound: '{0} is required twice, with different values.',
  ParameterCannotHaveArgument: '-{0} takes no value.',
  RequiredNameOrExpressionMissing: 'Write a name for the resource.',
  RequiresArgumentMustBeConstant: '#requires takes constants only.',
  RequiresInvalidStringArgument: '-{0} takes a string.',
  RequiresModuleInvalid: 'Write the name of a module, or a hashtable with ModuleName and a version.',
  RequiresPSEditionInvalid: 'An edition is Core or Desktop.',
  RequiresPSEditionValueIsAlreadySpecified: 'This edition is already there.',
  RequiresVersionInvalid: 'Write a version such as 5.1.',
  ScriptRequiresInvalidFormat:
    '#requires takes -Version, -Modules, -PSEdition, -RunAsAdministrator, -Assembly, -PSSnapIn or -ShellId, each with its value.',

  // Statements.
  DuplicateScriptCommandClause: 'The block {0} is already there.',
  EmptyCatchNotLast: 'A catch without a type must be the last one.',
  IfStatementMissingCondition: 'Write a condition after {0} (.',
  InvalidForeachFlag: 'foreach has no parameter {0}.',
  InvalidParameterForDataSectionStatement: 'data has no parameter {0}; only -SupportedCommand.',
  InvalidSwitchFlag: 'switch has no parameter {0}.',
  MissingCatchHandlerBlock: 'Write a block { } after catch.',
  MissingCatchOrFinally: 'A try needs a catch or a finally.',
  MissingCurlyBraceInSwitchStatement: 'Write the clauses of the switch between { and }.',
  MissingEndCurlyBrace: 'Close this block with a }.',
  MissingEndParenthesisAfterForeach: 'Close the head of the foreach with a ).',
  MissingEndParenthesisAfterStatement: 'Close the condition of the {0} with a ).',
  MissingEndParenthesisInSwitchStatement: 'Close the value of the switch with a ).',
  MissingExpressionAfterKeyword: 'Write a condition after {0}.',
  MissingFilenameOption: 'Write a file name after -file.',
  MissingFinallyStatementBlock: 'Write a block { } after finally.',
  MissingForeachExpression: 'Write what the foreach goes through after in.',
  MissingForeachStatement: 'Write a block { } after the head of the foreach.',
  MissingFunctionBody: 'Write the body of the function between { and }.',
  MissingInInForeach: 'Write in after the variable of the foreach.',
  MissingLoopStatement: 'Write the body of the {0} between { and }.',
  MissingNamedBlocks: '{0} stands where only begin, process, end, clean or dynamicparam can.',
  MissingNamedStatementBlock: 'Write a block { } after {0}.',
  MissingNameAfterKeyword: 'Write a name after {0}.',
  MissingOpenParenthesisAfterKeyword: 'Write a ( after {0}.',
  MissingOpenParenthesisInIfStatement: 'Write a ( after {0}.',
  MissingStatementAfterKeyword: 'Write a block { } after {0}.',
  MissingStatementBlock: 'Write a block { } after the condition of the {0}.',
  MissingStatementBlockAfterElse: 'Write a block { } after else.',
  MissingStatementBlockForDataSection: 'Write a block { } after data.',
  MissingStatementTerminator: 'End this statement with a new line or a semicolon.',
  MissingSwitchConditionExpression: 'Write the value that this clause of the switch is for.',
  MissingSwitchStatementClause: 'Write a block { } after the value of this clause.',
  MissingThrottleLimit: 'Write a number after -throttlelimit.',
  MissingTrapStatement: 'Write a block { } after trap.',
  MissingTryStatementBlock: 'Write a block { } after try.',
  MissingTypeLiteralToken: 'Write a type in brackets after the comma.',
  MissingValueForSupportedCommandInDataSectionStatement: 'Write a command name after -SupportedCommand.',
  MissingVariableNameAfterForeach: 'Write a variable after foreach (.',
  MissingWhileOrUntilInDoWhile: 'Write while or until after the body of the do.',
  MultipleSwitchDefaultClauses: 'A switch has one default.',
  PipelineValueRequired: 'Write what the switch looks at: ( value ) or -file name.',
  ReservedKeywordNotAllowed: 'PowerShell reserves {0} and does not use it yet.',
  TokenAfterEndOfValidScriptText: 'Nothing may follow the signature of a script.',
  UnexpectedAttribute: 'The attribute {0} has no meaning here.',
  UnexpectedKeyword: '{0} has no meaning outside a workflow.',
  UnexpectedToken: '{0} is not expected here.',

  // Pipelines and commands.
  BackgroundOperatorInPipelineChain: 'A & that sends to the background can only end a chain.',
  EmptyPipeElement: 'Write a command on both sides of the |.',
  EmptyPipelineChainElement: 'Write a command on both sides of the {0}.',
  ExpressionsMustBeFirstInPipeline: 'An expression can only begin a pipeline; write a command after the |.',
  MissingArgument: 'Write an argument in front of this comma.',
  MissingExpression: 'Write an argument after {0}.',
  MissingFileSpecification: 'Write a file name after the redirection.',
  ParameterRequiresArgument: 'Write a value after {0}.',
  RedirectionNotSupported: 'PowerShell does not have the redirection {0}.',
  StreamAlreadyRedirected: 'The {0} is redirected twice.',

  // Expressions.
  ArrayHasTooManyDimensions: 'An array has at most 32 dimensions.',
  EndSquareBracketExpectedAtEndOfAttribute: 'Close this attribute or type with a ].',
  EndSquareBracketExpectedAtEndOfType: 'Close this type with a ].',
  ExpectedExpression: 'Write an expression after (.',
  ExpectedValueExpression: 'Write a value after {0}.',
  MissingArrayIndexExpression: 'Write an index between [ and ].',
  MissingAssemblyNameSpecification: 'Write the name of an assembly after the comma.',
  MissingColonInTernaryExpression: 'Write : and a value after the first value of ?.',
  MissingEndParenthesisInExpression: 'Close this ( with a ).',
  MissingEndParenthesisInMethodCall: 'Close the arguments of the method with a ).',
  MissingEndParenthesisInSubexpression: 'Close this expression with a ).',
  MissingEndSquareBracket: 'Close the index with a ].',
  MissingEqualsInHashLiteral: 'Write = and a value after this key.',
  MissingExpressionAfterOperator: 'Write an expression after {0}.',
  MissingExpressionAfterToken: 'Write an expression after {0}.',
  MissingExpressionInNamedArgument: 'Write a value after =.',
  MissingPropertyName: 'Write the name of a property or method.',
  MissingStatementInHashLiteral: 'Write a value after =.',
  MissingTypename: 'Write a type after [.',
  ScriptTooComplicated: 'Constructs nest too deeply here; what follows is not read.',
  UnexpectedUnaryOperator: '{0} is not expected here.',

  // Functions, parameters, classes, using.
  DuplicateFormalParameter: 'The parameter {0} is already there.',
  DuplicateNamedArgument: 'The argument {0} is already there.',
  DuplicateQualifier: '{0} is already there.',
  IncompleteMemberDefinition: 'Write a property or a method here.',
  InvalidFunctionParameter: 'Write a variable after the attributes of the parameter.',
  InvalidNamespaceValue: 'This is no name of a namespace.',
  InvalidValueForUsingItemName: '{0} cannot be used here; write a name.',
  MissingBaseCtorCall: 'Write base( ) after the colon.',
  MissingEndParenthesisInFunctionParameterList: 'Close the parameters with a ).',
  MissingEqualsInUsingAlias: 'Write = and a name.',
  MissingMethodParameterList: 'Write the parameters of the method between ( and ).',
  MissingNamespaceAlias: 'Write a name after =.',
  MissingPropertyTerminator: 'End this property with a new line or a semicolon.',
  MissingTypeBody: 'Write the members of the {0} between { and }.',
  MissingUsingItemName: 'Write what is used.',
  MissingUsingStatementDirective: 'Write namespace, module or assembly after using.',
  OnlyOneParameterListAllowed: 'Parameters stand either after the name of the function or in its param block.',
  TooManyTypes: 'A member has one type.',
  TypeNameExpected: 'Write a type here.',
  TypeNotAllowedBeforeParam: 'The type {0} has no meaning in front of param.',
  TypeNotAllowedBeforeStatement: 'The type {0} has no meaning in front of this statement.',
  UsingMustBeAtStartOfScript: 'using statements must be the first statements of a script.',
  UsingStatementNotSupported: 'PowerShell knows this form of using, but does not support it.',
};

/** The message of an error. */
export function messageOf(errorId: string, argument: string): string {
  return (MESSAGES[errorId] ?? errorId).replace('{0}', () => shorten(argument));
}

const LONGEST_ARGUMENT = 60;

function shorten(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return line.length > LONGEST_ARGUMENT ? line.slice(0, LONGEST_ARGUMENT - 1) + '…' : line;
}
