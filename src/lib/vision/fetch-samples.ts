/** The sample sheet from the site, decoded. Browser only. */
import { parseSamples, type SampleSheet } from './samples.ts';

async function get(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok)
		throw new Error(`The sample pictures could not be fetched (${response.status}). Try again.`);
	return response;
}

/**
 * @returns what the sheet holds and its pixels as they are in the file
 * @throws Error when one of the two files cannot be had or makes no sense
 */
export async function fetchSamples(
	indexUrl: string,
	sheetUrl: string
): Promise<{ sheet: SampleSheet; pixels: ImageData }> {
	const [index, file] = await Promise.all([get(indexUrl), get(sheetUrl)]);
	const sheet = parseSamples(await index.json());
	const bitmap = await createImageBitmap(await file.blob(), { colorSpaceConversion: 'none' });
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
		willReadFrequently: true
	});
	if (!context) throw new Error('The browser could not make a canvas. Close other tabs and try again.');
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	return { sheet, pixels: context.getImageData(0, 0, sheet.columns * sheet.side, sheet.rows * sheet.side) };
}
