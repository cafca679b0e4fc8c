import { describe, expect, it } from 'vitest';
import { parameterDefault, signatureOfFunction } from '../../../server/src/binding';
import type { CommandSignature, ParameterType } from '../../../server/src/catalog';
import { type FunctionDefinitionAst, parse, type ScriptBlockAst } from '../../../server/src/powershell';
import { boolean, string, unknown, type Value } from '../../../server/src/values';
import { call, element, outcome, type Part, show, splat, splatItems, toValue } from './command';

/** The signature of a function written in PowerShell, or of the script where there is none. */
function declared(text: string): CommandSignature {
  const { ast } = parse(text, { level: '7.6' });
  const [first] = ast.endBlock?.statements ?? [];
  const fn: FunctionDefinitionAst | ScriptBlockAst = first?.kind === 'FunctionDefinitionAst' ? first : ast;
  return signatureOfFunction(fn);
}

function typeText(type: ParameterType): string {
  switch (type.kind) {
    case 'integer':
      return type.type;
    case 'other':
      return `?${type.name}`;
    case 'array':
      return `${typeText(type.element)}[]`;
    default:
      return type.kind;
  }
}

/** One line a parameter: name, type, and for each set where it is and what it asks for. */
function lines(signature: CommandSignature): readonly string[] {
  return signature.parameters.map(parameter => {
    const sets = parameter.memberships.map(one => {
      const flags = [
        one.mandatory && 'mandatory',
        one.valueFromPipeline && 'value',
        one.valueFromPipelineByPropertyName && 'property',
        one.valueFromRemainingArguments && 'rest',
      ];
      return [one.set, one.position ?? 'named', ...flags.filter(flag => flag !== false)].join(' ');
    });
    return `${parameter.name} ${typeText(parameter.type)}: ${sets.join(', ')}`;
  });
}

describe('what a function declares', () => {
  it('is simple without attributes', () => {
    const simple = declared('function f { param($a, [int]$b = 5, [switch]$s, [string[]]$c) }');
    expect(lines(simple)).toEqual(['a object: * 0', 'b int: * 1', 's switch: * named', 'c string[]: * 2']);
    expect(simple).toMatchObject({ name: 'f', cmdletBinding: false, script: true, incomplete: false });
  });

  it('may stand in parentheses', () => {
    expect(lines(declared('function f($a, [bool]$b) { }'))).toEqual(['a object: * 0', 'b boolean: * 1']);
  });

  it('is advanced with CmdletBinding or Parameter', () => {
    expect(declared('function f { [CmdletBinding()] param($a) }').cmdletBinding).toBe(true);
    expect(declared('function f { param([Parameter()]$a) }').cmdletBinding).toBe(true);
    expect(declared('function f { param([Alias("x")]$a) }').cmdletBinding).toBe(false);
  });

  it('tells sets, positions and pipeline input', () => {
    const advanced = declared(`function f {
      [CmdletBinding(DefaultParameterSetName = 'B', SupportsShouldProcess)]
      param(
        [Parameter(Mandatory, ParameterSetName = 'A', Position = 1)] [Parameter(ParameterSetName = 'B')] [guid]$a,
        [Parameter(ValueFromPipeline = $true, ValueFromPipelineByPropertyName)] [Alias('x', 'y')] [uint16]$b,
        [Parameter(ValueFromRemainingArguments)] $c,
        [Parameter(Mandatory = $false)] [hashtable]$d
      )
    }`);
    expect(lines(advanced)).toEqual([
      'a guid: B named, A 1 mandatory',
      'b ushort: * named value property',
      'c object: * named rest',
      'd ?hashtable: * named',
    ]);
    expect(advanced).toMatchObject({ defaultParameterSet: 'B', supportsShouldProcess: true, parameterSets: ['B', 'A'] });
    expect(advanced.parameters[1]?.aliases).toEqual(['x', 'y']);
  });

  it('numbers no positions where one is named or they are turned off', () => {
    expect(lines(declared('function f { param([Parameter(Position = 0)]$a, $b) }'))).toEqual(['a object: * 0', 'b object: * named']);
    expect(lines(declared('function f { [CmdletBinding(PositionalBinding = $false)] param($a) }'))).toEqual(['a object: * named']);
    expect(lines(declared('function f { param([Parameter(ParameterSetName = "A")]$a, $b) }'))).toEqual([
      'a object: A named',
      'b object: * named',
    ]);
  });

  it('holds checks and what a mandatory parameter may be', () => {
    const [a, b] = declared(
      'function f { param([ValidateSet("x", "y")] [ValidateNotNullOrEmpty()] $a, [Parameter(Mandatory)] [AllowNull()] [AllowEmptyString()] [ValidateRange(-1, 5)] $b) }',
    ).parameters;
    expect(a?.validations).toEqual([{ kind: 'notNullOrEmpty' }, { kind: 'set', values: ['x', 'y'], ignoreCase: true }]);
    expect(b?.validations).toEqual([{ kind: 'range', min: -1, max: 5 }]);
    expect(b?.allows).toEqual(['null', 'emptyString']);
  });

  it('is read from a script as well, and knows that dynamic parameters may be more', () => {
    expect(lines(declared('param([string]$Site)\n$Site'))).toEqual(['Site string: * 0']);
    expect(declared('function f { [CmdletBinding()] param() dynamicparam { } end { } }').incomplete).toBe(true);
  });

  it('is nothing for a function without parameters', () => {
    expect(declared('function f { 1 }')).toMatchObject({ parameters: [], cmdletBinding: false });
  });
});

