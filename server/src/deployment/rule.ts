/** A client version policy rule as the server would read it, and which clients it matches. */
import { actions, type Client, compareOps, letsIn } from '../catalog';
import { type Tri, toBoolean, unknown, type Value } from '../values';
import { type ConfigObject, HIGHEST, LOWEST } from './model';

/** Gives the value in place of an unknown that the path has already decided. */
export type Resolve = (value: Value) => Value;

/** `undefined`: left out; `unknown`: given, but not known. */
type Part = number | undefined | 'unknown';

/** Both ends included. */
interface Range {
  readonly lowest: number;
  readonly highest: number;
}

export type CompareOp = 'EQL' | 'NEQ' | 'GTR' | 'GEQ' | 'LSS' | 'LEQ';

/** A rule's properties read; what is left out without a documented default, or is not known, is undefined. */
export interface RuleView {
  readonly rule: ConfigObject;
  readonly enabled: Tri;
  readonly effect: 'block' | 'allow' | 'unknown';
  /** Something is known of what it does, though it may be either. */
  readonly actionAsked: boolean;
  readonly compareOp: CompareOp | undefined;
  /** The operators that it may be; none where nothing is known of it. */
  readonly compareOps: readonly CompareOp[];
  /** undefined: left out or not known. */
  readonly userAgent: string | undefined;
  /** UserAgentFullName is set; what it compares with is not documented. */
  readonly fullName: boolean;
  readonly version: readonly [Part, Part, Part, Part];
  /** By part: the range in which an unknown one is. */
  readonly ranges: readonly Range[];
  /** A property that decides has a value that is not known; nothing that is left out counts. */
  readonly outside: boolean;
}

/** Views of rules of which everything is known, so that each is read once, however often it is asked. */
const known = new WeakMap<ConfigObject, RuleView>();

export function viewRule(rule: ConfigObject, resolve: Resolve): RuleView {
  const read = known.get(rule);
  if (read) return read;
  const view = readRule(rule, resolve);
  if ([...rule.properties.values()].every(value => value.kind !== 'unknown')) known.set(rule, view);
  return view;
}

function readRule(rule: ConfigObject, resolve: Resolve): RuleView {
  const property = (name: string): Value | undefined => {
    const value = rule.properties.get(name);
    const resolved = value && resolve(value);
    return resolved?.kind === 'null' || resolved?.kind === 'nothing' ? undefined : resolved;
  };
  const words = (name: string, members: readonly string[]): readonly string[] => {
    const value = property(name);
    const options = value?.kind === 'oneOf' ? value.options : value ? [value] : [];
    const found = options.map(
      option => option.kind === 'string' && members.find(member => member.toLowerCase() === option.value.toLowerCase()),
    );
    return found.every(member => typeof member === 'string') ? found : [];
  };
  const part = (name: string): Part => {
    const value = property(name);
    if (!value) return rule.origin === 'existing' && !rule.properties.has(name) ? 'unknown' : undefined;
    return numberOf(value) ?? 'unknown';
  };
  const enabled = property('enabled');
  const effects = new Set(words('action', ACTIONS).map(action => (letsIn(action) ? 'allow' : 'block')));
  const [effect = 'unknown'] = effects;
  const operators = words('compareop', OPERATORS) as readonly CompareOp[];
  const [operator] = operators;
  const agent = property('useragent');
  const fullName = property('useragentfullname');
  return {
    rule,
    enabled: enabled ? toBoolean(enabled) : rule.origin === 'existing' ? 'unknown' : 'yes',
    effect: effects.size === 1 ? effect : 'unknown',
    actionAsked: effects.size > 0,
    compareOp: operators.length === 1 ? operator : undefined,
    compareOps: operators,
    userAgent: agent?.kind === 'string' ? agent.value : undefined,
    // Of a rule that was there before, it is taken as absent until somebody asks.
    fullName: fullName !== undefined && !(rule.origin === 'existing' && fullName.kind === 'unknown'),
    version: [part('majorversion'), part('minorversion'), part('buildnumber'), part('qfenumber')],
    ranges: VERSION_PARTS.map(name => rangeOf(rule.properties.get(name), resolve)),
    outside: rule.origin === 'existing' || DECIDING.some(name => isOpen(property(name))),
  };
}

const VERSION_PARTS = ['majorversion', 'minorversion', 'buildnumber', 'qfenumber'];

function rangeOf(value: Value | undefined, resolve: Resolve): Range {
  const bound = (side: string) => (value?.kind === 'unknown' ? numberOf(resolve(unknown(side + value.key))) : undefined);
  return { lowest: bound(LOWEST) ?? 0, highest: bound(HIGHEST) ?? 65535 };
}

