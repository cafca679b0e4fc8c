/**
 * `#requires` comments: what the script asks of the machine, read as the parameters of a command.
 */
import type { CommandAst, CommandElementAst, CommandParameterAst, ExpressionAst, ScriptRequirements, StatementAst } from '../ast';
import { ConfigurationParser } from './configuration';
import { isPrefixOf } from './statements';

/** A constant argument. */
type Constant = string | number | boolean | readonly Constant[] | ReadonlyMap<string, Constant>;

/** The requirements while they are read. */
interface Draft {
  version: string | undefined;
  shellId: string | undefined;
  readonly psEditions: string[];
  editionsSeen: boolean;
  readonly modules: string[];
  /** Of the command being read: whether it names a snap-in, so that a version is the snap-in's. */
  forSnapIn: boolean;
  snapIn: string | undefined;
  snapInVersion: string | undefined;
}

const MODULE_KEYS: ReadonlySet<string> = new Set(['modulename', 'moduleversion', 'maximumversion', 'requiredversion', 'guid']);

export abstract class RequirementsParser extends ConfigurationParser {
  /** What the `#requires` comments read so far ask for; undefined when there are none. */
  protected parseRequirements(): ScriptRequirements | undefined {
    if (this.requiresComments.length === 0) {
      return undefined;
    }
    const draft: Draft = {
      version: undefined,
      shellId: undefined,
      psEditions: [],
      editionsSeen: false,
      modules: [],
      forSnapIn: false,
      snapIn: undefined,
      snapInVersion: undefined,
    };
    this.hasToken = false;
    for (const comment of this.requiresComments.slice()) {
      const saved = this.beginNested(this.text, comment.start + 1, comment.end, undefined);
      const command = this.parseCommand();
      this.endNested(saved);
      if (command !== undefined) {
        this.readCommand(command, draft);
      }
    }
    return { version: draft.version, psEditions: draft.psEditions, modules: draft.modules };
  }

  private readCommand(command: CommandAst, draft: Draft): void {
    const elements = command.commandElements;
    const name = elements[0];
    if (name?.kind !== 'StringConstantExpressionAst' || name.value.toLowerCase() !== 'requires') {
      this.report(command.start, command.end, 'ScriptRequiresInvalidFormat');
    }
    draft.forSnapIn = elements.some(element => element.kind === 'CommandParameterAst' && isPrefixOf(element.parameterName, 'pssnapin'));
    draft.snapIn = undefined;
    draft.snapInVersion = undefined;
    for (let index = 1; index < elements.length; index += 1) {
      const element = elements[index];
      if (element?.kind !== 'CommandParameterAst') {
        if (element !== undefined) {
          this.report(element.start, element.end, 'ScriptRequiresInvalidFormat');
        }
        continue;
      }
      let argument: CommandElementAst | undefined = element.argument;
      if (argument === undefined) {
        index += 1;
        argument = elements[index];
      }
      this.readParameter(element, argument, draft);
    }
  }

  private readParameter(parameter: CommandParameterAst, argument: CommandElementAst | undefined, draft: Draft): void {
    const { parameterName: name, start, end } = parameter;
    if (isPrefixOf(name, 'runasadministrator')) {
      if (argument !== undefined) {
        this.report(start, end, 'ParameterCannotHaveArgument', name);
      }
      return;
    }
    if (argument === undefined) {
      this.report(start, end, 'ParameterRequiresArgument', name);
      return;
    }
    const value = argument.kind === 'CommandParameterAst' ? undefined : constantOf(argument);
    if (value === undefined) {
      this.report(argument.start, argument.end, 'RequiresArgumentMustBeConstant');
      return;
    }
    if (isPrefixOf(name, 'shellid')) {
      this.readShellId(parameter, argument, value, draft);
    } else if (isPrefixOf(name, 'pssnapin')) {
      this.readSnapIn(parameter, argument, value, draft);
    } else if (isPrefixOf(name, 'psedition')) {
      this.readEditions(parameter, argument, value, draft);
    } else if (isPrefixOf(name, 'version')) {
      this.readVersion(parameter, argument, value, draft);
    } else if (isPrefixOf(name, 'assembly')) {
      this.requireStrings(argument, value, 'assembly');
    } else if (isPrefixOf(name, 'modules')) {
      this.readModules(argument, value, draft);
    } else {
      this.report(start, end, 'ScriptRequiresInvalidFormat');
    }
  }

  private readShellId(parameter: CommandParameterAst, argument: CommandElementAst, value: Constant, draft: Draft): void {
    if (draft.shellId !== undefined) {
      this.report(parameter.start, parameter.end, 'ParameterAlreadyBound', 'shellid');
    } else if (typeof value === 'string') {
      draft.shellId = value;
    } else {
      this.report(argument.start, argument.end, 'RequiresInvalidStringArgument', 'shellid');
    }
  }

  private readSnapIn(parameter: CommandParameterAst, argument: CommandElementAst, value: Constant, draft: Draft): void {
    if (typeof value !== 'string') {
      this.report(argument.start, argument.end, 'RequiresInvalidStringArgument', 'pssnapin');
    } else if (draft.snapIn !== undefined) {
      this.report(parameter.start, parameter.end, 'ParameterAlreadyBound', 'pssnapin');
    } else if (/^[\w.-]*$/.test(value)) {
      draft.snapIn = value;
    } else {
      this.report(argument.start, argument.end, 'InvalidPSSnapInName');
    }
  }

