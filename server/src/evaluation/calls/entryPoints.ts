/** Functions as places where a run can begin: those nobody calls, and all that a module may export. */
import {
  type Ast,
  type CommandAst,
  type FunctionDefinitionAst,
  type FunctionMemberAst,
  nodesOf,
  nodesWithin,
  type ScriptBlockAst,
} from '../../powershell';
import type { ScriptFile } from '../run/analysis';

export function functionsOf({ parse }: ScriptFile): readonly FunctionDefinitionAst[] {
  return nodesOf(parse.ast, 'FunctionDefinitionAst').filter(({ parent }) => parent?.kind !== 'FunctionMemberAst');
}

/** In the order to enter them: first those that no other function mentions; the rest only where still nothing called them. */
export function entryPoints(script: ScriptFile): {
  readonly first: readonly FunctionDefinitionAst[];
  readonly others: readonly FunctionDefinitionAst[];
} {
  const functions = functionsOf(script);
  if (functions.length === 0) return { first: [], others: [] };
  const graph = new Calls(script, functions);
  const atTop = new Set([...commandsAtTop(script), ...commandsInMethods(script)].map(calledName));
  const reaching = reachingFunctions(script, functions, graph);
  const module = /\.psm1$/i.test(script.file);
  const named = (definition: FunctionDefinitionAst) => atTop.has(nameOf(definition));
  const first = reaching.filter(definition => module || !(graph.isCalledByOthers(definition) || named(definition)));
  const led = graph.ledTo([...first, ...functions.filter(named)]);
  // What is left only calls itself in a circle.
  return { first, others: reaching.filter(definition => !led.has(definition)) };
}

function nameOf({ name }: FunctionDefinitionAst): string {
  return name.toLowerCase();
}

/** Those that stand in no function or method. */
function commandsAtTop({ parse: { ast } }: ScriptFile): readonly CommandAst[] {
  return nodesOf(ast, 'CommandAst').filter(not(standsInFunction(ast)));
}

/** Of these nodes, in the order of the text, those that stand in a function or method. */
export function inFunctions<T extends Ast>(ast: ScriptBlockAst, nodes: readonly T[]): readonly T[] {
  return nodes.filter(standsInFunction(ast));
}

/** To be asked of nodes in the order of the text. */
function standsInFunction(ast: ScriptBlockAst): (node: Ast) => boolean {
  const definitions = nodesOf(ast, 'FunctionDefinitionAst').values();
  let next = definitions.next().value;
  let inside = 0;
  return ({ start }) => {
    for (; next && next.start <= start; next = definitions.next().value) inside = Math.max(inside, next.end);
    return start < inside;
  };
}

function not(test: (node: Ast) => boolean): (node: Ast) => boolean {
  return node => !test(node);
}

/** Of methods that something calls: whether a run comes by is then known. */
function commandsInMethods(script: ScriptFile): readonly CommandAst[] {
  const commands = nodesOf(script.parse.ast, 'CommandAst');
  return methodsOf(script).flatMap(({ method, isCalled }) => (isCalled ? nodesWithin(commands, method.functionDefinition.body) : []));
}

function calledName({ commandElements: [head] }: CommandAst): string | undefined {
  return head?.kind === 'StringConstantExpressionAst' ? head.value.toLowerCase() : undefined;
}

/** Which function calls which, by name: where many have one name, each of them may be the one. */
class Calls {
  private readonly definitions = new Map<string, FunctionDefinitionAst[]>();
  private readonly callees = new Map<FunctionDefinitionAst, Set<string>>();
  private readonly callers = new Map<string, Set<FunctionDefinitionAst>>();

  constructor({ parse: { ast } }: ScriptFile, functions: readonly FunctionDefinitionAst[]) {
    const commands = nodesOf(ast, 'CommandAst');
    for (const definition of functions) {
      const sameName = this.definitions.get(nameOf(definition));
      if (sameName) sameName.push(definition);
      else this.definitions.set(nameOf(definition), [definition]);
      for (const command of nodesWithin(commands, definition.body)) this.note(definition, calledName(command));
    }
  }

  private note(definition: FunctionDefinitionAst, name: string | undefined): void {
    if (name === undefined) return;
    const callees = this.callees.get(definition) ?? new Set();
    this.callees.set(definition, callees.add(name));
    const callers = this.callers.get(name) ?? new Set();
    this.callers.set(name, callers.add(definition));
  }

