/** `switch` in all its forms. */
import type { ExpressionAst, SwitchStatementAst } from '../powershell';
import { array, binary, like, string, type Tri, toText, type Value } from '../values';
import { type Flow, flow, useValue } from './flow';
import { overItems } from './loops';
import { elementsOf, type Run } from './run';
import type { State } from './state';

export function switchStatement(run: Run, state: State, statement: SwitchStatementAst): Flow[] {
  return useValue(run.do.capture(state, statement.condition), (after, value) => {
    const subject = statement.flags.file ? array([], run.unknown('line', 'a line of a file', 'string', true)) : value;
    const { items, rest } =
      subject.kind === 'null' || subject.kind === 'unknown' ? { items: [subject], rest: undefined } : elementsOf(after, subject);
    const loop = { start: statement.start, end: statement.end, label: statement.label, body: emptyBody(statement) };
    return overItems(run, after, loop, items, rest, item => each => {
      each.frameForChange(-1).variables.set('_', item);
      return clauses(run, each, statement, item, 0, false);
    });
  });
}

/** Loops know their body only by its place; a switch has several. */
function emptyBody(statement: SwitchStatementAst): SwitchStatementAst['clauses'][number]['body'] {
  return { kind: 'StatementBlockAst', start: statement.start, end: statement.end, parent: statement, statements: [], traps: [] };
}

function clauses(run: Run, state: State, statement: SwitchStatementAst, item: Value, index: number, matched: boolean): Flow[] {
  const clause = statement.clauses[index];
  if (!clause) {
    const { default: otherwise } = statement;
    return matched || !otherwise ? flow(state) : run.do.statements(state, otherwise.statements, otherwise.traps);
  }
  const hit = (after: State): Flow[] =>
    run.do
      .statements(after, clause.body.statements, clause.body.traps)
      .flatMap(each => (each.done.kind === 'normal' ? clauses(run, each.state, statement, item, index + 1, true) : [each]));
  const miss = (after: State): Flow[] => clauses(run, after, statement, item, index + 1, matched);
  return test(run, state, statement, clause.condition, item, hit, miss);
}

function test(
  run: Run,
  state: State,
  statement: SwitchStatementAst,
  condition: ExpressionAst,
  item: Value,
  hit: (state: State) => Flow[],
  miss: (state: State) => Flow[],
): Flow[] {
  return useValue(run.do.evaluate(state, condition), (after, value) => {
    if (value.kind === 'scriptblock') {
      after.pushOutput();
      return run.do
        .block(after, value.ast, value.file, 'none', () => {})
        .flatMap(({ state: inner, done }) => {
          const result = inner.popOutput();
          return done.kind === 'normal' ? decide(run, inner, run.truth(inner, result), result, hit, miss) : [{ state: inner, done }];
        });
    }
    const { answer, symbol } = matches(run, after, statement, item, value);
    if (answer === 'unknown' && item.kind === 'unknown' && !statement.flags.regex && !statement.flags.wildcard && value.kind === 'string') {
      const [first, second] = run.fork(after);
      first.learn(item.key, value);
      return [...hit(first), ...miss(second)];
    }
    return decide(run, after, answer, symbol, hit, miss);
  });
}

function decide(
  run: Run,
  state: State,
  answer: Tri,
  symbol: Value | undefined,
  hit: (state: State) => Flow[],
  miss: (state: State) => Flow[],
): Flow[] {
  if (answer !== 'unknown') return answer === 'yes' ? hit(state) : miss(state);
  const [first, second] = run.fork(state);
  if (symbol) {
    run.decide(first, symbol, true);
    run.decide(second, symbol, false);
  }
  return [...hit(first), ...miss(second)];
}

function matches(
  run: Run,
  state: State,
  { flags }: SwitchStatementAst,
  item: Value,
  pattern: Value,
): { readonly answer: Tri; readonly symbol: Value | undefined } {
  if (flags.wildcard) {
    const subject = toText(item);
    const wild = toText(pattern);
    const known = subject.kind === 'string' && wild.kind === 'string';
    return { answer: known ? like(subject.value, wild.value, flags.caseSensitive) : 'unknown', symbol: undefined };
  }
  const operator = flags.regex ? (flags.caseSensitive ? 'Cmatch' : 'Imatch') : flags.caseSensitive ? 'Ceq' : 'Ieq';
  const subject = flags.regex ? toText(item) : item;
  const result = binary(operator, subject.kind === 'nothing' ? string('') : subject, pattern);
  return result.kind === 'failure' ? { answer: 'no', symbol: undefined } : { answer: run.truth(state, result), symbol: result };
}
