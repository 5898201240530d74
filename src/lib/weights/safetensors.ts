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

interface NumberType {
	readonly bytes: number;
	readonly decode: (bytes: ArrayBuffer) => Float32Array;
}

const each = (bytes: number, read: (view: DataView, offset: number) => number): NumberType => ({
	bytes,
	decode(buffer) {
		const view = new DataView(buffer);
		return Float32Array.from({ length: buffer.byteLength / bytes }, (_, i) => read(view, i * bytes));
	}
});

const dtypes: Readonly<Record<string, NumberType>> = {
	F64: each(8, (view, i) => view.getFloat64(i, true)),
	F32: { bytes: 4, decode: (buffer) => new Float32Array(buffer) },
	F16: each(2, (view, i) => halfToFloat(view.getUint16(i, true))),
	BF16: each(2, (view, i) => bfloatToFloat(view.getUint16(i, true)))
};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is Entry =>
	isObject(value) &&
	typeof value.dtype === 'string' &&
	[value.shape, value.data_offsets].every((list) => Array.isArray(list) && list.every(Number.isSafeInteger));

function headerOf(name: string, buffer: ArrayBuffer): { entries: Record<string, unknown>; start: number } {
	if (buffer.byteLength < 8) throw new WeightFileError(`${name} is too short to be a safetensors file.`);
	const length = Number(new DataView(buffer).getBigUint64(0, true));
	if (length > buffer.byteLength - 8) throw new WeightFileError(`${name} ends within its header.`);
	const unreadable = `The header of ${name} is not readable; is it a safetensors file?`;
	let entries: unknown;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, 8, length));
		entries = JSON.parse(text);
	} catch (cause) {
		throw new WeightFileError(unreadable, { cause });
	}
	if (!isObject(entries)) throw new WeightFileError(unreadable);
	return { entries, start: 8 + length };
}

/**
 * @throws WeightFileError for an unreadable file; `read` throws it for a tensor that is missing, misshapen, cut
 *   short, of another type than floats, or holds a value that is not a finite float32
 */
export function readSafetensors(name: string, buffer: ArrayBuffer): WeightSource {
	const { entries, start } = headerOf(name, buffer);
	const read = ({ op, param, shape }: Parameter): Float32Array => {
		const tensor = `${op}:${param}`;
		const entry = entries[tensor];
		const its = `'${tensor}' in ${name}`;
		if (entry === undefined)
			throw new WeightFileError(`${name} has no tensor '${tensor}'. Is it for another network?`);
		if (!isEntry(entry)) throw new WeightFileError(`${its} is not described as a tensor.`);
		const type = dtypes[entry.dtype];
		if (!type) throw new WeightFileError(`${its} is ${entry.dtype}; floats are needed.`);
		if (entry.shape.join() !== shape.join())
			throw new WeightFileError(`${its} is [${entry.shape.join(', ')}], needed is [${shape.join(', ')}].`);
		const [from, to] = entry.data_offsets;
		if (from < 0 || to - from !== elements(shape) * type.bytes || start + to > buffer.byteLength)
			throw new WeightFileError(`${its} has the wrong length; is the file cut short?`);
		const values = type.decode(buffer.slice(start + from, start + to));
		if (!values.every(Number.isFinite)) throw new WeightFileError(`${its} holds NaN or infinity.`);
		return values;
	};
	return { name, trained: true, read };
}
