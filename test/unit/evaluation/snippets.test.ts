/** Short scripts whose verdicts the real engine gave; `test/corpus/verdicts/snippets/README.md` says how. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareSnippet, readSnippets } from '../../conformance/engine/drive/snippets';

const FOLDER = 'test/corpus/verdicts/snippets';

describe.each(readdirSync(FOLDER).filter(name => name.endsWith('.txt')))('%s', name => {
  const snippets = readSnippets(`${FOLDER}/${name}`);

  it('holds snippets that were run', () => {
    expect(snippets.length).toBeGreaterThan(0);
    expect(snippets.filter(({ expected, scripts }) => [...scripts.keys()].some(script => !expected.has(script)))).toEqual([]);
  });

  it.each(snippets)('$text', snippet => {
    expect(compareSnippet(snippet, snippet.expected)).toEqual([]);
  });
});
