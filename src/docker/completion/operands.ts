import type { Thing } from './names.ts';

/** What the operands of a command are, one after the other; the last one's kind goes for all that follow. */
const OPERANDS: Readonly<Record<string, readonly Thing[]>> = {
  attach: ['running container', 'nothing'],
  commit: ['container', 'nothing'],
  cp: ['container’s file or file'],
  create: ['image', 'nothing'],
  diff: ['container', 'nothing'],
  exec: ['running container', 'nothing'],
  export: ['container', 'nothing'],
  history: ['image', 'nothing'],
  images: ['image', 'nothing'],
  import: ['file', 'nothing'],
  inspect: ['object'],
  kill: ['live container'],
  logs: ['container', 'nothing'],
  pause: ['running container'],
  port: ['live container', 'nothing'],
  pull: ['image', 'nothing'],
  rename: ['container', 'nothing'],
  restart: ['container'],
  rm: ['stopped container'],
  rmi: ['image'],
  run: ['image', 'nothing'],
  save: ['image'],
  start: ['startable container'],
  stats: ['live container'],
  stop: ['live container'],
  tag: ['image'],
  top: ['live container', 'nothing'],
  unpause: ['paused container'],
  update: ['container'],
  wait: ['live container'],
};

/** Where those of a group's command differ. */
const OF_GROUPS: Readonly<Record<string, readonly Thing[]>> = {
  'container inspect': ['container'],
  'image inspect': ['image'],
  'image ls': ['image', 'nothing'],
  'image rm': ['image'],
  'network connect': ['network', 'container', 'nothing'],
  'network create': ['nothing'],
  'network disconnect': ['network', 'container', 'nothing'],
  'network inspect': ['network'],
  'network rm': ['network'],
  'volume create': ['nothing'],
  'volume inspect': ['volume'],
  'volume rm': ['volume'],
};

/**
 * @param path such as `stop` or `container stop`
 * @param place how many operands stand before
 * @param flags those that were given, by name
 */
export function operandAt(path: string, place: number, flags: readonly string[]): Thing {
  const verb = path.slice(path.indexOf(' ') + 1);
  const kinds = OF_GROUPS[path] ?? OPERANDS[verb] ?? ['nothing'];
  const kind = kinds[Math.min(place, kinds.length - 1)] ?? 'nothing';
  // What is forced goes for those that run, too.
  return kind === 'stopped container' && flags.includes('force') ? 'container' : kind;
}
