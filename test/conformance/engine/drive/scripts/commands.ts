/** Ways in which scripts write one command of the family with given arguments. */
import { vendorCmdlets } from '../vendor';
import { type Context, type Piece, quote } from './context';
import { literal } from './expressions';

export interface Argument {
  readonly name: string;
  /** undefined: a switch without a value. */
  readonly value: Piece | undefined;
}
/** A command that can stand in a pipeline, and the statements it needs before it. */
export interface Written {
  readonly before: readonly string[];
  readonly text: string;
}

const COMMON_NAMES = [
  'Verbose',
  'Debug',
  'ErrorAction',
  'WarningAction',
  'InformationAction',
  'ProgressAction',
  'ErrorVariable',
  'WarningVariable',
  'InformationVariable',
  'OutVariable',
  'OutBuffer',
  'PipelineVariable',
  'WhatIf',
  'Confirm',
];
const COMMON_ALIASES = ['vb', 'db', 'ea', 'wa', 'infa', 'proga', 'ev', 'wv', 'iv', 'ov', 'ob', 'pv', 'wi', 'cf'];

/** Lengths of the beginnings of a parameter's name that stand for no other parameter. */
function prefixes(cmdlet: string, parameter: string): number[] {
  const own = vendorCmdlets.find(each => each.name === cmdlet)?.parameters.map(each => each.name) ?? [];
  const others = [...new Set([...own, ...COMMON_NAMES])]
    .filter(each => each !== parameter)
    .concat(COMMON_ALIASES)
    .map(each => each.toLowerCase());
  const lengths: number[] = [];
  for (let length = 1; length < parameter.length; length++) {
    const start = parameter.slice(0, length).toLowerCase();
    if (!others.some(other => other.startsWith(start))) lengths.push(length);
  }
  return lengths;
}

function nameText(context: Context, cmdlet: string, parameter: string): string {
  const { random } = context;
  const dash = random.chance(0.01) ? random.pick(['–', '—', '―']) : '-';
  if (dash !== '-') context.note('typographicDash');
  if (random.chance(0.08)) {
    const lengths = prefixes(cmdlet, parameter);
    if (lengths.length > 0) {
      context.note('parameterPrefix');
      return dash + parameter.slice(0, random.pick(lengths));
    }
  }
  if (parameter === 'WhatIf' && random.chance(0.2)) return `${dash}wi`;
  if (parameter === 'Confirm' && random.chance(0.2)) return `${dash}cf`;
  return dash + (random.chance(0.05) ? parameter.toLowerCase() : parameter);
}

function argumentText(context: Context, cmdlet: string, argument: Argument): string {
  const name = nameText(context, cmdlet, argument.name);
  if (!argument.value) return name;
  // A switch takes its value after a colon only.
  if (SWITCHES.has(argument.name)) return `${name}:${argument.value.text}`;
  return context.random.chance(0.05) ? `${name}:${argument.value.text}` : `${name} ${argument.value.text}`;
}

const SWITCHES = new Set(['WhatIf', 'Confirm', 'Force', 'InMemory', 'LocalStore', 'PassThru', 'Verbose']);

type Style = (context: Context, cmdlet: string, args: readonly Argument[]) => Written;

