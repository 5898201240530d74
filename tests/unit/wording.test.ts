/** Turns of other languages that once stood in these texts, and what a reader of English expects in their place. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/rooms/breaches.ts';

const instead: readonly (readonly [RegExp, string])[] = [
	[/\bdear(er|est|ly)?\b/, 'expensive'],
	[/\bbehind\b/, 'after, in a row, concatenated'],
	[/\bgives? on\b/, 'puts out, passes on'],
	[/\b(could|cannot|can) (not )?be had\b/, 'could not be loaded'],
	[/\bAsk one\b/, 'Try one'],
	[/\bCost is why\b/, 'Cost is the reason'],
	[/How many pixels has\b/, 'How wide is'],
	[/\b1 [a-z]+ pixels\b/, '1 pixel'],
	[/\bdoes for it\b/, 'takes its place'],
	[/\bAll that differs\b/, 'every difference'],
	[/\bstands in its place\b/, 'its counterpart'],
	[/\bthe depth of what\b/, 'how many channels']
];

/** In descriptions of photos things stand behind others. */
const ignore = ['src/lib/text/en/photos.ts'];
const files = globSync(['content/en/**/*.md', 'src/lib/text/en/*.ts'], { cwd: root, ignore }).sort();

/** Names in the code are no words for readers: of kinds of questions, of arguments. */
const said = (file: string, text: string) =>
	file.endsWith('.md')
		? text.replace(/^ {2}- [a-z]+$/gm, '')
		: [...text.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`|"([^"\n]*)"/g)].map(([all]) => all).join('\n');

describe.each(files)('%s', (file) => {
	const text = said(file, readFileSync(root + file, 'utf8'));

	test.each(instead)('does not say %s', (turn) => {
		expect(text).not.toMatch(turn);
	});
});
