/**
 * `using` statements: `using namespace A.B`, `using module name` or a hashtable, `using assembly file`, with the
 * aliases that PowerShell reads though it does not support them.
 */

import type { Ast, ExpressionAst, HashtableAst, StatementAst, StringConstantExpressionAst, UsingStatementAst } from '../ast';
import * as K from '../scan/kinds';
import { NONE, usingStatement } from '../tree/nodes';
import { errorStatement } from '../tree/statements';
import { ClassParser } from './classes';
import { constantOf, moduleName } from './constantValues';
import { Context } from './redirections';

const USING_KINDS: Readonly<Record<number, UsingStatementAst['usingStatementKind']>> = {
  [K.Namespace]: 'Namespace',
  [K.Type]: 'Type',
  [K.Module]: 'Module',
  [K.Command]: 'Command',
  [K.Assembly]: 'Assembly',
};

export abstract class UsingParser extends ClassParser {
  protected override parseUsingStatements(): UsingStatementAst[] {
    const result: UsingStatementAst[] = [];
    while (this.peek() === K.Using) {
      this.skip();
      const statement = this.parseUsing(this.start, this.stop);
      this.skipNewlinesAndSemicolons();
      if (statement.kind === 'UsingStatementAst') {
        result.push(statement);
      }
    }
    if (this.hasToken && this.at(this.tokenPos) === 0x5b) {
      this.goBack(this.tokenPos);
    }
    return result;
  }

  /** A using statement, of which `using` is consumed. */
  protected parseUsing(start: number, usingEnd: number): UsingStatementAst | Extract<StatementAst, { kind: 'ErrorStatementAst' }> {
    const usingKind = USING_KINDS[this.next()];
    if (usingKind === undefined) {
      this.unget();
      this.report(usingEnd, usingEnd, 'MissingUsingStatementDirective');
      return errorStatement(start, usingEnd, 'using', NONE);
    }
    const directiveEnd = this.stop;
    const kind = this.next();
    const itemStart = this.start;
    const itemStop = this.stop;
    if (kind === K.EndOfInput || kind === K.NewLine || kind === K.Comma || kind === K.Semi) {
      this.report(directiveEnd, directiveEnd, 'MissingUsingItemName');
      return errorStatement(start, directiveEnd, 'using', NONE);
    }
    const item = this.parseArgument(Context.Argument);
    if (item === undefined) {
      this.report(itemStart, itemStop, 'InvalidValueForUsingItemName', this.text.slice(itemStart, itemStop));
      this.syncOnError(true, K.Semi, K.NewLine);
      return errorStatement(start, itemStop, 'using', NONE);
    }
    if (item.kind !== 'StringConstantExpressionAst' && !(usingKind === 'Module' && item.kind === 'HashtableAst')) {
      this.report(item.start, item.end, 'InvalidValueForUsingItemName', this.text.slice(item.start, item.end));
      return errorStatement(start, item.end, 'using', NONE);
    }
    return this.finishUsing(start, usingKind, item);
  }

  private finishUsing(
    start: number,
    usingKind: UsingStatementAst['usingStatementKind'],
    item: StringConstantExpressionAst | HashtableAst,
  ): UsingStatementAst | Extract<StatementAst, { kind: 'ErrorStatementAst' }> {
    if (item.kind === 'HashtableAst') {
      this.checkModule(start, item);
      this.requireTerminator();
      return usingStatement(start, item.end, {
        usingStatementKind: usingKind,
        name: undefined,
        alias: undefined,
        moduleSpecification: item,
      });
    }
    if (usingKind !== 'Assembly') {
      if (this.accept(K.Equals)) {
        return this.parseUsingAlias(start, usingKind, item);
      }
      if (usingKind === 'Type' || usingKind === 'Command') {
        this.report(item.end, item.end, 'MissingEqualsInUsingAlias');
        return errorStatement(start, item.end, 'using', [item]);
      }
    }
    this.requireTerminator();
    return usingStatement(start, item.end, { usingStatementKind: usingKind, name: item, alias: undefined, moduleSpecification: undefined });
  }

  /** What follows the `=` just consumed. */
  private parseUsingAlias(
    start: number,
    usingKind: UsingStatementAst['usingStatementKind'],
    name: StringConstantExpressionAst,
  ): UsingStatementAst | Extract<StatementAst, { kind: 'ErrorStatementAst' }> {
    const equalsEnd = this.stop;
    const kind = this.next();
    const aliasStart = this.start;
    const aliasStop = this.stop;
    if (kind === K.EndOfInput || kind === K.NewLine || kind === K.Semi) {
      this.unget();
      this.report(equalsEnd, equalsEnd, 'MissingNamespaceAlias');
      return errorStatement(start, equalsEnd, 'using', NONE);
    }
    if (kind === K.Comma) {
      this.report(aliasStart, aliasStop, 'UnexpectedUnaryOperator', ',');
      return errorStatement(start, aliasStop, 'using', NONE);
    }
    const alias: ExpressionAst | undefined = this.parseArgument(Context.Argument);
    if (alias?.kind === 'StringConstantExpressionAst') {
      this.requireTerminator();
      return usingStatement(start, aliasStop, { usingStatementKind: usingKind, name, alias, moduleSpecification: undefined });
    }
    if (alias?.kind === 'HashtableAst' && usingKind === 'Module') {
      this.checkModule(start, alias);
      this.requireTerminator();
      return usingStatement(start, aliasStop, { usingStatementKind: usingKind, name, alias: undefined, moduleSpecification: alias });
    }
    const end = alias?.end ?? aliasStop;
    this.report(alias?.start ?? aliasStart, end, 'InvalidValueForUsingItemName', this.text.slice(aliasStart, end));
    const nested: Ast[] = alias === undefined ? [name] : [name, alias];
    return errorStatement(start, end, 'using', nested);
  }

  private checkModule(start: number, specification: HashtableAst): void {
    const value = constantOf(specification);
    if (value === undefined || moduleName(value) === undefined) {
      this.report(start, specification.end, value === undefined ? 'RequiresArgumentMustBeConstant' : 'RequiresModuleInvalid');
    }
  }

  private requireTerminator(): void {
    const kind = this.peek();
    if (kind === K.NewLine || kind === K.Semi) {
      this.skip();
    } else if (kind !== K.EndOfInput) {
      this.report(this.start, this.stop, 'MissingStatementTerminator');
    }
  }
}