describe('a simple function', () => {
  const f = declared('function f { param($a, $b) }');
  const typed = declared('function f { param([switch]$s, [int]$n, [bool]$b) }');

  it.each<[string, CommandSignature, readonly Part[], string]>([
    ['binds names, then positions, and leaves the rest', f, [1, 2, 3, '-x', 5, '-b', 9], "-: b=9 a=1 $args=2,3,'-x',5"],
    ['leaves a name it does not know with its place', f, ['-a', 1, '-foo', 2, 3], "-: a=1 b=3 $args='-foo',2"],
    ['wants a value for a name', f, ['-a'], '! MissingArgument a'],
    ['leaves an unknown name with its value', f, ['-foo:', 1, 2], "-: $args='-foo:',1,2"],
    ['gives a switch no position', typed, [5, true, 'x'], "-: n=5 b=true $args='x'"],
    ['converts a named value', typed, ['-n', 'abc'], '! ParameterArgumentTransformationError n'],
    ['does not make a Boolean of a string', typed, ['-b', 'true'], '! ParameterArgumentTransformationError b'],
    ['converts a positional value', typed, ['abc'], '! ParameterArgumentTransformationError n'],
    ['makes zero and false of null', typed, ['-n', null, '-s:', null], '-: n=0 s=false'],
    ['does not make a Boolean of null', typed, ['-b', null], '! ParameterArgumentTransformationError b'],
    ['does not make a switch of a number', typed, ['-s:', 1], '! ParameterArgumentTransformationError s'],
    ['makes a Boolean of a switch', typed, ['-b', { kind: 'boolean', value: true, isSwitch: true }], '-: b=true'],
    ['takes a splatted hashtable', f, [splat({ a: 1, foo: 3 }), 5], "-: a=1 b=5 $args='-foo:',3"],
    ['takes a splatted array', f, [splatItems(1, 2), 3], '-: a=1 b=2 $args=3'],
    ['takes no names from a splatted array', f, [splatItems('-a', 2), 3], "-: a='-a' b=2 $args=3"],
  ])('%s', (_, command, parts, expected) => {
    expect(outcome(call(command, parts))).toBe(expected);
  });

  it('marks the names in $args, so that splatting them makes names again', () => {
    const { rest } = call(f, [1, 2, '-EnablePrivacyMode', true]);
    expect(rest).toMatchObject([{ value: '-EnablePrivacyMode', parameterName: 'EnablePrivacyMode' }, { value: true }]);
    expect(outcome(call('Set-CsPrivacyConfiguration', [splatItems(...rest)]))).toBe('Identity: EnablePrivacyMode=true');
  });

  it('joins an array for a string', () => {
    expect(outcome(call(declared('function f { param([string]$s) }'), ['-s', ['a', 'b']]))).toBe("-: s='a b'");
  });
});

