/**
 * Which statements of a script and of the files that it loads can have a say in what the family's commands do. The others are not run:
 * what they would assign becomes unknown instead, so that leaving one out can cost precision but never gives a wrong value.
 *
 * A statement counts when it runs a command of interest or one that may, when it ends or leaves something, or when it
 * sets or changes a variable that a statement that counts reads. From there the marks spread backwards along variables,
 * outwards to the conditions around, and along calls of the file's own functions.
 */
import type { ScriptBlockAst, StatementAst } from '../../powershell';
import { ALL_MATTERS, type Relevance } from '../run/leftOut';
import { isTried } from '../run/relevanceSyntax';
import { isAutomatic } from '../scopes/variables';
import { STEERING } from './names';
import { givesOut, handsOn, type Info, isOfShell, isRunAtOnce, keepsHanded, puts } from './relevanceInfo';
import { ANY_NAME, Notes, push } from './relevanceNotes';

/** Variables that nothing in the text assigns. */
const GIVEN = ['_', 'psitem', 'args', 'input', 'this', 'psboundparameters'];

/** @param roots the script, and the files that it loads: they read and set its variables and bring functions. */
export function relevanceOf(roots: readonly ScriptBlockAst[]): Relevance {
  const notes = new Notes(roots);
  return notes.unseen ? ALL_MATTERS : new Marks(notes).settle();
}

class Marks {
  private readonly notes: Notes;
  /** Functions that may keep or change what they are handed, or put it out. */
  private keeping: ReadonlySet<string> = new Set();
  private readonly relevantNames = new Set<string>();
  /** Functions whose call may do something that matters. */
  private readonly reaching = new Set<string>();
  /** By function: its statements that put something out or change objects, until they are needed. */
  private readonly giving = new Map<string, Info[]>();
  /** Variables through which some statement changes an object, or a function gives it to whoever calls. */
  private readonly handedNames = new Set<string>();
  /** Variables that may hold an object of the family; filled when all statements are known. */
  private readonly holders = new Set<string>();
  /** Whether a variable that may hold one was needed, and one that can't: then those that read any variable were asked. */
  private readonly asked = new Set<boolean>();

  constructor(notes: Notes) {
    this.notes = notes;
  }

  /** Spreads the marks and gives what is left out. */
  settle(): Relevance {
    const asksForErrors = this.asksForErrors();
    if (asksForErrors) for (const info of this.notes.reporters) info.seed = true;
    // Under strict mode, what reads a variable that nothing sets may end the script.
    for (const [name, readers] of this.notes.callers.has('set-strictmode') ? this.notes.readers : [])
      if (!this.notes.assigners.has(name) && name !== ANY_NAME && !isAutomatic(name)) for (const info of readers) info.seed = true;
    // A `catch` may take the error of one that is not there.
    if (this.notes.callers.has('set-strictmode')) for (const [node, info] of this.notes.propertyReads) info.seed ||= isTried(node);
    for (const [name, node, info] of this.notes.calledOf) info.seed ||= isNothing(name, this.notes) && isTried(node);
    const { functions } = this.notes;
    const putting = this.functionsWith(({ statement }) => statement !== undefined && puts(statement, name => functions.has(name)));
    const isSilent = (name: string) => functions.has(name) && !putting.has(name);
    // What it is handed, a function may change.
    const changing = this.functionsWith(({ changes }) => changes);
    for (const info of this.notes.infos) {
      info.changes ||= [...(info.calls ?? [])].some(name => changing.has(name));
      // Without a statement: what a class is made of.
      const gives = info.statement ? info.changes || puts(info.statement, isSilent) : info.calls !== undefined;
      if (info.owner !== undefined && gives) push(this.giving, info.owner, info);
      if (info.changes || (info.owner !== undefined && givesOut(info))) for (const name of info.mentions ?? []) this.handedNames.add(name);
    }
    this.keeping = this.functionsWith(info => keepsHanded(info, name => functions.has(name)));
    for (const info of this.notes.infos) if (info.seed) this.reach(info.owner, []);
    this.findHolders();
    for (const name of STEERING) this.relevantNames.add(name);
    for (const name of STEERING)
      for (const info of [...(this.notes.assigners.get(name) ?? []), ...(this.notes.readers.get(name) ?? [])]) this.mark(info);
    for (const info of this.notes.infos) if (info.seed) this.mark(info);
    // What a variable refuses is an error, which a `catch` may take.
    for (const name of this.notes.demanding) {
      const isTried = this.notes.given.get(name);
      if (isTried || (asksForErrors && isTried !== undefined)) this.markNeeded(name);
    }
    const anywhere = this.notes.callsByValue ? this.notes.functions : this.notes.implicitMethods;
    for (const name of anywhere) this.markAll(this.giving.get(name));
    if (this.notes.implicitMethods.some(name => this.reaching.has(name))) return ALL_MATTERS;
    const skipped = new Map<StatementAst, readonly string[]>();
    for (const info of this.notes.infos) {
      if (info.relevant || !info.statement || info.statement.kind === 'FunctionDefinitionAst') continue;
      skipped.set(info.statement, [...(info.assigns ?? [])]);
    }
    return { skipped, names: this.relevantNames, acting: this.functionsWith(({ acts }) => acts) };
  }

