/** Errors as scripts look at them: by type, by `$?`, by what a common parameter or `$Error` keeps. */
import { describe, expect, it } from 'vitest';
import { BLOCK, ENABLE, lines, mark, reached, resultOf, verdict } from './scripts';

const A = mark('A');
const B = mark('B');
const C = mark('C');
/** Fails for certain: the global one always exists. */
const FAIL = 'New-CsPrivacyConfiguration -Identity global';
const thrown = (type: string) => `throw [System.${type}]::new('x')`;

const cases = (rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)('%s', (_, script, expected) => {
    expect(reached(script)).toBe(expected);
  });

describe('an exception that the script makes', () => {
  const two = `catch [System.InvalidOperationException] { ${A} } catch [System.ArgumentException] { ${B} }`;
  cases([
    ['goes to the clause of its type', `try { ${thrown('ArgumentException')} } ${two}`, 'B'],
    ['or of a type that it comes from', `try { ${thrown('ArgumentNullException')} } ${two}`, 'B'],
    ['and past clauses of others', `try { ${thrown('TimeoutException')} } ${two}; ${C}`, ''],
    ['to the one that takes all', `try { ${thrown('TimeoutException')} } ${two} catch { ${C} }`, 'C'],
    ['also by New-Object', `try { throw (New-Object System.ArgumentException 'x') } ${two}`, 'B'],
    ['is handed on as it is', `try { try { ${thrown('ArgumentException')} } catch { throw } } ${two}`, 'B'],
    [
      'ends in the trap of its type',
      `trap [System.DivideByZeroException] { break }; trap [System.ArgumentException] { continue }; ${thrown('ArgumentException')}; ${A}`,
      'A',
    ],
    [
      'or in the one that takes all',
      `trap { continue }; trap [System.DivideByZeroException] { break }; ${thrown('ArgumentException')}; ${A}`,
      'A',
    ],
  ]);
  it('tells its message', () => {
    expect(resultOf("try { throw 'x' } catch { $result = $_.Exception.Message }")).toBe("'x'");
    expect(resultOf("try { throw [System.Exception]::new('x') } catch { $result = $_.Exception.Message }")).not.toBe("'y'");
  });
});

describe('what a catch is given', () => {
  const caught = (thrown: string, read: string) => resultOf(`try { throw ${thrown} } catch { $result = ${read} }`);
  const record = "[System.Management.Automation.ErrorRecord]::new([System.Exception]::new('x'), 'OwnId', 'NotSpecified', 5)";
  const own =
    "class NotReady : System.Exception { [int]$Code; NotReady([string]$m, [int]$c) : base($m) { $this.Code = $c } }; class Later : NotReady { Later() : base('later', 8) { } }; ";
  it.each([
    ["'x'", '$_.FullyQualifiedErrorId', "'x'"],
    ["'x'", '$_.TargetObject', "'x'"],
    ['@{ Code = 5 }', '$_.TargetObject.Code', '5'],
    ['([pscustomobject]@{ Code = 5 })', '$_.TargetObject.Code', '5'],
    ["[System.InvalidOperationException]::new('x')", '$_.Exception.Message', "'x'"],
    ["[System.InvalidOperationException]::new('x')", '"because: $_"', "'because: x'"],
    ["[System.InvalidOperationException]::new('x')", '$_.Exception -is [System.InvalidOperationException]', '$true'],
    ["[System.InvalidOperationException]::new('x')", '$_.Exception -is [System.ArgumentException]', '$false'],
    [record, '$_.Exception.Message', "'x'"],
    [record, '$_.TargetObject', '5'],
    [record, "$_.FullyQualifiedErrorId -like 'OwnId*'", '$true'],
    [record, "$_.FullyQualifiedErrorId -eq 'OwnId'", '?'],
  ])('of %s: %s', (thrown, read, expected) => {
    expect(caught(thrown, read)).toBe(expected);
  });
  it.each([
    ["try { throw [NotReady]::new('x', 7) } catch [NotReady] { $result = $_.Exception.Code } catch { $result = 'other' }", '7'],
    ["try { throw [NotReady]::new('x', 7) } catch [System.Exception] { $result = $_.Exception.Message }", "'x'"],
    ["try { throw [Later]::new() } catch [NotReady] { $result = $_.Exception.Message } catch { $result = 'other' }", "'later'"],
    ["try { throw 'x' } catch [NotReady] { $result = 'own' } catch { $result = 'other' }", "'other'"],
    ["try { throw [NotReady]::new('x', 7) } catch [Later] { $result = 'later' } catch { $result = 'other' }", "'other'"],
    ['$result = [Later]::new() -is [NotReady]', '$true'],
    ['$result = [Later]::new() -isnot [System.Exception]', '$false'],
  ])('of a class of the script: %s', (script, expected) => {
    expect(resultOf(own + script)).toBe(expected);
  });
});

