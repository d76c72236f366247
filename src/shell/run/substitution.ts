import type { Command, ParsedScript } from 'unbash';
import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import { pipe } from '../../kernel/pipe.ts';
import { concat } from '../../kernel/stream.ts';
import { waitForeground } from '../jobs/foreground.ts';
import { forkedStage, startJob } from '../jobs/launch.ts';
import type { Shell } from '../shell.ts';
import { parseProgram } from '../syntax/program.ts';
import { Source } from '../syntax/source.ts';
import type { Piece } from '../words/pieces.ts';
import { Discard } from './flow.ts';
import { redirect } from './redirect.ts';

const decoder = new TextDecoder();
const CHUNK = 65536;

/** `$( )` and backquotes: what the commands write, without newlines at the end. */
export async function commandSubstitution(shell: Shell, piece: Piece & { type: 'command' }): Promise<string> {
  const { script } = piece;
  const file = fileOnly(script);
  const bytes = file ? await readFile(shell, file) : await capture(shell, piece);
  const clean = bytes.includes(0) ? await withoutNulls(shell, bytes) : bytes;
  return decoder.decode(clean).replace(/\n+$/, '');
}

async function withoutNulls(shell: Shell, bytes: Uint8Array): Promise<Uint8Array> {
  await shell.complain('warning: command substitution: ignored null byte in input');
  return bytes.filter((byte) => byte !== 0);
}

/** `$(<file)` reads the file without running anything. */
function fileOnly(script: ParsedScript): Command | undefined {
  const statement = script.commands[0];
  if (script.commands.length !== 1 || statement?.command.type !== 'Command' || statement.background) return undefined;
  const { name, prefix, suffix } = statement.command;
  const [only] = prefix;
  if (name || suffix.length > 0 || prefix.length !== 1 || only?.type !== 'Redirect' || only.operator !== '<')
    return undefined;
  return statement.command;
}

async function readFile(shell: Shell, node: Command): Promise<Uint8Array> {
  const before = shell.proc.descriptor(0);
  const redirected = await redirect(shell, node.redirects);
  shell.substitutionStatus = redirected ? 0 : 1;
  if (!redirected) return new Uint8Array(0);
  try {
    const input = shell.proc.descriptor(0);
    return input && input !== before ? await readAll(shell, input) : new Uint8Array(0);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await shell.complain(error.message);
    shell.substitutionStatus = 1;
    return new Uint8Array(0);
  } finally {
    redirected.restore();
  }
}

async function readAll(shell: Shell, file: OpenFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const data = await file.read(shell.proc, CHUNK);
    if (data.length === 0) return concat(parts);
    parts.push(data);
    const turn = shell.proc.tick();
    if (turn) await turn;
  }
}

async function capture(shell: Shell, { script, backquoted, pos }: Piece & { type: 'command' }): Promise<Uint8Array> {
  const { read, write } = pipe();
  const fds = new Map(shell.proc.descriptors);
  fds.set(1, write);
  const stage = forkedStage(
    shell,
    '',
    async (child) => {
      if (backquoted !== undefined && shell.personality.features.numbersTextsAnew)
        child.source = new Source(backquoted, shell.source.name);
      else if (script.source !== undefined)
        child.source = new Source(script.source, shell.source.name, shell.source.lineAt(pos));
      if (backquoted !== undefined && (await saySyntaxErrors(child, script, backquoted))) return 0;
      if (!child.options.get('posix') && !child.options.get('inherit_errexit')) child.options.set('errexit', false);
      child.indirection += 1;
      if (!child.personality.features.errorsExit) child.expansionExit = 1;
      return child.runStatements(script.commands, { last: true });
    },
    fds,
  );
  const { monitor } = shell.options.on;
  // It runs in the shell's own process group: ^C reaches both.
  shell.options.set('monitor', false);
  try {
    const job = startJob(shell, [stage], { background: false, text: '' });
    write.release();
    const bytes = await readAll(shell, read);
    const { pipeStatus } = shell;
    shell.substitutionStatus = await waitForeground(shell, job);
    shell.pipeStatus = pipeStatus;
    // To ash, it is the command's status at most.
    if (!shell.personality.features.errorsExit) shell.status = shell.substitutionStatus;
    return bytes;
  } catch (error) {
    if (!isSysError(error, 'EAGAIN')) throw error;
    await shell.complain(`fork: ${error.message}`);
    throw new Discard(254);
  } finally {
    read.release();
    shell.options.set('monitor', monitor);
  }
}

/** What stands in backquotes is parsed only when it is run: so late are its errors. */
async function saySyntaxErrors(shell: Shell, script: ParsedScript, text: string): Promise<boolean> {
  const problem = script.errors?.length ? parseProgram(text).problem : undefined;
  if (!problem) return false;
  const lines = shell.language.messages.syntax(shell, problem, new Source(text), 'command substitution');
  await shell.say(lines.map((line) => `${line}\n`).join(''));
  return true;
}

/** `<( )` and `>( )`: starts the commands with a pipe, and gives the path of its other end. */
export async function processSubstitution(
  shell: Shell,
  { operator, script }: Piece & { type: 'process' },
): Promise<string> {
  const { read, write } = pipe();
  const reading = operator === '<';
  const [ours, theirs] = reading ? [read, write] : [write, read];
  const fds = new Map(shell.proc.descriptors);
  fds.set(reading ? 1 : 0, theirs);
  const stage = forkedStage(
    shell,
    '',
    (child) => {
      child.indirection += 1;
      return child.runStatements(script.commands, { last: true });
    },
    fds,
  );
  const { monitor } = shell.options.on;
  shell.options.set('monitor', false);
  try {
    const job = startJob(shell, [stage], { background: true, text: '' });
    shell.lastBackground = job.lastPid;
    shell.substitutions.push(job);
  } finally {
    theirs.release();
    shell.options.set('monitor', monitor);
  }
  let fd = 63;
  while (fd > 9 && shell.proc.descriptor(fd)) fd -= 1;
  shell.proc.install(ours, { from: fd });
  shell.openSubstitutions.push(fd);
  return `/dev/fd/${fd}`;
}

/** After the command: its ends of process substitutions close, and those that are done are reaped. */
export function closeSubstitutions(shell: Shell): void {
  if (shell.proc.status) return;
  for (const fd of shell.openSubstitutions.splice(0)) if (shell.proc.descriptor(fd)) shell.proc.close(fd);
  shell.substitutions = shell.substitutions.filter((job) => {
    job.poll(shell.proc, false);
    return job.state !== 'done';
  });
}
