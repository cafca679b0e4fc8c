/** More ways in which scripts put rules in force: splats that are put together, functions of all kinds. */
import { type Argument, command, flag, plainCommand, word } from './commands';
import { braces, indent, quote } from './context';
import { CODE_MAKING } from './makingCode';
import { agent, DATA_MAKING, named, plainly, type Row, start, table } from './makingData';
import { inMemory, NEW, place, SET, values } from './rules';
import { TABLE_MAKING } from './tableMaking';

const SPLATS: readonly Row[] = [
  [
    2,
    'cloned',
    plainly((context, parent, specs) => {
      const base = context.unique('base');
      const copy = context.unique('copy');
      return [
        `$${base} = @{ Parent = ${quote(parent)}; UserAgent = 'CPE'; WhatIf = $true }`,
        ...specs.flatMap(spec => [
          `$${copy} = $${base}.Clone()`,
          `$${copy}.Remove('WhatIf')`,
          ...named(spec)
            .split('; ')
            .map(entry => `$${copy}.${entry}`),
          `${NEW} @${copy} -RuleId ([guid]::NewGuid())`,
        ]),
      ];
    }),
  ],
  [
    1,
    'summed',
    plainly((context, parent, specs) => {
      const base = context.unique('base');
      const all = context.unique('all');
      return [
        `$${base} = @{ Parent = ${quote(parent)} }`,
        ...specs.flatMap(spec => [
          `$${all} = $${base} + @{ ${named(spec)} }`,
          `$${all} += @{ RuleId = [guid]::NewGuid() }`,
          `${NEW} @${all} | Out-Null`,
        ]),
      ];
    }),
  ],
  [
    1,
    'mergedInLoop',
    plainly((context, parent, specs) => {
      const base = context.unique('base');
      return specs.flatMap(spec => [
        `$${base} = @{ Parent = 'Nowhere'; RuleId = [guid]::NewGuid() }`,
        `foreach ($entry in @{ Parent = ${quote(parent)}; ${named(spec)} }.GetEnumerator()) { $${base}[$entry.Key] = $entry.Value }`,
        `${NEW} @${base}`,
      ]);
    }),
  ],
  [
    2,
    'handedOn',
    plainly((context, parent, specs) => {
      const name = context.unique('Add-Forwarded');
      return [
        ...braces(`function ${name}`, [
          context.random.pick(['[CmdletBinding()]', '[CmdletBinding(SupportsShouldProcess = $true)]']),
          'param([string]$UserAgent, [uint16]$MajorVersion, [string]$CompareOp, [string]$Action, [string]$Note)',
          context.random.pick([
            "[void]$PSBoundParameters.Remove('Note')",
            "$null = $PSBoundParameters.Remove('Note')",
            "if ($PSBoundParameters.ContainsKey('Note')) { $PSBoundParameters.Remove('Note') | Out-Null }",
          ]),
          `${start(parent)} @PSBoundParameters`,
        ]),
        ...specs.map(
          spec =>
            `${name} -UserAgent ${agent(spec)} -MajorVersion ${spec.major} -CompareOp ${spec.op} -Action ${spec.action} -Note 'as agreed'`,
        ),
      ];
    }),
  ],
  [
    1,
    'runWith',
    plainly((context, parent, specs) => {
      const name = context.unique('Invoke-With');
      return [
        ...braces(`function ${name}`, ['param([string]$Command, [hashtable]$With)', 'Write-Verbose $Command', '& $Command @With']),
        ...specs.map(
          spec => `${name} -Command ${NEW} -With @{ Parent = ${quote(parent)}; RuleId = [guid]::NewGuid(); ${named(spec)} } | Out-Null`,
        ),
      ];
    }),
  ],
];

