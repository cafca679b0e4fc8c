/** What leaves statements early, and what runs all the same: blocks of `finally`, traps, labels, errors that are handed on. */
import { parse } from '../../../../../server/src/powershell';
import { braces, indent, type Wrapper } from './context';

/** `return`, `break` and `continue` may not leave a `finally`: such statements stay where they are. */
export function inFinally(before: readonly string[], lines: readonly string[]): string[] | undefined {
  const written = [...braces('try', before, '} finally {'), ...indent(lines), '}'];
  return parse(written.join('\n'), { level: '5.1' }).errors.length === 0 ? written : undefined;
}

type Row = readonly [number, string, Wrapper];

const ONCE: readonly Row[] = [
  [
    1,
    'finallyAfterReturn',
    (context, lines) => {
      const name = context.unique('Invoke-Guarded');
      const inner = inFinally(["return 'early'"], ["Write-Verbose 'inner'"]) ?? [];
      const outer = inFinally([...inner, "throw 'stop'"], lines);
      return outer ? [...braces(`function ${name}`, outer), `$null = ${name}`] : [...lines];
    },
  ],
  [
    1,
    'finallyAfterBreak',
    (context, lines) => {
      const each = context.unique('turn');
      const leave = context.random.pick(['break', 'continue']);
      const guarded = inFinally([`if ($${each} -eq 1) { ${leave} }`, "throw 'stop'"], lines);
      return guarded ? braces(`foreach ($${each} in ${leave === 'break' ? '1, 2' : '1'})`, guarded) : [...lines];
    },
  ],
  [
    1,
    'finallyAfterThrow',
    (_, lines) => {
      const guarded = inFinally(["throw 'inner'"], lines);
      return guarded ? [...braces('try', guarded, '} catch {'), "    Write-Warning 'outer'", '}'] : [...lines];
    },
  ],
  [
    1,
    'finallyBeforeCatch',
    (context, lines) => {
      // The inner block cleans up before the outer one looks at the error.
      const state = context.unique('state');
      return [
        `$${state} = 'open'`,
        'try {',
        ...indent([...braces('try', ["throw 'inner'"], '} finally {'), `    $${state} = 'closed'`, '}']),
        '} catch {',
        ...indent(braces(`if ($${state} -eq 'closed')`, lines)),
        '}',
      ];
    },
  ],
  [
    1,
    'returnKeepsResult',
    (context, lines) => {
      const name = context.unique('Get-Once');
      const kept = context.unique('kept');
      return [
        ...braces(`function ${name}`, ['$result = 1', ...braces('try', ['return $result'], '} finally {'), '    $result = 2', '}']),
        `$${kept} = ${name}`,
        ...braces(`if ($${kept} -eq 1)`, lines),
      ];
    },
  ],
  [
    1,
    'trapContinues',
    (context, lines) => {
      // The trap goes on behind the statement that failed, which is the whole of the `if`.
      const name = context.unique('Invoke-Trapped');
      const tried = context.unique('tried');
      return [
        ...braces(`function ${name}`, [
          `trap { $script:${tried} = $true; continue }`,
          `$script:${tried} = $false`,
          "if ($true) { throw 'first'; exit }",
          ...braces(`if ($script:${tried})`, lines),
        ]),
        name,
      ];
    },
  ],
  [
    1,
    'trapInBlock',
    (context, lines) => {
      const each = context.unique('item');
      return [
        ...braces(`foreach ($${each} in 'bad', 'good')`, [
          'trap { continue }',
          `if ($${each} -eq 'bad') { throw 'bad' }`,
          ...braces(`if ($${each} -eq 'good')`, lines),
        ]),
      ];
    },
  ],
  [
    1,
    'trapBreaks',
    (context, lines) => {
      const name = context.unique('Invoke-Broken');
      return [
        ...braces(`function ${name}`, ['trap { break }', "throw 'broken'", 'exit']),
        ...braces('try', [name, 'exit'], '} catch {'),
        ...indent(lines),
        '}',
      ];
    },
  ],
  [
    1,
    'labelledWhile',
    (context, lines) => {
      const label = context.unique('rows');
      const turn = context.unique('row');
      return [
        `$${turn} = 0`,
        ...braces(`:${label} while ($true)`, [
          `$${turn}++`,
          ...braces("switch ('x')", [`'x' { if ($${turn} -lt 3) { continue ${label} } }`]),
          ...lines,
          `break ${label}`,
        ]),
      ];
    },
  ],
  [
    1,
    'labelledDo',
    (context, lines) => {
      const label = context.unique('again');
      const turn = context.unique('pass');
      return [
        `$${turn} = 0`,
        ...braces(
          `:${label} do`,
          [`$${turn}++`, ...braces("foreach ($part in 'a', 'b')", [`if ($${turn} -lt 2) { continue ${label} }`]), ...lines],
          `} while ($${turn} -lt 2)`,
        ),
      ];
    },
  ],
  [
    1,
    'labelInVariable',
    (context, lines) => {
      const label = context.unique('outer');
      const name = context.unique('where');
      return [
        `$${name} = '${label}'`,
        ...braces(`:${label} foreach ($x in 1, 2)`, braces('foreach ($y in 1, 2)', [...lines, `break $${name}`])),
      ];
    },
  ],
  [
    1,
    'breakOutOfFunction',
    (context, lines) => {
      // `break` in a function leaves the loop that calls it.
      const name = context.unique('Stop-Loop');
      const each = context.unique('turn');
      return [`function ${name} { break }`, ...braces(`foreach ($${each} in 1, 2, 3)`, [...lines, name, 'exit'])];
    },
  ],
  [
    1,
    'thrownObject',
    (context, lines) => [
      'try {',
      `    throw ${context.random.pick(['@{ Code = 5 }', '[pscustomobject]@{ Code = 5 }'])}`,
      '} catch {',
      ...indent(braces(`if ($_.TargetObject.Code -eq 5)`, lines)),
      '}',
    ],
  ],
  [
    1,
    'errorIdAsked',
    (_, lines) => ['try {', "    throw 'known'", '} catch {', ...indent(braces("if ($_.FullyQualifiedErrorId -eq 'known')", lines)), '}'],
  ],
  [
    1,
    'ownException',
    (context, lines) => {
      const name = context.unique('NotReady');
      return [
        ...braces(`class ${name} : System.Exception`, [
          '[int]$Code',
          `${name}([string]$message, [int]$code) : base($message) { $this.Code = $code }`,
        ]),
        'try {',
        `    throw [${name}]::new('not ready', 7)`,
        `} catch [${name}] {`,
        ...indent(braces("if ($_.Exception.Code -eq 7 -and $_.Exception.Message -like 'not*')", lines)),
        '} catch {',
        "    throw 'stop'",
        '}',
      ];
    },
  ],
  [
    1,
    'terminatingError',
    (context, lines) => {
      const name = context.unique('Stop-Cmdlet');
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding()]',
          'param()',
          "$PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('x'), 'OwnId', 'NotSpecified', $null))",
        ]),
        ...braces('try', [name, 'exit'], '} catch {'),
        ...indent(lines),
        '}',
      ];
    },
  ],
  [
    1,
    'writtenError',
    (context, lines) => {
      const name = context.unique('Write-Problem');
      return [
        ...braces(`function ${name}`, ['[CmdletBinding()]', 'param()', "Write-Error 'a problem'", "'went on'"]),
        context.random.pick([
          `$went = ${name} -ErrorAction SilentlyContinue`,
          `$went = ${name} 2>$null`,
          `$went = ${name} -ErrorAction Ignore`,
        ]),
        ...braces("if ($went -eq 'went on')", lines),
      ];
    },
  ],
];

