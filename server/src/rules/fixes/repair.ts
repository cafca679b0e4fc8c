import type { Analysis, CommandRecord, Hazard, ScriptFile } from '../../evaluation';
import type { CommandAst } from '../../powershell';
import type { Place, TextEdit } from '../../text';

/** What a repair of a hazard starts from. */
export interface Context {
  readonly analysis: Analysis;
  readonly hazard: Hazard;
  /** Where the command stands. */
  readonly script: ScriptFile;
  /** The command that turns privacy mode on. */
  readonly command: CommandAst;
}

/** One way to repair a hazard. */
export interface Repair {
  readonly key: string;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Undefined where this way is not open. */
export type Repairer = (context: Context) => Repair | undefined;

/** The rule that failed to protect, in the file of the command: only within one file is something moved. */
export function ruleBeside({ hazard, script }: Context): CommandRecord | undefined {
  return hazard.repair.rule?.file === script.file ? hazard.repair.rule : undefined;
}

const known = new WeakMap<Analysis, ReadonlyMap<string, CommandRecord>>();

/** The command of the family that stands at a place. */
export function commandAt(analysis: Analysis, { file, start }: Place): CommandRecord | undefined {
  let commands = known.get(analysis);
  if (commands === undefined) {
    // The first one of a place counts.
    const all = [...analysis.commands, ...analysis.loadedCommands].reverse();
    commands = new Map(all.map(command => [`${command.file}:${command.ast.start}`, command]));
    known.set(analysis, commands);
  }
  return commands.get(`${file}:${start}`);
}
