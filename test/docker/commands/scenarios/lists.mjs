// Containers, images, networks and volumes in lists, in every format.
import { digest, id } from './ids.mjs';

const network = (/** @type {Record<string, unknown>} */ more) => ({
  Created: '2026-01-02T03:04:05.6Z',
  Scope: 'local',
  Driver: 'bridge',
  EnableIPv6: false,
  IPAM: { Driver: 'default', Options: null, Config: [] },
  Internal: false,
  Attachable: false,
  Ingress: false,
  ConfigFrom: { Network: '' },
  ConfigOnly: false,
  Containers: {},
  Options: {},
  Labels: {},
  ...more,
});

const container = (/** @type {Record<string, unknown>} */ more) => ({
  ImageID: digest('1'),
  Created: 1_700_000_000,
  Ports: [],
  Labels: {},
  State: 'running',
  HostConfig: { NetworkMode: 'default' },
  NetworkSettings: { Networks: { bridge: {} } },
  Mounts: [],
  ...more,
});

const containers = [
  container({
    Id: id('a'),
    Names: ['/web', '/proxy/backend'],
    Image: 'training/webapp',
    Command: 'python -c \'print("hello")\'',
    Ports: [
      { IP: '0.0.0.0', PrivatePort: 5000, PublicPort: 8080, Type: 'tcp' },
      { IP: '::', PrivatePort: 5000, PublicPort: 8080, Type: 'tcp' },
      { PrivatePort: 53, Type: 'udp' },
    ],
    Labels: { tier: 'front', zone: 'b' },
    Status: 'Up 2 hours',
    NetworkSettings: { Networks: { backend: {}, bridge: {} } },
    Mounts: [
      {
        Type: 'volume',
        Name: id('7'),
        Source: '/x',
        Destination: '/data',
        Driver: 'local',
        Mode: '',
        RW: true,
        Propagation: '',
      },
      { Type: 'bind', Source: '/a/very/long/path', Destination: '/b', Mode: 'ro', RW: false, Propagation: 'rprivate' },
    ],
    SizeRw: 1_234_567,
    SizeRootFs: 987_654_321,
  }),
  container({
    Id: id('b'),
    Names: ['/db'],
    Image: digest('2'),
    ImageID: digest('2'),
    Command: '/bin/sh',
    Created: 1_600_000_000,
    State: 'exited',
    Status: 'Exited (0) 3 days ago',
    SizeRw: 0,
    SizeRootFs: 5,
  }),
];

const images = [
  {
    Id: digest('d'),
    ParentId: '',
    RepoTags: ['localhost:5000/z/y:x'],
    RepoDigests: [],
    Created: 1_795_000_000,
    Size: 123_456_789,
    VirtualSize: 123_456_789,
    SharedSize: -1,
    Containers: -1,
    Labels: { a: 'b' },
  },
  {
    Id: digest('a'),
    ParentId: '',
    RepoTags: ['a:1', 'a:2'],
    RepoDigests: [`a@${digest('1')}`, `a@${digest('2')}`, `q@${digest('3')}`],
    Created: 1_700_000_000,
    Size: 1_234_567,
    VirtualSize: 1_234_567,
    SharedSize: -1,
    Containers: -1,
    Labels: null,
  },
  {
    Id: digest('b'),
    ParentId: '',
    RepoTags: null,
    RepoDigests: [`a@${digest('4')}`],
    Created: 1_710_000_000,
    Size: 999,
    VirtualSize: 999,
    SharedSize: 5,
    Containers: 2,
    Labels: null,
  },
  {
    Id: digest('c'),
    ParentId: '',
    RepoTags: ['<none>:<none>'],
    RepoDigests: ['<none>@<none>'],
    Created: 1_710_000_000,
    Size: 0,
    VirtualSize: 0,
    SharedSize: -1,
    Containers: -1,
    Labels: null,
  },
];

