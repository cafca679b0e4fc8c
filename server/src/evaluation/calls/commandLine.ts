/** A program's command line as text: its words, and the shell that another shell starts. */

export function isShell(name: string): boolean {
  return /(?:^|[\\/])(?:powershell|pwsh|cmd)(?:\.exe)?$/i.test(name);
}

/** Split at white space outside double quotes; a backslash keeps a quote as it is. */
export function splitLine(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (character === '\\' && line[index + 1] === '"') {
      word = `${word ?? ''}"`;
      index += 1;
    } else if (character === '"') {
      word ??= '';
      quoted = !quoted;
    } else if (/\s/.test(character) && !quoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  return word === undefined ? words : [...words, word];
}

/** The PowerShell that `cmd /c` starts, with the rest of its line; else whether that is known to be another program. */
export function shellIn(
  words: readonly (string | undefined)[],
): { readonly program: string; readonly rest: string } | 'foreign' | 'unseen' {
  if (words.some(word => word === undefined)) return 'unseen';
  const line = words.join(' ');
  const [, program, rest = ''] = /(?:^|[\s"&|])((?:[\w:.\\/%]*[\\/])?(?:powershell|pwsh)(?:\.exe)?)"?(?:\s+(.*))?$/is.exec(line) ?? [];
  return program === undefined ? 'foreign' : { program, rest };
}

/** What a script gets from its command line: values by name, switches, and values by position. */
export function lastWords(words: readonly string[]): {
  readonly named: readonly { readonly name: string; readonly text: string | undefined }[];
  readonly positional: readonly string[];
} {
  const named: { readonly name: string; readonly text: string | undefined }[] = [];
  const positional: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [, name] = /^-([A-Za-z]\w*):?$/.exec(words[index] ?? '') ?? [];
    const next = words[index + 1];
    if (name === undefined) positional.push(words[index] ?? '');
    else if (next === undefined || /^-[A-Za-z]/.test(next)) named.push({ name, text: undefined });
    else {
      named.push({ name, text: next });
      index += 1;
    }
  }
  return { named, positional };
}
