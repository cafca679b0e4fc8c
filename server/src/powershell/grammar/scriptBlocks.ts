/**
 * Script blocks: the `param` block, then statements or named blocks; with braces around them or as a whole script.
 */

import type {
  AttributeAst,
  NamedBlockAst,
  ParamBlockAst,
  ScriptBlockAst,
  ScriptBlockExpressionAst,
  StatementAst,
  UsingStatementAst,
} from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { scriptBlockExpression } from '../tree/expressions';
import { NONE, namedBlock, paramBlock, scriptBlock } from '../tree/nodes';
import { ParameterParser } from './parameters';
import type { StatementList } from './primaries';

/** Marks the root of a script, which no braces surround. */
export const NO_CURLY = -1;

const BLOCK_KINDS: Readonly<Record<number, NamedBlockAst['blockKind']>> = {
  [K.Begin]: 'begin',
  [K.Process]: 'process',
  [K.End]: 'end',
  [K.Clean]: 'clean',
  [K.Dynamicparam]: 'dynamicparam',
};

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

export abstract class ScriptBlockParser extends ParameterParser {
  protected abstract parseUsingStatements(): UsingStatementAst[];

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
