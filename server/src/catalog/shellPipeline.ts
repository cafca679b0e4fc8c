/** Shell commands that handle what flows through a pipeline, from PowerShell's reference pages. */
import { signatureFromSyntax } from './syntax';
import type { CommandSignature } from './types';

/** Operators of Where-Object's short form: `Where-Object Name -Like 'A*'`. EQ is meant when there is none. */
const OPERATORS: readonly (readonly [set: string, parameter: string, alias: string | undefined])[] = [
  ['EqualSet', 'EQ', 'IEQ'],
  ['CaseSensitiveEqualSet', 'CEQ', undefined],
  ['NotEqualSet', 'NE', 'INE'],
  ['CaseSensitiveNotEqualSet', 'CNE', undefined],
  ['GreaterThanSet', 'GT', 'IGT'],
  ['CaseSensitiveGreaterThanSet', 'CGT', undefined],
  ['LessThanSet', 'LT', 'ILT'],
  ['CaseSensitiveLessThanSet', 'CLT', undefined],
  ['GreaterOrEqualSet', 'GE', 'IGE'],
  ['CaseSensitiveGreaterOrEqualSet', 'CGE', undefined],
  ['LessOrEqualSet', 'LE', 'ILE'],
  ['CaseSensitiveLessOrEqualSet', 'CLE', undefined],
  ['LikeSet', 'Like', 'ILike'],
  ['CaseSensitiveLikeSet', 'CLike', undefined],
  ['NotLikeSet', 'NotLike', 'INotLike'],
  ['CaseSensitiveNotLikeSet', 'CNotLike', undefined],
  ['MatchSet', 'Match', 'IMatch'],
  ['CaseSensitiveMatchSet', 'CMatch', undefined],
  ['NotMatchSet', 'NotMatch', 'INotMatch'],
  ['CaseSensitiveNotMatchSet', 'CNotMatch', undefined],
  ['ContainsSet', 'Contains', 'IContains'],
  ['CaseSensitiveContainsSet', 'CContains', undefined],
  ['NotContainsSet', 'NotContains', 'INotContains'],
  ['CaseSensitiveNotContainsSet', 'CNotContains', undefined],
  ['InSet', 'In', 'IIn'],
  ['CaseSensitiveInSet', 'CIn', undefined],
  ['NotInSet', 'NotIn', 'INotIn'],
  ['CaseSensitiveNotInSet', 'CNotIn', undefined],
  ['IsSet', 'Is', undefined],
  ['IsNotSet', 'IsNot', undefined],
];

function whereObject(): CommandSignature {
  const sets: Record<string, string> = { ScriptBlockSet: '[-FilterScript] <scriptblock> [-InputObject <psobject>]' };
  const aliases: Record<string, string> = {};
  for (const [set, parameter, alias] of OPERATORS) {
    const operator = parameter === 'EQ' ? '[-EQ]' : `-${parameter}`;
    sets[set] = `[-Property] <string> [[-Value] <object>] ${operator} [-InputObject <psobject>]`;
    if (alias !== undefined) {
      aliases[parameter] = alias;
    }
  }
  sets['Not'] = '[-Property] <string> -Not [-InputObject <psobject>]';
  return signatureFromSyntax('Where-Object', sets, { defaultSet: 'EqualSet', aliases, pipeline: { InputObject: 'value' } });
}

const INPUT = { InputObject: 'value' } as const;
const FORMAT =
  '[[-Property] <object[]>] [-AutoSize] [-RepeatHeader] [-HideTableHeaders] [-Wrap] [-Column <int>] [-GroupBy <object>] [-View <string>] [-ShowError] [-DisplayError] [-Force] [-Expand <string>] [-InputObject <psobject>]';

