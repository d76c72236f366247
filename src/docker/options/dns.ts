import { GoError } from '../go-error.ts';
import { isAddress } from './ports.ts';

/** What `--dns` accepts. @throws {GoError} in the client's words */
export function validateDns(value: string): string {
  if (!isAddress(value.trim())) throw new GoError(`IP address is not correctly formatted: ${value}`);
  return value.trim();
}

const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?\\s*$`);

/** What `--dns-search` accepts: a domain, or a dot for none. @throws {GoError} in the client's words */
export function validateSearchDomain(value: string): string {
  const domain = value.trim();
  if (domain === '.') return domain;
  if (!/[a-zA-Z]/.test(domain) || domain.length > 255 || !DOMAIN.test(domain)) {
    throw new GoError(`${value} is not a valid domain`);
  }
  return domain;
}

/** A name server on the loopback interface, of which the client warns. */
export function isLocalhost(address: string): boolean {
  return /^127\./.test(address) || address === '::1';
}
