/** The table of contents as the site holds it, in a file of its own: `course.json`. */
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { text, whole } from '#lib/schema/forms.ts';
import { lessonParts } from './lesson-parts.ts';
import type { Lesson } from './lesson.ts';
import { questionKinds } from './question-kinds.ts';

const writtenQuestion = v.object({
	ask: text,
	options: v.array(v.object({ text, right: v.boolean(), why: text }))
});

const contents = v.array(
	v.object({
		number: whole(0),
		slug: text,
		title: text,
		summary: text,
		networks: v.array(text),
		modules: v.array(text),
		figures: v.array(whole(1)),
		part: v.picklist(lessonParts),
		minutes: v.number(),
		checks: v.array(v.union([v.picklist(questionKinds), writtenQuestion]))
	})
);

/** @throws Problem that names the first entry that is missing or makes no sense */
export const parseContents = (json: unknown): readonly Lesson[] => checked('course.json', contents, json);
