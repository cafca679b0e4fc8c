/**
 * Scripts that nobody planned: those of the generator, with statements dropped, moved, repeated, put into other statements or taken
 * from another script, and with constants and operators exchanged. What they do, only the engine knows.
 */
import { collectNames, type VariableNames } from '../../../../server/src/evaluation/relevance/names';
import { isAutomatic } from '../../../../server/src/evaluation/scopes/variables';
import { type Ast, nodesOf, parse, type StatementAst, visit } from '../../../../server/src/powershell';
import type { Random } from './random';
import type { Script } from './scripts/plan';

/** A change of a text: what stands between the two places becomes something else. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Mutation = (random: Random, text: string, lists: readonly StatementList[], nodes: readonly Ast[], donor: string) => readonly Edit[];
type StatementList = readonly [StatementAst, ...StatementAst[]];

/** The script with so many changes of its main text, as far as they leave one that parses. */
export function mutated(random: Random, script: Script, changes: number, donor: Script): Script {
  let text = script.files[script.main] ?? '';
  for (let change = 0; change < changes; change++) text = changed(random, text, donor.files[donor.main] ?? '');
  return { ...script, files: { ...donor.files, ...script.files, [script.main]: text } };
}

function changed(random: Random, text: string, donor: string): string {
  const { ast, errors } = parse(text, { level: '5.1' });
  if (errors.length > 0) return text;
  const nodes: Ast[] = [];
  // A loop that is changed may never end.
  visit(ast, node => {
    if (LOOPS.test(node.kind)) return false;
    nodes.push(node);
    return true;
  });
  const lists = listsOf(nodes);
  if (lists.length === 0) return text;
  const mutation = random.weighted(MUTATIONS);
  const edits = [...mutation(random, text, lists, nodes, donor)].sort((a, b) => b.start - a.start);
  const result = edits.reduce((now, { start, end, text: by }) => now.slice(0, start) + by + now.slice(end), text);
  const after = parse(result, { level: '5.1' });
  return after.errors.length > 0 || callsItself(after.ast) ? text : result;
}

/**
 * Whether what nothing sets is read, or what nothing calls is defined: a profile may set it, and whoever loads the file may call it, so
 * that the analysis takes it for something where the engine takes it for nothing.
 */
export function leavesOpen(text: string): boolean {
  const { ast } = parse(text, { level: '5.1' });
  const names: VariableNames = { assigned: new Set(), tested: new Set(), asked: new Set() };
  collectNames(ast, names);
  const bare = (path: string) => path.slice(path.indexOf(':') + 1).toLowerCase();
  const isUnset = (path: string) => !path.startsWith('env:') && !names.assigned.has(bare(path)) && !isAutomatic(bare(path));
  const isCalled = (name: string) => text.toLowerCase().split(name.toLowerCase()).length > 2;
  return (
    nodesOf(ast, 'VariableExpressionAst').some(({ variablePath }) => isUnset(variablePath)) ||
    nodesOf(ast, 'FunctionDefinitionAst').some(({ name }) => !isCalled(name))
  );
}

/** A function that stands around a call of itself may never end. */
function callsItself(root: Ast): boolean {
  let found = false;
  visit(root, node => {
    const [head] = node.kind === 'CommandAst' ? node.commandElements : [];
    if (head?.kind !== 'StringConstantExpressionAst') return !found;
    for (let at = node.parent; at; at = at.parent)
      found ||= at.kind === 'FunctionDefinitionAst' && at.name.toLowerCase() === head.value.toLowerCase();
    return !found;
  });
  return found;
}

const LOOPS = /^(?:While|DoWhile|DoUntil|For)StatementAst$/;

function listsOf(nodes: readonly Ast[]): readonly StatementList[] {
  return nodes.flatMap(node => {
    if (node.kind !== 'NamedBlockAst' && node.kind !== 'StatementBlockAst') return [];
    const [first, ...others] = node.statements;
    return first ? [[first, ...others] as const] : [];
  });
}

