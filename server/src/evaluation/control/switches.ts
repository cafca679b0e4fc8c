/** `switch` in all its forms. */

import type { ExpressionAst, SwitchStatementAst } from '../../powershell';
import { array, binary, hangsOnQuestion, string, type Tri, toText, type Value } from '../../values';
import { askedOfUnseen, comparesIdentity } from '../family/identities';
import { noteMatches } from '../heap/implicit';
import { consolidate } from '../joins/merge';
import { askedBeforehand } from '../run/beforehand';
import { elementsOf, resolveIn } from '../run/elements';
import { type Flow, flow, useValue } from '../run/flow';
import { partByValue } from '../run/partAgain';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { decideTruth, truthOf } from '../run/truth';
import { lastCondition } from '../scopes/predicates';
import { withItem } from '../scopes/underscore';
import { askedOfJoined, learnCompared } from './conditions';
import { isComparison } from './contrary';
import { overItems } from './loops';

export function switchStatement(run: Run, state: State, statement: SwitchStatementAst): Flow[] {
  return useValue(run.do.capture(state, statement.condition), (after, value) => {
    const subject = statement.flags.file ? array([], run.unknown('line', 'a line of a file', 'string', true)) : value;
    const { items, rest } =
      subject.kind === 'null' || subject.kind === 'unknown' ? { items: [subject], rest: undefined } : elementsOf(after, subject);
    const loop = { start: statement.start, end: statement.end, label: statement.label, body: emptyBody(statement), code: statement };
    return overItems(
      run,
      after,
      loop,
      items,
      rest,
      item => each => withItem(run, each, item, inside => clauses(run, inside, statement, item)),
    );
  });
}

/** Loops know their body only by its place; a switch has several. */
function emptyBody(statement: SwitchStatementAst): SwitchStatementAst['clauses'][number]['body'] {
  return { kind: 'StatementBlockAst', start: statement.start, end: statement.end, parent: statement, statements: [], traps: [] };
}

interface Matching {
  readonly state: State;
  readonly matched: boolean;
}

/** Clause by clause: every one that matches runs, until one breaks; runs that come to the same are joined after each. */
function clauses(run: Run, state: State, statement: SwitchStatementAst, item: Value): Flow[] {
  let live: Matching[] = [{ state, matched: false }];
  const ended: Flow[] = [];
  for (const clause of statement.clauses) {
    const next: Matching[] = [];
    for (const { state: before, matched } of live) {
      const hit = (after: State): Flow[] => {
        for (const each of run.do.statements(after, clause.body.statements, clause.body.traps)) {
          if (each.done.kind === 'normal') next.push({ state: each.state, matched: true });
          else ended.push(each);
        }
        return [];
      };
      const miss = (after: State): Flow[] => {
        next.push({ state: after, matched });
        return [];
      };
      ended.push(...test(run, before, statement, clause.condition, item, hit, miss));
    }
    live = [true, false].flatMap(matched => joined(run, next, matched));
  }
  return [...ended, ...live.flatMap(({ state: last, matched }) => otherwise(run, last, statement, matched))];
}

function joined(run: Run, matching: readonly Matching[], matched: boolean): Matching[] {
  const states = matching.filter(each => each.matched === matched).map(each => each.state);
  return (states.length > 1 ? consolidate(run, states) : states).map(state => ({ state, matched }));
}

function otherwise(run: Run, state: State, statement: SwitchStatementAst, matched: boolean): Flow[] {
  const { default: block } = statement;
  return matched || !block ? flow(state) : run.do.statements(state, block.statements, block.traps);
}

function test(
  run: Run,
  state: State,
  statement: SwitchStatementAst,
  condition: ExpressionAst,
  subject: Value,
  hit: (state: State) => Flow[],
  miss: (state: State) => Flow[],
): Flow[] {
  return useValue(run.do.evaluate(state, condition), (after, value) => {
    if (value.kind === 'scriptblock') {
      after.pushOutput();
      return run.do
        .block(after, value, 'block', () => {})
        .flatMap(({ state: inner, done }) => {
          const result = inner.popOutput();
          if (done.kind !== 'normal') return [{ state: inner, done }];
          const asked = lastCondition(value.ast.endBlock?.statements);
          if (asked && result.kind === 'unknown') return run.do.part(inner, asked, result, hit, miss);
          return decide(run, inner, truthOf(inner, result), result, hit, miss);
        });
    }
    // An earlier clause of this run may have told which value it is.
    const item = resolveIn(after)(subject);
    // `switch ($true) { ($rule.Enabled) { … } }` asks as an `if` would.
    if (item.kind === 'boolean' && value.kind === 'unknown' && operatorOf(statement).endsWith('eq')) {
      const asked = condition.kind === 'ParenExpressionAst' ? condition.pipeline : undefined;
      return item.value ? run.do.part(after, asked, value, hit, miss) : run.do.part(after, asked, value, miss, hit);
    }
    // And `switch ($found) { $true { … } }`.
    const isAsked = (item.kind === 'unknown' && item.type === 'bool' && item.notNull) || isComparison(item);
    if (isAsked && value.kind === 'boolean' && operatorOf(statement).endsWith('eq'))
      return value.value ? run.do.part(after, undefined, item, hit, miss) : run.do.part(after, undefined, item, miss, hit);
    const { answer, symbol } = matches(after, statement, item, value);
    if (statement.flags.regex && answer !== 'no')
      noteMatches(run, after, statement.flags.caseSensitive ? 'Cmatch' : 'Imatch', toText(item), value);
    const learning = (truth: boolean, next: (state: State) => Flow[]) => (each: State) => {
      // Of a few that it may be, others are left then.
      learnCompared(each, operatorOf(statement), item.kind === 'oneOf' ? subject : item, value, truth);
      return next(each);
    };
    return decide(run, after, answer, symbol, learning(true, hit), learning(false, miss));
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
  const arms = symbol && askedBeforehand(run, state, undefined, symbol, hit, miss);
  if (arms) return arms;
  if (answer !== 'unknown') return answer === 'yes' ? hit(state) : miss(state);
  const again = symbol && partByValue(run, state, symbol, (each, own) => decide(run, each, truthOf(each, own), own, hit, miss));
  if (again) return again;
  const [first, second] = run.fork(state, run.asking ?? (symbol && (askedOfJoined(state, symbol) ?? askedOfUnseen(symbol))));
  if (symbol) {
    decideTruth(first, symbol, true);
    decideTruth(second, symbol, false);
  }
  return [...hit(first), ...miss(second)];
}

function operatorOf({ flags }: SwitchStatementAst): string {
  return `${flags.caseSensitive ? 'C' : 'I'}${flags.wildcard ? 'like' : flags.regex ? 'match' : 'eq'}`;
}

function matches(
  state: State,
  statement: SwitchStatementAst,
  item: Value,
  pattern: Value,
): { readonly answer: Tri; readonly symbol: Value | undefined } {
  const { flags } = statement;
  const operator = operatorOf(statement);
  // One that hangs on a question is asked as each that it may be.
  const isWritten = (flags.regex || flags.wildcard) && !hangsOnQuestion(item);
  const subject = isWritten ? toText(item) : item;
  const result =
    comparesIdentity(state, operator, item, pattern) ?? binary(operator, subject.kind === 'nothing' ? string('') : subject, pattern);
  return result.kind === 'failure' ? { answer: 'no', symbol: undefined } : { answer: truthOf(state, result), symbol: result };
}
