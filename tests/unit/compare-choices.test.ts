import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metrics } from '#lib/results/paper/curves.ts';
import { costAddress, costKinds, costStart, origins, versions } from '#lib/state/compare/cost-choices.ts';
import { groupings, resultsAddress, resultsStart } from '#lib/state/compare/results-choices.ts';

const pages = [
	{
		page: 'results',
		address: resultsAddress,
		bare: resultsStart,
		choices: fc.record({ metric: fc.constantFrom(...metrics), by: fc.constantFrom(...groupings) }),
		nonsense: 'error=top3&by=colour'
	},
	{
		page: 'cost',
		address: costAddress,
		bare: costStart,
		choices: fc.record({
			metric: fc.constantFrom(...metrics),
			cost: fc.constantFrom(...costKinds),
			origin: fc.constantFrom(...origins),
			version: fc.constantFrom(...versions),
			level: fc.option(fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10))
		}),
		nonsense: 'error=&cost=time&from=nobody&version=3&level=low'
	}
] as const;

describe.each(pages)('what was chosen on the page of $page', ({ address, bare, choices, nonsense }) => {
	const { toQuery, fromQuery } = address as typeof costAddress;
	const read = (query: string) => fromQuery(new URLSearchParams(query));

	test('comes back from its address', () => {
		fc.assert(
			fc.property(choices as fc.Arbitrary<typeof costStart>, (chosen) => {
				expect(read(toQuery(chosen))).toEqual(chosen);
			})
		);
	});

	test('is nothing in a bare address and in one without sense', () => {
		expect(toQuery(bare as typeof costStart)).toBe('');
		expect(read(nonsense)).toEqual(bare);
	});
});
