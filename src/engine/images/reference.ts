import { badParameter } from '../errors.ts';

/** What `NAME[:TAG][@DIGEST]` means (distribution/reference). */
export interface Reference {
  /** As people write it: without `docker.io/` and `library/`. */
  name: string;
  tag?: string;
  /** `sha256:…`. */
  digest?: string;
}

const DOMAIN_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `${DOMAIN_PART}(?:\\.${DOMAIN_PART})*(?::[0-9]+)?`;
const PATH_PART = '[a-z0-9]+(?:(?:\\.|_|__|-*)[a-z0-9]+)*';
const NAME = new RegExp(`^(?:${DOMAIN}/)?${PATH_PART}(?:/${PATH_PART})*$`);
const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[a-z][a-z0-9]*(?:[+._-][a-z][a-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HEX_ID = /^[a-f0-9]{64}$/;

/** @throws 400 (or what `fail` makes of the message) */
export function parseReference(text: string, fail: (message: string) => Error = badParameter): Reference {
  if (HEX_ID.test(text)) {
    throw fail(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  }
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  const hasTag = colon >= 0 && !named.slice(colon).includes('/');
  const tag = hasTag ? named.slice(colon + 1) : undefined;
  const name = hasTag ? named.slice(0, colon) : named;
  const full = normalizeName(name);
  const path = full.slice(full.indexOf('/') + 1);
  if (path.toLowerCase() !== path) throw fail('invalid reference format: repository name must be lowercase');
  if (!NAME.test(full) || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) {
    throw fail('invalid reference format');
  }
  return {
    name: familiarName(full),
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}

/** In full: `busybox` is `docker.io/library/busybox`. */
function normalizeName(name: string): string {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isDomain = /[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first;
  const domain = isDomain ? (first === 'index.docker.io' ? 'docker.io' : first) : 'docker.io';
  const rest = isDomain ? name.slice(slash + 1) : name;
  return domain === 'docker.io' && !rest.includes('/') ? `docker.io/library/${rest}` : `${domain}/${rest}`;
}

function familiarName(full: string): string {
  return full.replace(/^docker\.io\/(?:library\/(?=[^/]+$))?/, '');
}

/** The repository's name in the registry: `library/busybox`. */
export function repositoryPath(name: string): string {
  const full = normalizeName(name);
  return full.slice(full.indexOf('/') + 1);
}

/** The registry's host where it is another one than Docker Hub, with its port. */
export function registryHost(name: string): string | undefined {
  const full = normalizeName(name);
  const host = full.slice(0, full.indexOf('/'));
  return host === 'docker.io' ? undefined : host;
}

/** With `:latest` where there is neither tag nor digest. */
export function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}

export function formatReference({ name, tag, digest }: Reference): string {
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Whether it is a valid tag alone. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}
