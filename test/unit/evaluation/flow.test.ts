/** Statements in execution order: which of them a run comes by, and how sure that is. */
import { describe, expect, it } from 'vitest';
import { BLOCK, ENABLE, lines, mark, reached, resultOf, verdict } from './scripts';

const A = mark('A');
const B = mark('B');
const C = mark('C');
const D = mark('D');
/** Fails for certain: the global one always exists. */
const FAIL = 'New-CsPrivacyConfiguration -Identity global';
const ASK = 'if ((Read-Host) -eq "y")';

const cases = (rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)('%s', (_, script, expected) => {
    expect(reached(script)).toBe(expected);
  });

describe('if', () => {
  cases([
    ['true', `if ($true) { ${A} } else { ${B} }`, 'A'],
    ['false', `if ($false) { ${A} } else { ${B} }`, 'B'],
    ['elseif', `$n = 2; if ($n -eq 1) { ${A} } elseif ($n -eq 2) { ${B} } else { ${C} }`, 'B'],
    ['not known', `${ASK} { ${A} } else { ${B} }; ${C}`, 'A sometimes, B sometimes, C'],
    [
      'not known, the same twice',
      `$x = Read-Host; if ($x) { ${A} }; if ($x) { ${B} } else { ${C} }`,
      'A sometimes, B sometimes, C sometimes',
    ],
    ['in both branches', `${ASK} { ${A} } else { ${A} }`, 'A sometimes, A sometimes'],
    ['an empty string', `if ('') { ${A} } else { ${B} }`, 'B'],
    ['an array of one zero', `if (@(0)) { ${A} } else { ${B} }`, 'B'],
    ['an array of two zeros', `if (@(0, 0)) { ${A} } else { ${B} }`, 'A'],
    ['a hashtable', `if (@{}) { ${A} } else { ${B} }`, 'A'],
    ['an empty list', `$l = [System.Collections.ArrayList]@(); if ($l) { ${A} } else { ${B} }`, 'B'],
    ['a list with an element', `$l = New-Object System.Collections.ArrayList; [void]$l.Add('x'); if ($l) { ${A} } else { ${B} }`, 'A'],
    ['an empty queue', `$q = New-Object System.Collections.Queue; if ($q) { ${A} } else { ${B} }`, 'A'],
    [
      'a chain of two thousand elseif',
      `$n = 1999; if ($n -lt 0) { ${A} } ${Array.from({ length: 2000 }, (_, n) => `elseif ($n -eq ${n}) { ${n === 1999 ? B : C} }`).join(' ')}`,
      'B',
    ],
    ['-and that stops at the first', `if ($false -and (Read-Host)) { ${A} } else { ${B} }`, 'B'],
    ['-or that stops at the first', `if ($true -or (Read-Host)) { ${A} } else { ${B} }`, 'A'],
    ['-not', `if (-not $true) { ${A} } else { ${B} }`, 'B'],
    ['a value assigned in the condition', `if ($x = 5) { ${A} }`, 'A'],
  ]);

  it.each([
    ['what a branch knows holds in it', `$x = Read-Host; if ($x -eq 'a') { $result = $x } else { $result = 'a' }`, "'a'"],
    ['and after it', `$x = Read-Host; if ($x -ne 'a') { exit }; $result = $x`, "'a'"],
    ['values that differ by branch', `$x = Read-Host; if ($x) { $result = 1 } else { $result = 2 }`, 'differs'],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });

  it('the same question is answered alike', () => {
    expect(reached(`$x = Read-Host; if ($x) { $y = 1 } else { $y = 2 }; if ($y -eq 1) { if ($x) { ${A} } else { ${B} } }`)).toBe(
      'A sometimes',
    );
  });
});

