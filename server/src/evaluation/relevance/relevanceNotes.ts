/** What is noted of each statement of a script before it is told which of them matter. */
import { defaultAliases } from '../../catalog';
import {
  type Ast,
  type CommandAst,
  type CommandElementAst,
  type InvokeMemberExpressionAst,
  nodesOf,
  pushChildren,
  type ScriptBlockAst,
  type StatementAst,
} from '../../powershell';
import { keepsErrors, keepsInVariable, named } from '../errors/commonVariables';
import {
  addsTextToNumber,
  bare,
  demandingIn,
  FAMILY,
  isInBlock,
  isNull,
  isReadToo,
  isStatement,
  isTarget,
  isTried,
  isValue,
  mayChange,
  namedVariables,
  namesDrive,
  namesPrefix,
  readsText,
  runsCode,
  setsPart,
} from '../run/relevanceSyntax';
import { type Around, type Info, loopAround, puts } from './relevanceInfo';

/** Commands that tell the platform, define names, or run code that is not in the text here. */
const REACHING = new Set(
  (
    'connect-microsoftteams disconnect-microsoftteams import-module ipmo import-pssession ipsn ipcsv set-variable new-variable sv nv ' +
    'set-strictmode tee-object tee import-localizeddata new-module nmo export-modulemember remove-module rmo set-location sl cd chdir push-location pushd pop-location popd invoke-command icm start-job sajb start-threadjob start-process saps start powershell powershell.exe pwsh pwsh.exe cmd cmd.exe'
  ).split(' '),
);
/** With one of these the text does not tell which variables are read: every statement counts. */
const UNSEEN = new Set('set-alias new-alias sal nal remove-alias invoke-expression iex'.split(' '));
/** These read variables that their arguments name, those change them. */
const READING_NAMED = new Set(['get-variable', 'gv']);
const CHANGING_NAMED = new Set(['clear-variable', 'clv', 'remove-variable', 'rv']);
/** These may make variables that take no other value. */
const MAKING_NAMED = new Set(['new-variable', 'nv', 'set-variable', 'sv']);
/** Methods that are run without being called by name: by operators, texts, sorting. */
const IMPLICIT = /^(?:tostring|equals|compareto|compare|gethashcode|dispose|getenumerator|movenext)$/;

/** Stands for any variable, where the text does not name it. */
export const ANY_NAME = '*';

export class Notes {
  readonly infos: Info[] = [];
  unseen = false;
  /** Some call does not name the function that it runs: it may be any, and what it gives may go anywhere. */
  callsByValue = false;
  readonly assigners = new Map<string, Info[]>();
  readonly readers = new Map<string, Info[]>();
  readonly callers = new Map<string, Info[]>();
  readonly functions = new Set<string>();
  /** Of the text's classes: their methods, and the class itself for its constructors. Calls of methods name them without telling whose. */
  private readonly methods = new Set<string>();
  private readonly hasClasses: boolean;
  private readonly methodCalls: (readonly [string, Info])[] = [];
  /** Loops and pipelines over what a variable holds: of an enumerator they leave nothing to others. */
  private readonly takers: Info[] = [];
  private keepsEnumerators = false;
  /** Some command keeps in a variable what is reported while it runs. */
  keepsErrors = false;
  /** Variables that may refuse what they are given, and those that are given something: by name, whether in a `try`. */
  readonly demanding = new Set<string>();
  readonly given = new Map<string, boolean>();
  /** Where properties are read: under strict mode they have to be there. */
  readonly propertyReads: (readonly [Ast, Info])[] = [];
  /** Where methods are called of variables, and the variables that somewhere hold nothing: then it fails. */
  readonly calledOf: (readonly [name: string, Ast, Info])[] = [];
  readonly emptied = new Set<string>();
  /** Commands that are told what to do about errors; the functions among them take that for all that they report. */
  readonly toldOfErrors = new Set<string>();
  /** The same of a call that does not say it itself. */
  splatsErrors = false;
  /** Statements that report an error, which may end the script. */
  readonly reporters: Info[] = [];

  constructor(roots: readonly ScriptBlockAst[]) {
    this.hasClasses = roots.some(root => nodesOf(root, 'TypeDefinitionAst').length > 0);
    for (const root of roots) this.collect(root);
    if (this.keepsEnumerators) for (const info of this.takers) info.changes = true;
    for (const [name, info] of this.methodCalls) if (this.methods.has(name)) this.noteCalled(name, info);
  }

