/** Texts and numbers that are put together or taken apart, as administrators do it; places of tables and lists that are changed before they are read. */
import { plain, quote, viaVariable, type Way } from './context';

const half = (value: string): readonly [string, string] => {
  const cut = value.includes(':') ? value.indexOf(':') + 1 : Math.max(1, Math.floor(value.length / 2));
  return [value.slice(0, cut), value.slice(cut)];
};

export const TEXT_STRINGS: readonly (readonly [number, string, Way<string>])[] = [
  [
    1,
    'replaceGroups',
    (_, value) => {
      const [a, b] = half(value);
      return plain(`(${quote(`${b}|${a}`)} -replace '^(.*)\\|(.*)$', '$2$1')`);
    },
  ],
  [
    1,
    'replaceNamed',
    (_, value) => {
      const [a, b] = half(value);
      return plain(`(${quote(`[${a}] ${b}`)} -replace '^\\[(?<first>.*)\\]\\s+', '\${first}')`);
    },
  ],
  [1, 'formatPadded', (_, value) => plain(`(('{0,-80}' -f ${quote(value)}).TrimEnd())`)],
  [1, 'formatNumber', (_, value) => plain(`(('{0}{1:D2}' -f ${quote(value)}, 7) -replace '07$')`)],
  [
    1,
    'formatOrder',
    (_, value) => {
      const [a, b] = half(value);
      return plain(`('{1}{0}' -f ${quote(b)}, ${quote(a)})`);
    },
  ],
  [
    1,
    'concatMethod',
    (_, value) => {
      const [a, b] = half(value);
      return plain(`([string]::Concat(${quote(a)}, ${quote(b)}))`);
    },
  ],
  [
    1,
    'builderFormat',
    (context, value) => {
      const name = context.unique('text');
      const [a, b] = half(value);
      const make = context.random.pick(['New-Object System.Text.StringBuilder', '[System.Text.StringBuilder]::new()']);
      return {
        before: [
          `$${name} = ${make}`,
          context.random.pick([
            `[void]$${name}.AppendFormat('{0}{1}', ${quote(a)}, ${quote(b)})`,
            `$null = $${name}.Append(${quote(a)}).Append(${quote(b)})`,
            `$${name}.Append(${quote(`${a}#`)}).Replace('#', ${quote(b)}) | Out-Null`,
          ]),
        ],
        text: `$${name}.ToString()`,
      };
    },
  ],
  [
    1,
    'joined',
    (context, value) =>
      viaVariable(
        context,
        'parts',
        value.split('').slice(0, 3).map(quote).join(', '),
        name => `(($${name} -join '') + ${quote(value.slice(3))})`,
      ),
  ],
  [
    1,
    'separator',
    (context, value) => {
      const name = context.unique('parts');
      const [a, b] = half(value);
      return { before: [`$${name} = @(${quote(a)}, ${quote(b)})`], text: `"$($${name} -join '')"` };
    },
  ],
  [1, 'regexMatch', (_, value) => plain(`([regex]::Match(${quote(`scope=<${value}>`)}, '<(.+)>').Groups[1].Value)`)],
  [1, 'regexReplace', (_, value) => plain(`([regex]::Replace(${quote(`##${value}`)}, '^#+', ''))`)],
  [1, 'splitLast', (_, value) => plain(`(${quote(`x,y,${value}`)}.Split(',') | Select-Object -Last 1)`)],
  [1, 'splitPlace', (_, value) => plain(`((${quote(`${value}|x`)} -split '\\|')[0])`)],
  [1, 'upperThenBack', (_, value) => plain(`(${quote(value)}.ToUpper().ToLowerInvariant())`)],
  [
    1,
    'elementChanged',
    (context, value) => {
      const name = context.unique('list');
      return { before: [`$${name} = 'a', 'b', 'c'`, `$${name}[1] = ${quote(value)}`], text: `$${name}[1]` };
    },
  ],
  [
    1,
    'elementAppended',
    (context, value) => {
      const name = context.unique('list');
      const [a, b] = half(value);
      return { before: [`$${name} = @(${quote(a)}, 'x')`, `$${name}[0] += ${quote(b)}`], text: `$${name}[0]` };
    },
  ],
  [
    1,
    'tableAlias',
    (context, value) => {
      const [one, other] = [context.unique('config'), context.unique('same')];
      return {
        before: [
          `$${one} = @{ Name = 'x' }`,
          `$${other} = $${one}`,
          context.random.pick([`$${other}.Name = ${quote(value)}`, `$${other}['Name'] = ${quote(value)}`]),
        ],
        text: `$${one}.Name`,
      };
    },
  ],
  [
    1,
    'tableInFunction',
    (context, value) => {
      // A table is handed on as the same table.
      const [table, name] = [context.unique('options'), context.unique('Set-Option')];
      return {
        before: [`$${table} = @{ Name = 'x' }`, `function ${name} { param($Table) $Table.Name = ${quote(value)} }`, `${name} $${table}`],
        text: `$${table}.Name`,
      };
    },
  ],
  [
    1,
    'tableAdded',
    (context, value) => {
      const [one, both] = [context.unique('defaults'), context.unique('merged')];
      return { before: [`$${one} = @{ Other = 'x' }`, `$${both} = $${one} + @{ Name = ${quote(value)} }`], text: `$${both}.Name` };
    },
  ],
  [
    1,
    'tableDefaulted',
    (context, value) => {
      const [table, entry] = [context.unique('settings'), context.unique('default')];
      return {
        before: [
          `$${table} = @{ Other = 'x' }`,
          `foreach ($${entry} in @{ Name = ${quote(value)}; Other = 'y' }.GetEnumerator()) { if (-not $${table}.ContainsKey($${entry}.Key)) { $${table}[$${entry}.Key] = $${entry}.Value } }`,
        ],
        text: `$${table}.Name`,
      };
    },
  ],
  [
    1,
    'fileName',
    (_, value) => plain(value.includes(':') ? quote(value) : `([System.IO.Path]::GetFileNameWithoutExtension(${quote(`x/${value}.txt`)}))`),
  ],
  [
    1,
    'severalResults',
    (context, value) => {
      const [name, first, second] = [context.unique('Get-Both'), context.unique('one'), context.unique('two')];
      return { before: [`function ${name} { 'x'; ${quote(value)} }`, `$${first}, $${second} = ${name}`], text: `$${second}` };
    },
  ],
  [
    1,
    'resultTable',
    (context, value) => {
      const [name, result] = [context.unique('Get-Settings'), context.unique('result')];
      return {
        before: [
          `function ${name} { ${context.random.pick(['return @{', '[pscustomobject]@{', 'New-Object PSObject -Property @{'])} Name = ${quote(value)}; Count = 2 } }`,
          `$${result} = ${name}`,
        ],
        text: `$${result}.Name`,
      };
    },
  ],
  [
    1,
    'orElse',
    (context, value) => {
      const name = context.unique('chosen');
      return context.random.pick([
        { before: [`$${name} = $null`, `if (-not $${name}) { $${name} = ${quote(value)} }`], text: `$${name}` },
        { before: [`$${name} = ($null, ${quote(value)} -ne $null)[0]`], text: `$${name}` },
        { before: [`$${name} = @($null, '', ${quote(value)}) | Where-Object { $_ } | Select-Object -First 1`], text: `$${name}` },
        { before: [`$${name} = ''`, `if ([string]::IsNullOrEmpty($${name})) { $${name} = ${quote(value)} }`], text: `$${name}` },
      ]);
    },
  ],
  [
    1,
    'blockInTable',
    (context, value) => {
      const name = context.unique('actions');
      return context.random.pick([
        { before: [`$${name} = @{ Get = { ${quote(value)} } }`], text: `(& $${name}.Get)` },
        { before: [`$${name} = @{ Get = { param($n) "$n$($args.Count)" -replace '0$' } }`], text: `(& $${name}['Get'] ${quote(value)})` },
      ]);
    },
  ],
];

export const TEXT_INTEGERS: readonly (readonly [number, string, Way<number>])[] = [
  [1, 'splitDots', (_, value) => plain(`([int]('${value}.0.7577' -split '\\.')[0])`)],
  [1, 'asInteger', (_, value) => plain(`('${value}' -as [int])`)],
  [1, 'convertTo', (_, value) => plain(`([Convert]::ToInt32('${value}'))`)],
  [1, 'castVersion', (_, value) => plain(`([version]'1.${value}').Minor`)],
  [
    1,
    'elementChanged',
    (context, value) => {
      const name = context.unique('numbers');
      return { before: [`$${name} = 0, 0`, `$${name}[1] = ${value}`], text: `$${name}[1]` };
    },
  ],
  [
    1,
    'tableCounted',
    (context, value) => {
      const name = context.unique('counts');
      return value > 20
        ? plain(String(value))
        : { before: [`$${name} = @{}`, `foreach ($n in 1..${value + 1}) { $${name}['x'] += 1 }`, `$${name}.x--`], text: `$${name}.x` };
    },
  ],
  [1, 'matched', (context, value) => viaVariable(context, 'hit', `if ('v${value}.0' -match '^v(\\d+)') { [int]$Matches[1] }`)],
  [1, 'sumMeasured', (_, value) => plain(`((${value}, 0 | Measure-Object -Sum).Sum)`)],
];
