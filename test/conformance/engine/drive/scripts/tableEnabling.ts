/** Several scopes in one go, as administrators keep them: tables by name, rows of text, groups, switches over the names. */
import { braces, type Context, indent, quote } from './context';
import { SET } from './enable';

const on = (scope: string) => `${SET} -Identity ${scope} -EnablePrivacyMode $true`;

export const TABLE_MANY: readonly (readonly [number, string, (context: Context, scopes: readonly string[]) => string[]])[] = [
  [
    1,
    'entriesSorted',
    (context, scopes) => {
      const map = context.unique('plan');
      const entries = [...scopes.map(scope => `${quote(scope)} = 'on'`), "'site:Skipped' = 'off'"].join('; ');
      const each = context.random.pick([
        `$${map}.GetEnumerator() | Sort-Object Name | Where-Object Value -eq 'on' | ForEach-Object { ${on('$_.Key')} }`,
        `$${map}.GetEnumerator() | Where-Object { $_.Value -eq 'on' } | Sort-Object -Property Key -Descending | ForEach-Object { ${on('$_.Name')} }`,
        `foreach ($name in ($${map}.Keys | Sort-Object)) { if ($${map}[$name] -eq 'on') { ${on('$name')} } }`,
        `foreach ($pair in $${map}.GetEnumerator()) { if ($pair.Value -ne 'on') { continue }; ${on('$pair.Name')} }`,
      ]);
      return [`$${map} = @{ ${entries} }`, each];
    },
  ],
  [
    1,
    'rowsOfText',
    (context, scopes) => {
      const rows = context.unique('rows');
      return [
        `$${rows} = @'\nScope,Enable\n${scopes.map(scope => `${scope},TRUE`).join('\n')}\nsite:Skipped,FALSE\n'@ | ConvertFrom-Csv`,
        context.random.pick([
          `$${rows} | Where-Object { $_.Enable -eq 'TRUE' } | ForEach-Object { ${on('$_.Scope')} }`,
          `$${rows} | ForEach-Object { if ([bool]::Parse($_.Enable)) { ${on('$_.Scope')} } }`,
          `foreach ($row in $${rows}) { switch ($row.Enable) { 'true' { ${on('$row.Scope')} } default { Write-Verbose 'skipped' } } }`,
          `($${rows} | Group-Object Enable | Where-Object Name -eq 'TRUE').Group | ForEach-Object { ${on('$_.Scope')} }`,
          `$${rows} | Group-Object Enable -AsHashTable -AsString | ForEach-Object { $_['TRUE'] } | ForEach-Object { ${on('$_.Scope')} }`,
        ]),
      ];
    },
  ],
  [
    1,
    'json',
    (context, scopes) => {
      const data = context.unique('data');
      return [
        `$${data} = ${quote(JSON.stringify({ scopes: [...scopes, 'site:Skipped'], skip: ['site:Skipped'] }))} | ConvertFrom-Json`,
        context.random.pick([
          `$${data}.scopes | Where-Object { $${data}.skip -notcontains $_ } | ForEach-Object { ${on('$_')} }`,
          `foreach ($scope in $${data}.scopes) { if ($scope -in $${data}.skip) { continue }; ${on('$scope')} }`,
          `foreach ($scope in $${data}.scopes) { if (-not ($${data}.skip -contains $scope)) { ${on('$scope')} } }`,
        ]),
      ];
    },
  ],
  [
    1,
    'switchOver',
    (_, scopes) => [
      `switch -Wildcard (${[...scopes, 'global-not'].map(quote).join(', ')}) {`,
      ...indent(["'*-not' { continue }", `'*' { ${on('$_')}; continue }`, "default { throw 'stop' }"]),
      '}',
    ],
  ],
  [
    1,
    'switchSeveral',
    (_, scopes) => [
      `switch -Regex (${[...scopes, 'end', 'site:Never'].map(quote).join(', ')}) {`,
      ...indent(["'^end$' { break }", "'.' { $target = $_ }", ...braces("'^(site:|service:|global)'", [on('$target')])]),
      '}',
    ],
  ],
  [
    1,
    'changedByPlace',
    (context, scopes) => {
      const list = context.unique('scopes');
      return [
        `$${list} = ${[...scopes.map(() => "'site:Never'"), "'site:Skipped'"].join(', ')}`,
        ...scopes.map((scope, place) => `$${list}[${place}] = ${quote(scope)}`),
        `$${list}[0..${scopes.length - 1}] | ForEach-Object { ${on('$_')} }`,
      ];
    },
  ],
  [
    1,
    'fromFunction',
    (context, scopes) => {
      const name = context.unique('Get-Scopes');
      return [
        ...braces(
          `function ${name}`,
          context.random.pick([
            scopes.map(quote),
            [`return @(${scopes.map(quote).join(', ')})`],
            [`Write-Output ${scopes.map(quote).join(', ')}`],
          ]),
        ),
        context.random.pick([
          `${name} | ForEach-Object { ${on('$_')} }`,
          `foreach ($scope in (${name})) { ${on('$scope')} }`,
          `@(${name}) | Select-Object -Unique | ForEach-Object { ${on('$_')} }`,
        ]),
      ];
    },
  ],
  [
    1,
    'byPropertyName',
    (context, scopes) => {
      const name = context.unique('Enable-Scope');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding(SupportsShouldProcess = $true)]',
          "param([Parameter(Mandatory = $true, ValueFromPipelineByPropertyName = $true)][Alias('Scope', 'Name')][string[]]$Identity, [Parameter(ValueFromPipelineByPropertyName = $true)][bool]$Enable)",
          ...braces('process', braces('foreach ($one in $Identity)', [`${SET} -Identity $one -EnablePrivacyMode $Enable`])),
        ]),
        `${scopes.map(scope => `[pscustomobject]@{ Scope = ${quote(scope)}; Enable = $true }`).join(', ')} | ${name}`,
      ];
    },
  ],
  [1, 'joined', (_, scopes) => [`(${scopes.map(quote).join(', ')} -join ';') -split ';' | ForEach-Object { ${on('$_.Trim()')} }`]],
];
