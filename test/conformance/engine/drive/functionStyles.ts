/** Invocations with a function of the script around the command. */
import type { Chosen, Writer } from './writer';

/** A function of the script around the command, called rightly or not. */
export function wrapped(writer: Writer): string {
  const { random } = writer;
  const chosen = writer.choose().filter(each => each.type !== 'PSObject');
  const name = random.pick(['Set-It', 'Invoke-Change', 'f', 'Enable-Mode']);
  const style = random.weighted([
    [4, 'simple'],
    [4, 'advanced'],
    [2, 'args'],
    [2, 'bound'],
  ] as const);
  writer.note(`function:${style}`);
  if (style === 'args') {
    writer.before(`function ${name} { ${writer.cmdlet.name} @args }`);
    return writer.text(writer.join([name, ...writer.elements(chosen)]));
  }
  // An advanced function has the common parameters already: declaring one is an error of another kind.
  const shouldProcess = (each: Chosen) => each.name === 'WhatIf' || each.name === 'Confirm';
  const own = chosen.filter(
    each => writer.cmdlet.parameters.some(parameter => parameter.name === each.name) && !(style === 'bound' && shouldProcess(each)),
  );
  const declared = own.map((each, index) => declare(writer, each, index, style !== 'simple'));
  const head =
    style === 'simple'
      ? ''
      : random.weighted([
          [6, '[CmdletBinding()] '],
          [1, "[CmdletBinding(DefaultParameterSetName = 'A')] "],
          [1, '[CmdletBinding(PositionalBinding = $false)] '],
          [1, '[CmdletBinding(SupportsShouldProcess = $true)] '],
        ]);
  const inner =
    style === 'bound'
      ? `${writer.cmdlet.name} @PSBoundParameters`
      : writer.join([
          writer.cmdlet.name,
          ...own.map((each, index) =>
            each.type === 'SwitchParameter' ? `-${each.name}:$${declaredName(each, index)}` : `-${each.name} $${declaredName(each, index)}`,
          ),
        ]);
  const usesName = style === 'bound';
  const parameters = usesName
    ? declared.map((text, index) => text.replace(`$${declaredName(own[index] as Chosen, index)}`, `$${own[index]?.name}`))
    : declared;
  writer.before(`function ${name} {\n    ${head}param(${parameters.join(', ')})\n    ${inner}\n}`);
  const call = own.map(
    (each, index): Chosen => ({
      ...each,
      name: usesName ? each.name : declaredName(each, index),
      aliases: [],
      positional: random.chance(0.3) && each.type !== 'SwitchParameter',
    }),
  );
  return writer.text(writer.join([name, ...writer.elements(call.filter(() => random.chance(0.9)))]));
}

function declaredName(each: Chosen, index: number): string {
  return `${each.type === 'XdsIdentity' ? 'Id' : each.name.slice(0, 4)}${index}`;
}

const DECLARED: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['[bool]', '[bool]', '', '[Boolean]', '[switch]', '[object]', '[bool[]]'],
  SwitchParameter: ['[switch]'],
  String: ['[string]', '[string]', '', '[object]', '[string[]]', '[int]'],
  UInt16: ['[int]', '[uint16]', '', '[string]', '[long]', '[double]', '[byte]', '[decimal]', '[int[]]'],
  Int32: ['[int]', '', '[int32]', '[short]', '[System.Int32]'],
  Guid: ['[guid]', '', '[string]'],
  XdsIdentity: ['[string]', '', '[string]'],
};

function declare(writer: Writer, each: Chosen, index: number, advanced: boolean): string {
  const { random } = writer;
  const type = random.pick(DECLARED[each.type] ?? ['', '[string]']);
  const attributes: string[] = [];
  if (advanced && random.chance(0.3))
    attributes.push(
      random.pick([
        '[Parameter(Mandatory)]',
        '[Parameter(Mandatory = $true)]',
        '[Parameter(Position = 0)]',
        '[Parameter(Mandatory, Position = 1)]',
        "[Parameter(ParameterSetName = 'A')]",
        "[Parameter(ParameterSetName = 'B')]",
        "[Parameter(Mandatory, ParameterSetName = 'B')]",
        "[Parameter(ParameterSetName = 'A', Position = 0)]",
        '[Parameter(ValueFromRemainingArguments)]',
      ]),
    );
  if (type === '[string]' && random.chance(0.1)) attributes.push("[ValidateSet('global', 'site:Redmond', 'Block')]");
  if (type === '[int]' && random.chance(0.1)) attributes.push('[ValidateRange(0, 10)]');
  if (type === '[string]' && random.chance(0.05))
    attributes.push(
      random.pick(['[ValidateLength(2, 8)]', '[AllowEmptyString()]', '[AllowNull()]', '[ValidateNotNull()]', '[ValidateCount(1, 2)]']),
    );
  if (random.chance(0.05)) attributes.push('[ValidateNotNullOrEmpty()]');
  if (random.chance(0.05)) attributes.push(`[Alias('${each.name[0]}x${index}')]`);
  const value = type !== '[switch]' && random.chance(0.3) ? ` = ${writer.expression(each.type)}` : '';
  return `${attributes.join('')}${type}$${declaredName(each, index)}${value}`;
}

