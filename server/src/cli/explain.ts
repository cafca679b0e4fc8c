/** `csprivacy explain`. */
import { allRules } from '../rules';
import { nearestName, ruleNames } from '../workspace';
import { type CliHost, exitCodes } from './host';

/** Prints a rule's page; returns the exit code. */
export function explain(name: string, host: CliHost): number {
  const rule = allRules.find(candidate => candidate.meta.name.toLowerCase() === name.toLowerCase());
  if (rule === undefined) {
    const near = nearestName(name, ruleNames);
    const hint = near === undefined ? `the rules are ${ruleNames.toSorted().join(', ')}` : `did you mean ${near}?`;
    host.stderr.write(`csprivacy: there is no rule ${name}; ${hint}\n`);
    return exitCodes.usage;
  }
  const { meta } = rule;
  const page = host.page(meta.name) ?? `# ${meta.name}\n\n${meta.summary}\n`;
  host.stdout.write(`${page.trimEnd()}\n\n${host.helpLink(meta.name)}\n`);
  return exitCodes.clean;
}
