/** Client version policy rules: which ones, and the ways in which scripts make them. */
import { type Argument, command, flag, given, plainCommand, silently, word } from './commands';
import { braces, type Context, indent, quote } from './context';
import { booleanPiece, integerPiece, literal, stringPiece } from './expressions';

export interface RuleSpec {
  readonly userAgent?: string | undefined;
  readonly major: number;
  readonly minor?: number | undefined;
  readonly build?: number | undefined;
  readonly qfe?: number | undefined;
  readonly op?: string | undefined;
  readonly action?: string | undefined;
  readonly url?: boolean | undefined;
  readonly enabled?: boolean | undefined;
}
type Kind = readonly [number, string, readonly RuleSpec[]];

const OC = { userAgent: 'OC', action: 'Block' };

/** Sets of rules that keep both legacy clients out. */
const GOOD: readonly Kind[] = [
  [10, 'below4', [{ ...OC, major: 4, op: 'LSS' }]],
  [6, 'upTo3', [{ ...OC, major: 3, op: 'LEQ' }]],
  [
    4,
    'both',
    [
      { ...OC, major: 2, op: 'EQL' },
      { ...OC, major: 3, op: 'EQL' },
    ],
  ],
  [
    2,
    'exactVersions',
    [
      { ...OC, major: 2, minor: 0, build: 6362, op: 'EQL' },
      { ...OC, major: 3, minor: 5, build: 6907, op: 'EQL' },
    ],
  ],
  [2, 'upToR2', [{ ...OC, major: 3, minor: 5, build: 6907, op: 'LEQ' }]],
  [1, 'below4Build', [{ ...OC, major: 4, minor: 0, build: 7577, qfe: 0, op: 'LSS' }]],
  [1, 'not4', [{ ...OC, major: 4, op: 'NEQ' }]],
  [2, 'withUrl', [{ ...OC, action: 'BlockWithUrl', url: true, major: 4, op: 'LSS' }]],
  [2, 'andUpgrade', [{ ...OC, action: 'BlockAndUpgrade', major: 4, op: 'LSS' }]],
  [1, 'below15', [{ ...OC, major: 15, op: 'LSS' }]],
  [1, 'everything', [{ ...OC, major: 0, op: 'GEQ' }]],
  [
    2,
    'allowNewerFirst',
    [
      { userAgent: 'OC', action: 'Allow', major: 4, op: 'GEQ' },
      { ...OC, major: 4, op: 'LSS' },
    ],
  ],
  [
    1,
    'otherAgentFirst',
    [
      { userAgent: 'UCCP', action: 'Allow', major: 0, op: 'GEQ' },
      { ...OC, major: 4, op: 'LSS' },
    ],
  ],
  [1, 'upToR2Qfe', [{ ...OC, major: 3, minor: 5, build: 6907, qfe: 65535, op: 'LEQ' }]],
];
/** Sets of rules that let at least one of them in. */
const BAD: readonly Kind[] = [
  [5, 'only2007', [{ ...OC, major: 3, op: 'LSS' }]],
  [3, 'upTo2', [{ ...OC, major: 2, op: 'LEQ' }]],
  [2, 'onlyR2', [{ ...OC, major: 3, op: 'EQL' }]],
  [2, 'otherAgent', [{ userAgent: 'CPE', action: 'Block', major: 4, op: 'LSS' }]],
  [4, 'allows', [{ userAgent: 'OC', action: 'Allow', major: 4, op: 'LSS' }]],
  [2, 'allowsWithUrl', [{ userAgent: 'OC', action: 'AllowWithUrl', url: true, major: 4, op: 'LSS' }]],
  [2, 'allowsAndUpgrades', [{ userAgent: 'OC', action: 'AllowAndUpgrade', major: 4, op: 'LSS' }]],
  [4, 'disabled', [{ ...OC, major: 4, op: 'LSS', enabled: false }]],
  [2, 'above', [{ ...OC, major: 4, op: 'GTR' }]],
  [1, 'communicator2005', [{ ...OC, major: 1, op: 'EQL' }]],
  [
    2,
    'oneQfe',
    [
      { ...OC, major: 2, op: 'EQL' },
      { ...OC, major: 3, minor: 5, build: 6907, qfe: 196, op: 'LEQ' },
    ],
  ],
  [2, 'minorTooLow', [{ ...OC, major: 3, minor: 0, op: 'LEQ' }]],
  [
    3,
    'allowAllFirst',
    [
      { userAgent: 'OC', action: 'Allow', major: 0, op: 'GEQ' },
      { ...OC, major: 4, op: 'LSS' },
    ],
  ],
  [
    1,
    'allowR2First',
    [
      { userAgent: 'OC', action: 'AllowWithUrl', url: true, major: 3, op: 'GEQ' },
      { ...OC, major: 4, op: 'LSS' },
    ],
  ],
  [
    1,
    'wrongBuild',
    [
      { ...OC, major: 2, op: 'EQL' },
      { ...OC, major: 3, minor: 5, build: 6908, op: 'EQL' },
    ],
  ],
];