const MUTATIONS: readonly (readonly [number, Mutation])[] = [
  [
    3,
    (random, _, lists) => {
      const { start, end } = random.pick(random.pick(lists));
      return [{ start, end, text: '' }];
    },
  ],
  [
    3,
    (random, text, lists) => {
      const list = random.pick(lists);
      const at = random.below(Math.max(1, list.length - 1));
      const [first, second] = list.slice(at, at + 2);
      return first && second ? [by(first, source(text, second)), by(second, source(text, first))] : [];
    },
  ],
  [
    3,
    (random, text, lists) => {
      const moved = random.pick(random.pick(lists));
      const before = random.pick(random.pick(lists));
      const isInside = before.start >= moved.start && before.start < moved.end;
      return isInside ? [] : [by(moved, ''), insert(before.start, `${source(text, moved)}\n`)];
    },
  ],
  [
    3,
    (random, text, lists) => {
      const [copied, after] = [random.pick(random.pick(lists)), random.pick(random.pick(lists))];
      return [insert(after.end, `\n${source(text, copied)}\n`)];
    },
  ],
  [
    3,
    (random, _, lists, __, donor) => {
      const { ast } = parse(donor, { level: '5.1' });
      const given = ast.endBlock?.statements ?? [];
      const at = random.below(Math.max(1, given.length));
      const taken = given.slice(at, at + 1 + random.below(3));
      const { start } = random.pick(random.pick(lists));
      return [insert(start, taken.map(each => `${source(donor, each)}\n`).join(''))];
    },
  ],
  [
    6,
    (random, text, lists) => {
      const list = random.pick(lists);
      const at = random.below(list.length);
      const wrapped = list.slice(at, at + 1 + random.below(3));
      const [start, end] = [wrapped[0]?.start ?? 0, wrapped.at(-1)?.end ?? 0];
      const [head, tail] = random.pick(AROUND);
      const inner = text.slice(start, end);
      if (/\b(?:break|continue)\b/i.test(inner)) return [];
      const step = `Step${random.below(1000)}`;
      return [{ start, end, text: `${head}\n${inner}\n${tail}`.replaceAll('Step', step) }];
    },
  ],
  [
    4,
    (random, text, _, nodes) => {
      const constants = nodes.filter(isExchangeable);
      if (constants.length === 0) return [];
      const target = random.pick(constants);
      const others = constants.filter(({ kind }) => kind === target.kind);
      return [by(target, source(text, random.pick(others)))];
    },
  ],
  [
    2,
    (random, text, _, nodes) => {
      const found = nodes.filter(node => node.kind === 'VariableExpressionAst' && /^(?:true|false)$/i.test(node.variablePath));
      if (found.length === 0) return [];
      const target = random.pick(found);
      return [by(target, /true/i.test(source(text, target)) ? '$false' : '$true')];
    },
  ],
  [
    2,
    (random, text, _, nodes) => {
      const found = nodes.flatMap(node => (node.kind === 'BinaryExpressionAst' ? [node] : []));
      if (found.length === 0) return [];
      const { left, right } = random.pick(found);
      const between = text.slice(left.end, right.start);
      const operator = /-[ic]?(eq|ne|lt|gt|le|ge|and|or|like|match|notlike|in|contains|notcontains)\b/i.exec(between);
      const other = random.pick(OPERATORS);
      return operator ? [{ start: left.end + operator.index, end: left.end + operator.index + operator[0].length, text: other }] : [];
    },
  ],
];

const OPERATORS = ['-eq', '-ne', '-lt', '-ge', '-and', '-or', '-like', '-contains'];

/** Statements that others are put into. */
const AROUND: readonly (readonly [string, string])[] = [
  ['if ($true) {', '}'],
  ['if ($false) {', '}'],
  ['if (-not $true) { } else {', '}'],
  ['foreach ($each in 1) {', '}'],
  ['foreach ($each in 1, 2) {', '}'],
  ['foreach ($each in @()) {', '}'],
  ['for ($turn = 0; $turn -lt 2; $turn++) {', '}'],
  ['while ($true) {', 'break\n}'],
  ['do {', '} while ($false)'],
  ['do {', '} until ($true)'],
  ['switch (1) {\n1 {', '}\n}'],
  ['switch ("b") {\n"a" { }\ndefault {', '}\n}'],
  ['try {', '} catch { }'],
  ['try {', '} catch { throw }'],
  ['try {', '} finally { }'],
  ['try { } finally {', '}'],
  ["try { throw 'x' } catch {", '}'],
  ['& {', '}'],
  ['. {', '}'],
  ['& { trap { continue }', '}'],
  ['1 | ForEach-Object {', '}'],
  ['1, 2 | ForEach-Object -Begin {', '} -Process { }'],
  ['@(1, 2) | Select-Object -First 1 | ForEach-Object {', '}'],
  ['1 | Where-Object { $_ } | ForEach-Object {', '}'],
  ['function Step {', '}\nStep'],
  ['function Step {', '}'],
  ['filter Step {', '}\n1 | Step'],
  ['$block = {', '}\n& $block'],
  ['$block = {', '}\n$block.Invoke()'],
  ['$null = . {', '}'],
  ['$kept = @(', ')'],
  ['$(', ')'],
  ['[void](& {', '})'],
  ['& {', '} | Out-Null'],
  ['Invoke-Command -ScriptBlock {', '}'],
  ["$ErrorActionPreference = 'Stop'", ''],
  ["& { $ErrorActionPreference = 'Stop'", '}'],
  ["$ErrorActionPreference = 'SilentlyContinue'", ''],
  ['$WhatIfPreference = $true', '$WhatIfPreference = $false'],
  ['& { $WhatIfPreference = $true', '}'],
  ['function Step { [CmdletBinding(SupportsShouldProcess)] param()', '}\nStep -WhatIf'],
  ['function Step { [CmdletBinding(SupportsShouldProcess)] param() if ($PSCmdlet.ShouldProcess("x")) {', '} }\nStep'],
  ['function Step { return', '}\nStep'],
];

/** Texts and numbers; not the names of commands. */
function isExchangeable(node: Ast): boolean {
  if (node.kind === 'ConstantExpressionAst') return true;
  return node.kind === 'StringConstantExpressionAst' && node.stringConstantType === 'SingleQuoted';
}

function source(text: string, { start, end }: Ast): string {
  return text.slice(start, end);
}

function by({ start, end }: Ast, text: string): Edit {
  return { start, end, text };
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
