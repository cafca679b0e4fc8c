/** The command line's words. Nothing here touches files or prints. */
import type { PlatformSetting } from '../catalog';
import { nearestName, platformSettings } from '../workspace';

const lintFormats = ['stylish', 'json'] as const;
const planFormats = ['table', 'json'] as const;
const failLevels = ['error', 'warning', 'information', 'hint', 'never'] as const;
type LintFormat = (typeof lintFormats)[number];
type PlanFormat = (typeof planFormats)[number];
type FailLevel = (typeof failLevels)[number];

/** What the user asked for. */
export type Invocation =
  | { readonly kind: 'help' /** A command's own help, or all. */; readonly topic: CommandName | undefined }
  | { readonly kind: 'version' }
  | LintInvocation
  | PlanInvocation
  | { readonly kind: 'explain'; readonly rule: string }
  | { readonly kind: 'snapshotScript' }
  /** Wrong usage: what is wrong and what to write instead. */
  | { readonly kind: 'wrong'; readonly message: string; readonly topic: CommandName | undefined };

/** What both commands that read scripts take. */
export interface ScriptOptions {
  readonly paths: readonly string[];
  readonly platform: PlatformSetting | undefined;
  /** Used for all scripts instead of the nearest configuration file of each. */
  readonly config: string | undefined;
  /** What exists before the scripts, instead of the snapshot that a configuration file names. */
  readonly snapshot: string | undefined;
}
export interface LintInvocation extends ScriptOptions {
  readonly kind: 'lint';
  readonly format: LintFormat;
  readonly failOn: FailLevel;
  readonly fix: boolean;
}
export interface PlanInvocation extends ScriptOptions {
  readonly kind: 'plan';
  readonly format: PlanFormat;
}

export type CommandName = 'lint' | 'plan' | 'explain' | 'snapshot-script';
const commandNames: readonly CommandName[] = ['lint', 'plan', 'explain', 'snapshot-script'];

/** Reads the arguments after the program's name. */
export function readArguments(words: readonly string[]): Invocation {
  const command = commandNames.find(name => name === words[0]);
  if (command === undefined) return withoutCommand(words);
  const options = new OptionReader(words.slice(1), optionsOf[command]);
  if (options.given.has('help')) return { kind: 'help', topic: command };
  if (options.problem !== undefined) return { kind: 'wrong', message: options.problem, topic: command };
  switch (command) {
    case 'lint':
      return lintInvocation(options);
    case 'plan':
      return planInvocation(options);
    case 'explain':
      return explainInvocation(options);
    case 'snapshot-script':
      return snapshotInvocation(options);
  }
}

function withoutCommand(words: readonly string[]): Invocation {
  const [first] = words;
  if (first === undefined) return { kind: 'wrong', message: 'a command is missing', topic: undefined };
  if (first === '--help' || first === '-h' || first === 'help') {
    return { kind: 'help', topic: commandNames.find(name => name === words[1]) };
  }
  if (first === '--version' || first === '-V') return { kind: 'version' };
  const near = nearestName(first, [...commandNames, 'help', '--help', '--version']);
  const message = `there is no command ${first}${near === undefined ? '' : `; did you mean ${near}?`}`;
  return { kind: 'wrong', message, topic: undefined };
}

function lintInvocation(options: OptionReader): Invocation {
  if (options.operands.length === 0) return { kind: 'wrong', message: 'name the scripts or folders to judge', topic: 'lint' };
  return {
    kind: 'lint',
    ...scriptOptions(options),
    format: options.choice('format', lintFormats) ?? 'stylish',
    failOn: options.choice('fail-on', failLevels) ?? 'warning',
    fix: options.given.has('fix'),
  };
}

function planInvocation(options: OptionReader): Invocation {
  if (options.operands.length === 0) return { kind: 'wrong', message: 'name the script to plan', topic: 'plan' };
  return { kind: 'plan', ...scriptOptions(options), format: options.choice('format', planFormats) ?? 'table' };
}

