import { clean } from '../copy/paths.ts';
import { GoError } from '../go-error.ts';
import { ramInBytes } from '../units.ts';

/** A device of the host's in a container. */
export interface DeviceMapping {
  PathOnHost: string;
  PathInContainer: string;
  CgroupPermissions: string;
}

/** A composition of `r`, `w` and `m`, each at most once. */
function isMode(text: string): boolean {
  return /^[rwm]{1,3}$/.test(text) && new Set(text).size === text.length;
}

/** What `--device` accepts: `HOST[:CONTAINER][:rwm]` (docker/cli, container.validateDevice). @throws {GoError} */
export function parseDevice(text: string): DeviceMapping {
  const [host = '', second, mode, ...more] = text.split(':');
  if (more.length > 0 || host === '') throw new GoError(`bad format for path: ${text}`);
  if (mode !== undefined && !isMode(mode)) throw new GoError(`bad mode specified: ${mode}`);
  const onlyMode = second !== undefined && mode === undefined && isMode(second);
  const inside = second === undefined || onlyMode ? host : second;
  if (!inside.startsWith('/')) throw new GoError(`${inside} is not an absolute path`);
  const path = second === undefined || onlyMode ? clean(host) : host;
  return {
    PathOnHost: path,
    PathInContainer: inside === host ? path : clean(inside),
    CgroupPermissions: mode ?? (onlyMode ? second : 'rwm'),
  };
}

/** What `--device-cgroup-rule` accepts. @throws {GoError} in the client's words */
export function validateCgroupRule(text: string): string {
  if (!/^[acb] (\d+|\*):(\d+|\*) [rwm]{1,3}$/.test(text)) throw new GoError(`invalid device cgroup format '${text}'`);
  return text;
}

/** `/dev/sda:VALUE` */
function splitDevice(text: string): { path: string; value: string } {
  const colon = text.indexOf(':');
  if (colon <= 0) throw new GoError(`bad format: ${text}`);
  const path = text.slice(0, colon);
  if (!path.startsWith('/dev/')) throw new GoError(`bad format for device path: ${text}`);
  return { path, value: text.slice(colon + 1) };
}

/** What `--blkio-weight-device` accepts: a weight from 10 to 1000, or 0. @throws {GoError} */
export function parseDeviceWeight(text: string): { Path: string; Weight: number } {
  const { path, value } = splitDevice(text);
  const weight = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (weight !== 0 && !(weight >= 10 && weight <= 1000)) throw new GoError(`invalid weight for device: ${text}`);
  return { Path: path, Weight: weight };
}

const FORMAT = 'The correct format is <device-path>:<number>';

/** What `--device-read-bps` and its like accept: bytes a second. @throws {GoError} */
export function parseDeviceBytes(text: string): { Path: string; Rate: number } {
  const { path, value } = splitDevice(text);
  try {
    return { Path: path, Rate: ramInBytes(value) };
  } catch {
    const unit = 'Number must be a positive integer. Unit is optional and can be kb, mb, or gb';
    throw new GoError(`invalid rate for device: ${text}. ${FORMAT}[<unit>]. ${unit}`);
  }
}

/** What `--device-read-iops` and its like accept: operations a second. @throws {GoError} */
export function parseDeviceOperations(text: string): { Path: string; Rate: number } {
  const { path, value } = splitDevice(text);
  if (/^\d+$/.test(value)) return { Path: path, Rate: Number(value) };
  throw new GoError(`invalid rate for device: ${text}. ${FORMAT}. Number must be a positive integer`);
}

/** Makes a flag's validation of a parser. */
export function checked(parse: (text: string) => unknown): (text: string) => string {
  return (text) => {
    parse(text);
    return text;
  };
}
