/** XML documents as PowerShell shows them: elements and attributes are properties, one that is only a text is that text. */

import { array, boolean, NOTHING, NULL, type ReferenceValue, string, toText, type Value } from '../../values';
import { isReference } from '../run/elements';
import type { Entry } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { entryOf, newObject } from './heap';
import { innerText, parseXml, type XmlElement } from './xmlParser';

const ELEMENT = 'System.Xml.XmlElement';
const DOCUMENT = 'System.Xml.XmlDocument';
/** Where an object keeps the elements in it and its attributes; no property has such a name. */
const CHILDREN = '\0children';
const ATTRIBUTE = '\0@';
const TAG = '\0name';
/** Properties of .NET that nothing here tells. */
const UNTOLD = [
  ...['InnerXml', 'OuterXml', 'Attributes', 'ParentNode', 'OwnerDocument', 'FirstChild', 'LastChild', 'NextSibling', 'PreviousSibling'],
  ...[
    'NodeType',
    'Value',
    'Prefix',
    'NamespaceURI',
    'BaseURI',
    'IsEmpty',
    'IsReadOnly',
    'SchemaInfo',
    'ChildNodes',
    'HasChildNodes',
    'Schemas',
  ],
];

export function isXmlType(type: string): boolean {
  return /^(?:xml|(?:system\.)?xml\.xmldocument)$/.test(type);
}

/** The document of a text; undefined where it is not known or is none. */
export function xmlDocument(run: Run, state: State, value: Value): Value | undefined {
  if (isReference(value) && value.typeName === DOCUMENT) return value;
  const root = value.kind === 'string' ? parseXml(value.value) : undefined;
  return root && newObject(run, state, documentEntries(run, state, root), { typeName: DOCUMENT });
}

/** A document that is still empty. */
export function emptyDocument(run: Run, state: State): Value {
  return newObject(run, state, new Map(), { typeName: DOCUMENT, open: true });
}

function documentEntries(run: Run, state: State, root: XmlElement): Map<string, Entry> {
  const element = elementObject(run, state, root);
  return entriesOf(run, [
    [CHILDREN, array([element])],
    ['DocumentElement', element],
    ['InnerText', string(innerText(root))],
    [root.name, shown(root, element)],
  ]);
}

function elementObject(run: Run, state: State, element: XmlElement): Value {
  const objects = element.children.flatMap(child => (typeof child === 'string' ? [] : [elementObject(run, state, child)]));
  const named = new Map<string, Value[]>();
  const add = (name: string, value: Value): void => {
    const known = named.get(name.toLowerCase());
    if (known) known.push(value);
    else named.set(name.toLowerCase(), [value]);
  };
  for (const [name, value] of element.attributes) add(name, string(value));
  let next = 0;
  for (const child of element.children) {
    if (typeof child === 'string') add('#text', string(child));
    else add(child.name, shown(child, objects[next++] ?? NULL));
  }
  const properties = [...named].map(([name, values]): [string, Value] => [name, values.length === 1 ? (values[0] ?? NULL) : array(values)]);
  const attributes = [...element.attributes].map(([name, value]): [string, Value] => [ATTRIBUTE + name, string(value)]);
  return newObject(
    run,
    state,
    entriesOf(run, [
      [TAG, string(element.name)],
      [CHILDREN, array(objects)],
      ...attributes,
      ['Name', string(element.name)],
      ['LocalName', string(element.name)],
      ['InnerText', string(innerText(element))],
      ['HasAttributes', boolean(element.attributes.size > 0)],
      ...properties,
    ]),
    { typeName: ELEMENT },
  );
}

/** Later ones count: an attribute `name` hides the Name that .NET gives. */
function entriesOf(run: Run, given: readonly (readonly [string, Value])[]): Map<string, Entry> {
  const untold = UNTOLD.map(name => [name, run.unknown('xml', `the ${name} of an XML node`)] as const);
  return new Map([...untold, ...given].map(([name, value]) => entryOf(name, value)));
}

