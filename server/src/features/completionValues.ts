/** Values that a parameter of the family could be given, before the cursor's surroundings narrow them. */
import { type Client, type Cmdlet, legacyClients, type Noun, type Parameter, serviceRoleOf, supportedClients } from '../catalog';
import type { Analysis } from '../evaluation';
import { factOf } from './facts';

export interface ValueOption {
  readonly text: string;
  /** A string that stands in quotes where it needs them; else an expression, which never does. */
  readonly kind: 'string' | 'expression';
  /** Short, beside the value. */
  readonly detail: string | undefined;
  /** Typing goes on behind it: `site:`. */
  readonly unfinished: boolean;
}

/** What may stand as the value of a parameter. @param constants the constant values of the command's other parameters, by full name in lower case */
export function valueOptions(
  cmdlet: Cmdlet,
  parameter: Parameter,
  analysis: Analysis | undefined,
  constants: ReadonlyMap<string, string>,
): readonly ValueOption[] {
  const known = (factOf(cmdlet, parameter)?.values ?? []).map(({ value, summary }) =>
    option(value, value.startsWith('$') ? 'expression' : 'string', summary),
  );
  if (known.length > 0) return known;
  if (parameter.type.kind === 'boolean' || parameter.type.kind === 'switch')
    return [option('$true', 'expression'), option('$false', 'expression')];
  if (parameter.type.kind === 'enum') return parameter.type.members.map(member => option(member, 'string'));
  const part = versionParts[parameter.name.toLowerCase()];
  if (part !== undefined) return versionOptions(part, constants);
  if (parameter.name === 'RuleId') return [option('([guid]::NewGuid())', 'expression', 'A new GUID')];
  if (namesPolicy(cmdlet, parameter)) return policyOptions(analysis);
  return parameter.type.kind === 'identity' ? identityOptions(cmdlet, analysis) : [];
}

function option(text: string, kind: ValueOption['kind'], detail?: string): ValueOption {
  return { text, kind, detail, unfinished: text.endsWith(':') };
}

type Part = keyof Client['version'];
const parts: readonly Part[] = ['major', 'minor', 'build', 'qfe'];
const versionParts: Readonly<Record<string, Part>> = {
  majorversion: 'major',
  minorversion: 'minor',
  buildnumber: 'build',
  qfenumber: 'qfe',
};

/** The part's number in each client's version, as far as the parts already written fit the client. */
function versionOptions(part: Part, constants: ReadonlyMap<string, string>): readonly ValueOption[] {
  const written = Object.entries(versionParts).filter(([, other]) => parts.indexOf(other) < parts.indexOf(part));
  const fitting = [...legacyClients, ...supportedClients].filter(({ version }) =>
    written.every(([name, other]) => !constants.has(name) || constants.get(name) === String(version[other])),
  );
  const byNumber = new Map<number, string[]>();
  for (const { name, version } of fitting) {
    const number = version[part];
    if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), name]);
  }
  return [...byNumber].map(([number, names]) => option(String(number), 'expression', names.join(', ')));
}

function namesPolicy(cmdlet: Cmdlet, parameter: Parameter): boolean {
  return (
    parameter.name === 'Parent' ||
    parameter.name === 'PolicyName' ||
    (cmdlet.noun === 'CsClientVersionPolicyRule' && parameter.name === 'Identity')
  );
}

function policyOptions(analysis: Analysis | undefined): readonly ValueOption[] {
  const seen = seenIdentities(analysis).filter(({ noun }) => noun === 'CsClientVersionPolicy' || noun === 'CsClientVersionPolicyRule');
  const names = seen.map(({ text }) => text.replace(/\/.*/s, ''));
  return distinct([
    ...names.map(text => option(text, 'string', 'In this script')),
    option('Global', 'string', 'The whole organisation'),
    option('site:', 'string', 'A site'),
    option('Registrar:', 'string', 'A Registrar'),
  ]);
}

function identityOptions(cmdlet: Cmdlet, analysis: Analysis | undefined): readonly ValueOption[] {
  const seen = seenIdentities(analysis).filter(({ noun, text }) => noun === cmdlet.noun || (/^site:/i.test(text) && !text.includes('/')));
  const scopes: ValueOption[] = [];
  if (cmdlet.scopes.includes('global')) scopes.push(option('global', 'string', 'The whole organisation'));
  if (cmdlet.scopes.includes('site')) scopes.push(option('site:', 'string', 'A site'));
  const role = serviceRoleOf(cmdlet.noun);
  if (cmdlet.scopes.includes('service') && role !== undefined)
    scopes.push(option(role === 'UserServer' ? 'service:UserServer:' : `${role}:`, 'string', `A ${role}`));
  return distinct([...seen.map(({ text }) => option(text, 'string', 'In this script')), ...scopes]);
}

interface SeenIdentity {
  readonly noun: Noun;
  readonly text: string;
}

/** Identities and parents that the script's commands name as constants, in its order. */
function seenIdentities(analysis: Analysis | undefined): readonly SeenIdentity[] {
  const seen: SeenIdentity[] = [];
  for (const { cmdlet, bindings } of analysis?.commands ?? []) {
    if (cmdlet === undefined || cmdlet.verb === 'Grant') continue;
    for (const { bound } of bindings) {
      for (const name of ['identity', 'parent']) {
        const argument = bound.bound.get(name);
        if (argument?.value.kind === 'string' && argument.source !== 'pipelineProperty')
          seen.push({ noun: cmdlet.noun, text: argument.value.value });
      }
    }
  }
  return seen;
}

function distinct(options: readonly ValueOption[]): readonly ValueOption[] {
  const byText = new Map<string, ValueOption>();
  for (const one of options) if (!byText.has(one.text.toLowerCase())) byText.set(one.text.toLowerCase(), one);
  return [...byText.values()];
}
