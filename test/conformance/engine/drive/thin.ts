/**
 * Just enough evaluation to hand our binder what the generated invocations write: constants, variables, hashtables, splats, defaults,
 * pipelines of known elements, functions with a param block. The real evaluation is not used, so that a difference here is the binder's.
 */
import {
  type BindElement,
  type BoundCommand,
  bind,
  type PipelineInput,
  parameterDefault,
  type Splat,
  type SplatEntry,
  signatureOfFunction,
} from '../../../../server/src/binding';
import { type CommandSignature, findCmdlet } from '../../../../server/src/catalog';
import {
  type Ast,
  type CommandAst,
  type ExpressionAst,
  type FunctionDefinitionAst,
  type PipelineAst,
  parse,
  type StatementAst,
} from '../../../../server/src/powershell';
import type { Place } from '../../../../server/src/text';
import { char, like, NULL, type ReferenceValue, string, toBoolean, type Value } from '../../../../server/src/values';
import { collected, type Entries, itemsOf, NotDone, Scope, ThinValues } from './thinValues';

/** A command as our binder bound it, for one element; with the start of the command. */
export interface ThinRecord {
  readonly command: string;
  readonly start: number;
  readonly bound: BoundCommand;
}

/** A command of a pipeline with its arguments evaluated. */
interface Stage {
  readonly name: string;
  readonly start: number;
  readonly namePlace: Place;
  readonly signature: CommandSignature;
  readonly fn: FunctionDefinitionAst | undefined;
  readonly elements: readonly BindElement[];
}

/** Runs a text statement by statement, and notes what our binder makes of each command. */
export class Thin extends ThinValues {
  readonly records: ThinRecord[] = [];
  private readonly functions = new Map<string, FunctionDefinitionAst>();
  /** The command that a name means. */
  private rename = (name: string): string => name;

  /** Which splatted key comes first: a hashtable has no order that a script's text tells. */
  private readonly firstKey: string | undefined;
  /** All keys that were splatted. */
  readonly splattedKeys = new Set<string>();

  constructor(text: string, firstKey?: string) {
    super(text);
    this.firstKey = firstKey;
  }

  run(): void {
    const { ast } = parse(this.text, { level: '7.6' });
    const scope = new Scope(undefined);
    this.statements(ast.endBlock?.statements ?? [], scope);
  }

