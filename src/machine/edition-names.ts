/** The Dockers that there are, the oldest first. */
export const editionNames = ['1.0', '1.4', '20.10'] as const;

export type EditionName = (typeof editionNames)[number];

/** The one that a machine has unless told. */
export const USUAL_EDITION: EditionName = '20.10';
