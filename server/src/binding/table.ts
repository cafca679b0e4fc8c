/** A signature laid out for binding: parameter sets as bits, as PowerShell's binder counts them. */
import { ALL_PARAMETER_SETS, type CommandSignature, EVERY_SET, type Parameter } from '../catalog';
import { parametersOf } from './names';
import type { BindLevel } from './types';

/** All sets: nothing has narrowed them down yet. */
export const ANY_SET = 0xffff_ffff;

/** How a parameter takes part in one set. `flag` is 0 for what holds in every set. */
export interface SetData {
  readonly flag: number;
  readonly inAllSets: boolean;
  readonly mandatory: boolean;
  readonly position: number | undefined;
  readonly byValue: boolean;
  readonly byName: boolean;
  readonly remaining: boolean;
}

export interface TableEntry {
  readonly parameter: Parameter;
  /** In lower case. */
  readonly key: string;
  /** The named sets it is in. */
  readonly flags: number;
  readonly inAllSets: boolean;
  readonly sets: readonly SetData[];
  readonly everMandatory: boolean;
  readonly everPiped: boolean;
}

export interface Table {
  readonly signature: CommandSignature;
  readonly parameters: readonly Parameter[];
  /** In PowerShell's order, which decides ties and the order of messages. */
  readonly entries: readonly TableEntry[];
  readonly byParameter: ReadonlyMap<Parameter, TableEntry>;
  /** Index n has the bit 1 << n. */
  readonly setNames: readonly string[];
  /** 0 when the command has no default set. */
  readonly defaultSet: number;
  readonly allSets: number;
  /** The sets that parameters name, without the limit that `allSets` has at 32 sets. */
  readonly namedSets: number;
}

const tables = new WeakMap<CommandSignature, Map<BindLevel, Table>>();

/** The table of a signature at a level; made once. */
export function tableOf(signature: CommandSignature, level: BindLevel): Table {
  const known = tables.get(signature) ?? new Map<BindLevel, Table>();
  tables.set(signature, known);
  const table = known.get(level) ?? makeTable(signature, level);
  known.set(level, table);
  return table;
}

function makeTable(signature: CommandSignature, level: BindLevel): Table {
  const parameters = parametersOf(signature, level);
  const bits = new Map<string, number>();
  const setNames: string[] = [];
  const bitOf = (set: string): number => {
    const key = set.toLowerCase();
    const known = bits.get(key);
    if (known !== undefined) {
      return known;
    }
    const bit = (1 << setNames.length) >>> 0;
    bits.set(key, bit);
    setNames.push(set);
    return bit;
  };
  const defaultSet = signature.defaultParameterSet === undefined ? 0 : bitOf(signature.defaultParameterSet);
  const entries = parameters.map(parameter => makeEntry(parameter, bitOf));
  return {
    signature,
    parameters,
    entries,
    byParameter: new Map(entries.map(entry => [entry.parameter, entry])),
    setNames,
    defaultSet,
    namedSets: entries.reduce((flags, entry) => (flags | entry.flags) >>> 0, 0),
    allSets: setNames.length >= 32 ? 0 : ((1 << setNames.length) - 1) >>> 0,
  };
}

function makeEntry(parameter: Parameter, bitOf: (set: string) => number): TableEntry {
  const sets = parameter.memberships.map((membership): SetData => {
    const inAllSets = membership.set === EVERY_SET || membership.set === ALL_PARAMETER_SETS;
    return {
      flag: inAllSets ? 0 : bitOf(membership.set),
      inAllSets,
      mandatory: membership.mandatory,
      position: membership.position,
      byValue: membership.valueFromPipeline,
      byName: membership.valueFromPipelineByPropertyName,
      remaining: membership.valueFromRemainingArguments,
    };
  });
  return {
    parameter,
    key: parameter.name.toLowerCase(),
    flags: sets.reduce((flags, set) => (flags | set.flag) >>> 0, 0),
    inAllSets: sets.some(set => set.inAllSets),
    sets,
    everMandatory: sets.some(set => set.mandatory),
    everPiped: sets.some(set => set.byValue || set.byName),
  };
}

/** True when one of the valid sets has the parameter. */
export function inSets(entry: TableEntry, valid: number): boolean {
  return entry.inAllSets || (entry.flags & valid) !== 0;
}

/** What the parameter is in the valid sets. */
export function matchingSets(entry: TableEntry, valid: number): readonly SetData[] {
  return entry.sets.filter(set => set.inAllSets || (set.flag & valid) !== 0);
}

/** The one that counts in the valid sets: a named one before that of every set. */
export function setDataIn(entry: TableEntry, valid: number): SetData | undefined {
  return entry.sets.find(set => !set.inAllSets && (set.flag & valid) !== 0) ?? entry.sets.find(set => set.inAllSets);
}

/** True when the parameter takes pipeline input in one of the valid sets. */
export function takesPipeline(entry: TableEntry, valid: number): boolean {
  return entry.sets.some(set => (set.inAllSets || (set.flag & valid) !== 0) && (set.byValue || set.byName));
}

/** How many sets are valid; all of them count as one, since nothing was chosen. */
export function countSets(valid: number): number {
  if (valid >>> 0 === ANY_SET) {
    return 1;
  }
  let count = 0;
  for (let rest = valid >>> 0; rest !== 0; rest >>>= 1) {
    count += rest & 1;
  }
  return count;
}

/** The name of the one valid set; the default's while nothing was chosen; empty for several. */
export function setName(table: Table, valid: number): string {
  const flags = valid >>> 0;
  if (flags === ANY_SET || flags === 0) {
    return table.signature.defaultParameterSet ?? ALL_PARAMETER_SETS;
  }
  const index = 31 - Math.clz32(flags);
  return flags === (1 << index) >>> 0 ? (table.setNames[index] ?? '') : '';
}
