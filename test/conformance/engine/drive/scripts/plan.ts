/**
 * Writes whole scripts: what they protect, how, where privacy mode goes on, in which order, and in what other statements all that
 * stands. About half of them are safe; which, the real engine tells.
 */
import type { World } from '../client';
import { Random } from '../random';
import { addUnless, enableIf, ensureConfiguration, ensurePolicy } from './conditions';
import { Context } from './context';
import { enableNothing, enableOne } from './enable';
import { enableExisting, enableMany } from './enableMany';
import { directRules, makeRules } from './making';
import { migrationScenario } from './migration';
import { defaultBlock, filterStep, otherPolicy, perUser, policyWith } from './policies';
import { anyRules, openRules, ruleSet } from './ruleSets';
import { keptRules, undoneRules } from './undone';
import { unknownScenario } from './unknown';
import { wrapNever, wrapOnce } from './wrappers';

export interface Script {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  readonly constructs: readonly string[];
  /** The first is the deployment that nothing is known of. */
  readonly worlds: readonly World[];
  /** What a run does hangs on input that the text does not tell. */
  readonly input: boolean;
}

type Step = readonly string[];

const SITES = ['site:Redmond', 'site:Paris', 'site:Tokyo'];

/** Of so many scripts of a seed those whose run hangs on nothing but their text. */
export function* plainScripts(count: number, seed: number): Generator<Script> {
  for (const script of writtenScripts(count, seed)) if (!script.input && script.worlds.length === 1) yield script;
}

/** So many scripts of a seed. */
export function* writtenScripts(count: number, seed: number): Generator<Script> {
  const random = new Random(seed);
  for (let index = 0; index < count; index++) yield writeScript(random);
}

export function writeScript(random: Random): Script {
  const context = new Context(random);
  const steps = context.choose('scenario', [
    [40, 'global', globalScenario],
    [22, 'sites', siteScenario],
    [12, 'existing', existingScenario],
    [5, 'service', serviceScenario],
    [10, 'addUnless', (c: Context) => [wrapOnce(c, addUnless(c)), step(c, enableOne(c, 'global'))]],
    [7, 'enableIf', enableIfScenario],
    [3, 'ensure', ensureScenario],
    [3, 'teams', teamsScenario],
    [5, 'unknown', unknownScenario],
    [12, 'migration', migrationScenario],
  ])(context);
  const lines = parametersFirst(assemble(context, steps));
  const ending = random.chance(0.06) ? '\r\n' : '\n';
  if (ending === '\r\n') context.note('crlf');
  const text = `${lines.join('\n')}\n`.replaceAll('\n', ending);
  return {
    main: 'main.ps1',
    files: { 'main.ps1': (random.chance(0.03) ? '\ufeff' : '') + text, ...context.files },
    constructs: [...context.constructs],
    worlds: [{}, ...context.worlds],
    input: context.constructs.has('scenario:unknown'),
  };
}

