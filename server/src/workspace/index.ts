/** Documents, settings, the graph of scripts and the analyses kept of them. Everything outside comes in through `FileSystem`. */
export { type Cancellation, neverCancelled } from './analyses';
export { type ConfigFile, type ConfigProblem, configFileName } from './configFile';
export { decodeText, encodeText, type FileEncoding } from './decode';
export { bounds, type FileRead, type FileSystem, type FolderEntry, type ReadLimits } from './fileSystem';
export type { Judgement } from './judgement';
export { folderOf, identity, inFolder, isBelow, isNetwork, nameOf } from './locations';
export type { ReadableScript, Script } from './scripts';
export {
  type CheckedSettings,
  nearestName,
  platformSettings,
  readSettings,
  ruleLevels,
  type SettingProblem,
  type Settings,
  type SettingsLayer,
} from './settings';
export { ruleNames, type ScriptContext, Workspace, type WorkspaceHost } from './workspace';
