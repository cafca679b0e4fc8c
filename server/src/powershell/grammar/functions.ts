/**
 * Functions, filters and workflows, parameters, `param` blocks, and script blocks with their named blocks.
 */

import type {
  AttributeAst,
  NamedBlockAst,
  ParamBlockAst,
  ParameterAst,
  ScriptBlockAst,
  ScriptBlockExpressionAst,
  StatementAst,
  UsingStatementAst,
} from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { scriptBlockExpression, variable } from '../tree/expressions';
import { functionDefinition, NONE, namedBlock, paramBlock, parameter, scriptBlock } from '../tree/nodes';
import { errorStatement } from '../tree/statements';
import { LoopParser } from './loops';
import type { StatementList } from './primaries';
import type { Opening } from './statements';

/** Marks the root of a script, which no braces surround. */
export const NO_CURLY = -1;

const BLOCK_KINDS: Readonly<Record<number, NamedBlockAst['blockKind']>> = {
  [K.Begin]: 'begin',
  [K.Process]: 'process',
  [K.End]: 'end',
  [K.Clean]: 'clean',
  [K.Dynamicparam]: 'dynamicparam',
};

/** Parameters in parentheses, and what went wrong with them. */
interface ParameterList {
  readonly parameters: ParameterAst[];
  /** Where the list ends: at its `)`, else at the last parameter. */
  readonly end: number;
  readonly closed: boolean;
}

/** A script block while it is read. */
interface ScriptBlockDraft {
  readonly curlyStart: number;
  readonly curlyEnd: number;
  readonly usings: readonly UsingStatementAst[];
  readonly params: ParamBlockAst | undefined;
  /** Its statements; they begin, if there is one, with the param block. */
  readonly list: StatementList;
  readonly namedBlocks: boolean;
}

/** The blocks of a script block by name. */
type Blocks = Partial<Record<NamedBlockAst['blockKind'], NamedBlockAst>>;

export abstract class FunctionParser extends LoopParser {
  protected abstract parseUsingStatements(): UsingStatementAst[];

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

  /** `(parameters)` after a name; undefined when there is no `(`. */
  protected parseOptionalParameters(): ParameterList | undefined {
    this.skipNewlines();
    if (!this.accept(K.LParen)) {
      return undefined;
    }
    const parenEnd = this.stop;
    const parameters = this.parseParameterList();
    this.skipNewlines();
    const closed = this.next() === K.RParen;
    const end = closed ? this.stop : (parameters[parameters.length - 1]?.end ?? parenEnd);
    if (!closed) {
      this.unget();
      this.report(end, end, 'MissingEndParenthesisInFunctionParameterList');
    }
    this.skipNewlines();
    return { parameters, end, closed };
  }

  private parseParameterList(): ParameterAst[] {
    const parameters: ParameterAst[] = [];
    let comma = -1;
    this.enter();
    for (;;) {
      const next = this.parseParameterDeclaration();
      if (next === undefined) {
        if (comma >= 0) {
          this.report(comma, comma, 'MissingExpressionAfterToken', ',');
        }
        break;
      }
      parameters.push(next);
      this.skipNewlines();
      if (!this.accept(K.Comma)) {
        break;
      }
      comma = this.stop;
    }
    this.leave();
    return parameters;
  }

  private parseParameterDeclaration(): ParameterAst | undefined {
    const disableComma = this.disableComma;
    const mode = this.mode;
    this.disableComma = true;
    this.setMode(Mode.Expression);
    const result = this.parseParameterInExpressionMode();
    this.disableComma = disableComma;
    this.setMode(mode);
    return result;
  }

  private parseParameterInExpressionMode(): ParameterAst | undefined {
    this.skipNewlines();
    const attributes = this.parseAttributeList(false);
    this.skipNewlines();
    const first = attributes?.[0];
    const kind = this.next();
    if (kind !== K.Variable && kind !== K.SplattedVariable) {
      this.unget();
      const last = attributes?.[attributes.length - 1];
      if (attributes === undefined || first === undefined || last === undefined) {
        return undefined;
      }
      this.report(last.end, last.end, 'InvalidFunctionParameter');
      this.syncOnError(true, K.RParen);
      return parameter(first.start, last.end, attributes, variable(last.end, last.end, '__error__', false), undefined);
    }
    const name = variable(this.start, this.stop, this.value, kind === K.SplattedVariable);
    this.skipNewlines();
    let end = name.end;
    let defaultValue: ParameterAst['defaultValue'];
    if (this.accept(K.Equals)) {
      const equals = this.stop;
      this.skipNewlines();
      defaultValue = this.parseExpression(false);
      if (defaultValue === undefined) {
        this.report(equals, equals, 'MissingExpressionAfterToken', '=');
      } else {
        end = defaultValue.end;
      }
    }
    return parameter(first?.start ?? name.start, end, attributes ?? NONE, name, defaultValue);
  }

