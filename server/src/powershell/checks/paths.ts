/** Reads the path of a variable as PowerShell's VariablePath does. */

/** What a path names. */
export interface VariablePath {
  /** False for a drive such as `env:`. */
  readonly isVariable: boolean;
  readonly scope: 'global' | 'local' | 'private' | 'script' | undefined;
  /** Without scope or drive, in lower case: PowerShell's names have no case. */
  readonly name: string;
}

const SCOPES: ReadonlySet<string> = new Set(['global', 'local', 'private', 'script']);

/** Reads `userPath`, which is written without `$` and braces. */
export function readVariablePath(userPath: string): VariablePath {
  const colon = userPath.indexOf(':');
  if (colon <= 0) {
    return { isVariable: true, scope: undefined, name: userPath.toLowerCase() };
  }
  const prefix = userPath.slice(0, colon).toLowerCase();
  const name = userPath.slice(colon + 1).toLowerCase();
  const isScope = SCOPES.has(prefix);
  return { isVariable: isScope || prefix === 'variable', scope: isScope ? (prefix as VariablePath['scope']) : undefined, name };
}

/** Whether a path can only mean a variable of the function that it stands in. */
export function isAnyLocal(path: VariablePath): boolean {
  return path.isVariable && path.scope !== 'global' && path.scope !== 'script';
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Whether the path is that of `$true`, `$false` or `$null`. */
export function isConstantVariable(path: VariablePath): boolean {
  return path.isVariable && CONSTANTS.has(path.name);
}
