/** Clients that honour privacy mode and that the script's rules keep out nevertheless. */
import { letsIn, supportedClients } from '../catalog';
import type { Place } from '../text';
import type { ConfigObject, Deployment } from './model';
import { peopleUnder } from './people';
import { matchClient, type Resolve, viewRule } from './rule';
import { ALL } from './scope';
import { signIn } from './signIn';

export interface SupportedBlocked {
  readonly place: Place;
  readonly clients: readonly string[];
  /** The newest client is among them. */
  readonly newest: boolean;
  readonly scopes: readonly string[];
}

/** One for each rule or default action of the script that certainly blocks a supported client. */
export function blockedSupportedClients(deployment: Deployment, resolve: Resolve): readonly SupportedBlocked[] {
  if (!mayBlockSome(deployment, resolve)) return [];
  const found = new Map<string, { place: Place; clients: Set<string>; scopes: Set<string>; newest: boolean }>();
  const newest = supportedClients.at(-1);
  for (const people of peopleUnder(deployment, ALL)) {
    for (const client of supportedClients) {
      const { verdict, decision } = signIn(people, client, resolve);
      const object =
        decision.kind === 'rule' ? decision.rule.rule : decision.kind === 'default' && !decision.open ? decision.filter : undefined;
      if (verdict !== 'blocked' || object === undefined) continue;
      const place = object.changed ?? object.place;
      const key = `${place.file} ${place.start}`;
      const entry = found.get(key) ?? { place, clients: new Set<string>(), scopes: new Set<string>(), newest: false };
      entry.clients.add(client.name);
      entry.scopes.add(people.scope.display);
      if (client === newest) entry.newest = true;
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ place, clients, scopes, newest: isNewest }) => ({
    place,
    clients: [...clients],
    newest: isNewest,
    scopes: [...scopes],
  }));
}

/** Of most scripts no rule and no default action can: then nobody's sign-in has to be looked at. */
function mayBlockSome(deployment: Deployment, resolve: Resolve): boolean {
  const blocks = (rule: ConfigObject): boolean => {
    const view = viewRule(rule, resolve);
    return view.effect !== 'allow' && supportedClients.some(client => matchClient(view, client) !== 'no');
  };
  const refuses = ({ properties }: ConfigObject): boolean => {
    const action = properties.get('defaultaction');
    return action !== undefined && !(action.kind === 'string' && letsIn(action.value));
  };
  return deployment.policies.some(({ rules }) => rules.some(blocks)) || deployment.filters.some(refuses);
}