const STYLES: readonly (readonly [number, string, Style])[] = [
  [50, 'explicit', (context, cmdlet, args) => explicit(context, cmdlet, args, cmdlet)],
  [
    6,
    'backtick',
    (context, cmdlet, args) => {
      const { before } = beforeOf(args);
      return { before, text: [cmdlet, ...args.map(each => argumentText(context, cmdlet, each))].join(' `\n    ') };
    },
  ],
  [
    3,
    'moduleQualified',
    (context, cmdlet, args) => explicit(context, cmdlet, args, `${context.random.pick(['Lync', 'SkypeForBusiness'])}\\${cmdlet}`),
  ],
  [2, 'callOperator', (context, cmdlet, args) => explicit(context, cmdlet, args, `& ${quote(cmdlet)}`)],
  [
    1,
    'commandVariable',
    (context, cmdlet, args) => {
      const name = context.unique('command');
      const written = explicit(context, cmdlet, args, `& $${name}`);
      return { before: [`$${name} = ${quote(cmdlet)}`, ...written.before], text: written.text };
    },
  ],
  [3, 'anyCase', (context, cmdlet, args) => explicit(context, cmdlet, args, cmdlet.toLowerCase())],
  [12, 'splat', (context, cmdlet, args) => splat(context, cmdlet, args)],
  [4, 'splatByStep', (context, cmdlet, args) => splat(context, cmdlet, args, 'steps')],
  [2, 'splatAdd', (context, cmdlet, args) => splat(context, cmdlet, args, 'add')],
  [2, 'splatOrdered', (context, cmdlet, args) => splat(context, cmdlet, args, 'ordered')],
  [2, 'splatMerged', (context, cmdlet, args) => splat(context, cmdlet, args, 'merged')],
  [
    2,
    'severalSplats',
    (context, cmdlet, args) => {
      const half = Math.ceil(args.length / 2);
      const first = splat(context, cmdlet, args.slice(0, half));
      const second = splat(context, cmdlet, args.slice(half));
      return { before: [...first.before, ...second.before], text: `${first.text} ${second.text.slice(cmdlet.length + 1)}` };
    },
  ],
  [
    2,
    'splatChanged',
    (context, cmdlet, args) => {
      // A value is put in and then replaced by the right one.
      const last = args.findLast(each => each.value !== undefined && each.name !== 'ErrorAction');
      if (!last?.value) return explicit(context, cmdlet, args, cmdlet);
      const inner = splat(context, cmdlet, args);
      const name = /@(\w+)/.exec(inner.text)?.[1] ?? '';
      return {
        before: [...inner.before, `$${name}['${last.name}'] = $null`, `$${name}.${last.name} = ${asExpression(last.value.text)}`],
        text: inner.text,
      };
    },
  ],
  [
    3,
    'splatAndExplicit',
    (context, cmdlet, args) => {
      const inside = args.filter(() => context.random.chance(0.5));
      const written = splat(context, cmdlet, inside);
      const rest = explicit(
        context,
        cmdlet,
        args.filter(each => !inside.includes(each)),
        '',
      );
      return { before: [...written.before, ...rest.before], text: `${written.text}${rest.text}` };
    },
  ],
  [
    2,
    'defaultParameterValues',
    (context, cmdlet, args) => {
      const given = args.find(each => each.value !== undefined && each.name !== 'Identity' && each.name !== 'Parent');
      if (!given?.value) return explicit(context, cmdlet, args, cmdlet);
      const written = explicit(
        context,
        cmdlet,
        args.filter(each => each !== given),
        cmdlet,
      );
      const key = `${cmdlet}:${given.name}`;
      return {
        before: [...given.value.before, `$PSDefaultParameterValues['${key}'] = ${asExpression(given.value.text)}`, ...written.before],
        text: written.text,
      };
    },
  ],
  [
    2,
    'alias',
    (context, cmdlet, args) => {
      const name = context.unique('short');
      const written = explicit(context, cmdlet, args, name);
      const set = context.random.pick(['Set-Alias -Name', 'New-Alias -Name', 'Set-Alias']);
      return { before: [`${set} ${name} ${set === 'Set-Alias' ? '' : '-Value '}${cmdlet}`, ...written.before], text: written.text };
    },
  ],
  [
    1,
    'comments',
    (context, cmdlet, args) => {
      const { before } = beforeOf(args);
      return { before, text: [cmdlet, ...args.map(each => argumentText(context, cmdlet, each))].join(' <# as agreed #> ') };
    },
  ],
];

