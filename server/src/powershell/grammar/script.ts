/**
 * The whole grammar: what is declared rather than executed, and the root of a script.
 */

import type { AttributeBaseAst, ScriptBlockAst, StatementAst } from '../ast';
import type { ParseError } from '../errors';
import * as K from '../scan/kinds';
import type { Recovery } from '../scan/recovery';
import type { TokenList } from '../scan/tokens';
import type { Opening } from './branches';
import { RequirementsParser } from './requires';
import { NO_CURLY } from './scriptBlocks';

export class ScriptParser extends RequirementsParser {
  /** Whether a part of the text was given up. */
  private tooComplicated = false;

  constructor(text: string, unicodeEscapes = true, recovery?: Recovery) {
    super(text);
    this.unicodeEscapes = unicodeEscapes;
    this.recovery = recovery;
  }

  /**
   * What another reading of the text can use to keep more of the statements after an error; undefined when it would
   * find nothing that this one has not.
   */
  learn(tokens: TokenList): Recovery | undefined {
    if (this.tooComplicated) {
      return undefined;
    }
    const { learned, recovery, unterminated } = this;
    const known = recovery ?? learned;
    const news = unterminated >= 0 && known.learnQuote(this.text, tokens, unterminated);
    return news || (recovery === undefined && this.wantsRecovery) ? known : undefined;
  }

  protected override parseDeclaration(opening: Opening, attributes: readonly AttributeBaseAst[] | undefined): StatementAst | undefined {
    switch (opening.kind) {
      case K.Class:
      case K.Enum:
        return this.parseTypeDefinition(opening, attributes);
      case K.Using: {
        const statement = this.parseUsing(opening.start, opening.keywordEnd);
        this.report(statement.start, statement.end, 'UsingMustBeAtStartOfScript');
        return statement;
      }
      case K.Configuration:
        return this.parseConfiguration(opening, attributes);
      case K.DynamicKeyword:
        return this.parseDynamicKeyword();
      default:
        return this.parseFunction(opening);
    }
  }

  /** Reads the text as a script; once. */
  parseScript(): ScriptBlockAst {
    const ast = this.parseScriptBlock(NO_CURLY);
    const requirements = this.parseRequirements();
    return requirements === undefined ? ast : Object.assign(ast, { scriptRequirements: requirements });
  }

  /** Gives the whole text up, for a host whose stack does not reach for it. */
  giveUpScript(): ScriptBlockAst {
    this.giveUp();
    return this.parseScriptBlock(NO_CURLY);
  }

  /** Reports what is found over the finished tree. */
  readonly reportCheck = (start: number, end: number, errorId: string, argument?: string): void =>
    this.report(start, end, errorId, argument);

  /** Reports what the language version lacks. */
  readonly reportLater = (start: number, end: number, construct: string, since: string): void =>
    this.reportLaterConstruct(start, end, construct, since);

  /** The errors by place, with those of the checks. */
  get errors(): ParseError[] {
    return this.sortedErrors();
  }

  /** The tokens; what the grammar gave up is cut into tokens as a command would be, so that all of the text is there. */
  finishTokens(): TokenList {
    this.recording = true;
    this.tooComplicated = this.gaveUp;
    this.gaveUp = true;
    this.end = this.text.length;
    this.hasToken = false;
    if (this.lastKind !== K.EndOfInput || this.lastEnd !== this.text.length) {
      this.pos = this.lastEnd;
      this.truncateTokens(this.pos);
      do {
        this.nextToken();
      } while (this.kind !== K.EndOfInput);
    }
    return this.takeTokens();
  }
}
