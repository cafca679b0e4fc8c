/**
 * Writes invocations of the family's cmdlets: right ones and wrong ones. One invocation is a small text of its own: the variables
 * it uses, splats, defaults or a function around it, and the command.
 */
import { dynamicScope, piping, remaining, wrapped } from './functionStyles';
import type { Random } from './random';
import { type VendorParameter, vendorCmdlets } from './vendor';
import { Writer } from './writer';

export interface Invocation {
  readonly text: string;
  /** What it is made of, for counting. */
  readonly constructs: readonly string[];
}

/** One invocation. */
export function writeInvocation(random: Random): Invocation {
  const writer = new Writer(random, random.pick(vendorCmdlets));
  const style = random.weighted([
    [55, plain],
    [14, splatted],
    [4, arraySplatted],
    [8, withDefaults],
    [12, piped],
    [10, wrapped],
    [4, piping],
    [2, remaining],
    [2, dynamicScope],
  ]);
  const text = style(writer);
  return { text, constructs: [style.name, ...writer.constructs] };
}

function plain(writer: Writer): string {
  return writer.text(writer.join([writer.command(), ...writer.elements(writer.choose())]));
}

function splatted(writer: Writer): string {
  const first = writer.splat(writer.choose());
  const parts = writer.elements(first.rest);
  parts.splice(writer.random.below(parts.length + 1), 0, first.splat);
  if (writer.random.chance(0.25)) {
    writer.note('severalSplats');
    parts.push(writer.splat(writer.choose().slice(0, 2)).splat);
  }
  if (writer.random.chance(0.1)) {
    writer.note('hashtableAndArray');
    writer.before(`$items = @(${writer.random.pick(["'global'", "'site:Redmond', 'extra'", '5', ''])})`);
    parts.splice(writer.random.below(parts.length + 1), 0, '@items');
  }
  if (writer.random.chance(0.02)) parts.push(writer.random.pick(['@text', '@nothing', '@number', '@object']));
  return writer.text(writer.join([writer.command(), ...parts]));
}

function arraySplatted(writer: Writer): string {
  const { random } = writer;
  const chosen = writer.choose();
  const positional = chosen.filter(each => each.positional);
  const items = positional.length > 0 ? positional.map(each => writer.expression(each.type)) : ["'global'"];
  if (random.chance(0.2)) items.push(random.pick(["'extra'", "'-Force'", '5', '$true']));
  writer.before(`$items = @(${items.join(', ')})`);
  const parts = writer.elements(chosen.filter(each => !each.positional));
  parts.splice(random.below(parts.length + 1), 0, '@items');
  return writer.text(writer.join([writer.command(), ...parts]));
}

function withDefaults(writer: Writer): string {
  const { random, cmdlet } = writer;
  const entries: string[] = [];
  for (const parameter of random.shuffled(cmdlet.parameters).slice(0, 1 + random.below(3))) {
    const [verb] = cmdlet.name.split('-');
    const command = random.pick([cmdlet.name, cmdlet.name.toLowerCase(), '*-Cs*', `${verb}-*`, '*', 'Other-Command', `${verb}-[A-C]s*`]);
    const value = parameter.type === 'SwitchParameter' ? '$true' : writer.expression(parameter.type);
    // A block runs only once all that is written is bound, so that it must do nothing that is seen.
    const shown = random.chance(0.15) && !value.includes('Get-') ? `{ ${value} }` : value;
    entries.push(`'${command}${random.chance(0.05) ? ' : ' : ':'}${defaultName(writer, parameter)}' = ${shown}`);
  }
  if (random.chance(0.1)) entries.push(`'Disabled' = ${random.pick(['$true', '$false'])}`);
  const unique = entries.filter(
    (entry, index) => entries.findIndex(other => other.split(' = ')[0]?.toLowerCase() === entry.split(' = ')[0]?.toLowerCase()) === index,
  );
  if (random.chance(0.2)) {
    writer.note('defaultsByStep');
    writer.before('$PSDefaultParameterValues = @{}');
    for (const entry of unique) writer.before(`$PSDefaultParameterValues[${entry.replace(' = ', '] = ')}`);
  } else writer.before(`$PSDefaultParameterValues = @{ ${unique.join('; ')} }`);
  return plain(writer);
}

/** Full names and aliases count, patterns where only one parameter fits, beginnings never. */
function defaultName({ random }: Writer, { name, aliases }: VendorParameter): string {
  if (aliases[0] && random.chance(0.2)) return aliases[0];
  if (random.chance(0.1)) return `${name.slice(0, 1 + random.below(name.length))}*`;
  return random.chance(0.05) ? name.slice(0, 1 + random.below(name.length)) : name;
}

/** Commands that take pipeline input, and what may come. */
function piped(writer: Writer): string {
  const { random, cmdlet } = writer;
  const noun = cmdlet.name.slice(cmdlet.name.indexOf('-') + 1);
  const source = random.weighted<string>([
    [5, `Get-${noun}`],
    [2, `Get-${noun} -Identity site:Redmond`],
    [
      2,
      `New-${noun} -Identity ${noun.endsWith('Rule') ? "'site:Redmond/6d3a2c4e-1111-2222-3333-444455556666'" : 'site:Redmond'} -InMemory`,
    ],
    [2, "'site:Redmond'"],
    [1, "'ken@litwareinc.com', 'pilar@litwareinc.com'"],
    [2, "[pscustomobject]@{ Identity = 'site:Redmond' }"],
    [1, "[pscustomobject]@{ Identity = 'site:Redmond'; PolicyName = 'X'; EnablePrivacyMode = $true; Force = $true }"],
    [1, '[pscustomobject]@{ Other = 1 }'],
    [1, '$object'],
    [1, '5'],
    [1, '$null'],
    [1, '@()'],
    [1, '$list'],
    [0.5, '@{ Identity = 1 }'],
    [0.5, '$true'],
    [3, severalElements(random, noun)],
  ]);
  // Get-Cs… has no Grant or rule counterpart everywhere: only nouns that exist.
  const real = /^(Get|New)-/.test(source) && !vendorCmdlets.some(each => each.name === source.split(' ')[0]) ? '$object' : source;
  const parts = writer.elements(
    writer.choose().filter(each => !((each.name === 'Identity' || each.name === 'Instance') && random.chance(0.85))),
  );
  return writer.text(`${real} | ${writer.join([writer.command(), ...parts])}`);
}

/** One that does not bind is reported, and the next one is tried. */
function severalElements(random: Random, noun: string): string {
  const user = noun === 'CsClientVersionPolicy' ? "[pscustomobject]@{ Identity = 'Ken'; PolicyName = 'Sales' }" : '$object';
  const elements = [
    user,
    "'site:Redmond'",
    "[pscustomobject]@{ Identity = 'site:Paris' }",
    '[pscustomobject]@{ Other = 1 }',
    '[pscustomobject]@{ Identity = $null }',
    "@{ Identity = 'site:Redmond' }",
    '$object',
    '5',
    '$null',
    '$true',
  ];
  return [...Array(2 + random.below(2)).keys()].map(() => random.pick(elements)).join(', ');
}
