/**
 * Scripts of any length for `npm run bench`: each kind is heavy in one thing, so that what grows faster than the script
 * shows. A kind is a head and a block that is repeated until the script has its lines.
 */

import { longScript } from './parserTexts';

export interface Kind {
  readonly name: string;
  /** A script of about so many lines. */
  readonly text: (lines: number) => string;
}

const GUID = "'8f3e2c1a-0b5d-4a77-9a51-3f1c2d4e5b6a'";

function rule(parent: string, more = ''): string {
  return `New-CsClientVersionPolicyRule -Parent ${parent} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0${more}`;
}

/** Repeats a block whose lines tell by N which repetition it is. */
function repeating(name: string, block: readonly string[], head: readonly string[] = []): Kind {
  return {
    name,
    text(lines) {
      const all = [...head];
      for (let number = 0; all.length < lines; number++) for (const line of block) all.push(line.replaceAll('NN', String(number)));
      return all.join('\n');
    },
  };
}

/** One construct that holds all lines. */
function holding(name: string, open: string, line: string, close: string): Kind {
  return {
    name,
    text: lines => [open, ...Array.from({ length: lines }, (_, number) => line.replaceAll('NN', String(number))), close].join('\n'),
  };
}

const logging = [
  '# Step NN of the nightly maintenance.',
  'Write-Log "Starting step NN on $env:COMPUTERNAME at $(Get-Date -Format s)"',
  '$stepNN = Get-ChildItem -Path (Join-Path $root "stepNN") -Filter *.log -Recurse | Sort-Object LastWriteTime -Descending',
  'foreach ($file in $stepNN) {',
  '    if ($file.Length -gt 10MB -and $file.LastWriteTime -lt (Get-Date).AddDays(-30)) {',
  '        Write-Log ("Removing {0} ({1:N0} bytes)" -f $file.FullName, $file.Length)',
  '        Remove-Item -LiteralPath $file.FullName -Force -ErrorAction SilentlyContinue',
  '    } else {',
  '        $kept += $file.Length',
  '    }',
  '}',
  'Write-Progress -Activity "Cleaning" -Status "Step NN" -PercentComplete 50',
];

