import { expect, test } from 'vitest';
import type { Shape } from '#lib/arch/node.ts';
import { ChannelShots } from '#lib/state/explore/channel-shots.svelte.ts';
import { withStatistics } from '#lib/state/run/reading.ts';

const reading = (value: number, shape: Shape = [1, 1, 2]) =>
	withStatistics({ shape, values: new Float32Array(shape[0] * shape[1] * shape[2]).fill(value) });
const seen = ({ taken }: ChannelShots) => taken?.shots.map(({ name, values }) => [name, values[0]]);

test('another photo keeps the one before beside it; the same one takes its own place', async () => {
	const shots = new ChannelShots();
	await shots.take('stem', 'Cat', Promise.resolve(reading(1)));
	expect(seen(shots)).toEqual([['Cat', 1]]);
	await shots.take('stem', 'Boats', Promise.resolve(reading(2)));
	expect(seen(shots)).toEqual([
		['Boats', 2],
		['Cat', 1]
	]);
	await shots.take('stem', 'Boats', Promise.resolve(reading(3)));
	expect(seen(shots)).toEqual([
		['Boats', 3],
		['Cat', 1]
	]);
	await shots.take('stem', 'Alps', Promise.resolve(reading(4)));
	expect(seen(shots)).toEqual([
		['Alps', 4],
		['Boats', 3]
	]);
});

test('neither another node nor another size has anything before it', async () => {
	const shots = new ChannelShots();
	await shots.take('stem', 'Cat', Promise.resolve(reading(1)));
	await shots.take('head', 'Boats', Promise.resolve(reading(2)));
	expect(seen(shots)).toEqual([['Boats', 2]]);
	await shots.take('head', 'Cat', Promise.resolve(reading(3, [2, 2, 2])));
	expect(seen(shots)).toEqual([['Cat', 3]]);
});

test('what was asked for before is passed over when it comes late; a failure says why and keeps what was there', async () => {
	const shots = new ChannelShots();
	let late: (value: ReturnType<typeof reading>) => void = () => {};
	const first = shots.take('stem', 'Cat', new Promise((resolve) => (late = resolve)));
	await shots.take('stem', 'Boats', Promise.resolve(reading(2)));
	late(reading(1));
	await first;
	expect(seen(shots)).toEqual([['Boats', 2]]);
	await shots.take('stem', 'Alps', Promise.reject(new Error('lost')));
	expect(shots.problem).toBe('lost');
	expect(seen(shots)).toEqual([['Boats', 2]]);
	await shots.take('stem', 'Alps', Promise.resolve(null));
	expect(shots.problem).toBeNull();
	expect(seen(shots)).toEqual([['Boats', 2]]);
});
