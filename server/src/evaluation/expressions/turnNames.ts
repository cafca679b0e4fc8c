/** Which variables the turns of a loop's body hand on to each other, and which each of them makes for itself. */
import { type Ast, type FunctionDefinitionAst, nodesOf, type ScriptBlockAst, type VariableExpressionAst, visit } from '../../powershell';
import { bare } from '../relevance/names';
import type { MadeAnew } from '../run/run';

interface Use {
  readonly at: number;
  readonly kind: 'read' | 'write';
  /** The innermost statement or block around it that may be passed by; undefined for none. */
  readonly inside: Ast | undefined;
}

/** Methods that change what they are called of. */
const CHANGING = /^(?:add|addrange|append|appendline|clear|dequeue|enqueue|insert|pop|push|remove|removeat|unionwith)$/i;
const CONDITIONAL =
  /^(?:IfStatement|SwitchStatement|ForStatement|ForEachStatement|WhileStatement|TryStatement|ScriptBlockExpression|CatchClause)Ast$/;

const known = new WeakMap<Ast, readonly string[]>();

/** Variables that a turn leaves to the next: it changes them, and reads them before, or does not change them each time. */
export function carriedBy(body: Ast): readonly string[] {
  const found = known.get(body) ?? carriedIn(body);
  known.set(body, found);
  return found;
}

const anew = new WeakMap<Ast, MadeAnew>();

export function madeAnewIn(body: Ast): MadeAnew {
  const found = anew.get(body) ?? writtenFirst(body);
  anew.set(body, found);
  return found;
}

function writtenFirst(body: Ast): MadeAnew {
  const first = new Map<string, number>();
  for (const [name, all] of usesIn(body)) {
    const written = all.filter(({ kind }) => kind === 'write').map(({ at }) => at);
    if (written.length > 0 && !isCarried(all) && !name.includes(':')) first.set(name, Math.min(...written));
  }
  const own = new Set(first.keys());
  const root = scriptOf(body);
  for (const mention of first.size > 0 && root ? nodesOf(root, 'VariableExpressionAst') : []) {
    const name = bare(mention.variablePath);
    const at = first.get(name);
    if (at === undefined || (mention.start >= body.start && mention.end <= body.end)) continue;
    const isElsewhere = functionAround(mention) !== functionAround(body);
    if (isElsewhere && isOwnThere(mention, name)) continue;
    own.delete(name);
    if (isElsewhere || mayLeaveBefore(body, at)) first.delete(name);
  }
  return { all: [...first.keys()], own: [...own], readsRules: !root || readsRulesBehind(root, body) };
}

const READING = /^(?:[\w.]+\\)?get-csclientversionpolicy(?:rule)?$/i;

function readsRulesBehind(root: ScriptBlockAst, body: Ast): boolean {
  return nodesOf(root, 'CommandAst').some(command => {
    const [head] = command.commandElements;
    if (head?.kind !== 'StringConstantExpressionAst' || !READING.test(head.value)) return false;
    return command.start > body.end || functionAround(command) !== functionAround(body);
  });
}

function scriptOf(node: Ast): ScriptBlockAst | undefined {
  let root = node;
  while (root.parent) root = root.parent;
  return root.kind === 'ScriptBlockAst' ? root : undefined;
}

/** It names a variable of the function's own in which it stands. */
function isOwnThere(mention: VariableExpressionAst, name: string): boolean {
  const around = functionAround(mention);
  if (!around || mention.variablePath.includes(':')) return false;
  const parameters = [...(around.parameters ?? []), ...(around.body.paramBlock?.parameters ?? [])];
  if (parameters.some(parameter => bare(parameter.name.variablePath) === name)) return true;
  const uses = usesIn(around.body).get(name);
  return uses !== undefined && !isCarried(uses) && uses.some(({ kind }) => kind === 'write');
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
  return LEAVING.some(kind => nodesOf(root, kind).some(({ start }) => start >= body.start && start < place));
}

/** Something in it changes the variable, or what that holds. */
export function isChangedIn(body: Ast, { variablePath }: VariableExpressionAst): boolean {
  return (
    usesIn(body)
      .get(variablePath.toLowerCase())
      ?.some(({ kind }) => kind === 'write') === true
  );
}

function carriedIn(body: Ast): readonly string[] {
  return [...usesIn(body)].flatMap(([name, all]) => (isCarried(all) && !/^(?:_|psitem|null|true|false)$/.test(name) ? [name] : []));
}

function usesIn(body: Ast): ReadonlyMap<string, readonly Use[]> {
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

function conditionalAround(node: Ast, body: Ast): Ast | undefined {
  for (let at = node.parent; at && at !== body; at = at.parent) if (CONDITIONAL.test(at.kind)) return at;
  return body.kind === 'SwitchStatementAst' ? body : undefined;
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
