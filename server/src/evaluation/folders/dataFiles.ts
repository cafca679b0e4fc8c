/** Import-PowerShellDataFile and Import-LocalizedData: settings in a file beside the script. */
import type { HashtableAst } from '../../powershell';
import { string, toText, type Value } from '../../values';
import type { ScriptFile } from '../run/analysis';
import { type Flow, flow, useValue } from '../run/flow';
import type { Run, Stage } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { writePath } from '../scopes/variables';
import { isUnlisted } from './folderCommands';
import { fileNamed } from './location';
import { tableOf } from './modules';

export function importDataFile(state: State, call: ShellCall): Stage {
  const path = argumentOf(call.bound, 'path') ?? argumentOf(call.bound, 'literalpath');
  return dataStage(state, call, path && toText(path), undefined);
}

/** By the name of the script where none is given; of the folders for languages nothing is known. */
export function importLocalizedData(state: State, call: ShellCall): Stage {
  const [folder = string('.'), name] = ['basedirectory', 'filename'].map(each => argumentOf(call.bound, each));
  const [base, file] = [toText(folder), name && toText(name)];
  const path = base.kind === 'string' && file?.kind === 'string' ? string(`${base.value}/${withEnding(file.value)}`) : undefined;
  return dataStage(state, call, path, argumentOf(call.bound, 'bindingvariable'));
}

function withEnding(name: string): string {
  return /\.psd1$/i.test(name) ? name : `${name}.psd1`;
}

function dataStage(state: State, { run }: ShellCall, path: Value | undefined, variable: Value | undefined): Stage {
  const name = variable && toText(variable);
  const take = (after: State, value: Value): Flow[] => {
    if (name?.kind === 'string') writePath(after, name.value, value);
    else after.put(value);
    return flow(after);
  };
  const process = (after: State): Flow[] => {
    const file = path?.kind === 'string' && !isUnlisted(path) ? fileNamed(run, after, path.value) : undefined;
    const table = file && /\.psd1$/i.test(file.file) ? tableOf(file) : undefined;
    return file && table ? valueOfFile(run, after, file, table, take) : take(after, run.unknown('data', 'settings from a file'));
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function valueOfFile(
  run: Run,
  state: State,
  { file, ...script }: ScriptFile,
  table: HashtableAst,
  take: (state: State, value: Value) => Flow[],
): Flow[] {
  const { file: before, standsAt } = state;
  run.files.set(file, { file, ...script });
  run.record.loaded.add(file);
  state.file = file;
  state.standsAt = undefined;
  return useValue(run.do.evaluate(state, table), (after, value) => {
    after.file = before;
    after.standsAt = standsAt;
    return take(after, value);
  });
}
