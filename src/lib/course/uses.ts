/** Which lesson uses which terms of the glossary, as the site holds it, in a file of its own: `uses.json`. */
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { text } from '#lib/schema/forms.ts';

/** Ids of terms, by the slug of the lesson. */
export type Uses = Readonly<Record<string, readonly string[]>>;

/** @throws Problem that names the first entry that makes no sense */
export const parseUses = (json: unknown): Uses => checked('uses.json', v.record(text, v.array(text)), json);