function explainInvocation(options: OptionReader): Invocation {
  const [rule, ...more] = options.operands;
  if (rule === undefined) return { kind: 'wrong', message: 'name the rule to explain', topic: 'explain' };
  if (more.length > 0) return { kind: 'wrong', message: 'only one rule can be explained at a time', topic: 'explain' };
  return { kind: 'explain', rule };
}

function snapshotInvocation(options: OptionReader): Invocation {
  return options.operands.length === 0
    ? { kind: 'snapshotScript' }
    : { kind: 'wrong', message: 'snapshot-script takes no path; it prints the script', topic: 'snapshot-script' };
}

function scriptOptions(options: OptionReader): ScriptOptions {
  return {
    paths: options.operands,
    platform: options.choice('platform', platformSettings),
    config: options.given.get('config'),
    snapshot: options.given.get('snapshot'),
  };
}

/** Allowed values of an option; `any` for free text, `none` for one that is only given or not. */
type OptionValue = readonly string[] | 'any' | 'none';

const common: Readonly<Record<string, OptionValue>> = { platform: platformSettings, config: 'any', snapshot: 'any', help: 'none' };
const optionsOf: Readonly<Record<CommandName, Readonly<Record<string, OptionValue>>>> = {
  lint: { ...common, format: lintFormats, 'fail-on': failLevels, fix: 'none' },
  plan: { ...common, format: planFormats },
  explain: { help: 'none' },
  'snapshot-script': { help: 'none' },
};

/** Sorts words into options and operands: `--name value`, `--name=value`, `--` before operands that begin with a dash. */
class OptionReader {
  readonly operands: string[] = [];
  readonly given = new Map<string, string>();
  /** The first mistake. */
  problem: string | undefined;
  readonly #allowed: Readonly<Record<string, OptionValue>>;

  constructor(words: readonly string[], allowed: Readonly<Record<string, OptionValue>>) {
    this.#allowed = allowed;
    const rest = [...words];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
      if (word === '--') this.operands.push(...rest.splice(0));
      else if (word === '-h') this.given.set('help', '');
      else if (word.startsWith('-') && word !== '-') this.problem ??= this.#option(word, rest);
      else this.operands.push(word);
    }
    // What an unset variable of a shell leaves: judging the current folder instead would be a surprise.
    if (this.operands.includes('')) this.problem ??= 'a path is empty; write . for the current folder';
  }

  /** The value of an option whose values are listed; the reader has checked that it is one of them. */
  choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    return allowed.find(candidate => candidate === this.given.get(name));
  }

  /** Takes an option, or says what is wrong with it. */
  #option(word: string, rest: string[]): string | undefined {
    const [, name = word, written] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const allowed = Object.hasOwn(this.#allowed, name) ? this.#allowed[name] : undefined;
    if (allowed === undefined) {
      const near = nearestName(name.replace(/^-+/, ''), Object.keys(this.#allowed));
      const isFile = /\.ps[md]?1$/i.test(word);
      const remedy = isFile ? `; write ./${word} for a file` : near === undefined ? '' : `; did you mean --${near}?`;
      return `there is no option ${word.replace(/=.*/s, '')}${remedy}`;
    }
    if (this.given.has(name)) return `--${name} is given twice`;
    if (allowed === 'none' && written !== undefined) return `--${name} takes no value`;
    const value = allowed === 'none' ? '' : (written ?? rest.shift() ?? '');
    if (allowed !== 'none' && value === '') return `--${name} needs a value${listed(allowed)}`;
    if (typeof allowed !== 'string' && !allowed.includes(value)) return `--${name} can't be ${value}${listed(allowed)}`;
    this.given.set(name, value);
    return undefined;
  }
}

function listed(allowed: OptionValue): string {
  return typeof allowed === 'string' ? '' : `: one of ${allowed.join(', ')}`;
}
