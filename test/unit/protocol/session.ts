import { pathToFileURL } from 'node:url';
import { type Message, RpcClient } from './rpcClient';

interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly severity: number;
  readonly source: string;
  readonly message: string;
  readonly data?: unknown;
}
export interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items: readonly Diagnostic[];
}

/** What VS Code says of itself, as far as the server looks at it. */
export const pullingClient = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: { dynamicRegistration: false }, hover: { contentFormat: ['markdown'] } },
};

/** One server with one editor. */
export class Session {
  readonly client: RpcClient;
  /** What the editor's settings hold under `csPrivacy`. */
  settings: unknown = {};
  #versions = new Map<string, number>();

  constructor(server: string) {
    this.client = new RpcClient([process.execPath, server, '--stdio'], {
      'workspace/configuration': ({ items }: { readonly items: readonly unknown[] }) => items.map(() => this.settings),
      'client/registerCapability': () => null,
      'workspace/diagnostic/refresh': () => null,
    });
  }

  async initialize(
    folder: string | undefined,
    capabilities: unknown,
    initializationOptions: unknown = {},
  ): Promise<{ readonly capabilities: Record<string, unknown> }> {
    const workspaceFolders = folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: 'ws' }];
    const result = await this.client.request<{ readonly capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities,
      initializationOptions,
    });
    this.client.notify('initialized', {});
    return result;
  }

  open(uri: string, text: string): void {
    this.#versions.set(uri, 1);
    this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'powershell', version: 1, text } });
  }

  change(uri: string, contentChanges: readonly unknown[]): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<Report> {
    return this.client.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The texts of the notices shown to the user so far. */
  notices(): readonly string[] {
    return this.client.notifications
      .filter(({ method }) => method === 'window/showMessage')
      .map(({ params }: Message) => (params as { readonly message: string }).message);
  }

  /** Ends the server as the protocol asks; gives its exit code. */
  async end(): Promise<number | null> {
    await this.client.request('shutdown', null);
    this.client.notify('exit', null);
    return this.client.exited;
  }
}
