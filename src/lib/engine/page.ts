/** What a page imports when the reader runs something, and not before: tfjs comes with it. */
export { openPreferred } from './browser.ts';
export { evaluate } from './evaluate.ts';
export { compile, fits } from './program.ts';
export { run } from './run.ts';
