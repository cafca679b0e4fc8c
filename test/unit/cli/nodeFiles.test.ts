import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kindOfPath, NodeFiles } from '../../../server/src/cli/nodeFiles';

const files = new NodeFiles();
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'csprivacy-files-')));
  mkdirSync(join(folder, 'root/sub'), { recursive: true });
  writeFileSync(join(folder, 'root/a b.ps1'), 'inside');
  writeFileSync(join(folder, 'root/sub/c.ps1'), 'deeper');
  writeFileSync(join(folder, 'secret.ps1'), 'outside');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(name: string, root = 'root') {
  const result = await files.read(join(folder, name), { bytes: 10, roots: [join(folder, root)] });
  return result.kind === 'file' ? new TextDecoder().decode(result.bytes) : result;
}

const outside = { kind: 'refused', message: 'it lies outside the folders that may be read' };

describe('NodeFiles.read', () => {
  it('reads below the roots, by path and by URI', async () => {
    expect(await read('root/a b.ps1')).toBe('inside');
    const uri = pathToFileURL(join(folder, 'root/a b.ps1')).href;
    const result = await files.read(uri, { bytes: 10, roots: [pathToFileURL(join(folder, 'root')).href] });
    expect(result).toEqual({ kind: 'file', bytes: new TextEncoder().encode('inside') });
  });

  it('reads a root that is a file', async () => {
    expect(await read('root/a b.ps1', 'root/a b.ps1')).toBe('inside');
  });

  it('names what keeps it from reading', async () => {
    expect(await read('root/none.ps1')).toEqual({ kind: 'missing' });
    expect(await read('root/a b.ps1/x.ps1')).toEqual({ kind: 'missing' });
    expect(await read('root/sub')).toEqual({ kind: 'refused', message: 'it is a folder' });
    expect(await read('secret.ps1')).toEqual(outside);
    writeFileSync(join(folder, 'root/long.ps1'), 'x'.repeat(11));
    expect(await read('root/long.ps1')).toMatchObject({ kind: 'refused', message: expect.stringContaining('larger') });
  });

  it('does not open what is no file', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(join(folder, 'root/socket.ps1'), resolve));
    expect(await read('root/socket.ps1')).toEqual({ kind: 'refused', message: 'it is no regular file' });
    await new Promise(resolve => server.close(resolve));
  });

  it('follows links inside, not to the outside, and not in circles', async () => {
    symlinkSync('../a b.ps1', join(folder, 'root/sub/link.ps1'));
    symlinkSync('sub', join(folder, 'root/way'));
    symlinkSync(join(folder, 'secret.ps1'), join(folder, 'root/out.ps1'));
    symlinkSync('../..', join(folder, 'root/sub/up'));
    symlinkSync('//server/share/x.ps1', join(folder, 'root/share.ps1'));
    symlinkSync('circle.ps1', join(folder, 'root/circle.ps1'));
    expect(await read('root/sub/link.ps1')).toBe('inside');
    expect(await read('root/way/c.ps1')).toBe('deeper');
    expect(await read('root/way/link.ps1')).toBe('inside');
    expect(await read('root/out.ps1')).toEqual(outside);
    expect(await read('root/sub/up/secret.ps1')).toEqual(outside);
    expect(await read('root/share.ps1')).toEqual(outside);
    expect(await read('root/circle.ps1')).toEqual({ kind: 'refused', message: 'its links lead in a circle' });
  });

  it('takes a root that is a link itself', async () => {
    symlinkSync('root', join(folder, 'given'));
    symlinkSync('root/a b.ps1', join(folder, 'given.ps1'));
    expect(await read('given/sub/c.ps1', 'given')).toBe('deeper');
    expect(await read('given.ps1', 'given.ps1')).toBe('inside');
  });

  it('never names a network share to the system', async () => {
    for (const key of ['//server/share/a.ps1', 'file://server/share/a.ps1', 'untitled:a.ps1']) {
      expect(await files.read(key, { bytes: 10, roots: [key] })).toEqual(outside);
    }
  });
});

describe('NodeFiles.list', () => {
  it('lists files and folders in order', async () => {
    symlinkSync('sub', join(folder, 'root/link'));
    const root = join(folder, 'root');
    expect(await files.list(root, { bytes: 10, roots: [root] })).toEqual([
      { name: 'a b.ps1', kind: 'file' },
      { name: 'link', kind: 'file' },
      { name: 'sub', kind: 'folder' },
    ]);
    expect(await files.list(join(folder, 'none'), { bytes: 10, roots: [folder] })).toEqual([]);
    expect(await files.list(folder, { bytes: 10, roots: [root] })).toEqual([]);
  });
});

describe('kindOfPath', () => {
  it('follows links on the disk, none to a share, and none in a circle', () => {
    symlinkSync('../secret.ps1', join(folder, 'root/out.ps1'));
    symlinkSync('sub', join(folder, 'root/way'));
    symlinkSync('//server/share', join(folder, 'root/share'));
    symlinkSync('circle', join(folder, 'root/circle'));
    expect(kindOfPath(join(folder, 'root/out.ps1'))).toEqual({ kind: 'file' });
    expect(kindOfPath(join(folder, 'root/way'))).toEqual({ kind: 'folder' });
    expect(kindOfPath('/')).toEqual({ kind: 'folder' });
    expect(kindOfPath(join(folder, 'root/none.ps1'))).toEqual({
      kind: 'failed',
      message: 'there is no such file or folder; check the path, or name the folder',
    });
    const network = { kind: 'failed', message: 'network and device paths are not opened; copy the script to a local folder' };
    expect(kindOfPath(join(folder, 'root/share'))).toEqual(network);
    expect(kindOfPath(join(folder, 'root/share/x.ps1'))).toEqual(network);
    expect(kindOfPath(join(folder, 'root/circle'))).toEqual({ kind: 'failed', message: 'its links lead in a circle' });
  });
});
