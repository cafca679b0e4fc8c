/** Deep nesting is bounded, long chains are not, and both end quickly. */
import { describe, expect, it } from 'vitest';
import { type Ast, childrenOf, nodeAt, parse, visit } from '../../../server/src/powershell';

/** An opening and its closing; each counts as one level. */
const NESTED: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['$(', ')'],
  ['@(', ')'],
  ['@{ a = ', ' }'],
  ['{ ', ' }'],
  ['& { ', ' }'],
  ['if (1) { ', ' }'],
  ['foo (', ')'],
  ['foo -a:(', ')'],
  ['$a.b(', ')'],
  ['$a.b{', '}'],
  ['$a[', ']'],
  ['while (1) { ', ' }'],
  ['try { ', ' } finally { }'],
  ['foreach ($a in 1) { ', ' }'],
  ['function f { ', ' }'],
  ['1 + (', ')'],
  ['-not ', ''],
];

describe.each(NESTED)('%s … %s', (open, close) => {
  it('nests 900 deep', () => {
    expect(parse(`${open.repeat(900)}1${close.repeat(900)}`).errors.map(error => error.errorId)).not.toContain('ScriptTooComplicated');
  });

  it('is one error past the bound', () => {
    const text = open.repeat(20_000);
    const { errors, tokens, ast } = parse(text);
    expect(errors.filter(error => error.errorId === 'ScriptTooComplicated')).toHaveLength(1);
    expect(tokens.end(tokens.count - 1)).toBe(text.length);
    expect(ast.kind).toBe('ScriptBlockAst');
  });
});

describe('chains of 100,000', () => {
  const COUNT = 100_000;
  it.each<[string, string, Ast['kind']]>([
    ['operators', `1${' + 1'.repeat(COUNT)}`, 'BinaryExpressionAst'],
    ['commands in a pipeline', `a${' | a'.repeat(COUNT)}`, 'CommandAst'],
    ['commands in a chain', `a${' && a'.repeat(COUNT)}`, 'PipelineChainAst'],
    ['members', `$a${'.b'.repeat(COUNT)}`, 'MemberExpressionAst'],
    ['elements', `1${',1'.repeat(COUNT)}`, 'ConstantExpressionAst'],
    ['arguments', `a${' 1'.repeat(COUNT)}`, 'ConstantExpressionAst'],
    ['clauses', `if (1) { }${' elseif (1) { }'.repeat(COUNT)}`, 'StatementBlockAst'],
  ])('%s', (_, text, kind) => {
    const { ast, errors } = parse(text);
    expect(errors).toEqual([]);
    let count = 0;
    visit(ast, node => {
      count += node.kind === kind ? 1 : 0;
    });
    expect(count).toBeGreaterThanOrEqual(COUNT);
    expect(nodeAt(ast, text.length).kind).not.toBe('ScriptBlockAst');
  });
});

describe('with little of the stack left', () => {
  it('never throws', () => {
    const text = `${'@{ a = $('.repeat(300)}1${')}'.repeat(300)}`;
    let results = 0;
    const descend = (): void => {
      try {
        descend();
      } catch (error) {
        if (!(error instanceof RangeError)) {
          throw error;
        }
      }
      // On the way up from an exhausted stack there is more and more room.
      if (results < 400) {
        results += 1;
        try {
          parse(text);
        } catch (error) {
          // With a few frames left, nothing at all can be called.
          expect(error).toBeInstanceOf(RangeError);
          expect(results).toBeLessThan(200);
        }
      }
    };
    descend();
    expect(results).toBe(400);
  });
});

describe('ways through the tree', () => {
  const { ast } = parse('if ($a) { Get-B -C 1 } else { "d $e" }');

  it('go to parents before children', () => {
    const seen = new Set<Ast>();
    visit(ast, node => {
      expect(node.parent === undefined || seen.has(node.parent)).toBe(true);
      seen.add(node);
    });
    expect(seen.size).toBeGreaterThan(15);
  });

  it('leave children out where asked to', () => {
    const kinds: string[] = [];
    visit(ast, node => {
      kinds.push(node.kind);
      return node.kind !== 'IfStatementAst';
    });
    expect(kinds).toEqual(['ScriptBlockAst', 'NamedBlockAst', 'IfStatementAst']);
  });

  it('find the deepest node at a place', () => {
    expect(nodeAt(ast, 5)).toMatchObject({ kind: 'VariableExpressionAst', variablePath: 'a' });
    expect(nodeAt(ast, 17)).toMatchObject({ kind: 'CommandParameterAst', parameterName: 'C' });
    expect(nodeAt(ast, 34)).toMatchObject({ kind: 'VariableExpressionAst', variablePath: 'e' });
  });

  it('know the children of every node', () => {
    visit(ast, node => {
      for (const child of childrenOf(node)) {
        expect(child.parent).toBe(node);
      }
    });
  });
});
