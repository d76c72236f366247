import { base as alpine } from './alpine.ts';
import { slim } from './debian.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/nginx.ts');

const script = (name: string, to: string, size: number): Step => ({
  does: `COPY ${name} ${to}`,
  size,
  files: async () => ({ root: (await files()).scriptRoot(name, to) }),
});

const entrypoint: readonly Step[] = [
  script('docker-entrypoint.sh', '/', 1620),
  script('10-listen-on-ipv6-by-default.sh', '/docker-entrypoint.d', 2125),
  script('15-local-resolvers.envsh', '/docker-entrypoint.d', 389),
  script('20-envsubst-on-templates.sh', '/docker-entrypoint.d', 3017),
  script('30-tune-worker-processes.sh', '/docker-entrypoint.d', 4619),
  { does: 'ENTRYPOINT ["/docker-entrypoint.sh"]' },
  { does: 'EXPOSE 80/tcp' },
  { does: 'STOPSIGNAL SIGQUIT' },
  { does: 'CMD ["nginx", "-g", "daemon off;"]' },
];

const mainline = cook({
  name: 'nginx:1.27.5',
  from: slim,
  created: Date.UTC(2025, 3, 16, 14, 50),
  steps: [
    { does: 'LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>' },
    { does: 'ENV NGINX_VERSION=1.27.5' },
    { does: 'ENV NJS_VERSION=0.8.10' },
    { does: 'ENV NJS_RELEASE=1~bookworm' },
    { does: 'ENV PKG_RELEASE=1~bookworm' },
    { does: 'ENV DYNPKG_RELEASE=1~bookworm' },
    {
      does: 'RUN set -x     && groupadd --system --gid 101 nginx     && useradd --system --gid nginx --no-create-home --uid 101 nginx     && apt-get update     && apt-get install --no-install-recommends -y nginx=$NGINX_VERSION-$PKG_RELEASE gettext-base curl     && ln -sf /dev/stdout /var/log/nginx/access.log     && ln -sf /dev/stderr /var/log/nginx/error.log     && mkdir /docker-entrypoint.d',
      size: 117_584_932,
      files: async () => ({ root: (await files()).debianRoot }),
    },
    ...entrypoint,
  ],
});

const small = cook({
  name: 'nginx:1.27.5-alpine',
  from: alpine,
  created: Date.UTC(2025, 3, 16, 14, 51),
  steps: [
    { does: 'LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>' },
    { does: 'ENV NGINX_VERSION=1.27.5' },
    { does: 'ENV PKG_RELEASE=1' },
    { does: 'ENV DYNPKG_RELEASE=1' },
    {
      does: 'RUN set -x     && addgroup -g 101 -S nginx     && adduser -S -D -H -u 101 -h /var/cache/nginx -s /sbin/nologin -G nginx nginx     && apk add --no-cache nginx=$NGINX_VERSION-r$PKG_RELEASE gettext-envsubst curl     && mkdir /docker-entrypoint.d',
      size: 40_262_144,
      files: async () => ({ root: (await files()).alpineRoot }),
    },
    ...entrypoint,
  ],
});

export const nginx: Repository = {
  name: 'library/nginx',
  description: 'nginx: a web server that passes requests on to other servers, too',
  stars: 20_700,
  images: [
    {
      tags: 'latest 1 1.27 1.27.5 mainline bookworm 1.27.5-bookworm 1.27-bookworm 1-bookworm mainline-bookworm',
      image: mainline,
    },
    { tags: 'alpine 1-alpine 1.27-alpine 1.27.5-alpine mainline-alpine', image: small },
  ],
};
