/** What the rules on a single command look at: each way in which a command of the family binds. */
import type { BindErrorId, BindFailure, BoundArgument, BoundCommand } from '../binding';
import type { Cmdlet } from '../catalog';
import type { Analysis, CommandBinding, CommandRecord } from '../evaluation';
import type { Place } from '../text';
import type { Related } from './rule';

/** One way in which a command of the family binds in some run. */
export interface FamilyCommand {
  readonly record: CommandRecord;
  readonly cmdlet: Cmdlet;
  readonly binding: CommandBinding;
  readonly bound: BoundCommand;
}

/** True where the product has the cmdlet; elsewhere only CsNotOnPlatform speaks about the command. */
function onPlatform(record: CommandRecord): boolean {
  return record.cmdlet?.platforms.includes(record.platform.platform) ?? false;
}

const lists = new WeakMap<Analysis, readonly FamilyCommand[]>();

/** Every binding of every command of the family that its product has. Gathered once, as nearly every rule goes through them. */
export function familyCommands(analysis: Analysis): readonly FamilyCommand[] {
  const known = lists.get(analysis);
  if (known) return known;
  const found = analysis.commands.flatMap(record => {
    const { cmdlet } = record;
    if (cmdlet === undefined || !onPlatform(record)) return [];
    return record.bindings.map(binding => ({ record, cmdlet, binding, bound: binding.bound }));
  });
  lists.set(analysis, found);
  return found;
}

/** Those that bind: what they do is known as far as their values are. */
export function boundCommands(analysis: Analysis): readonly FamilyCommand[] {
  return familyCommands(analysis).filter(({ bound }) => bound.failure === undefined);
}

/** Failures that nothing which may be bound besides could heal. */
const CERTAIN: ReadonlySet<BindErrorId> = new Set<BindErrorId>([
  'NamedParameterNotFound',
  'AmbiguousParameter',
  'ParameterAlreadyBound',
  'MissingArgument',
  'CannotConvertArgument',
  'CannotConvertArgumentNoMessage',
  'ParameterArgumentTransformationError',
  'ParameterArgumentValidationError',
  'ParameterArgumentValidationErrorNullNotAllowed',
  'ParameterArgumentValidationErrorEmptyStringNotAllowed',
]);

/** A command that PowerShell's binder refuses. */
export interface FailedCommand extends FamilyCommand {
  readonly failure: BindFailure;
}

/** Failures of the given kinds that are certain, each place once. */
export function* failedCommands(analysis: Analysis, ids: readonly BindErrorId[]): Generator<FailedCommand> {
  const seen = new Set<string>();
  for (const command of familyCommands(analysis)) {
    const { failure, open } = command.bound;
    if (failure === undefined || !ids.includes(failure.errorId)) continue;
    if (open && !CERTAIN.has(failure.errorId)) continue;
    const key = `${failure.place.file} ${failure.place.start} ${failure.place.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield { ...command, failure };
  }
}

/** The argument of a parameter named in any letter case. */
export function argumentOf(bound: BoundCommand, parameter: string): BoundArgument | undefined {
  return bound.bound.get(parameter.toLowerCase());
}

/** The name as written in the command, or the key as written in the splatted hashtable. */
export function writtenName(argument: BoundArgument): Place | undefined {
  if (argument.keyPlace !== undefined) return argument.keyPlace;
  if (argument.nameAst === undefined) return undefined;
  return { file: argument.place.file, start: argument.nameAst.start, end: argument.nameAst.nameEnd };
}

const SPLATTED = (cmdlet: string) => `Splatted into ${cmdlet} here.`;

/** For a finding on a splatted key: the call that takes it. */
export function splatRelated(cmdlet: string, splatPlace: Place | undefined): readonly Related[] {
  return splatPlace === undefined ? [] : [{ place: splatPlace, message: SPLATTED(cmdlet) }];
}

/** The command's name as a place. */
export function nameOf(record: CommandRecord): Place {
  return { file: record.file, start: record.nameAst.start, end: record.nameAst.end };
}
