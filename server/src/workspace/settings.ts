/**
 * The settings, checked once where they come in. A mistake costs only the key it stands in: it is reported with its place and
 * what to write instead, and everything else holds.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { PlatformSetting } from '../catalog';
import { privacyScopeOf } from '../deployment';
import type { Severity } from '../rules';

export type RuleLevel = Severity | 'off';

/** What the administrator vouches for in the configuration file (`design.md`: an assumption needs a reason). */
export interface ConfiguredAssumption {
  readonly assume: 'legacy-clients-blocked';
  /** undefined: every scope. */
  readonly scope: string | undefined;
  readonly reason: string;
}

export interface Settings {
  readonly platform: PlatformSetting;
  /** By rule name; a rule that is not named keeps its own level. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Path of a file that tells what existed before the script; relative to the configuration file, or to the workspace folder. */
  readonly snapshot: string | undefined;
  readonly assumptions: readonly ConfiguredAssumption[];
  /** Whether CsSyntaxError reports; `auto`: unless the PowerShell extension does. */
  readonly syntaxErrors: 'auto' | 'on' | 'off';
}

/** One source of settings: what it names, and nothing else. */
export type SettingsLayer = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

export const defaultSettings: Settings = {
  platform: 'auto',
  rules: {},
  snapshot: undefined,
  assumptions: [],
  syntaxErrors: 'auto',
};

export const platformSettings: readonly PlatformSetting[] = ['auto', 'lync2010', 'lync2013', 'sfb2015', 'sfb2019', 'sfbse', 'teams'];
export const ruleLevels: readonly RuleLevel[] = ['off', 'hint', 'information', 'warning', 'error'];
export const syntaxErrorSettings: readonly Settings['syntaxErrors'][] = ['auto', 'on', 'off'];

/** A key that was left out because of a mistake in it. */
interface SettingProblem {
  /** From the top: `['rules', 'CsFoo']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Where settings come from: the editor's section `csPrivacy`, or `csprivacy.config.json`. They have not all keys in common. */
export type SettingsSource = 'editor' | 'file';

/** Puts layers together; the first one that names a setting (a rule) decides it. */
export function mergeSettings(layers: readonly SettingsLayer[]): Settings {
  const merged: Record<string, unknown> = { ...defaultSettings };
  for (const layer of layers.toReversed()) {
    for (const [key, value] of Object.entries(layer)) {
      if (value !== undefined) merged[key] = key === 'rules' ? { ...(merged['rules'] as object), ...(value as object) } : value;
    }
  }
  return merged as unknown as Settings;
}

/** Checks what one source says. @param rules the names of all rules */
export function readSettings(value: unknown, source: SettingsSource, rules: readonly string[]): CheckedSettings {
  const check = new SettingsCheck(rules);
  return { layer: check.layer(value, source), problems: check.problems };
}
export interface CheckedSettings {
  readonly layer: SettingsLayer;
  readonly problems: readonly SettingProblem[];
}

/** The name nearest to a misspelt one, when there is one near enough to be meant. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const folded = new Map(candidates.map(candidate => [candidate.toLowerCase(), candidate]));
  const best = closest(name.toLowerCase(), [...folded.keys()]);
  const limit = Math.min(name.length - 1, Math.max(2, Math.floor(name.length / 3)));
  return distance(name.toLowerCase(), best) <= limit ? folded.get(best) : undefined;
}

type Path = readonly (string | number)[];
type Reader = (check: SettingsCheck, value: unknown, path: Path) => unknown;

/** How each key is read. `trace` is read by the language client itself. */
const readers: Readonly<Record<SettingsSource, Readonly<Record<string, Reader>>>> = {
  editor: {
    platform: (check, value, path) => check.oneOf(value, path, platformSettings),
    rules: (check, value, path) => check.rules(value, path),
    syntaxErrors: (check, value, path) => check.oneOf(value, path, syntaxErrorSettings),
    snapshot: (check, value, path) => check.text(value, path),
    trace: () => undefined,
  },
  file: {
    $schema: () => undefined,
    platform: (check, value, path) => check.oneOf(value, path, platformSettings),
    rules: (check, value, path) => check.rules(value, path),
    snapshot: (check, value, path) => check.text(value, path),
    assumptions: (check, value, path) => check.assumptions(value, path),
  },
};

class SettingsCheck {
  readonly problems: SettingProblem[] = [];
  readonly #ruleNames: readonly string[];

