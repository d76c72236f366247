const names = ['1.0', '1.4', '20.10'] as const;

export type EditionName = (typeof names)[number];

/** The names of all editions, the oldest first. */
export const editionNames: readonly string[] = names;

/** The one that a machine has unless told. */
export const USUAL_EDITION: string = '20.10';
