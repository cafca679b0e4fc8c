/** Which variables the turns of a loop's body hand on to each other, and which each of them makes for itself. */
import {
  type Ast,
  type CommandAst,
  type FunctionDefinitionAst,
  indexFrom,
  nodesOf,
  nodesWithin,
  type ScriptBlockAst,
  type VariableExpressionAst,
  variablesNamed,
  visit,
} from '../../powershell';
import type { Leaving, MadeAnew, Run } from '../run/run';
import { bare, STEERING } from './names';

interface Use {
  readonly at: number;
  readonly kind: 'read' | 'write';
  /** The innermost statement or block around it that may be passed by; undefined for none. */
  readonly inside: Ast | undefined;
}

/** Methods that change what they are called of. */
const CHANGING = /^(?:add|addrange|append|appendline|clear|dequeue|enqueue|insert|pop|push|remove|removeat|unionwith)$/i;
const CONDITIONAL = /^(?:ForStatement|ForEachStatement|WhileStatement|ScriptBlockExpression|CatchClause)Ast$/;

const known = new WeakMap<Ast, readonly string[]>();

/** Variables that a turn leaves to the next, as far as they matter: it changes them, and reads them before, or does not change them each time. */
export function carriedBy({ relevance: { names } }: Run, body: Ast): readonly string[] {
  const found = known.get(body) ?? carriedIn(body);
  known.set(body, found);
  return names ? found.filter(name => names.has(bare(name))) : found;
}

/** What a turn's text tells of what it leaves to the next, and behind the last one. @param variable of the loop, which each turn sets */
export function leavingBy(run: Run, body: Ast, variable?: VariableExpressionAst): Leaving {
  const [carried, sets] = [carriedBy(run, body), setIn(body)];
  const { names } = run.relevance;
  const isAsked = (name: string) => (names === undefined || names.has(name)) && isReadBehind(name, body);
  const own = variable && bare(variable.variablePath);
  const left = own === undefined ? carried : carried.filter(name => bare(name) !== own);
  const all = own === undefined ? sets : new Set([...sets, own]);
  return { carried: left, sets: all, last: [...all].filter(name => !left.includes(name) && isAsked(name)) };
}

/** What the last turn has left in the variable is read: behind the body, in the same function, it is not set before. */
function isReadBehind(name: string, body: Ast): boolean {
  const root = scriptOf(body);
  if (!root) return false;
  const all = variablesNamed(root, name);
  const around = functionAround(body);
  const next = all.slice(indexFrom(all, body.end)).find(mention => functionAround(mention) === around);
  return next !== undefined && !isTarget(next);
}

/** It is given another value there. */
function isTarget(variable: VariableExpressionAst): boolean {
  const { parent } = variable;
  if (parent?.kind === 'ForEachStatementAst') return parent.variable === variable;
  return parent?.kind === 'AssignmentStatementAst' && parent.operator === '=' && parent.left === variable;
}

const set = new WeakMap<Ast, ReadonlySet<string>>();

/** All variables that it sets, by their names without a scope. */
function setIn(body: Ast): ReadonlySet<string> {
  const found = set.get(body) ?? new Set([...usesIn(body)].flatMap(([name, all]) => (all.some(isWrite) ? [bare(name)] : [])));
  set.set(body, found);
  return found;
}

function isWrite({ kind }: Use): boolean {
  return kind === 'write';
}

const anew = new WeakMap<Ast, MadeAnew>();

export function madeAnewIn(body: Ast): MadeAnew {
  const found = anew.get(body) ?? writtenFirst(body);
  anew.set(body, found);
  return found;
}

function writtenFirst(body: Ast): MadeAnew {
  const root = scriptOf(body);
  const first = new Map<string, number>();
  for (const [name, all] of usesIn(body)) {
    const written = all.filter(isWrite).map(({ at }) => at);
    if (written.length > 0 && !isCarried(all) && !name.includes(':') && !STEERING.includes(name)) first.set(name, Math.min(...written));
  }
  const own = new Set(first.keys());
  if (!root) return { all: [...first.keys()], own: [...own], readsRules: true };
  for (const [name, at] of [...first]) {
    const { isElsewhere, isAround } = mentionedOutside(name, body, root);
    if (isElsewhere || isAround) own.delete(name);
    if (isElsewhere || (isAround && mayLeaveBefore(body, at))) first.delete(name);
  }
  return { all: [...first.keys()], own: [...own], readsRules: readsRulesBehind(root, body) };
}

