/** Enumerations of the client version cmdlets, with what each member means. */
import type { ParameterType, Source, ValueFact } from './types';

/** The page that lists the members of Action and CompareOp. */
const RULE_PAGE: Source = 'https://learn.microsoft.com/powershell/module/skypeforbusiness/new-csclientversionpolicyrule';
/** The page that lists the members of DefaultAction. */
const CONFIGURATION_PAGE: Source = 'https://learn.microsoft.com/powershell/module/skypeforbusiness/new-csclientversionconfiguration';

export interface Enumeration {
  readonly name: string;
  readonly values: readonly ValueFact[];
  readonly sources: readonly Source[];
}

/** What a rule does with a client that it matches. */
export const actions: Enumeration = {
  name: 'Action',
  values: [
    { value: 'Allow', summary: 'The client signs in.' },
    { value: 'AllowWithUrl', summary: 'The client signs in, and a message points its user to ActionUrl for a newer one.' },
    {
      value: 'AllowAndUpgrade',
      summary: 'The client signs in and is then upgraded; only Communicator, Lync and Skype for Business (OC) can be.',
    },
    { value: 'Block', summary: 'The client is kept from signing in.' },
    { value: 'BlockWithUrl', summary: 'The client is kept from signing in, and a message points its user to ActionUrl for a newer one.' },
    {
      value: 'BlockAndUpgrade',
      summary: 'The client is kept from signing in until it is upgraded; only Communicator, Lync and Skype for Business (OC) can be.',
    },
  ],
  sources: [RULE_PAGE],
};

/** What happens to a client that no rule matches. */
export const defaultActions: Enumeration = {
  name: 'DefaultAction',
  values: [
    { value: 'Allow', summary: 'A client that no rule matches signs in.' },
    { value: 'AllowWithUrl', summary: 'A client that no rule matches signs in, and a message points its user to DefaultURL.' },
    { value: 'Block', summary: 'A client that no rule matches is kept from signing in.' },
    {
      value: 'BlockWithUrl',
      summary: 'A client that no rule matches is kept from signing in, and a message points its user to DefaultURL.',
    },
  ],
  sources: [CONFIGURATION_PAGE],
};

/** How the client's version compares with the rule's. */
export const compareOps: Enumeration = {
  name: 'CompareOp',
  values: [
    { value: 'EQL', summary: 'Matches the same version: equal to.' },
    { value: 'NEQ', summary: 'Matches every other version: not equal to.' },
    { value: 'GTR', summary: 'Matches later versions: greater than.' },
    { value: 'GEQ', summary: 'Matches this version and later ones: greater than or equal to.' },
    { value: 'LSS', summary: 'Matches earlier versions: less than.' },
    { value: 'LEQ', summary: 'Matches this version and earlier ones: less than or equal to.' },
  ],
  sources: [RULE_PAGE],
};

/** The enumeration as a parameter's type. */
export function enumType(enumeration: Enumeration): ParameterType {
  return { kind: 'enum', name: enumeration.name, members: enumeration.values.map(fact => fact.value) };
}

/** True for the actions that let the client in. */
export function letsIn(action: string): boolean {
  return action.toLowerCase().startsWith('allow');
}

/** True for the actions that need a URL beside them. */
export function needsUrl(action: string): boolean {
  return action.toLowerCase().endsWith('withurl');
}

/** True for the actions that upgrade the client, which only user agent OC can. */
export function upgrades(action: string): boolean {
  return action.toLowerCase().endsWith('andupgrade');
}
