/** A small interpreter of expressions over the room `values`, as much as the generated expressions need. */
import type { Ast, ExpressionAst, PipelineBaseAst, StatementAst, StatementBlockAst } from '../../../server/src/powershell';
import type { Outcome, Value } from '../../../server/src/values';
import * as values from '../../../server/src/values';

/** What the variables of an expression are worth, by name in lower case. */
export type Variables = ReadonlyMap<string, Value>;

export interface Evaluation {
  readonly outcome: Outcome;
  /** Some step gave an unknown: what is computed from it is what there is if that step does not fail. */
  readonly open: boolean;
}

/** An expression that ended in an error. */
class Failed extends Error {}

/** The value of an expression, or the failure that PowerShell raises for it. */
export function evaluate(ast: ExpressionAst, variables: Variables): Evaluation {
  const interpreter = new Interpreter(variables);
  try {
    const outcome = interpreter.expression(ast);
    return { outcome, open: interpreter.open };
  } catch (error) {
    if (error instanceof Failed) return { outcome: values.failure(error.message), open: interpreter.open };
    throw error;
  }
}

class Interpreter {
  readonly #variables: Variables;
  #matches: ReadonlyMap<number | string, string> | 'unknown' | undefined;

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  open = false;

  expression(ast: ExpressionAst): Value {
    const value = this.#evaluate(ast);
    if (ast.kind !== 'VariableExpressionAst' && !isKnown(value)) this.open = true;
    return value;
  }