const CODE: readonly Row[] = [
  [
    2,
    'byPropertyName',
    plainly((context, parent, specs) => {
      const name = context.unique('Add-ByName');
      const parameter = (type: string, variable: string, alias?: string) =>
        `[Parameter(ValueFromPipelineByPropertyName = $true)]${alias === undefined ? '' : `[Alias('${alias}')]`}[${type}]$${variable}`;
      return [
        ...braces(`function ${name}`, [
          '[CmdletBinding()]',
          `param(${[parameter('string', 'Agent'), parameter('int', 'Version', 'Major'), parameter('string', 'Op'), parameter('string', 'Action')].join(', ')})`,
          'begin { $count = 0 }',
          ...braces('process', [
            `${start(parent)} -UserAgent $Agent -MajorVersion $Version -CompareOp $Op -Action $Action | Out-Null`,
            '$count++',
          ]),
          'end { Write-Verbose "$count rules" }',
        ]),
        `${specs.map(spec => `[pscustomobject]${table(spec)}`).join(', ')} | ${name}`,
      ];
    }),
  ],
  [
    1,
    'closure',
    plainly((context, parent, specs) => {
      const scope = context.unique('policy');
      const add = context.unique('add');
      return [
        `$${scope} = ${quote(parent)}`,
        `$${add} = { param($agent, $major, $op, $action) ${NEW} -Parent $${scope} -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion $major -CompareOp $op -Action $action }.GetNewClosure()`,
        `$${scope} = 'Nowhere'`,
        ...specs.map(spec => `& $${add} ${agent(spec)} ${spec.major} ${spec.op} ${spec.action}${context.random.pick(['', ' | Out-Null'])}`),
      ];
    }),
  ],
  [
    1,
    'outVariable',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const where = place(context, parent);
        const rule = context.unique('made');
        const written = command(context, NEW, [...where.args, ...values(context, spec), flag('InMemory'), word('OutVariable', rule)]);
        return [
          ...where.before,
          ...written.before,
          `${written.text} | Out-Null`,
          context.random.pick([`${SET} -Instance $${rule}[0]`, `$${rule} | ${SET}`]),
        ];
      }),
  ],
  [
    1,
    'checked',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const where = place(context, parent);
        const problem = context.unique('problem');
        const args: Argument[] = values(context, spec).filter(({ name }) => name !== 'ErrorAction');
        const written = plainCommand(context, NEW, [
          ...where.args,
          ...args,
          word('ErrorAction', 'SilentlyContinue'),
          word('ErrorVariable', problem),
        ]);
        return [
          ...where.before,
          ...written.before,
          `${written.text} | Out-Null`,
          context.random.pick([
            `if ($${problem}) { throw 'stop' }`,
            `if ($${problem}.Count -gt 0) { exit 1 }`,
            "if (-not $?) { throw 'stop' }",
          ]),
        ];
      }),
  ],
  [
    1,
    'polluted',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const name = context.unique('New-Noisy');
        const rule = context.unique('rule');
        const where = place(context, parent);
        const written = plainCommand(context, NEW, [...where.args, ...values(context, spec), flag('InMemory')]);
        return [
          ...braces(`function ${name}`, ["'making a rule'", ...where.before, ...written.before, written.text]),
          `$${rule} = ${context.random.pick([`(${name})[1]`, `${name} | Select-Object -Last 1`, `${name} | Where-Object { $_ -isnot [string] }`])}`,
          `${SET} -Instance $${rule}`,
        ];
      }),
  ],
  [
    1,
    'listForEach',
    (context, parent, specs) => {
      const { lines, names } = inMemory(context, parent, specs);
      const list = context.unique('rules');
      return [
        ...lines,
        `$${list} = New-Object System.Collections.ArrayList`,
        ...names.map(name => `[void]$${list}.Add($${name})`),
        context.random.pick([
          `$${list}.ForEach({ ${SET} -Instance $_ })`,
          `$${list} | ForEach-Object { $_ | ${SET} }`,
          `foreach ($one in $${list}.ToArray()) { ${SET} -Instance $one }`,
        ]),
      ];
    },
  ],
  [
    1,
    'formatted',
    plainly((context, parent, specs) =>
      specs.map(
        spec =>
          `Invoke-Expression ("${NEW} -Parent '{0}' -RuleId ([guid]::NewGuid()) -UserAgent {1} -MajorVersion {2} -CompareOp {3} -Action {4}${context.random.pick(['', ' | Out-Null'])}" -f ${quote(parent)}, '${agent(spec)}', ${spec.major}, '${spec.op}', '${spec.action}')`,
      ),
    ),
  ],
  [
    1,
    'whatIfOff',
    plainly((_, parent, specs) => [
      '$WhatIfPreference = $true',
      ...specs.map(
        spec =>
          `${start(parent)} -UserAgent ${agent(spec)} -MajorVersion ${spec.major} -CompareOp ${spec.op} -Action ${spec.action} -WhatIf:$false | Out-Null`,
      ),
      '$WhatIfPreference = $false',
    ]),
  ],
  [
    1,
    'switchedOn',
    plainly((context, parent, specs) => {
      const each = context.unique('entry');
      return braces(
        `foreach ($${each} in ${specs.map(spec => `'${agent(spec)}/${spec.major}/${spec.op}/${spec.action}'`).join(', ')}, 'end')`,
        [
          `switch -Regex ($${each}) {`,
          ...indent([
            ...braces("'^(?<agent>\\w+)/(?<major>\\d+)/(?<op>\\w+)/(?<action>\\w+)$'", [
              `${start(parent)} -UserAgent $Matches.agent -MajorVersion $Matches['major'] -CompareOp $Matches.op -Action $Matches.action`,
            ]),
            "'^end$' { break }",
          ]),
          '}',
        ],
      );
    }),
  ],
];

export const MORE_MAKING: readonly Row[] = [...DATA_MAKING, ...TABLE_MAKING, ...SPLATS, ...CODE, ...CODE_MAKING];
