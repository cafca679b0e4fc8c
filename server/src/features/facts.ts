/** The catalogue's facts as Markdown, for hovers and completions. */
import { type Cmdlet, onPremises, type Parameter, type ParameterFact, type ParameterType, type Platform, platformName } from '../catalog';

/** A cmdlet: what it does, where it exists, its page. */
export function cmdletMarkdown(cmdlet: Cmdlet): string {
  return paragraphs(`**${cmdlet.name}**`, cmdlet.summary, availability(cmdlet.platforms), `[Official page](${cmdlet.docs})`);
}

/** A parameter of a cmdlet. @param written the name as written, without dash */
export function parameterMarkdown(cmdlet: Cmdlet, parameter: Parameter, written: string): string {
  const fact = factOf(cmdlet, parameter);
  return paragraphs(
    `**-${parameter.name}** \`${typeText(parameter.type)}\` of ${cmdlet.name}`,
    abbreviation(parameter, written),
    fact?.summary ?? commonSummary(parameter),
    fact === undefined ? undefined : valueList(fact),
    fact === undefined ? undefined : details(fact),
    fact?.caution === undefined ? undefined : `**Note:** ${fact.caution}`,
    fact === undefined || sameProducts(fact.platforms, cmdlet.platforms) ? undefined : availability(fact.platforms),
    links(cmdlet, fact),
  );
}

/** One value of a parameter; undefined when the catalogue says nothing of it. */
export function valueMarkdown(cmdlet: Cmdlet, parameter: Parameter, value: string): string | undefined {
  const fact = factOf(cmdlet, parameter);
  const known = fact?.values.find(candidate => candidate.value.toLowerCase() === value.toLowerCase());
  if (known === undefined) return undefined;
  return paragraphs(
    `**-${parameter.name} ${known.value}**`,
    known.summary,
    fact?.caution === undefined || isDefault(fact, known.value) ? undefined : `**Note:** ${fact.caution}`,
    links(cmdlet, fact),
  );
}

/** What the catalogue knows of a cmdlet's parameter; nothing of the common ones. */
export function factOf(cmdlet: Cmdlet, parameter: Parameter): ParameterFact | undefined {
  return cmdlet.parameterFacts.get(parameter.name.toLowerCase());
}

/** Joins the parts that are there. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join('\n\n');
}

/** A type as PowerShell's help names it. */
export function typeText(type: ParameterType): string {
  switch (type.kind) {
    case 'switch':
      return 'Switch';
    case 'boolean':
      return 'Boolean';
    case 'integer':
      return integerNames[type.type];
    case 'string':
      return 'String';
    case 'guid':
      return 'Guid';
    case 'enum':
    case 'other':
      return type.name;
    case 'identity':
      return 'Identity';
    case 'listModifier':
      return 'PSListModifier';
    case 'scriptblock':
      return 'ScriptBlock';
    case 'object':
      return 'Object';
    case 'array':
      return `${typeText(type.element)}[]`;
  }
}

const integerNames = { byte: 'Byte', short: 'Int16', ushort: 'UInt16', int: 'Int32', uint: 'UInt32', long: 'Int64' } as const;

function abbreviation(parameter: Parameter, written: string): string | undefined {
  if (written === '' || written.toLowerCase() === parameter.name.toLowerCase()) return undefined;
  const alias = parameter.aliases.some(candidate => candidate.toLowerCase() === written.toLowerCase());
  return `\`-${written}\` is ${alias ? 'an alias of' : 'short for'} \`-${parameter.name}\`.`;
}

function commonSummary(parameter: Parameter): string | undefined {
  return parameter.common === true ? 'One of the parameters that PowerShell adds to every cmdlet.' : undefined;
}

function valueList(fact: ParameterFact): string {
  return fact.values.map(({ value, summary }) => `- \`${value}\`${isDefault(fact, value) ? ' (default)' : ''}: ${summary}`).join('\n');
}

function isDefault(fact: ParameterFact, value: string): boolean {
  return fact.default?.toLowerCase() === value.toLowerCase();
}

function details(fact: ParameterFact): string | undefined {
  const { range } = fact;
  const listed = fact.values.some(({ value }) => isDefault(fact, value));
  const parts = [
    range === undefined ? undefined : `A number from ${range.min} to ${range.max}.`,
    fact.default === 'undocumented' ? 'The default is not documented.' : undefined,
    fact.default === undefined || fact.default === 'undocumented' || listed ? undefined : `Default: \`${fact.default}\`.`,
  ];
  return parts.filter(part => part !== undefined).join(' ');
}

/** Where something exists: "Lync Server 2010 and later; Microsoft Teams". */
function availability(platforms: readonly Platform[]): string {
  const servers = onPremises.filter(platform => platforms.includes(platform));
  const [first] = servers;
  const last = servers.at(-1);
  const parts: string[] = [];
  if (first !== undefined && last !== undefined) {
    const newest = last === onPremises.at(-1);
    parts.push(
      newest
        ? `${platformName(first)} and later`
        : first === last
          ? platformName(first)
          : `${platformName(first)} to ${platformName(last)}`,
    );
  }
  if (platforms.includes('teams')) parts.push(platformName('teams'));
  return parts.length === 1 && !platforms.includes('teams')
    ? `In ${parts[0]}; not in ${platformName('teams')}.`
    : `In ${parts.join(' and in ')}.`;
}

function sameProducts(one: readonly Platform[], other: readonly Platform[]): boolean {
  return one.length === other.length && one.every(platform => other.includes(platform));
}

function links(cmdlet: Cmdlet, fact: ParameterFact | undefined): string {
  const more = (fact?.sources ?? []).filter(source => source !== cmdlet.docs);
  return [`[Official page](${cmdlet.docs})`, ...more.map(source => `[${linkTitle(source)}](${source})`)].join(' · ');
}

/** A page's name from its address: the last part in words, or the number of a support article. */
function linkTitle(address: string): string {
  const last =
    address
      .replace(/[/?#]+$/, '')
      .split('/')
      .at(-1) ?? address;
  return /^\d+$/.test(last) ? `KB ${last}` : last.charAt(0).toUpperCase() + last.slice(1).replaceAll('-', ' ');
}
