/** Finds the parameter that a written name stands for, and the sets that remain. */
import { type CommandSignature, commonParameters, type Parameter, shouldProcessParameters } from '../catalog';
import type { BindLevel } from './types';

/** What a written parameter name stands for. */
export type ParameterMatch =
  | { readonly kind: 'exact' | 'alias' | 'prefix'; readonly parameter: Parameter }
  /** In PowerShell's order. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Parameter[] }
  | { readonly kind: 'none' };

const cache = new WeakMap<CommandSignature, Map<BindLevel, readonly Parameter[]>>();

/** All parameters a command takes: its own, then WhatIf and Confirm and the common ones where it has them. */
export function parametersOf(signature: CommandSignature, level: BindLevel = '5.1'): readonly Parameter[] {
  if (!signature.cmdletBinding) {
    return signature.parameters;
  }
  let byLevel = cache.get(signature);
  if (byLevel === undefined) {
    byLevel = new Map();
    cache.set(signature, byLevel);
  }
  let parameters = byLevel.get(level);
  if (parameters === undefined) {
    const own = signature.parameters.filter(parameter => parameter.common !== true);
    const added = signature.parameters.filter(parameter => parameter.common === true);
    const shouldProcess = signature.supportsShouldProcess === true ? shouldProcessParameters : [];
    parameters = [...own, ...commonParameters(level), ...added, ...shouldProcess];
    byLevel.set(level, parameters);
  }
  return parameters;
}

/** Finds the parameter for a name without its dash: an exact name or alias, else a prefix that fits only one. */
export function matchParameter(signature: CommandSignature, name: string, level: BindLevel = '5.1'): ParameterMatch {
  return matchIn(parametersOf(signature, level), name);
}

/**
 * The same over a given list. A prefix that several fit goes to the command's own where just one of them is its own. A splatted
 * key may have the dash that a name has in a command.
 */
export function matchIn(parameters: readonly Parameter[], name: string): ParameterMatch {
  const wanted = withoutDash(name).toLowerCase();
  for (const parameter of parameters) {
    if (parameter.name.toLowerCase() === wanted) {
      return { kind: 'exact', parameter };
    }
  }
  for (const parameter of parameters) {
    if (parameter.aliases.some(alias => alias.toLowerCase() === wanted)) {
      return { kind: 'alias', parameter };
    }
  }
  return matchPrefix(parameters, wanted);
}

/** The name alone. */
export function withoutDash(name: string): string {
  return name.replace(/^[-\u2013-\u2015]/u, '');
}

function matchPrefix(parameters: readonly Parameter[], wanted: string): ParameterMatch {
  const fits = new Set(parameters.filter(parameter => parameter.name.toLowerCase().startsWith(wanted)));
  for (const parameter of parameters) {
    if (parameter.aliases.some(alias => alias.toLowerCase().startsWith(wanted))) {
      fits.add(parameter);
    }
  }
  const candidates = [...fits];
  const own = candidates.filter(parameter => parameter.common !== true);
  const [only] = candidates.length === 1 ? candidates : own.length === 1 ? own : [];
  if (only !== undefined) {
    return { kind: 'prefix', parameter: only };
  }
  return candidates.length === 0 ? { kind: 'none' } : { kind: 'ambiguous', candidates };
}

/** Names of the parameter sets that all the given parameters can be in; a command without named sets has none. */
export function parameterSetsFor(signature: CommandSignature, boundNames: Iterable<string>): readonly string[] {
  const bound = new Set([...boundNames].map(name => name.toLowerCase()));
  const parameters = signature.parameters.filter(parameter => bound.has(parameter.name.toLowerCase()));
  return signature.parameterSets.filter(set =>
    parameters.every(parameter => parameter.memberships.some(one => one.set === '*' || one.set.toLowerCase() === set.toLowerCase())),
  );
}
