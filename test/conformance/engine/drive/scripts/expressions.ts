/** Ways in which scripts write a known value. Each is self-contained: what it needs stands in `before`. */

import { BUILT_STRINGS } from './builtValues';
import { CALL_STRINGS } from './callValues';
import { COLLECTION_STRINGS } from './collectionValues';
import { type Context, type Piece, plain, quote, viaVariable, type Way } from './context';
import { MORE_BOOLEANS, MORE_INTEGERS } from './numberValues';
import { TEXT_INTEGERS, TEXT_STRINGS } from './textValues';

const STRINGS: readonly (readonly [number, string, Way<string>])[] = [
  [10, 'single', (_, value) => plain(quote(value))],
  [6, 'double', (_, value) => plain(`"${value}"`)],
  [10, 'bare', (_, value) => plain(/^[A-Za-z][\w:.@-]*$/.test(value) ? value : quote(value))],
  [10, 'variable', (context, value) => viaVariable(context, 'value', quote(value))],
  [
    1,
    'typedVariable',
    (context, value) => {
      const name = context.unique('text');
      return { before: [`[string]$${name} = ${quote(value)}`], text: `$${name}` };
    },
  ],
  [2, 'concatenation', (_, value) => plain(`(${quote(value.slice(0, 3))} + ${quote(value.slice(3))})`)],
  [2, 'format', (_, value) => plain(`('{0}{1}' -f ${quote(value.slice(0, 2))}, ${quote(value.slice(2))})`)],
  [
    1,
    'formatVariable',
    (context, value) =>
      viaVariable(context, 'name', `${quote(value.slice(0, 1))}, ${quote(value.slice(1))}`, name => `('{0}{1}' -f $${name})`),
  ],
  [1, 'join', (_, value) => plain(`(${quote(value.slice(0, 2))}, ${quote(value.slice(2))} -join '')`)],
  [
    4,
    'expand',
    (context, value) => {
      const cut = value.includes(':') ? value.indexOf(':') + 1 : Math.floor(value.length / 2);
      return viaVariable(context, 'part', quote(value.slice(cut)), name => `"${value.slice(0, cut)}$${name}"`);
    },
  ],
  [
    2,
    'subexpression',
    (context, value) =>
      viaVariable(context, 'info', `@{ Tail = ${quote(value.slice(2))} }`, name => `"${value.slice(0, 2)}$($${name}.Tail)"`),
  ],
  [2, 'member', (context, value) => viaVariable(context, 'config', `@{ Key = ${quote(value)}; Other = 'x' }`, name => `$${name}.Key`)],
  [
    1,
    'nestedMember',
    (context, value) => viaVariable(context, 'settings', `@{ Inner = @{ Name = ${quote(value)} } }`, name => `$${name}.Inner.Name`),
  ],
  [1, 'keyIndex', (context, value) => viaVariable(context, 'map', `@{ 'the key' = ${quote(value)} }`, name => `$${name}['the key']`)],
  [
    1,
    'objectMember',
    (context, value) => viaVariable(context, 'item', `[pscustomobject]@{ Name = ${quote(value)} }`, name => `$${name}.Name`),
  ],
  [
    1,
    'newObject',
    (context, value) => viaVariable(context, 'item', `New-Object PSObject -Property @{ Name = ${quote(value)} }`, name => `$${name}.Name`),
  ],
  [1, 'index', (context, value) => viaVariable(context, 'list', `'other', ${quote(value)}`, name => `$${name}[1]`)],
  [1, 'lastIndex', (context, value) => viaVariable(context, 'list', `@('other', ${quote(value)})`, name => `$${name}[-1]`)],
  [1, 'replace', (_, value) => plain(`(${quote(value.replace(/[a-z]/i, '#'))} -replace '#', ${quote(/[a-z]/i.exec(value)?.[0] ?? '')})`)],
  [1, 'trim', (_, value) => plain(`(${quote(` ${value} `)}.Trim())`)],
  [1, 'lower', (_, value) => plain(`(${quote(value)}.ToLower())`)],
  [1, 'cast', (_, value) => plain(`([string]${quote(value)})`)],
  [1, 'ifValue', (context, value) => viaVariable(context, 'choice', `if (2 -gt 1) { ${quote(value)} } else { 'nothing' }`)],
  [
    1,
    'switchValue',
    (context, value) => viaVariable(context, 'choice', `switch ('b') { 'a' { 'x' } 'b' { ${quote(value)} } default { 'y' } }`),
  ],
  [
    1,
    'multipleAssignment',
    (context, value) => {
      const first = context.unique('left');
      const second = context.unique('right');
      return { before: [`$${first}, $${second} = 'x', ${quote(value)}`], text: `$${second}` };
    },
  ],
  [
    1,
    'loopOutput',
    (context, value) => viaVariable(context, 'all', `foreach ($each in 'x', ${quote(value)}) { $each }`, name => `$${name}[1]`),
  ],
  [1, 'pipelineOutput', (context, value) => viaVariable(context, 'found', `'x', ${quote(value)} | Where-Object { $_ -ne 'x' }`)],
  [1, 'split', (context, value) => viaVariable(context, 'parts', `${quote(`x;${value}`)} -split ';'`, name => `$${name}[1]`)],
  [
    1,
    'functionResult',
    (context, value) => {
      const name = context.unique('Get-Name');
      return { before: [`function ${name} { return ${quote(value)} }`], text: `(${name})` };
    },
  ],
  [1, 'hereString', (context, value) => viaVariable(context, 'text', `@'\n${value}\n'@`)],
  [
    1,
    'append',
    (context, value) => {
      const name = context.unique('built');
      return { before: [`$${name} = ${quote(value.slice(0, 2))}`, `$${name} += ${quote(value.slice(2))}`], text: `$${name}` };
    },
  ],
  [
    1,
    'braced',
    (context, value) => {
      const name = context.unique('my name');
      return { before: [`\${${name}} = ${quote(value)}`], text: `\${${name}}` };
    },
  ],
  [
    1,
    'scriptScope',
    (context, value) => {
      const name = context.unique('shared');
      return { before: [`$script:${name} = ${quote(value)}`], text: `$script:${name}` };
    },
  ],
  [
    1,
    'setVariable',
    (context, value) => {
      const name = context.unique('named');
      return { before: [`Set-Variable -Name ${name} -Value ${quote(value)}`], text: `$${name}` };
    },
  ],
  [
    1,
    'expandProperty',
    (context, value) => viaVariable(context, 'name', `[pscustomobject]@{ Name = ${quote(value)} } | Select-Object -ExpandProperty Name`),
  ],
  [1, 'formatMethod', (_, value) => plain(`([string]::Format('{0}{1}', ${quote(value.slice(0, 1))}, ${quote(value.slice(1))}))`)],
  [1, 'joinMethod', (_, value) => plain(`([string]::Join('', ${quote(value.slice(0, 1))}, ${quote(value.slice(1))}))`)],
  [1, 'substring', (_, value) => plain(`(${quote(`xx${value}`)}.Substring(2))`)],
  [1, 'replaceMethod', (_, value) => plain(`(${quote(value.slice(0, 1))} + ${quote(`#${value.slice(1)}`)}.Replace('#', ''))`)],
  [1, 'unaryJoin', (_, value) => plain(`(-join (${quote(value.slice(0, 2))}, ${quote(value.slice(2))}))`)],
  [1, 'comparedArray', (_, value) => plain(`(('x', ${quote(value)} -ne 'x')[0])`)],
  [1, 'matchedArray', (context, value) => viaVariable(context, 'names', `'zzz', ${quote(value)} -notmatch '^zzz$'`, name => `$${name}[0]`)],
  [1, 'tableChoice', (_, value) => plain(`(@{ $true = ${quote(value)}; $false = 'x' }[$true])`)],
  [
    1,
    'range',
    (context, value) =>
      viaVariable(context, 'pieces', `'x', ${quote(value.slice(0, 1))}, ${quote(value.slice(1))}`, name => `(-join $${name}[1..2])`),
  ],
  [1, 'selectLast', (context, value) => viaVariable(context, 'last', `'x', ${quote(value)} | Select-Object -Last 1`)],
  [1, 'selectFirst', (context, value) => viaVariable(context, 'first', `${quote(value)}, 'x' | Select-Object -First 1`)],
  [
    1,
    'whereMethod',
    (context, value) => viaVariable(context, 'kept', `@('x', ${quote(value)}).Where({ $_ -ne 'x' })`, name => `$${name}[0]`),
  ],
  [
    1,
    'forEachMethod',
    (context, value) =>
      viaVariable(context, 'made', `@(${quote(value.slice(1))}).ForEach({ ${quote(value.slice(0, 1))} + $_ })`, name => `$${name}[0]`),
  ],
  [
    1,
    'matches',
    (context, value) => {
      const name = context.unique('text');
      return {
        before: [`$${name} = ${quote(`name=${value};`)}`, `[void]($${name} -match 'name=(?<found>[^;]+);')`],
        text: '$Matches.found',
      };
    },
  ],
  [1, 'blockParameter', (_, value) => plain(`(& { param($v) $v } ${quote(value)})`)],
  [
    1,
    'filledIn',
    (context, value) => {
      const name = context.unique('maybe');
      return { before: [`$${name} = $null`, `if (-not $${name}) { $${name} = ${quote(value)} }`], text: `$${name}` };
    },
  ],
  [
    1,
    'defaultParameter',
    (context, value) => {
      const name = context.unique('Get-Default');
      return { before: [`function ${name} { param($Value = ${quote(value)}) $Value }`], text: `(${name})` };
    },
  ],
  [
    1,
    'builtInLoop',
    (context, value) => {
      const name = context.unique('text');
      return {
        before: [`$${name} = ''`, `foreach ($part in ${quote(value.slice(0, 1))}, ${quote(value.slice(1))}) { $${name} += $part }`],
        text: `$${name}`,
      };
    },
  ],
  [
    1,
    'globalScope',
    (context, value) => {
      const name = context.unique('everywhere');
      return { before: [`$global:${name} = ${quote(value)}`], text: `$global:${name}` };
    },
  ],
  [
    1,
    'swapped',
    (context, value) => {
      const a = context.unique('a');
      const b = context.unique('b');
      return { before: [`$${a} = 'x'`, `$${b} = ${quote(value)}`, `$${a}, $${b} = $${b}, $${a}`], text: `$${a}` };
    },
  ],
  [
    1,
    'objectChanged',
    (context, value) => {
      const name = context.unique('record');
      return { before: [`$${name} = [pscustomobject]@{ Name = 'x' }`, `$${name}.Name = ${quote(value)}`], text: `$${name}.Name` };
    },
  ],
  [
    1,
    'addedMember',
    (context, value) => {
      const name = context.unique('record');
      return {
        before: [`$${name} = New-Object PSObject`, `$${name} | Add-Member -MemberType NoteProperty -Name Name -Value ${quote(value)}`],
        text: `$${name}.Name`,
      };
    },
  ],
  [
    1,
    'arrayAppended',
    (context, value) => {
      const name = context.unique('names');
      return { before: [`$${name} = @()`, `$${name} += 'x'`, `$${name} += ${quote(value)}`], text: `$${name}[1]` };
    },
  ],
  [1, 'csvText', (context, value) => viaVariable(context, 'rows', `"Name,Other\`n${value},x" | ConvertFrom-Csv`, name => `$${name}.Name`)],
];

const BOOLEANS: readonly (readonly [number, string, Way<boolean>])[] = [
  [20, 'constant', (_, value) => plain(value ? '$true' : '$false')],
  [4, 'case', (_, value) => plain(value ? '$True' : '$FALSE')],
  [4, 'number', (_, value) => plain(value ? '1' : '0')],
  [3, 'not', (_, value) => plain(value ? '(-not $false)' : '(-not $true)')],
  [1, 'exclamation', (_, value) => plain(value ? '(!$false)' : '(!$true)')],
  [8, 'variable', (context, value) => viaVariable(context, 'on', value ? '$true' : '$false')],
  [
    1,
    'typedVariable',
    (context, value) => {
      const name = context.unique('flag');
      return { before: [`[bool]$${name} = ${value ? 1 : 0}`], text: `$${name}` };
    },
  ],
  [1, 'cast', (_, value) => plain(value ? '([bool]1)' : '([bool]0)')],
  [1, 'castText', (_, value) => plain(value ? "([bool]'yes')" : "([bool]'')")],
  [1, 'compare', (_, value) => plain(value ? '(3 -gt 2)' : '(3 -lt 2)')],
  [1, 'equal', (_, value) => plain(value ? "('Yes' -eq 'yes')" : "('Yes' -ceq 'yes')")],
  [1, 'like', (_, value) => plain(value ? "('production' -like 'prod*')" : "('test' -like 'prod*')")],
  [1, 'match', (_, value) => plain(value ? "('LYNC01' -match '^lync\\d+$')" : "('LYNC' -match '^lync\\d+$')")],
  [1, 'contains', (context, value) => viaVariable(context, 'set', "'a', 'b'", name => `($${name} -contains ${value ? "'B'" : "'c'"})`)],
  [1, 'in', (_, value) => plain(value ? '(2 -in 1, 2)' : '(5 -in 1, 2)')],
  [1, 'and', (_, value) => plain(value ? '($true -and (1 -eq 1))' : '($true -and $false)')],
  [1, 'or', (_, value) => plain(value ? '($false -or $true)' : '($false -or $false)')],
  [2, 'member', (context, value) => viaVariable(context, 'options', `@{ Privacy = $${value} }`, name => `$${name}.Privacy`)],
  [1, 'count', (context, value) => viaVariable(context, 'items', value ? "@('a')" : '@()', name => `($${name}.Count -gt 0)`)],
  [1, 'isNull', (context, value) => viaVariable(context, 'thing', value ? "'x'" : '$null', name => `($null -ne $${name})`)],
  [1, 'xor', (_, value) => plain(value ? '($true -xor $false)' : '($true -xor $true)')],
  [
    1,
    'switchPresent',
    (context, value) => {
      const name = context.unique('Test-Switch');
      return { before: [`function ${name} { param([switch]$On) $On.IsPresent }`], text: value ? `(${name} -On)` : `(${name})` };
    },
  ],
  [1, 'containsRight', (_, value) => plain(value ? "(@('a', 'b') -contains 'A')" : "(@('a', 'b') -ccontains 'A')")],
  [1, 'notIn', (_, value) => plain(value ? '(5 -notin 1, 2)' : '(2 -notin 1, 2)')],
  [1, 'castArray', (_, value) => plain(value ? '([bool](1, 2 -eq 2))' : '([bool](1, 2 -eq 5))')],
  [1, 'isType', (_, value) => plain(value ? "('x' -is [string])" : "('x' -is [int])")],
  [1, 'nullOrEmpty', (_, value) => plain(value ? "([string]::IsNullOrEmpty(''))" : "([string]::IsNullOrEmpty('x'))")],
  [1, 'startsWith', (_, value) => plain(value ? "('lync01'.StartsWith('lync'))" : "('lync01'.StartsWith('sfb'))")],
  [
    1,
    'containsKey',
    (context, value) => viaVariable(context, 'table', '@{ On = 1 }', name => `($${name}.ContainsKey('${value ? 'On' : 'Off'}'))`),
  ],
  [1, 'doubleNot', (_, value) => plain(value ? '(!!1)' : '(!!0)')],
  [1, 'caseMatch', (_, value) => plain(value ? "('ABC' -cmatch 'B')" : "('abc' -cmatch 'B')")],
  [1, 'textParsed', (_, value) => plain(value ? "([bool]::Parse('True'))" : "([bool]::Parse('false'))")],
  [1, 'convert', (_, value) => plain(value ? "([System.Convert]::ToBoolean('true'))" : "([System.Convert]::ToBoolean('False'))")],
  [1, 'compareVersions', (_, value) => plain(value ? "([version]'4.0' -gt [version]'3.5.6907')" : "([version]'2.0' -gt [version]'3.5')")],
  [1, 'emptyText', (_, value) => plain(value ? "(-not '')" : "(-not 'x')")],
  [
    1,
    'changed',
    (context, value) => {
      const name = context.unique('on');
      return { before: [`$${name} = ${value ? '$false' : '$true'}`, `$${name} = -not $${name}`], text: `$${name}` };
    },
  ],
  [
    1,
    'loopFound',
    (context, value) => {
      const name = context.unique('found');
      return {
        before: [`$${name} = $false`, `foreach ($each in 'a', 'b') { if ($each -eq '${value ? 'b' : 'c'}') { $${name} = $true; break } }`],
        text: `$${name}`,
      };
    },
  ],
];

const INTEGERS: readonly (readonly [number, string, Way<number>])[] = [
  [20, 'constant', (_, value) => plain(String(value))],
  [6, 'variable', (context, value) => viaVariable(context, 'number', String(value))],
  [2, 'text', (_, value) => plain(quote(String(value)))],
  [1, 'cast', (_, value) => plain(`([int]'${value}')`)],
  [1, 'sum', (_, value) => plain(`(${value} - 1 + 1)`)],
  [1, 'hex', (_, value) => plain(`0x${value.toString(16)}`)],
  [1, 'member', (context, value) => viaVariable(context, 'version', `@{ Major = ${value} }`, name => `$${name}.Major`)],
  [1, 'version', (context, value) => viaVariable(context, 'version', `[version]'${value}.0.1'`, name => `$${name}.Major`)],
  [1, 'index', (context, value) => viaVariable(context, 'numbers', `99, ${value}`, name => `$${name}[1]`)],
  [
    1,
    'increment',
    (context, value) => {
      const name = context.unique('counter');
      return { before: [`$${name} = ${value - 1}`, `$${name}++`], text: `$${name}` };
    },
  ],
  [1, 'splitText', (context, value) => viaVariable(context, 'parts', `'${value}.5'.Split('.')`, name => `$${name}[0]`)],
  [1, 'maximum', (_, value) => plain(`([math]::Max(${value}, 0))`)],
  [1, 'rangeIndex', (_, value) => plain(value <= 20 ? `((0..20)[${value}])` : String(value))],
  [
    1,
    'count',
    (_, value) => (value < 12 ? plain(`(@(${Array.from({ length: value }, () => '1').join(', ')}).Count)`) : plain(String(value))),
  ],
  [1, 'length', (_, value) => (value < 12 ? plain(`('${'x'.repeat(value)}'.Length)`) : plain(String(value)))],
  [1, 'remainder', (_, value) => plain(`(${value + 100000} % 100000)`)],
  [1, 'product', (_, value) => plain(`(${value} * 3 / 3)`)],
  [
    1,
    'counted',
    (context, value) => {
      const name = context.unique('n');
      return value > 20
        ? plain(String(value))
        : { before: [`$${name} = 0`, `while ($${name} -lt ${value}) { $${name}++ }`], text: `$${name}` };
    },
  ],
  [
    1,
    'typed',
    (context, value) => {
      const name = context.unique('major');
      return { before: [`[int]$${name} = '${value}'`], text: `$${name}` };
    },
  ],
];

export function stringPiece(context: Context, value: string): Piece {
  return context.choose('string', [...STRINGS, ...COLLECTION_STRINGS, ...CALL_STRINGS, ...TEXT_STRINGS, ...BUILT_STRINGS])(context, value);
}
export function booleanPiece(context: Context, value: boolean): Piece {
  return context.choose('boolean', [...BOOLEANS, ...MORE_BOOLEANS])(context, value);
}
export function integerPiece(context: Context, value: number): Piece {
  return context.choose('integer', [...INTEGERS, ...MORE_INTEGERS, ...TEXT_INTEGERS])(context, value);
}
export function literal(text: string): Piece {
  return plain(text);
}
