/** Random commands: the binder never throws, and what it knows less of it never refuses where it could be bound. */
import { describe, expect, it } from 'vitest';
import { type CommandSignature, family, findCmdlet, findShellCommand } from '../../../server/src/catalog';
import { unknown, type Value } from '../../../server/src/values';
import { Random } from '../../conformance/engine/drive/random';
import { call, element, outcome, type Part, splat, toValue } from './command';

const SHELL = ['ForEach-Object', 'Where-Object', 'New-Object', 'Import-Csv', 'Set-Variable', 'Invoke-Command', 'Export-Csv', 'Write-Host'];
const SIGNATURES: readonly CommandSignature[] = [
  ...family,
  ...SHELL.map(name => findShellCommand(name)).filter(found => found !== undefined),
];
const VALUES: readonly Part[] = [
  null, true, false, 0, 1, 7, 15.5, 70000, '', 'global', 'site:Redmond', 'EQL', 'Allow', '0x10', '$true', 'a,b',
  ['a', 1], [], [true], ['x'],
  { kind: 'reference', id: 1, type: 'hashtable' }, { kind: 'reference', id: 2, type: 'pscustomobject' },
]; // biome-ignore format: a list
const UNKNOWN: Part = unknown('not known');
const PROPERTIES = ['Identity', 'InputObject', 'Name', 'Force', 'Enabled', 'Path'];

interface Written {
  readonly parts: readonly Part[];
  readonly input: Part | undefined;
  readonly properties: Readonly<Record<string, Part>>;
}

function write(random: Random, signature: CommandSignature): Written {
  const parts: Part[] = [];
  const names = signature.parameters.map(parameter => parameter.name);
  for (let left = random.below(5); left > 0; left -= 1) {
    if (names.length > 0 && random.chance(0.6)) {
      const name = random.pick(names);
      const short = random.chance(0.2) ? name.slice(0, 1 + random.below(name.length)) : name;
      parts.push(random.chance(0.3) ? `-${short}:` : `-${short}`, random.pick(VALUES));
    } else if (names.length > 0 && random.chance(0.3)) {
      parts.push(splat({ [random.pick(names)]: random.pick(VALUES) }));
    } else {
      parts.push(random.pick(VALUES));
    }
  }
  const properties = Object.fromEntries(random.some(PROPERTIES, 0.3).map(name => [name, random.pick(VALUES)]));
  return { parts, input: random.chance(0.4) ? random.pick(VALUES) : undefined, properties };
}

function isName(part: Part): boolean {
  return typeof part === 'string' && part.startsWith('-');
}

/** The same with some values unknown. */
function forget(random: Random, { parts, input, properties }: Written): Written {
  const lessKnown = (part: Part) => (random.chance(0.5) ? UNKNOWN : part);
  const isSplat = (part: Part) => part !== null && typeof part === 'object' && 'splat' in part;
  return {
    parts: parts.map(part => (isName(part) || isSplat(part) ? part : lessKnown(part))),
    input: input === undefined ? undefined : lessKnown(input),
    properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, lessKnown(part)])),
  };
}

function bound(signature: CommandSignature, { parts, input, properties }: Written) {
  const values = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, toValue(part)])) as Record<string, Value>;
  return call(signature, parts, { input: input === undefined ? undefined : element(toValue(input), values) });
}

describe('random commands', () => {
  it.each([1, 2, 3, 4])('are bound with less known where they are with more: seed %i', seed => {
    const random = new Random(seed);
    let both = 0;
    for (let index = 0; index < 2500; index += 1) {
      const signature = random.pick(SIGNATURES);
      const written = write(random, signature);
      const known = bound(signature, written);
      const less = forget(random, written);
      const unsure = bound(signature, less);
      if (known.failure !== undefined) continue;
      both += 1;
      const told = `${signature.name} ${JSON.stringify(written)} -> ${JSON.stringify(less)}: ${outcome(unsure)}`;
      expect(unsure.failure === undefined || unsure.open ? '' : told).toBe('');
      // In the family no position is for two parameters, so nothing is guessed: the same parameters are bound.
      if (findCmdlet(signature.name) !== undefined && !unsure.open)
        expect([told, ...unsure.bound.keys()]).toEqual([told, ...known.bound.keys()]);
    }
    expect(both).toBeGreaterThan(200);
  });
});
