/** Parameters that several nouns of the family share, with the same meaning. */
import type { ParameterData } from './define';
import type { Platform, ValueFact } from './types';

/** Uses of a Boolean parameter: it takes `$true` and `$false`, not the words. */
export const booleanValues = (whenTrue: string, whenFalse: string): readonly ValueFact[] => [
  { value: '$true', summary: whenTrue },
  { value: '$false', summary: whenFalse },
];

/** -Tenant of the client version policy cmdlets came with Skype for Business Server 2015. */
export const SINCE_2015: readonly Platform[] = ['sfb2015', 'sfb2019', 'sfbse'];

export const force: ParameterData = {
  name: 'Force',
  type: { kind: 'switch' },
  summary: 'Keeps messages about errors that do not stop the command from being shown.',
};

export const inMemory: ParameterData = {
  name: 'InMemory',
  type: { kind: 'switch' },
  summary: 'Makes the object in memory only. Nothing changes until it is handed to the matching Set- command with -Instance.',
  caution: 'Without that Set- command the object is lost when the session ends, and no error says so.',
};

export const whatIf: ParameterData = {
  name: 'WhatIf',
  type: { kind: 'switch' },
  aliases: ['wi'],
  common: true,
  summary: 'Says what the command would do and changes nothing.',
};

export const confirm: ParameterData = {
  name: 'Confirm',
  type: { kind: 'switch' },
  aliases: ['cf'],
  common: true,
  summary: 'Asks before the command changes anything.',
};

export const localStore: ParameterData = {
  name: 'LocalStore',
  type: { kind: 'switch' },
  summary: 'Reads the local copy of the Central Management store instead of the store itself.',
};

export const instance: ParameterData = {
  name: 'Instance',
  type: { kind: 'object' },
  summary:
    'The changed object to store, from Get- or from New- with -InMemory. The pipeline can hand it over. Not together with -Identity.',
};

/** What -Tenant is for, on the cmdlets of one noun. */
export const tenant = (platforms?: readonly Platform[]): ParameterData => ({
  name: 'Tenant',
  type: { kind: 'guid' },
  summary: 'The GUID of the online tenant whose settings are meant; for hybrid deployments.',
  ...(platforms === undefined ? {} : { platforms }),
});
