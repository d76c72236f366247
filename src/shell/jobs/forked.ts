import type { SyntaxNode } from 'unbash';
import type { Shell } from '../shell.ts';
import { printNode } from '../syntax/print-command.ts';
import { waitForeground } from './foreground.ts';
import { forkedStage, startJob } from './launch.ts';
import { settleJobs } from './notify.ts';

/** Runs commands in a subshell in the foreground. @returns their status */
export async function runForked(
  shell: Shell,
  node: SyntaxNode,
  body: (child: Shell) => Promise<number>,
): Promise<number> {
  const text = printNode(node);
  const job = startJob(shell, [forkedStage(shell, text, body)], { background: false, text });
  const status = await waitForeground(shell, job);
  await settleJobs(shell);
  shell.pipeStatus = [status];
  return status;
}
