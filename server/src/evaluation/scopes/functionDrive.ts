/** The drive `function:`: functions by their blocks, `$function:Name = { … }`, `Set-Item function:Name { … }`. */
import type { FunctionDefinitionAst, ScriptBlockAst } from '../../powershell';
import type { ScriptBlockValue, Value } from '../../values';
import type { State } from '../run/state';
import { definesIn } from './scopeNames';

/** By block: a function that was defined without its keyword is the same one each time. */
const definitions = new WeakMap<ScriptBlockAst, FunctionDefinitionAst>();

function definitionOf(name: string, body: ScriptBlockAst): FunctionDefinitionAst {
  const { start, end, parent } = body;
  const known = definitions.get(body) ?? {
    kind: 'FunctionDefinitionAst',
    ...{ name, nameStart: start, nameEnd: start, isFilter: false, isWorkflow: false, parameters: undefined, body, start, end, parent },
  };
  definitions.set(body, known);
  return known;
}

/** The name in a path of the drive, `function:Name` or `function:global:Name`. */
function nameIn(path: string): string | undefined {
  return /^function:[\\/]?(?:(?:global|script|local):)?([^:*?]+)$/i.exec(path)?.[1]?.toLowerCase();
}

/** Defines the function that a path names; false where it names none, or the value is no block. */
export function defineFunction(state: State, path: string, value: Value): boolean {
  const name = nameIn(path);
  if (name === undefined || value.kind !== 'scriptblock') return false;
  state.frameForChange(definesIn(state, path.replace(/^function:[\\/]?/i, ''))).functions.set(name, {
    definition: definitionOf(name, value.ast),
    file: value.file,
    session: value.session ?? state.session,
  });
  return true;
}

/** `${function:Name}`: what the function does, as a block. One whose parameters stand outside of it is not told. */
export function functionBlock(state: State, path: string): ScriptBlockValue | undefined {
  const name = nameIn(path);
  for (let index = state.frames.length - 1; name !== undefined && index >= 0; index -= 1) {
    const entry = state.frames[index]?.functions.get(name);
    if (!entry) continue;
    const { definition, file, session } = entry;
    return definition.parameters || definition.isFilter ? undefined : { kind: 'scriptblock', ast: definition.body, file, session };
  }
  return undefined;
}

/** Whether the path names a function that there is; it may be there though this does not tell. */
export function isFunction({ frames }: State, path: string): boolean {
  const name = nameIn(path);
  return name !== undefined && frames.some(({ functions }) => functions.has(name));
}
