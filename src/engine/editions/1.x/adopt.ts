import type { EngineImage } from '../../images/image.ts';

const SECOND = 1000;
/** How many seconds before the first build archives were imported. */
const IMPORTED = 10;
/** What a recorded machine calls the image that busybox was built on. */
const BASE_NAME = 'bb0:latest';

/** Turns the digits of an id into those of another one that belongs to it, always the same. */
function related(id: string, by: number): string {
  return Array.from(id.replace('sha256:', ''), (digit, i) =>
    ((Number.parseInt(digit, 16) + by * (i + 3) + i * i) % 16).toString(16),
  ).join('');
}

/**
 * Images as Docker 1.x would have made them: `docker import` gives an image no command, so that one which has one was built on what
 * was imported; and whatever was built has the variables that every container has.
 * @param env those variables
 * @param keepsCommand which imported images were given one afterwards
 */
export function adoptImages(
  images: readonly EngineImage[],
  options: { version: string; env: readonly string[]; keepsCommand: (image: EngineImage) => boolean },
): EngineImage[] {
  const { version: dockerVersion, env } = options;
  return images.flatMap((image, index): EngineImage[] => {
    // One after another, as they were made: lists go by seconds.
    const created = image.created + index * SECOND;
    const variables = image.config.Env ?? [];
    const own = {
      ...image,
      created,
      dockerVersion,
      config: { ...image.config, Env: merge(env, variables) },
      history: image.history.map((entry) => ({ ...entry, createdBy: instruction(entry.createdBy) })),
    };
    if (image.container !== undefined) {
      const { id, command } = image.container;
      return [{ ...own, container: { id, command: command.map(instruction) } }];
    }
    const { Cmd, ...bareConfig } = image.config;
    const imported = {
      ...image,
      created: created - IMPORTED * SECOND,
      dockerVersion,
      config: { ...bareConfig, Env: null, Cmd: null },
    };
    if (!Cmd || !options.keepsCommand(image)) return [imported];
    const base = { ...imported, id: `sha256:${related(image.id, 1)}`, tags: [BASE_NAME], created: created - SECOND };
    const command = ['/bin/sh', '-c', `#(nop) CMD [${Cmd.join(' ')}]`];
    const step = {
      id: image.id,
      created,
      createdBy: command.join(' '),
      comment: '',
      size: 0,
      emptyLayer: true,
    };
    return [
      { ...base, history: image.history.map((entry) => ({ ...entry, id: base.id, comment: '' })) },
      {
        ...own,
        parent: base.id,
        comment: '',
        container: { id: related(image.id, 2), command },
        config: { ...own.config, Image: base.id },
        history: [...image.history.map((entry) => ({ ...entry, id: base.id, comment: '' })), step],
      },
    ];
  });
}

/** A step of a build as 1.x words it: lists and ports as Go prints them. */
function instruction(step: string): string {
  return step
    .replace('#(nop)  ', '#(nop) ')
    .replace(/(?<=CMD )\[.*\]$/, (list) => `[${(JSON.parse(list.replace(/" "/g, '","')) as string[]).join(' ')}]`)
    .replace(/(?<=EXPOSE )(\d+)$/, (port) => `map[${port}/tcp:{}]`);
}

function merge(defaults: readonly string[], own: readonly string[]): string[] {
  const names = new Set(own.map((entry) => entry.split('=')[0]));
  return [...defaults.filter((entry) => !names.has(entry.split('=')[0])), ...own];
}

/** Of the imported images of a fresh machine, busybox was given its shell afterwards; ubuntu:14.04 has no command of its own. */
export function hasCommand({ tags }: EngineImage): boolean {
  return tags.some((tag) => tag.startsWith('busybox:'));
}
