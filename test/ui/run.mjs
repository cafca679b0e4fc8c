// One way through the real user interface, on the packed extension: a person opens a script, sees the squiggle, reads the
// hover, applies the quick fix with the keyboard, sees the squiggle gone and saves. Pictures go to shots/; with --pictures
// those that the README shows also to docs/images/.
import assert from 'node:assert';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.mjs';
import { installPackedExtension } from '../support/packedExtension.mjs';
import { examples, root } from '../support/paths.mjs';
import { startVSCode } from '../support/vscodeServer.mjs';

const shots = join(root, 'shots');
mkdirSync(shots, { recursive: true });
const forReadme = process.argv.includes('--pictures');
const scratch = mkdtempSync(join(tmpdir(), 'csprivacy-ui-'));
const workspace = join(scratch, 'scripts');
cpSync(examples, workspace, { recursive: true });
const name = 'Enable-PrivacyMode.ps1';
const file = join(workspace, name);
const original = readFileSync(file, 'utf8');

const extension = installPackedExtension();
const vscode = await startVSCode({
  extensionsDir: extension.extensionsDir,
  settings: {
    'editor.minimap.enabled': false,
    'editor.fontSize': 15,
    'editor.lightbulb.enabled': 'on',
    'editor.acceptSuggestionOnEnter': 'off',
    'workbench.layoutControl.enabled': false,
    'window.commandCenter': false,
  },
});
const browser = await launchBrowser();
const viewport = { width: 1180, height: 660 };
const page = await (await browser.newContext({ viewport, deviceScaleFactor: forReadme ? 2 : 1 })).newPage();
const editor = page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).first();

async function picture(title, inReadme = false) {
  await page.screenshot({ path: join(shots, `${title}.png`) });
  if (forReadme && inReadme) await page.screenshot({ path: join(root, 'docs/images', `${title}.png`) });
}

/** The text that the editor shows; it draws lines in any order and spaces as no-break spaces. */
async function shownText() {
  const lines = await editor
    .locator('.view-line')
    .evaluateAll(all => all.map(line => [Number.parseFloat(line.style.top), line.textContent]));
  return lines
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text.replaceAll('\u00a0', ' '))
    .join('\n');
}

/** Waits until the file on disk satisfies the test: saving happens in another process. */
async function saved(test) {
  await assert.doesNotReject(
    page.waitForFunction(() => document.querySelector('.tab.active.dirty') === null, undefined, { timeout: 10_000 }),
  );
  const text = readFileSync(file, 'utf8');
  assert.ok(test(text), `On disk is:\n${text}`);
}

const steps = {
  async 'opening the script marks the hazard'() {
    await page.goto(vscode.address(workspace, [['openFile', vscode.remoteUri(file)]]));
    await editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
    await editor.locator('.squiggly-warning').first().waitFor({ timeout: 30_000 });
    await page.locator('#status\\.problems[aria-label="Warnings: 1"]').waitFor({ timeout: 10_000 });
  },
  async 'the hover says what is wrong, and the lightbulb offers help'() {
    await editor.locator('.view-line span', { hasText: 'EnablePrivacyMode' }).last().click();
    await editor.locator('.lightBulbWidget:visible').first().waitFor({ timeout: 10_000 });
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    const hover = page.locator('.monaco-hover:visible', { hasText: 'CsPrivacyModeLegacyClients' }).first();
    await hover.waitFor({ timeout: 15_000 });
    await picture('squiggle-hover-lightbulb', true);
    await page.keyboard.press('Escape');
  },
  async 'the quick fix menu opens with the keyboard, the safe way first'() {
    await page.keyboard.press('Control+.');
    await page
      .locator('.action-widget .monaco-list-row.focused', { hasText: 'Block Office Communicator 2007 and 2007 R2 first' })
      .waitFor({ timeout: 15_000 });
    await picture('quick-fix-menu', true);
  },
  async 'Enter puts the rule in front, and the squiggle is gone'() {
    await page.keyboard.press('Enter');
    await editor.locator('.squiggly-warning').first().waitFor({ state: 'detached', timeout: 15_000 });
    await page.locator('#status\\.problems[aria-label="No Problems"]').waitFor({ timeout: 10_000 });
    const text = await shownText();
    assert.match(text, /New-CsClientVersionPolicyRule .*\n(?:.*\n)*.*Set-CsPrivacyConfiguration -EnablePrivacyMode \$True/);
    await picture('fixed');
  },
  async 'the saved script is the old one with the rule inserted'() {
    await page.keyboard.press('Control+s');
    const statement = 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True';
    const [before, after] = original.split(statement);
    await saved(
      text => text.startsWith(before) && text.endsWith(statement + after) && /New-CsClientVersionPolicyRule -Parent '?Global'?/.test(text),
    );
  },
  async 'completion offers the cmdlet, and its parameters'() {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Set-CsPriv', { delay: 30 });
    await page
      .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Set-CsPrivacyConfiguration' })
      .first()
      .waitFor({ timeout: 15_000 });
    await page.keyboard.press('Tab');
    await page.keyboard.type(' -', { delay: 30 });
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'EnablePrivacyMode' }).first().waitFor({ timeout: 15_000 });
    await picture('completion');
  },
};

let passed = 0;
let failed = 0;
for (const [title, step] of Object.entries(steps)) {
  const started = Date.now();
  try {
    await step();
    passed += 1;
    console.log(`ok - ${title} (${Date.now() - started} ms)`);
  } catch (cause) {
    failed += 1;
    await page.screenshot({ path: join(shots, 'failure.png') });
    console.log(`not ok - ${title}; see shots/failure.png\n  ${String(cause.stack).replaceAll('\n', '\n  ')}`);
    // Each step begins where the one before it ended.
    break;
  }
}
await browser.close();
await vscode.stop();
extension.remove();
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
