/** Comments that vouch for what the script does not show. */

import type { ScriptFile } from './analysis';
import type { Assumption } from './run';

/** `# csprivacy-assume legacy-clients-blocked [scope] -- reason`; one without a reason counts for nothing. */
const COMMENT = /^#\s*csprivacy-assume\s+legacy-clients-blocked(?:\s+(?!--)(\S+))?\s+--\s*(\S.*)$/i;

export function assumptionsOf({ file, parse, text }: ScriptFile): readonly Assumption[] {
  if (!/csprivacy-assume/i.test(text)) return [];
  const found: Assumption[] = [];
  const { tokens } = parse;
  for (let index = 0; index < tokens.count; index += 1) {
    if (tokens.kind(index) !== 'Comment') continue;
    const match = COMMENT.exec(tokens.text(index).trimEnd());
    if (match?.[2] === undefined) continue;
    found.push({ scope: match[1], reason: match[2], from: { file, start: tokens.start(index), end: tokens.end(index) } });
  }
  return found;
}
