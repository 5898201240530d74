/** The float types of a safetensors file, decoded to float32. Little-endian, as the format is and every host of ours. */

export interface FloatType {
	/** Of one number. */
	readonly bytes: number;
	/** @param buffer whole numbers, nothing else */
	readonly decode: (buffer: ArrayBuffer) => Float32Array;
}

interface Layout {
	readonly exponent: number;
	readonly fraction: number;
	/** False where the largest exponent is a number like any other, and only all bits set are NaN (OCP's E4M3). */
	readonly infinity: boolean;
}

/** The number that `bits` stand for: sign, exponent, fraction, from the top. Subnormals as IEEE 754 has them. */
function valueOf(bits: number, { exponent: e, fraction: f, infinity }: Layout): number {
	const sign = bits >> (e + f) ? -1 : 1;
	const [exponent, fraction] = [(bits >> f) & (2 ** e - 1), (bits & (2 ** f - 1)) / 2 ** f];
	const bias = 2 ** (e - 1) - 1;
	if (exponent === 2 ** e - 1) {
		if (infinity) return fraction ? NaN : sign * Infinity;
		if (fraction === 1 - 2 ** -f) return NaN;
	}
	return sign * (exponent ? 2 ** (exponent - bias) * (1 + fraction) : 2 ** (1 - bias) * fraction);
}

/** Types of so few bits that every number of theirs is written down once, at the first use. */
function tabled(layout: Layout): FloatType {
	const bits = 1 + layout.exponent + layout.fraction;
	const words = bits === 8 ? Uint8Array : Uint16Array;
	let table: Float32Array | null = null;
	return {
		bytes: bits / 8,
		decode(buffer) {
			const numbers = (table ??= Float32Array.from({ length: 2 ** bits }, (_, i) => valueOf(i, layout)));
			return Float32Array.from(new words(buffer), (word) => numbers[word] ?? NaN);
		}
	};
}

/**
 * By the format's name. Left out are those of less than a byte (F4, F6), which come packed, and F8_E8M0, which is a
 * scale and no number of its own.
 */
export const floatTypes: ReadonlyMap<string, FloatType> = new Map([
	['F64', { bytes: 8, decode: (buffer) => Float32Array.from(new Float64Array(buffer)) }],
	['F32', { bytes: 4, decode: (buffer) => new Float32Array(buffer) }],
	['F16', tabled({ exponent: 5, fraction: 10, infinity: true })],
	['BF16', tabled({ exponent: 8, fraction: 7, infinity: true })],
	['F8_E5M2', tabled({ exponent: 5, fraction: 2, infinity: true })],
	['F8_E4M3', tabled({ exponent: 4, fraction: 3, infinity: false })]
]);
