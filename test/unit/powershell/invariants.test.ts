/**
 * What holds for any text: the parser ends and never throws, tokens and the blanks between them are the text, spans nest. Tried on
 * every script of the own corpus, on every prefix of each, and on mutations of them.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ast, childrenOf, type ParseResult, parse } from '../../../server/src/powershell';
import { readScript } from '../../conformance/parser/files';
import { mutate, randomFrom } from '../../conformance/parser/mutate';
import { corpusFolders, corpusScripts } from '../../conformance/parser/recorded';

/** Children that PowerShell places outside of their parents: what it makes up has the place of something else, or none (0 to 0). */
const outside = new Set([
  'ArrayExpressionAst>StatementBlockAst',
  'AttributeAst>NamedAttributeArgumentAst',
  'ErrorStatementAst>StringConstantExpressionAst',
  'HashtableAst>ErrorStatementAst',
  'HashtableAst>PipelineAst',
  'NamedBlockAst>CommandExpressionAst',
  'ParamBlockAst>AttributeAst',
  'ScriptBlockAst>NamedBlockAst',
  'SubExpressionAst>StatementBlockAst',
]);

/** Parents whose children overlap in PowerShell's tree: the end block of a script with parameters begins where these begin. */
const overlapping = new Set(['ScriptBlockAst', 'BaseCtorInvokeMemberExpressionAst', 'MemberExpressionAst', 'ParameterAst']);

/** What does not hold, in words; empty where all does. */
function violations(text: string): string[] {
  let result: ParseResult;
  try {
    result = parse(text);
  } catch (error) {
    return [`throws ${String(error)}`];
  }
  return [...tokenViolations(text, result), ...treeViolations(text, result.ast), ...errorViolations(text, result)];
}

function tokenViolations(text: string, { tokens }: ParseResult): string[] {
  const found: string[] = [];
  let at = 0;
  for (let index = 0; index < tokens.count; index++) {
    const [start, end] = [tokens.start(index), tokens.end(index)];
    if (start < at || end < start) {
      found.push(`token ${index} goes back from ${at} to ${start}`);
    }
    if (!/^[\s\u0085`]*$/.test(text.slice(at, start))) {
      found.push(`no token has ${JSON.stringify(text.slice(at, start))}`);
    }
    at = end;
  }
  return at === text.length && tokens.kind(tokens.count - 1) === 'EndOfInput' ? found : [...found, `tokens end at ${at} of ${text.length}`];
}

function treeViolations(text: string, root: Ast): string[] {
  const found: string[] = [];
  const pending: Ast[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.start < 0 || node.end < node.start || node.end > text.length) {
      found.push(`${node.kind} is at ${node.start} to ${node.end}`);
    }
    const children = childrenOf(node);
    let last = 0;
    for (const child of [...children].sort((left, right) => left.start - right.start || left.end - right.end)) {
      if (child.parent !== node) {
        found.push(`${child.kind} at ${child.start} has another parent than ${node.kind}`);
      }
      if ((child.start < node.start || child.end > node.end) && !outside.has(`${node.kind}>${child.kind}`)) {
        found.push(`${child.kind} at ${child.start} is outside of ${node.kind}`);
      }
      if (child.start < last && child.end > child.start && !overlapping.has(node.kind)) {
        found.push(`${child.kind} at ${child.start} overlaps in ${node.kind}`);
      }
      last = Math.max(last, child.end);
      pending.push(child);
    }
  }
  return found;
}

function errorViolations(text: string, { errors }: ParseResult): string[] {
  const found: string[] = [];
  let last = -1;
  for (const error of errors) {
    if (error.start <= last) {
      found.push(`two errors at ${error.start}, or not in order`);
    }
    // PowerShell puts what is missing at the end one past it.
    if (error.start < 0 || error.end < error.start || error.end > text.length + 1) {
      found.push(`${error.errorId} is at ${error.start} to ${error.end}`);
    }
    if (error.message === '' || error.message === error.errorId) {
      found.push(`${error.errorId} has no message`);
    }
    last = error.start;
  }
  return found;
}

describe.each(corpusFolders())('in %s', folder => {
  const scripts = corpusScripts(folder).map(name => ({ name, text: readScript(join(folder, name)) }));

  it.each(scripts)('$name and each of its prefixes', ({ text }) => {
    const lengths = text.length < 2000 ? Array.from({ length: text.length + 1 }, (_, length) => length) : [text.length];
    const found = lengths.flatMap(length => violations(text.slice(0, length)).map(violation => `${length}: ${violation}`));
    expect(found).toEqual([]);
  });

  it('and mutations of them', () => {
    const random = randomFrom(7);
    const found = scripts
      .filter(({ text }) => text.length > 0)
      .flatMap(({ name, text }) =>
        Array.from({ length: 5 }, () => mutate(text, random).text).flatMap(mutant =>
          violations(mutant).map(violation => `${name} as ${JSON.stringify(mutant)}: ${violation}`),
        ),
      );
    expect(found).toEqual([]);
  });
});

describe('in text that nobody writes', () => {
  it.each(['\0', '\ud800', '\udc00"$', '\u2028', '“', '–', '@’', '`', '\r', '\u0085$', '$(\ufeff', '#>', '<#', "@'\n", '${'])(
    '%j',
    text => {
      for (const repeated of [text, text.repeat(3), `${text}a${text}`, `a ${text}`, `"${text}"`]) {
        expect(violations(repeated)).toEqual([]);
      }
    },
  );
});
