import type { WaitResult } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';
import type { Container } from './container.ts';

/** Who waits for a container to end. */
export class Waiters {
  #exit: ((result: WaitResult) => void)[] = [];
  #removed: ((result: WaitResult) => void)[] = [];

  /** Its process ended. */
  exited(result: WaitResult): void {
    const waiting = this.#exit;
    this.#exit = [];
    for (const resolve of waiting) resolve(result);
  }

  /** It is gone: nothing more comes. */
  removed(result: WaitResult): void {
    this.exited(result);
    const waiting = this.#removed;
    this.#removed = [];
    for (const resolve of waiting) resolve(result);
  }

  untilExit(): Promise<WaitResult> {
    return new Promise((resolve) => this.#exit.push(resolve));
  }

  untilRemoved(): Promise<WaitResult> {
    return new Promise((resolve) => this.#removed.push(resolve));
  }
}

export type WaitCondition = 'not-running' | 'next-exit' | 'removed';

export function resultOf({ state }: Container): WaitResult {
  return { StatusCode: state.exitCode, ...(state.error !== '' && { Error: { Message: state.error } }) };
}

/** @throws 404 */
export function waitForContainer(
  daemon: Daemon,
  name: string,
  condition: WaitCondition = 'not-running',
): { result: Promise<WaitResult> } {
  const container = daemon.containers.find(name);
  if (condition === 'removed') return { result: container.waiters.untilRemoved() };
  if (condition === 'not-running' && !container.isRunning) return { result: Promise.resolve(resultOf(container)) };
  if (condition !== 'not-running' && condition !== 'next-exit') {
    throw badParameter(`invalid condition: "${String(condition)}"`);
  }
  return { result: container.waiters.untilExit() };
}
