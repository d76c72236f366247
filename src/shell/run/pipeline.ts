import type { Pipeline } from 'unbash';
import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import { pipe } from '../../kernel/pipe.ts';
import { waitForeground } from '../jobs/foreground.ts';
import { forkedStage, type Stage, startJob } from '../jobs/launch.ts';
import type { Shell } from '../shell.ts';
import { printNode } from '../syntax/print-command.ts';
import type { Purpose } from './purpose.ts';
import { Redirected } from './redirect.ts';
import { timed } from './time.ts';
import { checkFailure } from './trouble.ts';

/** Runs a pipeline with what may stand before it: `!` and `time`. */
export async function runPipeline(shell: Shell, node: Pipeline, purpose: Purpose): Promise<number> {
  const negated = node.prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1;
  const time = node.prefixes.find((prefix) => prefix.type === 'Time');
  const plain = node.prefixes.length === 0;
  const body = () => runStages(shell, node, plain ? purpose : {}, negated);
  if (negated) shell.tested += 1;
  let status: number;
  try {
    status = time ? await timed(shell, time.posix !== undefined, body) : await body();
  } finally {
    if (negated) shell.tested -= 1;
  }
  return negated ? (status === 0 ? 1 : 0) : status;
}

async function runStages(shell: Shell, node: Pipeline, purpose: Purpose, negated: boolean): Promise<number> {
  const [first] = node.commands;
  if (!first) return 0;
  if (node.commands.length === 1) return shell.run(first, purpose);
  shell.pos = node.pos;
  const { stages, release, last } = pipelineStages(shell, node, shell.proc.descriptors);
  let status: number;
  try {
    if (shell.options.get('lastpipe') && !shell.options.on.monitor && last) {
      status = await runLastHere(shell, node, { stages: stages.slice(0, -1), release, input: last });
    } else {
      const job = startJob(shell, stages, { background: false, text: printNode(node) });
      release();
      status = await waitForeground(shell, job);
    }
  } catch (error) {
    if (!isSysError(error, 'EAGAIN')) throw error;
    await shell.complain(`fork: ${error.message}`);
    status = 254;
  } finally {
    release();
  }
  if (status !== 0 && !negated) {
    const statuses = shell.pipeStatus;
    await checkFailure(shell, status);
    shell.pipeStatus = statuses;
  }
  return status;
}

/** `shopt -s lastpipe`: the last command runs in the shell itself. */
async function runLastHere(
  shell: Shell,
  node: Pipeline,
  { stages, release, input }: { stages: readonly Stage[]; release: () => void; input: OpenFile },
): Promise<number> {
  const redirected = new Redirected(shell.proc);
  redirected.replace(0, input.retain());
  const job = startJob(shell, stages, { background: false, text: printNode(node) });
  release();
  let own: number;
  try {
    own = await shell.run(node.commands.at(-1) as Pipeline['commands'][number]);
  } finally {
    redirected.restore();
  }
  await waitForeground(shell, job);
  const statuses = [...job.statuses, own];
  shell.pipeStatus = statuses;
  return shell.options.on.pipefail ? (statuses.findLast((status) => status !== 0) ?? 0) : own;
}

/**
 * The processes of a pipeline, each with its descriptors.
 * @param fds the descriptors that the pipeline starts from
 */
export function pipelineStages(
  shell: Shell,
  node: Pipeline,
  fds: ReadonlyMap<number, OpenFile>,
): { stages: Stage[]; release: () => void; last: OpenFile | undefined } {
  const held: OpenFile[] = [];
  let input: OpenFile | undefined;
  let last: OpenFile | undefined;
  const stages = node.commands.map((command, i) => {
    const table = new Map(fds);
    if (input) table.set(0, input);
    last = input;
    input = undefined;
    if (i < node.commands.length - 1) {
      const { read, write } = pipe();
      held.push(read, write);
      table.set(1, write);
      if (node.operators[i] === '|&') table.set(2, write);
      input = read;
    }
    const body = (child: Shell) => {
      // A process for one simple command is no subshell to BASH_SUBSHELL.
      if (command.type === 'Command') child.level -= 1;
      else {
        child.loopDepth = 0;
        if (!child.personality.features.errorsExit) child.expansionExit = 1;
      }
      return child.run(command, { last: true, sole: true });
    };
    return forkedStage(shell, printNode(command), body, table);
  });
  const release = () => {
    for (const file of held.splice(0)) file.release();
  };
  return { stages, release, last };
}
