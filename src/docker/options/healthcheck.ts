import type { HealthConfig } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';
import { GoError } from '../go-error.ts';

const FLAGS = ['health-cmd', 'health-interval', 'health-timeout', 'health-start-period', 'health-retries'];

/**
 * Reads the `--health-…` flags (docker/cli, container.parse).
 * @throws {GoError} in the client's words
 */
export function healthcheck(options: Options): HealthConfig | undefined {
  const given = FLAGS.some((name) => options.changed(name));
  if (options.bool('no-healthcheck')) {
    if (given) throw new GoError('--no-healthcheck conflicts with --health-* options');
    return { Test: ['NONE'] };
  }
  if (!given) return undefined;
  const command = options.string('health-cmd');
  for (const name of ['health-interval', 'health-timeout', 'health-start-period']) {
    if (options.number(name) < 0) throw new GoError(`--${name} cannot be negative`);
  }
  if (options.number('health-retries') < 0) throw new GoError('--health-retries cannot be negative');
  return {
    ...(command === '' ? {} : { Test: ['CMD-SHELL', command] }),
    Interval: options.number('health-interval'),
    Timeout: options.number('health-timeout'),
    StartPeriod: options.number('health-start-period'),
    Retries: options.number('health-retries'),
  };
}
