import { describe, expect, it } from 'vitest';
import { jsonAt, jsonValue, readJson } from '../../../server/src/workspace/json';

function value(text: string): unknown {
  const result = readJson(text);
  return result.kind === 'json' ? jsonValue(result.root) : result;
}

describe('readJson', () => {
  it.each([
    '{}',
    ' { "a" : [ 1 , -2.5e3, true, false, null, "x\\n\\u0041\\"" ] , "b": { "c": [] } }\r\n',
    '[[],{}]',
    '"text"',
    '{"__proto__":1}',
    '{"a":1,"a":2}',
  ])('reads %s as JSON.parse does', text => {
    expect(value(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['', 0, 'a value is expected here'],
    ['{', 1, 'a name in double quotes is expected here'],
    ['{"a" 1}', 5, "':' is expected here"],
    ['{"a":1 "b":2}', 7, "',' or '}' is expected here"],
    ['{"a":1,}', 7, 'the comma before this has nothing behind it; take it out'],
    ['[1, ]', 4, 'the comma before this has nothing behind it; take it out'],
    ['{"a":1, // note\n"b":2}', 8, 'JSON has no comments'],
    ['{a:1}', 1, 'a name in double quotes is expected here'],
    ['[1 2]', 3, "',' or ']' is expected here"],
    ['{"a":warning}', 5, 'warning is no value; texts stand in double quotes'],
    ["{'a':1}", 1, 'a name in double quotes is expected here'],
    ['{} x', 3, 'nothing may follow the closing brace'],
    ['// note\n{}', 0, 'JSON has no comments'],
    ['{"a":"x\ny"}', 5, 'a value is expected here'],
  ])('%j fails at %i', (text, offset, message) => {
    expect(readJson(text)).toEqual({ kind: 'error', offset, message });
    expect(() => JSON.parse(text)).toThrow();
  });

  it('ends on hostile nesting', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ kind: 'error', message: 'the values are nested too deeply' });
  });
});

describe('jsonAt', () => {
  it('finds a key, an item, or the nearest thing above', () => {
    const text = '{ "rules": { "A": "x" }, "list": [ 1, { "b": 2 } ] }';
    const result = readJson(text);
    if (result.kind !== 'json') throw new Error(result.message);
    const at = (...path: (string | number)[]) => {
      const { start, end } = jsonAt(result.root, path);
      return text.slice(start, end);
    };
    expect(at('rules', 'A')).toBe('"A"');
    expect(at('list', 1, 'b')).toBe('"b"');
    expect(at('list', 1, 'reason')).toBe('{ "b": 2 }');
    expect(at()).toBe(text);
  });
});
