import { describe, expect, it } from 'vitest';
import { unknown } from '../../../server/src/values';
import { call, outcome, type Part, parameter, signature, text } from './command';

const block: Part = { kind: 'unknown', key: 'block', type: 'scriptblock', notNull: true };

describe('arguments without a name', () => {
  it.each<[string, string, readonly Part[], string]>([
    [
      'take the position',
      'Set-CsPrivacyConfiguration',
      ['global', '-EnablePrivacyMode', true],
      "Identity: EnablePrivacyMode=true Identity='global'",
    ],
    ['may stand anywhere', 'Set-CsPrivacyConfiguration', ['-Force', 'global'], "Identity: Force=true Identity='global'"],
    ['follow a switch that takes no value', 'Set-CsPrivacyConfiguration', ['-Force', true], '! CannotConvertArgumentNoMessage Identity'],
    ['go in order', 'Grant-CsClientVersionPolicy', ['Ken Myer', 'Sales'], "__AllParameterSets: Identity='Ken Myer' PolicyName='Sales'"],
    [
      'skip what is named',
      'Grant-CsClientVersionPolicy',
      ['-Identity', 'Ken Myer', 'Sales'],
      "__AllParameterSets: Identity='Ken Myer' PolicyName='Sales'",
    ],
    ['that are too many', 'Set-CsPrivacyConfiguration', ['global', 'more'], '! PositionalParameterNotFound'],
    [
      'where there is no position',
      'New-CsClientVersionPolicyRule',
      ['-Parent', 'global', '-RuleId', 'x', 'more'],
      '! PositionalParameterNotFound',
    ],
    ['that do not convert', 'Set-CsPrivacyConfiguration', [['a', 'b']], '! CannotConvertArgument Identity'],
    ['that look like a name', 'Set-CsPrivacyConfiguration', [text('-Force')], "Identity: Identity='-Force'"],
    ['with a null', 'Set-CsPrivacyConfiguration', [null], 'Identity: Identity=null'],
    ['behind a name that does not exist', 'Set-CsPrivacyConfiguration', ['-Foo', 'global'], '! NamedParameterNotFound Foo'],
  ])('%s', (_, command, parts, expected) => {
    expect(outcome(call(command, parts))).toBe(expected);
  });

  it('choose the set that has a position', () => {
    expect(outcome(call('New-CsClientVersionPolicyRule', ['site:A/1', '-MajorVersion', 4]))).toBe(
      "Identity: MajorVersion=4 Identity='site:A/1'",
    );
  });

  it('go to the default set first, to a value of the right type before one to convert', () => {
    const number = parameter('A', 'integer', [{ set: 'A', position: 0 }]);
    const word = parameter('B', 'string', [{ set: 'B', position: 0 }]);
    const command = signature([number, word], { script: true });
    expect(outcome(call(command, [5]))).toBe('A: A=5');
    expect(outcome(call(command, ['x']))).toBe("B: B='x'");
    expect(outcome(call(command, ['5']))).toBe("B: B='5'");
    const compiled = signature([number, word], { defaultParameterSet: 'A' });
    expect(outcome(call(compiled, ['5']))).toBe("B: B='5'");
    expect(outcome(call(signature([number], { defaultParameterSet: 'A' }), ['5']))).toBe('A: A=5');
  });

  it('that fit parameters of two sets at once leave no set', () => {
    const command = signature([
      parameter('A', 'string', [{ set: 'A', position: 0 }]),
      parameter('B', 'string', [{ set: 'B', position: 0 }]),
    ]);
    expect(outcome(call(command, ['x']))).toBe('! AmbiguousParameterSet (A B)');
  });

  it('at a position that two parameters of one set share are ambiguous', () => {
    const command = signature([parameter('A', 'string', [{ position: 0 }]), parameter('B', 'string', [{ position: 0 }])]);
    expect(outcome(call(command, ['x']))).toBe('! AmbiguousPositionalParameterNoName');
  });

  it('go by position, not by order', () => {
    const command = signature([
      parameter('A', 'object', [{ position: 1 }]),
      parameter('B', 'object', [{ position: 0 }]),
      parameter('C', 'object'),
    ]);
    expect(outcome(call(command, ['x', 'y']))).toBe("__AllParameterSets: B='x' A='y'");
    expect(outcome(call(command, ['x', 'y', 'z']))).toBe('! PositionalParameterNotFound');
  });

  it('that are left go to the parameter that takes the rest', () => {
    const command = signature([parameter('R', 'object', [{ remaining: true }]), parameter('P', 'object', [{ position: 0 }])]);
    expect(outcome(call(command, [1, 2, 3]))).toBe('__AllParameterSets: P=1 R=[2,3]');
    expect(outcome(call(command, [1, [2, 3]]))).toBe('__AllParameterSets: P=1 R=[2,3]');
    expect(outcome(call(command, [1, '-Foo', 2, '-Bar']))).toBe("__AllParameterSets: P=1 R=['-Foo',2,'-Bar']");
    expect(outcome(call(command, [1]))).toBe('__AllParameterSets: P=1');
  });
});

