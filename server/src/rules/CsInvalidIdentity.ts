import type { BoundArgument } from '../binding';
import {
  type Cmdlet,
  type Identity,
  identityProblem,
  type MalformedIdentity,
  parseIdentity,
  parsePolicyIdentity,
  serviceRoleOf,
} from '../catalog';
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { argumentOf, boundCommands, type FamilyCommand, splatRelated } from './commands';
import { finding } from './finding';
import { literalPlaceOf } from './fixes/literal';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { namePlace, textAt } from './source';
import { listOf, quoted } from './words';

const messages = {
  empty: (name: string) => `-${name} is empty. Name a scope, such as global or site:Redmond.`,
  emptyName: (text: string) => `${text} names no one: write the name after the colon.`,
  unknownPrefix: (text: string) => `${text} is no identity: what stands before the colon is no scope.`,
  wildcard: (text: string) => `${text} is no identity: wildcards go with -Filter, and only on the Get- cmdlets.`,
  wildcardOfGet: (text: string) => `${text} is no identity: wildcards go with -Filter. Write -Filter ${text}.`,
  filterTitle: 'Use -Filter',
  noRuleId: (text: string) => `${text} names a policy, not a rule. Write the rule's identity: the policy, a slash and the rule's GUID.`,
  ruleId: (text: string) => `${text} names a rule. Write the identity without the slash and what follows it.`,
  idIsNoGuid: (text: string) => `${text} does not end in a GUID: a rule's identity is its policy, a slash and a GUID.`,
  ruleIdIsNoGuid: (text: string) => `${text} is no GUID, which a rule's id has to be. Make one with [guid]::NewGuid().`,
  scope: (cmdlet: string, text: string, allowed: readonly string[]) =>
    `${cmdlet} does not take ${text}. It takes ${listOf(allowed, 'or')}.`,
  role: (cmdlet: string, text: string, role: string) =>
    `${text} is another service than a ${role === 'UserServer' ? 'User Server' : role}, and ${cmdlet} takes no other.`,
  cloud: (text: string) => `${text} does not exist in Microsoft Teams: there is only the identity Global.`,
  scopes: {
    global: 'global',
    site: 'a site (site:Redmond)',
    service: (role: string | undefined) =>
      role === 'Registrar' ? 'a Registrar (Registrar:pool.example.com)' : 'a User Server (service:UserServer:pool.example.com)',
    user: 'the name of a per-user policy',
  },
  useTitle: (text: string) => `Use ${text}`,
  newGuidTitle: 'Use a new GUID',
};

const meta: RuleMeta = {
  name: 'CsInvalidIdentity',
  severity: 'error',
  summary: 'An identity without a known form, or of a scope that the cmdlet does not take.',
  fixable: true,
};

/** Identities, parents and rule ids whose text is known; New- of what is always there is CsGlobalExists's. */
export const CsInvalidIdentity: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const command of boundCommands(analysis)) {
    for (const name of ['Identity', 'Parent', 'RuleId']) {
      const argument = argumentOf(command.bound, name);
      if (argument === undefined || !isWritten(argument)) continue;
      // An identity that came as an object's is one that exists.
      const text = identityOf(argument);
      if (text === undefined) continue;
      const problem = problemOf(command, name, text);
      if (problem !== undefined && !(problem.isEmpty && hasNameElsewhere(command, name)))
        yield report(analysis, command.cmdlet, argument, problem);
    }
  }
}

/** In another run the same command names somebody: here a variable was not set, such as by a list that may be empty. */
function hasNameElsewhere({ record, binding }: FamilyCommand, name: string): boolean {
  return record.bindings.some(other => {
    const argument = other === binding ? undefined : argumentOf(other.bound, name);
    return argument !== undefined && !/^(?:\w+:)*$/.test(identityOf(argument) ?? 'not known');
  });
}

function isWritten(argument: BoundArgument): boolean {
  return argument.source === 'named' || argument.source === 'positional' || argument.source === 'splat' || argument.source === 'default';
}

function identityOf({ original, value }: BoundArgument): string | undefined {
  if (original.kind === 'string') return original.value;
  return value.kind === 'string' ? value.value : undefined;
}

interface Problem {
  readonly message: string;
  /** Texts that would do. */
  readonly suggestions: readonly string[];
  /** Any new GUID would do. */
  readonly newGuid?: boolean;
  /** It is a filter. */
  readonly filter?: boolean;
  /** There is no name in it. */
  readonly isEmpty?: boolean;
}