export function ruleSet(context: Context, good: boolean): readonly RuleSpec[] {
  return context.choose(good ? 'goodRule' : 'badRule', good ? GOOD : BAD);
}

/** How a script names a rule's place: `-Parent -RuleId`, or one identity. */
function place(
  context: Context,
  parent: string,
): { readonly before: readonly string[]; readonly args: readonly Argument[]; readonly identity: string } {
  const { random } = context;
  const digits = `${random.below(9000) + 1000}`;
  const fixed = `6d3a2c4e-${digits}-4f00-8b00-${random.below(900000) + 100000}000000`;
  return context.choose<() => { before: readonly string[]; args: readonly Argument[]; identity: string }>('ruleId', [
    [
      5,
      'inlineNewGuid',
      () => {
        const parentPiece = stringPiece(context, parent);
        return { before: [], args: [given('Parent', parentPiece), word('RuleId', '([guid]::NewGuid())')], identity: '' };
      },
    ],
    [
      4,
      'variable',
      () => {
        const id = context.unique('id');
        const parentPiece = stringPiece(context, parent);
        return {
          before: [`$${id} = [guid]::NewGuid()`],
          args: [given('Parent', parentPiece), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
    [
      2,
      'variableText',
      () => {
        const id = context.unique('id');
        return {
          before: [`$${id} = [guid]::NewGuid().ToString()`],
          args: [given('Parent', stringPiece(context, parent)), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
    [
      2,
      'newGuid',
      () => {
        const id = context.unique('id');
        return {
          before: [`$${id} = New-Guid`],
          args: [given('Parent', stringPiece(context, parent)), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
    [
      2,
      'fixed',
      () => ({
        before: [],
        args: [given('Parent', stringPiece(context, parent)), word('RuleId', quote(fixed))],
        identity: quote(`${parent}/${fixed}`),
      }),
    ],
    [
      2,
      'identity',
      () => ({ before: [], args: [given('Identity', stringPiece(context, `${parent}/${fixed}`))], identity: quote(`${parent}/${fixed}`) }),
    ],
    [
      2,
      'identityVariable',
      () => {
        const id = context.unique('id');
        return { before: [`$${id} = [guid]::NewGuid()`], args: [word('Identity', `"${parent}/$${id}"`)], identity: `"${parent}/$${id}"` };
      },
    ],
    [1, 'identityInline', () => ({ before: [], args: [word('Identity', `"${parent}/$([guid]::NewGuid())"`)], identity: '' })],
    [
      1,
      'castGuid',
      () => {
        const id = context.unique('id');
        return {
          before: [`$${id} = [guid]${quote(fixed)}`],
          args: [given('Parent', stringPiece(context, parent)), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
  ])();
}

/** The rule's own values as arguments. */
function values(context: Context, spec: RuleSpec): Argument[] {
  const args: Argument[] = [];
  if (spec.userAgent !== undefined) args.push(given('UserAgent', stringPiece(context, spec.userAgent)));
  args.push(given('MajorVersion', integerPiece(context, spec.major)));
  if (spec.minor !== undefined) args.push(given('MinorVersion', integerPiece(context, spec.minor)));
  if (spec.build !== undefined) args.push(given('BuildNumber', integerPiece(context, spec.build)));
  if (spec.qfe !== undefined) args.push(given('QfeNumber', integerPiece(context, spec.qfe)));
  if (spec.op !== undefined) args.push(given('CompareOp', stringPiece(context, spec.op)));
  if (spec.action !== undefined) args.push(given('Action', stringPiece(context, spec.action)));
  if (spec.url) args.push(word('ActionUrl', "'https://litwareinc.com/upgrade'"));
  if (spec.enabled !== undefined) args.push(given('Enabled', booleanPiece(context, spec.enabled)));
  else if (context.random.chance(0.3)) args.push(given('Enabled', booleanPiece(context, true)));
  if (context.random.chance(0.15)) args.push(word('Description', "'Old clients'"));
  if (context.random.chance(0.05)) args.push(flag('Force'));
  if (context.random.chance(0.05)) args.push(word('ErrorAction', 'Stop'));
  if (context.random.chance(0.05)) args.push(given('Confirm', literal('$false')));
  return args;
}

const NEW = 'New-CsClientVersionPolicyRule';
const SET = 'Set-CsClientVersionPolicyRule';

type Making = (context: Context, parent: string, specs: readonly RuleSpec[]) => string[];

/** Ways that leave the rules in force as they are asked for. */
const MAKING: readonly (readonly [number, string, Making])[] = [
  [40, 'direct', (context, parent, specs) => specs.flatMap(spec => direct(context, parent, spec, priorityFor(context, specs)))],
  [
    4,
    'inMemoryThenSet',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const where = place(context, parent);
        const name = context.unique('rule');
        const written = command(context, NEW, [...where.args, ...values(context, spec), flag('InMemory')]);
        return [
          ...where.before,
          ...written.before,
          `$${name} = ${written.text}`,
          context.random.chance(0.7) ? `${SET} -Instance $${name}` : `$${name} | ${SET}`,
        ];
      }),
  ],
  [
    4,
    'changedInMemory',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const where = place(context, parent);
        const name = context.unique('rule');
        const written = plainCommand(context, NEW, [
          ...where.args,
          given('MajorVersion', integerPiece(context, spec.major)),
          given('UserAgent', stringPiece(context, spec.userAgent ?? 'OC')),
          flag('InMemory'),
        ]);
        return [...where.before, ...written.before, `$${name} = ${written.text}`, ...properties(name, spec), `${SET} -Instance $${name}`];
      }),
  ],
  [
    4,
    'policyRulesAdd',
    (context, parent, specs) => {
      const { lines, names } = inMemory(context, parent, specs);
      const value = names.length === 1 && context.random.chance(0.5) ? `$${names[0]}` : names.map(name => `$${name}`).join(', ');
      return [...lines, `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Add = ${value} }`];
    },
  ],
  [
    2,
    'policyRulesCollected',
    (context, parent, specs) => {
      const { lines, names } = inMemory(context, parent, specs);
      const list = context.unique('rules');
      return [
        ...lines,
        `$${list} = @()`,
        ...names.map(name => `$${list} += $${name}`),
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Add = $${list} }`,
      ];
    },
  ],
  [
    2,
    'policyRulesList',
    (context, parent, specs) => {
      const { lines, names } = inMemory(context, parent, specs);
      const list = context.unique('rules');
      const make = context.random.pick([
        'New-Object System.Collections.ArrayList',
        '[System.Collections.ArrayList]@()',
        'New-Object System.Collections.Generic.List[object]',
        '[System.Collections.Generic.List[object]]::new()',
      ]);
      return [
        ...lines,
        `$${list} = ${make}`,
        ...names.map(name => `[void]$${list}.Add($${name})`),
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Add = $${list} }`,
      ];
    },
  ],
  [
    2,
    'policyRulesReplace',
    (context, parent, specs) => {
      const { lines, names } = inMemory(context, parent, specs);
      return [
        ...lines,
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Replace = ${names.map(name => `$${name}`).join(', ')} }`,
      ];
    },
  ],
  [
    2,
    'policyRulesPlain',
    (context, parent, specs) => {
      const { lines, names } = inMemory(context, parent, specs);
      return [...lines, `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules ${names.map(name => `$${name}`).join(', ')}`];
    },
  ],
  [
    3,
    'createdThenChanged',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const where = place(context, parent);
        if (where.identity === '') return direct(context, parent, spec, undefined);
        const start = { ...spec, action: 'Allow', enabled: false };
        const written = plainCommand(context, NEW, [...where.args, ...values(context, start)]);
        const change = plainCommand(context, SET, [
          word('Identity', where.identity),
          given('Action', stringPiece(context, spec.action ?? 'Block')),
          given('Enabled', booleanPiece(context, spec.enabled ?? true)),
        ]);
        return [...where.before, ...silently(context, written), ...change.before, change.text];
      }),
  ],
  [
    2,
    'kept',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        // The command's own output is changed and handed back.
        const where = place(context, parent);
        const name = context.unique('rule');
        const written = command(context, NEW, [...where.args, ...values(context, { ...spec, enabled: false })]);
        return [
          ...where.before,
          ...written.before,
          `$${name} = ${written.text}`,
          `$${name}.Enabled = $${spec.enabled ?? true}`,
          `Set-CsClientVersionPolicyRule -Instance $${name}`,
        ];
      }),
  ],
  [
    3,
    'tableLoop',
    (context, parent, specs) => {
      if (!uniform(specs)) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      const list = context.unique('versions');
      const each = context.unique('version');
      const rows = specs.map(spec => `@{ Major = ${spec.major}; Op = ${quote(spec.op ?? 'EQL')} }`);
      const body = `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent ${specs[0]?.userAgent ?? 'OC'} -MajorVersion $${each}.Major -CompareOp $${each}.Op -Action ${specs[0]?.action ?? 'Block'}`;
      return [`$${list} = @(${rows.join(', ')})`, ...braces(`foreach ($${each} in $${list})`, [body])];
    },
  ],
  [
    3,
    'objectPipeline',
    (context, parent, specs) => {
      if (!uniform(specs)) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      const rows = specs.map(spec => `[pscustomobject]@{ Major = ${spec.major}; Op = ${quote(spec.op ?? 'EQL')} }`);
      const shown = context.random.pick(['ForEach-Object', '%', 'foreach']);
      return [
        `${rows.join(', ')} | ${shown} {`,
        ...indent([
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent ${specs[0]?.userAgent ?? 'OC'} -MajorVersion $_.Major -CompareOp $_.Op -Action ${specs[0]?.action ?? 'Block'} | Out-Null`,
        ]),
        '}',
      ];
    },
  ],
  [
    2,
    'splatLoop',
    (context, parent, specs) => {
      if (!uniform(specs)) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      const base = context.unique('base');
      const each = context.unique('major');
      const op = specs[0]?.op ?? 'EQL';
      if (specs.some(spec => spec.op !== op)) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      return [
        `$${base} = @{ Parent = ${quote(parent)}; UserAgent = ${quote(specs[0]?.userAgent ?? 'OC')}; CompareOp = ${quote(op)}; Action = ${quote(specs[0]?.action ?? 'Block')} }`,
        ...braces(`foreach ($${each} in ${specs.map(spec => spec.major).join(', ')})`, [
          `${NEW} @${base} -RuleId ([guid]::NewGuid()) -MajorVersion $${each}`,
        ]),
      ];
    },
  ],
  [
    3,
    'function',
    (context, parent, specs) => {
      const name = context.unique(context.random.pick(['Add-BlockRule', 'New-Rule', 'Block-Client']));
      const advanced = context.random.chance(0.5);
      const head = advanced ? ['[CmdletBinding(SupportsShouldProcess = $true)]'] : [];
      const body = [
        ...head,
        `param(${context.random.pick(['[string]', ''])}$Parent = 'Global', [int]$Major, $Minor, $Build, $Qfe, [string]$Op = 'LSS', ${context.random.pick(["[string]$Action = 'Block'", "[ValidateSet('Block', 'Allow', 'AllowWithUrl', 'AllowAndUpgrade', 'BlockWithUrl', 'BlockAndUpgrade')]$Action = 'Block'"])}, $Agent = 'OC', [bool]$Enabled = $true)`,
        '$rule = @{ Parent = $Parent; RuleId = [guid]::NewGuid(); UserAgent = $Agent; MajorVersion = $Major; CompareOp = $Op; Action = $Action; Enabled = $Enabled }',
        ...(specs.some(spec => spec.minor !== undefined)
          ? [
              'if ($null -ne $Minor) { $rule.MinorVersion = $Minor }',
              'if ($null -ne $Build) { $rule.BuildNumber = $Build }',
              'if ($null -ne $Qfe) { $rule.QfeNumber = $Qfe }',
            ]
          : []),
        ...(specs.some(spec => spec.url) ? ["$rule.ActionUrl = 'https://litwareinc.com/upgrade'"] : []),
        `${NEW} @rule${context.random.chance(0.5) ? ' | Out-Null' : ''}`,
      ];
      const calls = specs.map(spec => {
        const parts = [`-Major ${spec.major}`];
        if (parent !== 'Global' || context.random.chance(0.5))
          parts.unshift(context.random.chance(0.5) ? quote(parent) : `-Parent ${quote(parent)}`);
        if (spec.minor !== undefined) parts.push(`-Minor ${spec.minor}`);
        if (spec.build !== undefined) parts.push(`-Build ${spec.build}`);
        if (spec.qfe !== undefined) parts.push(`-Qfe ${spec.qfe}`);
        if (spec.op !== 'LSS' || context.random.chance(0.5)) parts.push(`-Op ${spec.op}`);
        if (spec.action !== 'Block' || context.random.chance(0.3)) parts.push(`-Action ${spec.action}`);
        if (spec.userAgent !== 'OC') parts.push(`-Agent ${spec.userAgent}`);
        if (spec.enabled === false) parts.push('-Enabled $false');
        return `${name} ${parts.join(' ')}`;
      });
      return [...braces(`function ${name}`, body), ...calls];
    },
  ],
  [
    2,
    'pipelineFunction',
    (context, parent, specs) => {
      if (!uniform(specs)) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      const name = context.unique('Add-Rule');
      const op = specs[0]?.op ?? 'EQL';
      if (specs.some(spec => spec.op !== op)) return specs.flatMap(spec => direct(context, parent, spec, undefined));
      const inner = `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent ${specs[0]?.userAgent ?? 'OC'} -CompareOp ${op} -Action ${specs[0]?.action ?? 'Block'}`;
      const body = context.choose<string[]>('pipelineFunction', [
        [
          2,
          'parameter',
          [
            '[CmdletBinding()]',
            'param([Parameter(ValueFromPipeline = $true)][int]$Major)',
            'process {',
            `    ${inner} -MajorVersion $Major`,
            '}',
          ],
        ],
        [1, 'underscore', ['process {', `    ${inner} -MajorVersion $_`, '}']],
        [1, 'input', [`foreach ($major in $input) { ${inner} -MajorVersion $major }`]],
      ]);
      return [...braces(`function ${name}`, body), `${specs.map(spec => spec.major).join(', ')} | ${name}`];
    },
  ],
  [
    2,
    'returnedObject',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        const name = context.unique('New-Block');
        const where = place(context, parent);
        const written = command(context, NEW, [...where.args, ...values(context, spec), flag('InMemory')]);
        const how = context.random.pick(['', 'return ']);
        const rule = context.unique('made');
        return [
          ...braces(`function ${name}`, [...where.before, ...written.before, `${how}${written.text}`]),
          `$${rule} = ${name}`,
          context.random.chance(0.5)
            ? `${SET} -Instance $${rule}`
            : `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Add = $${rule} }`,
        ];
      }),
  ],
  [
    2,
    'propertyLoop',
    (context, parent, specs) =>
      specs.flatMap(spec => {
        // Several objects are changed in a loop and handed over together.
        const rule = context.unique('rule');
        const each = context.unique('each');
        const where = place(context, parent);
        const written = plainCommand(context, NEW, [
          ...where.args,
          ...values(context, { ...spec, action: undefined, url: undefined }),
          flag('InMemory'),
        ]);
        const url = spec.url ? [`$${each}.ActionUrl = 'https://litwareinc.com/upgrade'`] : [];
        return [
          ...where.before,
          ...written.before,
          `$${rule} = @(${written.text})`,
          ...braces(`foreach ($${each} in $${rule})`, [`$${each}.Action = '${spec.action ?? 'Block'}'`, ...url]),
          `$${rule} | ${SET}`,
        ];
      }),
  ],
];

function uniform(specs: readonly RuleSpec[]): boolean {
  const [first] = specs;
  return specs.every(
    spec =>
      spec.userAgent === first?.userAgent &&
      spec.action === first?.action &&
      spec.minor === undefined &&
      spec.enabled === undefined &&
      !spec.url,
  );
}

/** A single rule may ask for the first place; of several, the order in which they are made is what counts. */
function priorityFor(context: Context, specs: readonly RuleSpec[]): number | undefined {
  return specs.length === 1 && context.random.chance(0.3) ? 0 : undefined;
}

function direct(context: Context, parent: string, spec: RuleSpec, priority: number | undefined): string[] {
  const where = place(context, parent);
  const args = [...where.args, ...values(context, spec)];
  if (priority !== undefined) args.push(given('Priority', integerPiece(context, priority)));
  return [...where.before, ...silently(context, command(context, NEW, args))];
}

function inMemory(context: Context, parent: string, specs: readonly RuleSpec[]): { lines: string[]; names: string[] } {
  const names: string[] = [];
  const lines = specs.flatMap(spec => {
    const where = place(context, parent);
    const name = context.unique('rule');
    names.push(name);
    const written = command(context, NEW, [...where.args, ...values(context, spec), flag('InMemory')]);
    return [...where.before, ...written.before, `$${name} = ${written.text}`];
  });
  return { lines, names };
}

function properties(name: string, spec: RuleSpec): string[] {
  const lines: string[] = [];
  if (spec.minor !== undefined) lines.push(`$${name}.MinorVersion = ${spec.minor}`);
  if (spec.build !== undefined) lines.push(`$${name}.BuildNumber = ${spec.build}`);
  if (spec.qfe !== undefined) lines.push(`$${name}.QfeNumber = ${spec.qfe}`);
  if (spec.op !== undefined) lines.push(`$${name}.CompareOp = '${spec.op}'`);
  if (spec.action !== undefined) lines.push(`$${name}.Action = '${spec.action}'`);
  if (spec.url) lines.push(`$${name}.ActionUrl = 'https://litwareinc.com/upgrade'`);
  if (spec.enabled !== undefined) lines.push(`$${name}.Enabled = $${spec.enabled}`);
  return lines;
}

/** Statements after which these rules are in force in the policy. */
export function makeRules(context: Context, parent: string, specs: readonly RuleSpec[]): string[] {
  return context.choose('making', MAKING)(context, parent, specs);
}

type Undoing = (context: Context, parent: string) => string[];

/** A good rule that does not stay, or never was. */
const UNDONE: readonly (readonly [number, string, Undoing])[] = [
  [
    3,
    'removed',
    (context, parent) => withIdentity(context, parent, identity => [`Remove-CsClientVersionPolicyRule -Identity ${identity}`]),
  ],
  [
    3,
    'disabledAfterwards',
    (context, parent) => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Enabled $false`]),
  ],
  [2, 'actionChanged', (context, parent) => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Action Allow`])],
  [2, 'versionChanged', (context, parent) => withIdentity(context, parent, identity => [`${SET} ${identity} -MajorVersion 2`])],
  [
    2,
    'removedByPipeline',
    (context, parent) =>
      withIdentity(context, parent, identity => [`Get-CsClientVersionPolicyRule -Identity ${identity} | Remove-CsClientVersionPolicyRule`]),
  ],
  [
    2,
    'allRemoved',
    (context, parent) => withIdentity(context, parent, () => ['Get-CsClientVersionPolicyRule | Remove-CsClientVersionPolicyRule']),
  ],
  [
    2,
    'someRemoved',
    (context, parent) =>
      withIdentity(context, parent, () => [
        "Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'OC' } | Remove-CsClientVersionPolicyRule",
      ]),
  ],
  [
    2,
    'disabledByInstance',
    (context, parent) =>
      withIdentity(context, parent, identity => [
        `$found = Get-CsClientVersionPolicyRule -Identity ${identity}`,
        '$found.Enabled = $false',
        `${SET} -Instance $found`,
      ]),
  ],
  [
    2,
    'allowInFront',
    (context, parent) =>
      withIdentity(context, parent, () => [
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp GEQ -Action Allow -Priority 0`,
      ]),
  ],
  [
    1,
    'otherMovedInFront',
    (context, parent) => {
      const allow = context.unique('allow');
      return [
        ...withIdentity(context, parent, () => []),
        `$${allow} = [guid]::NewGuid()`,
        `${NEW} -Parent ${quote(parent)} -RuleId $${allow} -UserAgent OC -MajorVersion 2 -CompareOp GEQ -Action Allow`,
        `${SET} -Identity "${parent}/$${allow}" -Priority 0`,
      ];
    },
  ],
  [
    2,
    'neverCommitted',
    (context, parent) => {
      const { lines } = inMemory(context, parent, [{ ...OC, major: 4, op: 'LSS' }]);
      return lines;
    },
  ],
  [
    2,
    'whatIf',
    (context, parent) => {
      const where = place(context, parent);
      return [
        ...where.before,
        ...silently(context, command(context, NEW, [...where.args, ...values(context, { ...OC, major: 4, op: 'LSS' }), flag('WhatIf')])),
      ];
    },
  ],
  [
    1,
    'whatIfValue',
    (context, parent) => {
      const where = place(context, parent);
      return [
        ...where.before,
        ...silently(
          context,
          command(context, NEW, [
            ...where.args,
            ...values(context, { ...OC, major: 4, op: 'LSS' }),
            given('WhatIf', booleanPiece(context, true)),
          ]),
        ),
      ];
    },
  ],
  [
    1,
    'whatIfPreference',
    (context, parent) => {
      const where = place(context, parent);
      const written = command(context, NEW, [...where.args, ...values(context, { ...OC, major: 4, op: 'LSS' })]);
      return [...where.before, ...written.before, '$WhatIfPreference = $true', written.text, '$WhatIfPreference = $false'];
    },
  ],
  [
    1,
    'policyRuleRemoved',
    (context, parent) => {
      const { lines, names } = inMemory(context, parent, [{ ...OC, major: 4, op: 'LSS' }]);
      const shown = names.map(name => `$${name}`).join(', ');
      return [
        ...lines,
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Add = ${shown} }`,
        `Set-CsClientVersionPolicy -Identity ${quote(parent)} -Rules @{ Remove = ${shown} }`,
      ];
    },
  ],
  [1, 'policyReset', (context, parent) => withIdentity(context, parent, () => [`Remove-CsClientVersionPolicy -Identity ${quote(parent)}`])],
  [
    1,
    'deadCode',
    (context, parent) =>
      braces(
        `if (${context.random.pick(['$false', '1 -gt 2', "'a' -eq 'b'", '-not $true'])})`,
        direct(context, parent, { ...OC, major: 4, op: 'LSS' }, undefined),
      ),
  ],
  [
    1,
    'emptyLoop',
    (context, parent) => braces('foreach ($nothing in @())', direct(context, parent, { ...OC, major: 4, op: 'LSS' }, undefined)),
  ],
];

function withIdentity(context: Context, parent: string, then: (identity: string) => string[]): string[] {
  const id = context.unique('ruleId');
  return [
    `$${id} = [guid]::NewGuid()`,
    `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null`,
    ...then(`"${parent}/$${id}"`),
  ];
}

/** Statements after which no rule of them is in force, though they look like it. */
export function undoneRules(context: Context, parent: string): string[] {
  return context.choose('undone', UNDONE)(context, parent);
}

/** Changes after which the block still holds, though one might think otherwise. */
export function keptRules(context: Context, parent: string): string[] {
  return context.choose<() => string[]>('kept', [
    [
      2,
      'disabledThenEnabled',
      () =>
        withIdentity(context, parent, identity => [
          `${SET} -Identity ${identity} -Enabled $false`,
          `${SET} -Identity ${identity} -Enabled $true`,
        ]),
    ],
    [
      2,
      'allowBehind',
      () =>
        withIdentity(context, parent, () => [
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
        ]),
    ],
    [
      2,
      'movedInFront',
      () => {
        const id = context.unique('ruleId');
        return [
          `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
          `$${id} = [guid]::NewGuid()`,
          `${NEW} -Parent ${quote(parent)} -RuleId $${id} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
          `${SET} -Identity "${parent}/$${id}" -Priority 0`,
        ];
      },
    ],
    [
      2,
      'createdInFront',
      () => [
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow`,
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0`,
      ],
    ],
    [
      2,
      'explicitPriorities',
      () => [
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0`,
        `${NEW} -Parent ${quote(parent)} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 0 -CompareOp GEQ -Action Allow -Priority 1`,
      ],
    ],
    [
      2,
      'whatIfRemoval',
      () => withIdentity(context, parent, identity => [`Remove-CsClientVersionPolicyRule -Identity ${identity} -WhatIf`]),
    ],
    [
      1,
      'otherRemoved',
      () =>
        withIdentity(context, parent, () => [
          "Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'CPE' } | Remove-CsClientVersionPolicyRule",
        ]),
    ],
    [
      1,
      'unsavedChange',
      () =>
        withIdentity(context, parent, identity => [
          `$found = Get-CsClientVersionPolicyRule -Identity ${identity}`,
          '$found.Enabled = $false',
        ]),
    ],
    [
      1,
      'descriptionChanged',
      () => withIdentity(context, parent, identity => [`${SET} -Identity ${identity} -Description 'Agreed with security'`]),
    ],
    [
      1,
      'removedAndAgain',
      () =>
        withIdentity(context, parent, identity => [
          `Remove-CsClientVersionPolicyRule -Identity ${identity}`,
          `${NEW} -Identity ${identity} -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`,
        ]),
    ],
  ])();
}
