/**
 * The expressions and assignments of a method, as blocks of the flow graph. The base of `flow.ts`, which adds the statements.
 */
import type { AssignmentStatementAst, Ast, ExpressionAst, PipelineAst, VariableExpressionAst } from '../ast';
import { Block, type Variable } from './blocks';
import { pureExpression, pushReversed } from './parents';
import { isAnyLocal, readVariablePath } from './paths';

/** A loop or switch that is being read, and where `break` and `continue` lead. */
export interface Loop {
  readonly label: string;
  readonly onBreak: Block;
  readonly onContinue: Block;
}

/** What is still to come: a node to read, or something to do between nodes. */
export type Step = Ast | (() => void);

const AUTOMATIC: ReadonlySet<string> = new Set([
  '_',
  'args',
  'this',
  'input',
  'pscmdlet',
  'psboundparameters',
  'myinvocation',
  'psscriptroot',
  'pscommandpath',
  '?',
]);

/** Commands that create or remove variables, so that all of them are looked up by name. */
const PESSIMIZING: ReadonlySet<string> = new Set(
  ['new-variable', 'remove-variable', 'set-variable', 'set-psbreakpoint'].flatMap(name => [name, `microsoft.powershell.utility\\${name}`]),
);
const PESSIMIZING_ALIASES: ReadonlySet<string> = new Set(['nv', 'rv', 'sbp', 'sv', 'set']);

/** Reads expressions into the current block, and splits it where they run only sometimes. */
export abstract class ExpressionFlow {
  protected readonly variables = new Map<string, Variable>();
  protected readonly uses: { readonly use: VariableExpressionAst; readonly of: Variable }[] = [];
  protected readonly loops: Loop[] = [];
  protected readonly steps: Step[] = [];
  protected readonly entry = new Block();
  protected block = this.entry;
  protected allDynamic = false;

