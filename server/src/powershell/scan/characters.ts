/**
 * Characters as PowerShell classifies them: whitespace (not newlines), the four dashes, five single and four
 * double quotes, what begins and continues identifiers, and what ends a word.
 */

/** Classes of the ASCII characters, as bits. */
export const IDENTIFIER_START = 1;
export const DIGIT = 2;
const HEX = 4;
const VARIABLE_START = 8;
export const ENDS_WORD = 32;
const ENDS_ASSEMBLY_WORD = 64;
const ENDS_NUMBER = 128;
const TYPE_SUFFIX = 256;
const MULTIPLIER = 512;
const LETTER = 1024;
/** Goes on in a variable name without a second look: letters, digits, `_` and `?`. */
export const VARIABLE_FOLLOW = 2048;
/** Has a meaning inside a bare word: quotes, the backtick and `$`. */
export const WORD_SPECIAL = 4096;

/** The classes of the ASCII characters; loops over characters read them here, because a call for each would cost more. */
export const CLASSES: Uint16Array = (() => {
  const table = new Uint16Array(128);
  const add = (characters: string, bits: number): void => {
    for (let index = 0; index < characters.length; index += 1) {
      const code = characters.charCodeAt(index);
      table[code] = (table[code] ?? 0) | bits;
    }
  };
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  const letters = lower + lower.toUpperCase();
  add(letters, LETTER | IDENTIFIER_START | VARIABLE_START | VARIABLE_FOLLOW);
  add('_', IDENTIFIER_START | VARIABLE_START | VARIABLE_FOLLOW);
  add('0123456789', DIGIT | HEX | VARIABLE_START | VARIABLE_FOLLOW);
  add('?', VARIABLE_START | VARIABLE_FOLLOW);
  add('$:^', VARIABLE_START);
  add('abcdefABCDEF', HEX);
  add('\t\v\f ', ENDS_WORD | ENDS_ASSEMBLY_WORD);
  add('\0\r\n', ENDS_WORD | ENDS_ASSEMBLY_WORD);
  add('&(),;{|}', ENDS_WORD);
  add(',=]', ENDS_ASSEMBLY_WORD);
  add('!#%*+-./<=>]', ENDS_NUMBER);
  add('dlnsuyDLNSUY', TYPE_SUFFIX);
  add('kmgtpKMGTP', MULTIPLIER);
  add('"\'`$', WORD_SPECIAL);
  return table;
})();

const UNICODE_LETTER = /^\p{L}$/u;
const UNICODE_LETTER_OR_DIGIT = /^[\p{L}\p{Nd}]$/u;
const UNICODE_DIGIT = /^\p{Nd}$/u;

/** Unicode separators above U+0100 that PowerShell takes for whitespace. */
function isWideSeparator(code: number): boolean {
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Whitespace to PowerShell: blanks, U+00A0, U+0085 and Unicode separators; newlines are not. */
export function isWhitespaceChar(code: number): boolean {
  if (code < 128) {
    return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c;
  }
  return code === 0xa0 || code === 0x85 || (code > 0x100 && isWideSeparator(code));
}

/** What .NET calls whitespace, newlines included; the rule for what may follow a backtick. */
export function isDotNetWhitespace(code: number): boolean {
  return (code >= 9 && code <= 13) || isWhitespaceChar(code);
}

/** `-` and the en dash, em dash and horizontal bar that documents put in its place. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2013 && code <= 0x2015);
}

/** `'` and U+2018 to U+201B. */
export function isSingleQuote(code: number): boolean {
  return code === 0x27 || (code >= 0x2018 && code <= 0x201b);
}

/** `"` and U+201C to U+201E. */
export function isDoubleQuote(code: number): boolean {
  return code === 0x22 || (code >= 0x201c && code <= 0x201e);
}

/** A Unicode letter in one UTF-16 unit. */
export function isLetter(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & LETTER) !== 0;
  }
  return UNICODE_LETTER.test(String.fromCharCode(code));
}

/** A Unicode letter or decimal digit in one UTF-16 unit. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & (LETTER | DIGIT)) !== 0;
  }
  return UNICODE_LETTER_OR_DIGIT.test(String.fromCharCode(code));
}

/** A decimal digit of any script. */
export function isAnyDigit(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & DIGIT) !== 0;
  }
  return UNICODE_DIGIT.test(String.fromCharCode(code));
}

/** `0` to `9`. */
export function isDecimalDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A hexadecimal digit. */
export function isHexDigit(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & HEX) !== 0;
}

/** What a variable name without braces may begin with. */
export function isVariableStart(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & VARIABLE_START) !== 0;
  }
  return isLetterOrDigit(code);
}

/** What goes on in a variable name without braces, apart from `:`. */
export function isVariableFollow(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & VARIABLE_FOLLOW) !== 0;
  }
  return isLetterOrDigit(code);
}

/** What an identifier or label may begin with. */
export function isIdentifierStart(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & IDENTIFIER_START) !== 0;
  }
  return isLetter(code);
}

/** What goes on in an identifier or label. */
export function isIdentifierFollow(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & (IDENTIFIER_START | DIGIT)) !== 0;
  }
  return isLetterOrDigit(code);
}

/** What ends a word in every scanning mode: blanks, newlines, `& ( ) , ; { | }` and the end of the text (0). */
export function endsWord(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & ENDS_WORD) !== 0;
  }
  return isWhitespaceChar(code);
}

/** What ends a word of an assembly name in a type name. */
export function endsAssemblyWord(code: number): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & ENDS_ASSEMBLY_WORD) !== 0;
  }
  return isWhitespaceChar(code);
}

/** What may follow a number directly in an expression; `?` and `:` only where a ternary operator may come. */
export function endsNumber(code: number, ternary: boolean): boolean {
  if (code < 128) {
    return ((CLASSES[code] ?? 0) & ENDS_NUMBER) !== 0 || (ternary && (code === 0x3f || code === 0x3a));
  }
  return isDash(code);
}

/** `d l n s u y`, in either case. */
export function isTypeSuffix(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & TYPE_SUFFIX) !== 0;
}

/** `k m g t p`, in either case. */
export function isMultiplierStart(code: number): boolean {
  return code < 128 && ((CLASSES[code] ?? 0) & MULTIPLIER) !== 0;
}
