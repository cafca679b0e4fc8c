import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../../server/src/cli/help';
import { bounds, platformSettings, ruleNames } from '../../../server/src/workspace';
import { readSettings } from '../../../server/src/workspace/settings';

const page = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');

describe('docs/command-line.md', () => {
  const text = page('command-line.md');

  it('names every option that the help names, and no other', () => {
    const options = (from: string) => [...new Set(from.match(/--[a-z][a-z-]*/g))].toSorted();
    const help = [undefined, 'lint', 'plan', 'explain', 'snapshot-script'] as const;
    expect(options(text)).toEqual(options(help.map(helpText).join('\n')));
  });

  it('names the bounds', () => {
    expect(text).toContain(`larger than ${bounds.bytes / 1024 / 1024} MB`);
    expect(text).toContain(`more than ${bounds.files} files`);
  });
});

describe('docs/configuration.md', () => {
  const text = page('configuration.md');

  it('has an example that is right', () => {
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const { layer, problems } = readSettings(JSON.parse(example), 'file', ruleNames);
    expect(problems).toEqual([]);
    expect(Object.keys(layer).length).toBeGreaterThan(3);
  });

  it('names every platform', () => {
    for (const platform of platformSettings) expect(text).toContain(`\`${platform}\``);
  });
});
