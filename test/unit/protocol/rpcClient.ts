/**
 * A client of the Language Server Protocol written from its specification alone: it shares no code with the server, so a mistake
 * in framing or in the shape of a message can't hide on both sides.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface Message {
  readonly jsonrpc?: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

type Answer = (params: never) => unknown;

export class RpcClient {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readonly #answers: Readonly<Record<string, Answer>>;
  readonly #waiting: { readonly method: string; matches(params: unknown): boolean; resolve(params: unknown): void }[] = [];
  /** Everything the server told without being asked, in order. */
  readonly notifications: Message[] = [];
  /** Requests of the server that nothing answers. */
  readonly unanswered: string[] = [];
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
  #bytes = Buffer.alloc(0);
  #ids = 0;
  #stderr = '';

  /** @param answers results for the server's requests, by method */
  constructor(command: readonly string[], answers: Readonly<Record<string, Answer>>) {
    const [program = '', ...words] = command;
    this.#process = spawn(program, words);
    this.#answers = answers;
    this.#process.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
    this.#process.stderr.on('data', (bytes: Buffer) => {
      this.#stderr += bytes.toString();
    });
    this.exited = new Promise(resolve => this.#process.on('exit', resolve));
    void this.exited.then(code => {
      for (const { reject } of this.#pending.values()) reject(new Error(`the server ended (${code}): ${this.#stderr}`));
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.start<Result>(method, params).result;
  }

  /** A request whose id is known, so that it can be cancelled. */
  start<Result>(method: string, params: unknown): { readonly id: number; readonly result: Promise<Result> } {
    const id = ++this.#ids;
    const result = new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { resolve: value => resolve(value as Result), reject });
    });
    this.#send({ jsonrpc: '2.0', id, method, params });
    return { id, result };
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** The next notification that matches, from now on. */
  next<Params>(method: string, matches: (params: Params) => boolean = () => true): Promise<Params> {
    return new Promise(resolve => {
      this.#waiting.push({ method, matches: params => matches(params as Params), resolve: params => resolve(params as Params) });
    });
  }

  kill(): void {
    this.#process.kill();
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]));
  }

  #receive(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const head = this.#bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /^Content-Length: (\d+)$/im.exec(this.#bytes.subarray(0, head).toString('ascii'))?.[1];
      if (length === undefined) throw new Error(`no length in ${this.#bytes.subarray(0, head).toString('ascii')}`);
      const end = head + 4 + Number(length);
      if (this.#bytes.length < end) return;
      const message = JSON.parse(this.#bytes.subarray(head + 4, end).toString('utf8')) as Message;
      this.#bytes = this.#bytes.subarray(end);
      this.#handle(message);
    }
  }

  #handle(message: Message): void {
    if (message.method === undefined) this.#settle(message);
    else if (message.id === undefined) this.#take(message);
    else this.#answer(message.id, message.method, message.params);
  }

  #settle({ id, result, error }: Message): void {
    const pending = this.#pending.get(Number(id));
    this.#pending.delete(Number(id));
    if (error === undefined) pending?.resolve(result);
    else pending?.reject(new RpcError(error.code, error.message));
  }

  #take(message: Message): void {
    this.notifications.push(message);
    const index = this.#waiting.findIndex(({ method, matches }) => method === message.method && matches(message.params));
    const [waiting] = index < 0 ? [] : this.#waiting.splice(index, 1);
    waiting?.resolve(message.params);
  }

  #answer(id: number | string, method: string, params: unknown): void {
    const answer = this.#answers[method];
    if (answer === undefined) this.unanswered.push(method);
    // The waiting ones are told of requests too: a refresh is one.
    this.#take({ method, params });
    this.#send({ jsonrpc: '2.0', id, result: answer?.(params as never) ?? null });
  }
}
