/** Ways in which scripts turn privacy mode on in several places, or wherever there are settings. */
import { command } from './commands';
import { braces, type Context, indent, quote } from './context';
import { extras, GET, on, SET } from './enable';
import { TABLE_MANY } from './tableEnabling';

/** Several scopes in one go. */
const MANY: readonly (readonly [number, string, (context: Context, scopes: readonly string[]) => string[]])[] = [
  [
    4,
    'foreach',
    (context, scopes) => {
      const list = context.unique('scopes');
      const each = context.unique('scope');
      return [
        `$${list} = ${scopes.map(quote).join(', ')}`,
        ...braces(`foreach ($${each} in $${list})`, [`${SET} -Identity $${each} -EnablePrivacyMode $true`]),
      ];
    },
  ],
  [3, 'pipeline', (_, scopes) => [`${scopes.map(quote).join(', ')} | ForEach-Object { ${SET} -Identity $_ -EnablePrivacyMode $true }`]],
  [
    2,
    'siteNames',
    (context, scopes) => {
      if (!scopes.every(scope => scope.startsWith('site:'))) return scopes.map(scope => `${SET} ${scope} -EnablePrivacyMode $true`);
      const list = context.unique('sites');
      const each = context.unique('site');
      return [
        `$${list} = @(${scopes.map(scope => quote(scope.slice(5))).join(', ')})`,
        ...braces(`foreach ($${each} in $${list})`, [`${SET} -Identity "site:$${each}" -EnablePrivacyMode $true`]),
      ];
    },
  ],
  [
    2,
    'for',
    (context, scopes) => {
      const list = context.unique('scopes');
      const index = context.unique('i');
      return [
        `$${list} = @(${scopes.map(quote).join(', ')})`,
        ...braces(`for ($${index} = 0; $${index} -lt $${list}.Count; $${index}++)`, [
          `${SET} -Identity $${list}[$${index}] -EnablePrivacyMode $true`,
        ]),
      ];
    },
  ],
  [
    1,
    'while',
    (context, scopes) => {
      const list = context.unique('scopes');
      const index = context.unique('i');
      return [
        `$${list} = @(${scopes.map(quote).join(', ')})`,
        `$${index} = 0`,
        ...braces(`while ($${index} -lt $${list}.Length)`, [
          `${SET} -Identity $${list}[$${index}] -EnablePrivacyMode $true`,
          `$${index}++`,
        ]),
      ];
    },
  ],
  [
    1,
    'doUntil',
    (context, scopes) => {
      const list = context.unique('scopes');
      const index = context.unique('i');
      return [
        `$${list} = @(${scopes.map(quote).join(', ')})`,
        `$${index} = 0`,
        ...braces(
          'do',
          [`${SET} -Identity $${list}[$${index}] -EnablePrivacyMode $true`, `$${index} += 1`],
          `} until ($${index} -ge $${list}.Count)`,
        ),
      ];
    },
  ],
  [
    2,
    'hashtables',
    (context, scopes) => {
      const list = context.unique('targets');
      const each = context.unique('target');
      return [
        `$${list} = @(`,
        ...indent(scopes.map(scope => `@{ Identity = ${quote(scope)}; EnablePrivacyMode = $true }`)),
        ')',
        ...braces(`foreach ($${each} in $${list})`, [`${SET} @${each}`]),
      ];
    },
  ],
  [
    2,
    'objects',
    (context, scopes) => {
      const list = context.unique('targets');
      return [
        `$${list} = ${scopes.map(scope => `[pscustomobject]@{ Name = ${quote(scope)}; On = $true }`).join(', ')}`,
        `$${list} | ForEach-Object { ${SET} -Identity $_.Name -EnablePrivacyMode $_.On }`,
      ];
    },
  ],
  [
    1,
    'whereName',
    (_, scopes) => [
      `'skip', ${scopes.map(quote).join(', ')} | Where-Object { $_ -ne 'skip' } | ForEach-Object { ${SET} -Identity $_ -EnablePrivacyMode $true }`,
    ],
  ],
  [
    1,
    'continue',
    (context, scopes) => {
      const each = context.unique('scope');
      return braces(`foreach ($${each} in 'skip', ${scopes.map(quote).join(', ')})`, [
        `if ($${each} -eq 'skip') { continue }`,
        `${SET} -Identity $${each} -EnablePrivacyMode $true`,
      ]);
    },
  ],
  [
    1,
    'break',
    (context, scopes) => {
      const each = context.unique('scope');
      return braces(`foreach ($${each} in ${scopes.map(quote).join(', ')}, 'stop', 'site:Never')`, [
        `if ($${each} -eq 'stop') { break }`,
        `${SET} -Identity $${each} -EnablePrivacyMode $true`,
      ]);
    },
  ],
  [
    1,
    'hashtableKeys',
    (context, scopes) => {
      const map = context.unique('map');
      const each = context.unique('key');
      return [
        `$${map} = [ordered]@{ ${scopes.map(scope => `${quote(scope)} = $true`).join('; ')} }`,
        ...braces(`foreach ($${each} in $${map}.Keys)`, [`${SET} -Identity $${each} -EnablePrivacyMode $${map}[$${each}]`]),
      ];
    },
  ],
  [
    1,
    'nestedLoops',
    (context, scopes) => {
      const each = context.unique('scope');
      const value = context.unique('value');
      return braces(
        `foreach ($${each} in ${scopes.map(quote).join(', ')})`,
        braces(`foreach ($${value} in $false, $true)`, [`${SET} -Identity $${each} -EnablePrivacyMode $${value}`]),
      );
    },
  ],
];

