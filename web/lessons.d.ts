/** The differences between the editions, parsed when the page is built (scripts/edition-modules.ts). */
declare module '*/docs/editions.md' {
  const differences: import('./compare/reasons.ts').Difference[];
  export default differences;
}

/** A lesson's Markdown file, parsed when the page is built (scripts/lesson-modules.ts), without hints, solutions and mistakes. */
declare module '*.md' {
  const lesson: import('../src/lesson/format.ts').Lesson;
  export default lesson;
}
