/** Classes and enumerations that scripts define, by name. */
import { type ScriptBlockAst, type TypeDefinitionAst, visit } from '../powershell';

/** A type of a script, with the file that it stands in. */
export interface ScriptType {
  readonly definition: TypeDefinitionAst;
  readonly file: string;
}

/** Types are known from a file's first line on. */
export function collectTypes(ast: ScriptBlockAst, file: string, into: Map<string, ScriptType>): void {
  visit(ast, node => {
    if (node.kind === 'TypeDefinitionAst') into.set(node.name.toLowerCase(), { definition: node, file });
  });
}
