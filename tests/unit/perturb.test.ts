import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perturb, perturbations, sweep, type PerturbationId } from '#lib/vision/perturb.ts';
import { bilinear, colourOf, luma, repaint, type Pixels } from '#lib/vision/pixels.ts';

type Paint = (y: number, x: number) => readonly number[];

const draw = (height: number, width: number, paint: Paint): Pixels =>
	repaint({ width, height, data: new Uint8ClampedArray(4 * width * height).fill(255) }, paint);

const grey = (level: number) => [level, level, level];

const change = (id: PerturbationId) => {
	const found = perturbations.find((perturbation) => perturbation.id === id);
	if (!found) throw new Error(`No ${id}.`);
	return found;
};
const apply = (id: PerturbationId, image: Pixels, amount: number) => change(id).apply(image, amount);

/** The values of all three channels, without alpha. */
const values = ({ data }: Pixels) => [...data].filter((_, i) => i % 4 < 3);
const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
const variance = (list: readonly number[]) => {
	const middle = mean(list);
	return mean(list.map((value) => (value - middle) ** 2));
};

const byte = fc.integer({ min: 0, max: 255 });
const side = fc.integer({ min: 1, max: 9 });
const bytes = (count: number) => fc.array(byte, { minLength: count, maxLength: count });
const picture = (height: number, width: number, of = byte) =>
	fc
		.array(of, { minLength: 3 * height * width, maxLength: 3 * height * width })
		.map((list) => draw(height, width, (y, x) => list.slice(3 * (y * width + x), 3 * (y * width + x) + 3)));
const anyPicture = fc.tuple(side, side).chain(([height, width]) => picture(height, width));
const degrees = fc.integer({ min: -180, max: 180 });

test('between pixels a plane stays a plane; beyond the edge, the edge goes on', () => {
	const [h, w] = [3, 4];
	const plane = Array.from({ length: 2 * h * w }, (_, i) => {
		const [y, x] = [Math.floor(i / 2 / w), Math.floor(i / 2) % w];
		return i % 2 ? 5 * y - x : 0;
	});
	fc.assert(
		fc.property(
			fc.double({ min: -9, max: 9, noNaN: true }),
			fc.double({ min: -9, max: 9, noNaN: true }),
			(y, x) => {
				const inside = 5 * Math.min(h - 1, Math.max(0, y)) - Math.min(w - 1, Math.max(0, x));
				expect(bilinear(plane, [h, w, 2], y, x, 1)).toBeCloseTo(inside, 9);
			}
		)
	);
});

describe.each(perturbations)('$id', ({ min, max, step, neutral, apply }) => {
	test('its neutral amount changes nothing, and can be reached with a slider', () => {
		fc.assert(
			fc.property(anyPicture, (image) => {
				expect(apply(image, neutral)).toEqual(image);
			})
		);
		for (const end of [min, max]) {
			const steps = Math.abs(end - neutral) / step;
			expect(steps).toBeCloseTo(Math.round(steps), 9);
		}
	});

	test('size and alpha stay, and the picture that was given too', () => {
		fc.assert(
			fc.property(anyPicture, fc.double({ min, max, noNaN: true }), (image, amount) => {
				const before = image.data.slice();
				const { width, height, data } = apply(image, amount);
				expect([width, height, data.length]).toEqual([image.width, image.height, image.data.length]);
				expect(data.every((value, i) => i % 4 < 3 || value === 255)).toBe(true);
				expect(image.data).toEqual(before);
			})
		);
	});
});

describe('noise', () => {
	const length = 128;
	const middle = draw(length, length, () => grey(128));
	const noiseOf = (amount: number) => values(apply('noise', middle, amount)).map((value) => value - 128);
	const count = values(middle).length;

	test.each([4, 8, 16, 32])(
		'has a standard deviation of %d grey levels on mid-grey, and no mean',
		(amount) => {
			const found = noiseOf(amount);
			// Four standard errors, and the variance of rounding.
			const error = 4 * amount * Math.sqrt(1 / (2 * count)) + 1 / 12 / amount;
			expect(Math.abs(Math.sqrt(variance(found)) - amount)).toBeLessThan(error);
			expect(Math.abs(mean(found))).toBeLessThan((4 * amount) / Math.sqrt(count));
		}
	);

	test('is normal: as much lies beyond two standard deviations as should', () => {
		const share = noiseOf(32).filter((value) => Math.abs(value) > 64.5).length / count;
		// Of a normal distribution, 4.38% lie more than 64.5 / 32 deviations away.
		expect(Math.abs(share - 0.0438)).toBeLessThan(4 * Math.sqrt((0.0438 * (1 - 0.0438)) / count));
	});

	test.each([
		['the next channel', 1],
		['the next pixel', 3],
		['the next row', 3 * length]
	])('tells nothing about %s', (_, distance) => {
		const found = noiseOf(16);
		const products = found.slice(distance).map((value, i) => value * (found[i] ?? 0));
		expect(Math.abs(mean(products)) / 16 ** 2).toBeLessThan(4 / Math.sqrt(products.length));
	});

	test('is the same each time, and twice the amount is twice the same pattern', () => {
		expect(noiseOf(11)).toEqual(noiseOf(11));
		const [once, twice] = [noiseOf(10), noiseOf(20)];
		// Both are rounded.
		const excess = twice.map((value, i) => Math.abs(value - 2 * (once[i] ?? 0)));
		expect(Math.max(...excess)).toBeLessThanOrEqual(1.5);
	});
});

