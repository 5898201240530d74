/** Runs what the home page shows in the reader's browser; loaded with the first touch, and the engine after it. */
import type { Network } from '#lib/arch/node.ts';
import { channelPicture } from '#lib/engine/channel-picture.ts';
import { text } from '#lib/text/index.ts';
import { urlOf } from '#lib/vision/canvas.ts';
import { decodeImage } from '#lib/vision/decode.ts';
import { download } from '#lib/web/download.ts';
import { ranOf } from '../run/report.ts';
import { siteSession } from '../site-session.ts';
import { watchRun } from './watch-run.ts';
import type { Runner } from './watching.svelte.ts';

/** @returns what runs a picture, and what frees the device */
export function runHere(network: Network): { readonly run: Runner; readonly dispose: () => void } {
	const session = siteSession();
	const run: Runner = async ({ title, url }) => {
		const file = await download(url, text.run.photoFile(title), (response) => response.blob());
		const { seen, maps, guesses, result } = await watchRun(
			network,
			await decodeImage(file, title),
			(images, options) => session.run(network, null, images, options)
		);
		return {
			seen: {
				input: urlOf(seen),
				maps: Object.fromEntries([...maps].map(([module, map]) => [module, urlOf(channelPicture(map))])),
				guesses
			},
			ran: ranOf(result)
		};
	};
	return { run, dispose: () => session.dispose() };
}