  /** Puts steps in front of those that are still to come. A list, not calls: chains nest deeper than the stack. */
  protected plan(steps: readonly (Step | undefined)[]): void {
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const step = steps[at];
      if (step !== undefined) {
        this.steps.push(step);
      }
    }
  }

  protected variable(name: string): Variable {
    const known = name === 'psitem' ? '_' : name;
    let variable = this.variables.get(known);
    if (variable === undefined) {
      variable = { name: known, automatic: AUTOMATIC.has(known), dynamic: false, assigned: false, type: undefined };
      this.variables.set(known, variable);
    }
    return variable;
  }

  protected expression(node: Ast): void {
    switch (node.kind) {
      case 'CommandAst':
        this.noteCommand(node.commandElements[0], node.invocationOperator);
        this.plan(node.commandElements);
        break;
      case 'CommandExpressionAst':
        this.plan([node.expression]);
        break;
      case 'CommandParameterAst':
        this.plan([node.argument]);
        break;
      case 'FileRedirectionAst':
        this.plan([node.location]);
        break;
      case 'BinaryExpressionAst':
        if (node.operator === 'And' || node.operator === 'Or') {
          this.plan([node.left, () => this.mayRun(node.right)]);
        } else {
          this.plan([node.left, node.right]);
        }
        break;
      case 'TernaryExpressionAst':
        this.plan([node.condition, () => this.eitherOr(node.ifTrue, node.ifFalse)]);
        break;
      case 'UnaryExpressionAst':
      case 'ConvertExpressionAst':
      case 'AttributedExpressionAst':
        this.plan([node.child]);
        break;
      case 'MemberExpressionAst':
        this.plan([node.expression, node.member]);
        break;
      case 'InvokeMemberExpressionAst':
        this.plan([node.expression, node.member, ...(node.arguments ?? [])]);
        break;
      case 'IndexExpressionAst':
        this.plan([node.target, node.index]);
        break;
      case 'SubExpressionAst':
      case 'ArrayExpressionAst':
        this.plan([node.subExpression]);
        break;
      case 'ParenExpressionAst':
        this.plan([node.pipeline]);
        break;
      case 'ArrayLiteralAst':
        this.plan(node.elements);
        break;
      case 'HashtableAst':
        this.plan(node.keyValuePairs.flatMap(pair => [pair.key, pair.value]));
        break;
      case 'ExpandableStringExpressionAst':
        this.plan(node.nestedExpressions);
        break;
      default:
        // Script blocks and functions have variables of their own; the rest has none.
        break;
    }
  }

  protected use(node: VariableExpressionAst): void {
    const path = readVariablePath(node.variablePath);
    if (isAnyLocal(path)) {
      this.allDynamic ||= path.scope === 'private';
      const variable = this.variable(path.name);
      this.uses.push({ use: node, of: variable });
      if (!variable.dynamic) {
        this.block.events.push({ use: node, of: variable });
      }
    }
  }

  private noteCommand(name: Ast | undefined, operator: string): void {
    const value = name?.kind === 'StringConstantExpressionAst' ? name.value.toLowerCase() : '';
    this.allDynamic ||= operator === '.' || PESSIMIZING.has(value) || PESSIMIZING_ALIASES.has(value);
  }

  protected pipeline(node: PipelineAst): void {
    this.plan([
      ...node.pipelineElements.flatMap(element => [element, ...element.redirections]),
      () => {
        if (this.loops.length === 0 || !node.pipelineElements.some(element => element.kind === 'CommandAst')) {
          return;
        }
        for (const loop of this.loops) {
          this.block.flowsTo(loop.onBreak);
          this.block.flowsTo(loop.onContinue);
        }
        const after = new Block();
        this.block.flowsTo(after);
        this.block = after;
      },
    ]);
  }

  protected assign(node: AssignmentStatementAst): void {
    const targets: ExpressionAst[] = [];
    const pending: (ExpressionAst | undefined)[] = [node.left];
    while (pending.length > 0) {
      const target = pending.pop();
      if (target?.kind === 'ParenExpressionAst') {
        pending.push(pureExpression(target.pipeline));
      } else if (target?.kind === 'ArrayLiteralAst') {
        pushReversed(pending, target.elements);
      } else if (target !== undefined) {
        targets.push(target);
      }
    }
    this.plan(targets.map(target => (): void => this.assignTo(target)));
  }

  protected assignTo(target: ExpressionAst): void {
    let inner = target;
    let converts = 0;
    let attributes = false;
    let type: string | undefined;
    while (inner.kind === 'ConvertExpressionAst' || inner.kind === 'AttributedExpressionAst') {
      converts += 1;
      attributes ||= inner.kind === 'AttributedExpressionAst';
      type = inner.kind === 'ConvertExpressionAst' ? inner.attribute.typeName.fullName.toLowerCase() : undefined;
      inner = inner.child;
    }
    if (inner.kind !== 'VariableExpressionAst') {
      this.plan([target]);
      return;
    }
    const path = readVariablePath(inner.variablePath);
    if (!isAnyLocal(path)) {
      return;
    }
    this.allDynamic ||= path.scope === 'private';
    const variable = this.variable(path.name);
    if (attributes || converts > 1) {
      variable.dynamic = !variable.automatic;
    }
    if (!attributes && converts <= 1) {
      this.block.events.push({ assigned: variable, type });
    }
  }

  private mayRun(right: Ast): void {
    const target = new Block();
    const next = new Block();
    this.block.flowsTo(target);
    this.block.flowsTo(next);
    this.block = next;
    this.plan([
      right,
      () => {
        this.block.flowsTo(target);
        this.block = target;
      },
    ]);
  }

  private eitherOr(ifTrue: Ast, ifFalse: Ast): void {
    const one = new Block();
    const other = new Block();
    const after = new Block();
    this.block.flowsTo(one);
    this.block.flowsTo(other);
    this.block = one;
    this.plan([
      ifTrue,
      () => {
        this.block.flowsTo(after);
        this.block = other;
      },
      ifFalse,
      () => {
        this.block.flowsTo(after);
        this.block = after;
      },
    ]);
  }
}
