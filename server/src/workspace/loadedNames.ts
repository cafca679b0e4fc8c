/** Which files a script may load, told from its text alone. The answer errs to one side: a file that it loads is not left out. */

/** Names that a text gives to what it loads: in lower case, without folder and extension. */
export interface LoadedNames {
  /** Named with an extension of PowerShell's, or as the end of a path that is called. */
  readonly scripts: ReadonlySet<string>;
  /** Named where a module is imported or required. */
  readonly modules: ReadonlySet<string>;
  /**
   * All words of the text, where it puts paths of scripts together (`"$name.ps1"`): the name is then one of its words, or is not
   * recognised when it is itself put together from parts of words.
   */
  readonly words: ReadonlySet<string> | undefined;
  /** What it loads from folders that it lists; undefined where it lists none. */
  readonly lists: Lists | undefined;
}

export interface Lists {
  /** All words of the text: the folders' names are among them, but for the script's own. */
  readonly words: ReadonlySet<string>;
  /** Also with the folders in them. */
  readonly recurses: boolean;
}

/** Whether a text may load anything: a first look, so that most texts cost no more than one pass. */
export function mayLoad(text: string): boolean {
  return /\.ps[md]?1\b|import-module|\bipmo\b|using\s+module|-modules?\b|[.&][ \t]+\S*[\\/]/i.test(text) || mayLoadListed(text);
}

/** What it finds in a folder it may run: something else than a name stands after `.` or `&`, or a module is imported. */
function mayLoadListed(text: string): boolean {
  return lists.test(text) && /(?:\.[ \t]+|&[ \t]*)[$("'{]|import-module|\bipmo\b|invoke-command|\bicm\b|start-process/i.test(text);
}

const lists = /get-childitem|\b(?:gci|dir|ls|gi|rvpa)\b|get-item\b|resolve-path|(?:get|enumerate)files/i;

/** The names of what a text may load. */
export function loadedNames(text: string): LoadedNames {
  const scripts = new Set<string>();
  const modules = new Set<string>();
  for (const match of text.matchAll(/\.ps[md]?1\b/gi)) for (const name of namesBefore(text, match.index)) scripts.add(name);
  for (const [, path = ''] of text.matchAll(calledPaths)) scripts.add(lastPart(path));
  for (const [, rest = ''] of text.matchAll(modulePhrases)) for (const [name] of rest.matchAll(/[\w.-]+/g)) modules.add(name.toLowerCase());
  const words = new Set(builtPaths.test(text) || mayLoadListed(text) ? wordsOf(text) : []);
  return {
    scripts,
    modules,
    words: builtPaths.test(text) ? words : undefined,
    lists: mayLoadListed(text) ? { words, recurses: /-(?:r|re|rec\w*|s|depth)\b|alldirectories|[\\/]\*[\\/]/i.test(text) } : undefined,
  };
}

/** The names under which a file would be loaded. */
export interface FileNames {
  /** Without extension, in lower case. */
  readonly stem: string;
  readonly isModule: boolean;
  readonly words: readonly string[];
}

/** What to look for in the texts of those who may load a file of that name. */
export function fileNamesOf(fileName: string): FileNames {
  const stem = fileName.replace(/\.[^.]*$/, '').toLowerCase();
  return { stem, isModule: /\.ps[md]1$/i.test(fileName), words: wordsOf(stem) };
}

/** A path that is dot-sourced or called without extension: `. .\lib`, `& ./a/lib -x`. */
const calledPaths = /[.&][ \t]+["']?([^"'\r\n;|(){}]*[\\/][^"'\r\n;|(){}\s]+)/g;
const modulePhrases = /(?:import-module|\bipmo|using\s+module|-modules?|modulename)\b([^\r\n]{0,200})/gi;
const builtPaths = /(?:\$[\w:]+|[)}])\.ps[md]?1\b|['"]\.ps[md]?1\b/i;

/** Longest file name that is looked for in front of an extension. */
const longestName = 100;

/** The name in front of an extension: as far as its folder or quote, and as far as a blank, which may be part of it or not. */
function namesBefore(text: string, end: number): readonly string[] {
  let start = end;
  while (start > 0 && end - start < longestName && !/[\\/'"\r\n$(){}|;,<>=@]/.test(text.charAt(start - 1))) start--;
  const name = text.slice(start, end).trim().toLowerCase();
  const blank = name.lastIndexOf(' ');
  return blank < 0 ? [name] : [name, name.slice(blank + 1)];
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
}

/** A folder by its name, in lower case. */
export interface NamedFolder {
  readonly name: string;
  readonly words: readonly string[];
}

export function namedFolders(names: readonly string[]): readonly NamedFolder[] {
  return names.map(name => ({ name: name.toLowerCase(), words: wordsOf(name) }));
}

/** Whether a script in `home` may find files of a folder by listing it; outermost folders first. */
export function mayList({ words, recurses }: Lists, home: readonly string[], folders: readonly NamedFolder[]): boolean {
  const isHome = (depth: number) => depth === home.length && home.every((name, index) => name.toLowerCase() === folders[index]?.name);
  for (let depth = folders.length; depth > 0; depth -= 1) {
    if (folders[depth - 1]?.words.every(word => words.has(word)) || isHome(depth)) return true;
    if (!recurses) return false;
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
