/** Loops, switches and pipelines that run statements exactly once. */
import { braces, indent, type Wrapper } from './context';

const SWITCHES: readonly (readonly [number, string, Wrapper])[] = [
  [
    1,
    'switchCase',
    (_, lines) => ["switch -CaseSensitive ('Apply') {", ...indent(["'apply' { throw 'stop' }", ...braces("'Apply'", lines)]), '}'],
  ],
  [
    1,
    'switchSeveral',
    (_, lines) => [
      "switch ('apply') {",
      ...indent([...braces("'apply'", lines), "{ $_ -like 'a*' } { Write-Host 'also' }", "default { throw 'stop' }"]),
      '}',
    ],
  ],
  [
    1,
    'switchBreak',
    (_, lines) => [
      "switch ('a', 'b', 'c') {",
      ...indent(["'a' { continue }", ...braces("'b'", [...lines, 'break']), "'c' { throw 'stop' }"]),
      '}',
    ],
  ],
  [1, 'switchDefault', (_, lines) => ["switch ('other') {", ...indent(["'a' { throw 'stop' }", ...braces('default', lines)]), '}']],
  [
    1,
    'switchWildcards',
    (_, lines) => [
      "switch -Wildcard ('lync-edge', 'lync-front') {",
      ...indent(["'*-edge' { continue }", ...braces("'lync-*'", lines)]),
      '}',
    ],
  ],
  [
    1,
    'switchMatches',
    (_, lines) => [
      "switch -Regex ('mode=apply') {",
      ...indent(braces("'^mode=(?<mode>\\w+)$'", braces("if ($Matches.mode -eq 'apply')", lines))),
      '}',
    ],
  ],
  [
    1,
    'switchKeys',
    (context, lines) => {
      const table = context.unique('wanted');
      return [
        `$${table} = @{ Apply = 1; Report = 2 }`,
        `switch ($${table}.Keys) {`,
        ...indent([...braces("'Apply'", lines), "'Report' { Write-Host 'report' }"]),
        '}',
      ];
    },
  ],
  [
    1,
    'switchTrue',
    (context, lines) => {
      const count = context.unique('count');
      return [
        `$${count} = 3`,
        'switch ($true) {',
        ...indent([`($${count} -gt 5) { throw 'stop' }`, ...braces(`($${count} -gt 2)`, [...lines, 'break']), "default { throw 'stop' }"]),
        '}',
      ];
    },
  ],
];

const LOOPS: readonly (readonly [number, string, Wrapper])[] = [
  [
    1,
    'queue',
    (context, lines) => {
      const queue = context.unique('queue');
      const [make, add, take] = context.random.pick([
        ['New-Object System.Collections.Queue', 'Enqueue', 'Dequeue'],
        ['[System.Collections.Generic.Queue[string]]::new()', 'Enqueue', 'Dequeue'],
        ['New-Object System.Collections.Stack', 'Push', 'Pop'],
        ["New-Object 'System.Collections.Generic.Stack[string]'", 'Push', 'Pop'],
      ] as const);
      return [
        `$${queue} = ${make}`,
        `$${queue}.${add}('skip')`,
        `$${queue}.${add}('go')`,
        ...braces(`while ($${queue}.Count -gt 0)`, [`$next = $${queue}.${take}()`, ...braces("if ($next -eq 'go')", lines)]),
      ];
    },
  ],
  [
    1,
    'enumerator',
    (context, lines) => {
      const entry = context.unique('entry');
      return braces(
        `foreach ($${entry} in @{ Apply = $true; Report = $false }.GetEnumerator())`,
        braces(`if ($${entry}.Key -eq 'Apply' -and $${entry}.Value)`, lines),
      );
    },
  ],
  [
    1,
    'doContinue',
    (context, lines) => {
      const turn = context.unique('turn');
      return [`$${turn} = 0`, ...braces('do', [`$${turn}++`, `if ($${turn} -lt 3) { continue }`, ...lines], `} until ($${turn} -ge 3)`)];
    },
  ],
  [
    1,
    'whileBreak',
    (context, lines) => {
      const turn = context.unique('turn');
      return [`$${turn} = 5`, ...braces('while ($true)', [`$${turn}--`, `if ($${turn} -gt 0) { continue }`, ...lines, 'break'])];
    },
  ],
  [
    1,
    'forTwo',
    (context, lines) => {
      const [a, b] = [context.unique('low'), context.unique('high')];
      return braces(`for ($${a}, $${b} = 0, 2; $${a} -lt $${b}; $${a}++)`, braces(`if ($${a} -eq 1)`, lines));
    },
  ],
  [
    1,
    'returnInLoop',
    (context, lines) => {
      const name = context.unique('Find-First');
      return [...braces(`function ${name}`, braces('foreach ($number in 1..4)', braces('if ($number -ge 2)', [...lines, 'return']))), name];
    },
  ],
  [
    1,
    'breakFromSwitch',
    (context, lines) => {
      // `break` in the switch leaves the switch, not the loop.
      const each = context.unique('mode');
      return braces(`foreach ($${each} in 'skip', 'apply')`, [
        `switch ($${each}) {`,
        ...indent(["'skip' { break }", ...braces("'apply'", lines)]),
        '}',
      ]);
    },
  ],
  [
    1,
    'labelledSwitch',
    (context, lines) => {
      const label = context.unique('modes');
      const each = context.unique('mode');
      return braces(`:${label} foreach ($${each} in 'apply', 'again')`, [
        `switch ($${each}) {`,
        ...indent([...braces("'apply'", [...lines, `break ${label}`]), "default { throw 'stop' }"]),
        '}',
      ]);
    },
  ],
];

