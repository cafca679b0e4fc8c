import { describe, expect, it } from 'vitest';
import * as identity from '../../../client/src/identity';
import manifest from '../../../package.json' with { type: 'json' };
import { allRules } from '../../../server/src/rules';
import { defaultSettings, platformSettings, readSettings, ruleLevels, syntaxErrorSettings } from '../../../server/src/workspace/settings';

const properties = manifest.contributes.configuration.properties;

describe('the manifest', () => {
  it('offers the platforms that the server takes, with a description of each', () => {
    const platform = properties['csPrivacy.platform'];
    expect(platform.enum).toEqual(platformSettings);
    expect(platform.enumDescriptions).toHaveLength(platformSettings.length);
    expect(platform.default).toBe(defaultSettings.platform);
  });

  it('offers the syntax error settings that the server takes', () => {
    const syntaxErrors = properties['csPrivacy.syntaxErrors'];
    expect(syntaxErrors.enum).toEqual(syntaxErrorSettings);
    expect(syntaxErrors.enumDescriptions).toHaveLength(syntaxErrorSettings.length);
    expect(syntaxErrors.default).toBe(defaultSettings.syntaxErrors);
  });

  it('names each rule once, with the levels that the server takes and the rule’s own default', () => {
    const rules: Record<string, { readonly enum: readonly string[]; readonly default: string; readonly description: string }> =
      properties['csPrivacy.rules'].properties;
    expect(Object.keys(rules).sort()).toEqual(allRules.map(({ meta }) => meta.name).sort());
    for (const { meta } of allRules) {
      expect(rules[meta.name]).toEqual({ type: 'string', enum: ruleLevels, default: meta.severity, description: meta.summary });
    }
  });

  it('offers no setting that the server does not know', () => {
    const names = Object.keys(properties)
      .filter(name => name !== 'csPrivacy.trace.server')
      .map(name => name.replace('csPrivacy.', ''));
    const values = Object.fromEntries(names.map(name => [name, Reflect.get(properties, `csPrivacy.${name}`).default]));
    const rules = allRules.map(({ meta }) => meta.name);
    expect(readSettings(values, 'editor', rules).problems).toEqual([]);
    expect(readSettings({ ...values, noSuchSetting: true }, 'editor', rules).problems).toHaveLength(1);
  });

  it('carries the names that the client registers', () => {
    expect(manifest.contributes.commands.map(({ command }) => command).sort()).toEqual(Object.values(identity.commands).sort());
    for (const { enablement } of manifest.contributes.commands) expect(enablement).toBe(identity.activeContext);
    for (const name of Object.keys(properties)) expect(name.startsWith(`${identity.section}.`)).toBe(true);
    expect(manifest.contributes.configuration.title).toBe(identity.displayName);
  });

  it('activates for PowerShell alone, in any workspace', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:powershell']);
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });
});