describe('an error of which nobody knows the type', () => {
  const on = (type: string, body: string) => `catch [System.${type}] { ${body} }`;
  const stopsFirst = `${on('ArgumentException', 'exit')} ${on('TimeoutException', '')}`;
  it.each([
    ['may go to each clause', `try { ${BLOCK} } ${stopsFirst}`, 'warning notOnEveryPath'],
    ['which all stop', `try { ${BLOCK} } ${on('ArgumentException', 'exit')} ${on('TimeoutException', 'throw')}`, 'safe'],
    ['and past all', `try { try { ${BLOCK} } ${on('ArgumentException', 'exit')} } catch { }`, 'warning notOnEveryPath'],
    ['to one that takes all', `try { ${BLOCK} } ${on('ArgumentException', 'exit')} catch { }`, 'warning notOnEveryPath'],
    [
      'which leaves it in doubt whether it goes to others',
      `try { ${BLOCK} } ${on('ArgumentException', '')} catch { exit }`,
      'information unprovenValue',
    ],
    [
      'of one type wherever it is asked',
      `try { try { ${BLOCK} } ${on('ArgumentException', 'throw')} } ${on('ArgumentException', 'exit')}`,
      'safe',
    ],
    [
      'or of one that it comes from',
      `try { try { ${BLOCK} } ${on('ArgumentNullException', 'throw')} } ${on('ArgumentException', 'exit')} ${on('TimeoutException', 'exit')}`,
      'safe',
    ],
    [
      'may end in each trap',
      `& { trap [System.ArgumentException] { exit }; trap [System.TimeoutException] { continue }; try { ${BLOCK} } catch { throw } }`,
      'warning notOnEveryPath',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(lines("$ErrorActionPreference = 'Stop'", script, ENABLE))).toBe(expected);
  });
  it('that leaves a try is reported, where nothing says that it stops', () => {
    expect(verdict(lines(`try { ${BLOCK} } ${on('ArgumentException', 'exit')}`, ENABLE))).toBe('warning notOnEveryPath');
  });
});

describe('an error that is kept', () => {
  it('stops where it is thrown later', () => {
    expect(verdict(lines('$e = $null', `try { ${BLOCK} } catch { $e = $_ }`, 'if ($e) { throw $e }', ENABLE))).toBe('safe');
  });
  cases([
    [
      'by -ErrorVariable, of a command that fails',
      `${FAIL} -ErrorAction SilentlyContinue -ErrorVariable e; if ($e) { ${A} } else { ${B} }`,
      'A',
    ],
    ['of one that works', `Get-CsPrivacyConfiguration -ev e | Out-Null; if ($e.Count -eq 0) { ${A} } else { ${B} }`, 'A'],
    ['added to another', `${FAIL} -ErrorVariable e; ${FAIL} -ErrorVariable +e; if ($e.Count -eq 2) { ${A} }`, 'A'],
    ['by $Error', `$Error.Clear(); if ($Error.Count -gt 0) { ${A} }; ${FAIL}; if ($Error.Count -gt 0) { ${B} }`, 'B'],
    ['by $Error, of none in a job', `Start-Job { if ($Error.Count -eq 0) { ${A} } } | Wait-Job`, 'A'],
    ['by $Error, of none on another computer', `Invoke-Command lync01 { if ($Error) { ${A} } else { ${B} } }`, 'B'],
    ['by $Error, though it was caught', `$Error.Clear(); try { throw 'x' } catch { }; if ($Error) { ${A} }`, 'A'],
  ]);
  it('in a try may be there or not', () => {
    const script = lines('$Error.Clear()', `try { ${BLOCK} } catch { }`, 'if ($Error.Count -gt 0) { exit }', ENABLE);
    expect(verdict(script)).toBe('safe');
  });
});

