import type { Coproc } from 'unbash';
import { pipe } from '../../kernel/pipe.ts';
import { forkedStage, startJob } from '../jobs/launch.ts';
import type { Shell } from '../shell.ts';
import { printNode } from '../syntax/print-command.ts';
import { assignArray } from '../variables/assign.ts';

/** Starts a co-process: its standard input and output are descriptors of the shell, in an array. */
export async function runCoproc(shell: Shell, node: Coproc): Promise<number> {
  shell.pos = node.pos;
  const name = node.name?.text ?? 'COPROC';
  const input = pipe();
  const output = pipe();
  const fds = new Map(shell.proc.descriptors);
  fds.set(0, input.read);
  fds.set(1, output.write);
  const { body } = node;
  const text = printNode(node);
  const stage = forkedStage(
    shell,
    text,
    (child) => (body.type === 'CompoundList' ? child.runStatements(body.commands) : child.run(body, { last: true })),
    fds,
  );
  const job = startJob(shell, [stage], { background: true, text });
  input.read.release();
  output.write.release();
  const reading = shell.proc.install(output.read, { from: 63, closeOnExec: true });
  const writing = shell.proc.install(input.write, { from: 60, closeOnExec: true });
  assignArray(
    shell,
    name,
    [reading, writing].map((fd) => ({ key: undefined, value: String(fd), append: false })),
  );
  shell.vars.put(`${name}_PID`, String(job.lastPid));
  job.onForgotten = () => {
    for (const fd of [reading, writing]) if (shell.proc.descriptor(fd)) shell.proc.close(fd);
    shell.vars.unset(name);
    shell.vars.unset(`${name}_PID`);
  };
  shell.jobs.add(job);
  shell.lastBackground = job.lastPid;
  if (shell.interactive) await shell.say(`[${job.id}] ${job.lastPid}\n`);
  return 0;
}