  #evaluate(ast: ExpressionAst): Value {
    switch (ast.kind) {
      case 'ConstantExpressionAst':
        return ast.staticType === 'bool' || ast.value === true ? values.TRUE : values.number(ast.staticType, ast.value);
      case 'StringConstantExpressionAst':
        return values.string(ast.value);
      case 'ExpandableStringExpressionAst':
        return values.expandString(ast.parts.map(part => (typeof part === 'string' ? part : this.expression(part))));
      case 'VariableExpressionAst':
        return this.#variable(ast.variablePath);
      case 'ParenExpressionAst':
        return this.#pipeline(ast.pipeline);
      case 'SubExpressionAst':
        return this.#block(ast.subExpression);
      case 'ArrayExpressionAst':
        return this.#collection(ast.subExpression);
      case 'ArrayLiteralAst':
        return values.array(ast.elements.map(element => this.expression(element)));
      case 'BinaryExpressionAst':
        return this.#binary(ast.operator, ast.left, ast.right);
      case 'UnaryExpressionAst':
        return given(values.unary(ast.tokenKind, this.expression(ast.child)));
      case 'ConvertExpressionAst':
        return this.#convert(ast.attribute.typeName.fullName, this.expression(ast.child));
      case 'TypeExpressionAst':
        return { kind: 'type', name: ast.typeName.fullName };
      case 'IndexExpressionAst':
        return this.#index(ast.target, ast.index);
      case 'MemberExpressionAst':
      case 'InvokeMemberExpressionAst':
        return this.#member(ast);
      default:
        return values.unknown(values.NO_IDENTITY);
    }
  }

  #variable(path: string): Value {
    switch (path.toLowerCase()) {
      case 'true':
        return values.TRUE;
      case 'false':
        return values.FALSE;
      case 'null':
        return values.NULL;
      default:
        return this.#variables.get(path.toLowerCase()) ?? values.unknown(values.NO_IDENTITY);
    }
  }

  #binary(operator: string, leftAst: ExpressionAst, rightAst: ExpressionAst): Value {
    const left = this.expression(leftAst);
    const truth = values.toBoolean(left);
    if (operator === 'And' && truth === 'no') return values.FALSE;
    if (operator === 'Or' && truth === 'yes') return values.TRUE;
    const right = this.#rightOperand(operator, rightAst);
    const result = given(values.binary(operator, left, right));
    if (operator === 'Imatch' || operator === 'Cmatch') {
      const groups = values.matchGroups(left, right, operator === 'Imatch');
      if (groups !== undefined) this.#matches = groups;
    }
    return result;
  }

  /** After an open left operand of `-and` and `-or`, a right one that fails may never be evaluated. */
  #rightOperand(operator: string, ast: ExpressionAst): Value {
    if (operator !== 'And' && operator !== 'Or') return this.expression(ast);
    try {
      return this.expression(ast);
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      this.open = true;
      return values.unknown(values.NO_IDENTITY);
    }
  }

  #convert(typeName: string, value: Value): Value {
    const target = typeName.toLowerCase() === 'system.dayofweek' ? DAY_OF_WEEK : values.parseTypeName(typeName);
    const result = values.convert(value, target);
    if (result.ok === 'no') throw new Failed(result.because);
    return result.value;
  }

  #index(target: ExpressionAst, position: ExpressionAst): Value {
    const at = this.expression(position);
    if (target.kind === 'VariableExpressionAst' && target.variablePath === 'Matches') {
      if (this.#matches === undefined || this.#matches === 'unknown') return values.unknown(values.NO_IDENTITY);
      const key = at.kind === 'string' ? at.value : at.kind === 'number' ? Number(at.value) : '';
      const group = this.#matches.get(key);
      return group === undefined ? values.NULL : values.string(group);
    }
    return given(values.index(this.expression(target), at));
  }

  #member(ast: Extract<Ast, { kind: 'MemberExpressionAst' | 'InvokeMemberExpressionAst' }>): Value {
    const name = ast.member.kind === 'StringConstantExpressionAst' ? ast.member.value : '';
    const type = ast.static && ast.expression.kind === 'TypeExpressionAst' ? ast.expression.typeName.fullName : undefined;
    const args = ast.kind === 'InvokeMemberExpressionAst' ? (ast.arguments ?? []).map(argument => this.expression(argument)) : undefined;
    if (type !== undefined) {
      if (!args) return values.staticMember(type, name) ?? values.unknown(values.NO_IDENTITY);
      return given(values.invokeStatic(type, name, args) ?? values.invokeStaticUnknown(type, name, args));
    }
    const target = this.expression(ast.expression);
    if (!args) return values.member(target, name) ?? values.unknown(values.NO_IDENTITY);
    return given(values.invoke(target, name, args) ?? values.invokeUnknown(target, name, args));
  }

  #pipeline(pipeline: PipelineBaseAst): Value {
    const element = pipeline.kind === 'PipelineAst' && pipeline.pipelineElements.length === 1 ? pipeline.pipelineElements[0] : undefined;
    if (element?.kind === 'CommandExpressionAst') return this.expression(element.expression);
    this.open = true;
    return values.unknown(values.NO_IDENTITY);
  }

  #statement(statement: StatementAst): Value {
    if (statement.kind === 'PipelineAst' || statement.kind === 'PipelineChainAst') return this.#pipeline(statement);
    if (statement.kind !== 'IfStatementAst') return values.unknown(values.NO_IDENTITY);
    const [clause] = statement.clauses;
    if (!clause || statement.clauses.length !== 1) return values.unknown(values.NO_IDENTITY);
    const truth = values.toBoolean(this.#pipeline(clause.condition));
    if (truth === 'unknown') {
      this.open = true;
      return values.unknown(values.NO_IDENTITY);
    }
    if (truth === 'yes') return this.#block(clause.body);
    return statement.elseClause ? this.#block(statement.elseClause) : values.NOTHING;
  }

  /** What `$( )` gives: the output of its statements, one element alone being itself. */
  #block(block: StatementBlockAst): Value {
    const collection = this.#collection(block);
    if (collection.kind !== 'array') return values.unknown(values.NO_IDENTITY);
    const [first] = collection.items;
    // What may have been a collection was unfolded on the way.
    if (collection.rest) return values.unknown(values.NO_IDENTITY);
    if (collection.items.length === 1 && first) return first;
    return first ? collection : values.NOTHING;
  }

  #collection(block: StatementBlockAst): Value {
    const items: Value[] = [];
    for (const statement of block.statements) {
      const output = this.#statement(statement);
      if (output.kind === 'array' && output.rest) return values.unknown(values.NO_IDENTITY, { type: 'array', notNull: true });
      if (output.kind === 'array') items.push(...output.items);
      else if (output.kind === 'oneOf' || values.isScalar(output)) items.push(...(output.kind === 'nothing' ? [] : [output]));
      else return values.unknown(values.NO_IDENTITY, { type: 'array', notNull: true });
    }
    return values.array(items);
  }
}

const DAY_OF_WEEK: values.ConversionTarget = {
  kind: 'enum',
  name: 'System.DayOfWeek',
  members: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** Known in all its parts. */
export function isKnown(value: Value): boolean {
  if (value.kind === 'array') return !value.rest && value.items.every(isKnown);
  return value.kind !== 'unknown' && value.kind !== 'text' && value.kind !== 'oneOf';
}

function given(outcome: Outcome): Value {
  if (outcome.kind === 'failure') throw new Failed(outcome.because);
  return outcome;
}