describe('shell commands', () => {
  it.each<[string, readonly Part[], string]>([
    ['ForEach-Object', [block], 'ScriptBlockSet: Process=[unknown]'],
    ['ForEach-Object', ['Name'], "PropertyAndMethodSet: MemberName='Name'"],
    ['Where-Object', [block], 'ScriptBlockSet: FilterScript=unknown'],
    ['Where-Object', ['Enabled'], "EqualSet: Property='Enabled'"],
    ['Where-Object', ['Action', '-EQ', 'Block'], "EqualSet: EQ=true Property='Action' Value='Block'"],
    ['Where-Object', ['Identity', '-Like', 'site:*'], "LikeSet: Like=true Property='Identity' Value='site:*'"],
    ['Where-Object', ['Identity', '-NotMatch', 'x'], "NotMatchSet: NotMatch=true Property='Identity' Value='x'"],
    ['Select-Object', [['Name', 'Id']], "DefaultParameter: Property=['Name','Id']"],
    ['Select-Object', ['-ExpandProperty', 'Identity'], "DefaultParameter: ExpandProperty='Identity'"],
    [
      'New-Object',
      ['psobject', '-Property', { kind: 'reference', id: 1, type: 'hashtable' }],
      "Net: Property=reference TypeName='psobject'",
    ],
    ['Add-Member', ['NoteProperty', 'Foo', 5, '-InputObject', 1], "MemberSet: InputObject=1 MemberType='NoteProperty' Name='Foo' Value=5"],
    ['Add-Member', ['Foo', 5, '-InputObject', 1], "NotePropertySingleMemberSet: InputObject=1 NotePropertyName='Foo' NotePropertyValue=5"],
    ['Invoke-Command', [block], 'InProcess: ScriptBlock=unknown'],
    ['Invoke-Command', ['server', block], "ComputerName: ComputerName=['server'] ScriptBlock=unknown"],
    ['Invoke-Command', [{ kind: 'unknown', key: 's', type: 'pssession' }, block], 'Session: Session=[unknown] ScriptBlock=unknown'],
    ['Write-Host', ['a', 'b'], "__AllParameterSets: Object=['a','b']"],
    ['Join-Path', ['a', 'b'], "__AllParameterSets: Path=['a'] ChildPath='b'"],
    ['Import-Module', ['Lync'], "Name: Name=['Lync']"],
    ['Set-Variable', ['x', 5], "__AllParameterSets: Name=['x'] Value=5"],
    ['Out-Null', [], '__AllParameterSets:'],
    ['Get-Date', ['-Format', 'yyyy'], "__AllParameterSets: Format='yyyy'"],
    ['Start-Sleep', [5], 'Seconds: Seconds=5'],
    ['Stop-Transcript', [], '__AllParameterSets:'],
  ])('%s %j', (command, parts, expected) => {
    expect(outcome(call(command, parts, { input: undefined }))).toBe(expected);
  });

  it('try another parameter for an argument of unknown type where the first guess fails', () => {
    const session = unknown('session');
    expect(outcome(call('Invoke-Command', [session, block]))).toBe('Session: Session=unknown ScriptBlock=unknown');
    expect(call('Invoke-Command', [session, block, block, block])).toMatchObject({ open: true, failure: undefined });
  });

  it('of which only a part is known take a name that nobody knows', () => {
    expect(call('New-Guid', ['-InputObject', 'x'])).toMatchObject({ open: true, failure: undefined });
    expect(call('Stop-Transcript', ['-Foo', 'x'])).toMatchObject({ open: false, failure: { errorId: 'NamedParameterNotFound' } });
  });
});
