const READY_MADE = 'docker pull and docker run work with ready-made images';
const SAVE = 'nothing leaves this machine; docker save writes an image to a file';
const SINGLE = 'docker run works with single containers';

/** What Docker has and Linkyard does not simulate, with what is near it. Commands of a group stand with its name. */
export const notSimulated: Readonly<Record<string, string>> = {
  build: READY_MADE,
  builder: READY_MADE,
  buildx: READY_MADE,
  compose: 'docker run starts containers one by one',
  config: SINGLE,
  context: 'there is one daemon, the one of this host',
  logout: 'there is no login either, since the registry serves everybody',
  'image build': READY_MADE,
  'image push': SAVE,
  manifest: 'docker image inspect shows an image',
  model: SINGLE,
  node: SINGLE,
  plugin: 'docker info lists the drivers that are there',
  push: SAVE,
  scan: 'docker image inspect shows an image',
  scout: 'docker image inspect shows an image',
  secret: 'docker run -e sets variables',
  service: SINGLE,
  stack: SINGLE,
  swarm: SINGLE,
  trust: 'docker image inspect shows an image',
  'volume update': 'docker volume create sets what a volume is',
};
