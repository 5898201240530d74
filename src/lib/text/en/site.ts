/** The words that most pages need. */

const plural = (n: number, one: string, many: string): string =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const paddings = { valid: 'valid', same: 'same' };

export const site = {
	site: 'Inception-ResNet Explained',
	skip: 'Skip to the content',
	nav: {
		label: 'Main',
		home: 'Home',
		lessons: 'Lessons',
		explore: 'Explorer',
		compare: 'Compare',
		lab: 'Lab',
		about: 'About',
		glossary: 'Glossary'
	},
	search: {
		open: 'Search',
		label: 'Search lessons, pages and nodes',
		keys: 'Arrow keys lead through the results, Enter follows one, Escape closes.',
		close: 'Close',
		again: 'Try again',
		/** Begins a sentence. */
		part: 'The search',
		loading: 'Loading the search …'
	},
	footer:
		'About the paper by Szegedy, Ioffe, Vanhoucke and Alemi, 2016. Not by its authors. Your pictures never leave your device.',
	paper: { name: 'arXiv 1602.07261', url: 'https://arxiv.org/abs/1602.07261' },
	error: {
		title: 'This page could not be shown',
		/** Begins a sentence. */
		page: 'This page',
		failed:
			'Something went wrong here. Reload the page; if it happens again, please report it with the address.',
		notFoundTitle: 'There is nothing here',
		notFound: 'This site has no page at this address.',
		network: (id: string, known: readonly string[]) => `No network '${id}'. There are: ${known.join(', ')}.`,
		lesson: (slug: string) => `There is no lesson '${slug}'.`,
		outdated: 'A part of this site could not be loaded, probably because the site has been updated.',
		reload: 'Reload'
	},
	kinds: {
		input: 'input',
		conv: 'convolution',
		maxpool: 'max pool',
		avgpool: 'average pool',
		concat: 'concatenation',
		residual: 'residual sum',
		head: 'head'
	},
	legend: {
		title: 'How to read the drawing',
		height: 'Height: side of the map (square root)',
		thickness: 'Thickness: channels (square root)',
		computed: 'computed',
		measured: 'measured',
		skip: 'shortcut',
		flow: 'a picture where a module ends: the strongest channel, once it has run',
		window: '3×3/2 V: window 3×3, stride 2, no padding'
	},
	diagram: {
		label: (network: string, zooms: boolean) =>
			`Drawing of ${network}. Arrow keys walk along the data and between branches, Enter selects${zooms ? ', plus and minus zoom, 0 fits the whole drawing into the window, 1 makes it as wide as the page' : ''}.`,
		fold: (n: number) => `Fold ${n} equal blocks`,
		unfold: (n: number) => `Show all ${n}`,
		blocks: (n: number) => `${n} blocks`,
		role: 'diagram',
		ops: {
			maxpool: (window: string) => `max ${window}`,
			avgpool: (window: string) => `avg ${window}`,
			concat: 'concat',
			relu: 'ReLU',
			globalpool: 'avg pool',
			dropout: (keep: number) => `keep ${keep}`,
			dense: 'dense',
			softmax: 'softmax',
			l2norm: 'L2 norm'
		},
		zoom: 'Zoom',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		fit: 'Fit the whole drawing into the window',
		usual: 'As wide as the page',
		usualName: '1:1, as wide as the page',
		map: 'Map of the drawing: click or drag to go there',
		wheel: 'Ctrl + wheel or pinch zooms, drag moves',
		nodes: 'All nodes',
		toNodes: 'All nodes ↓',
		list: 'Show as',
		lists: { outline: 'outline', table: 'table' },
		/** Begins a sentence. */
		tablePart: 'The table',
		zoomPart: 'The zoom',
		tableLoading: 'Loading the table …',
		node: 'Node',
		show: { drawing: 'In the drawing', table: 'In the table' }
	},
	inspector: {
		title: 'Inspector',
		empty: 'Choose a node in the drawing to see what it is.',
		part: 'The inspector',
		loading: 'Loading the inspector …',
		close: 'Close',
		position: (index: number, of: number) => `${index} of ${of}`,
		paper: 'In the paper',
		asInPaper: 'as the figure draws it',
		notAsInPaper: (n: number) =>
			n === 1 ? 'one node is not as the figure draws it' : `${n} nodes are not as the figure draws it`,
		sideBySide: 'Side by side',
		code: 'In the released code',
		fromCode: 'code',
		fromPaper: 'paper',
		codeFor: 'named as the released code names its twin',
		printed: (n: number) => `the figure prints ${n}`,
		kernel: 'Kernel',
		input: 'In',
		output: 'Out',
		parameters: 'Parameters',
		macs: 'Multiply-accumulates',
		paddings,
		window: (kernel: string, stride: number, padding: keyof typeof paddings) =>
			`${kernel}, stride ${stride}, ${paddings[padding]}`,
		field: 'Receptive field',
		fieldSize: (size: string, step: number) => `${size} px, step ${step}`,
		fieldMore: 'larger than the image',
		reads: 'Reads',
		readers: 'Read by',
		scale: 'Scale',
		notStated: (used: number) => `not stated; a run uses ${used}, "typically around 0.1" (Fig. 20)`,
		values: 'Values',
		range: (min: string, mean: string, max: string) => `min ${min}, mean ${mean}, max ${max}`,
		time: 'Time',
		moduleTime: (time: string, backend: string) => `the whole module ${time}, on ${backend}`,
		computedHere: 'computed from the architecture',
		differs: 'The real tensor has another shape than computed. Please report this.'
	},
	activations: {
		title: 'Channels',
		loading: 'Running this module again to read its tensor …',
		before: 'Run a photo to see what the channels hold.',
		during: 'The channels come when the run has ended.',
		page: (from: number, to: number, of: number) => `channels ${from} to ${to} of ${of}`,
		previous: 'Previous channels',
		next: 'Next channels',
		channel: (n: number) => `Channel ${n}`,
		enlarge: 'Click a channel to enlarge it.',
		back: 'All channels',
		all: 'All channels, large, to compare ↓',
		choose: 'Click a number to see where it comes from; arrow keys move on.',
		number: (row: number, column: number, value: string) => `row ${row}, column ${column}: ${value}`,
		dark: (min: string, max: string) => `dark ${min}, bright ${max}`
	},
	size: {
		label: 'Input size',
		vanishes: (node: string, smallest: string) =>
			`At this size the map vanishes at ${node}. The smallest size that works is ${smallest}.`
	},
	credits: {
		by: (author: string) => `by ${author}`,
		from: 'From',
		changed: 'cropped and made smaller'
	},
	run: {
		title: 'Run a photo',
		photo: 'Photo',
		weightsFile: (network: string) => `The weights of ${network}`,
		cameraPart: 'The camera',
		cameraLoading: 'Loading the camera …',
		photoReader: 'What reads photos',
		photoFile: (title: string) => `The photo ${title}`,
		upload: 'Your own …',
		camera: 'Camera',
		hint: 'or paste or drop one anywhere on the page',
		reading: 'Reading the picture …',
		knows: (kinds: readonly string[]) =>
			`It knows ${kinds.length} kinds (${kinds.join(', ')}) and takes everything for one of them.`,
		local: 'Your picture stays on your device.',
		start: 'Run',
		again: 'Run again',
		stop: 'Stop',
		backend: 'Backend',
		automatic: 'automatic',
		seen: 'What the network sees',
		loading: (files: number) =>
			files > 0
				? `Loading TensorFlow.js, ${plural(files, 'file', 'files')} to come`
				: 'Loading TensorFlow.js',
		compiling: (done: number, of: number) => `Preparing weights, layer ${done} of ${of}`,
		running: (module: string, done: number, of: number) => `${module}, module ${done} of ${of}`,
		done: (ms: string, backend: string) => `${ms} on ${backend}`,
		untrained: 'untrained',
		untrainedLong:
			'These weights come from a formula and were never trained. The numbers are real, the answer means nothing.',
		top: 'Top five',
		classNumber: (n: number) => `class ${n}`,
		embedding: (n: number) => `An embedding of ${n} numbers, length 1. This network names no classes.`,
		engine: 'TensorFlow.js',
		wasmBinary: 'The program for WebAssembly',
		skipped: (backend: string, reason: string) => `${backend} is not used: ${reason}`,
		slow: 'WebGL runs on the processor here, which is slow. wasm is faster.',
		timeTable: 'Time of each module',
		capture: 'Take the picture',
		cancel: 'Cancel',
		noCamera: 'The camera cannot be used: it was not allowed, or there is none.'
	},
	backends: {
		webgl: 'WebGL',
		wasm: 'WebAssembly',
		webgpu: 'WebGPU',
		cpu: 'plain JavaScript'
	},
	threads: (n: number) => plural(n, 'thread', 'threads'),
	answer: {
		title: 'What it says',
		loading: 'Loading the network …',
		waiting: 'Choose a picture.',
		right: (name: string) => `It is: ${name}. Right.`,
		wrong: (name: string) => `It is: ${name}. Wrong.`,
		unknown: 'Nobody here knows what it is, so the answer cannot be checked.',
		ghost: 'The thin mark: the picture unchanged, the network as trained.',
		failed: 'Try again'
	},
	samples: {
		title: 'Samples',
		hint: 'Test pictures the network never learned from.',
		position: (name: string, n: number) => `${name}, sample ${n}`
	},
	networks: {
		label: 'Network',
		published: 'Published',
		publishedLead: 'As the paper draws them and as their code was released, at 299×299.',
		reduced: 'Reduced',
		reducedLead:
			'The same expressions with fewer filters and blocks, for pictures of 32×32 and ten classes: small enough to be trained for this site.',
		description: (title: string, convolutions: string, parameters: string) =>
			`${title}, every tensor drawn: ${convolutions} convolutions, ${parameters} parameters.`,
		readFrom: (basis: string) => `Read from ${basis}.`
	},
	units: {
		parameters: 'parameters',
		macs: 'multiply-accumulates',
		layers: 'layers deep',
		conv: 'convolutions'
	}
};