describe('switch', () => {
  cases([
    ['a value', `switch ('b') { 'a' { ${A} } 'b' { ${B} } default { ${C} } }`, 'B'],
    ['letter case', `switch ('B') { 'b' { ${B} } }`, 'B'],
    ['-CaseSensitive', `switch -CaseSensitive ('B') { 'b' { ${B} } 'B' { ${A} } }`, 'A'],
    ['default', `switch ('x') { 'a' { ${A} } default { ${C} } }`, 'C'],
    ['every clause that fits', `switch (1) { 1 { ${A} } 1 { ${B} } default { ${C} } }`, 'A, B'],
    ['break', `switch (1) { 1 { ${A}; break } 1 { ${B} } }; ${C}`, 'A, C'],
    ['elements one by one', `switch ('a', 'b') { 'a' { ${A} } 'b' { ${B} } }`, 'A, B'],
    ['continue', `switch ('a', 'b') { 'a' { ${A}; continue; ${C} } 'b' { ${B} } }`, 'A, B'],
    ['-Wildcard', `switch -Wildcard ('site:A') { 'site:*' { ${A} } 'global' { ${B} } }`, 'A'],
    ['-Regex', `switch -Regex ('site:A') { '^site:' { ${A} } '^global$' { ${B} } }`, 'A'],
    ['a block as condition', `switch (5) { { $_ -gt 3 } { ${A} } { $_ -lt 3 } { ${B} } }`, 'A'],
    ['nothing', `switch (@()) { default { ${A} } }; ${B}`, 'B'],
    ['not known', `switch (Read-Host) { 'a' { ${A} } default { ${B} } }`, 'A sometimes, B sometimes'],
  ]);

  it.each([
    ['the element is $_', `$result = switch ('a') { default { "$_!" } }`, "'a!'"],
    ['a clause knows the value', `switch (Read-Host) { 'a' { $result = $_ } default { exit } }`, "'a'"],
    ['its output', `$result = switch (1, 2) { 1 { 'one' } 2 { 'two' } }`, "('one', 'two')"],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
});

describe('loops over what is known', () => {
  const each = (name: string) => `Set-CsPrivacyConfiguration -Identity "site:${name}" -EnablePrivacyMode $false`;
  cases([
    ['foreach', `foreach ($s in 'A', 'B') { ${each('$s')} }`, 'A, B'],
    ['foreach over one', `foreach ($s in 'A') { ${each('$s')} }`, 'A'],
    ['foreach over nothing', `foreach ($s in @()) { ${each('$s')} }; ${C}`, 'C'],
    ['foreach over $null', `foreach ($s in $null) { ${A} }; ${C}`, 'C'],
    ['for', `for ($i = 1; $i -le 2; $i++) { ${each('$i')} }`, '1, 2'],
    ['while', `$i = 0; while ($i -lt 2) { $i++; ${each('$i')} }`, '1, 2'],
    ['while that never runs', `while ($false) { ${A} }; ${B}`, 'B'],
    ['do while', `$i = 0; do { $i++; ${each('$i')} } while ($i -lt 2)`, '1, 2'],
    ['do until', `$i = 0; do { $i++; ${each('$i')} } until ($i -ge 2)`, '1, 2'],
    ['break', `foreach ($i in 1..5) { if ($i -eq 3) { break }; ${each('$i')} }; ${C}`, '1, 2, C'],
    ['continue', `foreach ($i in 1..3) { if ($i -eq 2) { continue }; ${each('$i')} }`, '1, 3'],
    [
      'break with a label',
      `:outer foreach ($i in 1, 2) { foreach ($j in 1, 2) { if ($j -eq 2) { break outer }; ${each('$i$j')} } }; ${C}`,
      '11, C',
    ],
    [
      'break with a label that a variable tells',
      `$l = 'outer'; :outer foreach ($i in 1, 2) { foreach ($j in 1, 2) { if ($j -eq 2) { break $l }; ${each('$i$j')} } }; ${C}`,
      '11, C',
    ],
    [
      'continue with a label',
      `:outer foreach ($i in 1, 2) { foreach ($j in 1, 2) { if ($j -eq 2) { continue outer }; ${each('$i$j')} } }`,
      '11, 21',
    ],
    ['nested', `foreach ($i in 1, 2) { foreach ($j in 1, 2) { ${each('$i$j')} } }`, '11, 12, 21, 22'],
    ['in a pipeline', `'A', 'B' | ForEach-Object { ${each('$_')} }`, 'A, B'],
    ['its method', `('A', 'B').ForEach({ ${each('$_')} })`, 'A, B'],
  ]);

  it('a loop with an end that is not known', () => {
    expect(reached(`while ((Read-Host) -ne 'q') { ${A} }; ${B}`)).toBe('A sometimes, B');
    expect(reached(`do { ${A} } until ((Read-Host) -eq 'q'); ${B}`)).toBe('A, B');
  });

  it('over what is not known: the empty turn is not to be counted on', () => {
    expect(reached(`foreach ($s in Get-CsSite) { ${A} }; ${B}`)).toBe('A, B');
    expect(reached(`Import-Csv sites.csv | ForEach-Object { ${A} }; ${B}`)).toBe('A, B');
  });
});

describe('leaving', () => {
  cases([
    ['exit', `${A}; exit; ${B}`, 'A'],
    ['exit in a branch does not count against what follows', `${ASK} { exit 1 }; ${B}`, 'B'],
    ['throw in a branch neither', `${ASK} { throw 'no' }; ${B}`, 'B'],
    ['return in a branch neither: a guard at the top of a script', `${ASK} { return }; ${B}`, 'B'],
    ['return', `${A}; return; ${B}`, 'A'],
    ['return from a function', `function F { ${A}; return; ${B} }; F; ${C}`, 'A, C'],
    ['exit in a function ends the script', `function F { exit }; F; ${A}`, ''],
    ['throw in a function', `function F { throw 'x' }; F; ${A}`, ''],
    ['return in a block', `& { return; ${A} }; ${B}`, 'B'],
    ['return in ForEach-Object goes on with the next', `1, 2 | ForEach-Object { if ($_ -eq 1) { return }; ${A} }; ${B}`, 'A, B'],
    ['return in .ForEach goes on with the next', `@(1, 2).ForEach({ if ($_ -eq 1) { return }; ${A} }); ${B}`, 'A, B'],
    ['continue outside a loop', `foreach ($i in 1) { & { continue }; ${A} }; ${B}`, 'B'],
  ]);
});

describe('try', () => {
  const THROW = `throw 'x'`;
  // A variable that nothing of interest reads is not followed.
  const USE = 'Set-CsPrivacyConfiguration -Instance $r';
  cases([
    ['nothing fails', `try { $x = 1 } catch { ${A} }; ${B}`, 'B'],
    ['throw', `try { ${THROW}; ${A} } catch { ${B} }; ${C}`, 'B, C'],
    ['a property set on nothing', `try { $r = $null; $r.Enabled = $true; ${A} } catch { ${B} }; ${C}; ${USE}`, 'B, C'],
    ['an element set on nothing', `try { $r = $null; $r[0] = $true; ${A} } catch { ${B} }; ${C}; ${USE}`, 'B, C'],
    ['finally', `try { ${THROW} } catch { ${B} } finally { ${C} }; ${D}`, 'B, C, D'],
    ['finally without catch', `try { ${THROW} } finally { ${C} }; ${D}`, 'C'],
    ['finally on the way out', `function F { try { return } finally { ${C} } }; F; ${D}`, 'C, D'],
    ['a catch that throws again', `try { ${THROW} } catch { throw }; ${D}`, ''],
    ['an inner catch', `try { try { ${THROW} } catch { ${A} }; ${B} } catch { ${C} }`, 'A, B, C sometimes'],
    ['a function that throws', `function F { ${THROW} }; try { F; ${A} } catch { ${B} }`, 'B'],
    ['a command that fails', `try { ${FAIL} -ErrorAction Stop; ${A} } catch { ${B} }`, 'B'],
    ['one that the server refuses may only report it', `try { ${FAIL}; ${A} } catch { ${B} }`, 'A sometimes, B sometimes'],
    [
      'a conversion that fails',
      `try { $n = [int]'x'; Set-CsPrivacyConfiguration -Identity site:A$n -EnablePrivacyMode $false } catch { ${B} }`,
      'B',
    ],
    [
      'a division by zero',
      `try { $n = 1 / 0; Set-CsPrivacyConfiguration -Identity site:A$n -EnablePrivacyMode $false } catch { ${B} }`,
      'B',
    ],
  ]);

  it('a command of the family may fail in it', () => {
    expect(reached(`try { ${A}; ${B} } catch { ${C} }; ${D}`)).toBe('A, B, C sometimes, D');
  });
  it('but not outside', () => {
    expect(reached(`${A}; ${B}`)).toBe('A, B');
  });
  it('nor where nothing catches', () => {
    expect(reached(`try { ${A} } finally { ${B} }; ${C}`)).toBe('A, B, C');
  });
  it('nor with -ErrorAction SilentlyContinue', () => {
    expect(reached(`try { ${A} -ErrorAction SilentlyContinue } catch { ${B} }; ${C}`)).toBe('A, C');
  });

  it.each([
    ['what was thrown', `try { throw 'x' } catch { $result = "$_" }`, "'x'"],
    ['a variable set before', `$result = 1; try { $result = 2; throw 'x' } catch { }`, '2'],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
});

describe('a try around what nothing here models', () => {
  it.each([
    ['leads to the catch', `try { Invoke-RestMethod https://config } catch { ${ENABLE} }`, 'information noRule'],
    ['by a method of .NET', `try { [IO.File]::ReadAllText('x') } catch { ${ENABLE} }`, 'information noRule'],
    [
      'before a flag is set',
      `$ok = $false\ntry { Test-Connection fe01; $ok = $true } catch {}\nif ($ok) { ${BLOCK} }\n${ENABLE}`,
      'information unprovenValue',
    ],
    ['in a function', `function F { Copy-Item a b }\ntry { F } catch { ${ENABLE} }`, 'information noRule'],
    ['that ends there', `try { Copy-Item a b } catch { return }\n${BLOCK}\n${ENABLE}`, 'safe'],
    ['whose catch only reports', `${BLOCK}\ntry { Copy-Item a b } catch { Write-Warning $_ }\n${ENABLE}`, 'safe'],
    ['what only writes does not fail', `try { Write-Host 'x'; Start-Sleep 3 } catch { ${ENABLE} }`, 'safe'],
    [
      'what connects is taken to succeed',
      'try { Connect-MicrosoftTeams } catch { Write-Warning $_ }\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true',
      'safe',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a failure that nothing but a finally or a trap follows', () => {
  const STOP = "$ErrorActionPreference = 'Stop'\n";
  it.each([
    ['leads into the finally, where errors stop', `${STOP}try { Copy-Item a b; ${BLOCK} } finally { ${ENABLE} }`, 'warning notOnEveryPath'],
    ['or are asked to', `try { Copy-Item a b -ErrorAction Stop; ${BLOCK} } finally { ${ENABLE} }`, 'information unprovenValue'],
    ['also by the rule itself', `try { ${BLOCK} -ErrorAction Stop } finally { ${ENABLE} }`, 'warning notOnEveryPath'],
    ['not where they stop nothing', `try { Copy-Item a b; ${BLOCK} } finally { ${ENABLE} }`, 'safe'],
    ['and goes no further', `${STOP}try { Copy-Item a b; ${BLOCK} } finally { ${mark('A')} }\n${ENABLE}`, 'safe'],
    [
      'leaves the function that it is in, by a trap around it',
      `${STOP}function F { Copy-Item a b; ${BLOCK} }\ntrap { continue }\nF\n${ENABLE}`,
      'information unprovenValue',
    ],
    ['not where it stops nothing', `function F { Copy-Item a b; ${BLOCK} }\ntrap { continue }\nF\n${ENABLE}`, 'safe'],
    [
      'ends the script where there are traps and none is for it',
      `trap [System.DivideByZeroException] { continue }\nNew-CsClientVersionPolicyRule -UserAgent OC -CompareOp LSS\n${ENABLE}`,
      'safe',
    ],
    ['by a trap beside it, leaves out the statement alone', `${STOP}trap { continue }\nCopy-Item a b\n${BLOCK}\n${ENABLE}`, 'safe'],
    ['by a trap that does something', `${STOP}trap { ${ENABLE}; exit }\nCopy-Item a b\n${BLOCK}`, 'information noRule'],
    ['outside a try a command of the family succeeds', `${STOP}trap { continue }\n${BLOCK}\n${ENABLE}`, 'safe'],
    ['ends, where the trap does', `trap { exit 1 }\nCopy-Item a b\n${BLOCK}\n${ENABLE}`, 'safe'],
    ['leaves the function whose trap breaks', `function F { trap { break }; Copy-Item a b; ${BLOCK}; ${ENABLE} }\nF`, 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('what a workflow runs in parallel', () => {
  const workflow = (body: string) => `workflow W { ${body} }\nW`;
  it.each([
    ['comes in any order', workflow(`parallel { ${BLOCK}\n${ENABLE} }`), 'information unprovenValue'],
    ['in sequence', workflow(`parallel { sequence { ${BLOCK}\n${ENABLE} }\nGet-Date }`), 'safe'],
    [
      'turns of a loop',
      workflow(`foreach -parallel ($x in 1, 2) { if ($x -eq 1) { ${BLOCK} } else { ${ENABLE} } }`),
      'information unprovenValue',
    ],
    ['each turn by itself', workflow(`foreach -parallel ($x in 1, 2) { ${BLOCK}\n${ENABLE} }`), 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('ForEach-Object -Parallel', () => {
  const parallel = (items: string, body: string) => `#requires -Version 7\n${items} | ForEach-Object -Parallel { ${body} }`;
  it.each([
    ['comes in any order', parallel('1, 2', `if ($_ -eq 1) { ${BLOCK} } else { ${ENABLE} }`), 'information unprovenValue'],
    ['is done before what follows', `${parallel('1, 2', `if ($_ -eq 1) { ${BLOCK} }`)}\n${ENABLE}`, 'safe'],
    ['one by itself', parallel('1', `${BLOCK}\n${ENABLE}`), 'safe'],
    ['each by itself', parallel("'A', 'B'", `${BLOCK}\n${ENABLE}`), 'safe'],
    [
      'sees no variable of the script',
      `#requires -Version 7\n$on = $true\n1 | ForEach-Object -Parallel { if ($on) { ${ENABLE} } }`,
      'safe',
    ],
    [
      'but by $using:',
      `#requires -Version 7\n$on = $true\n1 | ForEach-Object -Parallel { if ($using:on) { ${ENABLE} } }`,
      'warning noRule',
    ],
    ['over what nobody knows', parallel('Get-Content x', ENABLE), 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a plain table keeps no order', () => {
  const steps = (kind: string) => `$steps = ${kind}@{ A = { ${BLOCK} }; B = { ${ENABLE} } }`;
  const open = 'information unprovenValue';
  it.each([
    ['its keys', steps(''), 'foreach ($key in $steps.Keys) { & $steps[$key] }', open],
    ['its values', steps(''), 'foreach ($step in $steps.Values) { & $step }', open],
    ['its entries', steps(''), '$steps.GetEnumerator() | ForEach-Object { & $_.Value }', open],
    ['a method that runs them', steps(''), '$steps.Values | ForEach-Object { $_.Invoke() }', open],
    [
      'what a switch does for each',
      '$steps = @{ A = 1; B = 2 }',
      `foreach ($key in $steps.Keys) { switch ($key) { A { ${BLOCK} } B { ${ENABLE} } } }`,
      open,
    ],
    ['an ordered one does', steps('[ordered]'), 'foreach ($key in $steps.Keys) { & $steps[$key] }', 'safe'],
    ['sorted, they have one', steps(''), '$steps.GetEnumerator() | Sort-Object Name | ForEach-Object { & $_.Value }', 'safe'],
    ['by name, they are called in turn', steps(''), "foreach ($key in 'A', 'B') { & $steps[$key] }", 'safe'],
    ['where each does the same', '$sites = @{ A = 1; B = 2 }', `foreach ($key in $sites.Keys) { ${BLOCK}; ${ENABLE} }`, 'safe'],
  ])('%s', (_, table, run, expected) => {
    expect(verdict(`${table}\n${run}`)).toBe(expected);
  });
});

describe('a failure that the command keeps to itself', () => {
  const failing = (action: string) => lines('try {', `${BLOCK} -ErrorAction ${action}`, '} catch { throw }', ENABLE);
  it.each([
    ['SilentlyContinue', 'warning notOnEveryPath'],
    ['Continue', 'warning notOnEveryPath'],
    ['Ignore', 'warning notOnEveryPath'],
    ['Stop', 'safe'],
  ])('-ErrorAction %s', (action, expected) => {
    expect(verdict(failing(action))).toBe(expected);
  });
  it('the preference alone does not: what ends a command is caught all the same', () => {
    expect(verdict(lines("$ErrorActionPreference = 'SilentlyContinue'", 'try {', BLOCK, '} catch { exit }', ENABLE))).toBe('safe');
  });
  it('under it, a throw is passed over like other errors', () => {
    const expected = 'warning notOnEveryPath';
    expect(verdict(lines("$ErrorActionPreference = 'SilentlyContinue'", 'try {', BLOCK, '} catch { throw }', ENABLE))).toBe(expected);
  });
});

describe('errors outside try', () => {
  cases([
    ['end their statement only', `${FAIL}; ${A}`, 'A'],
    ['end the script after $ErrorActionPreference', `$ErrorActionPreference = 'Stop'; ${FAIL}; ${A}`, ''],
    ['may be taken by a trap', `trap { ${B}; continue }; ${FAIL}; ${A}`, 'B sometimes, A'],
    ['a trap that breaks', `trap { ${B}; break }; throw 'x'; ${A}`, 'B'],
    ['a trap on throw that goes on', `trap { ${B}; continue }; throw 'x'; ${A}`, 'B, A'],
  ]);
});

describe('data and blocks', () => {
  cases([
    ['a script with a process block only', `process { ${A} }`, 'A'],
    ['begin, process and end', lines(`begin { ${A} }`, `process { ${B} }`, `end { ${C} }`), 'A, B, C'],
    ['a return in begin ends nothing else', lines(`begin { ${A}; return }`, `process { ${B} }`, `end { ${C} }`), 'A, B, C'],
    [
      'what process gives goes on before end',
      lines(`function F { process { $_ } end { ${A} } }`, `'x' | F | ForEach-Object { ${B} }`),
      'B, A',
    ],
    [
      'what is kept from element to element',
      lines('function F { begin { $n = 0 } process { $n++; $_ } end { if ($n -ne 2) { throw } } }', `'x', 'y' | F | Out-Null; ${A}`),
      'A',
    ],
    [
      'all begin before anything comes',
      lines(`function F { begin { ${A} } process { ${C} } }`, `'x' | ForEach-Object { ${B} } | F`),
      'A, B',
    ],
    ['a filter', lines(`filter F { $_; $_ }`, `'x' | F | Select-Object -Skip 1 | ForEach-Object { ${A} }`), 'A'],
    ['a statement after #requires', lines('#requires -Version 3', A), 'A'],
    ['a region', lines('#region x', A, '#endregion'), 'A'],
  ]);
  it('data', () => {
    expect(resultOf("data d { 'x' }; $result = $d")).toBe("'x'");
    expect(resultOf("$d = data { @{ a = 'x' } }; $result = $d.a")).toBe("'x'");
  });
});

describe('what is stopped from behind', () => {
  cases([
    ['leaves the rest of its block', `1..3 | ForEach-Object { ${A}; 'x'; ${B} } | Select-Object -First 1 | Out-Null; ${C}`, 'A, C'],
    ['in a function too', `function F { ${A}; 'x'; ${B} }; F | Select-Object -First 1 | Out-Null; ${C}`, 'A, C'],
    ['out of its loop', `& { foreach ($i in 1, 2) { ${A}; $i }; ${B} } | Select-Object -First 1 | Out-Null; ${C}`, 'A, C'],
    ['not while more is taken', `1..2 | ForEach-Object { ${A}; 'x'; ${B} } | Select-Object -First 5 | Out-Null; ${C}`, 'A, B, C'],
    ['not by what it keeps', `1 | ForEach-Object { $x = 'y'; ${A}; ${B} } | Select-Object -First 1 | Out-Null; ${C}`, 'A, B, C'],
  ]);
});

describe('functions behind an end that every run takes', () => {
  const named = `function F { ${ENABLE} }\n$verb = 'F'\n& $verb`;
  it('are none', () => {
    expect(verdict(`exit\n${named}`)).toBe('safe');
    expect(verdict(`if ((Read-Host) -eq 'y') { exit }\n${named}`)).toBe('warning noRule');
  });
});
