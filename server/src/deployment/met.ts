/** What the runs of one evaluation named without making it: it was there before the script's first line. */
import type { Noun } from '../catalog';
import { isSite, type Scope } from './scope';

interface Named {
  readonly noun: Noun;
  readonly scope: Scope;
  readonly origin: 'script' | 'existing';
}

/** One for all paths of an evaluation. */
export class Met<T extends Named> {
  private readonly made = new Set<string>();
  private readonly late = new Map<string, T>();
  /** Sites that are known and for which privacy mode went on before, in this run. */
  private readonly sites = new Set<string>();
  /** It went on for another scope, and for one that is more than a site or service. */
  private others = false;
  private wide = false;

  /** A run begins. */
  begin(): void {
    this.sites.clear();
    this.others = false;
    this.wide = false;
  }

  /** Privacy mode goes on. */
  moment(scope: Scope): void {
    if (isSite(scope)) this.sites.add(scope.key);
    else this.others = true;
    this.wide ||= scope.kind !== 'site' && scope.kind !== 'service';
  }

  /** An object comes up of which this path knew nothing. A site's own privacy settings only say whom the global ones do not concern. */
  meet(key: string, object: T): void {
    if (object.origin === 'script') this.made.add(key);
    else if (object.noun === 'CsPrivacyConfiguration' ? this.wide : this.isMetBefore(object.scope)) this.late.set(key, object);
  }

  /** Some of those for whom privacy mode went on may meet what is set for this scope: of a site's policy that are the site's own people. */
  private isMetBefore(scope: Scope): boolean {
    return this.others || (isSite(scope) ? this.sites.has(scope.key) : this.sites.size > 0);
  }

  /** Sites' and services' objects that were named only after privacy mode went on; what the script makes on some path is new. */
  namedLate(): readonly T[] {
    return [...this.late].flatMap(([key, object]) => {
      const { kind } = object.scope;
      return (kind === 'site' || kind === 'service') && !this.made.has(key) ? [object] : [];
    });
  }
}
