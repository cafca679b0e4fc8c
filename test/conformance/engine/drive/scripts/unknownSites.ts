/** What scripts gather on their way through the sites of the organisation, which nobody knows, and do with it afterwards. */
import { braces, type Context } from './context';

type Row = readonly [number, string, (context: Context, add: string) => string[][]];

const on = (scope: string) => `Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true`;
const each = (body: readonly string[]) => braces('foreach ($site in Get-CsSite)', body);

/** Each makes the global rule in half of the scripts, before all or on the way. */
export const SITE_ROWS: readonly Row[] = [
  [
    1,
    'collected',
    (context, add) => [
      ...(context.random.chance(0.5) ? [[add]] : []),
      [
        ...context.random.pick([
          ['$targets = @()', ...each(['$targets += $site.Identity'])],
          ['$targets = New-Object System.Collections.ArrayList', ...each(['[void]$targets.Add($site.Identity)'])],
          ['$targets = [System.Collections.Generic.List[string]]::new()', 'Get-CsSite | ForEach-Object { $targets.Add($_.Identity) }'],
          ['$targets = foreach ($site in Get-CsSite) { $site.Identity }'],
          ['$targets = @(Get-CsSite | Select-Object -ExpandProperty Identity)'],
        ]),
        ...context.random.pick([
          braces('foreach ($target in $targets)', [on('$target')]),
          [`$targets | ForEach-Object { ${on('$_')} }`],
          braces('for ($i = 0; $i -lt $targets.Count; $i++)', [on('$targets[$i]')]),
          braces('if ($targets.Count -gt 0)', [on('$targets[0]')]),
        ]),
      ],
    ],
  ],
  [
    1,
    'counted',
    (context, add) => [
      ...(context.random.chance(0.5) ? [[add]] : []),
      [
        '$count = 0',
        ...each([context.random.pick(['$count++', '$count += 1', 'if ($site.Identity) { $count++ }'])]),
        ...braces(`if (${context.random.pick(['$count -gt 0', '$count -ge 2', '$count -ne 0', '$count -lt 100', '$count -eq 1'])})`, [
          on('global'),
        ]),
      ],
    ],
  ],
  [
    1,
    'onceOnTheWay',
    (context, add) => {
      const once = braces('if (-not $done)', [add, '$done = $true']);
      return [each(context.random.chance(0.5) ? [...once, on('$site.Identity')] : [on('$site.Identity'), ...once])];
    },
  ],
  [
    1,
    'keptForLast',
    (context, add) => [each([...(context.random.chance(0.5) ? [add] : []), '$last = $site']), braces('if ($last)', [on('$last.Identity')])],
  ],
  [
    1,
    'inTable',
    (context, add) => [
      ...(context.random.chance(0.5) ? [[add]] : []),
      [
        '$plan = @{}',
        ...each([context.random.pick(['$plan[$site.Identity] = $true', '$plan.Add($site.Identity, $true)'])]),
        ...context.random.pick([
          braces('foreach ($key in $plan.Keys)', [on('$key')]),
          [`$plan.GetEnumerator() | ForEach-Object { ${on('$_.Key')} }`],
        ]),
      ],
    ],
  ],
  [
    1,
    'planned',
    (context, add) => [
      ...(context.random.chance(0.5) ? [[add]] : []),
      [
        '$plan = Get-CsSite | ForEach-Object { [pscustomobject]@{ Site = $_.Identity; On = $true } }',
        context.random.pick([
          `$plan | Where-Object { $_.On } | ForEach-Object { ${on('$_.Site')} }`,
          `foreach ($step in $plan) { if (-not $step.On) { continue }; ${on('$step.Site')} }`,
          `foreach ($step in ($plan | Sort-Object Site)) { ${on('$step.Site')} }`,
        ]),
      ],
    ],
  ],
  [
    1,
    'replacedEachTurn',
    (context, add) => {
      const made = add.replace('([guid]::NewGuid())', '$id');
      const renewed = ['$id = [guid]::NewGuid()', made];
      const removed = braces('if ($id)', ['Remove-CsClientVersionPolicyRule -Identity "Global/$id"']);
      return [
        each(context.random.chance(0.6) ? [...removed, ...renewed, on('$site.Identity')] : [...renewed, ...removed, on('$site.Identity')]),
      ];
    },
  ],
  [
    1,
    'ownPolicies',
    (context, add) => {
      const rule = add.replace('-Parent Global', '-Parent $site.Identity');
      const lines = [
        'New-CsClientVersionPolicy -Identity $site.Identity -ErrorAction SilentlyContinue | Out-Null',
        rule,
        on('$site.Identity'),
      ];
      return context.random.pick([
        [each(lines)],
        [each(lines.slice(0, 2)), each(lines.slice(2))],
        [each([...lines.slice(0, 1), '$n++', ...lines.slice(1)])],
        [
          ['$sites = Get-CsSite'],
          braces('foreach ($site in $sites)', lines.slice(0, 2)),
          braces('foreach ($site in $sites)', ['$n++', ...lines.slice(2)]),
        ],
      ]);
    },
  ],
];
