/**
 * Turns the compact facts of one noun into cmdlets. Each noun's file lists its parameters once and, per cmdlet, the
 * parameter sets as the vendor's syntax shows them.
 */
import { onPremises } from './platforms';
import type {
  Cmdlet,
  FormerParameter,
  Noun,
  Parameter,
  ParameterFact,
  ParameterSetMembership,
  ParameterType,
  Platform,
  Scope,
  Source,
  Verb,
} from './types';

/** The set that a cmdlet without named sets has; PowerShell's own name for it. */
export const ALL_PARAMETER_SETS = '__AllParameterSets';
/** Key of a membership that holds in every set. */
export const EVERY_SET = '*';

/** A parameter of one noun, whichever of its cmdlets take it. */
export interface ParameterData {
  readonly name: string;
  readonly type: ParameterType;
  readonly summary: string;
  readonly default?: string | 'undocumented';
  readonly values?: ParameterFact['values'];
  readonly range?: { readonly min: number; readonly max: number };
  readonly caution?: string;
  readonly aliases?: readonly string[];
  readonly common?: true;
  /** Products that have it, where that is not all of the cmdlet's. */
  readonly platforms?: readonly Platform[];
  /** Pages that state more than the cmdlet's own. */
  readonly sources?: readonly Source[];
}

/** One parameter's place in a set. */
export interface Use {
  readonly parameter: string;
  readonly mandatory: boolean;
  readonly position: number | undefined;
  readonly pipeline: 'none' | 'value' | 'property' | 'both';
}

interface CmdletData {
  readonly verb: Verb;
  readonly summary: string;
  /** Named sets in the order of the vendor's syntax; a single one named ALL_PARAMETER_SETS where none is named. */
  readonly sets: Readonly<Record<string, readonly Use[]>>;
  readonly defaultSet?: string;
  readonly scopes: readonly Scope[];
  readonly platforms?: readonly Platform[];
  readonly input?: string;
  readonly output?: string;
  readonly former?: readonly FormerParameter[];
}

export interface NounData {
  readonly noun: Noun;
  readonly parameters: readonly ParameterData[];
  readonly cmdlets: readonly CmdletData[];
}

/** Parameters by name only, none of them required. */
export function optional(...parameters: readonly string[]): readonly Use[] {
  return parameters.map(parameter => ({ parameter, mandatory: false, position: undefined, pipeline: 'none' }));
}

/** A parameter that must be given by name. */
export function required(parameter: string): Use {
  return { parameter, mandatory: true, position: undefined, pipeline: 'none' };
}

/** A parameter that may be given without its name. */
export function positional(parameter: string, position: number, mandatory: boolean, pipeline: Use['pipeline'] = 'none'): Use {
  return { parameter, mandatory, position, pipeline };
}

/** An optional parameter that takes the whole element of the pipeline. */
export function byValue(parameter: string): Use {
  return { parameter, mandatory: false, position: undefined, pipeline: 'value' };
}

/** The official page of a cmdlet. */
function docsOf(verb: Verb, noun: Noun): Source {
  return `https://learn.microsoft.com/powershell/module/skypeforbusiness/${verb}-${noun}`.toLowerCase();
}

/** The cmdlets of a noun, in the order of its data. */
export function defineNoun(data: NounData): readonly Cmdlet[] {
  const parameters = new Map(data.parameters.map(parameter => [parameter.name, parameter]));
  return data.cmdlets.map(cmdlet => defineCmdlet(data.noun, cmdlet, parameters));
}

function defineCmdlet(noun: Noun, data: CmdletData, known: ReadonlyMap<string, ParameterData>): Cmdlet {
  const sets = Object.keys(data.sets).filter(set => set !== ALL_PARAMETER_SETS);
  const platforms = data.platforms ?? onPremises;
  const docs = docsOf(data.verb, noun);
  const names = [...new Set(Object.values(data.sets).flatMap(uses => uses.map(use => use.parameter)))];
  const used = names.map(name => {
    const parameter = known.get(name);
    if (parameter === undefined) {
      throw new Error(`${data.verb}-${noun} uses ${name}, which its noun does not list`);
    }
    return parameter;
  });
  const last = platforms.at(-1);
  return {
    name: `${data.verb}-${noun}`,
    verb: data.verb,
    noun,
    summary: data.summary,
    docs,
    platforms,
    since: platforms[0] ?? 'lync2010',
    until: last === 'sfbse' || last === 'teams' ? undefined : last,
    parameters: used.map(parameter => defineParameter(parameter, data.sets)),
    parameterSets: sets,
    defaultParameterSet: data.defaultSet,
    cmdletBinding: true,
    positionalBinding: true,
    parameterFacts: new Map(used.map(parameter => [parameter.name.toLowerCase(), factOf(parameter, platforms, docs)])),
    former: data.former ?? [],
    scopes: data.scopes,
    input: data.input,
    output: data.output,
  };
}

function defineParameter(data: ParameterData, sets: CmdletData['sets']): Parameter {
  return {
    name: data.name,
    type: data.type,
    aliases: data.aliases ?? [],
    memberships: membershipsOf(data.name, sets),
    common: data.common,
  };
}

/** A parameter that every set has in the same way is a member of `*`, as a single attribute without a set's name would make it. */
function membershipsOf(name: string, sets: CmdletData['sets']): readonly ParameterSetMembership[] {
  const memberships = Object.entries(sets).flatMap(([set, uses]) =>
    uses.filter(use => use.parameter === name).map(use => membershipOf(set, use)),
  );
  const [first] = memberships;
  if (first !== undefined && memberships.length === Object.keys(sets).length && memberships.every(other => sameUse(first, other))) {
    return [{ ...first, set: EVERY_SET }];
  }
  return memberships;
}

function membershipOf(set: string, use: Use): ParameterSetMembership {
  return {
    set,
    mandatory: use.mandatory,
    position: use.position,
    valueFromPipeline: use.pipeline === 'value' || use.pipeline === 'both',
    valueFromPipelineByPropertyName: use.pipeline === 'property' || use.pipeline === 'both',
    valueFromRemainingArguments: false,
  };
}

function sameUse(left: ParameterSetMembership, right: ParameterSetMembership): boolean {
  return (
    left.mandatory === right.mandatory &&
    left.position === right.position &&
    left.valueFromPipeline === right.valueFromPipeline &&
    left.valueFromPipelineByPropertyName === right.valueFromPipelineByPropertyName
  );
}

function factOf(data: ParameterData, platforms: readonly Platform[], docs: Source): ParameterFact {
  return {
    name: data.name,
    summary: data.summary,
    default: data.default,
    values: data.values ?? [],
    range: data.range,
    platforms: data.platforms === undefined ? platforms : platforms.filter(platform => data.platforms?.includes(platform)),
    caution: data.caution,
    sources: [docs, ...(data.sources ?? [])],
  };
}
