/** Known texts that come out of patterns, of data that is written and read, of classes, closures and functions. */
import { braces, type Context, type Piece, plain, quote, viaVariable, type Way } from './context';

type Strings = readonly (readonly [number, string, Way<string>])[];

const half = (value: string): readonly [string, string] => [value.slice(0, 2), value.slice(2)];

/** Statements, and what is read behind them. */
export function via(context: Context, prefix: string, lines: (name: string) => readonly string[], read: (name: string) => string): Piece {
  const name = context.unique(prefix);
  return { before: lines(name), text: read(name) };
}

const TEXTS: Strings = [
  [
    1,
    'regexObject',
    (context, value) =>
      viaVariable(context, 'pattern', `[regex]'^(?<key>\\w+)=(?<value>.+)$'`, name =>
        context.random.pick([
          `$${name}.Match(${quote(`id=${value}`)}).Groups['value'].Value`,
          `($${name}.Matches(${quote(`id=${value}`)})[0].Groups[2].Value)`,
        ]),
      ),
  ],
  [1, 'regexSplit', (_, value) => plain(`([regex]::Split(${quote(`x--${value}`)}, '-{2}')[1])`)],
  [
    1,
    'replaceSteps',
    (context, value) =>
      viaVariable(context, 'raw', quote(`<${value}>`), name =>
        context.random.pick([
          `($${name} -replace '<' -replace '>')`,
          `($${name} -replace '[<>]')`,
          `$${name}.Trim('<', '>')`,
          `$${name}.TrimStart('<').TrimEnd('>')`,
          `$${name}.Substring(1).Replace('>', '')`,
          `$${name}.Substring(1, $${name}.Length - 2)`,
          `($${name} -creplace '^<(.*)>$', '$1')`,
          `(-join $${name}[1..($${name}.Length - 2)])`,
        ]),
      ),
  ],
  [
    1,
    'executionExpanded',
    (context, value) => {
      const [a, b] = half(value);
      return viaVariable(context, 'tail', quote(b), name => `$ExecutionContext.InvokeCommand.ExpandString('${a}$${name}')`);
    },
  ],
  [
    1,
    'blockCreated',
    (context, value) =>
      viaVariable(
        context,
        'maker',
        `[scriptblock]::Create("param(\`$v) '${value.slice(0, 1)}' + \`$v")`,
        name => `(& $${name} ${quote(value.slice(1))})`,
      ),
  ],
  [
    1,
    'stringDataHere',
    (context, value) =>
      viaVariable(context, 'data', `ConvertFrom-StringData @'\n# the scope\nName = ${value}\nOther = x\n'@`, name =>
        context.random.pick([`$${name}.Name`, `$${name}['Name']`, `$${name}.Item('name')`]),
      ),
  ],
  [
    1,
    'jsonNested',
    (context, value) =>
      viaVariable(
        context,
        'data',
        `@'\n{ "sites": [ { "name": "x", "on": false }, { "name": "${value}", "on": true } ], "count": 2 }\n'@ | ConvertFrom-Json`,
        name =>
          context.random.pick([
            `$${name}.sites[1].name`,
            `($${name}.sites | Where-Object on).name`,
            `$${name}.sites.name[-1]`,
            `($${name}.sites | Where-Object { $_.on } | ForEach-Object name)`,
            `$${name}.sites[$${name}.count - 1].name`,
          ]),
      ),
  ],
  [
    1,
    'jsonRoundTrip',
    (context, value) =>
      viaVariable(
        context,
        'again',
        `@{ Name = ${quote(value)}; Inner = @{ Deep = 1 } } | ConvertTo-Json | ConvertFrom-Json`,
        name => `$${name}.Name`,
      ),
  ],
  [
    1,
    'csvRoundTrip',
    (context, value) =>
      viaVariable(
        context,
        'again',
        `[pscustomobject]@{ Name = ${quote(value)}; Count = 3 } | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv`,
        name => `$${name}.Name`,
      ),
  ],
  [
    1,
    'calculatedColumn',
    (context, value) => {
      const [a, b] = half(value);
      return viaVariable(
        context,
        'shaped',
        `[pscustomobject]@{ Head = ${quote(a)}; Tail = ${quote(b)} } | Select-Object ${context.random.pick(["*, @{ Name = 'Whole'; Expression = { $_.Head + $_.Tail } }", '@{ n = \'Whole\'; e = { "$($_.Head)$($_.Tail)" } }', "@{ Label = 'Whole'; Expression = { -join ($_.Head, $_.Tail) } }, Head"])}`,
        name => `$${name}.Whole`,
      );
    },
  ],
  [
    1,
    'sortedRows',
    (context, value) =>
      viaVariable(
        context,
        'rows',
        `[pscustomobject]@{ Rank = 3; Name = 'x' }, [pscustomobject]@{ Rank = 1; Name = ${quote(value)} }, [pscustomobject]@{ Rank = 2; Name = 'y' }`,
        name =>
          context.random.pick([
            `(@($${name} | Sort-Object -Property Rank)[0].Name)`,
            `($${name} | Sort-Object Rank -Descending)[-1].Name`,
            `($${name} | Sort-Object { $_.Rank } | Select-Object -First 1).Name`,
            `($${name} | Sort-Object @{ Expression = 'Rank'; Descending = $true } | Select-Object -Last 1 -ExpandProperty Name)`,
            `($${name} | Where-Object Rank -lt 2).Name`,
          ]),
      ),
  ],
];

