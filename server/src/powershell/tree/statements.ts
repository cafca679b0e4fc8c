/** Makes the nodes of statements, pipelines and commands. */
import type * as A from '../ast';
import { adopt, adoptAll, NONE } from './nodes';

type Fields<T extends A.Ast> = Omit<T, 'kind' | 'start' | 'end' | 'parent'>;
type Clause = A.IfStatementAst['clauses'][number];
type SwitchClause = A.SwitchStatementAst['clauses'][number];

function adoptSome(children: readonly (A.Ast | undefined)[], parent: A.Ast): void {
  for (const child of children) {
    if (child !== undefined) {
      adopt(child, parent);
    }
  }
}

export function ifStatement(
  start: number,
  end: number,
  clauses: readonly Clause[],
  elseClause: A.StatementBlockAst | undefined,
): A.IfStatementAst {
  const node: A.IfStatementAst = { kind: 'IfStatementAst', start, end, parent: undefined, clauses, elseClause };
  for (const clause of clauses) {
    adopt(clause.condition, node);
    adopt(clause.body, node);
  }
  if (elseClause !== undefined) {
    adopt(elseClause, node);
  }
  return node;
}

export function switchStatement(start: number, end: number, f: Fields<A.SwitchStatementAst>): A.SwitchStatementAst {
  const node: A.SwitchStatementAst = {
    kind: 'SwitchStatementAst',
    start,
    end,
    parent: undefined,
    label: f.label,
    condition: f.condition,
    flags: f.flags,
    clauses: f.clauses,
    default: f.default,
  };
  adopt(f.condition, node);
  for (const clause of f.clauses as readonly SwitchClause[]) {
    adopt(clause.condition, node);
    adopt(clause.body, node);
  }
  if (f.default !== undefined) {
    adopt(f.default, node);
  }
  return node;
}

export function forEachStatement(start: number, end: number, f: Fields<A.ForEachStatementAst>): A.ForEachStatementAst {
  const node: A.ForEachStatementAst = {
    kind: 'ForEachStatementAst',
    start,
    end,
    parent: undefined,
    label: f.label,
    parallel: f.parallel,
    throttleLimit: f.throttleLimit,
    variable: f.variable,
    condition: f.condition,
    body: f.body,
  };
  adoptSome([f.throttleLimit, f.variable, f.condition, f.body], node);
  return node;
}

export function forStatement(start: number, end: number, f: Fields<A.ForStatementAst>): A.ForStatementAst {
  const node: A.ForStatementAst = {
    kind: 'ForStatementAst',
    start,
    end,
    parent: undefined,
    label: f.label,
    initializer: f.initializer,
    condition: f.condition,
    iterator: f.iterator,
    body: f.body,
  };
  adoptSome([f.initializer, f.condition, f.iterator, f.body], node);
  return node;
}

/** `while`, `do while` and `do until`, which hold the same. */
export function conditionLoop(
  kind: 'WhileStatementAst' | 'DoWhileStatementAst' | 'DoUntilStatementAst',
  start: number,
  end: number,
  label: string | undefined,
  condition: A.PipelineBaseAst,
  body: A.StatementBlockAst,
): A.WhileStatementAst | A.DoWhileStatementAst | A.DoUntilStatementAst {
  const node: A.WhileStatementAst | A.DoWhileStatementAst | A.DoUntilStatementAst = {
    kind,
    start,
    end,
    parent: undefined,
    label,
    condition,
    body,
  };
  adopt(condition, node);
  adopt(body, node);
  return node;
}

export function tryStatement(
  start: number,
  end: number,
  body: A.StatementBlockAst,
  catchClauses: readonly A.CatchClauseAst[],
  last: A.StatementBlockAst | undefined,
): A.TryStatementAst {
  const node: A.TryStatementAst = { kind: 'TryStatementAst', start, end, parent: undefined, body, catchClauses, finally: last };
  adopt(body, node);
  adoptAll(catchClauses, node);
  if (last !== undefined) {
    adopt(last, node);
  }
  return node;
}

export function catchClause(
  start: number,
  end: number,
  catchTypes: readonly A.TypeConstraintAst[],
  body: A.StatementBlockAst,
): A.CatchClauseAst {
  const node: A.CatchClauseAst = { kind: 'CatchClauseAst', start, end, parent: undefined, catchTypes, body };
  adoptAll(catchTypes, node);
  adopt(body, node);
  return node;
}

export function trapStatement(
  start: number,
  end: number,
  trapType: A.TypeConstraintAst | undefined,
  body: A.StatementBlockAst,
): A.TrapStatementAst {
  const node: A.TrapStatementAst = { kind: 'TrapStatementAst', start, end, parent: undefined, trapType, body };
  adoptSome([trapType, body], node);
  return node;
}

export function dataStatement(
  start: number,
  end: number,
  variable: string | undefined,
  commandsAllowed: readonly A.ExpressionAst[],
  body: A.StatementBlockAst,
): A.DataStatementAst {
  const node: A.DataStatementAst = { kind: 'DataStatementAst', start, end, parent: undefined, variable, commandsAllowed, body };
  adoptAll(commandsAllowed, node);
  adopt(body, node);
  return node;
}

export function blockStatement(start: number, end: number, blockName: string, body: A.StatementBlockAst): A.BlockStatementAst {
  const node: A.BlockStatementAst = { kind: 'BlockStatementAst', start, end, parent: undefined, blockName, body };
  adopt(body, node);
  return node;
}

