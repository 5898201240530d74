import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { sliderOf, stepOf } from '#lib/charts/parts/slider.ts';

describe('where a key leads', () => {
	test.each([
		['ArrowLeft', 3, 2],
		['ArrowRight', 3, 4],
		['ArrowLeft', 0, 0],
		['ArrowRight', 9, 9],
		['Home', 5, 0],
		['End', 5, 9],
		['Escape', 5, null],
		// From nowhere, which is -1.
		['ArrowRight', -1, 0],
		['ArrowLeft', -1, 0]
	])('%s from place %i of ten', (key, from, to) => {
		expect(stepOf(key, from, 9)).toBe(to);
	});

	test('other keys lead nowhere, and no key leads out of the row', () => {
		expect(stepOf('Tab', 3, 9)).toBeUndefined();
		expect(stepOf('ArrowUp', 3, 9)).toBeUndefined();
		const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End');
		fc.assert(
			fc.property(key, fc.integer({ min: 1, max: 50 }), fc.nat(50), (pressed, last, from) => {
				const to = stepOf(pressed, Math.min(from, last), last);
				expect(to).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(last);
			})
		);
	});
});

describe('a chart as a slider', () => {
	const make = (index: number) => {
		const onpoint = vi.fn();
		const placeAt = vi.fn((x: number) => (x < 0 ? null : Math.floor(x / 10)));
		return {
			onpoint,
			placeAt,
			slider: sliderOf({ values: [5, 6, 8], index, text: 'in words', placeAt, onpoint })
		};
	};
	const call = (handler: unknown, event: object) => (handler as (event: object) => void)(event);

	test('says its range, where the reader is, and what is there', () => {
		expect(make(1).slider).toMatchObject({
			role: 'slider',
			'aria-valuemin': 5,
			'aria-valuemax': 8,
			'aria-valuenow': 6,
			'aria-valuetext': 'in words'
		});
		expect(make(-1).slider['aria-valuenow']).toBe(5);
	});

	test('a pointer means the place under it, from the corner of the drawing', () => {
		for (const handler of ['onpointermove', 'onpointerdown'] as const) {
			const { slider, placeAt, onpoint } = make(0);
			const currentTarget = { getBoundingClientRect: () => ({ left: 100, top: 50 }) };
			call(slider[handler], { clientX: 125, clientY: 57, currentTarget });
			expect(placeAt).toHaveBeenCalledWith(25, 7);
			expect(onpoint).toHaveBeenLastCalledWith(2);
			call(slider[handler], { clientX: 90, clientY: 57, currentTarget });
			expect(onpoint).toHaveBeenLastCalledWith(null);
		}
	});

	test('a mouse that leaves, a finger that does not, and a focus that does', () => {
		const { slider, onpoint } = make(1);
		call(slider.onpointerleave, { pointerType: 'touch' });
		expect(onpoint).not.toHaveBeenCalled();
		call(slider.onpointerleave, { pointerType: 'mouse' });
		expect(onpoint).toHaveBeenLastCalledWith(null);
		call(slider.onblur, {});
		expect(onpoint).toHaveBeenCalledTimes(2);
	});

	test('keys that lead along are taken from the page, others are left to it', () => {
		const { slider, onpoint } = make(1);
		const preventDefault = vi.fn();
		call(slider.onkeydown, { key: 'Tab', preventDefault });
		expect([preventDefault, onpoint].map((mock) => mock.mock.calls.length)).toEqual([0, 0]);
		call(slider.onkeydown, { key: 'ArrowRight', preventDefault });
		call(slider.onkeydown, { key: 'Escape', preventDefault });
		expect(preventDefault).toHaveBeenCalledTimes(2);
		expect(onpoint.mock.calls).toEqual([[2], [null]]);
	});
});
