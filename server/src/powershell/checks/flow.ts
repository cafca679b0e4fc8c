/**
 * How control flows through a method of a class: whether every path returns or throws, and which variables are read where no
 * assignment must have come before. PowerShell refuses both. The model is that of its own analysis, with its simplifications: a try
 * block may not have run at all, any command may end a loop.
 */
import type {
  Ast,
  ExpressionAst,
  ForEachStatementAst,
  FunctionDefinitionAst,
  IfStatementAst,
  SwitchStatementAst,
  TryStatementAst,
  VariableExpressionAst,
} from '../ast';
import { Block, findUnassigned, LOOP_VARIABLE } from './blocks';
import { ExpressionFlow, type Loop, type Step } from './expressionFlow';
import { isAnyLocal, readVariablePath } from './paths';

/** What the analysis finds. */
export interface MethodFlow {
  readonly everyPathEnds: boolean;
  readonly unassigned: readonly VariableExpressionAst[];
}

/** Analyses one method. */
export function analyzeMethod(method: FunctionDefinitionAst): MethodFlow {
  return new Analysis(method).result();
}

class Analysis extends ExpressionFlow {
  private readonly exit = new Block();

  constructor(method: FunctionDefinitionAst) {
    super();
    this.entry.unreachable = false;
    for (const parameter of method.parameters ?? []) {
      const path = readVariablePath(parameter.name.variablePath);
      if (isAnyLocal(path)) {
        const variable = this.variable(path.name);
        variable.assigned = true;
        const types = parameter.attributes.filter(attribute => attribute.kind === 'TypeConstraintAst');
        variable.type = types[0]?.typeName.fullName.toLowerCase() ?? 'object';
        variable.dynamic = !variable.automatic && parameter.attributes.length !== types.length;
        this.entry.events.push({ assigned: variable, type: variable.type });
      }
    }
    const { dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock } = method.body;
    this.plan([dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock]);
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (typeof step === 'function') {
        step();
      } else {
        this.enter(step);
      }
    }
    this.block.flowsTo(this.exit);
  }

  result(): MethodFlow {
    const open = findUnassigned(this.entry, this.variables.size, this.allDynamic);
    // A variable that is looked up by name is missing only where nothing assigns it at all.
    const unassigned = this.uses.filter(({ use, of }) => (of.dynamic ? !of.assigned && !of.automatic : open.has(use)));
    return {
      everyPathEnds: this.exit.previous.every(block => block.ends || block.unreachable),
      unassigned: unassigned.map(({ use }) => use),
    };
  }

  private enter(node: Ast): void {
    switch (node.kind) {
      case 'VariableExpressionAst':
        this.use(node);
        break;
      case 'PipelineAst':
        this.pipeline(node);
        break;
      case 'AssignmentStatementAst':
        this.plan([node.right, () => this.assign(node)]);
        break;
      case 'NamedBlockAst':
      case 'StatementBlockAst':
        this.plan(node.statements);
        break;
      case 'IfStatementAst':
        this.ifStatement(node);
        break;
      case 'SwitchStatementAst':
        this.switchStatement(node);
        break;
      case 'ForEachStatementAst':
        this.forEach(node);
        break;
      case 'ForStatementAst':
        this.plan([
          node.initializer,
          () => this.whileLoop(node.label, node.condition === undefined ? [] : [node.condition], [node.body], node.iterator),
        ]);
        break;
      case 'WhileStatementAst':
        this.whileLoop(node.label, [node.condition], [node.body], undefined);
        break;
      case 'DoWhileStatementAst':
      case 'DoUntilStatementAst':
        this.doLoop(node.label, node.body, node.condition);
        break;
      case 'TryStatementAst':
        this.tryStatement(node);
        break;
      case 'CatchClauseAst':
      case 'BlockStatementAst':
        this.plan([node.body]);
        break;
      case 'DataStatementAst':
        this.plan([node.body, () => this.data(node.variable)]);
        break;
      case 'BreakStatementAst':
        this.plan([node.label, () => this.jump(node.label, loop => loop.onBreak)]);
        break;
      case 'ContinueStatementAst':
        this.plan([node.label, () => this.jump(node.label, loop => loop.onContinue)]);
        break;
      case 'ReturnStatementAst':
      case 'ExitStatementAst':
      case 'ThrowStatementAst':
        this.plan([node.pipeline, () => this.leave()]);
        break;
      default:
        this.expression(node);
    }
  }

  private ifStatement(node: IfStatementAst): void {
    const after = new Block();
    if (node.elseClause === undefined) {
      this.block.flowsTo(after);
    }
    const steps: Step[] = [];
    node.clauses.forEach((clause, index) => {
      const body = new Block();
      const isLast = index === node.clauses.length - 1 && node.elseClause === undefined;
      const next = isLast ? after : new Block();
      steps.push(
        clause.condition,
        () => {
          this.block.flowsTo(body);
          this.block.flowsTo(next);
          this.block = body;
        },
        clause.body,
        () => {
          this.block.flowsTo(after);
          this.block = next;
        },
      );
    });
    this.plan([
      ...steps,
      node.elseClause,
      () => {
        if (node.elseClause !== undefined) {
          this.block.flowsTo(after);
        }
        this.block = after;
      },
    ]);
  }

  private switchStatement(node: SwitchStatementAst): void {
    const set = (): void => void this.block.events.push({ assigned: this.variable('switch'), type: LOOP_VARIABLE });
    const after = new Block();
    const steps: Step[] = [];
    node.clauses.forEach((clause, index) => {
      const body = new Block();
      const isLast = index === node.clauses.length - 1 && node.default === undefined;
      const next = isLast ? after : new Block();
      steps.push(
        clause.condition,
        () => {
          this.block.flowsTo(next);
          this.block.flowsTo(body);
          this.block = body;
        },
        clause.body,
        () => {
          if (!isLast) {
            this.block.flowsTo(next);
            this.block = next;
          }
        },
      );
    });
    if (node.default !== undefined) {
      // A clause that ran skips the default.
      steps.push(() => this.block.flowsTo(after), node.default);
    }
    steps.push(() => {
      this.block.flowsTo(after);
      this.block = after;
    });
    this.whileLoop(node.label, [node.condition, set], steps, undefined);
  }

  private forEach(node: ForEachStatementAst): void {
    const after = new Block();
    const set = (): void => {
      this.block.flowsTo(after);
      this.block.events.push({ assigned: this.variable('foreach'), type: LOOP_VARIABLE });
      this.assignTo(node.variable);
    };
    this.plan([
      () => this.whileLoop(node.label, [node.condition, set], [node.body], undefined),
      () => {
        this.block.flowsTo(after);
        this.block = after;
      },
    ]);
  }

  private whileLoop(label: string | undefined, condition: readonly Step[], body: readonly Step[], iterator: Ast | undefined): void {
    const onContinue = new Block();
    const onBreak = new Block();
    const bodyBlock = new Block();
    const before = this.block;
    const steps: Step[] = [];
    if (iterator === undefined) {
      before.flowsTo(onContinue);
      this.block = onContinue;
    } else {
      const afterContinue = new Block();
      before.flowsTo(afterContinue);
      this.block = onContinue;
      steps.push(iterator, () => {
        this.block.flowsTo(afterContinue);
        this.block = afterContinue;
      });
    }
    steps.push(...condition);
    if (condition.length > 0) {
      steps.push(() => this.block.flowsTo(onBreak));
    }
    steps.push(() => {
      this.loops.push({ label: (label ?? '').toLowerCase(), onBreak, onContinue });
      this.block.flowsTo(bodyBlock);
      this.block = bodyBlock;
    });
    this.plan([
      ...steps,
      ...body,
      () => {
        this.block.flowsTo(onContinue);
        this.block = onBreak;
        this.loops.pop();
      },
    ]);
  }

  private doLoop(label: string | undefined, body: Ast, condition: Ast): void {
    const onContinue = new Block();
    const onBreak = new Block();
    const bodyBlock = new Block();
    const repeat = new Block();
    this.loops.push({ label: (label ?? '').toLowerCase(), onBreak, onContinue });
    this.block.flowsTo(bodyBlock);
    this.block = bodyBlock;
    this.plan([
      body,
      () => {
        this.block.flowsTo(onContinue);
        this.block = onContinue;
      },
      condition,
      () => {
        this.block.flowsTo(onBreak);
        this.block.flowsTo(repeat);
        repeat.flowsTo(bodyBlock);
        this.block = onBreak;
        this.loops.pop();
      },
    ]);
  }

  private tryStatement(node: TryStatementAst): void {
    const before = this.block;
    const after = new Block();
    const finallyFirst = node.finally === undefined ? undefined : new Block();
    let lastOfTry = before;
    this.block = new Block();
    before.flowsTo(this.block);
    const steps: Step[] = [
      node.body,
      () => {
        lastOfTry = this.block;
      },
    ];
    for (const clause of node.catchClauses) {
      steps.push(
        () => {
          this.block = new Block();
          before.flowsTo(this.block);
        },
        clause,
        () => this.block.flowsTo(finallyFirst ?? after),
      );
    }
    if (finallyFirst === undefined) {
      steps.push(() => lastOfTry.flowsTo(after));
    } else {
      steps.push(
        () => {
          lastOfTry.flowsTo(finallyFirst);
          this.block = finallyFirst;
        },
        ...(node.finally === undefined ? [] : [node.finally]),
        () => this.afterFinally(node, before, finallyFirst, after),
      );
    }
    this.plan([
      ...steps,
      () => {
        this.block = after;
      },
    ]);
  }

  private afterFinally(node: TryStatementAst, before: Block, first: Block, after: Block): void {
    this.block.flowsTo(after);
    if (!node.catchClauses.some(clause => clause.catchTypes.length === 0)) {
      // What no catch took is thrown on when the finally has run.
      before.flowsTo(first);
      const rethrow = new Block();
      this.block.flowsTo(rethrow);
      rethrow.ends = true;
      rethrow.flowsTo(this.exit);
    }
  }

  private data(variable: string | undefined): void {
    if (variable !== undefined) {
      this.block.events.push({ assigned: this.variable(variable.toLowerCase()), type: 'object' });
    }
  }

  private jump(label: ExpressionAst | undefined, target: (loop: Loop) => Block): void {
    let loop = label === undefined ? this.loops.at(-1) : undefined;
    if (label?.kind === 'StringConstantExpressionAst') {
      loop = this.loops.findLast(at => at.label === label.value.toLowerCase());
    }
    if (loop === undefined) {
      this.block.flowsTo(this.exit);
      this.block.ends = true;
    } else {
      this.block.flowsTo(target(loop));
    }
    // What follows is not reached, but may still hold code.
    this.block = new Block();
  }

  private leave(): void {
    this.block.flowsTo(this.exit);
    this.block.ends = true;
    this.block = new Block();
  }
}
