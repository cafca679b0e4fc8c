/** One client version policy rule as a script writes it. */
import { type Argument, command, flag, given, silently, word } from './commands';
import { type Context, quote } from './context';
import { booleanPiece, integerPiece, literal, stringPiece } from './expressions';
import type { RuleSpec } from './ruleSets';

export const NEW = 'New-CsClientVersionPolicyRule';
export const SET = 'Set-CsClientVersionPolicyRule';

/** How a script names a rule's place: `-Parent -RuleId`, or one identity. */
export function place(
  context: Context,
  parent: string,
): { readonly before: readonly string[]; readonly args: readonly Argument[]; readonly identity: string } {
  const { random } = context;
  const digits = `${random.below(9000) + 1000}`;
  const fixed = `6d3a2c4e-${digits}-4f00-8b00-${random.below(900000) + 100000}000000`;
  return context.choose<() => { before: readonly string[]; args: readonly Argument[]; identity: string }>('ruleId', [
    [
      5,
      'inlineNewGuid',
      () => {
        const parentPiece = stringPiece(context, parent);
        return { before: [], args: [given('Parent', parentPiece), word('RuleId', '([guid]::NewGuid())')], identity: '' };
      },
    ],
    [
      4,
      'variable',
      () => {
        const id = context.unique('id');
        const parentPiece = stringPiece(context, parent);
        return {
          before: [`$${id} = [guid]::NewGuid()`],
          args: [given('Parent', parentPiece), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
    [
      2,
      'variableText',
      () => {
        const id = context.unique('id');
        return {
          before: [`$${id} = [guid]::NewGuid().ToString()`],
          args: [given('Parent', stringPiece(context, parent)), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
    [
      2,
      'newGuid',
      () => {
        const id = context.unique('id');
        return {
          before: [`$${id} = New-Guid`],
          args: [given('Parent', stringPiece(context, parent)), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
    [
      2,
      'fixed',
      () => ({
        before: [],
        args: [given('Parent', stringPiece(context, parent)), word('RuleId', quote(fixed))],
        identity: quote(`${parent}/${fixed}`),
      }),
    ],
    [
      2,
      'identity',
      () => ({ before: [], args: [given('Identity', stringPiece(context, `${parent}/${fixed}`))], identity: quote(`${parent}/${fixed}`) }),
    ],
    [
      2,
      'identityVariable',
      () => {
        const id = context.unique('id');
        return { before: [`$${id} = [guid]::NewGuid()`], args: [word('Identity', `"${parent}/$${id}"`)], identity: `"${parent}/$${id}"` };
      },
    ],
    [1, 'identityInline', () => ({ before: [], args: [word('Identity', `"${parent}/$([guid]::NewGuid())"`)], identity: '' })],
    [
      1,
      'castGuid',
      () => {
        const id = context.unique('id');
        return {
          before: [`$${id} = [guid]${quote(fixed)}`],
          args: [given('Parent', stringPiece(context, parent)), word('RuleId', `$${id}`)],
          identity: `"${parent}/$${id}"`,
        };
      },
    ],
  ])();
}

/** The rule's own values as arguments. */
export function values(context: Context, spec: RuleSpec): Argument[] {
  const args: Argument[] = [];
  if (spec.userAgent !== undefined) args.push(given('UserAgent', stringPiece(context, spec.userAgent)));
  args.push(given('MajorVersion', integerPiece(context, spec.major)));
  if (spec.minor !== undefined) args.push(given('MinorVersion', integerPiece(context, spec.minor)));
  if (spec.build !== undefined) args.push(given('BuildNumber', integerPiece(context, spec.build)));
  if (spec.qfe !== undefined) args.push(given('QfeNumber', integerPiece(context, spec.qfe)));
  if (spec.op !== undefined) args.push(given('CompareOp', stringPiece(context, spec.op)));
  if (spec.action !== undefined) args.push(given('Action', stringPiece(context, spec.action)));
  if (spec.url) args.push(word('ActionUrl', "'https://litwareinc.com/upgrade'"));
  if (spec.enabled !== undefined) args.push(given('Enabled', booleanPiece(context, spec.enabled)));
  else if (context.random.chance(0.3)) args.push(given('Enabled', booleanPiece(context, true)));
  if (context.random.chance(0.15)) args.push(word('Description', "'Old clients'"));
  if (context.random.chance(0.05)) args.push(flag('Force'));
  if (context.random.chance(0.08)) args.push(word('ErrorAction', context.random.pick(['Stop', 'Stop', 'SilentlyContinue'])));
  if (context.random.chance(0.05)) args.push(given('Confirm', literal('$false')));
  return args;
}

export function direct(context: Context, parent: string, spec: RuleSpec, priority: number | undefined): string[] {
  const where = place(context, parent);
  const args = [...where.args, ...values(context, spec)];
  if (priority !== undefined) args.push(given('Priority', integerPiece(context, priority)));
  return [...where.before, ...silently(context, command(context, NEW, args))];
}

export function inMemory(context: Context, parent: string, specs: readonly RuleSpec[]): { lines: string[]; names: string[] } {
  const names: string[] = [];
  const lines = specs.flatMap(spec => {
    const where = place(context, parent);
    const name = context.unique('rule');
    names.push(name);
    const written = command(context, NEW, [...where.args, ...values(context, spec), flag('InMemory')]);
    return [...where.before, ...written.before, `$${name} = ${written.text}`];
  });
  return { lines, names };
}

export function properties(name: string, spec: RuleSpec): string[] {
  const lines: string[] = [];
  if (spec.minor !== undefined) lines.push(`$${name}.MinorVersion = ${spec.minor}`);
  if (spec.build !== undefined) lines.push(`$${name}.BuildNumber = ${spec.build}`);
  if (spec.qfe !== undefined) lines.push(`$${name}.QfeNumber = ${spec.qfe}`);
  if (spec.op !== undefined) lines.push(`$${name}.CompareOp = '${spec.op}'`);
  if (spec.action !== undefined) lines.push(`$${name}.Action = '${spec.action}'`);
  if (spec.url) lines.push(`$${name}.ActionUrl = 'https://litwareinc.com/upgrade'`);
  if (spec.enabled !== undefined) lines.push(`$${name}.Enabled = $${spec.enabled}`);
  return lines;
}
