/** Documents, settings, the graph of scripts and the analyses kept of them. Everything outside comes in through `FileSystem`. */
export { type ConfigFile, type ConfigProblem, configFileName, Projects } from './configFile';
export { decodeText, encodeText, type FileEncoding } from './decode';
export { bounds, type FileRead, type FileSystem, type FolderEntry, type ReadLimits } from './fileSystem';
export { folderOf, identity, inFolder, isBelow, isNetwork, nameOf } from './locations';
export { mergeSettings, nearestName, platformSettings, readSettings, ruleLevels, type Settings, type SettingsLayer } from './settings';
