export const notSimulated: Readonly<Record<string, string>> = {};
