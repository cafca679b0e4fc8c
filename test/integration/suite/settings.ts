import * as assert from 'assert';
import { ConfigurationTarget, DiagnosticSeverity, workspace } from 'vscode';
import { findings, findingsWhen, openUntitled } from './editor';

const hazard = 'CsPrivacyModeLegacyClients';

suite('Settings', () => {
  teardown(async () => {
    const settings = workspace.getConfiguration('csPrivacy');
    for (const name of ['rules', 'platform']) await settings.update(name, undefined, ConfigurationTarget.Global);
  });

  test('a rule that is switched off is gone, and comes back', async () => {
    const document = await openUntitled('Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true');
    await findingsWhen(document.uri, [hazard]);
    await set('rules', { [hazard]: 'off' });
    await findingsWhen(document.uri, []);
    await set('rules', { [hazard]: 'hint' });
    const [finding] = await findingsWhen(document.uri, [hazard]);
    assert.strictEqual(finding?.severity, DiagnosticSeverity.Hint);
  });

  test('on Teams the hazard does not apply', async () => {
    const document = await openUntitled('Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true');
    await findingsWhen(document.uri, [hazard]);
    await set('platform', 'teams');
    await findingsWhen(document.uri, []);
    assert.deepStrictEqual(findings(document.uri), []);
  });
});

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('csPrivacy').update(name, value, ConfigurationTarget.Global);
}
