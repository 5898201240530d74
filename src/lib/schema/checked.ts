/** Data from outside, checked before anything believes it. */
import * as v from 'valibot';
import { FileProblem } from '#lib/text/file-problem.ts';

/** As code would write it: `images[5].label`. */
const placeOf = (path: readonly { readonly key?: unknown }[]): string =>
	path
		.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');

const LONGEST = 40;

/**
 * @param what names the data for the reader: a file
 * @throws Problem `schema/misfit` that names the first place that is not as `schema` says
 */
export function checked<const S extends v.GenericSchema>(
	what: string,
	schema: S,
	data: unknown
): v.InferOutput<S> {
	const result = v.safeParse(schema, data, { abortEarly: true });
	if (result.success) return result.output;
	const [{ path, type, requirement, input }] = result.issues;
	throw new FileProblem('schema/misfit', {
		what,
		place: placeOf(path ?? []),
		expected: type,
		bound: requirement,
		found: input === undefined ? null : (JSON.stringify(input) ?? String(input)).slice(0, LONGEST)
	});
}
