import { base as alpine } from './alpine.ts';
import { slim } from './debian.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/postgres.ts');

const last: readonly Step[] = [
  {
    does: 'RUN set -eux; \tmkdir -p /var/run/postgresql; \tchown -R postgres:postgres /var/run/postgresql; \tchmod 3777 /var/run/postgresql',
    size: 0,
    files: async () => ({ root: (await files()).runRoot }),
  },
  { does: 'ENV PGDATA=/var/lib/postgresql/data' },
  {
    does: 'RUN install --verbose --directory --owner postgres --group postgres --mode 1777 "$PGDATA"',
    size: 0,
    files: async () => ({ root: (await files()).dataRoot }),
  },
  { does: 'VOLUME /var/lib/postgresql/data' },
  {
    does: 'COPY docker-entrypoint.sh docker-ensure-initdb.sh /usr/local/bin/',
    size: 16_777,
    files: async () => ({ root: (await files()).entrypointRoot }),
  },
  { does: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
  { does: 'STOPSIGNAL SIGINT' },
  { does: 'EXPOSE 5432/tcp' },
  { does: 'CMD ["postgres"]' },
];

const full = cook({
  name: 'postgres:17.4',
  from: slim,
  created: Date.UTC(2025, 1, 20, 22, 40),
  steps: [
    {
      does: 'RUN set -eux; \tgroupadd -r postgres --gid=999; \tuseradd -r -g postgres --uid=999 --home-dir=/var/lib/postgresql --shell=/bin/bash postgres; \tinstall --verbose --directory --owner postgres --group postgres --mode 1777 /var/lib/postgresql',
      size: 4176,
      files: async () => ({ root: (await files()).userRoot }),
    },
    { does: 'ENV GOSU_VERSION=1.17' },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends ca-certificates wget; \twget -O /usr/local/bin/gosu "https://github.com/tianon/gosu/releases/download/$GOSU_VERSION/gosu-amd64"; \tchmod +x /usr/local/bin/gosu; \tgosu nobody true',
      size: 2_330_624,
      files: async () => ({ root: (await files()).gosuRoot }),
    },
    { does: 'ENV LANG=en_US.utf8' },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends locales libnss-wrapper xz-utils zstd; \tmkdir /docker-entrypoint-initdb.d',
      size: 31_563_776,
      files: async () => ({ root: (await files()).initRoot }),
    },
    { does: 'ENV PG_MAJOR=17' },
    { does: 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/17/bin' },
    { does: 'ENV PG_VERSION=17.4-1.pgdg120+2' },
    {
      does: 'RUN set -ex; \tapt-get update; \tapt-get install -y --no-install-recommends postgresql-common; \tapt-get install -y --no-install-recommends "postgresql-$PG_MAJOR=$PG_VERSION"; \tpostgres --version',
      size: 326_467_584,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

const small = cook({
  name: 'postgres:17.4-alpine',
  from: alpine,
  created: Date.UTC(2025, 1, 20, 22, 44),
  steps: [
    {
      does: 'RUN set -eux; \taddgroup -g 70 -S postgres; \tadduser -u 70 -S -D -G postgres -H -h /var/lib/postgresql -s /bin/sh postgres; \tinstall --verbose --directory --owner postgres --group postgres --mode 1777 /var/lib/postgresql',
      size: 4096,
      files: async () => ({ root: (await files()).alpineUserRoot }),
    },
    { does: 'ENV GOSU_VERSION=1.17' },
    {
      does: 'RUN set -eux; \tapk add --no-cache --virtual .gosu-deps ca-certificates gnupg; \twget -O /usr/local/bin/gosu "https://github.com/tianon/gosu/releases/download/$GOSU_VERSION/gosu-amd64"; \tchmod +x /usr/local/bin/gosu; \tapk del --no-network .gosu-deps',
      size: 2_330_624,
      files: async () => ({ root: (await files()).gosuRoot }),
    },
    { does: 'RUN mkdir /docker-entrypoint-initdb.d', size: 0, files: async () => ({ root: (await files()).initRoot }) },
    { does: 'ENV LANG=en_US.utf8' },
    { does: 'ENV PG_MAJOR=17' },
    { does: 'ENV PG_VERSION=17.4' },
    {
      does: 'RUN set -eux; \tapk add --no-cache --virtual .build-deps gcc make musl-dev; \t./configure; \tmake install-world; \tapk add --no-cache bash icu-data-full tzdata zstd; \tapk del --no-network .build-deps; \tpostgres --version',
      size: 261_423_104,
      files: async () => ({ root: (await files()).alpineRoot }),
    },
    ...last,
  ],
});

export const postgres: Repository = {
  name: 'library/postgres',
  description: 'PostgreSQL, a relational database that keeps what it is given',
  stars: 14_100,
  images: [
    { tags: 'latest 17 17.4 bookworm 17-bookworm 17.4-bookworm', image: full },
    { tags: 'alpine 17-alpine 17.4-alpine', image: small },
  ],
};
