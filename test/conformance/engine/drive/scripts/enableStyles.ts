/** More ways in which scripts turn privacy mode on, or seem to. */
import { braces, type Context, indent, quote } from './context';

const SET = 'Set-CsPrivacyConfiguration';
const GET = 'Get-CsPrivacyConfiguration';

type Row = readonly [number, string, (context: Context, scope: string) => string[]];

export const MORE_ENABLING: readonly Row[] = [
  [
    1,
    'classMethod',
    (context, scope) => {
      const name = context.unique('Privacy');
      return [
        ...braces(`class ${name}`, [
          'static [bool]$Wanted = $true',
          ...braces('static [void] On([string]$scope)', [`${SET} -Identity $scope -EnablePrivacyMode ([${name}]::Wanted)`]),
        ]),
        `[${name}]::On(${quote(scope)})`,
      ];
    },
  ],
  [
    1,
    'handedOn',
    (context, scope) => {
      const name = context.unique('Set-Forwarded');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding()]',
          'param([string]$Identity, [bool]$EnablePrivacyMode, [switch]$Quiet)',
          "[void]$PSBoundParameters.Remove('Quiet')",
          `${SET} @PSBoundParameters`,
        ]),
        `${name} -Identity ${quote(scope)} -EnablePrivacyMode $true -Quiet`,
      ];
    },
  ],
  [
    1,
    'keyRemoved',
    (context, scope) => {
      const name = context.unique('with');
      return [
        `$${name} = @{ Identity = ${quote(scope)}; EnablePrivacyMode = $true; WhatIf = $true }`,
        `if ($${name}.ContainsKey('WhatIf')) { $${name}.Remove('WhatIf') }`,
        `${SET} @${name}`,
      ];
    },
  ],
  [
    1,
    'whatIfOff',
    (_, scope) => [
      '$WhatIfPreference = $true',
      `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true -WhatIf:$false`,
      '$WhatIfPreference = $false',
    ],
  ],
  [
    1,
    'whatIfInFunction',
    (context, scope) => {
      // The preference of a function ends with it.
      const name = context.unique('Show-Plan');
      return [
        ...braces(`function ${name}`, ['$WhatIfPreference = $true', `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $false`]),
        name,
        `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`,
      ];
    },
  ],
  [
    1,
    'outVariable',
    (context, scope) => {
      const name = context.unique('found');
      return [
        `${GET} -Identity ${quote(scope)} -OutVariable ${name} | Out-Null`,
        `$${name}[0].EnablePrivacyMode = $true`,
        `${SET} -Instance $${name}[0]`,
      ];
    },
  ],
  [
    1,
    'pipelineVariable',
    (context, scope) => {
      const name = context.unique('current');
      return [
        `${GET} -Identity ${quote(scope)} -PipelineVariable ${name} | ForEach-Object { $_.Identity } | ForEach-Object { ${SET} -Identity $${name}.Identity -EnablePrivacyMode $true }`,
      ];
    },
  ],
  [
    1,
    'csvRows',
    (context, scope) => {
      const rows = context.unique('rows');
      return [
        `$${rows} = @'\nScope,On\n${scope},yes\nsite:Skipped,no\n'@ | ConvertFrom-Csv`,
        `$${rows} | Where-Object On -eq 'yes' | ForEach-Object { ${SET} -Identity $_.Scope -EnablePrivacyMode $true }`,
      ];
    },
  ],
  [
    1,
    'jsonSettings',
    (context, scope) => {
      const data = context.unique('settings');
      return [
        `$${data} = '{ "privacy": { "scope": "${scope}", "enable": true } }' | ConvertFrom-Json`,
        ...braces(`if ($${data}.privacy.enable)`, [`${SET} -Identity $${data}.privacy.scope -EnablePrivacyMode $${data}.privacy.enable`]),
      ];
    },
  ],
  [
    1,
    'filter',
    (context, scope) => {
      const name = context.unique('Enable-Each');
      return [`filter ${name} { ${SET} -Identity $_ -EnablePrivacyMode $true }`, `${quote(scope)} | ${name}`];
    },
  ],
  [
    1,
    'dynamicProperty',
    (context, scope) => {
      const name = context.unique('config');
      const property = context.unique('property');
      return [
        `$${name} = ${GET} -Identity ${quote(scope)}`,
        `$${property} = 'EnablePrivacyMode'`,
        context.random.pick([
          `$${name}.$${property} = $true`,
          `$${name}."$${property}" = $true`,
          `$${name}.PSObject.Properties[$${property}].Value = $true`,
          `$${name}.('Enable' + 'PrivacyMode') = $true`,
        ]),
        `${SET} -Instance $${name}`,
      ];
    },
  ],
  [
    1,
    'firstOfMany',
    (context, scope) => [
      `$${context.unique('one')} = 1`,
      context.random.pick([
        `@(${GET} -Identity ${quote(scope)})[0] | ${SET} -EnablePrivacyMode $true`,
        `${GET} -Identity ${quote(scope)} | Select-Object -First 1 | ${SET} -EnablePrivacyMode $true`,
        `(${GET} -Identity ${quote(scope)}).ForEach({ ${SET} -Identity $_.Identity -EnablePrivacyMode $true })`,
      ]),
    ],
  ],
  [
    1,
    'entries',
    (context, scope) => {
      const plan = context.unique('plan');
      return [
        `$${plan} = [ordered]@{ ${quote(scope)} = $true; 'site:Skipped' = $false }`,
        ...braces(`foreach ($entry in $${plan}.GetEnumerator())`, [
          `if (-not $entry.Value) { continue }`,
          `${SET} -Identity $entry.Key -EnablePrivacyMode $entry.Value`,
        ]),
      ];
    },
  ],
  [
    1,
    'argsHandedOn',
    (context, scope) => {
      const name = context.unique('Invoke-Anything');
      return [
        ...braces(`function ${name}`, ['$command, $rest = $args', '& $command @rest']),
        `${name} ${SET} ${quote(scope)} -EnablePrivacyMode $true`,
      ];
    },
  ],
  [
    1,
    'checkedFirst',
    (context, scope) => {
      const before = context.unique('before');
      return [
        `$${before} = (${GET} -Identity ${quote(scope)}).EnablePrivacyMode`,
        ...braces(`if (-not $${before})`, [`${SET} -Identity ${quote(scope)} -EnablePrivacyMode (-not $${before})`]),
      ];
    },
  ],
  [
    1,
    'stepTable',
    (context, scope) => {
      const steps = context.unique('steps');
      return [
        `$${steps} = [ordered]@{`,
        ...indent(['Report = { param($s) Write-Host $s }', `Enable = { param($s) ${SET} -Identity $s -EnablePrivacyMode $true }`]),
        '}',
        `foreach ($step in $${steps}.Values) { & $step ${quote(scope)} }`,
      ];
    },
  ],
];