describe('a command that says itself what its errors do', () => {
  cases([
    ['goes on under a preference that stops', `$ErrorActionPreference = 'Stop'; ${FAIL} -ErrorAction SilentlyContinue; ${A}`, 'A'],
    ['also when it shows them', `$ErrorActionPreference = 'Stop'; ${FAIL} -ErrorAction Continue; ${A}`, 'A'],
    ['stops under one that goes on', `${FAIL} -ErrorAction Stop; ${A}`, ''],
    ['the preference counts for others', `$ErrorActionPreference = 'Stop'; ${FAIL}; ${A}`, ''],
  ]);
});

describe('an identity that is $null', () => {
  it('is some scope', () => {
    expect(verdict('Set-CsPrivacyConfiguration -Identity $null -EnablePrivacyMode $true')).toBe('warning noRule');
    expect(verdict(lines(BLOCK, '$site = $null', 'Set-CsPrivacyConfiguration $site -EnablePrivacyMode $true'))).toBe('safe');
  });
});

describe('Compare-Object that is given nothing where something has to be', () => {
  cases([
    ['gives nothing', `$m = Compare-Object @('x', 'a') @('x', $null); if (-not $m) { ${A} }`, 'A'],
    ['leaves what was there', `$m = 5; $m = Compare-Object $null @('x'); if ($m -eq 5) { ${A} }`, 'A'],
    [
      'such as the property of no element',
      `$all = @([pscustomobject]@{ Ok = $false; Site = 'a' }); $m = Compare-Object @('x', 'a') (@('x') + @($all.Where({ $_.Ok }).Site)); if (-not $m) { ${A} }`,
      'A',
    ],
    ['not so others', `$ErrorActionPreference = 'Stop'; $job = Start-Job { }; Wait-Job $job | Out-Null; ${A}`, 'A'],
    ['nor what a session gives', `$ErrorActionPreference = 'Stop'; $m = Import-PSSession $s; Import-Module $m -Global; ${A}`, 'A'],
    ['not an empty array', `$m = Compare-Object @() @('x'); if ($m) { ${A} }`, 'A'],
  ]);
});

describe('a text that is no version', () => {
  cases([
    ['ends the statement', `$ErrorActionPreference = 'Stop'; $v = [version]'4'; if ($v.Major -ne 5) { ${A} }`, ''],
    ['also with other signs in it', `try { $v = [version]'x=4.0' } catch { ${A} }; ${B} -Verbose:($null -ne $v)`, 'A, B'],
    ['but not one that is', `$ErrorActionPreference = 'Stop'; $v = [version]'4.0'; if ($v.Major -eq 4) { ${A} }`, 'A'],
  ]);
});

describe('a call that does not bind', () => {
  const typed = `catch [System.Management.Automation.ParameterBindingException] { ${A} } catch { ${B} }`;
  const body = 'Set-CsPrivacyConfiguration -Identity $x';
  cases([
    ['of a function', `function F([ValidateSet('site:a')]$x) { ${body} }; try { F -x b } ${typed}`, 'A'],
    ['by a pattern', `function F([ValidatePattern('^site:')]$x) { ${body} }; try { F -x b } ${typed}`, 'A'],
    ['by a pattern whose case counts', `function F([ValidatePattern('^site:', Options = 'None')]$x) { ${C} }; F -x SITE:b`, ''],
    ['but not by one whose case does not', `function F([ValidatePattern('^site:')]$x) { ${C} }; F -x SITE:b`, 'C'],
    ['by a range of fractions', `function F([ValidateRange(0.5, 2.5)][double]$x) { ${C} }; F -x 2.6; F -x 3`, ''],
    ['within it', `function F([ValidateRange(0.5, 2.5)][double]$x) { ${C} }; F -x 2.4`, 'C'],
    ['by a range without an end', `function F([ValidateRange(1, [int]::MaxValue)]$x) { ${C} }; F -x 0`, ''],
    ['by a script', `function F([ValidateScript({ $_ -like 'site:*' })]$x) { ${body} }; try { F -x b } ${typed}`, 'A'],
    ['by a script that throws', `function F([ValidateScript({ if ($_ -lt 3) { throw 'no' }; $true })]$x) { ${C} }; F 2`, ''],
    ['by a script, for one of several', `function F([ValidateScript({ $_ -gt 3 })][int[]]$x) { ${C} }; F 4, 2`, ''],
    ['but not where it takes them', `function F([ValidateScript({ $_ -gt 3 })][int[]]$x) { ${C} }; F 4, 5`, 'C'],
    ['of a function, by its default', `function F([int]$x = 'a') { ${body} }; try { F } ${typed}`, 'A'],
    ['of a cmdlet', `try { Set-CsPrivacyConfiguration -EnablePrivacyMod 1 -Nope } ${typed}`, 'A'],
  ]);
});

