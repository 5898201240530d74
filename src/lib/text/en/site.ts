/** The words that most pages need. */

const plural = (n: number, one: string, many: string): string =>
	`${n.toLocaleString('en')} ${n === 1 ? one : many}`;

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
		paper: 'In the paper',
		output: 'Out',
		parameters: 'Parameters',
		macs: 'Multiply-accumulates',
		field: 'Receptive field',
		scale: 'Scale',
		computedHere: 'computed from the architecture',
		differs: 'The real tensor has another shape than computed. Please report this.'
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