  isCalledByOthers(definition: FunctionDefinitionAst): boolean {
    const callers = this.callers.get(nameOf(definition));
    return callers !== undefined && callers.size > (callers.has(definition) ? 1 : 0);
  }

  /** Functions that some of these lead to, themselves included. */
  ledTo(from: readonly FunctionDefinitionAst[]): ReadonlySet<FunctionDefinitionAst> {
    return spread(
      from,
      definition => this.callees.get(definition) ?? [],
      name => this.definitions.get(name) ?? [],
    );
  }

  /** Functions that lead to some of these, themselves included. */
  leadingTo(to: readonly FunctionDefinitionAst[]): ReadonlySet<FunctionDefinitionAst> {
    return spread(
      to,
      definition => [nameOf(definition)],
      name => this.callers.get(name) ?? [],
    );
  }
}

/** Everything that can be reached from the given functions; each name is looked at once. */
function spread(
  from: readonly FunctionDefinitionAst[],
  namesOf: (definition: FunctionDefinitionAst) => Iterable<string>,
  behind: (name: string) => Iterable<FunctionDefinitionAst>,
): ReadonlySet<FunctionDefinitionAst> {
  const found = new Set(from);
  const names = new Set<string>();
  // A set takes newcomers while it is gone through.
  for (const definition of found) {
    for (const name of namesOf(definition)) {
      if (names.has(name)) continue;
      names.add(name);
      for (const other of behind(name)) found.add(other);
    }
  }
  return found;
}

/** Functions in which something of interest may happen: by their own text, or by what they call. */
function reachingFunctions(
  { text }: ScriptFile,
  functions: readonly FunctionDefinitionAst[],
  graph: Calls,
): readonly FunctionDefinitionAst[] {
  const reaching = graph.leadingTo(
    functions.filter(({ start, end }) => /cs(privacy|clientversion)|&|\biex\b|invoke-|set-alias/i.test(text.slice(start, end))),
  );
  return functions.filter(definition => reaching.has(definition));
}

/** The code of a configuration's `Script` resources, which the machine's configuration manager runs later, resource by resource. */
export interface ResourceScripts {
  readonly name: string;
  readonly blocks: readonly ScriptBlockAst[];
}

export function resourceScripts({ parse: { ast } }: ScriptFile): readonly ResourceScripts[] {
  return nodesOf(ast, 'ConfigurationDefinitionAst').flatMap(configuration => {
    const blocks = nodesWithin(nodesOf(ast, 'CommandAst'), configuration).flatMap(({ commandElements: [head, , block] }) => {
      const runs = head?.kind === 'StringConstantExpressionAst' && /^(test|set)script$/i.test(head.value);
      return runs && block?.kind === 'ScriptBlockExpressionAst' ? [block.scriptBlock] : [];
    });
    const { instanceName: name } = configuration;
    return blocks.length > 0 ? [{ name: name.kind === 'StringConstantExpressionAst' ? name.value : '?', blocks }] : [];
  });
}

/** Methods and constructors of the file's classes, each with whether some statement calls it by name; those that none does come first. */
export function methodsOf({ parse: { ast } }: ScriptFile): readonly { readonly method: FunctionMemberAst; readonly isCalled: boolean }[] {
  const methods = nodesOf(ast, 'FunctionMemberAst');
  if (methods.length === 0) return [];
  const called = new Set<string>();
  const note = (name: string) => called.add(name.toLowerCase());
  for (const { member } of nodesOf(ast, 'InvokeMemberExpressionAst')) if (member.kind === 'StringConstantExpressionAst') note(member.value);
  // A constructor has its class's name, which `[Name]::new`, casts and New-Object say.
  for (const { typeName } of nodesOf(ast, 'TypeExpressionAst')) note(typeName.fullName);
  for (const { attribute } of nodesOf(ast, 'ConvertExpressionAst')) note(attribute.typeName.fullName);
  for (const {
    commandElements: [head, type],
  } of nodesOf(ast, 'CommandAst'))
    if (head?.kind === 'StringConstantExpressionAst' && /^new-object$/i.test(head.value) && type?.kind === 'StringConstantExpressionAst')
      note(type.value);
  return methods
    .map(method => ({ method, isCalled: called.has(method.name.toLowerCase()) }))
    .sort((a, b) => Number(a.isCalled) - Number(b.isCalled));
}
