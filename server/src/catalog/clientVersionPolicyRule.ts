/** CsClientVersionPolicyRule: one rule of a policy, that matches clients by user agent and version and lets them in or not. */
import { USER_AGENT_PAGE, userAgents } from './clients';
import { ALL_PARAMETER_SETS, byValue, defineNoun, optional, positional, required } from './define';
import { actions, compareOps, enumType } from './enumerations';
import { booleanValues, confirm, force, inMemory, instance, localStore, SINCE_2015, tenant, whatIf } from './shared';
import type { ParameterType } from './types';

const OUTPUT = 'Rule';
const SCOPES = ['global', 'site', 'service', 'user'] as const;
const PART: ParameterType = { kind: 'integer', type: 'ushort' };
const PART_RANGE = { min: 0, max: 65_535 };

const NEW_PROPERTIES = optional(
  'MajorVersion',
  'MinorVersion',
  'UserAgent',
  'Action',
  'ActionUrl',
  'BuildNumber',
  'CompareOp',
  'Description',
  'Enabled',
);
const NEW_REST = optional('Force', 'InMemory', 'WhatIf', 'Confirm', 'UserAgentFullName', 'Tenant');
const CHANGES = optional(
  'Action',
  'ActionUrl',
  'BuildNumber',
  'CompareOp',
  'Description',
  'Enabled',
  'MajorVersion',
  'MinorVersion',
  'Priority',
  'QfeNumber',
  'UserAgent',
  'Force',
  'WhatIf',
  'Confirm',
  'UserAgentFullName',
  'Tenant',
);

/** Get-, New-, Set- and Remove-CsClientVersionPolicyRule. */
export const clientVersionPolicyRule = defineNoun({
  noun: 'CsClientVersionPolicyRule',
  parameters: [
    {
      name: 'Identity',
      type: { kind: 'identity' },
      summary: 'Which rule: its policy, a slash, and the rule’s GUID: `site:Redmond/1987d3c2-4544-489d-bbe3-59f79f530a83`.',
      caution: 'Rules have no global one: a change needs an identity or an object.',
    },
    {
      name: 'Parent',
      type: { kind: 'string' },
      summary:
        'The policy that gets the rule: `Global`, `site:Redmond`, `Registrar:atl-cs-001.litwareinc.com`, or the name of a per-user policy. Goes with -RuleId.',
    },
    {
      name: 'RuleId',
      type: { kind: 'string' },
      summary: 'The new rule’s GUID, as `[guid]::NewGuid()` makes it. Goes with -Parent.',
    },
    {
      name: 'UserAgent',
      type: { kind: 'string' },
      default: 'undocumented',
      values: userAgents.map(agent => ({ value: agent.name, summary: `Matches ${agent.software}.` })),
      summary: 'The software that the rule is about, as it names itself. OC is Communicator, Lync and Skype for Business.',
      caution: 'Left out, what the rule matches is not documented.',
      sources: [USER_AGENT_PAGE],
    },
    {
      name: 'UserAgentFullName',
      type: { kind: 'string' },
      default: 'undocumented',
      summary: 'A longer name of the software, in place of the short user agent.',
      caution: 'Which clients it matches is not documented: a rule with it is no proof that a client is kept out.',
    },
    {
      name: 'MajorVersion',
      type: PART,
      range: PART_RANGE,
      default: 'undocumented',
      summary: 'First part of the version: 2 in 2.0.6362.111. A new rule must have it, although the command accepts a call without.',
    },
    {
      name: 'MinorVersion',
      type: PART,
      range: PART_RANGE,
      default: 'undocumented',
      summary: 'Second part of the version: 0 in 2.0.6362.111. Left out, it is not compared.',
    },
    {
      name: 'BuildNumber',
      type: PART,
      range: PART_RANGE,
      default: 'undocumented',
      summary: 'Third part of the version: 6362 in 2.0.6362.111. Left out, it is not compared.',
    },
    {
      name: 'QfeNumber',
      type: PART,
      range: PART_RANGE,
      default: 'undocumented',
      summary: 'Last part of the version, the update: 111 in 2.0.6362.111. Left out, it is not compared.',
    },
    {
      name: 'CompareOp',
      type: enumType(compareOps),
      default: 'undocumented',
      values: compareOps.values,
      summary: 'How the client’s version compares with the rule’s for the rule to match.',
      caution: 'Left out, the comparison is not documented: the rule is no proof that a client is kept out.',
    },
    {
      name: 'Action',
      type: enumType(actions),
      default: 'undocumented',
      values: actions.values,
      summary: 'What happens to a client that the rule matches. The two WithUrl actions need -ActionUrl.',
      caution: 'Left out, the action is not documented: the rule is no proof that a client is kept out.',
    },
    {
      name: 'ActionUrl',
      type: { kind: 'string' },
      default: 'undocumented',
      summary: 'The address of a page with a newer client; required by the two WithUrl actions.',
    },
    {
      name: 'Enabled',
      type: { kind: 'boolean' },
      default: '$true',
      summary: 'Whether the rule counts.',
      values: booleanValues('The rule counts.', 'The rule is skipped, as if it were not there.'),
    },
    {
      name: 'Priority',
      type: { kind: 'integer', type: 'int' },
      range: { min: -2_147_483_648, max: 2_147_483_647 },
      default: 'undocumented',
      summary:
        'Place in the order of the policy’s rules: 0 is asked first, and the first rule that matches decides. A rule already there moves down.',
    },
    { name: 'Description', type: { kind: 'string' }, summary: 'A note about the rule, such as whom to ask about it.' },
    {
      name: 'Filter',
      type: { kind: 'string' },
      summary: 'Returns the rules whose identity matches, with wildcards: `-Filter "site:Redmond/*"`. Not together with -Identity.',
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
      summary: 'Returns client version policy rules: without parameters those of all policies.',
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
      summary: 'Makes a client version policy rule, which lets matching clients sign in or keeps them from it.',
      defaultSet: 'Identity',
      sets: {
        Identity: [positional('Identity', 0, true), ...NEW_PROPERTIES, ...optional('Priority', 'QfeNumber'), ...NEW_REST],
        ParentAndRelativeKey: [
          ...NEW_PROPERTIES,
          required('Parent'),
          ...optional('Priority', 'QfeNumber'),
          required('RuleId'),
          ...NEW_REST,
        ],
      },
      scopes: SCOPES,
      output: OUTPUT,
    },
    {
      verb: 'Set',
      summary: 'Changes a client version policy rule, or stores one that was made in memory.',
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
      summary: 'Deletes a client version policy rule.',
      sets: { [ALL_PARAMETER_SETS]: [positional('Identity', 0, true, 'property'), ...optional('Force', 'WhatIf', 'Confirm', 'Tenant')] },
      scopes: SCOPES,
      input: OUTPUT,
    },
  ],
});
