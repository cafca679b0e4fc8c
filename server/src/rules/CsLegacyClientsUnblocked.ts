import type { BoundArgument } from '../binding';
import type { Analysis, CommandRecord, Observation, ScriptFile } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { nounPrefix, ruleParts, variablesOf } from './fixes/blockRule';
import { argumentIn } from './fixes/changeArgument';
import { changeSetting } from './fixes/changeProperty';
import { insertBefore, statementToPrecede } from './fixes/insertStatement';
import { moveInFront } from './fixes/moveRule';
import { withoutObject } from './fixes/removeObject';
import { commandAt, type Repair } from './fixes/repair';
import { styleOf } from './fixes/style';
import { observationsOf } from './observations';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { scriptOf, textAt } from './source';
import { clientsText, scopesText } from './words';

const messages = {
  unblocked: (clients: string, scopes: string) =>
    `Privacy mode is on for ${scopes}, and this lets ${clients} sign in again. Keep the rule that blocks them, or turn privacy mode off first.`,
  meanwhile: (clients: string, scopes: string, what: string) =>
    `Privacy mode is on for ${scopes}, and from here to where a later command blocks them again, ${clients} can sign in. ${what}, or turn privacy mode off meanwhile.`,
  ruleFirst: 'Add the new rule before this',
  blockFirst: 'Do first what blocks them',
  uncertain: ' This depends on a value that the script does not show.',
  enabled: 'Privacy mode goes on here.',
  again: 'They are blocked again here.',
  moveTitle: 'Block them again before this',
  filterTitle: 'Keep the check of client versions on',
  rulesTitle: 'Give the policy a rule that blocks them from the start',
  grantTitle: 'Add a rule that blocks them to the policy first',
  removeTitle: 'Remove the command that lets them in',
  offTitle: (scopes: string) => `Turn privacy mode off first for ${scopes}`,
};

const meta: RuleMeta = {
  name: 'CsLegacyClientsUnblocked',
  severity: 'warning',
  summary: 'After privacy mode is on, what kept old clients from signing in is removed, disabled or overtaken.',
  fixable: true,
};

type Unblocked = Extract<Observation, { kind: 'legacyUnblocked' }>;

/** A later command takes back what made privacy mode safe to turn on. */
export const CsLegacyClientsUnblocked: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const observation of observationsOf(analysis, 'legacyUnblocked')) {
    const { place, certain, enabledAt, blockedAgainAt } = observation;
    yield finding(meta, place, messageOf(analysis, observation) + (certain ? '' : messages.uncertain), {
      severity: certain ? 'warning' : 'information',
      related: [
        { place: enabledAt, message: messages.enabled },
        ...(blockedAgainAt ? [{ place: blockedAgainAt, message: messages.again }] : []),
      ],
      fixes: fixesFor(analysis, observation),
    });
  }
}

function messageOf(analysis: Analysis, { clients, scopes, blockedAgainAt }: Unblocked): string {
  if (!blockedAgainAt) return messages.unblocked(clientsText(clients), scopesText(scopes));
  const isNew = commandAt(analysis, blockedAgainAt)?.cmdlet?.name === 'New-CsClientVersionPolicyRule';
  return messages.meanwhile(clientsText(clients), scopesText(scopes), isNew ? messages.ruleFirst : messages.blockFirst);
}

/** What keeps them out after all; then what takes the command away, and last what takes privacy mode back. */
function fixesFor(analysis: Analysis, { place, scopes, blockedAgainAt }: Unblocked): readonly Fix[] {
  const command = commandAt(analysis, place);
  const script = scriptOf(analysis, place.file);
  if (command === undefined || script === undefined) return [];
  const offered = [
    moved(analysis, script, command, blockedAgainAt),
    kept(analysis, script, command),
    removed(analysis, command),
    off(analysis, script, command, scopes),
  ];
  return offered
    .filter(each => each !== undefined)
    .map(({ key, title, edits }, index) => ({ key, title, safe: false, preferred: index === 0 && key !== 'off', edits }));
}

