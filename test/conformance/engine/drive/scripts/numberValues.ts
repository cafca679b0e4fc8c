/** More ways to write a known truth or number. */
import { viaClass } from './callValues';
import { braces, plain, viaVariable, type Way } from './context';

export const MORE_BOOLEANS: readonly (readonly [number, string, Way<boolean>])[] = [
  [1, 'json', (context, value) => viaVariable(context, 'data', `'{ "On": ${value} }' | ConvertFrom-Json`, name => `$${name}.On`)],
  [
    1,
    'classStatic',
    (context, value) =>
      viaClass(
        context,
        () => [`static [bool]$On = $${value}`],
        name => `[${name}]::On`,
      ),
  ],
  [
    1,
    'classTest',
    (context, value) =>
      viaClass(
        context,
        () => braces('static [bool] Test([int]$n)', ['if ($n -gt 3) { return $true }', 'return $false']),
        name => `[${name}]::Test(${value ? 4 : 2})`,
      ),
  ],
  [
    1,
    'keysContain',
    (context, value) =>
      viaVariable(
        context,
        'table',
        '[ordered]@{ On = 1; Other = 2 }',
        name => `($${name}.${value ? "Contains('on')" : "Contains('Off')"})`,
      ),
  ],
  [
    1,
    'listContains',
    (context, value) =>
      viaVariable(
        context,
        'list',
        "[System.Collections.Generic.List[string]]@('a', 'b')",
        name => `$${name}.Contains('${value ? 'a' : 'c'}')`,
      ),
  ],
  [1, 'endsWith', (_, value) => plain(`('lync01.local'.EndsWith('${value ? '.local' : '.net'}'))`)],
  [1, 'whiteSpace', (_, value) => plain(`([string]::IsNullOrWhiteSpace('${value ? '  ' : ' x '}'))`)],
  [1, 'measured', (_, value) => plain(`((1..3 | Where-Object { $_ -gt 1 } | Measure-Object).Count -eq ${value ? 2 : 3})`)],
  [1, 'grouped', (_, value) => plain(`(@('a', 'b', 'a' | Group-Object | Where-Object { $_.Count -gt 1 }).Count -eq ${value ? 1 : 2})`)],
  [1, 'differs', (_, value) => plain(`([bool](Compare-Object 'a', 'b' '${value ? 'c' : 'a'}', 'b'))`)],
  [1, 'asVersion', (_, value) => plain(`(('15.0.4420' -as [version]) -${value ? 'gt' : 'lt'} [version]'4.0.7577')`)],
  [1, 'versionEqual', (_, value) => plain(`([version]'4.0' -eq ${value ? "'4.0'" : "'4.0.0'"})`)],
  [
    1,
    'boundKey',
    (context, value) => {
      const name = context.unique('Test-Bound');
      return {
        before: [`function ${name} { param($On, $Off) $PSBoundParameters.ContainsKey('${value ? 'On' : 'Off'}') }`],
        text: `(${name} -On 1)`,
      };
    },
  ],
  [
    1,
    'returnEarly',
    (context, value) => {
      const name = context.unique('Test-List');
      return {
        before: braces(`function ${name}`, ["foreach ($each in 'a', 'b') { if ($each -eq $args[0]) { return $true } }", '$false']),
        text: `(${name} ${value ? 'b' : 'c'})`,
      };
    },
  ],
  [1, 'equalsMethod', (_, value) => plain(`('a'.Equals('${value ? 'a' : 'A'}'))`)],
  [1, 'likeArray', (_, value) => plain(`([bool](@('lync01', 'lync02') -like '${value ? '*02' : '*03'}'))`)],
];

export const MORE_INTEGERS: readonly (readonly [number, string, Way<number>])[] = [
  [1, 'json', (context, value) => viaVariable(context, 'data', `'{ "Major": ${value} }' | ConvertFrom-Json`, name => `$${name}.Major`)],
  [1, 'csv', (context, value) => viaVariable(context, 'rows', `"Major,Minor\`n${value},0" | ConvertFrom-Csv`, name => `$${name}.Major`)],
  [1, 'measuredSum', (_, value) => plain(`((${value}, 0 | Measure-Object -Sum).Sum)`)],
  [1, 'measuredMaximum', (_, value) => plain(`(${value}, 0 | Measure-Object -Maximum).Maximum`)],
  [1, 'parsed', (_, value) => plain(`([int]::Parse('${value}'))`)],
  [1, 'floor', (_, value) => plain(`([math]::Floor(${value}.7))`)],
  [1, 'toInt32', (_, value) => plain(`([Convert]::ToInt32('${value}'))`)],
  [1, 'versionMade', (_, value) => plain(`([version]::new(${value}, 0).Major)`)],
  [1, 'versionText', (_, value) => plain(`(([version]'${value}.0.7577').ToString().Split('.')[0])`)],
  [1, 'uint16', (_, value) => plain(`([uint16]${value})`)],
  [
    1,
    'classStatic',
    (context, value) =>
      viaClass(
        context,
        () => [`static [int]$Major = ${value}`],
        name => `[${name}]::Major`,
      ),
  ],
  [
    1,
    'enumNumber',
    (context, value) => {
      const name = context.unique('Release');
      return { before: braces(`enum ${name}`, [`Wanted = ${value}`, 'Other = 70']), text: `([int][${name}]::Wanted)` };
    },
  ],
  [
    1,
    'tableCount',
    (context, value) =>
      value > 0 && value < 5
        ? viaVariable(
            context,
            'table',
            `@{ ${Array.from({ length: value }, (_, index) => `k${index} = 1`).join('; ')} }`,
            name => `$${name}.Count`,
          )
        : plain(String(value)),
  ],
  [
    1,
    'reduced',
    (context, value) => {
      const name = context.unique('sum');
      return { before: [`$${name} = 0`, `${value}, 0 | ForEach-Object { $${name} += $_ }`], text: `$${name}` };
    },
  ],
  [1, 'indexOf', (_, value) => (value < 12 ? plain(`('${'x'.repeat(value)}#'.IndexOf('#'))`) : plain(String(value)))],
  [1, 'doubled', (_, value) => plain(value % 2 === 0 ? `(${value / 2} * 2)` : `(${value - 1} -bor 1)`)],
];
