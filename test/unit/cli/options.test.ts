import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../server/src/cli/options';

const read = (line: string) => readArguments(line.split(' ').filter(word => word !== ''));

describe('readArguments', () => {
  it('reads lint with its defaults', () => {
    expect(read('lint a.ps1 scripts')).toEqual({
      kind: 'lint',
      paths: ['a.ps1', 'scripts'],
      platform: undefined,
      config: undefined,
      snapshot: undefined,
      format: 'stylish',
      failOn: 'warning',
      fix: false,
    });
  });

  it('reads every option of lint, before and after the paths', () => {
    expect(read('lint --format json a.ps1 --fail-on=never --fix --platform sfb2019 --config c.json --snapshot s.json -- --b.ps1')).toEqual({
      kind: 'lint',
      paths: ['a.ps1', '--b.ps1'],
      platform: 'sfb2019',
      config: 'c.json',
      snapshot: 's.json',
      format: 'json',
      failOn: 'never',
      fix: true,
    });
  });

  it('reads the other commands', () => {
    expect(read('plan a.ps1 --format json')).toMatchObject({ kind: 'plan', paths: ['a.ps1'], format: 'json' });
    expect(read('explain CsNothingSet')).toEqual({ kind: 'explain', rule: 'CsNothingSet' });
    expect(read('--version')).toEqual({ kind: 'version' });
    expect(read('--help')).toEqual({ kind: 'help', topic: undefined });
    expect(read('lint --help --nonsense')).toEqual({ kind: 'help', topic: 'lint' });
    expect(read('plan -h')).toEqual({ kind: 'help', topic: 'plan' });
    expect(read('help lint')).toEqual({ kind: 'help', topic: 'lint' });
  });

  it.each([
    ['', 'a command is missing'],
    ['lnt a.ps1', 'there is no command lnt; did you mean lint?'],
    ['a.ps1', 'there is no command a.ps1'],
    ['lint', 'name the scripts or folders to judge'],
    ['plan', 'name the script to plan'],
    ['explain', 'name the rule to explain'],
    ['snapshot-script x.ps1', 'snapshot-script takes no path; it prints the script'],
    ['explain A B', 'only one rule can be explained at a time'],
    ['lint a --formt json', 'there is no option --formt; did you mean --format?'],
    ['lint a -f json', 'there is no option -f'],
    ['lint a --format', '--format needs a value: one of stylish, json'],
    ['lint a --format=', '--format needs a value: one of stylish, json'],
    ['lint a --format sarif', "--format can't be sarif: one of stylish, json"],
    ['lint a --fix=yes', '--fix takes no value'],
    ['lint a --format json --format json', '--format is given twice'],
    ['lint a --fail-on warn', "--fail-on can't be warn: one of error, warning, information, hint, never"],
    ['lint a --constructor', 'there is no option --constructor'],
    ['plan a --fix', 'there is no option --fix'],
    ['lint -a.ps1', 'there is no option -a.ps1; write ./-a.ps1 for a file'],
  ])('refuses "%s"', (line, message) => {
    expect(read(line)).toMatchObject({ kind: 'wrong', message });
  });

  it('does not take the path that an unset variable leaves for the current folder', () => {
    expect(readArguments(['lint', ''])).toMatchObject({ kind: 'wrong', message: 'a path is empty; write . for the current folder' });
  });
});