/** What blocks them again comes first. */
function moved(analysis: Analysis, script: ScriptFile, command: CommandRecord, place: Place | undefined): Repair | undefined {
  const again = place?.file === command.file ? commandAt(analysis, place) : undefined;
  const edits = again && moveInFront(script, command.ast, again.ast);
  return edits && { key: 'again', title: messages.moveTitle, edits };
}

function kept(analysis: Analysis, script: ScriptFile, command: CommandRecord): Repair | undefined {
  const argument = (name: string) => argumentIn(command, name);
  switch (command.cmdlet?.name) {
    case 'Set-CsClientVersionConfiguration':
    case 'New-CsClientVersionConfiguration': {
      const edit = changeSetting(analysis, command, 'Enabled', '$true');
      return edit && { key: 'filter', title: messages.filterTitle, edits: [edit] };
    }
    case 'New-CsClientVersionPolicy': {
      const parent = writtenText(analysis, command, argument('Identity'));
      const last = command.ast.commandElements.at(-1);
      if (parent === undefined || last === undefined || argument('Rules') !== undefined) return undefined;
      const newText = ` -Rules @{ Add = (${ruleParts(script, command.ast, parent).join(' ')} -InMemory) }`;
      return { key: 'rules', title: messages.rulesTitle, edits: [{ file: command.file, start: last.end, end: last.end, newText }] };
    }
    case 'Grant-CsClientVersionPolicy': {
      const parent = writtenText(analysis, command, argument('PolicyName'));
      if (parent === undefined) return undefined;
      const target = statementToPrecede(command.ast, new Set(variablesOf(parent)));
      return { key: 'rule', title: messages.grantTitle, edits: [insertBefore(script, target, [ruleParts(script, command.ast, parent)])] };
    }
    default:
      return undefined;
  }
}

/** How the command names the policy, so that a rule can name it in the same way. */
function writtenText(analysis: Analysis, { file }: CommandRecord, argument: BoundArgument | undefined): string | undefined {
  if (argument?.value.kind === 'string') {
    const script = scriptOf(analysis, file);
    return script && styleOf(script).quote(argument.value.value.replace(/^tag:/i, ''));
  }
  return textOf(analysis, argument);
}

function textOf(analysis: Analysis, argument: BoundArgument | undefined): string | undefined {
  return argument?.source === 'named' || argument?.source === 'positional' ? textAt(analysis, argument.place) : undefined;
}

function removed(analysis: Analysis, command: CommandRecord): Repair | undefined {
  const edits = withoutObject(analysis, command);
  return edits && { key: 'remove', title: messages.removeTitle, edits };
}

/** Of a rule's identity in quotes what names its policy. */
const RULE_OF_POLICY = /^(["'].*)\/[^/"']*(["'])$/;

/** A pool by its name goes by the role that privacy settings have (`domain.md`, "Scopes and identities"). */
function identityOf(scope: string): string {
  return scope.replace(/^service:(?=[^:]*\.[^:]*$)/, 'service:UserServer:');
}

function off(analysis: Analysis, script: ScriptFile, command: CommandRecord, scopes: readonly string[]): Repair | undefined {
  const { quote, yes } = styleOf(script);
  const [scope = '', ...others] = scopes;
  const isWritten = others.length === 0 && /^(?:global$|(?:site|service):[^*?]+$)/.test(scope);
  // In a loop, for the scope of each turn.
  const named = isWritten
    ? quote(identityOf(scope))
    : textOf(analysis, argumentIn(command, 'Parent') ?? argumentIn(command, 'Identity'))?.replace(RULE_OF_POLICY, '$1$2');
  if (named === undefined) return undefined;
  const no = yes === '$True' ? '$False' : '$false';
  const text = `Set-${nounPrefix(command.ast)}CsPrivacyConfiguration -Identity ${named} -EnablePrivacyMode ${no}`;
  const edits = [insertBefore(script, statementToPrecede(command.ast, new Set(variablesOf(named))), [text])];
  return { key: 'off', title: messages.offTitle(scopesText(scopes)), edits };
}
