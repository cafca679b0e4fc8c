import type { Analysis, CommandRecord, Hazard } from '../../evaluation';
import type { CommandAst } from '../../powershell';
import type { Place, TextEdit } from '../../text';

/** What a repair of a hazard starts from. */
export interface Context {
  readonly analysis: Analysis;
  readonly hazard: Hazard;
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

/** The rule that failed to protect. Changes are offered in the judged file only: what else another file is for can't be told from here. */
export function ownRule(analysis: Analysis, { repair }: Hazard): CommandRecord | undefined {
  return repair.rule?.file === analysis.script.file ? repair.rule : undefined;
}

/** The command of the family that stands at a place. */
export function commandAt({ commands }: Analysis, { file, start }: Place): CommandRecord | undefined {
  return commands.find(command => command.file === file && command.ast.start === start);
}
