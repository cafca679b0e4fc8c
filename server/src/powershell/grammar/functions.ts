/**
 * Functions, filters and workflows.
 */

import type { StatementAst } from '../ast';
import * as K from '../scan/kinds';
import { functionDefinition, NONE } from '../tree/nodes';
import { errorStatement } from '../tree/statements';
import type { Opening } from './branches';
import { ScriptBlockParser } from './scriptBlocks';

export abstract class FunctionParser extends ScriptBlockParser {
  /** `function name (parameters) { }`, of which the keyword is consumed. */
  protected parseFunction(opening: Opening): StatementAst {
    const keyword = this.text.slice(opening.keywordStart, opening.keywordEnd);
    this.skipNewlines();
    const kind = this.next();
    if (!canNameFunction(kind)) {
      this.unget();
      this.report(opening.keywordEnd, opening.keywordEnd, 'MissingNameAfterKeyword', keyword);
      return errorStatement(opening.start, opening.keywordEnd, keyword.toLowerCase(), NONE);
    }
    const nameStart = this.start;
    const nameEnd = this.stop;
    const name = kind === K.Generic ? this.wordValue() : this.tokenText();
    const list = this.parseOptionalParameters();
    if (this.next() !== K.LCurly) {
      this.unget();
      const end = list?.end ?? nameEnd;
      if (list === undefined || list.closed) {
        this.report(end, end, 'MissingFunctionBody');
      }
      if (this.recoverLine(opening.keywordEnd, nameStart)) {
        return errorStatement(opening.start, opening.keywordEnd, keyword.toLowerCase(), NONE);
      }
      return errorStatement(opening.start, end, keyword.toLowerCase(), list?.parameters ?? NONE);
    }
    if (list !== undefined && !list.closed) {
      // The body is not read as one: PowerShell goes on with the statements in it.
      return errorStatement(opening.start, list.end, keyword.toLowerCase(), list.parameters);
    }
    const inWorkflow = this.inWorkflow;
    this.inWorkflow = opening.kind === K.Workflow;
    this.enter();
    const body = this.parseScriptBlock(this.start, opening.kind === K.Filter);
    this.leave();
    this.inWorkflow = inWorkflow;
    return functionDefinition(opening.start, body.end, {
      name,
      nameStart,
      nameEnd,
      isFilter: opening.kind === K.Filter,
      isWorkflow: opening.kind === K.Workflow,
      parameters: list !== undefined && list.parameters.length > 0 ? list.parameters : undefined,
      body,
    });
  }
}

/** What cannot be the name of a function: brackets, operators between commands, strings and variables. */
function canNameFunction(kind: number): boolean {
  switch (kind) {
    case K.Pipe:
    case K.LParen:
    case K.LCurly:
    case K.AtParen:
    case K.AtCurly:
    case K.RCurly:
    case K.RParen:
    case K.EndOfInput:
    case K.Semi:
    case K.Redirection:
    case K.RedirectInStd:
    case K.AndAnd:
    case K.OrOr:
    case K.Ampersand:
    case K.Variable:
    case K.SplattedVariable:
    case K.HereStringExpandable:
    case K.HereStringLiteral:
    case K.StringLiteral:
    case K.StringExpandable:
      return false;
    default:
      return true;
  }
}
