/** Classes, tables of blocks and other callables that run statements. */
import { braces, type Context, indent, quote, type Wrapper } from './context';

/** A method may read only what it assigns itself: other statements go into a function that it calls. */
function inMethod(context: Context, lines: readonly string[], prefix: string): { readonly before: string[]; readonly body: string[] } {
  const text = lines.join('\n');
  const assigned = new Set([...text.matchAll(/^\$(\w+) = /gm)].map(([, name]) => name));
  const used = [...text.matchAll(/[$@](\w+)/g)].map(([, name]) => name ?? '');
  const known = new Set(['true', 'false', 'null', 'True', 'FALSE']);
  if (!/[{`]|@['"]|['"]@|\$\w+[.[]|::/.test(text) && used.every(name => assigned.has(name) || known.has(name)))
    return { before: [], body: [...lines] };
  const name = context.unique(prefix);
  return { before: braces(`function ${name}`, lines), body: [name] };
}

export const CLASS_WRAPPERS: readonly (readonly [number, string, Wrapper])[] = [
  [
    2,
    'classMethod',
    (context, lines) => {
      const name = context.unique('Worker');
      const { before, body } = inMethod(context, lines, 'Invoke-Work');
      const call = context.random.pick([
        `[${name}]::new().Run()`,
        `(New-Object ${name}).Run()`,
        `$worker = [${name}]::new()\n$worker.Run()`,
      ]);
      return [...before, ...braces(`class ${name}`, braces('[void] Run()', body)), ...call.split('\n')];
    },
  ],
  [
    2,
    'classStatic',
    (context, lines) => {
      const name = context.unique('Steps');
      const { before, body } = inMethod(context, lines, 'Invoke-Static');
      return [...before, ...braces(`class ${name}`, braces('static [void] Apply()', body)), `[${name}]::Apply()`];
    },
  ],
  [
    1,
    'classConstructor',
    (context, lines) => {
      const name = context.unique('Setup');
      const { before, body } = inMethod(context, lines, 'Invoke-Setup');
      return [...before, ...braces(`class ${name}`, braces(`${name}()`, body)), `$null = [${name}]::new()`];
    },
  ],
  [
    1,
    'classArgument',
    (context, lines) => {
      const name = context.unique('Runner');
      const { before, body } = inMethod(context, lines, 'Invoke-Run');
      return [
        ...before,
        ...braces(`class ${name}`, [
          '[string]$Mode',
          ...braces(`${name}([string]$mode)`, ['$this.Mode = $mode']),
          ...braces('[bool] Run()', [...braces("if ($this.Mode -eq 'apply')", [...body, 'return $true']), 'return $false']),
        ]),
        `if (-not [${name}]::new('apply').Run()) { throw 'stop' }`,
      ];
    },
  ],
  [
    1,
    'classOverride',
    (context, lines) => {
      const base = context.unique('Base');
      const derived = context.unique('Derived');
      const { before, body } = inMethod(context, lines, 'Invoke-Derived');
      return [
        ...before,
        ...braces(`class ${base}`, ['[void] Run() { $this.Step() }', "[void] Step() { Write-Host 'nothing' }"]),
        ...braces(`class ${derived} : ${base}`, braces('[void] Step()', body)),
        `[${derived}]::new().Run()`,
      ];
    },
  ],
  [
    1,
    'blockValues',
    (context, lines) => {
      const table = context.unique('steps');
      const each = context.unique('step');
      return [
        `$${table} = [ordered]@{`,
        ...indent(["First = { Write-Host 'first' }", ...braces('Apply =', lines)]),
        '}',
        ...context.random.pick([
          [`foreach ($${each} in $${table}.Values) { & $${each} }`],
          [`$${table}.Keys | ForEach-Object { & $${table}[$_] }`],
          [`foreach ($${each} in $${table}.GetEnumerator()) { & $${each}.Value }`],
          [`$${table}.GetEnumerator() | ForEach-Object { . $_.Value }`],
          [`foreach ($${each} in 'First', 'Apply') { $${table}.$${each}.Invoke() }`],
        ]),
      ];
    },
  ],
  [
    1,
    'blockList',
    (context, lines) => {
      const list = context.unique('blocks');
      const add = context.random.pick(['+=', 'list']);
      return [
        add === '+=' ? `$${list} = @()` : `$${list} = New-Object 'System.Collections.Generic.List[scriptblock]'`,
        ...(add === '+=' ? braces(`$${list} +=`, lines) : [`$${list}.Add({`, ...indent(lines), '})']),
        context.random.pick([`$${list} | ForEach-Object { & $_ }`, `foreach ($block in $${list}) { . $block }`, `& $${list}[0]`]),
      ];
    },
  ],
  [
    1,
    'blockRemoved',
    (context, lines) => {
      // Another block is taken out again before the rest runs.
      const table = context.unique('todo');
      return [
        `$${table} = @{ Stop = { throw 'stop' } }`,
        ...braces(`$${table}['Apply'] =`, lines),
        `$${table}.Remove('Stop')`,
        `foreach ($key in @($${table}.Keys)) { & $${table}[$key] }`,
      ];
    },
  ],
  [
    1,
    'closureCaptured',
    (context, lines) => {
      const mode = context.unique('mode');
      const block = context.unique('captured');
      return [
        `$${mode} = 'go'`,
        ...braces(`$${block} =`, braces(`if ($${mode} -eq 'go')`, lines), '}.GetNewClosure()'),
        `$${mode} = 'no'`,
        `& $${block}`,
      ];
    },
  ],
  [
    1,
    'blockLate',
    (context, lines) => {
      const mode = context.unique('mode');
      const block = context.unique('late');
      return [`$${mode} = 'no'`, ...braces(`$${block} =`, braces(`if ($${mode} -eq 'go')`, lines)), `$${mode} = 'go'`, `& $${block}`];
    },
  ],
  [
    1,
    'callArgs',
    (context, lines) => {
      const inner = context.unique('Invoke-Inner');
      const outer = context.unique('Invoke-Logged');
      const body = context.random.pick([
        ['$command, $rest = $args', '& $command @rest'],
        ['param($Command, [Parameter(ValueFromRemainingArguments = $true)]$Rest)', '& $Command @Rest'],
        ['param([string]$Command)', 'Write-Verbose $Command', '& $Command @args'],
      ]);
      return [
        ...braces(`function ${inner}`, ['param($Mode, $Other)', ...braces("if ($Mode -eq 'go')", lines)]),
        ...braces(`function ${outer}`, body),
        `${outer} ${inner} go`,
      ];
    },
  ],
  [
    1,
    'aliasFunction',
    (context, lines) => {
      const name = context.unique('Invoke-Aliased');
      const alias = context.unique('go');
      const set = context.random.pick([`Set-Alias ${alias} ${name}`, `New-Alias -Name ${alias} -Value ${name}`]);
      return [...braces(`function ${name}`, lines), set, alias];
    },
  ],
  [
    1,
    'expandedExpression',
    (context, lines) => {
      const name = context.unique('Invoke-Named');
      const verb = context.unique('verb');
      return [
        ...braces(`function ${name}`, lines),
        `$${verb} = 'Invoke'`,
        context.random.pick([`Invoke-Expression "$${verb}${name.slice(6)}"`, `& "$${verb}${name.slice(6)}"`]),
      ];
    },
  ],
  [
    1,
    'nestedFunction',
    (context, lines) => {
      const outer = context.unique('Start-Outer');
      const inner = context.unique('Start-Inner');
      return [...braces(`function ${outer}`, [...braces(`function ${inner}`, lines), inner]), outer];
    },
  ],
  [
    1,
    'redefined',
    (context, lines) => {
      const name = context.unique('Invoke-Latest');
      return [...braces(`function ${name}`, ["throw 'stop'"]), ...braces(`function ${name}`, lines), name];
    },
  ],
  [
    1,
    'functionItem',
    (context, lines) => {
      const name = context.unique('Invoke-Item');
      return [
        ...braces(`function ${name}`, lines),
        context.random.pick([`& \${function:${name}}`, `& (Get-Command ${name})`, `& ${quote(name)}`]),
      ];
    },
  ],
];
