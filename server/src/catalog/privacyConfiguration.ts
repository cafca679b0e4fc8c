/** CsPrivacyConfiguration: how much of a user's presence others may see, and whether users can restrict it to contacts. */
import { PRIVACY_MODE_PAGE } from './clients';
import { ALL_PARAMETER_SETS, byValue, defineNoun, EVERY_SET, optional, positional } from './define';
import { onPremises } from './platforms';
import { booleanValues, confirm, force, inMemory, instance, localStore, tenant, whatIf } from './shared';
import type { FormerParameter, Platform } from './types';

const OUTPUT = 'PrivacyConfiguration';
const UNAVAILABLE_PAGE = 'https://support.microsoft.com/help/3020057';
const TEAMS_PAGE = 'https://learn.microsoft.com/microsoftteams/presence-admins';
/** Get and Set are also there in the cloud service, for the tenant's one configuration. */
const EVERYWHERE: readonly Platform[] = [...onPremises, 'teams'];

/** The page of Lync Server 2010, that still shows -Tenant in the syntax of Set-CsPrivacyConfiguration. */
const FORMER_SYNTAX_PAGE = 'https://learn.microsoft.com/previous-versions/office/skype-server-2010/gg398484(v=ocs.14)';
const formerTenant: FormerParameter = {
  parameter: {
    name: 'Tenant',
    type: { kind: 'guid' },
    aliases: [],
    memberships: [
      {
        set: EVERY_SET,
        mandatory: false,
        position: undefined,
        valueFromPipeline: false,
        valueFromPipelineByPropertyName: false,
        valueFromRemainingArguments: false,
      },
    ],
  },
  platforms: ['lync2010', 'lync2013', 'sfb2015'],
  sources: [FORMER_SYNTAX_PAGE],
};

const SETTINGS = optional('EnablePrivacyMode', 'AutoInitiateContacts', 'PublishLocationDataDefault', 'DisplayPublishedPhotoDefault');

/** Get-, New-, Set- and Remove-CsPrivacyConfiguration. */
export const privacyConfiguration = defineNoun({
  noun: 'CsPrivacyConfiguration',
  parameters: [
    {
      name: 'Identity',
      type: { kind: 'identity' },
      summary:
        'Whose settings: `global`, a site (`site:Redmond`) or a User Server (`service:UserServer:atl-cs-001.litwareinc.com`). In Microsoft Teams there is only `Global`.',
      caution: 'Left out, Set- changes the global settings and Get- returns all of them.',
    },
    {
      name: 'EnablePrivacyMode',
      type: { kind: 'boolean' },
      default: '$false',
      summary: 'Offers users the choice to show their presence only to people on their Contacts list.',
      values: booleanValues(
        'Users can restrict their presence to their contacts, in the Status options of their client.',
        'Presence is visible to everyone; users choose whether to follow a later change.',
      ),
      caution:
        'Office Communicator 2007 and 2007 R2 do not honour this setting: their users’ presence stays visible, and signing in with one resets the user’s privacy settings. ' +
        'Add a client version policy rule that keeps them from signing in first. Once it is on, some contacts show "unavailable" to people who are not on their Contacts list.',
      sources: [PRIVACY_MODE_PAGE, UNAVAILABLE_PAGE, TEAMS_PAGE],
    },
    {
      name: 'AutoInitiateContacts',
      type: { kind: 'boolean' },
      default: '$true',
      summary: 'Adds the manager and the direct reports to each user’s Contacts list.',
      values: booleanValues(
        'Manager and direct reports are added: recommended beside privacy mode, so that they still see each other.',
        'Nobody is added by itself.',
      ),
    },
    {
      name: 'PublishLocationDataDefault',
      type: { kind: 'boolean' },
      default: '$true',
      summary: 'Publishes location data unless the user says otherwise.',
      values: booleanValues('Location data is published.', 'Location data is published only once the user chooses so.'),
      caution: 'The pages also call the property PublishLocationDataByDefault; no parameter has that name.',
    },
    {
      name: 'DisplayPublishedPhotoDefault',
      type: { kind: 'boolean' },
      default: '$true',
      summary: 'Publishes the user’s photo unless the user says otherwise.',
      values: booleanValues('The photo is published.', 'The photo is shown only once the user chooses so.'),
    },
    {
      name: 'Filter',
      type: { kind: 'string' },
      summary: 'Returns the settings whose identity matches, with wildcards: `-Filter "site:*"`. Not together with -Identity.',
    },
    tenant(),
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
      summary: 'Returns the privacy settings of the organisation: without parameters all of them.',
      platforms: EVERYWHERE,
      defaultSet: 'Identity',
      sets: {
        Identity: [...optional('Tenant'), positional('Identity', 0, false), ...optional('LocalStore')],
        Filter: optional('Tenant', 'Filter', 'LocalStore'),
      },
      scopes: ['global', 'site', 'service'],
      output: OUTPUT,
    },
    {
      verb: 'New',
      summary: 'Makes privacy settings for a site or a User Server that has none of its own yet.',
      sets: {
        [ALL_PARAMETER_SETS]: [
          positional('Identity', 0, true),
          ...optional('AutoInitiateContacts', 'DisplayPublishedPhotoDefault', 'EnablePrivacyMode', 'PublishLocationDataDefault'),
          ...optional('Force', 'InMemory', 'Tenant', 'WhatIf', 'Confirm'),
        ],
      },
      scopes: ['site', 'service'],
      output: OUTPUT,
    },
    {
      verb: 'Set',
      summary: 'Changes privacy settings: those of the identity, those of the object handed over, or the global ones.',
      platforms: EVERYWHERE,
      defaultSet: 'Identity',
      sets: {
        Identity: [...SETTINGS, positional('Identity', 0, false), ...optional('Force', 'WhatIf', 'Confirm')],
        Instance: [...SETTINGS, byValue('Instance'), ...optional('Force', 'WhatIf', 'Confirm')],
      },
      scopes: ['global', 'site', 'service'],
      input: OUTPUT,
      former: [formerTenant],
    },
    {
      verb: 'Remove',
      summary: 'Deletes the privacy settings of a site or a User Server; the global ones are reset to their defaults instead.',
      sets: {
        [ALL_PARAMETER_SETS]: [positional('Identity', 0, true, 'property'), ...optional('Tenant', 'Force', 'WhatIf', 'Confirm')],
      },
      scopes: ['global', 'site', 'service'],
      input: OUTPUT,
    },
  ],
});
