/** Errors around statements: traps, blocks of `try` in each other, flags, `$?`, error variables. */
import { braces, indent, type Wrapper } from './context';
import { inFinally } from './leavingWrappers';

export const ERROR_WRAPPERS: readonly (readonly [number, string, Wrapper])[] = [
  [
    1,
    'trapBefore',
    (context, lines) => {
      // The first statement ends in the trap, which goes on behind it.
      const name = context.unique('Invoke-Trapped');
      const type = context.random.pick(['', ' [System.Exception]', ' [System.Management.Automation.RuntimeException]']);
      return [
        ...braces(`function ${name}`, [`trap${type} { Write-Warning 'That did not work.'; continue }`, "throw 'first'", ...lines]),
        name,
      ];
    },
  ],
  [
    1,
    'trapTyped',
    (context, lines) => {
      const name = context.unique('Invoke-Typed');
      return [
        ...braces(`function ${name}`, [
          'trap [System.DivideByZeroException] { break }',
          'trap [System.InvalidOperationException] { continue }',
          "throw [System.InvalidOperationException]::new('later')",
          ...lines,
        ]),
        name,
      ];
    },
  ],
  [
    1,
    'trapCaller',
    (context, lines) => {
      // The rest of the failing function is left out; the caller goes on.
      const broken = context.unique('Invoke-Broken');
      const outer = context.unique('Invoke-Outer');
      return [
        ...braces(`function ${broken}`, ["throw 'broken'", "Write-Host 'never'"]),
        ...braces(`function ${outer}`, ['trap { continue }', broken, ...lines]),
        outer,
      ];
    },
  ],
  [
    2,
    'flagSet',
    (context, lines) => {
      const failed = context.unique('failed');
      return [
        `$${failed} = $false`,
        ...braces('try', lines, '} catch {'),
        `    $${failed} = $true`,
        '}',
        ...braces(`if ($${failed})`, [context.random.pick(['exit 1', 'return', "throw 'stop'"])]),
      ];
    },
  ],
  [
    2,
    'flagAtEnd',
    (context, lines) => {
      const done = context.unique('succeeded');
      return [
        `$${done} = $false`,
        ...braces('try', [...lines, `$${done} = $true`], '} catch {'),
        '    Write-Warning "$_"',
        '}',
        `if (-not $${done}) { ${context.random.pick(['exit 1', 'return', "throw 'stop'"])} }`,
      ];
    },
  ],
  [
    1,
    'problemKept',
    (context, lines) => {
      const problem = context.unique('problem');
      return [
        `$${problem} = $null`,
        ...braces('try', lines, '} catch {'),
        `    $${problem} = $_`,
        '}',
        `if (${context.random.pick([`$${problem}`, `$null -ne $${problem}`])}) { throw $${problem} }`,
      ];
    },
  ],
  [
    1,
    'rethrown',
    (_, lines) => [
      ...braces('try', [...braces('try', lines, '} catch {'), "    Write-Warning 'inner'", '    throw', '}'], '} catch {'),
      '    exit 1',
      '} finally {',
      "    Write-Host 'done'",
      '}',
    ],
  ],
  [
    1,
    'rethrownGoOn',
    (_, lines) => [
      ...braces('try', [...braces('try', lines, '} catch {'), '    throw $_', '}'], '} catch {'),
      "    Write-Warning 'outer'",
      '}',
    ],
  ],
  [
    1,
    'typedCatches',
    (_, lines) => [
      ...braces('try', lines, '} catch [System.IO.IOException] {'),
      "    Write-Warning 'files'",
      '    exit 1',
      '} catch {',
      '    throw',
      '}',
    ],
  ],
  [1, 'inFinally', (_, lines) => inFinally(["Write-Verbose 'first'"], lines) ?? [...lines]],
  [
    1,
    'inCatch',
    (context, lines) => [
      'try {',
      `    ${context.random.pick(["throw 'go'", "throw [System.InvalidOperationException]::new('go')", "Write-Error 'go' -ErrorAction Stop"])}`,
      `} catch${context.random.pick(['', ' [System.Exception]'])} {`,
      ...indent(lines),
      '}',
    ],
  ],
  [
    1,
    'secondCatch',
    (_, lines) => [
      'try {',
      "    throw [System.ArgumentException]::new('go')",
      '} catch [System.InvalidOperationException] {',
      "    throw 'stop'",
      '} catch [System.ArgumentException] {',
      ...indent(lines),
      '}',
    ],
  ],
  [1, 'throwBehind', (_, lines) => [...braces('try', [...lines, "throw 'behind'"], '} catch {'), "    Write-Warning 'behind'", '}']],
  [
    1,
    'finallyKeeps',
    (context, lines) => {
      const name = context.unique('Invoke-Final');
      const guarded = inFinally(['return'], lines);
      return guarded ? [...braces(`function ${name}`, guarded), name] : [...lines];
    },
  ],
  [
    1,
    'errorVariable',
    (context, lines) => {
      const problem = context.unique('problem');
      return [
        `Write-Output 'x' -ErrorAction SilentlyContinue -ErrorVariable ${problem} | Out-Null`,
        ...braces(`if (${context.random.pick([`-not $${problem}`, `$${problem}.Count -eq 0`])})`, lines),
      ];
    },
  ],
  [
    1,
    'errorVariableOwn',
    (context, lines) => {
      const problem = context.unique('problem');
      return [
        `New-CsPrivacyConfiguration -Identity global -ErrorAction SilentlyContinue -ErrorVariable ${problem} | Out-Null`,
        ...braces(`if ($${problem})`, lines),
      ];
    },
  ],
  [
    1,
    'succeeded',
    (context, lines) => [
      context.random.pick([
        'Get-CsPrivacyConfiguration -Identity global | Out-Null',
        'Get-CsClientVersionConfiguration | Out-Null',
        '$null = 1 + 1',
      ]),
      ...braces('if ($?)', lines),
    ],
  ],
  [
    1,
    'notSucceeded',
    (_, lines) => ['New-CsPrivacyConfiguration -Identity global -ErrorAction SilentlyContinue', ...braces('if (-not $?)', lines)],
  ],
  [1, 'errorsCleared', (_, lines) => ['$Error.Clear()', "Write-Verbose 'checked'", ...braces('if ($Error.Count -eq 0)', lines)]],
  [
    1,
    'checkedBehind',
    (context, lines) => {
      // Only behind a single command does `$?` speak of it.
      if (lines.length !== 1 || !/^(New|Set)-Cs/.test(lines[0] ?? '') || /\|/.test(lines[0] ?? '')) return [...lines];
      return [...lines, `if (-not $?) { ${context.random.pick(['exit 1', "throw 'stop'"])} }`];
    },
  ],
];

