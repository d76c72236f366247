import type { HostConfig } from '../api.ts';
import { badParameter } from '../errors.ts';

/** The options that a driver knows; nothing where it is asked only when the container starts. */
const DRIVERS: Readonly<Record<string, { options: readonly string[]; unknown(option: string): string } | undefined>> = {
  'json-file': {
    options: ['max-file', 'max-size', 'compress', 'labels', 'labels-regex', 'env', 'env-regex', 'tag'],
    unknown: (option) => `unknown log opt '${option}' for json-file log driver`,
  },
  local: {
    options: ['max-file', 'max-size', 'compress'],
    unknown: (option) => `unknown log opt '${option}' for log driver local`,
  },
};

/** Drivers that Docker has and this daemon cannot reach. */
export const ELSEWHERE = ['awslogs', 'fluentd', 'gcplogs', 'gelf', 'journald', 'logentries', 'splunk', 'syslog'];

/** Checks where a container's output goes (daemon/logger, ValidateLogOpts of Docker 20.10). @throws 400 */
export function verifyLogging(logging: HostConfig['LogConfig']): void {
  const name = logging?.Type || 'json-file';
  const options = logging?.Config ?? {};
  if (name === 'none') return;
  const { mode = '', 'max-buffer-size': buffer } = options;
  if (!['', 'blocking', 'non-blocking'].includes(mode)) {
    throw badParameter(`logger: logging mode not supported: ${mode}`);
  }
  if (buffer !== undefined && mode !== 'non-blocking') {
    throw badParameter("logger: max-buffer-size option is only supported with 'mode=non-blocking'");
  }
  const driver = DRIVERS[name];
  if (!driver) {
    if (ELSEWHERE.includes(name)) return;
    throw badParameter(`error looking up logging plugin ${name}: plugin "${name}" not found`);
  }
  const unknown = Object.keys(options).find(
    (option) => option !== 'mode' && option !== 'max-buffer-size' && !driver.options.includes(option),
  );
  if (unknown !== undefined) throw badParameter(driver.unknown(unknown));
}