const NEVER: readonly Row[] = [
  [
    1,
    'finallyOfNothing',
    (context, lines) => {
      const name = context.unique('Invoke-Left');
      return [
        ...braces(`function ${name}`, [...braces('try', ['return'], '} finally {'), "    Write-Verbose 'left'", '}', ...lines]),
        name,
      ];
    },
  ],
  [
    1,
    'continueInTry',
    (context, lines) =>
      braces(`foreach ($${context.unique('turn')} in 1, 2)`, [
        ...braces('try', ['continue'], '} finally {'),
        "    Write-Verbose 'next'",
        '}',
        ...lines,
      ]),
  ],
  [
    1,
    'trapLeaves',
    (context, lines) => {
      const name = context.unique('Invoke-Trapped');
      return [...braces(`function ${name}`, ['trap { return }', "throw 'first'", ...lines]), name];
    },
  ],
  [
    1,
    'labelLeavesBoth',
    (context, lines) => {
      const label = context.unique('outer');
      return braces(`:${label} foreach ($x in 1, 2)`, [...braces("switch ('a')", [`'a' { break ${label} }`]), ...lines]);
    },
  ],
  [
    1,
    'otherException',
    (_, lines) => [
      'try {',
      ...indent([
        ...braces('try', ["throw [System.InvalidOperationException]::new('x')"], '} catch [System.ArgumentException] {'),
        ...indent(lines),
        '}',
      ]),
      '} catch {',
      "    Write-Warning 'not that one'",
      '}',
    ],
  ],
];

export const LEAVING_WRAPPERS = ONCE;
export const NEVER_LEAVING = NEVER;