describe('blur', () => {
	const sigmas = [0, 0.5, 1, 2, 3, 4];

	test('keeps the mean and evens out, the more the wider', () => {
		// Wide enough around the blot for the widest blur, so that nothing is lost at the edge.
		const [margin, blot] = [12, 8];
		const size = 2 * margin + blot;
		const place = (at: number) => at - margin;
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 150, max: 255 }), { minLength: blot ** 2, maxLength: blot ** 2 }),
				(list) => {
					const image = draw(size, size, (y, x) => {
						const inside = [y, x].every((at) => place(at) >= 0 && place(at) < blot);
						return grey(inside ? (list[place(y) * blot + place(x)] ?? 0) : 60);
					});
					const blurred = sigmas.map((sigma) => values(apply('blur', image, sigma)));
					for (const found of blurred) expect(Math.abs(mean(found) - mean(values(image)))).toBeLessThan(0.5);
					const spread = blurred.map(variance);
					spread.slice(1).forEach((value, i) => expect(value).toBeLessThan(spread[i] ?? 0));
				}
			),
			{ numRuns: 10 }
		);
	});

	test.each([1, 2, 3, 4])(
		'makes of an edge a slope with the standard deviation asked for: %d pixels',
		(sigma) => {
			const size = 41;
			const edges: readonly [Paint, (at: number) => readonly [number, number]][] = [
				[(_, x) => grey(x > 20 ? 255 : 0), (at) => [7, at]],
				[(y) => grey(y > 20 ? 255 : 0), (at) => [at, 7]]
			];
			for (const [edge, along] of edges) {
				const image = apply('blur', draw(size, size, edge), sigma);
				const level = (at: number) => colourOf(image, ...along(at))[1] ?? 0;
				const rise = Array.from({ length: size - 1 }, (_, i) => (level(i + 1) - level(i)) / 255);
				const centre = rise.reduce((sum, value, i) => sum + value * (i + 0.5), 0);
				const spread = Math.sqrt(rise.reduce((sum, value, i) => sum + value * (i + 0.5 - centre) ** 2, 0));
				expect(centre).toBeCloseTo(20.5, 1);
				expect(Math.abs(spread / sigma - 1)).toBeLessThan(0.05);
			}
		}
	);

	test('leaves a plain picture plain, up to its edge, and channels apart', () => {
		fc.assert(
			fc.property(
				bytes(3),
				side,
				side,
				fc.double({ min: 0, max: 4, noNaN: true }),
				(colour, height, width, sigma) => {
					const image = draw(height, width, () => colour);
					expect(apply('blur', image, sigma)).toEqual(image);
				}
			)
		);
	});
});

describe('rotation', () => {
	const turned = (image: Pixels, from: Paint) =>
		draw(image.height, image.width, (y, x) => {
			const [row = 0, column = 0] = from(y, x);
			return colourOf(image, row, column);
		});

	test('a quarter and three quarters put every pixel of a square in another place, clockwise', () => {
		fc.assert(
			fc.property(
				side.chain((length) => picture(length, length)),
				(image) => {
					const last = image.width - 1;
					expect(apply('rotation', image, 90)).toEqual(turned(image, (y, x) => [last - x, y]));
					expect(apply('rotation', image, -90)).toEqual(turned(image, (y, x) => [x, last - y]));
				}
			)
		);
	});

	test('a half puts every pixel of any picture in the opposite place', () => {
		fc.assert(
			fc.property(anyPicture, fc.constantFrom(-180, 180), (image, half) => {
				const [bottom, right] = [image.height - 1, image.width - 1];
				expect(apply('rotation', image, half)).toEqual(turned(image, (y, x) => [bottom - y, right - x]));
			})
		);
	});

	test('turns a slope about the centre by the angle', () => {
		const [radius, across, down] = [10, 4, 2];
		const slope = draw(2 * radius + 1, 2 * radius + 1, (y, x) =>
			grey(128 + across * (x - radius) + down * (y - radius))
		);
		fc.assert(
			fc.property(degrees, (angle) => {
				const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
				const image = apply('rotation', slope, angle);
				for (let y = -radius; y <= radius; y++)
					for (let x = -radius; x <= radius; x++) {
						if (Math.hypot(y, x) > radius) continue;
						const level = 128 + (across * cos - down * sin) * x + (across * sin + down * cos) * y;
						const [found = NaN] = colourOf(image, y + radius, x + radius);
						expect(Math.abs(found - level)).toBeLessThan(0.5 + 1e-6);
					}
			}),
			{ numRuns: 30 }
		);
	});

	test('fills the corners with the edge: no colour that was not there', () => {
		const framed = draw(9, 9, (y, x) => (y % 8 === 0 || x % 8 === 0 ? [200, 100, 50] : [0, 0, 0]));
		for (const [y, x] of [
			[0, 0],
			[0, 8],
			[8, 0],
			[8, 8]
		] as const)
			expect(colourOf(apply('rotation', framed, 45), y, x)).toEqual([200, 100, 50]);
	});
});

