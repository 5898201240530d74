/** What the paper numbers (arXiv 1602.07261v2), so that a lesson can cite it and cannot cite what is not there. */

export const figureNumbers = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26
] as const;
export const tableNumbers = [1, 2, 3, 4, 5] as const;

export type FigureNumber = (typeof figureNumbers)[number];
export type TableNumber = (typeof tableNumbers)[number];
