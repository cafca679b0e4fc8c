/**
 * Our parser against what PowerShell 7.6 itself made of every script of the own corpus. The results were recorded with
 * `npm run conformance -- --record`, so that this needs no .NET.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onePerPlace, ownLines } from '../../conformance/parser/compare';
import { readScript } from '../../conformance/parser/files';
import { corpusFolders, corpusScripts, readRecorded } from '../../conformance/parser/recorded';

describe.each(corpusFolders())('PowerShell reads %s as we do', folder => {
  const recorded = readRecorded(folder);
  const scripts = corpusScripts(folder);

  it('has a recorded result for every script, and no other', () => {
    expect([...recorded.keys()]).toEqual(scripts);
  });

  it.each(scripts)('%s', name => {
    expect(ownLines(readScript(join(folder, name)))).toBe(onePerPlace(recorded.get(name) ?? 'nothing recorded'));
  });
});
