/** Invocations as the whole analysis sees them: the bindings that rules and features are given, against the real engine's. */
import { analyze, type CommandBinding } from '../../../../server/src/evaluation';
import { parse } from '../../../../server/src/powershell';
import type { Value } from '../../../../server/src/values';
import { commandLine, difference, type Outcome, possibleRefusals } from './compare';

export interface WholeDifference {
  readonly text: string;
  readonly engine: readonly string[];
  readonly ours: readonly string[];
  /** Something is left unknown, which counts as right. */
  readonly open: boolean;
}

/** undefined: the same different bindings of each command of the family as in the engine's outcome. */
export function compareWhole(text: string, expected: Outcome): WholeDifference | undefined {
  const { lines, open } = analysed(text);
  const { engine, ours } = difference(different(expected.filter(line => /^\d+ \w+-cs/.test(line))), different(lines));
  if (engine.length + ours.length === 0 || sameMistakes(text, engine, ours)) return undefined;
  return { text, engine, ours, open };
}

/**
 * Each line once: what the analysis keeps of a command is its different bindings. Identities of objects are shown in the product's
 * letter case, which the stubs leave as written, and a list modifier's content is the deployment's to read.
 */
function different(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.map(line => line.toLowerCase().replace(/ rules=.*?(?= \w+=|$)/, ' rules')))];
}

function analysed(text: string): { readonly lines: readonly string[]; readonly open: boolean } {
  // The engine is a PowerShell 7, whose common parameters and precedence of splats are not those of Windows PowerShell.
  const script = `${text}\n#requires -PSEdition Core`;
  const parsed = parse(script, { level: '7.6' });
  const analysis = analyze({ file: 'invocation.ps1', text: script, parse: parsed, encoding: 'utf8' }, { platform: 'sfb2019' });
  const lines: string[] = [];
  let open = false;
  for (const { ast, cmdlet, reached, bindings } of analysis.commands) {
    if (!cmdlet || !reached) continue;
    for (const { bound } of bindings) {
      open ||= bound.open || [...bound.bound.values()].some(argument => isOpen(argument.value));
      if (!isQuiet(bound, ast.start) && !bound.help) lines.push(commandLine(cmdlet.name, ast.start, bound, () => undefined));
    }
  }
  return { lines, open };
}

/** An element that does not bind is not reported where the command is told to go on silently. */
function isQuiet({ bound, failure }: CommandBinding['bound'], start: number): boolean {
  const action = bound.get('erroraction')?.value;
  const silent = action?.kind === 'string' && (action.value === 'SilentlyContinue' || action.value === 'Ignore');
  return (
    silent &&
    failure !== undefined &&
    (failure.errorId.startsWith('InputObject') || (failure.splatPlace === undefined && failure.place.end <= start))
  );
}

/** A splatted hashtable has no order: where several of its keys are wrong, either side may report any of them. */
function sameMistakes(text: string, engine: readonly string[], ours: readonly string[]): boolean {
  const refusals = (lines: readonly string[]) => lines.map(line => line.slice(0, line.indexOf(' !'))).join();
  if (![...engine, ...ours].every(line => line.includes(' ! ')) || refusals(engine) !== refusals(ours)) return false;
  const possible = new Set(different(possibleRefusals(text)));
  return [...engine, ...ours].every(line => possible.has(line));
}

function isOpen(value: Value): boolean {
  return (
    value.kind === 'unknown' || value.kind === 'text' || value.kind === 'oneOf' || (value.kind === 'array' && value.items.some(isOpen))
  );
}
