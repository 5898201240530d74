import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import { elements, parametersOf, type Parameter } from '#lib/arch/parameters.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { readSafetensors, WeightFileError } from '#lib/weights/safetensors.ts';
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

const read = (buffer: ArrayBuffer, parameter: Parameter) =>
	readSafetensors('net.safetensors', buffer).read(parameter);

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
	])('%s', (dtype, bytes, words) => {
		const values = read(oneTensor(dtype, littleEndian(bytes, ...words), [4]), bias(4));
		expect(values).toBeInstanceOf(Float32Array);
		expect([...values]).toEqual([1, -2, 0.15625, TINY]);
	});

	test('the largest and the smallest normal half', () => {
		const values = read(oneTensor('F16', littleEndian(2, 0x7bffn, 0x0400n, 0x8000n), [3]), bias(3));
		expect([...values]).toEqual([65504, 2 ** -14, -0]);
	});

	test('a double is rounded to the nearest float', () => {
		const data = new Uint8Array(Float64Array.of(0.1).buffer);
		expect([...read(oneTensor('F64', data, [1]), bias(1))]).toEqual([Math.fround(0.1)]);
	});

	test('tensors may begin at any byte, wherever the header ends', () => {
		const data = new Uint8Array(4 + 3);
		data.set(new Uint8Array(Float32Array.of(7).buffer), 3);
		for (const padding of ['', ' ', '  ', '   ']) {
			const header = `${JSON.stringify({ 'Logits:bias': { dtype: 'F32', shape: [1], data_offsets: [3, 7] } })}${padding}`;
			expect([...read(file(header, data), bias(1))]).toEqual([7]);
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
			/I32; floats are needed/
		],
		['of another length', oneTensor('F32', new Uint8Array(8), [2]), /is \[2\], needed is \[1\]/],
		['of another rank', oneTensor('F32', float, [1, 1]), /is \[1, 1\], needed is \[1\]/],
		['cut within its data', oneTensor('F32', float.slice(0, 3), [1], [0, 4]), /wrong length.*cut short/],
		['with a stretch too short', oneTensor('F32', float, [1], [0, 2]), /wrong length/],
		['with a stretch the wrong way around', oneTensor('F32', float, [1], [4, 0]), /wrong length/],
		['with a stretch before its data', oneTensor('F32', float, [1], [-4, 0]), /wrong length/],
		['with NaN', oneTensor('F32', littleEndian(4, 0x7fc00000n), [1]), /holds NaN/],
		['with NaN as a half', oneTensor('F16', littleEndian(2, 0x7e00n), [1]), /holds NaN/],
		['with infinity as a half', oneTensor('F16', littleEndian(2, 0xfc00n), [1]), /infinity/],
		[
			'with a double beyond floats',
			oneTensor('F64', new Uint8Array(Float64Array.of(1e300).buffer), [1]),
			/infinity/
		]
	];

	test.each(cases)('%s', (_, buffer, message) => {
		expect(() => read(buffer, bias(1))).toThrow(WeightFileError);
		expect(() => read(buffer, bias(1))).toThrow(message);
		expect(() => read(buffer, bias(1))).toThrow(/net\.safetensors/);
	});
});

describe('a written file read again', () => {
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

	test('every parameter of a stem comes back, and as an array of its own', () => {
		const network = networkById('inception-resnet-v1-facenet');
		const shapes = shapesOf(network);
		const parameters = opsOf(network)
			.filter(({ module }) => module === 'stem')
			.flatMap((op) => parametersOf(op, valueAt(shapes, op.inputs[0] ?? '')[2]));
		const source = readSafetensors('net', write(parameters.map((p) => [p, seeded.read(p)])));
		expect(source).toMatchObject({ name: 'net', trained: true });
		for (const parameter of parameters) {
			const [values, expected] = [source.read(parameter), seeded.read(parameter)];
			expect(same(values, expected), parameter.op).toBe(true);
			values.fill(0);
			expect(same(source.read(parameter), expected), parameter.op).toBe(true);
		}
	});

	test('any floats, to the bit', () => {
		fc.assert(
			fc.property(
				fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 }),
				(numbers) => {
					const values = Float32Array.from(numbers);
					const parameter = bias(values.length);
					expect(elements(parameter.shape)).toBe(values.length);
					expect(readSafetensors('net', write([[parameter, values]])).read(parameter)).toEqual(values);
				}
			)
		);
	});
});