/** ForEach-Object, Where-Object, Select-Object and their kind. */
export const pipelineCommands: readonly CommandSignature[] = [
  signatureFromSyntax(
    'ForEach-Object',
    {
      ScriptBlockSet:
        '[-Process] <scriptblock[]> [-Begin <scriptblock>] [-End <scriptblock>] [-RemainingScripts <scriptblock[]>] [-InputObject <psobject>]',
      PropertyAndMethodSet: '[-MemberName] <string> [-ArgumentList <object[]>] [-InputObject <psobject>]',
      ParallelParameterSet:
        '-Parallel <scriptblock> [-ThrottleLimit <int>] [-TimeoutSeconds <int>] [-AsJob] [-UseNewRunspace] [-InputObject <psobject>]',
    },
    {
      defaultSet: 'ScriptBlockSet',
      aliases: { ArgumentList: 'Args' },
      pipeline: INPUT,
      remaining: ['RemainingScripts', 'ArgumentList'],
      allows: { Process: ['null', 'emptyCollection'] },
      shouldProcess: true,
    },
  ),
  whereObject(),
  signatureFromSyntax(
    'Select-Object',
    {
      DefaultParameter:
        '[[-Property] <object[]>] [-ExcludeProperty <string[]>] [-ExpandProperty <string>] [-Unique] [-CaseInsensitive] [-Last <int>] [-First <int>] [-Skip <int>] [-Wait] [-InputObject <psobject>]',
      SkipLastParameter:
        '[[-Property] <object[]>] [-ExcludeProperty <string[]>] [-ExpandProperty <string>] [-Unique] [-CaseInsensitive] [-SkipLast <int>] [-Skip <int>] [-InputObject <psobject>]',
      IndexParameter: '[-Unique] [-CaseInsensitive] [-Wait] [-Index <int[]>] [-InputObject <psobject>]',
      SkipIndexParameter: '[-Unique] [-CaseInsensitive] [-SkipIndex <int[]>] [-InputObject <psobject>]',
    },
    { defaultSet: 'DefaultParameter', pipeline: INPUT },
  ),
  signatureFromSyntax(
    'Sort-Object',
    {
      Default: '[[-Property] <object[]>] [-Stable] [-Descending] [-Unique] [-Culture <string>] [-CaseSensitive] [-InputObject <psobject>]',
      Top: '[[-Property] <object[]>] [-Descending] [-Unique] -Top <int> [-Culture <string>] [-CaseSensitive] [-InputObject <psobject>]',
      Bottom:
        '[[-Property] <object[]>] [-Descending] [-Unique] -Bottom <int> [-Culture <string>] [-CaseSensitive] [-InputObject <psobject>]',
    },
    { defaultSet: 'Default', pipeline: INPUT },
  ),
  signatureFromSyntax(
    'Group-Object',
    '[[-Property] <object[]>] [-NoElement] [-AsHashTable] [-AsString] [-Culture <string>] [-CaseSensitive] [-InputObject <psobject>]',
    { aliases: { AsHashTable: 'AHT' }, pipeline: INPUT },
  ),
  signatureFromSyntax('Measure-Command', '[-Expression] <scriptblock> [-InputObject <psobject>]', { pipeline: INPUT }),
  signatureFromSyntax(
    'Measure-Object',
    {
      GenericMeasure:
        '[[-Property] <object[]>] [-StandardDeviation] [-Sum] [-AllStats] [-Average] [-Maximum] [-Minimum] [-InputObject <psobject>]',
      TextMeasure: '[[-Property] <object[]>] [-Line] [-Word] [-Character] [-IgnoreWhiteSpace] [-InputObject <psobject>]',
    },
    { defaultSet: 'GenericMeasure', pipeline: INPUT },
  ),
  signatureFromSyntax(
    'Compare-Object',
    '[-ReferenceObject] <psobject[]> [-DifferenceObject] <psobject[]> [-SyncWindow <int>] [-Property <object[]>] [-ExcludeDifferent] [-IncludeEqual] [-PassThru] [-Culture <string>] [-CaseSensitive]',
    {
      pipeline: { DifferenceObject: 'value' },
      allows: { ReferenceObject: ['emptyCollection'], DifferenceObject: ['emptyCollection'] },
    },
  ),
  signatureFromSyntax(
    'Tee-Object',
    {
      File: '[-FilePath] <string> [-Append] [-InputObject <psobject>]',
      LiteralFile: '-LiteralPath <string> [-InputObject <psobject>]',
      Variable: '-Variable <string> [-Append] [-InputObject <psobject>]',
    },
    { defaultSet: 'File', aliases: { LiteralPath: 'PSPath LP', FilePath: 'Path' }, pipeline: INPUT },
  ),
  signatureFromSyntax('Get-Unique', '[-AsString] [-OnType] [-CaseInsensitive] [-InputObject <psobject>]', { pipeline: INPUT }),
  signatureFromSyntax('Out-Null', '[-InputObject <psobject>]', { pipeline: INPUT }),
  signatureFromSyntax('Out-Host', '[-Paging] [-InputObject <psobject>]', { pipeline: INPUT }),
  signatureFromSyntax('Out-Default', '[-Transcript] [-InputObject <psobject>]', { pipeline: INPUT }),
  signatureFromSyntax('Out-String', '[-Stream] [-Width <int>] [-NoNewline] [-InputObject <psobject>]', { pipeline: INPUT }),
  signatureFromSyntax('Out-GridView', '[-InputObject <psobject>] [-Title <string>] [-PassThru] [-Wait] [-OutputMode <OutputModeOption>]', {
    pipeline: INPUT,
  }),
  signatureFromSyntax('Format-Table', FORMAT, { pipeline: INPUT }),
  signatureFromSyntax('Format-List', FORMAT, { pipeline: INPUT }),
  signatureFromSyntax('Format-Wide', FORMAT, { pipeline: INPUT }),
  signatureFromSyntax('Format-Custom', FORMAT, { pipeline: INPUT, incomplete: true }),
];