/** Whatever privacy configurations exist. */
const EXISTING: readonly (readonly [number, string, (context: Context) => string[]])[] = [
  [
    6,
    'getPiped',
    context => {
      const written = command(context, SET, [on(context), ...extras(context)]);
      return [...written.before, `${GET} | ${written.text}`];
    },
  ],
  [2, 'getForEach', () => [`${GET} | ForEach-Object { $_.EnablePrivacyMode = $true; ${SET} -Instance $_ }`]],
  [2, 'getForEachIdentity', () => [`${GET} | % { ${SET} -Identity $_.Identity -EnablePrivacyMode $true }`]],
  [
    2,
    'foreach',
    context => {
      const each = context.unique('config');
      return braces(`foreach ($${each} in (${GET}))`, [`$${each}.EnablePrivacyMode = $true`, `$${each} | ${SET}`]);
    },
  ],
  [2, 'filterSites', () => [`${GET} -Filter 'site:*' | ${SET} -EnablePrivacyMode $true`]],
  [2, 'whereSites', () => [`${GET} | Where-Object { $_.Identity -like 'site:*' } | ${SET} -EnablePrivacyMode $true`]],
  [1, 'whereSimple', () => [`${GET} | Where-Object Identity -like 'site:*' | ${SET} -EnablePrivacyMode $true`]],
  [2, 'whereGlobal', () => [`${GET} | ? { $_.Identity -eq 'Global' } | ${SET} -EnablePrivacyMode $true`]],
  [1, 'whereOff', () => [`${GET} | Where-Object { -not $_.EnablePrivacyMode } | ${SET} -EnablePrivacyMode $true`]],
  [
    1,
    'variable',
    context => {
      const all = context.unique('all');
      return [`$${all} = ${GET}`, `$${all} | ${SET} -EnablePrivacyMode $true`];
    },
  ],
  [
    2,
    'skipGlobal',
    context => {
      const each = context.unique('config');
      return braces(`foreach ($${each} in (${GET}))`, [
        `if ($${each}.Identity -eq 'Global') { continue }`,
        `${SET} -Identity $${each}.Identity -EnablePrivacyMode $true`,
      ]);
    },
  ],
  [
    1,
    'matchSites',
    () => [`${GET} | Where-Object { $_.Identity -match '^site:' } | ForEach-Object { $_ | ${SET} -EnablePrivacyMode $true }`],
  ],
  [1, 'notLike', () => [`${GET} | Where-Object { $_.Identity -notlike 'site:*' } | ${SET} -EnablePrivacyMode $true`]],
];

export function enableMany(context: Context, scopes: readonly string[]): string[] {
  return context.choose('enableMany', [...MANY, ...TABLE_MANY])(context, scopes);
}
export function enableExisting(context: Context): string[] {
  return context.choose('enableExisting', EXISTING)(context);
}
