/** Rules that are put in force from lists that are worked through, from tables by computed keys, and by code made on the way. */
import { braces, quote } from './context';
import { agent, named, plainly, type Row, start, table } from './makingData';
import type { RuleSpec } from './ruleSets';
import { NEW, SET } from './rules';

const by = (row: string) => `-UserAgent ${row}.Agent -MajorVersion ${row}.Major -CompareOp ${row}.Op -Action ${row}.Action`;
const values = (spec: RuleSpec) => `-UserAgent ${agent(spec)} -MajorVersion ${spec.major} -CompareOp ${spec.op} -Action ${spec.action}`;

const LISTS: readonly Row[] = [
  [
    1,
    'worklist',
    plainly((context, parent, specs) => {
      const list = context.unique('work');
      const [make, add, take] = context.random.pick([
        ['[System.Collections.Generic.Queue[hashtable]]::new()', (row: string) => `.Enqueue(${row})`, `$${list}.Dequeue()`],
        ['New-Object System.Collections.Queue', (row: string) => `.Enqueue(${row})`, `$${list}.Dequeue()`],
        ["New-Object 'System.Collections.Generic.List[object]'", (row: string) => `.Add(${row})`, undefined],
        ['[System.Collections.ArrayList]::new()', (row: string) => `.Add(${row}) | Out-Null`, undefined],
      ] as const);
      const condition = context.random.pick([
        `$${list}.Count -gt 0`,
        `$${list}.Count`,
        `$${list}.Count -ne 0`,
        `-not ($${list}.Count -eq 0)`,
      ]);
      return [
        `$${list} = ${make}`,
        ...specs.map(spec => `$${list}${add(table(spec))}`),
        ...braces(`while (${condition})`, [
          ...(take ? [`$row = ${take}`] : [`$row = $${list}[0]`, `$${list}.RemoveAt(0)`]),
          `${start(parent)} ${by('$row')} | Out-Null`,
        ]),
      ];
    }),
  ],
  [
    1,
    'stacked',
    plainly((context, parent, specs) => {
      const list = context.unique('stack');
      return [
        `$${list} = ${context.random.pick(['[System.Collections.Generic.Stack[object]]::new()', 'New-Object System.Collections.Stack'])}`,
        ...specs.toReversed().map(spec => `$${list}.Push([pscustomobject]${table(spec)})`),
        ...braces('do', [`$row = $${list}.Pop()`, `${start(parent)} ${by('$row')} | Out-Null`], `} until ($${list}.Count -eq 0)`),
      ];
    }),
  ],
  [
    1,
    'computedKeys',
    plainly((context, parent, specs) => {
      const rules = context.unique('byName');
      return [
        `$${rules} = @{}`,
        ...specs.map((spec, index) => `$${rules}["rule-$(${index} + 1)"] = ${table(spec)}`),
        ...context.random.pick([
          braces(`foreach ($n in 1..${specs.length})`, [`$row = $${rules}["rule-$n"]`, `${start(parent)} ${by('$row')}`]),
          braces(`for ($n = 1; $${rules}.ContainsKey("rule-$n"); $n++)`, [`${start(parent)} ${by('$' + rules + '["rule-$n"]')}`]),
          [`$${rules}.Keys | Sort-Object | ForEach-Object { $row = $${rules}[$_]; ${start(parent)} ${by('$row')} }`],
          [`1..${specs.length} | ForEach-Object { $${rules}.Item('rule-' + $_) } | ForEach-Object { ${start(parent)} ${by('$_')} }`],
        ]),
      ];
    }),
  ],
  [
    1,
    'groupedTable',
    plainly((context, parent, specs) => {
      const groups = context.unique('byAgent');
      const wanted = [...new Set(specs.map(agent))];
      return [
        `$${groups} = ${specs.map(spec => `[pscustomobject]${table(spec)}`).join(', ')} | Group-Object Agent -AsHashTable -AsString`,
        ...braces(`foreach ($agent in ${wanted.map(quote).join(', ')})`, [
          ...braces(context.random.pick([`foreach ($row in $${groups}[$agent])`, `foreach ($row in @($${groups}.$agent))`]), [
            `${start(parent)} ${by('$row')} | Out-Null`,
          ]),
        ]),
      ];
    }),
  ],
  [
    1,
    'calculatedRows',
    plainly((context, parent, specs) => {
      const rows = context.unique('shaped');
      const lines = specs.map(spec => `${agent(spec)}|${spec.major}|${spec.op}|${spec.action}`);
      return [
        `$${rows} = ${lines.map(quote).join(', ')} | Select-Object @{ n = 'Agent'; e = { $_.Split('|')[0] } }, @{ n = 'Major'; e = { [int]($_ -split '\\|')[1] } }, @{ Name = 'Op'; Expression = { ($_ -split '\\|')[2] } }, @{ Label = 'Action'; Expression = { $_.Substring($_.LastIndexOf('|') + 1) } }`,
        `$${rows} | ForEach-Object { ${start(parent)} ${by('$_')} | Out-Null }`,
      ];
    }),
  ],
  [
    1,
    'parametersByName',
    plainly((context, parent, specs) => [
      `${specs.map(spec => `[pscustomobject]@{ ${named(spec)} }`).join(', ')} | ForEach-Object { $row = $_; $with = @{}; $row.PSObject.Properties | ForEach-Object { $with[$_.Name] = $_.Value }; ${start(parent)} @with${context.random.pick(['', ' | Out-Null'])} }`,
    ]),
  ],
  [
    1,
    'namesZipped',
    plainly((context, parent, specs) => {
      const [keys, row] = [context.unique('columns'), context.unique('with')];
      const cells = specs.map(spec => `${agent(spec)} ${spec.major} ${spec.op} ${spec.action}`);
      return [
        `$${keys} = 'UserAgent', 'MajorVersion', 'CompareOp', 'Action'`,
        ...braces(`foreach ($line in ${cells.map(quote).join(', ')})`, [
          "$cells = $line -split ' '",
          `$${row} = @{ Parent = ${quote(parent)}; RuleId = [guid]::NewGuid() }`,
          `for ($i = 0; $i -lt $${keys}.Count; $i++) { $${row}[$${keys}[$i]] = $cells[$i] }`,
          `${NEW} @${row}`,
        ]),
      ];
    }),
  ],
];