describe('an advanced function', () => {
  const f = declared("function f { [CmdletBinding()] param([string]$s, [string[]]$l, [ValidateSet('x', 'y')]$v) }");
  const mandatory = declared('function f { param([Parameter(Mandatory)][string]$s, [Parameter(Position = 0)]$p, $q) }');
  const checked = declared(
    'function f { [CmdletBinding()] param([ValidateNotNullOrEmpty()][string]$s, [ValidateRange(1, 5)][int]$r, [ValidateLength(1, 3)][string]$l, [ValidateCount(1, 2)][int[]]$c, [ValidateNotNull()]$x) }',
  );
  const shouldProcess = declared('function f { [CmdletBinding(SupportsShouldProcess)] param($whatever) }');

  it.each<[string, CommandSignature, readonly Part[], string]>([
    ['does not join an array for a string', f, ['-s', [1, 2]], '! ParameterArgumentTransformationError s'],
    ['converts the elements', f, ['-l', [1, 2]], "__AllParameterSets: l=['1','2']"],
    ['makes an empty string of null', f, ['-s', null], "__AllParameterSets: s=''"],
    ['checks a set', f, ['-v', 'z'], '! ParameterArgumentValidationError v'],
    ['checks a set in any letter case', f, ['-v', 'X'], "__AllParameterSets: v='X'"],
    ['binds in order', f, ['a', 'b', 'x'], "__AllParameterSets: s='a' l=['b'] v='x'"],
    ['refuses what is too much', f, ['a', 'b', 'x', 'q'], '! PositionalParameterNotFound'],
    ['refuses an unknown name', f, ['-foo', 1], '! NamedParameterNotFound foo'],
    ['takes common parameters', f, ['-Verbose'], '__AllParameterSets: Verbose=true'],
    ['asks for what is mandatory', mandatory, ['b'], '! MissingMandatoryParameter (s)'],
    ['refuses an empty mandatory string', mandatory, ['-s', '', 'b'], '! ParameterArgumentValidationErrorEmptyStringNotAllowed s'],
    ['binds the named position only', mandatory, ['-s', 'a', 'b', 'c'], '! PositionalParameterNotFound'],
    ['checks for empty', checked, ['-s', ''], '! ParameterArgumentValidationError s'],
    ['checks a range', checked, ['-r', 6], '! ParameterArgumentValidationError r'],
    ['checks a length', checked, ['-l', 'abcd'], '! ParameterArgumentValidationError l'],
    ['checks a count', checked, ['-c', [1, 2, 3]], '! ParameterArgumentValidationError c'],
    ['checks for null', checked, ['-x', null], '! ParameterArgumentValidationError x'],
    ['lets pass what is right', checked, ['-s', 'a', '-r', 5, '-l', 'abc', '-c', [1, 2]], "__AllParameterSets: s='a' r=5 l='abc' c=[1,2]"],
    ['prefers its own parameter to WhatIf', shouldProcess, ['-w', 1], '__AllParameterSets: whatever=1'],
    ['but not to the alias of WhatIf', shouldProcess, ['-wi'], '__AllParameterSets: WhatIf=true'],
  ])('%s', (_, command, parts, expected) => {
    expect(outcome(call(command, parts))).toBe(expected);
  });

  const counted = declared(
    "function f { [CmdletBinding()] param([ValidateCount(1, 2)]$c, [ValidateSet('x')]$v, [ValidateNotNullOrEmpty()]$n) }",
  );
  const custom: Value = { kind: 'reference', id: 1, type: 'pscustomobject' };
  it.each<[string, readonly Part[], string]>([
    ['a number has no count', ['-c', 5], '! ParameterArgumentValidationError c'],
    ['null counts none', ['-c', null], '! ParameterArgumentValidationError c'],
    ['a string counts its characters', ['-c', 'ab'], "__AllParameterSets: c='ab'"],
    ['a string may have too many', ['-c', 'abc'], '! ParameterArgumentValidationError c'],
    ['an object has no count', ['-c', custom], '! ParameterArgumentValidationError c'],
    ['an unknown value may have the right one', ['-c', unknown('u')], '__AllParameterSets: c=unknown'],
    ['an object is in no set', ['-v', custom], '! ParameterArgumentValidationError v'],
    ['null is in no set', ['-v', null], '! ParameterArgumentValidationError v'],
    ['each element must be in the set', ['-v', ['x', 'y']], '! ParameterArgumentValidationError v'],
    ['an empty list is empty', ['-n', []], '! ParameterArgumentValidationError n'],
    ['no element may be empty', ['-n', ['a', '']], '! ParameterArgumentValidationError n'],
  ])('check: %s', (_, parts, expected) => {
    expect(outcome(call(counted, parts))).toBe(expected);
  });

  const ranged = declared(
    'function f { [CmdletBinding()] param([ValidateRange(1, 5)]$r, [ValidateRange(1, 5)][switch]$s, [ValidateLength(1, 2)]$l) }',
  );
  it.each<[string, readonly Part[], string]>([
    ['a range takes a number in text', ['-r', '5'], "__AllParameterSets: r='5'"],
    ['a range is of whole numbers', ['-r', 5.4], '__AllParameterSets: r=5.4'],
    ['and rounds up beyond it', ['-r', 5.6], '! ParameterArgumentValidationError r'],
    ['a range takes no other text', ['-r', 'x'], '! ParameterArgumentValidationError r'],
    ['a switch is in no range', ['-s'], '! ParameterArgumentValidationError s'],
    ['a number has no length', ['-l', 5], '! ParameterArgumentValidationError l'],
    ['each element has a length', ['-l', ['a', 'abc']], '! ParameterArgumentValidationError l'],
    ['nothing is sure of an unknown value', ['-l', unknown('u'), '-r', unknown('v')], '__AllParameterSets: l=unknown r=unknown'],
  ])('check: %s', (_, parts, expected) => {
    expect(outcome(call(ranged, parts))).toBe(expected);
  });

  it.each<[string, Part, string]>([
    ['ValidateNotNullOrEmpty', '', "__AllParameterSets: p=''"],
    ['ValidateNotNullOrEmpty', null, '! ParameterArgumentValidationError p'],
    ['ValidateLength(1, 2)', 'a', '! ParameterArgumentValidationError p'],
    ['ValidateCount(1, 2)', 'a', '! ParameterArgumentValidationError p'],
    ['ValidateSet("a")', 'a', "__AllParameterSets: p='a'"],
  ])('check: [%s] sees the wrapping of what is piped in: %s', (check, value, expected) => {
    const command = declared(
      `function f { param([Parameter(ValueFromPipeline)] [${check}${check.includes('(') ? '' : '()'}]$p) process { } }`,
    );
    expect(outcome(call(command, [], { input: element(toValue(value)) }))).toBe(expected);
  });

  it('with positions turned off has none', () => {
    expect(outcome(call(declared('function f { [CmdletBinding(PositionalBinding = $false)] param($a) }'), [1]))).toBe(
      '! PositionalParameterNotFound',
    );
  });

  it('takes a hashtable where it asks for one', () => {
    const command = declared('function f { [CmdletBinding()] param([hashtable]$h, [double]$x) }');
    expect(outcome(call(command, ['-h', { kind: 'reference', id: 1, type: 'hashtable' }]))).toBe('__AllParameterSets: h=reference');
    expect(outcome(call(command, ['-h', 'abc']))).toBe('! ParameterArgumentTransformationError h');
    expect(outcome(call(command, ['-x', '1.5']))).toBe('__AllParameterSets: x=1.5');
    expect(outcome(call(command, ['-x', 'abc']))).toBe('! ParameterArgumentTransformationError x');
  });

  it('keeps what is not known', () => {
    expect(outcome(call(f, ['-s', unknown('u')]))).toBe('__AllParameterSets: s=text');
    expect(outcome(call(f, ['-v', unknown('u')]))).toBe('__AllParameterSets: v=unknown');
  });

  it('fails for an element whose property does not convert', () => {
    const command = declared(
      'function f { param([Parameter(Mandatory, ValueFromPipelineByPropertyName)][string]$Name, [Parameter(Mandatory)]$x) process { } }',
    );
    const send = (name: Part) => outcome(call(command, ['-x', 1], { input: element(string('e'), { Name: name as never }) }));
    expect(send(string('q') as Part)).toBe("__AllParameterSets: x=1 Name='q'");
    expect(send({ kind: 'array', items: [boolean(true), boolean(false)] })).toBe('! ParameterArgumentTransformationError Name');
    expect(outcome(call(command, [], { input: element(string('e'), { Name: string('q') }) }))).toBe('! MissingMandatoryParameter (x)');
  });
});

