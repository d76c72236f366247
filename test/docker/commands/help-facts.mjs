/**
 * What a help text says beside its prose: the usage lines, headings, the names of commands, and each flag with its value.
 * @param {string} text
 * @returns {string[]}
 */
export function helpFacts(text) {
  return text.split('\n').flatMap((line) => {
    if (/^(Usage:|\t(docker|cobra) )/.test(line) || /^[A-Z][A-Za-z ]*:$/.test(line)) return [line.trim()];
    if (/^ +-/.test(line)) return [line.trim().split(/ {2,}/)[0] ?? ''];
    if (/^(Run|See) '.*' for more information/.test(line) || /^ {2}docker /.test(line)) return [line.trim()];
    const command = /^ {2}([a-z][\w-]*)\*? {2,}/.exec(line);
    return command ? [command[1] ?? ''] : [];
  });
}
