/**
 * Statement lists, and the dispatch on a statement's first token: keywords, labels, attributes in front of a
 * declaration. What begins with no keyword is a pipeline.
 */

import type { AttributeBaseAst, StatementAst } from '../ast';
import { endsWord, isVariableFollow } from '../scan/characters';
import { keywordText } from '../scan/keywords';
import * as K from '../scan/kinds';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { NONE } from '../tree/nodes';
import { errorStatement } from '../tree/statements';
import { BranchParser, type Opening } from './branches';
import type { StatementList } from './primaries';

export abstract class StatementParser extends BranchParser {
  /** Where the word ends that was read for its errors last; a statement inside it does not read it again. */
  private wordEnd = 0;

  protected abstract parseLoop(opening: Opening): StatementAst | undefined;
  protected abstract parseDeclaration(opening: Opening, attributes: readonly AttributeBaseAst[] | undefined): StatementAst | undefined;

  protected override parseStatements(list: StatementList): void {
    this.skipNewlinesAndSemicolons();
    do {
      // A pipeline is read from here, not through parseStatement: each frame less lets blocks nest deeper.
      const statement = this.beginsPipeline() || this.beginsCommand() ? this.parsePipelineChain() : this.parseStatement();
      if (statement === undefined) {
        return;
      }
      this.addStatement(list, statement);
      this.skipNewlinesAndSemicolons();
    } while (!this.endsList());
  }

  private addStatement(list: StatementList, statement: StatementAst): void {
    if (this.signatureStart >= 0 && this.signatureStart < statement.start) {
      this.report(statement.start, statement.end, 'TokenAfterEndOfValidScriptText');
    }
    if (statement.kind === 'TrapStatementAst') {
      list.traps = [...list.traps, statement];
    } else {
      list.statements.push(statement);
    }
    if (list.start < 0) {
      list.start = statement.start;
    }
    list.end = statement.end;
  }

  /** Whether a closing bracket follows. It is looked at as a character, because a statement is not read as a token first. */
  private endsList(): boolean {
    if (this.hasToken) {
      return this.kind === K.RParen || this.kind === K.RCurly;
    }
    const c = this.at(this.pos);
    return c === 0x29 || c === 0x7d;
  }

  /** Whether a pipeline begins here without a doubt: with a variable or a bracket. */
  protected override beginsPipeline(): boolean {
    if (this.hasToken) {
      return false;
    }
    const c = this.at(this.pos);
    if (c === 0x24) {
      this.reportWordErrors();
    }
    return c === 0x24 || c === 0x28 || c === 0x7b || (c === 0x40 && (this.at(this.pos + 1) === 0x28 || this.at(this.pos + 1) === 0x7b));
  }

  /** Whether a command or value begins here: nothing that parseStatement gives a meaning of its own. */
  private beginsCommand(): boolean {
    const kind = this.peek();
    switch (kind) {
      case K.Generic:
        return this.text.charCodeAt(this.start) !== 0x5b;
      case K.Label:
      case K.EndOfInput:
        return false;
      default:
        return !hasTrait(kind, Trait.Keyword);
    }
  }

  protected override parseStatement(): StatementAst | undefined {
    if (this.beginsPipeline()) {
      return this.parsePipelineChain();
    }
    const kind = this.next();
    if (kind === K.Generic && this.text.charCodeAt(this.start) === 0x5b) {
      return this.parseBracketStatement();
    }
    if (hasTrait(kind, Trait.Keyword)) {
      return this.parseKeywordStatement(undefined);
    }
    if (kind === K.Label) {
      return this.parseLabeled();
    }
    this.unget();
    return kind === K.EndOfInput ? undefined : this.parsePipelineChain();
  }

  /**
   * PowerShell reads the first token of a statement as a word of a command before it tries an expression, and keeps
   * the errors of that reading: in `$x#don't` the quote is an error. Most variables end where such a word ends.
   */
  private reportWordErrors(): void {
    if (this.pos < this.wordEnd) {
      return;
    }
    let pos = this.pos + 1;
    while (isVariableFollow(this.at(pos)) || (this.at(pos) === 0x3a && this.at(pos + 1) !== 0x3a)) {
      pos += 1;
    }
    const first = this.at(pos);
    if (endsWord(first) || first === 0x2e || first === 0x5b || first === 0x3d || first === 0x3a) {
      return;
    }
    let hasSpecial = false;
    for (let c = first; !endsWord(c); c = this.at(pos)) {
      if (c === 0x24 || c === 0x60 || c === 0x22 || c === 0x27 || (c >= 0x2018 && c <= 0x201e)) {
        hasSpecial = true;
      }
      pos += 1;
    }
    if (hasSpecial) {
      pos = this.readWordForErrors();
    }
    // Inside a copy of a part of the text, positions mean something else.
    this.wordEnd = this.map === undefined ? pos : 0;
  }

