import * as assert from 'assert';
import { DiagnosticSeverity, Range, WorkspaceEdit, workspace } from 'vscode';
import { findings, findingsWhen, openExample, openUntitled, rangeOf, ruleOf } from './editor';

const hazard = 'CsPrivacyModeLegacyClients';

suite('Diagnostics', () => {
  test("the how-to's line is marked on its parameter and value, with code and link to the rule's page", async () => {
    const document = await openUntitled('Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True\n');
    const [finding, ...others] = await findingsWhen(document.uri, [hazard]);
    assert.deepStrictEqual(others, []);
    assert.ok(finding !== undefined);
    assert.strictEqual(document.getText(finding.range), '-EnablePrivacyMode $True');
    assert.deepStrictEqual(finding.range, new Range(0, 56, 0, 80));
    assert.strictEqual(finding.severity, DiagnosticSeverity.Warning);
    assert.match(finding.message, /this script shows no rule/i);
    const { code } = finding;
    assert.ok(typeof code === 'object', 'the code carries no link');
    assert.match(code.target.toString(), /\/rules\/CsPrivacyModeLegacyClients/);
  });

  test('a rule that comes too late is a related place', async () => {
    const late =
      'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0';
    const document = await openUntitled(`Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true\n${late}\n`);
    const [finding] = await findingsWhen(document.uri, [hazard]);
    const related = finding?.relatedInformation ?? [];
    assert.ok(
      related.some(({ location }) => location.uri.toString() === document.uri.toString() && location.range.start.line === 1),
      `no related place on the late rule: ${JSON.stringify(related)}`,
    );
  });

  test('a saved script that keeps old clients out stays clean, until its rule goes', async () => {
    const document = await openExample('Enable-PrivacyModeSafely.ps1');
    const edit = new WorkspaceEdit();
    edit.delete(document.uri, rangeOf(document, 'New-CsClientVersionPolicyRule @oldClients'));
    await workspace.applyEdit(edit);
    await findingsWhen(document.uri, [hazard]);
    const undo = new WorkspaceEdit();
    const gap = document.positionAt(document.getText().indexOf("privacy mode'\n}\n") + "privacy mode'\n}\n".length);
    undo.insert(document.uri, gap, 'New-CsClientVersionPolicyRule @oldClients');
    await workspace.applyEdit(undo);
    assert.deepStrictEqual(await findingsWhen(document.uri, []), []);
  });

  test('typing updates the finding', async () => {
    const document = await openUntitled('Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $false\n');
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, '$false'), '$true');
    await workspace.applyEdit(edit);
    await findingsWhen(document.uri, [hazard]);
    assert.deepStrictEqual(findings(document.uri).map(ruleOf), [hazard]);
  });
});
