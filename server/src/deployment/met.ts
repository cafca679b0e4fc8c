/** What the runs of one evaluation named without making it: it was there before the script's first line. */
import type { Noun } from '../catalog';
import type { Scope } from './scope';

interface Named {
  readonly noun: Noun;
  readonly scope: Scope;
  readonly origin: 'script' | 'existing';
}

/** One for all paths of an evaluation. */
export class Met<T extends Named> {
  private readonly made = new Set<string>();
  private readonly late = new Map<string, T>();
  /** Privacy mode went on before, in this run: for some scope, and for more than one site or service. */
  private after: { readonly any: boolean; readonly wide: boolean } = { any: false, wide: false };

  /** A run begins. */
  begin(): void {
    this.after = { any: false, wide: false };
  }

  moment(wide: boolean): void {
    this.after = { any: true, wide: this.after.wide || wide };
  }

  /** An object comes up of which this path knew nothing. A site's own privacy settings only say whom the global ones do not concern. */
  meet(key: string, object: T): void {
    if (object.origin === 'script') this.made.add(key);
    else if (object.noun === 'CsPrivacyConfiguration' ? this.after.wide : this.after.any) this.late.set(key, object);
  }

  /** Sites' and services' objects that were named only after privacy mode went on; what the script makes on some path is new. */
  namedLate(): readonly T[] {
    return [...this.late].flatMap(([key, object]) => {
      const { kind, exact } = object.scope;
      return exact && (kind === 'site' || kind === 'service') && !this.made.has(key) ? [object] : [];
    });
  }
}
