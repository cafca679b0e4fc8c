/** Functions as places where a run can begin: those nobody calls, and all that a module may export. */
import { type Ast, type FunctionDefinitionAst, visit } from '../powershell';
import type { ScriptFile } from './analysis';

export function functionsOf({ parse }: ScriptFile): readonly FunctionDefinitionAst[] {
  const functions: FunctionDefinitionAst[] = [];
  visit(parse.ast, node => {
    if (node.kind === 'FunctionDefinitionAst' && node.parent?.kind !== 'FunctionMemberAst') functions.push(node);
  });
  return functions;
}

/** In the order to enter them: first those that no other function mentions; the rest only where still nothing called them. */
export function entryPoints(script: ScriptFile): {
  readonly first: readonly FunctionDefinitionAst[];
  readonly others: readonly FunctionDefinitionAst[];
} {
  const functions = functionsOf(script);
  const callers = new Map<string, Set<FunctionDefinitionAst>>();
  const atTop = new Set<string>();
  visit(script.parse.ast, node => {
    const [head] = node.kind === 'CommandAst' ? node.commandElements : [];
    if (head?.kind === 'StringConstantExpressionAst' && !isInFunction(node)) atTop.add(head.value.toLowerCase());
  });
  for (const definition of functions) {
    visit(definition.body, node => {
      const [head] = node.kind === 'CommandAst' ? node.commandElements : [];
      if (head?.kind !== 'StringConstantExpressionAst') return;
      const name = head.value.toLowerCase();
      const known = callers.get(name);
      if (known) known.add(definition);
      else callers.set(name, new Set([definition]));
    });
  }
  const reaching = reachingFunctions(script, functions, callers);
  const module = /\.psm1$/i.test(script.file);
  const calledByOthers = (definition: FunctionDefinitionAst) =>
    [...(callers.get(definition.name.toLowerCase()) ?? [])].some(caller => caller !== definition);
  const named = (definition: FunctionDefinitionAst) => atTop.has(definition.name.toLowerCase());
  const first = reaching.filter(definition => module || !(calledByOthers(definition) || named(definition)));
  const led = ledTo(functions, callers, [...first, ...functions.filter(named)]);
  // What is left only calls itself in a circle.
  return { first, others: reaching.filter(definition => !led.has(definition)) };
}

/** Functions that some statement outside a circle of calls leads to. */
function ledTo(
  functions: readonly FunctionDefinitionAst[],
  callers: ReadonlyMap<string, ReadonlySet<FunctionDefinitionAst>>,
  from: readonly FunctionDefinitionAst[],
): ReadonlySet<FunctionDefinitionAst> {
  const callees = new Map<FunctionDefinitionAst, FunctionDefinitionAst[]>();
  for (const callee of functions) {
    for (const caller of callers.get(callee.name.toLowerCase()) ?? []) callees.set(caller, [...(callees.get(caller) ?? []), callee]);
  }
  const led = new Set<FunctionDefinitionAst>();
  const waiting = [...from];
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    if (led.has(definition)) continue;
    led.add(definition);
    waiting.push(...(callees.get(definition) ?? []));
  }
  return led;
}

function isInFunction(node: Ast): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'FunctionDefinitionAst') return true;
  return false;
}

/** Functions in which something of interest may happen: by their own text, or by what they call. */
function reachingFunctions(
  { text }: ScriptFile,
  functions: readonly FunctionDefinitionAst[],
  callers: ReadonlyMap<string, ReadonlySet<FunctionDefinitionAst>>,
): readonly FunctionDefinitionAst[] {
  const reaching = new Set<FunctionDefinitionAst>();
  const waiting = functions.filter(({ start, end }) =>
    /cs(privacy|clientversion)|&|\biex\b|invoke-|set-alias/i.test(text.slice(start, end)),
  );
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    if (reaching.has(definition)) continue;
    reaching.add(definition);
    waiting.push(...(callers.get(definition.name.toLowerCase()) ?? []));
  }
  return functions.filter(definition => reaching.has(definition));
}
