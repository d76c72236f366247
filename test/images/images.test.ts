import { describe, expect, test } from 'vitest';
import type { Layer, LayerDirectory, LayerNode } from '../../src/fs/layer.ts';
import { busybox } from '../../src/images/busybox.ts';
import { digest } from '../../src/images/digest.ts';
import { hostLayers } from '../../src/images/host.ts';
import { localImages } from '../../src/images/local.ts';
import { withDependencies } from '../../src/images/packages.ts';
import { postgres, webapp } from '../../src/images/training.ts';
import { ubuntu } from '../../src/images/ubuntu.ts';
import { busyboxApplets } from '../../src/programs/registry.ts';
import { Site } from '../programs/network/site.ts';

const [app, database] = [webapp, postgres].map((images) => images.at(-1) ?? busybox) as [
  typeof busybox,
  typeof busybox,
];
const root = { uid: 0, gid: 0, groups: [0] };

/** Every entry of a layer, by its path. */
function entries({ root }: Layer): Map<string, LayerNode> {
  const found = new Map<string, LayerNode>();
  const visit = (directory: LayerDirectory, path: string) => {
    for (const [name, node] of directory.entries) {
      found.set(`${path}/${name}`, node);
      if (node.type === 'directory') visit(node, `${path}/${name}`);
    }
  };
  visit(root, '');
  return found;
}

describe('ids', () => {
  test('are those of an id', () => {
    for (const { id, parent } of localImages) {
      expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(parent).toMatch(/^(sha256:[0-9a-f]{64})?$/);
    }
  });

  test('are all different', () => {
    const ids = localImages.flatMap(({ id, layers, container }) => [
      id,
      container?.id ?? id,
      ...layers.map((layer) => layer.id),
    ]);
    const layers = new Set(localImages.flatMap((image) => image.layers));
    const own = localImages.length + layers.size + localImages.filter(({ container }) => container).length;
    expect(new Set(ids).size).toBe(own);
  });

  test('never change, as saved machines name them', () => {
    expect(localImages.map(({ id, tags: [tag = ''] }) => `${tag} ${id.slice(7, 19)}`)).toMatchInlineSnapshot(`
      [
        "busybox:latest be4b2cdb3ee5",
        "ubuntu:14.04 dabc6b0d5cce",
        " ce60927fb04d",
        " fedadd8ad4fb",
        "training/webapp:latest e184c711ea62",
        " 1cef99ddf8a1",
        " 8d008dd30d05",
        "training/postgres:latest 5c46678cff0a",
      ]
    `);
    expect(localImages.flatMap(({ layers }) => layers.map(({ id }) => id.slice(7, 19)))).toMatchInlineSnapshot(`
      [
        "0309af532adb",
        "918d232a33a6",
        "918d232a33a6",
        "c750258f389d",
        "918d232a33a6",
        "c750258f389d",
        "918d232a33a6",
        "c750258f389d",
        "918d232a33a6",
        "4a9076eef6b6",
        "918d232a33a6",
        "4a9076eef6b6",
        "918d232a33a6",
        "4a9076eef6b6",
      ]
    `);
  });

  test('spread well', () => {
    const digits = Array.from({ length: 1000 }, (_, i) => digest(`text ${i}`));
    expect(new Set(digits).size).toBe(1000);
    expect(new Set(digits.map((text) => text.slice(0, 8))).size).toBe(1000);
    const counts = new Map<string, number>();
    for (const digit of digits.join('')) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    for (const count of counts.values()) expect(count / 4000).toBeCloseTo(1, 0);
  });
});

