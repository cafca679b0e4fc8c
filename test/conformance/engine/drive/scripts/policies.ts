/** Policies, version configurations and grants around the rules. */
import { command, flag, given, plainCommand, silently, word } from './commands';
import { braces, type Context, quote } from './context';
import { booleanPiece, stringPiece } from './expressions';
import { makeRules } from './making';
import type { RuleSpec } from './ruleSets';

const BLOCK: RuleSpec = { userAgent: 'OC', major: 4, op: 'LSS', action: 'Block' };
const NEW_POLICY = 'New-CsClientVersionPolicy';

/** A policy of its own for a scope, with these rules in it. */
export function policyWith(context: Context, identity: string, specs: readonly RuleSpec[]): string[] {
  return context.choose<() => string[]>('policy', [
    [
      6,
      'newThenRules',
      () => [
        ...silently(context, command(context, NEW_POLICY, [given('Identity', stringPiece(context, identity))])),
        ...makeRules(context, identity, specs),
      ],
    ],
    [3, 'existing', () => makeRules(context, identity, specs)],
    [
      3,
      'newWithRules',
      () => {
        const { lines, names } = collect(context, identity, specs);
        const made = plainCommand(context, NEW_POLICY, [
          given('Identity', stringPiece(context, identity)),
          word('Rules', `@{ Add = ${names} }`),
        ]);
        return [...lines, ...made.before, `${made.text} | Out-Null`];
      },
    ],
    [
      1,
      'newWithPlainRules',
      () => {
        const { lines, names } = collect(context, identity, specs);
        return [...lines, `${NEW_POLICY} -Identity ${quote(identity)} -Rules ${names}`];
      },
    ],
    [
      2,
      'inMemory',
      () => {
        const policy = context.unique('policy');
        return [
          `$${policy} = ${NEW_POLICY} -Identity ${quote(identity)} -InMemory`,
          `Set-CsClientVersionPolicy -Instance $${policy}`,
          ...makeRules(context, identity, specs),
        ];
      },
    ],
    [
      2,
      'inMemoryWithRules',
      () => {
        const { lines, names } = collect(context, identity, specs);
        const policy = context.unique('policy');
        return [
          ...lines,
          `$${policy} = ${NEW_POLICY} -Identity ${quote(identity)} -Rules @{ Add = ${names} } -InMemory`,
          `Set-CsClientVersionPolicy -Instance $${policy}`,
        ];
      },
    ],
    [
      1,
      'rulesAddMethod',
      () => {
        const { lines, list } = collect(context, identity, specs);
        const policy = context.unique('policy');
        return [
          ...silently(context, plainCommand(context, NEW_POLICY, [given('Identity', stringPiece(context, identity))])),
          ...lines,
          `$${policy} = Get-CsClientVersionPolicy -Identity ${quote(identity)}`,
          ...list.map(name => `$${policy}.Rules.Add($${name})`),
          `Set-CsClientVersionPolicy -Instance $${policy}`,
        ];
      },
    ],
  ])();
}

function collect(context: Context, identity: string, specs: readonly RuleSpec[]): { lines: string[]; names: string; list: string[] } {
  const list = specs.map(() => context.unique('rule'));
  const lines = specs.map((spec, index) => {
    const parts = [`New-CsClientVersionPolicyRule -Parent ${quote(identity)} -RuleId ([guid]::NewGuid()) -MajorVersion ${spec.major}`];
    if (spec.userAgent !== undefined) parts.push(`-UserAgent ${spec.userAgent}`);
    if (spec.minor !== undefined) parts.push(`-MinorVersion ${spec.minor}`);
    if (spec.build !== undefined) parts.push(`-BuildNumber ${spec.build}`);
    if (spec.qfe !== undefined) parts.push(`-QfeNumber ${spec.qfe}`);
    if (spec.op !== undefined) parts.push(`-CompareOp ${spec.op}`);
    if (spec.action !== undefined) parts.push(`-Action ${spec.action}`);
    if (spec.url) parts.push("-ActionUrl 'https://litwareinc.com/upgrade'");
    if (spec.enabled !== undefined) parts.push(`-Enabled $${spec.enabled}`);
    return `$${list[index]} = ${parts.join(' ')} -InMemory`;
  });
  return { lines, names: list.map(name => `$${name}`).join(', '), list };
}

/** Statements about version filtering; most of them matter. */
export function filterStep(context: Context, site: string | undefined): string[] {
  const where = site === undefined || context.random.chance(0.6) ? 'global' : site;
  const identity = where === 'global' && context.random.chance(0.5) ? [] : [given('Identity', stringPiece(context, where))];
  return context.choose<() => string[]>('filter', [
    [
      5,
      'off',
      () => {
        const written = command(context, 'Set-CsClientVersionConfiguration', [...identity, given('Enabled', booleanPiece(context, false))]);
        return [...written.before, written.text];
      },
    ],
    [
      3,
      'on',
      () => {
        const written = command(context, 'Set-CsClientVersionConfiguration', [...identity, given('Enabled', booleanPiece(context, true))]);
        return [...written.before, written.text];
      },
    ],
    [
      2,
      'offAndOn',
      () => [
        `Set-CsClientVersionConfiguration -Identity ${where} -Enabled $false`,
        `Set-CsClientVersionConfiguration -Identity ${where} -Enabled $true`,
      ],
    ],
    [
      2,
      'defaultBlock',
      () => {
        const written = command(context, 'Set-CsClientVersionConfiguration', [
          ...identity,
          given('DefaultAction', stringPiece(context, 'Block')),
        ]);
        return [...written.before, written.text];
      },
    ],
    [2, 'newSite', () => [`New-CsClientVersionConfiguration -Identity ${site ?? 'site:Paris'} -Enabled $${context.random.chance(0.4)}`]],
    [1, 'newSiteBlock', () => [`New-CsClientVersionConfiguration -Identity ${site ?? 'site:Paris'} -DefaultAction Block`]],
    [
      1,
      'instanceOff',
      () => {
        const name = context.unique('filter');
        return [
          `$${name} = Get-CsClientVersionConfiguration -Identity ${where}`,
          `$${name}.Enabled = $false`,
          `Set-CsClientVersionConfiguration -Instance $${name}`,
        ];
      },
    ],
    [
      1,
      'instanceUnsaved',
      () => {
        const name = context.unique('filter');
        return [`$${name} = Get-CsClientVersionConfiguration -Identity ${where}`, `$${name}.Enabled = $false`];
      },
    ],
    [1, 'offWhatIf', () => [`Set-CsClientVersionConfiguration -Identity ${where} -Enabled $false -WhatIf`]],
    [1, 'allOff', () => ['Get-CsClientVersionConfiguration | Set-CsClientVersionConfiguration -Enabled $false']],
    [1, 'reset', () => ['Set-CsClientVersionConfiguration -Enabled $false', 'Remove-CsClientVersionConfiguration -Identity global']],
  ])();
}

