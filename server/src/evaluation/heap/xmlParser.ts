/** XML that a script holds as a text. Of documents with namespaces or their own entities nothing is told. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements, and texts that are more than space. */
  readonly children: readonly (XmlElement | string)[];
}

const NAME = '[A-Za-z_][\\w.-]*';
/** What is between two tags, and one of: a comment, an instruction, a marked section, the end of an element, its start. */
const PIECE = new RegExp(
  `([^<]*)(?:<!--(?:[^-]|-(?!-))*-->|<\\?[^?]*\\?>|<!\\[CDATA\\[([^\\]]*)\\]\\]>|</(${NAME})\\s*>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>)`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
/** Elements inside each other. */
const DEEPEST = 50;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** The element that holds all others; undefined where the text is no such document. */
export function parseXml(text: string): XmlElement | undefined {
  const open: Open[] = [{ name: '', attributes: new Map(), children: [] }];
  PIECE.lastIndex = 0;
  let end = 0;
  for (let found = PIECE.exec(text); found; found = PIECE.exec(text)) {
    end = PIECE.lastIndex;
    const inner = open.at(-1);
    const [, before = '', marked, closing, opening, attributes = '', empty] = found;
    const words = decoded(before);
    if (!inner || words === undefined || open.length > DEEPEST) return undefined;
    const more = words.trim() === '' ? (marked ?? '') : words + (marked ?? '');
    if (more !== '') addText(inner, more);
    if (closing !== undefined && (open.length === 1 || open.pop()?.name !== closing)) return undefined;
    if (opening === undefined) continue;
    const given = attributesIn(attributes);
    if (!given) return undefined;
    const element: Open = { name: opening, attributes: given, children: [] };
    inner.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [root, ...others] = open[0]?.children ?? [];
  return open.length === 1 && others.length === 0 && typeof root === 'object' && text.slice(end).trim() === '' ? root : undefined;
}

function addText({ children }: Open, more: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + more;
  else children.push(more);
}

function attributesIn(text: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [, name = '', one, other = ''] of text.matchAll(ATTRIBUTE)) {
    const value = decoded(one ?? other);
    if (value === undefined || found.has(name) || name === 'xmlns') return undefined;
    found.set(name, value);
  }
  return found;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string | undefined {
  let known = true;
  const result = text.replace(/&([^;&\s]*);?/g, (_, name: string) => {
    const value = ENTITIES.get(name);
    known &&= value !== undefined;
    return value ?? '';
  });
  return known ? result : undefined;
}

/** The text of an element with all that is in it. */
export function innerText({ children }: XmlElement): string {
  return children.map(child => (typeof child === 'string' ? child : innerText(child))).join('');
}
