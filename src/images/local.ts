import { busybox } from './busybox.ts';
import type { ImageDefinition } from './definition.ts';
import { postgres, webapp } from './training.ts';
import { ubuntu } from './ubuntu.ts';

/** What a fresh machine has, in the order in which it was made. */
export const localImages: readonly ImageDefinition[] = [busybox, ubuntu, ...webapp, ...postgres];
