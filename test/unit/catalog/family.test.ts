import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Cmdlet,
  EVERY_SET,
  family,
  familyNouns,
  findCmdlet,
  onPremises,
  type Parameter,
  type ParameterType,
  signatureOn,
} from '../../../server/src/catalog';

/** The vendor's documented metadata, from the cmdlets' reference pages; `applicable` holds the catalogue's names of the products. */
interface VendorCmdlet {
  readonly name: string;
  readonly applicable: string;
  readonly docs: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly parameterSets: readonly { readonly name: string; readonly syntax: string }[];
  readonly parameters: readonly VendorParameter[];
}
interface VendorParameter {
  readonly name: string;
  readonly type: string;
  readonly sets: string;
  readonly aliases: string;
  readonly required: string;
  readonly position: string;
  readonly pipeline: string;
  readonly applicable: string;
}
const vendor: readonly VendorCmdlet[] = JSON.parse(readFileSync(new URL('vendor-metadata.json', import.meta.url), 'utf8'));

/** The parameters of a syntax line, in order, with what its brackets tell. The default set's name carries a mark. */
function readSyntax(syntax: string) {
  return [...syntax.matchAll(/(?<=\s)(\[?\[?)-(\w+)(\])?(?: <([^>]+)>)?\]?/g)].map(([, open = '', name = '', close, type]) => ({
    name,
    type,
    positional: close !== undefined && type !== undefined,
    mandatory: open === '' || (open === '[' && close !== undefined && type !== undefined),
  }));
}

function vendorTypeOf(type: ParameterType): string {
  switch (type.kind) {
    case 'switch':
      return 'SwitchParameter';
    case 'boolean':
      return 'Boolean';
    case 'string':
      return 'String';
    case 'guid':
      return 'Guid';
    case 'identity':
      return 'XdsIdentity';
    case 'listModifier':
      return 'PSListModifier';
    case 'object':
      return 'PSObject';
    case 'integer':
      return type.type === 'ushort' ? 'UInt16' : type.type === 'int' ? 'Int32' : type.type;
    case 'enum':
    case 'other':
      return type.name;
    default:
      return type.kind;
  }
}

function membership(parameter: Parameter, set: string) {
  return parameter.memberships.find(one => one.set === set || one.set === EVERY_SET);
}

describe('the family', () => {
  it('is the vendor’s 17 cmdlets', () => {
    expect(family.map(cmdlet => cmdlet.name).sort()).toEqual(vendor.map(cmdlet => cmdlet.name).sort());
    expect(new Set(family.map(cmdlet => cmdlet.noun))).toEqual(new Set(familyNouns));
  });

  it('is found in any letter case', () => {
    expect(findCmdlet('set-csprivacyconfiguration')?.name).toBe('Set-CsPrivacyConfiguration');
    expect(findCmdlet('Grant-CsPrivacyConfiguration')).toBeUndefined();
  });
});

