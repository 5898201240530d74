/**
 * Reads and checks a safetensors file of ours: one float tensor per parameter, named `op:param`, in
 * TensorFlow layout. Format: https://huggingface.co/docs/safetensors
 */
import type { Network } from '#lib/arch/node.ts';
import { elements, parametersOfNetwork, type Parameter } from '#lib/arch/parameters.ts';
import { floatTypes } from './floats.ts';
import type { WeightSource } from './source.ts';

/** The file is not what it should be; the message names the tensor and what to do. */
export class WeightFileError extends Error {}

interface Entry {
	readonly dtype: string;
	readonly shape: readonly number[];
	/** First byte and the one after the last, counted from the end of the header. */
	readonly data_offsets: readonly [number, number];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly number[] =>
	Array.isArray(value) && value.every(Number.isSafeInteger);

const isEntry = (value: unknown): value is Entry =>
	isObject(value) &&
	typeof value.dtype === 'string' &&
	isList(value.shape) &&
	isList(value.data_offsets) &&
	value.data_offsets.length === 2;

interface File {
	readonly name: string;
	readonly entries: ReadonlyMap<string, Entry>;
	readonly buffer: ArrayBuffer;
	/** First byte after the header. */
	readonly start: number;
}

function open(name: string, buffer: ArrayBuffer): File {
	if (buffer.byteLength < 8) throw new WeightFileError(`${name} is too short to be a safetensors file.`);
	const length = Number(new DataView(buffer).getBigUint64(0, true));
	if (length > buffer.byteLength - 8) throw new WeightFileError(`${name} ends within its header.`);
	const unreadable = `The header of ${name} is not readable; is it a safetensors file?`;
	let header: unknown;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, 8, length));
		header = JSON.parse(text);
	} catch (cause) {
		throw new WeightFileError(unreadable, { cause });
	}
	if (!isObject(header)) throw new WeightFileError(unreadable);
	const entries = new Map<string, Entry>();
	for (const [tensor, entry] of Object.entries(header)) {
		if (tensor === '__metadata__') continue;
		if (!isEntry(entry)) throw new WeightFileError(`'${tensor}' in ${name} is not described as a tensor.`);
		entries.set(tensor, entry);
	}
	return { name, entries, buffer, start: 8 + length };
}

const tensorName = ({ op, param }: Parameter): string => `${op}:${param}`;

/** The file holds these tensors and no other, each of its shape and of a float type. */
function checkTensors({ name, entries }: File, parameters: readonly Parameter[]): void {
	const wanted = new Set(parameters.map(tensorName));
	const extra = [...entries.keys()].find((tensor) => !wanted.has(tensor));
	for (const parameter of parameters) {
		const tensor = tensorName(parameter);
		const [entry, shape] = [entries.get(tensor), parameter.shape];
		if (!entry) throw new WeightFileError(`${name} has no tensor '${tensor}'. Is it for another network?`);
		const its = `'${tensor}' in ${name}`;
		if (!floatTypes.has(entry.dtype))
			throw new WeightFileError(
				`${its} is ${entry.dtype}; needed is ${[...floatTypes.keys()].join(' or ')}.`
			);
		if (entry.shape.join() !== shape.join())
			throw new WeightFileError(`${its} is [${entry.shape.join(', ')}], needed is [${shape.join(', ')}].`);
	}
	if (extra !== undefined)
		throw new WeightFileError(`${name} has a tensor '${extra}' too many. Is it for another network?`);
}

/** Each tensor has the bytes of its type and shape, they follow on one another, and nothing comes after them. */
function checkLengths({ name, entries, buffer, start }: File): void {
	const inOrder = [...entries].toSorted(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0]);
	let end = 0;
	for (const [tensor, { dtype, shape, data_offsets }] of inOrder) {
		const its = `'${tensor}' in ${name}`;
		const [from, to] = data_offsets;
		const bytes = elements(shape) * (floatTypes.get(dtype)?.bytes ?? NaN);
		if (to - from !== bytes)
			throw new WeightFileError(`${its} has the wrong length: ${to - from} bytes, needed are ${bytes}.`);
		if (from !== end)
			throw new WeightFileError(
				`${its} has the wrong place: byte ${from}, the tensor before ends at ${end}.`
			);
		end = to;
	}
	if (start + end !== buffer.byteLength)
		throw new WeightFileError(
			`${name} has the wrong length: ${buffer.byteLength} bytes, needed are ${start + end}. Is it cut short?`
		);
}

/**
 * Checks the whole file before it gives out a number of it.
 * @param parameters all that the file should hold
 * @throws WeightFileError for an unreadable file, a tensor that is missing, too many, misshapen, of another type than
 *   floats, of a wrong length or place, or a value that is not a finite float32
 */
export function readSafetensors(
	name: string,
	buffer: ArrayBuffer,
	parameters: readonly Parameter[]
): WeightSource {
	const file = open(name, buffer);
	checkTensors(file, parameters);
	checkLengths(file);
	const tensors = new Map<string, Float32Array>();
	for (const [tensor, { dtype, data_offsets }] of file.entries) {
		const [from, to] = data_offsets;
		const values = floatTypes.get(dtype)?.decode(buffer.slice(file.start + from, file.start + to));
		if (!values?.every(Number.isFinite))
			throw new WeightFileError(`'${tensor}' in ${name} holds NaN or infinity.`);
		tensors.set(tensor, values);
	}
	return {
		name,
		trained: true,
		read(parameter) {
			const values = tensors.get(tensorName(parameter));
			if (values?.length !== elements(parameter.shape))
				throw new WeightFileError(`${name} was read for other parameters than '${tensorName(parameter)}'.`);
			return values.slice();
		}
	};
}

/** The file as the weights of `network`. @throws WeightFileError unless it holds exactly them; see `readSafetensors` */
export const weightsFor = (network: Network, name: string, buffer: ArrayBuffer): WeightSource =>
	readSafetensors(name, buffer, parametersOfNetwork(network));
