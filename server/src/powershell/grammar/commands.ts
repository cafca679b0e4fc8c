/**
 * Commands: a name or an invocation operator with an expression, then parameters and arguments; `--` and `--%`.
 */

import type { CommandAst, CommandElementAst, ExpressionAst } from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait } from '../scan/tokenKinds';
import { STRIDE } from '../scan/tokens';
import * as Trait from '../scan/traits';
import { arrayLiteral, errorExpression, stringConstant } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { command, commandParameter } from '../tree/statements';
import { type CommandDraft, Context, finishRedirections, newDraft, RedirectionParser } from './redirections';

const VERBATIM = '--%';

export abstract class CommandParser extends RedirectionParser {
  /** `inlinescript { }` inside a workflow; adds its elements and says whether a block was there. */
  private parseInlineScript(elements: CommandElementAst[]): boolean {
    const after = this.stop;
    const text = this.tokenText();
    elements.push(stringConstant(this.start, this.stop, 'BareWord', text));
    this.skipNewlines();
    if (this.next() !== K.LCurly) {
      this.unget();
      this.report(after, after, 'MissingStatementAfterKeyword', text);
      return false;
    }
    elements.push(this.parseScriptBlockExpression());
    return true;
  }

  /** One argument in command mode: a file name, a switch condition, a limit. */
  protected override parseSingleArgument(context: Context = Context.Argument): ExpressionAst | undefined {
    const kind = this.peek();
    if (kind === K.Comma || kind === K.EndOfInput) {
      return undefined;
    }
    const mode = this.mode;
    this.setMode(Mode.Command);
    this.next();
    const result = this.parseArgument(context);
    this.setMode(mode);
    return result;
  }

  /** An argument, of which the first token is consumed; undefined, with the token put back, when it begins none. */
  protected parseArgument(context: Context): ExpressionAst | undefined {
    let first: ExpressionAst | undefined;
    // Brackets are entered from here for the same reason as in parseUnary.
    switch (this.kind) {
      case K.LParen:
        first = this.finishPrimary(this.parseParen());
        break;
      case K.LCurly:
        first = this.finishPrimary(this.parseScriptBlockExpression());
        break;
      case K.DollarParen:
      case K.AtParen:
        first = this.finishPrimary(this.parseSubexpression());
        break;
      case K.AtCurly:
        first = this.finishPrimary(this.parseHashtable());
        break;
      default:
        first = this.parseArgumentItem(context);
    }
    if (context !== Context.Argument || first === undefined || this.isVerbatim(first) || this.peek() !== K.Comma) {
      return first;
    }
    return this.parseArgumentList(first);
  }

  private isVerbatim(argument: ExpressionAst): boolean {
    return argument.kind === 'StringConstantExpressionAst' && argument.end - argument.start === 3 && argument.value === VERBATIM;
  }

  /** The items after the first of a list of arguments. */
  private parseArgumentList(first: ExpressionAst): ExpressionAst {
    const items = [first];
    let { end } = first;
    while (this.peek() === K.Comma) {
      this.skip();
      const comma = this.stop;
      this.skipNewlines();
      this.next();
      const item = this.parseArgumentItem(Context.Argument);
      if (item === undefined) {
        this.report(comma, comma, 'MissingExpression', ',');
        return errorExpression(first.start, comma, items);
      }
      items.push(item);
      ({ end } = item);
      if (this.isVerbatim(item)) {
        break;
      }
    }
    return arrayLiteral(first.start, end, items);
  }