const CODE: readonly Row[] = [
  [
    1,
    'codeInSteps',
    plainly((context, parent, specs) => {
      const code = context.unique('code');
      return [
        `$${code} = New-Object System.Text.StringBuilder`,
        ...specs.map(spec => `[void]$${code}.AppendLine(${quote(`${start(parent)} ${values(spec)}`)})`),
        context.random.pick([
          `Invoke-Expression $${code}.ToString()`,
          `& ([scriptblock]::Create($${code}.ToString()))`,
          `. ([scriptblock]::Create("$${code}")) | Out-Null`,
        ]),
      ];
    }),
  ],
  [
    1,
    'codeByPlace',
    plainly((context, parent, specs) => {
      const pattern = context.unique('pattern');
      return [
        `$${pattern} = "${NEW} -Parent '<scope>' -RuleId (New-Guid) -UserAgent <agent> -MajorVersion <major> -CompareOp <op> -Action <action>"`,
        ...specs.map(
          spec =>
            `Invoke-Expression ($${pattern} -replace '<scope>', ${quote(parent)} -replace '<agent>', '${agent(spec)}').Replace('<major>', '${spec.major}').Replace('<op>', '${spec.op}').Replace('<action>', '${spec.action}')`,
        ),
      ];
    }),
  ],
  [
    1,
    'makerOfMakers',
    plainly((context, parent, specs) => {
      const name = context.unique('New-Adder');
      const add = context.unique('adder');
      return [
        ...braces(`function ${name}`, [
          'param([string]$Scope, [string]$Action)',
          `return { param($Agent, $Major, $Op) ${NEW} -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent $Agent -MajorVersion $Major -CompareOp $Op -Action $Action }.GetNewClosure()`,
        ]),
        ...specs.flatMap(spec => [
          `$${add} = ${name} ${quote(parent)} '${spec.action}'`,
          `& $${add} '${agent(spec)}' ${spec.major} '${spec.op}' | Out-Null`,
        ]),
      ];
    }),
  ],
  [
    1,
    'blockForEach',
    plainly((context, parent, specs) => {
      const name = context.unique('Invoke-ForEach');
      return [
        ...braces(`function ${name}`, [
          'param([Parameter(ValueFromPipeline = $true)]$Row, [scriptblock]$Do)',
          context.random.pick([
            'process { & $Do $Row }',
            'process { $Row | ForEach-Object $Do }',
            'process { $Do.Invoke($Row) }',
            'process { Invoke-Command -ScriptBlock $Do -ArgumentList $Row }',
          ]),
        ]),
        `${specs.map(spec => table(spec)).join(', ')} | ${name} -Do { $r = if ($args) { $args[0] } else { $_ }; ${start(parent)} ${by('$r')} | Out-Null }`,
      ];
    }),
  ],
  [
    1,
    'classHierarchy',
    plainly((context, parent, specs) => {
      const [base, block] = [context.unique('VersionRule'), context.unique('ParentedRule')];
      return [
        ...braces(`class ${base}`, [
          '[string]$Agent',
          '[int]$Major',
          '[string]$Op',
          '[string]$Action',
          'hidden [guid]$Id = [guid]::NewGuid()',
          "[string] Scope() { return 'Nowhere' }",
          ...braces('[void] Save()', [`${NEW} -Parent $this.Scope() -RuleId $this.Id ${by('$this')} | Out-Null`]),
        ]),
        ...braces(`class ${block} : ${base}`, [`[string] Scope() { return ${quote(parent)} }`]),
        ...specs.map(spec =>
          context.random.pick([
            `([${block}]${table(spec)}).Save()`,
            `$one = [${block}]::new(); ${['Agent', 'Major', 'Op', 'Action'].map((key, index) => `$one.${key} = '${[agent(spec), spec.major, spec.op, spec.action][index]}'`).join('; ')}; $one.Save()`,
          ]),
        ),
      ];
    }),
  ],
  [
    1,
    'flagsChosen',
    plainly((context, parent, specs) => {
      const kind = context.unique('Parts');
      const wanted = context.unique('wanted');
      const names = specs.map((_, index) => `Part${index}`);
      return [
        '[Flags()]',
        ...braces(`enum ${kind}`, ['None = 0', ...names.map((name, index) => `${name} = ${1 << index}`), 'Never = 128']),
        `$${wanted} = ${context.random.pick([`[${kind}]'${names.join(', ')}'`, names.map(name => `[${kind}]::${name}`).join(' -bor '), `[${kind}]${(1 << specs.length) - 1}`])}`,
        ...specs.map(
          (spec, index) =>
            `if (${context.random.pick([`$${wanted}.HasFlag([${kind}]::Part${index})`, `$${wanted} -band [${kind}]::Part${index}`, `($${wanted} -band ${1 << index}) -eq ${1 << index}`])}) { ${start(parent)} ${values(spec)} | Out-Null }`,
        ),
        `if ($${wanted} -band [${kind}]::Never) { throw 'stop' }`,
      ];
    }),
  ],
  [
    1,
    'defaultsForAll',
    plainly((context, parent, specs) => [
      ...context.random.pick([
        [`$PSDefaultParameterValues = @{ '${NEW}:Parent' = ${quote(parent)}; 'New-Cs*Rule:RuleId' = { [guid]::NewGuid() } }`],
        [
          `$PSDefaultParameterValues['*-CsClientVersionPolicyRule:Parent'] = ${quote(parent)}`,
          `$PSDefaultParameterValues.Add('${NEW}:RuleId', { New-Guid })`,
        ],
      ]),
      ...specs.map(spec => `${NEW} ${values(spec)} | Out-Null`),
      '$PSDefaultParameterValues.Clear()',
    ]),
  ],
  [
    1,
    'savedLater',
    plainly((context, parent, specs) => {
      const pending = context.unique('pending');
      return [
        `$${pending} = [System.Collections.Generic.List[scriptblock]]::new()`,
        ...specs.map(spec => `$${pending}.Add({ ${start(parent)} ${values(spec)} })`),
        context.random.pick([
          `$${pending}.ForEach({ param($block) & $block | Out-Null })`,
          `$${pending} | ForEach-Object { & $_ | Out-Null }`,
          `foreach ($block in $${pending}) { $null = $block.InvokeReturnAsIs() }`,
          `for ($i = 0; $i -lt $${pending}.Count; $i++) { & $${pending}[$i] | Out-Null }`,
          `$${pending} | & { process { . $_ | Out-Null } }`,
        ]),
      ];
    }),
  ],
  [
    1,
    'keptWhileMade',
    plainly((context, parent, specs) => {
      const made = context.unique('made');
      return [
        ...specs.map(
          (spec, index) => `${start(parent)} ${values(spec)} -InMemory -OutVariable ${index === 0 ? '' : '+'}${made} | Out-Null`,
        ),
        context.random.pick([
          `foreach ($rule in $${made}) { ${SET} -Instance $rule }`,
          `$${made} | ${SET}`,
          `for ($i = 0; $i -lt $${made}.Count; $i++) { ${SET} -Instance $${made}[$i] }`,
          `$${made}.ToArray() | ForEach-Object { ${SET} -Instance $_ }`,
        ]),
      ];
    }),
  ],
];

export const CODE_MAKING: readonly Row[] = [...LISTS, ...CODE];
