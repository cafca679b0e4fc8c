/** Completions: cmdlets, parameters, values, and the keys and values of hashtables that are splatted to a cmdlet. */
import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { matchParameter, parameterSetsFor, parametersOf } from '../binding';
import { type Cmdlet, family, findCmdlet, type Parameter, type PlatformSetting } from '../catalog';
import type { Analysis } from '../evaluation';
import { type CommandAst, type HashtableAst, type ParseResult, visit } from '../powershell';
import { LineIndex } from '../text';
import { assignedVariable, type CompletionSite, completionSiteAt } from './completionSite';
import { type ValueOption, valueOptions } from './completionValues';
import { cmdletMarkdown, parameterMarkdown, typeText, valueMarkdown } from './facts';
import { commandName, isSplat } from './nodes';
import { rangeOf } from './ranges';

export interface CompletionRequest {
  readonly text: string;
  readonly parse: ParseResult;
  readonly offset: number;
  readonly platform: PlatformSetting;
  /** Missing where the script does not use the family yet. */
  readonly analysis: Analysis | undefined;
  /** The character whose typing asked for this; a blank asks for values of a fixed list only. */
  readonly trigger: string | undefined;
}

const kinds = { command: 3, parameter: 5, value: 12, member: 20 } as const satisfies Record<string, CompletionItemKind>;

/** Characters after which editors ask by themselves. */
export const completionTriggers: readonly string[] = ['-', ':', '$', "'", '"', ' '];

/** The completions at an offset, in the order to be shown. */
export function completionsAt(request: CompletionRequest): readonly CompletionItem[] {
  const site = completionSiteAt(request.parse, request.text, request.offset);
  if (site === undefined) return [];
  const drafts = draftsFor(site, request);
  const range = rangeOf(new LineIndex(request.text), { start: site.replaced.start, end: Math.max(site.replaced.end, request.offset) });
  return drafts.map(({ label, newText, rank, ...rest }, index) => ({
    label,
    ...rest,
    filterText: newText,
    sortText: `${rank}${String(index).padStart(3, '0')}`,
    textEdit: { range, newText },
  }));
}

interface Draft extends Pick<CompletionItem, 'kind' | 'detail' | 'documentation' | 'command'> {
  readonly label: string;
  readonly newText: string;
  readonly rank: number;
}

function draftsFor(site: CompletionSite, request: CompletionRequest): readonly Draft[] {
  switch (site.kind) {
    case 'command':
      return request.trigger === ' ' ? [] : commandDrafts(site, request);
    case 'parameter':
      return parameterDrafts(request, site.command, site.element?.kind === 'CommandParameterAst' ? site.element.start : undefined);
    case 'value':
      return valueDrafts(site, request);
    case 'key':
      return request.trigger === ' ' ? [] : keyDrafts(site, request);
    case 'keyValue':
      return keyValueDrafts(site, request);
  }
}

function commandDrafts(site: CompletionSite, { text, platform, analysis }: CompletionRequest): readonly Draft[] {
  const typed = text.slice(site.replaced.start, site.replaced.end);
  // In a script that has nothing to do with the family, its names would only be in the way.
  if (analysis === undefined && !/[-\u2013-\u2015]c/i.test(typed)) return [];
  return family
    .filter(cmdlet => platform === 'auto' || cmdlet.platforms.includes(platform))
    .map(cmdlet => ({
      label: cmdlet.name,
      newText: cmdlet.name,
      rank: 0,
      kind: kinds.command,
      documentation: { kind: 'markdown' as const, value: cmdletMarkdown(cmdlet) },
    }));
}

function parameterDrafts(request: CompletionRequest, command: CommandAst, current: number | undefined): readonly Draft[] {
  const cmdlet = cmdletOf(command, request);
  if (cmdlet === undefined) return [];
  return unusedParameters(cmdlet, usedParameters(command, cmdlet, request, current)).map(({ parameter, rank }) =>
    parameterDraft(cmdlet, parameter, rank, '-'),
  );
}

function parameterDraft(cmdlet: Cmdlet, parameter: Parameter, rank: number, dash: string): Draft {
  return {
    label: dash + parameter.name,
    newText: dash + parameter.name,
    rank,
    kind: kinds.parameter,
    detail: `${typeText(parameter.type)}${rank === 0 ? ', required' : ''}`,
    documentation: { kind: 'markdown', value: parameterMarkdown(cmdlet, parameter, '') },
  };
}

