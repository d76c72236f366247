/** The shapes that whoever looks at a machine needs, so that lessons depend on nothing below it. */
export type { ContainerInspect, PortBinding } from '../engine/api.ts';