  constructor(ruleNames: readonly string[]) {
    this.#ruleNames = ruleNames;
  }

  layer(value: unknown, source: SettingsSource): SettingsLayer {
    // An editor without any setting of ours sends null or nothing.
    if (source === 'editor' && (value === null || value === undefined)) return {};
    const layer: Record<string, unknown> = {};
    for (const [key, entry] of this.#entries(value, [])) {
      const read = Object.hasOwn(readers[source], key) ? readers[source][key] : undefined;
      // An empty value in an editor means "as if it were not there".
      if (read === undefined) this.#unknownKey(key, [key], Object.keys(readers[source]));
      else if (source === 'file' || (entry !== null && entry !== undefined)) layer[key] = read(this, entry, [key]);
    }
    return layer;
  }

  oneOf<T extends string>(value: unknown, path: Path, allowed: readonly T[]): T | undefined {
    const found = allowed.find(candidate => candidate === value);
    return found ?? this.#problem(path, `${show(value)} is none of ${allowed.join(', ')}`);
  }

  text(value: unknown, path: Path): string | undefined {
    if (typeof value !== 'string') return this.#problem(path, `${show(value)} is no text`);
    return value === '' ? undefined : value;
  }

  rules(value: unknown, path: Path): Readonly<Record<string, RuleLevel>> {
    const levels: Record<string, RuleLevel> = {};
    for (const [name, entry] of this.#entries(value, path)) {
      const level = this.oneOf(entry, [...path, name], ruleLevels);
      if (!this.#ruleNames.includes(name)) this.#unknownKey(name, [...path, name], this.#ruleNames, 'no rule has this name');
      else if (level !== undefined) levels[name] = level;
    }
    return levels;
  }

  assumptions(value: unknown, path: Path): readonly ConfiguredAssumption[] {
    if (!Array.isArray(value)) return this.#problem(path, `${show(value)} is no list; write [ … ]`) ?? [];
    const read = value.map((entry: unknown, index) => this.#assumption(entry, [...path, index]));
    return read.filter(assumption => assumption !== undefined);
  }

  #assumption(value: unknown, path: Path): ConfiguredAssumption | undefined {
    const entries = new Map(this.#entries(value, path));
    const before = this.problems.length;
    for (const key of entries.keys()) {
      if (!['assume', 'scope', 'reason'].includes(key)) this.#unknownKey(key, [...path, key], ['assume', 'scope', 'reason']);
    }
    const assume = this.oneOf(entries.get('assume'), [...path, 'assume'], ['legacy-clients-blocked'] as const);
    const scope = entries.has('scope') ? this.#scope(entries.get('scope'), [...path, 'scope']) : undefined;
    const reason = entries.get('reason');
    if (typeof reason !== 'string' || reason.trim() === '') {
      return this.#problem([...path, 'reason'], 'an assumption needs a reason, such as a change number');
    }
    return assume !== undefined && this.problems.length === before ? { assume, scope, reason } : undefined;
  }

  /** The scope that an assumption is for. */
  #scope(value: unknown, path: Path): string | undefined {
    const text = this.text(value, path);
    if (text === undefined || privacyScopeOf(text) !== undefined) return text;
    return this.#problem(path, `${show(value)} is no scope of privacy settings; write global, site:NAME or service:UserServer:NAME`);
  }

  #entries(value: unknown, path: Path): readonly (readonly [string, unknown])[] {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
    this.#problem(path, `${show(value)} is no group of settings; write { … }`);
    return [];
  }

  #unknownKey(key: string, path: Path, candidates: readonly string[], what = 'there is no such setting'): void {
    const near = nearestName(key, candidates);
    this.#problem(path, near === undefined ? what : `${what}; did you mean ${near}?`);
  }

  #problem(path: Path, message: string): undefined {
    this.problems.push({ path, message });
    return undefined;
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
