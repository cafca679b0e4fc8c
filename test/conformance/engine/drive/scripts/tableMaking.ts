/** Rules that are put in force from tables as administrators keep them in a script: here-strings, lists by place, groups, splats in loops. */
import { braces, indent, quote } from './context';
import { agent, named, plainly, type Row, start, table } from './makingData';
import type { RuleSpec } from './ruleSets';
import { direct, NEW, SET } from './rules';

const from = (row: string) => `-UserAgent ${row}.Agent -MajorVersion ${row}.Major -CompareOp ${row}.Op -Action ${row}.Action`;
const cells = (spec: RuleSpec) => [agent(spec), spec.major, spec.op, spec.action];

const TEXTS: readonly Row[] = [
  [
    2,
    'linesOfText',
    plainly((context, parent, specs) => {
      const [text, cut] = [context.unique('table'), context.random.pick([',', ';', '|'])];
      const split = cut === '|' ? "-split '\\|'" : context.random.pick([`-split '${cut}'`, `.Split('${cut}')`]);
      const lines = ['# agent, version, comparison, action', ...specs.map(spec => cells(spec).join(cut)), ''].join('\n');
      const line = split.startsWith('.') ? `$_${split}` : `$_ ${split}`;
      return [
        `$${text} = @'\n${lines}\n'@`,
        context.random.pick([
          `$${text} -split "\\r?\\n" | Where-Object { $_ -and $_ -notmatch '^#' } | ForEach-Object {`,
          `$${text}.Split("\`n") | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne '' -and -not $_.StartsWith('#') } | ForEach-Object {`,
          `($${text} -split "\`r\`n|\`n") -notmatch '^(#.*)?$' | ForEach-Object {`,
        ]),
        ...indent(
          context.random.pick([
            [
              `$agent, $major, $op, $action = ${line}`,
              `${start(parent)} -UserAgent $agent -MajorVersion $major -CompareOp $op -Action $action | Out-Null`,
            ],
            [
              `$cells = ${line}`,
              `${start(parent)} -UserAgent $cells[0] -MajorVersion ([int]$cells[1]) -CompareOp $cells[2].Trim() -Action $cells[-1]`,
            ],
          ]),
        ),
        '}',
      ];
    }),
  ],
  [
    1,
    'keyedText',
    plainly((_, parent, specs) =>
      specs.flatMap(spec => [
        `$settings = ConvertFrom-StringData @'\n${named(spec).replaceAll('; ', '\n').replaceAll("'", '')}\n'@`,
        `${start(parent)} @settings | Out-Null`,
      ]),
    ),
  ],
  [
    1,
    'csvByHeader',
    plainly((context, parent, specs) => {
      const rows = context.unique('rows');
      return [
        `$${rows} = ${quote(specs.map(spec => cells(spec).join(';')).join('|'))}.Split('|') | ConvertFrom-Csv -Delimiter ';' -Header Agent, Major, Op, Action`,
        ...braces(`foreach ($row in $${rows})`, [`${start(parent)} ${from('$row')}`]),
      ];
    }),
  ],
  [
    1,
    'matchedLines',
    plainly((context, parent, specs) => {
      const each = context.unique('line');
      return braces(
        `foreach ($${each} in ${specs.map(spec => quote(`${agent(spec)} ${spec.op} ${spec.major}: ${spec.action}`)).join(', ')}, 'end')`,
        [
          ...braces(`if ($${each} -match '^(\\w+) (\\w{3}) (\\d+): (\\w+)$')`, [
            `${start(parent)} -UserAgent $Matches[1] -CompareOp $Matches[2] -MajorVersion $Matches[3] -Action $Matches[4] | Out-Null`,
          ]),
        ],
      );
    }),
  ],
];

