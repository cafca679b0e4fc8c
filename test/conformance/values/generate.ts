/** Seeded expressions over constants and a few variables. */

export interface Sample {
  /** Assignments to the variables that the expression uses, as PowerShell reads them. */
  readonly before: string;
  readonly expression: string;
  /** The variables' constants, by name. */
  readonly variables: ReadonlyMap<string, string>;
}

/** A small generator of numbers (mulberry32): the same seed gives the same samples. */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  }
  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const GUID = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const INTEGERS = '0 1 2 3 5 7 10 42 255 256 1000 65536 2147483647 2147483648 4294967296 9223372036854775807 5l 0x10 0xFF 1kb 2mb'.split(
  ' ',
);
const REALS = '0.5 1.5 2.5 0.1 0.25 3.14159 1e3 1e15 1e16 1e-5 0.0001 123456.789 1.5d 1.50d 0d 10d 0.10d 7.25d 1e20'.split(' ');
const TYPED = [
  '[byte]200',
  '[sbyte]-3',
  '[int16]300',
  '[uint16]5',
  '[uint32]9',
  '[uint32]4000000000',
  '[int64]7',
  '[uint64]18446744073709551615',
  '[single]1.5',
  '[single]0.1',
  "[char]'a'",
  '[char]66',
  "[char]'1'",
  '[decimal]2',
  '[bool]1',
  `[guid]'${GUID}'`,
  "[guid]'{11111111-1111-1111-1111-111111111111}'",
  '[int]',
  '[string]',
];
const STRINGS = [
  '',
  'a',
  'A',
  'abc',
  'ABC',
  'aBc',
  'abd',
  '5',
  '05',
  ' 5 ',
  '+5',
  '-3',
  '1.5',
  '2.5',
  '-0.5',
  '.5',
  '1e3',
  '0x10',
  '0xFFFFFFFF',
  '1,000',
  '10',
  '9',
  '12345678901',
  'True',
  'false',
  '$true',
  'site:Redmond',
  'SITE:redmond',
  'site:*',
  'global',
  'Global',
  'a b  c',
  ' padded ',
  'x,y,z',
  'a:b:c',
  'a.b',
  'a-b',
  "it's",
  'a*',
  '[a-c]*',
  'é',
  'É',
  'Straße',
  'Zürich',
  'ZÜRICH',
  '1kb',
  '1l',
  '5d',
  '1s',
  'one two',
  '2.0.6362.0',
  '3.5.6907.206',
  '16.0.4266',
  'OC',
  'Block',
  'mon',
  'Monday',
  't',
  GUID,
  GUID.toUpperCase(),
  `{${GUID}}`,
  GUID.replaceAll('-', ''),
  'service:UserServer:atl-cs-001.litwareinc.com',
  'a\tb',
  'x'.repeat(40),
];
const OTHERS = ['$true', '$false', '$null', '@()', '$true', '$null'];
const PATTERNS = [
  'a',
  'b',
  '^a',
  'c$',
  '^site:',
  '^site:(.+)$',
  '\\d+',
  '^\\d+$',
  '(\\d+)\\.(\\d+)',
  '^(?<scope>\\w+):(?<name>\\w+)$',
  '[aeiou]',
  '[^a-c]',
  '\\s+',
  ',',
  ':',
  '\\.',
  '^(site|global)',
  'b|c',
  'a?b',
  '.',
  'x{2,3}',
  '(a)(b)?',
  '^$',
  '(?i)ABC',
  '\\bb',
  '\\w+$',
  '^\\w+$',
  '\\W',
  '[\\w.-]+@',
  '^[\\d.]+$',
  '(\\w)(\\d)?',
  '^(OC|UCCP)$',
  '^\\s*$',
  '[-:]',
  '^(\\d{1,3}\\.){2}\\d+',
  '\\\\',
  '(',
  '[',
  '*a',
  'é',
  '(?<=a)b',
  '(a+)+',
  '-',
  '[.]',
  '\\$',
];
const REPLACEMENTS = ['', 'X', '$1', '$0', '[$&]', '$2$1', '${scope}', '$$', '$1x', '$9', '-', '${1}0'];
const WILDCARDS = [
  '*',
  'a*',
  '*c',
  '*b*',
  'site:*',
  '?',
  'a?c',
  '[ab]*',
  '[a-c]bc',
  '[A-C]*',
  '*:*',
  'global',
  '',
  '`*',
  'a`*',
  '[',
  '*[0-9]',
  'SITE:REDMOND',
  '*é*',
  '[!a]*',
  '[^a]*',
  '[]a]*',
  '[a',
];
const FORMATS = [
  '{0}',
  '{0}-{1}',
  '{1}{0}',
  '{0:d2}',
  '{0:D4}',
  '{0:N2}',
  '{0:N0}',
  '{0:F1}',
  '{0:X}',
  '{0:x4}',
  '{0,6}|',
  '{0,-6}|',
  '{0:000}',
  '{0:0.00}',
  '{0:#,##0.0}',
  '{{{0}}}',
  '{0',
  '{2}',
  'plain',
  '{0:N}',
  '{0:B}',
  'site:{0}',
  '{0,8:N1}',
  '}',
];
const TYPES =
  'bool int long double decimal string char guid byte sbyte int16 uint16 uint32 uint64 single System.Int32 System.Boolean object array string[] int[] object[] System.String Int64 float short'.split(
    ' ',
  );
