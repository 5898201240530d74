/** The sample sheet from the site. */
import { parseSamples, type SampleSheet } from './samples.ts';

type Fetch = (url: string) => Promise<Response>;

async function get(url: string, fetchFrom: Fetch = fetch): Promise<Response> {
	const response = await fetchFrom(url);
	if (!response.ok)
		throw new Error(`The sample pictures could not be fetched (${response.status}). Try again.`);
	return response;
}

/** What the sheet holds. @throws Error when the index cannot be had or makes no sense */
export const fetchIndex = async (url: string, fetchFrom?: Fetch): Promise<SampleSheet> =>
	parseSamples(await (await get(url, fetchFrom)).json());

/**
 * @returns what the sheet holds and its pixels as they are in the file
 * @throws Error when one of the two files cannot be had or makes no sense; browser only
 */
export async function fetchSamples(
	indexUrl: string,
	sheetUrl: string
): Promise<{ sheet: SampleSheet; pixels: ImageData }> {
	const [sheet, file] = await Promise.all([fetchIndex(indexUrl), get(sheetUrl)]);
	const bitmap = await createImageBitmap(await file.blob(), { colorSpaceConversion: 'none' });
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
		willReadFrequently: true
	});
	if (!context) throw new Error('The browser could not make a canvas. Close other tabs and try again.');
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	return { sheet, pixels: context.getImageData(0, 0, sheet.columns * sheet.side, sheet.rows * sheet.side) };
}