describe('metadata', () => {
  test('tags', () => {
    expect(localImages.flatMap(({ tags }) => tags)).toEqual([
      'busybox:latest',
      'ubuntu:14.04',
      'training/webapp:latest',
      'training/postgres:latest',
    ]);
  });

  test.each([
    [
      app,
      [
        '/bin/sh -c #(nop) WORKDIR /opt/webapp',
        '/bin/sh -c #(nop)  EXPOSE 5000',
        '/bin/sh -c #(nop)  CMD ["python" "app.py"]',
      ],
    ],
    [
      database,
      [
        '/bin/sh -c #(nop)  ENV PG_VERSION=9.3',
        '/bin/sh -c #(nop)  EXPOSE 5432',
        '/bin/sh -c #(nop)  CMD ["su" "postgres" "-c" "/usr/lib/postgresql/$PG_VERSION/bin/postgres -D /var/lib/postgresql/$PG_VERSION/main/ -c config_file=/etc/postgresql/$PG_VERSION/main/postgresql.conf"]',
      ],
    ],
  ])('history of $tags', ({ history, size, parent }, steps) => {
    expect(history[0]).toMatchObject({ id: ubuntu.id, createdBy: '', comment: 'Imported from -', size: ubuntu.size });
    expect(history.slice(1).map(({ createdBy }) => createdBy)).toEqual(steps);
    expect(history.slice(1).map((step) => step.size)).toEqual([0, 0, 0]);
    expect(history.at(-2)?.id).toBe(parent);
    expect(size).toBe(ubuntu.size);
  });

  test('config', () => {
    expect(busybox.config).toMatchObject({ Cmd: ['sh'], Env: null, WorkingDir: '' });
    expect(app.config).toMatchObject({
      Cmd: ['python', 'app.py'],
      WorkingDir: '/opt/webapp',
      ExposedPorts: { '5000/tcp': {} },
    });
    expect(database.config.Env).toEqual([
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'PG_VERSION=9.3',
    ]);
    expect(database.config.ExposedPorts).toEqual({ '5432/tcp': {} });
  });

  test('intermediate images are there, each the parent of the next', () => {
    for (const images of [webapp, postgres]) {
      expect(images.map(({ parent }) => parent)).toEqual([ubuntu, ...images.slice(0, -1)].map(({ id }) => id));
      expect(images.map(({ tags }) => tags.length)).toEqual([0, 0, 1]);
    }
  });
});

describe('trees', () => {
  test('are made when they are looked into, and once', () => {
    for (const { layers } of localImages) {
      for (const own of layers) {
        expect(Object.getOwnPropertyDescriptor(own, 'root')?.get).toBeDefined();
        expect(own.root).toBe(own.root);
      }
    }
  });

  test('busybox has its applets as links', () => {
    const found = entries(busybox.layers[0] as Layer);
    for (const name of busyboxApplets) {
      expect(found.get(`/bin/${name}`)).toMatchObject(
        name === 'busybox' ? { type: 'file', mode: 0o755 } : { type: 'symlink', target: 'busybox' },
      );
    }
    expect([...found.keys()].filter((path) => !path.startsWith('/bin/'))).toEqual(
      [
        'bin',
        'dev',
        'etc',
        'etc/group',
        'etc/passwd',
        'home',
        'proc',
        'root',
        'sys',
        'tmp',
        'usr',
        'usr/bin',
        'var',
      ].map((path) => `/${path}`),
    );
    expect(found.get('/tmp')).toMatchObject({ mode: 0o1777 });
  });

  test('the guide’s images have no ping until it is installed', () => {
    for (const { layers } of [ubuntu, app, database]) {
      for (const layer of layers)
        expect([...entries(layer).keys()].filter((path) => /\/ping\d?$/.test(path))).toEqual([]);
    }
  });

  test('every program is one that there is', async () => {
    const site = new Site();
    const kinds = ['busybox', 'webapp', 'postgres', 'host'] as const;
    for (const kind of kinds) {
      const place = site.place(kind, { address: `172.17.0.${kinds.indexOf(kind) + 2}` });
      const { stdout } = await place.run(
        'for f in /bin/* /usr/bin/* /usr/sbin/* /usr/lib/postgresql/*/bin/*; do test -f "$f" && test ! -L "$f" && echo "$f"; done',
        { user: root },
      );
      for (const path of stdout.trim().split('\n'))
        expect(
          () => site.kernel.load(place.start(['sleep', '1']), place.namespaces.files, path, [path]),
          path,
        ).not.toThrow();
    }
  });
});

