/** Scripts in, and what a test asks of their analysis out, each in a form that reads at a glance. */
import type { Analysis } from '../../../server/src/evaluation';
import type { Value } from '../../../server/src/values';
import { analysisOf, type ScriptOptions } from '../../support/analyze';

/** The rule that keeps both legacy clients out, in a policy. */
export const block = (parent = 'Global', more = '') =>
  `New-CsClientVersionPolicyRule -Parent '${parent}' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block${more}`;
export const BLOCK = block();
export const ENABLE = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
export const lines = (...parts: readonly string[]) => parts.join('\n');

/** A command that shows in `reached` that the script came by. */
export const mark = (name: string) => `Set-CsPrivacyConfiguration -Identity site:${name} -EnablePrivacyMode $false`;

/** The marks that some run reaches, in order of discovery, with how sure that is where it is not `always`. */
export function reached(text: string, options?: ScriptOptions): string {
  return marksOf(analysisOf(text, options));
}

function marksOf({ events }: Analysis): string {
  return events
    .filter(({ effect }) => effect === 'privacyModeOff')
    .map(({ scope, certainty }) => scope.replace(/^site:/, '') + (certainty === 'always' ? '' : ` ${certainty}`))
    .join(', ');
}

/** Severity and reason of each hazard, in order of discovery; `safe` without any. */
export function verdict(text: string, options?: ScriptOptions): string {
  const { hazards } = analysisOf(text, options);
  return hazards.length === 0
    ? 'safe'
    : hazards.map(({ certain, reason }) => `${certain ? 'warning' : 'information'} ${reason}`).join(', ');
}

/** What `$result` is after the script, as PowerShell would write it; `?` is not known, `A | B` one of the two. */
export function resultOf(text: string, options?: ScriptOptions): string {
  const probe = `${text}\nSet-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $result`;
  const value = analysisOf(probe, options).variables.get(probe.length - '$result'.length);
  return value === undefined ? 'differs' : shown(value);
}

/** A value as PowerShell would write it. */
function shown(value: Value): string {
  switch (value.kind) {
    case 'null':
      return '$null';
    case 'nothing':
      return 'nothing';
    case 'boolean':
      return value.value ? '$true' : '$false';
    case 'number':
      return String(value.value);
    case 'string':
    case 'char':
    case 'guid':
      return `'${value.value}'`;
    case 'array':
      return `(${[...value.items.map(shown), ...(value.rest ? [`${shown(value.rest)}...`] : [])].join(', ')})`;
    case 'oneOf':
      return value.options.map(shown).join(' | ');
    case 'text':
      return `'${value.parts.map(part => (typeof part === 'string' ? part : '?')).join('')}'`;
    case 'type':
      return `[${value.name}]`;
    case 'scriptblock':
      return '{}';
    case 'reference':
      return value.type;
    case 'unknown':
      return '?';
  }
}
