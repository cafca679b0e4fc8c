/** Which version of the language a script is written in, and its tree at that version. */
import type { PlatformSetting } from '../catalog';
import { type ParseResult, parse } from '../powershell';
import { isForTeams, mayRequireCore } from './concern';

/**
 * Parses at the level of 7.6 for scripts that are for Teams or require PowerShell 7 or its Core edition, else at 5.1, which is
 * what the servers run.
 */
export function parseScript(text: string, platform: PlatformSetting): ParseResult {
  if (platform === 'teams' || (platform === 'auto' && isForTeams(text))) return parse(text, { level: '7.6' });
  if (!mayRequireCore(text)) return parse(text, { level: '5.1' });
  const newest = parse(text, { level: '7.6' });
  return requiresCore(newest) ? newest : parse(text, { level: '5.1' });
}

function requiresCore(result: ParseResult): boolean {
  const requirements = result.ast.scriptRequirements;
  if (requirements === undefined) return false;
  const major = Number.parseInt(requirements.version ?? '', 10);
  return major >= 6 || requirements.psEditions.some(edition => edition.toLowerCase() === 'core');
}
