/** Decides whether a server that ended by itself is started again. */
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

const allowedCrashes = 4;
const windowMilliseconds = 3 * 60 * 1000;

/** Starts the server again until it has ended five times within three minutes: then something is wrong that another start won't mend. */
export class RestartPolicy implements ErrorHandler {
  readonly #crashes: number[] = [];
  readonly #gaveUp: () => void;

  /** @param gaveUp called when the server stays down */
  constructor(gaveUp: () => void) {
    this.#gaveUp = gaveUp;
  }

  /** A damaged message is logged by the client and passed over; a dead connection arrives in `closed`. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#crashes.push(now);
    while (now - (this.#crashes[0] ?? now) > windowMilliseconds) this.#crashes.shift();
    if (this.#crashes.length <= allowedCrashes) return { action: CloseAction.Restart, handled: true };
    this.#gaveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
