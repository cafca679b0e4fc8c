/** Texts that classes, functions and blocks give, and texts made of texts. */
import { braces, type Context, type Piece, plain, quote, viaVariable, type Way } from './context';

const half = (value: string): readonly [string, string] => [value.slice(0, 2), value.slice(2)];

export function viaClass(context: Context, body: (name: string) => readonly string[], read: (name: string) => string): Piece {
  const name = context.unique('Settings');
  return { before: braces(`class ${name}`, body(name)), text: `(${read(name)})` };
}

const CALLS: readonly (readonly [number, string, Way<string>])[] = [
  [
    1,
    'classProperty',
    (context, value) =>
      viaClass(
        context,
        () => [`[string]$Name = ${quote(value)}`],
        name => `[${name}]::new().Name`,
      ),
  ],
  [
    1,
    'classStaticProperty',
    (context, value) =>
      viaClass(
        context,
        () => [`static [string]$Name = ${quote(value)}`],
        name => `[${name}]::Name`,
      ),
  ],
  [
    1,
    'classStaticMethod',
    (context, value) =>
      viaClass(
        context,
        () => braces('static [string] Join([string]$a, [string]$b)', ['return $a + $b']),
        name => `[${name}]::Join(${half(value).map(quote).join(', ')})`,
      ),
  ],
  [
    1,
    'classMade',
    (context, value) =>
      viaClass(
        context,
        name => ['[string]$Name', `${name}([string]$name) { $this.Name = $name }`, 'hidden [int]$Count = 0'],
        name => `[${name}]::new(${quote(value)}).Name`,
      ),
  ],
  [
    1,
    'classFromTable',
    (context, value) =>
      viaClass(
        context,
        () => ['[string]$Name', '[int]$Count'],
        name => `([${name}]@{ Name = ${quote(value)}; Count = 1 }).Name`,
      ),
  ],
  [
    1,
    'enumName',
    (context, value) => {
      if (!/^[A-Za-z]+$/.test(value)) return plain(quote(value));
      const name = context.unique('Kind');
      return {
        before: braces(`enum ${name}`, ['Nothing', value]),
        text: context.random.pick([`"$([${name}]::${value})"`, `([${name}]::${value}.ToString())`, `([string][${name}]1)`]),
      };
    },
  ],
  [
    1,
    'polluted',
    (context, value) => {
      const name = context.unique('Get-Noisy');
      return {
        before: [`function ${name} { 'noise'; Write-Output ${quote(value)} }`],
        text: context.random.pick([`(${name})[1]`, `(${name} | Select-Object -Last 1)`, `(@(${name})[-1])`]),
      };
    },
  ],
  [
    1,
    'severalResults',
    (context, value) => {
      const name = context.unique('Get-Both');
      const [a, b] = [context.unique('first'), context.unique('second')];
      return { before: [`function ${name} { return 'x', ${quote(value)} }`, `$${a}, $${b} = ${name}`], text: `$${b}` };
    },
  ],
  [
    1,
    'returnInLoop',
    (context, value) => {
      const name = context.unique('Find-It');
      return {
        before: braces(`function ${name}`, [`foreach ($each in 'x', ${quote(value)}, 'y') { if ($each -ne 'x') { return $each } }`]),
        text: `(${name})`,
      };
    },
  ],
  [
    1,
    'filterResult',
    (context, value) => {
      const name = context.unique('Use-Only');
      return { before: [`filter ${name} { if ($_ -ne 'x') { $_ } }`], text: `('x', ${quote(value)} | ${name})` };
    },
  ],
  [
    1,
    'processBlock',
    (context, value) => {
      const name = context.unique('Join-All');
      const [a, b] = half(value);
      return {
        before: braces(`function ${name}`, [
          'param([Parameter(ValueFromPipeline = $true)][string]$Part)',
          "begin { $text = '' }",
          'process { $text += $Part }',
          'end { $text }',
        ]),
        text: `(${quote(a)}, ${quote(b)} | ${name})`,
      };
    },
  ],
  [
    1,
    'boundParameter',
    (context, value) => {
      const name = context.unique('Get-Bound');
      return { before: [`function ${name} { param($Name, $Other) $PSBoundParameters['Name'] }`], text: `(${name} -Name ${quote(value)})` };
    },
  ],
  [
    1,
    'defaultOfDefault',
    (context, value) => {
      const name = context.unique('Get-Chosen');
      const inner = context.unique('Get-Inner');
      return {
        before: [`function ${inner} { ${quote(value)} }`, `function ${name} { param($A = (${inner}), $B = $A) $B }`],
        text: `(${name})`,
      };
    },
  ],
  [
    1,
    'closure',
    (context, value) => {
      const [name, block] = [context.unique('held'), context.unique('reader')];
      return {
        before: [`$${name} = ${quote(value)}`, `$${block} = { $${name} }.GetNewClosure()`, `$${name} = 'x'`],
        text: `(& $${block})`,
      };
    },
  ],
  [
    1,
    'blockInTable',
    (context, value) =>
      viaVariable(
        context,
        'makers',
        `@{ Text = { param($v) ${quote(value.slice(0, 1))} + $v } }`,
        name => `(& $${name}.Text ${quote(value.slice(1))})`,
      ),
  ],
  [1, 'caught', (context, value) => viaVariable(context, 'caught', `try { throw 'x' } catch { ${quote(value)} }`)],
  [
    1,
    'caughtMessage',
    (context, value) =>
      viaVariable(
        context,
        'message',
        `try { throw ${quote(value)} } catch { ${context.random.pick(['$_.Exception.Message', '"$_"', '$_.ToString()'])} }`,
      ),
  ],
  [
    1,
    'chained',
    (context, value) => {
      const [a, b] = [context.unique('a'), context.unique('b')];
      return { before: [`$${a} = $${b} = ${quote(value)}`], text: context.random.pick([`$${a}`, `$${b}`]) };
    },
  ],
  [1, 'ofModule', (_, value) => plain(`(Microsoft.PowerShell.Core\\ForEach-Object -InputObject ${quote(value)} -Process { $_ })`)],
];

