/** Repairs where a rule lets the clients in before the one that blocks them is asked. */
import { FIRST_SUPPORTED_MAJOR } from '../../catalog';
import type { Analysis, CommandRecord, Hazard } from '../../evaluation';
import { observationsOf } from '../observations';
import { argumentIn, changeArgument } from './changeArgument';
import { withoutObject } from './removeObject';
import { type Context, commandAt, type Repair } from './repair';

const titles = {
  priority: 'Put the rule before the one that lets them in',
  remove: 'Remove the rule that lets them in',
};

/**
 * Gives the block priority 0, and the other rule 1 where it is added later with a priority. Where both match the same
 * clients, the other one would then never decide: there it has to go instead.
 */
export function raisePriority({ analysis, hazard }: Context): Repair | undefined {
  const allow = hazard.repair.rule;
  const block = allow && blockBehind(analysis, hazard, allow);
  if (allow === undefined || block === undefined || sameClients(allow, block)) return undefined;
  const raised = changeArgument(analysis, block, 'Priority', '0');
  const later = allow.ast.start > block.ast.start && argumentIn(allow, 'Priority') !== undefined;
  const lowered = later ? changeArgument(analysis, allow, 'Priority', '1') : undefined;
  if (raised === undefined || (later && lowered === undefined)) return undefined;
  return { key: 'priority', title: titles.priority, edits: lowered === undefined ? [raised] : [raised, lowered] };
}

/** With what else is done with it; only where that is nothing that something else needs. */
export function removeAllow({ analysis, hazard }: Context): Repair | undefined {
  const allow = hazard.repair.rule;
  const edits = allow && withoutObject(analysis, allow);
  return edits && { key: 'remove', title: titles.remove, edits };
}

/** The block behind the rule: the one that it leaves nothing to decide, else the only one that the script adds before. */
function blockBehind(analysis: Analysis, hazard: Hazard, allow: CommandRecord): CommandRecord | undefined {
  const shadowed = shadowedBlock(analysis, hazard, allow);
  if (shadowed !== undefined || matchesLegacyOnly(allow)) return shadowed;
  const blocks = analysis.commands.filter(record => {
    const action = argumentIn(record, 'Action')?.value;
    const earlier = record !== allow && record.ast.start < hazard.command.start;
    return earlier && record.cmdlet?.verb === 'New' && action?.kind === 'string' && /^Block/i.test(action.value);
  });
  return blocks.length === 1 ? blocks[0] : undefined;
}

/** The block that the rule in front leaves nothing to decide. */
export function shadowedBlock(analysis: Analysis, hazard: Hazard, allow: CommandRecord): CommandRecord | undefined {
  for (const { place, by } of observationsOf(analysis, 'shadowedRule')) {
    if (by.file !== allow.file || by.start !== allow.ast.start) continue;
    const block = commandAt(analysis, place);
    if (block !== undefined && block.ast.start < hazard.command.start) return block;
  }
  return undefined;
}

/** The rule certainly matches nothing that honours privacy mode: turned into a block, it keeps out nobody else. */
export function matchesLegacyOnly(rule: CommandRecord): boolean {
  const operator = textOf(rule, 'CompareOp');
  const major = Number(textOf(rule, 'MajorVersion'));
  if (operator === 'lss') return major < FIRST_SUPPORTED_MAJOR || (major === FIRST_SUPPORTED_MAJOR && startsAtZero(rule));
  return (operator === 'leq' || operator === 'eql') && major < FIRST_SUPPORTED_MAJOR;
}

/** `4` or `4.0`, with nothing behind. */
function startsAtZero(rule: CommandRecord): boolean {
  const minor = textOf(rule, 'MinorVersion');
  return (minor === undefined || minor === '0') && textOf(rule, 'BuildNumber') === undefined && textOf(rule, 'QfeNumber') === undefined;
}

const MATCHING = ['UserAgent', 'CompareOp', 'MajorVersion', 'MinorVersion', 'BuildNumber', 'QfeNumber'];

export function sameClients(left: CommandRecord, right: CommandRecord): boolean {
  return MATCHING.every(name => textOf(left, name) === textOf(right, name));
}

function textOf(record: CommandRecord, name: string): string | undefined {
  const value = argumentIn(record, name)?.value;
  if (value?.kind === 'string') return value.value.toLowerCase();
  return value?.kind === 'number' ? String(value.value) : value?.kind;
}
