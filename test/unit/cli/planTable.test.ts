import { describe, expect, it } from 'vitest';
import type { PlanEvent, PlanScript } from '../../../server/src/cli/planModel';
import { planTable } from '../../../server/src/cli/planTable';

const range = { line: 3, column: 1, endLine: 3, endColumn: 9 };
const plain = { colours: false, width: undefined };
const signIn = (client: string, verdict: 'blocked' | 'allowed' | 'unknown', because: string, place: object = {}) => ({
  client,
  verdict,
  because,
  chain: [
    { message: 'the policy applies', ...range },
    { message: because, ...place },
  ],
});
const added: PlanEvent = {
  ...range,
  effect: 'ruleAdded',
  detail: 'Block OC LSS 4.0',
  scope: 'global',
  certainty: 'sometimes',
  signIn: [],
};
const enabled: PlanEvent = {
  ...range,
  file: 'lib.ps1',
  line: 12,
  effect: 'privacyModeOn',
  scope: '*',
  certainty: 'always',
  via: [
    { ...range, line: 1 },
    { ...range, file: 'b.ps1', line: 2 },
  ],
  signIn: [
    signIn('Office Communicator 2007', 'allowed', 'no rule covers it'),
    signIn('Office Communicator 2007 R2', 'allowed', 'no rule covers it'),
    signIn('Lync 2010', 'blocked', 'a rule', { ...range, file: 'c.ps1', line: 4 }),
  ],
};
const row = (scope: string, client: string, after: 'blocked' | 'allowed' | 'unknown') => ({
  scope,
  client,
  before: 'allowed' as const,
  after,
});
const script: PlanScript = {
  file: 'a.ps1',
  events: [added, enabled],
  matrix: [
    row('global', 'Office Communicator 2007', 'blocked'),
    row('global', 'Office Communicator 2007 R2', 'blocked'),
    row('global', 'Lync 2010', 'allowed'),
    row('global', 'Lync 2013 and Skype for Business 2015', 'allowed'),
    row('global', 'Skype for Business 2016 and later', 'allowed'),
    row('site:A', 'Office Communicator 2007', 'blocked'),
    row('site:A', 'Office Communicator 2007 R2', 'unknown'),
    row('site:A', 'Lync 2010', 'unknown'),
    row('site:A', 'Lync 2013 and Skype for Business 2015', 'unknown'),
    row('site:A', 'Skype for Business 2016 and later', 'allowed'),
  ],
};

describe('planTable', () => {
  it('shows changes in order, who signs in, the matrix and what it comes to', () => {
    expect(planTable([script, { file: 'b.ps1', events: [], matrix: [] }], plain)).toBe(
      [
        'a.ps1',
        '  place         change                              scope                 happens',
        '  3:1           add version rule: Block OC LSS 4.0  global                on some paths',
        '  lib.ps1:12:1  turn privacy mode on                every existing scope  always',
        '                reached from 1:1, then b.ps1:2:1',
        '                Office Communicator 2007 and 2007 R2: can sign in (no rule covers it)',
        '                Lync 2010: blocked (a rule, at c.ps1:4:1)',
        '',
        '  who signs in  client                                            before       after',
        '  global        Office Communicator 2007 and 2007 R2              can sign in  blocked',
        '                Lync 2010 and later                               can sign in  can sign in',
        '  site:A        Office Communicator 2007                          can sign in  blocked',
        '                Office Communicator 2007 R2                       can sign in  not known',
        '                Lync 2010; Lync 2013 and Skype for Business 2015  can sign in  not known',
        '                Skype for Business 2016 and later                 can sign in  can sign in',
        '',
        '  Privacy mode goes on while old clients can sign in: every existing scope. csprivacy lint tells what to do first.',
        '',
        'b.ps1',
        '  No change to privacy settings or client version policies.',
        '',
      ].join('\n'),
    );
  });

  it('breaks sentences where a terminal is narrow', () => {
    const lines = planTable([script], { colours: false, width: 60 }).split('\n');
    expect(lines).toContain('                Office Communicator 2007 and 2007 R2: can');
    expect(lines).toContain('                sign in (no rule covers it)');
    expect(lines).toContain('  Privacy mode goes on while old clients can sign in: every');
  });

  const summary = (events: readonly PlanEvent[]) =>
    planTable([{ file: 'a.ps1', events, matrix: [] }], plain)
      .split('\n')
      .at(-2);
  const told = (...verdicts: readonly ('blocked' | 'allowed' | 'unknown')[]) =>
    summary(
      verdicts.map((verdict, index) => ({ ...enabled, scope: `site:${index}`, signIn: [signIn('Office Communicator 2007', verdict, '')] })),
    );

  it('tells the worst of all moments', () => {
    expect(told('blocked')).toBe('  Where privacy mode goes on, old clients are kept from signing in.');
    expect(told('blocked', 'unknown')).toBe(
      '  Whether old clients can sign in when privacy mode goes on is not known: site:1. csprivacy lint tells more.',
    );
    expect(told('allowed', 'unknown', 'allowed')).toBe(
      '  Privacy mode goes on while old clients can sign in: site:0 and site:2. csprivacy lint tells what to do first.',
    );
    expect(summary([added])).toContain('on some paths');
  });

  it('tells when they can sign in although it is on', () => {
    const on = { ...enabled, signIn: [signIn('Office Communicator 2007', 'blocked', '')] };
    const removed = (letsIn: NonNullable<PlanEvent['letsIn']>): PlanEvent => ({
      ...range,
      effect: 'ruleRemoved',
      scope: 'global',
      certainty: 'always',
      signIn: [],
      letsIn,
    });
    const gap = { clients: ['Office Communicator 2007'], scopes: ['*'], certain: true };
    expect(summary([on, removed({ ...gap, until: { ...range, line: 4 } })])).toBe(
      '  Where privacy mode goes on, old clients are kept from signing in at first. From 3:1 to 4:1 they can sign in although it is on: every existing scope. csprivacy lint tells what to do first.',
    );
    expect(summary([on, removed({ ...gap, certain: false })])).toContain(
      ' From 3:1 on they may sign in although it is on: every existing scope. ',
    );
    expect(summary([enabled, removed(gap)])).toContain(
      'Privacy mode goes on while old clients can sign in: every existing scope. From 3:1 on they can',
    );
  });

  it('says which function has to be called, and when users are not known', () => {
    const text = planTable(
      [
        {
          file: 'a.ps1',
          events: [
            { ...added, entry: 'Add-Rule' },
            { ...range, effect: 'granted', detail: 'Sales', scope: '?', certainty: 'always', signIn: [] },
          ],
          matrix: [],
        },
      ],
      plain,
    );
    expect(text).toContain('global           if Add-Rule is called');
    expect(text).toContain('grant version policy: Sales         users not known  always');
  });
});
