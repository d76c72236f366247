/** What --version calls the programs of this folder. */
export const COREUTILS = 'GNU coreutils 9.1';
