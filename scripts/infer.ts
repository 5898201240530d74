/** Runs a network in Node, with the engine of the page. */
import { INPUT, outputsOf, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import type { Network, Pair, Shape } from '#lib/arch/node.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { loaders, nodeBackends } from '#lib/engine/node.ts';
import { outputNodes, topOf } from '#lib/engine/output.ts';
import { compile } from '#lib/engine/program.ts';
import { run, type Images } from '#lib/engine/run.ts';
import { summarise } from '#lib/engine/summary.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { inputOf, seenOf } from '#lib/vision/input.ts';
import { goldenInput } from '#lib/weights/seeded.ts';
import { given, main, networkFrom, oneOf, parse, progress, sizeFrom, table, UsageError } from './cli.ts';
import { readImage } from './image.ts';
import { weightsFrom, WEIGHTS_USAGE } from './weights.ts';

const USAGE = `infer NETWORK [--input N|HxW] [--image FILE | --pattern golden] ${WEIGHTS_USAGE} [--backend wasm|cpu] [--json]`;

interface Words {
	readonly network: Network;
	readonly size: Pair;
	readonly image: string | undefined;
	readonly weights: string | undefined;
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
				weights: { type: 'string' },
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

/** The image that is named, or the golden pattern. */
async function imagesFor({ network, size, image }: Words, shape: Shape): Promise<Images> {
	if (image === undefined) return { values: goldenInput(shape), size };
	const picture = await given('--image', readImage(image));
	return inputOf([seenOf(picture, size, network.preprocessing)], network.preprocessing);
}

async function infer(asked: Words) {
	const { network, size, weights, backend } = asked;
	const input: Shape = at(shapesOf(network, size), INPUT);
	const [source, images] = await Promise.all([weightsFrom(weights, network), imagesFor(asked, input)]);
	await openBackend(backend, loaders);
	const program = await compile(network, source, {
		onProgress: (done, of) => progress(`weights ${done}/${of}`)
	});
	const answer = outputNodes(network);
	const outputs = outputsOf(network);
	const keep = [...outputs.values(), answer.values];
	const result = await run(program, images, { keep, onModule: ({ module }) => progress(module) });
	progress('');
	program.dispose();
	const probabilities =
		answer.probabilities === null ? [] : valueAt(result.kept, answer.probabilities).values;
	const names = classNames(network);
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
		top: topOf(probabilities).map((guess) => ({ ...guess, ...(names && { name: names[guess.index] }) }))
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
	const guesses = result.top.map(({ index, name, probability }) => [
		name ?? String(index),
		short(probability)
	]);
	if (guesses.length > 0) console.log(`\n${table([['class', 'probability'], ...guesses])}`);
});
