import { parametersOf } from '../binding';
import { type Cmdlet, family } from '../catalog';
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { type FailedCommand, failedCommands, splatRelated } from './commands';
import { finding } from './finding';
import { replaceFix, replaceFixes } from './fixes/replace';
import { nearestNames } from './nearest';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { namePlace, parameterPlace, textAt } from './source';
import { listOf, quoted } from './words';

const messages = {
  unknown: (cmdlet: string, name: string) => `${cmdlet} has no parameter -${name}.`,
  use: (names: readonly string[]) =>
    `Use ${listOf(
      names.map(name => `-${name}`),
      'or',
    )}.`,
  onlyElsewhere: (name: string, cmdlets: readonly string[], step: string) =>
    `Only ${listOf(cmdlets)} ${cmdlets.length > 1 ? 'have' : 'has'} -${name}: ${step}.`,
  removeHere: 'remove it here',
  ruleIdentity: `write -Identity with the rule's policy, a slash and its GUID`,
  lookUp: (cmdlet: string) => `Get-Help ${cmdlet} lists those it has.`,
  equalsSign: (name: string) => `Write -${name} and its value with a space between them, without "=".`,
  useTitle: (name: string) => `Use -${name}`,
  spaceTitle: 'Write a space instead of "="',
};

const meta: RuleMeta = {
  name: 'CsUnknownParameter',
  severity: 'error',
  summary: 'A parameter that the cmdlet does not have.',
  fixable: true,
};

/** A parameter name that the cmdlet does not have; those of other products are CsNotOnPlatform's. */
export const CsUnknownParameter: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const failed of failedCommands(analysis, ['NamedParameterNotFound'])) {
    const place = parameterPlace(analysis, failed.failure.place);
    const name = failed.failure.parameter ?? textAt(analysis, namePlace(analysis, place));
    if (failed.cmdlet.former.some(former => former.parameter.name.toLowerCase() === name.toLowerCase())) continue;
    const { advice, fixes } = advise(analysis, failed, name, place);
    yield finding(meta, place, `${messages.unknown(failed.cmdlet.name, quoted(name))} ${advice}`, {
      related: splatRelated(failed.cmdlet.name, failed.failure.splatPlace),
      fixes,
    });
  }
}

interface Advice {
  readonly advice: string;
  readonly fixes: readonly Fix[];
}

function advise(analysis: Analysis, failed: FailedCommand, name: string, place: Place): Advice {
  const known = parametersOf(failed.bound.signature).map(parameter => parameter.name);
  const target = namePlace(analysis, place);
  const equals = name.indexOf('=');
  const before = known.find(parameter => parameter.toLowerCase() === name.slice(0, Math.max(equals, 0)).toLowerCase());
  if (before !== undefined) {
    const sign = { ...target, start: target.start + equals, end: target.start + equals + 1 };
    const fix = replaceFix(sign, ' ', { key: 'space', title: messages.spaceTitle, preferred: true });
    return { advice: messages.equalsSign(before), fixes: [fix] };
  }
  const near = nearestNames(name, known);
  if (near.length === 0) return { advice: elsewhere(failed.cmdlet, name) ?? messages.lookUp(failed.cmdlet.name), fixes: [] };
  return { advice: messages.use(near), fixes: replaceFixes(target, near, messages.useTitle) };
}

/** Where another cmdlet of the noun has the parameter, that is what was had in mind. */
function elsewhere({ noun }: Cmdlet, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const others = family.filter(other => other.noun === noun && other.parameters.some(parameter => parameter.name.toLowerCase() === wanted));
  const full = others[0]?.parameters.find(parameter => parameter.name.toLowerCase() === wanted)?.name;
  if (full === undefined) return undefined;
  const step = full === 'Parent' || full === 'RuleId' ? messages.ruleIdentity : messages.removeHere;
  return messages.onlyElsewhere(
    full,
    others.map(other => other.name),
    step,
  );
}
