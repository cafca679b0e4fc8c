/** Guards and scopes: conditions that hold, on tables, parameters, versions, functions' output, under which statements run once. */
import { braces, indent, quote, type Wrapper } from './context';

export const GUARD_WRAPPERS: readonly (readonly [number, string, Wrapper])[] = [
  [
    1,
    'tableGuard',
    (context, lines) => {
      const table = context.unique('options');
      const condition = context.random.pick([
        `$${table}.ContainsKey('Apply')`,
        `$${table}.Contains('Apply')`,
        `$${table}.Keys -contains 'Apply'`,
        `$${table}['Apply']`,
        `-not $${table}.ContainsKey('Dry')`,
        `$${table}.Count -eq 1`,
        `'Apply' -in $${table}.Keys`,
      ]);
      return [`$${table} = @{ Dry = $true }`, `$${table}.Clear()`, `$${table}.Add('Apply', $true)`, ...braces(`if (${condition})`, lines)];
    },
  ],
  [
    1,
    'boundGuard',
    (context, lines) => {
      const name = context.unique('Invoke-Bound');
      const condition = context.random.pick([
        "$PSBoundParameters.ContainsKey('Apply')",
        "-not $PSBoundParameters.ContainsKey('Skip')",
        '$PSBoundParameters.Count -eq 1',
      ]);
      return [
        ...braces(`function ${name}`, ['param([switch]$Apply, [string]$Skip)', ...braces(`if (${condition})`, lines)]),
        `${name} -Apply`,
      ];
    },
  ],
  [
    1,
    'parameterSets',
    (context, lines) => {
      const name = context.unique('Invoke-Either');
      return [
        ...braces(`function ${name}`, [
          "[CmdletBinding(DefaultParameterSetName = 'All')]",
          "param([Parameter(ParameterSetName = 'One', Mandatory = $true)][string]$Name, [Parameter(ParameterSetName = 'All')][switch]$All)",
          'switch ($PSCmdlet.ParameterSetName) {',
          ...indent(["'One' { throw 'stop' }", ...braces("'All'", lines)]),
          '}',
        ]),
        `${name}${context.random.pick(['', ' -All'])}`,
      ];
    },
  ],
  [
    1,
    'defaultCalls',
    (context, lines) => {
      const name = context.unique('Invoke-Default');
      const mode = context.unique('Get-Mode');
      return [
        `function ${mode} { 'apply' }`,
        ...braces(`function ${name}`, [`param($Mode = (${mode}), $Again = $Mode)`, ...braces("if ($Again -eq 'apply')", lines)]),
        name,
      ];
    },
  ],
  [
    1,
    'versionGuard',
    (context, lines) =>
      braces(
        `if (${context.random.pick(["[version]'6.0.9319' -ge [version]'5.0'", "[version]'5.0.8308.0' -lt '6.0'", '$PSVersionTable.PSVersion.Major -ge 3', "('7.0.2046' -as [version]).Major -eq 7"])})`,
        lines,
      ),
  ],
  [
    1,
    'shouldProcess',
    (context, lines) => {
      const name = context.unique('Invoke-Careful');
      return [
        ...braces(`function ${name}`, [
          "[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]",
          'param()',
          ...braces("if ($PSCmdlet.ShouldProcess('the organisation', 'apply'))", lines),
        ]),
        `${name} ${context.random.pick(['-Confirm:$false', '-Confirm:$false -WhatIf:$false', '-WhatIf:$false -Confirm:0'])}`,
      ];
    },
  ],
  [
    1,
    'pollution',
    (context, lines) => {
      const name = context.unique('Test-Ready');
      return [
        `function ${name} { Write-Output 'checking'; 1 | Out-Null; return $true }`,
        ...braces(
          `if (${context.random.pick([`(${name})[-1]`, `(${name} | Select-Object -Last 1)`, `(${name}) -contains $true`, `@(${name}).Count -eq 2`])})`,
          lines,
        ),
      ];
    },
  ],
  [
    1,
    'assignedCondition',
    (context, lines) => {
      const found = context.unique('found');
      return braces(`if ($${found} = ${context.random.pick(["'go'", '@(1, 2)', 'Get-Date', '1..2 | Where-Object { $_ -gt 1 }'])})`, lines);
    },
  ],
  [
    1,
    'guardClauses',
    (context, lines) => {
      const name = context.unique('Invoke-Guarded');
      return [
        ...braces(`function ${name}`, [
          'param([string[]]$Server, [int]$Least = 1)',
          "if (-not $Server) { throw 'stop' }",
          'if ($Server.Count -lt $Least) { return }',
          "if ($Server -notcontains 'lync02') { exit 2 }",
          ...lines,
        ]),
        `${name} -Server ${context.random.pick(['lync01, lync02', "@('lync02')", "'lync01,lync02'.Split(',')"])}`,
      ];
    },
  ],
  [
    1,
    'scopes',
    (context, lines) => {
      const name = context.unique('Set-Mode');
      const mode = context.unique('mode');
      const [write, read] = context.random.pick([
        [`$global:${mode} = 'go'`, `$global:${mode}`],
        [`$script:${mode} = 'go'`, `$${mode}`],
        [`Set-Variable -Name ${mode} -Value 'go' -Scope Script`, `$${mode}`],
        [`Set-Variable -Name ${mode} -Value 'go' -Scope 1`, `$${mode}`],
        [`New-Variable -Name ${mode} -Value 'go' -Scope Global`, `$global:${mode}`],
      ] as const);
      return [...braces(`function ${name}`, [write]), name, ...braces(`if (${read} -eq 'go')`, lines)];
    },
  ],
  [1, 'qualified', (_, lines) => ["Microsoft.PowerShell.Core\\ForEach-Object -InputObject 'once' -Process {", ...indent(lines), '}']],
  [
    1,
    'textCondition',
    (context, lines) =>
      braces(
        `if (${context.random.pick(["'lync01.litwareinc.com'.Split('.')[0] -eq 'lync01'", "'7'.PadLeft(3, '0') -eq '007'", "('a-b' -replace '-', '') -eq 'ab'", "'Lync2013'.Substring(4) -as [int] -ge 2013", "('{0:N1}' -f 2) -eq '2.0'", "[string]::Join('', 'a', 'b') -ceq 'ab'", `${quote(' x ')}.Trim().Length -eq 1`])})`,
        lines,
      ),
  ],
];
