/** What the language client is told, whichever host it runs in. */
import { type ExtensionContext, env, extensions, type LogOutputChannel, Uri, workspace } from 'vscode';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { powerShellExtension } from './identity';
import { rulePageAddress } from './rulePages';

/**
 * PowerShell documents of the schemes that people write in. Others (`git:`, the left side of a comparison) show old text:
 * findings there would only repeat those of the file. A virtual workspace's own scheme is known from its folders.
 */
function documentSelector(): { language: string; scheme: string }[] {
  const schemes = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);
  for (const folder of workspace.workspaceFolders ?? []) schemes.add(folder.uri.scheme);
  return [...schemes].map(scheme => ({ language: 'powershell', scheme }));
}

/** Whether the PowerShell extension is installed and enabled in this window. */
export function hasPowerShellExtension(): boolean {
  return extensions.getExtension(powerShellExtension) !== undefined;
}

/** Options for one start of the client; the initialization options are read anew at each restart. */
export function clientOptions(context: ExtensionContext, log: LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
    errorHandler,
    // A failed start is told once, by the session's own notice.
    initializationFailedHandler: () => false,
    initializationOptions: (): InitializationOptions => ({
      powerShellExtension: hasPowerShellExtension(),
      rulePage: rulePageAddress(context.extension, env.uriScheme),
      files: true,
    }),
  };
}

/** Location of a bundle that ships with the extension. */
export function bundle(context: ExtensionContext, name: string): Uri {
  return Uri.joinPath(context.extensionUri, 'dist', name);
}
