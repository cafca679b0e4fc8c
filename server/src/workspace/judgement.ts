/** A script's findings, with what those who load it know. */
import type { Analysis, Hazard } from '../evaluation';
import { type Finding, lint, type Reanalyze } from '../rules';
import type { Place } from '../text';
import { identity } from './locations';
import type { Settings } from './settings';

export interface Judgement {
  readonly analysis: Analysis;
  /** In the judged script only, in source order. */
  readonly findings: readonly Finding[];
  /** Findings that comments and attributes of the script suppress. */
  readonly suppressed: number;
  /** What the judgement is made from, with other texts: for proving fixes. */
  readonly again: Reanalyze;
}

/** The analyses that a judgement is made from. */
export interface Sources {
  readonly own: Analysis;
  /** Of known scripts that may load it. */
  readonly callers: readonly Analysis[];
  readonly again: Reanalyze;
}

/** @param rerun one of the analyses with other texts */
export function sourcesOf(
  own: Analysis,
  callers: readonly Analysis[],
  rerun: (analysis: Analysis, texts: ReadonlyMap<string, string>) => Analysis,
): Sources {
  const again: Reanalyze = texts => {
    const [script, ...others] = texts.size === 0 ? [own, ...callers] : [own, ...callers].map(each => rerun(each, texts));
    return script === undefined ? [] : [inContext(script, others), ...others.filter(other => loads(other, own.script.file))];
  };
  return { own, callers, again };
}

/** The findings of a script as the settings show them. @param settings as merged */
export function judge({ own, callers, again }: Sources, settings: Settings, powerShellExtension: boolean): Judgement {
  const analysis = inContext(own, callers);
  const { findings, suppressed } = lint(analysis, {
    severities: settings.rules,
    syntaxErrors: reportsSyntaxErrors(settings, powerShellExtension),
  });
  return { analysis, findings, suppressed, again };
}

/** A level that the user gave the rule by name is meant, whoever else reports syntax errors. */
function reportsSyntaxErrors(settings: Settings, powerShellExtension: boolean): boolean {
  if (settings.syntaxErrors !== 'auto') return settings.syntaxErrors === 'on';
  return !powerShellExtension || Object.hasOwn(settings.rules, 'CsSyntaxError');
}

/**
 * The analysis of a script as seen from those who load it: what happens in the script is then told by their runs, which know its
 * parameters and what was done before. By itself it is judged where nothing loads it, and so is code of it to which no such run comes.
 */
function inContext(own: Analysis, callers: readonly Analysis[]): Analysis {
  const file = own.script.file;
  const outermost = outermostOf(callers.filter(caller => loads(caller, file)));
  const sources = outermost.length === 0 ? [own] : outermost;
  return {
    ...own,
    files: new Map([own, ...sources].flatMap(source => [...source.files])),
    loadedCommands: sources.flatMap(source => [...source.commands, ...source.loadedCommands]).filter(command => command.file !== file),
    concerned: own.concerned || outermost.some(caller => caller.concerned),
    hazards: onePerPlace(
      [...sources.flatMap(source => source.hazards), ...unreached(own, sources)].filter(hazard => hazard.place.file === file),
      () => 'hazard',
      hazard => (hazard.certain ? 0 : 1),
    ),
    observations: onePerPlace(
      sources.flatMap(source => source.observations).filter(observation => observation.place.file === file),
      observation => observation.kind,
      observation => ('certain' in observation && !observation.certain ? 1 : 0),
    ),
  };
}

/** Where privacy mode goes on in code that none of the runs comes by: functions that those who load the script do not call. */
function unreached(own: Analysis, sources: readonly Analysis[]): readonly Hazard[] {
  const seen = new Set(
    sources
      .flatMap(source => source.events)
      .flatMap(({ effect, place }) => (effect === 'privacyModeOn' ? [`${place.file}:${place.start}`] : [])),
  );
  return own.hazards.filter(({ command }) => !seen.has(`${command.file}:${command.start}`));
}

/** Whether a script's runs came by a file other than itself. */
export function loads(caller: Analysis, file: string): boolean {
  const id = identity(file);
  return identity(caller.script.file) !== id && [...caller.files.keys()].some(key => identity(key) === id);
}

/** Those that no other one loads: a script in the middle, run by itself, tells of a run that does not happen. */
function outermostOf(callers: readonly Analysis[]): readonly Analysis[] {
  const outermost = callers.filter(caller => !callers.some(other => other !== caller && loads(other, caller.script.file)));
  // Scripts that load each other in a circle: each of them is a start.
  return outermost.length === 0 ? callers : outermost;
}

/** Several runs may come by one place: the one that says most about it is kept. */
function onePerPlace<T extends { readonly place: Place }>(
  items: readonly T[],
  kind: (item: T) => string,
  rank: (item: T) => number,
): readonly T[] {
  const kept = new Map<string, T>();
  for (const item of items) {
    const key = `${item.place.start} ${item.place.end} ${kind(item)}`;
    const before = kept.get(key);
    if (before === undefined || rank(item) < rank(before)) kept.set(key, item);
  }
  return [...kept.values()];
}
