/** Files that the server can't reach itself: in a browser all, on the desktop those of virtual workspaces. */
import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  ListFolderMethod,
  ListFolderParams,
  ListFolderResult,
  ReadFileMethod,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/protocol';

const readFileMethod: ReadFileMethod = 'csPrivacy/readFile';
const listFolderMethod: ListFolderMethod = 'csPrivacy/listFolder';

/** Answers the server's requests for files; call it before the client starts. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileMethod, (params: ReadFileParams) => readFile(params));
  client.onRequest(listFolderMethod, (params: ListFolderParams) => listFolder(params));
}

async function readFile({ uri, maxBytes }: ReadFileParams): Promise<ReadFileResult> {
  const file = Uri.parse(uri, true);
  if (!mayBeRead(file)) return { kind: 'refused', message: 'it lies outside the workspace' };
  try {
    const { size, type } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0) return { kind: 'missing' };
    if (size > maxBytes) return { kind: 'refused', message: `it is larger than ${maxBytes} bytes` };
    return { kind: 'file', base64: base64Of(await workspace.fs.readFile(file)) };
  } catch {
    // A file system provider tells "not there" from "not allowed" in ways of its own; to the server both are the same.
    return { kind: 'missing' };
  }
}

async function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  const folder = Uri.parse(uri, true);
  if (workspace.getWorkspaceFolder(folder) === undefined) return { entries: [] };
  try {
    const entries = await workspace.fs.readDirectory(folder);
    // A link to a folder counts as a file: following it could lead out of the workspace, or in a circle.
    return { entries: entries.map(([name, type]) => ({ name, kind: type === FileType.Directory ? 'folder' : 'file' })) };
  } catch {
    return { entries: [] };
  }
}

/**
 * What lies in the workspace, and what somebody has opened themselves. An unsaved document has no file, and asking for a scheme
 * that no file system serves would wait for an extension that does.
 */
function mayBeRead(file: Uri): boolean {
  if (workspace.fs.isWritableFileSystem(file.scheme) === undefined) return false;
  const address = file.toString();
  return workspace.getWorkspaceFolder(file) !== undefined || workspace.textDocuments.some(({ uri }) => uri.toString() === address);
}

function base64Of(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  const piece = 8192;
  let binary = '';
  for (let start = 0; start < bytes.length; start += piece) binary += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(binary);
}
