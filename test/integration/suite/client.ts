import * as assert from 'assert';
import { commands, env, Uri, window } from 'vscode';
import { findings, findingsWhen, openUntitled } from './editor';

const hazard = 'CsPrivacyModeLegacyClients';
const script = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';

suite('Client', () => {
  test('after a restart open scripts are judged again', async () => {
    const document = await openUntitled(script);
    await findingsWhen(document.uri, [hazard]);
    const restarted = commands.executeCommand('csPrivacy.restart');
    // The stopping client takes its findings with it.
    await findingsWhen(document.uri, []);
    await restarted;
    await findingsWhen(document.uri, [hazard]);
  });

  test("the link on a finding opens the rule's packed page", async () => {
    const document = await openUntitled(script);
    await findingsWhen(document.uri, [hazard]);
    const code = findings(document.uri)[0]?.code;
    assert.ok(typeof code === 'object');
    assert.strictEqual(code.target.scheme, env.uriScheme);
    const opened = tabWith(`${hazard}.md`);
    await commands.executeCommand('vscode.open', code.target);
    await opened;
  });

  test('a link cannot reach another file', async () => {
    const before = window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await commands.executeCommand('vscode.open', Uri.parse(`${env.uriScheme}://csprivacy.csprivacy/rules/../../package`));
    const document = await openUntitled('# the next tab');
    const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
    assert.strictEqual(labels.length, before + 1, `${labels.join()} with ${document.fileName}`);
  });
});

/** Resolves when a tab of that name opens. */
function tabWith(label: string): Promise<void> {
  return new Promise(resolve => {
    const listener = window.tabGroups.onDidChangeTabs(({ opened }) => {
      if (!opened.some(tab => tab.label.includes(label))) return;
      listener.dispose();
      resolve();
    });
  });
}