/** Of a rule that was there before: the properties that would decide and of which nothing is known; of the version its first part, then the others. */
export function unaskedOf(view: RuleView): readonly string[] {
  const { userAgent, compareOps: operators, actionAsked, effect, enabled, version, ranges } = view;
  const isUnasked = (index: number) => version[index] === 'unknown' && ranges[index]?.lowest === 0 && ranges[index].highest === 65535;
  const first = [
    ...(userAgent === undefined ? ['UserAgent'] : []),
    ...(isUnasked(0) ? ['MajorVersion'] : []),
    ...(operators.length === 0 ? ['CompareOp'] : []),
    ...(actionAsked ? [] : ['Action']),
    ...(enabled === 'unknown' ? ['Enabled'] : []),
  ];
  // It may be any version up to one, or of actions some that let in: what further parts are would not tell.
  if (effect === 'unknown' || (version[0] === 'unknown' && ranges[0]?.lowest === 0)) return first;
  return first.length > 0 ? first : ['MinorVersion', 'BuildNumber', 'QfeNumber'].filter((_, index) => isUnasked(index + 1));
}

const DECIDING = ['enabled', 'action', 'compareop', 'useragent', 'majorversion', 'minorversion', 'buildnumber', 'qfenumber'];

function isOpen(value: Value | undefined): boolean {
  return value?.kind === 'unknown' || value?.kind === 'text' || value?.kind === 'oneOf';
}

const ACTIONS = actions.values.map(fact => fact.value);
const OPERATORS = compareOps.values.map(fact => fact.value);

function numberOf(value: Value): number | undefined {
  if (value.kind === 'number') return Number(value.value);
  if (value.kind === 'string' && /^\d+$/.test(value.value.trim())) return Number(value.value);
  return undefined;
}

/** `some`: it decides for a part of the client's builds only. */
export type Match = Tri | 'some';

/** A view is asked about the same few clients again and again. */
const matches = new WeakMap<RuleView, Map<Client, Match>>();

/** Whether the rule matches a client, its being enabled aside (`domain.md`, "How a sign-in is judged", 3). */
export function matchClient(view: RuleView, client: Client): Match {
  const answers = matches.get(view) ?? new Map<Client, Match>();
  if (answers.size === 0) matches.set(view, answers);
  const answer = answers.get(client) ?? compareWith(view, client);
  answers.set(client, answer);
  return answer;
}

function compareWith(view: RuleView, client: Client): Match {
  if (view.userAgent === undefined || view.fullName) return 'unknown';
  if (view.userAgent.toLowerCase() !== client.userAgent.toLowerCase()) return 'no';
  if (view.version[0] === undefined) return 'unknown';
  const [first = 'unknown', ...others] = view.compareOps.map(operator => matchBy(operator, view, client));
  return others.every(match => match === first) ? first : 'unknown';
}

function matchBy(operator: CompareOp, view: RuleView, client: Client): Match {
  const skipping = compare(view, client, false);
  if (skipping === 'unknown') return 'unknown';
  const match = holds(operator, skipping);
  const ordering = operator !== 'EQL' && operator !== 'NEQ';
  if (!ordering || !hasGap(view.version)) return match;
  const stopping = compare(view, client, true);
  return stopping !== 'unknown' && holds(operator, stopping) === match ? match : 'unknown';
}

/** A part is left out before one that is given. */
export function hasGap(version: RuleView['version']): boolean {
  const first = version.indexOf(undefined);
  return first >= 0 && version.slice(first).some(part => part !== undefined);
}

type Sign = -1 | 0 | 1;

/** The signs that client − rule can have, over all builds that the client's name stands for. */
function compare(rule: RuleView, { version }: Client, stopAtGap: boolean): ReadonlySet<Sign> | 'unknown' {
  const signs = new Set<Sign>();
  const client = [version.major, version.minor, version.build, version.qfe];
  for (let index = 0; index < 4; index += 1) {
    const wanted = rule.version[index];
    const actual = client[index];
    if (wanted === 'unknown') {
      const range = rule.ranges[index];
      if (actual === undefined || range === undefined || (actual >= range.lowest && actual <= range.highest)) return 'unknown';
      return signs.add(actual < range.lowest ? -1 : 1);
    }
    if (wanted === undefined) {
      if (stopAtGap) break;
      continue;
    }
    if (actual === undefined) {
      // A build number is never 0; a QFE number can be, and then is the lowest there is.
      if (wanted > (index === 2 ? 1 : 0)) signs.add(-1);
      if (wanted < 65535) signs.add(1);
      if (index === 2 && wanted === 0) return signs;
      continue;
    }
    if (actual !== wanted) return signs.add(actual < wanted ? -1 : 1);
  }
  return signs.add(0);
}

const ACCEPTS: Readonly<Record<CompareOp, readonly Sign[]>> = { EQL: [0], NEQ: [-1, 1], LSS: [-1], LEQ: [-1, 0], GTR: [1], GEQ: [0, 1] };

function holds(operator: CompareOp, signs: ReadonlySet<Sign>): Match {
  const accepted = [...signs].filter(sign => ACCEPTS[operator].includes(sign)).length;
  return accepted === 0 ? 'no' : accepted === signs.size ? 'yes' : 'some';
}
