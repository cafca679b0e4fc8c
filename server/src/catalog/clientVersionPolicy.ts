/** CsClientVersionPolicy: an ordered collection of rules, for everyone, a site, a Registrar, or the users it is granted to. */
import { ALL_PARAMETER_SETS, byValue, defineNoun, optional, positional } from './define';
import { confirm, force, inMemory, instance, localStore, SINCE_2015, tenant, whatIf } from './shared';

const OUTPUT = 'ClientVersionPolicy';
const SCOPES = ['global', 'site', 'service', 'user'] as const;
const CHANGES = optional('Description', 'Rules', 'Force', 'WhatIf', 'Confirm', 'Tenant');

/** Get-, New-, Set- and Remove-CsClientVersionPolicy. */
export const clientVersionPolicy = defineNoun({
  noun: 'CsClientVersionPolicy',
  parameters: [
    {
      name: 'Identity',
      type: { kind: 'identity' },
      summary:
        'Which policy: `global`, a site’s (`site:Redmond`), a Registrar’s (`Registrar:atl-cs-001.litwareinc.com`), or a per-user one by its name (`SalesDepartmentPolicy`).',
      caution: 'A per-user policy does nothing until Grant-CsClientVersionPolicy assigns it.',
    },
    {
      name: 'Rules',
      type: { kind: 'listModifier' },
      summary: 'The rules of the policy: `@{Add=$rule}`, `@{Remove=$rule}`, `@{Replace=$rules}`, or a collection that replaces them all.',
    },
    { name: 'Description', type: { kind: 'string' }, summary: 'A note about the policy, such as whom it is for.' },
    {
      name: 'Filter',
      type: { kind: 'string' },
      summary:
        'Returns the policies whose identity matches, with wildcards: `site:*`, or `tag:*` for the per-user ones. Not together with -Identity.',
    },
    tenant(SINCE_2015),
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
      summary: 'Returns the client version policies: without parameters all of them.',
      defaultSet: 'Identity',
      sets: {
        Identity: [positional('Identity', 0, false), ...optional('LocalStore', 'Tenant')],
        Filter: optional('Filter', 'LocalStore', 'Tenant'),
      },
      scopes: SCOPES,
      output: OUTPUT,
    },
    {
      verb: 'New',
      summary: 'Makes a client version policy for a site, a Registrar, or users it will be granted to.',
      sets: {
        [ALL_PARAMETER_SETS]: [
          positional('Identity', 0, true),
          ...optional('Description', 'Rules', 'Force', 'InMemory', 'WhatIf', 'Confirm', 'Tenant'),
        ],
      },
      scopes: ['site', 'service', 'user'],
      output: OUTPUT,
    },
    {
      verb: 'Set',
      summary: 'Changes the rules or the description of a client version policy; without an identity, of the global one.',
      defaultSet: 'Identity',
      sets: {
        Identity: [positional('Identity', 0, false), ...CHANGES],
        Instance: [byValue('Instance'), ...CHANGES],
      },
      scopes: SCOPES,
      input: OUTPUT,
    },
    {
      verb: 'Remove',
      summary: 'Deletes a client version policy with its rules; the global one gets its default rules back instead.',
      sets: { [ALL_PARAMETER_SETS]: [positional('Identity', 0, true, 'property'), ...optional('Force', 'WhatIf', 'Confirm', 'Tenant')] },
      scopes: SCOPES,
      input: OUTPUT,
      output: OUTPUT,
    },
  ],
});

/** Grant-CsClientVersionPolicy: its Identity is a user, so it has a list of its own. */
export const grantClientVersionPolicy = defineNoun({
  noun: 'CsClientVersionPolicy',
  parameters: [
    {
      name: 'Identity',
      type: { kind: 'other', name: 'UserIdParameter', fromText: true },
      summary: 'The user, by SIP address, user principal name, `domain\\name`, display name, or distinguished name.',
    },
    {
      name: 'PolicyName',
      type: { kind: 'string' },
      summary: 'The name of the per-user policy; `$null` takes the user’s policy away.',
    },
    {
      name: 'DomainController',
      type: { kind: 'other', name: 'Fqdn', fromText: true },
      summary: 'The domain controller to use; left out, the first one available.',
    },
    { name: 'PassThru', type: { kind: 'switch' }, summary: 'Hands the user on through the pipeline.' },
    whatIf,
    confirm,
  ],
  cmdlets: [
    {
      verb: 'Grant',
      summary: 'Assigns a per-user client version policy to a user, or takes it away.',
      sets: {
        [ALL_PARAMETER_SETS]: [
          positional('Identity', 0, true, 'both'),
          positional('PolicyName', 1, false),
          ...optional('PassThru', 'WhatIf', 'Confirm', 'DomainController'),
        ],
      },
      scopes: ['user'],
      input: 'String',
      output: 'OCSUserOrAppContact',
    },
  ],
});
