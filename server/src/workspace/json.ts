/**
 * JSON with places, so that a mistake in `csprivacy.config.json` can be shown where it stands. JSON.parse knows no places of
 * keys, and on Node 20 not always that of an error. Nothing here throws.
 */

export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly start: number; readonly end: number }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly start: number; readonly end: number }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly start: number; readonly end: number };

interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonNode;
}

export type JsonResult =
  | { readonly kind: 'json'; readonly root: JsonNode }
  /** `offset` is where reading stopped; `message` says what was expected there. */
  | { readonly kind: 'error'; readonly offset: number; readonly message: string };

/** Deeper than any configuration; ends hostile nesting before the stack does. */
const maxDepth = 100;

/** Reads a JSON text. */
export function readJson(text: string): JsonResult {
  const reader = new JsonReader(text);
  const root = reader.document();
  return root === undefined ? { kind: 'error', ...reader.failure } : { kind: 'json', root };
}

/** The plain value that JSON.parse would give. */
export function jsonValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      // From entries: a key such as __proto__ stays a key.
      return Object.fromEntries(node.members.map(member => [member.key, jsonValue(member.value)]));
    case 'array':
      return node.items.map(jsonValue);
    case 'scalar':
      return node.value;
  }
}

/** The node that a path of keys and indexes leads to, or the deepest one on the way that is there. */
export function jsonAt(root: JsonNode, path: readonly (string | number)[]): { readonly start: number; readonly end: number } {
  let place: { readonly start: number; readonly end: number } = root;
  let node: JsonNode = root;
  for (const step of path) {
    if (node.kind === 'object') {
      // The last one counts, as in JSON.parse.
      const member = node.members.findLast(candidate => candidate.key === step);
      if (member === undefined) break;
      place = { start: member.keyStart, end: member.keyEnd };
      node = member.value;
    } else if (node.kind === 'array' && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) break;
      place = item;
      node = item;
    } else break;
  }
  return place;
}

const trailingComma = 'the comma before this has nothing behind it; take it out';

class JsonReader {
  readonly #text: string;
  #offset = 0;
  failure = { offset: 0, message: '' };

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode | undefined {
    const root = this.#value(0);
    if (root === undefined) return undefined;
    this.#space();
    return this.#offset === this.#text.length ? root : this.#fail('nothing may follow the closing brace');
  }

  #fail(expected: string): undefined {
    const comment = this.#text.startsWith('//', this.#offset) || this.#text.startsWith('/*', this.#offset);
    this.failure = { offset: this.#offset, message: comment ? 'JSON has no comments' : expected };
    return undefined;
  }

  #space(): void {
    while (' \t\r\n'.includes(this.#text.charAt(this.#offset) || 'x')) this.#offset++;
  }

  #at(text: string): boolean {
    this.#space();
    return this.#text.startsWith(text, this.#offset);
  }

  #take(text: string): boolean {
    if (!this.#at(text)) return false;
    this.#offset += text.length;
    return true;
  }

  #value(depth: number): JsonNode | undefined {
    this.#space();
    if (depth > maxDepth) return this.#fail('the values are nested too deeply');
    switch (this.#text.charAt(this.#offset)) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      default:
        return this.#scalar();
    }
  }

  #object(depth: number): JsonNode | undefined {
    const start = this.#offset++;
    const members: JsonMember[] = [];
    if (!this.#take('}')) {
      do {
        if (members.length > 0 && this.#at('}')) return this.#fail(trailingComma);
        const member = this.#member(depth);
        if (member === undefined) return undefined;
        members.push(member);
      } while (this.#take(','));
      if (!this.#take('}')) return this.#fail("',' or '}' is expected here");
    }
    return { kind: 'object', members, start, end: this.#offset };
  }

  #member(depth: number): JsonMember | undefined {
    this.#space();
    const keyStart = this.#offset;
    const key = this.#scalar();
    if (key?.kind !== 'scalar' || typeof key.value !== 'string') {
      this.#offset = keyStart;
      return this.#fail('a name in double quotes is expected here');
    }
    const keyEnd = this.#offset;
    if (!this.#take(':')) return this.#fail("':' is expected here");
    const value = this.#value(depth + 1);
    return value && { key: key.value, keyStart, keyEnd, value };
  }

  #array(depth: number): JsonNode | undefined {
    const start = this.#offset++;
    const items: JsonNode[] = [];
    if (!this.#take(']')) {
      do {
        if (items.length > 0 && this.#at(']')) return this.#fail(trailingComma);
        const item = this.#value(depth + 1);
        if (item === undefined) return undefined;
        items.push(item);
      } while (this.#take(','));
      if (!this.#take(']')) return this.#fail("',' or ']' is expected here");
    }
    return { kind: 'array', items, start, end: this.#offset };
  }

  /** The text of a scalar is found here; what it means is JSON.parse's to say. */
  #scalar(): JsonNode | undefined {
    const start = this.#offset;
    const pattern = /"(?:[^"\\\n]|\\.)*"|[-+.\w]+/y;
    pattern.lastIndex = start;
    const written = pattern.exec(this.#text)?.[0];
    if (written === undefined) return this.#fail('a value is expected here');
    try {
      const value = JSON.parse(written) as string | number | boolean | null;
      this.#offset += written.length;
      return { kind: 'scalar', value, start, end: this.#offset };
    } catch {
      return this.#fail(`${written} is no value; texts stand in double quotes`);
    }
  }
}
