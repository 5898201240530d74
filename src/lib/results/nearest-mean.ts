/** What values still tell apart, whatever the layer after them makes of them. */
import type { Count } from './removal.ts';

const squaredDistance = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += ((a[i] ?? NaN) - (b[i] ?? NaN)) ** 2;
	return sum;
};

function meanOf(rows: readonly ArrayLike<number>[]): Float64Array {
	const sums = new Float64Array(rows[0]?.length ?? 0);
	for (const row of rows) sums.forEach((sum, i) => (sums[i] = sum + (row[i] ?? NaN)));
	return sums.map((sum) => sum / rows.length);
}

/**
 * Takes the mean of each class over the first half of the images, and counts how many of the second half are nearest
 * to the mean of their own class, by Euclidean distance.
 * @param features one row of values for each image
 * @param labels class of each image, from 0
 */
export function countByMeans(
	features: readonly ArrayLike<number>[],
	labels: ArrayLike<number>,
	classes: number
): Count {
	const half = Math.floor(features.length / 2);
	const means = Array.from({ length: classes }, (_, label) =>
		meanOf(features.slice(0, half).filter((_, i) => labels[i] === label))
	);
	const nearest = (row: ArrayLike<number>): number => {
		const distances = means.map((mean) => (mean.length > 0 ? squaredDistance(mean, row) : Infinity));
		return distances.indexOf(Math.min(...distances));
	};
	const rest = features.slice(half);
	return { images: rest.length, correct: rest.filter((row, i) => nearest(row) === labels[half + i]).length };
}
