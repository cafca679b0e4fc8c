/** The commands that scripts put around the family's, as far as binding and evaluation need them, and the shell's aliases. */
import { fileCommands } from './shellFiles';
import { objectCommands } from './shellObjects';
import { pipelineCommands } from './shellPipeline';
import { sessionCommands } from './shellSessions';
import type { CommandSignature } from './types';

/** All of them. A signature marked `incomplete` leaves parameters out. */
export const shellCommands: readonly CommandSignature[] = [...pipelineCommands, ...objectCommands, ...fileCommands, ...sessionCommands];

const byName = new Map(shellCommands.map(command => [command.name.toLowerCase(), command]));

/** The command of that name in any letter case, without module qualifier. */
export function findShellCommand(name: string): CommandSignature | undefined {
  return byName.get(name.toLowerCase());
}

const ALIASES: Readonly<Record<string, string>> = {
  'ForEach-Object': '% foreach',
  'Where-Object': '? where',
  'Select-Object': 'select',
  'Sort-Object': 'sort',
  'Group-Object': 'group',
  'Measure-Object': 'measure',
  'Compare-Object': 'compare diff',
  'Tee-Object': 'tee',
  'Get-Unique': 'gu',
  'Format-Table': 'ft',
  'Format-List': 'fl',
  'Format-Wide': 'fw',
  'Format-Custom': 'fc',
  'Out-Host': 'oh',
  'Out-GridView': 'ogv',
  'Get-Member': 'gm',
  'Write-Output': 'echo write',
  'Set-Variable': 'sv set',
  'Get-Variable': 'gv',
  'New-Variable': 'nv',
  'Remove-Variable': 'rv',
  'Clear-Variable': 'clv',
  'Set-Alias': 'sal',
  'New-Alias': 'nal',
  'Get-Alias': 'gal',
  'Import-Csv': 'ipcsv',
  'Export-Csv': 'epcsv',
  'Get-Content': 'cat gc type',
  'Set-Content': 'sc',
  'Add-Content': 'ac',
  'Get-ChildItem': 'dir gci ls',
  'Get-Item': 'gi',
  'Resolve-Path': 'rvpa',
  'Set-Location': 'cd chdir sl',
  'Get-Location': 'gl pwd',
  'Push-Location': 'pushd',
  'Pop-Location': 'popd',
  'Invoke-Command': 'icm',
  'Invoke-Expression': 'iex',
  'Start-Job': 'sajb',
  'Receive-Job': 'rcjb',
  'Wait-Job': 'wjb',
  'Get-Job': 'gjb',
  'Remove-Job': 'rjb',
  'Start-Process': 'saps start',
  'Start-Sleep': 'sleep',
  'Import-Module': 'ipmo',
  'Remove-Module': 'rmo',
  'Get-Module': 'gmo',
  'Add-PSSnapin': 'asnp',
  'Get-Command': 'gcm',
  'New-PSSession': 'nsn',
  'Enter-PSSession': 'etsn',
  'Exit-PSSession': 'exsn',
  'Remove-PSSession': 'rsn',
  'Get-PSSession': 'gsn',
  'Import-PSSession': 'ipsn',
  'Export-PSSession': 'epsn',
  // `help` is a function, which one of the script's replaces.
  'Get-Help': 'man',
  'Get-Process': 'gps ps',
  'Get-Service': 'gsv',
  'Copy-Item': 'copy cp cpi',
  'Move-Item': 'move mi mv',
  'Remove-Item': 'del erase rd ri rm rmdir',
  'New-Item': 'ni',
  'Rename-Item': 'ren rni',
  'Set-Item': 'si',
  'Clear-Item': 'cli',
  'Clear-Content': 'clc',
  'Clear-Host': 'clear cls',
  'Get-History': 'ghy h history',
  'Invoke-History': 'ihy r',
  'Invoke-Item': 'ii',
  'Invoke-WebRequest': 'iwr curl wget',
  'Invoke-RestMethod': 'irm',
  'Select-String': 'sls',
  'Stop-Process': 'kill spps',
};

/** Whether Windows PowerShell has a command of that name or alias itself; only of those that scripts use often. */
export function isShellCommand(name: string): boolean {
  const lower = name.toLowerCase();
  return byName.has(lower) || defaultAliases.has(lower) || known.has(lower);
}

/** Alias in lower case, and the command that Windows PowerShell means by it unless the script says otherwise. */
export const defaultAliases: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([command, aliases]) => aliases.split(' ').map(alias => [alias, command] as const)),
);

const known = new Set(Object.keys(ALIASES).map(name => name.toLowerCase()));
