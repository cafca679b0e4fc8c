/** Rules that are moved, removed and added again, disabled on the way: what is left of them. */
import { braces, type Context, quote } from './context';
import { NEW, SET } from './rules';

type Row = readonly [number, string, (context: Context, parent: string) => string[]];

const BLOCK = '-UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block';
const ALLOW = '-UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow';
const REMOVE = 'Remove-CsClientVersionPolicyRule';

/** A block and an allowing rule behind it, both known by name. */
function both(context: Context, parent: string, then: (block: string, allow: string) => string[]): string[] {
  const [block, allow] = [context.unique('blockId'), context.unique('allowId')];
  return [
    `$${block}, $${allow} = [guid]::NewGuid(), [guid]::NewGuid()`,
    `${NEW} -Parent ${quote(parent)} -RuleId $${block} ${BLOCK} | Out-Null`,
    `${NEW} -Parent ${quote(parent)} -RuleId $${allow} ${ALLOW} | Out-Null`,
    ...then(`"${parent}/$${block}"`, `"${parent}/$${allow}"`),
  ];
}

function one(context: Context, parent: string, then: (identity: string) => string[]): string[] {
  const id = context.unique('blockId');
  return [
    `$${id} = [guid]::NewGuid()`,
    `${NEW} -Parent ${quote(parent)} -RuleId $${id} ${BLOCK} | Out-Null`,
    ...then(`"${parent}/$${id}"`),
  ];
}

export const MORE_UNDONE: readonly Row[] = [
  [1, 'otherMovedFirst', (context, parent) => both(context, parent, (_, allow) => [`${SET} ${allow} -Priority 0`])],
  [
    1,
    'addedAgainBehind',
    (context, parent) => both(context, parent, block => [`${REMOVE} -Identity ${block}`, `${NEW} -Identity ${block} ${BLOCK} | Out-Null`]),
  ],
  [
    1,
    'addedAgainWeaker',
    (context, parent) =>
      one(context, parent, identity => [
        `${REMOVE} ${identity}`,
        `${NEW} -Identity ${identity} -UserAgent OC -MajorVersion 3 -CompareOp LSS -Action Block`,
      ]),
  ],
  [
    1,
    'removedSimple',
    (context, parent) => one(context, parent, () => [`Get-CsClientVersionPolicyRule | Where-Object UserAgent -eq 'OC' | ${REMOVE}`]),
  ],
  [
    1,
    'removedByIdentity',
    (context, parent) =>
      one(context, parent, () => [
        `Get-CsClientVersionPolicyRule -Identity ${quote(parent)} | Select-Object -ExpandProperty Identity | ForEach-Object { ${REMOVE} -Identity $_ }`,
      ]),
  ],
  [
    1,
    'removedInList',
    (context, parent) =>
      one(context, parent, identity => [
        `$obsolete = @(${identity})`,
        ...braces('foreach ($each in (Get-CsClientVersionPolicyRule))', [
          `if ($obsolete -contains $each.Identity) { ${REMOVE} -Identity $each.Identity }`,
        ]),
      ]),
  ],
  [
    1,
    'disabledInCatch',
    (context, parent) =>
      one(context, parent, identity => [
        'try {',
        "    throw 'rollback'",
        '} catch {',
        `    ${SET} -Identity ${identity} -Enabled $false`,
        '}',
      ]),
  ],
  [
    1,
    'removedInFinally',
    (context, parent) =>
      one(context, parent, identity => ['try {', "    Write-Verbose 'working'", '} finally {', `    ${REMOVE} -Identity ${identity}`, '}']),
  ],
  [
    1,
    'disabledInTrap',
    (context, parent) =>
      one(context, parent, identity => {
        const name = context.unique('Invoke-Rollback');
        return [
          ...braces(`function ${name}`, [`trap { ${SET} -Identity ${identity} -Enabled $false; continue }`, "throw 'rollback'"]),
          name,
        ];
      }),
  ],
  [
    1,
    'toggled',
    (context, parent) =>
      one(context, parent, identity => [
        `$rule = Get-CsClientVersionPolicyRule -Identity ${identity}`,
        '$rule.Enabled = -not $rule.Enabled',
        `$rule | ${SET}`,
      ]),
  ],
  [
    1,
    'actionFromTable',
    (context, parent) =>
      one(context, parent, identity => [
        "$actions = @{ Block = 'Allow'; Allow = 'Block' }",
        `$rule = Get-CsClientVersionPolicyRule -Identity ${identity}`,
        `${SET} -Identity ${identity} -Action $actions["$($rule.Action)"]`,
      ]),
  ],
];

