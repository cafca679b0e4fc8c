/** Shell commands that make objects, variables, aliases and messages, from PowerShell's reference pages. */
import { signatureFromSyntax } from './syntax';
import type { CommandSignature } from './types';

const INPUT = { InputObject: 'value' } as const;
const LITERAL = { LiteralPath: 'PSPath LP' } as const;
const SCOPED = '[-Description <string>] [-Option <ScopedItemOptions>] [-Force] [-PassThru] [-Scope <string>]';
const MESSAGE = { aliases: { Message: 'Msg' }, pipeline: { Message: 'value' }, allows: { Message: ['emptyString'] } } as const;
/** Kinds of member that Add-Member makes; a note property's name may not be one of them. */
const MEMBER_TYPES = [
  'AliasProperty',
  'CodeProperty',
  'Property',
  'NoteProperty',
  'ScriptProperty',
  'Properties',
  'PropertySet',
  'Method',
  'CodeMethod',
  'ScriptMethod',
  'Methods',
  'ParameterizedProperty',
  'MemberSet',
  'Event',
  'Dynamic',
  'InferredProperty',
  'All',
];

const objects: readonly CommandSignature[] = [
  signatureFromSyntax(
    'New-Object',
    {
      Net: '[-TypeName] <string> [[-ArgumentList] <object[]>] [-Property <IDictionary>]',
      Com: '[-ComObject] <string> [-Strict] [-Property <IDictionary>]',
    },
    { defaultSet: 'Net', aliases: { ArgumentList: 'Args' } },
  ),
  signatureFromSyntax('New-Guid', '[-Empty]', { incomplete: true }),
  signatureFromSyntax(
    'Add-Member',
    {
      TypeNameSet: '-InputObject <psobject> -TypeName <string> [-PassThru]',
      NotePropertyMultiMemberSet: '[-NotePropertyMembers] <IDictionary> -InputObject <psobject> [-TypeName <string>] [-Force] [-PassThru]',
      NotePropertySingleMemberSet:
        '[-NotePropertyName] <string> [-NotePropertyValue] <object> -InputObject <psobject> [-TypeName <string>] [-Force] [-PassThru]',
      MemberSet:
        '[-MemberType] <PSMemberTypes> [-Name] <string> [[-Value] <object>] [[-SecondValue] <object>] -InputObject <psobject> [-TypeName <string>] [-Force] [-PassThru]',
    },
    {
      defaultSet: 'TypeNameSet',
      aliases: { MemberType: 'Type' },
      types: { MemberType: { kind: 'enum', name: 'PSMemberTypes', members: MEMBER_TYPES } },
      pipeline: INPUT,
      allows: { NotePropertyValue: ['null'] },
      validations: {
        NotePropertyName: [{ kind: 'excluded', values: MEMBER_TYPES }],
      },
    },
  ),
  signatureFromSyntax(
    'Get-Member',
    '[[-Name] <string[]>] [-MemberType <PSMemberTypes>] [-View <PSMemberViewTypes>] [-Static] [-Force] [-InputObject <psobject>]',
    {
      pipeline: INPUT,
    },
  ),
  signatureFromSyntax(
    'Update-List',
    '[[-Property] <string>] [-Add <object[]>] [-Remove <object[]>] [-Replace <object[]>] [-InputObject <psobject>]',
    {
      pipeline: INPUT,
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Get-Date',
    '[[-Date] <datetime>] [-UnixTimeSeconds <datetime>] [-Year <int>] [-Month <int>] [-Day <int>] [-Hour <int>] [-Minute <int>] [-Second <int>] [-Millisecond <int>] [-DisplayHint <DisplayHintType>] [-UFormat <string>] [-Format <string>] [-AsUTC]',
    { aliases: { Date: 'LastWriteTime' }, pipeline: { Date: 'both' } },
  ),
  signatureFromSyntax('Get-Random', '[[-Maximum] <object>] [-SetSeed <int>] [-Minimum <object>] [-Count <int>] [-InputObject <object[]>]', {
    incomplete: true,
  }),
  signatureFromSyntax('Read-Host', '[[-Prompt] <object>] [-AsSecureString] [-MaskInput]', { remaining: ['Prompt'] }),
  signatureFromSyntax(
    'Get-Credential',
    { CredentialSet: '[[-Credential] <pscredential>]', MessageSet: '[[-UserName] <string>] -Message <string> [-Title <string>]' },
    { defaultSet: 'CredentialSet', incomplete: true },
  ),
  signatureFromSyntax(
    'ConvertTo-SecureString',
    '[-String] <string> [[-SecureKey] <SecureString>] [-AsPlainText] [-Force] [-Key <byte[]>]',
    {
      incomplete: true,
    },
  ),
];

const variables: readonly CommandSignature[] = [
  signatureFromSyntax(
    'Set-Variable',
    `[-Name] <string[]> [[-Value] <object>] [-Include <string[]>] [-Exclude <string[]>] [-Visibility <SessionStateEntryVisibility>] ${SCOPED}`,
    {
      pipeline: { Name: 'property', Value: 'both' },
      shouldProcess: true,
    },
  ),
  signatureFromSyntax('New-Variable', `[-Name] <string> [[-Value] <object>] [-Visibility <SessionStateEntryVisibility>] ${SCOPED}`, {
    pipeline: { Name: 'property', Value: 'both' },
    shouldProcess: true,
  }),
  signatureFromSyntax('Get-Variable', '[[-Name] <string[]>] [-ValueOnly] [-Include <string[]>] [-Exclude <string[]>] [-Scope <string>]', {
    pipeline: { Name: 'both' },
  }),
  signatureFromSyntax('Remove-Variable', '[-Name] <string[]> [-Include <string[]>] [-Exclude <string[]>] [-Force] [-Scope <string>]', {
    pipeline: { Name: 'property' },
    shouldProcess: true,
  }),
  signatureFromSyntax(
    'Clear-Variable',
    '[-Name] <string[]> [-Include <string[]>] [-Exclude <string[]>] [-Force] [-PassThru] [-Scope <string>]',
    {
      pipeline: { Name: 'property' },
      shouldProcess: true,
    },
  ),
  signatureFromSyntax('Set-Alias', `[-Name] <string> [-Value] <string> ${SCOPED}`, {
    pipeline: { Name: 'property', Value: 'property' },
    shouldProcess: true,
  }),
  signatureFromSyntax('New-Alias', `[-Name] <string> [-Value] <string> ${SCOPED}`, {
    pipeline: { Name: 'property', Value: 'property' },
    shouldProcess: true,
  }),
  signatureFromSyntax('Get-Alias', '[[-Name] <string[]>] [-Exclude <string[]>] [-Scope <string>] [-Definition <string[]>]', {
    pipeline: { Name: 'both' },
  }),
  signatureFromSyntax('Remove-Alias', '[-Name] <string[]> [-Scope <string>] [-Force]', { pipeline: { Name: 'both' } }),
  signatureFromSyntax(
    'Set-StrictMode',
    { Version: '-Version <version>', Off: '-Off' },
    { defaultSet: 'Version', aliases: { Version: 'v' } },
  ),
];

const messages: readonly CommandSignature[] = [
  signatureFromSyntax(
    'Write-Host',
    '[[-Object] <object>] [-NoNewline] [-Separator <object>] [-ForegroundColor <ConsoleColor>] [-BackgroundColor <ConsoleColor>]',
    { aliases: { Object: 'Msg Message' }, pipeline: { Object: 'value' }, remaining: ['Object'] },
  ),
  signatureFromSyntax('Write-Output', '[-InputObject] <psobject[]> [-NoEnumerate]', {
    pipeline: INPUT,
    remaining: ['InputObject'],
    allows: { InputObject: ['null', 'emptyCollection'] },
  }),
  signatureFromSyntax('Write-Verbose', '[-Message] <string>', MESSAGE),
  signatureFromSyntax('Write-Warning', '[-Message] <string>', MESSAGE),
  signatureFromSyntax('Write-Debug', '[-Message] <string>', MESSAGE),
  signatureFromSyntax('Write-Information', '[-MessageData] <object> [[-Tags] <string[]>]', {
    aliases: { MessageData: 'Msg Message' },
    pipeline: { MessageData: 'value' },
  }),
  signatureFromSyntax(
    'Write-Error',
    {
      NoException:
        '[-Message] <string> [-Category <ErrorCategory>] [-ErrorId <string>] [-TargetObject <object>] [-RecommendedAction <string>] [-CategoryActivity <string>] [-CategoryReason <string>] [-CategoryTargetName <string>] [-CategoryTargetType <string>]',
      WithException:
        '-Exception <Exception> [-Message <string>] [-Category <ErrorCategory>] [-ErrorId <string>] [-TargetObject <object>] [-RecommendedAction <string>] [-CategoryActivity <string>] [-CategoryReason <string>] [-CategoryTargetName <string>] [-CategoryTargetType <string>]',
      ErrorRecord:
        '-ErrorRecord <ErrorRecord> [-RecommendedAction <string>] [-CategoryActivity <string>] [-CategoryReason <string>] [-CategoryTargetName <string>] [-CategoryTargetType <string>]',
    },
    { defaultSet: 'NoException', ...MESSAGE },
  ),
  signatureFromSyntax(
    'Write-Progress',
    '[-Activity] <string> [[-Status] <string>] [[-Id] <int>] [-PercentComplete <int>] [-SecondsRemaining <int>] [-CurrentOperation <string>] [-ParentId <int>] [-Completed] [-SourceId <int>]',
  ),
  signatureFromSyntax(
    'Start-Transcript',
    {
      ByPath: '[[-Path] <string>] [-Append] [-Force] [-NoClobber] [-IncludeInvocationHeader] [-UseMinimalHeader]',
      ByLiteralPath: '[[-LiteralPath] <string>] [-Append] [-Force] [-NoClobber] [-IncludeInvocationHeader] [-UseMinimalHeader]',
      ByOutputDirectory: '[[-OutputDirectory] <string>] [-Append] [-Force] [-NoClobber] [-IncludeInvocationHeader] [-UseMinimalHeader]',
    },
    { defaultSet: 'ByPath', aliases: { ...LITERAL, NoClobber: 'NoOverwrite' }, shouldProcess: true },
  ),
  signatureFromSyntax('Stop-Transcript', ''),
  signatureFromSyntax(
    'Start-Sleep',
    { Seconds: '[-Seconds] <double>', Milliseconds: '-Milliseconds <int>', FromTimeSpan: '-Duration <timespan>' },
    { defaultSet: 'Seconds', aliases: { Milliseconds: 'ms', Duration: 'ts' }, pipeline: { Seconds: 'both', Milliseconds: 'property' } },
  ),
];

/** New-Object, Set-Variable, Write-Host and their kind. */
export const objectCommands: readonly CommandSignature[] = [...objects, ...variables, ...messages];
