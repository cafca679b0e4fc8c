import { describe, expect, it } from 'vitest';
import { planTable } from '../../../server/src/cli/planTable';

const range = { line: 3, column: 1, endLine: 3, endColumn: 9 };

describe('planTable', () => {
  it('shows changes in order, who signs in, and the matrix', () => {
    const text = planTable(
      [
        {
          file: 'a.ps1',
          events: [
            { ...range, effect: 'ruleAdded', scope: 'global', certainty: 'sometimes', signIn: [], detail: 'Block OC LSS 4.0', via: [] },
            {
              ...range,
              file: 'lib.ps1',
              line: 12,
              effect: 'privacyModeOn',
              scope: '*',
              certainty: 'always',
              detail: undefined,
              via: ['1:1', 'b.ps1:2:3'],
              signIn: [
                { client: 'Office Communicator 2007', verdict: 'allowed', because: 'no rule covers it' },
                { client: 'Office Communicator 2007 R2', verdict: 'allowed', because: 'no rule covers it' },
                { client: 'Lync 2010', verdict: 'blocked', because: 'a rule' },
              ],
            },
          ],
          matrix: [
            { scope: 'global', client: 'Office Communicator 2007', before: 'allowed', after: 'blocked' },
            { scope: 'global', client: 'Lync 2010', before: 'allowed', after: 'unknown' },
            { scope: 'site:A', client: 'Lync 2010', before: 'allowed', after: 'allowed' },
          ],
        },
        { file: 'b.ps1', events: [], matrix: [] },
      ],
      false,
    );
    expect(text).toBe(
      [
        'a.ps1',
        '  place         change                              scope                 happens',
        '  3:1           add version rule: Block OC LSS 4.0  global                on some paths',
        '  lib.ps1:12:1  turn privacy mode on                every existing scope  always',
        '                reached from 1:1, then b.ps1:2:3',
        '                Office Communicator 2007, Office Communicator 2007 R2: can sign in (no rule covers it)',
        '                Lync 2010: blocked (a rule)',
        '',
        '  who signs in  client                    before       after',
        '  global        Office Communicator 2007  can sign in  blocked',
        '                Lync 2010                 can sign in  not known',
        '  site:A        Lync 2010                 can sign in  can sign in',
        '',
        'b.ps1',
        '  No change to privacy settings or client version policies.',
        '',
      ].join('\n'),
    );
  });
});
