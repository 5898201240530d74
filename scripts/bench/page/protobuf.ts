/**
 * The wire format of protocol buffers, writing only.
 * Source: https://protobuf.dev/programming-guides/encoding/
 */

const [VARINT, LENGTH_DELIMITED] = [0, 2];

/** Pieces of a message; kept apart, so that large tensors are copied once only, by `toBytes`. */
export type Pieces = readonly Uint8Array[];

function varint(value: number): number[] {
	const bytes: number[] = [];
	let rest = value;
	for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
	return [...bytes, rest];
}

/** @param value a whole number that is not negative */
export const integer = (field: number, value: number): Pieces => [
	new Uint8Array([...varint((field << 3) | VARINT), ...varint(value)])
];

/** A field whose value is bytes or another message. */
export function message(field: number, ...parts: readonly Pieces[]): Pieces {
	const pieces = parts.flat();
	const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
	return [new Uint8Array([...varint((field << 3) | LENGTH_DELIMITED), ...varint(length)]), ...pieces];
}

export const text = (field: number, value: string): Pieces =>
	message(field, [new TextEncoder().encode(value)]);

export const floats = (field: number, values: Float32Array): Pieces =>
	message(field, [new Uint8Array(values.buffer, values.byteOffset, values.byteLength)]);

export function toBytes(pieces: Pieces): Uint8Array {
	const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let offset = 0;
	for (const piece of pieces) {
		bytes.set(piece, offset);
		offset += piece.length;
	}
	return bytes;
}
