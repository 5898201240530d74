import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import script from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import binary from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { INPUT } from '#lib/arch/ops.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { Engine } from './engine.ts';
import { onnxOf } from './onnx.ts';

/** HWC to CHW. */
function planes(image: Float32Array, places: number): Float32Array {
	const channels = image.length / places;
	return Float32Array.from(image, (_, i) => image[(i % places) * channels + Math.floor(i / places)] ?? 0);
}

/** onnxruntime-web, its wasm backend. */
export const ort: Engine = async ({ network, size, image, answer, threads }) => {
	env.wasm.wasmPaths = {
		mjs: new URL(script, location.href).href,
		wasm: new URL(binary, location.href).href
	};
	env.wasm.numThreads = threads;
	const session = await InferenceSession.create(await onnxOf(network, size, seeded, answer), {
		executionProviders: ['wasm'],
		graphOptimizationLevel: 'all'
	});
	const [h, w] = size;
	const values = planes(image, h * w);
	return async () => {
		const input = new Tensor('float32', values, [1, values.length / (h * w), h, w]);
		const results = await session.run({ [INPUT]: input });
		return (await results[answer]?.getData()) as Float32Array;
	};
};