  private readWordForErrors(): number {
    const { pos, recording } = this;
    this.recording = false;
    this.nextToken();
    this.recording = recording;
    const end = this.pos;
    this.pos = pos;
    return end;
  }

  /** A statement that begins with `[`: a declaration with attributes, or an expression with a type. */
  private parseBracketStatement(): StatementAst | undefined {
    const from = this.tokenPos;
    this.goBack(from);
    const attributes = this.parseAttributesAhead();
    if (attributes === undefined) {
      this.goBack(from);
      return this.parsePipelineChain();
    }
    const kind = this.next();
    const hasType = attributes.some(attribute => attribute.kind === 'TypeConstraintAst');
    if (hasTrait(kind, Trait.NoAttributes) && !hasType) {
      this.reportFirst(attributes, 'UnexpectedAttribute', false);
      return this.parseKeywordStatement(attributes);
    }
    if (hasTrait(kind, Trait.Keyword) && !hasTrait(kind, Trait.NoAttributes)) {
      if (hasType) {
        this.reportFirst(attributes, 'TypeNotAllowedBeforeStatement', true);
      }
      return this.parseKeywordStatement(attributes, from);
    }
    this.goBack(from);
    return this.parsePipelineChain();
  }

  private reportFirst(attributes: readonly AttributeBaseAst[], errorId: string, type: boolean): void {
    const first = attributes.find(attribute => !type || attribute.kind === 'TypeConstraintAst');
    if (first !== undefined) {
      this.report(first.start, first.end, errorId, first.typeName.fullName);
    }
  }

  private opening(label?: { readonly start: number; readonly text: string }): Opening {
    const { kind, start, stop } = this;
    return { kind, start: label?.start ?? start, keywordStart: start, keywordEnd: stop, label: label?.text };
  }

  /** A statement whose keyword is consumed; one that begins none goes back to `from`, where attributes began. */
  private parseKeywordStatement(attributes: readonly AttributeBaseAst[] | undefined, from = -1): StatementAst | undefined {
    const opening = this.opening();
    switch (opening.kind) {
      case K.If:
        return this.parseIf(opening);
      case K.Return:
      case K.Throw:
      case K.Exit:
        return this.parseFlow(opening);
      case K.Foreach:
      case K.For:
      case K.While:
      case K.Do:
      case K.Switch:
        return this.parseLoop(opening);
      case K.Function:
      case K.Filter:
      case K.Workflow:
      case K.Class:
      case K.Enum:
      case K.Using:
      case K.Configuration:
      case K.DynamicKeyword:
        return this.parseDeclaration(opening, attributes);
      case K.Break:
      case K.Continue:
        return this.parseJump(opening);
      case K.Try:
        return this.parseTry(opening);
      case K.Trap:
        return this.parseTrap(opening);
      case K.Data:
        return this.parseData(opening);
      case K.Parallel:
      case K.Sequence:
        return this.parseBlockStatement(opening);
      default:
        return this.parseOtherKeyword(opening.kind, from);
    }
  }

  private parseOtherKeyword(kind: number, from: number): StatementAst | undefined {
    switch (kind) {
      case K.From:
      case K.Define:
      case K.Var:
        this.report(this.start, this.stop, 'ReservedKeywordNotAllowed', keywordText(kind));
        return errorStatement(this.start, this.stop, keywordText(kind), NONE);
      case K.Else:
      case K.ElseIf:
      case K.Catch:
      case K.Until:
        // After an error these most likely belong to a statement that was given up; as commands they would only add errors.
        if (this.errorCount > 0) {
          this.skipNewlines();
          return this.parseStatement();
        }
        break;
      default:
        break;
    }
    if (from >= 0) {
      this.goBack(from);
    } else {
      this.unget();
    }
    return this.parsePipelineChain();
  }

  private parseLabeled(): StatementAst | undefined {
    const label = { start: this.start, text: this.value };
    const from = this.tokenPos;
    this.skipNewlines();
    switch (this.next()) {
      case K.Switch:
      case K.Foreach:
      case K.For:
      case K.While:
      case K.Do:
        return this.parseLoop(this.opening(label));
      default:
        this.goBack(from);
        return this.parsePipelineChain();
    }
  }
}
