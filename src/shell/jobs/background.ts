import type { AndOr, PipelineNode } from 'unbash';
import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import { load } from '../on-demand.ts';
import { pipelineStages } from '../run/pipeline.ts';
import type { Shell } from '../shell.ts';
import { printNode } from '../syntax/print-command.ts';
import { forkedStage, type Stage, startJob } from './launch.ts';

/** Starts a command with `&`. @returns 0, or 254 where there can be no further process */
export async function startBackground(shell: Shell, node: PipelineNode | AndOr): Promise<number> {
  const job = node.type === 'Command' && node.suffix.length === 0 ? node.name?.text : undefined;
  if (job?.startsWith('%') && shell.options.on.monitor)
    return shell.runText(`bg '${job}'`, { name: shell.source.name });
  shell.pos = node.pos;
  // Without job control, ash does not keep what runs.
  const silent = shell.personality.features.errorsExit && !shell.options.on.monitor;
  const text = silent ? '' : printNode(node);
  const { stages, release } = stagesOf(shell, node, text);
  try {
    const job = startJob(shell, stages, { background: true, text });
    shell.jobs.update();
    shell.jobs.add(job);
    shell.lastBackground = job.lastPid;
    if (shell.interactive && shell.personality.features.tellsBackground)
      await shell.say(`[${job.id}] ${job.lastPid}\n`);
    shell.pipeStatus = [0];
    return 0;
  } catch (error) {
    if (!isSysError(error, 'EAGAIN')) throw error;
    await shell.complain(`fork: ${error.message}`);
    return 254;
  } finally {
    release();
  }
}

function stagesOf(shell: Shell, node: PipelineNode | AndOr, text: string): { stages: Stage[]; release: () => void } {
  const input = shell.options.on.monitor ? undefined : openNull(shell);
  const fds = new Map(shell.proc.descriptors);
  // Without job control nothing in the background reads the terminal.
  if (input) fds.set(0, input);
  const release = () => input?.release();
  if (node.type === 'Pipeline' && node.prefixes.length === 0 && node.commands.length > 1) {
    const piped = pipelineStages(shell, node, fds);
    return {
      stages: piped.stages,
      release: () => {
        piped.release();
        release();
      },
    };
  }
  return { stages: [forkedStage(shell, text, (child) => later(child, node), fds)], release };
}

/** The shell says the job's number, and shows its prompt, before a fork of it has come to anything. */
async function later(child: Shell, node: PipelineNode | AndOr): Promise<number> {
  if (child.wasInteractive)
    await load(child.proc, () => new Promise<void>((go) => child.proc.kernel.scheduler.later(go)));
  return child.run(node, { last: true, sole: true });
}

function openNull(shell: Shell): OpenFile | undefined {
  try {
    return shell.proc.fs.open('/dev/null', { read: true });
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}
