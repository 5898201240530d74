/** The language of the interface. */
import { site } from './en/site.ts';
import type { SiteWords } from './words.ts';

export const text: SiteWords = site;

/** Numbers as the language writes them. */
const locale = 'en';
export const whole = (n: number): string => n.toLocaleString(locale);
export const percent = (share: number, digits = share < 0.1 ? 2 : 3): string =>
	share.toLocaleString(locale, { style: 'percent', maximumSignificantDigits: digits });
export const compact = (n: number): string =>
	n.toLocaleString(locale, { notation: 'compact', maximumSignificantDigits: 3 });
/** Without a sign on zero. */
export const significant = (n: number, digits = 4): string =>
	(n === 0 ? 0 : n).toLocaleString(locale, { maximumSignificantDigits: digits });
export const duration = (ms: number): string =>
	ms < 1000 ? `${significant(ms, 3)} ms` : `${significant(ms / 1000, 3)} s`;
const fixed =
	(digits: number) =>
	(n: number): string =>
		n.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
/** Percent or points of an error, with as many digits as a difference between two networks needs. */
export const points = fixed(2);
export const tenths = fixed(1);
