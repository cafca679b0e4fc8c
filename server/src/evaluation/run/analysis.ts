/**
 * What the evaluation of a script tells those who judge and present it. Rules and features read this; they never
 * evaluate anything themselves.
 */
import type { BoundCommand } from '../../binding';
import type { Cmdlet, Platform, PlatformSetting } from '../../catalog';
import type { Cause, Reason } from '../../deployment';
import type { CommandAst, ExpressionAst, ParseResult } from '../../powershell';
import type { Place } from '../../text';
import type { Value } from '../../values';

/** A script as the workspace hands it in. */
export interface ScriptFile {
  readonly file: string;
  readonly text: string;
  readonly parse: ParseResult;
  /** How the bytes were read; `unknown` in an editor that does not tell. */
  readonly encoding: 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'windows1252' | 'unknown';
}

/** Finds the scripts that a script loads. Pure: the workspace reads files before or between runs. */
export interface ScriptLoader {
  /** The file that `path` (absolute, or relative to `from`'s folder) names; undefined when it is not there or not allowed. */
  resolve(from: string, path: string): ScriptFile | undefined;
  /** What a folder holds, as Windows lists it: folders first, each kind by name; undefined where that can't be told. */
  list(from: string, path: string): readonly ListedItem[] | undefined;
}

/** A file or folder in a folder. */
export interface ListedItem {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** What the loader takes for it. */
  readonly path: string;
}

export type Certainty = 'always' | 'sometimes' | 'unknown';

/** Which product a command talks to, and what told so. */
export interface PlatformDecision {
  readonly platform: Platform;
  /** on-premises without a sign of which server: `auto` and nothing said more. */
  readonly exact: boolean;
  readonly because: Place | 'setting' | 'default' | 'conflict';
}

/** A command of the family, or one that looks like one, in the judged file. */
export interface CommandRecord {
  readonly ast: CommandAst;
  readonly file: string;
  /** The name as written, with module qualifier. */
  readonly name: string;
  readonly nameAst: ExpressionAst;
  /** undefined: a name of the family's nouns or near one, that no catalogue, function, alias or import has. */
  readonly cmdlet: Cmdlet | undefined;
  readonly platform: PlatformDecision;
  /** Each different binding that some run makes, in order of discovery; for code that no run reaches, one with unknown variables. */
  readonly bindings: readonly CommandBinding[];
  readonly reached: boolean;
}
export interface CommandBinding {
  readonly bound: BoundCommand;
  /** WhatIf is known to be on, off, or not known. */
  readonly whatIf: boolean | undefined;
  /** Set-*: the object handed over as -Instance or by pipeline was made by this script. */
  readonly instanceMadeHere: boolean;
  /** How often the script changed an -Instance object, its properties or its list of rules, before it came here. */
  readonly instanceChanges: number;
  /** What is known of that object, by property name in lower case; undefined where nothing is. */
  readonly instanceProperties: ReadonlyMap<string, Value> | undefined;
}

export type DeploymentEffect =
  | 'privacyModeOn'
  | 'privacyModeOff'
  | 'privacyChanged'
  | 'privacyRemoved'
  | 'ruleAdded'
  | 'ruleChanged'
  | 'ruleRemoved'
  | 'policyAdded'
  | 'policyChanged'
  | 'policyRemoved'
  | 'filterChanged'
  | 'granted'
  | 'ungranted';

export interface SignIn {
  /** Client's name, as in the catalogue. */
  readonly client: string;
  readonly verdict: 'blocked' | 'allowed' | 'unknown';
  /** What decides, in one line. */
  readonly because: string;
  /** How it comes to that, from the policy that applies to what decides. */
  readonly steps: readonly SignInStep[];
}
/** One step of the reasons for a verdict. */
export interface SignInStep {
  readonly text: string;
  /** Where the script says so; undefined for what was there before it. */
  readonly place: Place | undefined;
}
export interface DeploymentEvent {
  readonly place: Place;
  readonly effect: DeploymentEffect;
  /** `global`, `site:X`, `service:X`, `user:X`, `*`, `site:*`, `?`. */
  readonly scope: string;
  readonly certainty: Certainty;
  /** Only a run of this function, which nothing in the script calls, does it. */
  readonly entry: string | undefined;
  /** The change in a few words, where they say more than the effect: `Block OC LSS 4.0`. */
  readonly detail: string | undefined;
  /** The way here through calls and dot-sourcing, outermost first. */
  readonly via: readonly Place[];
  /** On `privacyModeOn`: who of the legacy clients can sign in at that moment. */
  readonly signIn: readonly SignIn[];
}

