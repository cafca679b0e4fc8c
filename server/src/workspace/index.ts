/** Documents, settings, the graph of scripts and the analyses kept of them. Everything outside comes in through `FileSystem`. */
export { neverCancelled } from './analyses';
export { type ConfigFile, type ConfigProblem, configFileName } from './configFile';
export { decodeText, encodeText, type FileEncoding } from './decode';
export { bounds, type FileRead, type FileSystem, type FolderEntry, type ReadLimits } from './fileSystem';
export type { Judgement } from './judgement';
export { folderOf, inFolder, isBelow, isNetwork, locate, nameOf, networkRefusal } from './locations';
export { nearestName, platformSettings, readSettings, type SettingsLayer } from './settings';
export { readSnapshotFile } from './snapshotFile';
export { ruleNames, Workspace } from './workspace';
