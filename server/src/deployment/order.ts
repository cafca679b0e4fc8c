/** The order of a policy's rules: priority 0 is asked first, a newcomer takes its place and the others move on. */
import { unknown, type Value } from '../values';
import type { ConfigObject } from './model';
import type { Resolve } from './rule';

/** A rule's priority as far as it is known; undefined: at the end, or not known. */
export function priorityOf(rule: ConfigObject): number | undefined {
  const value = rule.properties.get('priority');
  return value?.kind === 'number' && typeof value.value === 'number' ? value.value : undefined;
}

/**
 * Puts a rule in its place. Priorities that collide move up by one, as the server renumbers them; rules whose
 * priority the script does not show stay where they are. In a policy that holds no rule that the script doesn't show
 * (`open` false) the last place has a number.
 */
export function insertRule(rules: readonly ConfigObject[], rule: ConfigObject, open: boolean): readonly ConfigObject[] {
  const priority = priorityOf(rule);
  const others = movedOnto(rules, rule);
  if (priority === undefined) {
    const counted = !open && !rule.properties.has('priority') && others.every((other, index) => priorityOf(other) === index);
    return [...others, counted ? withPriority(rule, others.length) : rule];
  }
  const isNext = leadingIn(others) >= priority;
  const at = others.findIndex(other => {
    const theirs = priorityOf(other);
    return theirs === undefined ? isNext : theirs >= priority;
  });
  if (at < 0) return [...others, rule];
  return [...others.slice(0, at), rule, ...renumber(others.slice(at), priority)];
}

/** How many of them stand in the first places, by numbers that are known: all others are behind these. */
function leadingIn(rules: readonly ConfigObject[]): number {
  const taken = new Set(rules.map(priorityOf));
  let count = 0;
  while (taken.has(count)) count += 1;
  return count;
}

/**
 * The other rules. Where one is moved back to a number that is taken, two readings of the documentation differ: the other may
 * have closed the gap in front, or be behind it.
 */
function movedOnto(rules: readonly ConfigObject[], rule: ConfigObject): readonly ConfigObject[] {
  const wanted = priorityOf(rule);
  const before = rules.find(other => other.id === rule.id);
  const from = before && priorityOf(before);
  const others = rules.filter(other => other !== before);
  if (wanted === undefined || from === undefined || from >= wanted) return others;
  return others.map(other => (priorityOf(other) === wanted ? withUnknownPriority(other) : other));
}

function withUnknownPriority(rule: ConfigObject): ConfigObject {
  const value = unknown(`${rule.scope.key}/${rule.id}.moved`, {
    because: 'the priority of a rule whose place another one took',
    type: 'int',
  });
  return { ...rule, properties: new Map(rule.properties).set('priority', value) };
}

function renumber(rules: readonly ConfigObject[], taken: number): ConfigObject[] {
  let last = taken;
  return rules.map(rule => {
    const priority = priorityOf(rule);
    if (priority === undefined || priority > last) return rule;
    last += 1;
    return withPriority(rule, last);
  });
}

function withPriority(rule: ConfigObject, priority: number): ConfigObject {
  const value: Value = { kind: 'number', type: 'int', value: priority };
  return { ...rule, properties: new Map(rule.properties).set('priority', value) };
}

/**
 * Whether the order of two rules of the list is proven: both priorities known, or neither given (creation order), or
 * the first one's alone, as the other then went last or the first was put in front of all. A rule without priority
 * stands behind rules that the script can't see, so that one with a number that came later may be before or behind it.
 */
export function orderProven(first: ConfigObject, second: ConfigObject): boolean {
  const a = priorityOf(first);
  const b = priorityOf(second);
  const unknownPriority = (rule: ConfigObject) => rule.properties.has('priority') && priorityOf(rule) === undefined;
  // Put in front of all that was there: whatever number an older rule had, it has moved on.
  if (a === 0 && first.origin === 'script' && standsAsBefore(second)) return true;
  // A newcomer without a number stands behind all that was there.
  if (standsAsBefore(first) && second.origin === 'script' && !second.properties.has('priority')) return true;
  if (unknownPriority(first) || unknownPriority(second)) return false;
  if (a !== undefined && b !== undefined) return true;
  if (first.origin === 'existing' || second.origin === 'existing') return a === 0;
  return a !== undefined || b === undefined;
}

/**
 * How many of the first rules the script has put in the first places: what was there before stands behind these, whatever number it had.
 */
export function leadingBy(rules: readonly ConfigObject[]): number {
  const at = rules.findIndex((rule, index) => priorityOf(rule) !== index || rule.origin !== 'script' || rule.exists !== 'yes');
  return at < 0 ? rules.length : at;
}

/** Whether a rule of the list is proven to stand before another, which may be none of it. */
export function standsBefore(rules: readonly ConfigObject[], index: number, other: ConfigObject): boolean {
  const rule = rules[index];
  if (rule === undefined) return false;
  return (standsAsBefore(other) && index < leadingBy(rules)) || orderProven(rule, other);
}

/** The script has found that it is the first of the rules that were there before. */
export function isFoundFirst(rule: ConfigObject, resolve: Resolve): boolean {
  const value = rule.changed === undefined && rule.origin === 'existing' ? rule.properties.get('priority') : undefined;
  const priority = value && resolve(value);
  return priority?.kind === 'number' && priority.value === 0;
}

/** The same rules, with the one that was found to be the first in front of the others that were there before. */
export function withFoundFirst(rules: readonly ConfigObject[], resolve: Resolve): readonly ConfigObject[] {
  const first = rules.findLast(rule => isFoundFirst(rule, resolve));
  if (!first) return rules;
  const at = rules.findIndex(standsAsBefore);
  const others = rules.filter(rule => rule !== first);
  return [...others.slice(0, at), first, ...others.slice(at)];
}

/** It was there before, and whatever the script has changed of it, it has put it nowhere else. */
export function standsAsBefore({ origin, changed, id, properties }: ConfigObject): boolean {
  if (origin !== 'existing') return false;
  const priority = properties.get('priority');
  return changed === undefined || priority === undefined || (priority.kind === 'unknown' && priority.key.startsWith(id));
}
