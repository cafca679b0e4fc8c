import { describe, expect, it } from 'vitest';
import { NULL, string, unknown } from '../../../server/src/values';
import { call, element, outcome, type Part, parameter, signature, splat, splatItems, unknownSplat } from './command';

describe('parameter sets', () => {
  it('without anything given are the default one', () => {
    expect(outcome(call('Set-CsPrivacyConfiguration', []))).toBe('Identity:');
    expect(outcome(call('Get-CsClientVersionPolicy', ['-LocalStore']))).toBe('Identity: LocalStore=true');
  });

  it('follow what is given', () => {
    expect(outcome(call('Get-CsPrivacyConfiguration', ['-Filter', 'site:*']))).toBe("Filter: Filter='site:*'");
    expect(outcome(call('Set-CsPrivacyConfiguration', ['-Instance', 'x']))).toBe("Instance: Instance='x'");
    expect(outcome(call('Get-CsPrivacyConfiguration', ['global', '-Filter', 'site:*']))).toBe('! PositionalParameterNotFound');
    expect(outcome(call('Get-CsPrivacyConfiguration', ['-Identity', 'global', '-Filter', 'x']))).toBe(
      '! AmbiguousParameterSet (Identity Filter)',
    );
  });

  it('without a default must be told apart', () => {
    const two = signature([parameter('A', 'object', [{ set: 'A' }]), parameter('B', 'object', [{ set: 'B' }]), parameter('C', 'object')]);
    expect(outcome(call(two, ['-A', 1]))).toBe('A: A=1');
    expect(outcome(call(two, ['-C', 1]))).toBe('! AmbiguousParameterSet');
    expect(outcome(call(two, []))).toBe('! AmbiguousParameterSet');
  });

  it('without a default are told apart by what would be missing', () => {
    const two = signature([
      parameter('A', 'object', [{ set: 'A', mandatory: true }]),
      parameter('B', 'object', [{ set: 'B' }]),
      parameter('C', 'object'),
    ]);
    expect(outcome(call(two, ['-C', 1]))).toBe('B: C=1');
  });

  it('with a default that lacks something do not fall back to another', () => {
    const two = signature([parameter('A', 'object', [{ set: 'A', mandatory: true }]), parameter('B', 'object', [{ set: 'B' }])], {
      defaultParameterSet: 'A',
    });
    expect(outcome(call(two, []))).toBe('! MissingMandatoryParameter (A)');
    expect(outcome(call(two, ['-B', 1]))).toBe('B: B=1');
  });
});

describe('mandatory parameters', () => {
  it.each<[string, readonly Part[], string]>([
    ['New-CsPrivacyConfiguration', [], '! MissingMandatoryParameter (Identity)'],
    ['New-CsPrivacyConfiguration', ['-Identity', null], '! ParameterArgumentValidationErrorNullNotAllowed Identity'],
    ['New-CsPrivacyConfiguration', ['-Identity', ''], "__AllParameterSets: Identity=''"],
    ['New-CsClientVersionPolicyRule', [], '! MissingMandatoryParameter (Identity)'],
    ['New-CsClientVersionPolicyRule', ['-Parent', 'global'], '! MissingMandatoryParameter (RuleId)'],
    ['New-CsClientVersionPolicyRule', ['-RuleId', 'x'], '! MissingMandatoryParameter (Parent)'],
    ['New-CsClientVersionPolicyRule', ['-Parent', '', '-RuleId', 'x'], '! ParameterArgumentValidationErrorEmptyStringNotAllowed Parent'],
    ['New-CsClientVersionPolicyRule', ['-Identity', 'global/1', '-Parent', 'global'], '! AmbiguousParameterSet (Identity Parent)'],
    ['Grant-CsClientVersionPolicy', ['-PolicyName', 'x'], '! MissingMandatoryParameter (Identity)'],
    ['Grant-CsClientVersionPolicy', ['Ken', '-PolicyName', null], "__AllParameterSets: PolicyName=null Identity='Ken'"],
  ])('%s %j', (command, parts, expected) => {
    expect(outcome(call(command, parts))).toBe(expected);
  });

  it('are named at the command', () => {
    expect(call('New-CsPrivacyConfiguration', []).failure?.place).toEqual({ file: 'f', start: 0, end: 5 });
  });
});

