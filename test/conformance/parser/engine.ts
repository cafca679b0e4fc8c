/** PowerShell's own parser as a child process (`engine/`), asked over its standard input and output. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const project = join(process.cwd(), 'test/conformance/parser/engine');
const program = join(project, 'bin/Release/net10.0/Engine.dll');

/** Whether this machine has `dotnet`; without it the live comparison cannot run. */
export function hasDotnet(): boolean {
  return spawnSync('dotnet', ['--version'], { encoding: 'utf8' }).status === 0;
}

/** Builds the program when its sources are newer; restores exactly what the lock file names. Gives the path to run with `dotnet`. */
export function buildEngine(): string {
  const sources = readdirSync(project).filter(name => /\.(cs|csproj|json)$/.test(name));
  const newest = Math.max(...sources.map(name => statSync(join(project, name)).mtimeMs));
  if (!existsSync(program) || statSync(program).mtimeMs < newest) {
    const build = spawnSync('dotnet', ['build', '-c', 'Release', '-v', 'quiet', '-nologo', '-p:RestoreLockedMode=true'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    });
    if (build.status !== 0) {
      throw new Error(`The engine did not build:\n${build.stdout}${build.stderr}`);
    }
  }
  return program;
}

/** `plain` and `full` give the lines of `dump`, `verdict` those of the errors alone. */
export type Mode = 'plain' | 'full' | 'verdict';

interface Request {
  readonly line: string;
  readonly answer: (lines: string | undefined) => void;
}

/** How many requests are under way at once: enough to keep both sides busy, few enough to keep answers small in memory. */
const width = 8;

/** A pool of one process, started anew when a text ends it. */
export class Engine {
  private child: ChildProcessWithoutNullStreams | undefined;
  private readonly sent: Request[] = [];
  private readonly waiting: Request[] = [];
  private received = '';
  private readonly program = buildEngine();

  /** The engine's lines for a text, or undefined when the text ended the process (PowerShell's parser overflowed its stack). */
  ask(mode: Mode, text: string): Promise<string | undefined> {
    return new Promise(answer => {
      // Little-endian units, as on every machine that .NET runs on.
      this.waiting.push({ line: `${mode} ${Buffer.from(text, 'utf16le').toString('base64')}\n`, answer });
      this.pump();
    });
  }

  /** Ends the process. */
  close(): void {
    const child = this.child;
    this.child = undefined;
    child?.removeAllListeners();
    child?.stdin.end();
    child?.kill();
  }

  private pump(): void {
    this.child ??= this.start();
    while (this.sent.length < width) {
      const request = this.waiting.shift();
      if (request === undefined) {
        return;
      }
      this.sent.push(request);
      this.child.stdin.write(request.line);
    }
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = spawn('dotnet', [this.program, '--batch'], { stdio: 'pipe' });
    child.stdout.setEncoding('latin1');
    child.stdout.on('data', (chunk: string) => this.receive(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => undefined);
    child.on('exit', () => this.restart());
    return child;
  }

  private receive(chunk: string): void {
    let from = Math.max(0, this.received.length - 3);
    this.received += chunk;
    for (;;) {
      const end = this.received.startsWith('.\n') ? 0 : this.received.indexOf('\n.\n', from) + 1;
      if (end === 0 && !this.received.startsWith('.\n')) {
        break;
      }
      this.sent.shift()?.answer(this.received.slice(0, end));
      this.received = this.received.slice(end + 2);
      from = 0;
    }
    this.pump();
  }

  /** The process ended by itself: the first request under way is the one that ended it; the others are sent again. */
  private restart(): void {
    this.child = undefined;
    this.received = '';
    const [culprit, ...others] = this.sent.splice(0);
    culprit?.answer(undefined);
    this.waiting.unshift(...others);
    if (this.waiting.length > 0) {
      this.pump();
    }
  }
}
