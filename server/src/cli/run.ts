/** One run of the program, from its words to its exit code. */
import { explain } from './explain';
import { helpText } from './help';
import { type CliHost, exitCodes } from './host';
import { lint } from './lint';
import { readArguments } from './options';
import { plan } from './plan';
import { snapshotScript } from './snapshotScript';

/** Does what the words ask for; returns the exit code. */
export async function run(words: readonly string[], host: CliHost): Promise<number> {
  const invocation = readArguments(words);
  switch (invocation.kind) {
    case 'help':
      host.stdout.write(helpText(invocation.topic));
      return exitCodes.clean;
    case 'version':
      host.stdout.write(`${host.version}\n`);
      return exitCodes.clean;
    case 'wrong':
      host.stderr.write(`csprivacy: ${invocation.message}\n\n${helpText(invocation.topic)}`);
      return exitCodes.usage;
    case 'lint':
      return lint(invocation, host);
    case 'plan':
      return plan(invocation, host);
    case 'explain':
      return explain(invocation.rule, host);
    case 'snapshotScript':
      host.stdout.write(snapshotScript);
      return exitCodes.clean;
  }
}