export const kinds: readonly Kind[] = [
  { name: 'functions and loops', text: longScript },
  repeating('log-heavy, little of the family', logging, [
    'function Write-Log($text) { Add-Content -Path $logFile -Value $text }',
    '$root = Split-Path -Parent $MyInvocation.MyCommand.Path',
    '$logFile = Join-Path $root "maintenance.log"',
    rule('Global'),
    'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true',
  ]),
  repeating('many rules in one policy', [rule('Global').replace('MajorVersion 4', 'MajorVersion NN').replace(' -Priority 0', '')]),
  repeating('policies and sites', [
    'New-CsClientVersionPolicy -Identity site:SNN | Out-Null',
    rule('site:SNN'),
    'Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true',
    '# The next site.',
  ]),
  repeating('hazards in many places', [
    'Write-Host "Site NN"',
    'Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true',
    '# No rule at all.',
    '$countNN = NN',
  ]),
  repeating('many functions', [
    'function Set-SiteNN {',
    '    param([Parameter(Mandatory)][string]$Site, [switch]$Force)',
    '    $identity = "site:$Site"',
    '    if ($Force) { Write-Verbose "forced" }',
    `    ${rule('$identity')}`,
    '    Set-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true',
    '}',
    'Set-SiteNN -Site SNN',
  ]),
  repeating('functions nobody calls', [
    'function Set-SiteNN {',
    '    param([Parameter(Mandatory)][string]$Site, [bool]$On = $true)',
    `    ${rule('"site:$Site"')}`,
    '    Set-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $On',
    '}',
  ]),
  repeating(
    'one function, many calls',
    ['Write-Host "Site NN"', 'Set-Site -Site SNN'],
    [
      'function Set-Site([string]$Site) {',
      `    ${rule('"site:$Site"')}`,
      '    Set-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $true',
      '}',
    ],
  ),
  repeating('loops over lists', [
    "$sitesNN = 'ANN', 'BNN', 'CNN'",
    'foreach ($site in $sitesNN) {',
    '    Write-Host "Working on $site"',
    `    ${rule('"site:$site"')}`,
    '    Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true',
    '}',
  ]),
  repeating('loops over what is not known', [
    '$sitesNN = Get-Content sitesNN.txt',
    'foreach ($site in $sitesNN) {',
    `    ${rule('"site:$site"')}`,
    '    Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true',
    '}',
  ]),
  repeating('splats', [
    '$rule = @{',
    "    Parent       = 'site:SNN'",
    '    RuleId       = [guid]::NewGuid()',
    "    UserAgent    = 'OC'",
    '    MajorVersion = 4',
    '    MinorVersion = 0',
    "    CompareOp    = 'LSS'",
    "    Action       = 'Block'",
    '}',
    'New-CsClientVersionPolicyRule @rule -Priority 0',
    "$privacy = @{ Identity = 'site:SNN'; EnablePrivacyMode = $true }",
    'Set-CsPrivacyConfiguration @privacy',
  ]),
  repeating('if-branches', [
    'if (Test-Path "flagNN") {',
    `    ${rule('site:SNN')}`,
    '    Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true',
    '} elseif ($env:MODENN) {',
    '    Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $false',
    '} else {',
    '    Write-Host "nothing to do"',
    '}',
  ]),
  repeating('branches on what exists', [
    'if (-not (Get-CsClientVersionPolicyRule -ErrorAction SilentlyContinue | Where-Object { $_.UserAgent -eq "OC" -and $_.Action -eq "Block" })) {',
    `    ${rule('Global')}`,
    '}',
    'Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true',
  ]),
  repeating('tries', [
    'try {',
    `    ${rule('site:SNN', ' -ErrorAction Stop')}`,
    '    Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true',
    '} catch {',
    '    Write-Warning "Site NN: $($_.Exception.Message)"',
    '}',
  ]),
  repeating('pipelines', [
    'Get-CsPrivacyConfiguration | Where-Object { $_.Identity -like "Site:ANN*" } | ForEach-Object { $_.EnablePrivacyMode = $true; $_ } | Set-CsPrivacyConfiguration',
    "'ANN', 'BNN', 'CNN' | ForEach-Object { \"site:$_\" } | Where-Object { $_ -ne 'site:x' } | Select-Object -Unique | ForEach-Object { Set-CsPrivacyConfiguration -Identity $_ -EnablePrivacyMode $true }",
  ]),
  repeating('in-memory objects', [
    '$c = New-CsPrivacyConfiguration -Identity site:SNN -InMemory',
    '$c.EnablePrivacyMode = $true',
    'Set-CsPrivacyConfiguration -Instance $c',
    `$r = ${rule('site:SNN', ' -InMemory')}`,
    'Set-CsClientVersionPolicyRule -Instance $r',
  ]),
  repeating(
    'rules that are changed',
    [
      `Set-CsClientVersionPolicyRule -Identity ('Global/' + ${GUID}) -MajorVersion NN`,
      'Set-CsClientVersionConfiguration -Identity global -Enabled $true',
      'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true',
    ],
    [
      `New-CsClientVersionPolicyRule -Parent Global -RuleId ${GUID} -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block`,
    ],
  ),
  repeating('per-user policies', [
    'New-CsClientVersionPolicy -Identity PNN | Out-Null',
    rule('PNN'),
    'Grant-CsClientVersionPolicy -Identity "userNN@contoso.com" -PolicyName PNN',
  ]),
  repeating('suppressions', [
    '# csprivacy-disable-next-line CsPrivacyModeLegacyClients -- known',
    'Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true',
    'Set-CsPrivacyConfiguration -Iden site:SNN -EnablePrivacyMode $true # csprivacy-disable-line CsAbbreviatedParameter, CsPrivacyModeLegacyClients',
  ]),
  repeating('mistakes in every line', [
    'Set-CsPrivacyConfiguration -Identiti site:SNN -EnablePrivacyMode $true',
    'Set-CsPrivacyConfig -Identity global -EnablePrivacyMode 1',
    'New-CsClientVersionPolicyRule -Parent Global -RuleId NN -UserAgent OC -CompareOp XX -Action Block',
    'Set-CsPrivacyConfiguration –Identity site:SNN –EnablePrivacyMode “maybe”',
  ]),
  holding(
    'one here-string',
    `${rule('Global')}\n$text = @"`,
    'Line NN of $env:COMPUTERNAME: $(Get-Date)',
    '"@\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true',
  ),
  holding(
    'one list',
    '$sites = @(',
    "    'site:SNN'",
    ')\nforeach ($s in $sites) { Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }',
  ),
  holding(
    'one table',
    '$map = @{',
    "    SNN = 'site:SNN'",
    '}\nforeach ($k in $map.Keys) { Set-CsPrivacyConfiguration -Identity $map[$k] -EnablePrivacyMode $true }',
  ),
  holding(
    'one switch',
    '$site = Read-Host\nswitch ($site) {',
    "    'SNN' { Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true }",
    '}',
  ),
  holding(
    'one elseif',
    'if ($args[0]) { }',
    'elseif ($args[0] -eq NN) { Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true }',
    '',
  ),
  {
    name: 'deep nesting',
    text: lines => {
      const depth = 40;
      const nest = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}if ($env:LEVEL${level}) {`);
      const block = [...nest, 'Set-CsPrivacyConfiguration -Identity site:SNN -EnablePrivacyMode $true', ...nest.map(() => '}')];
      return repeating('', block).text(lines);
    },
  },
];
