import { base as alpine } from './alpine.ts';
import { slim } from './debian.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/memcached.ts');

const version: readonly Step[] = [
  { does: 'ENV MEMCACHED_VERSION=1.6.38' },
  { does: 'ENV MEMCACHED_URL=https://memcached.org/files/memcached-1.6.38.tar.gz' },
  { does: 'ENV MEMCACHED_SHA1=d9a4bb9aa8a0a8fc4ad0d6e4d7a3ea3ef7f4fb95' },
];

const last: readonly Step[] = [
  {
    does: 'COPY docker-entrypoint.sh /usr/local/bin/',
    size: 156,
    files: async () => ({ root: (await files()).entrypointRoot }),
  },
  { does: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
  { does: 'USER memcache' },
  { does: 'EXPOSE 11211/tcp' },
  { does: 'CMD ["memcached"]' },
];

const full = cook({
  name: 'memcached:1.6.38',
  from: slim,
  created: Date.UTC(2025, 2, 20, 0, 30),
  steps: [
    {
      does: 'RUN set -eux; \tgroupadd --system --gid 11211 memcache; \tuseradd --system --gid memcache --uid 11211 memcache',
      size: 4145,
      files: async () => ({ root: (await files()).userRoot }),
    },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends libsasl2-modules; \trm -rf /var/lib/apt/lists/*',
      size: 2_174_976,
    },
    ...version,
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends gcc libevent-dev make wget; \t./configure --enable-sasl; \tmake install; \tmemcached -V',
      size: 7_565_312,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

const small = cook({
  name: 'memcached:1.6.38-alpine',
  from: alpine,
  created: Date.UTC(2025, 2, 20, 0, 32),
  steps: [
    {
      does: 'RUN set -eux; \taddgroup -g 11211 memcache; \tadduser -D -u 11211 -G memcache memcache',
      size: 4096,
      files: async () => ({ root: (await files()).alpineUserRoot }),
    },
    { does: 'RUN apk add --no-cache libsasl', size: 331_776 },
    ...version,
    {
      does: 'RUN set -eux; \tapk add --no-cache --virtual .build-deps gcc libevent-dev make musl-dev; \t./configure --enable-sasl; \tmake install; \tapk del --no-network .build-deps; \tmemcached -V',
      size: 1_490_944,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

export const memcached: Repository = {
  name: 'library/memcached',
  description: 'memcached: a cache in memory, for what was hard to get',
  stars: 2280,
  images: [
    { tags: 'latest 1 1.6 1.6.38 bookworm 1-bookworm 1.6-bookworm', image: full },
    { tags: 'alpine 1-alpine 1.6-alpine 1.6.38-alpine', image: small },
  ],
};
