/** Keeps one failed request from becoming the server's end, and an answer that nobody waits for from being given. */
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Runs a request's handler: a failure is logged with what it was about, and answered with `empty`.
 *
 * @throws ResponseError that tells the client so when the request was cancelled
 */
export async function guarded<Result>(
  connection: Pick<Connection, 'console'>,
  what: string,
  token: CancellationToken,
  empty: Result,
  handler: () => Promise<Result>,
): Promise<Result> {
  let result = empty;
  try {
    if (!token.isCancellationRequested) result = await handler();
  } catch (error) {
    connection.console.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, `${what} was cancelled`);
  return result;
}
