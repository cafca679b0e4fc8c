/** Set-StrictMode: what is not there ends the statement. */
import { describe, expect, it } from 'vitest';
import { lines, mark, reached } from './scripts';

const A = mark('A');
const B = mark('B');
const LATEST = 'Set-StrictMode -Version Latest';

/** A where reading is an error, else B. What is read has a say in B: other statements are left out. */
const reads = (expression: string, mode = LATEST) =>
  reached(lines(mode, `$t = 0; try { $read = ${expression} } catch { $t = 1 }`, `if ($t) { ${A} } else { ${B} -Verbose:([bool]$read) }`));

describe('what is not there', () => {
  it.each([
    ['a variable', '$missing'],
    ['in a text', '"x$missing"'],
    ['a property of an object', '[pscustomobject]@{ a = 1 }.b'],
    ['a key of a table by a dot', '@{ a = 1 }.b'],
    ['a property that one of several lacks', '@([pscustomobject]@{ a = 1 }, [pscustomobject]@{ b = 1 }).b'],
    ['a property of no element at all', '@().b'],
    ['a property of $null', '$null.b'],
    ['the Count of $null', '$null.Count'],
    ['the Count of a number', '(1).Count'],
    ['an element', '@(1, 2)[5]'],
  ])('%s', (_, expression) => {
    expect(reads(expression)).toBe('A');
  });

  it.each([
    ['a variable that is $null', '$null'],
    ['a key by an index', "@{ a = 1 }['b']"],
    ['the keys of a table', '@{ a = 1 }.Keys'],
    ['a property that all have', '@([pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 2 }).a'],
    ['a property that is $null', '[pscustomobject]@{ a = $null }.a'],
    ['the Count of an array', '@().Count'],
    ['the environment', '$env:NOT_THERE'],
    ["PowerShell's own variables", '$PSBoundParameters'],
    ['an element that is $null', '@($null, 1)[0]'],
    ['.PSObject', '[pscustomobject]@{ a = 1 }.PSObject'],
  ])('not %s', (_, expression) => {
    expect(reads(expression)).toBe('B');
  });
});

describe('versions and scopes', () => {
  it.each([
    ['none', '$missing', '', 'B'],
    ['1: a variable', '$missing', 'Set-StrictMode -Version 1', 'A'],
    ['1: not in a text', '"x$missing"', 'Set-StrictMode -Version 1.0', 'B'],
    ['1: not a property', '@{}.b', 'Set-StrictMode -Version 1', 'B'],
    ['2: a property', '@{}.b', 'Set-StrictMode -Version 2.0', 'A'],
    ['2: not an element', '@(1)[5]', 'Set-StrictMode -Version 2', 'B'],
    ['off again', '$missing', `${LATEST}; Set-StrictMode -Off`, 'B'],
    ['of a function that has ended', '$missing', `function F { ${LATEST} }; F`, 'B'],
    ['for what is called', '(F)', `${LATEST}; function F { $missing }`, 'A'],
  ])('%s', (_, expression, mode, expected) => {
    expect(reads(expression, mode)).toBe(expected);
  });

  it('a variable that a file nobody knows may have set', () => {
    expect(reads('$missing', lines(LATEST, '. .\\unknown.ps1'))).not.toBe('A');
  });

  it('a variable that other code may have set', () => {
    expect(reads('$global:missing')).not.toBe('A');
    expect(reached(`${LATEST}\nfunction F { if ($missing) { ${A} } }`)).toBe('A sometimes');
  });

  it('a variable that only some paths set is not certain to be missing', () => {
    expect(reads('$x', lines(LATEST, 'if (Read-Host) { $x = 1 }'))).toBe('B sometimes, A sometimes');
  });

  it('the script ends where errors stop it', () => {
    expect(reached(lines(LATEST, "$ErrorActionPreference = 'Stop'", `if ($missing) { ${A} }`, B))).toBe('');
  });
});

describe('a variable that no statement sets', () => {
  const STOP = lines(LATEST, "$ErrorActionPreference = 'Stop'");
  it.each([
    ['ends the script where it is only shown', 'Write-Host "To $server"', ''],
    ['in a function', 'function Show { Write-Host "To $server" }; Show', ''],
    ['unless it is set', '$server = 1; Write-Host "To $server"', 'A'],
    ['or another is meant', 'Write-Host "To $env:SERVER"', 'A'],
    ['or PowerShell sets it', 'Write-Host "From $PSScriptRoot"', 'A'],
  ])('%s', (_, script, expected) => {
    expect(reached(lines(STOP, script, A))).toBe(expected);
  });
});