/** `return`, `exit` and `throw`, which hold the same. */
export function flowStatement(
  kind: 'ReturnStatementAst' | 'ExitStatementAst' | 'ThrowStatementAst',
  start: number,
  end: number,
  pipeline: A.PipelineBaseAst | undefined,
): A.ReturnStatementAst | A.ExitStatementAst | A.ThrowStatementAst {
  const node: A.ReturnStatementAst | A.ExitStatementAst | A.ThrowStatementAst = { kind, start, end, parent: undefined, pipeline };
  if (pipeline !== undefined) {
    adopt(pipeline, node);
  }
  return node;
}

/** `break` and `continue`, which hold the same. */
export function jumpStatement(
  kind: 'BreakStatementAst' | 'ContinueStatementAst',
  start: number,
  end: number,
  label: A.ExpressionAst | undefined,
): A.BreakStatementAst | A.ContinueStatementAst {
  const node: A.BreakStatementAst | A.ContinueStatementAst = { kind, start, end, parent: undefined, label };
  if (label !== undefined) {
    adopt(label, node);
  }
  return node;
}

export function configurationDefinition(start: number, end: number, f: Fields<A.ConfigurationDefinitionAst>): A.ConfigurationDefinitionAst {
  const node: A.ConfigurationDefinitionAst = {
    kind: 'ConfigurationDefinitionAst',
    start,
    end,
    parent: undefined,
    body: f.body,
    configurationType: f.configurationType,
    instanceName: f.instanceName,
  };
  adopt(f.instanceName, node);
  adopt(f.body, node);
  return node;
}

export function dynamicKeywordStatement(
  start: number,
  end: number,
  commandElements: readonly A.CommandElementAst[],
): A.DynamicKeywordStatementAst {
  const node: A.DynamicKeywordStatementAst = { kind: 'DynamicKeywordStatementAst', start, end, parent: undefined, commandElements };
  adoptAll(commandElements, node);
  return node;
}

export function errorStatement(
  start: number,
  end: number,
  keyword: string | undefined,
  nested: readonly (A.Ast | undefined)[],
): A.ErrorStatementAst {
  const nestedAst = nested.filter(child => child !== undefined);
  const node: A.ErrorStatementAst = { kind: 'ErrorStatementAst', start, end, parent: undefined, keyword, nestedAst };
  adoptAll(nestedAst, node);
  return node;
}

export function assignment(
  start: number,
  end: number,
  left: A.ExpressionAst,
  operator: A.AssignmentOperator,
  right: A.StatementAst,
): A.AssignmentStatementAst {
  const node: A.AssignmentStatementAst = { kind: 'AssignmentStatementAst', start, end, parent: undefined, left, operator, right };
  adopt(left, node);
  adopt(right, node);
  return node;
}

export function pipeline(start: number, end: number, background: boolean, pipelineElements: readonly A.CommandBaseAst[]): A.PipelineAst {
  const node: A.PipelineAst = { kind: 'PipelineAst', start, end, parent: undefined, background, pipelineElements };
  adoptAll(pipelineElements, node);
  return node;
}

export function pipelineChain(
  start: number,
  end: number,
  background: boolean,
  lhsPipelineChain: A.ChainableAst,
  operator: A.PipelineChainAst['operator'],
  rhsPipeline: A.PipelineAst,
): A.PipelineChainAst {
  const node: A.PipelineChainAst = {
    kind: 'PipelineChainAst',
    start,
    end,
    parent: undefined,
    background,
    lhsPipelineChain,
    operator,
    rhsPipeline,
  };
  adopt(lhsPipelineChain, node);
  adopt(rhsPipeline, node);
  return node;
}

export function command(
  start: number,
  end: number,
  invocationOperator: A.CommandAst['invocationOperator'],
  commandElements: readonly A.CommandElementAst[],
  redirections: readonly A.RedirectionAst[],
): A.CommandAst {
  const node: A.CommandAst = { kind: 'CommandAst', start, end, parent: undefined, invocationOperator, commandElements, redirections };
  adoptAll(commandElements, node);
  adoptAll(redirections, node);
  return node;
}

export function commandExpression(
  start: number,
  end: number,
  expression: A.ExpressionAst,
  redirections: readonly A.RedirectionAst[],
): A.CommandExpressionAst {
  const node: A.CommandExpressionAst = { kind: 'CommandExpressionAst', start, end, parent: undefined, expression, redirections };
  adopt(expression, node);
  adoptAll(redirections, node);
  return node;
}

export function commandParameter(
  start: number,
  end: number,
  parameterName: string,
  argument: A.ExpressionAst | undefined,
  nameEnd: number,
): A.CommandParameterAst {
  const node: A.CommandParameterAst = { kind: 'CommandParameterAst', start, end, parent: undefined, parameterName, argument, nameEnd };
  if (argument !== undefined) {
    adopt(argument, node);
  }
  return node;
}

export function mergingRedirection(
  start: number,
  end: number,
  fromStream: A.RedirectionStream,
  toStream: A.RedirectionStream,
): A.MergingRedirectionAst {
  return { kind: 'MergingRedirectionAst', start, end, parent: undefined, fromStream, toStream };
}

export function fileRedirection(
  start: number,
  end: number,
  fromStream: A.RedirectionStream,
  location: A.ExpressionAst,
  append: boolean,
): A.FileRedirectionAst {
  const node: A.FileRedirectionAst = { kind: 'FileRedirectionAst', start, end, parent: undefined, fromStream, location, append };
  adopt(location, node);
  return node;
}

/** No redirections. */
export const NO_REDIRECTIONS: readonly A.RedirectionAst[] = NONE;
