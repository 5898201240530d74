/** The lesson on using the networks, against what the libraries said when its programs last ran. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { shapesOf, smallestInput } from '#lib/arch/shapes.ts';
import { layerNames, libraryModels, parametersIn } from '#lib/course/libraries.ts';
import facts from '#lib/course/library-facts.json' with { type: 'json' };
import { hasPlace, shapeAt } from '#lib/course/place.ts';
import { snippetNamed, snippets } from '#lib/course/snippets.ts';

const files = import.meta.glob<string>('/content/en/*.md', { query: '?raw', import: 'default', eager: true });
const lesson = files['/content/en/20-use-it-today.md'] ?? '';
const slim = networkById('inception-resnet-v2-slim');

test('every program is shown in a lesson, and every one that is shown was run or has a test', () => {
	const shown = Object.values(files).flatMap((text) =>
		[...text.matchAll(/<Snippet of="(\w+)"/g)].map(([, name = '']) => name)
	);
	expect(shown.toSorted()).toEqual([...snippets.keys()].toSorted());
	const ran = Object.keys(facts.snippets);
	expect(shown.filter((name) => !name.endsWith('_transfer')).toSorted()).toEqual(ran.toSorted());
	expect(() => snippetNamed('caffe')).toThrow(/No snippet 'caffe'.*keras_classify/);
});

test('the programs are those that ran last; after a change, npm run test:snippets runs them again', () => {
	const hashes = [...snippets].map(([name, source]) => [
		name,
		createHash('sha256').update(source).digest('hex')
	]);
	expect(Object.fromEntries(hashes)).toEqual(facts.sha256);
});

test('programs load trained weights unless they are told otherwise', () => {
	for (const [name, source] of snippets)
		expect(source, name).toMatch(/weights="imagenet"|pretrained=True|weights=WEIGHTS|weights="vggface2"/);
});

test('no program has the name of a library, which it would hide', () => {
	for (const name of snippets.keys())
		expect(['keras', 'timm', 'torchvision', 'facenet_pytorch']).not.toContain(name);
});

describe.each(libraryModels)('$library, $model', (model) => {
	const { library, network, layers } = model;
	const found = facts.models.find((fact) => fact.library === library && fact.network === network.id);

	test('was asked, with the parameters that our folds count', () => {
		expect(found?.model).toBe(model.model);
		expect(found?.parameters).toBe(parametersIn(model));
	});

	test('gives as many numbers as the network does here', () => {
		expect(found?.outputs).toBe(network.classes ?? shapeAt(network, 'head')[2]);
	});

	test('has every layer that is named, of the same shape', () => {
		const answers = found?.layers ?? [];
		expect(answers.map(({ at, name }) => ({ at, name }))).toEqual(layers);
		for (const { at, shape } of answers) {
			const [h, w, c] = shapeAt(network, at);
			const flat = h === 1 && w === 1;
			expect([[h, w, c], ...(flat ? [[c]] : [])], at).toContainEqual(shape);
		}
	});

	test('takes no smaller input than our folds', () => {
		expect(smallestInput(network)).toEqual([found?.smallest, found?.smallest]);
	});
});

test('the programs read −1 to 1, and 160×160 for faces', () => {
	const { keras_classify: keras, timm_classify: timm, torchvision_classify: vision } = facts.snippets;
	for (const { input, range, outputs } of [keras, timm, vision])
		expect([input.toSorted((a, b) => a - b), range, outputs]).toEqual([[3, 299, 299], [-1, 1], 1000]);
	const { input, range, outputs } = facts.snippets.facenet_distance;
	expect([input, outputs]).toEqual([[3, 160, 160], 512]);
	const { mean, deviation } = networkById('inception-resnet-v1-facenet').preprocessing;
	expect(range.map((end) => end.toFixed(5))).toEqual(
		[0, 255].map((byte) => ((byte - mean) / deviation).toFixed(5))
	);
});

test('the lesson says what the folds say of small inputs', () => {
	const [smallest] = smallestInput(slim);
	expect(lesson).toContain(`down to ${smallest}×${smallest}, where the last map is a single place`);
	expect(shapesOf(slim, [smallest, smallest]).get('Conv2d_7b_1x1')).toEqual([1, 1, 1536]);
});

test('names stand in the order of the data, and a layer without one is left blank', () => {
	const rows = layerNames(slim);
	expect(rows.map(({ at }) => at)).toContain('Block8');
	expect(rows.find(({ at }) => at === 'Block8')?.names).toEqual([null, 'block8']);
	for (const { network, layers } of libraryModels)
		for (const { at } of layers) expect(hasPlace(network, at), at).toBe(true);
});
