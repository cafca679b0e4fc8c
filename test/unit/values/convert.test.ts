import { describe, expect, it } from 'vitest';
import {
  array,
  char,
  convert,
  int,
  invokeStatic,
  isScalarType,
  NULL,
  number,
  parseTypeName,
  staticMember,
  string,
  TRUE,
  typeNameOf,
} from '../../../server/src/values';

describe('parseTypeName', () => {
  it('knows accelerators and full names in any letter case', () => {
    for (const name of ['int', 'Int32', 'System.Int32', 'SYSTEM.INT32', ' int '])
      expect(parseTypeName(name)).toEqual({ kind: 'number', type: 'int' });
    expect(parseTypeName('uint16')).toEqual({ kind: 'number', type: 'ushort' });
    expect(parseTypeName('System.Boolean')).toEqual({ kind: 'bool' });
    expect(parseTypeName('switch')).toEqual({ kind: 'switch' });
    expect(parseTypeName('psobject')).toEqual({ kind: 'object' });
  });

  it('reads arrays', () => {
    expect(parseTypeName('string[]')).toEqual({ kind: 'array', element: { kind: 'string' } });
    expect(parseTypeName('int[][]')).toEqual({ kind: 'array', element: { kind: 'array', element: { kind: 'number', type: 'int' } } });
    expect(parseTypeName('array')).toEqual({ kind: 'array', element: { kind: 'object' } });
  });

  it('does not take an accelerator for a name in System', () => {
    expect(parseTypeName('System.int')).toEqual({ kind: 'other', name: 'System.int' });
    expect(parseTypeName('My.Type')).toEqual({ kind: 'other', name: 'My.Type' });
  });

  it('comes back by its name', () => {
    for (const name of ['int', 'string', 'bool', 'guid', 'ushort', 'string[]', 'array', 'bigint', 'datetime']) {
      expect(typeNameOf(parseTypeName(name))).toBe(name);
    }
    expect(isScalarType('int')).toBe(true);
    expect(isScalarType('int[]')).toBe(false);
    expect(isScalarType(undefined)).toBe(false);
  });
});

describe('convert', () => {
  const action = { kind: 'enum', name: 'Action', members: ['Allow', 'AllowWithUrl', 'Block', 'BlockWithUrl'] } as const;

  it('finds members of an enumeration by name or by the start of one', () => {
    expect(convert(string('block'), action)).toEqual({ ok: 'yes', value: string('Block') });
    expect(convert(string('BlockW'), action)).toEqual({ ok: 'yes', value: string('BlockWithUrl') });
    expect(convert(string('Allow'), action)).toEqual({ ok: 'yes', value: string('Allow') });
  });

  it('refuses what names no member or several', () => {
    expect(convert(string('Bl'), action)).toEqual({ ok: 'no', because: "'Bl' may be Block or BlockWithUrl" });
    expect(convert(string('Deny'), action)).toEqual({ ok: 'no', because: "'Deny' is not one of Allow, AllowWithUrl, Block, BlockWithUrl" });
    expect(convert(NULL, action).ok).toBe('no');
  });

  it('does not know the numbers of members', () => {
    expect(convert(string('1'), action).ok).toBe('unknown');
    expect(convert(int(1), action).ok).toBe('unknown');
    expect(convert(string('Allow, Block'), action).ok).toBe('unknown');
  });

  it('refuses with the text that does not convert', () => {
    expect(convert(string('abc'), parseTypeName('int'))).toEqual({ ok: 'no', because: "'abc' is not a number" });
    expect(convert(string('70000'), parseTypeName('uint16'))).toEqual({ ok: 'no', because: '70000 is outside the range of ushort' });
    expect(convert(string('x'.repeat(100)), parseTypeName('guid'))).toEqual({ ok: 'no', because: `'${'x'.repeat(57)}...' is not a GUID` });
  });

  it('is unknown where versions of PowerShell differ', () => {
    for (const text of ['1kb', '5l', '1d', '1s', '  ']) expect(convert(string(text), parseTypeName('int')).ok).toBe('unknown');
    expect(convert(string('1.50'), parseTypeName('decimal')).ok).toBe('unknown');
  });

  it('gives a switch its own kind', () => {
    expect(convert(TRUE, parseTypeName('switch'))).toEqual({ ok: 'yes', value: { kind: 'boolean', value: true, isSwitch: true } });
    expect(convert(string('true'), parseTypeName('switch')).ok).toBe('no');
  });

  it('converts elements and wraps scalars', () => {
    expect(convert(array([string('1'), int(2)]), parseTypeName('int[]'))).toEqual({
      ok: 'yes',
      value: { ...array([int(1), int(2)]), elementType: 'int' },
    });
    expect(convert(string('a'), parseTypeName('string[]'))).toEqual({ ok: 'yes', value: array([string('a')]) });
    expect(convert(string('ab'), parseTypeName('char[]'))).toEqual({
      ok: 'yes',
      value: { ...array([char('a'), char('b')]), elementType: 'char' },
    });
    expect(convert(array([string('x')]), parseTypeName('int[]')).ok).toBe('no');
    expect(convert(NULL, parseTypeName('int[]'))).toEqual({ ok: 'yes', value: NULL });
  });

  it('keeps the text of a constant that was an argument', () => {
    expect(convert({ ...int(7), text: '007' }, parseTypeName('string'))).toEqual({ ok: 'yes', value: string('007') });
  });
});

describe('static members', () => {
  it('are unknown where they depend on the machine, with an identity', () => {
    expect(staticMember('environment', 'NewLine')).toEqual(staticMember('System.Environment', 'newline'));
    expect(staticMember('environment', 'NewLine')).toMatchObject({ kind: 'unknown', type: 'string' });
    expect(staticMember('environment', 'TickCount')).toBeUndefined();
  });

  it('are undefined where this room does not know them', () => {
    expect(invokeStatic('guid', 'NewGuid', [])).toBeUndefined();
    expect(invokeStatic('math', 'Sqrt', [number('double', 2)])).toBeUndefined();
  });
});