const ARITHMETIC = ['+', '-', '*', '/', '%'];
const COMPARISONS = '-eq -ne -gt -ge -lt -le -ceq -cne -cgt -clt -ieq -cge -cle'.split(' ');
const MEMBERSHIP = '-contains -notcontains -in -notin -ccontains -cin'.split(' ');
const BITS = '-band -bor -bxor -shl -shr'.split(' ');
const LOGIC = '-and -or -xor'.split(' ');

/** Makes samples; with variables, some of the constants stand in variables. */
export class Generator {
  readonly #random: Random;
  #variables: Map<string, string> = new Map();
  readonly #shared: ReadonlyMap<string, string> | undefined;

  /** With `shared`, every sample may use these variables and no others. */
  constructor(random: Random, shared?: ReadonlyMap<string, string>) {
    this.#random = random;
    this.#shared = shared;
  }

  sample(withVariables: boolean, depth = 3): Sample {
    this.#variables = new Map();
    const expression = this.#expression(depth, withVariables);
    const variables = this.#shared ? new Map([...this.#shared].filter(([name]) => expression.includes(`$${name}`))) : this.#variables;
    return { before: assignments(variables), expression, variables };
  }

  /** A constant as it may stand in a variable. */
  constant(): string {
    return this.#random.chance(0.15) ? `@(${this.#items()})` : this.#scalar();
  }

  #items(): string {
    return Array.from({ length: this.#random.below(4) }, () => this.#scalar()).join(', ');
  }

  #scalar(): string {
    const random = this.#random;
    // Few constants, so that the same computation comes up again.
    if (this.#shared && random.chance(0.85)) return random.pick(['1', "'a'", "'A'", '$true', '$null', "'site:Redmond'", "'5'", '0']);
    const kind = random.next();
    if (kind < 0.25) return random.pick(INTEGERS);
    if (kind < 0.33) return random.pick(REALS);
    if (kind < 0.43) return `(${random.pick(TYPED)})`;
    if (kind < 0.53) return random.pick(OTHERS);
    if (kind < 0.57) return `(-${random.pick(INTEGERS)})`;
    return quote(random.pick(STRINGS));
  }

  #operand(depth: number, variables: boolean): string {
    const random = this.#random;
    if (variables && random.chance(0.35)) return this.#variable();
    if (depth > 0 && random.chance(0.3)) return `(${this.#expression(depth - 1, variables)})`;
    if (random.chance(0.15)) {
      const items = Array.from({ length: 1 + random.below(3) }, () => this.#operand(0, variables));
      return random.chance(0.5) ? `@(${items.join(', ')})` : `(${items.join(', ')})`;
    }
    return this.#scalar();
  }

  #variable(): string {
    const random = this.#random;
    if (this.#shared) return `$${random.pick([...this.#shared.keys()])}`;
    if (this.#variables.size > 0 && random.chance(0.5)) return `$${random.pick([...this.#variables.keys()])}`;
    const name = `u${this.#variables.size}`;
    this.#variables.set(name, this.constant());
    return `$${name}`;
  }

  #expression(depth: number, variables: boolean): string {
    const random = this.#random;
    const operand = () => this.#operand(depth, variables);
    const makers: readonly (() => string)[] = [
      () => `${operand()} ${random.pick(ARITHMETIC)} ${operand()}`,
      () => `${operand()} ${random.pick(ARITHMETIC)} ${operand()}`,
      () => `${operand()} ${random.pick(COMPARISONS)} ${operand()}`,
      () => `${operand()} ${random.pick(COMPARISONS)} ${operand()}`,
      () => `${operand()} ${random.pick(MEMBERSHIP)} ${operand()}`,
      () => `${operand()} ${random.pick(BITS)} ${operand()}`,
      () => `${operand()} ${random.pick(LOGIC)} ${operand()}`,
      () => `[${random.pick(TYPES)}]${operand()}`,
      () => `[${random.pick(TYPES)}]${operand()}`,
      () => `${operand()} -as [${random.pick(TYPES)}]`,
      () => `${operand()} ${random.pick(['-is', '-isnot'])} [${random.pick(TYPES)}]`,
      () => `${random.pick(['-not ', '!', '-', '+', '-bnot ', '-join ', '-split ', ','])}${operand()}`,
      () => `${operand()} ${random.pick(['-match', '-notmatch', '-cmatch'])} ${quote(random.pick(PATTERNS))}`,
      () => `${operand()} ${random.pick(['-replace', '-creplace'])} ${quote(random.pick(PATTERNS))}, ${quote(random.pick(REPLACEMENTS))}`,
      () =>
        `${operand()} ${random.pick(['-split', '-csplit'])} ${quote(random.pick(PATTERNS))}${random.chance(0.2) ? `, ${random.below(4)}` : ''}`,
      () => `${operand()} ${random.pick(['-like', '-notlike', '-clike'])} ${quote(random.pick(WILDCARDS))}`,
      () => `${operand()} -join ${quote(random.pick([',', '', ' ', ', ']))}`,
      () => `${quote(random.pick(FORMATS))} -f ${operand()}${random.chance(0.4) ? `, ${operand()}` : ''}`,
      () => `${random.pick(['0', '1', '3', "'2'", '5', operand()])}..${random.pick(['0', '3', '7', "'4'", '-2', operand()])}`,
      () => `"${this.#pieces(operand)}"`,
      () => `"${this.#pieces(operand)}"`,
      () => `${operand()}[${random.pick(['0', '1', '-1', '5', '0, 1', '-3', "'1'", '1..0'])}]`,
      () => `${operand()}.${random.pick(['Length', 'Count', 'Foo', 'Guid', 'Name'])}`,
      () => `${operand()}.${this.#call()}`,
      () => `${operand()}.${this.#call()}`,
      () => this.#static(operand),
      () =>
        `$(if (${operand()} ${random.pick(['-match', '-cmatch'])} ${quote(random.pick(PATTERNS))}) { "$($Matches[0])|$($Matches[1])|$($Matches['name'])|$($Matches['scope'])" } else { 'none' })`,
    ];
    // An enumeration's value is a string to the room: what .NET makes of it further on is another matter.
    if (depth === 3 && random.chance(0.02)) return `[System.DayOfWeek]${operand()}`;
    return random.pick(makers)();
  }

  #pieces(operand: () => string): string {
    const random = this.#random;
    return Array.from({ length: 1 + random.below(3) }, () =>
      random.chance(0.4) ? random.pick(['site:', 'a', ' ', '-', '/']) : `$(${operand()})`,
    ).join('');
  }