describe('a parameter that nothing is bound to', () => {
  const empty = (type: string) => {
    const command = declared(`function f { param(${type}$x) }`);
    const [only] = command.parameters;
    const result = only === undefined ? undefined : parameterDefault(command, only, undefined);
    return result?.kind === 'value' ? result.value : undefined;
  };
  const given = (text: string, value: Part) => {
    const command = declared(text);
    const [only] = command.parameters;
    const result = only === undefined ? undefined : parameterDefault(command, only, toValue(value));
    return result?.kind === 'value' ? show(result.value) : result?.errorId;
  };

  it('is what its type has for nothing', () => {
    expect(empty('')).toMatchObject({ kind: 'null' });
    expect(empty('[string]')).toMatchObject({ kind: 'string', value: '' });
    expect(empty('[bool]')).toMatchObject({ kind: 'boolean', value: false });
    expect(empty('[switch]')).toMatchObject({ kind: 'boolean', value: false, isSwitch: true });
    expect(empty('[long]')).toMatchObject({ kind: 'number', type: 'long', value: 0n });
    expect(empty('[double]')).toMatchObject({ kind: 'number', type: 'double', value: 0 });
    expect(empty('[guid]')).toMatchObject({ kind: 'null' });
    expect(empty('[string[]]')).toMatchObject({ kind: 'null' });
  });

  it('has its default converted as an argument, without its checks', () => {
    expect(given('function f { param([int]$x) }', '5')).toBe('5');
    expect(given('function f { param([bool]$x) }', 'x')).toBe('ParameterArgumentTransformationError');
    expect(given('function f { param([switch]$x) }', 1)).toBe('ParameterArgumentTransformationError');
    expect(given("function f { param([ValidateSet('a')]$x) }", 'b')).toBe("'b'");
    expect(given('function f { [CmdletBinding()] param([string]$x) }', [1, 2])).toBe('ParameterArgumentTransformationError');
    expect(given('function f { param([string]$x) }', [1, 2])).toBe("'1 2'");
  });
});
