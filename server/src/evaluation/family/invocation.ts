/** One invocation of a cmdlet of the family, and the places that its findings point at. */
import type { BoundArgument, BoundCommand } from '../../binding';
import type { Cmdlet } from '../../catalog';
import type { CommandAst } from '../../powershell';
import type { Place } from '../../text';
import type { ReferenceValue, Value } from '../../values';

/** One invocation, ready to take effect. */
export interface Invocation {
  readonly cmdlet: Cmdlet;
  readonly bound: BoundCommand;
  readonly command: Place;
  readonly ast: CommandAst;
  readonly namePlace: Place;
  /** Microsoft Teams: no client version policies, no hazard. */
  readonly cloud: boolean;
  /** Nothing decides between the two products that the script requires. */
  readonly unclear: boolean;
  /** The object handed over by -Instance or by pipeline. */
  readonly instance: ReferenceValue | undefined;
  /** -Instance or the pipeline handed over something of which nothing is known. */
  readonly unknownInstance: boolean;
  readonly whatIf: boolean;
}

/** Where the finding stands: the argument that turns privacy mode on, else what hands it over, else the name. */
export function placeOfPrivacy(invocation: Invocation): Place {
  const { bound, namePlace, command } = invocation;
  const written = bound.bound.get('enableprivacymode');
  if (written) return placeOfArgument(written, namePlace, command);
  const instance = bound.bound.get('instance');
  return instance && instance.source !== 'pipeline' ? placeOfArgument(instance, namePlace, command) : namePlace;
}

function placeOfArgument(argument: BoundArgument, namePlace: Place, command: Place): Place {
  if (argument.splatPlace) return argument.splatPlace;
  if (argument.source === 'default' || argument.source === 'pipeline' || argument.source === 'pipelineProperty') return namePlace;
  if (argument.place.start === command.start && argument.place.end === command.end) return command;
  const { nameAst, place } = argument;
  return nameAst && nameAst.start <= place.start && place.file === command.file
    ? { file: place.file, start: nameAst.start, end: Math.max(place.end, nameAst.end) }
    : place;
}

/** The place of a value that was set outside the command. */
export function placeOfValue(value: Value | undefined, command: Place): Place | undefined {
  const at = value?.at;
  if (!at || (at.file === command.file && at.start >= command.start && at.end <= command.end)) return undefined;
  return at;
}
