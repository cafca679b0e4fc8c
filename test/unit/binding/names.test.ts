import { describe, expect, it } from 'vitest';
import { matchParameter, type ParameterMatch, parameterSetsFor, parametersOf } from '../../../server/src/binding';
import { findCmdlet } from '../../../server/src/catalog';
import { call, outcome, parameter, signature } from './command';

const rule = findCmdlet('New-CsClientVersionPolicyRule');
const privacy = findCmdlet('Set-CsPrivacyConfiguration');
if (rule === undefined || privacy === undefined) {
  throw new Error('the catalogue lacks a cmdlet');
}

function told(match: ParameterMatch): string {
  switch (match.kind) {
    case 'none':
      return 'none';
    case 'ambiguous':
      return `ambiguous ${match.candidates.map(one => one.name).join(' ')}`;
    default:
      return `${match.kind} ${match.parameter.name}`;
  }
}

describe('a written parameter name', () => {
  it.each([
    ['EnablePrivacyMode', 'exact EnablePrivacyMode'],
    ['enableprivacymode', 'exact EnablePrivacyMode'],
    ['EnablePriv', 'prefix EnablePrivacyMode'],
    ['wi', 'alias WhatIf'],
    ['cf', 'alias Confirm'],
    ['ea', 'alias ErrorAction'],
    ['Verb', 'prefix Verbose'],
    ['I', 'ambiguous Identity Instance InformationAction InformationVariable'],
    ['Nothing', 'none'],
  ])('%s of Set-CsPrivacyConfiguration: %s', (name, expected) => {
    expect(told(matchParameter(privacy, name))).toBe(expected);
  });

  it('that begins one of its own and common ones goes to its own', () => {
    // -Pr also begins -ProgressAction of PowerShell 7, -C also -Confirm.
    expect(told(matchParameter(rule, 'Pr', '7'))).toBe('prefix Priority');
    expect(told(matchParameter(rule, 'C', '7'))).toBe('prefix CompareOp');
  });

  it('that begins several of its own lists the common ones too', () => {
    expect(told(matchParameter(rule, 'P', '7'))).toBe('ambiguous Priority Parent ProgressAction PipelineVariable');
    expect(told(matchParameter(rule, 'P', '5.1'))).toBe('ambiguous Priority Parent PipelineVariable');
  });

  it('that begins several common ones only is ambiguous', () => {
    expect(told(matchParameter(privacy, 'Err'))).toBe('ambiguous ErrorAction ErrorVariable');
  });

  it('that is an alias is found before any beginning', () => {
    const command = signature([parameter('Evil', 'string'), parameter('Other', 'string', [{}], { aliases: ['E'] })]);
    expect(told(matchParameter(command, 'E'))).toBe('alias Other');
  });

  it('may be the beginning of an alias', () => {
    const command = signature([parameter('Other', 'string', [{}], { aliases: ['Also'] })]);
    expect(told(matchParameter(command, 'Al'))).toBe('prefix Other');
  });

  it('of a simple function has no common parameters to find', () => {
    const simple = signature([parameter('Name', 'string')], { cmdletBinding: false, script: true });
    expect(told(matchParameter(simple, 'Verbose'))).toBe('none');
    expect(parametersOf(simple).map(one => one.name)).toEqual(['Name']);
  });
});

describe('parameter sets that remain', () => {
  it('are those that all given parameters are in', () => {
    expect(parameterSetsFor(privacy, ['EnablePrivacyMode'])).toEqual(['Identity', 'Instance']);
    expect(parameterSetsFor(privacy, ['enableprivacymode', 'IDENTITY'])).toEqual(['Identity']);
    expect(parameterSetsFor(privacy, ['Identity', 'Instance'])).toEqual([]);
    expect(parameterSetsFor(rule, ['Parent'])).toEqual(['ParentAndRelativeKey']);
  });
});

