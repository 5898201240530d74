/**
 * Reads and checks a safetensors file of ours: one float tensor per parameter, named `op:param`, in
 * TensorFlow layout. Format: https://huggingface.co/docs/safetensors
 */
import * as v from 'valibot';
import type { Network } from '#lib/arch/node.ts';
import { elements, parametersOfNetwork, type Parameter } from '#lib/arch/parameters.ts';
import type { Card } from './card.ts';
import { sha256 } from './checksum.ts';
import { doubleKey } from './double-key.ts';
import { WeightFileError } from './errors.ts';
import { fileKindOf } from './file-kind.ts';
import { floatTypes, type FloatType } from './floats.ts';
import type { WeightSource } from './source.ts';

/** Of a header, in bytes: https://github.com/safetensors/safetensors#format */
const LONGEST_HEADER = 100_000_000;

const integer = v.pipe(v.number(), v.safeInteger());

const entry = v.object({
	dtype: v.string(),
	shape: v.array(integer),
	/** First byte and the one after the last, counted from the end of the header. */
	data_offsets: v.strictTuple([integer, integer])
});

type Entry = v.InferOutput<typeof entry>;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

interface File {
	readonly name: string;
	readonly entries: ReadonlyMap<string, Entry>;
	readonly buffer: ArrayBuffer;
	/** First byte after the header. */
	readonly start: number;
}

/** @throws WeightFileError unless the header is one object without a key twice */
function readHeader(file: string, bytes: Uint8Array): Record<string, unknown> {
	let text: string;
	let header: unknown;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		header = JSON.parse(text);
	} catch (cause) {
		throw new WeightFileError('weights/unreadable', { file }, { cause });
	}
	if (!isObject(header)) throw new WeightFileError('weights/unreadable', { file });
	const key = doubleKey(text);
	if (key !== undefined) throw new WeightFileError('weights/key-twice', { file, key });
	return header;
}

function open(file: string, buffer: ArrayBuffer): File {
	const { byteLength } = buffer;
	if (byteLength < 8) throw new WeightFileError('weights/too-short', { file });
	const length = Number(new DataView(buffer).getBigUint64(0, true));
	if (length > byteLength - 8) {
		const kind = fileKindOf(new Uint8Array(buffer));
		if (kind) throw new WeightFileError('weights/other-format', { file, kind });
		throw new WeightFileError('weights/header-cut', { file });
	}
	const entries = new Map<string, Entry>();
	for (const [tensor, found] of Object.entries(readHeader(file, new Uint8Array(buffer, 8, length)))) {
		if (tensor === '__metadata__') continue;
		if (!v.is(entry, found)) throw new WeightFileError('weights/undescribed', { file, tensor });
		entries.set(tensor, found);
	}
	return { name: file, entries, buffer, start: 8 + length };
}

const tensorName = ({ op, param }: Parameter): string => `${op}:${param}`;

/** A parameter, and where in the file its numbers are. */
interface Stored {
	readonly parameter: Parameter;
	readonly type: FloatType;
	/** First byte and the one after the last, counted from the end of the header. */
	readonly from: number;
	readonly to: number;
}

/** The tensors of the file, which holds exactly those of `parameters`, each of its shape and of a float type. */
function tensorsOf({ name: file, entries }: File, parameters: readonly Parameter[]): readonly Stored[] {
	const stored = parameters.map((parameter): Stored => {
		const tensor = tensorName(parameter);
		const entry = entries.get(tensor);
		if (!entry) throw new WeightFileError('weights/missing', { file, tensor });
		const type = floatTypes.get(entry.dtype);
		if (!type) {
			const known = [...floatTypes.keys()];
			throw new WeightFileError('weights/type', { file, tensor, dtype: entry.dtype, known });
		}
		const [found, needed] = [entry.shape, parameter.shape];
		if (found.join() !== needed.join())
			throw new WeightFileError('weights/shape', { file, tensor, found, needed });
		const [from, to] = entry.data_offsets;
		return { parameter, type, from, to };
	});
	const wanted = new Set(parameters.map(tensorName));
	const extra = [...entries.keys()].find((tensor) => !wanted.has(tensor));
	if (extra !== undefined) throw new WeightFileError('weights/extra', { file, tensor: extra });
	return stored;
}

/** Each tensor has the bytes of its type and shape, they follow on one another, and nothing comes after them. */
function checkLengths({ name: file, buffer, start }: File, stored: readonly Stored[]): void {
	let end = 0;
	for (const { parameter, type, from, to } of stored.toSorted((a, b) => a.from - b.from)) {
		const [tensor, needed] = [tensorName(parameter), elements(parameter.shape) * type.bytes];
		if (to - from !== needed)
			throw new WeightFileError('weights/tensor-length', { file, tensor, bytes: to - from, needed });
		if (from !== end) throw new WeightFileError('weights/place', { file, tensor, from, end });
		end = to;
	}
	const [bytes, needed] = [buffer.byteLength, start + end];
	if (bytes !== needed) throw new WeightFileError('weights/length', { file, bytes, needed });
}

function valuesOf({ name: file, buffer, start }: File, { parameter, type, from, to }: Stored): Float32Array {
	const tensor = tensorName(parameter);
	const values = type.decode(buffer.slice(start + from, start + to));
	if (!values.every(Number.isFinite)) throw new WeightFileError('weights/not-finite', { file, tensor });
	if (parameter.param === 'bn_var' && values.some((value) => value < 0))
		throw new WeightFileError('weights/negative-variance', { file, tensor });
	return values;
}

/**
 * Checks the whole file before it gives out a number of it.
 * @param parameters all that the file should hold
 * @throws WeightFileError for an unreadable file, a tensor that is missing, too many, there twice, misshapen, of another
 *   type than floats, of a wrong length or place, a value that is not a finite float32, or a negative variance
 */
export function readSafetensors(
	name: string,
	buffer: ArrayBuffer,
	parameters: readonly Parameter[]
): WeightSource {
	const file = open(name, buffer);
	const stored = tensorsOf(file, parameters);
	checkLengths(file, stored);
	const tensors = new Map(stored.map((one) => [tensorName(one.parameter), valuesOf(file, one)]));
	return {
		name,
		trained: true,
		async read(parameter) {
			const tensor = tensorName(parameter);
			const values = tensors.get(tensor);
			if (values?.length !== elements(parameter.shape))
				throw new WeightFileError('weights/other-parameter', { file: name, tensor });
			return values.slice();
		}
	};
}

/** No file of weights of `network` is larger: every number takes eight bytes at most. */
export const mostBytes = (network: Network): number =>
	parametersOfNetwork(network).reduce((sum, { shape }) => sum + 8 * elements(shape), 8 + LONGEST_HEADER);

/** The file as the weights of `network`. @throws WeightFileError unless it holds exactly them; see `readSafetensors` */
export const weightsFor = (network: Network, name: string, buffer: ArrayBuffer): WeightSource =>
	readSafetensors(name, buffer, parametersOfNetwork(network));

/**
 * As `weightsFor`, for a file that has a card.
 * @throws WeightFileError also when the file is not byte for byte the one that the card was written for
 */
export async function describedWeights(
	network: Network,
	{ sha256: expected }: Pick<Card, 'sha256'>,
	name: string,
	buffer: ArrayBuffer
): Promise<WeightSource> {
	const source = weightsFor(network, name, buffer);
	const found = await sha256(buffer);
	if (found !== null && found !== expected) throw new WeightFileError('weights/checksum', { file: name });
	return source;
}