/** @type {import('./scenario.mjs').Scenario} */
export default {
  routes: {
    'GET /containers/json': { json: containers },
    'GET /images/json': { json: images },
    'GET /networks': {
      json: [
        network({ Name: 'net10', Id: id('1'), Labels: { a: '1', b: '2' }, Internal: true, EnableIPv6: true }),
        network({ Name: 'net9', Id: id('2'), Driver: 'overlay', Scope: 'swarm' }),
        network({ Name: 'bridge', Id: id('3') }),
      ],
    },
    'GET /volumes': {
      json: {
        Volumes: [
          {
            CreatedAt: '2026-01-02T03:04:05Z',
            Driver: 'local',
            Labels: { tier: 'back' },
            Mountpoint: '/var/lib/docker/volumes/data10/_data',
            Name: 'data10',
            Options: null,
            Scope: 'local',
          },
          {
            CreatedAt: '2026-01-02T03:04:05Z',
            Driver: 'other',
            Labels: null,
            Mountpoint: '/mnt',
            Name: 'data9',
            Options: null,
            Scope: 'global',
          },
        ],
        Warnings: null,
      },
    },
  },
  lines: `
ps
ps -a
ps -q
ps -s
ps --no-trunc
ps -aq --no-trunc
ps --format table
~ ps --format json
~ ps --no-trunc --format json
ps --format raw
ps -q --format raw
ps -s --format raw
ps -q --format {{.Names}}
ps -n 3
ps -l
ps --last=0
ps --filter label=tier --filter label=zone=b --filter Status=running
ps --format '{{.ID}} {{.Names}} {{.Image}} {{.Command}} {{.CreatedAt}} {{.RunningFor}} {{.Ports}} {{.State}} {{.Status}}'
~ ps --format '{{.Size}} {{.Labels}} {{.Label "tier"}} {{.Label "none"}}|{{.Mounts}} {{.LocalVolumes}} {{.Networks}}'
ps --no-trunc --format '{{.Names}} {{.Mounts}} {{.Image}} {{.ID}}'
ps --format 'table {{.Names}}\\t{{.Ports}}\\t{{.Label "tier"}}'
ps --format 'table {{.Names | upper}}\\t{{json .Image}}'
ps --format '{{range $i, $p := split .Ports ","}}{{$i}}={{$p}};{{end}}'
~ ps --format '{{json .}}'
ps --format '{{.Nosuch}}'
ps --format '{{slice .ID 0 3}}'
ps --format '{{.Names'
ps --format '{{nosuch}}'
ps --format 'table {{.Nosuch}}'
ps --format '{{.Label}}'
ps --format jsonx
ps --format tablex
ps --format ' {{.Names}} '
ps --format '{{.Names}}\\n{{.ID}}\\t|'
images
images --digests
images -q
images -q --no-trunc
images --no-trunc
images --format raw
images -q --format raw
images --digests --format raw
images --format json
images --digests --format json
images --format table
images --format '{{.Repository}} {{.Tag}} {{.Digest}} {{.ID}} {{.CreatedSince}} {{.CreatedAt}} {{.Size}} {{.VirtualSize}}'
images --format '{{.Repository}} {{.Containers}} {{.SharedSize}} {{.UniqueSize}}'
images --format 'table {{.Repository}}\\t{{.ID}}'
images --format '{{.Nosuch}}'
images --format '{{'
images a
images -a --filter dangling=true --filter reference=b b/c
images --tree
image ls -q
image list
network ls
network ls -q
network ls --no-trunc
network ls -q --no-trunc
network ls --format raw
network ls -q --format raw
~ network ls --format json
~ network ls --format '{{.ID}} {{.Name}} {{.Driver}} {{.Scope}} {{.IPv6}} {{.Internal}} {{.Labels}} {{.Label "a"}} {{.CreatedAt}}'
~ network ls --format 'table {{.Name}}\\t{{.Labels}}'
network ls --format '{{.Nosuch}}'
network ls --filter driver=bridge --filter name=x
volume ls
volume ls -q
volume ls --format raw
volume ls -q --format raw
volume ls --format json
volume ls --format '{{.Name}} {{.Driver}} {{.Scope}} {{.Mountpoint}} {{.Labels}} {{.Label "tier"}} {{.Links}} {{.Size}}'
volume ls --format 'table {{.Name}}\\t{{.Mountpoint}}'
volume ls --format '{{.ID}}'
volume ls --format '{{.Name'
volume ls --filter dangling=true
volume ls --cluster
volume list -q
`,
};
