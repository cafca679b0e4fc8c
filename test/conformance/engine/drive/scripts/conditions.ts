/** "Add unless it is there" and "enable only if it is there": what the run does depends on the deployment, so several are tried. */
import { CAREFUL_TESTS, FULL, RULE, type Search, type Tested, UNLESS, WHERE } from './carefulTests';
import { braces, type Context, quote } from './context';
import { makeRules } from './making';

/** Tests of a rule's properties; only the first ones prove enough. */
const TESTS: readonly (readonly [number, string, Tested])[] = [
  [
    6,
    'all',
    {
      condition: "$_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and $_.Enabled",
      lenient: [],
    },
  ],
  [
    3,
    'allOtherOrder',
    {
      condition:
        "$_.Enabled -eq $true -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.UserAgent -eq 'OC'",
      lenient: [],
    },
  ],
  [
    3,
    'withoutEnabled',
    {
      condition: "$_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block'",
      lenient: [`${FULL} -Enabled $false`],
    },
  ],
  [
    2,
    'agentAndAction',
    {
      condition: "$_.UserAgent -eq 'OC' -and $_.Action -eq 'Block'",
      lenient: [`${RULE} -UserAgent OC -MajorVersion 2 -CompareOp LSS -Action Block`],
    },
  ],
  [2, 'agent', { condition: "$_.UserAgent -eq 'OC'", lenient: [`${RULE} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Allow`] }],
];

/** Where the rules come from; without a policy's name, a rule that is found may be in any. */
const SOURCES: readonly (readonly [number, string, { readonly text: string; readonly anywhere: boolean; readonly prefix?: string }])[] = [
  [3, 'globalRules', { text: 'Get-CsClientVersionPolicyRule -Identity Global', anywhere: false }],
  [1, 'allRules', { text: 'Get-CsClientVersionPolicyRule', anywhere: true }],
  [1, 'policyRules', { text: '(Get-CsClientVersionPolicy -Identity Global).Rules', anywhere: false }],
  [1, 'ownCondition', { text: 'Get-CsClientVersionPolicyRule', anywhere: false, prefix: "$_.Identity -like 'Global*' -and " }],
  [1, 'filteredRules', { text: "Get-CsClientVersionPolicyRule -Filter 'Global*'", anywhere: false }],
];

/** The test, with the deployments in which it may find something noted. */
function search(context: Context, ownRule = false): Search {
  const tested = context.choose('tested', [...TESTS, ...CAREFUL_TESTS]);
  const source = context.choose('source', SOURCES);
  const full = tested.passing ?? FULL;
  const elsewhere = ['New-CsClientVersionPolicy -Identity Pilots | Out-Null', full.replace('-Parent Global', '-Parent Pilots')];
  context.worlds.push({ prelude: [full] }, ...(source.anywhere ? [{ prelude: elsewhere }] : []));
  // Where the script has made such a rule itself, finding one tells nothing of others.
  if (!ownRule || tested.tells) context.worlds.push(...tested.lenient.map(line => ({ prelude: [line] })));
  const condition = `${source.prefix ?? ''}${tested.condition}`;
  return {
    source: source.text,
    passes: variable => condition.replaceAll('$_', variable),
    whole: `${source.text} | ${filter(context, condition)}`,
  };
}

/** Where-Object in its several syntaxes; clauses that all must hold may stand one behind the other. */
function filter(context: Context, condition: string): string {
  const where = context.random.pick(['Where-Object', 'Where-Object', '?', 'where']);
  const clauses = condition.includes('(') ? [condition] : condition.split(' -and ');
  const isSimple = clauses.every(clause => /^\$_\.\w+(?: -\w+ (?:'[^']*'(?:, '[^']*')*|\d+|\$\w+))?$/.test(clause));
  return context.choose<() => string>('filter', [
    [6, 'block', () => `${where} { ${condition} }`],
    [1, 'named', () => `Where-Object -FilterScript { ${condition} }`],
    [1, 'chained', () => clauses.map(clause => `${where} { ${clause} }`).join(' | ')],
    [2, 'simple', () => (isSimple ? clauses.map(clause => `${where} ${clause.slice(3)}`).join(' | ') : `${where} { ${condition} }`)],
    [
      1,
      'returning',
      () => `${where} {\n    ${clauses.map(clause => `if (-not (${clause})) { return $false }`).join('\n    ')}\n    $true\n}`,
    ],
  ])();
}

