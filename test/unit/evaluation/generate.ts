/** Random scripts from a small grammar: half administrators' ways, half soup. */
import fc from 'fast-check';

const scope = fc.constantFrom('global', 'site:A', 'site:B', '"site:$a"', 'UserServer:pool.x.com', '$b');
const name = fc.constantFrom('a', 'b', 'c', 'x', '_');
const flag = fc.constantFrom('$true', '$false', '1', '$c', '(-not $c)', '(Read-Host)', '$h.EnablePrivacyMode');
const parent = fc.constantFrom('Global', 'site:A', '"site:$a"', 'Registrar:pool.x.com', 'Sales');
const id = fc.constantFrom('([guid]::NewGuid())', '$id', "'8f3e2c1a-0b5d-4a77-9a51-3f1c2d4e5b6a'");

const rule = fc
  .record({
    parent,
    id,
    major: fc.constantFrom('2', '3', '4', '15', '17', '$x'),
    operator: fc.constantFrom('LSS', 'LEQ', 'EQL', 'GEQ', 'NEQ'),
    action: fc.constantFrom('Block', 'Allow', 'BlockWithUrl', '$b'),
    more: fc.constantFrom('', ' -Priority 0', ' -Priority 1', ' -Enabled $false', ' -InMemory', ' -WhatIf', ' -MinorVersion 0'),
  })
  .map(
    made =>
      `New-CsClientVersionPolicyRule -Parent ${made.parent} -RuleId ${made.id} -UserAgent OC -MajorVersion ${made.major} -CompareOp ${made.operator} -Action ${made.action}${made.more}`,
  );
const privacy = fc.tuple(scope, flag).map(([of, on]) => `Set-CsPrivacyConfiguration -Identity ${of} -EnablePrivacyMode ${on}`);
const family = fc.oneof(
  { weight: 4, arbitrary: privacy },
  { weight: 3, arbitrary: rule },
  fc.constantFrom(
    'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
    '$c = Get-CsClientVersionConfiguration -Identity global',
    'Set-CsClientVersionConfiguration -Enabled $false',
    'Set-CsClientVersionConfiguration -DefaultAction Block',
    '$c.Enabled = $true; Set-CsClientVersionConfiguration -Instance $c',
    'New-CsClientVersionPolicy -Identity site:A | Out-Null',
    'Remove-CsClientVersionPolicy -Identity Global',
    'Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false',
    'Remove-CsClientVersionPolicyRule -Identity "Global/$id"',
    'Grant-CsClientVersionPolicy -Identity ann -PolicyName Sales',
    "$x = Get-CsClientVersionPolicyRule | Where-Object { $_.Action -eq 'Block' }",
    '$r = New-CsPrivacyConfiguration -Identity site:B -InMemory; $r.EnablePrivacyMode = $true; Set-CsPrivacyConfiguration -Instance $r',
    'Set-CsPrivacyConfiguration @h',
    'Connect-MicrosoftTeams',
    'Import-Module SkypeForBusiness',
  ),
);

const expression = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('1', "'A'", '$true', '$null', '@()', '@{ EnablePrivacyMode = $true }', 'Read-Host', '1..3', '[guid]::NewGuid()'),
    name.map(each => `$${each}`),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-eq', '-and', '-f', '-join', '-match', '-in', '-replace', '-ge'), tie('expression'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('expression').map(inner => `@(${inner})`),
    tie('expression').map(inner => `"<$(${inner})>"`),
    tie('expression').map(inner => `(${inner}).Count`),
    tie('expression').map(inner => `(${inner})[0]`),
    tie('expression').map(inner => `-not (${inner})`),
    tie('expression').map(inner => `[bool](${inner})`),
    tie('expression').map(inner => `[pscustomobject]@{ EnablePrivacyMode = ${inner} }`),
    tie('expression').map(inner => `& { param($p) $p; ${inner} } 1`),
  ),
})).expression;