const LISTS: readonly Row[] = [
  [
    2,
    'splatReused',
    plainly((context, parent, specs) => {
      const [base, each] = [context.unique('with'), context.unique('spec')];
      return [
        `$${base} = @{ Parent = ${quote(parent)}; Enabled = $true }`,
        ...braces(`foreach ($${each} in ${specs.map(table).join(', ')})`, [
          `$${base}['RuleId'] = [guid]::NewGuid()`,
          `$${base}.UserAgent = $${each}.Agent`,
          `$${base}.MajorVersion = $${each}['Major']`,
          `$${base}['CompareOp'] = $${each}.Op`,
          `$${base}.Action = $${each}.Action`,
          `${NEW} @${base} | Out-Null`,
        ]),
      ];
    }),
  ],
  [
    1,
    'tableAliased',
    plainly((context, parent, specs) => {
      const [one, other] = [context.unique('with'), context.unique('same')];
      return specs.flatMap(spec => [
        `$${one} = @{ Parent = 'Nowhere'; RuleId = [guid]::NewGuid() }`,
        `$${other} = $${one}`,
        `$${other}.Parent = ${quote(parent)}`,
        ...named(spec)
          .split('; ')
          .map(entry => `$${other}.${entry}`),
        `${NEW} @${one}`,
      ]);
    }),
  ],
  [
    1,
    'byPlace',
    plainly((context, parent, specs) => {
      const [list, index] = [context.unique('specs'), context.unique('i')];
      return [
        `$${list} = @(${specs.map(() => '$null').join(', ')}, 'end')`,
        ...specs.map((spec, place) => `$${list}[${place}] = ${table(spec)}`),
        ...braces(`for ($${index} = 0; $${list}[$${index}] -ne 'end'; $${index}++)`, [`${start(parent)} ${from(`$${list}[$${index}]`)}`]),
      ];
    }),
  ],
  [
    1,
    'sorted',
    plainly((_, parent, specs) => {
      const rows = specs.map((spec, place) => `[pscustomobject]@{ Order = ${place + 1}; ${table(spec).slice(3)}`);
      return [`${rows.toReversed().join(', ')} | Sort-Object Order | ForEach-Object { ${start(parent)} ${from('$_')} | Out-Null }`];
    }),
  ],
  [
    1,
    'grouped',
    plainly((context, parent, specs) => {
      const rows = specs.map(spec => `[pscustomobject]@{ Policy = ${quote(parent)}; ${table(spec).slice(3)}`);
      const group = context.unique('group');
      return [
        ...braces(
          `foreach ($${group} in (${rows.join(', ')} | Group-Object -Property Policy))`,
          braces(`foreach ($row in $${group}.Group)`, [`${NEW} -Parent $${group}.Name -RuleId ([guid]::NewGuid()) ${from('$row')}`]),
        ),
      ];
    }),
  ],
  [
    1,
    'numbered',
    plainly((context, parent, specs) => {
      const [order, each] = [context.unique('order'), context.unique('spec')];
      // Each at the place of its own, in front of what was there.
      return [
        `$${order} = 0`,
        ...braces(`foreach ($${each} in @(${specs.map(table).join(', ')}))`, [
          `${start(parent)} ${from(`$${each}`)} -Priority $${order}`,
          context.random.pick([`$${order}++`, `$${order} += 1`, `$${order} = $${order} + 1`]),
        ]),
      ];
    }),
  ],
  [
    1,
    'severalValues',
    plainly((context, parent, specs) =>
      specs.flatMap(spec => {
        const name = context.unique('Get-Spec');
        const [agentName, rest] = [context.unique('agent'), context.unique('rest')];
        return [
          ...braces(`function ${name}`, [
            `return ${cells(spec)
              .map(cell => (typeof cell === 'number' ? cell : quote(String(cell))))
              .join(', ')}`,
          ]),
          ...context.random.pick([
            [
              `$${agentName}, $${rest} = ${name}`,
              `${start(parent)} -UserAgent $${agentName} -MajorVersion $${rest}[0] -CompareOp $${rest}[1] -Action $${rest}[2]`,
            ],
            [
              `$${rest} = ${name}`,
              `${start(parent)} -UserAgent $${rest}[0] -MajorVersion $${rest}[1] -CompareOp $${rest}[2] -Action $${rest}[3] | Out-Null`,
            ],
          ]),
        ];
      }),
    ),
  ],
  [
    1,
    'nestedFunctions',
    plainly((context, parent, specs) => {
      const outer = context.unique('Initialize-Policy');
      return [
        ...braces(`function ${outer}`, [
          'param([string]$Policy, [hashtable[]]$Rules)',
          ...braces('function Add-One', [
            'param([hashtable]$Rule)',
            `$null = ${NEW} -Parent $Policy -RuleId ([guid]::NewGuid()) ${from('$Rule')}`,
          ]),
          'foreach ($rule in $Rules) { Add-One -Rule $rule }',
        ]),
        `${outer} -Policy ${quote(parent)} -Rules ${specs.length === 1 ? '' : '@('}${specs.map(table).join(', ')}${specs.length === 1 ? '' : ')'}`,
      ];
    }),
  ],
  [
    1,
    'blocksByName',
    plainly((context, parent, specs) => {
      const actions = context.unique('actions');
      return [
        `$${actions} = @{`,
        ...indent([
          `New = { param($spec) ${start(parent)} ${from('$spec')} | Out-Null }`,
          "Skip = { param($spec) Write-Verbose 'skipped' }",
        ]),
        '}',
        ...specs.map(spec =>
          context.random.pick([
            `& $${actions}.New ${table(spec)}`,
            `& $${actions}['New'] -spec ${table(spec)}`,
            `$${actions}.New.Invoke(${table(spec)})`,
          ]),
        ),
      ];
    }),
  ],
  [
    1,
    'collectedAtEnd',
    plainly((context, parent, specs) => {
      const name = context.unique('Add-Collected');
      return [
        ...braces(`function ${name}`, [
          'param([Parameter(ValueFromPipeline = $true)]$Spec)',
          'begin { $all = @() }',
          'process { $all += $Spec }',
          `end { foreach ($one in $all) { ${start(parent)} ${from('$one')} | Out-Null } }`,
        ]),
        `${specs.map(table).join(', ')} | ${name}`,
      ];
    }),
  ],
  [
    1,
    'startedDisabled',
    plainly((context, parent, specs) =>
      specs.flatMap(spec => {
        const id = context.unique('id');
        return [
          `$${id} = [guid]::NewGuid().ToString()`,
          `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent ${agent(spec)} -MajorVersion ${spec.major} -CompareOp ${spec.op} -Action ${spec.action} -Enabled $false | Out-Null`,
          context.random.pick([
            `Get-CsClientVersionPolicyRule -Identity ${quote(parent)} | Where-Object { $_.Identity -like "*$${id}" } | ForEach-Object { $_.Enabled = $true; ${SET} -Instance $_ }`,
            `Get-CsClientVersionPolicyRule -Identity "${parent}/$${id}" | ${SET} -Enabled $true`,
            `${SET} -Identity ('{0}/{1}' -f ${quote(parent)}, $${id}) -Enabled $true`,
          ]),
        ];
      }),
    ),
  ],
  [
    1,
    'range',
    (context, parent, specs) => {
      const [first] = specs;
      const isRange = specs.every(
        ({ major, minor, op, enabled, url, action }, place) =>
          op === 'EQL' &&
          minor === undefined &&
          enabled === undefined &&
          !url &&
          action === first?.action &&
          major === (first?.major ?? 0) + place,
      );
      if (!isRange || first === undefined) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      return [
        `${first.major}..${first.major + specs.length - 1} | ForEach-Object { ${start(parent)} -UserAgent ${agent(first)} -MajorVersion $_ -CompareOp EQL -Action ${first.action} | Out-Null }`,
      ];
    },
  ],
];

export const TABLE_MAKING: readonly Row[] = [...TEXTS, ...LISTS];
