import { GoError } from './go-error.ts';
/** An image reference, as docker/distribution normalises it. */
export interface Reference {
  /** As people write it, with a tag: `busybox:latest`, `training/webapp:latest`. */
  familiar: string;
  /** The repository as people write it. */
  name: string;
  tag: string;
  digest: string | undefined;
  /** With the registry's host: `docker.io/library/busybox`. */
  canonicalName: string;
  /** Below the registry's host: `library/busybox`. */
  path: string;
  /** Whether a tag or a digest was given. */
  tagged: boolean;
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const NAME = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d+)?$/;

/**
 * Reads an image reference; `latest` where there is no tag (docker/distribution, reference.ParseNormalizedNamed).
 * @throws {GoError} `invalid reference format…`
 */
export function parseReference(text: string): Reference {
  const invalid = (more = '') => new GoError(`invalid reference format${more}`);
  if (/^[0-9a-f]{64}$/.test(text)) {
    throw new GoError(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  }
  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const rest = at < 0 ? text : text.slice(0, at);
  const slash = rest.indexOf('/');
  const first = slash < 0 ? '' : rest.slice(0, slash);
  const hasHost = first !== '' && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const domain = hasHost ? first : 'docker.io';
  const remainder = hasHost ? rest.slice(slash + 1) : rest;
  const colon = remainder.lastIndexOf(':');
  const repository = colon < 0 ? remainder : remainder.slice(0, colon);
  const tag = colon < 0 ? undefined : remainder.slice(colon + 1);
  const path = domain === 'docker.io' && !repository.includes('/') ? `library/${repository}` : repository;
  if (/[A-Z]/.test(repository) && NAME.test(repository.toLowerCase())) {
    throw invalid(`: repository name (${path}) must be lowercase`);
  }
  if (!NAME.test(repository) || (hasHost && !HOST.test(first))) throw invalid();
  if (tag !== undefined && !TAG.test(tag)) throw invalid();
  if (digest !== undefined && !DIGEST.test(digest)) throw invalid();
  const short =
    domain !== 'docker.io'
      ? `${domain}/${path}`
      : path.startsWith('library/') && !path.slice(8).includes('/')
        ? path.slice(8)
        : path;
  return {
    familiar: digest ? `${short}@${digest}` : `${short}:${tag ?? 'latest'}`,
    name: short,
    tag: tag ?? 'latest',
    digest,
    canonicalName: `${domain}/${path}`,
    path,
    tagged: tag !== undefined || digest !== undefined,
  };
}
