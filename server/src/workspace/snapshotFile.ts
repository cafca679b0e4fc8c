/**
 * Snapshots: what the four `Get-Cs…` cmdlets gave before the script, as JSON (`csprivacy snapshot-script` makes it, and
 * `ConvertTo-Json` alone does) or as `Export-Clixml` wrote it.
 */
import { familyNouns, type Noun } from '../catalog';
import { type Deployment, deploymentOf, type Snapshot, type SnapshotObject } from '../deployment';
import { readClixml } from './clixml';
import { decodeText } from './decode';
import { bounds, type FileSystem } from './fileSystem';
import { jsonValue, readJson } from './json';

/** What a snapshot tells, and what was wrong with it. */
export interface SnapshotReading {
  readonly deployment?: Deployment | undefined;
  readonly problems: readonly string[];
  /** What it does not hold. */
  readonly notes: readonly string[];
}

/** A snapshot that somebody named. */
export interface NamedSnapshot {
  /** Its key; undefined for a path that is never opened. */
  readonly file: string | undefined;
  /** The folder below which it must lie. */
  readonly root: string;
  /** As it was named, for messages. */
  readonly shown: string;
}

/** Reads a snapshot. Never fails: what is wrong is told, and then nothing is known of the deployment. */
export async function readSnapshotFile(files: FileSystem, { file, root, shown }: NamedSnapshot): Promise<SnapshotReading> {
  const useless = (problem: string): SnapshotReading => ({ problems: [problem], notes: [] });
  if (file === undefined) return useless(`${shown} is no path of a file that may be read`);
  const read = await files.read(file, { bytes: bounds.bytes, roots: [root] });
  if (read.kind === 'missing') return useless(`there is no file ${shown}`);
  if (read.kind === 'refused') return useless(`${shown} is not read: ${read.message}`);
  const decoded = decodeText(read.bytes);
  if (decoded.kind !== 'text') return useless(`${shown}: ${decoded.message}`);
  const snapshot = readSnapshot(decoded.text);
  if (snapshot.kind === 'unreadable') return useless(`${shown}: ${snapshot.message}`);
  const { deployment, problems, notes } = deploymentOf(snapshot.snapshot);
  const told = (texts: readonly string[]) => [...new Set(texts)].map(text => `${shown}: ${text}`);
  return { deployment, problems: told(problems), notes: told(notes) };
}

type SnapshotFile =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  /** The cause, for people. */
  | { readonly kind: 'unreadable'; readonly message: string };

/** Reads the text of a snapshot. */
export function readSnapshot(text: string): SnapshotFile {
  const objects = new Map<Noun, SnapshotObject[]>();
  if (/^\s*<(?:Objs|\?xml)/.test(text)) {
    const read = readClixml(text);
    if (read === undefined) return { kind: 'unreadable', message: 'it is no output of Export-Clixml' };
    if (!read.whole) return { kind: 'unreadable', message: 'it is cut off: its end is missing' };
    for (const { properties, typeNames } of read.objects) add(objects, nounOf(properties) ?? nounOfTypes(typeNames), properties);
  } else {
    const json = readJson(text);
    if (json.kind === 'error') {
      const message = /^\s*[[{]/.test(text) ? `it is not JSON: ${json.message}` : 'it is neither JSON nor an output of Export-Clixml';
      return { kind: 'unreadable', message };
    }
    collect(jsonValue(json.root), undefined, objects, 0);
  }
  if ([...objects.values()].every(found => found.length === 0))
    return { kind: 'unreadable', message: 'it holds no output of the Get-CsPrivacyConfiguration family' };
  return { kind: 'snapshot', snapshot: { objects } };
}

/** Deeper than any nesting of lists around the objects. */
const maxDepth = 8;

/** Finds the objects in lists and groups, whatever their keys. @param hint the noun that a key around them names */
function collect(value: unknown, hint: Noun | undefined, objects: Map<Noun, SnapshotObject[]>, depth: number): void {
  if (depth > maxDepth || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    // A cmdlet that gave nothing was asked all the same.
    if (value.length === 0 && hint !== undefined && !objects.has(hint)) objects.set(hint, []);
    for (const item of value) collect(item, hint, objects, depth + 1);
    return;
  }
  const properties = value as Readonly<Record<string, unknown>>;
  if (Object.keys(properties).some(name => name.toLowerCase() === 'identity')) {
    add(objects, nounOf(properties) ?? hint, properties);
    return;
  }
  for (const [key, entry] of Object.entries(properties)) {
    collect(entry, familyNouns.find(noun => noun.toLowerCase() === key.toLowerCase()) ?? hint, objects, depth + 1);
  }
}

function add(objects: Map<Noun, SnapshotObject[]>, noun: Noun | undefined, properties: Readonly<Record<string, unknown>>): void {
  if (noun === undefined) return;
  const kept = Object.entries(properties).flatMap(([name, value]) => {
    const known = property(name.toLowerCase(), value);
    return known === undefined ? [] : [[name, known] as const];
  });
  const found = objects.get(noun) ?? [];
  objects.set(noun, found);
  found.push(Object.fromEntries(kept));
}

/** Members of enumerations by number are not documented, so such a property is left out: it is not known then. */
const enumerations: ReadonlySet<string> = new Set(['action', 'compareop', 'defaultaction']);

/** A property's value; undefined for one that says nothing. */
function property(name: string, value: unknown): unknown {
  // A policy's rules are objects of their own.
  if (name === 'rules' || (enumerations.has(name) && typeof value === 'number')) return undefined;
  if (name === 'identity' && typeof value === 'object' && value !== null) return identityText(value as Readonly<Record<string, unknown>>);
  return value;
}

/** ConvertTo-Json writes an identity object with its parts; some of them hold its text. */
function identityText(identity: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of ['Identity', 'InstanceId', 'Value', 'value']) {
    const text = identity[name];
    if (typeof text === 'string') return text;
  }
  return undefined;
}

/** Properties that only one noun has, in lower case. */
const telling: readonly (readonly [string, Noun])[] = [
  ['enableprivacymode', 'CsPrivacyConfiguration'],
  ['defaultaction', 'CsClientVersionConfiguration'],
  ['compareop', 'CsClientVersionPolicyRule'],
  ['rules', 'CsClientVersionPolicy'],
];

function nounOf(properties: Readonly<Record<string, unknown>>): Noun | undefined {
  const names = new Set(Object.keys(properties).map(name => name.toLowerCase()));
  return telling.find(([name]) => names.has(name))?.[1];
}

/** Last parts of .NET type names; on the wire `Deserialized.` and `#Decorated` stand around them. */
const types: readonly (readonly [RegExp, Noun])[] = [
  [/\.PrivacyConfiguration(?:#|$)/, 'CsPrivacyConfiguration'],
  [/\.ClientVersionConfiguration(?:#|$)/, 'CsClientVersionConfiguration'],
  [/\.ClientVersionPolicy(?:#|$)/, 'CsClientVersionPolicy'],
  [/\.ClientVersion\.Rule(?:#|$)/, 'CsClientVersionPolicyRule'],
];

function nounOfTypes(typeNames: readonly string[]): Noun | undefined {
  return types.find(([pattern]) => typeNames.some(name => pattern.test(name)))?.[1];
}
