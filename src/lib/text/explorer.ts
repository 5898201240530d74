/** The words of colours and of the origin of numbers, apart from the others: most pages need none of them. */
import { explorer } from './en/explorer.ts';
import type { ExplorerWords } from './words.ts';

export const explorerText: ExplorerWords = explorer;