describe('an error that ends a statement', () => {
  const fails = 'Set-CsPrivacyConfiguration -Nope 1';
  cases([
    ['is reported, and the next one runs', `${fails}; ${A}`, 'A'],
    ['leaves a catch', `try { throw 'x' } catch { ${fails}; ${A} }; ${B}`, 'B'],
    ['leaves a catch from a function', `function F { ${fails}; ${A} }; try { throw 'x' } catch { F; ${B} }; ${C}`, 'C'],
    ['leaves a catch for the next', `try { try { throw 'x' } catch { ${fails}; ${A} } } catch { ${B} }`, 'B'],
    ['leaves a try without a catch', `try { ${fails}; ${A} } finally { ${B} }; ${C}`, 'B, C'],
    ['leaves no finally', `try { ${A} } finally { ${fails}; ${B} }`, 'A, B'],
    ['leaves a finally in a try', `try { try { ${A} } finally { ${fails}; ${B} } } catch { ${C} }`, 'A, C'],
    ['leaves a method', `class S { static [void] Go() { ${fails}; ${A} } }; [S]::Go(); ${B}`, 'B'],
    [
      'leaves a method where errors stop',
      `class S { static [void] Go() { $ErrorActionPreference = 'Stop'; ${fails} } }; [S]::Go(); ${B}`,
      'B',
    ],
    ['leaves a block that is invoked', `function F { ${fails}; ${A} }; { F; ${A} }.Invoke(); ${B}`, 'B'],
    ['leaves the block of a property', `1 | Sort-Object { ${fails}; ${A} } | Out-Null; ${B}`, 'B'],
    ['leaves no block of a pipeline', `1 | ForEach-Object { ${fails}; ${A} }; @(1).ForEach({ ${fails}; ${B} }); ${C}`, 'A, B, C'],
    ['ends a block that is invoked, no more', `{ throw 'x'; ${A} }.Invoke(); ${B}`, 'B'],
    [
      'is not told of a calculated property',
      `$x = [pscustomobject]@{ N = 1 } | Select-Object @{ n = 'B'; e = { throw 'x' } }; if ($null -eq $x.B) { ${A} }`,
      'A',
    ],
    ['comes of a key that a table has', `$t = @{ a = 1 }; try { $t.Add('A', 2); ${A} } catch { if ($t.a -eq 1) { ${B} } }`, 'B'],
    [
      'comes of none that it has not',
      `$t = @{ a = 1 }; $t.Remove('a'); try { $t.Add('a', 2); if ($t.a -eq 2) { ${A} } } catch { exit }`,
      'A',
    ],
    [
      'comes of an element of nothing',
      `$x = $null; try { if (-not $x[0]) { ${A} } } catch { ${B} }; $z = 1; $z = $x['a']; if ($z -eq 1) { ${C} }`,
      'B, C',
    ],
    ['comes of an empty queue', `$q = New-Object System.Collections.Queue; try { if ($q.Dequeue()) { ${A} } } catch { ${B} }`, 'B'],
    [
      'comes of an empty stack',
      `$s = [Collections.Stack]::new(); $s.Push(1); [void]$s.Pop(); $n = 1; $n = $s.Pop(); if ($n) { ${A} }`,
      'A',
    ],
    ['leaves the block with the trap', `& { trap { ${fails}; ${A}; continue } throw 'x'; ${B} }; ${C}`, 'C'],
  ]);
});

describe('an error that ends a function', () => {
  const ASSERT = `function Assert { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError($record); ${C} }`;
  cases([
    ['goes on with the next statement of its caller', `${ASSERT}\nAssert; ${A}`, 'A'],
    ['in the function that called', `${ASSERT}\nfunction G { Assert; ${A} }\nG; ${B}`, 'A, B'],
    ['reaches the catch around the call', `${ASSERT}\ntry { Assert; ${A} } catch { ${B} }`, 'B'],
    ['and around the call of a call', `${ASSERT}\nfunction G { Assert; ${A} }\ntry { G; ${A} } catch { ${B} }`, 'B'],
    ['stops the script where errors do', `${ASSERT}\n$ErrorActionPreference = 'Stop'\nAssert; ${A}`, ''],
    ['is no more than an error where the call asks to stop', `${ASSERT}\nAssert -ErrorAction Stop; ${A}`, 'A'],
    ['leaves what fails behind it', `${ASSERT}\nAssert\nif ($?) { ${A} } else { ${B} }`, 'B'],
  ]);
});

