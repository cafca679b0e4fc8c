/** The parameters that PowerShell adds to every cmdlet and advanced function. */
import { EVERY_SET } from './define';
import type { Parameter, ParameterSetMembership, ParameterType } from './types';

/** The language level that decides which of them exist. */
export type CommonParameterLevel = '5.1' | '7';

const NAMED_ONLY: readonly ParameterSetMembership[] = [
  {
    set: EVERY_SET,
    mandatory: false,
    position: undefined,
    valueFromPipeline: false,
    valueFromPipelineByPropertyName: false,
    valueFromRemainingArguments: false,
  },
];

/** Members in the order of their numbers, which starts at 0. */
const ACTION_PREFERENCE_51 = ['SilentlyContinue', 'Stop', 'Continue', 'Inquire', 'Ignore', 'Suspend'];
const ACTION_PREFERENCE_7 = [...ACTION_PREFERENCE_51, 'Break'];

function common(name: string, alias: string, type: ParameterType): Parameter {
  return { name, type, aliases: [alias], memberships: NAMED_ONLY, common: true };
}

function commonAt(level: CommonParameterLevel): readonly Parameter[] {
  const members = level === '7' ? ACTION_PREFERENCE_7 : ACTION_PREFERENCE_51;
  const preference: ParameterType = { kind: 'enum', name: 'ActionPreference', members };
  const toggle: ParameterType = { kind: 'switch' };
  const variable: ParameterType = { kind: 'string' };
  return [
    common('Verbose', 'vb', toggle),
    common('Debug', 'db', toggle),
    common('ErrorAction', 'ea', preference),
    common('WarningAction', 'wa', preference),
    common('InformationAction', 'infa', preference),
    ...(level === '7' ? [common('ProgressAction', 'proga', preference)] : []),
    { ...common('ErrorVariable', 'ev', variable), validations: [{ kind: 'variableName' }] },
    { ...common('WarningVariable', 'wv', variable), validations: [{ kind: 'variableName' }] },
    { ...common('InformationVariable', 'iv', variable), validations: [{ kind: 'variableName' }] },
    { ...common('OutVariable', 'ov', variable), validations: [{ kind: 'variableName' }] },
    { ...common('OutBuffer', 'ob', { kind: 'integer', type: 'int' }), validations: [{ kind: 'range', min: 0, max: 2_147_483_647 }] },
    { ...common('PipelineVariable', 'pv', variable), validations: [{ kind: 'variableName' }] },
  ];
}

const LEVELS: Readonly<Record<CommonParameterLevel, readonly Parameter[]>> = { '5.1': commonAt('5.1'), '7': commonAt('7') };

/** In the order PowerShell adds them, which is the order an ambiguous name lists them in. */
export function commonParameters(level: CommonParameterLevel): readonly Parameter[] {
  return LEVELS[level];
}

/** What SupportsShouldProcess adds. */
export const shouldProcessParameters: readonly Parameter[] = [
  common('WhatIf', 'wi', { kind: 'switch' }),
  common('Confirm', 'cf', { kind: 'switch' }),
];