  /** Walks the tree without recursion: chains of operators may be long. */
  private collect(root: ScriptBlockAst): void {
    const top = this.newInfo(undefined, undefined, undefined);
    top.relevant = true;
    const nodes: Ast[] = [root];
    const around: Around[] = [{ info: top, value: false, host: undefined, givers: [] }];
    for (let node = nodes.pop(), at = around.pop(); node && at; node = nodes.pop(), at = around.pop()) {
      const info = this.infoFor(node, at);
      this.note(node, info);
      this.noteRefusals(node, info);
      const owner = node.kind === 'FunctionDefinitionAst' ? node.name.slice(node.name.indexOf(':') + 1).toLowerCase() : undefined;
      const within = owner === undefined ? info : this.functionInfo(owner, info);
      const opensBlock = node.kind === 'ScriptBlockExpressionAst' || node.kind === 'FunctionDefinitionAst';
      const value = opensBlock ? false : at.value || isValue(node);
      const host = node.kind === 'ScriptBlockExpressionAst' ? info : node.kind === 'FunctionDefinitionAst' ? undefined : at.host;
      const givers = host === at.host && node.kind !== 'SwitchStatementAst' ? at.givers : owner === undefined ? [...at.givers, info] : [];
      pushChildren(node, nodes);
      const same = within === at.info && value === at.value && host === at.host && givers === at.givers;
      const inner = same ? at : { info: within, value, host, givers };
      while (around.length < nodes.length) around.push(inner);
    }
  }

  private newInfo(statement: StatementAst | undefined, parent: Info | undefined, owner: string | undefined): Info {
    const info: Info = {
      statement,
      parent,
      owner,
      mentions: undefined,
      assigns: undefined,
      calls: undefined,
      followers: [],
      given: [],
      takes: false,
      changes: false,
      seed: false,
      acts: false,
      relevant: false,
    };
    this.infos.push(info);
    return info;
  }

  /** A function's statements hang under its definition, which always counts: it only names something. */
  private functionInfo(name: string, parent: Info): Info {
    this.functions.add(name);
    const info = this.newInfo(undefined, parent, name);
    return info;
  }

  /** A statement of a list gets its own info, unless a value is made of it; `host` is the one whose script block it is in. */
  private infoFor(node: Ast, { info: around, value, host, givers }: Around): Info {
    const list = node.parent?.kind;
    if (value || !isStatement(node) || (list !== 'NamedBlockAst' && list !== 'StatementBlockAst')) return around;
    const info = this.newInfo(node, around, around.owner);
    if (puts(node)) host?.followers.push(info);
    for (const giver of givers) giver.given.push(info);
    if (node.kind === 'BreakStatementAst' || node.kind === 'ContinueStatementAst') {
      const isTold = !node.label || node.label.kind === 'StringConstantExpressionAst';
      const label = node.label?.kind === 'StringConstantExpressionAst' ? node.label.value.toLowerCase() : undefined;
      const loop = isTold ? loopAround(info, label) : undefined;
      // Outside such a loop it ends a trap, a block or the script; a label that a value tells may be that of any loop.
      if (loop) loop.followers.push(info);
      else info.seed = true;
    }
    return info;
  }

