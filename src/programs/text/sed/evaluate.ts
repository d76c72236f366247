import { pipe } from '../../../kernel/pipe.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Output } from '../../output.ts';

/** Runs a command in a shell and waits for it. @returns what it printed */
export async function outputOf(proc: Process, command: string, out: Output): Promise<string> {
  await out.flush();
  const { read, write } = pipe();
  const fds = new Map([...proc.descriptors].filter(([fd]) => fd < 3));
  fds.set(1, write);
  const child = proc.spawn('/bin/sh', ['sh', '-c', command], { fds });
  write.release();
  const fd = proc.install(read, { from: 3, closeOnExec: true });
  const text = await proc.stream(fd).readText();
  proc.close(fd);
  await proc.waitFor(child);
  return text;
}
