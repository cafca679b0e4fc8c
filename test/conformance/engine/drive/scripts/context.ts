/** What the parts of one generated script share. */
import type { World } from '../client';
import type { Random } from '../random';

export class Context {
  /** Names of what the script is made of, for counting. */
  readonly constructs = new Set<string>();
  /** Further files beside the main script. */
  readonly files: Record<string, string> = {};
  /** Deployments to run in beside the plain one. */
  readonly worlds: World[] = [];
  readonly random: Random;
  private counter = 0;

  constructor(random: Random) {
    this.random = random;
  }

  /** Counts a construct and gives back what it made, so that tables can name their entries. */
  note(construct: string): void {
    this.constructs.add(construct);
  }

  /** A name that no other part of the script has. */
  unique(prefix: string): string {
    this.counter++;
    return this.counter === 1 ? prefix : `${prefix}${this.counter}`;
  }

  /** Picks from a table of weighted, named entries and counts the choice. */
  choose<T>(group: string, table: readonly (readonly [number, string, T])[]): T {
    const [, name, entry] = this.random.weighted(table.map(row => [row[0], row] as const));
    this.note(`${group}:${name}`);
    return entry;
  }
}

/** Puts statements into other statements. */
export type Wrapper = (context: Context, lines: readonly string[]) => string[];

/** Four spaces more, but not inside here-strings. */
export function indent(lines: readonly string[]): string[] {
  let inside = false;
  return lines
    .flatMap(line => line.split('\n'))
    .map(line => {
      if (inside) {
        inside = !/^['"]@/.test(line);
        return line;
      }
      inside = /@['"]$/.test(line);
      return line === '' ? '' : `    ${line}`;
    });
}

/** A statement with a body. */
export function braces(head: string, body: readonly string[], tail = '}'): string[] {
  return [`${head} {`, ...indent(body), tail];
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** An expression that can stand as an argument, and the statements it needs before it. */
export interface Piece {
  readonly before: readonly string[];
  readonly text: string;
}
export type Way<T> = (context: Context, value: T) => Piece;

export const plain = (text: string): Piece => ({ before: [], text });

export function viaVariable(context: Context, prefix: string, right: string, read = (name: string) => `$${name}`): Piece {
  const name = context.unique(prefix);
  return { before: [`$${name} = ${right}`], text: read(name) };
}
