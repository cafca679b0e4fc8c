/** Ways in which scripts put statements into other statements. The statements inside bring along what they need. */
import { CLASS_WRAPPERS } from './classWrappers';
import { braces, type Context, indent, quote, type Wrapper } from './context';
import { ERROR_WRAPPERS, NEVER_WRAPPERS } from './errorWrappers';
import { FLOW_WRAPPERS } from './flowWrappers';
import { GUARD_WRAPPERS } from './guardWrappers';
import { whereFails, whereHolds } from './knownFacts';
import { LEAVING_WRAPPERS, NEVER_LEAVING } from './leavingWrappers';
import { NEVER_SCOPED, SCOPE_WRAPPERS } from './scopeWrappers';
import { STEP_WRAPPERS } from './stepWrappers';

/** Each runs the statements exactly once. */
const ONCE: readonly (readonly [number, string, Wrapper])[] = [
  [60, 'none', (_, lines) => [...lines]],
  [
    6,
    'function',
    (context, lines) => {
      const name = context.unique(context.random.pick(['Invoke-Step', 'Start-Work', 'Main', 'Do-It']));
      return [...braces(`function ${name}`, lines), name];
    },
  ],
  [
    2,
    'functionLate',
    (context, lines) => {
      // Called from another function that is defined before it.
      const outer = context.unique('Start-All');
      const inner = context.unique('Invoke-Part');
      return [...braces(`function ${outer}`, [inner]), ...braces(`function ${inner}`, lines), outer];
    },
  ],
  [2, 'call', (_, lines) => braces('&', lines)],
  [2, 'dot', (_, lines) => braces('.', lines)],
  [
    2,
    'blockVariable',
    (context, lines) => {
      const name = context.unique('block');
      return [
        ...braces(`$${name} =`, lines),
        context.random.pick([`& $${name}`, `. $${name}`, `$${name}.Invoke()`, `Invoke-Command -ScriptBlock $${name}`]),
      ];
    },
  ],
  [
    2,
    'invokeCommand',
    (context, lines) => braces(context.random.pick(['Invoke-Command -ScriptBlock', 'Invoke-Command', 'icm -ScriptBlock']), lines),
  ],
  [
    3,
    'remote',
    (context, lines) =>
      braces(
        context.random.pick([
          'Invoke-Command -ComputerName lync01.litwareinc.com -ScriptBlock',
          'Invoke-Command lync01',
          "Invoke-Command -Session (New-PSSession -ComputerName 'lync01') -ScriptBlock",
        ]),
        lines,
      ),
  ],
  [
    3,
    'if',
    (context, lines) =>
      braces(
        `if (${context.random.pick(['$true', '1 -eq 1', "'a' -ne 'b'", '2 -gt 1 -and $true', "'lync01' -like 'lync*'", '-not $false', '!$null'])})`,
        lines,
      ),
  ],
  [
    2,
    'else',
    (context, lines) => [
      ...braces(`if (${context.random.pick(['$false', '1 -eq 2', "'a' -eq 'b'"])})`, ["Write-Host 'no'"], '} else {'),
      ...indent(lines),
      '}',
    ],
  ],
  [
    2,
    'elseif',
    (_, lines) => [
      ...braces('if (1 -gt 2)', ["Write-Host 'no'"], '} elseif (2 -gt 1) {'),
      ...indent(lines),
      '} else {',
      "    Write-Host 'never'",
      '}',
    ],
  ],
  [
    2,
    'switch',
    (context, lines) => {
      const name = context.unique('mode');
      return [
        `$${name} = 'apply'`,
        `switch ($${name}) {`,
        "    'test' { Write-Host 'test' }",
        ...indent(braces("'apply'", lines)),
        "    default { Write-Host 'other' }",
        '}',
      ];
    },
  ],
  [1, 'switchWildcard', (_, lines) => ["switch -Wildcard ('production') {", ...indent(braces("'prod*'", lines)), '}']],
  [
    1,
    'switchRegex',
    (_, lines) => [
      "switch -Regex ('lync-2013') {",
      ...indent(braces("'^lync'", [...lines, 'break'])),
      "    'nothing' { Write-Host 'no' }",
      '}',
    ],
  ],
  [1, 'switchBlock', (_, lines) => ['switch (5) {', ...indent(braces('{ $_ -gt 3 }', lines)), '}']],
  [2, 'foreach', (context, lines) => braces(`foreach ($${context.unique('once')} in 1)`, lines)],
  [2, 'forEachObject', (_, lines) => ["'once' | ForEach-Object {", ...indent(lines), '}']],
  [1, 'forEachMethod', (_, lines) => ["@('once').ForEach({", ...indent(lines), '})']],
  [
    1,
    'for',
    (context, lines) => {
      const index = context.unique('n');
      return braces(`for ($${index} = 0; $${index} -lt 1; $${index}++)`, lines);
    },
  ],
  [1, 'while', (_, lines) => braces('while ($true)', [...lines, 'break'])],
  [1, 'doWhile', (_, lines) => braces('do', lines, '} while ($false)')],
  [1, 'doUntil', (_, lines) => braces('do', lines, '} until ($true)')],
  [
    1,
    'whileCount',
    (context, lines) => {
      const count = context.unique('tries');
      return [`$${count} = 0`, ...braces(`while ($${count} -lt 1)`, [...lines, `$${count}++`])];
    },
  ],
  [
    5,
    'tryThrow',
    (context, lines) => [
      ...braces('try', lines, '} catch {'),
      `    ${context.random.pick(['throw', 'exit 1', 'return', 'throw $_', "throw 'stop'", 'exit'])}`,
      '}',
    ],
  ],
  [3, 'tryGoOn', (_, lines) => [...braces('try', lines, '} catch {'), "    Write-Warning 'That did not work.'", '}']],
  [1, 'tryFinally', (_, lines) => [...braces('try', lines, '} finally {'), "    Write-Host 'done'", '}']],
  [1, 'tryTyped', (_, lines) => [...braces('try', lines, '} catch [System.Exception] {'), '    throw', '}']],
  [
    3,
    'dotFile',
    (context, lines) => {
      const file = `${context.unique('part')}.ps1`;
      context.files[file] = `${lines.join('\n')}\n`;
      return [
        context.random.pick([
          `. "$PSScriptRoot\\${file}"`,
          `. .\\${file}`,
          `. (Join-Path $PSScriptRoot '${file}')`,
          `. "$PSScriptRoot/${file}"`,
          `. (Join-Path -Path $PSScriptRoot -ChildPath ${file})`,
          `. $PSScriptRoot\\${file}`,
        ]),
      ];
    },
  ],
  [
    2,
    'callFile',
    (context, lines) => {
      const file = `${context.unique('script')}.ps1`;
      context.files[file] = `${lines.join('\n')}\n`;
      return [context.random.pick([`& "$PSScriptRoot\\${file}"`, `.\\${file}`, `& (Join-Path $PSScriptRoot '${file}')`])];
    },
  ],
  [
    2,
    'functionFile',
    (context, lines) => {
      const file = `${context.unique('library')}.ps1`;
      const name = context.unique('Invoke-Shared');
      context.files[file] = `${braces(`function ${name}`, lines).join('\n')}\n`;
      return [`. "$PSScriptRoot\\${file}"`, name];
    },
  ],
  [
    1,
    'subfolder',
    (context, lines) => {
      const file = `${context.unique('part')}.ps1`;
      context.files[`lib/${file}`] = `${lines.join('\n')}\n`;
      return [`. "$PSScriptRoot\\lib\\${file}"`];
    },
  ],
  [
    1,
    'module',
    (context, lines) => {
      const file = `${context.unique('Tools')}.psm1`;
      const name = context.unique('Invoke-Tool');
      context.files[file] = `${braces(`function ${name}`, lines).join('\n')}\nExport-ModuleMember -Function ${name}\n`;
      return [`Import-Module "$PSScriptRoot\\${file}"`, name];
    },
  ],
  [
    2,
    'invokeExpression',
    (context, lines) => {
      // Here-strings and blocks read badly in one line of text: only simple statements go in.
      if (lines.length > 3 || lines.some(line => /[@`]['"]|\n|^['"]@/.test(line))) return [...lines];
      return [`${context.random.pick(['Invoke-Expression', 'iex', 'Invoke-Expression -Command'])} ${quote(lines.join('; '))}`];
    },
  ],
  [
    1,
    'mainBlocks',
    (context, lines) => {
      const name = context.unique('Invoke-Blocks');
      return [...braces(`function ${name}`, ['begin { $ready = $true }', ...braces('end', lines)]), name];
    },
  ],
  [
    1,
    'filter',
    (context, lines) => {
      const name = context.unique('Use-Each');
      return [...braces(`filter ${name}`, lines), `1 | ${name}`];
    },
  ],
  [
    1,
    'recursion',
    (context, lines) => {
      const name = context.unique('Repeat');
      return [
        ...braces(`function ${name}`, ['param($Level)', ...braces('if ($Level -gt 0)', [`${name} ($Level - 1)`, 'return']), ...lines]),
        `${name} 2`,
      ];
    },
  ],
  [
    1,
    'closure',
    (context, lines) => {
      const name = context.unique('later');
      return [...braces(`$${name} =`, lines, '}.GetNewClosure()'), `& $${name}`];
    },
  ],
  [
    1,
    'parameterBlock',
    (context, lines) => {
      const name = context.unique('Invoke-With');
      return [...braces(`function ${name}`, ['param([scriptblock]$Action)', '& $Action']), ...braces(`${name}`, lines)];
    },
  ],
  [1, 'region', (_, lines) => ['#region step', ...lines, '#endregion']],
  [1, 'trap', (_, lines) => ['trap { continue }', ...lines]],
  [
    1,
    'labelledBreak',
    (context, lines) => {
      const label = context.unique('outer');
      const each = context.unique('turn');
      return braces(
        `:${label} foreach ($${each} in 1, 2)`,
        braces(`foreach ($${context.unique('inner')} in 1, 2)`, [...lines, `break ${label}`]),
      );
    },
  ],
  [
    1,
    'labelledContinue',
    (context, lines) => {
      const label = context.unique('outer');
      const each = context.unique('turn');
      return braces(`:${label} foreach ($${each} in 1, 2)`, [
        ...braces(`foreach ($${context.unique('inner')} in 1, 2)`, [`if ($${each} -eq 1) { continue ${label} }`, 'break']),
        ...lines,
      ]);
    },
  ],
  [
    1,
    'loopFlag',
    (context, lines) => {
      const done = context.unique('done');
      return [`$${done} = $false`, ...braces(`while (-not $${done})`, [...lines, `$${done} = $true`])];
    },
  ],
  [
    1,
    'blockTable',
    (context, lines) => {
      const table = context.unique('actions');
      return [`$${table} = @{`, ...indent([...braces('Apply =', lines), "Other = { Write-Host 'other' }"]), '}', `& $${table}['Apply']`];
    },
  ],
  [
    1,
    'beginProcess',
    (_, lines) => ["'x' | ForEach-Object -Begin { $seen = 0 } -Process {", ...indent(lines), "} -End { Write-Host 'end' }"],
  ],
  [1, 'switchArray', (_, lines) => ["switch ('a', 'b') {", ...indent(["'a' { continue }", ...braces("'b'", [...lines, 'break'])]), '}']],
  [
    1,
    'nestedTry',
    (_, lines) => [
      ...braces('try', [...braces('try', lines, '} finally {'), "    Write-Host 'inner'", '}'], '} catch {'),
      '    throw',
      '}',
    ],
  ],
  [
    1,
    'passedOn',
    (context, lines) => {
      const outer = context.unique('Invoke-Outer');
      const inner = context.unique('Invoke-Inner');
      const how = context.random.pick(['args', 'bound', 'splat']);
      const body = braces("if ($Mode -eq 'apply')", lines);
      const through =
        how === 'args'
          ? [`${inner} @args`]
          : how === 'bound'
            ? ['param([string]$Mode)', `${inner} @PSBoundParameters`]
            : ['param($Mode)', '$pass = @{ Mode = $Mode }', `${inner} @pass`];
      return [
        ...braces(`function ${inner}`, ['param([string]$Mode)', ...body]),
        ...braces(`function ${outer}`, through),
        `${outer} ${how === 'args' ? "-Mode 'apply'" : 'apply'}`,
      ];
    },
  ],
  [
    1,
    'dynamicScope',
    (context, lines) => {
      const name = context.unique('Use-Callers');
      const variable = context.unique('wanted');
      return [...braces(`function ${name}`, braces(`if ($${variable})`, lines)), `$${variable} = $true`, name];
    },
  ],
  [
    1,
    'globalFlag',
    (context, lines) => {
      const name = context.unique('Set-Flag');
      const variable = context.unique('flag');
      return [...braces(`function ${name}`, [`$script:${variable} = 'on'`]), name, ...braces(`if ($${variable} -eq 'on')`, lines)];
    },
  ],
  [
    1,
    'localOnly',
    (context, lines) => {
      // The function's own variable does not reach the script's.
      const name = context.unique('Set-Local');
      const variable = context.unique('state');
      return [
        `$${variable} = 'go'`,
        ...braces(`function ${name}`, [`$${variable} = 'stop'`]),
        name,
        ...braces(`if ($${variable} -eq 'go')`, lines),
      ];
    },
  ],
  [
    1,
    'validateSet',
    (context, lines) => {
      const name = context.unique('Invoke-Mode');
      return [
        ...braces(`function ${name}`, [
          "param([ValidateSet('Apply', 'Test')][string]$Mode = 'Test')",
          ...braces("if ($Mode -eq 'Apply')", lines),
        ]),
        `${name} -Mode Apply`,
      ];
    },
  ],
  [
    1,
    'teeVariable',
    (context, lines) => {
      const kept = context.unique('kept');
      return [`'go' | Tee-Object -Variable ${kept} | Out-Null`, ...braces(`if ($${kept} -eq 'go')`, lines)];
    },
  ],
  [
    1,
    'retry',
    (context, lines) => {
      const attempt = context.unique('attempt');
      return braces(`for ($${attempt} = 1; $${attempt} -le 3; $${attempt}++)`, [
        ...braces('try', [...lines, 'break'], '} catch {'),
        `    if ($${attempt} -eq 3) { throw }`,
        '}',
      ]);
    },
  ],
];

/** None of them runs the statements. */
const NEVER: readonly (readonly [number, string, Wrapper])[] = [
  [
    3,
    'ifFalse',
    (context, lines) => braces(`if (${context.random.pick(['$false', '1 -eq 2', "'a' -eq 'b'", '$null', '0', "''", '@()'])})`, lines),
  ],
  [
    2,
    'afterReturn',
    (context, lines) => {
      const name = context.unique('Stop-Early');
      return [...braces(`function ${name}`, ['return', ...lines]), name];
    },
  ],
  [1, 'emptyLoop', (context, lines) => braces(`foreach ($${context.unique('none')} in @())`, lines)],
  [1, 'emptyPipeline', (_, lines) => ['@() | ForEach-Object {', ...indent(lines), '}']],
  [1, 'whileFalse', (_, lines) => braces('while ($false)', lines)],
  [1, 'otherCase', (_, lines) => ["switch ('b') {", ...indent(braces("'a'", lines)), '}']],
  [1, 'catch', (_, lines) => ['try {', '    $fine = 1', ...['} catch {', ...indent(lines), '}']]],
  [1, 'commentedOut', (_, lines) => (lines.some(line => line.includes('#>')) ? ['# nothing'] : ['<#', ...lines, '#>'])],
  [1, 'unusedBlock', (context, lines) => braces(`$${context.unique('unused')} =`, lines)],
];

const KNOWN: readonly (readonly [number, string, Wrapper])[] = [[14, 'known', whereHolds]];
const NOT_KNOWN: readonly (readonly [number, string, Wrapper])[] = [[6, 'known', whereFails]];

const ALL_ONCE = [
  ...ONCE,
  ...CLASS_WRAPPERS,
  ...FLOW_WRAPPERS,
  ...GUARD_WRAPPERS,
  ...ERROR_WRAPPERS,
  ...STEP_WRAPPERS,
  ...LEAVING_WRAPPERS,
  ...SCOPE_WRAPPERS,
  ...KNOWN,
];
const ALL_NEVER = [...NEVER, ...NEVER_WRAPPERS, ...NEVER_LEAVING, ...NEVER_SCOPED, ...NOT_KNOWN];

export function wrapOnce(context: Context, lines: readonly string[]): string[] {
  return context.choose('wrapper', ALL_ONCE)(context, lines);
}
export function wrapNever(context: Context, lines: readonly string[]): string[] {
  return context.choose('never', ALL_NEVER)(context, lines);
}
