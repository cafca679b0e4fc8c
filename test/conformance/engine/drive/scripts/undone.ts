/** Rules that do not stay, never were, or stay in spite of what follows. */
import { command, flag, given, silently } from './commands';
import { braces, type Context, quote } from './context';
import { booleanPiece } from './expressions';
import { MORE_KEPT, MORE_UNDONE } from './moved';
import type { RuleSpec } from './ruleSets';
import { direct, inMemory, NEW, place, SET, values } from './rules';

const BLOCK: RuleSpec = { userAgent: 'OC', action: 'Block', major: 4, op: 'LSS' };

type Undoing = (context: Context, parent: string) => string[];

/** A good rule that does not stay, or never was. */
const UNDONE: readonly (readonly [number, string, Undoing])[] = [
  [
    3,
    'removed',
    (context, parent) => withIdentity(context, parent, identity => [`Remove-CsClientVersionPolicyRule -Identity ${identity}`]),
  ],
  [
    3,
    'disabledAfterwards',
    (context, parent) => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Enabled $false`]),
  ],
  [2, 'actionChanged', (context, parent) => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Action Allow`])],
  [2, 'versionChanged', (context, parent) => withIdentity(context, parent, identity => [`${SET} ${identity} -MajorVersion 2`])],
  [
    2,
    'removedByPipeline',
    (context, parent) =>
      withIdentity(context, parent, identity => [`Get-CsClientVersionPolicyRule -Identity ${identity} | Remove-CsClientVersionPolicyRule`]),
  ],
  [
    2,
    'allRemoved',
    (context, parent) => withIdentity(context, parent, () => ['Get-CsClientVersionPolicyRule | Remove-CsClientVersionPolicyRule']),
  ],
  [
    2,
    'someRemoved',
    (context, parent) =>
      withIdentity(context, parent, () => [
        "Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'OC' } | Remove-CsClientVersionPolicyRule",
      ]),
  ],
  [
    2,
    'disabledByInstance',
    (context, parent) =>
      withIdentity(context, parent, identity => [
        `$found = Get-CsClientVersionPolicyRule -Identity ${identity}`,
        '$found.Enabled = $false',
        `${SET} -Instance $found`,
      ]),
  ],
  [
    2,
    'allowInFront',
    (context, parent) =>
      withIdentity(context, parent, () => [
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp GEQ -Action Allow -Priority 0`,
      ]),
  ],
  [
    1,
    'otherMovedInFront',
    (context, parent) => {
      const allow = context.unique('allow');
      return [
        ...withIdentity(context, parent, () => []),
        `$${allow} = [guid]::NewGuid()`,
        `${NEW} -Parent ${quote(parent)} -RuleId $${allow} -UserAgent OC -MajorVersion 2 -CompareOp GEQ -Action Allow`,
        `${SET} -Identity "${parent}/$${allow}" -Priority 0`,
      ];
    },
  ],
  [
    2,
    'neverCommitted',
    (context, parent) => {
      const { lines } = inMemory(context, parent, [BLOCK]);
      return lines;
    },
  ],
  [
    2,
    'whatIf',
    (context, parent) => {
      const where = place(context, parent);
      return [...where.before, ...silently(context, command(context, NEW, [...where.args, ...values(context, BLOCK), flag('WhatIf')]))];
    },
  ],
  [
    1,
    'whatIfValue',
    (context, parent) => {
      const where = place(context, parent);
      return [
        ...where.before,
        ...silently(
          context,
          command(context, NEW, [...where.args, ...values(context, BLOCK), given('WhatIf', booleanPiece(context, true))]),
        ),
      ];
    },
  ],
  [
    1,
    'whatIfPreference',
    (context, parent) => {
      const where = place(context, parent);
      const written = command(context, NEW, [...where.args, ...values(context, BLOCK)]);
      return [...where.before, ...written.before, '$WhatIfPreference = $true', written.text, '$WhatIfPreference = $false'];
    },
  ],
  [
    1,
    'policyRuleRemoved',
    (context, parent) => {
      const { lines, names } = inMemory(context, parent, [BLOCK]);
      const shown = names.map(name => `$${name}`).join(', ');
      return [
        ...lines,
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Add = ${shown} }`,
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Remove = ${shown} }`,
      ];
    },
  ],
  [1, 'policyReset', (context, parent) => withIdentity(context, parent, () => [`Remove-CsClientVersionPolicy -Identity ${quote(parent)}`])],
  [
    1,
    'pipedIntoRefused',
    (_, parent) => [
      `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | ${SET} -Enable 'yes'`,
    ],
  ],
  [
    1,
    'allWhatIf',
    (context, parent) => [
      `$PSDefaultParameterValues['*-Cs*:WhatIf'] = ${context.random.pick(['$true', '{ $true }'])}`,
      ...direct(context, parent, BLOCK, undefined),
      "$PSDefaultParameterValues.Remove('*-Cs*:WhatIf')",
    ],
  ],
  [
    1,
    'caughtBefore',
    (context, parent) => [
      'try {',
      `    ${context.random.pick(['New-CsClientVersionPolicy -Identity Global -ErrorAction Stop', 'New-CsPrivacyConfiguration -Identity global -ErrorAction Stop'])}`,
      `    ${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
      '} catch {',
      "    Write-Warning 'That did not work.'",
      '}',
    ],
  ],
  [
    2,
    'refusedAction',
    (context, parent) => [
      `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action ${context.random.pick(['Blok', 'Deny', "''", 'BlockAll'])}`,
    ],
  ],
  [
    1,
    'refusedVersion',
    (context, parent) => [
      `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion ${context.random.pick(['four', '-4', '70000', "'4.x'"])} -CompareOp LSS -Action Block`,
    ],
  ],
  [
    1,
    'refusedName',
    (context, parent) => [
      `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block ${context.random.pick(['-Scope Global', '-Version 4', '-Enable true'])}`,
    ],
  ],
  [1, 'missingRuleId', (_, parent) => [`${NEW} -Parent ${quote(parent)} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`]],
  [
    1,
    'defaultWhatIf',
    (context, parent) => [
      "$PSDefaultParameterValues['New-CsClientVersionPolicyRule:WhatIf'] = $true",
      ...direct(context, parent, BLOCK, undefined),
    ],
  ],
  [
    1,
    'ownWhatIfSwitch',
    (context, parent) => {
      const name = context.unique('Add-Dry');
      return [
        ...braces(`function ${name}`, [
          'param([switch]$WhatIf)',
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -WhatIf:$WhatIf`,
        ]),
        `${name} -WhatIf`,
      ];
    },
  ],
  [
    2,
    'disabledByPipeline',
    (context, parent) =>
      withIdentity(context, parent, () => [`Get-CsClientVersionPolicyRule -Identity ${quote(parent)} | ${SET} -Enabled $false`]),
  ],
  [
    1,
    'disabledInLoop',
    (context, parent) => {
      const each = context.unique('each');
      return withIdentity(context, parent, () =>
        braces(`foreach ($${each} in (Get-CsClientVersionPolicyRule))`, [`${SET} -Identity $${each}.Identity -Enabled $false`]),
      );
    },
  ],
  [
    1,
    'rulesCleared',
    (context, parent) => {
      const policy = context.unique('policy');
      return withIdentity(context, parent, () => [
        `$${policy} = Get-CsClientVersionPolicy -Identity ${quote(parent)}`,
        `$${policy}.Rules.Clear()`,
        `Set-CsClientVersionPolicy -Instance $${policy}`,
      ]);
    },
  ],
  [
    1,
    'replacedByOther',
    (context, parent) => {
      const other = context.unique('other');
      return withIdentity(context, parent, () => [
        `$${other} = ${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent CPE -MajorVersion 4 -CompareOp LSS -Action Block -InMemory`,
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Replace = $${other} }`,
      ]);
    },
  ],
  [
    1,
    'byOwnIdentity',
    (context, parent) => {
      const rule = context.unique('created');
      return [
        `$${rule} = ${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
        `${SET} -Identity $${rule}.Identity -Enabled $false`,
      ];
    },
  ],
  [
    1,
    'twice',
    (context, parent) => {
      // The second one fails, because the first is there; the first lets them in.
      const id = context.unique('id');
      return [
        `$${id} = [guid]::NewGuid()`,
        `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Allow`,
        `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
      ];
    },
  ],
  [
    1,
    'deadCode',
    (context, parent) =>
      braces(`if (${context.random.pick(['$false', '1 -gt 2', "'a' -eq 'b'", '-not $true'])})`, direct(context, parent, BLOCK, undefined)),
  ],
  [1, 'emptyLoop', (context, parent) => braces('foreach ($nothing in @())', direct(context, parent, BLOCK, undefined))],
];

/** Statements after which no rule of them is in force, though they look like it. */
export function undoneRules(context: Context, parent: string): string[] {
  return context.choose('undone', [...UNDONE, ...MORE_UNDONE])(context, parent);
}

/** Changes after which the block still holds, though one might think otherwise. */
export function keptRules(context: Context, parent: string): string[] {
  return context.choose<() => string[]>('kept', [
    ...MORE_KEPT.map(([weight, name, make]) => [weight, name, () => make(context, parent)] as const),
    [
      2,
      'disabledThenEnabled',
      () =>
        withIdentity(context, parent, identity => [
          `${SET} -Identity ${identity} -Enabled $false`,
          `${SET} -Identity ${identity} -Enabled $true`,
        ]),
    ],
    [
      2,
      'allowBehind',
      () =>
        withIdentity(context, parent, () => [
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
        ]),
    ],
    [
      2,
      'movedInFront',
      () => {
        const id = context.unique('ruleId');
        return [
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
          `$${id} = [guid]::NewGuid()`,
          `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
          `${SET} -Identity "${parent}/$${id}" -Priority 0`,
        ];
      },
    ],
    [
      2,
      'createdInFront',
      () => [
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0`,
      ],
    ],
    [
      2,
      'explicitPriorities',
      () => [
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0`,
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow -Priority 1`,
      ],
    ],
    [
      2,
      'whatIfRemoval',
      () => withIdentity(context, parent, identity => [`Remove-CsClientVersionPolicyRule -Identity ${identity} -WhatIf`]),
    ],
    [
      1,
      'otherRemoved',
      () =>
        withIdentity(context, parent, () => [
          "Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'CPE' } | Remove-CsClientVersionPolicyRule",
        ]),
    ],
    [
      2,
      'verified',
      () =>
        withIdentity(context, parent, identity =>
          context.random.pick([
            [`if (-not (Get-CsClientVersionPolicyRule -Identity ${identity} -ErrorAction SilentlyContinue)) { throw 'stop' }`],
            [`if ((Get-CsClientVersionPolicyRule -Identity ${identity}).Action -ne 'Block') { exit 1 }`],
            [`$made = Get-CsClientVersionPolicyRule -Identity ${identity}`, "if (-not $made.Enabled) { throw 'stop' }"],
          ]),
        ),
    ],
    [
      1,
      'insertedInFront',
      () => {
        const policy = context.unique('policy');
        const rule = context.unique('rule');
        return [
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
          `$${rule} = ${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -InMemory`,
          `$${policy} = Get-CsClientVersionPolicy -Identity ${quote(parent)}`,
          `$${policy}.Rules.Insert(0, $${rule})`,
          `Set-CsClientVersionPolicy -Instance $${policy}`,
        ];
      },
    ],
    [
      1,
      'refusedRemoval',
      () => withIdentity(context, parent, identity => [`Remove-CsClientVersionPolicyRule -Identity ${identity} -Forced`]),
    ],
    [1, 'refusedDisabling', () => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Enabled 'False'`])],
    [
      1,
      'otherRuleDisabled',
      () => withIdentity(context, parent, () => [`${SET} -Identity "${parent}/$([guid]::NewGuid())" -Enabled $false`]),
    ],
    [
      1,
      'unsavedChange',
      () =>
        withIdentity(context, parent, identity => [
          `$found = Get-CsClientVersionPolicyRule -Identity ${identity}`,
          '$found.Enabled = $false',
        ]),
    ],
    [
      1,
      'descriptionChanged',
      () => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Description 'Agreed with security'`]),
    ],
    [
      1,
      'removedAndAgain',
      () =>
        withIdentity(context, parent, identity => [
          `Remove-CsClientVersionPolicyRule -Identity ${identity}`,
          `${NEW} -Identity ${identity} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
        ]),
    ],
  ])();
}
function withIdentity(context: Context, parent: string, then: (identity: string) => string[]): string[] {
  const id = context.unique('ruleId');
  return [
    `$${id} = [guid]::NewGuid()`,
    `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null`,
    ...then(`"${parent}/$${id}"`),
  ];
}
