/** Texts that come out of collections and of the shell's own commands. */
import { plain, quote, viaVariable, type Way } from './context';

const half = (value: string): readonly [string, string] => [value.slice(0, 2), value.slice(2)];

const COLLECTIONS: readonly (readonly [number, string, Way<string>])[] = [
  [
    1,
    'listInserted',
    (context, value) => {
      const name = context.unique('list');
      const make = context.random.pick([
        "New-Object 'System.Collections.Generic.List[string]'",
        '[System.Collections.Generic.List[string]]::new()',
        'New-Object System.Collections.ArrayList',
      ]);
      return {
        before: [`$${name} = ${make}`, `[void]$${name}.Add('x')`, `$${name}.Insert(0, ${quote(value)})`, `$${name}.RemoveAt(1)`],
        text: `$${name}[0]`,
      };
    },
  ],
  [
    1,
    'listRemoved',
    (context, value) => {
      const name = context.unique('list');
      return {
        before: [
          `$${name} = [System.Collections.ArrayList]@('x', ${quote(value)}, 'y')`,
          `$${name}.Remove('x')`,
          `$${name}.RemoveAt($${name}.Count - 1)`,
        ],
        text: `($${name} -join '')`,
      };
    },
  ],
  [
    1,
    'listRange',
    (context, value) => {
      const name = context.unique('list');
      const [a, b] = half(value);
      return {
        before: [`$${name} = New-Object System.Collections.ArrayList`, `$${name}.AddRange(@(${quote(a)}, ${quote(b)}))`],
        text: `(-join $${name}.ToArray())`,
      };
    },
  ],
  [
    1,
    'queueStack',
    (context, value) => {
      const name = context.unique('line');
      return context.random.pick([
        {
          before: [`$${name} = New-Object System.Collections.Queue`, `$${name}.Enqueue(${quote(value)})`, `$${name}.Enqueue('x')`],
          text: `($${name}.Dequeue())`,
        },
        {
          before: [`$${name} = [System.Collections.Generic.Stack[string]]::new()`, `$${name}.Push('x')`, `$${name}.Push(${quote(value)})`],
          text: `$($${name}.Peek())`,
        },
        {
          before: [
            `$${name} = New-Object System.Collections.Stack`,
            `$${name}.Push(${quote(value)})`,
            `$${name}.Push('x')`,
            `$null = $${name}.Pop()`,
          ],
          text: `($${name}.Pop())`,
        },
      ]);
    },
  ],
  [
    1,
    'stringBuilder',
    (context, value) => {
      const name = context.unique('builder');
      const [a, b] = half(value);
      const make = context.random.pick([
        'New-Object System.Text.StringBuilder',
        '[System.Text.StringBuilder]::new()',
        '[Text.StringBuilder]::new()',
      ]);
      return {
        before: [`$${name} = ${make}`, `[void]$${name}.Append(${quote(a)})`, `$null = $${name}.Append(${quote(b)})`],
        text: `($${name}.ToString())`,
      };
    },
  ],
  [1, 'tableValues', (context, value) => viaVariable(context, 'table', `@{ Only = ${quote(value)} }`, name => `(@($${name}.Values)[0])`)],
  [
    1,
    'tableKeys',
    (context, value) => viaVariable(context, 'table', `@{ ${quote(value)} = 1 }`, name => `($${name}.Keys | Select-Object -First 1)`),
  ],
  [
    1,
    'tableEntry',
    (context, value) =>
      viaVariable(context, 'table', `@{ Wanted = ${quote(value)}; Other = 'x' }`, name =>
        context.random.pick([
          `($${name}.GetEnumerator() | Where-Object { $_.Key -eq 'Wanted' }).Value`,
          `($${name}.GetEnumerator() | Where-Object Name -eq 'Wanted' | Select-Object -ExpandProperty Value)`,
          `$${name}.Item('Wanted')`,
          `$${name}."Wanted"`,
        ]),
      ),
  ],
  [
    1,
    'tableChanged',
    (context, value) => {
      const name = context.unique('table');
      return {
        before: [
          `$${name} = @{ Wanted = 'x'; Other = 'y' }`,
          context.random.pick([`$${name}.Remove('Wanted')`, `$${name}.Clear()`]),
          `if (-not $${name}.ContainsKey('Wanted')) { $${name}.Add('Wanted', ${quote(value)}) }`,
        ],
        text: `$${name}.Wanted`,
      };
    },
  ],
  [
    1,
    'tableClone',
    (context, value) => {
      const [first, second] = [context.unique('table'), context.unique('copy')];
      return {
        before: [`$${first} = @{ Wanted = ${quote(value)} }`, `$${second} = $${first}.Clone()`, `$${first}.Wanted = 'x'`],
        text: `$${second}.Wanted`,
      };
    },
  ],
  [
    1,
    'orderedIndex',
    (context, value) => viaVariable(context, 'rows', `[ordered]@{ a = 'x'; b = ${quote(value)} }`, name => `$${name}[1]`),
  ],
  [
    1,
    'dictionary',
    (context, value) => {
      const name = context.unique('dictionary');
      return {
        before: [`$${name} = [System.Collections.Generic.Dictionary[string,string]]::new()`, `$${name}.Add('Wanted', ${quote(value)})`],
        text: `$${name}['Wanted']`,
      };
    },
  ],
  [
    1,
    'memberOfAll',
    (context, value) =>
      viaVariable(
        context,
        'all',
        `@([pscustomobject]@{ Name = 'x' }, [pscustomobject]@{ Name = ${quote(value)} })`,
        name => `$${name}.Name[1]`,
      ),
  ],
  [
    1,
    'methodName',
    (context, value) =>
      viaVariable(context, 'all', `@([pscustomobject]@{ Name = ${quote(value)} })`, name => `(@($${name}.ForEach('Name'))[0])`),
  ],
  [
    1,
    'whereSplit',
    (context, value) => viaVariable(context, 'kept', `('x', ${quote(value)}, 'y').Where({ $_ -ne 'x' }, 'First')`, name => `$${name}[0]`),
  ],
  [
    1,
    'whereParted',
    (context, value) => {
      const [a, b] = [context.unique('matching'), context.unique('rest')];
      return { before: [`$${a}, $${b} = ('x', ${quote(value)}).Where({ $_ -eq 'x' }, 'Split')`], text: `$${b}[0]` };
    },
  ],
];

