/** Switches with several clauses that match, jobs that are waited for, and tests that functions make: statements run exactly once. */
import { braces, type Context, indent, type Wrapper } from './context';

const SWITCHES: readonly (readonly [number, string, Wrapper])[] = [
  [
    1,
    'severalMatch',
    (context, lines) => {
      const steps = context.unique('seen');
      return [
        `$${steps} = @()`,
        `switch -Wildcard ('apply-all') {`,
        ...indent([
          `'apply*' { $${steps} += 'first' }`,
          `'*all' { $${steps} += 'second' }`,
          ...braces(`{ $${steps}.Count -eq 2 }`, [...lines, 'break']),
          "'*' { throw 'stop' }",
        ]),
        '}',
      ];
    },
  ],
  [
    1,
    'firstMatchOnly',
    (_, lines) => [
      "switch -Regex ('lync-front-01', 'skip', 'lync-edge-01') {",
      ...indent([
        "'^skip$' { continue }",
        "'edge' { break }",
        ...braces("'^lync-front'", [...lines, 'continue']),
        "default { throw 'stop' }",
      ]),
      '}',
    ],
  ],
  [
    1,
    'defaultSkipped',
    (context, lines) => {
      const done = context.unique('done');
      return [
        `$${done} = 0`,
        "switch ('a', 'b') {",
        ...indent(["'a' { $_ | Out-Null }", `'b' { $${done}++ }`, `default { $${done} = 9 }`]),
        '}',
        ...braces(`if ($${done} -eq 1)`, lines),
      ];
    },
  ],
  [
    1,
    'loopAround',
    (context, lines) => {
      const each = context.unique('step');
      return braces(`foreach ($${each} in 'check', 'apply', 'stop', 'never')`, [
        `switch ($${each}) {`,
        ...indent(["'check' { continue }", ...braces("'apply'", lines), "'never' { throw 'stop' }"]),
        '}',
        `if ($${each} -eq 'stop') { break }`,
      ]);
    },
  ],
];

const FUNCTIONS: readonly (readonly [number, string, Wrapper])[] = [
  [
    1,
    'severalResults',
    (context, lines) => {
      const [name, ready, why] = [context.unique('Test-Ready'), context.unique('ready'), context.unique('why')];
      return [
        ...braces(`function ${name}`, ["return $true, 'all is well'"]),
        `$${ready}, $${why} = ${name}`,
        ...braces(`if ($${ready} -and $${why} -like 'all*')`, lines),
      ];
    },
  ],
  [
    1,
    'resultObject',
    (context, lines) => {
      const [name, state] = [context.unique('Get-State'), context.unique('state')];
      return [
        ...braces(`function ${name}`, [
          `$result = ${context.random.pick(["New-Object PSObject -Property @{ Ready = $false; Text = '' }", "[pscustomobject]@{ Ready = $false; Text = '' }", "@{ Ready = $false; Text = '' }"])}`,
          '$result.Ready = $true',
          context.random.pick(['return $result', '$result', 'Write-Output $result']),
        ]),
        `$${state} = ${name}`,
        ...braces(`if (${context.random.pick([`$${state}.Ready`, `$${state}.Ready -eq $true`, `-not $${state}.Text`])})`, lines),
      ];
    },
  ],
  [
    1,
    'nestedFunction',
    (context, lines) => {
      const outer = context.unique('Invoke-All');
      return [...braces(`function ${outer}`, [...braces('function Invoke-Inner', lines), 'Invoke-Inner']), outer];
    },
  ],
  [
    1,
    'namedBlocks',
    (context, lines) => {
      const [table, each] = [context.unique('tasks'), context.unique('task')];
      return [
        `$${table} = [ordered]@{`,
        ...indent(["Prepare = { Write-Verbose 'prepare' }", ...braces('Apply =', lines), "Report = { Write-Verbose 'report' }"]),
        '}',
        context.random.pick([
          `foreach ($${each} in $${table}.Keys) { & $${table}[$${each}] }`,
          `$${table}.GetEnumerator() | ForEach-Object { & $_.Value }`,
          `foreach ($${each} in $${table}.GetEnumerator()) { $${each}.Value.Invoke() }`,
          `foreach ($${each} in $${table}.Values) { . $${each} }`,
        ]),
      ];
    },
  ],
  [
    1,
    'countedDown',
    (context, lines) => {
      const left = context.unique('left');
      return [
        `$${left} = @('a', 'b')`,
        ...braces(`while ($${left})`, [
          `if ($${left}.Count -eq 1) {`,
          ...indent(lines),
          '}',
          `$${left} = @($${left} | Select-Object -Skip 1)`,
        ]),
      ];
    },
  ],
  [
    1,
    'arrayOfFlags',
    (context, lines) => {
      const flags = context.unique('flags');
      return [
        `$${flags} = $false, $false`,
        `$${flags}[1] = $true`,
        ...braces(
          `if (${context.random.pick([`$${flags}[1]`, `$${flags} -contains $true`, `-not ($${flags} -notcontains $true)`, `$${flags}[-1]`])})`,
          lines,
        ),
      ];
    },
  ],
  [
    1,
    'tableAliased',
    (context, lines) => {
      const [one, other] = [context.unique('state'), context.unique('alias')];
      return [`$${one} = @{ Go = $false }`, `$${other} = $${one}`, `$${other}.Go = $true`, ...braces(`if ($${one}.Go)`, lines)];
    },
  ],
];

/** What a job runs it runs in a shell of its own: nothing that stands outside is there. */
function isFree(lines: readonly string[]): boolean {
  return !lines.some(line => /PSScriptRoot|\.ps|@'|^class |\$script:|param\(|throw|exit/i.test(line));
}

const JOBS: readonly (readonly [number, string, Wrapper])[] = [
  [
    2,
    'job',
    (context: Context, lines) => {
      if (!isFree(lines)) return [...lines];
      const job = context.unique('job');
      return context.random.pick([
        [
          ...braces(`$${job} = Start-Job -ScriptBlock`, lines),
          `Wait-Job $${job} | Out-Null`,
          `Receive-Job $${job} | Out-Null`,
          `Remove-Job $${job}`,
        ],
        [...braces(`$${job} = Start-Job`, lines), `$${job} | Wait-Job | Receive-Job`],
        [...braces(`Start-Job -Name ${job} -ScriptBlock`, lines, '} | Receive-Job -Wait -AutoRemoveJob')],
        [...braces('Start-Job', lines, '} | Wait-Job | Out-Null')],
      ]);
    },
  ],
];

export const STEP_WRAPPERS: readonly (readonly [number, string, Wrapper])[] = [...SWITCHES, ...FUNCTIONS, ...JOBS];
