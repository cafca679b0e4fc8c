/** What a script comes to know before it acts: a condition that holds, and the statements that make it so. */
import { braces, type Context, indent } from './context';

interface Fact {
  readonly before: readonly string[];
  /** Holds. */
  readonly holds: string;
}
export type FactRow = readonly [number, string, (context: Context) => Fact];

const SITES = ["'Oslo', 'Paris', 'Oslo', 'Tokyo'", "@('Oslo', 'Paris', 'Oslo', 'Tokyo')", "('Oslo,Paris,Oslo,Tokyo' -split ',')"];
const ROWS = "@'\nSite,Users,Ready\nParis,40,yes\nOslo,5,no\nTokyo,12,yes\n'@ | ConvertFrom-Csv";

const LISTS: readonly FactRow[] = [
  [
    1,
    'sitesSorted',
    context => {
      const sites = context.unique('sites');
      return {
        before: [`$${sites} = ${context.random.pick(SITES)} | Sort-Object -Unique`],
        holds: context.random.pick([`$${sites}.Count -eq 3`, `$${sites}[0] -eq 'Oslo'`, `($${sites} -join '') -eq 'OsloParisTokyo'`]),
      };
    },
  ],
  [
    1,
    'sitesGrouped',
    context => {
      const groups = context.unique('groups');
      return {
        before: [`$${groups} = ${context.random.pick(SITES)} | Group-Object`],
        holds: context.random.pick([
          `($${groups} | Where-Object { $_.Count -gt 1 }).Name -eq 'Oslo'`,
          `@($${groups} | Where-Object Count -eq 1).Count -eq 2`,
          `($${groups} | Sort-Object Count -Descending | Select-Object -First 1).Name -eq 'Oslo'`,
        ]),
      };
    },
  ],
  [
    1,
    'sitesCompared',
    context => {
      const [wanted, there, missing] = [context.unique('wanted'), context.unique('there'), context.unique('missing')];
      return {
        before: [
          `$${wanted} = 'Oslo', 'Paris', 'Tokyo'`,
          `$${there} = 'Tokyo', 'Oslo'`,
          context.random.pick([
            `$${missing} = Compare-Object $${wanted} $${there} | Where-Object { $_.SideIndicator -eq '<=' } | ForEach-Object { $_.InputObject }`,
            `$${missing} = @(Compare-Object -ReferenceObject $${wanted} -DifferenceObject $${there} -PassThru)`,
            `$${missing} = $${wanted} | Where-Object { $_ -notin $${there} }`,
          ]),
        ],
        holds: context.random.pick([`@($${missing}).Count -eq 1`, `$${missing} -contains 'Paris'`, `"$${missing}" -eq 'Paris'`]),
      };
    },
  ],
  [
    1,
    'usersMeasured',
    context => {
      const [rows, sum] = [context.unique('rows'), context.unique('measured')];
      return {
        before: [`$${rows} = ${ROWS}`, `$${sum} = $${rows} | Measure-Object -Property Users -Sum -Maximum`],
        holds: context.random.pick([`$${sum}.Sum -eq 57`, `$${sum}.Count -eq 3 -and $${sum}.Maximum -eq 40`, `$${sum}.Sum -gt 50`]),
      };
    },
  ],
  [
    1,
    'rowsByUsers',
    context => {
      const [rows, first] = [context.unique('rows'), context.unique('first')];
      return {
        before: [
          `$${rows} = ${ROWS}`,
          `$${first} = $${rows} | Sort-Object { [int]$_.Users } | Select-Object -First 1 -ExpandProperty Site`,
        ],
        holds: context.random.pick([`$${first} -eq 'Oslo'`, `'Oslo', 'Bergen' -contains $${first}`]),
      };
    },
  ],
  [
    1,
    'rowsTold',
    context => {
      const [rows, told] = [context.unique('rows'), context.unique('told')];
      return {
        before: [
          `$${rows} = ${ROWS}`,
          `$${told} = @{}`,
          ...braces(`foreach ($row in $${rows})`, [
            context.random.pick([
              `if ($row.Ready -ne 'yes') { continue }; $${told}[$row.Site] = [int]$row.Users`,
              `switch -Exact ($row.Ready) { 'yes' { $${told}[$row.Site] = [int]$row.Users } default { continue } }`,
            ]),
          ]),
        ],
        holds: context.random.pick([
          `$${told}.Count -eq 2`,
          `$${told}['Paris'] + $${told}['Tokyo'] -eq 52`,
          `-not $${told}.ContainsKey('Oslo')`,
        ]),
      };
    },
  ],
];

