/**
 * Which statements of a script and of the files that it loads can have a say in what the family's commands do. The others are not run:
 * what they would assign becomes unknown instead, so that leaving one out can cost precision but never gives a wrong value.
 *
 * A statement counts when it runs a command of interest or one that may, when it ends or leaves something, or when it
 * sets or changes a variable that a statement that counts reads. From there the marks spread backwards along variables,
 * outwards to the conditions around, and along calls of the file's own functions.
 */
import { defaultAliases, findShellCommand } from '../catalog';
import { type Ast, type CommandAst, pushChildren, type ScriptBlockAst, type StatementAst } from '../powershell';
import { keepsInVariable, named } from './commonVariables';
import { ALL_MATTERS, type Relevance } from './leftOut';
import { type Around, givesOut, handsOn, type Info, loopAround, puts } from './relevanceInfo';
import {
  bare,
  FAMILY,
  isInBlock,
  isReadToo,
  isStatement,
  isTarget,
  isValue,
  mayChange,
  namesDrive,
  namesPrefix,
  onlyVariables,
  runsCode,
} from './relevanceSyntax';

/** Commands that tell the platform, define names, or run code that is not in the text here. */
const REACHING = new Set(
  (
    'connect-microsoftteams disconnect-microsoftteams import-module ipmo import-pssession ipsn ipcsv set-variable new-variable sv nv ' +
    'set-strictmode tee-object tee import-localizeddata new-module nmo export-modulemember remove-module rmo set-location sl cd chdir push-location pushd pop-location popd invoke-command icm start-job sajb start-process saps start powershell powershell.exe pwsh pwsh.exe cmd cmd.exe'
  ).split(' '),
);
/** With one of these the text does not tell which variables are read: every statement counts. */
const UNSEEN = new Set('set-alias new-alias sal nal invoke-expression iex get-variable gv clear-variable remove-variable'.split(' '));
/** Variables that steer every command without being named by one. */
const STEERING = ['psdefaultparametervalues', 'whatifpreference', 'erroractionpreference', 'ofs'];
/** Variables that nothing in the text assigns. */
const GIVEN = ['_', 'psitem', 'args', 'input', 'this', 'psboundparameters'];

/** @param roots the script, and the files that it loads: they read and set its variables and bring functions. */
export function relevanceOf(roots: readonly ScriptBlockAst[]): Relevance {
  const collector = new Collector();
  for (const root of roots) collector.collect(root);
  return collector.unseen ? ALL_MATTERS : collector.settle();
}

class Collector {
  readonly infos: Info[] = [];
  unseen = false;
  /** Some call does not name the function that it runs: it may be any, and what it gives may go anywhere. */
  private callsByValue = false;
  private readonly assigners = new Map<string, Info[]>();
  private readonly readers = new Map<string, Info[]>();
  private readonly callers = new Map<string, Info[]>();
  private readonly functions = new Set<string>();
  /** Statements that report an error, which may end the script. */
  private readonly reporters: Info[] = [];
  private readonly relevantNames = new Set<string>();
  /** Functions whose call may do something that matters. */
  private readonly reaching = new Set<string>();
  /** By function: its statements that put something out or change objects, until they are needed. */
  private readonly giving = new Map<string, Info[]>();
  /** Variables through which some statement changes an object, or a function gives it to whoever calls. */
  private readonly handedNames = new Set<string>();
  /** Variables that may hold an object of the family; filled when all statements are known. */
  private readonly holders = new Set<string>();

  /** Walks the tree without recursion: chains of operators may be long. */
  collect(root: ScriptBlockAst): void {
    const top = this.newInfo(undefined, undefined, undefined);
    top.relevant = true;
    const nodes: Ast[] = [root];
    const around: Around[] = [{ info: top, value: false, host: undefined, givers: [] }];
    for (let node = nodes.pop(), at = around.pop(); node && at; node = nodes.pop(), at = around.pop()) {
      const info = this.infoFor(node, at);
      this.note(node, info);
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
      const label = node.label?.kind === 'StringConstantExpressionAst' ? node.label.value.toLowerCase() : undefined;
      const loop = loopAround(info, label);
      // Outside such a loop it ends a trap, a block or the script.
      if (loop) loop.followers.push(info);
      else info.seed = true;
    }
    return info;
  }