describe('binding by name', () => {
  it.each([
    ['an exact name', ['-EnablePrivacyMode', true], 'Identity: EnablePrivacyMode=true'],
    ['a beginning', ['-EnablePriv', true], 'Identity: EnablePrivacyMode=true'],
    ['a name with its value attached', ['-EnablePrivacyMode:', false], 'Identity: EnablePrivacyMode=false'],
    ['a switch', ['-Force'], 'Identity: Force=true'],
    ['a switch turned off', ['-Force:', false], 'Identity: Force=false'],
    ['a switch with $null stays on', ['-Force:', null], 'Identity: Force=true'],
    ['aliases', ['-wi', '-cf:', false], 'Identity: WhatIf=true Confirm=false'],
    ['a common parameter', ['-Verbose', '-ErrorAction', 'Stop'], "Identity: Verbose=true ErrorAction='Stop'"],
    ['no name that exists', ['-Foo', 'bar'], '! NamedParameterNotFound Foo'],
    ['no name that exists, at the end', ['-Foo'], '! NamedParameterNotFound Foo'],
    ['a name that is ambiguous', ['-I', 'global'], '! AmbiguousParameter I (Identity Instance InformationAction InformationVariable)'],
    ['one twice', ['-Force', '-Force'], '! ParameterAlreadyBound Force'],
    ['one twice, once abbreviated', ['-Identity', 'global', '-Id', 'global'], '! ParameterAlreadyBound Identity'],
    ['one twice, once abbreviated with its value', ['-Identity', 'global', '-Id:', 'global'], '! ParameterAlreadyBound Id'],
    ['a name at the end', ['-EnablePrivacyMode'], '! MissingArgument EnablePrivacyMode'],
    ['a name before a name', ['-EnablePrivacyMode', '-Force'], '! MissingArgument EnablePrivacyMode'],
    ['a name before a name with its value', ['-Identity', '-Foo:', 1], '! MissingArgument Identity'],
    ['a value that looks like a name no parameter has', ['-Identity', '-Foo'], "Identity: Identity='-Foo'"],
    ['a string that looks like a name', ['-Identity', { literal: '-Force' }], "Identity: Identity='-Force'"],
    ['parameters of two sets', ['-Identity', 'global', '-Instance', 'x'], '! AmbiguousParameterSet (Identity Instance)'],
    ['a lone pair of dashes', ['--', { literal: '-Force' }], "Identity: Identity='-Force'"],
  ])('%s', (_, parts, expected) => {
    expect(outcome(call('Set-CsPrivacyConfiguration', parts))).toBe(expected);
  });

  it('-? asks for help instead of running', () => {
    expect(call('Set-CsPrivacyConfiguration', ['-EnablePrivacyMode', true, '-?']).help).toBe(true);
    expect(call('Set-CsPrivacyConfiguration', ['-EnablePrivacyMode', true]).help).toBeUndefined();
  });

  it('tells where name and value are written', () => {
    const bound = call('Set-CsPrivacyConfiguration', ['-EnablePriv', true, '-Force']).bound;
    expect(bound.get('enableprivacymode')).toMatchObject({
      source: 'named',
      place: { start: 20 },
      nameAst: { parameterName: 'EnablePriv' },
    });
    expect(bound.get('force')).toMatchObject({ source: 'named', place: { start: 30, end: 36 } });
  });

  it.each([
    ['an unknown name', ['-Foo', 1], 10, 14],
    ['an unknown name with its value attached', ['-Foo:', 1], 10, 14],
    ['a second one', ['-Force', '-Force'], 20, 26],
    ['a name without a value', ['-EnablePrivacyMode'], 10, 28],
    ['a value that does not convert', ['-EnablePrivacyMode', 'True'], 20, 25],
    ['a set conflict', ['-Identity', 'a', '-Instance', 'b'], 40, 45],
  ])('places the failure of %s', (_, parts, start, end) => {
    expect(call('Set-CsPrivacyConfiguration', parts).failure?.place).toEqual({ file: 'f', start, end });
  });
});
