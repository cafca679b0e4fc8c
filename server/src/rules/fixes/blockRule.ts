import type { Hazard, RepairParent, ScriptFile } from '../../evaluation';
import type { CommandAst } from '../../powershell';
import { ancestors, nodeAt } from '../statements';
import { styleOf } from './style';

/** The command in the tree that a hazard is about; undefined where the tree has no command there. */
export function commandOf(script: ScriptFile, { command }: Hazard): CommandAst | undefined {
  if (command.file !== script.file) return undefined;
  for (const node of ancestors(nodeAt(script.parse.ast, command.start))) {
    if (node.kind === 'CommandAst' && node.start === command.start && node.end === command.end) return node;
  }
  return undefined;
}

/** A statement that adds the missing rule. */
export interface BlockRule {
  readonly parts: readonly string[];
  /** The variables that it reads. */
  readonly needs: readonly string[];
  /** Offsets of what it has to come after. */
  readonly after: readonly number[];
}

const GLOBAL: RepairParent = { scope: 'global', parent: 'Global', expression: undefined, made: undefined };

/**
 * One rule for each policy that needs one; undefined where a policy can't be named at the command.
 * @param shared what names each of the policies in its turn of a loop, if something does: then one rule is enough
 */
export function blockRules(
  script: ScriptFile,
  policies: readonly RepairParent[],
  command: CommandAst,
  shared: string | undefined,
): readonly BlockRule[] | undefined {
  const after = (parents: readonly RepairParent[]) => parents.flatMap(({ made }) => (made?.file === script.file ? made.start : []));
  if (shared !== undefined) return [{ parts: ruleParts(script, command, shared), needs: variablesOf(shared), after: after(policies) }];
  const rules: BlockRule[] = [];
  const parents = new Set<string>();
  for (const parent of policies.length > 0 ? policies : [GLOBAL]) {
    const written = parentText(script, parent, command);
    if (written === undefined) return undefined;
    if (parents.has(written.toLowerCase())) continue;
    parents.add(written.toLowerCase());
    rules.push({ parts: ruleParts(script, command, written), needs: variablesOf(written), after: after([parent]) });
  }
  return rules;
}

function parentText(script: ScriptFile, { parent, expression }: RepairParent, command: CommandAst): string | undefined {
  if (expression === undefined) return styleOf(script).quote(parent);
  if (expression.file !== script.file || !sameFunction(command, expression.start)) return undefined;
  return script.text.slice(expression.start, expression.end);
}

/** An expression means the same at the command only inside the same function or block. */
function sameFunction(command: CommandAst, offset: number): boolean {
  const holder = [...ancestors(command)].find(node => node.kind === 'FunctionDefinitionAst');
  return holder === undefined || (holder.start <= offset && offset < holder.end);
}

const VARIABLE = /[$@]\{?([\w:]+)/g;

/** Names of the variables in a text, in lower case without scope. */
export function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].map(([, name = '']) => name.slice(name.lastIndexOf(':') + 1).toLowerCase());
}

/**
 * Everything of user agent OC below 4.0: Lync 2010, the first client that honours privacy mode, is 4.0. In front of all others.
 * In parts, between which the command may go on in a new line.
 * @param command whose noun's prefix the rule's gets @param parent as it is to be written
 */
export function ruleParts(script: ScriptFile, command: CommandAst, parent: string): readonly string[] {
  const { quote, yes } = styleOf(script);
  return [
    `New-${nounPrefix(command)}CsClientVersionPolicyRule -Parent ${parent} -RuleId ([guid]::NewGuid())`,
    `-MajorVersion 4 -MinorVersion 0 -UserAgent ${quote('OC')} -CompareOp ${quote('LSS')}`,
    `-Action ${quote('Block')} -Enabled ${yes} -Priority 0`,
  ];
}

const PREFIXED = /-(\w*?)Cs(?:Privacy|ClientVersion)\w+$/i;

/** What `Import-PSSession -Prefix` puts in front of the nouns: found in the command's own name. */
export function nounPrefix(command: CommandAst): string {
  const [name] = command.commandElements;
  return name?.kind === 'StringConstantExpressionAst' ? (PREFIXED.exec(name.value)?.[1] ?? '') : '';
}
