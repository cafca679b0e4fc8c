import * as fs from 'node:fs';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileOperations, replaceFile } from '../../../server/src/cli/replaceFile';

const before = Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x0d, 0x00, 0x0a, 0x00]);
const after = Buffer.from([0xff, 0xfe, 0x62, 0x00]);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
  file = join(folder, 'a.ps1');
  writeFileSync(file, before);
  chmodSync(file, 0o754);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The disk, on which one operation fails. */
function failing(operation: keyof FileOperations, code: string): FileOperations {
  const fail = () => {
    throw Object.assign(new Error(`injected ${code}`), { code });
  };
  return { ...fs, [operation]: fail };
}

describe('replaceFile', () => {
  test('writes all bytes and keeps the mode', () => {
    expect(replaceFile(file, after)).toBeUndefined();
    expect(readFileSync(file)).toEqual(after);
    expect(statSync(file).mode & 0o7777).toBe(0o754);
    expect(readdirSync(folder)).toEqual(['a.ps1']);
  });

  test('a link still leads to the file', () => {
    const link = join(folder, 'link.ps1');
    symlinkSync(file, link);
    expect(replaceFile(link, after)).toBeUndefined();
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file)).toEqual(after);
  });

  test.each([
    ['realpathSync', 'ENOENT', 'there is no such file or folder'],
    ['accessSync', 'EACCES', 'access is denied'],
    ['statSync', 'EIO', 'the disk reports an error'],
    ['openSync', 'EROFS', 'the disk is read-only'],
    ['writeFileSync', 'ENOSPC', 'the disk is full'],
    ['fchownSync', 'EPERM', 'access is denied'],
    ['fchmodSync', 'EPERM', 'access is denied'],
    ['fsyncSync', 'EIO', 'the disk reports an error'],
    ['closeSync', 'EIO', 'the disk reports an error'],
    ['renameSync', 'EBUSY', 'another program uses it'],
  ] as const)('where %s fails the file is what it was', (operation, code, cause) => {
    expect(replaceFile(file, after, failing(operation, code))).toBe(cause);
    expect(readFileSync(file)).toEqual(before);
    expect(statSync(file).mode & 0o7777).toBe(0o754);
    expect(readdirSync(folder)).toEqual(['a.ps1']);
  });

  test('a write that stops in the middle leaves the file whole', () => {
    const operations: FileOperations = {
      ...fs,
      writeFileSync: (descriptor: unknown, bytes: unknown) => {
        if (typeof descriptor === 'number' && bytes instanceof Uint8Array) fs.writeSync(descriptor, bytes, 0, 2);
        throw Object.assign(new Error('injected'), { code: 'ENOSPC' });
      },
    };
    expect(replaceFile(file, after, operations)).toBe('the disk is full');
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['a.ps1']);
  });

  test('what can not be removed again does not hide the cause', () => {
    const operations = { ...failing('renameSync', 'EBUSY'), unlinkSync: failing('unlinkSync', 'EACCES').unlinkSync };
    expect(replaceFile(file, after, operations)).toBe('another program uses it');
    expect(readFileSync(file)).toEqual(before);
  });

  test('what another run left beside it is not overwritten', () => {
    const other = join(folder, `.a.ps1.${process.pid}.tmp`);
    writeFileSync(other, 'theirs');
    expect(replaceFile(file, after)).toMatch(/exist/i);
    expect(readFileSync(other, 'utf8')).toBe('theirs');
    expect(readFileSync(file)).toEqual(before);
  });
});
