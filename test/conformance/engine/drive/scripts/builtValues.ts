/** Known texts that scripts build with .NET's types, with tables of tables, with classes that derive, and with what commands keep. */
import { BUILT_TEXTS, via } from './builtTexts';
import { quote, viaVariable, type Way } from './context';

type Strings = readonly (readonly [number, string, Way<string>])[];

const half = (value: string): readonly [string, string] => [value.slice(0, 2), value.slice(2)];

const TYPES: Strings = [
  [
    1,
    'asHashTable',
    (context, value) =>
      viaVariable(
        context,
        'groups',
        `[pscustomobject]@{ Kind = 'a'; Name = ${quote(value)} }, [pscustomobject]@{ Kind = 'b'; Name = 'x' } | Group-Object -Property Kind -AsHashTable -AsString`,
        name =>
          context.random.pick([
            `$${name}['a'].Name`,
            `$${name}.a[0].Name`,
            `($${name}.a | Select-Object -ExpandProperty Name)`,
            `$${name}['a'][0].Name`,
          ]),
      ),
  ],
  [
    1,
    'computedKey',
    (context, value) =>
      via(
        context,
        'byKey',
        name => [`$${name} = @{}`, `foreach ($n in 1..3) { $${name}["key-$n"] = "x$n" }`, `$${name}["key-$(1 + 1)"] = ${quote(value)}`],
        name => context.random.pick([`$${name}['key-2']`, `$${name}.'key-2'`, `$${name}["key-$('2')"]`, `$${name}[('key', 2 -join '-')]`]),
      ),
  ],
  [
    1,
    'numberKey',
    (context, value) =>
      via(
        context,
        'byNumber',
        name => [`$${name} = @{ 1 = 'x'; 2 = ${quote(value)} }`, `$${name}['2'] = 'text'`],
        name => context.random.pick([`$${name}[2]`, `$${name}.2`, `$${name}[1 + 1]`, `$${name}[[int]'2']`]),
      ),
  ],
  [
    1,
    'sortedKinds',
    (context, value) => {
      const type = context.random.pick(['SortedDictionary[string,string]', 'SortedList[string,string]', 'Dictionary[string,string]']);
      return via(
        context,
        'sorted',
        name => [`$${name} = [System.Collections.Generic.${type}]::new()`, `$${name}.Add('b', ${quote(value)})`, `$${name}['a'] = 'x'`],
        name => context.random.pick([`$${name}['b']`, `$${name}.b`, `$${name}.Item('b')`]),
      );
    },
  ],
  [
    1,
    'tryGetValue',
    (context, value) => {
      const found = context.unique('found');
      return via(
        context,
        'lookup',
        name => [
          `$${name} = New-Object 'System.Collections.Generic.Dictionary[string,string]'`,
          `$${name}.Add('a', ${quote(value)})`,
          `$${found} = ''`,
          `[void]$${name}.TryGetValue('a', [ref]$${found})`,
        ],
        () => `$${found}`,
      );
    },
  ],
  [
    1,
    'listFound',
    (context, value) =>
      viaVariable(context, 'list', `[System.Collections.Generic.List[string]]('x', ${quote(value)}, 'y')`, name =>
        context.random.pick([
          `($${name} | Where-Object { $_.Length -gt 1 })`,
          `$${name}[$${name}.IndexOf(${quote(value)})]`,
          `($${name}.GetRange(1, 1)[0])`,
        ]),
      ),
  ],
  [
    1,
    'listReversed',
    (context, value) =>
      via(
        context,
        'list',
        name => [
          `$${name} = ${context.random.pick([`[System.Collections.Generic.List[string]]('x', ${quote(value)})`, `[System.Collections.ArrayList]('x', ${quote(value)})`])}`,
          `$${name}.Reverse()`,
        ],
        name => `$${name}[0]`,
      ),
  ],
  [
    1,
    'arrayMethods',
    (context, value) =>
      via(
        context,
        'array',
        name => [
          `$${name} = @(${quote(value)}, 'x')`,
          context.random.pick([
            `[array]::Reverse($${name})`,
            `$${name}[0], $${name}[1] = $${name}[1], $${name}[0]`,
            `$${name} = $${name}[1], $${name}[0]`,
            `$${name} = $${name}[1..0]`,
          ]),
        ],
        name => `$${name}[1]`,
      ),
  ],
  [
    1,
    'fixedArray',
    (context, value) =>
      via(
        context,
        'slots',
        name => [
          `$${name} = ${context.random.pick(["New-Object 'string[]' 3", '[string[]]::new(3)', '[object[]]::new(3)', '@($null) * 3'])}`,
          `$${name}[1] = ${quote(value)}`,
        ],
        name => context.random.pick([`$${name}[1]`, `($${name} | Where-Object { $_ })`, `$${name}[-2]`]),
      ),
  ],
  [
    1,
    'jagged',
    (context, value) =>
      viaVariable(context, 'grid', `@(@('x', 'y'), @('z', ${quote(value)}))`, name =>
        context.random.pick([`$${name}[1][1]`, `$${name}[-1][-1]`, `($${name} | ForEach-Object { $_[1] })[1]`]),
      ),
  ],
  [
    1,
    'unrolledOnce',
    (context, value) =>
      viaVariable(context, 'rows', `@(, @('x', ${quote(value)}))`, name =>
        context.random.pick([`$${name}[0][1]`, `($${name} | ForEach-Object { $_ })[1]`]),
      ),
  ],
  [
    1,
    'builderChain',
    (context, value) => {
      const [a, b] = half(value).map(quote);
      return via(
        context,
        'builder',
        name => [`$${name} = [System.Text.StringBuilder]::new('##')`, `[void]$${name}.Append(${a}).Append(${b}).Remove(0, 2)`],
        name => context.random.pick([`$${name}.ToString()`, `"$${name}"`, `([string]$${name})`]),
      );
    },
  ],
  [
    1,
    'builderInserted',
    (context, value) => {
      const [a, b] = half(value).map(quote);
      return via(
        context,
        'builder',
        name => [
          `$${name} = New-Object System.Text.StringBuilder ${b}`,
          `$null = $${name}.Insert(0, ${a})`,
          `$null = $${name}.Replace('#', '')`,
        ],
        name => `($${name}.ToString())`,
      );
    },
  ],
];

export const BUILT_STRINGS: Strings = [...TYPES, ...BUILT_TEXTS];
