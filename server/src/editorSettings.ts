/** The editor's settings, asked for per script and kept until they change; mistakes in them are shown once. */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { warn } from './notice';
import { readSettings, ruleNames, type SettingsLayer } from './workspace';

/** The section of the editor's settings. */
const section = 'csPrivacy';

export class EditorSettings {
  readonly #connection: Connection;
  /** The client can be asked; otherwise it sends all settings when they change. */
  readonly #asks: boolean;
  readonly #byScript = new Map<string, Promise<SettingsLayer>>();
  readonly #told = new Set<string>();
  #sent: SettingsLayer = {};

  constructor(connection: Connection, asks: boolean) {
    this.#connection = connection;
    this.#asks = asks;
  }

  /** Asks to be told of changes, where the client does that on request only. */
  async register(dynamic: boolean): Promise<void> {
    if (dynamic) await this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
  }

  /** Takes a change. @param settings what the client sent with it */
  changed(settings: unknown): void {
    this.#byScript.clear();
    if (!this.#asks)
      this.#sent = this.#read(typeof settings === 'object' && settings !== null ? Reflect.get(settings, section) : undefined);
  }

  /** The settings for a script. */
  of(uri: string): Promise<SettingsLayer> {
    if (!this.#asks) return Promise.resolve(this.#sent);
    const known = this.#byScript.get(uri);
    if (known !== undefined) return known;
    const asked = this.#ask(uri);
    this.#byScript.set(uri, asked);
    return asked;
  }

  /** Forgets the settings of a script that was closed. */
  release(uri: string): void {
    this.#byScript.delete(uri);
  }

  async #ask(scopeUri: string): Promise<SettingsLayer> {
    try {
      return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri, section }));
    } catch (error) {
      this.#connection.console.error(`The settings for ${scopeUri} could not be read: ${String(error)}`);
      return {};
    }
  }

  #read(value: unknown): SettingsLayer {
    const { layer, problems } = readSettings(value, 'editor', ruleNames);
    for (const { path, message } of problems) {
      const text = `Setting ${[section, ...path].join('.')}: ${message}`;
      if (this.#told.has(text)) continue;
      this.#told.add(text);
      warn(this.#connection, text);
    }
    return layer;
  }
}