function valueDrafts(site: Extract<CompletionSite, { kind: 'value' }>, request: CompletionRequest): readonly Draft[] {
  const cmdlet = cmdletOf(site.command, request);
  if (cmdlet === undefined) return [];
  const match = site.parameter === undefined ? undefined : matchParameter(cmdlet, site.parameter);
  const named = match !== undefined && 'parameter' in match ? match.parameter : undefined;
  const takesNext = named !== undefined && (named.type.kind !== 'switch' || site.element?.kind === 'CommandParameterAst');
  const parameter = takesNext
    ? named
    : site.parameter === undefined || named !== undefined
      ? nextPositional(cmdlet, site.command, request)
      : undefined;
  const values = parameter === undefined ? [] : valueDraftsOf(cmdlet, parameter, site.quote, request, constantsOf(site.command, cmdlet));
  if (takesNext) return request.trigger === ' ' && parameter !== undefined && !isClosed(parameter) ? [] : values;
  if (request.trigger === ' ') return [];
  return site.element === undefined && site.quote === ''
    ? [...parameterDrafts(request, site.command, undefined), ...values.map(draft => ({ ...draft, rank: 3 }))]
    : values;
}

/** Whether all values of a parameter are known. */
function isClosed(parameter: Parameter): boolean {
  return parameter.type.kind === 'boolean' || parameter.type.kind === 'enum';
}

function valueDraftsOf(
  cmdlet: Cmdlet,
  parameter: Parameter,
  quote: string,
  request: CompletionRequest,
  constants: ReadonlyMap<string, string>,
): readonly Draft[] {
  return valueOptions(cmdlet, parameter, request.analysis, constants)
    .filter(option => quote === '' || option.kind === 'string')
    .map(option => valueDraft(cmdlet, parameter, option, quote));
}

function valueDraft(cmdlet: Cmdlet, parameter: Parameter, option: ValueOption, quote: string): Draft {
  const markdown = valueMarkdown(cmdlet, parameter, option.text);
  const bare = option.kind === 'expression' || quote !== '' || /^[\w:.-]+$/.test(option.text);
  return {
    label: option.text,
    newText: bare ? option.text : `'${option.text.replaceAll("'", "''")}'`,
    rank: 0,
    kind: parameter.type.kind === 'enum' ? kinds.member : kinds.value,
    ...(option.detail === undefined ? {} : { detail: option.detail }),
    ...(markdown === undefined ? {} : { documentation: { kind: 'markdown' as const, value: markdown } }),
  };
}

function keyDrafts(site: Extract<CompletionSite, { kind: 'key' }>, request: CompletionRequest): readonly Draft[] {
  const cmdlet = splatTarget(site.hashtable, request);
  if (cmdlet === undefined) return [];
  const used = site.hashtable.keyValuePairs.flatMap(({ key }, index) => {
    const match = index === site.index || key.kind !== 'StringConstantExpressionAst' ? undefined : matchParameter(cmdlet, key.value);
    return match !== undefined && 'parameter' in match ? [match.parameter.name] : [];
  });
  return unusedParameters(cmdlet, used).map(({ parameter, rank }) => parameterDraft(cmdlet, parameter, rank, ''));
}

function keyValueDrafts(site: Extract<CompletionSite, { kind: 'keyValue' }>, request: CompletionRequest): readonly Draft[] {
  const cmdlet = splatTarget(site.hashtable, request);
  const match = cmdlet && matchParameter(cmdlet, site.key);
  if (cmdlet === undefined || match === undefined || !('parameter' in match)) return [];
  if (request.trigger === ' ' && !isClosed(match.parameter)) return [];
  const drafts = valueDraftsOf(cmdlet, match.parameter, site.quote, request, new Map());
  // In a hashtable a bare word would be a command.
  return drafts.map(draft => (site.quote === '' && /^[a-z]/i.test(draft.newText) ? { ...draft, newText: `'${draft.newText}'` } : draft));
}