describe('hue', () => {
	const one = (colour: readonly number[]) => draw(1, 1, () => colour);
	const after = (colour: readonly number[], angle: number) =>
		colourOf(apply('hue', one(colour), angle), 0, 0);
	/** Near grey, so that no channel leaves 0..255 on the way. */
	const pale = fc.array(fc.integer({ min: 110, max: 145 }), { minLength: 3, maxLength: 3 });

	test('keeps greys', () => {
		fc.assert(
			fc.property(byte, degrees, (level, angle) => {
				expect(after(grey(level), angle)).toEqual(grey(level));
			})
		);
	});

	test('comes back after 360°', () => {
		fc.assert(
			fc.property(bytes(3), degrees, (colour, angle) => {
				const [first, second] = [after(colour, angle), after(colour, angle + 360)];
				first.forEach((value, i) => expect(Math.abs(value - (second[i] ?? NaN))).toBeLessThanOrEqual(1));
			})
		);
	});

	test('keeps the luma of Rec. 709', () => {
		fc.assert(
			fc.property(pale, degrees, (colour, angle) => {
				const [r = 0, g = 0, b = 0] = after(colour, angle);
				expect(Math.abs(0.2126 * r + 0.7152 * g + 0.0722 * b - luma(colour))).toBeLessThan(0.6);
			})
		);
	});

	test('half a turn mirrors every channel at the luma', () => {
		fc.assert(
			fc.property(pale, (colour) => {
				const mirrored = colour.map((value) => 2 * luma(colour) - value);
				after(colour, 180).forEach((value, i) =>
					expect(Math.abs(value - (mirrored[i] ?? NaN))).toBeLessThanOrEqual(0.5 + 1e-6)
				);
			})
		);
	});

	test.each([
		['red', 120, 'green', [255, 0, 0], 1],
		['red', -120, 'blue', [255, 0, 0], 2],
		['green', 120, 'blue', [0, 255, 0], 2],
		['blue', 120, 'red', [0, 0, 255], 0]
	])('%s turned by %d° is mostly %s', (_, angle, __, colour, strongest) => {
		const found = after(colour, angle);
		expect(found.indexOf(Math.max(...found))).toBe(strongest);
	});
});

describe('perturb', () => {
	test('nothing asked, nothing changed', () => {
		const neutral = Object.fromEntries(perturbations.map(({ id, neutral }) => [id, neutral]));
		fc.assert(
			fc.property(anyPicture, (image) => {
				expect(perturb(image, {})).toEqual(image);
				expect(perturb(image, neutral)).toEqual(image);
			})
		);
	});

	test('changes add up in the declared order, whatever the order of asking', () => {
		fc.assert(
			fc.property(anyPicture, (image) => {
				const noisy = apply('noise', image, 20);
				const expected = apply('hue', apply('rotation', apply('blur', noisy, 0.7), 33), -80);
				expect(perturb(image, { hue: -80, rotation: 33, blur: 0.7, noise: 20 })).toEqual(expected);
			})
		);
	});

	test('an amount beyond its range counts as the end of the range', () => {
		fc.assert(
			fc.property(anyPicture, (image) => {
				expect(perturb(image, { blur: 9999, noise: -5 })).toEqual(apply('blur', image, 4));
			})
		);
	});
});

describe('sweep', () => {
	test.each(perturbations)(
		'along $id: from end to end in equal steps, the neutral amount among them',
		(along) => {
			fc.assert(
				fc.property(fc.integer({ min: 1, max: 50 }), (half) => {
					const amounts = sweep(along, 2 * half + 1);
					expect(amounts).toHaveLength(2 * half + 1);
					expect([amounts[0], amounts.at(-1)]).toEqual([along.min, along.max]);
					expect(amounts).toContain(along.neutral);
					const width = (along.max - along.min) / (2 * half);
					amounts.slice(1).forEach((amount, i) => expect(amount - (amounts[i] ?? NaN)).toBeCloseTo(width, 9));
				})
			);
		}
	);

	test.each([
		['rotation', 16],
		['rotation', 1],
		['noise', 1],
		['noise', 0]
	] as const)('refuses what would leave out the neutral amount: %s, %d', (id, count) => {
		expect(() => sweep(change(id), count)).toThrow(RangeError);
	});
});
