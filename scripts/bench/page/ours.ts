import { valueAt } from '#lib/arch/ops.ts';
import { compile } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { Engine } from './engine.ts';

/** The executor of the page. */
export const ours: Engine = async ({ network, size, image, answer }) => {
	const program = await compile(network, seeded);
	return async () => {
		const { kept } = await run(program, { values: image, size }, { keep: [answer] });
		return valueAt(kept, answer).values;
	};
};
