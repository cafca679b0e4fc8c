import { matchParameter } from '../binding';
import type { ParameterType } from '../catalog';
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { failedCommands, splatRelated } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { parameterPlace } from './source';
import { article } from './words';

const messages = {
  boolean: (name: string) => `-${name} needs a value: it is a Boolean, not a switch. Write -${name} $true or -${name} $false.`,
  other: (name: string, kind: string) => `-${name} needs ${article(kind)} ${kind} after it.`,
  kinds: {
    enum: 'value',
    integer: 'number',
    guid: 'GUID',
    identity: 'identity',
  } as Readonly<Partial<Record<ParameterType['kind'], string>>>,
  anyKind: 'value',
  addTitle: (name: string, value: string) => `Write -${name} ${value}`,
};

const meta: RuleMeta = {
  name: 'CsMissingArgument',
  severity: 'error',
  summary: 'A parameter without the value that it needs.',
  fixable: true,
};

/** A parameter that ends the command, or is followed by another one, although it takes a value. */
export const CsMissingArgument: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { cmdlet, bound, failure } of failedCommands(analysis, ['MissingArgument'])) {
    const place = parameterPlace(analysis, failure.place);
    const match = matchParameter(bound.signature, failure.parameter ?? '');
    if (match.kind === 'none' || match.kind === 'ambiguous') continue;
    const { name, type } = match.parameter;
    const kind = messages.kinds[type.kind] ?? messages.anyKind;
    yield finding(meta, place, type.kind === 'boolean' ? messages.boolean(name) : messages.other(name, kind), {
      related: splatRelated(cmdlet.name, failure.splatPlace),
      fixes: failure.splatPlace === undefined ? valuesOf(type).map(value => addFix(place, name, value)) : [],
    });
  }
}

function valuesOf(type: ParameterType): readonly string[] {
  if (type.kind === 'boolean') return ['$true', '$false'];
  return type.kind === 'enum' ? type.members : [];
}

function addFix(place: Place, name: string, value: string): Fix {
  const end = { ...place, start: place.end };
  return replaceFix(end, ` ${value}`, { key: `add:${value}`, title: messages.addTitle(name, value) });
}
