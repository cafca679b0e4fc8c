/** Rules that are put in force from data, and by classes. */
import { braces, type Context, indent, quote } from './context';
import type { RuleSpec } from './ruleSets';
import { direct, NEW } from './rules';

export type Making = (context: Context, parent: string, specs: readonly RuleSpec[]) => string[];
export type Row = readonly [number, string, Making];

/** Without parts that a table of major version, comparison and action has no column for. */
function isPlain(specs: readonly RuleSpec[]): boolean {
  return specs.every(
    spec => spec.minor === undefined && spec.enabled === undefined && !spec.url && spec.op !== undefined && spec.action !== undefined,
  );
}

/** The way itself where the rules are plain, else one command for each. */
export const plainly =
  (make: Making): Making =>
  (context, parent, specs) =>
    isPlain(specs) ? make(context, parent, specs) : specs.flatMap(spec => direct(context, parent, spec, undefined));

export const start = (parent: string) => `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid())`;
const from = (row: string) => `-UserAgent ${row}.Agent -MajorVersion ${row}.Major -CompareOp ${row}.Op -Action ${row}.Action`;
export const agent = (spec: RuleSpec) => spec.userAgent ?? 'OC';
export const table = (spec: RuleSpec) =>
  `@{ Agent = '${agent(spec)}'; Major = ${spec.major}; Op = '${spec.op}'; Action = '${spec.action}' }`;
export const named = (spec: RuleSpec) =>
  `UserAgent = '${agent(spec)}'; MajorVersion = ${spec.major}; CompareOp = '${spec.op}'; Action = '${spec.action}'`;

const DATA: readonly Row[] = [
  [
    2,
    'csvRows',
    plainly((context, parent, specs) => {
      const rows = context.unique('rows');
      const text = ['Agent,Major,Op,Action', ...specs.map(spec => `${agent(spec)},${spec.major},${spec.op},${spec.action}`)].join('\n');
      const each = context.unique('row');
      return [
        `$${rows} = @'\n${text}\n'@ | ConvertFrom-Csv`,
        ...(context.random.chance(0.5)
          ? braces(`foreach ($${each} in $${rows})`, [`${start(parent)} ${from(`$${each}`)}`])
          : [`$${rows} | ForEach-Object { ${start(parent)} ${from('$_')} | Out-Null }`]),
      ];
    }),
  ],
  [
    2,
    'jsonRules',
    plainly((context, parent, specs) => {
      const data = context.unique('config');
      const rules = specs.map(spec => ({ Agent: agent(spec), Major: spec.major, Op: spec.op, Action: spec.action }));
      const each = context.unique('rule');
      return [
        `$${data} = @'\n${JSON.stringify({ Rules: rules }, undefined, 2)}\n'@ | ConvertFrom-Json`,
        ...braces(`foreach ($${each} in $${data}.Rules)`, [`${start(parent)} ${from(`$${each}`)}`]),
      ];
    }),
  ],
  [
    1,
    'enumerated',
    plainly((context, parent, specs) => {
      const majors = specs.map(spec => spec.major);
      const [first] = specs;
      if (new Set(majors).size < majors.length || specs.some(spec => spec.action !== first?.action || agent(spec) !== agent(first ?? spec)))
        return specs.flatMap(spec => direct(context, parent, spec, undefined));
      const versions = context.unique('versions');
      const rest = `-UserAgent ${agent(first ?? { major: 0 })} -Action ${first?.action}`;
      return [
        `$${versions} = [ordered]@{ ${specs.map(spec => `'${spec.major}' = '${spec.op}'`).join('; ')} }`,
        ...context.random.pick([
          [`$${versions}.GetEnumerator() | ForEach-Object { ${start(parent)} -MajorVersion $_.Key -CompareOp $_.Value ${rest} }`],
          braces(`foreach ($entry in $${versions}.GetEnumerator())`, [
            `${start(parent)} -MajorVersion $entry.Name -CompareOp $entry.Value ${rest}`,
          ]),
          braces(`foreach ($key in $${versions}.Keys)`, [`${start(parent)} -MajorVersion $key -CompareOp $${versions}[$key] ${rest}`]),
        ]),
      ];
    }),
  ],
  [
    1,
    'nestedData',
    plainly((context, parent, specs) => {
      const plan = context.unique('plan');
      return [
        `$${plan} = @{ ${quote(parent)} = @(${specs.map(table).join(', ')}) }`,
        ...braces(
          `foreach ($scope in $${plan}.Keys)`,
          braces(`foreach ($rule in $${plan}[$scope])`, [`${NEW} -Parent $scope -RuleId ([guid]::NewGuid()) ${from('$rule')}`]),
        ),
      ];
    }),
  ],
  [
    1,
    'queued',
    plainly((context, parent, specs) => {
      const queue = context.unique('pending');
      return [
        `$${queue} = New-Object System.Collections.Queue`,
        ...specs.map(spec => `$${queue}.Enqueue(${table(spec)})`),
        ...braces(`while ($${queue}.Count -gt 0)`, [`$next = $${queue}.Dequeue()`, `${start(parent)} ${from('$next')}`]),
      ];
    }),
  ],
  [
    1,
    'propertiesToTable',
    plainly((_, parent, specs) => {
      const objects = specs.map(spec => `[pscustomobject]@{ ${named(spec)} }`).join(', ');
      return [
        `${objects} | ForEach-Object {`,
        ...indent([
          '$with = @{}',
          'foreach ($property in $_.PSObject.Properties) { $with[$property.Name] = $property.Value }',
          `${start(parent)} @with | Out-Null`,
        ]),
        '}',
      ];
    }),
  ],
  [
    1,
    'calculated',
    plainly((_, parent, specs) => {
      const objects = specs
        .map(spec => `[pscustomobject]@{ V = '${spec.major}.0'; O = '${spec.op}'; A = '${spec.action}'; U = '${agent(spec)}' }`)
        .join(', ');
      return [
        `${objects} |`,
        "    Select-Object @{ Name = 'Major'; Expression = { [int]$_.V.Split('.')[0] } }, @{ n = 'Op'; e = { $_.O } }, @{ l = 'Action'; e = 'A' }, @{ n = 'Agent'; e = { $_.U } } |",
        `    ForEach-Object { ${start(parent)} ${from('$_')} }`,
      ];
    }),
  ],
];

