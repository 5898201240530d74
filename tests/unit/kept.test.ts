import { expect, test } from 'vitest';
import { keptIn, nothing } from '#lib/state/lesson/kept.ts';

const good = {
	last: { slug: 'stem', title: 'The stem' },
	read: ['stem', 'reduction-a'],
	right: { stem: [0, 2] }
};

test('what was stored comes back', () => {
	expect(keptIn(() => JSON.stringify(good))).toEqual(good);
});

test.each([
	['nobody', null],
	['no JSON', '{"read":'],
	['another thing', '"course"'],
	['null', 'null'],
	['an empty object', '{}'],
	['a number for the lessons', '{"read":5}'],
	['null for all', '{"last":null,"read":null,"right":null}'],
	['a number for the answers', '{"read":{},"right":7}'],
	['lessons that are no words', '{"read":[5,{}],"right":"all"}']
])('of %s nothing is believed', (_, stored) => {
	expect(keptIn(() => stored)).toEqual(nothing);
});

test.each([
	['the lessons', { ...good, read: 5 }, { ...good, read: [] }],
	['the last lesson', { ...good, last: 'stem' }, { ...good, last: null }],
	['the answers', { ...good, right: null }, { ...good, right: {} }],
	[
		'the answers of one lesson',
		{ ...good, right: { stem: [0, 2], a: [-1] } },
		{ ...good, right: { stem: [0, 2], a: [] } }
	],
	['what this version does not know', { ...good, seen: true }, good]
])('%s that make no sense leave the rest', (_, stored, kept) => {
	expect(keptIn(() => JSON.stringify(stored))).toEqual(kept);
});

test('a browser that refuses to say what it stores is one that stores nothing', () => {
	expect(
		keptIn(() => {
			throw new DOMException('denied', 'SecurityError');
		})
	).toEqual(nothing);
});
