/** Invocations as the whole analysis sees them: the bindings that rules and features are given, against the real engine's. */
import { analyze, type CommandBinding } from '../../../../server/src/evaluation';
import { parse } from '../../../../server/src/powershell';
import type { Value } from '../../../../server/src/values';
import type { BindAnswer } from './client';

export interface WholeDifference {
  readonly text: string;
  readonly engine: readonly string[];
  readonly ours: readonly string[];
}

/**
 * undefined: the same different bindings of each command of the family; a text: why it was not compared. Values that the analysis
 * leaves unknown count as right, and how often that is so is the caller's to count.
 */
export function compareWhole(text: string, answer: BindAnswer): WholeDifference | 'unknown values' | undefined {
  // Windows PowerShell, whose rules we follow, has no ProgressAction that `-Pr` could mean too.
  if (answer.errors.some(error => error.id === 'AmbiguousParameter' && /ProgressAction/.test(error.message))) return undefined;
  const engine = new Set<string>();
  for (const record of answer.bound) {
    // A list modifier's content is the deployment's to read.
    const values = Object.entries(record.bound).map(([name, value]) => (name === 'Rules' ? name : `${name}=${value}`));
    engine.add(`${record.start} [${record.set}] ${sorted(values)}`);
  }
  for (const error of answer.errors) if (/-Cs/i.test(error.command ?? '')) engine.add(`${error.start} ! ${error.id}`);
  const parsed = parse(text, { level: '5.1' });
  const analysis = analyze({ file: 'invocation.ps1', text, parse: parsed, encoding: 'utf8' }, { platform: 'sfb2019' });
  const ours = new Set<string>();
  let open = false;
  for (const command of analysis.commands) {
    if (!command.cmdlet || !command.reached) continue;
    for (const { bound } of command.bindings) {
      open ||= bound.open || [...bound.bound.values()].some(argument => isOpen(argument.value));
      ours.add(`${command.ast.start} ${bound.failure ? `! ${bound.failure.errorId}` : boundText(bound)}`);
    }
  }
  // Since 7.1 a parameter that is written out wins over a splatted one; Windows PowerShell refuses both together.
  if (text.includes(' @') && [...ours].some(each => /! (ParameterAlreadyBound|MissingArgument)/.test(each))) return undefined;
  // Identities of objects are shown in the product's letter case, which the stubs leave as written.
  const lower = (lines: ReadonlySet<string>) => new Set([...lines].map(each => each.toLowerCase()));
  const missing = [...engine].filter(each => !lower(ours).has(each.toLowerCase()));
  const extra = [...ours].filter(each => !lower(engine).has(each.toLowerCase()));
  if (missing.length + extra.length === 0) return undefined;
  return open ? 'unknown values' : { text, engine: missing, ours: extra };
}

function sorted(texts: readonly string[]): string {
  return [...texts].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).join(' ');
}

function isOpen(value: Value): boolean {
  return (
    value.kind === 'unknown' || value.kind === 'text' || value.kind === 'oneOf' || (value.kind === 'array' && value.items.some(isOpen))
  );
}

function boundText(bound: CommandBinding['bound']): string {
  const set = bound.parameterSet === '__AllParameterSets' ? '' : (bound.parameterSet ?? '?');
  const values = [...bound.bound.values()].map(({ parameter, value }) => {
    if (parameter.type.kind === 'listModifier') return parameter.name;
    if (parameter.type.kind === 'enum' && value.kind === 'string') return `${parameter.name}=${value.value}`;
    return `${parameter.name}=${valueText(value)}`;
  });
  return `[${set}] ${sorted(values)}`;
}

function valueText(value: Value): string {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return 'null';
    case 'boolean':
      return value.value ? 'true' : 'false';
    case 'string':
    case 'char':
      return quoted(value.value);
    case 'guid':
      return value.value;
    case 'number':
      return String(value.value);
    case 'array':
      return `[${value.items.map(valueText).join(',')}]`;
    case 'scriptblock':
      return 'block';
    case 'reference':
      return value.type === 'hashtable' ? 'hashtable' : 'object';
    default:
      return value.kind;
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[^ -&(-[\]-~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}