  /** An error that is reported may end something, or is looked at later. */
  private asksForErrors(): boolean {
    const { assigners, readers, keepsErrors, splatsErrors, toldOfErrors, functions } = this.notes;
    const isRead = readers.has('?') || readers.has('error');
    return (
      keepsErrors || splatsErrors || isRead || assigners.has('erroractionpreference') || [...toldOfErrors].some(name => functions.has(name))
    );
  }

  /** Functions with such a statement, and those whose call may come to it. */
  private functionsWith(isSuch: (info: Info) => boolean): ReadonlySet<string> {
    const found = new Set<string>();
    const owners = this.notes.infos.flatMap(info => (info.owner !== undefined && isSuch(info) ? [info.owner] : []));
    for (let name = owners.pop(); name !== undefined; name = owners.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      for (const { owner } of this.notes.callers.get(name) ?? []) if (owner !== undefined) owners.push(owner);
    }
    return found;
  }

  /** What the shell's own commands give, made of other such values, is no object of the family: who is handed it has no say in anything. */
  private findHolders(): void {
    const names = [...GIVEN];
    const add = (info: Info) => {
      for (const name of info.assigns ?? []) if (!this.holders.has(name)) names.push(name);
    };
    for (const info of this.notes.infos)
      if (info.seed || info.takes || [...(info.calls ?? [])].some(name => this.mayGiveObjects(name))) add(info);
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      if (this.holders.has(name)) continue;
      this.holders.add(name);
      for (const reader of this.notes.readers.get(name) ?? []) add(reader);
    }
  }

  private mayGiveObjects(name: string): boolean {
    return this.notes.functions.has(name) || !isOfShell(name);
  }

  /** A call of the function may do something that matters, and so may one of each that calls it. */
  private reach(owner: string | undefined, waiting: Info[]): void {
    const owners = [owner];
    for (let name = owners.pop(); name !== undefined; name = owners.pop()) {
      if (this.reaching.has(name)) continue;
      this.reaching.add(name);
      for (const caller of this.notes.callers.get(name) ?? []) {
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
      if (parent?.statement?.kind === 'AssignmentStatementAst' && !isRunAtOnce(info))
        for (const name of parent.assigns ?? []) pushAll(waiting, this.notes.readers.get(name));
      if (parent?.changes) for (const name of parent.mentions ?? []) pushAll(waiting, this.notes.readers.get(name));
      for (const name of info.mentions ?? []) this.need(name, waiting);
      // What a command of interest gives is followed wherever it goes.
      if (info.seed) for (const name of info.assigns ?? []) this.need(name, waiting);
      for (const name of info.calls ?? []) if (this.notes.functions.has(name)) this.needFunction(name, waiting);
    }
  }

  private markNeeded(name: string): void {
    const waiting: Info[] = [];
    this.need(name, waiting);
    this.markAll(waiting);
  }

  private need(first: string, waiting: Info[]): void {
    const names = [first];
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      if (this.relevantNames.has(name)) continue;
      this.relevantNames.add(name);
      for (const assigner of this.notes.assigners.get(name) ?? []) {
        waiting.push(assigner);
        if (assigner.changes) this.reach(assigner.owner, waiting);
      }
      const isHolder = this.holders.has(name);
      this.needReaders(name, isHolder, waiting, names);
      // Those that read any variable are asked once for each of the two cases, however many names are needed.
      if (!this.asked.has(isHolder)) this.needReaders(ANY_NAME, isHolder, waiting, names);
      this.asked.add(isHolder);
    }
  }

  private needReaders(name: string, isHolder: boolean, waiting: Info[], names: string[]): void {
    for (const reader of this.notes.readers.get(name) ?? []) {
      if (reader.changes || (isHolder && handsOn(reader, name => this.mayKeep(name))) || reader.given.some(({ changes }) => changes)) {
        waiting.push(reader);
        this.reach(reader.owner, waiting);
      }
      // Whether or not it changes something itself.
      if (this.assignsHanded(reader)) {
        waiting.push(reader);
        names.push(...(reader.assigns ?? []));
      }
    }
  }

  private mayKeep(name: string): boolean | undefined {
    return this.notes.functions.has(name) ? this.keeping.has(name) : undefined;
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

function isNothing(name: string, { emptied }: Notes): boolean {
  return name === 'null' || emptied.has(name);
}

/** Lists may be as long as the script: too long for arguments of one call. */
function pushAll<T>(into: T[], items: readonly T[] | undefined): void {
  for (const item of items ?? []) into.push(item);
}
