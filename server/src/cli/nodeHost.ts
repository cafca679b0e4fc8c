/** The world of the command line in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CliHost, Disk, Output } from './host';
import { failureText, keyOfPath, kindOfPath, NodeFiles, sortedEntries } from './nodeFiles';
import { replaceFile } from './replaceFile';

export interface Installation {
  readonly version: string;
  /** Folder of the rules' pages. */
  readonly pages: string;
  /** Address below which `docs/rules/RULE.md` is found. */
  readonly homepage: string;
}

/** Connects the commands to this process. */
export function nodeHost(installation: Installation): CliHost {
  const folder = keyOfPath('.', process.cwd());
  return {
    folder,
    keyOf: path => keyOfPath(path, folder),
    version: installation.version,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    files: new NodeFiles(),
    disk,
    helpLink: rule => `${installation.homepage.replace(/\/$/, '')}/docs/rules/${rule}.md`,
    page: rule => readPage(join(installation.pages, `${rule}.md`)),
  };
}

/** https://no-color.org: any value but an empty one turns colours off. */
function outputOf(stream: NodeJS.WriteStream): Output {
  const colours = stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return { write: text => void stream.write(text), colours, width: stream.isTTY ? stream.columns : undefined };
}

/** Learns whether what was written arrived. */
export class OutputWatch {
  /** Something could not be written, and whoever reads us has not just stopped reading, as `head` does. */
  failed = false;

  constructor(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream) {
    stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || this.failed) return;
      this.failed = true;
      stderr.write(`csprivacy: the output could not be written: ${failureText(error)}\n`);
    });
    // There is nobody left to tell.
    stderr.on('error', () => undefined);
  }
}

const disk: Disk = {
  kindOf: kindOfPath,
  entries: folder => {
    try {
      return { kind: 'entries', entries: sortedEntries(readdirSync(folder, { withFileTypes: true })) };
    } catch (error) {
      return { kind: 'failed', message: failureText(error) };
    }
  },
  write: (path, bytes) => replaceFile(path, bytes),
};

function readPage(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
