import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../../server/src/rules';
import { findingsIn } from '../../support/check';

const root = join(import.meta.dirname, '../../..');
const pages = join(root, 'docs/rules');
const metas = allRules.map(rule => rule.meta);
const byName = metas.map(meta => [meta.name, meta] as const);
/** Files of the rules' folder that are named like rules. */
const ruleFiles = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter(file => /^Cs[A-Z]/.test(file) && file.endsWith(ending))
    .map(file => file.slice(0, -ending.length))
    .sort();
const pageOf = (name: string) => readFileSync(join(pages, `${name}.md`), 'utf8');
const HEADINGS = ['What it finds', 'Why', 'Wrong', 'Right', 'Fixes', 'When it is silent', 'How to suppress'];

/** The PowerShell blocks below a heading. */
function examples(page: string, heading: string): readonly string[] {
  const section = page.split(/^## /m).find(part => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```powershell\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
}

describe('rules, files, tests, pages and settings have the same names', () => {
  const names = metas.map(meta => meta.name).sort();
  test('names are all different and start with Cs', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^Cs[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  });
  test('each rule has its file, and each file its rule', () => {
    expect(ruleFiles('server/src/rules', '.ts')).toEqual(names);
  });
  test('each rule has its test', () => {
    expect(ruleFiles('test/unit/rules', '.test.ts')).toEqual(names);
  });
  test('each rule has its page', () => {
    expect(ruleFiles('docs/rules', '.md')).toEqual(names);
  });
  test('each rule has its setting, with its own default', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const settings = manifest.contributes.configuration.properties['csPrivacy.rules'].properties;
    expect(Object.keys(settings).sort()).toEqual(names);
    for (const meta of metas) {
      expect(settings[meta.name].default, meta.name).toBe(meta.severity);
      expect(settings[meta.name].description, meta.name).toBe(meta.summary);
    }
  });
});

describe('the index', () => {
  const index = readFileSync(join(pages, 'README.md'), 'utf8');
  test('has a row for each rule, in the order of the rules', () => {
    const rows = index.split('\n').filter(line => line.startsWith('| [Cs'));
    expect(rows).toEqual(
      metas.map(({ name, severity, summary, fixable }) => `| [${name}](${name}.md) | ${severity} | ${summary} | ${fixable ? 'yes' : ''} |`),
    );
  });
});

describe.each(byName)('%s', (name, meta) => {
  const page = pageOf(name);
  test('the page has the headings in their order', () => {
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.filter(heading => heading !== 'Official pages')).toEqual(HEADINGS);
  });
  test('the page tells severity and fix as they are', () => {
    const line = page.split('\n')[2] ?? '';
    expect(line).toContain(meta.severity);
    expect(line.includes('Has a quick fix')).toBe(meta.fixable);
  });
  test('the page tells how to suppress the rule by its name', () => {
    expect(page.split('## How to suppress')[1]).toContain(name);
  });
  test('the page tells each reason', () => {
    for (const reason of meta.reasons ?? []) expect(page).toContain(`\`${reason}\``);
  });
  test('links to other rules lead somewhere', () => {
    for (const [, target = ''] of page.matchAll(/\]\((Cs\w+\.md)\)/g)) expect(existsSync(join(pages, target)), target).toBe(true);
  });
  const wrong = examples(page, 'Wrong');
  test('there are examples of both kinds', () => {
    expect(wrong.length).toBeGreaterThan(0);
    expect(examples(page, 'Right').length).toBeGreaterThan(0);
  });
  test.each(wrong)('wrong: %s', text => {
    expect(findingsIn(text).findings.map(finding => finding.rule)).toContain(name);
  });
  test.each(examples(page, 'Right'))('right: %s', text => {
    const { findings } = findingsIn(text);
    expect(findings.filter(finding => finding.rule === name || finding.severity === 'error' || finding.severity === 'warning')).toEqual([]);
  });
});
