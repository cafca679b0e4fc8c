/** Scripts written by hand as administrators write them; each says in comments what is to be found, and nothing else is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../../server/src/rules';
import { LineIndex } from '../../../server/src/text';
import { judge, sourcesOf } from '../../../server/src/workspace/judgement';
import { defaultSettings } from '../../../server/src/workspace/settings';
import { analysisOf } from '../../support/analyze';

const FOLDER = join(import.meta.dirname, '../../corpus/verdicts/hand');
const MAIN = 'main.ps1';
const MARK = /^\s*#! (?:\+(\d+) )?(error|warning|information|hint) (\w+)/;
const ruleNames = new Set(allRules.map(rule => rule.meta.name));

/** A script and what it loads, by path from its folder. */
function filesOf(name: string): Readonly<Record<string, string>> {
  const path = join(FOLDER, name);
  if (name.endsWith('.ps1')) return { [MAIN]: readFileSync(path, 'utf8') };
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(file => /\.ps[dm]?1$/.test(file));
  return Object.fromEntries(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(path, file), 'utf8')]));
}

/** `file:line severity what`, where a mark speaks of the next line that is none, or of one so many lines further. */
function expectedIn(file: string, text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const [mark, further = '0', severity, what] = MARK.exec(line) ?? [];
    if (mark === undefined) return [];
    const next = lines.findIndex((other, at) => at > index && !MARK.test(other));
    return [`${file}:${next + 1 + Number(further)} ${severity} ${what}`];
  });
}

function foundIn(files: Readonly<Record<string, string>>): string[] {
  const [script, ...others] = [MAIN, ...Object.keys(files).filter(file => file !== MAIN)].map(file =>
    analysisOf(files[file] ?? '', { name: file, files, encoding: 'utf8bom' }),
  );
  if (!script) return [];
  return [script, ...others].flatMap(own => {
    const callers = own === script ? [] : [script];
    const { findings } = judge(
      sourcesOf(own, callers, analysis => analysis),
      { ...defaultSettings, syntaxErrors: 'on' },
      false,
    );
    const lines = new LineIndex(own.script.text);
    return findings.map(({ rule, reason, severity, place }) => {
      const { line } = lines.positionAt(place.start);
      return `${own.script.file}:${line + 1} ${severity} ${reason ?? rule}`;
    });
  });
}

const names = readdirSync(FOLDER).filter(name => !name.endsWith('.md'));

describe('scripts written by hand', () => {
  it('are many, and half of them are safe', () => {
    const safe = names.filter(name => Object.values(filesOf(name)).every(text => !/^\s*#! /m.test(text)));
    expect(names.length).toBeGreaterThan(150);
    expect(safe.length).toBeGreaterThan(names.length / 3);
  });

  it('name only rules and reasons that there are', () => {
    const reasons = new Set(allRules.flatMap(({ meta }) => meta.reasons ?? []));
    const marks = names.flatMap(name => Object.values(filesOf(name)).flatMap(text => text.split('\n').filter(line => /#!/.test(line))));
    const wrong = marks.filter(line => {
      const what = MARK.exec(line)?.[3] ?? '';
      return !ruleNames.has(what) && !reasons.has(what as never);
    });
    expect(wrong).toEqual([]);
  });

  it.each(names)('%s', name => {
    const files = filesOf(name);
    const expected = Object.entries(files).flatMap(([file, text]) => expectedIn(file, text));
    expect(foundIn(files).sort()).toEqual(expected.sort());
  });
});
