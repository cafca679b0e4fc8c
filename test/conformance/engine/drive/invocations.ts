/**
 * Writes invocations of the family's cmdlets: right ones and wrong ones, in every style that the facts name. One invocation is a
 * small text of its own: the variables it uses, splats, defaults or a function around it, and the command.
 */
import type { Random } from './random';
import { rightValue, VARIABLES, wrongValue } from './values';
import { type VendorCmdlet, type VendorParameter, vendorCmdlets } from './vendor';

export interface Invocation {
  readonly text: string;
  /** What it is made of, for counting. */
  readonly constructs: readonly string[];
}

const COMMON: readonly (readonly [string, string])[] = [
  ['Verbose', 'SwitchParameter'],
  ['ErrorAction', 'ActionPreference'],
  ['WarningAction', 'ActionPreference'],
  ['ErrorVariable', 'Name'],
  ['OutVariable', 'Name'],
  ['OutBuffer', 'Buffer'],
  ['Debug', 'SwitchParameter'],
  ['InformationAction', 'ActionPreference'],
  ['PipelineVariable', 'Name'],
];
const COMMON_ALIASES: Readonly<Record<string, string>> = {
  Verbose: 'vb',
  ErrorAction: 'ea',
  WarningAction: 'wa',
  ErrorVariable: 'ev',
  OutVariable: 'ov',
  OutBuffer: 'ob',
  Debug: 'db',
  InformationAction: 'infa',
  PipelineVariable: 'pv',
};

interface Chosen {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly positional: boolean;
}

class Writer {
  readonly constructs = new Set<string>();
  readonly random: Random;
  readonly cmdlet: VendorCmdlet;
  private readonly prelude: string[] = [];
  private splats = 0;

  constructor(random: Random, cmdlet: VendorCmdlet) {
    this.random = random;
    this.cmdlet = cmdlet;
  }

  note(construct: string): void {
    this.constructs.add(construct);
  }

  before(line: string): void {
    this.prelude.push(line);
  }

  text(command: string): string {
    const lines = [...this.prelude, command];
    const body = lines.join('\n');
    const used = VARIABLES.filter(line => new RegExp(`[$@]\\(?${/^\$(\w+)/.exec(line)?.[1]}\\b`, 'i').test(body));
    return [...used, body].join('\n');
  }

  /** Parameters of one set: the mandatory ones mostly, some of the others. */
  choose(): Chosen[] {
    const { random, cmdlet } = this;
    const set = random.pick(cmdlet.sets);
    const members = cmdlet.parameters.filter(parameter => parameter.sets.has(set));
    const density = random.pick([0.1, 0.2, 0.35]);
    const chosen = members
      .filter(parameter => (parameter.sets.get(set)?.mandatory ? random.chance(0.94) : random.chance(density)))
      .map(parameter => asChosen(parameter, set));
    if (random.chance(0.15)) {
      const [name, type] = random.pick(COMMON);
      this.note('commonParameter');
      chosen.push({ name, type, aliases: [COMMON_ALIASES[name] ?? ''], positional: false });
    }
    if (random.chance(0.06)) {
      const other = random.pick(cmdlet.parameters);
      if (!chosen.some(each => each.name === other.name)) {
        if (!other.sets.has(set)) this.note('otherSet');
        chosen.push(asChosen(other, set));
      }
    }
    return random.chance(0.5) ? random.shuffled(chosen) : chosen;
  }

  value(type: string): string {
    if (this.random.chance(0.12)) {
      this.note(`wrong${type}`);
      return wrongValue(this.random, type);
    }
    return rightValue(this.random, type);
  }

