/** The pages behind a finding's code: on the project's home page where it has one, else the copies packed with the extension. */
import { commands, type Disposable, type Extension, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { displayName } from './identity';

/** Where the client finds a rule's page below its root, and where the home page has it too. */
const pagePath = (rule: string): string => `docs/rules/${rule}.md`;

/** Only a rule's name may follow: the address comes from outside and must not reach other files. */
const linkPath = /^\/rules\/(Cs[A-Za-z]+)$/;

/**
 * Address of a rule's page with `{rule}` for its name: below the manifest's `homepage`, else a link that VS Code hands back to us.
 *
 * @param uriScheme the scheme of this VS Code (`vscode`, `vscode-insiders`, ...), so that the link opens in the same window
 */
export function rulePageAddress(extension: Extension<unknown>, uriScheme: string): string {
  const manifest = extension.packageJSON as { readonly homepage?: string };
  return manifest.homepage === undefined
    ? `${uriScheme}://${extension.id}/rules/{rule}`
    : `${manifest.homepage.replace(/\/$/, '')}/${pagePath('{rule}')}`;
}

/** Opens the packed page of the rule that a link names. */
export function registerRulePages(context: ExtensionContext): Disposable {
  return window.registerUriHandler({
    async handleUri(uri) {
      const rule = linkPath.exec(uri.path)?.[1];
      if (rule !== undefined) await openRulePage(context, rule);
    },
  });
}

async function openRulePage(context: ExtensionContext, rule: string): Promise<void> {
  const page = Uri.joinPath(context.extensionUri, pagePath(rule));
  try {
    await workspace.fs.stat(page);
  } catch {
    await window.showErrorMessage(`${displayName}: this version has no page for the rule ${rule}.`);
    return;
  }
  await commands.executeCommand('markdown.showPreview', page);
}
