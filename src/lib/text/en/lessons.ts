/** The words around the lessons; the lessons themselves are in `content/en/`. */
import { questions } from './questions.ts';

const plural = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

type Pair = readonly [number, number];

/** A window that runs over a row of pixels. */
interface Sliding {
	readonly length: number;
	readonly kernel: number;
	readonly stride: number;
	readonly padding: 'valid' | 'same';
}

export const lessons = {
	title: 'Lessons',
	lead: 'Module by module, with the drawing beside the text. Every size and cost in them is computed from the network itself.',
	description:
		'A course on the Inception-ResNets of Szegedy et al. 2016, module by module, beside a live drawing.',
	number: (n: number) => (n === 0 ? 'Primer' : `Lesson ${n}`),
	/** Where there is room for a number alone. */
	place: (n: number) => (n === 0 ? 'primer' : String(n)),
	numbered: (n: number, title: string) => (n === 0 ? title : `${n}. ${title}`),
	forNew: 'New to convolutions? Start here.',
	minutes: (n: number) => `${n} min`,
	parts: {
		basics: 'Basics',
		modules: 'Modules',
		ideas: 'Ideas',
		evidence: 'Evidence',
		practice: 'Practice'
	},
	goOn: 'Continue where you were:',
	read: 'read',
	kept: 'What you have read and answered is kept on this device and nowhere else.',
	forget: 'Forget it',
	previous: 'Previous',
	next: 'Next',
	all: 'All lessons',
	exam: {
		title: 'The exam',
		summary: 'Twenty questions over the whole course, and what to read again after them.'
	},
	terms: 'Met a word you do not know? Every term of the course, in a sentence or two:',
	inside: 'In this lesson',
	figures: (numbers: readonly number[]) =>
		numbers.length === 1 ? `Figure ${numbers[0]} of the paper` : `Figures ${numbers.join(', ')} of the paper`,
	drawing: {
		title: 'Drawing',
		version: 'Which network is drawn',
		hint: 'Point at a bar, or at a dotted word in the text.',
		tap: 'Tap a bar, or a dotted word in the text.',
		other: (told: string, drawn: string) => `The text here is about ${told}. You see ${drawn}.`,
		follow: (told: string) => `Draw ${told}`,
		fold: 'Hide',
		unfold: 'Show the drawing',
		cost: (macs: string, parameters: string) => `${macs} multiply-accumulates, ${parameters} parameters`
	},
	check: {
		title: 'Check yourself',
		lead: 'The numbers change every time.',
		count: (right: number, of: number) => `${right} of ${of} right so far.`,
		right: 'Right.',
		wrong: 'No.',
		another: 'Another one',
		again: 'Once more'
	},
	questions,
	run: {
		title: 'Run it here',
		lead: (network: string, module: string, ops: number) =>
			`One click runs a photo through the real ${network} up to ${module}, ${ops} operations, in this page. Then the sizes are measured, not computed.`,
		untrained:
			'The large networks have untrained weights here: the channels are real results, but nobody taught them what to look for.'
	},
	openCurves: 'Ask these curves more →',
	cite: {
		figure: (n: number) => `Fig. ${n}`,
		table: (n: number) => `Table ${n}`,
		section: (n: string) => `section ${n}`,
		work: ({ authors, more, year }: { authors: readonly string[]; more: boolean; year: number }) =>
			`${authors.join(' and ')}${more ? ' and others' : ''}, ${year}`,
		figures: {
			3: 'stem of Inception-v4 and Inception-ResNet-v2',
			4: 'Inception-A of Inception-v4',
			5: 'Inception-B of Inception-v4',
			6: 'Inception-C of Inception-v4',
			7: 'Reduction-A of three networks',
			8: 'Reduction-B of Inception-v4',
			9: 'Inception-v4 as a whole',
			10: 'Inception-ResNet-A of v1',
			11: 'Inception-ResNet-B of v1',
			12: 'Reduction-B of Inception-ResNet-v1',
			13: 'Inception-ResNet-C of v1',
			14: 'stem of Inception-ResNet-v1',
			15: 'both Inception-ResNets as a whole',
			16: 'Inception-ResNet-A of v2',
			17: 'Inception-ResNet-B of v2',
			18: 'Reduction-B of Inception-ResNet-v2',
			19: 'Inception-ResNet-C of v2',
			20: 'scaling of a residual branch',
			21: 'top-1 error, Inception-v3 and Inception-ResNet-v1',
			22: 'top-5 error, Inception-v3 and Inception-ResNet-v1',
			23: 'top-1 error, Inception-v4 and Inception-ResNet-v2',
			24: 'top-5 error, Inception-v4 and Inception-ResNet-v2',
			25: 'top-5 error of all four',
			26: 'top-1 error of all four'
		},
		tables: {
			1: 'filters of Reduction-A',
			2: 'one crop, one model',
			3: '10 or 12 crops, one model',
			4: '144 crops, one model',
			5: 'ensembles'
		}
	},
	playground: {
		title: 'One row of a map, and a window that runs over it',
		length: 'Size n',
		kernel: 'Window k',
		stride: 'Stride s',
		padding: 'Padding',
		paddings: { valid: 'V: none', same: 'same' },
		rows: { input: 'input', output: 'output' },
		drawing:
			'Input pixels above, output pixels below. The left and right arrows move along a row, up and down to the other one.',
		formula: ({ length, kernel, stride, padding }: Sliding, outputs: number) =>
			padding === 'valid'
				? `⌊(n − k) / s⌋ + 1 = ⌊(${length} − ${kernel}) / ${stride}⌋ + 1 = ${outputs}`
				: `⌈n / s⌉ = ⌈${length} / ${stride}⌉ = ${outputs}`,
		reads: (output: number, { from, to }: { readonly from: number; readonly to: number }, padding: number) =>
			`Output ${output + 1} is made of ${to - from === 1 ? `input ${to}` : `inputs ${from + 1} to ${to}`}` +
			`${padding > 0 ? ` and ${plural(padding, 'cell')} of padding` : ''}.`,
		enters: (input: number, outputs: readonly number[]) => {
			const [first = 0, last = 0] = [outputs[0], outputs.at(-1)];
			if (outputs.length === 0) return `Input ${input + 1} enters no output.`;
			return first === last
				? `Input ${input + 1} enters output ${first + 1}.`
				: `Input ${input + 1} enters outputs ${first + 1} to ${last + 1}.`;
		},
		unread: (after: number, between: number, fits: boolean) =>
			fits
				? [
						after > 0 ? `${plural(after, 'pixel')} at the right edge: read by no window.` : '',
						between > 0 ? `${plural(between, 'pixel')} between the windows: skipped.` : ''
					].join(' ')
				: 'Nothing can be computed, and the network cannot take this size.',
		misfit: (kernel: number, length: number) => `A window of ${kernel} does not fit into a row of ${length}.`
	},
	fieldOnPhoto: {
		title: 'What one value sees of the picture',
		network: 'Network',
		module: 'Module',
		name: (label: string, repeat: { readonly index: number; readonly of: number } | null) =>
			repeat ? `${label} ${repeat.index} of ${repeat.of}` : label,
		previous: 'Module before',
		next: 'Module after',
		picture: (side: number) => `picture: ${side}`,
		pixels: (side: number) => `${side} px`,
		own: 'your own picture',
		other: 'Another picture',
		drawing: (alt: string) =>
			`Receptive field of one value on a picture. The arrow keys move to the neighbouring values. The picture: ${alt}`,
		readout: (
			[row, column]: Pair,
			[h, w]: Pair,
			[height, width]: Pair,
			share: { readonly ofPicture: string; readonly outside: string | null }
		) =>
			`The value in row ${row + 1}, column ${column + 1} of ${h} × ${w} can depend on ${height} × ${width} pixels: ${share.ofPicture} of the picture.` +
			`${share.outside === null ? '' : ` ${share.outside} of its field lies outside, where there is nothing to see.`}`,
		way: 'Way through the module',
		sees: 'Sees, px',
		shortcut: 'Shortcut',
		whole: 'Together',
		least: 'Path that sees least',
		table: 'All modules as a table',
		map: 'Map',
		jump: 'Jump'
	},
	shapes: {
		node: 'Node',
		shape: 'Out',
		parameters: 'Parameters',
		macs: 'Multiply-accumulates',
		batchNorm:
			'Parameters are the weights of the kernel and, for its batch norm, three more numbers per filter: a mean, a variance and a shift (beta).'
	},
	costs: { macs: 'Multiply-accumulates', parameters: 'Parameters' },
	scaleSlider: {
		title: 'Turn all branches up and down',
		lead: (network: string, accuracy: string) =>
			`This is not the large network but ${network}, a small one that was trained for this site${accuracy === '' ? '' : ` and gets ${accuracy} of 10,000 test pictures right`}. Its scales are those of the released code. One slider multiplies all of them.`,
		start: 'Load it and show it a picture',
		factor: 'All scales',
		bars: 'What each block adds, relative to what passes through',
		measured: (backend: string) =>
			`Measured here on ${backend}: root mean square of the scaled branch over that of the shortcut, for this picture.`,
		failed: (reason: string) => `The sample pictures could not be loaded: ${reason}`,
		more: 'Scale single blocks in the lab →'
	},
	factorise: {
		title: 'Other kernels, other channels',
		real: (network: string) => `As in the block of ${network}. Computed.`,
		whatIf: 'What if: numbers of your choice. Computed.',
		reset: 'As in the block',
		kernel: 'Kernel side k',
		into: 'Channels in',
		middle: 'Channels between',
		out: 'Channels out',
		map: 'Side of the map',
		way: 'Kernels',
		square: (k: number) => `${k}×${k}`,
		pair: (k: number) => `1×${k}, then ${k}×1`,
		weights: 'Weights',
		macs: (side: number) => `Multiply-accumulates on ${side}×${side}`,
		field: 'Sees',
		share: (share: string) =>
			`The pair needs ${share} of the weights, and of the multiplications, that the square needs.`
	},
	stageBars: {
		hint: 'Point at a part, or use the arrow keys, to read its numbers.',
		table: 'As a table',
		module: 'Module'
	},
	totals: {
		caption: 'Computed from the architectures; layers are counted on the longest path',
		activations: 'values written, 4 bytes each',
		largest: 'largest tensor',
		megabytes: (amount: string) => `${amount} MB`,
		at: (size: string) => `at ${size}`,
		printed: 'What others print',
		printedNote:
			'The first row of each network is computed here: trained parameters + moving statistics. Keras counts both. PyTorch and MXNet count a gamma of batch norm, which these networks do not train, and no moving statistics.',
		written: 'values written',
		source: 'source',
		here: 'computed here',
		none: 'No count of this network was found.'
	},
	costMap: {
		label: (network: string) => `${network}: where its parameters are, and where its multiplications`,
		parameters: 'Parameters',
		macs: 'Multiply-accumulates'
	},
	measuredCost: {
		lead: 'Run the whole network once in this page, with untrained weights: they take as long as trained ones.',
		first:
			'That was the first run. It also prepared the weights, where there are many of them for longest. Run it again.',
		macs: 'Multiply-accumulates, computed',
		time: 'Time, measured',
		label: (network: string) => `${network}: what was computed, and how long it took here`,
		tensors: (count: string, all: string, largest: string) =>
			`Measured: ${count} tensors of ${all} MB together, the largest ${largest} MB.`
	},
	recipe: {
		data: 'Data',
		epochs: 'Epochs',
		names: {
			optimiser: 'Optimiser',
			momentum: 'Momentum',
			weight_decay: 'Weight decay, of kernels',
			batch: 'Batch',
			peak_learning_rate: 'Highest learning rate',
			warm_up: 'Share of the steps that lead up to it',
			label_smoothing: 'Label smoothing',
			average_decay: 'Decay of the average of the weights, per step',
			augmentation: 'What happens to a training picture',
			arithmetic: 'Arithmetic'
		}
	},
	answers: {
		network: 'Network',
		without: 'without',
		nothing: 'nothing taken out',
		shows: 'the picture shows',
		caption: (network: string, block: string | null) =>
			`What ${network} ${block === null ? '' : `without ${block} `}answers to a thousand test pictures of each kind`,
		lastLayer: 'Right by its own last layer',
		means: 'Right by the nearest class mean'
	},
	runs: {
		chart: (epochs: number) => `Test error of the averaged weights over ${epochs} epochs`,
		epoch: 'epoch',
		at: (epoch: number) => `epoch ${epoch}`,
		spread: (seeds: number) =>
			`Mean of ${seeds} runs with different seeds; the band goes from the lowest to the highest.`,
		raw: 'The thin line is the error of the weights as they are at the end of each epoch, before averaging.',
		reached: 'First epoch with at most this error',
		error: 'Error',
		never: (n: number, of: number) => (n === of ? 'not reached' : `not reached by ${n} of ${of}`),
		between: (mean: string, first: number, last: number) => `${mean} (${first} to ${last})`,
		trainable: 'trained parameters',
		right: 'test pictures right'
	}
};
