import { base as alpine } from './alpine.ts';
import { slim } from './debian.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/redis.ts');

const last: readonly Step[] = [
  {
    does: 'RUN mkdir /data && chown redis:redis /data',
    size: 0,
    files: async () => ({ root: (await files()).dataRoot }),
  },
  { does: 'VOLUME /data' },
  { does: 'WORKDIR /data', size: 0 },
  {
    does: 'COPY docker-entrypoint.sh /usr/local/bin/',
    size: 661,
    files: async () => ({ root: (await files()).entrypointRoot }),
  },
  { does: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
  { does: 'EXPOSE 6379/tcp' },
  { does: 'CMD ["redis-server"]' },
];

const versions: readonly Step[] = [
  { does: 'ENV REDIS_VERSION=7.4.3' },
  { does: 'ENV REDIS_DOWNLOAD_URL=http://download.redis.io/releases/redis-7.4.3.tar.gz' },
];

const full = cook({
  name: 'redis:7.4.3',
  from: slim,
  created: Date.UTC(2025, 3, 23, 15, 12),
  steps: [
    {
      does: 'RUN set -eux; \tgroupadd -r -g 999 redis; \tuseradd -r -g redis -u 999 redis',
      size: 4130,
      files: async () => ({ root: (await files()).userRoot }),
    },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends tzdata ; \trm -rf /var/lib/apt/lists/*',
      size: 962_560,
    },
    { does: 'ENV GOSU_VERSION=1.17' },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends ca-certificates wget; \twget -O /usr/local/bin/gosu "https://github.com/tianon/gosu/releases/download/$GOSU_VERSION/gosu-amd64"; \tchmod +x /usr/local/bin/gosu; \tgosu --version',
      size: 2_330_624,
      files: async () => ({ root: (await files()).gosuRoot }),
    },
    ...versions,
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends gcc make libc6-dev libssl-dev wget; \tmake -C /usr/src/redis -j "$(nproc)" all; \tmake -C /usr/src/redis install; \tredis-cli --version; \tredis-server --version',
      size: 38_800_384,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

const small = cook({
  name: 'redis:7.4.3-alpine',
  from: alpine,
  created: Date.UTC(2025, 3, 23, 15, 14),
  steps: [
    {
      does: 'RUN set -eux; \taddgroup -S -g 1000 redis; \tadduser -S -G redis -u 999 redis',
      size: 4096,
      files: async () => ({ root: (await files()).alpineUserRoot }),
    },
    { does: 'RUN set -eux; \tapk add --no-cache tzdata', size: 1_622_016 },
    { does: 'ENV GOSU_VERSION=1.17' },
    {
      does: 'RUN set -eux; \tapk add --no-cache --virtual .gosu-fetch gnupg; \twget -O /usr/local/bin/gosu "https://github.com/tianon/gosu/releases/download/$GOSU_VERSION/gosu-amd64"; \tchmod +x /usr/local/bin/gosu; \tapk del --no-network .gosu-fetch',
      size: 2_330_624,
      files: async () => ({ root: (await files()).gosuRoot }),
    },
    ...versions,
    {
      does: 'RUN set -eux; \tapk add --no-cache --virtual .build-deps gcc make musl-dev openssl-dev; \tmake -C /usr/src/redis -j "$(nproc)" all; \tmake -C /usr/src/redis install; \tapk del --no-network .build-deps; \tredis-cli --version; \tredis-server --version',
      size: 29_614_080,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

export const redis: Repository = {
  name: 'library/redis',
  description: 'redis: a fast store of keys and values, kept in memory',
  stars: 13_300,
  images: [
    { tags: 'latest 7 7.4 7.4.3 bookworm 7-bookworm 7.4-bookworm 7.4.3-bookworm', image: full },
    { tags: 'alpine 7-alpine 7.4-alpine 7.4.3-alpine', image: small },
  ],
};
