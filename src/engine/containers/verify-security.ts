import type { HostConfig } from '../api.ts';
import { badParameter, serverError } from '../errors.ts';
import { isCapability } from './capabilities.ts';

/** Checks `CapAdd` and `CapDrop`. @throws 400 */
export function verifyCapabilities({ CapAdd, CapDrop }: HostConfig): void {
  for (const [key, list] of [
    ['CapAdd', CapAdd],
    ['CapDrop', CapDrop],
  ] as const) {
    for (const name of list ?? []) {
      if (isCapability(name)) continue;
      const full = name.toUpperCase().replace(/^(CAP_)?/, 'CAP_');
      throw badParameter(`invalid ${key}: unknown capability: "${full}"`);
    }
  }
}

const KEYS = ['label', 'apparmor', 'seccomp'];
const BOOLEAN = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/** Checks `SecurityOpt` (daemon.parseSecurityOpt of Docker 20.10). @throws 500 */
export function verifySecurity({ SecurityOpt }: HostConfig): void {
  for (const option of SecurityOpt ?? []) {
    if (option === 'no-new-privileges' || option === 'disable') continue;
    const at = option.includes('=') ? option.indexOf('=') : option.indexOf(':');
    if (at < 0) throw serverError(`invalid --security-opt 1: ${JSON.stringify(option)}`);
    const key = option.slice(0, at);
    if (KEYS.includes(key)) continue;
    if (key === 'no-new-privileges' && BOOLEAN.test(option.slice(at + 1))) continue;
    throw serverError(`invalid --security-opt 2: ${JSON.stringify(option)}`);
  }
}
