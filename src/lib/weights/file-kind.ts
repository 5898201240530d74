/** Which known format a file is in that was given for weights and is no safetensors file. */

const beginnings = [
	// The number that `torch.save` began with before version 1.6, pickled.
	['pytorch', '\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19'],
	['pickle', '\x80'],
	['hdf5', '\x89HDF\r\n\x1a\n'],
	['numpy', '\x93NUMPY'],
	['gguf', 'GGUF'],
	['gzip', '\x1f\x8b'],
	['git-lfs', 'version https://git-lfs.'],
	['html', '<!doctype html'],
	['html', '<!DOCTYPE html'],
	['html', '<html']
] as const;

/** The last bytes of a table of TensorFlow: a checkpoint, or the index of one. */
const TABLE_END = '\x57\xfb\x80\x8b\x24\x75\x47\xdb';

const ZIP = 'PK\x03\x04';
/** Where the name of a ZIP archive's first entry begins. It tells who wrote the archive. */
const ZIP_NAME = 30;
const firstEntries = [
	['pytorch', /^[^/]+\/data\.pkl/],
	['numpy', /^[^/]+\.npy/],
	['keras', /^metadata\.json/],
	['zip', /^/]
] as const;

export type FileKind = (typeof beginnings)[number][0] | (typeof firstEntries)[number][0] | 'tensorflow';

/** One character for each byte. */
const characters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
	const start = characters(bytes.subarray(0, 256));
	if (start.startsWith(ZIP)) return firstEntries.find(([, name]) => name.test(start.slice(ZIP_NAME)))?.[0];
	if (characters(bytes.subarray(-TABLE_END.length)) === TABLE_END) return 'tensorflow';
	return beginnings.find(([, signature]) => start.startsWith(signature))?.[0];
}
