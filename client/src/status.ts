/** The entry in the language status menu (the braces in the status bar) of PowerShell files. */
import { type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { commands, displayName } from './identity';

/** What the language server is doing. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** Shows the server's state where VS Code shows the state of a language's tools. */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('csPrivacy.server', { language: 'powershell' });

  constructor() {
    this.#item.name = displayName;
    this.show('starting');
  }

  show(state: ServerState): void {
    const { text, severity, detail } = appearance[state];
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severity;
    this.#item.busy = state === 'starting';
    this.#item.command =
      state === 'failed' || state === 'stopped'
        ? { title: 'Restart', command: commands.restart }
        : { title: 'Show Log', command: commands.showLog };
  }

  dispose(): void {
    this.#item.dispose();
  }
}

const appearance: Readonly<Record<ServerState, { text: string; detail: string; severity: LanguageStatusSeverity }>> = {
  starting: { text: displayName, detail: 'starting', severity: LanguageStatusSeverity.Information },
  running: { text: displayName, detail: 'checks privacy mode in this script', severity: LanguageStatusSeverity.Information },
  stopped: { text: displayName, detail: 'stopped: scripts are not checked', severity: LanguageStatusSeverity.Warning },
  failed: { text: displayName, detail: 'failed: scripts are not checked', severity: LanguageStatusSeverity.Error },
};
