/** What a migration script is told of its sites, in the forms in which administrators keep that. */
import { type Context, indent, quote } from './context';

export interface SiteRow {
  readonly site: string;
  readonly protect: boolean;
  readonly enable: boolean;
  readonly major: number;
  readonly action: string;
}

/** Rows, and how a script reads one of them that a variable holds. */
export interface Rows {
  readonly lines: readonly string[];
  /** The variable that holds them. */
  readonly rows: string;
  /** A condition on a row. */
  readonly flag: (row: string, field: 'Protect' | 'Enable') => string;
}

const truth = (value: boolean) => (value ? '$true' : '$false');
const plainFlag = (row: string, field: string) => `${row}.${field}`;

function fields({ site, protect, enable, major, action }: SiteRow): string {
  return `Site = ${quote(site)}; Protect = ${truth(protect)}; Enable = ${truth(enable)}; Major = ${major}; Action = ${quote(action)}`;
}

function words({ site, protect, enable, major, action }: SiteRow, separator: string): string {
  return [site, protect ? 'yes' : 'no', enable ? 'yes' : 'no', String(major), action].join(separator);
}

/** A flag that is kept as a word. */
function wordFlag(context: Context): Rows['flag'] {
  return context.random.pick<Rows['flag']>([
    (row, field) => `${row}.${field} -eq 'yes'`,
    (row, field) => `${row}.${field} -ne 'no'`,
    (row, field) => `${row}.${field} -match '^y'`,
    (row, field) => `'yes', 'true' -contains ${row}.${field}`,
    (row, field) => `${row}.${field}.Trim().ToLower().StartsWith('y')`,
  ]);
}

type Form = (context: Context, sites: readonly SiteRow[], rows: string) => Omit<Rows, 'rows'>;

