/** Scores as shares of one. The largest is taken off first, which changes no share and keeps the powers small. */
export function softmax(scores: readonly number[]): readonly number[] {
	const largest = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - largest));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}