describe('pipeline input', () => {
  const settings = element({ kind: 'reference', id: 1, type: 'object' }, { Identity: string('site:Redmond') });

  it('goes to the parameter that takes the element', () => {
    const result = call('Set-CsPrivacyConfiguration', ['-EnablePrivacyMode', true], { input: settings });
    expect(outcome(result)).toBe('Instance: EnablePrivacyMode=true Instance=reference');
    expect(result.bound.get('instance')?.source).toBe('pipeline');
  });

  it('goes to the parameter that takes a property', () => {
    const result = call('Remove-CsPrivacyConfiguration', [], { input: settings });
    expect(outcome(result)).toBe("__AllParameterSets: Identity='site:Redmond'");
    expect(result.bound.get('identity')?.source).toBe('pipelineProperty');
  });

  it.each<[string, string, readonly Part[], ReturnType<typeof element>, string]>([
    ['does not go to the other set', 'Set-CsPrivacyConfiguration', ['-Identity', 'a'], settings, '! InputObjectNotBound'],
    ['that nothing takes', 'New-CsPrivacyConfiguration', ['a'], settings, '! InputObjectNotBound'],
    ['without the property', 'Remove-CsPrivacyConfiguration', [], element(string('x')), '! InputObjectNotBound'],
    ['with the property given already', 'Remove-CsPrivacyConfiguration', ['a'], settings, '! InputObjectNotBound'],
    [
      'that is a user',
      'Grant-CsClientVersionPolicy',
      ['-PolicyName', 'p'],
      element(string('ken')),
      "__AllParameterSets: PolicyName='p' Identity='ken'",
    ],
    ['that is null', 'Set-CsPrivacyConfiguration', [], element(NULL), 'Instance: Instance=null'],
    ['that leaves something missing', 'New-CsClientVersionPolicyRule', ['-Parent', 'a'], settings, '! MissingMandatoryParameter (RuleId)'],
  ])('%s', (_, command, parts, input, expected) => {
    expect(outcome(call(command, parts, { input }))).toBe(expected);
  });

  it('of which nothing is known may give the property', () => {
    const unseen = { isRead: () => false, orNone: () => unknown('given') };
    const input = { value: unknown('row'), property: (name: string) => unknown(`row.${name}`), unseen };
    const result = call('Remove-CsPrivacyConfiguration', [], { input });
    expect(outcome(result)).toBe('__AllParameterSets: Identity=unknown');
    expect(result.open).toBe(true);
  });

  it('to a function goes by type, then by property, then converted', () => {
    const command = signature(
      [parameter('N', 'integer', [{ pipeline: 'value' }]), parameter('Name', 'string', [{ pipeline: 'property' }])],
      { script: true },
    );
    const send = (input: ReturnType<typeof element>) => outcome(call(command, [], { input }));
    expect(send(element({ kind: 'number', type: 'int', value: 5 }))).toBe('__AllParameterSets: N=5');
    expect(send(element(string('5')))).toBe('__AllParameterSets: N=5');
    expect(send(element(string('x')))).toBe('! InputObjectNotBound');
    expect(send(element({ kind: 'reference', id: 1, type: 'pscustomobject' }, { Name: string('q') }))).toMatch(/Name='q'/);
  });

  it('by property that does not convert fails in a function, and is passed over in a cmdlet', () => {
    const name = (script: boolean) => signature([parameter('N', 'integer', [{ pipeline: 'property' }])], { script });
    const input = element(string('e'), { N: string('x') });
    expect(outcome(call(name(true), [], { input }))).toBe('! ParameterArgumentTransformationError N');
    expect(outcome(call(name(false), [], { input }))).toBe('! InputObjectNotBound');
  });

  it('may come by an alias of the parameter', () => {
    const command = signature([parameter('Name', 'string', [{ pipeline: 'property' }], { aliases: ['PSPath'] })]);
    expect(outcome(call(command, [], { input: element(string('e'), { PSPath: string('p') }) }))).toBe("__AllParameterSets: Name='p'");
  });

  it('that a mandatory parameter refuses fails', () => {
    const command = signature([parameter('Name', 'string', [{ pipeline: 'property', mandatory: true }])], { script: true });
    expect(outcome(call(command, [], { input: element(string('e'), { Name: string('') }) }))).toBe(
      '! ParameterArgumentValidationErrorEmptyStringNotAllowed Name',
    );
  });

  it('runs a script block for a parameter that takes input', () => {
    const block: Part = { kind: 'scriptblock', ast: scriptBlock(), file: 'f' };
    const delayed = call('Remove-CsPrivacyConfiguration', ['-Identity', block], { input: settings });
    expect(delayed.failure).toBeUndefined();
    expect(delayed.bound.get('identity')).toMatchObject({ delayed: true, original: { kind: 'scriptblock' }, value: { kind: 'unknown' } });
    expect(outcome(call('Remove-CsPrivacyConfiguration', ['-Identity', block]))).toBe('! ScriptBlockArgumentNoInput Identity');
    expect(outcome(call('Set-CsPrivacyConfiguration', ['-Identity', block], { input: settings }))).toBe(
      '! CannotConvertArgumentNoMessage Identity',
    );
  });

  it('prefers the default set where it lacks nothing', () => {
    const command = signature(
      [
        parameter('A', 'string', [{ set: 'A', pipeline: 'value' }]),
        parameter('B', 'integer', [{ set: 'B', pipeline: 'value', mandatory: true }]),
        parameter('M', 'string', [{ set: 'C', mandatory: true }]),
      ],
      { defaultParameterSet: 'A' },
    );
    expect(outcome(call(command, [], { input: element(string('x')) }))).toBe("A: A='x'");
  });
});