/** Where a script names a variable: by function, those of the script itself under `undefined`; and which of these mean none of their own. */
interface Mentions {
  readonly all: Map<FunctionDefinitionAst | undefined, { readonly first: Ast; last: Ast }>;
  readonly free: Set<FunctionDefinitionAst | undefined>;
}

const mentions = new WeakMap<ScriptBlockAst, ReadonlyMap<string, Mentions>>();

/** By the name without a scope. Made once: each loop of a long script asks for it. */
function mentionsIn(root: ScriptBlockAst): ReadonlyMap<string, Mentions> {
  const found = mentions.get(root);
  if (found) return found;
  const made = new Map<string, Mentions>();
  for (const mention of nodesOf(root, 'VariableExpressionAst')) {
    const name = bare(mention.variablePath);
    const { all, free } = made.get(name) ?? { all: new Map(), free: new Set() };
    made.set(name, { all, free });
    const around = functionAround(mention);
    const known = all.get(around);
    if (known) known.last = mention;
    else all.set(around, { first: mention, last: mention });
    // What holds for one that names no scope holds for all of them.
    if (mention.variablePath.includes(':') || (!known && !isOwnIn(around, name))) free.add(around);
  }
  mentions.set(root, made);
  return made;
}

/** Whether other functions mean the variable, and whether the function around a loop names it outside of the loop's body. */
function mentionedOutside(name: string, body: Ast, root: ScriptBlockAst): { readonly isElsewhere: boolean; readonly isAround: boolean } {
  const found = mentionsIn(root).get(name);
  const here = functionAround(body);
  const around = found?.all.get(here);
  let isElsewhere = false;
  for (const each of found?.free ?? []) {
    isElsewhere = each !== here && !(each && isWithin(each, body));
    if (isElsewhere) break;
  }
  return { isElsewhere, isAround: around !== undefined && (around.first.start < body.start || around.last.end > body.end) };
}

const READING = /^(?:[\w.]+\\)?get-csclientversionpolicy(?:rule)?$/i;

const reading = new WeakMap<ScriptBlockAst, readonly CommandAst[]>();

function readsRulesBehind(root: ScriptBlockAst, body: Ast): boolean {
  const found = reading.get(root) ?? nodesOf(root, 'CommandAst').filter(({ commandElements: [head] }) => isReading(head));
  reading.set(root, found);
  return found.some(command => command.start > body.end || functionAround(command) !== functionAround(body));
}

function isReading(head: Ast | undefined): boolean {
  return head?.kind === 'StringConstantExpressionAst' && READING.test(head.value);
}

function scriptOf(node: Ast): ScriptBlockAst | undefined {
  let root = node;
  while (root.parent) root = root.parent;
  return root.kind === 'ScriptBlockAst' ? root : undefined;
}

/** It is a variable of the function's own. */
function isOwnIn(around: FunctionDefinitionAst | undefined, name: string): boolean {
  if (!around) return false;
  const parameters = [...(around.parameters ?? []), ...(around.body.paramBlock?.parameters ?? [])];
  if (parameters.some(parameter => bare(parameter.name.variablePath) === name)) return true;
  const uses = usesIn(around.body).get(name);
  return uses !== undefined && !isCarried(uses) && uses.some(isWrite);
}

function functionAround(node: Ast): FunctionDefinitionAst | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'FunctionDefinitionAst') return at;
  return undefined;
}

const LEAVING = ['BreakStatementAst', 'ContinueStatementAst', 'ReturnStatementAst', 'ThrowStatementAst', 'ExitStatementAst'] as const;

/** A turn may end before it comes to a place, and the script go on: then what was held before is read behind the loop. */
function mayLeaveBefore(body: Ast, place: number): boolean {
  const root = scriptOf(body);
  if (!root) return true;
  for (let at = body.parent; at && at.kind !== 'FunctionDefinitionAst'; at = at.parent) if (at.kind === 'TryStatementAst') return true;
  return LEAVING.some(kind => nodesWithin(nodesOf(root, kind), body).some(({ start }) => start < place));
}

/** Something in it changes the variable, or what that holds. */
export function isChangedIn(body: Ast, { variablePath }: VariableExpressionAst): boolean {
  return usesIn(body).get(variablePath.toLowerCase())?.some(isWrite) === true;
}