const quiet = fc.constantFrom(
  "Write-Host 'step'",
  '$log = Get-Date',
  '$log = "$log at $(Get-Date)"',
  'Start-Sleep 1',
  '$count++',
  '$file = Join-Path $PSScriptRoot "x.log"',
  'Write-Verbose "count is $count"',
  "if ($count -gt 3) { Write-Warning 'many' }",
  'foreach ($f in Get-ChildItem) { $count += 1 }',
  'function Write-Log($text) { Add-Content $file $text }',
  "Write-Log 'x'",
);

/** Statements of any kind, in each other; also break, continue and return where they may stand. */
const statement = fc.letrec<{ statement: string; block: string }>(tie => ({
  statement: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 6, arbitrary: family },
    { weight: 2, arbitrary: quiet },
    { weight: 2, arbitrary: fc.tuple(name, expression).map(([to, from]) => `$${to} = ${from}`) },
    fc.constantFrom(
      '$h = @{ EnablePrivacyMode = $true }',
      '$h.Identity = "site:A"',
      '$id = [guid]::NewGuid()',
      'break',
      'continue',
      'return',
      "throw 'x'",
      'exit',
      '$WhatIfPreference = $true',
      "$ErrorActionPreference = 'Stop'",
    ),
    fc.tuple(expression, tie('block'), tie('block')).map(([test, yes, no]) => `if (${test}) { ${yes} } else { ${no} }`),
    fc.tuple(expression, tie('block')).map(([over, body]) => `foreach ($a in ${over}) { ${body} }`),
    fc.tuple(expression, tie('block')).map(([over, body]) => `${over} | ForEach-Object { ${body} }`),
    fc.tuple(expression, tie('block'), tie('block')).map(([of, one, other]) => `switch (${of}) { 'A' { ${one} } default { ${other} } }`),
    fc.tuple(tie('block'), tie('block')).map(([body, handler]) => `try { ${body} } catch { ${handler} }`),
    fc.tuple(fc.constantFrom('$x', 'Read-Host', '$n++ -lt 3'), tie('block')).map(([test, body]) => `while (${test}) { ${body} }`),
    fc.tuple(fc.constantFrom('F', 'G'), tie('block')).map(([called, body]) => `function ${called}($a, $c) { ${body} }`),
    fc.constantFrom('F', 'G $b', 'F -c $true', '$x = F 1', '1, 2 | F'),
    tie('block').map(body => `& { ${body} }`),
    tie('block').map(body => `. { ${body} }`),
    tie('block').map(body => `$sb = { ${body} }; & $sb`),
    tie('block').map(body => `Invoke-Command -ScriptBlock { ${body} }`),
  ),
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 3, depthIdentifier: 'statement' }).map(all => all.join('\n')),
})).statement;

export const scripts: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', 'param($a, [switch]$c)\n', "param([ValidateSet('A', 'B')]$a = 'A')\n"),
    fc.array(statement, { minLength: 1, maxLength: 6 }),
  )
  .map(([head, all]) => head + all.join('\n'));

/** Texts that need not be scripts at all: parts of the language in any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        '$a',
        '@a',
        '$',
        '@{',
        '@(',
        '$(',
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '`',
        '|',
        ';',
        '\n',
        ' ',
        ',',
        '=',
        '+',
        '-',
        '..',
        '.',
        '::',
        ':',
        '&',
        '#',
        '<#',
        '#>',
        '@"\n',
        '\n"@',
      ],
      ...[
        'if',
        'else',
        'foreach',
        'in',
        'while',
        'switch',
        'function F',
        'param',
        'try',
        'catch',
        'return',
        'class',
        'data',
        'trap',
        'begin',
        'process',
        '-eq',
        '-f',
        '1',
        "'x'",
        '[int]',
        '$true',
      ],
      ...[
        'Set-CsPrivacyConfiguration',
        '-EnablePrivacyMode',
        '-Identity',
        'global',
        'New-CsClientVersionPolicyRule',
        '-Instance',
        'Get-CsPrivacyConfiguration',
        'Invoke-Expression',
        'ForEach-Object',
      ],
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(' '));