function step(context: Context, lines: Step): Step {
  const once = wrapOnce(context, lines);
  // A second layer, where the first brought no file and no remote computer.
  return context.random.chance(0.15) && !once.some(line => /PSScriptRoot|\.ps|lync01|Here|@'|^class /i.test(line))
    ? wrapOnce(context, once)
    : once;
}

/** Statements that should keep old clients out under the policy of a scope, and do so or not. */
function protection(context: Context, parent: string, own: boolean): Step[] {
  const { random } = context;
  const kind = random.weighted([
    [56, 'good'],
    [15, 'bad'],
    [11, 'undone'],
    [6, 'kept'],
    [5, 'none'],
    [4, 'dead'],
    [3, 'defaultBlock'],
    [10, 'any'],
    [3, 'open'],
    [3, 'allFirst'],
  ] as const);
  context.note(`protection:${kind}`);
  switch (kind) {
    case 'good':
      return [
        step(context, own ? policyWith(context, parent, ruleSet(context, true)) : makeRules(context, parent, ruleSet(context, true))),
      ];
    case 'bad':
      return [
        step(context, own ? policyWith(context, parent, ruleSet(context, false)) : makeRules(context, parent, ruleSet(context, false))),
      ];
    case 'any':
      return [step(context, own ? policyWith(context, parent, anyRules(context)) : makeRules(context, parent, anyRules(context)))];
    case 'open':
      return [step(context, directRules(context, parent, openRules(context), false))];
    case 'allFirst':
      return [step(context, directRules(context, parent, random.chance(0.7) ? ruleSet(context, true) : anyRules(context), true))];
    case 'undone':
      return [step(context, undoneRules(context, parent))];
    case 'kept':
      return [step(context, keptRules(context, parent))];
    case 'dead':
      return [wrapNever(context, makeRules(context, parent, ruleSet(context, true)))];
    case 'defaultBlock':
      return [step(context, defaultBlock(context))];
    default:
      return [];
  }
}

function ordered(context: Context, protect: readonly Step[], enable: readonly Step[]): Step[] {
  const how = context.random.weighted([
    [86, 'before'],
    [8, 'after'],
    [6, 'between'],
  ] as const);
  context.note(`order:${how}`);
  if (how === 'before') return [...protect, ...enable];
  if (how === 'after') return [...enable, ...protect];
  const middle = Math.floor(enable.length / 2);
  return [...enable.slice(0, middle), ...protect, ...enable.slice(middle)];
}

function globalScenario(context: Context): Step[] {
  const protect = protection(context, 'Global', false);
  const enable = [step(context, enableOne(context, 'global'))];
  if (context.random.chance(0.06))
    protect.push(step(context, otherPolicy(context, context.random.pick(['site:Redmond', 'Registrar:pool02.litwareinc.com']))));
  const steps = ordered(context, protect, enable);
  // A site's policy that only comes up now was there all the time.
  if (context.random.chance(0.04)) {
    context.note('lateSite');
    steps.push(makeRules(context, context.random.pick(['site:Paris', 'Registrar:pool03.litwareinc.com']), ruleSet(context, true)));
  }
  return steps;
}

function siteScenario(context: Context): Step[] {
  const { random } = context;
  const sites = random.shuffled(SITES).slice(0, 1 + random.below(3));
  const [first = 'site:Redmond'] = sites;
  const protect: Step[] = [];
  const where = random.weighted([
    [45, 'global'],
    [40, 'own'],
    [8, 'firstOnly'],
    [7, 'elsewhere'],
  ] as const);
  context.note(`siteProtection:${where}`);
  if (where === 'global') protect.push(...protection(context, 'Global', false));
  if (where === 'own') for (const site of sites) protect.push(...protection(context, site, true));
  if (where === 'firstOnly') protect.push(...protection(context, first, true));
  if (where === 'elsewhere') protect.push(...protection(context, 'site:Dublin', true));
  if (where === 'global' && random.chance(0.12)) protect.push(step(context, otherPolicy(context, random.pick([first, 'site:Oslo']))));
  const enable =
    sites.length > 1 && random.chance(0.6)
      ? [step(context, enableMany(context, sites))]
      : sites.map(site => step(context, enableOne(context, site)));
  if (random.chance(0.12)) enable.push(step(context, enableOne(context, 'global')));
  return ordered(context, protect, enable);
}

function enableIfScenario(context: Context): Step[] {
  const ownRule = context.random.chance(0.2);
  return [...(ownRule ? [makeRules(context, 'Global', ruleSet(context, true))] : []), enableIf(context, ownRule)];
}

function existingScenario(context: Context): Step[] {
  // Which sites have settings of their own is not known: in another deployment all that are named here do.
  context.worlds.push({
    prelude: [...SITES, 'site:Dublin', 'site:Oslo'].map(site => `New-CsPrivacyConfiguration -Identity ${site} | Out-Null`),
  });
  const protect = protection(context, 'Global', false);
  if (context.random.chance(0.1)) protect.push(step(context, otherPolicy(context, 'site:Redmond')));
  return ordered(context, protect, [step(context, enableExisting(context))]);
}

function serviceScenario(context: Context): Step[] {
  const { random } = context;
  const pool = 'pool01.litwareinc.com';
  const service = random.pick([
    `service:UserServer:${pool}`,
    `UserServer:${pool}`,
    `Service:UserServer:${pool}`,
    'service:Redmond-UserServices-1',
  ]);
  const protect = random.chance(0.6)
    ? protection(context, 'Global', false)
    : protection(context, random.pick([`Registrar:${pool}`, `service:Registrar:${pool}`]), true);
  if (random.chance(0.2))
    protect.push(step(context, otherPolicy(context, random.pick([`Registrar:${pool}`, 'Registrar:pool02.litwareinc.com']))));
  return ordered(context, protect, [step(context, enableOne(context, service))]);
}

function ensureScenario(context: Context): Step[] {
  const { random } = context;
  const site = random.pick(SITES);
  const protect = random.chance(0.5) ? [ensurePolicy(context, site)] : protection(context, 'Global', false);
  const enable = random.chance(0.5) ? ensureConfiguration(context, site) : enableOne(context, site);
  return [...protect, enable];
}

function teamsScenario(context: Context): Step[] {
  const { random } = context;
  const online = [
    random.pick(['Connect-MicrosoftTeams', 'Import-Module MicrosoftTeams', 'Connect-MicrosoftTeams | Out-Null']),
    ...enableOne(context, 'global').filter(line => !line.includes('\\')),
  ];
  const premises = [...(random.chance(0.5) ? protection(context, 'Global', false).flat() : []), ...enableOne(context, 'global')];
  return random.weighted<() => Step[]>([
    [3, () => [online]],
    [1, () => [premises, online]],
    [1, () => [[...online, 'Disconnect-MicrosoftTeams'], premises]],
    [1, () => [online, ['Import-Module SkypeForBusiness', ...premises]]],
    [1, () => [online, [`${random.pick(['SkypeForBusiness', 'Lync'])}\\Set-CsPrivacyConfiguration -EnablePrivacyMode $true`]]],
  ])();
}

const NOISE: readonly string[] = [
  "Write-Host 'Working on it ...' -ForegroundColor Green",
  '# Agreed with the security team.',
  "$log = 'C:\\Temp\\privacy.log'",
  "Write-Verbose 'next step'",
  '$started = Get-Date',
  'Set-CsPrivacyConfiguration -DisplayPublishedPhotoDefault $false',
  "Write-Output 'done' | Out-Null",
  '<#\n    Some notes.\n#>',
  'Get-CsPrivacyConfiguration | Format-Table Identity, EnablePrivacyMode',
  '$count = (Get-CsClientVersionPolicyRule | Measure-Object).Count',
  'Start-Sleep -Seconds 0',
  "$path = 'C:\\Temp'\nif ($path -like 'C:*') { Write-Host $path }",
  'function Write-Log { param($Message) Write-Host "$(Get-Date) $Message" }',
  '$total = 1 + 2 * 3',
  "$names = @('a', 'b') | ForEach-Object { $_.ToUpper() }",
  'Get-CsClientVersionPolicy | Out-Null',
  'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent CPE -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null',
];
const HEADS: readonly string[] = [
  'Import-Module Lync',
  'Import-Module SkypeForBusiness',
  '#requires -Version 3.0',
  "$ErrorActionPreference = 'Stop'",
  'Import-Module Lync -ErrorAction Stop',
  "Start-Transcript -Path 'C:\\Temp\\run.txt'",
  '# Turns on enhanced presence privacy mode.',
  'Set-StrictMode -Version 2.0',
];

function assemble(context: Context, steps: readonly Step[]): string[] {
  const { random } = context;
  const all: Step[] = [...steps];
  if (random.chance(0.13)) insert(context, all, step(context, filterStep(context, random.pick(SITES))), 'filterStep');
  if (random.chance(0.07)) insert(context, all, perUser(context), 'perUserStep');
  if (random.chance(0.1)) insert(context, all, enableNothing(context, random.pick(['global', ...SITES])), 'nothingStep');
  if (random.chance(0.05)) insert(context, all, stop(context), 'stopStep');
  const lines: string[] = [];
  if (random.chance(0.5)) lines.push(random.pick(HEADS));
  for (const each of all) {
    if (random.chance(0.25)) lines.push(random.pick(NOISE));
    lines.push(...each);
    if (random.chance(0.3)) lines.push('');
  }
  return lines;
}

/** A script's parameters stand before its first statement. */
function parametersFirst(lines: readonly string[]): string[] {
  const own = lines.filter(line => line.startsWith('param('));
  return [...own, ...lines.filter(line => !own.includes(line))];
}

function insert(context: Context, all: Step[], lines: Step, construct: string): void {
  context.note(construct);
  all.splice(context.random.below(all.length + 1), 0, lines);
}

/** The script may end here. */
function stop(context: Context): Step {
  return context.choose<Step>('stop', [
    [2, 'exit', ['exit']],
    [1, 'return', ['return']],
    [1, 'throw', ["throw 'Not today.'"]],
    [2, 'guard', ["$servers = @('lync01')", 'if ($servers.Count -eq 0) { return }']],
    [2, 'guardStops', ["$mode = 'check'", "if ($mode -ne 'apply') { exit }"]],
    [1, 'functionReturn', ['function Stop-Here { return }', 'Stop-Here']],
    [1, 'functionExit', ['function Stop-Here { exit 3 }', 'Stop-Here']],
  ]);
}
