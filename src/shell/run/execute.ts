import type { AndOr, CommandNode, PipelineNode, Statement } from 'unbash';
import { startBackground } from '../jobs/background.ts';
import type { Shell } from '../shell.ts';
import * as compound from './compound.ts';
import { runConditional } from './conditional.ts';
import { runCoproc } from './coproc.ts';
import { defineFunction } from './functions.ts';
import { runPipeline } from './pipeline.ts';
import type { Purpose } from './purpose.ts';
import { redirect } from './redirect.ts';
import { runSimple } from './simple.ts';
import { attendSignals, checkFailure, report } from './trouble.ts';

/** Runs commands one after the other. @returns the status of the last one */
export async function runStatements(
  shell: Shell,
  statements: readonly Statement[],
  purpose: Purpose = {},
): Promise<number> {
  let status = 0;
  for (let i = 0; i < statements.length; i++) {
    const { command, background } = statements[i] as Statement;
    const turn = shell.proc.tick();
    if (turn) await turn;
    if (shell.options.on.noexec && !shell.interactive) return status;
    if (shell.interrupted || shell.traps.pending) await attendSignals(shell);
    if (background) status = await startBackground(shell, command);
    else status = await run(shell, command, i === statements.length - 1 ? purpose : {});
    shell.status = status;
  }
  return status;
}

/** What the last command of a compound one is run for. */
export function within(shell: Shell, purpose: Purpose): Purpose {
  return shell.personality.features.replacesWithin ? purpose : {};
}

/** Runs one command and returns its status. */
export async function run(shell: Shell, node: PipelineNode | AndOr, purpose: Purpose = {}): Promise<number> {
  if (node.type === 'AndOr') return runAndOr(shell, node, purpose);
  if (node.type === 'Pipeline') return runPipeline(shell, node, purpose);
  return runCommand(shell, node, purpose);
}

async function runAndOr(shell: Shell, { commands, operators }: AndOr, purpose: Purpose): Promise<number> {
  let status = 0;
  for (const [i, command] of commands.entries()) {
    if (i > 0 && (operators[i - 1] === '&&') !== (status === 0)) continue;
    const isLast = i === commands.length - 1;
    if (isLast) status = await run(shell, command, within(shell, purpose));
    else {
      shell.tested += 1;
      try {
        status = await run(shell, command);
      } finally {
        shell.tested -= 1;
      }
    }
    shell.status = status;
  }
  return status;
}

async function runCommand(shell: Shell, node: CommandNode, purpose: Purpose): Promise<number> {
  switch (node.type) {
    case 'Command': {
      const status = await runSimple(shell, node, purpose);
      if (status !== 0) await checkFailure(shell, status);
      return status;
    }
    case 'Redirected': {
      shell.pos = node.pos;
      if (node.command.type === 'Subshell') return compound.runSubshell(shell, node.command, purpose, node);
      const redirected = await redirect(shell, node.redirects);
      if (!redirected) {
        shell.status = shell.language.messages.redirectionStatus;
        await checkFailure(shell, shell.status);
        return shell.status;
      }
      try {
        return await runCommand(shell, node.command, {});
      } catch (error) {
        await report(shell, error);
        throw error;
      } finally {
        redirected.restore();
      }
    }
    case 'If':
      return compound.runIf(shell, node, within(shell, purpose));
    case 'For':
      return compound.runFor(shell, node);
    case 'ArithmeticFor':
      return compound.runArithmeticFor(shell, node);
    case 'While':
      return compound.runWhile(shell, node);
    case 'Case':
      return compound.runCase(shell, node, within(shell, purpose));
    case 'Select':
      return compound.runSelect(shell, node);
    case 'BraceGroup':
      return runStatements(shell, node.body.commands, within(shell, purpose));
    case 'Subshell':
      return compound.runSubshell(shell, node, purpose);
    case 'TestCommand':
      return runConditional(shell, node);
    case 'ArithmeticCommand':
      return compound.runArithmetic(shell, node);
    case 'Function':
      return defineFunction(shell, node);
    case 'Coproc':
      return runCoproc(shell, node);
  }
}
