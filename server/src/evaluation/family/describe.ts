/** Changes in a few words, for plans. */
import type { Noun } from '../../catalog';
import type { ConfigObject } from '../../deployment';
import { toText, type Value } from '../../values';
import { PROPERTIES, ruleText } from './objects';

/** `Enabled False, DefaultAction Block`; undefined where nothing is set. @param except names in lower case that something else tells */
export function settingsText(
  noun: Noun,
  properties: ReadonlyMap<string, Value>,
  except: readonly string[] = ['description'],
): string | undefined {
  const parts = PROPERTIES[noun].flatMap(name => {
    const value = except.includes(name.toLowerCase()) ? undefined : properties.get(name.toLowerCase());
    return value === undefined ? [] : [`${name} ${valueText(value)}`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** The other settings that change together with privacy mode, and that it is the cloud that they are for. */
export function privacyText(properties: ReadonlyMap<string, Value>, cloud: boolean, modeIsTold: boolean): string | undefined {
  const settings = settingsText('CsPrivacyConfiguration', properties, modeIsTold ? ['enableprivacymode'] : []);
  const parts = [cloud ? 'in Microsoft Teams' : undefined, settings && (modeIsTold ? `with ${settings}` : settings)];
  return joined(parts);
}

/** What a policy's rules gain and lose. */
export function rulesText(before: readonly ConfigObject[], after: readonly ConfigObject[]): string | undefined {
  const missing = (from: readonly ConfigObject[], others: readonly ConfigObject[]) =>
    from.filter(({ id }) => !others.some(other => other.id === id));
  return joined([
    ...missing(before, after).map(rule => `remove rule ${ruleText(rule)}`),
    ...missing(after, before).map(rule => `add rule ${ruleText(rule)}`),
  ]);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const texts = parts.filter(part => part !== undefined);
  return texts.length === 0 ? undefined : texts.join(', ');
}

function valueText(value: Value): string {
  const text = toText(value);
  return text.kind !== 'string' ? '?' : text.value === '' ? "''" : text.value;
}
