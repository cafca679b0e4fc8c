/** From text to findings, hostile texts are linear work: counted in nodes and commands that are looked at, not in time. */
import { describe, expect, it, vi } from 'vitest';
import type { CommandRecord } from '../../../server/src/evaluation';
import type { Ast } from '../../../server/src/powershell';
import { lint } from '../../../server/src/rules';
import { analysisOf } from '../../support/analyze';

const work = vi.hoisted(() => ({ nodes: 0, commands: 0 }));
vi.mock('../../../server/src/powershell/visit', async importOriginal => {
  const original = await importOriginal<typeof import('../../../server/src/powershell/visit')>();
  return {
    ...original,
    childrenOf: (node: Ast) => {
      work.nodes += 1;
      return original.childrenOf(node);
    },
    visit: (root: Ast, fn: (node: Ast) => unknown) =>
      original.visit(root, node => {
        work.nodes += 1;
        return fn(node);
      }),
  };
});

/** An object that counts what is read from it. */
function counted<T extends object>(object: T): T {
  return new Proxy(object, {
    get(target, key) {
      work.commands += 1;
      return Reflect.get(target, key);
    },
  });
}

/** The rules go through the bindings of the commands. */
function countedCommands(commands: readonly CommandRecord[]): readonly CommandRecord[] {
  return counted(
    commands.map(command => ({
      ...command,
      bindings: command.bindings.map(binding => ({ ...binding, bound: counted(binding.bound) })),
    })),
  );
}

function workOf(text: string): { readonly nodes: number; readonly commands: number } {
  work.nodes = 0;
  work.commands = 0;
  const analysis = analysisOf(text);
  lint({ ...analysis, commands: countedCommands(analysis.commands) }, { severities: {}, syntaxErrors: true });
  return { ...work };
}

const USE = '\nSet-CsPrivacyConfiguration -Identity $x -EnablePrivacyMode $true\n';

describe('twice the text is about twice the work', () => {
  it.each([
    'Set-CsPrivacyConfiguration -EnablePrivacyMode $true\n',
    'Set-CsPrivacyConfiguration -Enable | ',
    'Set-CsPrivacyConfigurtion\n',
    'New-CsClientVersionPolicyRule ',
    'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp LSS -Action Block\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true\n',
    '# csprivacy-disable-next-line CsPrivacyModeLegacyClients\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true\n',
    '# csprivacy-disable CsNothingSet\n# csprivacy-enable CsNothingSet\n',
    '# csprivacy-assume legacy-clients-blocked site:a -- x\n',
    "[Diagnostics.CodeAnalysis.SuppressMessage('CsNothingSet', '')]\n",
    'function a { a }\n',
    '$b = $a; $a = $b\n',
    '$x = $x + 1\n',
    ' && a',
    '(',
    '@(',
    '$(',
    '[',
    '{',
    'if(',
    '-not ',
    ',',
    ';',
    '<#',
    "@'\n",
    '`',
    '"',
    '\u201c',
  ])('%j', piece => {
    const small = workOf(USE + piece.repeat(150) + USE);
    const large = workOf(USE + piece.repeat(300) + USE);
    // A constant start is allowed; quadratic work would be four times as much.
    expect(large.nodes).toBeLessThan(small.nodes * 2.4 + 200);
    expect(large.commands).toBeLessThan(small.commands * 2.4 + 200);
  });

  it('the work is counted', () => {
    const { nodes, commands } = workOf(USE.repeat(100));
    expect(nodes).toBeGreaterThan(1000);
    expect(commands).toBeGreaterThan(1000);
  });
});
