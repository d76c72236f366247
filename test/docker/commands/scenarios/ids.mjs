/** An id of sixty-four equal digits. @param {string} digit */
export const id = (digit) => digit.repeat(64);

/** @param {string} digit */
export const digest = (digit) => `sha256:${id(digit)}`;