function beforeOf(args: readonly Argument[]): { before: string[] } {
  return { before: args.flatMap(each => each.value?.before ?? []) };
}

function explicit(context: Context, cmdlet: string, args: readonly Argument[], name: string): Written {
  const identity = args.find(each => each.name === 'Identity');
  // Identity stands first in all these cmdlets and may go without its name.
  if (identity?.value && context.random.chance(0.35)) {
    context.note('positionalIdentity');
    const rest = args.filter(each => each !== identity);
    const parts = rest.map(each => argumentText(context, cmdlet, each));
    parts.splice(context.random.chance(0.8) ? 0 : context.random.below(parts.length + 1), 0, identity.value.text);
    return { ...beforeOf(args), text: [name, ...parts].join(' ') };
  }
  return { ...beforeOf(args), text: [name, ...args.map(each => argumentText(context, cmdlet, each))].join(' ') };
}

function splat(
  context: Context,
  cmdlet: string,
  args: readonly Argument[],
  how: 'literal' | 'steps' | 'add' | 'ordered' | 'merged' = 'literal',
): Written {
  const name = context.unique('parameters');
  const entries = args.map(each => [each.name, each.value?.text ?? '$true'] as const);
  const { before } = beforeOf(args);
  const shown = entries.map(([key, text]) => [key, asExpression(text)] as const);
  const hashtable = (some: typeof shown) => `@{ ${some.map(([key, text]) => `${key} = ${text}`).join('; ')} }`;
  const text = `${cmdlet} @${name}`;
  switch (how) {
    case 'steps':
      return {
        before: [
          ...before,
          `$${name} = @{}`,
          ...shown.map(([key, value], index) => (index % 2 === 0 ? `$${name}.${key} = ${value}` : `$${name}['${key}'] = ${value}`)),
        ],
        text,
      };
    case 'add':
      return { before: [...before, `$${name} = @{}`, ...shown.map(([key, value]) => `$${name}.Add('${key}', ${value})`)], text };
    case 'ordered':
      return { before: [...before, `$${name} = [ordered]${hashtable(shown)}`], text };
    case 'merged': {
      const half = Math.floor(shown.length / 2);
      return { before: [...before, `$${name} = ${hashtable(shown.slice(0, half))} + ${hashtable(shown.slice(half))}`], text };
    }
    default:
      if (context.random.chance(0.5))
        return { before: [...before, `$${name} = @{`, ...shown.map(([key, value]) => `    ${key} = ${value}`), '}'], text };
      return { before: [...before, `$${name} = ${hashtable(shown)}`], text };
  }
}

/** Outside of arguments a bare word would be a command. */
function asExpression(text: string): string {
  return /^[A-Za-z]/.test(text) ? quote(text) : text;
}

/** A command with these arguments in some style. */
export function command(context: Context, cmdlet: string, args: readonly Argument[]): Written {
  return context.choose('command', STYLES)(context, cmdlet, context.random.chance(0.5) ? context.random.shuffled(args) : args);
}

/** The same without surprises, for places where the style is not the point. */
export function plainCommand(context: Context, cmdlet: string, args: readonly Argument[]): Written {
  return explicit(context, cmdlet, args, cmdlet);
}

export function flag(name: string): Argument {
  return { name, value: undefined };
}
export function given(name: string, value: Piece): Argument {
  return { name, value };
}
export function word(name: string, text: string): Argument {
  return { name, value: literal(text) };
}

/** Lines that run the command and drop what it gives, in one of the ways to do so. */
export function silently(context: Context, written: Written): string[] {
  const text = context.choose<(text: string) => string>('output', [
    [10, 'shown', each => each],
    [6, 'outNull', each => `${each} | Out-Null`],
    [3, 'null', each => `$null = ${each}`],
    [2, 'void', each => `[void](${each})`],
    [1, 'redirected', each => `${each} > $null`],
  ])(written.text);
  return [...written.before, text];
}
