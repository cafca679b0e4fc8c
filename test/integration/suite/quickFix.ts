import * as assert from 'assert';
import { applyFix, findingsWhen, openUntitled, quickFixes } from './editor';

suite('Quick fix', () => {
  test('blocking the old clients first puts the rule before the statement, and the finding is gone', async () => {
    const statement = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
    const document = await openUntitled(`# Change CHG-2231\n${statement}\n`);
    const [finding] = await findingsWhen(document.uri, ['CsPrivacyModeLegacyClients']);
    assert.ok(finding !== undefined);
    const fixes = await quickFixes(document.uri, finding.range);
    const fix = fixes.find(({ title }) => title === 'Block Office Communicator 2007 and 2007 R2 first');
    assert.ok(fix !== undefined, `offered were: ${fixes.map(({ title }) => title).join('; ')}`);
    await applyFix(fix);
    const rule =
      "New-CsClientVersionPolicyRule -Parent 'Global' -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 -UserAgent 'OC' -CompareOp 'LSS' -Action 'Block' -Enabled $true -Priority 0";
    assert.strictEqual(document.getText(), `# Change CHG-2231\n${rule}\n${statement}\n`);
    assert.deepStrictEqual(await findingsWhen(document.uri, []), []);
  });
});
