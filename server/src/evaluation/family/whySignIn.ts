/** Why a client can sign in or not, step by step, in words for people. */
import type { ConfigObject, People, Scope, Verdict } from '../../deployment';
import { toText } from '../../values';
import type { SignInStep } from '../run/analysis';
import { ruleText } from './objects';

/** From the policy that applies to what decides; the last step says it in one line. */
export function signInSteps(people: People, verdict: Verdict): readonly SignInStep[] {
  return [...policySteps(people), decisionStep(people, verdict)];
}

function policySteps({ scope, policies }: People): readonly SignInStep[] {
  const [policy, ...others] = policies;
  if (policy === undefined) return [];
  if (others.length > 0) {
    const names = [...new Set(policies.map(({ object }) => object.scope.display))].join(', ');
    return [{ text: `which of these policies applies to ${nameOf(scope)} is not known: ${names}`, place: undefined }];
  }
  const { object } = policy;
  const own = object.scope.key === scope.key;
  const text = own
    ? `the policy for ${nameOf(scope)} applies`
    : `no policy of its own is shown for ${nameOf(scope)}, so the one for ${object.scope.display} applies`;
  return [{ text, place: object.origin === 'script' ? placeOf(object) : undefined }];
}

function decisionStep({ scope }: People, { decision }: Verdict): SignInStep {
  const where = nameOf(scope);
  switch (decision.kind) {
    case 'rule':
      return { text: `${ruleName(decision.rule.rule)} of the policy for ${where} decides`, place: placeOf(decision.rule.rule) };
    case 'default': {
      const action = decision.filter && textOf(decision.filter, 'defaultaction');
      const text = `no rule that the script shows for ${where} matches; the default action ${action ?? 'Allow'} decides`;
      return { text, place: decision.filter && placeOf(decision.filter) };
    }
    case 'filterOff':
      return { text: `client versions are not checked for ${where}`, place: placeOf(decision.filter) };
    case 'partial':
      return { text: `${ruleName(decision.rule.rule)} for ${where} decides for some builds only`, place: placeOf(decision.rule.rule) };
    case 'unproven':
      return { text: `what ${unprovenName(decision.object)} for ${where} does is not known`, place: placeOf(decision.object) };
    case 'ambiguous':
      return { text: `which policy applies to ${where} is not known`, place: undefined };
  }
}

/** A scope that is known in part is named where this is shown: its question mark would say less than "it". */
function nameOf({ display }: Scope): string {
  return display.includes('?') ? 'it' : display;
}

function ruleName(rule: ConfigObject): string {
  const text = ruleText(rule);
  return /[A-Za-z]/.test(text) ? `the rule ${text}` : 'a rule that was there before';
}

function unprovenName(object: ConfigObject): string {
  return object.noun === 'CsClientVersionPolicyRule' ? ruleName(object) : 'the version check';
}

function textOf(object: ConfigObject, property: string): string | undefined {
  const value = object.properties.get(property);
  const text = value && toText(value);
  return text?.kind === 'string' && text.value !== '' ? text.value : undefined;
}

/** Where it was last changed; undefined for what was there before the script. */
function placeOf(object: ConfigObject): SignInStep['place'] {
  const place = object.changed ?? object.place;
  return place.file === '' || place.start === place.end ? undefined : place;
}
