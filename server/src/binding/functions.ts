import type { CommandSignature } from '../catalog';
import type { FunctionDefinitionAst, ScriptBlockAst } from '../powershell';
/** The signature that a function or script block declares. */
export function signatureOfFunction(fn: FunctionDefinitionAst | ScriptBlockAst): CommandSignature {
  return {
    name: fn.kind === 'FunctionDefinitionAst' ? fn.name : '',
    parameters: [],
    parameterSets: [],
    defaultParameterSet: undefined,
    cmdletBinding: false,
    positionalBinding: true,
    script: true,
  };
}
