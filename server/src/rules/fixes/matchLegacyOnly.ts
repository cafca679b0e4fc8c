import type { Analysis, CommandRecord } from '../../evaluation';
import type { TextEdit } from '../../text';
import { argumentIn, removeArgument } from './changeArgument';
import { changeSetting } from './changeProperty';

/** Makes a rule match everything of its user agent below 4.0, and nothing else. Undefined where that is not in the text to change. */
export function matchLegacyOnly(analysis: Analysis, rule: CommandRecord): readonly TextEdit[] | undefined {
  const changes = [
    changeSetting(analysis, rule, 'MajorVersion', '4'),
    changeSetting(analysis, rule, 'MinorVersion', '0'),
    changeSetting(analysis, rule, 'CompareOp', 'LSS'),
  ];
  const removals = ['BuildNumber', 'QfeNumber']
    .filter(name => argumentIn(rule, name) !== undefined)
    .map(name => removeArgument(rule, name));
  const edits = [...changes, ...removals];
  return edits.every(edit => edit !== undefined) ? edits : undefined;
}
