import { readFileSync } from 'node:fs';

/** A parameter as the vendor documents it. */
export interface VendorParameter {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  /** By set: mandatory, positional. */
  readonly sets: ReadonlyMap<string, { readonly mandatory: boolean; readonly positional: boolean }>;
  readonly pipeline: string;
}
export interface VendorCmdlet {
  readonly name: string;
  readonly sets: readonly string[];
  readonly parameters: readonly VendorParameter[];
}

interface Metadata {
  readonly name: string;
  readonly parameterSets: readonly { readonly name: string; readonly syntax: string }[];
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly aliases: string; readonly pipeline: string }[];
}
const metadata: readonly Metadata[] = JSON.parse(readFileSync('test/conformance/engine/vendor-metadata.json', 'utf8'));

const SYNTAX = /\[\[-(\w+)\] <|\[-(\w+)\] <|\[-(\w+)[\] ]|(?<=\s)-(\w+) </g;

/** The 17 cmdlets from the vendor's metadata; where the syntax and the table disagree about sets, the syntax wins. */
export const vendorCmdlets: readonly VendorCmdlet[] = metadata.map(cmdlet => {
  const uses = new Map<string, Map<string, { mandatory: boolean; positional: boolean }>>();
  for (const set of cmdlet.parameterSets) {
    for (const [, optionalPositional, positional, optional, mandatory] of set.syntax.matchAll(SYNTAX)) {
      const name = optionalPositional ?? positional ?? optional ?? mandatory;
      if (name === undefined) continue;
      const bySet = uses.get(name) ?? new Map();
      bySet.set(set.name, {
        mandatory: (positional ?? mandatory) !== undefined,
        positional: (optionalPositional ?? positional) !== undefined,
      });
      uses.set(name, bySet);
    }
  }
  return {
    name: cmdlet.name,
    sets: cmdlet.parameterSets.map(set => set.name),
    parameters: cmdlet.parameters.map(parameter => ({
      name: parameter.name,
      type: parameter.type,
      aliases: parameter.aliases === '' ? [] : parameter.aliases.split(/,\s*/),
      sets: uses.get(parameter.name) ?? new Map(),
      pipeline: parameter.pipeline,
    })),
  };
});
