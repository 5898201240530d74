import { expect, test } from 'vitest';
import { statisticsOf } from '#lib/engine/statistics.ts';

test.each([
	[[2, 4, 4, 4, 5, 5, 7, 9], { mean: 5, std: 2, min: 2, max: 9 }],
	[[-3], { mean: -3, std: 0, min: -3, max: -3 }]
])('of %j, as a whole population', (values, expected) => {
	expect(statisticsOf(values)).toEqual(expected);
});
