import { directory, file, type LayerDirectory, type LayerSource, program } from '../../../fs/layer.ts';
import { BASE, readCatalogue } from '../../../programs/apk/catalogue.ts';
import { type ApkPackage, installedFile } from '../../../programs/apk/package.ts';
import { programNames } from '../../../programs/registry.ts';
import { alpineGroup, alpinePasswd } from './alpine.ts';

/** A user whom a layer adds, and the group of the same name. */
export interface AlpineUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** A layer over Alpine: packages with what they need, a user, and files. */
export function alpineLayer(options: {
  packages?: readonly string[];
  user?: AlpineUser;
  files?: Readonly<Record<string, LayerSource>>;
}): LayerDirectory {
  const { packages = [], user, files = {} } = options;
  const known = readCatalogue(programNames);
  const all = new Map<string, ApkPackage>();
  const visit = (name: string) => {
    const own = known.find((one) => one.name === name);
    if (!own || all.has(name)) return;
    all.set(name, own);
    own.depends.forEach(visit);
  };
  [...BASE, ...packages].forEach(visit);
  const added = [...all.values()].filter(({ name }) => !BASE.includes(name));
  const world = [
    'alpine-baselayout',
    'alpine-keys',
    'alpine-release',
    'apk-tools',
    'busybox',
    'libc-utils',
    ...packages,
  ];
  return directory([
    ...(added.length === 0
      ? []
      : ([
          [
            'etc/apk/world',
            world
              .sort()
              .map((name) => `${name}\n`)
              .join(''),
          ],
          ['lib/apk/db/installed', installedFile([...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))],
          ...added.flatMap((own) => own.files.map(({ path, program: name }) => [path, program(name)] as const)),
        ] as const)),
    ...(user
      ? ([
          [
            'etc/passwd',
            alpinePasswd(`${user.name} ${user.uid} ${user.gid} ${user.name} ${user.home} /sbin/nologin\n`),
          ],
          ['etc/group', alpineGroup(` ${user.name}:${user.gid}:${user.name}`)],
          ['etc/shadow', file(`root:*::0:::::\n${user.name}:!:20193:0:99999:7:::\n`, { mode: 0o640, gid: 42 })],
        ] as const)
      : []),
    ...Object.entries(files),
  ]);
}
