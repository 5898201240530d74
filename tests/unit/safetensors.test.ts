import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { elements, parametersOfNetwork, type Parameter } from '#lib/arch/parameters.ts';
import { doubleKey } from '#lib/weights/double-key.ts';
import { WeightFileError } from '#lib/weights/errors.ts';
import { readSafetensors, weightsFor } from '#lib/weights/safetensors.ts';
import { seeded } from '#lib/weights/seeded.ts';

const bias = (count: number): Parameter => ({ op: 'Logits', param: 'bias', shape: [count], trainable: true });

/** Length of the header as 64 bits, header, data. */
function file(header: unknown, data: Uint8Array = new Uint8Array(), length?: number): ArrayBuffer {
	const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
	const bytes = new Uint8Array(8 + text.length + data.length);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(length ?? text.length), true);
	bytes.set(text, 8);
	bytes.set(data, 8 + text.length);
	return bytes.buffer;
}

/** A file with the one tensor that `bias` asks for, of these bytes. */
const oneTensor = (dtype: string, data: Uint8Array, shape: number[], offsets = [0, data.length]) =>
	file({ 'Logits:bias': { dtype, shape, data_offsets: offsets } }, data);

const read = async (buffer: ArrayBuffer, parameter: Parameter) =>
	readSafetensors('net.safetensors', buffer, [parameter]).read(parameter);

const littleEndian = (bytes: number, ...words: bigint[]): Uint8Array =>
	Uint8Array.from(
		words.flatMap((word) => Array.from({ length: bytes }, (_, i) => Number((word >> BigInt(8 * i)) & 255n)))
	);

describe('numbers of every type', () => {
	const TINY = 2 ** -24;
	// Bit patterns of 1, -2, 0.15625 as IEEE 754 has them; the last is the smallest subnormal of a half.
	test.each([
		['F64', 8, [0x3ff0000000000000n, 0xc000000000000000n, 0x3fc4000000000000n, 0x3e70000000000000n]],
		['F32', 4, [0x3f800000n, 0xc0000000n, 0x3e200000n, 0x33800000n]],
		['F16', 2, [0x3c00n, 0xc000n, 0x3100n, 0x0001n]],
		['BF16', 2, [0x3f80n, 0xc000n, 0x3e20n, 0x3380n]]
	])('%s', async (dtype, bytes, words) => {
		const values = await read(oneTensor(dtype, littleEndian(bytes, ...words), [4]), bias(4));
		expect(values).toBeInstanceOf(Float32Array);
		expect([...values]).toEqual([1, -2, 0.15625, TINY]);
	});

	test('the largest and the smallest normal half', async () => {
		const values = await read(oneTensor('F16', littleEndian(2, 0x7bffn, 0x0400n, 0x8000n), [3]), bias(3));
		expect([...values]).toEqual([65504, 2 ** -14, -0]);
	});

	test('a double is rounded to the nearest float', async () => {
		const data = new Uint8Array(Float64Array.of(0.1).buffer);
		expect([...(await read(oneTensor('F64', data, [1]), bias(1)))]).toEqual([Math.fround(0.1)]);
	});

	test('eight bits with a long exponent: as a half without its lower byte', async () => {
		const words = [0x3cn, 0xc0n, 0x31n, 0x7bn, 0x04n, 0x01n];
		const values = await read(oneTensor('F8_E5M2', littleEndian(1, ...words), [6]), bias(6));
		expect([...values]).toEqual([1, -2, 0.15625, 57344, 2 ** -14, 2 ** -16]);
	});

	test('eight bits with a long fraction: the largest exponent is a number, no infinity', async () => {
		const words = [0x38n, 0xc0n, 0x22n, 0x7en, 0x78n, 0x08n, 0x01n];
		const values = await read(oneTensor('F8_E4M3', littleEndian(1, ...words), [7]), bias(7));
		expect([...values]).toEqual([1, -2, 0.15625, 448, 256, 2 ** -6, 2 ** -9]);
	});

	test('tensors may begin at any byte, wherever the header ends', async () => {
		const half: Parameter = { op: 'Logits', param: 'kernel', shape: [1, 1], trainable: true };
		const data = new Uint8Array([...littleEndian(2, 0x3c00n), ...new Uint8Array(Float32Array.of(7).buffer)]);
		const entries = {
			'Logits:kernel': { dtype: 'F16', shape: [1, 1], data_offsets: [0, 2] },
			'Logits:bias': { dtype: 'F32', shape: [1], data_offsets: [2, 6] }
		};
		for (const padding of ['', ' ', '  ', '   ']) {
			const source = readSafetensors('net', file(`${JSON.stringify(entries)}${padding}`, data), [
				bias(1),
				half
			]);
			expect([...(await source.read(half)), ...(await source.read(bias(1)))]).toEqual([1, 7]);
		}
	});
});