/** Privacy mode goes on where a legacy client is not proven blocked; one per statement. */
export interface Hazard {
  /** Where the finding stands (`design.md`, Place). */
  readonly place: Place;
  /** The CommandAst that changes the deployment, and its file. */
  readonly command: Place;
  /** Where the value that turns privacy mode on was set, when that is elsewhere. */
  readonly valuePlace: Place | undefined;
  /** The way here through calls and dot-sourcing, outermost first. */
  readonly via: readonly Place[];
  readonly reason: Reason;
  /** false: only an unknown value stands between: information. */
  readonly certain: boolean;
  /** It takes a list with more than one element, of which the rule is not for each. */
  readonly onlyOfFurther: boolean;
  /** It takes a command that fails and a script that goes on: where none fails, old clients are kept out. */
  readonly onlyIfFailed: boolean;
  /** Scopes concerned, as in events, first the one the reason speaks of. */
  readonly scopes: readonly string[];
  readonly clients: readonly string[];
  readonly causes: readonly Cause[];
  /** What repairs need: the policies that the run shows, and the rule that is to be changed. */
  readonly repair: Repair;
}
export interface Repair {
  /** The most specific policy shown for each scope concerned, else `Global`; as written for -Parent. */
  readonly parents: readonly RepairParent[];
  /** The rule creation or change that failed to protect, when one did. */
  readonly rule: CommandRecord | undefined;
  /** With filtering on, some legacy client would still get in. */
  readonly needsRule: boolean;
}
export interface RepairParent {
  readonly scope: string;
  readonly parent: string;
  /** The scope is an expression of the script (`"site:$s"`): the source text to use, with its place. */
  readonly expression: Place | undefined;
  /** Where the script made the policy: a rule can be added to it only after that. */
  readonly made: Place | undefined;
}

/** Facts that further rules report. */
export type Observation =
  | {
      readonly kind: 'legacyUnblocked';
      readonly place: Place;
      readonly scopes: readonly string[];
      readonly clients: readonly string[];
      readonly enabledAt: Place;
      /** Where a later command blocks them again, on every run that comes by here. */
      readonly blockedAgainAt?: Place | undefined;
      readonly certain: boolean;
    }
  | {
      readonly kind: 'supportedBlocked';
      readonly place: Place;
      readonly clients: readonly string[];
      readonly newest: boolean;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'shadowedRule'; readonly place: Place; readonly by: Place; readonly policy: string }
  | { readonly kind: 'unsavedObject'; readonly place: Place; readonly created: boolean; readonly noun: string }
  | { readonly kind: 'policyNotGranted'; readonly place: Place; readonly policy: string }
  | { readonly kind: 'limit'; readonly place: Place; readonly what: string };

/** Who can sign in where, before the script and after it. */
export interface MatrixRow {
  readonly scope: string;
  readonly client: string;
  readonly before: 'blocked' | 'allowed' | 'unknown';
  readonly after: 'blocked' | 'allowed' | 'unknown';
}

export interface Analysis {
  readonly script: ScriptFile;
  /** The script and every file it loaded, by key. */
  readonly files: ReadonlyMap<string, ScriptFile>;
  readonly platform: PlatformSetting;
  /** Of the judged file, in source order. */
  readonly commands: readonly CommandRecord[];
  /** Of the other files that a run came by, as far as it reached them. */
  readonly loadedCommands: readonly CommandRecord[];
  readonly events: readonly DeploymentEvent[];
  readonly hazards: readonly Hazard[];
  readonly observations: readonly Observation[];
  /** Worked out where it is read: the editor has no use for it. */
  readonly matrix: readonly MatrixRow[];
  /** The file uses the family, or is loaded by one that does. */
  readonly concerned: boolean;
  /** Values of variables where the script reads them, for hover: VariableExpressionAst start offset → value. */
  readonly variables: ReadonlyMap<number, Value>;
}
