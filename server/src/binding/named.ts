/** Binds the arguments that have a name. */
import { ambiguous } from './arguments';
import { attempt } from './attempt';
import { matchIn } from './names';
import { type Argument, argumentFailure, type Binding } from './state';
import type { BindFailure } from './types';

/** What no parameter has the name of stays among the arguments. */
export function bindNamed(binding: Binding): BindFailure | undefined {
  const sets = binding.valid;
  const left: Argument[] = [];
  let explicit: ReadonlySet<string> | undefined;
  for (const argument of binding.arguments) {
    if (argument.name === undefined) {
      left.push(argument);
      continue;
    }
    const match = matchIn(binding.table.parameters, argument.name);
    if (match.kind === 'ambiguous') {
      return ambiguous(binding, argument);
    }
    if (match.kind === 'none') {
      left.push(argument);
      continue;
    }
    const entry = binding.table.byParameter.get(match.parameter);
    if (entry === undefined) {
      continue;
    }
    if (argument.fromHashtable && binding.request.level === '7') {
      explicit ??= new Set(binding.bound.keys());
      if (explicit.has(entry.key)) {
        continue;
      }
    }
    if (binding.bound.has(entry.key)) {
      return argumentFailure(binding, 'ParameterAlreadyBound', argument, argument.name);
    }
    const delay = binding.request.signature.cmdletBinding;
    const result = attempt(binding, sets, entry, argument, { coerceType: true, delay, source: 'named' });
    if (result.kind === 'refused') {
      return result.failure;
    }
  }
  binding.arguments = left;
  return undefined;
}