const TEXTS: readonly FactRow[] = [
  [
    1,
    'settingsText',
    context => {
      const data = context.unique('settings');
      return {
        before: [`$${data} = @'\nMode = apply\nLimit = 3\nPath = C:\\\\Temp\n'@ | ConvertFrom-StringData`],
        holds: context.random.pick([`$${data}.Mode -eq 'apply'`, `[int]$${data}['Limit'] -eq 3`, `$${data}.Keys -contains 'Path'`]),
      };
    },
  ],
  [
    1,
    'settingsJson',
    context => {
      const data = context.unique('settings');
      return {
        before: [
          `$${data} = @"\n{ "Mode": "apply", "Sites": [ { "Name": "Oslo", "On": true }, { "Name": "Paris", "On": false } ], "Limit": 3 }\n"@ | ConvertFrom-Json`,
        ],
        holds: context.random.pick([
          `@($${data}.Sites | Where-Object { $_.On }).Count -eq 1`,
          `$${data}.Sites[1].Name -eq 'Paris'`,
          `$${data}.PSObject.Properties.Name -contains 'Limit'`,
          `($${data}.Sites | Where-Object On).Name -eq 'Oslo'`,
        ]),
      };
    },
  ],
  [
    1,
    'namedGroups',
    context => {
      const lines = context.unique('found');
      return {
        before: [
          ...braces(`$${lines} = foreach ($line in 'site=Oslo;users=5', 'nothing', 'site=Paris;users=40')`, [
            context.random.pick([
              "if ($line -match '^site=(?<Site>\\w+);users=(?<Users>\\d+)$') { [pscustomobject]@{ Site = $Matches.Site; Users = [int]$Matches['Users'] } }",
              "switch -Regex ($line) { '^site=(?<Site>\\w+);users=(?<Users>\\d+)$' { [pscustomobject]@{ Site = $Matches.Site; Users = [int]$Matches.Users } } }",
            ]),
          ]),
        ],
        holds: context.random.pick([
          `$${lines}.Count -eq 2`,
          `$${lines}[1].Users -gt $${lines}[0].Users`,
          `($${lines}.Site -join '+') -eq 'Oslo+Paris'`,
        ]),
      };
    },
  ],
  [
    1,
    'tableWalked',
    context => {
      const [table, text] = [context.unique('steps'), context.unique('walked')];
      return {
        before: [
          `$${table} = [ordered]@{ First = 1; Second = 2; Third = 3 }`,
          context.random.pick([`$${table}.Remove('Second')`, `$${table}.Third = 4; $${table}.Remove('Second')`]),
          `$${text} = ''`,
          context.random.pick([
            `foreach ($entry in $${table}.GetEnumerator()) { $${text} += "$($entry.Key);" }`,
            `$${table}.GetEnumerator() | ForEach-Object { $${text} += $_.Name + ';' }`,
            `foreach ($key in @($${table}.Keys)) { $${text} += "$key;" }`,
          ]),
        ],
        holds: context.random.pick([`$${text} -eq 'First;Third;'`, `$${table}[0] -eq 1`, `$${text}.Split(';').Count -eq 3`]),
      };
    },
  ],
];

