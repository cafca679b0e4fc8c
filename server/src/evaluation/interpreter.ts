/** Puts the parts of an evaluation together. */

import { runBlock, runNamedBlock } from './calls/calls';
import { openCommand } from './commands/commands';
import { runUsedModules } from './commands/importing';
import { branch, part } from './control/conditions';
import { passOn } from './control/pipelines';
import { capture, runStatement, runStatements } from './control/statements';
import { behindError } from './errors/behindError';
import { assignTo } from './expressions/assignments';
import { evaluateExpression } from './expressions/expressions';
import { consolidate } from './joins/merge';
import { flow } from './run/flow';
import { LIMITS, type Run } from './run/run';

export function connect(run: Run): void {
  run.connect({
    statements: (state, statements, traps) => runStatements(run, state, statements, traps),
    statement(state, statement) {
      if (run.depth >= LIMITS.depth) {
        run.record.limit(run.place(state, statement), 'depth');
        return flow(state);
      }
      run.depth += 1;
      try {
        return runStatement(run, state, statement);
      } finally {
        run.depth -= 1;
      }
    },
    behindError: outcome => behindError(run, outcome),
    evaluate: (state, expression) => evaluateExpression(run, state, expression),
    capture: (state, statement) => capture(run, state, statement),
    branch: (state, condition, yes, no) => branch(run, state, condition, yes, no),
    part: (state, condition, value, yes, no) => part(run, state, condition, value, yes, no),
    command: (state, command, piped = false) => openCommand(run, state, command, piped),
    assign: (state, target, value) => assignTo(run, state, target, value),
    block: (state, block, frame, prepare) => runBlock(run, state, block, frame, prepare),
    consolidate: (states, most, policies) => consolidate(run, states, most, policies),
    namedBlock: (state, block) => runNamedBlock(run, state, block),
    passOn: state => passOn(run, state),
    useModules: (state, script) => runUsedModules(run, state, script),
  });
}
