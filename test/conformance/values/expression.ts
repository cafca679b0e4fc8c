import { type ExpressionAst, parse } from '../../../server/src/powershell';

/** The single expression that a text is; undefined where it is none or does not parse. */
export function expressionOf(text: string): ExpressionAst | undefined {
  const { ast, errors } = parse(text);
  const [statement] = ast.endBlock?.statements ?? [];
  if (errors.length > 0 || statement?.kind !== 'PipelineAst' || ast.endBlock?.statements.length !== 1) return undefined;
  const [element] = statement.pipelineElements;
  return element?.kind === 'CommandExpressionAst' ? element.expression : undefined;
}
