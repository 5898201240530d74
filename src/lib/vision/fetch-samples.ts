/** The sample sheet from the site. */
import { labText } from '#lib/text/lab.ts';
import { asJson, download, type DownloadOptions } from '#lib/web/download.ts';
import { decodeImage } from './decode.ts';
import type { Pixels } from './pixels.ts';
import { parseSamples, type SampleSheet } from './samples.ts';

const what = labText.picture.samples;

/** What the sheet holds. @throws Problem when the list cannot be had or makes no sense */
export const fetchIndex = async (url: string, options?: DownloadOptions): Promise<SampleSheet> =>
	parseSamples(await download(url, what, asJson, options));

/**
 * @returns what the sheet holds, and the sheet as one picture
 * @throws Problem when one of the two files cannot be had; browser only
 */
export async function fetchSamples(
	indexUrl: string,
	sheetUrl: string
): Promise<{ sheet: SampleSheet; pixels: Pixels }> {
	const [sheet, file] = await Promise.all([
		fetchIndex(indexUrl),
		download(sheetUrl, what, (response) => response.blob())
	]);
	return { sheet, pixels: await decodeImage(file, what) };
}
