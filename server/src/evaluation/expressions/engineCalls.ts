/** What `$ExecutionContext.InvokeCommand` makes of texts: blocks, commands, texts with variables in them. */
import { parse } from '../../powershell';
import type { Place } from '../../text';
import { NULL, toText, type Value } from '../../values';
import { type Valued, valued } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { blockFromText } from './staticCalls';

const OWNER = /^\.invokecommand\(\$executioncontext\b/;

/** undefined: it is no method of it, or what it does is not told. */
export function engineCall(
  run: Run,
  state: State,
  target: Value,
  method: string,
  args: readonly Value[],
  place: Place,
): Valued[] | undefined {
  if (target.kind !== 'unknown' || !OWNER.test(target.key)) return undefined;
  const [first = NULL] = args;
  switch (method) {
    case 'newscriptblock':
      return valued(state, blockFromText(run, args));
    case 'getcommand': {
      const name = toText(first);
      return name.kind === 'string' ? valued(state, run.unknown(`command(${name.value})`, 'what GetCommand gives')) : undefined;
    }
    case 'expandstring':
      return expanded(run, state, first, place);
    default:
      return undefined;
  }
}

/** As a text in double quotes is read where it stands. */
function expanded(run: Run, state: State, value: Value, place: Place): Valued[] | undefined {
  const text = toText(value);
  const { ast, errors } = parse(`@"\n${text.kind === 'string' ? text.value : ''}\n"@`, { level: '5.1' });
  const [statement] = ast.endBlock?.statements ?? [];
  const [only] = statement?.kind === 'PipelineAst' ? statement.pipelineElements : [];
  if (text.kind !== 'string' || errors.length > 0 || only?.kind !== 'CommandExpressionAst') return undefined;
  const { standsAt } = state;
  state.standsAt = standsAt ?? place;
  return run.do.evaluate(state, only.expression).map(each => {
    each.state.standsAt = standsAt;
    return each;
  });
}
