/**
 * The workspace's keys for files: absolute paths with `/` (`/srv/a.ps1`, `C:/srv/a.ps1`) on the command line, URIs in an editor.
 * Everything here is text; nothing looks at a disk.
 */

interface Location {
  /** What stands before the first segment: `/`, `C:/`, `file:///`, `vscode-vfs://github/`. */
  readonly prefix: string;
  /** Names without percent-encoding. */
  readonly segments: readonly string[];
  readonly uri: boolean;
}

/** A one-letter scheme is a Windows drive. */
const uriPattern = /^([a-z][a-z0-9+.-]+:)(?:\/\/([^/?#]*))?(\/[^?#]*)$/i;
const drivePattern = /^([a-z]):$/i;

/**
 * The key of the file that a script's `path` names: absolute, or relative to the folder of `from`. A path that was made from the
 * key of `from` itself (`$PSScriptRoot`) may begin with that key's folder.
 *
 * Undefined for everything that must never be opened: network paths (`\\server`, `//server`: opening one sends the user's
 * credentials), device paths (`\\.\`, `\\?\`, `NUL`, `COM1`), other providers and drives (`HKLM:`, `Provider::path`), streams
 * (`a.ps1:x`), wildcards, and `~`.
 */
export function locate(from: string, path: string): string | undefined {
  const base = parse(from);
  if (base === undefined || isNetwork(from)) return undefined;
  const written = path.trim().replaceAll('\\', '/');
  if (written === '' || written.startsWith('//') || written.startsWith('~')) return undefined;
  const steps = absoluteSteps(base, written);
  if (steps === undefined) return undefined;
  const segments: string[] = [];
  for (const step of steps.segments) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (isPlainName(step)) segments.push(step);
    else return undefined;
  }
  return segments.length === 0 ? undefined : format({ ...base, prefix: steps.prefix, segments });
}

/** The folder that holds `key`, without a trailing `/`; undefined for what lies in no folder (`untitled:Untitled-1`). */
export function folderOf(key: string): string | undefined {
  const location = parse(key);
  if (location === undefined || location.segments.length === 0) return undefined;
  return format({ ...location, segments: location.segments.slice(0, -1) });
}

/** The last name of a key, without percent-encoding. */
export function nameOf(key: string): string {
  return parse(key)?.segments.at(-1) ?? key;
}

/** The names of the folders that a key lies in, outermost first. */
export function foldersOf(key: string): readonly string[] {
  return parse(key)?.segments.slice(0, -1) ?? [];
}

/** The key of `name` in `folder`. */
export function inFolder(folder: string, name: string): string {
  const location = parse(folder);
  return location === undefined ? `${folder}/${name}` : format({ ...location, segments: [...location.segments, name] });
}

/** Whether `key` is `root` or lies below it. */
export function isBelow(key: string, root: string): boolean {
  const inner = identity(key);
  const outer = identity(root);
  return inner === outer || inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}

/** Equal for two spellings of one key: `file:///C:/a%20b` and `file:///c%3A/a b`. Below a drive letter, letter case does not count. */
export function identity(key: string): string {
  const location = parse(key);
  if (location === undefined) return key;
  const text = `${location.prefix}${location.segments.join('/')}`;
  const hasDrive = location.uri ? location.prefix === 'file:///' && drivePattern.test(location.segments[0] ?? '') : location.prefix !== '/';
  return hasDrive ? text.toLowerCase() : text;
}

/** Whether a key that somebody gave us names something that is never opened: a network share or a device. */
export function isNetwork(key: string): boolean {
  const slashes = key.replaceAll('\\', '/');
  return slashes.startsWith('//') || /^file:\/\/[^/]/i.test(slashes) || /^file:\/{4,}/i.test(slashes);
}

/** Why something on a share is not read, and what to do. */
export const networkRefusal = 'network and device paths are not opened; copy the script to a local folder';

function parse(key: string): Location | undefined {
  const uri = uriPattern.exec(key);
  if (uri !== null) {
    const [, scheme = '', authority = '', path = ''] = uri;
    const segments = path.split('/').map(decode).filter(isNotEmpty);
    const drive = drivePattern.exec(segments[0] ?? '');
    // VS Code writes drives in lower case, other editors as the user typed them.
    if (drive !== null) segments[0] = `${drive[1]?.toLowerCase()}:`;
    return { prefix: `${scheme.toLowerCase()}//${authority}/`, segments, uri: true };
  }
  const absolute = /^(\/|[a-z]:\/)(?!\/)(.*)$/i.exec(key);
  if (absolute === null) return undefined;
  const [, prefix = '', rest = ''] = absolute;
  return { prefix: prefix.toUpperCase(), segments: rest.split('/').filter(isNotEmpty), uri: false };
}

function format(location: Location): string {
  return location.prefix + location.segments.map(segment => (location.uri ? encodeURIComponent(segment) : segment)).join('/');
}

/** The names from the top to `written`, before `.` and `..` are taken away. */
function absoluteSteps(base: Location, written: string): { prefix: string; segments: readonly string[] } | undefined {
  if (base.uri && uriPattern.test(written)) {
    const location = parse(written);
    return location?.prefix === base.prefix ? location : undefined;
  }
  const drive = /^([a-z]:)\/(.*)$/i.exec(written);
  if (drive !== null) {
    const [, letter = '', rest = ''] = drive;
    if (!base.uri) return { prefix: `${letter.toUpperCase()}/`, segments: rest.split('/') };
    return base.prefix === 'file:///' ? { prefix: base.prefix, segments: [letter.toLowerCase(), ...rest.split('/')] } : undefined;
  }
  if (written.startsWith('/')) {
    const top = base.segments[0] ?? '';
    const root = base.uri && drivePattern.test(top) ? [top] : [];
    return { prefix: base.prefix, segments: [...root, ...written.split('/')] };
  }
  return { prefix: base.prefix, segments: [...base.segments.slice(0, -1), ...written.split('/')] };
}

const deviceNames = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

function isPlainName(name: string): boolean {
  if (drivePattern.test(name)) return true;
  // Windows drops trailing dots and spaces, so `nul .ps1` is the device too.
  return !/[:*?"<>|\p{Cc}]/u.test(name) && !deviceNames.test(name.replace(/[ .]+$/, '').replace(/ +\./, '.'));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function isNotEmpty(text: string): boolean {
  return text !== '';
}
