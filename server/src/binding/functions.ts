/** What a function or script takes, from its param block and attributes. */
import {
  type CommandSignature,
  EVERY_SET,
  type Parameter,
  type ParameterSetMembership,
  type ParameterType,
  type Validation,
} from '../catalog';
import type { AttributeAst, AttributeBaseAst, ExpressionAst, FunctionDefinitionAst, ParameterAst, ScriptBlockAst } from '../powershell';
import { type ConversionTarget, parseTypeName } from '../values';

/** A function that is called many times is read once. */
const signatures = new WeakMap<FunctionDefinitionAst | ScriptBlockAst, CommandSignature>();

/**
 * The signature that a function, filter, script or script block declares. One with `[CmdletBinding()]` or a
 * `[Parameter()]` is advanced: it has common parameters and refuses what it does not know; others find it in $args.
 */
export function signatureOfFunction(fn: FunctionDefinitionAst | ScriptBlockAst): CommandSignature {
  const known = signatures.get(fn);
  if (known) return known;
  const signature = readSignature(fn);
  signatures.set(fn, signature);
  return signature;
}

function readSignature(fn: FunctionDefinitionAst | ScriptBlockAst): CommandSignature {
  const body = fn.kind === 'FunctionDefinitionAst' ? fn.body : fn;
  const asts = (fn.kind === 'FunctionDefinitionAst' ? fn.parameters : undefined) ?? body.paramBlock?.parameters ?? [];
  const binding = body.paramBlock?.attributes.find(attribute => attributeName(attribute) === 'cmdletbinding');
  const declared = asts.map(readParameter);
  const positionalBinding = binding === undefined || namedConstant(binding, 'PositionalBinding') !== false;
  const custom = declared.some(parameter => parameter.custom);
  const defaultSet = binding === undefined ? undefined : namedConstant(binding, 'DefaultParameterSetName');
  const parameters = positionalBinding && !custom ? numbered(declared) : declared.map(({ parameter }) => parameter);
  const sets = parameters.flatMap(parameter => parameter.memberships.map(one => one.set)).filter(set => set !== EVERY_SET);
  return {
    name: fn.kind === 'FunctionDefinitionAst' ? fn.name : '',
    parameters,
    parameterSets: [...new Set(sets)],
    defaultParameterSet: typeof defaultSet === 'string' && defaultSet !== '' ? defaultSet : undefined,
    cmdletBinding: binding !== undefined || declared.some(parameter => parameter.attributed),
    positionalBinding,
    supportsShouldProcess: binding !== undefined && namedConstant(binding, 'SupportsShouldProcess') === true,
    script: true,
    incomplete: body.dynamicParamBlock !== undefined,
  };
}

interface Declared {
  readonly parameter: Parameter;
  /** Has a `[Parameter()]`. */
  readonly attributed: boolean;
  /** Names a position or a set, so that no positions are given by order. */
  readonly custom: boolean;
}

/** Without any position or set named, all parameters but switches are positional in their order. */
function numbered(declared: readonly Declared[]): readonly Parameter[] {
  let position = 0;
  return declared.map(({ parameter }) => {
    if (parameter.type.kind === 'switch') {
      return parameter;
    }
    const at = position;
    position += 1;
    return { ...parameter, memberships: parameter.memberships.map(membership => ({ ...membership, position: at })) };
  });
}

function readParameter(ast: ParameterAst): Declared {
  const attributes = ast.attributes.filter(isAttribute);
  const parameterAttributes = attributes.filter(attribute => attributeName(attribute) === 'parameter');
  // PowerShell keeps a parameter's attributes in reverse.
  const memberships = [...parameterAttributes].reverse().map(readMembership);
  const validations = validationsOf(ast.attributes);
  const allows = attributes.flatMap(readAllowance);
  const parameter: Parameter = {
    name: ast.name.variablePath,
    type: typeOf(ast),
    aliases: attributes
      .filter(attribute => attributeName(attribute) === 'alias')
      .flatMap(attribute => attribute.positionalArguments.flatMap(constantsOf))
      .map(String),
    memberships: memberships.length === 0 ? [NAMED_EVERYWHERE] : memberships,
    ...(validations.length === 0 ? {} : { validations }),
    ...(allows.length === 0 ? {} : { allows }),
    ...(ast.defaultValue ? { hasDefault: true } : {}),
  };
  return {
    parameter,
    attributed: parameterAttributes.length > 0,
    custom: memberships.some(membership => membership.position !== undefined || membership.set !== EVERY_SET),
  };
}