/** An element with nothing but a text in it is that text. */
function shown(element: XmlElement, object: Value): Value {
  const [first, ...others] = element.children;
  const isText = element.attributes.size === 0 && others.length === 0 && typeof first !== 'object';
  return isText ? string(first ?? '') : object;
}

/** What a method of a document or element gives; undefined for other objects. */
export function xmlCall(
  run: Run,
  state: State,
  reference: ReferenceValue,
  method: string,
  [first = NULL]: readonly Value[],
): Value | undefined {
  if (reference.typeName !== ELEMENT && reference.typeName !== DOCUMENT) return undefined;
  const text = toText(first);
  const word = text.kind === 'string' ? text.value : undefined;
  const object = state.objectForChange(reference);
  if (!object) return undefined;
  switch (method) {
    case 'loadxml': {
      const root = word === undefined ? undefined : parseXml(word);
      object.entries.clear();
      if (root) for (const [name, entry] of documentEntries(run, state, root)) object.entries.set(name, entry);
      object.open = root === undefined;
      return NOTHING;
    }
    case 'getattribute':
    case 'hasattribute': {
      if (word === undefined || object.open) break;
      const found = object.entries.get((ATTRIBUTE + word).toLowerCase())?.value;
      return method === 'hasattribute' ? boolean(found !== undefined) : (found ?? string(''));
    }
    case 'selectnodes':
    case 'getelementsbytagname':
    case 'selectsinglenode': {
      const path = word === undefined || method !== 'getelementsbytagname' ? word : `.//${word}`;
      const found = path === undefined || object.open ? undefined : select(state, reference, path);
      if (found === undefined) break;
      return method === 'selectsinglenode' ? (found[0] ?? NULL) : array(found);
    }
    case 'gettype':
    case 'tostring':
    case 'clone':
    case 'clonenode':
      return undefined;
    default:
      // It may have changed anything in the node.
      object.open = object.vagueKey = true;
  }
  return method === 'selectnodes' ? array([], run.unknown('node', 'an XML node', undefined, true)) : undefined;
}

const STEP = /^([\w.-]+|\*)(?:\[@([\w.-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")\])?$/;

/** Of XPath: names one below the other, `//`, `*`, and one attribute of an element. Undefined for more. */
function select(state: State, from: ReferenceValue, path: string): Value[] | undefined {
  const steps = path
    .trim()
    .replace(/^\.\/\/?/, match => (match === './' ? '' : '//'))
    .split('/');
  // Of an element a path from the top begins elsewhere.
  if (path.startsWith('/') && from.typeName === ELEMENT) return undefined;
  let nodes: Value[] = [from];
  let deep = false;
  for (const [index, step] of steps.entries()) {
    if (step === '') {
      deep = index > 0;
      continue;
    }
    const found = STEP.exec(step);
    if (!found) return undefined;
    const [, name = '*', attribute, one, other] = found;
    const wanted = one ?? other;
    const fits = (node: Value): boolean =>
      (name === '*' || textAt(state, node, TAG) === name) &&
      (attribute === undefined || textAt(state, node, (ATTRIBUTE + attribute).toLowerCase()) === wanted);
    nodes = nodes.flatMap(node => below(state, node, deep)).filter(fits);
    deep = false;
  }
  return [...new Set(nodes)];
}

function below(state: State, node: Value, deep: boolean): Value[] {
  const object = isReference(node) ? state.object(node) : undefined;
  const children = object?.entries.get(CHILDREN)?.value;
  const own = children?.kind === 'array' ? children.items : [];
  return deep ? own.flatMap(child => [child, ...below(state, child, true)]) : [...own];
}

function textAt(state: State, node: Value, name: string): string | undefined {
  const value = isReference(node) ? state.object(node)?.entries.get(name)?.value : undefined;
  return value?.kind === 'string' ? value.value : undefined;
}
