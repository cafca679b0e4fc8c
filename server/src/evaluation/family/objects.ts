/** Objects of the deployment as a script holds them: what Get-* and New-* give. */
import type { Noun } from '../../catalog';
import { type ConfigObject, FILTERED, piecesOfKey, type RuleAddress, type Scope, UNSEEN_RULE } from '../../deployment';
import type { Place } from '../../text';
import {
  FALSE,
  NULL,
  type ReferenceValue,
  type StringValue,
  string,
  type TextValue,
  TRUE,
  text,
  toText,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { anotherPolicy } from '../heap/another';
import { entryOf, newList, newObject, readProperty } from '../heap/heap';
import { enabledBefore } from '../run/beforehand';
import type { Entry } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { noteUnseen, type Unseen, unseenBy } from '../run/unseenRules';

/** Types as the cmdlets' pages name their output. */
export const TYPE_NAMES: Readonly<Record<Noun, string>> = {
  CsPrivacyConfiguration: 'Microsoft.Rtc.Management.WritableConfig.Settings.UserServices.PrivacyConfiguration',
  CsClientVersionConfiguration: 'Microsoft.Rtc.Management.WritableConfig.Policy.ClientVersion.ClientVersionConfiguration',
  CsClientVersionPolicy: 'Microsoft.Rtc.Management.WritableConfig.Policy.ClientVersion.ClientVersionPolicy',
  CsClientVersionPolicyRule: 'Microsoft.Rtc.Management.WritableConfig.Policy.ClientVersion.Rule',
};

/** The properties that a change of each noun can set, spelled as documented. */
export const PROPERTIES: Readonly<Record<Noun, readonly string[]>> = {
  CsPrivacyConfiguration: ['EnablePrivacyMode', 'AutoInitiateContacts', 'PublishLocationDataDefault', 'DisplayPublishedPhotoDefault'],
  CsClientVersionConfiguration: ['DefaultAction', 'DefaultURL', 'Enabled'],
  CsClientVersionPolicy: ['Description', 'Rules'],
  CsClientVersionPolicyRule: [
    'MajorVersion',
    'MinorVersion',
    'BuildNumber',
    'QfeNumber',
    'UserAgent',
    'UserAgentFullName',
    'Action',
    'ActionUrl',
    'CompareOp',
    'Description',
    'Enabled',
    'Priority',
  ],
};

/** What `design.md`, "The state before the script", says of an object that the script did not change. */
const BEFORE: Readonly<Partial<Record<Noun, ReadonlyMap<string, Value>>>> = {
  CsPrivacyConfiguration: new Map([['enableprivacymode', FALSE]]),
  CsClientVersionConfiguration: new Map<string, Value>([
    ['enabled', TRUE],
    ['defaultaction', string('Allow')],
  ]),
};

/** What an object of the deployment has, by the property's name in lower case; undefined where nobody knows. */
export function propertyOf(run: Run, object: ConfigObject, property: string): Value | undefined {
  const own = object.properties.get(property);
  return own ?? (object.origin === 'existing' ? beforeOf(run, object, property) : defaultOf(object.noun, property));
}

function beforeOf(run: Run, object: ConfigObject, property: string): Value | undefined {
  const value = BEFORE[object.noun]?.get(property);
  return value && property === 'enabled' ? enabledBefore(run, object) : value;
}

/** The scope of an object of this kind as its Identity shows it. */
function shownScope(noun: Noun, { kind, display, host }: Scope): string {
  switch (kind) {
    case 'global':
      return 'Global';
    case 'site':
      return display.replace(/^site:/, 'Site:');
    case 'user':
      return display.replace(/^user:/, 'Tag:');
    case 'service':
      return display.replace(/^service:/, host === undefined ? 'Service:' : `Service:${SERVICES[noun] ?? ''}`);
    default:
      return display;
  }
}

/** By which of a pool's services such an object is named. */
const SERVICES: Readonly<Partial<Record<Noun, string>>> = {
  CsPrivacyConfiguration: 'UserServer:',
  CsClientVersionPolicy: 'Registrar:',
  CsClientVersionPolicyRule: 'Registrar:',
};

export function identityValue(noun: Noun, scope: Scope, id = '', fresh = false): Value {
  const head = scope.exact ? string(shownScope(noun, scope)) : symbolicIdentity(scope, id);
  if (id === '') return head;
  const part = unknown(id.slice(1, -1), fresh ? { type: 'guid', notNull: true, fresh } : { notNull: true, ...olderPart(id) });
  return id.startsWith('{') ? text([head, '/', part]) : text([head, `/${id}`]);
}

/** The text that the identity was made of, with what is not known of it in its places. */
function symbolicIdentity({ key }: Scope, id: string): StringValue | TextValue | UnknownValue {
  const known = { because: 'an identity that is not known', type: 'string', notNull: true, ...olderPart(id) };
  if (/^[?*]/.test(key) || key.startsWith(FILTERED)) return unknown(key, known);
  return text(piecesOfKey(key).map(piece => (typeof piece === 'string' ? piece : unknown(piece.key, known))));
}

/** What a rule is called that nobody has seen: it was there before the script. */
function olderPart(id: string): { readonly older?: boolean } {
  return id.startsWith(UNSEEN_RULE) ? { older: true } : {};
}

/** A reading of one object of the deployment. */
export function readingOf(run: Run, state: State, object: ConfigObject): ReferenceValue {
  const entries = new Map<string, Entry>();
  const identity = object.properties.get('identity') ?? identityValue(object.noun, object.scope, object.id);
  entries.set(...entryOf('Identity', identity));
  const ruleId = object.noun === 'CsClientVersionPolicyRule' ? ruleIdOf(object, identity) : undefined;
  if (ruleId) entries.set(...entryOf('RuleId', ruleId));
  for (const name of PROPERTIES[object.noun]) {
    if (name === 'Rules') continue;
    const lower = name.toLowerCase();
    const value = propertyOf(run, object, lower);
    if (value) entries.set(...entryOf(name, value));
    else
      entries.set(
        ...entryOf(
          name,
          unknown(`${object.noun}:${object.scope.key}:${object.id}.${lower}`, {
            because: `the ${name} of an object that the script did not make`,
            ...(name === 'Enabled' ? { type: 'bool', notNull: true } : {}),
          }),
        ),
      );
  }
  if (object.noun === 'CsClientVersionPolicy') entries.set(...entryOf('Rules', rulesOf(run, state, object)));
  const address: RuleAddress | undefined =
    object.noun === 'CsClientVersionPolicyRule' ? { policy: object.scope, id: object.id } : undefined;
  return newObject(run, state, entries, {
    typeName: TYPE_NAMES[object.noun],
    open: true,
    config: { noun: object.noun, scope: object.scope, address, inMemory: false, origin: object.origin, place: object.place },
  });
}

/** What a rule's identity ends with. */
function ruleIdOf({ id }: ConfigObject, identity: Value): Value | undefined {
  return id.includes('{') ? endOf(identity, id) : string(id);
}

/** The part of an identity that nobody knows, by its place in the rule's name. */
function endOf(identity: Value, id: string): Value | undefined {
  const parts = identity.kind === 'text' ? identity.parts : [];
  const own = parts.find(part => typeof part !== 'string' && `{${part.key}}` === id);
  return own === undefined ? undefined : text([own]);
}

/** Left out of a rule they are not compared, or not there. */
const LEFT_OUT = new Set(['minorversion', 'buildnumber', 'qfenumber', 'useragentfullname', 'actionurl']);

/** What a new object has where nothing is given; undefined where that is not documented. */
function defaultOf(noun: Noun, property: string): Value | undefined {
  if (property === 'enabled') return TRUE;
  if (noun === 'CsClientVersionPolicyRule' && LEFT_OUT.has(property)) return NULL;
  return BEFORE[noun]?.get(property);
}

function rulesOf(run: Run, state: State, { scope, place }: ConfigObject): ReferenceValue {
  const policy = state.deployment.policies.get(scope.key);
  const items = (policy?.rules ?? []).map(rule => readingOf(run, state, rule));
  const rest = policy === undefined || policy.open ? unseenRule(run, state, scope, place) : undefined;
  return newList(run, state, items, rest);
}

const numbers = new WeakMap<Run, Map<string, number>>();

/** Each time that a run asks, it means another rule; runs that have parted mean the same one where they ask the same. */
export function numberOf(run: Run, state: State, what: string, { file, start }: Place): number {
  const asked = `${file}:${start} ${what}`;
  const times = (state.asked.get(asked) ?? 0) + 1;
  state.asked.set(asked, times);
  const known = numbers.get(run) ?? new Map<string, number>();
  numbers.set(run, known);
  const question = `${asked} ${times}`;
  const number = known.get(question) ?? run.nextId();
  known.set(question, number);
  return number;
}

/** Stands for the rules of a policy that the script does not show. */
export function unseenRule(run: Run, state: State, scope: Scope, place: Place): ReferenceValue {
  const id = `${UNSEEN_RULE}${numberOf(run, state, scope.key, place)}}`;
  noteUnseen(run, id, { scope, place });
  return unseenNamed(run, state, id, { scope, place });
}

/** The rule of which the keys of its properties tell: what a script has made of these may be all that it keeps. */
export function ruleBehind(run: Run, state: State, id: string): ReferenceValue | undefined {
  const [, first = id, others = ''] = /^(.*?)('*)}$/.exec(id) ?? [];
  const asked = unseenBy(run, `${first}}`);
  // Of another one like it (`anotherLike`) as well.
  const scope = asked && [...others].reduce(anotherPolicy, asked.scope);
  return scope && unseenNamed(run, state, id, { ...asked, scope });
}

function unseenNamed(run: Run, state: State, id: string, { scope, place }: Unseen): ReferenceValue {
  const entries = new Map<string, Entry>();
  const identity = identityValue('CsClientVersionPolicyRule', scope, id);
  entries.set(...entryOf('Identity', identity));
  const ruleId = endOf(identity, id);
  if (ruleId) entries.set(...entryOf('RuleId', ruleId));
  for (const name of PROPERTIES.CsClientVersionPolicyRule) {
    entries.set(
      ...entryOf(
        name,
        unknown(`${id}.${name.toLowerCase()}`, {
          because: `the ${name} of a rule that was there before the script`,
          // None of them is a collection.
          ...(name === 'Enabled' ? { type: 'bool', notNull: true } : { type: 'object' }),
        }),
      ),
    );
  }
  return newObject(run, state, entries, {
    typeName: TYPE_NAMES.CsClientVersionPolicyRule,
    config: {
      noun: 'CsClientVersionPolicyRule',
      scope,
      address: { policy: scope, id },
      inMemory: false,
      origin: 'existing',
      place,
      asked: { scope, identity },
    },
  });
}

/** All that an object which a script holds has for the deployment. */
export function propertiesOf(state: State, reference: ReferenceValue, noun: Noun): Map<string, Value> {
  const object = state.object(reference);
  const properties = new Map<string, Value>();
  for (const name of PROPERTIES[noun]) {
    const lower = name.toLowerCase();
    if (lower === 'rules') continue;
    const value = object?.entries.has(lower) ? readProperty(state, reference, name) : undefined;
    if (value) properties.set(lower, value);
  }
  return properties;
}

/** A rule in a few words: action, user agent, operator, version. */
export function ruleText(rule: ConfigObject): string {
  const word = (name: string): string => {
    const value = rule.properties.get(name);
    if (!value || value.kind === 'null') return '';
    const shown = toText(value);
    return shown.kind === 'string' ? shown.value : '?';
  };
  const version = ['majorversion', 'minorversion', 'buildnumber', 'qfenumber']
    .map(word)
    .filter(part => part !== '')
    .join('.');
  const disabled = word('enabled') === 'False' ? '(disabled)' : '';
  return [word('action'), word('useragent'), word('compareop'), version, disabled].filter(part => part !== '').join(' ');
}
