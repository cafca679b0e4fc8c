/** Broken scripts, as they are while people type: the command under the cursor and the statements after it are in the tree. */
import { describe, expect, it } from 'vitest';
import { parse, visit } from '../../../server/src/powershell';

function commands(text: string): string[] {
  const names: string[] = [];
  visit(parse(text).ast, node => {
    const name = node.kind === 'CommandAst' ? node.commandElements[0] : undefined;
    if (name?.kind === 'StringConstantExpressionAst') {
      names.push(name.value);
    }
  });
  return names;
}

describe('half-typed commands, with others after them', () => {
  const rest = '\nGet-B -C "x y" -D $true\nGet-E\n';
  it.each([
    'Set-A -Ena',
    'Set-A -',
    'Set-A -Enable:',
    'Set-A -Enable $',
    'Set-A -Enable ${a',
    'Set-A -Identity "glo',
    'Set-A -Identity "glo $($x',
    "Set-A -Identity 'glo",
    'Set-A -Identity “glo',
    "Set-A -Identity it's",
    'Set-A -B (Get-A',
    'Set-A -B (Get-A -C',
    'Set-A -B $(Get-A',
    'Set-A -B @(1, 2',
    'Set-A -B @{',
    'Set-A -B @{ C = 1',
    'Set-A -B @{ C = 1; D',
    'Set-A -B $x.',
    'Set-A -B $x.Foo(',
    'Set-A -B $x.Foo(1,',
    'Set-A -B $x[',
    'Set-A -B $x[0',
    'Set-A -B [int',
    'Set-A {',
    'Set-A | Where-Object {',
    'Set-A | Where-Object { $_.B -eq',
    'Set-A >',
    'Set-A 2>&',
    'Set-A @',
    'if ($a) { Set-A',
    'if ($a) { Set-A } else {',
    'if ($a -eq 1 ) { Set-A } elseif (',
    'foreach ($a in Set-A',
    'while (Set-A',
    'try { Set-A',
    'try { Set-A } catch [',
    'switch ($a) { 1 { Set-A',
    'switch (Set-A) {',
    'function F { Set-A',
    'function F { param([string',
    'function F { param([Parameter(Mandatory',
    'function F { param($a,',
    'Set-A; function',
    '$x = Set-A; $x = [',
    'Set-A; class',
    'Set-A }',
    'Set-A )',
    'Set-A; @',
    'Set-A; ]',
    '<<<<<<< HEAD\nSet-A\n=======\nSet-Z\n>>>>>>> main',
  ])('%s', text => {
    const found = commands(text + rest);
    expect(found).toEqual(expect.arrayContaining(['Get-B', 'Get-E']));
    if (text.includes('Set-A')) {
      expect(found).toContain('Set-A');
    }
  });
});

describe('the string that has lost its end', () => {
  it('is the one that reaches to where another begins', () => {
    const text = 'Set-A -B "one\nGet-C -D "two"\nGet-E -F "three"\n';
    expect(commands(text)).toEqual(['Set-A', 'Get-C', 'Get-E']);
    // The errors are PowerShell's all the same: it misses the last quote.
    expect(parse(text).errors.at(-1)).toMatchObject({ errorId: 'TerminatorExpectedAtEndOfString', start: text.lastIndexOf('"') });
  });

  it('is not one with several lines that ends well', () => {
    expect(commands('Set-A -B "one\ntwo" -C "three\nGet-C\n')).toEqual(['Set-A', 'Get-C']);
  });
});

describe('the tree of PowerShell itself', () => {
  it('is there on request', () => {
    const text = 'Set-A -B (Get-C\nGet-D';
    const plain = parse(text, { recover: false });
    expect(plain.errors).toEqual(parse(text).errors);
    expect(plain.ast.endBlock?.statements).toHaveLength(1);
    expect(parse(text).ast.endBlock?.statements).toHaveLength(2);
  });

  it('is the same for what has no errors', () => {
    const text = 'if ($a) { Get-B "c`"d" } else { @{ e = 1 } }';
    expect(parse(text).ast).toEqual(parse(text, { recover: false }).ast);
  });
});
