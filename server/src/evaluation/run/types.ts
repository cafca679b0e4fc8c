/** Classes and enumerations that scripts define, by name. */
import { nodesOf, type ScriptBlockAst, type TypeDefinitionAst } from '../../powershell';

/** A type of a script, with the file that it stands in. */
export interface ScriptType {
  readonly definition: TypeDefinitionAst;
  readonly file: string;
}

/** Types are known from a file's first line on. */
export function collectTypes(ast: ScriptBlockAst, file: string, into: Map<string, ScriptType>): void {
  for (const definition of nodesOf(ast, 'TypeDefinitionAst')) into.set(definition.name.toLowerCase(), { definition, file });
}