export const MORE_KEPT: readonly Row[] = [
  [
    1,
    'movedBack',
    (context, parent) => both(context, parent, block => [`${SET} -Identity ${block} -Priority 1`, `${SET} -Identity ${block} -Priority 0`]),
  ],
  [
    1,
    'bothMoved',
    (context, parent) =>
      both(context, parent, (block, allow) => [`${SET} -Identity ${allow} -Priority 0`, `${SET} -Identity ${block} -Priority 0`]),
  ],
  [
    1,
    'allowAddedAgain',
    (context, parent) =>
      both(context, parent, (_, allow) => [`${REMOVE} -Identity ${allow}`, `${NEW} -Identity ${allow} ${ALLOW} | Out-Null`]),
  ],
  [
    1,
    'allowDisabledAndFirst',
    (context, parent) =>
      both(context, parent, (_, allow) => [`${SET} -Identity ${allow} -Enabled $false`, `${SET} -Identity ${allow} -Priority 0`]),
  ],
  [
    1,
    'allowRemoved',
    (context, parent) =>
      both(context, parent, (block, allow) => [
        `${SET} -Identity ${block} -Priority 1`,
        `Get-CsClientVersionPolicyRule | Where-Object { $_.Action -eq 'Allow' } | ${REMOVE}`,
        `Write-Verbose ${allow}`,
      ]),
  ],
  [
    1,
    'addedAgainFirst',
    (context, parent) =>
      both(context, parent, block => [`${REMOVE} -Identity ${block}`, `${NEW} -Identity ${block} ${BLOCK} -Priority 0 | Out-Null`]),
  ],
  [
    1,
    'whatIfScoped',
    (context, parent) =>
      one(context, parent, identity => {
        const name = context.unique('Show-Removal');
        return [...braces(`function ${name}`, ['$WhatIfPreference = $true', `${REMOVE} -Identity ${identity}`]), name];
      }),
  ],
  [
    1,
    'shouldProcessDry',
    (context, parent) =>
      one(context, parent, identity => {
        const name = context.unique('Remove-Asked');
        return [
          ...braces(`function ${name}`, [
            '[CmdletBinding(SupportsShouldProcess)]',
            'param()',
            `if ($PSCmdlet.ShouldProcess('rule')) { ${REMOVE} -Identity ${identity} }`,
          ]),
          `${name} -WhatIf`,
        ];
      }),
  ],
  [
    1,
    'thrownBefore',
    (context, parent) =>
      one(context, parent, identity => [
        'try {',
        "    throw 'not yet'",
        `    ${REMOVE} -Identity ${identity}`,
        '} catch {',
        '    Write-Warning $_.Exception.Message',
        '}',
      ]),
  ],
  [
    1,
    'othersRemoved',
    (context, parent) => one(context, parent, () => [`Get-CsClientVersionPolicyRule | Where-Object UserAgent -eq 'CPE' | ${REMOVE}`]),
  ],
  [
    1,
    'notInList',
    (context, parent) =>
      one(context, parent, () => [
        "$obsolete = @('Global/none')",
        ...braces('foreach ($each in (Get-CsClientVersionPolicyRule))', [
          `if ($obsolete -contains $each.Identity) { ${REMOVE} -Identity $each.Identity }`,
        ]),
      ]),
  ],
  [
    1,
    'toggledTwice',
    (context, parent) =>
      one(context, parent, identity =>
        braces('foreach ($turn in 1, 2)', [
          `$rule = Get-CsClientVersionPolicyRule -Identity ${identity}`,
          '$rule.Enabled = -not $rule.Enabled',
          `$rule | ${SET}`,
        ]),
      ),
  ],
  [
    1,
    'verifiedCount',
    (context, parent) =>
      one(context, parent, () => [
        `$blocking = @(Get-CsClientVersionPolicyRule -Identity ${quote(parent)} | Where-Object { $_.Action -eq 'Block' })`,
        "if ($blocking.Count -eq 0) { throw 'stop' }",
      ]),
  ],
];
