/** What the client and the server say to each other beyond the Language Server Protocol. Types only: both sides may import it. */

/** Sent by the client as `initializationOptions`. A client that sends nothing gets the defaults named below. */
export interface InitializationOptions {
  /** Whether the PowerShell extension runs beside us and reports syntax errors itself. Default: false. */
  readonly powerShellExtension?: boolean;
  /** Address of a rule's page, with `{rule}` where its name belongs. Without it a diagnostic carries no link. */
  readonly rulePage?: string;
}