  private note(node: Ast, info: Info): void {
    switch (node.kind) {
      case 'VariableExpressionAst': {
        if (/^function:/i.test(node.variablePath)) this.unseen = true;
        if (/^function:/i.test(node.variablePath)) this.callsByValue = true;
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
        if (/^global:/i.test(node.name)) info.seed = true;
        return;
      case 'InvokeMemberExpressionAst':
        if (mayChange(node)) info.changes = true;
        if (runsCode(node.member)) info.seed = true;
        return;
      case 'FunctionMemberAst':
        // Which object's method a call runs, the text does not tell.
        this.unseen = true;
        return;
      case 'BinaryExpressionAst':
        // It sets $Matches without naming it.
        if (/^[IC]match$/.test(node.operator)) this.noteAssigned('matches', info);
        return;
      case 'ConvertExpressionAst':
        // Whoever is handed `[ref]$x` may set it.
        if (/^(?:ref|psreference)$/i.test(node.attribute.typeName.fullName) && node.child.kind === 'VariableExpressionAst')
          this.noteAssigned(bare(node.child.variablePath), info);
        return;
      case 'SwitchStatementAst':
        if (node.flags.regex) this.noteAssigned('matches', info);
        return;
      case 'AssignmentStatementAst':
        if (!onlyVariables(node.left)) info.changes = true;
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
        return;
      case 'CommandAst':
        this.noteCommand(node, info);
        return;
      default:
    }
  }

  /** @returns whether it is assigned there */
  private noteName(name: string, node: Ast, info: Info): boolean {
    const target = isTarget(node);
    if (!target || isReadToo(node)) {
      info.mentions ??= new Set();
      if (!info.mentions.has(name)) push(this.readers, name, info);
      info.mentions.add(name);
    }
    if (target) this.noteAssigned(name, info);
    return target;
  }

  private noteAssigned(name: string, info: Info): void {
    info.assigns ??= new Set();
    if (!info.assigns.has(name)) push(this.assigners, name, info);
    info.assigns.add(name);
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
    for (const [index, element] of command.commandElements.entries()) {
      const kept = element.kind === 'CommandParameterAst' && keepsInVariable(element.parameterName) ? named(command, index) : undefined;
      if (kept !== undefined) this.noteAssigned(kept.replace('+', '').toLowerCase(), info);
    }
    // The names that a prefix gives to functions are not in the text.
    if (command.commandElements.some(element => namesDrive(element) || namesPrefix(name, element))) this.unseen = true;
    // A program tells how it ended without being asked; a cmdlet has a verb and a noun.
    if (!/^\w+-\w+$/.test(name) && !defaultAliases.has(name)) this.noteAssigned('lastexitcode', info);
    if (name === 'add-member') info.changes = true;
    // What a dot-sourced function sets is set here.
    if (FAMILY.test(name) || REACHING.has(name) || /[\\/.]/.test(name) || command.invocationOperator === '.') {
      info.seed = true;
      info.acts = true;
    }
    if (name === 'write-error') {
      this.reporters.push(info);
      if (command.commandElements.some(element => element.kind === 'CommandParameterAst' && /^e/i.test(element.parameterName)))
        info.seed = true;
    }
    this.noteCalled(name, info);
    // `Tools\Add-Rule`: of which module it is, is not told here.
    if (name.includes('\\')) this.noteCalled(name.slice(name.lastIndexOf('\\') + 1), info);
  }

  private noteCalled(name: string, info: Info): void {
    info.calls ??= new Set();
    if (!info.calls.has(name)) push(this.callers, name, info);
    info.calls.add(name);
  }

  /** Spreads the marks and gives what is left out. */
  settle(): Relevance {
    if (this.assigners.has('erroractionpreference')) for (const info of this.reporters) info.seed = true;
    // What it is handed, a function may change.
    const changing = this.functionsWith(({ changes }) => changes);
    for (const info of this.infos) {
      info.changes ||= [...(info.calls ?? [])].some(name => changing.has(name));
      if (info.owner !== undefined && info.statement && (info.changes || puts(info.statement))) push(this.giving, info.owner, info);
      if (info.changes || (info.owner !== undefined && givesOut(info))) for (const name of info.mentions ?? []) this.handedNames.add(name);
    }
    for (const info of this.infos) if (info.seed) this.reach(info.owner, []);
    this.findHolders();
    for (const name of STEERING) this.relevantNames.add(name);
    for (const name of STEERING)
      for (const info of [...(this.assigners.get(name) ?? []), ...(this.readers.get(name) ?? [])]) this.mark(info);
    for (const info of this.infos) if (info.seed) this.mark(info);
    if (this.callsByValue) for (const name of this.functions) this.markAll(this.giving.get(name));
    const skipped = new Map<StatementAst, readonly string[]>();
    for (const info of this.infos) {
      if (info.relevant || !info.statement || info.statement.kind === 'FunctionDefinitionAst') continue;
      skipped.set(info.statement, [...(info.assigns ?? [])]);
    }
    return { skipped, names: this.relevantNames, acting: this.functionsWith(({ acts }) => acts) };
  }

  /** Functions with such a statement, and those whose call may come to it. */
  private functionsWith(isSuch: (info: Info) => boolean): ReadonlySet<string> {
    const found = new Set<string>();
    const owners = this.infos.flatMap(info => (info.owner !== undefined && isSuch(info) ? [info.owner] : []));
    for (let name = owners.pop(); name !== undefined; name = owners.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      for (const { owner } of this.callers.get(name) ?? []) if (owner !== undefined) owners.push(owner);
    }
    return found;
  }

  /** What the shell's own commands give, made of other such values, is no object of the family: who is handed it has no say in anything. */
  private findHolders(): void {
    const names = [...GIVEN];
    const add = (info: Info) => {
      for (const name of info.assigns ?? []) if (!this.holders.has(name)) names.push(name);
    };
    for (const info of this.infos)
      if (info.seed || info.takes || [...(info.calls ?? [])].some(name => this.mayGiveObjects(name))) add(info);
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      if (this.holders.has(name)) continue;
      this.holders.add(name);
      for (const reader of this.readers.get(name) ?? []) add(reader);
    }
  }

