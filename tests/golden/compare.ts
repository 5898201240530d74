/** Compares a run of ours with the values that independent implementations computed. */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Shape } from '#lib/arch/node.ts';
import { outputsOf, valueAt } from '#lib/arch/ops.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { compile } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { summarise } from '#lib/engine/summary.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';
import resnetV2 from './facts/inception-resnet-v2-slim-299.json' with { type: 'json' };
import resnetV1 from './facts/inception-resnet-v1-facenet-160.json' with { type: 'json' };
import v3 from './facts/inception-v3-299.json' with { type: 'json' };

interface Golden {
	network: string;
	input: number[];
	modules: {
		module: string;
		shape: number[];
		mean: number;
		std: number;
		min: number;
		max: number;
		samples: number[][];
	}[];
	output: { kind: string; values: number[] };
}

export const goldens: readonly Golden[] = [resnetV1, v3, resnetV2];

export interface Deviation {
	stage: string;
	/** Largest difference, relative to the largest magnitude of that stage. */
	relative: number;
	shapesAgree: boolean;
}

/** How far our run is from the golden values, stage by stage, the output last. */
export async function deviations(golden: Golden): Promise<Deviation[]> {
	const network = networkById(golden.network);
	const [h = 0, w = 0, c = 0] = golden.input;
	const shape: Shape = [h, w, c];
	const outputs = outputsOf(network);
	const answer = outputNodes(network);
	const program = await compile(network, seeded);
	try {
		const keep = [...golden.modules.map(({ module }) => valueAt(outputs, module)), answer.values];
		const { kept } = await run(program, { values: goldenInput(shape), size: [h, w] }, { keep });
		const stages = golden.modules.map((stage) => {
			const ours = summarise(valueAt(kept, valueAt(outputs, stage.module)));
			const size = Math.max(Math.abs(stage.min), Math.abs(stage.max));
			const pairs: [number, number][] = [
				[ours.mean, stage.mean],
				[ours.std, stage.std],
				[ours.min, stage.min],
				[ours.max, stage.max],
				...stage.samples.map(([, value = NaN], i): [number, number] => [ours.samples[i]?.[1] ?? NaN, value])
			];
			const positions = ours.samples.every(([index], i) => index === stage.samples[i]?.[0]);
			return {
				stage: stage.module,
				relative: Math.max(...pairs.map(([a, b]) => Math.abs(a - b))) / size,
				shapesAgree: positions && ours.shape.join() === stage.shape.join()
			};
		});
		const values = valueAt(kept, answer.values).values;
		const size = Math.max(...golden.output.values.map(Math.abs));
		const differences = golden.output.values.map((value, i) => Math.abs(value - (values[i] ?? NaN)));
		const output = {
			stage: 'output',
			relative: Math.max(...differences) / size,
			shapesAgree: values.length === golden.output.values.length && answer.kind === golden.output.kind
		};
		return [...stages, output];
	} finally {
		program.dispose();
	}
}
