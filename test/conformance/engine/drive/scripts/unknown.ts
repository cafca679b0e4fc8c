/** Scripts whose run hangs on what nobody knows: answers of a person, rows of a file, sites of the organisation. */
import { braces, type Context, quote } from './context';
import { SITE_ROWS } from './unknownSites';

const RULE = '-RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block';
const ON = 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true';
const ADD = `New-CsClientVersionPolicyRule -Parent Global ${RULE}`;

/** Also the sites that other parts of a script name: a row may be any. */
const CSV = 'Site,Comment\nLyon,a\nRedmond,b\nParis,c\nTokyo,d\n';

function answers(context: Context, ...questions: readonly string[]): void {
  // Every combination of answers but the one that the plain run has: all yes.
  for (let bits = 1; bits < 1 << questions.length; bits++) {
    context.worlds.push({
      answers: Object.fromEntries(questions.map((question, index) => [question, (bits >> index) & 1 ? 'no' : 'yes'])),
    });
  }
}

export function unknownScenario(context: Context): string[][] {
  return context.choose<() => string[][]>('unknown', [
    ...SITE_ROWS.map(([weight, name, write]) => [weight, name, () => write(context, ADD)] as const),
    [
      2,
      'ruleMaybe',
      () => {
        answers(context, 'Block old clients?');
        return [["$block = Read-Host 'Block old clients?'", ...braces("if ($block -eq 'yes')", [ADD])], [ON]];
      },
    ],
    [
      2,
      'bothOrNone',
      () => {
        answers(context, 'Go on?');
        return [["$go = Read-Host 'Go on?'", ...braces("if ($go -eq 'yes')", [ADD, ON])]];
      },
    ],
    [
      2,
      'sameQuestionTwice',
      () => {
        answers(context, 'Go on?');
        return [
          [
            "$go = Read-Host 'Go on?'",
            ...braces("if ($go -eq 'yes')", [ADD]),
            "Write-Host 'next'",
            ...braces(`if (${context.random.pick(["$go -eq 'yes'", "'yes' -eq $go", "-not ($go -ne 'yes')"])})`, [ON]),
          ],
        ];
      },
    ],
    [
      2,
      'oppositeBranches',
      () => {
        answers(context, 'Go on?');
        return [
          [
            "$go = Read-Host 'Go on?'",
            ...braces("if ($go -eq 'yes')", [ADD], '} else {'),
            `    ${context.random.pick(['return', 'exit 1', "throw 'stop'"])}`,
            '}',
            ON,
          ],
        ];
      },
    ],
    [
      2,
      'ruleInBoth',
      () => {
        answers(context, 'Which?');
        const both = [
          "if ($which -eq 'yes') {",
          `    ${ADD}`,
          '} else {',
          `    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp LEQ -Action Block`,
          '}',
        ];
        return [["$which = Read-Host 'Which?'", ...both], [ON]];
      },
    ],
    [
      1,
      'twoQuestions',
      () => {
        answers(context, 'Block?', 'Enable?');
        return [
          [
            "$block = Read-Host 'Block?'",
            "$enable = Read-Host 'Enable?'",
            ...braces("if ($block -eq 'yes')", [ADD]),
            ...braces("if ($enable -eq 'yes')", [ON]),
          ],
        ];
      },
    ],
    [
      1,
      'enableMaybe',
      () => {
        answers(context, 'Enable?');
        return [
          ...(context.random.chance(0.5) ? [[ADD]] : []),
          ["$enable = (Read-Host 'Enable?') -eq 'yes'", ...braces('if ($enable)', [ON])],
        ];
      },
    ],
    [
      1,
      'valueUnknown',
      () => {
        answers(context, 'Enable?');
        return [
          ...(context.random.chance(0.5) ? [[ADD]] : []),
          ["Set-CsPrivacyConfiguration -EnablePrivacyMode ((Read-Host 'Enable?') -eq 'yes')"],
        ];
      },
    ],
    [
      1,
      'removedMaybe',
      () => {
        answers(context, 'Clean up?');
        return [
          [
            '$id = [guid]::NewGuid()',
            `New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
          ],
          braces("if ((Read-Host 'Clean up?') -ne 'no')", ['Remove-CsClientVersionPolicyRule -Identity "Global/$id"']),
          [ON],
        ];
      },
    ],
    [
      1,
      'switchAnswer',
      () => {
        answers(context, 'Mode?');
        return [
          [
            "switch (Read-Host 'Mode?') {",
            "    'yes' {",
            `        ${ADD}`,
            '    }',
            `    default { ${context.random.pick(['exit', "Write-Host 'nothing'"])} }`,
            '}',
          ],
          [ON],
        ];
      },
    ],
    [
      1,
      'askUntil',
      () => {
        answers(context, 'Ready?');
        return [['for ($i = 0; $i -lt 3; $i++) {', "    if ((Read-Host 'Ready?') -eq 'yes') { break }", '}'], [ADD], [ON]];
      },
    ],
    [
      2,
      'csvRows',
      () =>
        csv(context, row => [
          `New-CsClientVersionPolicy -Identity "site:$(${row}.Site)" | Out-Null`,
          `New-CsClientVersionPolicyRule -Parent "site:$(${row}.Site)" ${RULE} | Out-Null`,
          `Set-CsPrivacyConfiguration -Identity "site:$(${row}.Site)" -EnablePrivacyMode $true`,
        ]),
    ],
    [
      2,
      'csvGlobalRule',
      () => [[ADD], ...csv(context, row => [`Set-CsPrivacyConfiguration -Identity "site:$(${row}.Site)" -EnablePrivacyMode $true`])],
    ],
    [2, 'csvNoRule', () => csv(context, row => [`Set-CsPrivacyConfiguration -Identity "site:$(${row}.Site)" -EnablePrivacyMode $true`])],
    [
      1,
      'csvRuleTooLate',
      () =>
        csv(context, row => [
          `Set-CsPrivacyConfiguration -Identity "site:$(${row}.Site)" -EnablePrivacyMode $true`,
          `New-CsClientVersionPolicyRule -Parent "site:$(${row}.Site)" ${RULE} | Out-Null`,
        ]),
    ],
    [
      1,
      'csvTwoLoops',
      () => {
        context.files['sites.csv'] = CSV;
        const rows = context.unique('rows');
        return [
          [`$${rows} = Import-Csv sites.csv`],
          braces(`foreach ($row in $${rows})`, [`New-CsClientVersionPolicyRule -Parent "site:$($row.Site)" ${RULE} | Out-Null`]),
          [`$${rows} | ForEach-Object { Set-CsPrivacyConfiguration -Identity "site:$($_.Site)" -EnablePrivacyMode $true }`],
        ];
      },
    ],
    [
      2,
      'everySite',
      () => {
        const site = context.unique('site');
        const scope = context.random.pick([`"site:$($${site}.SiteId)"`, `$${site}.Identity`]);
        return [
          [
            ...(context.random.chance(0.5) ? [ADD] : []),
            ...braces(`foreach ($${site} in Get-CsSite)`, [`Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true`]),
          ],
        ];
      },
    ],
    [
      1,
      'scriptParameter',
      () => {
        // The run with the defaults counts; a default never proves anything safe.
        const safe = context.random.chance(0.5);
        context.worlds.push({ arguments: { Block: !safe } }, { arguments: { Scope: 'site:Lyon' } });
        return [
          [
            `param([string]$Scope = 'global', [bool]$Block = $${safe})`,
            ...braces('if ($Block)', [ADD]),
            'Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true',
          ],
        ];
      },
    ],
  ])();
}

function csv(context: Context, body: (row: string) => string[]): string[][] {
  context.files['sites.csv'] = CSV;
  const row = context.unique('row');
  const each = context.random.pick(['foreach', 'pipeline']);
  if (each === 'foreach') return [braces(`foreach ($${row} in (Import-Csv ${quote('sites.csv')}))`, body(`$${row}`))];
  return [[`Import-Csv -Path sites.csv | ForEach-Object {`, ...body('$_').map(line => `    ${line}`), '}']];
}