  /** A value that is an expression, for hashtables. */
  expression(type: string): string {
    const text = this.value(type);
    return /^(\$|'|"|“|‘|@|\(|\{|\d+$|\d+\.\d+$)/.test(text) && !text.includes(',') ? text : `'${text.replaceAll("'", "''")}'`;
  }

  /** `-Name` in one of the ways to write it. */
  name(chosen: { readonly name: string; readonly aliases: readonly string[] }): string {
    const { random } = this;
    const dash = random.chance(0.04) ? random.pick(['–', '—', '―']) : '-';
    if (dash !== '-') this.note('typographicDash');
    const style = random.weighted([
      [10, 'full'],
      [2, 'case'],
      [3, 'prefix'],
      [1, 'short'],
      [1, 'alias'],
    ] as const);
    const alias = chosen.aliases[0];
    if (style === 'alias' && alias) {
      this.note('alias');
      return dash + alias;
    }
    if (style === 'case') return dash + anyCase(random, chosen.name);
    if (style === 'prefix' || style === 'short') {
      this.note('prefix');
      const longest = chosen.name.length - 1;
      const length = style === 'short' ? 1 + random.below(Math.min(2, longest)) : Math.max(1, longest - random.below(longest));
      const prefix = chosen.name.slice(0, length);
      return dash + prefix;
    }
    return dash + chosen.name;
  }

  /** The command's elements as text; some of them go wrong in a way that PowerShell has a name for. */
  elements(chosen: readonly Chosen[]): string[] {
    const { random } = this;
    const parts: string[] = [];
    for (const each of chosen) parts.push(...this.element(each));
    if (random.chance(0.05)) {
      this.note('unknownName');
      parts.splice(
        random.below(parts.length + 1),
        0,
        random.pick([
          '-Foo',
          '-Tennant 5',
          '-EnablePrivacy1 $true',
          '-Scope Global',
          '-PublishLocationDataByDefault $true',
          '-Id-entity x',
          '-X:1',
        ]),
      );
    }
    if (random.chance(0.05)) {
      this.note('extraPositional');
      parts.splice(random.below(parts.length + 1), 0, random.pick(['extra', "'extra one'", '5', '$text', '$list', '$null', '-5', '@(1)']));
    }
    const again = chosen[0];
    if (again && random.chance(0.04)) {
      this.note('duplicate');
      parts.push(...this.element(again));
    }
    const open = chosen.filter(each => each.type !== 'SwitchParameter').at(-1);
    if (open && random.chance(0.04)) {
      this.note('missingArgument');
      parts.splice(random.below(parts.length + 1), 0, `-${open.name}`);
    }
    if (random.chance(0.03)) {
      this.note('dashDash');
      parts.splice(random.below(parts.length + 1), 0, '--');
    }
    if (random.chance(0.02)) {
      this.note('looksLikeParameter');
      parts.push(random.pick(["'-Force'", '"-EnablePrivacyMode"', '-5', '-1.5', '-', '-:', "-'x'", '-$text', '-1kb', '–5']));
    }
    if (random.chance(0.01)) {
      this.note('verbatim');
      parts.push(random.pick(['--% -Force', '--% site:A', '--%', '--% "a b" c']));
    }
    return parts;
  }

  private element(each: Chosen): string[] {
    const { random } = this;
    if (each.type === 'SwitchParameter') {
      if (random.chance(0.75)) return [this.name(each)];
      this.note('switchWithValue');
      return [`${this.name(each)}:${random.chance(0.1) ? ' ' : ''}${this.value(each.type)}`];
    }
    if (each.positional && random.chance(0.5)) {
      this.note('positional');
      return [this.value(each.type)];
    }
    const value = this.value(each.type);
    if (random.chance(0.15)) {
      this.note('colon');
      return [`${this.name(each)}:${random.chance(0.2) ? ' ' : ''}${value}`];
    }
    return [this.name(each), value];
  }

  /** The command's name. */
  command(): string {
    const { random, cmdlet } = this;
    const style = random.weighted([
      [12, 'plain'],
      [2, 'case'],
      [1, 'module'],
      [1, 'call'],
      [0.5, 'dot'],
    ] as const);
    switch (style) {
      case 'case':
        return anyCase(random, cmdlet.name);
      case 'module':
        this.note('moduleQualified');
        return `${random.pick(['Lync', 'SkypeForBusiness'])}\\${cmdlet.name}`;
      case 'call':
        this.note('callOperator');
        return `& ${random.pick([`'${cmdlet.name}'`, `"${cmdlet.name}"`, cmdlet.name])}`;
      case 'dot':
        return `. ${cmdlet.name}`;
      default:
        return cmdlet.name;
    }
  }

  /** Elements joined on one line or over several. */
  join(parts: readonly string[]): string {
    const { random } = this;
    if (random.chance(0.08) && !parts.some(part => part.includes('--%'))) {
      this.note('backtick');
      return parts.join(' `\n    ');
    }
    if (random.chance(0.03) && !parts.some(part => part.includes('--%'))) {
      this.note('comment');
      return parts.join(' <# why #> ');
    }
    return parts.join(' ');
  }

  /** Puts some of the parameters into a splatted hashtable; what is left stays written out. */
  splat(chosen: readonly Chosen[]): { readonly splat: string; readonly rest: Chosen[] } {
    const { random } = this;
    const inside = chosen.filter(() => random.chance(0.7));
    const rest = chosen.filter(each => !inside.includes(each) || random.chance(0.05));
    const name = this.splats++ === 0 ? 'settings' : `more${this.splats}`;
    const keys = inside.map(
      each =>
        [this.key(each), each.type === 'SwitchParameter' ? random.pick(['$true', '$false', '1']) : this.expression(each.type)] as const,
    );
    const unique = keys.filter(([key], index) => keys.findIndex(([other]) => other.toLowerCase() === key.toLowerCase()) === index);
    if (random.chance(0.05)) {
      this.note('splatUnknownKey');
      unique.push(['Colour', "'red'"]);
    }
    if (random.chance(0.15)) {
      this.note('splatByStep');
      this.before(`$${name} = @{}`);
      for (const [key, value] of unique) this.before(random.chance(0.5) ? `$${name}.${key} = ${value}` : `$${name}['${key}'] = ${value}`);
    } else {
      const separator = random.pick(['; ', '\n    ']);
      this.before(`$${name} = @{ ${unique.map(([key, value]) => `${key} = ${value}`).join(separator)} }`);
    }
    this.note('splat');
    return { splat: `@${name}`, rest };
  }

  private key(each: Chosen): string {
    const { random } = this;
    const alias = each.aliases[0];
    if (alias && random.chance(0.2)) return alias;
    if (random.chance(0.12)) return each.name.slice(0, 2 + random.below(each.name.length - 1));
    return random.chance(0.1) ? anyCase(random, each.name) : each.name;
  }
}

function asChosen(parameter: VendorParameter, set: string): Chosen {
  return {
    name: parameter.name,
    type: parameter.type,
    aliases: parameter.aliases,
    positional: parameter.sets.get(set)?.positional ?? false,
  };
}

function anyCase(random: Random, text: string): string {
  const how = random.below(3);
  if (how === 0) return text.toLowerCase();
  if (how === 1) return text.toUpperCase();
  return [...text].map(letter => (random.chance(0.5) ? letter.toLowerCase() : letter.toUpperCase())).join('');
}

/** One invocation. */
export function writeInvocation(random: Random): Invocation {
  const writer = new Writer(random, random.pick(vendorCmdlets));
  const style = random.weighted([
    [55, plain],
    [14, splatted],
    [4, arraySplatted],
    [7, withDefaults],
    [12, piped],
    [10, wrapped],
  ]);
  const text = style(writer);
  return { text, constructs: [style.name, ...writer.constructs] };
}

function plain(writer: Writer): string {
  return writer.text(writer.join([writer.command(), ...writer.elements(writer.choose())]));
}

function splatted(writer: Writer): string {
  const first = writer.splat(writer.choose());
  const parts = writer.elements(first.rest);
  parts.splice(writer.random.below(parts.length + 1), 0, first.splat);
  if (writer.random.chance(0.25)) {
    writer.note('severalSplats');
    parts.push(writer.splat(writer.choose().slice(0, 2)).splat);
  }
  return writer.text(writer.join([writer.command(), ...parts]));
}

function arraySplatted(writer: Writer): string {
  const { random } = writer;
  const chosen = writer.choose();
  const positional = chosen.filter(each => each.positional);
  const items = positional.length > 0 ? positional.map(each => writer.expression(each.type)) : ["'global'"];
  if (random.chance(0.2)) items.push(random.pick(["'extra'", "'-Force'", '5', '$true']));
  writer.before(`$items = @(${items.join(', ')})`);
  const parts = writer.elements(chosen.filter(each => !each.positional));
  parts.splice(random.below(parts.length + 1), 0, '@items');
  return writer.text(writer.join([writer.command(), ...parts]));
}

function withDefaults(writer: Writer): string {
  const { random, cmdlet } = writer;
  const entries: string[] = [];
  for (const parameter of random.shuffled(cmdlet.parameters).slice(0, 1 + random.below(3))) {
    const [verb] = cmdlet.name.split('-');
    const command = random.pick([cmdlet.name, cmdlet.name.toLowerCase(), '*-Cs*', `${verb}-*`, '*', 'Other-Command']);
    const value = parameter.type === 'SwitchParameter' ? '$true' : writer.expression(parameter.type);
    const shown = random.chance(0.15) ? `{ ${value} }` : value;
    entries.push(`'${command}:${parameter.name}' = ${shown}`);
  }
  if (random.chance(0.1)) entries.push(`'Disabled' = ${random.pick(['$true', '$false'])}`);
  const unique = entries.filter(
    (entry, index) => entries.findIndex(other => other.split(' = ')[0]?.toLowerCase() === entry.split(' = ')[0]?.toLowerCase()) === index,
  );
  writer.before(`$PSDefaultParameterValues = @{ ${unique.join('; ')} }`);
  return plain(writer);
}

/** Commands that take pipeline input, and what may come. */
function piped(writer: Writer): string {
  const { random, cmdlet } = writer;
  const noun = cmdlet.name.slice(cmdlet.name.indexOf('-') + 1);
  const source = random.weighted<string>([
    [5, `Get-${noun}`],
    [2, `Get-${noun} -Identity site:Redmond`],
    [
      2,
      `New-${noun} -Identity ${noun.endsWith('Rule') ? "'site:Redmond/6d3a2c4e-1111-2222-3333-444455556666'" : 'site:Redmond'} -InMemory`,
    ],
    [2, "'site:Redmond'"],
    [1, "'ken@litwareinc.com', 'pilar@litwareinc.com'"],
    [2, "[pscustomobject]@{ Identity = 'site:Redmond' }"],
    [1, "[pscustomobject]@{ Identity = 'site:Redmond'; PolicyName = 'X'; EnablePrivacyMode = $true; Force = $true }"],
    [1, '[pscustomobject]@{ Other = 1 }'],
    [1, '$object'],
    [1, '5'],
    [1, '$null'],
    [1, '@()'],
    [1, '$list'],
    [0.5, '@{ Identity = 1 }'],
    [0.5, '$true'],
  ]);
  // Get-Cs… has no Grant or rule counterpart everywhere: only nouns that exist.
  const real = /^(Get|New)-/.test(source) && !vendorCmdlets.some(each => each.name === source.split(' ')[0]) ? '$object' : source;
  const parts = writer.elements(
    writer.choose().filter(each => !((each.name === 'Identity' || each.name === 'Instance') && random.chance(0.85))),
  );
  return writer.text(`${real} | ${writer.join([writer.command(), ...parts])}`);
}

/** A function of the script around the command, called rightly or not. */
function wrapped(writer: Writer): string {
  const { random } = writer;
  const chosen = writer.choose().filter(each => each.type !== 'PSObject');
  const name = random.pick(['Set-It', 'Invoke-Change', 'f', 'Enable-Mode']);
  const style = random.weighted([
    [4, 'simple'],
    [4, 'advanced'],
    [2, 'args'],
    [2, 'bound'],
  ] as const);
  writer.note(`function:${style}`);
  if (style === 'args') {
    writer.before(`function ${name} { ${writer.cmdlet.name} @args }`);
    return writer.text(writer.join([name, ...writer.elements(chosen)]));
  }
  // An advanced function has the common parameters already: declaring one is an error of another kind.
  const shouldProcess = (each: Chosen) => each.name === 'WhatIf' || each.name === 'Confirm';
  const own = chosen.filter(
    each => writer.cmdlet.parameters.some(parameter => parameter.name === each.name) && !(style === 'bound' && shouldProcess(each)),
  );
  const declared = own.map((each, index) => declare(writer, each, index, style !== 'simple'));
  const head =
    style === 'simple'
      ? ''
      : random.weighted([
          [6, '[CmdletBinding()] '],
          [1, "[CmdletBinding(DefaultParameterSetName = 'A')] "],
          [1, '[CmdletBinding(PositionalBinding = $false)] '],
          [1, '[CmdletBinding(SupportsShouldProcess = $true)] '],
        ]);
  const inner =
    style === 'bound'
      ? `${writer.cmdlet.name} @PSBoundParameters`
      : writer.join([
          writer.cmdlet.name,
          ...own.map((each, index) =>
            each.type === 'SwitchParameter' ? `-${each.name}:$${declaredName(each, index)}` : `-${each.name} $${declaredName(each, index)}`,
          ),
        ]);
  const usesName = style === 'bound';
  const parameters = usesName
    ? declared.map((text, index) => text.replace(`$${declaredName(own[index] as Chosen, index)}`, `$${own[index]?.name}`))
    : declared;
  writer.before(`function ${name} {\n    ${head}param(${parameters.join(', ')})\n    ${inner}\n}`);
  const call = own.map(
    (each, index): Chosen => ({
      ...each,
      name: usesName ? each.name : declaredName(each, index),
      aliases: [],
      positional: random.chance(0.3) && each.type !== 'SwitchParameter',
    }),
  );
  return writer.text(writer.join([name, ...writer.elements(call.filter(() => random.chance(0.9)))]));
}

function declaredName(each: Chosen, index: number): string {
  return `${each.type === 'XdsIdentity' ? 'Id' : each.name.slice(0, 4)}${index}`;
}

const DECLARED: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['[bool]', '[bool]', '', '[Boolean]', '[switch]'],
  SwitchParameter: ['[switch]'],
  String: ['[string]', '', '[object]'],
  UInt16: ['[int]', '[uint16]', '', '[string]', '[long]', '[double]'],
  Int32: ['[int]', '', '[int32]'],
  Guid: ['[guid]', '', '[string]'],
  XdsIdentity: ['[string]', '', '[string]'],
};