  private note(node: Ast, info: Info): void {
    switch (node.kind) {
      case 'VariableExpressionAst': {
        if (/^function:/i.test(node.variablePath)) {
          if (isTarget(node)) this.unseen = true;
          this.noteCalled(bare(node.variablePath), info);
          return;
        }
        if (!this.noteName(bare(node.variablePath), node, info)) return;
        if (node.parent?.kind === 'ParameterAst') info.takes = true;
        // A function that sets a variable outside itself matters to its callers.
        if (info.owner !== undefined && /^(script|global):/i.test(node.variablePath)) info.changes = true;
        return;
      }
      case 'MemberExpressionAst':
        // What a class keeps is read and set from anywhere, as a global variable is.
        if (node.static && node.member.kind === 'StringConstantExpressionAst')
          this.noteName(`::${node.member.value.toLowerCase()}`, node, info);
        return;
      case 'FunctionDefinitionAst':
        // Whoever calls the function around it has this one from then on.
        if (/^(?:global|script):/i.test(node.name)) info.seed = true;
        return;
      case 'InvokeMemberExpressionAst':
        if (mayChange(node)) info.changes = true;
        if (runsCode(node.member)) info.seed = true;
        this.noteMethod(node, info);
        return;
      case 'FunctionMemberAst':
        this.methods.add(node.functionDefinition.name.toLowerCase());
        return;
      case 'TypeConstraintAst':
        // A value is made an object of the class, or several are made such.
        this.noteMethodCall(node.typeName.fullName.replace(/(?:\[\])+$/, ''), info);
        return;
      case 'TypeDefinitionAst': {
        this.methods.add(node.name.toLowerCase());
        const made = this.functionInfo(node.name.toLowerCase(), info);
        for (const base of node.baseTypes) this.noteMethodCall(base.typeName.fullName, made);
        return;
      }
      case 'BinaryExpressionAst':
        // It sets $Matches without naming it.
        if (/^[IC](?:not)?match$/.test(node.operator)) this.noteAssigned('matches', info);
        return;
      case 'ConvertExpressionAst':
        // Whoever is handed `[ref]$x` may set it.
        if (/^(?:ref|psreference)$/i.test(node.attribute.typeName.fullName) && node.child.kind === 'VariableExpressionAst')
          this.noteAssigned(bare(node.child.variablePath), info);
        return;
      case 'SwitchStatementAst':
        if (node.flags.regex) this.noteAssigned('matches', info);
        return;
      case 'ExitStatementAst':
      case 'ThrowStatementAst':
        info.seed = true;
        return;
      case 'DataStatementAst':
        if (node.variable !== undefined) this.noteAssigned(bare(node.variable), info);
        return;
      case 'ReturnStatementAst':
        if (info.owner === undefined && !isInBlock(node)) info.seed = true;
        // From within a value that a function makes.
        if (info.statement !== node) info.changes = true;
        return;
      case 'CommandAst':
        this.noteCommand(node, info);
        return;
      default:
        if (setsPart(node)) info.changes = true;
        if (goesOverVariable(node)) this.takers.push(info);
    }
  }

  /** What may be refused there, and what a variable may refuse. */
  private noteRefusals(node: Ast, info: Info): void {
    // Whether the second pipeline runs hangs on it.
    if (node.kind === 'PipelineChainAst') this.noteRead('?', info);
    if (node.kind === 'MemberExpressionAst' && !node.static) this.propertyReads.push([node, info]);
    if (node.kind === 'InvokeMemberExpressionAst' && node.expression.kind === 'VariableExpressionAst')
      this.calledOf.push([bare(node.expression.variablePath), node, info]);
    if (addsTextToNumber(node)) info.seed ||= isTried(node);
    // The key of a table that is splatted, or of what parameters default to.
    if (node.kind === 'StringConstantExpressionAst' && /(?:^|:)(?:ea|erroraction)$/i.test(node.value)) this.splatsErrors = true;
    const variable = demandingIn(node);
    if (variable) this.demanding.add(bare(variable.variablePath));
    const target = node.kind === 'AssignmentStatementAst' ? node.left : undefined;
    if (target?.kind !== 'VariableExpressionAst') return;
    const name = bare(target.variablePath);
    if (node.kind === 'AssignmentStatementAst' && isNull(node.right)) this.emptied.add(name);
    if (this.given.get(name) !== true) this.given.set(name, isTried(node));
  }

  /** @returns whether it is assigned there */
  private noteName(name: string, node: Ast, info: Info): boolean {
    const target = isTarget(node);
    if (!target || isReadToo(node)) this.noteRead(name, info);
    if (target) this.noteAssigned(name, info);
    return target;
  }

  private noteAssigned(name: string, info: Info): void {
    info.assigns ??= new Set();
    if (!info.assigns.has(name)) push(this.assigners, name, info);
    info.assigns.add(name);
  }

  private noteMethod(node: InvokeMemberExpressionAst, info: Info): void {
    const { expression, member } = node;
    if (member.kind !== 'StringConstantExpressionAst') {
      this.callsByValue = true;
      return;
    }
    if (readsText(node)) this.unseen = true;
    if (/^getenumerator$/i.test(member.value)) this.keepsEnumerators = true;
    if (/^writeerror$/i.test(member.value)) this.reporters.push(info);
    this.noteMethodCall(member.value, info);
    if (node.static && expression.kind === 'TypeExpressionAst') this.noteMethodCall(expression.typeName.fullName, info);
    // `$list.ForEach('Run')`, and the method of which `Invoke` is called.
    if (expression.kind === 'MemberExpressionAst' && expression.member.kind === 'StringConstantExpressionAst')
      this.noteMethodCall(expression.member.value, info);
    for (const argument of node.arguments ?? [])
      if (argument.kind === 'StringConstantExpressionAst') this.noteMethodCall(argument.value, info);
  }