describe('$?', () => {
  cases([
    ['after a command that works', `Get-CsPrivacyConfiguration | Out-Null; if ($?) { ${A} } else { ${B} }`, 'A'],
    ['after one that fails', `${FAIL}; if ($?) { ${A} } else { ${B} }`, 'B'],
    ['silently', `${FAIL} -ErrorAction SilentlyContinue; if (-not $?) { ${A} }`, 'A'],
    ['kept', `${FAIL}; $ok = $?; Write-Host x; if (-not $ok) { ${A} }`, 'A'],
    ['of the last command only', `${FAIL}; Write-Host x; if ($?) { ${A} }`, 'A'],
    ['though the error is kept', `${FAIL} -ErrorAction SilentlyContinue -ErrorVariable e | Out-Null; if (-not $?) { ${A} }`, 'A'],
    ['after a function that works', `function F { Write-Host x }; F; if ($?) { ${A} }`, 'A'],
    ['after a branch that an error ended', `if ($true) { 1/0 }\nif ($?) { ${A} } else { ${B} }`, 'B'],
    ['after a loop that it ended', `foreach ($x in 1, 2) { [int]'x' }\nif ($?) { ${A} } else { ${B} }`, 'B'],
  ]);
  it('of a command that may fail in a try', () => {
    const script = lines('try {', `${BLOCK} -ErrorAction SilentlyContinue`, 'if (-not $?) { exit }', '} catch { throw }', ENABLE);
    expect(verdict(script)).toBe('safe');
    expect(verdict(script.replace(' -ErrorAction', ' -ErrorVariable problem -ErrorAction'))).toBe('safe');
  });
});

describe('what a command gives is kept in a variable too', () => {
  it.each([
    ['by -OutVariable', "Write-Output 'a' -OutVariable o | Out-Null; $result = $o[0]", "'a'"],
    ['by its alias', "Write-Output 'a', 'b' -ov o | Out-Null; $result = $o.Count", '2'],
    ['added', "Write-Output 'a' -OutVariable o | Out-Null; Write-Output 'b' -OutVariable +o | Out-Null; $result = $o[1]", "'b'"],
    [
      'by -PipelineVariable, one after the other',
      "'a', 'b' | Write-Output -PipelineVariable p | ForEach-Object { $_ } | ForEach-Object { $result = $p }",
      "'b'",
    ],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
  it('an object of the family', () => {
    const script = lines(
      'Get-CsPrivacyConfiguration -Identity global -OutVariable c | Out-Null',
      '$c[0].EnablePrivacyMode = $true',
      'Set-CsPrivacyConfiguration -Instance $c[0]',
    );
    expect(verdict(script)).toBe('warning noRule');
  });
});

describe('an object that is handed over', () => {
  const handing = (piped: string) =>
    lines("$ErrorActionPreference = 'Stop'", 'try {', `${piped} | Set-CsClientVersionPolicyRule`, '} catch { exit }', ENABLE);
  it('is none where it is a text: that is refused', () => {
    expect(verdict(handing("'a rule'"))).toBe('safe');
    expect(verdict(handing('Get-CsClientVersionPolicyRule -Identity Global'))).toBe('warning noRule');
  });
  it('is what a command gave that did not fail', () => {
    const made = `function New-It { 'making it'; ${BLOCK} -InMemory -ErrorAction SilentlyContinue }`;
    expect(verdict(lines(made, handing('New-It | Select-Object -Last 1')))).toBe('safe');
  });
});

describe('a catch that no modelled error reaches', () => {
  const caught = (tried: string, head = 'catch') => verdict(lines(`try { ${tried} }`, `${head} { ${ENABLE} }`));
  it.each([
    ['a method', "$report.Export('old.csv')"],
    ['a type that may not be there', '[Contoso.Tools]$tools = $null'],
    ['a conversion', '$count = [int]$text'],
    ['a division', '$share = 100 / $count'],
  ])('may come from %s', (_, tried) => {
    expect(caught(tried)).toMatch(/^information/);
  });
  it('may be one for a single type', () => {
    expect(caught('$count = [int]$text', 'catch [System.FormatException] { $count = 0 } catch')).toMatch(/^information/);
  });
  it('comes from no constant', () => {
    expect(caught("$site = 'Redmond'; $sites = @($site, 'Dublin')")).toBe('safe');
  });
});
