/** Which rules a script makes: sets that keep both legacy clients out, sets that do not, and any. */
import type { Context } from './context';

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

/** Any rules at all: what they do together is the judge's to say. */
export function anyRules(context: Context): readonly RuleSpec[] {
  const { random } = context;
  const count = 1 + random.below(4);
  return Array.from({ length: count }, () => {
    const action = random.pick([
      'Block',
      'Block',
      'Block',
      'Allow',
      'Allow',
      'BlockWithUrl',
      'AllowWithUrl',
      'BlockAndUpgrade',
      'AllowAndUpgrade',
    ]);
    const minor = random.chance(0.3) ? random.pick([0, 5, 1, 4]) : undefined;
    const build = minor !== undefined && random.chance(0.6) ? random.pick([6362, 6907, 6361, 6908, 7577]) : undefined;
    return {
      userAgent: random.chance(0.9) ? 'OC' : random.pick(['UCCP', 'CPE', 'oc']),
      major: random.pick([0, 1, 2, 3, 4, 4, 15, 16]),
      minor,
      build,
      qfe: build !== undefined && random.chance(0.3) ? random.pick([0, 1, 196, 65535]) : undefined,
      op: random.pick(['EQL', 'NEQ', 'GTR', 'GEQ', 'LSS', 'LEQ', 'LSS', 'LEQ']),
      action,
      url: action.endsWith('Url') ? true : undefined,
      enabled: random.chance(0.12) ? false : undefined,
    };
  });
}

/** Rules of which something that decides is left out: what they do is not documented. */
export function openRules(context: Context): readonly RuleSpec[] {
  return context.choose<readonly RuleSpec[]>('openRule', [
    [3, 'noCompareOp', [{ userAgent: 'OC', action: 'Block', major: 4 }]],
    [3, 'noAction', [{ userAgent: 'OC', major: 4, op: 'LSS' }]],
    [2, 'noUserAgent', [{ action: 'Block', major: 4, op: 'LSS' }]],
    [
      1,
      'noUserAgentButSure',
      [
        { action: 'Block', major: 4, op: 'LSS' },
        { userAgent: 'OC', action: 'Block', major: 4, op: 'LSS' },
      ],
    ],
    [
      1,
      'openBehindBlock',
      [
        { userAgent: 'OC', action: 'Block', major: 4, op: 'LSS' },
        { userAgent: 'OC', action: 'Allow', major: 4 },
      ],
    ],
    [
      1,
      'openAllowInFront',
      [
        { userAgent: 'OC', action: 'Allow', major: 4 },
        { userAgent: 'OC', action: 'Block', major: 4, op: 'LSS' },
      ],
    ],
    [
      2,
      'partLeftOut',
      [
        {
          userAgent: 'OC',
          action: 'Block',
          major: 3,
          build: context.random.pick([6000, 6907, 7577]),
          op: context.random.pick(['LEQ', 'LSS', 'GEQ', 'EQL', 'NEQ']),
        },
        { userAgent: 'OC', action: 'Block', major: 2, op: 'EQL' },
      ],
    ],
    [1, 'partLeftOutButSure', [{ userAgent: 'OC', action: 'Block', major: 4, build: 7577, op: 'LSS' }]],
    [
      1,
      'noCompareOpOther',
      [
        { userAgent: 'CPE', action: 'Allow', major: 4 },
        { userAgent: 'OC', action: 'Block', major: 4, op: 'LSS' },
      ],
    ],
  ]);
}
