/** Packs the paper's own curves, `curves_best.csv`, into the file that the page carries. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pairs } from 'd3-array';
import { csvParse } from 'd3-dsv';
import { designs } from '#lib/arch/node.ts';
import { metrics, type PackedCurve } from '#lib/results/paper/curves.ts';
import { main, parse, UsageError } from './cli.ts';

const USAGE = 'curves FILE.csv';
const target = fileURLToPath(new URL('../src/lib/results/paper/curves.json', import.meta.url));

/** The first value, then by how much each one differs from the one before: short numbers, which compress well. */
const differences = (values: readonly number[]): number[] => [
	...values.slice(0, 1),
	...pairs(values, (a, b) => b - a)
];

await main(async () => {
	const [file, ...more] = parse({}, USAGE).positionals;
	if (file === undefined || more.length > 0) throw new UsageError(`Name one file. Usage: ${USAGE}`);
	const rows = csvParse(await readFile(file, 'utf8'));
	const packed = metrics.flatMap((metric) =>
		designs.map((design): PackedCurve => {
			const own = rows.filter((row) => row.metric === metric && row.model === design);
			if (own.length === 0) throw new Error(`${file} has no ${metric} curve of ${design}.`);
			const column = (name: string) => own.map((row) => Number(row[name]));
			const [images = NaN] = column('eval_images');
			return {
				metric,
				design,
				images,
				steps: differences(column('global_step')),
				wrong: differences(column('wrong'))
			};
		})
	);
	const broken = packed.find(
		({ images, steps, wrong }) => ![images, ...steps, ...wrong].every(Number.isFinite)
	);
	if (broken)
		throw new Error(
			`${file}: the ${broken.metric} curve of ${broken.design} holds something that is no number.`
		);
	await writeFile(target, `${JSON.stringify(packed)}\n`);
	console.log(
		`${target}: ${packed.length} curves, ${packed.reduce((sum, { steps }) => sum + steps.length, 0)} evaluations`
	);
});
