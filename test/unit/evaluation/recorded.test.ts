/** Scripts that the real engine ran over a model of the deployment; recorded by `npm run conformance:engine -- --record`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ourVerdicts } from '../../conformance/engine/drive/ours';
import { compareVerdicts, type EngineVerdict, type RecordedScript, textOf } from '../../conformance/engine/drive/verdicts';

const FOLDER = 'test/corpus/verdicts';

const generated = readFileSync(`${FOLDER}/generated.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as RecordedScript)
  .map(script => ({ ...script, text: textOf(script) }));

const written = readdirSync(`${FOLDER}/written`)
  .filter(name => name.endsWith('.ps1'))
  .map(name => ({
    name,
    text: readFileSync(`${FOLDER}/written/${name}`, 'utf8'),
    expected: JSON.parse(readFileSync(`${FOLDER}/written/${name.replace(/\.ps1$/, '.json')}`, 'utf8')) as Record<string, EngineVerdict>,
  }));

describe('recorded scripts', () => {
  it('are there', () => {
    expect(generated.length).toBeGreaterThan(200);
    expect(written.length).toBeGreaterThan(60);
  });

  it.each(generated)('$text', ({ main, files, expected }) => {
    expect(compareVerdicts(new Map(Object.entries(expected)), ourVerdicts(main, files))).toEqual([]);
  });
});

describe('hand-written scripts', () => {
  it.each(written)('$name', ({ name, text, expected }) => {
    const ours = ourVerdicts(name, { [name]: text });
    expect(compareVerdicts(new Map(Object.entries(expected)), ours)).toEqual([]);
    // The first line names the reason that the administrator is to be told.
    expect([...ours.values()].map(({ reason }) => reason)).toEqual(reasonsOf(text));
  });
});

function reasonsOf(text: string): string[] {
  const [, reason = ''] = /^# reason: (\w+)/.exec(text) ?? [];
  return reason === 'none' ? [] : [reason];
}
