/** Clients that honour privacy mode and that are kept out nevertheless. */
import { describe, expect, it } from 'vitest';
import { supportedClients } from '../../../server/src/catalog';
import { blockedSupportedClients } from '../../../server/src/deployment';
import { asIs, BLOCK, type Organisation, organisation, outside, rule } from './objects';

const [LYNC_2010 = '', LYNC_2013 = '', SFB_2016 = ''] = supportedClients.map(client => client.name);
const below = (id: string, majorVersion: number) => rule(id, { ...BLOCK, majorVersion });
const judge = (made: Organisation) =>
  blockedSupportedClients(organisation(made), asIs).map(({ place, clients, newest, scopes }) => [place.start, clients, newest, scopes]);

describe('what keeps supported clients out', () => {
  it.each<[string, Organisation, unknown]>([
    ['nothing', {}, []],
    ['a rule for everything below 4.0', { policies: { global: [below('b1', 4)] } }, []],
    ['a rule for everything below 15.0', { policies: { global: [below('b1', 15)] } }, [[1, [LYNC_2010], false, ['global']]]],
    ['a rule for everything below 16.0', { policies: { global: [below('b1', 16)] } }, [[1, [LYNC_2010, LYNC_2013], false, ['global']]]],
    [
      'a rule for everything below 17.0',
      { policies: { global: [below('b1', 17)] } },
      [[1, [LYNC_2010, LYNC_2013, SFB_2016], true, ['global']]],
    ],
    [
      'an allow for the newest in front',
      { policies: { global: [rule('a1', { ...BLOCK, action: 'Allow', compareOp: 'EQL', majorVersion: 16 }), below('b2', 17)] } },
      [[2, [LYNC_2010, LYNC_2013], false, ['global']]],
    ],
    [
      'the same rule in two scopes has two places',
      { policies: { global: [below('b1', 15)], 'site:A': [below('b2', 15)] } },
      [
        [1, [LYNC_2010], false, ['global']],
        [2, [LYNC_2010], false, ['site:A']],
      ],
    ],
    [
      'a site of its own is judged apart',
      { policies: { global: [below('b1', 4)], 'site:A': [below('b2', 17)] } },
      [[2, [LYNC_2010, LYNC_2013, SFB_2016], true, ['site:A']]],
    ],
    ['filtering is off', { policies: { global: [below('b1', 17)] }, filters: { global: { enabled: false } } }, []],
    [
      'a rule that is there on some paths',
      { policies: { global: [rule('b1', { ...BLOCK, majorVersion: 17 }, { exists: 'unknown' })] } },
      [],
    ],
    ['a version from outside', { policies: { global: [rule('b1', { ...BLOCK, majorVersion: outside('major') })] } }, []],
    [
      'some builds',
      { policies: { global: [rule('b1', { ...BLOCK, majorVersion: 16, minorVersion: 0, buildNumber: 4266 })] } },
      [[1, [LYNC_2010, LYNC_2013], false, ['global']]],
    ],
  ])('%s', (_, made, expected) => {
    expect(judge(made)).toEqual(expected);
  });

  it.each<[string, Organisation, unknown]>([
    [
      'where the script shows all rules there are',
      { policies: { global: [] }, closed: ['global'], filters: { global: { defaultAction: 'Block' } } },
      [[800, [LYNC_2010, LYNC_2013, SFB_2016], true, ['global']]],
    ],
    ['not where rules that nobody sees may let them in', { filters: { global: { defaultAction: 'Block' } } }, []],
  ])('a default action that blocks, %s', (_, made, expected) => {
    expect(judge(made)).toEqual(expected);
  });

  it('the place is where the rule was last changed', () => {
    const changed = { file: 'test.ps1', start: 500, end: 510 };
    const made: Organisation = { policies: { global: [rule('b1', { ...BLOCK, majorVersion: 15 }, { changed })] } };
    expect(judge(made)).toEqual([[500, [LYNC_2010], false, ['global']]]);
  });
});