  private parseArgumentItem(context: Context): ExpressionAst | undefined {
    const { kind } = this;
    switch (kind) {
      case K.Generic:
        if (this.pieces !== undefined && context !== Context.CommandName) {
          return this.finishString('BareWord');
        }
        return stringConstant(this.start, this.stop, 'BareWord', this.wordValue());
      case K.SplattedVariable:
      case K.Variable:
      case K.Number:
      case K.HereStringExpandable:
      case K.StringExpandable:
      case K.HereStringLiteral:
      case K.StringLiteral:
      case K.LParen:
      case K.DollarParen:
      case K.AtParen:
      case K.AtCurly:
      case K.LCurly:
        this.unget();
        return this.finishPrimary(this.parsePrimary() ?? errorExpression(this.start, this.start, NONE));
      case K.Pipe:
      case K.RCurly:
      case K.RParen:
      case K.EndOfInput:
      case K.NewLine:
      case K.Semi:
      case K.Redirection:
      case K.RedirectInStd:
      case K.AndAnd:
      case K.OrOr:
      case K.Ampersand:
      case K.MinusMinus:
      case K.Comma:
        this.unget();
        return undefined;
      default:
        if (hasTrait(kind, Trait.Keyword) && context >= Context.Argument) {
          this.retagLastToken(K.Generic);
        }
        return stringConstant(this.start, this.stop, 'BareWord', this.tokenText());
    }
  }

  /** A keyword as an argument is a word like any other. */
  private retagLastToken(kind: number): void {
    if (this.recording && this.tokensEnd > 0) {
      this.tokens[this.tokensEnd - STRIDE] = kind;
    }
  }

  /** A command; undefined when there is none. */
  protected parseCommand(): CommandAst | undefined {
    const { mode } = this;
    this.setMode(Mode.Command);
    const draft = this.beginCommand();
    // Values in brackets are read from here, not through parseElement: each frame less lets them nest deeper.
    while (!this.endsCommand(this.kind)) {
      if (isBracket(this.kind)) {
        this.addValue(draft, this.parseArgument(draft.context));
      } else if (this.kind === K.Parameter) {
        if (this.takeParameter(draft)) {
          this.addParameterValue(draft, this.parseArgument(Context.Argument));
        }
      } else if (!this.parseElement(this.kind, draft)) {
        break;
      }
      draft.context = Context.Argument;
      this.next();
    }
    this.setMode(mode);
    return this.finishCommand(draft);
  }

  /** Consumes the first token of a command, and the one after an invocation operator. */
  private beginCommand(): CommandDraft {
    const kind = this.next();
    const { start, stop } = this;
    const invocation = kind === K.Dot ? '.' : kind === K.Ampersand ? '&' : '';
    if (invocation !== '') {
      this.next();
    }
    return newDraft(start, stop, invocation);
  }

  private finishCommand(draft: CommandDraft): CommandAst | undefined {
    const { start, stop, invocation, elements } = draft;
    if (elements.length === 0) {
      if (invocation !== '') {
        this.report(start, stop, 'MissingExpression', invocation);
      }
      return undefined;
    }
    return command(start, draft.end, invocation, elements, finishRedirections(draft));
  }

  private addValue(draft: CommandDraft, value: ExpressionAst | undefined): void {
    if (value !== undefined) {
      draft.elements.push(value);
      draft.end = value.end;
    }
  }

  /** Whether a token, just consumed, ends the command; it is put back then. */
  private endsCommand(kind: number): boolean {
    switch (kind) {
      case K.Pipe:
      case K.RCurly:
      case K.RParen:
      case K.EndOfInput:
      case K.NewLine:
      case K.Semi:
      case K.AndAnd:
      case K.OrOr:
      case K.Ampersand:
        this.unget();
        return true;
      default:
        return false;
    }
  }

