/** Classes and enumerations of a script: what is there before anything else, and what operators make of members. */
import { describe, expect, it } from 'vitest';
import { resultOf } from './scripts';

const cases = (before: string, rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s', (script, expected) => {
    expect(resultOf(`${before}\n${script}`)).toBe(expected);
  });

describe('a static constructor', () => {
  const names = "class Names { static [string[]]$All = @('x'); static [int]$Made = 0; static Names() { [Names]::All = 'y', 'z' } ";
  cases(`${names} [int]$Own = [Names]::Made; static [string] Next() { return [Names]::All[[Names]::Made++] } }`, [
    ['$result = [Names]::All', "('y', 'z')"],
    ['$result = [Names]::Next()', "'y'"],
    ['$null = [Names]::Next(); $result = [Names]::Next()', "'z'"],
    ["[Names]::All = @('own'); $result = [Names]::Next()", "'own'"],
    ['$null = [Names]::new(); $result = [Names]::All[0]', "'y'"],
  ]);
});

describe('an enumeration', () => {
  cases('enum Level { Low; High; Most = 7 }', [
    ['$result = [Level]::Low -lt [Level]::High', '$true'],
    ["$result = [Level]::Low -ge 'High'", '$false'],
    ['$result = [Level]::High -eq 1', '$true'],
    ['$result = 7 -eq [Level]::Most', '$true'],
    ["$result = [Level]::Most -eq 'most'", '$true'],
    ['$result = [Level]::High + 1', '2'],
    ["$result = 'x' + [Level]::High", "'xHigh'"],
    ["$result = (@('x') + [Level]::High)[1] -eq 'High'", '$true'],
    ["$result = [Level]7 -eq 'Most'", '$true'],
    ["$result = 'before'; $result = [Level]3", "'before'"],
  ]);
});

describe('an enumeration of flags', () => {
  cases('[Flags()] enum Part { None = 0; Rules = 1; Policy = 2; Users = 4 }', [
    ['$result = [int]([Part]::Rules -bor [Part]::Users)', '5'],
    ["$result = [int][Part]'Rules, Users'", '5'],
    ['$result = [string][Part]5', "'Rules, Users'"],
    ["$result = [bool]([Part]'Rules, Users' -band [Part]::Policy)", '$false'],
    ["$result = ([Part]'Rules, Users' -band 4) -eq 4", '$true'],
    ["$result = ([Part]'Rules, Users').HasFlag([Part]::Users)", '$true'],
    ["$result = ([Part]'Rules, Users').HasFlag('Policy')", '$false'],
    ["$result = 'before'; $result = [Part]8", "'before'"],
  ]);
});
