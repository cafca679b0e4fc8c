/**
 * What PowerShell reports about a whole tree, after it has parsed the text: the part of its semantic checks that needs no .NET types,
 * modules or schemas. Broken scripts are checked too.
 */
import type { Ast, ScriptBlockAst, TypeDefinitionAst } from '../ast';
import { visit } from '../visit';
import { checkAssignment, checkConversions, checkStep } from './assignments';
import { checkAssignmentInMethod, checkMethod, checkProperty, checkUnderlyingType, DefinedTypes } from './classes';
import { checkData } from './data';
import {
  checkAttribute,
  checkFunction,
  checkKeys,
  checkParameter,
  checkParameters,
  checkUsingExpression,
  checkUsingStatement,
  checkVariable,
} from './definitions';
import type { Report } from './report';
import { checkResource } from './resources';
import { checkForEach, checkJump, checkReturn, checkTry, checkWorkflowBlock } from './statements';

type Check<Node extends Ast> = (node: Node, report: Report, text: string) => void;
type Checks = { readonly [Kind in Ast['kind']]?: Check<Extract<Ast, { kind: Kind }>> };

/** Checks a tree. `text` is the script that it was made of; `alsoCheck` sees each node before what is below it. */
export function checkSemantics(root: ScriptBlockAst, text: string, report: Report, alsoCheck?: (node: Ast) => void): void {
  const types = new DefinedTypes();
  const classes: TypeDefinitionAst[] = [];
  visit(root, node => {
    alsoCheck?.(node);
    (CHECKS[node.kind] as Check<Ast> | undefined)?.(node, report, text);
    if (node.kind === 'TypeDefinitionAst') {
      classes.push(node);
      if (!types.add(node)) {
        report(node.start, node.end, 'MemberAlreadyDefined', node.name);
      }
    }
  });
  for (const type of classes) {
    checkResource(type, types, report);
  }
}

/** What is checked of each kind of node; a table, because most nodes are of kinds that nothing is checked of. */
const CHECKS: Checks = {
  VariableExpressionAst: checkVariable,
  HashtableAst: checkKeys,
  AssignmentStatementAst: (node, report) => {
    checkAssignment(node, report);
    checkAssignmentInMethod(node, report);
  },
  UnaryExpressionAst: checkStep,
  ConvertExpressionAst: checkConversions,
  AttributedExpressionAst: checkConversions,
  UsingExpressionAst: checkUsingExpression,
  AttributeAst: checkAttribute,
  ParamBlockAst: (node, report) => checkParameters(node.parameters, report),
  ParameterAst: checkParameter,
  FunctionDefinitionAst: checkFunction,
  FunctionMemberAst: checkMethod,
  PropertyMemberAst: checkProperty,
  BreakStatementAst: checkJump,
  ContinueStatementAst: checkJump,
  ReturnStatementAst: checkReturn,
  TryStatementAst: checkTry,
  ForEachStatementAst: checkForEach,
  TypeDefinitionAst: checkUnderlyingType,
  SwitchStatementAst: (node, report) => {
    if (node.flags.parallel) {
      report(node.start, node.end, 'KeywordParameterReservedForFutureUse', 'switch');
    }
  },
  DataStatementAst: (node, report, text) => checkData(node, text, report),
  BlockStatementAst: checkWorkflowBlock,
  UsingStatementAst: checkUsingStatement,
  ConfigurationDefinitionAst: (node, report, text) => {
    const { beginBlock, processBlock, dynamicParamBlock } = node.body.scriptBlock;
    for (const block of [beginBlock, processBlock, dynamicParamBlock]) {
      if (block !== undefined) {
        const brace = block.start + Math.max(0, text.slice(block.start, block.end).indexOf('{'));
        report(brace, brace + 1, 'UnsupportedNamedBlockInConfiguration');
      }
    }
  },
};