  private statements(statements: readonly StatementAst[], scope: Scope): void {
    for (const statement of statements) {
      try {
        this.statement(statement, scope);
      } catch (error) {
        // A refused command ends its statement; the next one runs.
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  private statement(statement: StatementAst, scope: Scope): void {
    if (this.renames(this.text.slice(statement.start, statement.end))) return;
    switch (statement.kind) {
      case 'FunctionDefinitionAst':
        this.functions.set(statement.name.toLowerCase(), statement);
        return;
      case 'AssignmentStatementAst': {
        const value = this.captured(statement.right, scope);
        this.assign(statement.left, value, scope);
        return;
      }
      case 'PipelineAst':
        this.pipeline(statement, scope);
        return;
      default:
        throw new NotDone(statement.kind);
    }
  }

  /** `Import-PSSession -Prefix` and `Set-Alias`, as the generator writes them. */
  private renames(text: string): boolean {
    const [, prefix, alias, command] = /^(?:\$null = Import-PSSession .* -Prefix (\w+)|Set-Alias (\w+) ([\w-]+))$/.exec(text) ?? [];
    if (prefix !== undefined) this.rename = name => name.replace(new RegExp(`-${prefix}(?=Cs)`, 'i'), '-');
    else if (alias !== undefined && command !== undefined) this.rename = name => (name.toLowerCase() === alias ? command : name);
    return prefix !== undefined || alias !== undefined;
  }

  private assign(target: ExpressionAst, value: Value, scope: Scope): void {
    if (target.kind === 'VariableExpressionAst') {
      scope.set(target.variablePath, value);
      return;
    }
    const holder =
      target.kind === 'MemberExpressionAst' ? target.expression : target.kind === 'IndexExpressionAst' ? target.target : undefined;
    const keyAst = target.kind === 'MemberExpressionAst' ? target.member : target.kind === 'IndexExpressionAst' ? target.index : undefined;
    if (!holder || !keyAst || keyAst.kind === 'CommandParameterAst') throw new NotDone(target.kind);
    const object = this.evaluate(holder, scope);
    const key = this.evaluate(keyAst, scope);
    if (object.kind !== 'reference' || key.kind !== 'string') throw new NotDone('assignment');
    this.entries(object).set(key.value.toLowerCase(), { name: key.value, value });
  }

  /** What a statement gives as a value. */
  protected override captured(statement: StatementAst, scope: Scope): Value {
    if (statement.kind === 'CommandExpressionAst') return this.evaluate(statement.expression, scope);
    if (statement.kind !== 'PipelineAst') throw new NotDone(statement.kind);
    const [only] = statement.pipelineElements;
    if (statement.pipelineElements.length === 1 && only?.kind === 'CommandExpressionAst') return this.evaluate(only.expression, scope);
    return collected(this.pipeline(statement, scope));
  }

  /** All command lines are bound before the first command runs: one that is refused ends the pipeline before it starts. */
  private pipeline(pipeline: PipelineAst, scope: Scope): Value[] {
    const stages = pipeline.pipelineElements.map(element =>
      element.kind === 'CommandExpressionAst' ? element : this.prepared(element, scope),
    );
    for (const [index, stage] of stages.entries()) {
      if ('kind' in stage) continue;
      const bound = this.bound(stage, undefined, index > 0, scope);
      if (bound.failure) {
        this.records.push({ command: stage.name, start: stage.start, bound });
        throw new Refused();
      }
    }
    let input: Value[] | undefined;
    for (const stage of stages)
      input = 'kind' in stage ? itemsOf(this.evaluate(stage.expression, scope)) : this.command(stage, input, scope);
    return input ?? [];
  }

  private prepared(command: CommandAst, scope: Scope): Stage {
    const [nameAst, ...rest] = command.commandElements;
    if (!nameAst || nameAst.kind === 'CommandParameterAst') throw new NotDone('command');
    const name = this.evaluate(nameAst, scope);
    if (name.kind !== 'string') throw new NotDone('command name');
    const elements = rest.flatMap(each => this.element(each, scope));
    const fn = this.functions.get(name.value.toLowerCase());
    const signature = fn ? signatureOfFunction(fn) : findCmdlet(this.rename(name.value).replace(/^.*\\/, ''));
    if (!signature) throw new NotDone(`command ${name.value}`);
    return { name: fn ? fn.name : signature.name, start: command.start, namePlace: this.place(nameAst), signature, fn, elements };
  }

  private bound(stage: Stage, input: PipelineInput | undefined, pipelineExpected: boolean, scope: Scope): BoundCommand {
    return bind({
      level: '7',
      signature: stage.signature,
      namePlace: stage.namePlace,
      elements: stage.elements,
      input,
      pipelineExpected,
      hashtable: reference => this.splatEntries(reference),
      defaults: { entries: this.defaults(stage.signature, scope), open: false },
    });
  }

  private command(stage: Stage, input: readonly Value[] | undefined, scope: Scope): Value[] {
    const outputs: Value[] = [];
    const { processBlock, endBlock } = stage.fn?.body ?? {};
    if (input && (processBlock ?? endBlock)?.statements.length) throw new NotDone('function that takes input');
    for (const each of input === undefined ? [undefined] : input.map(value => this.input(value))) {
      const bound = this.bound(stage, each, false, scope);
      // An element that does not bind is reported, unless that is turned off, and the next one is tried.
      const action = bound.bound.get('erroraction')?.value ?? scope.get('ErrorActionPreference');
      const preference = action?.kind === 'string' ? action.value : 'Continue';
      if (bound.failure && (preference === 'SilentlyContinue' || preference === 'Ignore')) continue;
      this.records.push({ command: stage.name, start: stage.start, bound });
      if (bound.failure) {
        if (preference === 'Stop') throw new Refused();
        continue;
      }
      if (stage.fn) this.call(stage, stage.fn, bound, scope);
      else if (/^(Get|New)-/i.test(stage.name)) outputs.push(this.made(bound));
    }
    return outputs;
  }

  private call(stage: Stage, fn: FunctionDefinitionAst, bound: BoundCommand, caller: Scope): void {
    if (fn.isFilter || fn.body.processBlock?.statements.length) throw new NotDone('function that takes input');
    const scope = new Scope(caller);
    const given: Entries = new Map();
    for (const parameter of fn.body.paramBlock?.parameters ?? fn.parameters ?? []) {
      const name = parameter.name.variablePath;
      const argument = bound.bound.get(name.toLowerCase());
      if (argument) {
        scope.set(name, argument.value);
        given.set(name.toLowerCase(), { name, value: argument.value });
        continue;
      }
      const declared = bound.signature.parameters.find(each => each.name.toLowerCase() === name.toLowerCase());
      if (!declared) throw new NotDone('parameter');
      const written = parameter.defaultValue && this.evaluate(parameter.defaultValue, scope);
      const converted = parameterDefault(bound.signature, declared, written, reference => this.splatEntries(reference));
      if (converted.kind === 'error') {
        const failure = {
          errorId: converted.errorId,
          parameter: declared.name,
          candidates: [],
          place: stage.namePlace,
          value: written,
          splatPlace: undefined,
        };
        this.records.push({ command: stage.name, start: stage.start, bound: { ...bound, failure } });
        throw new Refused();
      }
      scope.set(name, converted.value);
    }
    scope.set('PSBoundParameters', this.allocate(given, 'hashtable'));
    scope.set('args', { kind: 'array', items: bound.rest });
    this.statements(fn.body.endBlock?.statements ?? [], scope);
  }

  private made(bound: BoundCommand): Value {
    const text = bound.bound.get('identity')?.value ?? string('Global');
    // An object's identity is no string, but of the type that the identity parameters have.
    const identity = { ...this.allocate(new Map([['text', { name: 'text', value: text }]]), 'object'), typeName: 'XdsIdentity' };
    return this.allocate(new Map([['identity', { name: 'Identity', value: identity }]]), 'object');
  }

  private element(element: Ast, scope: Scope): BindElement[] {
    if (element.kind === 'CommandParameterAst') {
      const argument = element.argument && {
        value: this.evaluate(element.argument, scope),
        place: this.place(element.argument),
        ...this.written(element.argument),
      };
      return [
        { kind: 'parameter', ast: element, place: this.place(element), argument, text: this.text.slice(element.start, element.nameEnd) },
      ];
    }
    const expression = element as ExpressionAst;
    if (expression.kind === 'VariableExpressionAst' && expression.splatted) {
      return [{ kind: 'splat', place: this.place(expression), splat: this.splat(scope.get(expression.variablePath)) }];
    }
    return [
      {
        kind: 'argument',
        ast: expression,
        place: this.place(expression),
        value: this.evaluate(expression, scope),
        ...this.written(expression),
      },
    ];
  }

  /** A numeric constant or a script block keeps its text where a parameter takes a string. */
  private written(expression: ExpressionAst): { readonly text?: string } {
    const keeps = expression.kind === 'ConstantExpressionAst' || expression.kind === 'ScriptBlockExpressionAst';
    return keeps ? { text: this.text.slice(expression.start, expression.end) } : {};
  }

  private splat(value: Value | undefined): Splat {
    if (value?.kind === 'reference' && (value.type === 'hashtable' || value.type === 'ordered'))
      return { kind: 'named', entries: this.inSomeOrder(this.splatEntries(value)), open: false };
    if (value?.kind === 'array') return { kind: 'positional', items: value.items, open: false };
    if (value?.kind === 'string') return { kind: 'positional', items: [...value.value].map(each => char(each)), open: false };
    return { kind: 'positional', items: [value ?? NULL], open: false };
  }

  private inSomeOrder(entries: SplatEntry[]): SplatEntry[] {
    for (const { name } of entries) this.splattedKeys.add(name.toLowerCase());
    const isFirst = (entry: SplatEntry) => entry.name.toLowerCase() === this.firstKey;
    return [...entries.filter(isFirst), ...entries.filter(entry => !isFirst(entry))];
  }

  private splatEntries(reference: ReferenceValue): SplatEntry[] {
    return [...this.entries(reference).values()].map(({ name, value }) => ({ name, value, place: undefined }));
  }

  private defaults(signature: CommandSignature, scope: Scope): SplatEntry[] {
    const table = scope.get('PSDefaultParameterValues');
    if (table?.kind !== 'reference' || !signature.cmdletBinding) return [];
    const result: SplatEntry[] = [];
    for (const { name, value } of this.entries(table).values()) {
      if (name.toLowerCase() === 'disabled') {
        if (toBoolean(value) === 'yes') return [];
        continue;
      }
      if (/['"]/.test(name)) throw new NotDone('quoted default');
      const [pattern = '', parameter = ''] = name.split(':').map(part => part.trim());
      if (like(signature.name, pattern, false) !== 'yes') continue;
      result.push({ name: parameter, value: value.kind === 'scriptblock' ? this.blockValue(value, scope) : value, place: undefined });
    }
    return result;
  }

  /** What a block puts out: nothing, one value, or several. */
  private blockValue(value: Value & { readonly kind: 'scriptblock' }, scope: Scope): Value {
    const [only] = value.ast.endBlock?.statements ?? [];
    if (!only) throw new NotDone('block');
    return collected(itemsOf(this.captured(only, scope)));
  }

  private input(value: Value): PipelineInput {
    return {
      value,
      property: name =>
        value.kind === 'reference' && value.type !== 'hashtable' ? this.entries(value).get(name.toLowerCase())?.value : undefined,
    };
  }

  private place(node: { readonly start: number; readonly end: number }) {
    return { file: 'invocation.ps1', start: node.start, end: node.end };
  }
}

/** Ends a statement, as PowerShell's binding errors do. */
class Refused extends Error {}