export const NEVER_WRAPPERS: readonly (readonly [number, string, Wrapper])[] = [
  [1, 'throwInFront', (_, lines) => [...braces('try', ["throw 'before'", ...lines], '} catch {'), "    Write-Warning 'before'", '}']],
  [
    1,
    'trapSkips',
    (context, lines) => {
      const broken = context.unique('Invoke-Broken');
      const outer = context.unique('Invoke-Outer');
      return [
        ...braces(`function ${broken}`, ["throw 'broken'", ...lines]),
        ...braces(`function ${outer}`, ['trap { continue }', broken]),
        outer,
      ];
    },
  ],
  [1, 'caseDiffers', (_, lines) => ["switch -CaseSensitive ('apply') {", ...indent(braces("'Apply'", lines)), '}']],
  [
    1,
    'keyRemoved',
    (context, lines) => {
      const table = context.unique('todo');
      return [
        `$${table} = @{ Report = { Write-Host 'report' } }`,
        ...braces(`$${table}['Apply'] =`, lines),
        context.random.pick([`$${table}.Remove('Apply')`, `$${table}.Clear()`]),
        `foreach ($block in $${table}.Values) { & $block }`,
      ];
    },
  ],
  [1, 'selectNone', (_, lines) => ["'a' | Where-Object { $_ -ne 'a' } | ForEach-Object {", ...indent(lines), '}']],
  [
    1,
    'redefinedAway',
    (context, lines) => {
      const name = context.unique('Invoke-Latest');
      return [...braces(`function ${name}`, lines), `function ${name} { Write-Host 'nothing' }`, name];
    },
  ],
  [
    1,
    'notBound',
    (context, lines) => {
      const name = context.unique('Invoke-Bound');
      return [
        ...braces(`function ${name}`, ['param([switch]$Apply, $Other)', ...braces("if ($PSBoundParameters.ContainsKey('Apply'))", lines)]),
        `${name} 1`,
      ];
    },
  ],
  [1, 'olderVersion', (_, lines) => braces("if ([version]'10.0' -lt [version]'9.5')", lines)],
  [
    1,
    'returnedBefore',
    (context, lines) => {
      const name = context.unique('Find-Nothing');
      return [...braces(`function ${name}`, ['foreach ($number in 1..3) { if ($number -eq 2) { return } }', ...lines]), name];
    },
  ],
  [
    1,
    'closureOld',
    (context, lines) => {
      const mode = context.unique('mode');
      return [
        `$${mode} = 'no'`,
        ...braces('$later =', braces(`if ($${mode} -eq 'go')`, lines), '}.GetNewClosure()'),
        `$${mode} = 'go'`,
        '& $later',
      ];
    },
  ],
  [
    1,
    'whatIfProcess',
    (context, lines) => {
      const name = context.unique('Invoke-Dry');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding(SupportsShouldProcess)]',
          'param()',
          ...braces("if ($PSCmdlet.ShouldProcess('x'))", lines),
        ]),
        `${name} -WhatIf`,
      ];
    },
  ],
  [1, 'breakLeaves', (context, lines) => braces(`foreach ($${context.unique('turn')} in 1, 2)`, ['break', ...lines])],
];