function problemOf({ cmdlet, record }: FamilyCommand, name: string, text: string): Problem | undefined {
  if (cmdlet.verb === 'Grant') return undefined;
  const shown = quoted(text);
  if (name === 'RuleId') {
    const whole = parseIdentity('CsClientVersionPolicyRule', `global/${text}`);
    if (whole.kind === 'rule' && whole.idIsGuid) return undefined;
    return { message: messages.ruleIdIsNoGuid(shown), suggestions: [], newGuid: true };
  }
  const identity = name === 'Parent' ? parsePolicyIdentity(text) : parseIdentity(cmdlet.noun, text);
  if (identity.kind === 'malformed') return malformedProblem(cmdlet, name, shown, identity);
  if (record.platform.platform === 'teams') {
    return identity.kind === 'global' ? undefined : { message: messages.cloud(shown), suggestions: ['Global'] };
  }
  if (identity.kind === 'rule' && !identity.idIsGuid) return { message: messages.idIsNoGuid(shown), suggestions: [] };
  return scopeProblem(cmdlet, shown, identity);
}

function scopeProblem(cmdlet: Cmdlet, shown: string, identity: Exclude<Identity, MalformedIdentity>): Problem | undefined {
  const problem = identityProblem(cmdlet, identity);
  if (problem === undefined || problem.why === 'globalExists') return undefined;
  const role = serviceRoleOf(cmdlet.noun);
  if (problem.why === 'role') return { message: messages.role(cmdlet.name, shown, role ?? ''), suggestions: problem.suggestions };
  const allowed = problem.allowed.map(scope => (scope === 'service' ? messages.scopes.service(role) : messages.scopes[scope]));
  return { message: messages.scope(cmdlet.name, shown, allowed), suggestions: problem.suggestions };
}

function malformedProblem(cmdlet: Cmdlet, name: string, shown: string, { why, suggestions }: MalformedIdentity): Problem | undefined {
  // Get- and Remove- of a policy's rules by the policy alone is not documented to fail.
  if (why === 'noRuleId' && cmdlet.verb !== 'New' && cmdlet.verb !== 'Set') return undefined;
  if (why === 'wildcard' && name === 'Identity' && cmdlet.verb === 'Get')
    return { message: messages.wildcardOfGet(shown), suggestions, filter: true };
  const isEmpty = why === 'empty' || why === 'emptyName';
  return { message: why === 'empty' ? messages.empty(name) : messages[why](shown), suggestions, isEmpty };
}

function report(analysis: Analysis, cmdlet: Cmdlet, argument: BoundArgument, problem: Problem): Finding {
  return finding(meta, argument.keyPlace ?? argument.place, problem.message, {
    related: splatRelated(cmdlet.name, argument.splatPlace),
    fixes: fixesOf(analysis, argument, problem),
  });
}

function fixesOf(analysis: Analysis, argument: BoundArgument, { suggestions, newGuid, filter }: Problem): readonly Fix[] {
  const target = literalPlaceOf(analysis, argument);
  if (target === undefined) {
    const isHere = argument.source === 'named' || argument.source === 'positional';
    return isHere ? suggestions.flatMap(text => prefixFix(analysis, argument.place, text, suggestions.length === 1)) : [];
  }
  if (filter === true) return argument.splatPlace === undefined ? [filterFix(analysis, argument, target)] : [];
  if (newGuid === true) {
    return [replaceFix(target, '([guid]::NewGuid())', { key: 'newGuid', title: messages.newGuidTitle, preferred: true })];
  }
  return suggestions.map(text => literalFix(analysis, target, text, suggestions.length === 1));
}

/** `"sit:$name"`: only what stands before the colon is written anew. */
function prefixFix(analysis: Analysis, target: Place, text: string, preferred: boolean): readonly Fix[] {
  const inner = namePlace(analysis, target);
  const written = /^[\w-]+(?=:)/.exec(textAt(analysis, inner))?.[0];
  const prefix = /^[\w-]+(?=:)/.exec(text)?.[0];
  if (written === undefined || prefix === undefined) return [];
  const range = { ...inner, end: inner.start + written.length };
  return [replaceFix(range, prefix, { key: `use:${prefix}`, title: messages.useTitle(`${prefix}:`), preferred })];
}

function filterFix(analysis: Analysis, { nameAst }: BoundArgument, target: Place): Fix {
  const range = { ...target, start: nameAst?.start ?? target.start };
  return replaceFix(range, `-Filter ${textAt(analysis, target)}`, { key: 'filter', title: messages.filterTitle, preferred: true });
}

function literalFix(analysis: Analysis, target: Place, text: string, preferred: boolean): Fix {
  const inner = namePlace(analysis, target);
  const isQuoted = inner.start !== target.start;
  const bare = /^[\w:./-]+$/.test(text) && textAt(analysis, target) !== '';
  const newText = isQuoted || bare ? text : `'${text.replaceAll("'", "''")}'`;
  return replaceFix(inner, newText, { key: `use:${text}`, title: messages.useTitle(text), preferred });
}
