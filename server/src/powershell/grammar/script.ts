/**
 * The whole grammar: what is declared rather than executed, and the root of a script.
 */
import type { AttributeBaseAst, ScriptBlockAst, StatementAst } from '../ast';
import type { ParseError } from '../errors';
import { TokenKind } from '../scan/tokenKinds';
import type { TokenList } from '../scan/tokens';
import { NO_CURLY } from './functions';
import type { Opening } from './statements';
import { UsingParser } from './using';

const K = TokenKind;

/** What reading a script gives. */
export interface ScriptResult {
  readonly ast: ScriptBlockAst;
  readonly tokens: TokenList;
  /** By place. */
  readonly errors: ParseError[];
}

export class ScriptParser extends UsingParser {
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
      case K.DynamicKeyword:
        this.unget();
        return this.parsePipelineChain();
      default:
        return this.parseFunction(opening);
    }
  }

  /** Reads the text as a script. */
  parseScript(): ScriptResult {
    const ast = this.parseScriptBlock(NO_CURLY);
    this.skipRest();
    return { ast, tokens: this.recorder.finish(this.text), errors: this.sortedErrors() };
  }

  /** Keeps what the grammar gave up as tokens, so that the tokens cover the text. */
  private skipRest(): void {
    this.recording = true;
    this.gaveUp = true;
    this.end = this.text.length;
    if (this.hasToken && this.kind !== K.EndOfInput) {
      this.hasToken = false;
    }
    this.recorder.truncate(this.pos);
    do {
      this.nextToken();
    } while (this.kind !== K.EndOfInput);
  }
}
