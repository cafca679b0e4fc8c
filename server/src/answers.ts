/** The requests about one document: each asks the workspace and hands on to a feature. */
import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  CompletionItem,
  CompletionParams,
  Diagnostic,
  Hover,
  HoverParams,
} from 'vscode-languageserver';
import type { Encodings } from './encodings';
import { codeActionsFor, completionsAt, diagnosticsOf, hoverAt } from './features';
import { LineIndex } from './text';
import type { Workspace } from './workspace';

export class Answers {
  readonly #workspace: Workspace;
  readonly #encodings: Encodings;
  readonly #rulePage: string | undefined;

  /** @param rulePage address of a rule's page with `{rule}` for its name */
  constructor(workspace: Workspace, encodings: Encodings, rulePage: string | undefined) {
    this.#workspace = workspace;
    this.#encodings = encodings;
    this.#rulePage = rulePage;
  }

  async diagnostics(uri: string, token: CancellationToken): Promise<readonly Diagnostic[]> {
    // Whether typographic characters break the script depends on how its bytes are written.
    await this.#encodings.settled(uri);
    if (token.isCancellationRequested) return [];
    const judgement = await this.#workspace.judge(uri, token);
    if (judgement === undefined || judgement === 'unconcerned') return [];
    return diagnosticsOf(judgement.analysis, judgement.findings, { rulePage: this.#rulePage });
  }

  async codeActions(params: CodeActionParams, token: CancellationToken): Promise<readonly CodeAction[]> {
    const judgement = await this.#workspace.judge(params.textDocument.uri, token);
    if (judgement === undefined || judgement === 'unconcerned') return [];
    const { diagnostics, only } = params.context;
    return codeActionsFor(judgement.analysis, judgement.findings, { diagnostics, only, again: judgement.again });
  }

  async hover(params: HoverParams, token: CancellationToken): Promise<Hover | undefined> {
    const { uri } = params.textDocument;
    const analysis = await this.#workspace.analyzeConcerned(uri, token);
    if (analysis === undefined) return undefined;
    return hoverAt(analysis, offsetAt(analysis.script.text, params.position));
  }

  async completions(params: CompletionParams, token: CancellationToken): Promise<readonly CompletionItem[]> {
    const { uri } = params.textDocument;
    const { settings } = await this.#workspace.contextOf(uri);
    const script = this.#workspace.scripts.peek(uri);
    if (token.isCancellationRequested || script?.kind !== 'script') return [];
    const analysis = await this.#workspace.analyzeConcerned(uri, token);
    if (token.isCancellationRequested) return [];
    const { text, parse } = analysis?.script ?? this.#workspace.scripts.parsed(script, settings.platform);
    const offset = offsetAt(text, params.position);
    return completionsAt({ text, parse, offset, platform: settings.platform, analysis, trigger: params.context?.triggerCharacter });
  }
}

function offsetAt(text: string, position: { readonly line: number; readonly character: number }): number {
  return new LineIndex(text).offsetAt({ line: position.line, column: position.character });
}
