/** What is stored of a reader's progress, and what is believed of it when it is read again. */
import * as v from 'valibot';
import { whole } from '#lib/schema/forms.ts';

export interface Place {
	readonly slug: string;
	readonly title: string;
}

export interface Kept {
	/** Lesson that was open last. */
	readonly last: Place | null;
	/** Slugs of lessons read to their end. */
	readonly read: readonly string[];
	/** Places of questions that were answered right once, by slug. */
	readonly right: Readonly<Record<string, readonly number[]>>;
}

export const nothing: Kept = { last: null, read: [], right: {} };

/** What makes no sense counts for nothing and leaves the rest. */
const kept = v.object({
	last: v.fallback(v.nullable(v.object({ slug: v.string(), title: v.string() })), null),
	read: v.fallback(v.array(v.string()), []),
	right: v.fallback(v.record(v.string(), v.fallback(v.array(whole(0)), [])), {})
});

/**
 * What is stored, or `null` where it makes no sense.
 * @param read gives what any version of the site stored; a browser may refuse to say it
 */
export function storedAs<const S extends v.GenericSchema>(
	schema: S,
	read: () => string | null
): v.InferOutput<S> | null {
	try {
		return v.parse(schema, JSON.parse(read() ?? 'null'));
	} catch {
		return null;
	}
}

/** Stores it; a browser that keeps nothing for this site still has it on the page until that is closed. */
export function store(value: unknown, write: (text: string) => void): void {
	try {
		write(JSON.stringify(value));
	} catch {
		// Nothing is lost before the page is closed.
	}
}

/** @param read as for `storedAs` */
export const keptIn = (read: () => string | null): Kept => storedAs(kept, read) ?? nothing;
