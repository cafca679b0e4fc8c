/** Brings diagnostics to the editor: it pulls them where it can, else they are pushed after each change. */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Answers } from './answers';
import { ConfigProblems } from './configProblems';
import { neverCancelled, type Workspace } from './workspace';

export class Delivery {
  /** The editor asks for diagnostics. */
  readonly pulls: boolean;
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #answers: Answers;
  readonly #workspace: Workspace;
  readonly #configProblems: ConfigProblems;
  /** The editor asks again when told to. */
  readonly #refreshes: boolean;
  /** The last report of each document: when nothing has changed, it need not be sent again. */
  readonly #reported = new Map<string, { readonly id: string; readonly content: string }>();
  readonly #waiting = new Set<string>();
  #ids = 0;

  constructor(
    connection: Connection,
    capabilities: ClientCapabilities,
    documents: TextDocuments<TextDocument>,
    answers: Answers,
    workspace: Workspace,
  ) {
    this.pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.#refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#connection = connection;
    this.#documents = documents;
    this.#answers = answers;
    this.#workspace = workspace;
    this.#configProblems = new ConfigProblems(connection);
  }

  /** Answers an editor that pulls. */
  async report(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const items = [...(await this.#answers.diagnostics(uri, token))];
    if (token.isCancellationRequested) return { kind: 'full', items };
    await this.#showConfigProblems(uri);
    const content = JSON.stringify(items);
    const before = this.#reported.get(uri);
    if (before !== undefined && before.id === previousResultId && before.content === content)
      return { kind: 'unchanged', resultId: before.id };
    const id = String(++this.#ids);
    this.#reported.set(uri, { id, content });
    return { kind: 'full', resultId: id, items };
  }

  /** A document has a new text. An editor that pulls asks by itself. */
  changed(uri: string): void {
    if (!this.pulls) this.#pushSoon(uri);
  }

  /** A document was closed: it has no diagnostics any more. */
  closed(uri: string): void {
    this.#reported.delete(uri);
    if (!this.pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Something that several documents depend on has changed: settings, or a script that they load. */
  async refreshAll(): Promise<void> {
    await this.#showAllConfigProblems();
    if (!this.pulls) for (const { uri } of this.#documents.all()) this.#pushSoon(uri);
    else if (this.#refreshes) this.#connection.languages.diagnostics.refresh();
  }

  /** Once for all changes that arrive together. */
  #pushSoon(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    setTimeout(() => {
      this.#waiting.delete(uri);
      void this.#push(uri);
    });
  }

  async #push(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    try {
      const diagnostics = [...(await this.#answers.diagnostics(uri, { ...neverCancelled, onCancellationRequested: never }))];
      await this.#showConfigProblems(uri);
      // A later version has its own push.
      if (this.#documents.get(uri)?.version === version) await this.#connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      this.#connection.console.error(
        `Diagnostics for ${uri} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  async #showConfigProblems(uri: string): Promise<string | undefined> {
    const { config } = await this.#workspace.contextOf(uri);
    if (config !== undefined) this.#configProblems.show(config.file, config.problems);
    return config?.file;
  }

  async #showAllConfigProblems(): Promise<void> {
    const files = await Promise.all(this.#documents.all().map(({ uri }) => this.#showConfigProblems(uri)));
    this.#configProblems.keepOnly(new Set(files.filter(file => file !== undefined)));
  }
}

function never() {
  return { dispose: () => undefined };
}