export const MORE_NOTHING: readonly Row[] = [
  [
    1,
    'whatIfInherited',
    (context, scope) => {
      const inner = context.unique('Set-Inner');
      const outer = context.unique('Set-Outer');
      return [
        ...braces(`function ${inner}`, ['param($Scope)', `${SET} -Identity $Scope -EnablePrivacyMode $true`]),
        ...braces(`function ${outer}`, ['[CmdletBinding(SupportsShouldProcess)]', 'param($Scope)', `${inner} $Scope`]),
        `${outer} ${quote(scope)} -WhatIf`,
      ];
    },
  ],
  [
    1,
    'whatIfLocal',
    (context, scope) => {
      const name = context.unique('Show-Only');
      return [
        ...braces(`function ${name}`, ['$WhatIfPreference = $true', `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`]),
        name,
      ];
    },
  ],
  [
    1,
    'clonedBefore',
    (context, scope) => {
      const [first, second] = [context.unique('dry'), context.unique('real')];
      return [
        `$${first} = @{ Identity = ${quote(scope)}; EnablePrivacyMode = $true; WhatIf = $true }`,
        `$${second} = $${first}.Clone()`,
        `$${first}.Remove('WhatIf')`,
        `${SET} @${second}`,
      ];
    },
  ],
  [
    1,
    'selectedCopy',
    (context, scope) => {
      const name = context.unique('shown');
      return [
        `$${name} = ${GET} -Identity ${quote(scope)} | Select-Object Identity, EnablePrivacyMode`,
        `$${name}.EnablePrivacyMode = $true`,
        `Write-Host $${name}.EnablePrivacyMode`,
      ];
    },
  ],
  [
    1,
    'failedBefore',
    (_, scope) => [
      'try {',
      ...indent([
        'New-CsPrivacyConfiguration -Identity global -ErrorAction Stop',
        `${SET} -Identity ${quote(scope)} -EnablePrivacyMode $true`,
      ]),
      '} catch {',
      "    Write-Warning 'That did not work.'",
      '}',
    ],
  ],
  [
    1,
    'notChosen',
    (context, scope) => {
      const rows = context.unique('rows');
      return [
        `$${rows} = "Scope,On\`n${scope},no" | ConvertFrom-Csv`,
        `$${rows} | Where-Object { $_.On -eq 'yes' } | ForEach-Object { ${SET} -Identity $_.Scope -EnablePrivacyMode $true }`,
      ];
    },
  ],
  [
    1,
    'shouldProcessDry',
    (context, scope) => {
      const name = context.unique('Enable-Asked');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding(SupportsShouldProcess)]',
          'param($Scope)',
          `if ($PSCmdlet.ShouldProcess($Scope)) { ${SET} -Identity $Scope -EnablePrivacyMode $true -WhatIf:$false }`,
        ]),
        `${name} ${quote(scope)} -WhatIf`,
      ];
    },
  ],
];