const CALLS: readonly FactRow[] = [
  [
    1,
    'byNameFromPipe',
    context => {
      const [name, seen] = [context.unique('Add-Site'), context.unique('seen')];
      return {
        before: [
          ...braces(`function ${name}`, [
            '[CmdletBinding()]',
            "param([Parameter(ValueFromPipelineByPropertyName = $true)][string]$Site, [Parameter(ValueFromPipelineByPropertyName = $true)][Alias('Count')][int]$Users = 1)",
            'begin { $total = 0; $names = @() }',
            'process { $total += $Users; $names += $Site }',
            context.random.pick([
              'end { [pscustomobject]@{ Total = $total; Names = $names } }',
              'end { New-Object PSObject -Property @{ Total = $total; Names = $names } }',
            ]),
          ]),
          `$${seen} = [pscustomobject]@{ Site = 'Oslo'; Users = 5 }, [pscustomobject]@{ Site = 'Paris'; Count = 7 }, [pscustomobject]@{ Site = 'Tokyo' } | ${name}`,
        ],
        holds: context.random.pick([`$${seen}.Names.Count -eq 3`, `$${seen}.Names[-1] -eq 'Tokyo'`, `$${seen}.Total -gt 11`]),
      };
    },
  ],
  [
    1,
    'defaultsGiven',
    context => {
      const name = context.unique('Get-Mode');
      const set = context.random.pick([
        `$PSDefaultParameterValues['${name}:Mode'] = 'apply'`,
        `$PSDefaultParameterValues['${name.slice(0, 5)}*:Mode'] = 'apply'`,
        `$PSDefaultParameterValues.Add('${name}:Mode', 'apply')`,
        `$PSDefaultParameterValues = @{ '${name}:Mode' = { 'apply' } }`,
      ]);
      return {
        before: [...braces(`function ${name}`, ['[CmdletBinding()]', "param([string]$Mode = 'check')", '$Mode']), set],
        holds: context.random.pick([`(${name}) -eq 'apply'`, `(${name} -Mode other) -eq 'other'`]),
      };
    },
  ],
  [
    1,
    'defaultsOff',
    context => {
      const name = context.unique('Get-Mode');
      return {
        before: [
          ...braces(`function ${name}`, ['[CmdletBinding()]', "param([string]$Mode = 'check')", '$Mode']),
          `$PSDefaultParameterValues['${name}:Mode'] = 'apply'`,
          context.random.pick([`$PSDefaultParameterValues.Remove('${name}:Mode')`, "$PSDefaultParameterValues['Disabled'] = $true"]),
        ],
        holds: `(${name}) -eq 'check'`,
      };
    },
  ],
  [
    1,
    'validated',
    context => {
      const name = context.unique('Test-Site');
      const check = context.random.pick([
        "[ValidateScript({ $_ -like 'site:*' })]",
        "[ValidatePattern('^site:')]",
        "[ValidateSet('site:Oslo', 'site:Paris')]",
      ]);
      return {
        before: [...braces(`function ${name}`, [`param(${check}[string]$Site)`, '$Site.Length -gt 0'])],
        holds: context.random.pick([
          `${name} 'site:Oslo'`,
          `$(try { ${name} 'Oslo' -ErrorAction Stop; 'taken' } catch { 'refused' }) -eq 'refused'`,
        ]),
      };
    },
  ],
  [
    1,
    'boundHandedOn',
    context => {
      const [outer, inner] = [context.unique('Set-Outer'), context.unique('Set-Inner')];
      return {
        before: [
          ...braces(`function ${inner}`, ['param($Name, [switch]$Force, $Level = 1)', '"$Name $Force $Level"']),
          ...braces(`function ${outer}`, [
            'param($Name, [switch]$Force, $Extra)',
            ...context.random.pick([
              [
                "if ($PSBoundParameters.ContainsKey('Extra')) { [void]$PSBoundParameters.Remove('Extra') }",
                "$PSBoundParameters['Level'] = 2",
              ],
              ["$null = $PSBoundParameters.Remove('Extra')", "$PSBoundParameters.Add('Level', 2)"],
            ]),
            `${inner} @PSBoundParameters`,
          ]),
        ],
        holds: context.random.pick([`(${outer} -Name a -Force -Extra 3) -eq 'a True 2'`, `(${outer} a) -eq 'a False 2'`]),
      };
    },
  ],
  [
    1,
    'deepCalls',
    context => {
      const [top, middle, low, kept] = [
        context.unique('Step-Top'),
        context.unique('Step-Middle'),
        context.unique('Step-Low'),
        context.unique('trail'),
      ];
      return {
        before: [
          `$script:${kept} = @()`,
          ...braces(`function ${low}`, [
            'param($N)',
            `$script:${kept} += "low$N"`,
            context.random.pick(['if ($N -gt 1) { return }', 'return']),
          ]),
          ...braces(`function ${middle}`, ['param($N)', `foreach ($i in 1..$N) { ${low} $i }`, `$script:${kept} += 'middle'`]),
          ...braces(`function ${top}`, [`${middle} 2`, `$script:${kept} += 'top'`]),
          context.random.pick([top, `& '${top}'`, `. ${top}`]),
        ],
        holds: context.random.pick([
          `($${kept} -join ' ') -eq 'low1 low2 middle top'`,
          `$${kept}.Count -eq 4`,
          `$script:${kept}[-1] -eq 'top'`,
        ]),
      };
    },
  ],
  [
    1,
    'remoteArguments',
    context => {
      const sum = context.unique('answer');
      return {
        before: [
          context.random.pick([
            `$${sum} = Invoke-Command -ScriptBlock { param($a, $b) $a + $b } -ArgumentList 2, 3`,
            `$${sum} = Invoke-Command { $args[0] + $args[1] } -ArgumentList 2, 3`,
            `$${sum} = Invoke-Command -ScriptBlock { param($list) $list.Count + 3 } -ArgumentList (, (1, 2))`,
            `$${sum} = & { param([int]$a, [int]$b = 3) $a + $b } 2`,
          ]),
        ],
        holds: `$${sum} -eq 5`,
      };
    },
  ],
  [
    1,
    'classState',
    context => {
      const [type, state] = [context.unique('Progress'), context.unique('progress')];
      return {
        before: [
          ...braces(`class ${type}`, [
            'static [int] $Made = 0',
            '[System.Collections.Generic.List[string]] $Done = [System.Collections.Generic.List[string]]::new()',
            `[${type}] Add([string]$step) { $this.Done.Add($step); [${type}]::Made++; return $this }`,
            '[bool] Has([string]$step) { return $this.Done -contains $step }',
          ]),
          `[${type}]::Made = 0`,
          `$${state} = [${type}]::new()`,
          context.random.pick([
            `[void]$${state}.Add('check').Add('apply')`,
            `$null = 'check', 'apply' | ForEach-Object { $${state}.Add($_) }`,
          ]),
        ],
        holds: context.random.pick([`$${state}.Has('apply')`, `[${type}]::Made -eq 2`, `$${state}.Done[0] -eq 'check'`]),
      };
    },
  ],
  [
    1,
    'stopsHere',
    context => {
      const [name, result] = [context.unique('Invoke-Strict'), context.unique('outcome')];
      return {
        before: [
          ...braces(`function ${name}`, ["$ErrorActionPreference = 'Stop'", "Write-Error 'bad'", "'went on'"]),
          context.random.pick([
            `$${result} = try { ${name} } catch { 'stopped' }`,
            `try { $${result} = ${name} } catch { $${result} = 'stopped' } finally { $null = 1 }`,
          ]),
        ],
        holds: context.random.pick([`$${result} -eq 'stopped'`, `$ErrorActionPreference -eq 'Continue' -or $${result} -eq 'stopped'`]),
      };
    },
  ],
  [
    1,
    'rethrownInside',
    context => {
      const trail = context.unique('trail');
      return {
        before: [
          `$${trail} = @()`,
          ...braces(
            'try',
            [...braces('try', ["throw 'deep'"], `} catch { $${trail} += 'caught'; throw } finally { $${trail} += 'left' }`)],
            '} catch {',
          ),
          `    $${trail} += $_.Exception.Message`,
          '}',
        ],
        holds: context.random.pick([`($${trail} -join ',') -eq 'caught,left,deep'`, `$${trail}.Count -eq 3 -and $${trail}[2] -eq 'deep'`]),
      };
    },
  ],
  [
    1,
    'trapped',
    context => {
      const [name, result] = [context.unique('Invoke-Trapped'), context.unique('result')];
      return {
        before: [
          ...braces(`function ${name}`, ["trap [System.Exception] { 'trapped'; continue }", "throw 'x'", "'after'"]),
          `$${result} = @(${name})`,
        ],
        holds: context.random.pick([`$${result}.Count -eq 2`, `($${result} -join '-') -eq 'trapped-after'`]),
      };
    },
  ],
  [
    1,
    'countedUntil',
    context => {
      const [turn, done] = [context.unique('turn'), context.unique('handled')];
      const label = context.unique('all');
      return {
        before: [
          `$${turn} = 0`,
          `$${done} = @()`,
          ...braces(
            `:${label} do`,
            [
              `$${turn}++`,
              ...braces("foreach ($part in 'a', 'b', 'c')", [
                `if ($part -eq 'b' -and $${turn} -eq 1) { continue ${label} }`,
                `if ($${turn} -ge 3) { break ${label} }`,
                `$${done} += "$${turn}$part"`,
              ]),
            ],
            `} until ($${turn} -ge 5)`,
          ),
        ],
        holds: context.random.pick([`$${turn} -eq 3`, `($${done} -join ' ') -eq '1a 2a 2b 2c'`, `$${done}.Count -eq 4`]),
      };
    },
  ],
  [
    1,
    'ofModule',
    context => {
      const [part, table] = [context.unique('counter'), context.unique('count')];
      context.files[`${part}.psm1`] = [
        '$script:total = 0',
        "function Get-Step { 'private' }",
        ...braces('function Add-Total', ['param([int]$By = 1)', '$script:total += $By', 'if ((Get-Step) -eq "private") { $script:total }']),
        context.random.pick(['Export-ModuleMember -Function Add-Total', "Export-ModuleMember -Function 'Add-*'"]),
        '',
      ].join('\n');
      return {
        before: [
          `Import-Module "$PSScriptRoot\\${part}.psm1"`,
          "function Get-Step { 'own' }",
          '[void](Add-Total 2)',
          `$${table} = Add-Total`,
        ],
        holds: context.random.pick([`$${table} -eq 3`, `(Get-Step) -eq 'own' -and $${table} -gt 2`]),
      };
    },
  ],
  [
    1,
    'ofDotSourced',
    context => {
      const [part, seen] = [context.unique('common'), context.unique('level')];
      context.files[`${part}.ps1`] = [
        'param($Level = 1)',
        `$script:${seen} = $Level + 1`,
        `function Get-Level { $script:${seen} }`,
        context.random.pick(['return', 'if ($Level) { return }']),
        `$script:${seen} = 0`,
        '',
      ].join('\n');
      return {
        before: [context.random.pick([`. "$PSScriptRoot\\${part}.ps1" 2`, `. (Join-Path $PSScriptRoot '${part}.ps1') -Level 2`])],
        holds: context.random.pick([`$${seen} -eq 3`, `(Get-Level) -eq 3`]),
      };
    },
  ],
];

