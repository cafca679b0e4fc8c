/** Values as one would write them in a script. */
import type { Value } from '../values';

const longest = 80;
const most = 5;

/** The value as a literal; undefined where nothing of it is known. */
export function valueText(value: Value): string | undefined {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return '$null';
    case 'boolean':
      return value.value ? '$true' : '$false';
    case 'number':
      return String(value.value);
    case 'string':
    case 'char':
    case 'guid':
      return quoted(value.value);
    case 'type':
      return `[${value.name}]`;
    case 'array':
      return arrayText(value.items, value.rest !== undefined);
    case 'text':
      return quoted(value.parts.map(part => (typeof part === 'string' ? part : '…')).join(''));
    case 'oneOf':
      return value.options.map(option => valueText(option) ?? '…').join(' or ');
    case 'scriptblock':
      return '{ … }';
    case 'reference':
      return value.typeName === undefined ? undefined : `[${value.typeName}]`;
    case 'unknown':
      return undefined;
  }
}

function arrayText(items: readonly Value[], open: boolean): string {
  const shown = items.slice(0, most).map(item => valueText(item) ?? '…');
  return `@(${[...shown, ...(open || items.length > most ? ['…'] : [])].join(', ')})`;
}

function quoted(text: string): string {
  const line = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `'${line.replaceAll("'", "''").replaceAll(/[\r\n]+/g, ' ')}'`;
}
