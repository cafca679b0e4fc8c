/** Privacy mode that goes on by code made on the way, by lists that are worked through, by classes and by defaults of parameters. */
import { braces, type Context, quote } from './context';

const SET = 'Set-CsPrivacyConfiguration';

type Row = readonly [number, string, (context: Context, scope: string) => string[]];

export const CODE_ENABLING: readonly Row[] = [
  [
    1,
    'worklist',
    (context, scope) => {
      const list = context.unique('scopes');
      const [make, add, take] = context.random.pick([
        ['New-Object System.Collections.Queue', 'Enqueue', '.Dequeue()'],
        ['[System.Collections.Generic.Stack[string]]::new()', 'Push', '.Pop()'],
        ['[System.Collections.Generic.Queue[object]]::new()', 'Enqueue', '.Dequeue()'],
      ] as const);
      return [
        `$${list} = ${make}`,
        `$${list}.${add}(${quote(scope)})`,
        ...braces(`while ($${list}.Count)`, [`$next = $${list}${take}`, `${SET} -Identity $next -EnablePrivacyMode $true`]),
      ];
    },
  ],
  [
    1,
    'codeInSteps',
    (context, scope) => {
      const code = context.unique('code');
      return [
        `$${code} = ${quote(`${SET} -Identity '${scope}'`)}`,
        `$${code} += ' -EnablePrivacyMode $true'`,
        context.random.pick([`Invoke-Expression $${code}`, `& ([scriptblock]::Create($${code}))`, `$${code} | Invoke-Expression`]),
      ];
    },
  ],
  [
    1,
    'closures',
    (context, scope) => {
      const [make, todo] = [context.unique('New-Step'), context.unique('todo')];
      return [
        ...braces(`function ${make}`, ['param($Scope, $On)', `{ ${SET} -Identity $Scope -EnablePrivacyMode $On }.GetNewClosure()`]),
        `$${todo} = (${make} ${quote(scope)} $true), (${make} 'site:Skipped' $false)`,
        context.random.pick([`& $${todo}[0]`, `$${todo} | Select-Object -First 1 | ForEach-Object { & $_ }`, `$${todo}[0].Invoke()`]),
      ];
    },
  ],
  [
    1,
    'groupTable',
    (context, scope) => {
      const groups = context.unique('byState');
      return [
        `$${groups} = @'\nScope,State\n${scope},on\nsite:Skipped,off\n'@ | ConvertFrom-Csv | Group-Object State -AsHashTable -AsString`,
        `foreach ($row in $${groups}['on']) { ${SET} -Identity $row.Scope -EnablePrivacyMode ($row.State -eq 'on') }`,
      ];
    },
  ],
  [
    1,
    'classHierarchy',
    (context, scope) => {
      const [base, derived] = [context.unique('Setting'), context.unique('PrivacySetting')];
      return [
        ...braces(`class ${base}`, [
          'hidden [string]$Scope',
          `${base}([string]$scope) { $this.Scope = $scope }`,
          '[bool] Wanted() { return $false }',
          ...braces('[void] Apply()', [`${SET} -Identity $this.Scope -EnablePrivacyMode $this.Wanted()`]),
        ]),
        ...braces(`class ${derived} : ${base}`, [`${derived}([string]$scope) : base($scope) { }`, '[bool] Wanted() { return $true }']),
        `([${derived}]::new(${quote(scope)})).Apply()`,
      ];
    },
  ],
  [
    1,
    'defaultsOfParameters',
    (context, scope) => [
      context.random.pick([
        `$PSDefaultParameterValues['${SET}:EnablePrivacyMode'] = $true`,
        `$PSDefaultParameterValues.Add('Set-CsPrivacy*:EnablePrivacyMode', { $true })`,
        `$PSDefaultParameterValues += @{ '${SET}:EnablePrivacyMode' = $true }`,
      ]),
      `${SET} -Identity ${quote(scope)}`,
      '$PSDefaultParameterValues.Clear()',
    ],
  ],
  [
    1,
    'sortedByNumber',
    (context, scope) => {
      const rows = context.unique('plan');
      return [
        `$${rows} = @{ 10 = 'site:Later'; 9 = ${quote(scope)} }`,
        context.random.pick([
          `${SET} -Identity $${rows}[(@($${rows}.Keys | Sort-Object)[0])] -EnablePrivacyMode $true`,
          `${SET} -Identity @($${rows}.GetEnumerator() | Sort-Object Name)[0].Value -EnablePrivacyMode $true`,
          `${SET} -Identity $${rows}.9 -EnablePrivacyMode $true`,
        ]),
      ];
    },
  ],
  [
    1,
    'thrownScope',
    (context, scope) => [
      ...braces(
        'try',
        [`throw ${context.random.pick([`@{ Scope = ${quote(scope)} }`, `[pscustomobject]@{ Scope = ${quote(scope)} }`])}`],
        '} catch {',
      ),
      `    ${SET} -Identity $_.TargetObject.Scope -EnablePrivacyMode $true`,
      '}',
    ],
  ],
  [
    1,
    'moduleMade',
    (context, scope) => {
      const [module, name] = [context.unique('switches'), context.unique('Enable-Made')];
      return [
        ...braces(`$${module} = New-Module -AsCustomObject -ScriptBlock`, [
          `function ${name} { param($Scope) ${SET} -Identity $Scope -EnablePrivacyMode $true }`,
        ]),
        `$${module}.'${name}'(${quote(scope)})`,
      ];
    },
  ],
];
