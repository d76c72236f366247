import { base as alpine } from './alpine.ts';
import { debianFull, slim as debianSlim } from './debian.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

const files = () => import('./files/python.ts');
const CREATED = Date.UTC(2025, 3, 9, 1, 14);

const python = (build: string, size: number): readonly Step[] => [
  { does: 'ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305' },
  { does: 'ENV PYTHON_VERSION=3.13.3' },
  { does: 'ENV PYTHON_SHA256=40f868bcbdeb8149a3149580bb9bfd407b3321cd48f0be631af955ac92c0e041' },
  { does: `RUN ${build}`, size, files: async () => ({ root: (await files()).root }) },
  {
    does: 'RUN set -eux; \tfor src in idle3 pip3 pydoc3 python3 python3-config; do \t\tln -svT "$src" "/usr/local/bin/$(echo "$src" | tr -d 3)"; \tdone',
    size: 36,
    files: async () => ({ root: (await files()).linksRoot }),
  },
  { does: 'CMD ["python3"]' },
];

const full = cook({
  name: 'python:3.13.3',
  from: debianFull,
  created: CREATED,
  steps: [
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends ca-certificates curl gnupg sq wget; \trm -rf /var/lib/apt/lists/*',
      size: 48_513_024,
      files: async () => ({ root: (await files()).toolsRoot }),
    },
    {
      does: 'RUN apt-get update && apt-get install -y --no-install-recommends git mercurial openssh-client subversion procps && rm -rf /var/lib/apt/lists/*',
      size: 177_286_144,
      files: async () => ({ root: (await files()).moreToolsRoot }),
    },
    {
      does: 'RUN set -ex; \tapt-get update; \tapt-get install -y --no-install-recommends autoconf automake g++ gcc make patch unzip; \trm -rf /var/lib/apt/lists/*',
      size: 588_423_168,
    },
    { does: 'ENV PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends libbluetooth-dev tk-dev uuid-dev; \trm -rf /var/lib/apt/lists/*',
      size: 18_541_568,
    },
    ...python(
      'set -eux; \twget -O python.tar.xz "https://www.python.org/ftp/python/$PYTHON_VERSION/Python-$PYTHON_VERSION.tar.xz"; \t./configure --enable-optimizations --with-ensurepip; \tmake; \tmake install; \tpython3 --version; \tpip3 --version',
      65_830_912,
    ),
  ],
});

const slim = cook({
  name: 'python:3.13.3-slim',
  from: debianSlim,
  created: CREATED,
  steps: [
    { does: 'ENV PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    {
      does: 'RUN set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends ca-certificates netbase tzdata; \trm -rf /var/lib/apt/lists/*',
      size: 9_232_384,
      files: async () => ({ root: (await files()).slimToolsRoot }),
    },
    ...python(
      'set -eux; \tapt-get update; \tapt-get install -y --no-install-recommends gcc make wget; \t./configure --enable-optimizations --with-ensurepip; \tmake; \tmake install; \tapt-get purge -y --auto-remove; \tpython3 --version; \tpip3 --version',
      36_962_304,
    ),
  ],
});

const small = cook({
  name: 'python:3.13.3-alpine',
  from: alpine,
  created: CREATED,
  steps: [
    { does: 'ENV PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    {
      does: 'RUN set -eux; \tapk add --no-cache ca-certificates tzdata',
      size: 634_880,
      files: async () => ({ root: (await files()).alpineToolsRoot }),
    },
    ...python(
      'set -eux; \tapk add --no-cache --virtual .build-deps gcc make musl-dev; \t./configure --enable-optimizations --with-ensurepip; \tmake; \tmake install; \tapk del --no-network .build-deps; \tpython3 --version; \tpip3 --version',
      36_098_048,
    ),
  ],
});

export const pythonRepository: Repository = {
  name: 'library/python',
  description: 'Python, the language, with pip to install packages',
  stars: 10_100,
  images: [
    { tags: 'latest 3 3.13 3.13.3 bookworm 3-bookworm 3.13-bookworm 3.13.3-bookworm', image: full },
    { tags: 'slim 3-slim 3.13-slim 3.13.3-slim slim-bookworm 3.13-slim-bookworm', image: slim },
    { tags: 'alpine 3-alpine 3.13-alpine 3.13.3-alpine', image: small },
  ],
};
