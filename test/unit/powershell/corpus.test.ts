/**
 * Our parser against what PowerShell 7.6 itself made of every script of the own corpus. The results were recorded with
 * `npm run conformance -- --record`, so that this needs no .NET.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onePerPlace, ownLines } from '../../conformance/parser/compare';
import { readScript } from '../../conformance/parser/files';
import { corpusFolders, corpusScripts, readRecorded } from '../../conformance/parser/recorded';

/**
 * Broken scripts whose tree is ours on purpose: PowerShell's extents overlap there, end past the text, or leave out what was read.
 * The errors are the same all the same.
 */
const deviations: ReadonlyMap<string, string> = new Map([
  ['classes/errors-enum-unclosed.ps1', 'the type ends one past the text'],
  ['classes/semicolons-extra-in-enum.ps1', 'the type ends in the token that it cannot take'],
  ['half-typed/function-param.ps1', 'the missing name of a parameter covers its attributes'],
  ['half-typed/param-attribute.ps1', 'the missing name of a parameter covers its attributes'],
  ['half-typed/param-attribute-argument.ps1', 'the missing name of a parameter covers its attributes'],
  ['half-typed/if-paren.ps1', 'the missing condition has no node'],
  ['statements/catch-missing-type.ps1', 'the statement ends before its last block'],
  ['statements/foreach-parallel.ps1', 'the statement ends before its last block'],
]);

describe.each(corpusFolders())('PowerShell reads %s as we do', folder => {
  const recorded = readRecorded(folder);
  const scripts = corpusScripts(folder);

  it('has a recorded result for every script, and no other', () => {
    expect([...recorded.keys()]).toEqual(scripts);
  });

  it.each(scripts)('%s', name => {
    const actual = ownLines(readScript(join(folder, name)));
    const expected = onePerPlace(recorded.get(name) ?? 'nothing recorded');
    if (deviations.has(`${folder.split(/[\\/]/).at(-1)}/${name}`)) {
      expect(errorsOf(actual)).toBe(errorsOf(expected));
      expect(actual).not.toBe(expected);
    } else {
      expect(actual).toBe(expected);
    }
  });
});

function errorsOf(lines: string): string {
  return lines
    .split('\n')
    .filter(line => line.startsWith('! '))
    .join('\n');
}