  private readEditions(parameter: CommandParameterAst, argument: CommandElementAst, value: Constant, draft: Draft): void {
    if (draft.editionsSeen) {
      this.report(parameter.start, parameter.end, 'ParameterAlreadyBound', 'psedition');
      return;
    }
    draft.editionsSeen = true;
    for (const edition of listOf(value)) {
      if (typeof edition !== 'string') {
        this.report(argument.start, argument.end, 'RequiresInvalidStringArgument', 'psedition');
        continue;
      }
      const lower = edition.toLowerCase();
      if (lower !== 'core' && lower !== 'desktop') {
        this.report(argument.start, argument.end, 'RequiresPSEditionInvalid', 'psedition');
      }
      if (draft.psEditions.some(known => known.toLowerCase() === lower)) {
        this.report(argument.start, argument.end, 'RequiresPSEditionValueIsAlreadySpecified', 'psedition');
      } else {
        draft.psEditions.push(edition);
      }
    }
  }

  private readVersion(parameter: CommandParameterAst, argument: CommandElementAst, value: Constant, draft: Draft): void {
    const version = versionOf(typeof value === 'string' ? value : this.text.slice(argument.start, argument.end));
    if (version === undefined) {
      this.report(argument.start, argument.end, 'RequiresVersionInvalid');
    } else if (draft.forSnapIn) {
      if (draft.snapInVersion !== undefined) {
        this.report(parameter.start, parameter.end, 'ParameterAlreadyBound', 'version');
      }
      draft.snapInVersion ??= version;
    } else if (draft.version !== undefined && draft.version !== version) {
      this.report(parameter.start, parameter.end, 'ParameterAlreadyBound', 'version');
    } else {
      draft.version = version;
    }
  }

  private requireStrings(argument: CommandElementAst, value: Constant, name: string): void {
    if (listOf(value).some(item => typeof item !== 'string')) {
      this.report(argument.start, argument.end, 'RequiresInvalidStringArgument', name);
    }
  }

  private readModules(argument: CommandElementAst, value: Constant, draft: Draft): void {
    for (const item of listOf(value)) {
      const name = moduleName(item);
      if (name === undefined) {
        this.report(argument.start, argument.end, 'RequiresModuleInvalid');
        return;
      }
      draft.modules.push(name);
    }
  }
}

function listOf(value: Constant): readonly Constant[] {
  return Array.isArray(value) ? value : [value as Constant];
}

/** The name in a module specification: a string, or a hashtable with a name and a version. */
function moduleName(value: Constant): string | undefined {
  if (typeof value === 'string') {
    return value === '' ? undefined : value;
  }
  if (!(value instanceof Map)) {
    return typeof value === 'object' ? undefined : String(value);
  }
  const keys = [...value.keys()];
  const name = value.get('modulename');
  const hasVersion = value.has('moduleversion') || value.has('requiredversion') || value.has('maximumversion');
  const known = keys.every(key => MODULE_KEYS.has(key));
  return typeof name === 'string' && name !== '' && hasVersion && known ? name : undefined;
}

/** A version of two to four numbers; of one, `.0` is added. */
function versionOf(text: string): string | undefined {
  const match = /^\s*(\d{1,10})(?:\.(\d{1,10}))?(?:\.(\d{1,10}))?(?:\.(\d{1,10}))?\s*$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const parts = match.slice(1).filter(part => part !== undefined);
  const numbers = (parts.length === 1 ? [...parts, '0'] : parts).map(Number);
  return numbers.every(part => part <= 0x7fffffff) ? numbers.join('.') : undefined;
}

/** The value of an expression that needs nothing to be run; undefined for all others. */
function constantOf(expression: ExpressionAst): Constant | undefined {
  switch (expression.kind) {
    case 'StringConstantExpressionAst':
      return expression.value;
    case 'ConstantExpressionAst':
      return expression.staticType === 'bool' || Number(expression.value);
    case 'VariableExpressionAst':
      return /^true$/i.test(expression.variablePath) ? true : /^false$/i.test(expression.variablePath) ? false : undefined;
    case 'ArrayLiteralAst':
      return constantsOf(expression.elements);
    case 'ParenExpressionAst':
      return statementConstant(expression.pipeline);
    case 'ArrayExpressionAst': {
      const items = expression.subExpression.statements.map(statementConstant);
      return items.some(item => item === undefined) ? undefined : items.flatMap(item => (item === undefined ? [] : [...listOf(item)]));
    }
    case 'HashtableAst':
      return hashtableConstant(expression.keyValuePairs);
    default:
      return undefined;
  }
}

function constantsOf(elements: readonly ExpressionAst[]): readonly Constant[] | undefined {
  const result: Constant[] = [];
  for (const element of elements) {
    const value = constantOf(element);
    if (value === undefined) {
      return undefined;
    }
    result.push(value);
  }
  return result;
}

function hashtableConstant(pairs: readonly { readonly key: ExpressionAst; readonly value: StatementAst }[]): Constant | undefined {
  const result = new Map<string, Constant>();
  for (const { key, value } of pairs) {
    const name = constantOf(key);
    const item = statementConstant(value);
    if (name === undefined || item === undefined) {
      return undefined;
    }
    result.set(String(name).toLowerCase(), item);
  }
  return result;
}

function statementConstant(statement: StatementAst): Constant | undefined {
  if (statement.kind !== 'PipelineAst' || statement.pipelineElements.length !== 1) {
    return undefined;
  }
  const element = statement.pipelineElements[0];
  return element?.kind === 'CommandExpressionAst' && element.redirections.length === 0 ? constantOf(element.expression) : undefined;
}
