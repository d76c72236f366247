/** A lesson's Markdown file, parsed when the page is built (scripts/lesson-modules.ts), without hints, solutions and mistakes. */
declare module '*.md' {
  const lesson: import('../src/lesson/format.ts').Lesson;
  export default lesson;
}
