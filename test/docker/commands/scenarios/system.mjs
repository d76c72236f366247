// What the daemon tells of itself, of what happens, and of its disk.
import { readFileSync } from 'node:fs';
import { digest, id } from './ids.mjs';

const data = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8'));

const image = (/** @type {string} */ digit, /** @type {Record<string, unknown>} */ more) => ({
  Id: digest(digit),
  ParentId: '',
  RepoDigests: null,
  Created: 1_700_000_000,
  Labels: null,
  ...more,
});
const sizes = { base: 100_000_000, app: 5_000_000, own: 2_000_000 };
const images = [
  image('a', {
    RepoTags: ['app:1'],
    Size: 105_000_000,
    VirtualSize: 105_000_000,
    SharedSize: 100_000_000,
    Containers: 2,
  }),
  image('b', {
    RepoTags: ['base:1'],
    Size: 100_000_000,
    VirtualSize: 100_000_000,
    SharedSize: 100_000_000,
    Containers: 0,
  }),
  image('c', { RepoTags: ['own:1'], Size: 2_000_000, VirtualSize: 2_000_000, SharedSize: 0, Containers: 0 }),
];
const step = (/** @type {number} */ Size) => ({
  Id: '<missing>',
  Created: 0,
  CreatedBy: 'x',
  Tags: null,
  Size,
  Comment: '',
});
const container = (/** @type {string} */ digit, /** @type {Record<string, unknown>} */ more) => ({
  Id: id(digit),
  ImageID: digest('a'),
  Image: 'app:1',
  Command: 'sleep 1000',
  Created: 1_700_000_000,
  Ports: [],
  Labels: {},
  HostConfig: { NetworkMode: 'default' },
  NetworkSettings: { Networks: { bridge: {} } },
  SizeRootFs: 105_000_000,
  ...more,
});
const mount = {
  Type: 'volume',
  Name: 'data',
  Source: '/var/lib/docker/volumes/data/_data',
  Destination: '/data',
  Driver: 'local',
  Mode: 'z',
  RW: true,
  Propagation: '',
};
const containers = [
  container('1', { Names: ['/web'], State: 'running', Status: 'Up 2 hours', Mounts: [mount], SizeRw: 4000 }),
  container('2', { Names: ['/old'], State: 'exited', Status: 'Exited (0) 2 days ago', Mounts: [], SizeRw: 1000 }),
];
const volume = (/** @type {string} */ Name, /** @type {unknown} */ UsageData) => ({
  CreatedAt: '2026-01-02T03:04:05Z',
  Driver: 'local',
  Labels: null,
  Mountpoint: `/var/lib/docker/volumes/${Name}/_data`,
  Name,
  Options: null,
  Scope: 'local',
  UsageData,
});
const volumes = [volume('data', { RefCount: 1, Size: 12_345 }), volume('spare', { RefCount: 0, Size: 500 })];

const events = [
  {
    status: 'create',
    id: id('1'),
    from: 'app:1',
    Type: 'container',
    Action: 'create',
    Actor: { ID: id('1'), Attributes: { name: 'web', image: 'app:1', tier: 'x<y' } },
    scope: 'local',
    time: 1_700_000_000,
    timeNano: 1_700_000_000_500_000_000,
  },
  {
    Type: 'network',
    Action: 'connect',
    Actor: { ID: id('2'), Attributes: { container: id('1'), name: 'bridge', type: 'bridge' } },
    scope: 'local',
    time: 1_700_000_001,
    timeNano: 1_700_000_001_000_000_000,
  },
  {
    Type: 'volume',
    Action: 'prune',
    Actor: { ID: '', Attributes: {} },
    scope: 'local',
    time: 1_700_000_002,
    timeNano: 1_700_000_002_500_000_000,
  },
];

