import { slim } from './debian.ts';
import { cook } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/postgres.ts');

const image = cook({
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
  ],
});

export const postgres: Repository = {
  name: 'library/postgres',
  description: 'PostgreSQL, a relational database that keeps what it is given',
  stars: 14_100,
  images: [{ tags: 'latest 17 17.4 bookworm 17-bookworm 17.4-bookworm', image }],
};
