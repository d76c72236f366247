import { slim } from './debian.ts';
import { cook } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/memcached.ts');

const image = cook({
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
    { does: 'ENV MEMCACHED_VERSION=1.6.38' },
    { does: 'ENV MEMCACHED_URL=https://memcached.org/files/memcached-1.6.38.tar.gz' },
    { does: 'ENV MEMCACHED_SHA1=d9a4bb9aa8a0a8fc4ad0d6e4d7a3ea3ef7f4fb95' },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends gcc libevent-dev make wget; \t./configure --enable-sasl; \tmake install; \tmemcached -V',
      size: 7_565_312,
      files: async () => ({ root: (await files()).root }),
    },
    {
      does: 'COPY docker-entrypoint.sh /usr/local/bin/',
      size: 156,
      files: async () => ({ root: (await files()).entrypointRoot }),
    },
    { does: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
    { does: 'USER memcache' },
    { does: 'EXPOSE 11211/tcp' },
    { does: 'CMD ["memcached"]' },
  ],
});

export const memcached: Repository = {
  name: 'library/memcached',
  description: 'memcached: a cache in memory, for what was hard to get',
  stars: 2280,
  images: [{ tags: 'latest 1 1.6 1.6.38 bookworm 1-bookworm 1.6-bookworm', image }],
};
