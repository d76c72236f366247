import { bool, field, int, pointerTo, string, struct } from '../reflect/type.ts';
import { durationType } from '../time/types.ts';
import { portSet, stringMap, stringSet, strings, strSlice } from './common.ts';

const optional = { omitEmpty: true };

/** v1.HealthcheckConfig */
export const healthcheck = struct('v1.HealthcheckConfig', [
  field('Test', strings, optional),
  field('Interval', durationType, optional),
  field('Timeout', durationType, optional),
  field('StartPeriod', durationType, optional),
  field('StartInterval', durationType, optional),
  field('Retries', int, optional),
]);

/** container.Config */
export const config = struct('container.Config', [
  field('Hostname', string),
  field('Domainname', string),
  field('User', string),
  field('AttachStdin', bool),
  field('AttachStdout', bool),
  field('AttachStderr', bool),
  field('ExposedPorts', portSet, optional),
  field('Tty', bool),
  field('OpenStdin', bool),
  field('StdinOnce', bool),
  field('Env', strings),
  field('Cmd', strSlice),
  field('Healthcheck', pointerTo(healthcheck), optional),
  field('ArgsEscaped', bool, optional),
  field('Image', string),
  field('Volumes', stringSet),
  field('WorkingDir', string),
  field('Entrypoint', strSlice),
  field('NetworkDisabled', bool, optional),
  field('MacAddress', string, optional),
  field('OnBuild', strings),
  field('Labels', stringMap),
  field('StopSignal', string, optional),
  field('StopTimeout', pointerTo(int), optional),
  field('Shell', strSlice, optional),
]);
