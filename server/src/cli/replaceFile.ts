/** Writes a file so that at every moment it is there whole: as it was, or as it is to be. */
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failureText } from './nodeFiles';

/** The operations of the disk that are needed; tests let them fail. */
export type FileOperations = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fsyncSync'
  | 'openSync'
  | 'realpathSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

/**
 * Puts the bytes in place of a file's content: written beside it first, then renamed over it. Mode and owner stay, and a link still
 * leads to the file. Returns the cause where that fails; the file is then what it was, and nothing is left beside it.
 */
export function replaceFile(path: string, bytes: Uint8Array, operations: FileOperations = fs): string | undefined {
  let beside: string | undefined;
  try {
    const target = operations.realpathSync(path);
    // To rename over a file asks for the folder's rights alone: who may not write the file may not replace it either.
    operations.accessSync(target, fs.constants.W_OK);
    const { mode, uid, gid } = operations.statSync(target);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const descriptor = operations.openSync(temporary, 'wx', 0o600);
    beside = temporary;
    fill(descriptor, bytes, { mode, uid, gid }, operations);
    operations.renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) remove(beside, operations);
    return failureText(error);
  }
}

interface Ownership {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

function fill(descriptor: number, bytes: Uint8Array, { mode, uid, gid }: Ownership, operations: FileOperations): void {
  try {
    operations.writeFileSync(descriptor, bytes);
    // Windows has no owners of this kind, and its rights come from the folder.
    if (process.platform !== 'win32') operations.fchownSync(descriptor, uid, gid);
    operations.fchmodSync(descriptor, mode & 0o7777);
    operations.fsyncSync(descriptor);
  } finally {
    operations.closeSync(descriptor);
  }
}

function remove(path: string, operations: FileOperations): void {
  try {
    operations.unlinkSync(path);
  } catch {
    // What made the write fail may keep it from being removed too; the cause that is told is the first one.
  }
}