function declare(writer: Writer, each: Chosen, index: number, advanced: boolean): string {
  const { random } = writer;
  const type = random.pick(DECLARED[each.type] ?? ['', '[string]']);
  const attributes: string[] = [];
  if (advanced && random.chance(0.3))
    attributes.push(
      random.pick([
        '[Parameter(Mandatory)]',
        '[Parameter(Mandatory = $true)]',
        '[Parameter(Position = 0)]',
        '[Parameter(Mandatory, Position = 1)]',
        "[Parameter(ParameterSetName = 'A')]",
        "[Parameter(ParameterSetName = 'B')]",
        "[Parameter(Mandatory, ParameterSetName = 'B')]",
        "[Parameter(ParameterSetName = 'A', Position = 0)]",
        '[Parameter(ValueFromRemainingArguments)]',
      ]),
    );
  if (type === '[string]' && random.chance(0.1)) attributes.push("[ValidateSet('global', 'site:Redmond', 'Block')]");
  if (type === '[int]' && random.chance(0.1)) attributes.push('[ValidateRange(0, 10)]');
  if (type === '[string]' && random.chance(0.05))
    attributes.push(
      random.pick(['[ValidateLength(2, 8)]', '[AllowEmptyString()]', '[AllowNull()]', '[ValidateNotNull()]', '[ValidateCount(1, 2)]']),
    );
  if (random.chance(0.05)) attributes.push('[ValidateNotNullOrEmpty()]');
  if (random.chance(0.05)) attributes.push(`[Alias('${each.name[0]}x${index}')]`);
  const value = type !== '[switch]' && random.chance(0.3) ? ` = ${writer.expression(each.type)}` : '';
  return `${attributes.join('')}${type}$${declaredName(each, index)}${value}`;
}