function carriedIn(body: Ast): readonly string[] {
  return [...usesIn(body)].flatMap(([name, all]) => (isCarried(all) && !/^(?:_|psitem|null|true|false)$/.test(name) ? [name] : []));
}

const used = new WeakMap<Ast, ReadonlyMap<string, readonly Use[]>>();

function usesIn(body: Ast): ReadonlyMap<string, readonly Use[]> {
  const found = used.get(body) ?? findUses(body);
  used.set(body, found);
  return found;
}

function findUses(body: Ast): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (variable: VariableExpressionAst, at: number, kind: Use['kind'], node: Ast = variable): void => {
    const name = variable.variablePath.toLowerCase();
    const known = uses.get(name);
    const use = { at, kind, inside: conditionalAround(node, body) };
    if (known) known.push(use);
    else uses.set(name, [use]);
  };
  const written = new Set<Ast>();
  visit(body, node => {
    if (node.kind === 'FunctionDefinitionAst') return false;
    if (node.kind === 'AssignmentStatementAst') {
      for (const target of targetsOf(node.left)) {
        if (node.operator === '=' && target.kind === 'VariableExpressionAst') written.add(target);
        const variable = baseOf(target);
        if (variable) note(variable, node.end, 'write', node);
      }
    } else if (node.kind === 'ForEachStatementAst') {
      written.add(node.variable);
      note(node.variable, node.start, 'write', node.body);
    } else if (node.kind === 'UnaryExpressionAst' && /PlusPlus|MinusMinus/.test(node.tokenKind)) {
      const variable = baseOf(node.child);
      if (variable) note(variable, node.end, 'write');
    } else if (node.kind === 'InvokeMemberExpressionAst' && !node.static) {
      const variable = baseOf(node.expression);
      const { member } = node;
      if (variable && member.kind === 'StringConstantExpressionAst' && CHANGING.test(member.value)) note(variable, node.end, 'write');
    } else if (node.kind === 'VariableExpressionAst' && !written.has(node)) note(node, node.start, 'read');
    return true;
  });
  return uses;
}

/** Not where each use follows a write of the same turn: what is kept for a moment only. */
function isCarried(uses: readonly Use[]): boolean {
  const inOrder = [...uses].sort((a, b) => a.at - b.at);
  const [first] = inOrder;
  if (first === undefined || uses.every(({ kind }) => kind === 'read')) return false;
  if (first.kind === 'read') return true;
  return (
    first.inside !== undefined && !(uses.some(({ kind }) => kind === 'read') && uses.every(({ inside }) => isWithin(inside, first.inside)))
  );
}

function isWithin(node: Ast | undefined, outer: Ast | undefined): boolean {
  return node !== undefined && outer !== undefined && node.start >= outer.start && node.end <= outer.end;
}

/** Of a statement with arms the arm: what one of them sets, another does not find set. */
function conditionalAround(node: Ast, body: Ast): Ast | undefined {
  let inner = node;
  for (let at = node.parent; at; at = at.parent) {
    if (isArm(inner, at)) return inner;
    if (at === body) return undefined;
    if (CONDITIONAL.test(at.kind)) return at;
    inner = at;
  }
  return undefined;
}

/** Not what such a statement runs in any case. */
function isArm(inner: Ast, statement: Ast): boolean {
  switch (statement.kind) {
    case 'IfStatementAst':
      return inner !== statement.clauses[0]?.condition;
    case 'SwitchStatementAst':
      return inner !== statement.condition;
    default:
      return statement.kind === 'TryStatementAst';
  }
}

function targetsOf(left: Ast): readonly Ast[] {
  if (left.kind === 'ArrayLiteralAst') return left.elements.flatMap(targetsOf);
  return left.kind === 'ConvertExpressionAst' || left.kind === 'AttributedExpressionAst' ? targetsOf(left.child) : [left];
}

/** Under keys that are not written out a table has an entry for each element; how many and which, nobody knows after one turn. */
function isWritten({ kind }: Ast): boolean {
  return kind === 'StringConstantExpressionAst' || kind === 'ConstantExpressionAst';
}

/** The variable whose value, or what that holds, is changed. */
function baseOf(target: Ast): VariableExpressionAst | undefined {
  let at = target;
  for (;;) {
    if (at.kind === 'VariableExpressionAst') return at;
    if (at.kind === 'MemberExpressionAst') at = at.expression;
    else if (at.kind === 'IndexExpressionAst' && isWritten(at.index)) at = at.target;
    else return undefined;
  }
}
