/** Ways in which scripts put rules in force. */
import { command, flag, given, plainCommand, silently, word } from './commands';
import { braces, type Context, indent, quote } from './context';
import { booleanPiece, integerPiece, stringPiece } from './expressions';
import type { Making } from './makingData';
import { MORE_MAKING } from './makingStyles';
import type { RuleSpec } from './ruleSets';
import { direct, inMemory, NEW, place, properties, SET, values } from './rules';

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

/** Statements after which these rules are in force in the policy. */
export function makeRules(context: Context, parent: string, specs: readonly RuleSpec[]): string[] {
  return context.choose('making', [...MAKING, ...MORE_MAKING])(context, parent, specs);
}

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

/** One command for each; `first`: each asks for the first place, the last one made first, so that their order is the given one. */
export function directRules(context: Context, parent: string, specs: readonly RuleSpec[], first: boolean): string[] {
  return (first ? specs.toReversed() : specs).flatMap(spec => direct(context, parent, spec, first ? 0 : undefined));
}