describe('splats', () => {
  it.each<[string, readonly Part[], string]>([
    ['give parameters', [splat({ EnablePrivacyMode: true })], 'Identity: EnablePrivacyMode=true'],
    ['may abbreviate', [splat({ EnablePriv: true })], 'Identity: EnablePrivacyMode=true'],
    ['may turn a switch off', [splat({ Force: false })], 'Identity: Force=false'],
    ['may be several', [splat({ EnablePrivacyMode: true }), splat({ Force: true })], 'Identity: EnablePrivacyMode=true Force=true'],
    ['that repeat each other', [splat({ Force: true }), splat({ Force: false })], '! ParameterAlreadyBound Force'],
    ['yield to what is written behind them', [splat({ Identity: 'a' }), '-Identity', 'b'], "Identity: Identity='b'"],
    ['yield to what is written in front of them', ['-Identity', 'b', splat({ Identity: 'a' })], "Identity: Identity='b'"],
    ['come before positions', [splat({ Identity: 'a' }), 'b'], '! PositionalParameterNotFound'],
    ['with an unknown key', [splat({ Foo: 1 })], '! NamedParameterNotFound Foo'],
    ['with a value that does not convert', [splat({ EnablePrivacyMode: 'x' })], '! CannotConvertArgument EnablePrivacyMode'],
    ['of an array give positions', [splatItems('global')], "Identity: Identity='global'"],
    ['of an array hold no names', [splatItems('-Force')], "Identity: Identity='-Force'"],
  ])('%s', (_, parts, expected) => {
    expect(outcome(call('Set-CsPrivacyConfiguration', parts))).toBe(expected);
  });

  it('are equal to what is written in Windows PowerShell', () => {
    const parts = [splat({ Identity: 'a' }), '-Identity', 'b'];
    expect(outcome(call('Set-CsPrivacyConfiguration', parts, { level: '5.1' }))).toBe('! ParameterAlreadyBound Identity');
  });

  it('say where key and splat are', () => {
    const result = call('Set-CsPrivacyConfiguration', [splat({ EnablePrivacyMode: true })]);
    expect(result.bound.get('enableprivacymode')).toMatchObject({ source: 'splat', splatPlace: { start: 10, end: 15 } });
    expect(call('Set-CsPrivacyConfiguration', [splat({ Foo: 1 })]).failure).toMatchObject({
      splatPlace: { start: 10 },
      place: { start: 10 },
    });
  });

  it('that are not known leave the command open', () => {
    expect(call('New-CsPrivacyConfiguration', [unknownSplat])).toMatchObject({
      open: true,
      failure: { errorId: 'MissingMandatoryParameter' },
    });
    expect(call('Set-CsPrivacyConfiguration', [splat({ Force: true }, true)])).toMatchObject({ open: true, failure: undefined });
    expect(call('Set-CsPrivacyConfiguration', [splat({ Force: true })]).open).toBe(false);
  });

  it('of $args make names of what was one', () => {
    const name: Part = { kind: 'string', value: '-EnablePrivacyMode', parameterName: 'EnablePrivacyMode' };
    expect(outcome(call('Set-CsPrivacyConfiguration', [splatItems(name, true)]))).toBe('Identity: EnablePrivacyMode=true');
  });
});

function scriptBlock() {
  const base = { start: 0, end: 2, parent: undefined } as const;
  return {
    ...base,
    kind: 'ScriptBlockAst',
    usingStatements: [],
    attributes: [],
    paramBlock: undefined,
    dynamicParamBlock: undefined,
    beginBlock: undefined,
    processBlock: undefined,
    endBlock: undefined,
    cleanBlock: undefined,
    scriptRequirements: undefined,
  } as const;
}
