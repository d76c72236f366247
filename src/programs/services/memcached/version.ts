/** As `version` tells it. */
export const VERSION = '1.6.38';