describe('a file that is not right says which and what', () => {
	const float = new Uint8Array(4);
	const tensor = { dtype: 'F32', shape: [1], data_offsets: [0, 4] };
	const cases: readonly (readonly [string, ArrayBuffer, RegExp])[] = [
		['empty', new ArrayBuffer(0), /too short/],
		['seven bytes', new ArrayBuffer(7), /too short/],
		['cut within its header', file('{}', float, 1000), /ends within its header/],
		['with an absurd length', file('{}', float, Number.MAX_SAFE_INTEGER), /ends within its header/],
		['whose header is no JSON', file('{"Logits'), /header of .* not readable/],
		['whose header is not UTF-8', file('{}', Uint8Array.of(0xff, 0xfe), 4), /header of .* not readable/],
		['whose header is null', file('null'), /header of .* not readable/],
		['whose header is a list', file('[]'), /header of .* not readable/],
		['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 1, 2).buffer, /ends within its header/],
		[
			'without the tensor',
			file({ __metadata__: { format: 'pt' } }),
			/no tensor 'Logits:bias'.*another network/
		],
		['that describes no tensor', file({ 'Logits:bias': 5 }), /not described/],
		['without a shape', file({ 'Logits:bias': { ...tensor, shape: undefined } }, float), /not described/],
		['without offsets', file({ 'Logits:bias': { ...tensor, data_offsets: null } }, float), /not described/],
		[
			'of whole numbers',
			file({ 'Logits:bias': { ...tensor, dtype: 'I32' } }, float),
			/is I32; needed is F64 or F32/
		],
		['of another length', oneTensor('F32', new Uint8Array(8), [2]), /is \[2\], needed is \[1\]/],
		['of another rank', oneTensor('F32', float, [1, 1]), /is \[1, 1\], needed is \[1\]/],
		['with one offset', oneTensor('F32', float, [1], [0]), /not described/],
		[
			'with a tensor too many',
			file({ 'Logits:bias': tensor, 'AuxLogits:bias': tensor }, float),
			/'AuxLogits:bias' too many/
		],
		[
			'with a tensor too many and empty',
			file({ 'Logits:bias': tensor, a: { ...tensor, shape: [0], data_offsets: [4, 4] } }, float),
			/'a' too many/
		],
		['cut within its data', oneTensor('F32', float.slice(0, 3), [1], [0, 4]), /wrong length.*cut short/],
		[
			'that goes on after its data',
			oneTensor('F32', new Uint8Array(5), [1], [0, 4]),
			/wrong length: \d+ bytes/
		],
		['with a stretch too short', oneTensor('F32', float, [1], [0, 2]), /wrong length: 2 bytes, needed are 4/],
		['with a stretch the wrong way around', oneTensor('F32', float, [1], [4, 0]), /wrong length/],
		['with a stretch before its data', oneTensor('F32', float, [1], [-4, 0]), /wrong place/],
		['with a hole before its data', oneTensor('F32', new Uint8Array(8), [1], [4, 8]), /wrong place: byte 4/],
		['with NaN', oneTensor('F32', littleEndian(4, 0x7fc00000n), [1]), /holds NaN/],
		['with NaN in eight bits', oneTensor('F8_E4M3', littleEndian(1, 0xffn), [1]), /holds NaN/],
		['with infinity in eight bits', oneTensor('F8_E5M2', littleEndian(1, 0x7cn), [1]), /infinity/],
		['of a type by an odd name', oneTensor('constructor', float, [1]), /is constructor; needed is/],
		['of packed floats', oneTensor('F4', littleEndian(1, 0x00n), [1]), /is F4; needed is/],
		['with NaN as a half', oneTensor('F16', littleEndian(2, 0x7e00n), [1]), /holds NaN/],
		['with infinity as a half', oneTensor('F16', littleEndian(2, 0xfc00n), [1]), /infinity/],
		[
			'with its tensor twice',
			file(`{"Logits:bias":${JSON.stringify(tensor)},"Logits:bias":${JSON.stringify(tensor)}}`, float),
			/has 'Logits:bias' twice/
		],
		[
			'with its tensor twice, once in other letters',
			file(`{"Logits:bias":${JSON.stringify(tensor)},"Logits:bi\\u0061s":${JSON.stringify(tensor)}}`, float),
			/has 'Logits:bias' twice/
		],
		[
			'with a shape twice',
			file(`{"Logits:bias":{"dtype":"F32","shape":[2],"shape":[1],"data_offsets":[0,4]}}`, float),
			/has 'shape' twice/
		],
		[
			'with a name that would clear a terminal',
			file({ 'Logits:bias': tensor, '\u001b[2J\u0007\u202egone\r\nnet': tensor }, float),
			/^[^\p{Cc}\p{Bidi_Control}]*'\\u\{1b\}\[2J\\u\{7\}\\u\{202e\}gone net' too many[^\p{Cc}]*$/u
		],
		[
			'with a double beyond floats',
			oneTensor('F64', new Uint8Array(Float64Array.of(1e300).buffer), [1]),
			/infinity/
		]
	];

	test.each(cases)('%s', async (_, buffer, message) => {
		await expect(read(buffer, bias(1))).rejects.toThrow(WeightFileError);
		await expect(read(buffer, bias(1))).rejects.toThrow(message);
		await expect(read(buffer, bias(1))).rejects.toThrow(/net\.safetensors/);
	});
});

describe('a file of another format is named as what it is', () => {
	const bytes = (text: string) =>
		Uint8Array.from(text.padEnd(64, '\0'), (letter) => letter.charCodeAt(0)).buffer;
	const zipped = (entry: string) => bytes(`PK\x03\x04${'\0'.repeat(26)}${entry}`);
	const cases: readonly (readonly [string, ArrayBuffer, string])[] = [
		['of torch.save', zipped('archive/data.pkl\x80\x02'), 'a PyTorch checkpoint'],
		['of an older torch.save', bytes('\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.'), 'a PyTorch checkpoint'],
		['of pickle', bytes('\x80\x04\x95'), 'a Python pickle'],
		['of Keras 2', bytes('\x89HDF\r\n\x1a\n'), 'an HDF5 file, as Keras writes them'],
		['of Keras 3', zipped('metadata.json{}'), 'a Keras model'],
		['of numpy.savez', zipped('kernel.npy\x93NUMPY'), 'a NumPy file'],
		['of numpy.save', bytes('\x93NUMPY\x01'), 'a NumPy file'],
		['of zip', zipped('readme.txt'), 'a ZIP archive'],
		['of tar with gzip', bytes('\x1f\x8b\x08'), 'a gzip archive'],
		['of llama.cpp', bytes('GGUF\x03'), 'a GGUF file'],
		[
			'of TF-slim',
			bytes('\0'.repeat(7) + '\x7f'.padEnd(49, 'x') + 'W\xfb\x80\x8b$uG\xdb'),
			'a TensorFlow checkpoint'
		],
		['of Git LFS', bytes('version https://git-lfs.github.com/spec/v1\n'), 'only a pointer'],
		['of a server that has no such file', bytes('<!doctype html>\n<html lang="en">'), 'a web page']
	];

	test.each(cases)('%s', async (_, buffer, kind) => {
		await expect(read(buffer, bias(1))).rejects.toThrow(`net.safetensors is ${kind}`);
		await expect(read(buffer, bias(1))).rejects.toThrow(WeightFileError);
	});
});

describe('a key that is there twice', () => {
	const keys = fc.uniqueArray(
		fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '":', '{"a":1}')),
		{
			minLength: 1,
			maxLength: 6
		}
	);
	const values = fc.json();
	const written = (entries: readonly (readonly [string, string])[]) =>
		`{${entries.map(([key, value]) => `${JSON.stringify(key)} : ${value}`).join(', ')}}`;

	test('is found in any object, and none where there is none', () => {
		fc.assert(
			fc.property(keys, fc.array(values, { minLength: 7, maxLength: 7 }), fc.nat(), (names, texts, at) => {
				const entries = names.map((name, i) => [name, texts[i] ?? '0'] as const);
				expect(doubleKey(written(entries))).toBeUndefined();
				const again = names[at % names.length] ?? '';
				const twice = written([...entries, [again, '{}']]);
				expect(doubleKey(twice)).toBe(again);
				expect(doubleKey(`[{"b":[${twice}]}]`)).toBe(again);
			})
		);
	});
});

