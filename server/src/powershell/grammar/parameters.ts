/**
 * Parameters of functions, methods and `param` blocks: attributes, a variable, a default value.
 */

import type { ParameterAst } from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { variable } from '../tree/expressions';
import { NONE, parameter } from '../tree/nodes';
import { LoopParser } from './loops';

/** Parameters in parentheses, and what went wrong with them. */
interface ParameterList {
  readonly parameters: ParameterAst[];
  /** Where the list ends: at its `)`, else at the last parameter. */
  readonly end: number;
  readonly closed: boolean;
}

export abstract class ParameterParser extends LoopParser {
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

  protected parseParameterList(): ParameterAst[] {
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
}