  /**
   * A script block: `param` block, then statements or named blocks. `curlyStart` is where its `{`, just consumed,
   * begins; {@link NO_CURLY} for a whole script. A filter's statements run for each input object.
   */
  protected parseScriptBlock(curlyStart: number, isFilter = false, predefined?: StatementAst): ScriptBlockAst {
    const draft = this.beginScriptBlock(curlyStart, predefined);
    if (draft.namedBlocks) {
      return this.parseNamedBlocks(draft);
    }
    for (;;) {
      this.parseStatements(draft.list);
      if (curlyStart !== NO_CURLY || this.finishScript()) {
        return this.finishScriptBlock(draft, isFilter);
      }
    }
  }

  /** A script block as a value, of which the `{` is consumed. */
  protected override parseScriptBlockExpression(): ScriptBlockExpressionAst {
    const { mode, disableComma } = this;
    this.disableComma = false;
    this.setMode(Mode.Command);
    this.enter();
    const draft = this.beginScriptBlock(this.start, undefined);
    if (!draft.namedBlocks) {
      this.parseStatements(draft.list);
    }
    const block = draft.namedBlocks ? this.parseNamedBlocks(draft) : this.finishScriptBlock(draft, false);
    this.leave();
    this.disableComma = disableComma;
    this.setMode(mode);
    return scriptBlockExpression(block);
  }

  /** What comes before the statements of a script block. */
  private beginScriptBlock(curlyStart: number, predefined: StatementAst | undefined): ScriptBlockDraft {
    const curlyEnd = curlyStart === NO_CURLY ? 0 : this.stop;
    this.skipNewlines();
    const usings = curlyStart === NO_CURLY ? this.parseUsingStatements() : NONE;
    const from = this.restorePoint();
    const params = this.parseParamBlock();
    if (params === undefined && !(this.hasToken && this.tokenPos === from)) {
      // Attributes may have been read that belong to a statement. A single word is kept: it would read the same.
      this.goBack(from);
    }
    this.skipNewlinesAndSemicolons();
    const list: StatementList = {
      kind: K.LCurly,
      openStart: curlyStart,
      openEnd: curlyEnd,
      statements: predefined === undefined ? [] : [predefined],
      traps: NONE,
      start: params?.start ?? -1,
      end: params?.end ?? curlyEnd,
    };
    return { curlyStart, curlyEnd, usings, params, list, namedBlocks: this.mayBeKeyword() && hasTrait(this.peek(), Trait.BlockName) };
  }

  /** What comes after the statements of a script block. */
  private finishScriptBlock(draft: ScriptBlockDraft, isFilter: boolean): ScriptBlockAst {
    const { curlyStart, curlyEnd, list, usings, params } = draft;
    let end = this.text.length;
    if (curlyStart !== NO_CURLY) {
      end = this.closeScriptBlock(curlyStart, curlyEnd, list.end);
      if (list.start < 0 && end > curlyEnd && this.closedWithText(curlyEnd)) {
        // Without statements, the body is what stands between the braces.
        list.start = curlyEnd;
        list.end = Math.max(this.start - 1, 0);
      }
    }
    const bodyEnd = list.start < 0 ? 0 : list.end;
    const body = namedBlock(Math.max(list.start, 0), bodyEnd, isFilter ? 'process' : 'end', true, list.statements, list.traps);
    const blocks: Blocks = isFilter ? { process: body } : { end: body };
    return scriptBlock(curlyStart === NO_CURLY ? 0 : curlyStart, end, this.blocksOf(usings, params, blocks));
  }

  private blocksOf(
    usings: readonly UsingStatementAst[],
    params: ParamBlockAst | undefined,
    blocks: Blocks,
  ): Omit<ScriptBlockAst, 'kind' | 'start' | 'end' | 'parent'> {
    return {
      usingStatements: usings,
      attributes: NONE,
      paramBlock: params,
      dynamicParamBlock: blocks.dynamicparam,
      beginBlock: blocks.begin,
      processBlock: blocks.process,
      endBlock: blocks.end,
      cleanBlock: blocks.clean,
      scriptRequirements: undefined,
    };
  }

