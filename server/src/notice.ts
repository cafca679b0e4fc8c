/** Notices to the user. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Shows a warning. A notification: nobody has to answer it, as `window.showWarningMessage` would ask. */
export function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}
