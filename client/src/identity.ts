/** Names that the manifest, the settings and the code share; the manifest parity test holds them together. */

/** Section of the settings, and the language client's id: VS Code reads `csPrivacy.trace.server` by it. */
export const section = 'csPrivacy';

/** Name shown to people: in the status bar, in notices and as the log's title. */
export const displayName = 'Cs Privacy';

export const commands = {
  restart: 'csPrivacy.restart',
  showLog: 'csPrivacy.showLog',
} as const;

/** Context key that is true while the extension is active; the palette hides the commands until then. */
export const activeContext = 'csPrivacy.active';

/** The extension that reports PowerShell's syntax errors; where it runs, ours stay silent. */
export const powerShellExtension = 'ms-vscode.powershell';
