import { pipe } from '../kernel/pipe.ts';
import type { Machine } from './machine.ts';

/** Separates what a command printed from its exit status; no program prints these. */
const MARK = /\x01(\d+)\x02/;
const decoder = () => new TextDecoder('utf-8');
const encoder = new TextEncoder();

/**
 * Runs commands, one a line, in one shell without a terminal and with nothing on its standard input, on a machine in virtual
 * time. Blank lines and lines that begin with `#` are kept.
 * @returns the transcript: `  $ command`, its merged output indented by two spaces with ` (no-eol)` behind a last line that
 * ended without a newline, and `  [N]` where it exited with N other than 0
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
  let pending = '';

  const run = async (command: string) => {
    // The braces on lines of their own, so that a comment or a here-document in the command ends where it should.
    await input.write.write(outside, encoder.encode(`{ ${command}\n} </dev/null\nprintf '\\001%d\\002' $?\n`));
    for (;;) {
      const mark = MARK.exec(pending);
      if (mark) {
        const output = pending.slice(0, mark.index);
        pending = pending.slice(mark.index + mark[0].length);
        return { output, status: Number(mark[1]), ended: false };
      }
      const data = await output.read.read(outside, 65536);
      if (data.length === 0) return { output: pending, status: shell.status?.code ?? 0, ended: true };
      pending += decode.decode(data, { stream: true });
    }
  };
  return { run, close: () => input.write.release() };
}
