/**
 * Variables that a script's functions share: one that is entered by itself finds in them what others may have left there, of which the
 * script's top tells nothing.
 */
import { type Ast, nodesOf, type ScriptBlockAst, type VariableExpressionAst } from '../../powershell';
import type { ScriptFile } from '../run/analysis';
import { changesOf } from '../run/relevanceSyntax';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { inFunctions } from './entryPoints';

interface Shared {
  readonly scope: 'script' | 'global';
  readonly name: string;
  /** Only what the variable holds is changed, and only where the script's top has set it. */
  readonly held: boolean;
}

const known = new WeakMap<Ast, readonly Shared[]>();

/** Forgets in a state what the script's functions change: by a scope's name, or in place. */
export function forgetShared(run: Run, state: State, script: ScriptFile): void {
  const { ast } = script.parse;
  const shared = known.get(ast) ?? sharedVariables(ast);
  known.set(ast, shared);
  for (const { scope, name, held } of shared) {
    const index = scope === 'global' ? 0 : 1;
    if (held && !state.frames[index]?.variables.has(name)) continue;
    const value = run.unknown(`shared:${name}`, `what $${scope}:${name} holds when the function is called`);
    state.frameForChange(index).variables.set(name, value);
  }
}

function sharedVariables(ast: ScriptBlockAst): Shared[] {
  const shared = new Map<string, Shared>();
  const local = new Set(nodesOf(ast, 'ParameterAst').map(({ name }) => name.variablePath.toLowerCase()));
  const held: VariableExpressionAst[] = [];
  const note = (variable: VariableExpressionAst): void => {
    const [, prefix = 'script', name = ''] = /^(?:(script|global):)?([^:]+)$/i.exec(variable.variablePath) ?? [];
    const scope = prefix.toLowerCase() === 'global' ? 'global' : 'script';
    if (name === '') return;
    const key = `${scope}:${name.toLowerCase()}`;
    const isHeld = !/:/.test(variable.variablePath) && shared.get(key)?.held !== false;
    shared.set(key, { scope, name: name.toLowerCase(), held: isHeld });
  };
  for (const kind of ['AssignmentStatementAst', 'UnaryExpressionAst', 'InvokeMemberExpressionAst'] as const) {
    for (const { variable, inPlace } of inFunctions<Ast>(ast, nodesOf(ast, kind)).flatMap(changesOf)) {
      if (/:/.test(variable.variablePath)) note(variable);
      else if (inPlace) held.push(variable);
      else local.add(variable.variablePath.toLowerCase());
    }
  }
  for (const variable of held) if (!local.has(variable.variablePath.toLowerCase())) note(variable);
  return [...shared.values()];
}
