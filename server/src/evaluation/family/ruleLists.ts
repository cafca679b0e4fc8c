/** `-Rules` of a policy: a list of rules, or what to add, remove or replace. */

import { type ConfigObject, insertRule, type Scope } from '../../deployment';
import type { Place } from '../../text';
import type { Value } from '../../values';
import { elementsOf, isReference } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { propertiesOf } from './objects';

export interface RuleList {
  readonly rules: readonly ConfigObject[];
  /** Rules that nobody can see may be among them. */
  readonly open: boolean;
}

export const NO_RULES: RuleList = { rules: [], open: false };

/** The policy's rules after `-Rules value`. */
export function rulesFrom(run: Run, state: State, value: Value, before: RuleList, policy: Scope, command: Place): RuleList {
  const table = isReference(value) && value.type !== 'list' ? state.object(value) : undefined;
  if (!table || table.config) return fromElements(run, state, value, NO_RULES, policy, command);
  let result: RuleList = { rules: before.rules, open: before.open || table.open };
  const replace = table.entries.get('replace');
  if (replace) result = fromElements(run, state, replace.value, { rules: [], open: table.open }, policy, command);
  const remove = table.entries.get('remove');
  if (remove) {
    const gone = new Set(fromElements(run, state, remove.value, NO_RULES, policy, command).rules.map(rule => rule.id));
    result = { ...result, rules: result.rules.filter(rule => !gone.has(rule.id)) };
  }
  const add = table.entries.get('add');
  return add ? fromElements(run, state, add.value, result, policy, command) : result;
}

function fromElements(run: Run, state: State, value: Value, before: RuleList, policy: Scope, command: Place): RuleList {
  const { items, rest } = elementsOf(state, value);
  let { rules } = before;
  let open = before.open || rest !== undefined;
  if (rest && isReference(rest)) run.record.objectSettled(rest.id);
  const among = value.kind === 'array' ? (value.among ?? []) : [];
  const handed = new Set<string>();
  for (const item of [...items, ...among]) {
    const rule = isReference(item) ? ruleOf(run, state, item, policy, command) : undefined;
    if (rule) {
      rules = handed.has(rule.id) ? withOneOf(rules, rule, open) : insertRule(rules, rule, open);
      handed.add(rule.id);
    } else if (item.kind !== 'null') open = true;
  }
  return { rules, open };
}

/** Which of two rules of one identity that are handed over together is taken, if either, nobody says. */
function withOneOf(rules: readonly ConfigObject[], rule: ConfigObject, open: boolean): readonly ConfigObject[] {
  const others = rules.map(other =>
    other.id === rule.id ? { ...other, id: `${other.id} or another`, exists: 'unknown' as const } : other,
  );
  return insertRule(others, { ...rule, exists: 'unknown' }, open);
}

/** A rule object as a member of the policy that takes it. */
function ruleOf(run: Run, state: State, reference: Value, policy: Scope, command: Place): ConfigObject | undefined {
  const config = isReference(reference) ? state.object(reference)?.config : undefined;
  if (!isReference(reference) || config?.noun !== 'CsClientVersionPolicyRule') return undefined;
  run.record.objectSettled(reference.id);
  if (config.address) state.deploymentForChange().uncommitted.delete(`${config.scope.key}/${config.address.id}`);
  const properties = propertiesOf(state, reference, 'CsClientVersionPolicyRule');
  // Where nobody gave a priority, the place in the list is the place in the order.
  if (properties.get('priority')?.kind === 'unknown') properties.delete('priority');
  return {
    noun: 'CsClientVersionPolicyRule',
    scope: policy,
    id: config.address?.id ?? `{rule#${reference.id}}`,
    properties,
    exists: 'yes',
    origin: config.origin,
    place: config.origin === 'script' ? config.place : command,
    changed: undefined,
    committed: config.origin === 'script' ? command : undefined,
  };
}
