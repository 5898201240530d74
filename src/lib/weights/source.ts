/** Where the numbers of a network come from. */
import type { Parameter } from '#lib/arch/parameters.ts';

export interface WeightSource {
	/** A word for the reader and for `infer`, e.g. `seeded` or the name of a file. */
	readonly name: string;
	/** False for numbers that were never trained; the page then says so beside every answer. */
	readonly trained: boolean;
	/**
	 * The values of one parameter in row-major order of the TensorFlow layout (HWIO, dense IO).
	 * The caller may change the array in place.
	 * Rejects with a Problem that names the parameter when the source has none of this name and shape.
	 */
	read(parameter: Parameter): Promise<Float32Array>;
}
