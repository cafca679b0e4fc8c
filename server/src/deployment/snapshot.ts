/** The deployment as it was before the script, from what the four `Get-Cs…` cmdlets gave. */
import type { Noun } from '../catalog';
import { FALSE, NULL, number, string, TRUE, type Value } from '../values';
import { Deployment, existingObject } from './model';
import { ruleAddressOf, scopeOf } from './scope';

/** An object as exported: its properties by name; values are JSON's or CLIXML's scalars, others count as unknown. */
export type SnapshotObject = Readonly<Record<string, unknown>>;

export interface Snapshot {
  readonly objects: ReadonlyMap<Noun, readonly SnapshotObject[]>;
}

export interface SnapshotReading {
  readonly deployment: Deployment;
  /** Objects that could not be placed, with the reason, in words for the administrator. */
  readonly problems: readonly string[];
  /** What it leaves out, with what is taken for it, in the same words. */
  readonly notes: readonly string[];
}

/** What is taken for the output of a cmdlet that is not in the snapshot: what holds without one. */
const LEFT_OUT: ReadonlyMap<Noun, string> = new Map([
  ['CsPrivacyConfiguration', 'privacy mode is taken to be off'],
  ['CsClientVersionConfiguration', 'client versions are taken to be checked, with the default action Allow'],
  ['CsClientVersionPolicy', 'sites and pools are taken to have the policies only that rules name'],
  ['CsClientVersionPolicyRule', 'rules that are there are taken neither to block old clients nor to let them in'],
]);

const NOWHERE = { file: '', start: 0, end: 0 };

export function deploymentOf(snapshot: Snapshot): SnapshotReading {
  const deployment = Deployment.initial().tellingAll(new Set(snapshot.objects.keys()));
  const problems: string[] = [];
  for (const [noun, objects] of snapshot.objects) {
    for (const object of objects) {
      const properties = propertiesOf(object);
      const identity = properties.get('identity');
      const placed = identity?.kind === 'string' && place(deployment, noun, properties, identity);
      if (!placed) problems.push(`An object of ${noun} has no identity that can be read.`);
    }
  }
  for (const [key, policy] of deployment.policies) deployment.policies.set(key, { ...policy, rules: inOrder(policy.rules) });
  const notes = [...LEFT_OUT].flatMap(([noun, taken]) =>
    snapshot.objects.has(noun) ? [] : [`nothing of Get-${noun} is in it, so ${taken}`],
  );
  return { deployment, problems, notes };
}

function place(deployment: Deployment, noun: Noun, properties: ReadonlyMap<string, Value>, identity: Value): boolean {
  if (noun === 'CsClientVersionPolicyRule') {
    const address = ruleAddressOf(identity);
    if (!address) return false;
    const { rules } = deployment.policyNamed(address.policy, NOWHERE);
    const rule = { ...existingObject(noun, address.policy, NOWHERE, address.id), properties };
    deployment.setRules(address.policy, [...rules.filter(({ id }) => id !== address.id), rule], NOWHERE);
    return true;
  }
  const scope = scopeOf(noun, identity);
  if (!scope) return false;
  deployment.put({ ...existingObject(noun, scope, NOWHERE), properties });
  return true;
}

/** By priority; the export gives them in the order of the server. */
function inOrder<T extends { readonly properties: ReadonlyMap<string, Value> }>(rules: readonly T[]): readonly T[] {
  const priority = ({ properties }: T): number => {
    const value = properties.get('priority');
    return value?.kind === 'number' ? Number(value.value) : Number.MAX_SAFE_INTEGER;
  };
  return [...rules].sort((a, b) => priority(a) - priority(b));
}

/** A value that is neither text, number, truth nor null is left out: what is left out is unknown. */
function propertiesOf(object: SnapshotObject): ReadonlyMap<string, Value> {
  const properties = new Map<string, Value>();
  for (const [name, value] of Object.entries(object)) {
    const read = readScalar(value);
    if (read) properties.set(name.toLowerCase(), read);
  }
  return properties;
}

function readScalar(value: unknown): Value | undefined {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  if (typeof value === 'number') return Number.isInteger(value) ? number('int', value) : number('double', value);
  return typeof value === 'string' ? string(value) : undefined;
}