const PIPELINES: readonly (readonly [number, string, Wrapper])[] = [
  [1, 'pipelineReturn', (_, lines) => ['1, 2, 3 | ForEach-Object {', ...indent(['if ($_ -ne 2) { return }', ...lines]), '}']],
  [1, 'whereFirst', (_, lines) => ["@('a', 'b', 'c').Where({ $_ -ne 'a' }, 'First').ForEach({", ...indent(lines), '})']],
  [
    1,
    'selectFirst',
    (context, lines) => [
      `1..3 | Select-Object ${context.random.pick(['-First 1', '-Last 1', '-Skip 2', '-Index 1', '-First 1 -Skip 1'])} | ForEach-Object {`,
      ...indent(lines),
      '}',
    ],
  ],
  [1, 'stopsUpstream', (_, lines) => ['1..3 | ForEach-Object {', ...indent([...lines, '$_']), '} | Select-Object -First 1 | Out-Null']],
  [
    1,
    'grouped',
    (context, lines) => [
      context.random.pick([
        "'a', 'A', 'a' | Group-Object | ForEach-Object {",
        "'b', 'B' | Sort-Object -Unique | ForEach-Object {",
        "'c', 'c' | Select-Object -Unique | ForEach-Object {",
        "'x', 'y' | Measure-Object | ForEach-Object {",
        "'d', 'd' | Get-Unique | ForEach-Object {",
        "Compare-Object -ReferenceObject 'a' -DifferenceObject @('a', 'b') | ForEach-Object {",
      ]),
      ...indent(lines),
      '}',
    ],
  ],
  [
    1,
    'processByName',
    (context, lines) => {
      const name = context.unique('Use-Record');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding()]',
          'param([Parameter(ValueFromPipelineByPropertyName = $true)][string]$Mode, [Parameter(ValueFromPipelineByPropertyName = $true)][int]$Order)',
          'begin { $seen = 0 }',
          ...braces('process', ['$seen++', ...braces("if ($Mode -eq 'apply' -and $seen -eq $Order)", lines)]),
          'end { Write-Verbose "$seen records" }',
        ]),
        `[pscustomobject]@{ Mode = 'skip'; Order = 1 }, [pscustomobject]@{ Mode = 'apply'; Order = 2 } | ${name}`,
      ];
    },
  ],
  [
    1,
    'endBlock',
    (context, lines) => {
      const name = context.unique('Use-All');
      return [
        ...braces(`function ${name}`, [
          'param([Parameter(ValueFromPipeline = $true)][string[]]$Name)',
          'begin { $all = @() }',
          'process { $all += $Name }',
          ...braces('end', braces('if ($all.Count -eq 3)', lines)),
        ]),
        `'a', 'b', 'c' | ${name}`,
      ];
    },
  ],
  [
    1,
    'outVariable',
    (context, lines) => {
      const kept = context.unique('kept');
      return [
        `Write-Output 'a' -OutVariable ${kept} | Out-Null`,
        `Write-Output 'b' -OutVariable +${kept} | Out-Null`,
        ...braces(`if ($${kept}.Count -eq 2 -and $${kept}[1] -eq 'b')`, lines),
      ];
    },
  ],
  [
    1,
    'pipelineVariable',
    (context, lines) => {
      const kept = context.unique('current');
      return [
        `'a', 'b' | Write-Output -PipelineVariable ${kept} | ForEach-Object { $_.ToUpper() } | ForEach-Object {`,
        ...indent(braces(`if ($${kept} -ceq 'b')`, lines)),
        '}',
      ];
    },
  ],
  [
    1,
    'beginEnd',
    (context, lines) => {
      const sum = context.unique('sum');
      return [
        `1, 2, 3 | ForEach-Object -Begin { $${sum} = 0 } -Process { $${sum} += $_ } -End {`,
        ...indent(braces(`if ($${sum} -eq 6)`, lines)),
        '}',
      ];
    },
  ],
];

export const FLOW_WRAPPERS: readonly (readonly [number, string, Wrapper])[] = [...SWITCHES, ...LOOPS, ...PIPELINES];