const CODE: Strings = [
  [
    1,
    'derived',
    (context, value) => {
      const [base, derived] = [context.unique('Base'), context.unique('Derived')];
      const [a, b] = half(value).map(quote);
      return {
        before: [
          ...braces(`class ${base}`, [
            '[string]$Head',
            `${base}([string]$head) { $this.Head = $head }`,
            "[string] Whole() { return $this.Head + 'x' }",
          ]),
          ...braces(`class ${derived} : ${base}`, [
            'hidden [string]$Tail',
            `${derived}([string]$head, [string]$tail) : base($head) { $this.Tail = $tail }`,
            context.random.pick([
              '[string] Whole() { return $this.Head + $this.Tail }',
              `[string] Whole() { return ([${base}]$this).Head + $this.Tail }`,
            ]),
          ]),
        ],
        text: `([${derived}]::new(${a}, ${b}).Whole())`,
      };
    },
  ],
  [
    1,
    'overloads',
    (context, value) => {
      const name = context.unique('Namer');
      const [a, b] = half(value).map(quote);
      return {
        before: braces(`class ${name}`, [
          "static [string] Of([string]$a) { return $a + 'x' }",
          'static [string] Of([string]$a, [string]$b) { return $a + $b }',
          "static [string] Of([int]$a) { return 'number' }",
        ]),
        text: `([${name}]::Of(${a}, ${b}))`,
      };
    },
  ],
  [
    1,
    'staticConstructor',
    (context, value) => {
      const name = context.unique('Names');
      return {
        before: braces(`class ${name}`, [
          "static [string[]]$All = @('x', 'y')",
          `static ${name}() { [${name}]::All = 'z', ${quote(value)} }`,
          `static [string] At([int]$n) { return [${name}]::All[$n] }`,
        ]),
        text: context.random.pick([`([${name}]::At(1))`, `([${name}]::All[1])`]),
      };
    },
  ],
  [
    1,
    'scriptMembers',
    (context, value) => {
      const [a, b] = half(value).map(quote);
      return context.random.pick([
        via(
          context,
          'item',
          name => [
            `$${name} = [pscustomobject]@{ Head = ${a} }`,
            `$${name} | Add-Member -MemberType ScriptProperty -Name Whole -Value { $this.Head + ${b} }`,
          ],
          name => `$${name}.Whole`,
        ),
        via(
          context,
          'item',
          name => [`$${name} = [pscustomobject]@{ Head = ${a} }`, `$${name} | Add-Member ScriptMethod Join { param($t) $this.Head + $t }`],
          name => `($${name}.Join(${b}))`,
        ),
        via(
          context,
          'item',
          name => [`$${name} = New-Object psobject | Add-Member -NotePropertyName Name -NotePropertyValue ${quote(value)} -PassThru`],
          name => `$${name}.Name`,
        ),
        via(
          context,
          'item',
          name => [`$${name} = 'x' | Select-Object @{ n = 'Name'; e = { $null } }`, `$${name}.Name = ${quote(value)}`],
          name => `$${name}.Name`,
        ),
        via(
          context,
          'item',
          name => [`$${name} = '' | Select-Object Name, Other`, `$${name}.Name = ${quote(value)}`],
          name => `$${name}.Name`,
        ),
      ]);
    },
  ],
  [
    1,
    'closureCounter',
    (context, value) => {
      const name = context.unique('New-Namer');
      const [make, held] = [context.unique('namer'), quote(value)];
      return {
        before: [
          `function ${name} { param($Prefix) return { param($Rest) $Prefix + $Rest }.GetNewClosure() }`,
          `$${make} = ${name} ${quote(value.slice(0, 2))}`,
          `$Prefix = 'x'`,
        ],
        text: held.length > 3 ? `(& $${make} ${quote(value.slice(2))})` : held,
      };
    },
  ],
  [
    1,
    'nestedBlocks',
    (context, value) => {
      const name = context.unique('Invoke-Twice');
      const [a, b] = half(value).map(quote);
      return {
        before: [`function ${name} { param([scriptblock]$First, [scriptblock]$Then) & $Then (& $First) }`],
        text: `(${name} { ${a} } { param($x) $x + ${b} })`,
      };
    },
  ],
  [
    1,
    'namesFromFunction',
    (context, value) => {
      const name = context.unique('Get-Row');
      return {
        before: braces(`function ${name}`, [
          '[CmdletBinding()]',
          'param([Parameter(ValueFromPipelineByPropertyName = $true)][Alias("Key")][string]$Id, [Parameter(ValueFromPipelineByPropertyName = $true)][string]$Label = "none")',
          'process { if ($Label -eq "none") { $Id } else { "labelled" } }',
        ]),
        text: `(${context.random.pick([`[pscustomobject]@{ Id = ${quote(value)} }`, `[pscustomobject]@{ Key = ${quote(value)}; Extra = 1 }`, `New-Object psobject -Property @{ Key = ${quote(value)} }`])} | ${name})`,
      };
    },
  ],
  [
    1,
    'dependentDefaults',
    (context, value) => {
      const name = context.unique('Get-Name');
      const [a, b] = half(value).map(quote);
      return {
        before: braces(`function ${name}`, [
          `param($Head = ${a}, $Tail = $(if ($Head -eq ${a}) { ${b} } else { 'x' }), $Whole = "$Head$Tail")`,
          '$Whole',
        ]),
        text: `(${name}${context.random.pick(['', ` -Head ${a}`, ` -Tail ${b}`, ` ${a} ${b}`])})`,
      };
    },
  ],
  [
    1,
    'setsOfParameters',
    (context, value) => {
      const name = context.unique('Get-Either');
      return {
        before: braces(`function ${name}`, [
          "[CmdletBinding(DefaultParameterSetName = 'ByName')]",
          "param([Parameter(ParameterSetName = 'ByName', Position = 0)][string]$Name, [Parameter(ParameterSetName = 'ByNumber', Mandatory = $true)][int]$Number)",
          `if ($PSCmdlet.ParameterSetName -eq 'ByNumber') { ('x', ${quote(value)}, 'y')[$Number] } else { $Name }`,
        ]),
        text: context.random.pick([`(${name} ${quote(value)})`, `(${name} -Number 1)`]),
      };
    },
  ],
  [
    1,
    'defaultOfCommand',
    (context, value) => {
      const name = context.unique('Get-Defaulted');
      return {
        before: [
          `function ${name} { [CmdletBinding()] param([string]$Name = 'x') $Name }`,
          context.random.pick([
            `$PSDefaultParameterValues['${name}:Name'] = ${quote(value)}`,
            `$PSDefaultParameterValues.Add('${name}:Name', ${quote(value)})`,
            `$PSDefaultParameterValues['${name.slice(0, 7)}*:Name'] = { ${quote(value)} }`,
          ]),
        ],
        text: `(${name})`,
      };
    },
  ],
  [
    1,
    'orderOfEffects',
    (context, value) => {
      const name = context.unique('index');
      return {
        before: [`$${name} = 0`, `$${name}s = 'x', 'y', ${quote(value)}`],
        text: context.random.pick([
          `$${name}s[++$${name} + $${name}]`,
          `$${name}s[$${name}++ + 2]`,
          `$(++$${name} | Out-Null; $${name} += 1; $${name}s[$${name}])`,
        ]),
      };
    },
  ],
  [
    1,
    'nestedAssignment',
    (context, value) => {
      const [a, b, c] = [context.unique('a'), context.unique('b'), context.unique('c')];
      return context.random.pick([
        { before: [`$${a}, ($${b}, $${c}) = 'x', ('y', ${quote(value)})`], text: `$${c}` },
        { before: [`$${a}, $${b} = 'x', 'y', ${quote(value)}`], text: `$${b}[1]` },
        { before: [`$${a} = ($${b} = ${quote(value)})`], text: `$${a}` },
        { before: [`$${a} = @{}`, `$${a}.One, $${a}.Two = 'x', ${quote(value)}`], text: `$${a}.Two` },
        { before: [`$${a}, $${b}, $${c} = ('x,y,' + ${quote(value)}).Split(',')`], text: `$${c}` },
        { before: [`[string]$${a}, [int]$${b} = ${quote(value)}, '3'`], text: `$${a}` },
      ]);
    },
  ],
  [
    1,
    'piped',
    (context, value) => {
      const kept = context.unique('kept');
      return {
        before: [
          context.random.pick([
            `$null = 'x', ${quote(value)} | Where-Object { $_ -ne 'x' } -OutVariable ${kept}`,
            `'x' | Write-Output -OutVariable ${kept} | Out-Null; ${quote(value)} | Write-Output -OutVariable +${kept} | Select-Object -Last 1 | Out-Null`,
            `$null = ${quote(value)} | ForEach-Object { $_ } -OutVariable ${kept} | ForEach-Object { 'y' }`,
          ]),
        ],
        text: `$${kept}[-1]`,
      };
    },
  ],
  [
    1,
    'alongThePipe',
    (context, value) => {
      const [row, kept] = [context.unique('row'), context.unique('kept')];
      return {
        before: [
          `$${kept} = ${context.random.pick([`'x', ${quote(value)} | Write-Output -PipelineVariable ${row} | ForEach-Object { 1, 2 } | ForEach-Object { if ($_ -eq 2) { $${row} } }`, `Write-Output ${quote(value)} -PipelineVariable ${row} | ForEach-Object { 'y' } | Select-Object @{ n = 'Name'; e = { $${row} } } | ForEach-Object Name`])}`,
        ],
        text: `(@($${kept})[-1])`,
      };
    },
  ],
];

export const BUILT_TEXTS: Strings = [...TEXTS, ...CODE];
