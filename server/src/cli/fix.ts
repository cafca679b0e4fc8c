/** `lint --fix`: makes the repairs that leave what a script does as it is, in the encoding the script was written in. */
import { safeRepairs } from '../features';
import { Prover } from '../rules';
import { applyEdits } from '../text';
import { bounds, decodeText, encodeText, type FileEncoding } from '../workspace';
import type { Unreadable } from './find';
import type { CliHost } from './host';
import type { Session } from './session';

/** A repair may uncover another; more rounds than this would mean that two repairs undo each other. */
const maxRounds = 10;

/** Repairs all scripts of the session; returns those that could not be written. */
export async function repairScripts(session: Session, host: CliHost): Promise<readonly Unreadable[]> {
  const failed: Unreadable[] = [];
  let repairs = 0;
  let files = 0;
  for (const key of session.read) {
    const repaired = await repair(key, session);
    if (repaired === undefined) continue;
    const message = repaired.kept ? await write(key, repaired, session, host) : 'the repairs would change what the script does';
    if (message === undefined) {
      repairs += repaired.count;
      files++;
    } else failed.push({ file: session.display(key), message: `not repaired: ${message}` });
  }
  host.stderr.write(`csprivacy: ${repairs} ${repairs === 1 ? 'repair' : 'repairs'} in ${files} ${files === 1 ? 'file' : 'files'}\n`);
  return failed;
}

interface Repaired {
  readonly before: string;
  readonly after: string;
  readonly encoding: FileEncoding;
  readonly count: number;
  /** What the script does is the same before and after: always so unless a repair is wrong, and then nothing is written. */
  readonly kept: boolean;
}

async function repair(key: string, session: Session): Promise<Repaired | undefined> {
  const { workspace } = session;
  let count = 0;
  let before: string | undefined;
  let script: Repaired | undefined;
  for (let round = 0; round < maxRounds; round++) {
    const judgement = await workspace.judge(key);
    if (judgement === undefined || judgement === 'unconcerned') break;
    const { text, encoding } = judgement.analysis.script;
    const { edits, count: repairs } = safeRepairs(judgement.findings, judgement.analysis.script.file);
    const after = applyEdits(text, edits);
    if (encoding === 'unknown' || repairs === 0 || after === undefined || after === text) break;
    before ??= text;
    if (!Prover.of(judgement.again).keepsEffects(edits)) {
      workspace.open(key, before, encoding);
      return { before, after, encoding, count, kept: false };
    }
    count += repairs;
    script = { before, after, encoding, count, kept: true };
    workspace.open(key, after, encoding);
  }
  return script;
}

/** Writes the repaired text; returns the cause when that is not possible. The script is then what it was. */
async function write(key: string, repaired: Repaired, session: Session, host: CliHost): Promise<string | undefined> {
  const message = await writeBytes(key, repaired, host);
  if (message !== undefined) session.workspace.open(key, repaired.before, repaired.encoding);
  return message;
}

async function writeBytes(key: string, repaired: Repaired, host: CliHost): Promise<string | undefined> {
  const read = await host.files.read(key, { bytes: bounds.bytes, roots: [key] });
  if (read.kind !== 'file') return 'it is no longer there';
  const decoded = decodeText(read.bytes);
  if (decoded.kind !== 'text' || decoded.text !== repaired.before) return 'it has changed meanwhile';
  const same = encodeText(decoded.text, decoded.encoding);
  if (same === undefined || !sameBytes(same, read.bytes)) return 'it holds bytes that are no text in its encoding';
  const bytes = encodeText(repaired.after, decoded.encoding);
  return bytes === undefined ? 'its encoding lacks a character of the repaired text' : host.disk.write(key, bytes);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
