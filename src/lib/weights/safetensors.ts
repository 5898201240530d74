/**
 * Reads and checks a safetensors file of ours: one float tensor per parameter, named `op:param`, in
 * TensorFlow layout. Format: https://huggingface.co/docs/safetensors
 */
import { elements, type Parameter } from '#lib/arch/parameters.ts';
import type { WeightSource } from './source.ts';

/** The file is not what it should be; the message names the tensor and what to do. */
export class WeightFileError extends Error {}

interface Entry {
	readonly dtype: string;
	readonly shape: readonly number[];
	readonly data_offsets: readonly [number, number];
}

const halfToFloat = (bits: number): number => {
	const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
	if (exponent === 31) return fraction ? NaN : sign * Infinity;
	return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -14 * (fraction / 1024));
};

const bfloatToFloat = (() => {
	const view = new DataView(new ArrayBuffer(4));
	return (bits: number): number => {
		view.setUint32(0, bits << 16);
		return view.getFloat32(0);
	};
})();

type Reader = (view: DataView, offset: number) => number;
const dtypes: Readonly<Record<string, { bytes: number; read: Reader }>> = {
	F64: { bytes: 8, read: (view, i) => view.getFloat64(i, true) },
	F32: { bytes: 4, read: (view, i) => view.getFloat32(i, true) },
	F16: { bytes: 2, read: (view, i) => halfToFloat(view.getUint16(i, true)) },
	BF16: { bytes: 2, read: (view, i) => bfloatToFloat(view.getUint16(i, true)) }
};

function headerOf(name: string, buffer: ArrayBuffer): { entries: Record<string, Entry>; start: number } {
	if (buffer.byteLength < 8) throw new WeightFileError(`${name} is too short to be a safetensors file.`);
	const length = Number(new DataView(buffer).getBigUint64(0, true));
	if (length > buffer.byteLength - 8) throw new WeightFileError(`${name} ends within its header.`);
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, 8, length));
		return { entries: JSON.parse(text) as Record<string, Entry>, start: 8 + length };
	} catch (cause) {
		throw new WeightFileError(`The header of ${name} is not readable; is it a safetensors file?`, { cause });
	}
}

/** @throws WeightFileError for an unreadable file; `read` throws it for a missing, misshapen or NaN tensor */
export function readSafetensors(name: string, buffer: ArrayBuffer): WeightSource {
	const { entries, start } = headerOf(name, buffer);
	const view = new DataView(buffer, start);
	const read = ({ op, param, shape }: Parameter): Float32Array => {
		const tensor = `${op}:${param}`;
		const entry = entries[tensor];
		if (!entry) throw new WeightFileError(`${name} has no tensor '${tensor}'. Is it for another network?`);
		const type = dtypes[entry.dtype];
		if (!type) throw new WeightFileError(`'${tensor}' in ${name} is ${entry.dtype}; floats are needed.`);
		if (entry.shape.join() !== shape.join())
			throw new WeightFileError(
				`'${tensor}' in ${name} is [${entry.shape.join(', ')}], needed is [${shape.join(', ')}].`
			);
		const [from, to] = entry.data_offsets;
		if (to - from !== elements(shape) * type.bytes || start + to > buffer.byteLength)
			throw new WeightFileError(`'${tensor}' in ${name} has the wrong length.`);
		const values = Float32Array.from({ length: elements(shape) }, (_, i) =>
			type.read(view, from + i * type.bytes)
		);
		if (values.some(Number.isNaN)) throw new WeightFileError(`'${tensor}' in ${name} holds NaN.`);
		return values;
	};
	return { name, trained: true, read };
}