const NAMED_EVERYWHERE: ParameterSetMembership = {
  set: EVERY_SET,
  mandatory: false,
  position: undefined,
  valueFromPipeline: false,
  valueFromPipelineByPropertyName: false,
  valueFromRemainingArguments: false,
};

function readMembership(attribute: AttributeAst): ParameterSetMembership {
  const set = namedConstant(attribute, 'ParameterSetName');
  const position = namedConstant(attribute, 'Position');
  return {
    set: typeof set === 'string' && set !== '' && set.toLowerCase() !== '__allparametersets' ? set : EVERY_SET,
    mandatory: namedConstant(attribute, 'Mandatory') === true,
    position: typeof position === 'number' ? position : undefined,
    valueFromPipeline: namedConstant(attribute, 'ValueFromPipeline') === true,
    valueFromPipelineByPropertyName: namedConstant(attribute, 'ValueFromPipelineByPropertyName') === true,
    valueFromRemainingArguments: namedConstant(attribute, 'ValueFromRemainingArguments') === true,
  };
}

function readAllowance(attribute: AttributeAst): readonly ('null' | 'emptyString' | 'emptyCollection')[] {
  switch (attributeName(attribute)) {
    case 'allownull':
      return ['null'];
    case 'allowemptystring':
      return ['emptyString'];
    case 'allowemptycollection':
      return ['emptyCollection'];
    default:
      return [];
  }
}

/** The checks among the attributes of a parameter or variable, in PowerShell's order: the last one first. */
export function validationsOf(attributes: readonly AttributeBaseAst[]): readonly Validation[] {
  return attributes.filter(isAttribute).reverse().flatMap(readValidation);
}

function readValidation(attribute: AttributeAst): readonly Validation[] {
  const name = attributeName(attribute);
  const constants = attribute.positionalArguments.flatMap(constantsOf);
  switch (name) {
    case 'validateset':
      return [{ kind: 'set', values: constants.map(String), ignoreCase: namedConstant(attribute, 'IgnoreCase') !== false }];
    case 'validatenotnull':
      return [{ kind: 'notNull' }];
    case 'validatenotnullorempty':
      return [{ kind: 'notNullOrEmpty' }];
    case 'validaterange':
      return limitsOfRange(attribute.positionalArguments, constants);
    case 'validatepattern':
      return pattern(attribute, constants);
    case 'validatelength':
      return limits('length', constants);
    case 'validatecount':
      return limits('count', constants);
    default:
      return name.startsWith('validate') ? [{ kind: 'other' }] : [];
  }
}

function limits(kind: 'range' | 'length' | 'count', [min, max]: readonly Constant[]): readonly Validation[] {
  return typeof min === 'number' && typeof max === 'number' ? [{ kind, min, max }] : [{ kind: 'other' }];
}

/** A range converts to the type of its limits, of which we follow two. */
function limitsOfRange(written: readonly ExpressionAst[], constants: readonly Constant[]): readonly Validation[] {
  const types = new Set(written.map(typeOfLimit));
  if (types.has(undefined)) return [{ kind: 'other' }];
  return limits('range', constants).map(one => (one.kind === 'range' && types.has('double') ? { ...one, type: 'double' } : one));
}

function typeOfLimit(ast: ExpressionAst): 'int' | 'double' | undefined {
  if (ast.kind === 'UnaryExpressionAst') return typeOfLimit(ast.child);
  if (ast.kind === 'MemberExpressionAst') return 'int';
  const type = ast.kind === 'ConstantExpressionAst' ? ast.staticType : undefined;
  return type === 'int' || type === 'double' ? type : undefined;
}

/** Letter case counts only where the options say so. */
function pattern(attribute: AttributeAst, [text]: readonly Constant[]): readonly Validation[] {
  const options = attribute.namedArguments.find(one => one.argumentName.toLowerCase() === 'options');
  const named = options && constantsOf(options.argument)[0];
  if (typeof text !== 'string' || (options && !/^(?:none|ignorecase)$/i.test(String(named)))) return [{ kind: 'other' }];
  return [{ kind: 'pattern', pattern: text, ignoreCase: !/^none$/i.test(String(named)) }];
}

