/** How many of the 10,000 test pictures of CIFAR-10 a network gets right, with the engine of the page. */
import type { Network } from '#lib/arch/node.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { evaluate, type Score } from '#lib/engine/evaluate.ts';
import { loaders, nodeBackends } from '#lib/engine/node.ts';
import { featureNode } from '#lib/engine/output.ts';
import { removable } from '#lib/engine/plan.ts';
import { compile } from '#lib/engine/program.ts';
import { countByMeans } from '#lib/results/nearest-mean.ts';
import { accuracyOf, confusionOf, type Answers } from '#lib/results/removal.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { readTestSet } from './cifar10.ts';
import { given, main, networkFrom, oneOf, parse, progress, table, UsageError } from './cli.ts';
import { weightsFrom, WEIGHTS_USAGE } from './weights.ts';

const USAGE = `evaluate NETWORK --data FOLDER ${WEIGHTS_USAGE} [--without-each] [--backend wasm|cpu] [--json]`;

interface Words {
	readonly network: Network;
	/** In the order of the class numbers. */
	readonly names: readonly string[];
	readonly data: string;
	readonly weights: string | undefined;
	/** Whether to count once more for every block, with that block left out, and what was answered. */
	readonly withoutEach: boolean;
	readonly backend: (typeof nodeBackends)[number];
	readonly json: boolean;
}

function words(): Words {
	const { values, positionals } = parse(
		{
			options: {
				data: { type: 'string' },
				weights: { type: 'string' },
				'without-each': { type: 'boolean', default: false },
				backend: { type: 'string', default: 'wasm' },
				json: { type: 'boolean', default: false }
			}
		},
		USAGE
	);
	const network = networkFrom(positionals, USAGE);
	const names = classNames(network);
	if (!names) throw new UsageError(`${network.id} does not tell the classes of CIFAR-10 apart.`);
	if (values.data === undefined) throw new UsageError(`Say where the pictures are. Usage: ${USAGE}`);
	return {
		network,
		names,
		data: values.data,
		weights: values.weights,
		withoutEach: values['without-each'],
		backend: oneOf('--backend', values.backend, nodeBackends),
		json: values.json
	};
}

/** What `--json` prints; accuracies are shares of one. */
async function score({ network, names, data, withoutEach, backend }: Words, weights: WeightSource) {
	const images = await given('--data', readTestSet(data));
	await openBackend(backend, loaders);
	const program = await compile(network, weights);
	const count = (off: readonly string[]) =>
		evaluate(program, images, {
			off,
			...(withoutEach && { features: featureNode(network) }),
			onProgress: (done, of, correct) =>
				progress([...off.map((id) => `without ${id}`), `${done}/${of} images, ${correct} right`].join(': '))
		});
	const result = await count([]);
	const answersOf = (block: string | null, { predictions, features }: Score): Answers => ({
		block,
		confusion: confusionOf(images.labels, predictions, names.length),
		byMeans: countByMeans(features, images.labels, names.length)
	});
	const without: { block: string; correct: number }[] = [];
	const answers: Answers[] = withoutEach ? [answersOf(null, result)] : [];
	for (const block of withoutEach ? removable(network) : []) {
		const left = await count([block]);
		without.push({ block, correct: left.correct });
		answers.push(answersOf(block, left));
	}
	progress('');
	program.dispose();
	return {
		network: network.id,
		images: result.images,
		correct: result.correct,
		accuracy: accuracyOf(result),
		perClass: Object.fromEntries(result.perClass.map((counted, i) => [names[i] ?? '', accuracyOf(counted)])),
		...(withoutEach && { without, answers }),
		milliseconds: result.milliseconds
	};
}

const percent = (value: number): string => `${(100 * value).toFixed(2)}%`;

await main(async () => {
	const asked = words();
	const source = await weightsFrom(asked.weights, asked.network);
	const result = await score(asked, source);
	if (asked.json) {
		console.log(JSON.stringify(result));
		return;
	}
	const { images, correct, accuracy, perClass, without = [], milliseconds } = result;
	console.log(
		`${asked.network.title}, weights ${source.name}, ${asked.backend}, ${Math.round(milliseconds / 1000)} s\n`
	);
	const rows = Object.entries(perClass).map(([name, value]) => [name, percent(value)]);
	console.log(table([['class', 'accuracy'], ...rows, ['all', percent(accuracy)]]));
	console.log(`\n${correct} of ${images} test images right`);
	if (without.length > 0)
		console.log(
			`\n${table([['without', 'accuracy'], ...without.map(({ block, correct: right }) => [block, percent(right / images)])])}`
		);
});
