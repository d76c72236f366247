import type { Clock, Timer } from '../kernel/clock.ts';
import { pipe } from '../kernel/pipe.ts';
import type { Machine } from './machine.ts';

/** How long a command may take, in milliseconds of the machine's time. */
const LIMIT = 60_000;

/** How much it may print, in characters; what prints without end is not waited for. */
const MOST_OUTPUT = 2 ** 23;

/** Separates what a command printed from its exit status; no program prints these. */
const MARK = /\x01(\d+)\x02/g;
/** Characters that a mark has at most. */
const LONGEST_MARK = 8;
const decoder = () => new TextDecoder('utf-8');
const encoder = new TextEncoder();

/**
 * Runs commands, one a line, in one shell without a terminal and with nothing on its standard input, on a machine in virtual
 * time. Blank lines and lines that begin with `#` are kept.
 * @returns the transcript: `  $ command`, its merged output indented by two spaces with ` (no-eol)` behind a last line that
 * ended without a newline, and `  [N]` where it exited with N other than 0. A command that does not end within a minute,
 * such as one that lacks the end of its here-document, says `<timed out>` and exits with 124; what comes after it is still told
 * to the same shell.
 */
export async function transcript(machine: Machine, commands: string): Promise<string> {
  const shell = openShell(machine);
  let text = '';
  for (const line of commands.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) {
      text += `${line}\n`;
      continue;
    }
    text += `  $ ${line}\n`;
    const result = await shell.run(line);
    text += indent(result.output);
    if (result.status !== 0) text += `  [${result.status}]\n`;
    if (result.ended) break;
  }
  shell.close();
  return text.replace(/\n+$/, '\n');
}

function indent(output: string): string {
  if (output === '') return '';
  const complete = output.endsWith('\n');
  const rows = (complete ? output.slice(0, -1) : output).split('\n').map((row) => `  ${row}`);
  return `${rows.join('\n')}${complete ? '' : ' (no-eol)'}\n`;
}

/** A promise that is kept, with nothing, when a command's time is over. */
function deadline(clock: Clock): { timer: Timer; late: Promise<undefined> } {
  let expire = () => {};
  const late = new Promise<undefined>((resolve) => {
    expire = () => resolve(undefined);
  });
  return { timer: clock.after(LIMIT, () => expire()), late };
}

/** A bash that is told its commands over a pipe. */
function openShell(machine: Machine) {
  const input = pipe();
  const output = pipe();
  const shell = machine.spawnOnHost(['bash', '--norc', '--noprofile'], {
    fds: new Map([
      [0, input.read],
      [1, output.write],
      [2, output.write],
    ]),
  });
  input.read.release();
  output.write.release();
  const decode = decoder();
  // The outside world: no process, no signals, as long as it takes.
  const outside = {
    pid: 0,
    wait: (...queues: { next(): Promise<void> }[]) => Promise.race(queues.map((queue) => queue.next())),
    raise: () => {},
  };

  // Not all shells read what they are told.
  const tell = (text: string) => void input.write.write(outside, encoder.encode(text)).catch(() => {});
  let arriving: Promise<Uint8Array> | undefined;

  const run = async (command: string) => {
    let pending = '';
    const { timer, late } = deadline(machine.kernel.clock);
    // The braces on lines of their own, so that a comment or a here-document in the command ends where it should.
    tell(`{ ${command}\n} </dev/null\nprintf '\\001%d\\002' $?\n`);
    try {
      for (;;) {
        arriving ??= output.read.read(outside, 65536);
        const data = await Promise.race([arriving, late]);
        if (!data || pending.length > MOST_OUTPUT) {
          return { output: `${pending}\n<timed out>\n`, status: 124, ended: false };
        }
        arriving = undefined;
        if (data.length === 0) return { output: pending, status: shell.status?.code ?? 0, ended: true };
        MARK.lastIndex = Math.max(0, pending.length - LONGEST_MARK);
        pending += decode.decode(data, { stream: true });
        const mark = MARK.exec(pending);
        if (mark) return { output: pending.slice(0, mark.index), status: Number(mark[1]), ended: false };
      }
    } finally {
      timer.cancel();
    }
  };
  return { run, close: () => input.write.release() };
}
