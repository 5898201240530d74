/** What the home page shows before it is touched: a run of the site's own engine, made when the site is built. */
import sharp from 'sharp';
import type { Network } from '#lib/arch/node.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { channelPicture } from '#lib/engine/channel-picture.ts';
import { loaders } from '#lib/engine/node.ts';
import { compile } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { watchRun } from '#lib/state/home/watch-run.ts';
import type { Seen } from '#lib/state/home/watching.svelte.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import type { WeightSource } from '#lib/weights/source.ts';

/** As a `data:` address, without loss. */
export async function dataUrl({ data, width, height }: Pixels): Promise<string> {
	const raw = { width, height, channels: 4 } as const;
	const file = await sharp(data, { raw }).webp({ lossless: true }).toBuffer();
	return `data:image/webp;base64,${file.toString('base64')}`;
}

export async function record(network: Network, weights: WeightSource, picture: Pixels): Promise<Seen> {
	await openBackend('wasm', loaders);
	const program = await compile(network, weights);
	const { seen, maps, guesses } = await watchRun(network, picture, (images, options) =>
		run(program, images, options)
	);
	program.dispose();
	const pictures = [...maps].map(async ([module, map]) => [module, await dataUrl(channelPicture(map))]);
	return { input: await dataUrl(seen), maps: Object.fromEntries(await Promise.all(pictures)), guesses };
}
