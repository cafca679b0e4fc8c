/**
 * `[Diagnostics.CodeAnalysis.SuppressMessageAttribute('Rule', '')]` on the `param` block of a script or function and on
 * classes and their methods, with the argument rules of PSScriptAnalyzer: string constants only, by position rule, id,
 * scope, target and justification, or by name; a target (`*` is a wildcard) needs a scope, `Function` or `Class`.
 */
import type { ScriptFile } from '../evaluation';
import { type Ast, type AttributeAst, type AttributeBaseAst, type ExpressionAst, nodesOf, type ScriptBlockAst } from '../powershell';
import type { Place } from '../text';
import { descendants } from './statements';
import type { AttributeMistake, Suppression, SuppressionMistake, Suppressions } from './suppressions';

const TYPE_NAMES = ['diagnostics.codeanalysis.suppressmessageattribute', 'diagnostics.codeanalysis.suppressmessage'];
const SHORT_NAMES = ['suppressmessageattribute', 'suppressmessage'];
const NAMESPACE = 'system.diagnostics.codeanalysis';
/** Rules of other analyzers are theirs to judge. */
const OURS = /^cs/i;
const ARGUMENTS = ['rulename', 'rulesuppressionid', 'scope', 'target', 'justification'] as const;
type ArgumentName = (typeof ARGUMENTS)[number];

/** The suppressions that the script's attributes make. */
export function attributeSuppressions(script: ScriptFile): Suppressions {
  const all: Suppression[] = [];
  const mistakes: SuppressionMistake[] = [];
  for (const { attribute, reach } of attributesOf(script)) {
    const read = readAttribute(script.file, attribute, reach);
    if (read === undefined) continue;
    if ('kind' in read) mistakes.push(read);
    else all.push(read);
  }
  return { all, mistakes };
}

interface Found {
  readonly attribute: AttributeAst;
  /** The script, function, class or method that the attribute is on. */
  readonly reach: Ast;
}

function* attributesOf(script: ScriptFile): Generator<Found> {
  const { ast: tree } = script.parse;
  const imported = tree.usingStatements.some(
    using => using.usingStatementKind === 'Namespace' && using.name?.value.toLowerCase() === NAMESPACE,
  );
  const own = (attributes: readonly AttributeBaseAst[] | undefined, reach: Ast) =>
    (attributes ?? []).flatMap(attribute => (isSuppression(attribute, imported) ? [{ attribute, reach }] : []));
  yield* own(paramAttributes(tree), tree);
  for (const node of nodesOf(tree, 'FunctionDefinitionAst')) yield* own(paramAttributes(node.body), node);
  for (const kind of ['TypeDefinitionAst', 'FunctionMemberAst'] as const)
    for (const node of nodesOf(tree, kind)) yield* own(node.attributes, node);
}

function paramAttributes(block: ScriptBlockAst): readonly AttributeAst[] | undefined {
  return block.paramBlock?.attributes;
}

function isSuppression(attribute: AttributeBaseAst, imported: boolean): attribute is AttributeAst {
  if (attribute.kind !== 'AttributeAst') return false;
  const name = attribute.typeName.fullName.toLowerCase().replace(/^system\./, '');
  return TYPE_NAMES.includes(name) || (imported && SHORT_NAMES.includes(name));
}

/** Undefined for a rule of another analyzer. */
function readAttribute(file: string, attribute: AttributeAst, reach: Ast): Suppression | SuppressionMistake | undefined {
  const holder: Place = { file, start: attribute.start, end: attribute.end };
  const [first] = attribute.positionalArguments;
  const named = attribute.namedArguments.find(argument => argument.argumentName.toLowerCase() === 'rulename')?.argument;
  const name = first ?? named;
  if (name?.kind !== 'StringConstantExpressionAst' || !OURS.test(name.value.trim())) return undefined;
  const values = readArguments(attribute);
  if ('why' in values) return { kind: 'argument', holder, place: { file, start: values.at.start, end: values.at.end }, why: values.why };
  const scopes = reachOf(values, reach);
  if (scopes.length === 0) return { kind: 'argument', holder, place: holder, why: 'targetNotFound' };
  const id = values.rulesuppressionid?.trim();
  return {
    rule: name.value.trim(),
    place: { file, start: name.start, end: name.end },
    holder,
    alone: true,
    reason: id === undefined || id === '' ? undefined : id,
    reach: { kind: 'ranges', ranges: scopes },
  };
}

type Values = { [Name in ArgumentName]?: string };
interface Refused {
  readonly why: AttributeMistake;
  readonly at: { readonly start: number; readonly end: number };
}

function readArguments(attribute: AttributeAst): Values | Refused {
  const values: Values = {};
  for (const [index, argument] of attribute.positionalArguments.entries()) {
    const name = ARGUMENTS[index];
    if (argument.kind !== 'StringConstantExpressionAst') return { why: 'notConstant', at: argument };
    if (name !== undefined) values[name] = argument.value;
  }
  const lastPositional = attribute.positionalArguments.at(-1)?.start ?? -1;
  for (const named of attribute.namedArguments) {
    const refused = readNamed(values, named.argumentName.toLowerCase(), named.argument, named.start < lastPositional);
    if (refused !== undefined) return { why: refused, at: named };
  }
  if (!isBlank(values.target) && isBlank(values.scope)) return { why: 'targetWithoutScope', at: attribute };
  return values;
}

function readNamed(values: Values, written: string, argument: ExpressionAst, early: boolean): AttributeMistake | undefined {
  if (early) return 'namedBeforePositional';
  if (argument.kind !== 'StringConstantExpressionAst') return 'notConstant';
  const name = ARGUMENTS.find(known => known === written);
  if (name === undefined) return undefined;
  if (!isBlank(values[name])) return 'twice';
  if (name === 'scope' && !/^(?:function|class)$/i.test(argument.value)) return 'scope';
  values[name] = argument.value;
  return undefined;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** With a scope, the functions or classes inside that the target names; without, what the attribute is on. */
function reachOf(values: Values, reach: Ast): readonly Ast[] {
  if (isBlank(values.scope)) return [reach];
  const kind = values.scope?.toLowerCase() === 'class' ? 'TypeDefinitionAst' : 'FunctionDefinitionAst';
  const pattern = (isBlank(values.target) ? '*' : (values.target ?? '')).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '.*');
  const target = new RegExp(`^${pattern}$`, 'i');
  return [...descendants(reach), reach].filter(
    node => node.kind === kind && 'name' in node && typeof node.name === 'string' && target.test(node.name),
  );
}
