/** Mistakes in configuration files: shown in the file as diagnostics, and told once. */
import { type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { warn } from './notice';
import { type ConfigProblem, nameOf } from './workspace';

export class ConfigProblems {
  readonly #connection: Connection;
  readonly #shown = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Shows the mistakes of a configuration file, or that it has none any more. */
  show(file: string, problems: readonly ConfigProblem[]): void {
    const key = JSON.stringify(problems);
    const before = this.#shown.get(file) ?? '[]';
    if (key === before) return;
    this.#shown.set(file, key);
    const diagnostics = problems.map(({ line, column, endLine, endColumn, message }) => ({
      range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
      severity: DiagnosticSeverity.Warning,
      source: 'csprivacy',
      code: 'configuration',
      message,
    }));
    void this.#connection.sendDiagnostics({ uri: file, diagnostics });
    const [first] = problems;
    if (first === undefined) return;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    warn(this.#connection, `${nameOf(file)}:${first.line}:${first.column}: ${first.message}${more}`);
  }

  /** Takes back what was shown of files that no longer count. */
  keepOnly(files: ReadonlySet<string>): void {
    for (const file of this.#shown.keys()) if (!files.has(file)) this.show(file, []);
  }
}
