/**
 * The values of constants where a declaration needs them: the arguments of `#requires`, a module specification.
 */
import type { ExpressionAst, StatementAst } from '../ast';

/** The value of a constant: hashtables have their keys in lower case. */
export type Constant = string | number | boolean | readonly Constant[] | ReadonlyMap<string, Constant>;

const MODULE_KEYS: ReadonlySet<string> = new Set(['modulename', 'moduleversion', 'maximumversion', 'requiredversion', 'guid']);

/** The items of an array, or the one value. */
export function listOf(value: Constant): readonly Constant[] {
  return Array.isArray(value) ? value : [value as Constant];
}

/** The name in a module specification: a string, or a hashtable with a name and versions that are some; undefined for what is neither. */
export function moduleName(value: Constant): string | undefined {
  if (typeof value === 'string') {
    return value === '' ? undefined : value;
  }
  if (!(value instanceof Map)) {
    return typeof value === 'object' ? undefined : String(value);
  }
  const name = textOf(value.get('modulename'));
  return name !== '' && isSpecification(value) ? name : undefined;
}

function isSpecification(value: ReadonlyMap<string, Constant>): boolean {
  const [version, required, maximum] = [value.get('moduleversion'), value.get('requiredversion'), value.get('maximumversion')];
  const guid = value.get('guid');
  return (
    [...value.keys()].every(key => MODULE_KEYS.has(key)) &&
    [version, required].every(one => one === undefined || VERSION.test(textOf(one))) &&
    (maximum === undefined || MAXIMUM_VERSION.test(textOf(maximum))) &&
    (guid === undefined || GUID.test(textOf(guid))) &&
    // A required version is the only one; without it, at least one of the others.
    (required === undefined ? version !== undefined || maximum !== undefined : version === undefined && maximum === undefined)
  );
}

/** System.Version's form: two to four numbers. */
const VERSION = /^\s*\d{1,10}(?:\s*\.\s*\d{1,10}){1,3}\s*$/;
/** The same, or up to three numbers before a wildcard. */
const MAXIMUM_VERSION = /^\s*\d{1,10}(?:\s*\.\s*\d{1,10}){1,3}\s*$|^(?:\d{1,10}\.){0,3}\*$/;
const GUID = /^\s*(?:[0-9a-f]{32}|[({]?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[)}]?)\s*$/i;

/** A constant as PowerShell converts it to a string; empty for none. */
function textOf(value: Constant | undefined): string {
  return value === undefined || value instanceof Map ? '' : listOf(value).join(' ');
}

/** The value of an expression that needs nothing to be run; undefined for all others. */
export function constantOf(expression: ExpressionAst): Constant | undefined {
  switch (expression.kind) {
    case 'StringConstantExpressionAst':
      return expression.value;
    case 'ConstantExpressionAst':
      return expression.staticType === 'bool' || Number(expression.value);
    case 'VariableExpressionAst':
      return /^true$/i.test(expression.variablePath) ? true : /^false$/i.test(expression.variablePath) ? false : undefined;
    case 'ArrayLiteralAst':
      return constantsOf(expression.elements);
    case 'ParenExpressionAst':
      return statementConstant(expression.pipeline);
    case 'ArrayExpressionAst': {
      const items = expression.subExpression.statements.map(statementConstant);
      return items.some(item => item === undefined) ? undefined : items.flatMap(item => (item === undefined ? [] : [...listOf(item)]));
    }
    case 'HashtableAst':
      return hashtableConstant(expression.keyValuePairs);
    default:
      return undefined;
  }
}

function constantsOf(elements: readonly ExpressionAst[]): readonly Constant[] | undefined {
  const result: Constant[] = [];
  for (const element of elements) {
    const value = constantOf(element);
    if (value === undefined) {
      return undefined;
    }
    result.push(value);
  }
  return result;
}

function hashtableConstant(pairs: readonly { readonly key: ExpressionAst; readonly value: StatementAst }[]): Constant | undefined {
  const result = new Map<string, Constant>();
  for (const { key, value } of pairs) {
    const name = constantOf(key);
    const item = statementConstant(value);
    if (name === undefined || item === undefined) {
      return undefined;
    }
    result.set(String(name).toLowerCase(), item);
  }
  return result;
}

function statementConstant(statement: StatementAst): Constant | undefined {
  if (statement.kind !== 'PipelineAst' || statement.pipelineElements.length !== 1) {
    return undefined;
  }
  const element = statement.pipelineElements[0];
  return element?.kind === 'CommandExpressionAst' && element.redirections.length === 0 ? constantOf(element.expression) : undefined;
}
