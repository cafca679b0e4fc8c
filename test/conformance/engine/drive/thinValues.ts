/** The values of expressions, as far as the generated invocations need them; see `Thin`. */
import type { ExpressionAst, StatementAst } from '../../../../server/src/powershell';
import {
  type ConversionTarget,
  convert,
  guid,
  NULL,
  parseTypeName,
  type ReferenceValue,
  string,
  toBoolean,
  toText,
  type Value,
} from '../../../../server/src/values';

/** What the little evaluator does not do; such an invocation is not compared. */
export class NotDone extends Error {}

/** Keys or properties by name in lower case. */
export type Entries = Map<string, { readonly name: string; value: Value }>;

/** Variables of one scope, and those of its callers. */
export class Scope {
  private readonly parent: Scope | undefined;
  private readonly variables = new Map<string, Value>();

  constructor(parent: Scope | undefined) {
    this.parent = parent;
  }

  get(name: string): Value | undefined {
    return this.variables.get(name.toLowerCase()) ?? this.parent?.get(name);
  }

  set(name: string, value: Value): void {
    this.variables.set(name.toLowerCase(), value);
  }
}

/** Evaluates expressions over a heap of objects. What a statement gives is the heir's. */
export abstract class ThinValues {
  protected readonly text: string;
  private readonly heap = new Map<number, Entries>();

  constructor(text: string) {
    this.text = text;
  }

  protected abstract captured(statement: StatementAst, scope: Scope): Value;

  entries(reference: ReferenceValue): Entries {
    const found = this.heap.get(reference.id);
    if (!found) throw new NotDone('object');
    return found;
  }

  protected allocate(entries: Entries, type: ReferenceValue['type']): ReferenceValue {
    const id = this.heap.size + 1;
    this.heap.set(id, entries);
    return { kind: 'reference', id, type };
  }

  protected evaluate(expression: ExpressionAst, scope: Scope): Value {
    switch (expression.kind) {
      case 'StringConstantExpressionAst':
        return string(expression.value);
      case 'ConstantExpressionAst':
        if (expression.staticType === 'bool' || typeof expression.value === 'boolean') throw new NotDone('constant');
        return { kind: 'number', type: expression.staticType, value: expression.value };
      case 'VariableExpressionAst':
        return this.variable(expression.variablePath, scope);
      case 'ExpandableStringExpressionAst':
        return string(expression.parts.map(part => (typeof part === 'string' ? part : this.asText(this.evaluate(part, scope)))).join(''));
      case 'ParenExpressionAst':
        return this.captured(expression.pipeline, scope);
      case 'ArrayLiteralAst':
        return { kind: 'array', items: expression.elements.map(each => this.evaluate(each, scope)) };
      case 'ArrayExpressionAst': {
        const items = expression.subExpression.statements.flatMap(each => itemsOf(this.captured(each, scope)));
        return { kind: 'array', items };
      }
      case 'SubExpressionAst': {
        const [only] = expression.subExpression.statements;
        if (!only || expression.subExpression.statements.length !== 1) throw new NotDone('$()');
        return this.captured(only, scope);
      }
      case 'HashtableAst': {
        const entries: Entries = new Map();
        for (const { key, value } of expression.keyValuePairs) {
          const name = this.asText(this.evaluate(key, scope));
          entries.set(name.toLowerCase(), { name, value: this.captured(value, scope) });
        }
        return this.allocate(entries, 'hashtable');
      }
      case 'ScriptBlockExpressionAst':
        return {
          kind: 'scriptblock',
          ast: expression.scriptBlock,
          file: 'invocation.ps1',
          text: this.text.slice(expression.start + 1, expression.end - 1),
        };
      case 'ConvertExpressionAst':
        return this.cast(expression.attribute.typeName.fullName, expression.child, scope);
      case 'IndexExpressionAst': {
        const target = this.evaluate(expression.target, scope);
        const index = this.evaluate(expression.index, scope);
        if (target.kind !== 'array' || index.kind !== 'number') throw new NotDone('index');
        return target.items[Number(index.value)] ?? NULL;
      }
      case 'UnaryExpressionAst':
        if (expression.tokenKind === 'Not') return { kind: 'boolean', value: toBoolean(this.evaluate(expression.child, scope)) === 'no' };
        if (expression.tokenKind === 'Comma') return { kind: 'array', items: [this.evaluate(expression.child, scope)] };
        throw new NotDone(expression.tokenKind);
      case 'MemberExpressionAst':
        if (/^\[guid\]::Empty$/i.test(this.text.slice(expression.start, expression.end)))
          return guid('00000000-0000-0000-0000-000000000000');
        throw new NotDone(expression.kind);
      default:
        throw new NotDone(expression.kind);
    }
  }

  private cast(type: string, child: ExpressionAst, scope: Scope): Value {
    const value = this.evaluate(child, scope);
    if (type.toLowerCase() === 'pscustomobject' && value.kind === 'reference') return this.allocate(this.entries(value), 'pscustomobject');
    if (type.toLowerCase() === 'ordered' && value.kind === 'reference') return this.allocate(this.entries(value), 'ordered');
    const target: ConversionTarget = parseTypeName(type);
    const result = convert(value, target);
    if (result.ok !== 'yes') throw new NotDone(`cast to ${type}`);
    return result.value;
  }

  private variable(path: string, scope: Scope): Value {
    switch (path.toLowerCase()) {
      case 'true':
        return { kind: 'boolean', value: true };
      case 'false':
        return { kind: 'boolean', value: false };
      case 'null':
        return NULL;
      default:
        if (/Preference$/i.test(path)) throw new NotDone('preference variable');
        return scope.get(path) ?? NULL;
    }
  }

  protected asText(value: Value): string {
    const text = toText(value);
    if (text.kind !== 'string') throw new NotDone('text');
    return text.value;
  }
}

/** What a pipeline sees of a value. */
export function itemsOf(value: Value): Value[] {
  return value.kind === 'array' ? [...value.items] : value.kind === 'nothing' ? [] : [value];
}

/** Nothing, one value, or several. */
export function collected(items: readonly Value[]): Value {
  return items.length < 2 ? (items[0] ?? { kind: 'nothing' }) : { kind: 'array', items };
}