  private noteMethodCall(name: string, info: Info): void {
    if (this.hasClasses) this.methodCalls.push([lastOf(name), info]);
  }

  /** Methods that may be run anywhere. */
  get implicitMethods(): readonly string[] {
    return [...this.methods].filter(name => IMPLICIT.test(name));
  }

  private noteCommand(command: CommandAst, info: Info): void {
    const [head] = command.commandElements;
    if (head?.kind !== 'StringConstantExpressionAst') {
      info.seed = true;
      info.acts = true;
      if (head?.kind !== 'ScriptBlockExpressionAst') this.callsByValue = true;
      return;
    }
    const name = head.value.toLowerCase();
    if (UNSEEN.has(name)) this.unseen = true;
    // Of a module as an object, functions are methods.
    if (/^(?:new-module|nmo)$/.test(name) && command.commandElements.some(isAsObject)) this.unseen = true;
    if (READING_NAMED.has(name)) for (const each of namedVariables(command) ?? [ANY_NAME]) this.noteRead(each, info);
    if (CHANGING_NAMED.has(name)) {
      this.noteChanged(command, info);
      // It may be one of the scopes around.
      if (info.owner !== undefined) info.changes = true;
    }
    this.noteElements(command, name, info);
    // A program tells how it ended without being asked; a cmdlet has a verb and a noun.
    if (!/^\w+-\w+$/.test(name) && !defaultAliases.has(name)) this.noteAssigned('lastexitcode', info);
    if (name === 'add-member') info.changes = true;
    // What a dot-sourced function sets is set here.
    if (FAMILY.test(name) || REACHING.has(name) || /[\\/.]/.test(name) || command.invocationOperator === '.') {
      info.seed = true;
      info.acts = true;
    }
    if (name === 'write-error') this.reporters.push(info);
    this.noteCalled(name, info);
    // `Tools\Add-Rule`: of which module it is, is not told here.
    if (name.includes('\\')) this.noteCalled(name.slice(name.lastIndexOf('\\') + 1), info);
  }

  private noteElements(command: CommandAst, name: string, info: Info): void {
    for (const [index, element] of command.commandElements.entries()) {
      // The names that a prefix gives to functions are not in the text.
      if (namesDrive(name, element) || namesPrefix(name, element)) this.unseen = true;
      // `New-Object Class`, `ForEach-Object Method`.
      if (element.kind === 'StringConstantExpressionAst') this.noteMethodCall(element.value, info);
      if (element.kind !== 'CommandParameterAst') continue;
      const { parameterName } = element;
      const kept = keepsInVariable(parameterName) ? named(command, index) : undefined;
      if (kept !== undefined) this.noteAssigned(kept.replace('+', '').toLowerCase(), info);
      if (keepsErrors(parameterName)) this.keepsErrors = true;
      if (/^(?:ea|errora\w*)$/i.test(parameterName)) this.toldOfErrors.add(name);
      if (name === 'write-error' && /^e/i.test(parameterName)) info.seed = true;
      if (MAKING_NAMED.has(name) && /^o/i.test(parameterName)) for (const each of namedVariables(command) ?? []) this.demanding.add(each);
    }
  }

  private noteRead(name: string, info: Info): void {
    info.mentions ??= new Set();
    if (!info.mentions.has(name)) push(this.readers, name, info);
    info.mentions.add(name);
  }

  private noteChanged(command: CommandAst, info: Info): void {
    const names = namedVariables(command);
    if (!names) this.unseen = true;
    for (const name of names ?? []) this.noteAssigned(name, info);
  }

  private noteCalled(name: string, info: Info): void {
    info.calls ??= new Set();
    if (!info.calls.has(name)) push(this.callers, name, info);
    info.calls.add(name);
  }
}

function goesOverVariable(node: Ast): boolean {
  const [first, second] = node.kind === 'PipelineAst' ? node.pipelineElements : [];
  const isTaken = second !== undefined || node.parent?.kind === 'ForEachStatementAst';
  return isTaken && first?.kind === 'CommandExpressionAst' && first.expression.kind === 'VariableExpressionAst';
}

export function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function isAsObject(element: CommandElementAst): boolean {
  return element.kind === 'CommandParameterAst' && /^as/i.test(element.parameterName);
}

/** The name of a type without its namespace. */
function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
