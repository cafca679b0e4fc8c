import * as assert from 'assert';
import { type CompletionList, commands, type Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { openUntitled, rangeOf } from './editor';

const line = 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true';

suite('Hover', () => {
  test('on the cmdlet it says what it does and links to the official page', async () => {
    const document = await openUntitled(line);
    const text = await hoverAt(document, rangeOf(document, 'CsPrivacyConfiguration').start);
    assert.match(text, /Set-CsPrivacyConfiguration/);
    assert.match(text, /https:\/\/learn\.microsoft\.com\//);
  });

  test('on EnablePrivacyMode it tells what old clients do', async () => {
    const document = await openUntitled(line);
    const text = await hoverAt(document, rangeOf(document, 'EnablePrivacyMode').start.translate(0, 3));
    assert.match(text, /Communicator 2007/);
    assert.match(text, /3020057/);
  });
});

suite('Completion', () => {
  test("offers the family's cmdlets", async () => {
    const labels = await completionsAtEnd('Set-CsPriv');
    assert.ok(labels.includes('Set-CsPrivacyConfiguration'), labels.join());
  });

  test('offers parameters that are not there yet', async () => {
    const labels = await completionsAtEnd('Set-CsPrivacyConfiguration -AutoInitiateContacts $true -');
    assert.ok(labels.includes('-EnablePrivacyMode'), labels.join());
    assert.ok(!labels.includes('-AutoInitiateContacts'), 'a parameter that is there already was offered');
  });

  test('offers the values of a parameter', async () => {
    const labels = await completionsAtEnd('Set-CsPrivacyConfiguration -EnablePrivacyMode ');
    assert.ok(labels.includes('$true') && labels.includes('$false'), labels.join());
  });
});

async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map(part => (part instanceof MarkdownString || typeof part === 'object' ? part.value : part)).join('\n');
}

async function completionsAtEnd(text: string): Promise<string[]> {
  const document = await openUntitled(text);
  const end = document.positionAt(text.length);
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, end);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