test('a negative moving variance is refused, a negative mean is not', async () => {
	const statistics = (['bn_mean', 'bn_var'] as const).map((param) => ({
		...bias(2),
		param,
		trainable: false
	}));
	const of = (variance: number) =>
		readSafetensors(
			'net',
			file(
				{
					'Logits:bn_mean': { dtype: 'F32', shape: [2], data_offsets: [0, 8] },
					'Logits:bn_var': { dtype: 'F32', shape: [2], data_offsets: [8, 16] }
				},
				new Uint8Array(Float32Array.of(-1, 2, 3, variance).buffer)
			),
			statistics
		);
	expect(of(0)).toMatchObject({ trained: true });
	expect(() => of(-1e-9)).toThrow(/'Logits:bn_var' in net holds a negative number/);
});

describe('a written file read again', async () => {
	/** Writes tensors one after the other, as the format asks. */
	function write(tensors: readonly (readonly [Parameter, Float32Array])[]): ArrayBuffer {
		let end = 0;
		const entries = tensors.map(([{ op, param, shape }, { byteLength }]) => {
			const start = end;
			end += byteLength;
			return [`${op}:${param}`, { dtype: 'F32', shape, data_offsets: [start, end] }];
		});
		const data = new Uint8Array(end);
		tensors.reduce((at, [, { buffer, byteLength }]) => {
			data.set(new Uint8Array(buffer), at);
			return at + byteLength;
		}, 0);
		return file(Object.fromEntries(entries), data);
	}

	const same = (a: Float32Array, b: Float32Array) =>
		a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

	const network = networkById('mini-inception-resnet-v1');
	const parameters = parametersOfNetwork(network);
	const tensors = await Promise.all(
		parameters.map(async (parameter) => [parameter, await seeded.read(parameter)] as const)
	);

	test('every parameter of a network comes back, and as an array of its own', async () => {
		const source = weightsFor(network, 'net', write(tensors));
		expect(source).toMatchObject({ name: 'net', trained: true });
		for (const [parameter, expected] of tensors) {
			const values = await source.read(parameter);
			expect(same(values, expected), parameter.op).toBe(true);
			values.fill(0);
			expect(same(await source.read(parameter), expected), parameter.op).toBe(true);
		}
	});

	test('in whatever order the tensors are', async () => {
		const source = weightsFor(network, 'net', write(tensors.toReversed()));
		for (const [parameter, expected] of tensors)
			expect(same(await source.read(parameter), expected)).toBe(true);
	});

	/** A file that is right but for one tensor in its midst. */
	const midst = Math.floor(tensors.length / 2);
	const spoilt = (change: (entry: (typeof tensors)[number]) => readonly (typeof tensors)[number][]) =>
		write(tensors.flatMap((entry, i) => (i === midst ? change(entry) : [entry])));
	const nan = (values: Float32Array) => values.map((value, i) => (i === values.length - 1 ? NaN : value));

	test.each([
		['lacks a tensor', spoilt(() => []), /no tensor/],
		[
			'has one too many',
			spoilt((entry) => [entry, [{ ...entry[0], op: 'aux' }, entry[1]]]),
			/'aux:.*too many/
		],
		[
			'has one of another shape',
			spoilt(([parameter, values]) => [[{ ...parameter, shape: [...parameter.shape, 1] }, values]]),
			/needed is \[/
		],
		['holds one NaN', spoilt(([parameter, values]) => [[parameter, nan(values)]]), /NaN/],
		['is cut short', write(tensors).slice(0, -1), /wrong length.*cut short/]
	])('nothing of it can be read when it %s', (_, buffer, message) => {
		expect(() => weightsFor(network, 'net', buffer)).toThrow(WeightFileError);
		expect(() => weightsFor(network, 'net', buffer)).toThrow(message);
	});

	test('two tensors on the same bytes are refused', () => {
		const [first, second] = [bias(2), { ...bias(2), op: 'Other' }];
		const entry = { dtype: 'F32', shape: [2] };
		const buffer = file(
			{
				'Logits:bias': { ...entry, data_offsets: [0, 8] },
				'Other:bias': { ...entry, data_offsets: [4, 12] }
			},
			new Uint8Array(12)
		);
		expect(() => readSafetensors('net', buffer, [first, second])).toThrow(
			/'Other:bias' .*wrong place: byte 4/
		);
	});

	test('a parameter it was not read for is refused', async () => {
		const source = readSafetensors('net', write([[bias(1), Float32Array.of(1)]]), [bias(1)]);
		await expect(source.read(bias(2))).rejects.toThrow(WeightFileError);
		await expect(source.read({ ...bias(1), op: 'Other' })).rejects.toThrow(/'Other:bias'/);
	});

	test('any floats, to the bit', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 }),
				async (numbers) => {
					const values = Float32Array.from(numbers);
					const parameter = bias(values.length);
					expect(elements(parameter.shape)).toBe(values.length);
					const source = readSafetensors('net', write([[parameter, values]]), [parameter]);
					expect(await source.read(parameter)).toEqual(values);
				}
			)
		);
	});
});