  /** One element, of which the first token is consumed; false when nothing of the command can follow it. */
  private parseElement(kind: number, draft: CommandDraft): boolean {
    switch (kind) {
      case K.MinusMinus:
        draft.end = this.stop;
        draft.elements.push(
          draft.dashDash
            ? stringConstant(this.start, this.stop, 'BareWord', this.tokenText())
            : commandParameter(this.start, this.stop, '-', undefined, this.stop),
        );
        draft.dashDash = true;
        return true;
      case K.Comma:
        draft.end = this.stop;
        this.report(this.start, this.stop, 'MissingArgument');
        this.skipNewlines();
        return true;
      case K.Redirection:
      case K.RedirectInStd:
        if (draft.context >= Context.Argument) {
          this.parseRedirection(draft);
        } else {
          draft.end = this.stop;
          draft.elements.push(stringConstant(this.start, this.stop, 'BareWord', this.tokenText()));
        }
        return true;
      case K.InlineScript:
        if (draft.context === Context.CommandName) {
          const complete = this.parseInlineScript(draft.elements);
          draft.end = draft.elements[draft.elements.length - 1]?.end ?? draft.end;
          return complete;
        }
        return this.parseWordOrValue(draft);
      default:
        return this.parseWordOrValue(draft);
    }
  }

  private parseWordOrValue(draft: CommandDraft): boolean {
    const verbatim = this.readsVerbatim();
    const argument = this.parseArgument(draft.context);
    if (argument === undefined) {
      return false;
    }
    draft.elements.push(argument);
    draft.end = argument.end;
    // A token looked at is normally in the way; PowerShell drops it when it is a parameter, as after '--%' in quotes.
    if (verbatim && (!this.hasToken || this.kind === K.Parameter)) {
      this.hasToken = false;
      this.scanVerbatim();
      draft.elements.push(stringConstant(this.start, this.stop, 'BareWord', this.tokenText()));
      draft.end = this.stop;
      return false;
    }
    return true;
  }

  /** Whether the token just consumed is `--%`, also in quotes. */
  private readsVerbatim(): boolean {
    switch (this.kind) {
      case K.Generic:
        return (this.hasValue || this.stop - this.start === VERBATIM.length) && this.wordValue() === VERBATIM;
      case K.StringLiteral:
      case K.StringExpandable:
      case K.HereStringLiteral:
      case K.HereStringExpandable:
        return this.value === VERBATIM;
      default:
        return false;
    }
  }

  /**
   * Takes the parameter just consumed: `-Name`, or `-Name:`, for which the result is true and the first token of the
   * value consumed. In place of the command's name, and after `--`, it is a word.
   */
  private takeParameter(draft: CommandDraft): boolean {
    const { start, stop, value } = this;
    draft.end = stop;
    if (draft.context < Context.Argument || draft.dashDash) {
      draft.elements.push(stringConstant(start, stop, 'BareWord', this.tokenText()));
      return false;
    }
    if (this.parameterHasColon() && this.peek() !== K.Comma) {
      draft.name = value;
      draft.nameStart = start;
      draft.nameStop = stop;
      this.next();
      return true;
    }
    draft.elements.push(commandParameter(start, stop, value, undefined, stop));
    return false;
  }

  private addParameterValue(draft: CommandDraft, argument: ExpressionAst | undefined): void {
    const { name, nameStart, nameStop } = draft;
    if (argument === undefined) {
      this.report(nameStop, nameStop, 'ParameterRequiresArgument', this.text.slice(nameStart, nameStop));
    } else {
      draft.end = argument.end;
    }
    draft.elements.push(commandParameter(nameStart, draft.end, name, argument, nameStop));
  }

  /** The rest of the line after `--%`, up to a pipe or `&&` outside quotes, as it stands. */
  private scanVerbatim(): void {
    this.skipWhitespace();
    this.tokenPos = this.pos;
    let quoted = false;
    while (this.pos < this.end) {
      const c = this.source.charCodeAt(this.pos);
      if (c === 0x0a || c === 0x0d || (!quoted && (c === 0x7c || (c === 0x26 && this.at(this.pos + 1) === 0x26)))) {
        break;
      }
      if (c === 0x22 || (c >= 0x201c && c <= 0x201e)) {
        quoted = !quoted;
      }
      this.pos += 1;
    }
    this.finishToken(K.Generic);
  }
}

/** Whether a token opens brackets that are a value. */
function isBracket(kind: number): boolean {
  return kind === K.LParen || kind === K.LCurly || kind === K.DollarParen || kind === K.AtParen || kind === K.AtCurly;
}
