/** The messages of what is reported over a whole tree, by PowerShell's error id; `{0}` is what the error is about. */
export const CHECK_MESSAGES: Readonly<Record<string, string>> = {
  // Assignments and conversions.
  AssignmentStatementToAutomaticNotSupported: 'PowerShell sets ${0} itself; it cannot be given another type.',
  InvalidLeftHandSide: 'This cannot be assigned to. Write a variable, a property or an element on the left.',
  OperatorRequiresVariableOrProperty: '{0} counts a variable or a property only.',
  OrderedAttributeOnlyOnHashLiteralNode: '[ordered] can only stand in front of @{ }.',
  ReferenceNeedsToBeByItselfInTypeConstraint: '[ref] must be the only type of a variable.',
  ReferenceNeedsToBeByItselfInTypeSequence: '[ref] is already there.',
  ReferenceNeedsToBeLastTypeInTypeConversion: '[ref] must be the outermost type.',
  VoidTypeConstraintNotAllowed: '[void] cannot be the type of a variable or parameter.',

  // Variables and keys.
  DuplicateKeyInHashLiteral: 'The key {0} is already in this hashtable.',
  InvalidUsingExpression: '$using: takes a variable, its properties and constant indexes, but no calls.',
  SplattingNotPermitted: 'Write ${0}: a variable is splatted with @ only as an argument of a command.',
  SplattingNotPermittedInArgumentList: 'Write ${0}: a splat cannot be one of several values between commas.',
  WildCardModuleNameError: 'The name of a module that is used cannot have wildcards.',

  // Attributes.
  AttributeNotAllowedOnDeclaration: 'The attribute {0} cannot stand here.',
  ParameterAttributeArgumentNeedsToBeConstant: 'An argument of this attribute must be a constant.',
  ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock: 'An argument of an attribute must be a constant or a script block.',

  // Flow.
  ControlLeavingFinally: 'Control cannot leave a finally block.',
  ExceptionTypeAlreadyCaught: 'A catch above takes {0} already.',
  KeywordParameterReservedForFutureUse: 'PowerShell reserves this parameter of {0} and does not use it yet.',
  LabelNotFound: 'No loop around has the label {0}.',
  ThrottleLimitRequiresParallelFlag: '-throttlelimit needs -parallel.',
  UnsupportedNamedBlockInConfiguration: 'A configuration has no begin, process or dynamicparam block.',

  // Classes.
  InvalidUnderlyingType: '{0} is no type that an enumeration can count in; write an integer type.',
  ConstructorCantHaveReturnType: 'A constructor has no return type.',
  MemberAlreadyDefined: '{0} is already defined here.',
  MethodHasCodePathNotReturn: 'Not every path through {0} returns a value.',
  MissingThis: 'Write $this.{0} to set the property.',
  MissingTypeInStaticPropertyAssignment: 'Write the type and :: in front of {0} to set the static property.',
  MultipleTypeConstraintsOnMethodParam: 'A parameter of a method has one type.',
  NamedBlockNotAllowedInMethod: 'A method has no begin, process, end, clean or dynamicparam block.',
  NonStaticMemberAccessInStaticMember: 'A static member has no $this.',
  NonVoidMethodMissingReturnValue: 'This method must return a value.',
  ParamBlockNotAllowedInMethod: 'A method has its parameters in parentheses, not in a param block.',
  TypeNotAllowedForProperty: 'A property cannot have the type {0}.',
  VariableNotLocal: 'Assign ${0} in this method before you read it.',
  VoidMethodHasReturn: 'This method returns nothing; write return without a value, or give it a type.',

  // DSC resources.
  DscResourceInvalidGetMethod: 'Get of the resource {0} must return {0}.',
  DscResourceInvalidKeyProperty: 'The key {0} must be a string, an integer or an enumeration.',
  DscResourceMissingDefaultConstructor: 'The resource {0} needs a constructor without parameters.',
  DscResourceMissingGetMethod: 'The resource {0} needs a method Get without parameters.',
  DscResourceMissingKeyProperty: 'The resource {0} needs a property with [DscProperty(Key)].',
  DscResourceMissingSetMethod: 'The resource {0} needs a method [void] Set().',
  DscResourceMissingTestMethod: 'The resource {0} needs a method [bool] Test().',

  // Data sections.
  ArrayReferenceNotSupportedInDataSection: 'A data section cannot read an element.',
  AssignmentStatementNotSupportedInDataSection: 'A data section cannot assign.',
  AttributeNotSupportedInDataSection: 'A data section cannot have attributes.',
  CmdletNotInAllowedListForDataSection: 'Name {0} after -SupportedCommand to call it in this data section.',
  DataSectionStatementNotSupportedInDataSection: 'A data section cannot have another in it.',
  DotSourcingNotSupportedInDataSection: 'A data section cannot dot-source.',
  DoWhileStatementNotSupportedInDataSection: 'A data section cannot have a do loop.',
  FlowControlStatementNotSupportedInDataSection: 'A data section cannot have break, continue, return, exit or throw.',
  ForWhileStatementNotSupportedInDataSection: 'A data section cannot have a for or while loop.',
  ForeachStatementNotSupportedInDataSection: 'A data section cannot have a foreach loop.',
  FunctionDeclarationNotSupportedInDataSection: 'A data section cannot define a function.',
  MethodCallNotSupportedInDataSection: 'A data section cannot call a method.',
  OperatorNotSupportedInDataSection: 'A data section cannot use {0}.',
  ParallelAndSequenceBlockNotSupportedInDataSection: 'A data section cannot have parallel or sequence blocks.',
  ParameterDeclarationNotSupportedInDataSection: 'A data section cannot have parameters.',
  PropertyReferenceNotSupportedInDataSection: 'A data section cannot read a property.',
  RedirectionNotSupportedInDataSection: 'A data section cannot redirect.',
  ScriptBlockNotSupportedInDataSection: 'A data section cannot have a script block.',
  SwitchStatementNotSupportedInDataSection: 'A data section cannot have a switch.',
  TrapStatementNotSupportedInDataSection: 'A data section cannot have a trap.',
  TryStatementNotSupportedInDataSection: 'A data section cannot have a try.',
  TypeNotAllowedInDataSection: 'A data section cannot use the type {0}.',
  VariableReferenceNotSupportedInDataSection: 'A data section can read $PSCulture, $PSUICulture, $true, $false and $null, but not ${0}.',
};