const FORMS: readonly (readonly [number, string, Form])[] = [
  [
    3,
    'objects',
    (_, sites, rows) => ({
      lines: [`${rows} = @(`, ...indent(sites.map(site => `[pscustomobject]@{ ${fields(site)} }`)), ')'],
      flag: plainFlag,
    }),
  ],
  [
    2,
    'tables',
    (context, sites, rows) => ({
      lines: [`${rows} = @(`, ...indent(sites.map(site => `@{ ${fields(site)} }`)), ')'],
      flag: context.random.pick<Rows['flag']>([
        plainFlag,
        (row, field) => `${row}['${field}']`,
        (row, field) => `${row}.${field} -eq $true`,
      ]),
    }),
  ],
  [
    2,
    'list',
    (_, sites, rows) => ({
      lines: [
        `${rows} = New-Object System.Collections.ArrayList`,
        ...sites.map(site => `[void]${rows}.Add([pscustomobject]@{ ${fields(site)} })`),
      ],
      flag: plainFlag,
    }),
  ],
  [
    2,
    'genericList',
    (_, sites, rows) => ({
      lines: [`${rows} = [System.Collections.Generic.List[object]]::new()`, ...sites.map(site => `${rows}.Add(@{ ${fields(site)} })`)],
      flag: plainFlag,
    }),
  ],
  [
    3,
    'csv',
    (context, sites, rows) => ({
      lines: [`${rows} = @'`, 'Site,Protect,Enable,Major,Action', ...sites.map(site => words(site, ',')), "'@ | ConvertFrom-Csv"],
      flag: wordFlag(context),
    }),
  ],
  [
    2,
    'csvWithHeader',
    (context, sites, rows) => ({
      lines: [
        `${rows} = ConvertFrom-Csv -InputObject @(${sites.map(site => quote(words(site, ';'))).join(', ')}) -Delimiter ';' -Header Site, Protect, Enable, Major, Action`,
      ],
      flag: wordFlag(context),
    }),
  ],
  [
    2,
    'json',
    (_, sites, rows) => ({
      lines: [
        `${rows} = @'`,
        JSON.stringify(
          sites.map(({ site, protect, enable, major, action }) => ({
            Site: site,
            Protect: protect,
            Enable: enable,
            Major: major,
            Action: action,
          })),
        ),
        "'@ | ConvertFrom-Json",
      ],
      flag: plainFlag,
    }),
  ],
  [
    2,
    'stringData',
    (context, sites, rows) => {
      const text = context.unique('texts');
      return {
        lines: [
          `$${text} = ConvertFrom-StringData @'`,
          ...sites.map(site => `${site.site} = ${words(site, ',')}`),
          "'@",
          `${rows} = foreach ($key in ($${text}.Keys | Sort-Object)) {`,
          ...indent([
            `$site, $protect, $enable, $major, $action = $${text}[$key] -split ','`,
            'New-Object PSObject -Property @{ Site = $site; Protect = $protect; Enable = $enable; Major = [int]$major; Action = $action }',
          ]),
          '}',
        ],
        flag: wordFlag(context),
      };
    },
  ],
  [
    2,
    'lines',
    (context, sites, rows) => ({
      lines: [
        `${rows} = @"`,
        ...sites.map(site => words(site, '|')),
        '"@ -split "`r?`n" | Where-Object { $_ } | ForEach-Object {',
        ...indent([
          "$parts = $_.Split('|')",
          '[pscustomobject]@{ Site = $parts[0]; Protect = $parts[1]; Enable = $parts[2]; Major = [int]$parts[3]; Action = $parts[-1] }',
        ]),
        '}',
      ],
      flag: wordFlag(context),
    }),
  ],
  [
    2,
    'xml',
    (context, sites, rows) => ({
      lines: [
        `${rows} = ([xml]@'`,
        '<sites>',
        ...sites.map(
          ({ site, protect, enable, major, action }) =>
            `<site Site="${site}" Protect="${protect ? 'yes' : 'no'}" Enable="${enable ? 'yes' : 'no'}" Major="${major}" Action="${action}" />`,
        ),
        '</sites>',
        "'@).sites.site",
      ],
      flag: wordFlag(context),
    }),
  ],
  [
    2,
    'named',
    (context, sites, rows) => {
      const map = context.unique('map');
      return {
        lines: [
          `$${map} = [ordered]@{`,
          ...indent(sites.map(site => `${site.site} = @{ ${fields(site)} }`)),
          '}',
          `${rows} = ${context.random.pick([`$${map}.Values`, `foreach ($name in $${map}.Keys) { $${map}[$name] }`, `@($${map}.GetEnumerator() | ForEach-Object { $_.Value })`])}`,
        ],
        flag: plainFlag,
      };
    },
  ],
  [
    1,
    'defaults',
    (context, sites, rows) => {
      const base = context.unique('defaults');
      const merge = context.unique('Merge-Row');
      return {
        lines: [
          `$${base} = @{ Protect = $true; Enable = $true; Major = 4; Action = 'Block' }`,
          `function ${merge}([hashtable]$Row) {`,
          ...indent([
            `$whole = $${base}.Clone()`,
            context.random.pick([
              'foreach ($key in $Row.Keys) { $whole[$key] = $Row[$key] }',
              '$Row.GetEnumerator() | ForEach-Object { $whole[$_.Key] = $_.Value }',
            ]),
            '[pscustomobject]$whole',
          ]),
          '}',
          `${rows} = @(`,
          ...indent(
            sites.map(({ site, protect, enable, major, action }) => {
              const own = [
                protect ? '' : 'Protect = $false',
                enable ? '' : 'Enable = $false',
                major === 4 ? '' : `Major = ${major}`,
                action === 'Block' ? '' : `Action = ${quote(action)}`,
              ].filter(text => text !== '');
              return `${merge} @{ ${[`Site = ${quote(site)}`, ...own].join('; ')} }`;
            }),
          ),
          ')',
        ],
        flag: plainFlag,
      };
    },
  ],
];

export function siteRows(context: Context, sites: readonly SiteRow[]): Rows {
  const rows = `$${context.unique('rows')}`;
  return { rows, ...context.choose('rows', FORMS)(context, sites, rows) };
}
