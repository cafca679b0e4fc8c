/**
 * Reads as much of CLIXML (what `Export-Clixml` writes, [MS-PSRP] section 2.2.5) as a snapshot needs: objects with their type
 * names and properties. Nothing here throws; what is not understood is left out.
 */

/** An object of the file: a scalar property as JSON would have it, an object by its text, anything else left out. */
export interface ClixmlObject {
  /** The most special one first, as .NET names it. */
  readonly typeNames: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: Element[];
  text: string;
}

/** The objects of a file, those within lists too, and whether its end is there; undefined for a text that is no CLIXML. */
export function readClixml(text: string): { readonly objects: readonly ClixmlObject[]; readonly whole: boolean } | undefined {
  const { elements, whole } = readElements(text);
  const root = elements.find(element => element.name === 'Objs');
  if (root === undefined) return undefined;
  const reader = new ObjectReader();
  for (const child of root.children) reader.take(child);
  return { objects: reader.objects, whole };
}

/** Deeper than any export of these objects. */
const maxDepth = 64;

/** The elements of an XML text without its declarations and comments. An end that is missing is the end of the text. */
function readElements(text: string): { readonly elements: readonly Element[]; readonly whole: boolean } {
  const top: Element = { name: '', attributes: '', children: [], text: '' };
  const open: Element[] = [top];
  for (const [, closing, name = '', attributes = '', alone, content] of text.matchAll(
    /<(\/?)([A-Za-z][\w.]*)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? top;
    if (content !== undefined) parent.text += content;
    else if (closing === '/') {
      if (open.length > 1 && parent.name === name) open.pop();
    } else {
      const element: Element = { name, attributes, children: [], text: '' };
      if (open.length <= maxDepth) parent.children.push(element);
      if (alone !== '/') open.push(element);
    }
  }
  return { elements: top.children, whole: open.length === 1 };
}

class ObjectReader {
  readonly objects: ClixmlObject[] = [];
  /** Type names are written once and referred to later. */
  readonly #typeNames = new Map<string, readonly string[]>();

  /** Takes the objects in an element, however deep. */
  take(element: Element): void {
    if (element.name === 'Obj') {
      const typeNames = this.#typeNamesOf(element);
      const properties: Record<string, unknown> = {};
      for (const bag of element.children.filter(({ name }) => name === 'Props' || name === 'MS')) {
        for (const property of bag.children) this.#property(property, properties);
      }
      if (Object.keys(properties).length > 0) this.objects.push({ typeNames, properties });
    }
    for (const child of element.children) {
      if (child.name !== 'Props' && child.name !== 'MS') this.take(child);
    }
  }

  #property(element: Element, into: Record<string, unknown>): void {
    const name = decode(attribute(element, 'N') ?? '');
    // Only to learn the type names that later elements refer to.
    if (element.name === 'Obj') this.#typeNamesOf(element);
    const value = scalarOf(element);
    if (name !== '' && value !== undefined) into[name] = value;
  }

  #typeNamesOf(element: Element): readonly string[] {
    for (const child of element.children) {
      if (child.name === 'TNRef') return this.#typeNames.get(attribute(child, 'RefId') ?? '') ?? [];
      if (child.name !== 'TN') continue;
      const names = child.children.map(({ text }) => decode(text));
      this.#typeNames.set(attribute(child, 'RefId') ?? '', names);
      return names;
    }
    return [];
  }
}

const numbers: ReadonlySet<string> = new Set(['By', 'SB', 'I16', 'U16', 'I32', 'U32', 'I64', 'U64']);
const texts: ReadonlySet<string> = new Set(['S', 'G', 'URI', 'Version', 'C']);

/** A scalar's value; an object that is more than a scalar (an enumeration, an identity) by its text. */
function scalarOf(element: Element): unknown {
  if (element.name === 'Nil') return null;
  if (element.name === 'B') return element.text === 'true';
  if (numbers.has(element.name)) return Number(element.text);
  if (texts.has(element.name)) return decode(element.text);
  const shown = element.name === 'Obj' ? element.children.find(({ name }) => name === 'ToString') : undefined;
  return shown && decode(shown.text);
}

function attribute(element: Element, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element.attributes)?.[1];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** XML's entities, then CLIXML's own `_x000A_` for characters that XML can't hold. */
function decode(text: string): string {
  return text
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex?: string, decimal?: string, name = '') => {
      if (hex === undefined && decimal === undefined) return entities[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
