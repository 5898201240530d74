/**
 * Untrained weights that anyone can rebuild from a formula, and the test image that goes with them.
 * The same formula made the golden values in `tests/golden/`: FNV-1a of the parameter's name seeds a
 * counter-based mulberry32, so that any element can be had alone.
 */
import { elements, type Parameter } from '#lib/arch/parameters.ts';
import type { Shape } from '#lib/arch/node.ts';
import type { WeightSource } from './source.ts';

/** 32-bit FNV-1a of the UTF-8 bytes of `text`. Source: RFC 9923. */
export function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}

/** Element `i` of the stream of `seed`, in [0, 1). Source: mulberry32 by Tommy Ettinger, public domain. */
export function uniform(seed: number, i: number): number {
	const a = (seed + Math.imul(i + 1, 0x6d2b79f5)) | 0;
	let t = Math.imul(a ^ (a >>> 15), a | 1);
	t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

/** `count` values of the stream named `name`, each (u - shift) * width. */
function stream(name: string, count: number, width: number, shift: number): Float32Array {
	const seed = fnv1a(name);
	const values = new Float32Array(count);
	for (let i = 0; i < count; i++) values[i] = (uniform(seed, i) - shift) * width;
	return values;
}

/** Kernels in ±sqrt(6 / fan-in), so that a ReLU network keeps its signal; statistics near 0 and 1. */
async function read({ op, param, shape }: Parameter): Promise<Float32Array> {
	const [name, count] = [`${op}:${param}`, elements(shape)];
	if (param === 'bn_var') return stream(name, count, 1, -0.5);
	if (param !== 'kernel') return stream(name, count, 0.2, 0.5);
	const fanIn = elements(shape.slice(0, -1));
	return stream(name, count, 2 * Math.sqrt(6 / fanIn), 0.5);
}

export const seeded: WeightSource = { name: 'seeded', trained: false, read };

/** The golden input: `[h, w, c]` in row-major order, values in [-1, 1). */
export const goldenInput = (shape: Shape): Float32Array => stream('input', elements(shape), 2, 0.5);
