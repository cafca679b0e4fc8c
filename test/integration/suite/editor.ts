/** What the tests do in VS Code, by its own API. Waiting is always for an event, and mocha's limit ends it. */
import * as assert from 'assert';
import { type CodeAction, commands, type Diagnostic, languages, Position, Range, type TextDocument, Uri, window, workspace } from 'vscode';

/** Opens an unsaved PowerShell document with `content`, as somebody does who tries a line. */
export async function openUntitled(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'powershell', content });
  await window.showTextDocument(document);
  return document;
}

/** Opens a file of the workspace, which holds the example scripts. */
export async function openExample(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder !== undefined, 'no folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** Our own diagnostics of a document: others' (the PowerShell extension's, say) are not judged here. */
export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === 'csprivacy');
}

/** Below mocha's own limit, so that a failure can say more than "too long". */
const limitMilliseconds = 25_000;

/** Waits until the document's findings carry exactly these rules, and gives them in order of place. */
export function findingsWhen(uri: Uri, rules: readonly string[]): Promise<Diagnostic[]> {
  const wanted = [...rules].sort().join();
  const areThere = (): boolean => findings(uri).map(ruleOf).sort().join() === wanted;
  return new Promise((resolve, reject) => {
    if (areThere()) return resolve(findings(uri));
    const finish = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    const listener = languages.onDidChangeDiagnostics(() => {
      if (!areThere()) return;
      finish();
      resolve(findings(uri));
    });
    const timer = setTimeout(() => {
      finish();
      void circumstances(uri).then(text => reject(new Error(`waited for [${wanted}] in vain; ${text}`)));
    }, limitMilliseconds);
  });
}

/** What helps to understand why something did not come. */
async function circumstances(uri: Uri): Promise<string> {
  const found = languages.getDiagnostics(uri).map(diagnostic => `${diagnostic.source}:${ruleOf(diagnostic)}`);
  const silence = new Promise<string>(resolve => setTimeout(() => resolve('the server does not answer'), 3_000));
  const hover = Promise.resolve(commands.executeCommand<unknown[]>('vscode.executeHoverProvider', uri, new Position(0, 5)));
  const answer = hover.then(hovers => `the server answers (${hovers.length} hovers)`);
  return `there is [${found.join()}], and ${await Promise.race([answer, silence])}`;
}

/** The rule behind a diagnostic. */
export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Quick fixes that VS Code offers at a range. */
export async function quickFixes(uri: Uri, range: Range): Promise<CodeAction[]> {
  return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, 'quickfix');
}

/** Applies a fix as choosing it in the menu does. */
export async function applyFix(fix: CodeAction): Promise<void> {
  assert.ok(fix.edit !== undefined, `"${fix.title}" has no edit`);
  assert.ok(await workspace.applyEdit(fix.edit), `"${fix.title}" could not be applied`);
}

/** The range of a text that the document holds once. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0 && document.getText().indexOf(text, start + 1) < 0, `"${text}" must stand in the document once`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}
