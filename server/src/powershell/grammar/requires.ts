/**
 * `#requires` comments: what the script asks of the machine, read as the parameters of a command.
 */
import type { CommandAst, CommandElementAst, CommandParameterAst, ScriptRequirements } from '../ast';
import { isPrefixOf } from './branches';
import { ConfigurationParser } from './configuration';
import { type Constant, constantOf, listOf, moduleName } from './constantValues';

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
