/** The brightness of a PNG by its chunk gAMA, which browsers heed and sharp does not. Source: https://www.w3.org/TR/png-3/#11gAMA */

/** Chunks that say more about colours, so that gAMA does not count. */
const STRONGER = ['cICP', 'iCCP', 'sRGB'];
/** What gAMA says of a picture in sRGB, which then needs no change. */
const SRGB = 45_455;

const [SIGNATURE, AROUND] = [8, 12];

/** The chunks before the pixels, by name. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
	const chunks = new Map<string, Buffer>();
	let at = SIGNATURE;
	while (at + AROUND <= png.length && !chunks.has('IDAT')) {
		const length = png.readUInt32BE(at);
		chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
		at += AROUND + length;
	}
	return chunks;
}

const toSrgb = (light: number): number =>
	light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;

/** The level in sRGB of each level of the file; `null` where they are the same. */
export function srgbLevels(png: Buffer): Uint8ClampedArray | null {
	const chunks = chunksOf(png);
	const chunk = chunks.get('gAMA');
	if (!chunk || chunk.length < 4 || STRONGER.some((name) => chunks.has(name))) return null;
	const gamma = chunk.readUInt32BE();
	if (gamma === 0 || gamma === SRGB) return null;
	return Uint8ClampedArray.from({ length: 256 }, (_, level) => 255 * toSrgb((level / 255) ** (1e5 / gamma)));
}
