/**
 * What can be wrong with a file or other data from outside, by code; as the problems of a page. They come with what reads files,
 * not with each page.
 */
interface Size {
	readonly width: number;
	readonly height: number;
}

/** A picture that cannot be used. */
interface InFile {
	/** Its name. */
	readonly file: string;
}

interface Tensor {
	/** Name of the file it is in. */
	readonly file: string;
	readonly tensor: string;
}

/** What a file is that was given for weights. */
const formats = {
	pytorch: 'a PyTorch checkpoint',
	pickle: 'a Python pickle',
	keras: 'a Keras model',
	hdf5: 'an HDF5 file, as Keras writes them',
	tensorflow: 'a TensorFlow checkpoint',
	numpy: 'a NumPy file',
	gguf: 'a GGUF file',
	zip: 'a ZIP archive',
	gzip: 'a gzip archive',
	'git-lfs': 'only a pointer to a file that Git LFS keeps: fetch it with "git lfs pull"',
	html: 'a web page'
} as const;

const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

/** Weights may be given for a network that they were not made for. */
const ANOTHER = 'Is it for another network?';

/** What data from outside should be, by valibot's word for it, e.g. with the least value that it may have. */
const expectations: Readonly<Record<string, (bound: unknown) => string>> = {
	object: () => 'an object',
	record: () => 'an object',
	array: () => 'a list',
	length: (count) => `a list of ${count}`,
	string: () => 'a text',
	non_empty: () => 'a text that is not empty',
	regex: (form) => `of the form ${form}`,
	number: () => 'a number',
	integer: () => 'a whole number',
	min_value: (least) => `${least} at least`,
	max_value: (most) => `${most} at most`,
	lt_value: (end) => `below ${end}`
};

interface Misfit {
	/** File or data, as a reader may know it. */
	readonly what: string;
	/** Where in it; empty for the whole. */
	readonly place: string;
	/** A key of `expectations`. */
	readonly expected: string;
	readonly bound: unknown;
	/** What is there, shortened; `null` where nothing is. */
	readonly found: string | null;
}

export const fileProblems = {
	'schema/misfit': ({ what, place, expected, bound, found }: Misfit) => {
		if (found === null) return place ? `${what}: '${place}' is missing.` : `${what} is empty.`;
		const should = `should be ${expectations[expected]?.(bound) ?? 'something else'}, not ${found}.`;
		return place ? `${what}: '${place}' ${should}` : `${what} ${should}`;
	},
	'vision/empty': ({ file }: InFile) => `${file} is empty. Choose another file.`,
	'vision/unreadable': ({ file, reason }: InFile & { reason: string }) =>
		`${file} cannot be opened (${reason}). If it is a folder, choose a picture inside it.`,
	'vision/svg': ({ file }: InFile) =>
		`${file} is an SVG drawing, not a photo. Export it as PNG and choose that file.`,
	'vision/no-picture': ({ file }: InFile) =>
		`${file} is not an image that can be read here. Choose a JPEG, PNG, WebP, GIF, AVIF or BMP file.`,
	'vision/heic': ({ file }: InFile) =>
		`${file} is a HEIC photo, which cannot be read here. Export it as JPEG and choose that file.`,
	'vision/damaged': ({ file, format }: InFile & { format: string }) =>
		`${file} is damaged or cut short (${format}). Download or export it again, or choose another one.`,
	'vision/too-large': ({
		file,
		width,
		height,
		limit
	}: InFile & Record<'width' | 'height' | 'limit', number>) =>
		`${file} has ${width}×${height} pixels, and ${limit} million is the limit. Choose a smaller copy.`,
	'vision/no-canvas': ({ file }: InFile) =>
		`The browser has no room to read ${file}. Close other tabs and try again.`,
	'vision/sheet-size': ({ expected, found }: Record<'expected' | 'found', Size>) =>
		`The sample sheet should have ${expected.width}×${expected.height} pixels, not ${found.width}×${found.height}. Reload the page.`,
	'weights/no-file': ({ file }: { file: string }) =>
		`${file} is no file with a beginning and an end, but a folder, a device or a pipe. Give a safetensors file.`,
	'weights/too-large': ({ file, bytes, most }: { file: string; bytes: number; most: number }) =>
		`${file} has ${bytes} bytes; the weights of this network take ${most} at most. ${ANOTHER}`,
	'weights/too-short': ({ file }: { file: string }) => `${file} is too short to be a safetensors file.`,
	'weights/header-cut': ({ file }: { file: string }) =>
		`${file} ends within its header. Is it a safetensors file, and whole?`,
	'weights/other-format': ({ file, kind }: { file: string; kind: keyof typeof formats }) =>
		`${file} is ${formats[kind]}. Only safetensors files can be read here: save the weights as one, and give that.`,
	'weights/unreadable': ({ file }: { file: string }) =>
		`The header of ${file} is not readable; is it a safetensors file?`,
	'weights/key-twice': ({ file, key }: { file: string; key: string }) =>
		`The header of ${file} has '${key}' twice, so it does not say which of the two is meant. Write the file again.`,
	'weights/undescribed': ({ file, tensor }: Tensor) => `'${tensor}' in ${file} is not described as a tensor.`,
	'weights/missing': ({ file, tensor }: Tensor) => `${file} has no tensor '${tensor}'. ${ANOTHER}`,
	'weights/extra': ({ file, tensor }: Tensor) => `${file} has a tensor '${tensor}' too many. ${ANOTHER}`,
	'weights/type': ({ file, tensor, dtype, known }: Tensor & { dtype: string; known: readonly string[] }) =>
		`'${tensor}' in ${file} is ${dtype}; needed is ${known.join(' or ')}.`,
	'weights/shape': ({
		file,
		tensor,
		found,
		needed
	}: Tensor & { found: readonly number[]; needed: readonly number[] }) =>
		`'${tensor}' in ${file} is ${list(found)}, needed is ${list(needed)}.`,
	'weights/tensor-length': ({ file, tensor, bytes, needed }: Tensor & { bytes: number; needed: number }) =>
		`'${tensor}' in ${file} has the wrong length: ${bytes} bytes, needed are ${needed}.`,
	'weights/place': ({ file, tensor, from, end }: Tensor & { from: number; end: number }) =>
		`'${tensor}' in ${file} has the wrong place: byte ${from}, the tensor before ends at ${end}.`,
	'weights/length': ({ file, bytes, needed }: { file: string; bytes: number; needed: number }) =>
		`${file} has the wrong length: ${bytes} bytes, needed are ${needed}. Is it cut short?`,
	'weights/not-finite': ({ file, tensor }: Tensor) => `'${tensor}' in ${file} holds NaN or infinity.`,
	'weights/negative-variance': ({ file, tensor }: Tensor) =>
		`'${tensor}' in ${file} holds a negative number, which no variance is. Is the file damaged?`,
	'weights/other-parameter': ({ file, tensor }: Tensor) =>
		`${file} was read for other parameters than '${tensor}'.`,
	'weights/checksum': ({ file }: { file: string }) =>
		`${file} is not the file that its card describes: it is damaged, or from another version of this site. Reload the page, or get the file again.`
};
