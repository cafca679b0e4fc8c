/**
 * Configurations: `configuration name { }`, and the statements `name instance { key = value }` that use a
 * configuration of the same file inside a later one. Other resources need schemas that a text does not have, and
 * are commands.
 */

import type { AttributeBaseAst, CommandElementAst, ExpressionAst, HashtableAst, ScriptBlockExpressionAst, StatementAst } from '../ast';
import * as K from '../scan/kinds';
import { stringConstant } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { configurationDefinition, dynamicKeywordStatement, errorStatement } from '../tree/statements';
import type { Opening } from './branches';
import { Context } from './redirections';
import { UsingParser } from './using';

/** Properties that every resource has. */
const COMMON_PROPERTIES: readonly string[] = ['dependson', 'psdscrunascredential'];
const CONFIGURATION_NAME = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const META_ATTRIBUTE = /^(?:System\.Management\.Automation\.)?DscLocalConfigurationManager(?:Attribute)?$/i;

export abstract class ConfigurationParser extends UsingParser {
  /** The configurations of the file so far, in lower case, with the properties that they take as resources. */
  private readonly configurations = new Map<string, ReadonlySet<string>>();

  /** A configuration, of which the keyword is consumed; undefined where PowerShell makes no statement of it. */
  protected parseConfiguration(opening: Opening, attributes: readonly AttributeBaseAst[] | undefined): StatementAst | undefined {
    this.skipNewlines();
    const kind = this.next();
    const nameStart = this.start;
    const nameStop = this.stop;
    if (kind === K.LCurly) {
      this.report(opening.keywordEnd, opening.keywordEnd, 'MissingConfigurationName');
      this.parseScriptBlockExpression();
      return undefined;
    }
    if (kind === K.EndOfInput || kind === K.Comma) {
      this.unget();
      this.report(nameStop, nameStop, 'MissingConfigurationName');
      return undefined;
    }
    const name = this.parseArgument(Context.Argument);
    if (name === undefined) {
      this.report(nameStop, nameStop, 'ParameterRequiresArgument', this.text.slice(nameStart, nameStop));
      this.report(nameStart, nameStop, 'MissingConfigurationName');
    }
    const nameIsGood = name !== undefined && this.checkName(name);
    this.skipNewlines();
    this.dynamicKeywords = new Set(this.configurations.keys());
    const body = this.parseConfigurationBody();
    this.dynamicKeywords = undefined;
    // PowerShell drops what it looked at behind a configuration.
    this.hasToken = false;
    if (body === undefined || name === undefined || !nameIsGood) {
      return errorStatement(opening.start, opening.keywordEnd, 'configuration', NONE);
    }
    if (name.kind === 'StringConstantExpressionAst') {
      this.configurations.set(name.value.toLowerCase(), propertiesOf(body));
    }
    const isMeta =
      attributes?.some(attribute => attribute.kind === 'AttributeAst' && META_ATTRIBUTE.test(attribute.typeName.fullName)) === true;
    return configurationDefinition(opening.start, body.end, { body, configurationType: isMeta ? 'Meta' : 'Resource', instanceName: name });
  }

  private checkName(name: ExpressionAst): boolean {
    const isConstant = name.kind === 'StringConstantExpressionAst' || name.kind === 'ConstantExpressionAst';
    if (!isConstant || (name.kind === 'StringConstantExpressionAst' && CONFIGURATION_NAME.test(name.value))) {
      return true;
    }
    this.report(name.start, name.end, 'InvalidConfigurationName', this.text.slice(name.start, name.end));
    return false;
  }

  private parseConfigurationBody(): ScriptBlockExpressionAst | undefined {
    if (this.next() !== K.LCurly) {
      this.report(this.stop, this.stop, 'MissingCurlyInConfigurationStatement');
      return undefined;
    }
    this.enter();
    const body = this.parseScriptBlockExpression();
    this.leave();
    return body;
  }

  /** `name instance { key = value }`, of which the name is consumed; undefined where PowerShell makes no statement of it. */
  protected parseDynamicKeyword(): StatementAst | undefined {
    const { start, stop } = this;
    const keyword = this.tokenText();
    this.skipNewlines();
    const kind = this.next();
    if (kind === K.EndOfInput || kind === K.LCurly) {
      this.unget();
      this.report(stop, stop, 'RequiredNameOrExpressionMissing');
      return undefined;
    }
    let instance: ExpressionAst | undefined;
    if (kind === K.Identifier || kind === K.DynamicKeyword) {
      instance = stringConstant(this.start, this.stop, 'BareWord', this.tokenText());
    } else {
      const text = this.tokenText();
      this.unget();
      instance = this.parseSingleArgument(Context.CommandName);
      if (instance === undefined) {
        this.report(stop, stop, 'UnexpectedToken', text);
        return undefined;
      }
    }
    this.skipNewlines();
    if (this.next() !== K.LCurly) {
      this.unget();
      if (this.kind === K.EndOfInput) {
        this.report(stop, stop, 'MissingBraceInObjectDefinition');
      } else {
        this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
      }
      return errorStatement(start, instance.end, undefined, [instance]);
    }
    const body = this.parseHashtable('resource');
    if (body.kind === 'HashtableAst') {
      this.checkProperties(keyword, body);
    }
    this.peek();
    const elements: CommandElementAst[] = [stringConstant(start, stop, 'BareWord', keyword), instance, body];
    return dynamicKeywordStatement(start, this.start - 1, elements);
  }

  private checkProperties(keyword: string, body: HashtableAst): void {
    const known = this.configurations.get(keyword.toLowerCase());
    for (const { key } of body.keyValuePairs) {
      if (key.kind !== 'StringConstantExpressionAst') {
        this.report(key.start, key.end, 'ConfigurationInvalidPropertyName');
      } else if (known?.has(key.value.toLowerCase()) === false) {
        this.report(key.start, key.end, 'InvalidInstanceProperty', key.value);
      }
    }
  }
}

function propertiesOf(body: ScriptBlockExpressionAst): ReadonlySet<string> {
  const parameters = body.scriptBlock.paramBlock?.parameters ?? NONE;
  return new Set([...COMMON_PROPERTIES, ...parameters.map(parameter => parameter.name.variablePath.toLowerCase())]);
}
