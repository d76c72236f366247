import type { Type } from '../reflect/type.ts';
import { containerInspectResponse } from '../types/container.ts';
import { imageInspectResponse } from '../types/image.ts';
import { networkInspect } from '../types/network.ts';
import { volume } from '../types/volume.ts';

/** The kinds of objects that `docker inspect` looks for, in that order. */
export type ObjectKind = 'container' | 'image' | 'network' | 'volume';

/** What the client decodes each kind into. */
export const TYPES: Readonly<Record<ObjectKind, Type>> = {
  container: containerInspectResponse,
  image: imageInspectResponse,
  network: networkInspect,
  volume,
};
