import { base as alpine } from './alpine.ts';
import { slim } from './debian.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/httpd.ts');

const prefix: readonly Step[] = [
  { does: 'ENV HTTPD_PREFIX=/usr/local/apache2' },
  { does: 'ENV PATH=/usr/local/apache2/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
];

const version: readonly Step[] = [
  { does: 'ENV HTTPD_VERSION=2.4.63' },
  { does: 'ENV HTTPD_SHA256=88fc236ab99b2864b248de7d49a008ec2afd7551e64dce8b95f58f32f94c46ab' },
  { does: 'ENV HTTPD_PATCHES=' },
];

const last: readonly Step[] = [
  { does: 'STOPSIGNAL SIGWINCH' },
  {
    does: 'COPY httpd-foreground /usr/local/bin/',
    size: 138,
    files: async () => ({ root: (await files()).foregroundRoot }),
  },
  { does: 'EXPOSE 80/tcp' },
  { does: 'CMD ["httpd-foreground"]' },
];

const full = cook({
  name: 'httpd:2.4.63',
  from: slim,
  created: Date.UTC(2025, 0, 23, 22, 8),
  steps: [
    ...prefix,
    { does: 'RUN mkdir -p "$HTTPD_PREFIX" \t&& chown www-data:www-data "$HTTPD_PREFIX"', size: 0 },
    { does: 'WORKDIR /usr/local/apache2', size: 0 },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends ca-certificates libaprutil1-ldap libldap-common ; \trm -rf /var/lib/apt/lists/*',
      size: 4_176_384,
      files: async () => ({ root: (await files()).packagesRoot }),
    },
    ...version,
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends gcc make libapr1-dev libaprutil1-dev ; \t./configure --prefix="$HTTPD_PREFIX" --enable-mods-shared=reallyall ; \tmake install; \thttpd -v',
      size: 69_316_352,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

const small = cook({
  name: 'httpd:2.4.63-alpine',
  from: alpine,
  created: Date.UTC(2025, 0, 23, 22, 9),
  steps: [
    ...prefix,
    {
      does: 'RUN set -x; \tadduser -u 82 -D -S -G www-data www-data; \tmkdir -p "$HTTPD_PREFIX"; \tchown www-data:www-data "$HTTPD_PREFIX"',
      size: 4096,
      files: async () => ({ root: (await files()).alpineRoot }),
    },
    { does: 'WORKDIR /usr/local/apache2', size: 0 },
    { does: 'RUN set -eux; \tapk add --no-cache apr apr-util apr-util-ldap perl', size: 42_901_504 },
    ...version,
    {
      does: 'RUN set -eux; \tapk add --no-cache --virtual .build-deps gcc make musl-dev apr-dev; \t./configure --prefix="$HTTPD_PREFIX" --enable-mods-shared=reallyall ; \tmake install; \tapk del --no-network .build-deps; \thttpd -v',
      size: 14_610_432,
      files: async () => ({ root: (await files()).root }),
    },
    ...last,
  ],
});

export const httpd: Repository = {
  name: 'library/httpd',
  description: 'The Apache HTTP Server',
  stars: 4890,
  images: [
    { tags: 'latest 2 2.4 2.4.63 bookworm 2.4-bookworm 2.4.63-bookworm', image: full },
    { tags: 'alpine 2-alpine 2.4-alpine 2.4.63-alpine', image: small },
  ],
};
