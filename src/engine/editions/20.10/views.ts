import type { Views } from '../../edition.ts';
import { info } from './info.ts';
import { inspectContainer } from './inspect-container.ts';
import { inspectImage } from './inspect-image.ts';

/** What Docker 20.10 shows. */
export const views: Views = { container: inspectContainer, image: inspectImage, info };
