import { expect, test } from 'vitest';
import { smoothed } from '#lib/course/smoothing.ts';
import { epsilons, rateAt, schedules, stepFor } from '#lib/results/paper/training.ts';

test.each([
	[0, 0.045],
	[20, 0.0242],
	[100, 0.002],
	[160, 3.2e-4],
	[200, 9.2e-5]
])('at epoch %i the learning rate of the paper is %d', (epoch, rate) => {
	expect(rateAt(schedules.paper, epoch) / rate).toBeCloseTo(1, 1);
});

test('it stays for two epochs, and falls by 6 % then', () => {
	const [zero, one, two] = [0, 1.99, 2].map((epoch) => rateAt(schedules.paper, epoch));
	expect(one).toBe(zero);
	expect((two ?? NaN) / (zero ?? NaN)).toBeCloseTo(0.94);
});

test('with a tiny epsilon every step is as long, with 1 it is as long as a small gradient', () => {
	for (const gradient of [0.01, 0.1, 1, 3]) expect(stepFor(gradient, epsilons.usual)).toBeCloseTo(1, 2);
	expect(stepFor(0.01, epsilons.paper)).toBeCloseTo(0.01, 5);
	expect(stepFor(1, epsilons.paper)).toBeCloseTo(Math.SQRT1_2);
	expect(stepFor(50, epsilons.paper)).toBeCloseTo(1, 3);
});

test('smoothed targets are a distribution, and the lowest loss is where softmax gives just them', () => {
	const { right, other, gap } = smoothed(1000, 0.1);
	expect(right + 999 * other).toBeCloseTo(1);
	const sum = Math.exp(gap) + 999;
	expect(Math.exp(gap) / sum).toBeCloseTo(right);
	expect(1 / sum).toBeCloseTo(other);
	expect(smoothed(1000, 0).gap).toBe(Infinity);
});