/** Blocks by the default action alone, with what newer clients need. */
export function defaultBlock(context: Context): string[] {
  return [
    ...makeRules(context, 'Global', [{ userAgent: 'OC', action: 'Allow', major: 4, op: 'GEQ' }]),
    'Set-CsClientVersionConfiguration -Identity global -DefaultAction Block',
  ];
}

/** A per-user policy, granted or not. */
export function perUser(context: Context): string[] {
  const name = context.random.pick(['SalesPolicy', 'PilotUsers', 'Legacy']);
  return context.choose<() => string[]>('perUser', [
    [3, 'blockNotGranted', () => policyWith(context, name, [BLOCK])],
    [2, 'blockGranted', () => [...policyWith(context, name, [BLOCK]), grant(context, name)]],
    [2, 'emptyGranted', () => [`${NEW_POLICY} -Identity ${name} | Out-Null`, grant(context, name)]],
    [
      2,
      'allowGranted',
      () => [...policyWith(context, name, [{ userAgent: 'OC', action: 'Allow', major: 0, op: 'GEQ' }]), grant(context, name)],
    ],
    [1, 'grantWhatIf', () => [`${NEW_POLICY} -Identity ${name} | Out-Null`, `${grant(context, name)} -WhatIf`]],
    [
      1,
      'ungranted',
      () => [
        `${NEW_POLICY} -Identity ${name} | Out-Null`,
        `Grant-CsClientVersionPolicy -Identity 'sip:ken@litwareinc.com' -PolicyName ${name}`,
        "Grant-CsClientVersionPolicy -Identity 'sip:ken@litwareinc.com' -PolicyName $null",
      ],
    ],
    [
      1,
      'grantedThenFixed',
      () => [`${NEW_POLICY} -Identity ${name} | Out-Null`, grant(context, name), ...makeRules(context, name, [BLOCK])],
    ],
    [
      1,
      'grantedThenRemoved',
      () => [`${NEW_POLICY} -Identity ${name} | Out-Null`, grant(context, name), `Remove-CsClientVersionPolicy -Identity ${name}`],
    ],
  ])();
}

function grant(context: Context, name: string): string {
  return context.random.pick([
    `Grant-CsClientVersionPolicy -Identity 'sip:ken@litwareinc.com' -PolicyName ${name}`,
    `'sip:ken@litwareinc.com' | Grant-CsClientVersionPolicy -PolicyName ${name}`,
    `Grant-CsClientVersionPolicy 'Ken Myer' ${name}`,
  ]);
}

/** Another scope's own policy, which may or may not block. */
export function otherPolicy(context: Context, scope: string): string[] {
  return context.choose<() => string[]>('otherPolicy', [
    [3, 'empty', () => [`${NEW_POLICY} -Identity ${quote(scope)}`]],
    [2, 'blocks', () => policyWith(context, scope, [BLOCK])],
    [
      2,
      'allows',
      () => [
        `${NEW_POLICY} -Identity ${quote(scope)}`,
        ...makeRules(context, scope, [{ userAgent: 'OC', action: 'Allow', major: 2, op: 'GEQ' }]),
      ],
    ],
    [1, 'made and removed', () => [`${NEW_POLICY} -Identity ${quote(scope)}`, `Remove-CsClientVersionPolicy -Identity ${quote(scope)}`]],
    [1, 'inMemoryOnly', () => [`$${context.unique('draft')} = ${NEW_POLICY} -Identity ${quote(scope)} -InMemory`]],
    [1, 'whatIf', () => [...silently(context, command(context, NEW_POLICY, [word('Identity', quote(scope)), flag('WhatIf')]))]],
    [
      1,
      'copied',
      () => {
        // What a rule that left something out would give back is not documented: such are not copied.
        if (context.constructs.has('protection:open')) return [`${NEW_POLICY} -Identity ${quote(scope)}`];
        // The global policy's rules for the site too.
        const each = context.unique('rule');
        return [
          `${NEW_POLICY} -Identity ${quote(scope)} | Out-Null`,
          ...braces(`foreach ($${each} in (Get-CsClientVersionPolicy -Identity Global).Rules)`, [
            `New-CsClientVersionPolicyRule -Parent ${quote(scope)} -RuleId ([guid]::NewGuid()) -UserAgent $${each}.UserAgent -MajorVersion $${each}.MajorVersion -CompareOp $${each}.CompareOp -Action $${each}.Action`,
          ]),
        ];
      },
    ],
  ])();
}