  #call(): string {
    const random = this.#random;
    const text = () => quote(random.pick(['a', 'b', '', 'abc', 'site:', ' ', ',', ':', 'x', '/', 'B']));
    const number = () => String(random.pick([0, 1, 2, 3, 5, 10, -1]));
    return random.pick([
      () => 'ToLower()',
      () => 'ToUpper()',
      () => 'Trim()',
      () => `Trim(${text()})`,
      () => `TrimStart(${text()})`,
      () => `TrimEnd(${text()})`,
      () => `Replace(${text()}, ${text()})`,
      () => `Split(${text()})`,
      () => `Split(${text()}, ${number()})`,
      () => `StartsWith(${text()})`,
      () => `EndsWith(${text()})`,
      () => `Contains(${text()})`,
      () => `Substring(${number()})`,
      () => `Substring(${number()}, ${number()})`,
      () => `IndexOf(${text()})`,
      () => `LastIndexOf(${text()})`,
      () => `PadLeft(${number()})`,
      () => `PadRight(${number()}, '.')`,
      () => `Insert(${number()}, ${text()})`,
      () => `Remove(${number()})`,
      () => `Remove(${number()}, ${number()})`,
      () => 'ToString()',
      () => `ToString(${quote(random.pick(['N', 'D2', 'N0', '000', 'B', 'D', 'X']))})`,
      () => 'ToCharArray()',
      () => 'GetType().Name',
      () => `Equals(${text()})`,
    ])();
  }

  #static(operand: () => string): string {
    const random = this.#random;
    return random.pick([
      () => `[string]::IsNullOrEmpty(${operand()})`,
      () => `[string]::IsNullOrWhiteSpace(${operand()})`,
      () => `[string]::Join(',', ${operand()})`,
      () => `[string]::Concat(${operand()}, ${operand()})`,
      () => `[string]::Format('{0}:{1}', ${operand()}, ${operand()})`,
      () => `[guid]::Parse(${operand()})`,
      () => `[int]::Parse(${operand()})`,
      () => `[bool]::Parse(${operand()})`,
      () => `[convert]::ToBoolean(${operand()})`,
      () => `[convert]::ToInt32(${operand()})`,
      () => `[math]::${random.pick(['Min', 'Max'])}(${operand()}, ${operand()})`,
      () => `[math]::${random.pick(['Abs', 'Round', 'Floor', 'Ceiling', 'Truncate'])}(${operand()})`,
      () => `[${random.pick(['int', 'long', 'byte', 'uint16', 'double'])}]::${random.pick(['MaxValue', 'MinValue'])}`,
      () => random.pick(['[guid]::Empty', '[string]::Empty', '[bool]::TrueString', '[math]::PI']),
    ])();
  }
}

/** The statements that give variables their constants. */
function assignments(variables: ReadonlyMap<string, string>): string {
  return [...variables].map(([name, constant]) => `$${name} = ${constant}`).join('; ');
}
