/** The products, their modules, and which of them a command's surroundings point at. */
import type { Platform, Source } from './types';

/** What is known of one product. */
export interface PlatformFact {
  readonly platform: Platform;
  readonly name: string;
  readonly kind: 'onPremises' | 'cloud';
  /** The module that holds its cmdlets. */
  readonly module: string;
  readonly sources: readonly Source[];
}

const OVERVIEW = 'https://learn.microsoft.com/powershell/module/skypeforbusiness/';
const TEAMS = 'https://learn.microsoft.com/microsoftteams/teams-powershell-overview';
const PRESENCE_IN_TEAMS = 'https://learn.microsoft.com/microsoftteams/presence-admins';

/** Every product, oldest first, the cloud service last. */
export const platforms: readonly PlatformFact[] = [
  { platform: 'lync2010', name: 'Lync Server 2010', kind: 'onPremises', module: 'Lync', sources: [OVERVIEW] },
  { platform: 'lync2013', name: 'Lync Server 2013', kind: 'onPremises', module: 'Lync', sources: [OVERVIEW] },
  { platform: 'sfb2015', name: 'Skype for Business Server 2015', kind: 'onPremises', module: 'SkypeForBusiness', sources: [OVERVIEW] },
  { platform: 'sfb2019', name: 'Skype for Business Server 2019', kind: 'onPremises', module: 'SkypeForBusiness', sources: [OVERVIEW] },
  {
    platform: 'sfbse',
    name: 'Skype for Business Server Subscription Edition',
    kind: 'onPremises',
    module: 'SkypeForBusiness',
    sources: ['https://learn.microsoft.com/lifecycle/products/skype-for-business-server-subscription-edition'],
  },
  { platform: 'teams', name: 'Microsoft Teams', kind: 'cloud', module: 'MicrosoftTeams', sources: [TEAMS, PRESENCE_IN_TEAMS] },
];

/** Server products, oldest first. */
export const onPremises: readonly Platform[] = platforms.filter(fact => fact.kind === 'onPremises').map(fact => fact.platform);

/** The product that stands for "some server" when nothing says which: the supported one. */
export const defaultPlatform: Platform = 'sfbse';

/** What a module's name tells about where its commands run. */
export interface ModuleFact {
  readonly module: string;
  readonly kind: 'onPremises' | 'cloud';
  /** Products that ship it; one entry decides the product, several only the kind. */
  readonly platforms: readonly Platform[];
}

/** Modules that decide the platform of the commands after their import. */
const modules: readonly ModuleFact[] = [
  { module: 'Lync', kind: 'onPremises', platforms: ['lync2010', 'lync2013'] },
  { module: 'SkypeForBusiness', kind: 'onPremises', platforms: ['sfb2015', 'sfb2019', 'sfbse'] },
  { module: 'MicrosoftTeams', kind: 'cloud', platforms: ['teams'] },
  { module: 'SkypeOnlineConnector', kind: 'cloud', platforms: ['teams'] },
  { module: 'LyncOnlineConnector', kind: 'cloud', platforms: ['teams'] },
];

const modulesByName = new Map(modules.map(fact => [fact.module.toLowerCase(), fact]));
const platformsByKey = new Map(platforms.map(fact => [fact.platform, fact]));

/** The module of that name in any letter case; undefined for one that tells nothing. */
export function findModule(name: string): ModuleFact | undefined {
  return modulesByName.get(name.trim().toLowerCase());
}

/** The product's full name, for messages. */
export function platformName(platform: Platform): string {
  return platformsByKey.get(platform)?.name ?? platform;
}

/** The cloud service has one tenant-wide configuration and no client version filtering. */
export function isCloud(platform: Platform): boolean {
  return platform === 'teams';
}
