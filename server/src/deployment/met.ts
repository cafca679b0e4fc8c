/** What the runs of one evaluation named without making it: it was there before the script's first line. */
import type { Noun } from '../catalog';
import { isSite, type Scope } from './scope';

/** By what decides who of a site's people may sign in. */
const OF_SITES = ['CsClientVersionPolicy', 'CsClientVersionConfiguration'] as const;

interface Named {
  readonly noun: Noun;
  readonly scope: Scope;
  readonly origin: 'script' | 'existing';
}

/** One for all paths of an evaluation. */
export class Met<T extends Named> {
  private readonly made = new Set<string>();
  private readonly late = new Map<string, T>();
  /** Privacy settings of sites and services that came up on some path. */
  private readonly settings = new Map<string, T>();
  /** Privacy mode went on before, in this run, for a site that is known. */
  private site = false;
  /** What was not known then of such a site, by the key of the object. */
  private readonly unknownThen = new Set<string>();
  /** It went on for another scope, and for one that is more than a site or service. */
  private others = false;
  private wide = false;

  /** A run begins. */
  begin(): void {
    this.site = false;
    this.unknownThen.clear();
    this.others = false;
    this.wide = false;
  }

  /** Privacy mode goes on. @param isKnown whether this path knows a scope's own object of a noun */
  moment(scope: Scope, isKnown: (noun: Noun, scope: Scope) => boolean): void {
    if (isSite(scope)) {
      this.site = true;
      for (const noun of OF_SITES) if (!isKnown(noun, scope)) this.unknownThen.add(keyOf({ noun, scope }));
    } else this.others = true;
    if (scope.kind === 'site' || scope.kind === 'service') return;
    this.wide = true;
    for (const [key, own] of this.settings) if (!isKnown(own.noun, own.scope)) this.late.set(key, own);
  }

  /** An object comes up of which this path knew nothing. */
  meet(object: T): void {
    const key = keyOf(object);
    const isPrivacy = object.noun === 'CsPrivacyConfiguration';
    if (object.origin === 'script') this.made.add(key);
    else if (isPrivacy ? this.isNoneOfThose(object.scope) : this.isMetBefore(key, object.scope)) this.late.set(key, object);
    else if (isPrivacy) this.settings.set(key, object);
  }

  /** Its own privacy settings say whom those for which privacy mode went on do not concern: a site's the global ones, a pool's a site's too. */
  private isNoneOfThose({ kind }: Scope): boolean {
    return this.wide || (this.site && kind === 'service');
  }

  /** Some of those for whom privacy mode went on may meet what is set for this scope: of a site's policy that are the site's own people. */
  private isMetBefore(key: string, scope: Scope): boolean {
    return this.others || (isSite(scope) ? this.unknownThen.has(key) : this.site);
  }

  /** Sites' and services' objects that were named only after privacy mode went on; what the script makes on some path is new. */
  namedLate(): readonly T[] {
    return [...this.late].flatMap(([key, object]) => {
      const { kind } = object.scope;
      return (kind === 'site' || kind === 'service') && !this.made.has(key) ? [object] : [];
    });
  }
}

function keyOf({ noun, scope }: Pick<Named, 'noun' | 'scope'>): string {
  return `${noun} ${scope.key}`;
}
