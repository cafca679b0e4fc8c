import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../support/check';

const folder = join(import.meta.dirname, '../../corpus/vendor-examples');
const expected: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

describe("the vendor's own examples", () => {
  test('each has its expectation', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => file.endsWith('.ps1'));
    expect(scripts.sort()).toEqual(Object.keys(expected).sort());
  });
  test.each(Object.entries(expected))('%s', (file, reasons) => {
    const { findings } = findingsIn(readFileSync(join(folder, file), 'utf8'));
    expect(findings.map(({ rule, reason, message }) => (rule === 'CsPrivacyModeLegacyClients' ? reason : `${rule}: ${message}`))).toEqual(
      reasons,
    );
  });
});