const CLASSES: readonly Row[] = [
  [
    1,
    'classMaker',
    plainly((context, parent, specs) => {
      const name = context.unique('RuleMaker');
      const maker = context.unique('maker');
      return [
        ...braces(`class ${name}`, [
          '[string]$Parent',
          '[int]$Made = 0',
          `${name}([string]$parent) { $this.Parent = $parent }`,
          ...braces('[void] Block([string]$agent, [int]$major, [string]$op, [string]$action)', [
            `${NEW} -Parent $this.Parent -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion $major -CompareOp $op -Action $action`,
            '$this.Made++',
          ]),
        ]),
        `$${maker} = [${name}]::new(${quote(parent)})`,
        ...specs.map(spec => `$${maker}.Block('${agent(spec)}', ${spec.major}, '${spec.op}', '${spec.action}')`),
        `if ($${maker}.Made -lt ${specs.length}) { throw 'stop' }`,
      ];
    }),
  ],
  [
    1,
    'classRows',
    plainly((context, parent, specs) => {
      const name = context.unique('Row');
      const rows = context.unique('rows');
      return [
        ...braces(`class ${name}`, ["[string]$Agent = 'OC'", '[int]$Major', '[string]$Op', '[string]$Action']),
        `$${rows} = [System.Collections.Generic.List[${name}]]::new()`,
        ...specs.map(spec => `$${rows}.Add([${name}]${table(spec)})`),
        ...braces(`foreach ($row in $${rows})`, [`${start(parent)} ${from('$row')} | Out-Null`]),
      ];
    }),
  ],
];

export const DATA_MAKING: readonly Row[] = [...DATA, ...CLASSES];
