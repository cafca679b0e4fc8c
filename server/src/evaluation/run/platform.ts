/** Which product a command talks to, from what the script imported and connected to before it. */
import { type Cmdlet, defaultPlatform, findModule, isCloud, type Platform, type PlatformSetting } from '../../catalog';
import type { ScriptRequirements } from '../../powershell';
import type { Place } from '../../text';
import type { PlatformDecision } from './analysis';

export interface PlatformSignal {
  readonly kind: 'onPremises' | 'cloud';
  /** Products that fit; one decides it. */
  readonly platforms: readonly Platform[];
  readonly place: Place;
}

/** Immutable: what the run has seen so far. */
export interface PlatformSignals {
  readonly latest: PlatformSignal | undefined;
  /** The latest that named the servers: their commands stay beside those of Teams. */
  readonly servers: PlatformSignal | undefined;
  /** `#requires` named modules of both kinds. */
  readonly conflict: boolean;
  /** By noun prefix in lower case: where `Import-PSSession -Prefix` took its commands from. */
  readonly prefixes: ReadonlyMap<string, PlatformSignal | undefined>;
}

export const NO_SIGNALS: PlatformSignals = { latest: undefined, servers: undefined, conflict: false, prefixes: new Map() };

/** The signal of a module's import; undefined for a module that tells nothing. */
export function moduleSignal(name: string, place: Place): PlatformSignal | undefined {
  const file = name.split(/[\\/]/).at(-1) ?? name;
  const fact = findModule(file.replace(/\.(psd1|psm1|dll)$/i, ''));
  return fact && { kind: fact.kind, platforms: fact.platforms, place };
}

export function cloudSignal(place: Place): PlatformSignal {
  return { kind: 'cloud', platforms: ['teams'], place };
}

export function serverSignal(place: Place): PlatformSignal {
  return { kind: 'onPremises', platforms: [], place };
}

export function withSignal(signals: PlatformSignals, signal: PlatformSignal | undefined): PlatformSignals {
  return { ...signals, latest: signal, servers: signal?.kind === 'onPremises' ? signal : signals.servers, conflict: false };
}

/** What stands at the head of a file: it holds before the first statement. */
export function requiredSignals(
  signals: PlatformSignals,
  requirements: ScriptRequirements | undefined,
  usings: readonly string[],
  place: Place,
): PlatformSignals {
  const found = [...(requirements?.modules ?? []), ...usings].map(name => moduleSignal(name, place)).filter(signal => signal !== undefined);
  const kinds = new Set(found.map(signal => signal.kind));
  const servers = found.find(signal => signal.kind === 'onPremises') ?? signals.servers;
  if (kinds.size === 2) return { ...signals, latest: undefined, servers, conflict: true };
  const [first] = found;
  return first ? withSignal(signals, first) : signals;
}

/** Decides for one command; `own` is its module qualifier's or its prefix's signal. What Teams does not have is found among the servers' commands. */
export function decidePlatform(
  setting: PlatformSetting,
  signals: PlatformSignals,
  own: PlatformSignal | undefined,
  cmdlet?: Cmdlet,
): PlatformDecision {
  if (setting !== 'auto') return { platform: setting, exact: true, because: 'setting' };
  const isElsewhere = signals.latest?.kind === 'cloud' && cmdlet !== undefined && !cmdlet.platforms.includes('teams');
  const signal = own ?? (isElsewhere ? (signals.servers ?? signals.latest) : signals.latest);
  if (signal) {
    const [only] = signal.platforms;
    const exact = signal.platforms.length === 1 && only !== undefined;
    return { platform: exact ? only : (signal.platforms.at(-1) ?? defaultPlatform), exact, because: signal.place };
  }
  return { platform: defaultPlatform, exact: false, because: signals.conflict ? 'conflict' : 'default' };
}

/** A command that Teams does not have does nothing there, but on a computer with the servers' module it is theirs. */
export function isTeams(decision: PlatformDecision, own: PlatformSignal | undefined, cmdlet: Cmdlet): boolean {
  return isCloud(decision.platform) && (cmdlet.platforms.includes('teams') || own !== undefined || decision.because === 'setting');
}
