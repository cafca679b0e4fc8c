/**
 * What can be told of a script without parsing it, so that a script in which nothing can concern us costs no more than reading
 * it. The answers err to one side only: a script that could get a finding is never passed over.
 */

/**
 * Names of the family, whole or with one mistake in them. A noun with one wrong, missing, additional or swapped letter keeps
 * either its beginning or its end, or its beginning and end with a middle of nearly the right length:
 * - `CsPrivac…`, `CsClientVersio…`: also within `XCsPrivacyConfiguration` (imported with a prefix), `csprivacy-disable` comments,
 *   suppressed rules, and names cut after the subject (`"Set-CsPrivacy$rest"`);
 * - `rivacyConfiguration`, `lientVersionPolicy` …: a mistake in `Cs`, or a name put together from `Cs` and the rest;
 * - `Cs` + 6 to 14 letters + `Configuration` or `Policy`: a mistake in the middle.
 */
const names = /csprivac|csclientversio|rivacyconfiguration|lientversion(?:configuration|policy)|cs[a-z]{6,14}(?:configuration|policy)/i;

/**
 * A command name that is put together: cut after `-Cs` (`"Set-Cs$noun"`, `'Set-Cs' + …`, `Set-Cs{0}`). Names from parts smaller
 * than that, or from bytes, are nothing that the evaluation could follow to a finding without one of the pieces above.
 */
const builtNames = /[-\u2013-\u2015]cs(?![a-z])/i;

/** A suppression of one of our rules, which is reported when it suppresses nothing. */
const suppression = /SuppressMessage[^\r\n]*['"\u2018-\u201e]Cs/i;

/** Whether findings can stand in this script: only then is it parsed and judged for its own sake. */
export function mayHaveFindings(text: string): boolean {
  return names.test(text) || builtNames.test(text) || suppression.test(text);
}

/**
 * Whether this script may run others: by dot-sourcing or calling a file, or importing a module. It is then judged as a caller
 * of those that have findings, even when it names nothing of the family itself.
 */
export function mayLoadScripts(text: string): boolean {
  return /\.ps[md]?1\b|import-module|\bipmo\b|using\s+module/i.test(text);
}

/** The words of a text, in lower case, by which file names are recognised in it. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
}

/**
 * The words of a file's name without extension. Whoever loads the file has them all in its text, with or without the extension;
 * only a name that is put together from parts of words is not recognised.
 */
export function nameWords(fileName: string): readonly string[] {
  return [...wordsOf(fileName.replace(/\.[^.]*$/, ''))];
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
