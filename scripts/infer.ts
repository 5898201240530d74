/** Runs a network in Node, with the engine of the page. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { INPUT, outputsOf, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import type { Network, Pair, Shape } from '#lib/arch/node.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { loaders, nodeBackends } from '#lib/engine/node.ts';
import { outputNodes, topOf } from '#lib/engine/output.ts';
import { compile } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { summarise } from '#lib/engine/summary.ts';
import { readSafetensors } from '#lib/weights/safetensors.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { main, networkFrom, oneOf, parse, sizeFrom, table, UsageError } from './cli.ts';
import { readImage } from './image.ts';

const USAGE =
	'infer NETWORK [--input N|HxW] [--image FILE | --pattern golden] [--weights seeded|FILE] [--backend wasm|cpu] [--json]';

interface Words {
	readonly network: Network;
	readonly size: Pair;
	readonly image: string | undefined;
	readonly weights: string;
	readonly backend: (typeof nodeBackends)[number];
	readonly json: boolean;
}

function words(): Words {
	const { values, positionals } = parse(
		{
			options: {
				input: { type: 'string' },
				image: { type: 'string' },
				pattern: { type: 'string' },
				weights: { type: 'string', default: 'seeded' },
				backend: { type: 'string', default: 'wasm' },
				json: { type: 'boolean', default: false }
			}
		},
		USAGE
	);
	if (values.image !== undefined && values.pattern !== undefined)
		throw new UsageError('Give --image or --pattern, not both.');
	if (values.pattern !== undefined) oneOf('--pattern', values.pattern, ['golden']);
	const network = networkFrom(positionals, USAGE);
	return {
		network,
		size: sizeFrom(values.input, network),
		image: values.image,
		weights: values.weights,
		backend: oneOf('--backend', values.backend, nodeBackends),
		json: values.json
	};
}

/** A file that cannot be used is a wrong word of the command. */
const given = <T>(option: string, reading: Promise<T>): Promise<T> =>
	reading.catch((cause: unknown) => {
		throw new UsageError(`${option}: ${(cause as Error).message}`, { cause });
	});

async function weightsFrom(text: string): Promise<WeightSource> {
	if (text === 'seeded') return seeded;
	return readSafetensors(basename(text), new Uint8Array(await readFile(text)).buffer);
}

async function infer({ network, size, image, weights, backend, json }: Words) {
	const input: Shape = at(shapesOf(network, size), INPUT);
	const [source, values] = await Promise.all([
		given('--weights', weightsFrom(weights)),
		image === undefined ? goldenInput(input) : given('--image', readImage(image, size, network.preprocessing))
	]);
	await openBackend(backend, loaders);
	const progress = (text: string) => {
		if (!json && process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
	};
	const program = await compile(network, source, {
		onProgress: (done, of) => progress(`weights ${done}/${of}`)
	});
	const answer = outputNodes(network);
	const outputs = outputsOf(network);
	const keep = [...outputs.values(), answer.values];
	const result = await run(program, { values, size }, { keep, onModule: ({ module }) => progress(module) });
	progress('');
	program.dispose();
	const probabilities = answer.probabilities && valueAt(result.kept, answer.probabilities).values;
	return {
		network: network.id,
		input,
		weights: source.name,
		backend: result.backend,
		milliseconds: result.milliseconds,
		modules: result.modules.map(({ module, output }) => ({
			module,
			...summarise(valueAt(result.kept, output))
		})),
		output: { kind: answer.kind, values: [...valueAt(result.kept, answer.values).values] },
		top: probabilities ? topOf(probabilities) : []
	};
}

const short = (value: number): string => value.toPrecision(5);

await main(async () => {
	const asked = words();
	const result = await infer(asked);
	if (asked.json) {
		console.log(JSON.stringify(result));
		return;
	}
	const rows = result.modules.map(({ module, shape, mean, std, min, max }) => [
		module,
		shape.join('×'),
		...[mean, std, min, max].map(short)
	]);
	const untrained = result.weights === 'seeded' ? ' (untrained)' : '';
	console.log(
		`${asked.network.title}, ${result.input.join('×')}, weights ${result.weights}${untrained}, ` +
			`${result.backend}, ${Math.round(result.milliseconds)} ms\n`
	);
	console.log(table([['module', 'output', 'mean', 'std', 'min', 'max'], ...rows]));
	if (result.top.length > 0)
		console.log(
			`\n${table([['class', 'probability'], ...result.top.map(({ index, probability }) => [String(index), short(probability)])])}`
		);
});