  private mayGiveObjects(name: string): boolean {
    return this.functions.has(name) || findShellCommand(defaultAliases.get(name) ?? name) === undefined;
  }

  /** A call of the function may do something that matters, and so may one of each that calls it. */
  private reach(owner: string | undefined, waiting: Info[]): void {
    const owners = [owner];
    for (let name = owners.pop(); name !== undefined; name = owners.pop()) {
      if (this.reaching.has(name)) continue;
      this.reaching.add(name);
      for (const caller of this.callers.get(name) ?? []) {
        caller.seed = true;
        waiting.push(caller);
        if (caller.owner !== undefined) owners.push(caller.owner);
      }
    }
  }

  private mark(first: Info): void {
    this.markAll([first]);
  }

  private markAll(infos: readonly Info[] | undefined): void {
    const waiting = [...(infos ?? [])];
    for (let info = waiting.pop(); info; info = waiting.pop()) {
      if (info.relevant) continue;
      info.relevant = true;
      if (info.parent && !info.parent.relevant) waiting.push(info.parent);
      pushAll(waiting, info.followers);
      for (const given of info.given) if (given.changes) waiting.push(given);
      // A block that matters may be run by whoever has it.
      const { parent } = info;
      if (parent?.statement?.kind === 'AssignmentStatementAst')
        for (const name of parent.assigns ?? []) pushAll(waiting, this.readers.get(name));
      if (parent?.changes) for (const name of parent.mentions ?? []) pushAll(waiting, this.readers.get(name));
      for (const name of info.mentions ?? []) this.need(name, waiting);
      // What a command of interest gives is followed wherever it goes.
      if (info.seed) for (const name of info.assigns ?? []) this.need(name, waiting);
      for (const name of info.calls ?? []) if (this.functions.has(name)) this.needFunction(name, waiting);
    }
  }

  private need(first: string, waiting: Info[]): void {
    const names = [first];
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      if (this.relevantNames.has(name)) continue;
      this.relevantNames.add(name);
      for (const assigner of this.assigners.get(name) ?? []) {
        waiting.push(assigner);
        if (assigner.changes) this.reach(assigner.owner, waiting);
      }
      for (const reader of this.readers.get(name) ?? []) {
        if (reader.changes || (this.holders.has(name) && handsOn(reader)) || reader.given.some(({ changes }) => changes)) {
          waiting.push(reader);
          this.reach(reader.owner, waiting);
        } else if (this.assignsHanded(reader)) {
          waiting.push(reader);
          names.push(...(reader.assigns ?? []));
        }
      }
    }
  }

  /** `$b = $a` and `foreach ($b in $a)` give $a's objects another name; a change through that name is one of $a's. */
  private assignsHanded(info: Info): boolean {
    return [...(info.assigns ?? [])].some(name => this.handedNames.has(name));
  }

  /** What a function puts out, and what it does to the objects that it is handed. */
  private needFunction(name: string, waiting: Info[]): void {
    pushAll(waiting, this.giving.get(name));
    this.giving.delete(name);
  }
}

/** Lists may be as long as the script: too long for arguments of one call. */
function pushAll<T>(into: T[], items: readonly T[] | undefined): void {
  for (const item of items ?? []) into.push(item);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
