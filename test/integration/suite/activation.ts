import * as assert from 'assert';
import { extensions, workspace } from 'vscode';
import { openUntitled } from './editor';

const id = 'csprivacy.csprivacy';

suite('Activation', () => {
  test('a text file does not start the extension, a PowerShell document does', async () => {
    const extension = extensions.getExtension(id);
    assert.ok(extension !== undefined, 'the extension is not installed');
    await workspace.openTextDocument({ language: 'plaintext', content: 'Set-CsPrivacyConfiguration' });
    assert.strictEqual(extension.isActive, false, 'active before any PowerShell was opened');
    await openUntitled('# start');
    await extension.activate();
    assert.strictEqual(extension.isActive, true);
  });
});
