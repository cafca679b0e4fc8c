/** Entry point in a browser (vscode.dev, github.dev): the server is a worker beside the extension host. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient/browser';
import { displayName, section } from './identity';
import { bundle } from './options';
import { Session } from './session';

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = bundle(context, 'server.web.js').toString(true);
  session = new Session(context, (options, failed) => createClient(script, options, failed));
  await session.start();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

function createClient(script: string, options: LanguageClientOptions, failed: (reason: string) => void): LanguageClient {
  const worker = new Worker(script);
  // A script that can't be loaded or throws while it loads never answers: without this the start would wait for ever.
  worker.addEventListener('error', event => failed(event.message));
  const client = new LanguageClient(section, displayName, worker, options);
  // Neither the protocol's exit message nor the client ends the worker.
  client.onDidChangeState(change => {
    if (change.newState === State.Stopped) worker.terminate();
  });
  return client;
}