/** The cmdlet that a hashtable's variable is splatted to somewhere in the script. */
function splatTarget(hashtable: HashtableAst, request: CompletionRequest): Cmdlet | undefined {
  const variable = assignedVariable(hashtable)?.toLowerCase();
  let target: Cmdlet | undefined;
  if (variable === undefined) return undefined;
  visit(request.parse.ast, node => {
    if (target !== undefined) return false;
    if (
      node.kind === 'CommandAst' &&
      node.commandElements.some(element => isSplat(element) && element.variablePath.toLowerCase() === variable)
    ) {
      target = cmdletOf(node, request);
    }
    return true;
  });
  return target;
}

/** The family's cmdlet that a command calls: as the analysis knows it (aliases, prefixed imports), else by its name. */
function cmdletOf(command: CommandAst, { analysis }: CompletionRequest): Cmdlet | undefined {
  const record = analysis?.commands.find(({ ast }) => ast.start === command.start && ast.end === command.end);
  const name = commandName(command);
  return record?.cmdlet ?? (name === undefined ? undefined : findCmdlet(name));
}

/** Full names of the parameters that a command has already. @param current start of the element that is being written */
function usedParameters(
  command: CommandAst,
  cmdlet: Cmdlet,
  { analysis }: CompletionRequest,
  current: number | undefined,
): readonly string[] {
  const used: string[] = [];
  for (const element of command.commandElements) {
    if (element.kind !== 'CommandParameterAst' || element.start === current) continue;
    const match = matchParameter(cmdlet, element.parameterName);
    if ('parameter' in match) used.push(match.parameter.name);
  }
  const record = analysis?.commands.find(({ ast }) => ast.start === command.start);
  for (const { bound } of record?.bindings ?? []) {
    for (const { parameter, source } of bound.bound.values())
      if (source === 'splat' || source === 'positional' || source === 'pipeline') used.push(parameter.name);
  }
  return used;
}

interface RankedParameter {
  readonly parameter: Parameter;
  /** 0 required, 1 its own, 2 what every cmdlet has. */
  readonly rank: number;
}

/** What can still be given beside the used ones: parameters of the sets that remain. */
function unusedParameters(cmdlet: Cmdlet, used: readonly string[]): readonly RankedParameter[] {
  const remaining = parameterSetsFor(cmdlet, used);
  const sets = remaining.length > 0 ? remaining : cmdlet.parameterSets;
  const taken = new Set(used.map(name => name.toLowerCase()));
  const own = new Set(cmdlet.parameters.map(({ name }) => name));
  const drafts: RankedParameter[] = [];
  for (const parameter of parametersOf(cmdlet)) {
    if (taken.has(parameter.name.toLowerCase())) continue;
    const memberships = parameter.memberships.filter(({ set }) => set === '*' || sets.includes(set));
    if (memberships.length === 0 && own.has(parameter.name)) continue;
    const required = sets.length > 0 && sets.every(set => memberships.some(one => (one.set === '*' || one.set === set) && one.mandatory));
    drafts.push({ parameter, rank: required ? 0 : own.has(parameter.name) && parameter.common !== true ? 1 : 2 });
  }
  return drafts.toSorted((one, other) => one.rank - other.rank);
}

/** The parameter that the next argument without a name goes to. */
function nextPositional(cmdlet: Cmdlet, command: CommandAst, request: CompletionRequest): Parameter | undefined {
  const used = new Set(usedParameters(command, cmdlet, request, undefined));
  const positions = cmdlet.parameters.flatMap(parameter =>
    parameter.memberships.filter(({ position }) => position !== undefined).map(({ position = 0 }) => ({ parameter, position })),
  );
  return positions.toSorted((one, other) => one.position - other.position).find(({ parameter }) => !used.has(parameter.name))?.parameter;
}

/** Constants given as `-Name value`, by the parameter's full name in lower case. */
function constantsOf(command: CommandAst, cmdlet: Cmdlet): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  command.commandElements.forEach((element, index) => {
    if (element.kind !== 'CommandParameterAst') return;
    const match = matchParameter(cmdlet, element.parameterName);
    const value = element.argument ?? command.commandElements[index + 1];
    if (!('parameter' in match) || (value?.kind !== 'ConstantExpressionAst' && value?.kind !== 'StringConstantExpressionAst')) return;
    constants.set(match.parameter.name.toLowerCase(), String(value.value));
  });
  return constants;
}
