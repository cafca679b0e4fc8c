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

  test('a saved script that keeps old clients out is clean, until its rule goes', async () => {
    await isProtectedBy('Enable-PrivacyModeSafely.ps1', 'New-CsClientVersionPolicyRule @oldClients');
  });

  test('so is one that loads the rule from another file of the workspace', async () => {
    await isProtectedBy('Enable-PrivacyModeWithLibrary.ps1', '. "$PSScriptRoot\\Block-OldClients.ps1"');
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

/** Takes a line out of an example, which brings the hazard, and puts it back, which ends it. */
async function isProtectedBy(example: string, line: string): Promise<void> {
  const document = await openExample(example);
  const range = rangeOf(document, line);
  const without = new WorkspaceEdit();
  without.delete(document.uri, range);
  await workspace.applyEdit(without);
  await findingsWhen(document.uri, [hazard]);
  const back = new WorkspaceEdit();
  back.insert(document.uri, range.start, line);
  await workspace.applyEdit(back);
  assert.deepStrictEqual(await findingsWhen(document.uri, []), []);
}
