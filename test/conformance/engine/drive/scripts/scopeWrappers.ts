/** Scopes, code made of text, modules made on the way and command objects: statements run exactly once. */
import { braces, quote, type Wrapper } from './context';

type Row = readonly [number, string, Wrapper];

/** Statements that read well as one line of code in a text. */
function asCode(lines: readonly string[]): string | undefined {
  if (lines.length > 3 || lines.some(line => /[@`]['"]|\n|^['"]@|[{}]|PSScriptRoot|^param/i.test(line))) return undefined;
  return lines.join('; ');
}

const SCOPES: readonly Row[] = [
  [
    1,
    'setScope',
    (context, lines) => {
      const name = context.unique('Set-Outer');
      const flag = context.unique('flag');
      const set = context.random.pick([
        `Set-Variable -Name ${flag} -Value 'on' -Scope 1`,
        `Set-Variable ${flag} 'on' -Scope Script`,
        `$script:${flag} = 'on'`,
        `Set-Variable -Name ${flag} -Value 'on' -Scope Global`,
      ]);
      // What is set globally is hidden by the variable of the script.
      const ownFirst = set.includes('Global') ? [] : [`$${flag} = 'off'`];
      return [...ownFirst, ...braces(`function ${name}`, [set]), name, ...braces(`if ($${flag} -eq 'on')`, lines)];
    },
  ],
  [
    1,
    'variableRemoved',
    (context, lines) => {
      const flag = context.unique('dry');
      return [
        `$${flag} = $true`,
        context.random.pick([
          `Remove-Variable ${flag}`,
          `Remove-Variable -Name ${flag} -Scope Script`,
          `Clear-Variable ${flag}`,
          `rv ${flag}`,
        ]),
        ...braces(
          `if (${context.random.pick([`-not (Get-Variable ${flag} -ErrorAction SilentlyContinue -ValueOnly)`, `$null -eq (Get-Variable -Name ${flag} -ValueOnly -ErrorAction Ignore)`])})`,
          lines,
        ),
      ];
    },
  ],
  [
    1,
    'readOnly',
    (context, lines) => {
      const mode = context.unique('mode');
      return [
        `Set-Variable -Name ${mode} -Value 'apply' -Option ${context.random.pick(['ReadOnly', 'Constant'])}`,
        `try { $${mode} = 'test' } catch { Write-Verbose 'kept' }`,
        ...braces(`if ($${mode} -eq 'apply')`, lines),
      ];
    },
  ],
  [
    1,
    'dotSourcedBlock',
    (context, lines) => {
      const flag = context.unique('flag');
      const [call, wanted] = context.random.pick([
        ['.', 'on'],
        ['&', 'off'],
      ] as const);
      return [`$${flag} = 'off'`, `${call} { $${flag} = 'on' }`, ...braces(`if ($${flag} -eq '${wanted}')`, lines)];
    },
  ],
  [
    1,
    'referenced',
    (context, lines) => {
      const name = context.unique('Set-Ref');
      const flag = context.unique('flag');
      return [
        `function ${name} { param([ref]$Target) $Target.Value = 'on' }`,
        `$${flag} = 'off'`,
        `${name} ([ref]$${flag})`,
        ...braces(`if ($${flag} -eq 'on')`, lines),
      ];
    },
  ],
  [
    1,
    'invocationName',
    (context, lines) => {
      const name = context.unique('Invoke-Itself');
      return [...braces(`function ${name}`, braces('if ($MyInvocation.BoundParameters.Count -eq 0)', lines)), name];
    },
  ],
];

const CODE: readonly Row[] = [
  [
    1,
    'builtInSteps',
    (context, lines) => {
      const code = asCode(lines);
      if (code === undefined) return [...lines];
      const name = context.unique('code');
      const cut = Math.floor(code.length / 2);
      const [head, tail] = [quote(code.slice(0, cut)), quote(code.slice(cut))];
      return [
        ...context.random.pick([
          [`$${name} = ${head}`, `$${name} += ${tail}`],
          [`$${name} = ${head}, ${tail} -join ''`],
          [`$${name} = [string]::Concat(${head}, ${tail})`],
          [
            `$${name} = New-Object System.Text.StringBuilder`,
            `[void]$${name}.Append(${head}).Append(${tail})`,
            `$${name} = $${name}.ToString()`,
          ],
        ]),
        context.random.pick([
          `Invoke-Expression $${name}`,
          `$${name} | Invoke-Expression`,
          `& ([scriptblock]::Create($${name}))`,
          `. ([ScriptBlock]::Create($${name}))`,
          `Invoke-Command -ScriptBlock ([scriptblock]::Create($${name}))`,
          `& $ExecutionContext.InvokeCommand.NewScriptBlock($${name})`,
        ]),
      ];
    },
  ],
  [
    1,
    'blockText',
    (context, lines) => {
      const name = context.unique('block');
      if (lines.some(line => /@['"]|^['"]@|[{}]|PSScriptRoot/i.test(line))) return [...lines];
      return [
        ...braces(`$${name} =`, lines),
        context.random.pick([
          `Invoke-Expression $${name}.ToString()`,
          `Invoke-Expression "$${name}"`,
          `& ([scriptblock]::Create($${name}.ToString()))`,
        ]),
      ];
    },
  ],
  [
    1,
    'commandObject',
    (context, lines) => {
      const name = context.unique('Invoke-Found');
      const found = context.unique('found');
      return [
        ...braces(`function ${name}`, lines),
        `$${found} = ${context.random.pick([`Get-Command ${name}`, `Get-Command -Name ${name} -CommandType Function`, `$ExecutionContext.InvokeCommand.GetCommand('${name}', 'Function')`, `(Get-Command ${name}).ScriptBlock`])}`,
        `& $${found}`,
      ];
    },
  ],
  [
    1,
    'commandThere',
    (context, lines) => {
      const name = context.unique('Test-Defined');
      return [
        `function ${name} { }`,
        ...braces(
          `if (${context.random.pick([`Get-Command ${name} -ErrorAction SilentlyContinue`, `Test-Path function:${name}`, `(Get-Command ${name}).CommandType -eq 'Function'`, `$null -ne (Get-Command -Name ${name} -ErrorAction Ignore)`])})`,
          lines,
        ),
      ];
    },
  ],
  [
    1,
    'functionSet',
    (context, lines) => {
      const name = context.unique('Invoke-Made');
      return [...braces(`\${function:${name}} =`, lines), name];
    },
  ],
  [
    1,
    'madeModule',
    (context, lines) => {
      const name = context.unique('Invoke-FromModule');
      const module = context.unique('made');
      const body = braces(`function ${name}`, lines);
      if (lines.some(line => /PSScriptRoot|\$script:/i.test(line))) return [...lines];
      return context.random.pick([
        [...braces('$null = New-Module -ScriptBlock', body), name],
        [
          ...braces(`$${module} = New-Module -Name ${module} -ScriptBlock`, [...body, `Export-ModuleMember -Function ${name}`]),
          `& (Get-Command ${name})`,
        ],
        [...braces(`$${module} = New-Module -AsCustomObject -ScriptBlock`, body), `$${module}.'${name}'()`],
        [...braces(`$${module} = New-Module`, ["$inside = 'yes'"]), ...braces(`& $${module}`, braces("if ($inside -eq 'yes')", lines))],
        [...braces('$null = New-Module', [...body, name])],
      ]);
    },
  ],
  [
    1,
    'moduleState',
    (context, lines) => {
      // A module keeps variables of its own, which the script's do not reach.
      const file = `${context.unique('State')}.psm1`;
      const [set, get] = [context.unique('Set-State'), context.unique('Get-State')];
      context.files[file] =
        `$state = 'new'\nfunction ${set} { param($Value) $script:state = $Value }\nfunction ${get} { $state }\nfunction Get-Hidden { 'hidden' }\nExport-ModuleMember -Function ${set}, ${get}\n`;
      return [
        `Import-Module (Join-Path $PSScriptRoot '${file}')`,
        `$state = 'mine'`,
        `${set} 'set'`,
        ...braces(
          `if (${context.random.pick([`(${get}) -eq 'set'`, `(${get}) -eq 'set' -and $state -eq 'mine'`, `(${get}) -ne $state`])})`,
          lines,
        ),
      ];
    },
  ],
  [
    1,
    'sharedLibrary',
    (context, lines) => {
      const [first, second] = [`${context.unique('base')}.ps1`, `${context.unique('tools')}.ps1`];
      const [inner, outer] = [context.unique('Test-Base'), context.unique('Test-Tools')];
      context.files[first] = `$level = 3\nfunction ${inner} { param($Number) $Number -ge $level }\n`;
      context.files[second] = `. "$PSScriptRoot\\${first}"\nfunction ${outer} { ${inner} 3 }\n`;
      return [`. "$PSScriptRoot\\${second}"`, ...braces(`if ((${outer}) -and $level -eq 3)`, lines)];
    },
  ],
  [
    1,
    'scriptResult',
    (context, lines) => {
      const file = `${context.unique('check')}.ps1`;
      context.files[file] = 'param([string]$Mode = "no", [switch]$Loud)\nif ($Mode -eq "apply") { return "yes" }\n"no"\n';
      return [
        `$answer = & "$PSScriptRoot\\${file}" ${context.random.pick(['-Mode apply', 'apply', '-Mode:apply -Loud'])}`,
        ...braces("if ($answer -eq 'yes')", lines),
      ];
    },
  ],
  [
    1,
    'dataSection',
    (context, lines) => [
      `$${context.unique('unused')} = 1`,
      'data wanted {',
      "    @{ Mode = 'apply'; Count = 2 }",
      '}',
      ...braces("if ($wanted.Mode -eq 'apply' -and $wanted.Count -eq 2)", lines),
    ],
  ],
];

export const SCOPE_WRAPPERS = [...SCOPES, ...CODE];

/** None of them runs the statements. */
export const NEVER_SCOPED: readonly Row[] = [
  [
    1,
    'localFlag',
    (context, lines) => {
      const name = context.unique('Set-Own');
      const flag = context.unique('flag');
      return [
        `$${flag} = 'off'`,
        ...braces(`function ${name}`, [
          context.random.pick([
            `$${flag} = 'on'`,
            `Set-Variable ${flag} 'on'`,
            `Set-Variable -Name ${flag} -Value 'on' -Scope 0`,
            `New-Variable ${flag} 'on'`,
            `$local:${flag} = 'on'`,
          ]),
        ]),
        name,
        ...braces(`if ($${flag} -eq 'on')`, lines),
      ];
    },
  ],
  [
    1,
    'codeNotRun',
    (context, lines) => {
      const code = asCode(lines);
      return [`$${context.unique('code')} = [scriptblock]::Create(${quote(code ?? "'nothing'")})`];
    },
  ],
  [
    1,
    'moduleUnused',
    (context, lines) => {
      if (lines.some(line => /PSScriptRoot|\$script:/i.test(line))) return ['# nothing'];
      return [...braces('$null = New-Module -ScriptBlock', braces(`function ${context.unique('Invoke-Unused')}`, lines))];
    },
  ],
];
