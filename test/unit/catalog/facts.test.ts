import { describe, expect, it } from 'vitest';
import {
  actions,
  commonParameters,
  compareOps,
  defaultActions,
  defaultAliases,
  enumType,
  family,
  familyNouns,
  findModule,
  findShellCommand,
  findUserAgent,
  isCloud,
  legacyClients,
  letsIn,
  nearestNames,
  needsUrl,
  platformName,
  platforms,
  productCmdletNames,
  shellCommands,
  supportedClients,
  upgrades,
  versionText,
} from '../../../server/src/catalog';

describe('clients', () => {
  it('that privacy mode is unsafe with are Communicator 2007 and 2007 R2', () => {
    expect(legacyClients.map(client => `${client.name} ${client.userAgent} ${versionText(client.version)}`)).toEqual([
      'Office Communicator 2007 OC 2.0.6362.x',
      'Office Communicator 2007 R2 OC 3.5.6907.x',
    ]);
  });

  it('that honour it come after them', () => {
    expect(supportedClients.map(client => versionText(client.version))).toEqual(['4.0.7577.x', '15.0.x.x', '16.0.x.x']);
  });

  it('are known by their user agents in any letter case', () => {
    expect(findUserAgent('oc')?.name).toBe('OC');
    expect(findUserAgent('InHouse')).toBeUndefined();
  });
});

describe('enumerations', () => {
  it('have the documented members', () => {
    expect(enumType(actions)).toMatchObject({
      members: ['Allow', 'AllowWithUrl', 'AllowAndUpgrade', 'Block', 'BlockWithUrl', 'BlockAndUpgrade'],
    });
    expect(enumType(defaultActions)).toMatchObject({ members: ['Allow', 'AllowWithUrl', 'Block', 'BlockWithUrl'] });
    expect(enumType(compareOps)).toMatchObject({ members: ['EQL', 'NEQ', 'GTR', 'GEQ', 'LSS', 'LEQ'] });
  });

  it('tell what an action does', () => {
    const told = actions.values.map(({ value }) => [letsIn(value), needsUrl(value), upgrades(value)].map(Number).join(''));
    expect(told).toEqual(['100', '110', '101', '000', '010', '001']);
  });
});

describe('platforms', () => {
  it('are told by modules', () => {
    expect(findModule('lync')).toMatchObject({ kind: 'onPremises', platforms: ['lync2010', 'lync2013'] });
    expect(findModule('MicrosoftTeams')).toMatchObject({ kind: 'cloud', platforms: ['teams'] });
    expect(findModule('ActiveDirectory')).toBeUndefined();
  });

  it('have names and a kind', () => {
    expect(platforms.filter(fact => isCloud(fact.platform)).map(fact => fact.name)).toEqual(['Microsoft Teams']);
    expect(platformName('sfb2015')).toBe('Skype for Business Server 2015');
  });

  it('in the cloud have two cmdlets of the family', () => {
    expect(family.filter(cmdlet => cmdlet.platforms.includes('teams')).map(cmdlet => cmdlet.name)).toEqual([
      'Get-CsPrivacyConfiguration',
      'Set-CsPrivacyConfiguration',
    ]);
  });
});

describe('common parameters', () => {
  it('are more in PowerShell 7', () => {
    const names = (level: '5.1' | '7') => commonParameters(level).map(parameter => parameter.name);
    expect(names('7').filter(name => !names('5.1').includes(name))).toEqual(['ProgressAction']);
    expect(names('5.1')).toHaveLength(11);
  });

  it('have their aliases', () => {
    expect(commonParameters('7').map(parameter => parameter.aliases.join())).toEqual('vb db ea wa infa proga ev wv iv ov ob pv'.split(' '));
  });
});

describe('shell commands', () => {
  it('are found in any letter case and have no two names alike', () => {
    expect(findShellCommand('foreach-object')?.name).toBe('ForEach-Object');
    expect(new Set(shellCommands.map(command => command.name.toLowerCase())).size).toBe(shellCommands.length);
  });

  it('have parameters with one name each, and a default set that exists', () => {
    for (const command of shellCommands) {
      const names = command.parameters.flatMap(parameter => [parameter.name, ...parameter.aliases]).map(name => name.toLowerCase());
      expect(new Set(names).size, command.name).toBe(names.length);
      expect(command.parameterSets.length === 0 || command.parameterSets.includes(command.defaultParameterSet ?? ''), command.name).toBe(
        true,
      );
      for (const parameter of command.parameters) {
        expect(parameter.memberships.length, `${command.name} -${parameter.name}`).toBeGreaterThan(0);
      }
    }
  });

  it('read the syntax as PowerShell prints it', () => {
    const shown = (name: string) =>
      findShellCommand(name)?.parameters.map(parameter => {
        const [one] = parameter.memberships;
        return `${parameter.name} ${parameter.type.kind} ${one?.position ?? 'named'} ${one?.mandatory === true ? 'mandatory' : 'optional'}`;
      });
    expect(shown('Join-Path')).toEqual([
      'Path array 0 mandatory',
      'ChildPath string 1 mandatory',
      'AdditionalChildPath array 2 optional',
      'Resolve switch named optional',
      'Credential other named optional',
    ]);
    expect(shown('Export-Clixml')).toContain('InputObject object named mandatory');
  });

  it('are what the aliases stand for', () => {
    expect(defaultAliases.get('%')).toBe('ForEach-Object');
    expect(defaultAliases.get('?')).toBe('Where-Object');
    for (const alias of 'foreach where select icm ft fl gc ipmo ipcsv echo cat sort gv sv sal nal iex sleep'.split(' ')) {
      expect(findShellCommand(defaultAliases.get(alias) ?? ''), alias).toBeDefined();
    }
  });
});

describe('the products’ other cmdlets', () => {
  it('are known by name, the family’s own left out', () => {
    expect(productCmdletNames).toContain('Get-CsClientPolicy');
    expect(productCmdletNames).toContain('Set-CsUser');
    expect(productCmdletNames.filter(name => familyNouns.some(noun => name.endsWith(`-${noun}`)))).toEqual([]);
    expect(productCmdletNames.every(name => /^[A-Z][a-z]+-Cs\w+$/.test(name))).toBe(true);
    expect(new Set(productCmdletNames).size).toBe(productCmdletNames.length);
  });
});

describe('names that a mistyped one may have meant', () => {
  it('are the nearest first', () => {
    expect(nearestNames('Blok', ['Allow', 'Block', 'BlockWithUrl'])).toEqual(['Block']);
    expect(nearestNames('block', ['Block'])).toEqual(['Block']);
    expect(nearestNames('xyz', ['Allow', 'Block'])).toEqual([]);
    expect(nearestNames('aab', ['aaa', 'aac', 'aab'])).toEqual(['aab', 'aaa', 'aac']);
    expect(nearestNames('aab', ['aaa', 'aac', 'aad', 'aae'], 1, 2)).toEqual(['aaa', 'aac']);
  });
});