/** @type {import('./scenario.mjs').Scenario} */
export default {
  routes: {
    'GET /info': { json: data('info') },
    'GET /events': { lines: events },
    // The real client asks for all of it at once, ours puts it together.
    'GET /system/df': {
      json: {
        LayersSize: 107_000_000,
        Images: images,
        Containers: containers,
        Volumes: volumes,
        BuildCache: [],
        BuilderSize: 0,
      },
    },
    'GET /images/json': { json: images.map((one) => ({ ...one, SharedSize: -1, Containers: -1 })) },
    'GET /containers/json': { json: containers },
    'GET /volumes': { json: { Volumes: volumes, Warnings: null } },
    [`GET /images/${digest('a')}/json`]: {
      json: { RootFS: { Type: 'layers', Layers: ['l1', 'l2'] }, Size: 105_000_000 },
    },
    [`GET /images/${digest('b')}/json`]: { json: { RootFS: { Type: 'layers', Layers: ['l1'] }, Size: 100_000_000 } },
    [`GET /images/${digest('c')}/json`]: { json: { RootFS: { Type: 'layers', Layers: ['l3'] }, Size: 2_000_000 } },
    [`GET /images/${digest('a')}/history`]: { json: [step(0), step(sizes.app), step(0), step(sizes.base)] },
    [`GET /images/${digest('b')}/history`]: { json: [step(0), step(sizes.base)] },
    [`GET /images/${digest('c')}/history`]: { json: [step(sizes.own)] },
  },
  lines: `
version
version -f json
version -f '{{.Client.Version}} {{.Server.Version}} {{.Server.APIVersion}} {{.Client.APIVersion}}'
version -f '{{range .Server.Components}}{{.Name}} {{.Details}};{{end}}'
version -f '{{.Server}}'
version -f '{{.Client}}'
version -f 'a {{.Nosuch}}'
version -f '{{.Server.Nosuch}}'
version -f '{{'
version -f '{{json}}'
~ info
info -f '{{json .}}'
info -f json
info -f '{{.Name}} {{.ServerVersion}} {{.NCPU}} {{.Plugins}} {{.DriverStatus}} {{.Swarm}} {{.SecurityOptions}}'
info -f '{{.ClientInfo.Version}} {{.ClientInfo.Context}} {{.CPUCfsPeriod}} {{.HTTPProxy}} {{.ContainerdCommit}}'
info -f '{{range .DriverStatus}}{{index . 0}};{{end}} {{.Runtimes}} {{.RegistryConfig.Mirrors}} {{json .RegistryConfig}}'
info -f 'x {{.Nosuch}}'
info -f '{{.ClientInfo.Nosuch}}'
info -f '{{.Plugins.Nosuch}}'
info -f '{{'
system info -f '{{.ID}}'
info x
events
events --since 1700000000 --until 1700000003
events --format '{{.Type}} {{.Action}} {{.Status}} {{.ID}} {{.From}} {{.Time}} {{.TimeNano}} {{.Scope}} {{.Actor.Attributes.name}}'
events --format json
events --format '{{json .}}' --filter type=container --filter event=create
events --format '{{.Actor}} {{.Actor.Attributes}} {{.}}'
events --format '{{.Nosuch}}'
events --format '{{'
events --format '{{json}}'
events --filter x
events --since 1x
events --since 2026-13-01
events --since foo-bar
events --since 2026-01-02T25:00
events --since 2026-01-02T10:00:00+01:00x
events --until 2026-1-2
events x
system events --format '{{.Action}}'
system df
system df --format json
system df --format raw
system df --format table
system df --format '{{.Type}}:{{.TotalCount}}:{{.Active}}:{{.Size}}:{{.Reclaimable}}'
system df --format 'table {{.Type}}\\t{{.Size}}'
system df --format '{{.Nosuch}}'
system df --format '{{'
system df -v
~ system df -v --format json
system df -v --format '{{range .Volumes}}{{.Name}} {{.Links}} {{.Size}};{{end}}{{range .Images}}{{.Repository}} {{.UniqueSize}};{{end}}'
system df -v --format '{{range .Containers}}{{.Names}} {{.Size}} {{.LocalVolumes}};{{end}}{{len .BuildCache}}'
system df -v --format '{{.Nosuch}}'
system df -v --format '{{'
system df x
`,
};
