/** The clients that sign in: their user agents and versions. Data only; who is let in is the deployment's to say. */
import type { Source } from './types';

/** The page with the warning about old clients. */
export const PRIVACY_MODE_PAGE: Source =
  'https://learn.microsoft.com/previous-versions/office/lync-server-2013/lync-server-2013-configuring-enhanced-presence-privacy-mode';
/** The page that takes 2.0.6362.111 as its example of a version. */
const RULE_PAGE: Source = 'https://learn.microsoft.com/powershell/module/skypeforbusiness/new-csclientversionpolicyrule';
/** The pages that name the versions of newer clients. */
const LYNC_2010_VERSIONS: Source = 'https://learn.microsoft.com/archive/blogs/hot/update-version-information-for-lync-server-2010';
const OFFICE_2013_VERSIONS: Source = 'https://learn.microsoft.com/officeupdates/update-history-office-2013';
const OFFICE_2016_VERSIONS: Source = 'https://learn.microsoft.com/officeupdates/update-history-microsoft365-apps-by-date';
/** The page that lists the user agents the servers know. */
export const USER_AGENT_PAGE: Source =
  'https://learn.microsoft.com/previous-versions/office/lync-server-2013/lync-server-2013-useragentdef-table';

export interface UserAgent {
  /** What `-UserAgent` takes. */
  readonly name: string;
  /** The software it stands for. */
  readonly software: string;
}

/** User agents known to the products (USER_AGENT_PAGE); an organisation's own software may send others. */
export const userAgents: readonly UserAgent[] = [
  { name: 'OC', software: 'Office Communicator, Lync and Skype for Business on the desktop' },
  { name: 'CWA', software: 'Communicator Web Access and Lync Web App' },
  { name: 'OCPhone', software: 'Communicator on phones' },
  { name: 'CPE', software: 'Communicator Phone Edition and Lync Phone Edition' },
  { name: 'UCCP', software: 'software built on the Unified Communications client platform' },
  { name: 'AOC', software: 'the Attendant console' },
  { name: 'LiveMeetingAddins', software: 'the conferencing add-in for Outlook' },
  { name: 'LMC', software: 'Live Meeting' },
  { name: 'WM', software: 'Windows Messenger' },
  { name: 'RTC', software: 'real-time communications clients' },
  { name: 'iPadLync', software: 'Lync for iPad' },
  { name: 'iPhoneLync', software: 'Lync for iPhone' },
  { name: 'WPLync', software: 'Lync for Windows Phone' },
  { name: 'NokiaLync', software: 'Lync for Nokia phones' },
  { name: 'AndroidLync', software: 'Lync for Android' },
  { name: 'McxService', software: 'the mobility service' },
];

/** The user agent of Office Communicator, Lync and Skype for Business on the desktop. */
export const DESKTOP_USER_AGENT = 'OC';

/** Parts of a version from the left; a part that is left out may have any value. */
export interface ClientVersion {
  readonly major: number;
  readonly minor: number;
  readonly build?: number | undefined;
  readonly qfe?: number | undefined;
}

export interface Client {
  /** For messages, plans and JSON. */
  readonly name: string;
  readonly userAgent: string;
  readonly version: ClientVersion;
  readonly sources: readonly Source[];
}

/** The clients that ignore privacy mode and reset the user's privacy settings, oldest first. */
export const legacyClients: readonly Client[] = [
  {
    name: 'Office Communicator 2007',
    userAgent: DESKTOP_USER_AGENT,
    version: { major: 2, minor: 0, build: 6362 },
    sources: [PRIVACY_MODE_PAGE, RULE_PAGE],
  },
  {
    name: 'Office Communicator 2007 R2',
    userAgent: DESKTOP_USER_AGENT,
    version: { major: 3, minor: 5, build: 6907 },
    sources: [PRIVACY_MODE_PAGE],
  },
];

/** The clients that honour privacy mode, oldest first: a rule that keeps them out hits the users it is for. */
export const supportedClients: readonly Client[] = [
  {
    name: 'Lync 2010',
    userAgent: DESKTOP_USER_AGENT,
    version: { major: 4, minor: 0, build: 7577 },
    sources: [LYNC_2010_VERSIONS],
  },
  {
    name: 'Lync 2013 and Skype for Business 2015',
    userAgent: DESKTOP_USER_AGENT,
    version: { major: 15, minor: 0 },
    sources: [OFFICE_2013_VERSIONS],
  },
  {
    name: 'Skype for Business 2016 and later',
    userAgent: DESKTOP_USER_AGENT,
    version: { major: 16, minor: 0 },
    sources: [OFFICE_2016_VERSIONS],
  },
];

/** The first major version that honours privacy mode (Lync 2010): a rule for everything below it covers the legacy clients. */
export const FIRST_SUPPORTED_MAJOR = 4;

/** The version in dotted form, parts that may be anything as `x`: `2.0.6362.x`. */
export function versionText(version: ClientVersion): string {
  return [version.major, version.minor, version.build ?? 'x', version.qfe ?? 'x'].join('.');
}

const userAgentsByName = new Map(userAgents.map(agent => [agent.name.toLowerCase(), agent]));

/** The user agent of that name in any letter case. */
export function findUserAgent(name: string): UserAgent | undefined {
  return userAgentsByName.get(name.trim().toLowerCase());
}
