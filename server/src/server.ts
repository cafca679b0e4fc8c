/**
 * The language server's composition root: one connection, one workspace, the features between them. It knows neither Node nor a
 * browser; `node.ts` and `browser.ts` do.
 */
import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Answers } from './answers';
import { ClientFiles, noFiles, SplitFiles } from './clientFiles';
import { Delivery } from './delivery';
import { EditorSettings } from './editorSettings';
import { EditorSnapshots } from './editorSnapshots';
import { Encodings } from './encodings';
import { followDocuments, followWorkspace, type ServerParts } from './events';
import { completionTriggers, fixAllKind } from './features';
import { guarded } from './guard';
import type { InitializationOptions } from './protocol';
import { type FileSystem, Workspace } from './workspace';
import { WorkspaceFolders } from './workspaceFolders';

/** What the process around the server offers. */
export interface ServerHost {
  /** The disk behind `file:` URIs; undefined where the server can't reach one. */
  readonly disk: FileSystem | undefined;
}

/** A running server. It ends with its connection. */
export interface Server {
  /** How many documents are open. */
  openDocuments(): number;
}

/** Starts to serve a connection: answers `initialize` and all that follows. */
export function startServer(connection: Connection, host: ServerHost): Server {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(params => {
    serve(connection, documents, params, host);
    return initializeResult(params);
  });
  documents.listen(connection);
  connection.listen();
  return Object.freeze({ openDocuments: () => documents.all().length });
}

function initializeResult({ capabilities }: InitializeParams): InitializeResult {
  return {
    serverInfo: { name: 'csprivacy' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...completionTriggers] },
      codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
      ...(capabilities.textDocument?.diagnostic === undefined
        ? {}
        : { diagnosticProvider: { identifier: 'csprivacy', interFileDependencies: true, workspaceDiagnostics: false } }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

function serve(connection: Connection, documents: TextDocuments<TextDocument>, params: InitializeParams, host: ServerHost): void {
  const options = readOptions(params.initializationOptions);
  const files = filesFor(connection, host, options);
  const settings = new EditorSettings(connection, params.capabilities.workspace?.configuration === true);
  const folders = new WorkspaceFolders(params);
  const snapshots = new EditorSnapshots(connection, files, settings, folders);
  const workspace = new Workspace({
    files,
    powerShellExtension: options.powerShellExtension ?? false,
    roots: () => folders.uris(),
    above: {},
    below: key => settings.of(key),
    deploymentBelow: key => snapshots.of(key),
    loadsFromProject: false,
    breathe: () => new Promise(resolve => setTimeout(resolve)),
  });
  const encodings = new Encodings(files);
  const answers = new Answers(workspace, encodings, options.rulePage);
  const delivery = new Delivery(connection, params.capabilities, documents, answers, workspace);
  const parts: ServerParts = { connection, documents, workspace, files, settings, snapshots, folders, encodings, delivery };
  answerRequests(connection, answers, delivery);
  followDocuments(parts);
  followWorkspace(parts, params);
}

/** What the client sent, as far as it is of the right type: another client may send anything. */
function readOptions(sent: unknown): InitializationOptions {
  if (typeof sent !== 'object' || sent === null) return {};
  const { powerShellExtension, rulePage, files } = sent as Readonly<Record<keyof InitializationOptions, unknown>>;
  return {
    powerShellExtension: powerShellExtension === true,
    files: files === true,
    ...(typeof rulePage === 'string' ? { rulePage } : {}),
  };
}

function filesFor(connection: Connection, host: ServerHost, options: InitializationOptions): FileSystem {
  const others = options.files === true ? new ClientFiles(connection) : noFiles;
  return host.disk === undefined ? others : new SplitFiles(host.disk, others);
}

function answerRequests(connection: Connection, answers: Answers, delivery: Delivery): void {
  const guard = <Result>(what: string, uri: string, token: CancellationToken, empty: Result, handler: () => Promise<Result>) =>
    guarded(connection, `${what} for ${uri}`, token, empty, handler);
  connection.onHover((params, token) =>
    guard('Hover', params.textDocument.uri, token, null, async () => (await answers.hover(params, token)) ?? null),
  );
  connection.onCompletion((params, token) =>
    guard('Completion', params.textDocument.uri, token, [], async () => [...(await answers.completions(params, token))]),
  );
  connection.onCodeAction((params, token) =>
    guard('Code actions', params.textDocument.uri, token, [], async () => [...(await answers.codeActions(params, token))]),
  );
  if (!delivery.pulls) return;
  connection.languages.diagnostics.on((params, token) => {
    const empty: DocumentDiagnosticReport = { kind: 'full', items: [] };
    return guard('Diagnostics', params.textDocument.uri, token, empty, () => delivery.report(params, token));
  });
}
