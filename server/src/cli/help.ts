/** What `--help` prints. */
import type { CommandName } from './options';

const general = `csprivacy finds PowerShell scripts that turn on enhanced presence privacy mode while
Office Communicator 2007 and 2007 R2 can still sign in, and mistakes in the commands around it.

  csprivacy lint PATH…      judge scripts, and folders of scripts (.ps1, .psm1, .psd1)
  csprivacy plan FILE…      what a script will do to the deployment, in order
  csprivacy explain RULE    why a rule is there, with examples
  csprivacy snapshot-script print a script that tells csprivacy what your deployment has already
  csprivacy --version

csprivacy COMMAND --help tells more. Exit code: 0 nothing found, 1 findings, 2 wrong usage or
configuration, 3 something could not be read or written.
`;

const scripts = `  --platform NAME   auto (default), lync2010, lync2013, sfb2015, sfb2019, sfbse, teams
  --config FILE     use this configuration instead of the nearest csprivacy.config.json
  --snapshot FILE   what the deployment has already; csprivacy snapshot-script tells how to make it
`;

const topics: Readonly<Record<CommandName, string>> = {
  lint: `csprivacy lint PATH… [options]

Judges each script, and each .ps1, .psm1 and .psd1 file below each folder.

  --format FORMAT   stylish (default) or json
  --fail-on LEVEL   exit with 1 from this severity on: error, warning (default), information, hint, never
  --fix             make the changes that leave what the script does as it is
${scripts}
csprivacy lint . --format json > findings.json
`,
  plan: `csprivacy plan FILE… [options]

Shows what each script will do to the deployment, in order, and who can sign in before and after.
Nothing is run.

  --format FORMAT   table (default) or json
${scripts}`,
  explain: `csprivacy explain RULE

Prints the page of a rule, such as CsPrivacyModeLegacyClients.
`,
  'snapshot-script': `csprivacy snapshot-script

Prints a PowerShell script. Run where your scripts run, it writes what exists there to
csprivacy.snapshot.json, which csprivacy.config.json can name as "snapshot". It only reads.

csprivacy snapshot-script > New-Snapshot.ps1
`,
};

/** The help of one command, or of the program. */
export function helpText(topic: CommandName | undefined): string {
  return topic === undefined ? general : topics[topic];
}
