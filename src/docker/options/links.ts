import { GoError } from '../go-error.ts';
/**
 * What `--link` accepts: `NAME` or `NAME:ALIAS` (docker/cli, opts.ValidateLink).
 * @throws {GoError} in the client's words
 */
export function validateLink(value: string): string {
  if (value === '') throw new GoError('empty string specified for links');
  if (value.split(':').length > 2) throw new GoError(`bad format for links: ${value}`);
  return value;
}

/**
 * What `--add-host` accepts: `HOST:ADDRESS` or `HOST=ADDRESS`; gives the first form (docker/cli, opts.ValidateExtraHost).
 * @throws {GoError} in the client's words
 */
export function validateExtraHost(value: string, isAddress: (text: string) => boolean): string {
  const equals = value.indexOf('=');
  const at = equals >= 0 ? equals : value.indexOf(':');
  const host = value.slice(0, Math.max(at, 0));
  if (at < 0 || host === '') throw new GoError(`bad format for add-host: "${value}"`);
  const raw = value.slice(at + 1);
  const address = raw.startsWith('[') && raw.endsWith(']') ? raw.slice(1, -1) : raw;
  if (address !== 'host-gateway' && !isAddress(address)) {
    throw new GoError(`invalid IP address in add-host: "${address}"`);
  }
  return `${host}:${address}`;
}
