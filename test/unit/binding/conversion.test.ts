import { describe, expect, it } from 'vitest';
import { type BindElement, type BoundCommand, bind } from '../../../server/src/binding';
import type { CommandSignature } from '../../../server/src/catalog';
import { array, boolean, guid, type ReferenceValue, string, text as textOf, unknown, type Value } from '../../../server/src/values';
import { call, cases, outcome, type Part, show } from './command';

const switchOn: Value = { kind: 'boolean', value: true, isSwitch: true };
const hashtable: ReferenceValue = { kind: 'reference', id: 1, type: 'hashtable' };
const ID = '38aad667-af54-4397-aaa7-e94c79ec2308';

/** What one parameter of a new rule or of the privacy settings makes of a value: PowerShell 7.6's own answers. */
function converted(command: string, name: string, value: Part): string {
  const others: readonly Part[] = command.startsWith('New-') ? ['-Identity', 'global'] : [];
  const result = call(command, [`-${name}:`, value, ...others]);
  const bound = result.bound.get(name.toLowerCase());
  return result.failure === undefined && bound !== undefined ? show(bound.value) : outcome(result);
}

describe('a Boolean parameter', () => {
  it.each(
    cases([
      [true, 'true'],
      [false, 'false'],
      [1, 'true'],
      [0, 'false'],
      [-1, 'true'],
      [0.5, 'true'],
      [null, '! ParameterArgumentValidationErrorNullNotAllowed EnablePrivacyMode'],
      ['True', '! CannotConvertArgument EnablePrivacyMode'],
      ['', '! CannotConvertArgument EnablePrivacyMode'],
      [[true], '! CannotConvertArgument EnablePrivacyMode'],
      [[], '! CannotConvertArgument EnablePrivacyMode'],
      [guid(ID), '! CannotConvertArgument EnablePrivacyMode'],
      [{ kind: 'char', value: 'a' }, '! CannotConvertArgument EnablePrivacyMode'],
      [{ kind: 'number', type: 'BigInteger', value: 1n }, '! CannotConvertArgument EnablePrivacyMode'],
      [hashtable, '! CannotConvertArgument EnablePrivacyMode'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('Set-CsPrivacyConfiguration', 'EnablePrivacyMode', value)).toBe(expected);
  });

  it('refuses a function’s switch, which is no Boolean', () => {
    expect(converted('Set-CsPrivacyConfiguration', 'EnablePrivacyMode', switchOn)).toBe('! CannotConvertArgument EnablePrivacyMode');
    expect(converted('Set-CsPrivacyConfiguration', 'Force', switchOn)).toBe('true');
  });

  it('keeps what is not known, unless its type is', () => {
    expect(converted('Set-CsPrivacyConfiguration', 'EnablePrivacyMode', unknown('a'))).toBe('unknown');
    expect(converted('Set-CsPrivacyConfiguration', 'EnablePrivacyMode', unknown('a', { type: 'int' }))).toBe('unknown');
    expect(converted('Set-CsPrivacyConfiguration', 'EnablePrivacyMode', unknown('a', { type: 'string' }))).toMatch(
      /^! CannotConvertArgument /,
    );
    expect(converted('Set-CsPrivacyConfiguration', 'EnablePrivacyMode', textOf(['site:', unknown('s')]))).toMatch(
      /^! CannotConvertArgument /,
    );
  });

  it('takes each of a few possible values that converts', () => {
    const known = call('Set-CsPrivacyConfiguration', ['-EnablePrivacyMode', { kind: 'oneOf', options: [boolean(true), boolean(false)] }]);
    expect(known.bound.get('enableprivacymode')?.value).toMatchObject({ kind: 'oneOf', options: [{ value: true }, { value: false }] });
    const one = call('Set-CsPrivacyConfiguration', ['-EnablePrivacyMode', { kind: 'oneOf', options: [boolean(true), string('yes')] }]);
    expect(one.bound.get('enableprivacymode')?.value).toMatchObject({ kind: 'boolean', value: true });
    const none = call('Set-CsPrivacyConfiguration', ['-EnablePrivacyMode', { kind: 'oneOf', options: [string('a'), string('b')] }]);
    expect(none.failure?.errorId).toBe('CannotConvertArgument');
  });
});

describe('a switch', () => {
  it.each(
    cases([
      [false, 'false'],
      [0, 'false'],
      [2, 'true'],
      [null, 'true'],
      ['x', '! CannotConvertArgument Force'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('Set-CsPrivacyConfiguration', 'Force', value)).toBe(expected);
  });
});

describe('a version part', () => {
  it.each(
    cases([
      [5, '5'],
      [2.5, '2'],
      [3.5, '4'],
      ['2.5', '2'],
      ['0x10', '16'],
      [' 5 ', '5'],
      ['', '0'],
      [true, '1'],
      [70_000, '! CannotConvertArgumentNoMessage MajorVersion'],
      [-1, '! CannotConvertArgumentNoMessage MajorVersion'],
      ['abc', '! CannotConvertArgumentNoMessage MajorVersion'],
      [[1, 2], '! CannotConvertArgument MajorVersion'],
      [null, '! ParameterBindingFailed MajorVersion'],
      [guid(ID), '! CannotConvertArgumentNoMessage MajorVersion'],
      [unknown('v'), 'unknown'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('New-CsClientVersionPolicyRule', 'MajorVersion', value)).toBe(expected);
  });
});

describe('an enumeration', () => {
  it.each(
    cases([
      ['Block', "'Block'"],
      ['block', "'Block'"],
      [' Block ', "'Block'"],
      ['BlockW', "'BlockWithUrl'"],
      ['Bl', '! CannotConvertArgumentNoMessage Action'],
      [' BlockW', '! CannotConvertArgumentNoMessage Action'],
      ['', '! CannotConvertArgumentNoMessage Action'],
      ['Deny', '! CannotConvertArgumentNoMessage Action'],
      [['Block'], "'Block'"],
      [[], '! CannotConvertArgumentNoMessage Action'],
      [['Block', 'Allow'], 'unknown'],
      [['Bloc', 'Allow'], '! CannotConvertArgumentNoMessage Action'],
      ['Block,Allow', 'unknown'],
      ['Bloc,Allow', '! CannotConvertArgumentNoMessage Action'],
      [3, 'unknown'],
      ['3', 'unknown'],
      [true, '! CannotConvertArgumentNoMessage Action'],
      [null, '! ParameterBindingFailed Action'],
      [unknown('a'), 'unknown'],
      [unknown('a', { type: 'bool' }), '! CannotConvertArgumentNoMessage Action'],
      [textOf(['Block', unknown('u')]), 'unknown'],
      [textOf(['Deny', unknown('u')]), '! CannotConvertArgumentNoMessage Action'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('New-CsClientVersionPolicyRule', 'Action', value)).toBe(expected);
  });

  it('of PowerShell itself knows its numbers', () => {
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', 1)).toBe("'Stop'");
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', '0')).toBe("'SilentlyContinue'");
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', 99)).toBe('! CannotConvertArgumentNoMessage ErrorAction');
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', 'Sil')).toBe("'SilentlyContinue'");
  });

  it('takes a fraction by its text, which is no number of a member unless it is written like one', () => {
    const half = (text?: string): Part => ({ kind: 'number', type: 'double', value: 2, ...(text === undefined ? {} : { text }) });
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', half())).toBe("'Continue'");
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', half('2.0'))).toBe('! CannotConvertArgumentNoMessage ErrorAction');
    expect(converted('Set-CsPrivacyConfiguration', 'ErrorAction', { kind: 'number', type: 'long', value: 2n, text: '2l' })).toBe(
      "'Continue'",
    );
  });
});

describe('a GUID', () => {
  it.each(
    cases([
      [ID, ID],
      [`{${ID}}`, ID],
      [` ${ID} `, ID],
      [ID.replaceAll('-', ''), ID],
      [guid(ID), ID],
      ['5', '! CannotConvertArgumentNoMessage Tenant'],
      [5, '! CannotConvertArgumentNoMessage Tenant'],
      ['', '! CannotConvertArgumentNoMessage Tenant'],
      [true, '! CannotConvertArgumentNoMessage Tenant'],
      [null, '! ParameterBindingFailed Tenant'],
      [unknown('t'), 'unknown'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('Get-CsPrivacyConfiguration', 'Tenant', value)).toBe(expected);
  });
});

describe('a string', () => {
  it.each(
    cases([
      ['a', "'a'"],
      [5, "'5'"],
      [true, "'True'"],
      [null, 'null'],
      [guid(ID), `'${ID}'`],
      [['a', 'b'], '! CannotConvertArgument UserAgent'],
      [unknown('u', { type: 'string', notNull: true }), 'unknown'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('New-CsClientVersionPolicyRule', 'UserAgent', value)).toBe(expected);
  });

  it('keeps a number as it was written', () => {
    const place = { file: 'f', start: 20, end: 23 };
    const request = call('New-CsClientVersionPolicyRule', ['-Identity', 'global']);
    expect(request.failure).toBeUndefined();
    const signature = request.signature;
    const name = {
      kind: 'CommandParameterAst',
      start: 10,
      end: 17,
      parent: undefined,
      parameterName: 'UserAgent',
      argument: undefined,
      nameEnd: 17,
    } as const;
    const number = { kind: 'ConstantExpressionAst', start: 20, end: 23, parent: undefined, staticType: 'int', value: 7 } as const;
    const identity = {
      kind: 'StringConstantExpressionAst',
      start: 30,
      end: 36,
      parent: undefined,
      stringConstantType: 'BareWord',
      value: 'global',
    } as const;
    const result = bindElements(signature, [
      { kind: 'parameter', ast: name, place: { file: 'f', start: 10, end: 17 }, argument: undefined },
      { kind: 'argument', ast: number, place, value: { kind: 'number', type: 'int', value: 7 }, text: '007' },
      { kind: 'argument', ast: identity, place: { file: 'f', start: 30, end: 36 }, value: string('global') },
    ]);
    expect(result.bound.get('useragent')?.value).toMatchObject({ kind: 'string', value: '007' });
  });
});

describe('an identity', () => {
  it.each(
    cases([
      ['site:Redmond', "'site:Redmond'"],
      [5, "'5'"],
      [null, 'null'],
      [['a', 'b'], '! CannotConvertArgument Identity'],
      [['a'], '! CannotConvertArgument Identity'],
      [true, '! CannotConvertArgumentNoMessage Identity'],
      [guid(ID), '! CannotConvertArgumentNoMessage Identity'],
      [hashtable, '! CannotConvertArgumentNoMessage Identity'],
      [unknown('i'), 'unknown'],
      [unknown('i', { type: 'bool' }), '! CannotConvertArgumentNoMessage Identity'],
      [textOf(['site:', unknown('s')]), 'text'],
    ]),
  )('given %s: %s', (_, expected, value) => {
    expect(converted('Set-CsPrivacyConfiguration', 'Identity', value)).toBe(expected);
  });
});

describe('a list of rules', () => {
  const rules = (value: Part, keys?: readonly string[]) =>
    outcome(
      call('Set-CsClientVersionPolicy', ['-Rules', value], {
        hashtable: () => keys?.map(name => ({ name, value: array([]), place: undefined })),
      }),
    );

  it('takes a hashtable with Add, Remove and Replace', () => {
    expect(rules(hashtable, ['Add'])).toBe('Identity: Rules=reference');
    expect(rules(hashtable, ['add', 'REMOVE', 'Replace'])).toBe('Identity: Rules=reference');
    expect(rules(hashtable, ['Ad'])).toBe('! CannotConvertArgumentNoMessage Rules');
    expect(rules(hashtable)).toBe('Identity: Rules=reference');
  });

  it('takes anything else as what replaces the list', () => {
    expect(rules([1, 2])).toBe('Identity: Rules=[1,2]');
    expect(rules('abc')).toBe("Identity: Rules='abc'");
    expect(rules({ kind: 'reference', id: 2, type: 'ordered' }, ['Ad'])).toBe('Identity: Rules=reference');
    expect(rules(null)).toBe('Identity: Rules=null');
  });
});

describe('an array of strings', () => {
  const names = (value: Part) => outcome(call('Get-Content', ['-Path', value]));

  it('takes one, several, and converts each', () => {
    expect(names('a')).toBe("Path: Path=['a']");
    expect(names(['a', 1])).toBe("Path: Path=['a','1']");
    expect(names([['a', 'b'], 'c'])).toBe('! CannotConvertArgument Path');
  });

  it('that is mandatory is neither empty nor holds what is', () => {
    expect(names([])).toBe('! ParameterArgumentValidationErrorEmptyArrayNotAllowed Path');
    expect(names(['a', ''])).toBe('! ParameterArgumentValidationErrorEmptyStringNotAllowed Path');
    expect(names(['a', null])).toBe('! ParameterArgumentValidationErrorNullNotAllowed Path');
  });

  it('keeps the element of which there may be any number', () => {
    const result = call('Get-Content', ['-Path', array([], unknown('p', { type: 'string', notNull: true }))]);
    expect(result.bound.get('path')?.value).toMatchObject({ kind: 'array', rest: { kind: 'unknown' } });
  });
});

function bindElements(signature: CommandSignature, elements: readonly BindElement[]): BoundCommand {
  return bind({
    signature,
    namePlace: { file: 'f', start: 0, end: 5 },
    elements,
    input: undefined,
    defaults: { entries: [], open: false },
  });
}
