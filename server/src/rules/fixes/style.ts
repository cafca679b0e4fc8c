import type { ScriptFile } from '../../evaluation';

/** How a script is written, as far as inserted text has to match it. */
export interface Style {
  readonly newline: string;
  /** Writes a text as a string constant. */
  quote(text: string): string;
  /** `$true` or `$True`. */
  readonly yes: string;
  /** Long commands are continued on further lines. */
  readonly continues: boolean;
}

const styles = new WeakMap<ScriptFile, Style>();

/** The script's own habits: its first line ending, the quotes that most of its strings have, how it writes Booleans and long commands. */
export function styleOf(script: ScriptFile): Style {
  let style = styles.get(script);
  if (style === undefined) {
    style = readStyle(script);
    styles.set(script, style);
  }
  return style;
}

function readStyle({ text, parse }: ScriptFile): Style {
  const { tokens } = parse;
  let doubled = 0;
  let continues = false;
  for (let index = 0; index < tokens.count; index++) {
    const kind = tokens.kind(index);
    if (kind === 'StringExpandable') doubled += EXPANDS.test(tokens.text(index)) ? 0 : 1;
    else if (kind === 'StringLiteral') doubled -= 1;
    else if (kind === 'LineContinuation') continues = true;
  }
  return {
    newline: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n',
    quote: doubled > 0 ? doubleQuoted : singleQuoted,
    yes: /^\$[TF]/.test(/\$(?:true|false)\b/i.exec(text)?.[0] ?? '') ? '$True' : '$true',
    continues,
  };
}

/** Such a text can't stand in single quotes, so it says nothing of what the writer likes. */
const EXPANDS = /[`$']/;

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  return /[`$"]/.test(text) ? singleQuoted(text) : `"${text}"`;
}