/** One that all versions read alike: the small evaluator, which says what is left out, does not follow such functions. */
function clearExpression(writer: Writer, type: string): string {
  const text = writer.expression(type);
  if (text.includes('{ ')) return "'site:Redmond'";
  return /^(?=.{0,12}$)['"][\s+-]*[(#&.\d].*[a-z(),]/i.test(text) ? "'4'" : text;
}

/** A function that takes elements one by one, whole or by their properties, and hands them to the command. */
export function piping(writer: Writer): string {
  const { random } = writer;
  const chosen = writer
    .choose()
    .filter(each => each.type !== 'PSObject' && each.type !== 'SwitchParameter')
    .slice(0, 3);
  const own = chosen.filter(each => writer.cmdlet.parameters.some(parameter => parameter.name === each.name));
  const parameters = own.map((each, index) => {
    const role =
      index === 0
        ? random.pick(['ValueFromPipeline', 'ValueFromPipeline, ValueFromPipelineByPropertyName', 'ValueFromPipelineByPropertyName'])
        : 'ValueFromPipelineByPropertyName';
    const mandatory = random.chance(0.3) ? 'Mandatory, ' : '';
    const type = random.pick(DECLARED[each.type] ?? ['', '[string]']);
    const value = random.chance(0.3) ? ` = ${clearExpression(writer, each.type)}` : '';
    return `[Parameter(${mandatory}${role})]${type}$${declaredName(each, index)}${value}`;
  });
  const inner = writer.join([writer.cmdlet.name, ...own.map((each, index) => `-${each.name} $${declaredName(each, index)}`)]);
  const block = random.pick(['process', 'process', 'process', 'end']);
  writer.before(`function Set-Each {\n    param(${parameters.join(', ')})\n    ${block} { ${inner} }\n}`);
  const elements = [...Array(1 + random.below(3)).keys()].map(() => {
    const [first] = own;
    if (first && random.chance(0.4)) return clearExpression(writer, first.type);
    const properties = own
      .filter(() => random.chance(0.8))
      .map((each, index) => `${declaredName(each, index)} = ${clearExpression(writer, each.type)}`);
    return properties.length === 0 ? '[pscustomobject]@{ Other = 1 }' : `[pscustomobject]@{ ${properties.join('; ')} }`;
  });
  const given = own.map((each, index) => `-${declaredName(each, index)} ${clearExpression(writer, each.type)}`);
  // A block would run for each element, and fail there.
  const written = given.filter(text => random.chance(0.15) && !text.includes('{'));
  return writer.text(`${elements.join(', ')} | ${['Set-Each', ...written].join(' ')}`);
}

/** A function that hands on what is left of its arguments. */
export function remaining(writer: Writer): string {
  const { random } = writer;
  const chosen = writer.choose().filter(each => each.type !== 'PSObject');
  const type = random.pick(['', '[object[]]', '[string[]]']);
  const first = random.pick(['', '$First, ', '[string]$First, ', '[Parameter(Mandatory)]$First, ', '[switch]$On, ']);
  const handed = random.pick(['@Rest', '@Rest', '$Rest', '$First @Rest']);
  writer.before(
    `function Set-Rest { param(${first}[Parameter(ValueFromRemainingArguments)]${type}$Rest) ${writer.cmdlet.name} ${handed} }`,
  );
  return writer.text(writer.join(['Set-Rest', ...writer.elements(chosen)]));
}

/** Functions see the variables of their callers. */
export function dynamicScope(writer: Writer): string {
  const { random } = writer;
  const chosen = writer.choose().filter(each => each.type !== 'PSObject' && each.type !== 'SwitchParameter');
  const names = chosen.map((each, index) => declaredName(each, index));
  const inner = writer.join([writer.cmdlet.name, ...chosen.map((each, index) => `-${each.name} $${names[index]}`)]);
  writer.before(`function Set-Inner { ${inner} }`);
  const outer = chosen.flatMap((each, index) => (random.chance(0.5) ? [`$${names[index]} = ${writer.expression(each.type)}; `] : []));
  const parameters = chosen.flatMap((_, index) => (random.chance(0.3) ? [`$${names[index]}`] : []));
  const values = chosen.map((each, index) => `$${names[index]} = ${writer.expression(each.type)}`);
  writer.before(`function Set-Outer(${parameters.join(', ')}) { ${outer.join('')}Set-Inner }`);
  for (const value of values) if (random.chance(0.8)) writer.before(value);
  return writer.text(random.pick(['Set-Outer', 'Set-Outer', 'Set-Inner\nSet-Outer', 'Set-Outer 5']));
}
