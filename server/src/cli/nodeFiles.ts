/** The disk, for the command line and for the language server in Node. */
import { closeSync, type Dirent, fstatSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FileRead, type FileSystem, type FolderEntry, isBelow, isNetwork, networkRefusal, type ReadLimits } from '../workspace';

/**
 * Reads files whose keys are absolute paths with `/` or `file:` URIs. Reading is synchronous: scripts are small, and for
 * thousands of them this is several times faster than to wait for each.
 */
export class NodeFiles implements FileSystem {
  read(key: string, limits: ReadLimits): Promise<FileRead> {
    return Promise.resolve(readRegularFile(key, limits));
  }

  list(folder: string, limits: ReadLimits): Promise<readonly FolderEntry[]> {
    const target = withoutLinks(folder, limits.roots);
    return Promise.resolve(target.kind === 'found' && target.stats.isDirectory() ? entriesOf(target.path) : []);
  }
}

/** The key of a path as a person or the system wrote it. */
export function keyOfPath(path: string, folder: string): string {
  return resolve(folder, path).replaceAll('\\', '/');
}

/** The entries of a folder in a fixed order, links as files. */
export function sortedEntries(entries: readonly Dirent[]): readonly FolderEntry[] {
  return entries
    .map(entry => ({ name: entry.name, kind: entry.isDirectory() ? ('folder' as const) : ('file' as const) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    return sortedEntries(readdirSync(folder, { withFileTypes: true }));
  } catch {
    return [];
  }
}

/** What to do where a path that was given leads nowhere: a pattern that the shell did not replace is one, too. */
const remedyForMissing = '; check the path, or name the folder';

/** A failed file operation in a person's words. */
export function failureText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return failures[code] ?? (error instanceof Error ? error.message : String(error));
}

const failures: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EBUSY: 'another program uses it',
  EIO: 'the disk reports an error',
};

function readRegularFile(key: string, limits: ReadLimits): FileRead {
  const target = withoutLinks(key, limits.roots);
  if (target.kind !== 'found') return target;
  // Known before it is opened: opening a named pipe waits for its writer.
  if (target.stats.isDirectory()) return refused('it is a folder');
  if (!target.stats.isFile()) return refused('it is no regular file');
  let descriptor: number | undefined;
  try {
    descriptor = openSync(target.path, 'r');
    const { size } = fstatSync(descriptor);
    if (size > limits.bytes) return refused(`it is larger than ${limits.bytes / 1024 / 1024} MB`);
    return { kind: 'file', bytes: readAll(descriptor, size) };
  } catch (error) {
    return failed(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const read = readSync(descriptor, bytes, done, size - done, done);
    // The file has become shorter meanwhile.
    if (read === 0) return bytes.subarray(0, done);
    done += read;
  }
  return bytes;
}

type Target = Exclude<FileRead, { kind: 'file' }> | { readonly kind: 'found'; readonly path: string; readonly stats: Stats };

/** Links followed on the way to one file; the operating systems allow about as many. */
const maxLinks = 40;

/**
 * The path that a key leads to, without links. Each link below a root is read as text and its target checked before anything is
 * opened: on Windows, opening a link to a network share would already send the user's credentials. Links above the roots are
 * the user's own way to them.
 */
function withoutLinks(key: string, rootKeys: readonly string[]): Target {
  const roots = rootKeys.map(pathOf).filter(root => root !== undefined);
  let path = pathOf(key);
  try {
    for (let links = 0; links <= maxLinks; links++) {
      const root = roots.find(candidate => path !== undefined && isBelow(path, candidate));
      if (path === undefined || root === undefined) return refused('it lies outside the folders that may be read');
      const step = firstLink(path, root);
      if (step.kind === 'found') return step;
      path = isNetwork(step.path) ? undefined : step.path;
    }
    return refused('its links lead in a circle');
  } catch (error) {
    return failed(error);
  }
}

/** The first link below the root replaced by what it says, or the path itself when there is none. */
function firstLink(path: string, root: string): Extract<Target, { kind: 'found' }> | { readonly kind: 'link'; readonly path: string } {
  let end = path.length === root.length ? path.length : path.indexOf('/', root.endsWith('/') ? root.length : root.length + 1);
  for (;;) {
    const step = end < 0 ? path : path.slice(0, end);
    const stats = lstatSync(step);
    if (stats.isSymbolicLink() && step !== root) {
      const target = readlinkSync(step);
      if (isNetwork(target)) return { kind: 'link', path: target };
      return { kind: 'link', path: keyOfPath(target, dirname(step)) + path.slice(step.length) };
    }
    if (step.length === path.length) return { kind: 'found', path, stats: stats.isSymbolicLink() ? statSync(path) : stats };
    end = path.indexOf('/', end + 1);
  }
}

/**
 * What a path that somebody named leads to; a text is the cause why it can't be told. Links may lead anywhere on the disk, but
 * none to a network share is followed.
 */
export function kindOfPath(path: string): { readonly kind: 'file' | 'folder' } | { readonly kind: 'failed'; readonly message: string } {
  let current = path;
  try {
    for (let links = 0; links <= maxLinks; links++) {
      if (isNetwork(current)) return { kind: 'failed', message: networkRefusal };
      const step = firstLink(current, /^(?:[a-z]:)?\//i.exec(current)?.[0] ?? current);
      if (step.kind === 'found') return { kind: step.stats.isDirectory() ? 'folder' : 'file' };
      current = step.path;
    }
    return { kind: 'failed', message: 'its links lead in a circle' };
  } catch (error) {
    return { kind: 'failed', message: isMissing(error) ? `${failureText(error)}${remedyForMissing}` : failureText(error) };
  }
}

function pathOf(key: string): string | undefined {
  if (isNetwork(key)) return undefined;
  if (!/^file:/i.test(key)) return key.startsWith('/') || /^[a-z]:\//i.test(key) ? key : undefined;
  try {
    return fileURLToPath(key).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

function refused(message: string): Extract<FileRead, { kind: 'refused' }> {
  return { kind: 'refused', message };
}

function failed(error: unknown): Exclude<FileRead, { kind: 'file' }> {
  return isMissing(error) ? { kind: 'missing' } : refused(failureText(error));
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
