/** Terms for what a network is made of. */
export const partTerms = {
	depthwise: {
		forms: ['depthwise convolution', 'depthwise convolutions', 'depthwise'],
		means:
			'A grouped convolution with as many groups as channels: each channel is read by itself, with a window of its own.'
	},
	'layer-norm': {
		forms: ['layer norm'],
		means: 'Brings the numbers of one picture to mean 0 and spread 1, and needs no batch for that.'
	},
	grid: {
		forms: ['grid', 'grids'],
		means: 'The places of a map in rows and columns: its height and width, however many channels it has.'
	},
	depth: {
		forms: ['depth', 'depths'],
		means:
			'Of a tensor, the number of its channels. Of a network, the number of layers that lie one after another.'
	},
	'1x1-convolution': {
		forms: ['1×1 convolution', '1×1 convolutions', 'linear 1×1', '1×1 branch'],
		means: 'A convolution whose window is a single place. It looks at nothing around it and mixes channels.'
	},
	'convolutional-network': {
		forms: ['convolutional network', 'convolutional networks'],
		means: 'A network whose layers are mostly convolutions.'
	},
	bottleneck: {
		forms: ['bottleneck'],
		means: 'A place in a network where few numbers have to carry everything.'
	},
	layer: {
		forms: ['layer', 'layers'],
		means: 'One step of the calculation in a network, such as a convolution or a pool.'
	},
	branch: {
		forms: ['branch', 'branches'],
		means: 'One of several chains of layers that read the same input side by side.'
	},
	module: {
		forms: ['module', 'modules'],
		means: 'A part of a network that has a name: the stem, a block, a reduction or the head.'
	},
	stage: {
		forms: ['stage', 'stages'],
		means:
			'All blocks that work on maps of one size. These networks have three stages, with blocks called A, B and C.'
	},
	vector: {
		forms: ['vector', 'vectors'],
		means: 'A list of numbers, such as those of all channels at one place.'
	},
	pixel: {
		forms: ['pixel', 'pixels'],
		means: 'One dot of a picture: in a colour picture three numbers, for red, green and blue.'
	},
	tensor: {
		forms: ['tensor', 'tensors'],
		means:
			'A block of numbers. Between two layers of these networks it has a height, a width and a number of channels.'
	},
	channel: {
		forms: ['channel', 'channels'],
		means:
			'One of the tables of numbers that a tensor is made of. A photo has three: red, green and blue. Further on in a network each says how much of one pattern is found at each place.'
	},
	map: {
		forms: ['map', 'maps'],
		means: 'One channel of a tensor, or all of them together: numbers with a place, as on a map.'
	},
	convolution: {
		forms: ['convolution', 'convolutions'],
		means:
			'A layer that lays a small window on every place of a map, multiplies what is under it by fixed weights, and adds the products up.'
	},
	kernel: {
		forms: ['kernel', 'kernels'],
		means:
			'The weights of a convolution, as the window has them: height × width × channels in, for each filter.'
	},
	weight: {
		forms: ['weight', 'weights'],
		means: 'A number that a layer multiplies by. Training finds it.'
	},
	filter: {
		forms: ['filter', 'filters'],
		means:
			'One set of weights of a convolution. It makes one channel, so a layer has as many filters as channels come out.'
	},
	stride: {
		forms: ['stride', 'strides'],
		means:
			'How many places a window moves from one output to the next. A stride of 2 halves the sides of the map.'
	},
	padding: {
		forms: ['padding', 'padded'],
		means: 'A border of zeros around a map, so that a window fits on the places at the edge too.'
	},
	bias: {
		forms: ['bias', 'biases'],
		means: 'A number that is added to each sum of a filter. Training finds it, like the weights.'
	},
	relu: {
		forms: ['ReLU', 'ReLUs'],
		means: 'The function after most convolutions: it keeps positive numbers and makes zero of negative ones.'
	},
	activation: {
		forms: ['activation', 'activations'],
		means:
			'A function such as ReLU that is applied to each number by itself. Also the numbers that a layer gives.'
	},
	parameters: {
		forms: ['parameters', 'parameter'],
		means:
			'All numbers of a network that are kept after training: weights, biases, and what batch norm has counted.'
	},
	'batch-norm': {
		forms: ['batch norm'],
		means:
			'A step after a convolution that brings each channel to mean 0 and spread 1 and then shifts it. After training it can be worked into the weights.'
	},
	pool: {
		forms: ['pool', 'pools', 'pooling', 'max pool', 'max pools', 'average pool', 'average pools'],
		means:
			'A layer with a window and no weights. It gives the largest number under the window, or the mean, in each channel by itself.'
	},
	logits: {
		forms: ['logits', 'logit'],
		means: 'The scores of the classes at the end of a network, before softmax makes probabilities of them.'
	},
	softmax: {
		forms: ['softmax'],
		means:
			'A function that makes probabilities of scores: all positive, together one, and the largest score has the largest.'
	},
	'multiply-accumulate': {
		forms: ['multiply-accumulates', 'multiply-accumulate'],
		means:
			'A multiplication whose result is added to a sum. Their number is the usual measure of how much work a network is.'
	},
	concatenate: {
		forms: [
			'filter concat',
			'concatenated',
			'concatenates',
			'concatenation',
			'concatenations',
			'concatenating'
		],
		means:
			'Putting the channels of several tensors one after the other, so that their numbers of channels add up. The heights and widths must be equal.'
	},
	shortcut: {
		forms: ['shortcut', 'shortcuts'],
		means: 'The way around the layers of a residual block: what came in is added to what they give.'
	},
	residual: {
		forms: ['residual'],
		means:
			'A residual block adds what its layers give to what came in. What they learn is the rest, the residual, that has to be added.'
	},
	linear: {
		forms: ['linear'],
		means: 'Made of weighted sums alone, without a ReLU or another such function after them.'
	},
	stem: {
		forms: ['stem', 'stems'],
		means:
			'The first layers of a network, before its blocks. They make a large picture with three channels into a small map with many.'
	},
	reduction: {
		forms: ['reduction', 'reductions'],
		means: 'A module that halves the sides of the map and raises the number of channels.'
	},
	head: {
		forms: ['head', 'heads'],
		means: 'The end of a network: it makes one vector of the last map, and an answer of the vector.'
	},
	projection: {
		forms: ['projection', 'projections'],
		means:
			'Here: a 1×1 convolution without activation, which makes new channels as weighted sums of the old ones.'
	},
	'receptive-field': {
		forms: ['receptive field', 'receptive fields'],
		means:
			'The pixels of the picture that one number of a map can depend on. It follows from the windows and strides before it.'
	},
	'filter-expansion': {
		forms: ['filter expansion'],
		means: 'The linear 1×1 at the end of a residual block. It makes as many channels as the shortcut has.'
	},
	'grouped-convolution': {
		forms: ['grouped convolution', 'grouped convolutions'],
		means:
			'A convolution whose channels are split into groups. Each filter reads the channels of its own group and no others.'
	},
	dropout: {
		forms: ['dropout'],
		means:
			'Setting numbers to zero by chance during training, so that no channel can rely on another one being there. When the trained network answers, it does nothing.'
	},
	'dense-layer': {
		forms: ['dense layer', 'dense layers'],
		means: 'A layer in which every output is a weighted sum of all inputs.'
	},
	embedding: {
		forms: ['embedding', 'embeddings'],
		means:
			'A vector that stands for a picture. Pictures of the same thing, for instance the same person, should have vectors close to each other.'
	},
	'auxiliary-classifier': {
		forms: ['auxiliary classifier', 'auxiliary classifiers'],
		means:
			'A second, small head in the middle of a network. It has a loss of its own in training and is thrown away afterwards.'
	},
	jump: {
		forms: ['jump', 'jumps'],
		means:
			'How many pixels of the picture lie between the centres of two neighbours in a map: the product of all strides before it.'
	}
};