  /** At the end of a script's statements: true at the end of the text; else one token is skipped. */
  private finishScript(): boolean {
    if (this.next() === K.EndOfInput) {
      this.unget();
      return true;
    }
    this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
    return false;
  }

  /** Consumes the `}` of a script block; the result is where the block ends. */
  private closeScriptBlock(curlyStart: number, curlyEnd: number, bodyEnd: number): number {
    if (this.next() === K.RCurly) {
      return this.stop;
    }
    this.unget();
    this.report(curlyStart, curlyEnd, 'MissingEndCurlyBrace');
    return bodyEnd;
  }

  /** Whether the `}` just consumed stands in another column than the end of the `{`, as PowerShell compares them. */
  private closedWithText(curlyEnd: number): boolean {
    if (this.hasToken || this.kind !== K.RCurly) {
      return false;
    }
    const column = this.start - this.lineStart(this.start, curlyEnd);
    return this.lineStart(this.start, curlyEnd) === curlyEnd
      ? this.start !== curlyEnd
      : this.lineStart(curlyEnd, curlyEnd - column - 1) !== curlyEnd - column;
  }

  /** Where the line of `offset` begins, looked for no further back than `limit`. */
  private lineStart(offset: number, limit: number): number {
    let pos = offset;
    while (pos > limit && pos > 0) {
      const c = this.text.charCodeAt(pos - 1);
      if (c === 0x0a || (c === 0x0d && this.text.charCodeAt(pos) !== 0x0a)) {
        break;
      }
      pos -= 1;
    }
    return pos;
  }

  /** `param ( )` with attributes in front; undefined when there is none. */
  private parseParamBlock(): ParamBlockAst | undefined {
    this.skipNewlines();
    const candidates = this.at(this.pos) === 0x5b || this.hasToken ? this.parseAttributesAhead() : undefined;
    this.skipNewlines();
    if (!this.mayBeKeyword() || !this.accept(K.Param)) {
      return undefined;
    }
    const { start } = this;
    this.skipNewlines();
    if (!this.accept(K.LParen)) {
      // A command that is called param.
      return undefined;
    }
    const parenEnd = this.stop;
    const parameters = this.parseParameterList();
    this.skipNewlines();
    let end: number;
    if (this.next() === K.RParen) {
      end = this.stop;
    } else {
      this.unget();
      const last = parameters[parameters.length - 1]?.end ?? parenEnd;
      end = Math.max(last, this.start - 1);
      this.report(last, last, 'MissingEndParenthesisInFunctionParameterList');
    }
    const attributes: AttributeAst[] = [];
    for (const candidate of candidates ?? NONE) {
      if (candidate.kind === 'AttributeAst') {
        attributes.push(candidate);
      } else {
        this.report(candidate.start, candidate.end, 'TypeNotAllowedBeforeParam', candidate.typeName.fullName);
      }
    }
    return paramBlock(start, end, attributes, parameters);
  }

  private parseNamedBlocks(draft: ScriptBlockDraft): ScriptBlockAst {
    const { curlyStart, curlyEnd, usings, params } = draft;
    const blocks: Blocks = {};
    let end = curlyEnd;
    let expected = true;
    for (;;) {
      const kind = this.next();
      const name = BLOCK_KINDS[kind];
      if (name === undefined) {
        expected = kind === K.RCurly || kind === K.EndOfInput;
        if (expected || curlyStart !== NO_CURLY) {
          this.unget();
        }
        if (!expected) {
          this.report(this.start, this.stop, 'MissingNamedBlocks', this.tokenText());
        }
        break;
      }
      end = this.parseNamedBlock(name, blocks);
      this.skipNewlinesAndSemicolons();
    }
    if (curlyStart === NO_CURLY) {
      if (expected) {
        this.finishScript();
      }
      return scriptBlock(0, this.text.length, this.blocksOf(usings, params, blocks));
    }
    const close = expected ? this.closeScriptBlock(curlyStart, curlyEnd, end) : end;
    return scriptBlock(curlyStart, close, this.blocksOf(usings, params, blocks));
  }

  /** A named block whose name is consumed; the result is where it ends. */
  private parseNamedBlock(name: NamedBlockAst['blockKind'], blocks: Blocks): number {
    const { start, stop } = this;
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(stop, stop, 'MissingNamedStatementBlock', name);
    }
    const end = body?.end ?? stop;
    const block = namedBlock(start, end, name, false, body?.statements ?? NONE, body?.traps ?? NONE);
    if (blocks[name] === undefined) {
      blocks[name] = block;
    } else {
      this.report(start, end, 'DuplicateScriptCommandClause', name);
    }
    return end;
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