function isAttribute(ast: AttributeBaseAst): ast is AttributeAst {
  return ast.kind === 'AttributeAst';
}

/** In lower case, without namespace and the suffix that .NET lets one leave out. */
function attributeName(attribute: AttributeAst): string {
  const name = attribute.typeName.fullName.toLowerCase();
  const short = name.startsWith('system.management.automation.') ? name.slice('system.management.automation.'.length) : name;
  return short.endsWith('attribute') ? short.slice(0, -'attribute'.length) : short;
}

type Constant = string | number | boolean;

function namedConstant(attribute: AttributeAst, name: string): Constant | undefined {
  const argument = attribute.namedArguments.find(one => one.argumentName.toLowerCase() === name.toLowerCase());
  if (argument === undefined) {
    return undefined;
  }
  const constant = argument.expressionOmitted ? true : constantsOf(argument.argument)[0];
  // A number stands for a Boolean: Mandatory=1.
  return typeof constant === 'number' && name !== 'Position' ? constant !== 0 : constant;
}

/** The constants that an attribute's argument is; of an array each. */
function constantsOf(ast: ExpressionAst): readonly Constant[] {
  switch (ast.kind) {
    case 'StringConstantExpressionAst':
      return [ast.value];
    case 'ConstantExpressionAst':
      return [Number(ast.value)];
    case 'VariableExpressionAst':
      return constantVariable(ast.variablePath);
    case 'ArrayLiteralAst':
      return ast.elements.flatMap(constantsOf);
    case 'UnaryExpressionAst':
      return ast.tokenKind === 'Minus' ? constantsOf(ast.child).map(constant => -Number(constant)) : [];
    case 'ParenExpressionAst':
      return constantsOfPipeline(ast.pipeline);
    case 'MemberExpressionAst':
      return extremeOfInt(ast);
    default:
      return [];
  }
}

/** `[int]::MaxValue`, which many write where there is no limit. */
function extremeOfInt(ast: Extract<ExpressionAst, { kind: 'MemberExpressionAst' }>): readonly number[] {
  const { expression, member } = ast;
  const isInt =
    ast.static && expression.kind === 'TypeExpressionAst' && /^(?:int|int32|system\.int32)$/i.test(expression.typeName.fullName);
  if (!isInt || member.kind !== 'StringConstantExpressionAst') return [];
  const name = member.value.toLowerCase();
  return name === 'maxvalue' ? [2_147_483_647] : name === 'minvalue' ? [-2_147_483_648] : [];
}

function constantVariable(path: string): readonly boolean[] {
  const name = path.toLowerCase();
  return name === 'true' ? [true] : name === 'false' ? [false] : [];
}

function constantsOfPipeline(pipeline: Extract<ExpressionAst, { kind: 'ParenExpressionAst' }>['pipeline']): readonly Constant[] {
  const [only, more] = pipeline.kind === 'PipelineAst' ? pipeline.pipelineElements : [];
  return only?.kind === 'CommandExpressionAst' && more === undefined ? constantsOf(only.expression) : [];
}

/** The first type constraint, as PowerShell's StaticType. */
function typeOf(ast: ParameterAst): ParameterType {
  const constraint = ast.attributes.find(attribute => attribute.kind === 'TypeConstraintAst');
  return constraint === undefined
    ? { kind: 'object' }
    : fromTarget(parseTypeName(constraint.typeName.fullName), constraint.typeName.fullName);
}

function fromTarget(target: ConversionTarget, written: string): ParameterType {
  switch (target.kind) {
    case 'bool':
      return { kind: 'boolean' };
    case 'number':
      return isInteger(target.type) ? { kind: 'integer', type: target.type } : { kind: 'other', name: written };
    case 'array':
      return { kind: 'array', element: fromTarget(target.element, written.replace(/\[\s*\]$/, '')) };
    case 'switch':
    case 'string':
    case 'guid':
    case 'scriptblock':
    case 'object':
      return { kind: target.kind };
    default:
      return { kind: 'other', name: written };
  }
}

type IntegerType = Extract<ParameterType, { kind: 'integer' }>['type'];
const INTEGERS = new Set<string>(['byte', 'short', 'ushort', 'int', 'uint', 'long']);

function isInteger(type: string): type is IntegerType {
  return INTEGERS.has(type);
}