const COMMANDS: readonly (readonly [number, string, Way<string>])[] = [
  [
    2,
    'json',
    (context, value) =>
      context.random.pick([
        () => viaVariable(context, 'data', `'{ "Name": "${value}", "List": [1, 2] }' | ConvertFrom-Json`, name => `$${name}.Name`),
        () => viaVariable(context, 'data', `ConvertFrom-Json '["x", "${value}"]'`, name => `$${name}[1]`),
        () =>
          viaVariable(context, 'data', `@'\n{\n  "Site": { "Name": "${value}" }\n}\n'@ | ConvertFrom-Json`, name => `$${name}.Site.Name`),
      ])(),
  ],
  [
    1,
    'stringData',
    (context, value) =>
      context.random.pick([
        () => viaVariable(context, 'data', `ConvertFrom-StringData "Name = ${value}"`, name => `$${name}.Name`),
        () => viaVariable(context, 'data', `ConvertFrom-StringData @'\nName=${value}\nOther=x\n'@`, name => `$${name}['Name']`),
      ])(),
  ],
  [
    2,
    'csv',
    (context, value) =>
      context.random.pick([
        () =>
          viaVariable(context, 'rows', `@'\nName;Other\nx;1\n${value};2\n'@ | ConvertFrom-Csv -Delimiter ';'`, name => `$${name}[1].Name`),
        () => viaVariable(context, 'rows', `@"\nName,Other\n"${value}",1\n"@ | ConvertFrom-Csv`, name => `@($${name})[0].Name`),
        () => viaVariable(context, 'rows', `'x,${value}' | ConvertFrom-Csv -Header First, Second`, name => `$${name}.Second`),
        () =>
          viaVariable(
            context,
            'rows',
            `ConvertFrom-Csv @('Name,Other', '${value},1', 'x,2')`,
            name => `($${name} | Where-Object { $_.Other -eq 1 }).Name`,
          ),
      ])(),
  ],
  [1, 'groupName', (_, value) => plain(`(${quote(value)}, ${quote(value)} | Group-Object).Name`)],
  [
    1,
    'groupMembers',
    (context, value) =>
      viaVariable(
        context,
        'groups',
        `[pscustomobject]@{ Kind = 'a'; Name = ${quote(value)} }, [pscustomobject]@{ Kind = 'b'; Name = 'x' } | Group-Object Kind`,
        name => `($${name} | Where-Object { $_.Name -eq 'a' }).Group.Name`,
      ),
  ],
  [
    1,
    'sorted',
    (context, value) =>
      plain(
        context.random.pick([
          `('zz', ${quote(value)} | Sort-Object)[0]`,
          `('zz', ${quote(value)} | Sort-Object -Descending | Select-Object -Last 1)`,
        ]),
      ),
  ],
  [
    1,
    'sortedBy',
    (context, value) =>
      viaVariable(
        context,
        'first',
        `@{ n = 2; v = 'x' }, @{ n = 1; v = ${quote(value)} } | Sort-Object { $_.n } | Select-Object -First 1`,
        name => `$${name}.v`,
      ),
  ],
  [
    1,
    'calculated',
    (context, value) =>
      viaVariable(
        context,
        'row',
        `[pscustomobject]@{ A = ${quote(value)} } | Select-Object @{ Name = 'Shown'; Expression = { $_.A } }`,
        name => `$${name}.Shown`,
      ),
  ],
  [
    1,
    'calculatedShort',
    (context, value) =>
      viaVariable(
        context,
        'row',
        `1 | Select-Object @{ n = 'Shown'; e = { ${quote(value)} } }, @{ l = 'Other'; e = { $_ } }`,
        name => `$${name}.Shown`,
      ),
  ],
  [1, 'unique', (_, value) => plain(`(${quote(value)}, ${quote(value)} | Select-Object -Unique)`)],
  [1, 'skipped', (_, value) => plain(`('x', ${quote(value)} | Select-Object -Skip 1)`)],
  [
    1,
    'memberName',
    (context, value) =>
      context.random.pick([
        plain(`([pscustomobject]@{ Name = ${quote(value)} } | ForEach-Object Name)`),
        plain(`(${quote(` ${value}`)} | ForEach-Object Trim)`),
        plain(`([pscustomobject]@{ Name = ${quote(value)} } | ForEach-Object -MemberName Name)`),
      ]),
  ],
  [1, 'compared', (_, value) => plain(`(Compare-Object @('x') @('x', ${quote(value)})).InputObject`)],
  [
    1,
    'outVariable',
    (context, value) => {
      const name = context.unique('seen');
      return context.random.pick([
        { before: [`Write-Output ${quote(value)} -OutVariable ${name} | Out-Null`], text: `$${name}[0]` },
        { before: [`$${name} = @('x')`, `$null = Write-Output ${quote(value)} -OutVariable +${name}`], text: `$${name}[-1]` },
      ]);
    },
  ],
  [
    1,
    'getVariable',
    (context, value) => {
      const name = context.unique('named');
      return {
        before: [`New-Variable -Name ${name} -Value ${quote(value)}`],
        text: context.random.pick([`(Get-Variable -Name ${name} -ValueOnly)`, `(Get-Variable ${name}).Value`, `$${name}`]),
      };
    },
  ],
  [
    1,
    'teed',
    (context, value) => {
      const name = context.unique('teed');
      return { before: [`${quote(value)} | Tee-Object -Variable ${name} | Out-Null`], text: `$${name}` };
    },
  ],
];

export const COLLECTION_STRINGS: readonly (readonly [number, string, Way<string>])[] = [...COLLECTIONS, ...COMMANDS];
