/** The words of the figures in the primer. */
interface Term {
	readonly value: number;
	readonly weight: number;
}

/** With the sign that is as wide as a plus. */
const plain = (n: number | string): string => String(n).replace('-', '−');
const signed = (n: number): string => (n < 0 ? `(${plain(n)})` : plain(n));

export const primer = {
	number: plain,
	convolve: {
		kernel: 'Kernel',
		kernels: { upright: 'upright edges', level: 'level edges', point: 'points', nothing: 'nothing' },
		stride: 'Stride',
		padding: 'Padding',
		paddings: { valid: 'none (V)', same: 'zeros around' },
		relu: 'ReLU: negative numbers become 0',
		picture: 'Picture',
		output: 'Output',
		cell: (row: number, column: number, value: number) => `row ${row}, column ${column}: ${plain(value)}`,
		hint: 'Point at a number of the output, tap it, or move with the arrow keys.',
		sum: (terms: readonly Term[], sum: number) =>
			`${terms.map(({ value, weight }) => `${value}·${signed(weight)}`).join(' + ')} = ${plain(sum)}`,
		cut: (sum: number) => `${plain(sum)} is negative, so ReLU makes 0 of it.`,
		kept: (sum: number) => `${plain(sum)} is not negative, so ReLU leaves it.`,
		size: (n: number, k: number, s: number, padding: 'valid' | 'same', out: number) =>
			padding === 'valid'
				? `Side of the output: ⌊(${n} − ${k}) / ${s}⌋ + 1 = ${out}`
				: `Side of the output: ⌈${n} / ${s}⌉ = ${out}`
	},
	norm: {
		value: 'Sum of a convolution',
		mean: 'Mean',
		variance: 'Variance',
		beta: 'Shift (beta)',
		apart: (made: string) => `Batch norm makes ${made} of it.`,
		folded: (factor: string, bias: string, made: string) =>
			`Every weight times ${factor}, and a bias of ${bias}: ${made}. The same.`
	},
	softmax: { classes: ['cat', 'dog', 'ship'], score: 'Score', share: 'Probability' }
};
