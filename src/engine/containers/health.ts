import type { Timer } from '../../kernel/clock.ts';
import { concat } from '../../kernel/stream.ts';
import type { Health, HealthConfig } from '../api.ts';
import { ApiError } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { formatTime } from '../times.ts';
import type { Container } from './container.ts';
import { containerEvent } from './events.ts';
import { createExec, type Exec, findExec, runExec } from './exec.ts';
import type { HealthMonitor } from './health-monitor.ts';
import { OutputQueue } from './output-queue.ts';

/** Milliseconds, where the image says nothing else (daemon/health.go). */
const USUAL_INTERVAL = 30_000;
const USUAL_TIMEOUT = 30_000;
const USUAL_RETRIES = 3;
const MOST_RESULTS = 5;
const MOST_OUTPUT = 4096;

interface Result {
  start: number;
  end: number;
  exitCode: number;
  output: string;
}

/** The command that a health check runs; nothing where there is none. */
function commandOf(config: HealthConfig | undefined): string[] | undefined {
  const [kind, ...rest] = config?.Test ?? [];
  if (kind === 'CMD') return rest;
  if (kind === 'CMD-SHELL') return ['/bin/sh', '-c', rest.join(' ')];
  return undefined;
}

function milliseconds(nanoseconds: number | undefined, usual: number): number {
  return nanoseconds ? nanoseconds / 1e6 : usual;
}

/** Begins to probe a container that was just started. */
export function startHealthMonitor(daemon: Daemon, container: Container): void {
  const { config, state } = container.data;
  const command = commandOf(config.Healthcheck);
  if (!command) return;
  state.health ??= { Status: 'starting', FailingStreak: 0, Log: [] };
  state.health.Status = 'starting';
  state.health.FailingStreak = 0;
  delete container.data.nextProbe;
  container.health = monitor(daemon, container, command);
}

/** Goes on probing a container that was restored, with what was found so far. */
export function resumeHealthMonitor(daemon: Daemon, container: Container): void {
  const command = commandOf(container.data.config.Healthcheck);
  if (command && container.state.health) container.health = monitor(daemon, container, command);
}

function monitor(daemon: Daemon, container: Container, command: readonly string[]): HealthMonitor {
  const { Interval, Timeout } = container.data.config.Healthcheck ?? {};
  const interval = milliseconds(Interval, USUAL_INTERVAL);
  const timeout = milliseconds(Timeout, USUAL_TIMEOUT);
  let stopped = false;
  let timer: Timer | undefined;
  const schedule = (due = daemon.clock.now() + interval) => {
    container.data.nextProbe = due;
    daemon.touch();
    timer = daemon.clock.after(due - daemon.clock.now(), () => void round());
  };
  const round = async () => {
    const result = container.state.paused ? undefined : await probe(daemon, container, command, timeout);
    if (stopped) return;
    if (result) record(daemon, container, result);
    schedule();
  };
  schedule(container.data.nextProbe);
  return {
    stop: () => {
      stopped = true;
      timer?.cancel();
    },
  };
}

async function probe(
  daemon: Daemon,
  container: Container,
  command: readonly string[],
  timeout: number,
): Promise<Result> {
  const start = daemon.clock.now();
  const done = (exitCode: number, output: string): Result => ({ start, end: daemon.clock.now(), exitCode, output });
  try {
    const { Id } = createExec(daemon, container.id, {
      Cmd: [...command],
      AttachStdout: true,
      AttachStderr: true,
      User: container.data.config.User,
    });
    const exec = findExec(daemon, Id);
    const output = collect(exec);
    const exit = await within(daemon, timeout, runExec(daemon, exec));
    if (exit === undefined) {
      exec.handle?.kill('KILL');
      return done(-1, `Health check exceeded timeout (${formatTimeout(timeout)})`);
    }
    return done(exit.code, await output());
  } catch (error) {
    if (error instanceof ApiError) return done(-1, error.message);
    throw error;
  }
}

/** What a process writes, up to a limit. */
function collect({ streams }: Exec): () => Promise<string> {
  const queue = new OutputQueue();
  streams.addReader(queue, { stdout: true, stderr: true });
  const parts: Uint8Array[] = [];
  const all = (async () => {
    for (let chunk = await queue.next(); chunk; chunk = await queue.next()) parts.push(chunk.data);
    return new TextDecoder().decode(concat(parts).subarray(0, MOST_OUTPUT));
  })();
  return () => all;
}

/** Nothing where it took longer. */
function within<T>(daemon: Daemon, ms: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = daemon.clock.after(ms, () => resolve(undefined));
    void work.then((value) => {
      timer.cancel();
      resolve(value);
    });
  });
}

/** As Go writes a duration. */
function formatTimeout(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  const seconds = ms / 1000;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = `${seconds % 60}s`;
  if (hours > 0) return `${hours}h${minutes % 60}m${rest}`;
  return minutes > 0 ? `${minutes}m${rest}` : rest;
}

function record(daemon: Daemon, container: Container, result: Result): void {
  const { state, config } = container.data;
  const health = state.health as Health;
  const before = health.Status;
  health.Log.push({
    Start: formatTime(result.start),
    End: formatTime(result.end),
    ExitCode: result.exitCode,
    Output: result.output,
  });
  if (health.Log.length > MOST_RESULTS) health.Log.shift();
  const { StartPeriod = 0, Retries } = config.Healthcheck ?? {};
  if (result.exitCode === 0) {
    health.FailingStreak = 0;
    health.Status = 'healthy';
  } else if (before !== 'starting' || result.start - state.startedAt >= StartPeriod / 1e6) {
    health.FailingStreak += 1;
    if (health.FailingStreak >= (Retries || USUAL_RETRIES)) health.Status = 'unhealthy';
  }
  daemon.touch();
  if (health.Status !== before) containerEvent(daemon, container, `health_status: ${health.Status}`);
}
