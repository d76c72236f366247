import { patternFor } from '../words/pattern.ts';

/** Whether a name is, begins with, or matches one of the topics. */
export function matchesAny(name: string, topics: readonly string[]): boolean {
  return topics.some(
    (topic) => name === topic || patternFor(topic).matches(name) || (topic.length > 1 && name.startsWith(topic)),
  );
}
