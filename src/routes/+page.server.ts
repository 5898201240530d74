import { readFile } from 'node:fs/promises';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { classNames } from '#lib/arch/datasets.ts';
import type { Subject } from '#lib/state/home/watching.svelte.ts';
import { photoText } from '#lib/text/photos.ts';
import { photoUrl } from '#lib/ui/photo-urls.ts';
import { photos } from '#lib/vision/photos.ts';
import { imageAt, parseSamples } from '#lib/vision/samples.ts';
import { weightsPath } from '#lib/weights/card.ts';
import { cards } from '#lib/weights/cards.ts';
import { describedWeights } from '#lib/weights/safetensors.ts';
import { readImage } from '../../scripts/image.ts';
import { dataUrl, record } from './home/record.server.ts';

const network = networkById('mini-inception-resnet-v2');
const [cat] = photos;

/** A photo, and a sample picture of each class. */
async function subjects(): Promise<readonly [Subject, ...Subject[]]> {
	const names = classNames(network) ?? [];
	const sheet = parseSamples(JSON.parse(await readFile('static/samples/cifar10.json', 'utf8')));
	const pixels = await readImage('static/samples/cifar10.webp');
	const sample = async (title: string, label: number): Promise<Subject> => {
		const position = sheet.gallery.find((at) => sheet.images[at]?.label === label) ?? -1;
		return { id: `sample-${position}`, title, url: await dataUrl(imageAt(pixels, sheet, position)), label };
	};
	return [
		{ id: cat.id, title: photoText[cat.id].title, url: photoUrl(cat), label: names.indexOf(cat.id) },
		...(await Promise.all(names.map(sample)))
	];
}

export const load = async () => {
	const card = valueAt(new Map(Object.entries(cards)), network.id);
	const path = weightsPath(network.id);
	const bytes = new Uint8Array(await readFile(`static/${path}`));
	const [weights, picture, shown] = await Promise.all([
		describedWeights(network, card, path, bytes.buffer),
		readImage(`static/photos/${cat.id}.jpg`),
		subjects()
	]);
	return {
		network: network.id,
		accuracy: card.accuracy,
		subjects: shown,
		recorded: await record(network, weights, picture)
	};
};
