/**
 * What PowerShell reports about a whole tree, after it has parsed the text: the part of its semantic checks that needs no .NET types,
 * modules or schemas. Broken scripts are checked too.
 */
import type { Ast, ScriptBlockAst } from '../ast';
import { visit } from '../visit';
import { checkAssignment, checkAttributed, checkConversion, checkStep } from './assignments';
import { checkAssignmentInMethod, checkMethod, checkProperty, DefinedTypes } from './classes';
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

/** Checks a tree. `text` is the script that it was made of. */
export function checkSemantics(root: ScriptBlockAst, text: string, report: Report): void {
  const types = new DefinedTypes();
  const classes: Ast[] = [];
  visit(root, node => {
    check(node, text, report);
    if (node.kind === 'TypeDefinitionAst') {
      classes.push(node);
      if (!types.add(node)) {
        report(node.start, node.end, 'MemberAlreadyDefined', node.name);
      }
    }
  });
  for (const type of classes) {
    if (type.kind === 'TypeDefinitionAst') {
      checkResource(type, types, report);
    }
  }
}

function check(node: Ast, text: string, report: Report): void {
  switch (node.kind) {
    case 'VariableExpressionAst':
      checkVariable(node, report);
      break;
    case 'HashtableAst':
      checkKeys(node, report);
      break;
    case 'AssignmentStatementAst':
      checkAssignment(node, report);
      checkAssignmentInMethod(node, report);
      break;
    case 'UnaryExpressionAst':
      checkStep(node, report);
      break;
    case 'ConvertExpressionAst':
      checkConversion(node, report);
      break;
    case 'AttributedExpressionAst':
      checkAttributed(node, report);
      break;
    case 'UsingExpressionAst':
      checkUsingExpression(node, report);
      break;
    case 'AttributeAst':
      checkAttribute(node, report);
      break;
    case 'ParamBlockAst':
      checkParameters(node.parameters, report);
      break;
    case 'ParameterAst':
      checkParameter(node, report);
      break;
    default:
      checkRare(node, text, report);
  }
}

function checkRare(node: Ast, text: string, report: Report): void {
  switch (node.kind) {
    case 'FunctionDefinitionAst':
      checkFunction(node, report);
      break;
    case 'FunctionMemberAst':
      checkMethod(node, report);
      break;
    case 'PropertyMemberAst':
      checkProperty(node, report);
      break;
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      checkJump(node, report);
      break;
    case 'ReturnStatementAst':
      checkReturn(node, report);
      break;
    case 'TryStatementAst':
      checkTry(node, report);
      break;
    case 'ForEachStatementAst':
      checkForEach(node, report);
      break;
    case 'SwitchStatementAst':
      if (node.flags.parallel) {
        report(node.start, node.end, 'KeywordParameterReservedForFutureUse', 'switch');
      }
      break;
    case 'DataStatementAst':
      checkData(node, text, report);
      break;
    case 'BlockStatementAst':
      checkWorkflowBlock(node, report);
      break;
    case 'UsingStatementAst':
      checkUsingStatement(node, report);
      break;
    case 'ConfigurationDefinitionAst':
      for (const block of [node.body.scriptBlock.beginBlock, node.body.scriptBlock.processBlock, node.body.scriptBlock.dynamicParamBlock]) {
        if (block !== undefined) {
          const brace = block.start + Math.max(0, text.slice(block.start, block.end).indexOf('{'));
          report(brace, brace + 1, 'UnsupportedNamedBlockInConfiguration');
        }
      }
      break;
    default:
      break;
  }
}