describe('Debian', () => {
  const site = new Site({ start: Date.UTC(2026, 10, 22, 6) });
  const places = {
    host: site.place('host'),
    web: site.place('webapp', { address: '172.17.0.2' }),
    db: site.place('postgres', { address: '172.17.0.3' }),
  };
  const learner = { uid: 1000, gid: 1000, groups: [27, 999] };

  test.each<[keyof typeof places, string, string]>([
    ['web', 'cat /etc/debian_version; . /etc/os-release; echo $PRETTY_NAME', 'jessie/sid\nUbuntu 14.04.6 LTS\n'],
    ['web', 'readlink /bin /sbin /lib /usr/bin/python', 'usr/bin\nusr/sbin\nusr/lib\npython3\n'],
    [
      'web',
      'stat -c "%a %U:%G %n" / /tmp /root /etc/shadow /var/tmp',
      '755 root:root /\n1777 root:root /tmp\n700 root:root /root\n640 root:shadow /etc/shadow\n1777 root:root /var/tmp\n',
    ],
    [
      'web',
      'ls /opt/webapp; tail -2 /opt/webapp/app.py',
      "app.py\nif __name__ == '__main__':\n    app.run(host='0.0.0.0', port=int(os.environ.get('PORT', 5000)))\n",
    ],
    [
      'db',
      'id postgres; ls -ld /var/lib/postgresql/9.3/main | cut -d" " -f1,3,4',
      'uid=1000(postgres) gid=1000(postgres) groups=1000(postgres)\ndrwx------ postgres postgres\n',
    ],
    ['db', 'which python curl nc', '/usr/bin/curl\n/usr/bin/nc\n'],
    [
      'host',
      'id; hostname; echo ~',
      'uid=1000(learner) gid=1000(learner) groups=1000(learner),27(sudo),999(docker)\nlinkyard\n/root\n',
    ],
    ['host', 'sudo -n cat /etc/sudoers | grep ^%', '%sudo\tALL=(ALL:ALL) NOPASSWD: ALL\n'],
    ['host', 'cat /etc/sudoers', ''],
    [
      'host',
      'cat /etc/hosts /etc/resolv.conf /etc/hostname',
      '127.0.0.1\tlocalhost linkyard\nnameserver 10.255.255.53\nlinkyard\n',
    ],
    [
      'host',
      'stat -c "%A %U:%G" /run/docker.sock /home/learner',
      'srw-rw---- root:docker\ndrwxr-xr-x learner:learner\n',
    ],
    [
      'host',
      'which bash docker curl ping ps ip nc sudo wget',
      '/usr/bin/bash\n/usr/bin/docker\n/usr/bin/curl\n/usr/bin/ping\n/usr/bin/ps\n/usr/sbin/ip\n/usr/bin/nc\n/usr/bin/sudo\n/usr/bin/wget\n',
    ],
  ])('%s: %s', async (name, line, expected) => {
    const { stdout } = await places[name].run(line, { user: name === 'host' ? learner : root });
    expect(stdout).toBe(expected);
  });

  test('dpkg knows where each program is from', async () => {
    for (const place of Object.values(places)) {
      const { stdout } = await place.run(
        'for f in /usr/bin/* /usr/sbin/*; do test -L $f || dpkg -S $f; done 2>&1 | grep "no path"',
        { user: root },
      );
      expect(stdout).toBe('');
    }
  });

  test('what packages need is there', () => {
    const all = withDependencies(['dnsutils', 'python3-flask']);
    const names = all.map(({ name }) => name);
    for (const { depends } of all) for (const name of depends) expect(names).toContain(name);
    expect(withDependencies(['nosuch'])).toEqual([]);
  });

  test('the host’s tree is made once', () => {
    expect(hostLayers()).toBe(hostLayers());
  });
});