const TEXTS: readonly (readonly [number, string, Way<string>])[] = [
  [1, 'padded', (_, value) => plain(`(${quote(value)}.PadRight(${value.length + 3}).TrimEnd())`)],
  [1, 'removedText', (_, value) => plain(`(${quote(`xx${value}`)}.Remove(0, 2))`)],
  [1, 'insertedText', (_, value) => plain(`(${quote(value.slice(1))}.Insert(0, ${quote(value.slice(0, 1))}))`)],
  [1, 'splitLimit', (_, value) => plain(`(${quote(`x=${value}`)}.Split([char]'=')[1])`)],
  [
    1,
    'regexGroup',
    (context, value) =>
      plain(
        context.random.pick([
          `(${quote(`id: ${value};`)} -replace '^id: (.*);$', '$1')`,
          `([regex]::Match(${quote(`id: ${value};`)}, 'id: ([^;]+);').Groups[1].Value)`,
          `([regex]::Replace(${quote(`#${value}`)}, '^#', ''))`,
        ]),
      ),
  ],
  [
    1,
    'switchMatch',
    (context, value) =>
      viaVariable(context, 'part', `switch -Regex (${quote(`id=${value}`)}) { '^id=(.+)$' { $Matches[1] } '^x' { 'x' } }`),
  ],
  [
    1,
    'switchMany',
    (context, value) => viaVariable(context, 'parts', `switch ('a', 'b') { 'a' { 'x' } 'b' { ${quote(value)} } }`, name => `$${name}[1]`),
  ],
  [1, 'indexByTruth', (_, value) => plain(`(('x', ${quote(value)})[1 -eq 1])`)],
  [1, 'charArray', (_, value) => plain(`(-join ${quote(value)}.ToCharArray())`)],
  [1, 'multiplied', (_, value) => plain(`((${quote(value)} * 1))`)],
  [
    1,
    'envVariable',
    (context, value) => {
      const name = context.unique('PRIVACY_SCOPE');
      return { before: [`$env:${name} = ${quote(value)}`], text: `$env:${name}` };
    },
  ],
  [1, 'expandedHere', (context, value) => viaVariable(context, 'text', `@"\n$('${value.slice(0, 3)}')${value.slice(3)}\n"@`)],
  [1, 'concat', (_, value) => plain(`([string]::Concat(${half(value).map(quote).join(', ')}))`)],
  [1, 'trimmedChars', (_, value) => plain(`(${quote(`##${value}#`)}.Trim('#'))`)],
  [1, 'likeSelected', (_, value) => plain(`(('x-1', ${quote(value)}) -notlike 'x-*' | Select-Object -First 1)`)],
];

export const CALL_STRINGS: readonly (readonly [number, string, Way<string>])[] = [...CALLS, ...TEXTS];
