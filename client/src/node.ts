/** Entry point on the desktop, in a remote window and in a container: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { displayName, section } from './identity';
import { bundle } from './options';
import { Session } from './session';

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = bundle(context, 'server.node.js').fsPath;
  session = new Session(context, options => new LanguageClient(section, displayName, { module, transport: TransportKind.ipc }, options));
  await session.start();
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
