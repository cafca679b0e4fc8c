/** Records PowerShell's results for the own corpus, so that the plain test command needs no .NET. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine';
import { readScript } from './files';
import { corpusFolders, corpusScripts, recordedFile } from './recorded';

/** Writes one file of results for each folder of the corpus. */
export async function record(engine: Engine): Promise<void> {
  let count = 0;
  for (const folder of corpusFolders()) {
    const sections: string[] = [];
    for (const name of corpusScripts(folder)) {
      const lines = await engine.ask('full', readScript(join(folder, name)));
      if (lines === undefined) {
        throw new Error(`${folder}/${name} ends PowerShell's process: it can't be recorded.`);
      }
      sections.push(`# ${name}\n${lines}`);
      count++;
    }
    writeFileSync(recordedFile(folder), sections.join(''));
  }
  process.stdout.write(`Recorded ${count} scripts.\n`);
}
