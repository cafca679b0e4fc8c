/** Shell commands that read and write files and handle paths, from PowerShell's reference pages. */
import { signatureFromSyntax } from './syntax';
import type { CommandSignature } from './types';

const INPUT = { InputObject: 'value' } as const;
const LITERAL = { LiteralPath: 'PSPath LP' } as const;
/** Commands that change what stands at a path; the file system brings more parameters. */
const CHANGING_ITEMS = {
  defaultSet: 'Path',
  aliases: LITERAL,
  pipeline: { Path: 'both', LiteralPath: 'property' },
  incomplete: true,
  shouldProcess: true,
} as const;
const CSV_REST = '[-Header <string[]>] [-Encoding <Encoding>]';
const CSV_OUT =
  '[-LiteralPath <string>] [-Force] [-NoClobber] [-Encoding <Encoding>] [-Append] [-IncludeTypeInformation] [-NoTypeInformation] [-QuoteFields <string[]>] [-UseQuotes <QuoteKind>] [-NoHeader]';

/** Import-Csv, Get-Content, Test-Path and their kind. */
export const fileCommands: readonly CommandSignature[] = [
  signatureFromSyntax(
    'Import-Csv',
    {
      Delimiter: `[[-Path] <string[]>] [[-Delimiter] <char>] [-LiteralPath <string[]>] ${CSV_REST}`,
      UseCulture: `[[-Path] <string[]>] -UseCulture [-LiteralPath <string[]>] ${CSV_REST}`,
    },
    { defaultSet: 'Delimiter', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property' } },
  ),
  signatureFromSyntax(
    'Export-Csv',
    {
      Delimiter: `[[-Path] <string>] [[-Delimiter] <char>] -InputObject <psobject> ${CSV_OUT}`,
      UseCulture: `[[-Path] <string>] [-UseCulture] -InputObject <psobject> ${CSV_OUT}`,
    },
    {
      defaultSet: 'Delimiter',
      aliases: { ...LITERAL, NoClobber: 'NoOverwrite', IncludeTypeInformation: 'ITI', NoTypeInformation: 'NTI' },
      pipeline: { InputObject: 'both' },
      shouldProcess: true,
    },
  ),
  signatureFromSyntax(
    'Import-Clixml',
    {
      ByPath: '[-Path] <string[]> [-IncludeTotalCount] [-Skip <uint>] [-First <uint>]',
      ByLiteralPath: '-LiteralPath <string[]> [-IncludeTotalCount] [-Skip <uint>] [-First <uint>]',
    },
    { defaultSet: 'ByPath', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property' } },
  ),
  signatureFromSyntax(
    'Export-Clixml',
    {
      ByPath: '[-Path] <string> -InputObject <psobject> [-Depth <int>] [-Force] [-NoClobber] [-Encoding <Encoding>]',
      ByLiteralPath: '-LiteralPath <string> -InputObject <psobject> [-Depth <int>] [-Force] [-NoClobber] [-Encoding <Encoding>]',
    },
    {
      defaultSet: 'ByPath',
      aliases: { ...LITERAL, NoClobber: 'NoOverwrite' },
      pipeline: INPUT,
      allows: { InputObject: ['null'] },
      shouldProcess: true,
    },
  ),
  signatureFromSyntax(
    'Import-PowerShellDataFile',
    { ByPath: '[-Path] <string[]>', ByLiteralPath: '-LiteralPath <string[]>' },
    { defaultSet: 'ByPath', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property' }, incomplete: true },
  ),
  signatureFromSyntax(
    'Import-LocalizedData',
    '[[-BindingVariable] <string>] [[-UICulture] <string>] [-BaseDirectory <string>] [-FileName <string>] [-SupportedCommand <string[]>]',
    { aliases: { BindingVariable: 'Variable' } },
  ),
  signatureFromSyntax(
    'New-Module',
    {
      ScriptBlock:
        '[-ScriptBlock] <scriptblock> [-Function <string[]>] [-Cmdlet <string[]>] [-ReturnResult] [-AsCustomObject] [-ArgumentList <object[]>]',
      Name: '[-Name] <string> [-ScriptBlock] <scriptblock> [-Function <string[]>] [-Cmdlet <string[]>] [-ReturnResult] [-AsCustomObject] [-ArgumentList <object[]>]',
    },
    { defaultSet: 'ScriptBlock' },
  ),
  signatureFromSyntax('ConvertTo-Json', '[-InputObject] <object> [-Depth <int>] [-Compress] [-EnumsAsStrings] [-AsArray]', {
    pipeline: INPUT,
    allows: { InputObject: ['null'] },
    incomplete: true,
  }),
  signatureFromSyntax('ConvertFrom-Json', '[-InputObject] <string> [-AsHashtable] [-Depth <int>] [-NoEnumerate]', {
    pipeline: INPUT,
    allows: { InputObject: ['emptyString'] },
    incomplete: true,
  }),
  signatureFromSyntax('ConvertFrom-StringData', '[-StringData] <string> [[-Delimiter] <char>]', {
    pipeline: { StringData: 'value' },
    allows: { StringData: ['emptyString'] },
  }),
  signatureFromSyntax('ConvertTo-Csv', '[-InputObject] <psobject> [[-Delimiter] <char>] [-IncludeTypeInformation] [-NoTypeInformation]', {
    aliases: { IncludeTypeInformation: 'ITI', NoTypeInformation: 'NTI' },
    pipeline: { InputObject: 'both' },
    incomplete: true,
  }),
  signatureFromSyntax('ConvertFrom-Csv', '[-InputObject] <psobject[]> [[-Delimiter] <char>] [-Header <string[]>]', {
    pipeline: { InputObject: 'both' },
    allows: { InputObject: ['null', 'emptyCollection'] },
    incomplete: true,
  }),
  signatureFromSyntax(
    'ConvertTo-Html',
    '[[-Property] <object[]>] [[-Head] <string[]>] [[-Title] <string>] [[-Body] <string[]>] [-InputObject <psobject>] [-As <string>] [-Fragment]',
    {
      pipeline: INPUT,
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Get-Content',
    {
      Path: '[-Path] <string[]> [-ReadCount <long>] [-TotalCount <long>] [-Tail <int>] [-Filter <string>] [-Include <string[]>] [-Exclude <string[]>] [-Force] [-Credential <pscredential>] [-Delimiter <string>] [-Wait] [-Raw] [-Encoding <Encoding>] [-AsByteStream] [-Stream <string>]',
      LiteralPath:
        '-LiteralPath <string[]> [-ReadCount <long>] [-TotalCount <long>] [-Tail <int>] [-Filter <string>] [-Include <string[]>] [-Exclude <string[]>] [-Force] [-Credential <pscredential>] [-Delimiter <string>] [-Wait] [-Raw] [-Encoding <Encoding>] [-AsByteStream] [-Stream <string>]',
    },
    {
      defaultSet: 'Path',
      aliases: { ...LITERAL, TotalCount: 'First Head', Tail: 'Last' },
      pipeline: {
        Path: 'property',
        LiteralPath: 'property',
        ReadCount: 'property',
        TotalCount: 'property',
        Tail: 'property',
        Credential: 'property',
      },
    },
  ),
  signatureFromSyntax(
    'Set-Content',
    {
      Path: '[-Path] <string[]> [-Value] <object[]> [-Force] [-Encoding <Encoding>]',
      LiteralPath: '-LiteralPath <string[]> [-Value] <object[]> [-Force] [-Encoding <Encoding>]',
    },
    {
      defaultSet: 'Path',
      aliases: LITERAL,
      pipeline: { Path: 'property', LiteralPath: 'property', Value: 'both' },
      allows: { Value: ['null', 'emptyCollection'] },
      shouldProcess: true,
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Add-Content',
    {
      Path: '[-Path] <string[]> [-Value] <object[]> [-Force] [-Encoding <Encoding>]',
      LiteralPath: '-LiteralPath <string[]> [-Value] <object[]> [-Force] [-Encoding <Encoding>]',
    },
    {
      defaultSet: 'Path',
      aliases: LITERAL,
      pipeline: { Path: 'property', LiteralPath: 'property', Value: 'both' },
      allows: { Value: ['null', 'emptyCollection'] },
      shouldProcess: true,
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Out-File',
    {
      ByPath:
        '[-FilePath] <string> [[-Encoding] <Encoding>] [-Append] [-Force] [-NoClobber] [-Width <int>] [-NoNewline] [-InputObject <psobject>]',
      ByLiteralPath:
        '[[-Encoding] <Encoding>] -LiteralPath <string> [-Append] [-Force] [-NoClobber] [-Width <int>] [-NoNewline] [-InputObject <psobject>]',
    },
    {
      defaultSet: 'ByPath',
      aliases: { ...LITERAL, NoClobber: 'NoOverwrite', FilePath: 'Path' },
      pipeline: { ...INPUT, LiteralPath: 'property' },
      shouldProcess: true,
    },
  ),
  signatureFromSyntax(
    'Join-Path',
    '[-Path] <string[]> [-ChildPath] <string> [[-AdditionalChildPath] <string[]>] [-Resolve] [-Credential <pscredential>]',
    {
      aliases: { Path: 'PSPath' },
      pipeline: { Path: 'both', ChildPath: 'property', AdditionalChildPath: 'property', Credential: 'property' },
      remaining: ['AdditionalChildPath'],
      allows: { ChildPath: ['null', 'emptyString'] },
    },
  ),
  signatureFromSyntax(
    'Split-Path',
    {
      ParentSet: '[-Path] <string[]> [-Parent] [-Resolve]',
      LeafSet: '[-Path] <string[]> -Leaf [-Resolve]',
      LeafBaseSet: '[-Path] <string[]> -LeafBase [-Resolve]',
      ExtensionSet: '[-Path] <string[]> -Extension [-Resolve]',
      QualifierSet: '[-Path] <string[]> -Qualifier [-Resolve]',
      NoQualifierSet: '[-Path] <string[]> -NoQualifier [-Resolve]',
      IsAbsoluteSet: '[-Path] <string[]> -IsAbsolute [-Resolve]',
      LiteralPathSet: '-LiteralPath <string[]> [-Resolve]',
    },
    { defaultSet: 'ParentSet', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property' } },
  ),
  signatureFromSyntax(
    'Test-Path',
    {
      Path: '[-Path] <string[]> [-Filter <string>] [-Include <string[]>] [-Exclude <string[]>] [-PathType <TestPathType>] [-IsValid] [-Credential <pscredential>] [-OlderThan <datetime>] [-NewerThan <datetime>]',
      LiteralPath:
        '-LiteralPath <string[]> [-Filter <string>] [-Include <string[]>] [-Exclude <string[]>] [-PathType <TestPathType>] [-IsValid] [-Credential <pscredential>] [-OlderThan <datetime>] [-NewerThan <datetime>]',
    },
    {
      defaultSet: 'Path',
      aliases: { ...LITERAL, PathType: 'Type' },
      pipeline: { Path: 'both', LiteralPath: 'property' },
      allows: { Path: ['null', 'emptyString', 'emptyCollection'], LiteralPath: ['null', 'emptyString', 'emptyCollection'] },
    },
  ),
  signatureFromSyntax(
    'Resolve-Path',
    {
      Path: '[-Path] <string[]> [-Relative] [-Credential <pscredential>]',
      LiteralPath: '-LiteralPath <string[]> [-Relative] [-Credential <pscredential>]',
    },
    { defaultSet: 'Path', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property' }, incomplete: true },
  ),
  signatureFromSyntax(
    'Get-ChildItem',
    {
      Items:
        '[[-Path] <string[]>] [[-Filter] <string>] [-Include <string[]>] [-Exclude <string[]>] [-Recurse] [-Depth <uint>] [-Force] [-Name]',
      LiteralItems:
        '[[-Filter] <string>] -LiteralPath <string[]> [-Include <string[]>] [-Exclude <string[]>] [-Recurse] [-Depth <uint>] [-Force] [-Name]',
    },
    { defaultSet: 'Items', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property' }, incomplete: true },
  ),
  signatureFromSyntax(
    'Set-Item',
    {
      Path: '[-Path] <string[]> [[-Value] <object>] [-Force] [-PassThru]',
      LiteralPath: '-LiteralPath <string[]> [[-Value] <object>] [-Force] [-PassThru]',
    },
    { defaultSet: 'Path', aliases: LITERAL, pipeline: { Path: 'property', LiteralPath: 'property', Value: 'both' }, incomplete: true },
  ),
  signatureFromSyntax(
    'New-Item',
    {
      pathSet: '[-Path] <string[]> [-ItemType <string>] [-Value <object>] [-Force]',
      nameSet: '[[-Path] <string[]>] -Name <string> [-ItemType <string>] [-Value <object>] [-Force]',
    },
    {
      defaultSet: 'pathSet',
      aliases: { ItemType: 'Type', Value: 'Target' },
      pipeline: { Path: 'property', Name: 'property', Value: 'both' },
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Remove-Item',
    { Path: '[-Path] <string[]> [-Recurse] [-Force]', LiteralPath: '-LiteralPath <string[]> [-Recurse] [-Force]' },
    CHANGING_ITEMS,
  ),
  signatureFromSyntax(
    'Clear-Item',
    { Path: '[-Path] <string[]> [-Force]', LiteralPath: '-LiteralPath <string[]> [-Force]' },
    CHANGING_ITEMS,
  ),
  signatureFromSyntax(
    'Copy-Item',
    {
      Path: '[-Path] <string[]> [[-Destination] <string>] [-Container] [-Force] [-Recurse] [-PassThru]',
      LiteralPath: '-LiteralPath <string[]> [[-Destination] <string>] [-Container] [-Force] [-Recurse] [-PassThru]',
    },
    CHANGING_ITEMS,
  ),
  signatureFromSyntax(
    'Rename-Item',
    {
      Path: '[-Path] <string> [-NewName] <string> [-Force] [-PassThru]',
      LiteralPath: '-LiteralPath <string> [-NewName] <string> [-Force] [-PassThru]',
    },
    CHANGING_ITEMS,
  ),
  signatureFromSyntax(
    'Get-Item',
    { Path: '[-Path] <string[]> [-Force]', LiteralPath: '-LiteralPath <string[]> [-Force]' },
    {
      defaultSet: 'Path',
      aliases: LITERAL,
      pipeline: { Path: 'both', LiteralPath: 'property' },
      incomplete: true,
    },
  ),
  signatureFromSyntax(
    'Set-Location',
    {
      Path: '[[-Path] <string>] [-PassThru]',
      LiteralPath: '-LiteralPath <string> [-PassThru]',
      Stack: '[-StackName <string>] [-PassThru]',
    },
    { defaultSet: 'Path', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property', StackName: 'property' } },
  ),
  signatureFromSyntax('Get-Location', '[-PSProvider <string[]>] [-PSDrive <string[]>] [-Stack] [-StackName <string[]>]'),
  signatureFromSyntax(
    'Push-Location',
    {
      Path: '[[-Path] <string>] [-PassThru] [-StackName <string>]',
      LiteralPath: '[-LiteralPath <string>] [-PassThru] [-StackName <string>]',
    },
    { defaultSet: 'Path', aliases: LITERAL, pipeline: { Path: 'both', LiteralPath: 'property', StackName: 'property' } },
  ),
  signatureFromSyntax('Pop-Location', '[-PassThru] [-StackName <string>]', { pipeline: { StackName: 'property' } }),
];
