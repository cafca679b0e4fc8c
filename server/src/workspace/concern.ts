/**
 * What can be told of a script without parsing it, so that a script in which nothing can concern us costs no more than reading
 * it. The answers err to one side only: a script that could get a finding is never passed over.
 */
import { distance } from 'fastest-levenshtein';
import { familyNouns } from '../catalog';

/**
 * Names of the family, whole or with a mistake at one end. A noun with one wrong, missing, additional or swapped letter keeps its
 * beginning or its end, or is found by `hasMisspelt`:
 * - `CsPrivac…`, `CsClientVersio…`: also within `XCsPrivacyConfiguration` (imported with a prefix), `csprivacy-disable` comments,
 *   suppressed rules, and names cut after the subject (`"Set-CsPrivacy$rest"`);
 * - `rivacyConfiguration`, `lientVersionPolicy` …: a mistake in `Cs`, or a name put together from `Cs` and the rest.
 */
const names = /csprivac|csclientversio|rivacyconfiguration|lientversion(?:configuration|policy)/i;

/** Nouns with the beginning and the end of the family's: a mistake may be in the middle. */
const middles = /[-\u2013-\u2015](cs[a-z]{6,14}(?:configuration|policy(?:rule)?))(?![a-z])/gi;
const nouns = familyNouns.map(noun => noun.toLowerCase());

/** Whether a command's noun is nearly one of the family's. Two edits: swapped letters count twice. */
function hasMisspelt(text: string): boolean {
  for (const [, written = ''] of text.matchAll(middles)) {
    if (nouns.some(noun => distance(noun, written.toLowerCase()) <= 2)) return true;
  }
  return false;
}

/**
 * A command name that is put together: cut after `-Cs` (`"Set-Cs$noun"`, `'Set-Cs' + …`, `Set-Cs{0}`). Names from parts smaller
 * than that, or from bytes, are nothing that the evaluation could follow to a finding without one of the pieces above.
 */
const builtNames = /[-\u2013-\u2015]cs['"$({*\u2018-\u201e]/i;

/** A suppression of one of our rules, which is reported when it suppresses nothing. */
const suppression = /SuppressMessage[^\r\n]*['"\u2018-\u201e]Cs[a-z]/i;

/** Whether findings can stand in this script: only then is it parsed and judged for its own sake. */
export function mayHaveFindings(text: string): boolean {
  return names.test(text) || hasMisspelt(text) || builtNames.test(text) || suppression.test(text);
}

/** A command whose name or text comes from elsewhere: `& $name`, `. $block`, Invoke-Expression. */
const dispatch = /[&.]\s*[$({'"]|invoke-(?:expression|command)|\b(?:iex|icm)\b|invokescript|\.invoke\(/i;
const typographic = /[\u00a0\u2013-\u2015\u2018-\u201e]/;

/**
 * Whether findings can stand in a script that names nothing of the family, when a script that loads it does: it runs commands that
 * it is given, or has characters that break it.
 */
export function mayHaveFindingsOfCallers(text: string): boolean {
  return dispatch.test(text) || typographic.test(text);
}

/**
 * Whether a script asks for PowerShell 7 in a `#requires` comment: its syntax is then that of 7.6. Said of the text alone, before
 * it is parsed; a here-string that looks like such a comment is told apart by the parsed script's own requirements.
 */
export function mayRequireCore(text: string): boolean {
  return /^[^\S\r\n]*#requires\b[^\r\n]*(?:-v[a-z]*[ \t:]+["']?[6-9]|-ps?e[a-z]*[ \t:]+[^\r\n]*core)/im.test(text);
}

/** Signs that a script is for Teams alone: it connects to Teams or asks for its module, and nothing in it is for a server. */
export function isForTeams(text: string): boolean {
  const teams = /connect-microsoftteams|\b(?:module|modules|ipmo|modulename)\b[^\r\n]*\bmicrosoftteams\b/i;
  const server = /import-pssession|\bipsn\b|\bskypeforbusiness\b|\blync\b|csclientversion/i;
  return teams.test(text) && !server.test(text);
}