const FACTS: readonly FactRow[] = [...LISTS, ...TEXTS, ...CALLS];

/** A fact, counted among the constructs. */
function fact(context: Context): Fact {
  return context.choose('fact', FACTS)(context);
}

/** The statements behind a fact, each in a way that guards have. */
export function whereHolds(context: Context, lines: readonly string[]): string[] {
  const { before, holds } = fact(context);
  const name = context.unique('Invoke-Known');
  return [
    ...before,
    ...context.random.weighted([
      [5, braces(`if (${holds})`, lines)],
      [2, braces(`switch (${holds})`, [...braces('$true', lines), "default { throw 'stop' }"])],
      [1, [...braces(`if (-not (${holds}))`, ["throw 'stop'"]), ...lines]],
      [1, [`if (!(${holds})) { exit 1 }`, ...lines]],
      [1, [...braces(`function ${name}`, [`param([bool]$Known)`, 'if (-not $Known) { return }', ...lines]), `${name} (${holds})`]],
      [1, [...braces('do', lines, `} until (${holds})`)]],
    ] as const),
  ];
}

/** None of them is run. */
export function whereFails(context: Context, lines: readonly string[]): string[] {
  const { before, holds } = fact(context);
  const name = context.unique('Invoke-Known');
  return [
    ...before,
    ...context.random.weighted([
      [4, braces(`if (-not (${holds}))`, lines)],
      [2, [...braces(`if (${holds})`, ["Write-Verbose 'known'"], '} else {'), ...indent(lines), '}']],
      [1, braces(`while (!(${holds}))`, [...lines, 'break'])],
      [1, [...braces(`function ${name}`, [`if (${holds}) { return }`, ...lines]), name]],
    ] as const),
  ];
}
