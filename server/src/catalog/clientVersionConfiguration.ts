/** CsClientVersionConfiguration: whether client versions are checked at all, and what happens to one that no rule matches. */
import { ALL_PARAMETER_SETS, byValue, defineNoun, optional, positional } from './define';
import { defaultActions, enumType } from './enumerations';
import { booleanValues, confirm, force, inMemory, instance, localStore, whatIf } from './shared';

const OUTPUT = 'ClientVersionConfiguration';
const CHANGES = optional('DefaultAction', 'Enabled', 'Force', 'WhatIf', 'Confirm', 'DefaultURL');

/** Get-, New-, Set- and Remove-CsClientVersionConfiguration. */
export const clientVersionConfiguration = defineNoun({
  noun: 'CsClientVersionConfiguration',
  parameters: [
    {
      name: 'Identity',
      type: { kind: 'identity' },
      summary: 'Whose configuration: `global` or a site (`site:Redmond`).',
      caution: 'Left out, Set- changes the global configuration and Get- returns all of them.',
    },
    {
      name: 'Enabled',
      type: { kind: 'boolean' },
      default: '$true',
      summary: 'Turns the check of client versions on or off.',
      values: booleanValues(
        'The version of each client that signs in is checked against the client version policy.',
        'Nothing is checked: every client signs in, and no client version policy rule has an effect.',
      ),
      caution: '`$false` also lets Office Communicator 2007 and 2007 R2 in, whatever the rules say.',
    },
    {
      name: 'DefaultAction',
      type: enumType(defaultActions),
      default: 'undocumented',
      values: defaultActions.values,
      summary:
        'What happens to a client that no rule matches. The two WithUrl actions need -DefaultURL. The global configuration is installed with Allow.',
      caution: 'Block also keeps clients out that nobody wrote a rule for.',
    },
    {
      name: 'DefaultURL',
      type: { kind: 'string' },
      default: 'undocumented',
      summary: 'The address of a page with a newer client, shown by the two WithUrl actions.',
    },
    {
      name: 'Filter',
      type: { kind: 'string' },
      summary: 'Returns the configurations whose identity matches, with wildcards: `-Filter "site:*"`. Not together with -Identity.',
    },
    force,
    inMemory,
    instance,
    localStore,
    whatIf,
    confirm,
  ],
  cmdlets: [
    {
      verb: 'Get',
      summary: 'Returns the client version configurations: without parameters all of them.',
      defaultSet: 'Identity',
      sets: {
        Identity: [positional('Identity', 0, false), ...optional('LocalStore')],
        Filter: optional('Filter', 'LocalStore'),
      },
      scopes: ['global', 'site'],
      output: OUTPUT,
    },
    {
      verb: 'New',
      summary: 'Makes a client version configuration for a site that has none of its own yet.',
      sets: {
        [ALL_PARAMETER_SETS]: [
          positional('Identity', 0, true),
          ...optional('DefaultAction', 'Enabled', 'Force', 'InMemory', 'WhatIf', 'Confirm', 'DefaultURL'),
        ],
      },
      scopes: ['site'],
      output: OUTPUT,
    },
    {
      verb: 'Set',
      summary: 'Changes whether client versions are checked, and what happens to clients that no rule matches.',
      defaultSet: 'Identity',
      sets: {
        Identity: [positional('Identity', 0, false), ...CHANGES],
        Instance: [byValue('Instance'), ...CHANGES],
      },
      scopes: ['global', 'site'],
      input: OUTPUT,
    },
    {
      verb: 'Remove',
      summary: 'Deletes a site’s client version configuration; the global one is reset to its defaults instead.',
      sets: { [ALL_PARAMETER_SETS]: [positional('Identity', 0, true, 'property'), ...optional('Force', 'WhatIf', 'Confirm')] },
      scopes: ['global', 'site'],
      input: OUTPUT,
    },
  ],
});
