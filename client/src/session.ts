/** One window's language server: started when the extension is, stopped with it, restarted on request or after a crash. */
import { commands, type ExtensionContext, extensions, type LogOutputChannel, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { answerFileRequests } from './files';
import { activeContext, displayName, commands as names } from './identity';
import { clientOptions, hasPowerShellExtension } from './options';
import { RestartPolicy } from './restarts';
import { registerRulePages } from './rulePages';
import { StatusItem } from './status';

/**
 * Makes the client for this host: a process in Node, a worker in the browser.
 *
 * `failed` is for what the client itself does not notice.
 */
export type CreateClient = (options: LanguageClientOptions, failed: (reason: string) => void) => BaseLanguageClient;

/** Starts, stops and restarts the server, and says so when it can't. */
export class Session {
  readonly #log: LogOutputChannel;
  readonly #status = new StatusItem();
  readonly #create: () => BaseLanguageClient;
  #client: BaseLanguageClient | undefined;

  constructor(context: ExtensionContext, createClient: CreateClient) {
    this.#log = window.createOutputChannel(displayName, { log: true });
    this.#create = () => {
      const failed = (reason: string): void => void this.#failed(reason);
      const policy = new RestartPolicy(() => failed('it stopped several times in a row'));
      return createClient(clientOptions(context, this.#log, policy), failed);
    };
    context.subscriptions.push(
      this.#log,
      this.#status,
      registerRulePages(context),
      commands.registerCommand(names.restart, () => this.restart()),
      commands.registerCommand(names.showLog, () => this.#log.show()),
      this.#restartWhenPowerShellExtensionComesOrGoes(),
    );
    void commands.executeCommand('setContext', activeContext, true);
  }

  /** Starts a server. A failure is shown, not thrown: activation has succeeded, and "Restart" must stay there. */
  async start(): Promise<void> {
    this.#status.show('starting');
    const client = this.#create();
    this.#client = client;
    answerFileRequests(client);
    client.onDidChangeState(change => this.#follow(client, change.newState));
    try {
      await client.start();
    } catch (cause) {
      await this.#failed(cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** Ends the server; afterwards `start` begins with a new client. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A server that no longer answers must not keep the window from closing: dispose gives up after two seconds by itself.
    await client?.dispose().catch(cause => this.#log.error(String(cause)));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  #follow(client: BaseLanguageClient, state: State): void {
    if (client !== this.#client) return;
    if (state === State.Running) this.#status.show('running');
    if (state === State.Starting) this.#status.show('starting');
    if (state === State.Stopped) this.#status.show('stopped');
  }

  async #failed(reason: string): Promise<void> {
    this.#status.show('failed');
    this.#log.error(reason);
    const choice = await window.showErrorMessage(
      `${displayName} does not check your scripts at the moment: its language server did not run (${reason}).`,
      'Show Log',
      'Restart',
    );
    if (choice === 'Show Log') this.#log.show();
    if (choice === 'Restart') await this.restart();
  }

  #restartWhenPowerShellExtensionComesOrGoes() {
    let before = hasPowerShellExtension();
    return extensions.onDidChange(async () => {
      const now = hasPowerShellExtension();
      if (now === before) return;
      before = now;
      await this.restart();
    });
  }
}