/** Steps before the enabling one; what they leave makes it safe, or does not. */
export function addUnless(context: Context): string[] {
  const found = context.unique('found');
  const all = search(context);
  const source = all.whole;
  const make = [
    `New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block${context.random.chance(0.5) ? ' -Priority 0' : ''}`,
  ];
  return context.choose<() => string[]>('addUnless', [
    ...UNLESS.map(([weight, name, write]) => [weight, name, () => write(context, all, make)] as const),
    [3, 'notVariable', () => [`$${found} = ${source}`, ...braces(`if (-not $${found})`, make)]],
    [2, 'isNull', () => [`$${found} = ${source}`, ...braces(`if ($null -eq $${found})`, make)]],
    [2, 'inline', () => braces(`if (-not (${source}))`, make)],
    [2, 'countZero', () => braces(`if (@(${source}).Count -eq 0)`, make)],
    [1, 'measure', () => braces(`if ((${source} | Measure-Object).Count -eq 0)`, make)],
    [
      2,
      'else',
      () => [
        `$${found} = ${source}`,
        `if ($${found}) {`,
        "    Write-Host 'There already.'",
        '} else {',
        ...make.map(line => `    ${line}`),
        '}',
      ],
    ],
    [
      1,
      'functionResult',
      () => {
        const name = context.unique('Test-Block');
        return [...braces(`function ${name}`, [`$rule = ${source}`, 'return [bool]$rule']), ...braces(`if (-not (${name}))`, make)];
      },
    ],
    // The wrong way round: nothing is added where nothing is there.
    [1, 'inverted', () => braces(`if (${source})`, make)],
  ])();
}

/** The enabling statements themselves, guarded. */
export function enableIf(context: Context, ownRule: boolean): string[] {
  const all = search(context, ownRule);
  const source = all.whole;
  const enable = ['Set-CsPrivacyConfiguration -EnablePrivacyMode $true'];
  const found = context.unique('found');
  return context.choose<() => string[]>('enableIf', [
    ...WHERE.map(([weight, name, write]) => [weight, name, () => write(context, all, enable)] as const),
    [3, 'variable', () => [`$${found} = ${source}`, ...braces(`if ($${found})`, enable)]],
    [2, 'inline', () => braces(`if (${source})`, enable)],
    [
      2,
      'returnUnless',
      () => [
        `$${found} = ${source}`,
        ...braces(`if (-not $${found})`, [
          context.random.pick(["Write-Warning 'Block old clients first.'\nreturn", "throw 'Block old clients first.'", 'exit 1']),
        ]),
        ...enable,
      ],
    ],
    [2, 'count', () => braces(`if (@(${source}).Count -gt 0)`, enable)],
    [1, 'forEach', () => [`${source} | ForEach-Object { Set-CsPrivacyConfiguration -EnablePrivacyMode $true }`]],
    [
      1,
      'else',
      () => [
        `$${found} = ${source}`,
        `if (-not $${found}) {`,
        "    Write-Warning 'Not yet.'",
        '} else {',
        ...enable.map(line => `    ${line}`),
        '}',
      ],
    ],
    [1, 'inverted', () => braces(`if (-not (${source}))`, enable)],
  ])();
}

/** A policy that is made where it is not there yet; its rules follow. */
export function ensurePolicy(context: Context, scope: string): string[] {
  context.worlds.push({ absent: [`Policy ${scope.toLowerCase()}`] });
  const found = context.unique('policy');
  const make = `New-CsClientVersionPolicy -Identity ${quote(scope)} | Out-Null`;
  const get = `Get-CsClientVersionPolicy -Identity ${quote(scope)} -ErrorAction SilentlyContinue`;
  const lines = context.choose<() => string[]>('ensure', [
    [3, 'variable', () => [`$${found} = ${get}`, ...braces(`if (-not $${found})`, [make])]],
    [2, 'inline', () => braces(`if (-not (${get}))`, [make])],
    [2, 'isNull', () => braces(`if ($null -eq (${get}))`, [make])],
    [2, 'filter', () => braces(`if (-not (Get-CsClientVersionPolicy -Filter ${quote(scope)}))`, [make])],
    [2, 'catch', () => [`try { $${found} = Get-CsClientVersionPolicy -Identity ${quote(scope)} -ErrorAction Stop }`, `catch { ${make} }`]],
    [1, 'where', () => braces(`if (-not (Get-CsClientVersionPolicy | Where-Object { $_.Identity -eq ${quote(scope)} }))`, [make])],
  ])();
  return [...lines, ...makeRules(context, scope, [{ userAgent: 'OC', major: 4, op: 'LSS', action: 'Block' }])];
}

/** A settings object that is made where it is not there yet, then privacy mode goes on. */
export function ensureConfiguration(context: Context, scope: string): string[] {
  context.worlds.push({ absent: [`Privacy ${scope.toLowerCase()}`] });
  const get = `Get-CsPrivacyConfiguration -Identity ${quote(scope)} -ErrorAction SilentlyContinue`;
  return context.choose<() => string[]>('ensureConfiguration', [
    [
      2,
      'newOrSet',
      () => [
        `if (${get}) {`,
        `    Set-CsPrivacyConfiguration -Identity ${quote(scope)} -EnablePrivacyMode $true`,
        '} else {',
        `    New-CsPrivacyConfiguration -Identity ${quote(scope)} -EnablePrivacyMode $true`,
        '}',
      ],
    ],
    [
      2,
      'newThenSet',
      () => [
        ...braces(`if (-not (${get}))`, [`New-CsPrivacyConfiguration -Identity ${quote(scope)} | Out-Null`]),
        `Set-CsPrivacyConfiguration -Identity ${quote(scope)} -EnablePrivacyMode $true`,
      ],
    ],
    [1, 'onlyWhereThere', () => braces(`if (${get})`, [`Set-CsPrivacyConfiguration -Identity ${quote(scope)} -EnablePrivacyMode $true`])],
  ])();
}
