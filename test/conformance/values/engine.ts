/** The real engine as a child process (`engine/`): all questions in, all answers out. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './answer';
import type { Sample } from './generate';

const project = join(process.cwd(), 'test/conformance/values/engine');
const program = join(project, 'bin/Release/net10.0/Engine.dll');
const environment = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };

/** Builds the program when its sources are newer; restores exactly what the lock file names. */
export function buildEngine(): void {
  const sources = readdirSync(project).filter(name => /\.(cs|csproj|json)$/.test(name));
  const newest = Math.max(...sources.map(name => statSync(join(project, name)).mtimeMs));
  if (existsSync(program) && statSync(program).mtimeMs >= newest) return;
  const build = spawnSync('dotnet', ['build', '-c', 'Release', '-v', 'quiet', '-nologo', '-p:RestoreLockedMode=true'], {
    cwd: project,
    encoding: 'utf8',
    env: environment,
  });
  if (build.status !== 0) throw new Error(`The engine did not build:\n${build.stdout}${build.stderr}`);
}

/** Marks a sample that ended the engine's process: one that fills the memory, for instance. */
const DIED: Answer = ['other', 'died'];

/** What the engine makes of each sample, in order; started anew after one that ends it. */
export function askEngine(samples: readonly Sample[]): Answer[] {
  const answers: Answer[] = [];
  while (answers.length < samples.length) {
    const rest = samples.slice(answers.length);
    const input = rest.map(sample => `${JSON.stringify([sample.before, sample.expression])}\n`).join('');
    const run = spawnSync('dotnet', [program], { input, encoding: 'utf8', maxBuffer: 1 << 30, env: environment });
    const lines = run.stdout.split('\n').slice(0, -1);
    if (lines.length > rest.length) throw new Error(`The engine answered ${lines.length} of ${rest.length}`);
    for (const line of lines) answers.push(JSON.parse(line) as Answer);
    if (lines.length < rest.length) answers.push(DIED);
  }
  return answers;
}

/** Whether the engine answered at all. */
export function hasAnswer(answer: Answer): boolean {
  return answer[0] !== 'other' || answer[1] !== 'died';
}