describe.each(vendor.map(cmdlet => [cmdlet.name, cmdlet] as const))('%s', (name, documented) => {
  const cmdlet = findCmdlet(name) as Cmdlet;
  const sets = documented.parameterSets.map(set => ({ name: set.name.replace(' (Default)', ''), parameters: readSyntax(set.syntax) }));

  it('has the documented parameters with their types and aliases', () => {
    const ours = cmdlet.parameters.map(parameter => `${parameter.name} ${vendorTypeOf(parameter.type)} ${parameter.aliases.join()}`);
    const theirs = documented.parameters.map(parameter => `${parameter.name} ${parameter.type} ${parameter.aliases}`);
    expect(ours.sort()).toEqual(theirs.sort());
  });

  it('has the documented sets, with the syntax before the table', () => {
    expect(cmdlet.parameterSets).toEqual(sets.map(set => set.name).filter(set => set !== ''));
    const marked = documented.parameterSets.find(set => set.name.endsWith(' (Default)'));
    const expected = marked === undefined ? (sets.length > 1 ? 'Identity' : undefined) : marked.name.replace(' (Default)', '');
    expect(cmdlet.defaultParameterSet).toBe(expected);
  });

  it('has each parameter in the sets that show it, mandatory and positional as they show it', () => {
    for (const set of sets) {
      const shown = set.parameters.map(({ name: parameter, positional, mandatory }) => `${parameter} ${mandatory} ${positional}`);
      const key = set.name === '' ? EVERY_SET : set.name;
      const ours = cmdlet.parameters.flatMap(parameter => {
        const one = membership(parameter, key);
        return one === undefined ? [] : [`${parameter.name} ${one.mandatory} ${one.position !== undefined}`];
      });
      expect(ours.sort()).toEqual(shown.sort());
    }
  });

  it('orders positions as the syntax does', () => {
    for (const set of sets) {
      const shown = set.parameters.filter(parameter => parameter.positional).map(parameter => parameter.name);
      const key = set.name === '' ? EVERY_SET : set.name;
      const ours = cmdlet.parameters
        .map(parameter => ({ name: parameter.name, position: membership(parameter, key)?.position }))
        .filter(parameter => parameter.position !== undefined)
        .sort((left, right) => (left.position ?? 0) - (right.position ?? 0));
      expect(ours.map(parameter => parameter.name)).toEqual(shown);
    }
  });

  it('takes from the pipeline what is documented', () => {
    for (const parameter of documented.parameters) {
      const ours = cmdlet.parameters.find(one => one.name === parameter.name);
      for (const one of ours?.memberships ?? []) {
        expect(`${parameter.name} ${one.valueFromPipeline}`).toBe(`${parameter.name} ${parameter.pipeline.includes('ByValue')}`);
        expect(`${parameter.name} ${one.valueFromPipelineByPropertyName}`).toBe(
          `${parameter.name} ${parameter.pipeline.includes('ByPropertyName')}`,
        );
      }
    }
  });

  it('is where it is documented to be', () => {
    // Subscription Edition is 2019 with updates, and has its cmdlets; the pages do not list it.
    const documentedPlatforms = new Set(documented.applicable.split(' '));
    const expected = onPremises.filter(platform => documentedPlatforms.has(platform === 'sfbse' ? 'sfb2019' : platform));
    expect(cmdlet.platforms.filter(platform => platform !== 'teams')).toEqual(expected);
    expect(cmdlet.docs).toBe(documented.docs);
    expect(cmdlet.since).toBe(expected[0]);
  });

  it('has each parameter where it is documented to be', () => {
    for (const parameter of documented.parameters) {
      const products = new Set(parameter.applicable.split(' '));
      const expected = cmdlet.platforms.filter(platform => products.has(platform === 'sfbse' ? 'sfb2019' : platform));
      expect(`${parameter.name}: ${cmdlet.parameterFacts.get(parameter.name.toLowerCase())?.platforms.join(' ')}`).toBe(
        `${parameter.name}: ${expected.join(' ')}`,
      );
    }
  });

  it('names what it takes and gives', () => {
    const short = (type: string) =>
      type === 'None' ? undefined : type.slice(type.lastIndexOf('.') + 1).replace('ClientVersion policy', 'ClientVersionPolicy');
    expect(cmdlet.input).toBe(short(documented.inputs));
    expect(cmdlet.output).toBe(short(documented.outputs));
  });
});

describe('facts of parameters', () => {
  const facts = family.flatMap(cmdlet => [...cmdlet.parameterFacts.values()].map(fact => ({ cmdlet, fact })));

  it('each name their source and say something', () => {
    for (const { cmdlet, fact } of facts) {
      expect(fact.sources[0], `${cmdlet.name} -${fact.name}`).toBe(cmdlet.docs);
      expect(fact.summary.length, `${cmdlet.name} -${fact.name}`).toBeGreaterThan(20);
      for (const source of fact.sources) {
        expect(source).toMatch(/^https:\/\/(learn|support)\.microsoft\.com\//);
      }
    }
  });

  it('list all members of an enumeration', () => {
    for (const { cmdlet, fact } of facts) {
      const parameter = cmdlet.parameters.find(one => one.name === fact.name);
      if (parameter?.type.kind === 'enum') {
        expect(fact.values.map(value => value.value)).toEqual(parameter.type.members);
      }
    }
  });

  it('say where the defaults of a rule are not documented', () => {
    const rule = findCmdlet('New-CsClientVersionPolicyRule');
    expect(rule?.parameterFacts.get('action')?.default).toBe('undocumented');
    expect(rule?.parameterFacts.get('compareop')?.default).toBe('undocumented');
    expect(rule?.parameterFacts.get('enabled')?.default).toBe('$true');
  });
});

describe('a parameter of earlier products', () => {
  const set = findCmdlet('Set-CsPrivacyConfiguration') as Cmdlet;
  const names = (platform: 'sfb2015' | 'sfb2019' | 'teams') => signatureOn(set, platform).parameters.map(parameter => parameter.name);

  it('is in the signature on those products only', () => {
    expect(names('sfb2015')).toContain('Tenant');
    expect(names('sfb2019')).not.toContain('Tenant');
    expect(names('teams')).not.toContain('Tenant');
  });
});
