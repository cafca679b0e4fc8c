/** Writes the command of an invocation: its name, parameters and values, right and wrong, in every style that the facts name. */
import type { Random } from './random';
import { rightValue, VARIABLES, wrongValue } from './values';
import type { VendorCmdlet, VendorParameter } from './vendor';

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

/** A parameter that is to be given. */
export interface Chosen {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly positional: boolean;
}

/** Writes one invocation: what stands before the command, and the command's elements. */
export class Writer {
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
      [0.4, 'prefix'],
      [0.3, 'alias'],
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
      case 'prefix':
        this.note('prefixedImport');
        this.before('$null = Import-PSSession (New-PSSession) -Prefix Ex');
        return cmdlet.name.replace('-', '-Ex');
      case 'alias':
        this.note('scriptAlias');
        this.before(`Set-Alias it ${cmdlet.name}`);
        return 'it';
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
      const dashed = random.chance(0.03) ? `${random.pick(['-', '–'])}` : '';
      this.before(`$${name} = @{ ${unique.map(([key, value]) => `${dashed ? `'${dashed}${key}'` : key} = ${value}`).join(separator)} }`);
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
