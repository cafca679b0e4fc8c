import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const FOLDER = 'test/conformance/engine';
const PROGRAM = join(FOLDER, 'bin/Release/net10.0/StubEngine.dll');

/** One moment at which privacy mode went on. */
export interface EngineMoment {
  readonly file: string | null;
  /** Where the command starts, in UTF-16 code units. */
  readonly start: number;
  readonly scope: string;
  /** It was on there already. */
  readonly again: boolean;
  /** For Communicator 2007, then 2007 R2. */
  readonly verdicts: readonly ('blocked' | 'allowed' | 'unknown')[];
  /** At the end of the run nobody gets in any more. */
  readonly mended: boolean;
  /** Why they get in, for each of the people concerned. */
  readonly reasons: readonly { readonly name: string; readonly scope: string; readonly clients: readonly string[] }[];
}
/** One change of the deployment. */
export interface EngineChange {
  readonly file: string | null;
  readonly start: number;
  /** As in a plan; privacy settings that are not turned on are `privacyChanged`. */
  readonly effect: string;
  readonly scope: string;
}
export interface EngineRun {
  readonly changes: readonly EngineChange[];
  readonly moments: readonly EngineMoment[];
  /** Where old clients get in that were kept out when privacy mode went on, as far as it still is. */
  readonly losses: readonly EngineMoment[];
  readonly errors: readonly string[];
  readonly failing?: readonly number[];
  /** Who signs in at the end, by scope: with Communicator 2007, then 2007 R2. */
  readonly places: Readonly<Record<string, EngineMoment['verdicts']>>;
  readonly ended?: string;
}
export interface RunAnswer {
  readonly worlds: readonly { readonly runs: readonly EngineRun[]; readonly assumed: readonly string[]; readonly snapshot: unknown }[];
}
/** A deployment to start from: what exists beyond the globals comes from commands run before the script. */
export interface World {
  readonly prelude?: readonly string[];
  /** Objects known not to exist: `Policy site:paris`. */
  readonly absent?: readonly string[];
  /** What a person answers, by question; else `yes`. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What the script is called with. */
  readonly arguments?: Readonly<Record<string, string | boolean>>;
}
export interface BindAnswer {
  readonly bound: readonly {
    readonly command: string;
    readonly start: number;
    readonly set: string;
    readonly bound: Readonly<Record<string, string>>;
  }[];
  readonly errors: readonly {
    readonly id: string;
    readonly command: string | null;
    readonly parameter: string | null;
    readonly start: number;
    readonly message: string;
  }[];
  readonly ended?: string;
}

/** The real engine with the stub cmdlets, as a process that answers one request after the other. */
export class Engine {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting: ((line: string) => void)[] = [];

  constructor() {
    build();
    this.child = spawn('dotnet', [PROGRAM], { stdio: 'pipe' });
    // A script that clears the screen writes in front of the answer.
    createInterface({ input: this.child.stdout }).on('line', line => this.waiting.shift()?.(line.slice(Math.max(0, line.indexOf('{')))));
    this.child.stderr.on('data', (text: Buffer) => process.stderr.write(text));
    this.child.on('exit', code => {
      for (const answer of this.waiting.splice(0)) answer(JSON.stringify({ problem: `the engine ended with ${code}` }));
    });
  }

  bind(text: string): Promise<BindAnswer> {
    return this.ask({ mode: 'bind', text });
  }

  run(main: string, files: Readonly<Record<string, string>>, worlds: readonly World[]): Promise<RunAnswer> {
    return this.ask({ mode: 'run', main, files, worlds });
  }

  close(): void {
    this.child.stdin.end();
  }

  private async ask<T extends object>(request: object): Promise<T> {
    const line = await new Promise<string>(resolve => {
      this.waiting.push(resolve);
      this.child.stdin.write(`${JSON.stringify(request)}\n`);
    });
    const answer = JSON.parse(line) as T & { problem?: string };
    if (answer.problem !== undefined) throw new Error(answer.problem);
    return answer;
  }
}

/** True where the real engine can be had. */
export function hasDotnet(): boolean {
  try {
    execFileSync('dotnet', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Builds the program where a source is newer than it. */
function build(): void {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(cs|csproj|json)$/.test(name) && !/(^|\/)(bin|obj)\//.test(name))
    .map(name => statSync(join(FOLDER, name)).mtimeMs);
  if (existsSync(PROGRAM) && statSync(PROGRAM).mtimeMs >= Math.max(...sources)) return;
  execFileSync('dotnet', ['build', FOLDER, '--configuration', 'Release', '--nologo', '--verbosity', 'quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
