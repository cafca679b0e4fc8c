/** Checks a value against the part of JSON Schema that our schemas use. A keyword that it does not know is a mistake. */

interface Schema {
  readonly [keyword: string]: unknown;
}

/** What is wrong with a value; empty when nothing is. */
export function schemaProblems(value: unknown, schema: Schema, root: Schema = schema, at = '$'): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`${at}: unknown keyword ${keyword}`);
    return check(value, wanted, { schema, root, at });
  });
}

interface Context {
  readonly schema: Schema;
  readonly root: Schema;
  readonly at: string;
}
type Check = (value: unknown, wanted: unknown, context: Context) => readonly string[];

const nothing: Check = () => [];
const must = (holds: boolean, at: string, what: string): readonly string[] => (holds ? [] : [`${at}: ${what}`]);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: value => typeof value === 'string',
  boolean: value => typeof value === 'boolean',
  integer: Number.isInteger,
};

const keywords: Readonly<Record<string, Check>> = {
  $schema: nothing,
  title: nothing,
  description: nothing,
  enumDescriptions: nothing,
  default: nothing,
  definitions: nothing,
  type: (value, wanted, { at }) => must(types[String(wanted)]?.(value) === true, at, `no ${String(wanted)}`),
  const: (value, wanted, { at }) => must(value === wanted, at, `not ${String(wanted)}`),
  enum: (value, wanted, { at }) => must((wanted as readonly unknown[]).includes(value), at, `${String(value)} is not listed`),
  minimum: (value, wanted, { at }) => must(Number(value) >= Number(wanted), at, `less than ${String(wanted)}`),
  minLength: (value, wanted, { at }) => must(String(value).length >= Number(wanted), at, 'too short'),
  pattern: (value, wanted, { at }) => must(new RegExp(String(wanted)).test(String(value)), at, `not like ${String(wanted)}`),
  required: (value, wanted, { at }) =>
    (wanted as readonly string[]).flatMap(key => must(isObject(value) && Object.hasOwn(value, key), at, `${key} is missing`)),
  properties: (value, wanted, { root, at }) =>
    Object.entries(wanted as Readonly<Record<string, Schema>>).flatMap(([key, schema]) =>
      isObject(value) && Object.hasOwn(value, key) ? schemaProblems(value[key], schema, root, `${at}.${key}`) : [],
    ),
  additionalProperties: (value, wanted, { schema, at }) => {
    if (wanted !== false) throw new Error(`${at}: additionalProperties can only be false`);
    const known = Object.keys((schema['properties'] ?? {}) as object);
    return isObject(value) ? Object.keys(value).flatMap(key => must(known.includes(key), at, `${key} is not known`)) : [];
  },
  items: (value, wanted, { root, at }) =>
    Array.isArray(value) ? value.flatMap((item, index) => schemaProblems(item, wanted as Schema, root, `${at}[${index}]`)) : [],
  $ref: (value, wanted, { root, at }) => {
    const target = String(wanted)
      .slice(2)
      .split('/')
      .reduce<unknown>((node, step) => (node as Schema)[step], root);
    return schemaProblems(value, target as Schema, root, at);
  },
};
