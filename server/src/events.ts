/** What happens in the editor, told to the workspace. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Delivery } from './delivery';
import type { EditorSettings } from './editorSettings';
import type { EditorSnapshots } from './editorSnapshots';
import type { Encodings } from './encodings';
import { scanScripts } from './scan';
import { configFileName, type FileSystem, nameOf, type Workspace } from './workspace';
import type { WorkspaceFolders } from './workspaceFolders';

/** The parts of a running server. */
export interface ServerParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly files: FileSystem;
  readonly settings: EditorSettings;
  readonly snapshots: EditorSnapshots;
  readonly folders: WorkspaceFolders;
  readonly encodings: Encodings;
  readonly delivery: Delivery;
}

/** Follows the documents that the editor opens, changes, saves and closes. */
export function followDocuments({ documents, workspace, encodings, settings, delivery }: ServerParts): void {
  const take = (document: TextDocument): void => {
    workspace.open(document.uri, document.getText(), encodings.known(document.uri));
    delivery.changed(document.uri);
  };
  const look = async ({ uri }: TextDocument, text: string): Promise<void> => {
    await encodings.look(uri, text);
    const current = documents.get(uri);
    if (current !== undefined) take(current);
  };
  documents.onDidOpen(({ document }) => void look(document, document.getText()));
  documents.onDidChangeContent(({ document }) => take(document));
  documents.onDidSave(({ document }) => void look(document, document.getText()));
  documents.onDidClose(({ document: { uri } }) => {
    workspace.close(uri);
    encodings.release(uri);
    settings.release(uri);
    delivery.closed(uri);
  });
}

/** Follows settings, folders and files. */
export function followWorkspace(parts: ServerParts, { capabilities }: InitializeParams): void {
  const { connection, settings, snapshots, folders, delivery } = parts;
  connection.onInitialized(async () => {
    await settings.register(capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true);
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) await watchFiles(connection);
    if (capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(async change => {
        folders.change(change);
        await rescan(parts);
      });
    }
    await rescan(parts);
  });
  connection.onDidChangeConfiguration(async change => {
    settings.changed(change.settings);
    snapshots.clear();
    await delivery.refreshAll();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const change of changes) await takeFileEvent(parts, change);
    await delivery.refreshAll();
  });
}

/** The name that `csprivacy snapshot-script` gives a snapshot. One of another name is read again with its configuration. */
const snapshotName = 'csprivacy.snapshot.json';

async function watchFiles(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: ['**/*.{ps1,psm1,psd1}', `**/${configFileName}`, `**/${snapshotName}`].map(globPattern => ({ globPattern })),
  });
}

async function takeFileEvent({ workspace, snapshots }: ServerParts, { uri, type }: FileEvent): Promise<void> {
  if (nameOf(uri) === configFileName || nameOf(uri) === snapshotName) {
    workspace.projects.clear();
    snapshots.clear();
    return;
  }
  workspace.changed(uri);
  if (type === FileChangeType.Deleted) workspace.callers.remove(uri);
  else if (workspace.contains(uri)) await workspace.read(uri);
}

/** Looks through the folders for scripts that load others: what those do is judged in their context. */
async function rescan({ files, folders, workspace, documents, delivery, connection }: ServerParts): Promise<void> {
  try {
    workspace.projects.clear();
    await scanScripts(files, folders.uris(), key => workspace.read(key));
    if (documents.all().some(({ uri }) => workspace.callers.of(uri).length > 0)) await delivery.refreshAll();
  } catch (error) {
    connection.console.error(
      `Looking through the folders failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
