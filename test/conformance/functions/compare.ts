/** What the real engine and our binder make of a call. */
import type { BoundCommand } from '../../../server/src/binding';
import type { Value } from '../../../server/src/values';
import type { Engine } from '../engine/drive/client';
import { Thin } from '../engine/drive/thin';
import { type FunctionCall, NAME } from './generate';

/**
 * Tells set and bound values in one line, through a cmdlet of the family whose argument the engine's program reports. The
 * same formatting is `show` below.
 */
const TELL = `function Tell($set, $bound, $rest) {
  $lines = foreach ($name in ($bound.Keys | Sort-Object)) { "$name=$(Show $bound[$name])" }
  if ($null -ne $rest -and $rest.Count -gt 0) { $lines = @($lines) + "args=$(Show $rest)" }
  "$set|$($lines -join ' ')"
}
function Show($value) {
  if ($null -eq $value) { return 'null' }
  if ($value -is [Collections.IList]) {
    $items = foreach ($item in $value) { if ($null -eq $item) { 'null' } elseif ($item.GetType().Name -eq 'PSCustomObject') { 'object' } else { "$item" } }
    return "[$($items -join ',')]"
  }
  if ($value.GetType().Name -eq 'PSCustomObject') { return 'object' }
  "$value"
}
`;

/** One line: \`Set|Name=value …\`, or \`! ErrorId\`. */
export async function engineOutcome(engine: Engine, { declaration, advanced, call }: FunctionCall): Promise<string> {
  const set = advanced ? '$PSCmdlet.ParameterSetName' : "''";
  const rest = advanced ? '$null' : '$args';
  const body = `Get-CsPrivacyConfiguration -Filter (Tell ${set} $PSBoundParameters ${rest})`;
  const answer = await engine.bind(`${TELL}function ${NAME} { ${declaration} ${advanced ? 'process' : 'end'} { ${body} } }\n${call}`);
  const told = answer.bound.map(({ bound }) => (bound['Filter'] ?? '').slice(1, -1));
  const outcome = [...told, ...answer.errors.map(error => `! ${error.id}`)];
  return outcome.join(' // ') || '(nothing)';
}

/** The same of our binder; undefined where a value is left unknown on purpose. */
export function ourOutcome({ declaration, call }: FunctionCall): string | undefined {
  const thin = new Thin(`function ${NAME} { ${declaration} process { } }\n${call}`);
  thin.run();
  const outcome = thin.records.map(({ bound }) => describe(bound));
  return outcome.some(each => each === undefined) ? undefined : outcome.join(' // ');
}

function describe(bound: BoundCommand): string | undefined {
  // A check of an unknown value may have failed before.
  const unsure = [...bound.bound.values()].some(({ parameter, value }) => parameter.validations !== undefined && show(value) === undefined);
  if (bound.failure) return unsure ? undefined : `! ${bound.failure.errorId}`;
  const pairs = [...bound.bound.values()]
    .sort((a, b) => (a.parameter.name.toLowerCase() < b.parameter.name.toLowerCase() ? -1 : 1))
    .map(({ parameter, value }) => [parameter.name, show(value)]);
  if (bound.rest.length > 0) pairs.push(['args', show({ kind: 'array', items: bound.rest })]);
  if (pairs.some(([, text]) => text === undefined)) return undefined;
  return `${bound.parameterSet ?? ''}|${pairs.map(pair => pair.join('=')).join(' ')}`;
}

function show(value: Value): string | undefined {
  if (value.kind !== 'array') return element(value);
  const items = value.items.map(item =>
    item.kind === 'array' ? item.items.map(inner => (inner.kind === 'null' ? '' : element(inner))).join(' ') : element(item),
  );
  return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
}

function element(value: Value): string | undefined {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'number':
    case 'string':
    case 'guid':
      return String(value.value);
    case 'reference':
      return 'object';
    default:
      return undefined;
  }
}
