/**
 * The terms of the course: the forms in which a lesson uses them, the first of them the entry, and what they mean.
 * The meaning is plain text, without quotation marks, brackets or tags: a lesson carries it in an attribute.
 */
export const glossary = {
	title: 'Glossary',
	description: 'The terms of the course, each in a sentence or two, with the lesson that explains it.',
	lead: 'Every term of the course once. In a lesson, a term with a thin line under it says what it means when you press it.',
	filter: 'Find a term',
	none: (typed: string) => `No term and no meaning has “${typed}” in it.`,
	count: (n: number, of: number) => (n === of ? `${of} terms` : `${n} of ${of} terms`),
	explained: 'Explained in',
	used: (lessons: number) => (lessons === 1 ? 'Used in lesson' : 'Used in lessons'),
	all: 'All terms',
	terms: {
		class: {
			forms: ['class', 'classes'],
			means: 'One of the kinds of things that a network tells apart, such as cat or ship.'
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
		training: {
			forms: ['training'],
			means:
				'Showing a network many pictures whose answer is known, and changing its weights bit by bit until its answers get better.'
		},
		'training-step': {
			forms: ['training step', 'training steps', 'step of training', 'steps of training'],
			means: 'One change of all weights, made after the network has seen one batch.'
		},
		'transfer-learning': {
			forms: ['transfer learning'],
			means:
				'Taking a trained network as the beginning of one for another task, so that it needs far fewer pictures.'
		},
		features: {
			forms: ['features'],
			means:
				'The numbers that a network holds of a picture before its last layer: what it knows of it before it names a class.'
		},
		torchvision: {
			forms: ['torchvision'],
			means: 'The package of PyTorch for pictures, with ready networks and their trained weights.'
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
		inception: {
			forms: ['Inception'],
			means:
				'A family of networks from Google. Their blocks look at what comes in through several windows side by side.'
		},
		resnet: {
			forms: ['ResNet'],
			means:
				'A network by He and others, of 2015, in which every block adds to what came in. That made very deep networks possible.'
		},
		googlenet: {
			forms: ['GoogLeNet'],
			means: 'The first Inception network. It won the ImageNet challenge of 2014.'
		},
		vgg: {
			forms: ['VGG'],
			means: 'A network of 2014 with 3×3 convolutions only, named after the Visual Geometry Group in Oxford.'
		},
		alexnet: {
			forms: ['AlexNet'],
			means: 'The network that won the ImageNet challenge of 2012 and made deep networks known.'
		},
		facenet: {
			forms: ['facenet'],
			means:
				'A program by David Sandberg that compares faces. Most people get Inception-ResNet-v1 from its code.'
		},
		background: {
			forms: ['background'],
			means:
				'A class for pictures that show none of the others. In the released weights it comes first, before the thousand of ImageNet.'
		},
		'bounding-box': {
			forms: ['bounding box', 'bounding boxes'],
			means: 'A rectangle that somebody has drawn around a thing in a photo, to say where it is.'
		},
		'graphics-card': {
			forms: ['graphics card', 'graphics cards', 'GPU'],
			means:
				'A part of a computer that does many simple calculations at once. It was made for drawing, and is good at convolutions.'
		},
		'gradient-descent': {
			forms: ['gradient descent'],
			means: 'The plainest way to train: in each step every weight moves a little against its gradient.'
		},
		'running-average': {
			forms: ['running average', 'running mean'],
			means: 'A mean in which what is new counts most, and what is old counts less and less.'
		},
		'training-pictures': {
			forms: ['training pictures', 'training picture', 'training set'],
			means: 'The pictures that a network learns from.'
		},
		'test-pictures': {
			forms: ['test pictures', 'test picture'],
			means: 'Labelled pictures that a network has not learned from, kept to see how good it is.'
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
			means:
				'The function after most convolutions: it keeps positive numbers and makes zero of negative ones.'
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
		batch: {
			forms: ['batch', 'batches'],
			means: 'The pictures that go through the network together in one step of training, often a few dozen.'
		},
		'batch-norm': {
			forms: ['batch norm'],
			means:
				'A step after a convolution that brings each channel to mean 0 and spread 1 and then shifts it. After training it can be worked into the weights.'
		},
		variance: {
			forms: ['variance', 'variances'],
			means:
				'How far numbers scatter around their mean: the mean of the squared distances. Its root is the standard deviation.'
		},
		gradient: {
			forms: ['gradient', 'gradients'],
			means:
				'For every weight, in which direction and how strongly the loss changes with it. Training steps against it.'
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
		'top-1': {
			forms: ['top-1 error', 'top-1 errors', 'top-1'],
			means:
				'The top-1 error is the share of pictures for which the most probable class is not the right one.'
		},
		'top-5': {
			forms: ['top-5 error', 'top-5 errors', 'top-5'],
			means:
				'The top-5 error is the share of pictures for which the right class is not among the five most probable ones.'
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
		epoch: {
			forms: ['epoch', 'epochs'],
			means: 'One pass over all training pictures.'
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
		'learning-rate': {
			forms: ['learning rate', 'learning rates'],
			means: 'The factor that each step of training is multiplied by: how far the weights move.'
		},
		'warm-up': {
			forms: ['warm-up'],
			means: 'The first steps of a training, with a low learning rate, before the full one.'
		},
		clipping: {
			forms: ['gradient clipping', 'clipping'],
			means: 'Shortening a gradient that is longer than some limit.'
		},
		jump: {
			forms: ['jump', 'jumps'],
			means:
				'How many pixels of the picture lie between the centres of two neighbours in a map: the product of all strides before it.'
		},
		imagenet: {
			forms: ['ImageNet'],
			means:
				'A collection of photos. Here always the part with a thousand classes and more than a million training pictures, which the yearly challenge ILSVRC used.'
		},
		'validation-set': {
			forms: ['validation set'],
			means: 'Labelled pictures that a network does not learn from, used to see how good it is.'
		},
		crop: {
			forms: ['crop', 'crops', 'cropped'],
			means: 'The part of a picture that is cut out and shown to the network.'
		},
		ensemble: {
			forms: ['ensemble', 'ensembles'],
			means: 'Several networks whose answers are joined, most often by the mean of their probabilities.'
		},
		momentum: {
			forms: ['momentum'],
			means: 'Each step of training keeps a large part of the direction of the steps before it.'
		},
		'weight-decay': {
			forms: ['weight decay'],
			means: 'Drawing all weights a little towards zero in every step of training.'
		},
		seed: {
			forms: ['seed', 'seeds'],
			means:
				'The number from which a computer makes its random numbers. The same seed gives the same ones again.'
		},
		'standard-deviation': {
			forms: ['standard deviation'],
			means: 'The usual distance of numbers from their mean: the root of the variance.'
		},
		replica: {
			forms: ['replicas', 'replica'],
			means:
				'One of several copies of a network that are trained at once, each on a machine or graphics card of its own.'
		},
		rmsprop: {
			forms: ['RMSProp'],
			means:
				'A way to train: it divides the gradient of each weight by the root of the running mean of its squares.'
		},
		loss: {
			forms: ['loss', 'losses'],
			means: 'The number that training lowers. It is small when the right class gets a high probability.'
		},
		'label-smoothing': {
			forms: ['label smoothing'],
			means:
				'Training towards a little less than probability one for the right class, with the rest spread over all classes.'
		},
		regulariser: {
			forms: ['regulariser', 'regularisers'],
			means: 'Something that keeps a network from learning its training pictures by heart.'
		},
		checkpoint: {
			forms: ['checkpoint', 'checkpoints'],
			means: 'A file with the weights of a network as training left them.'
		},
		'cifar-10': {
			forms: ['CIFAR-10'],
			means: 'A collection of 60,000 small colour pictures of ten kinds of things, 32 pixels on a side.'
		},
		keras: {
			forms: ['Keras'],
			means:
				'A Python library for neural networks, with ready-made ones and their trained weights, Inception-ResNet-v2 among them.'
		},
		timm: {
			forms: ['timm'],
			means:
				'A large Python collection of networks for pictures, with trained weights, written for PyTorch. It is short for PyTorch Image Models.'
		},
		pytorch: {
			forms: ['PyTorch'],
			means: 'The Python library that most research on neural networks is written with today.'
		},
		tensorflow: {
			forms: ['TensorFlow', 'TF-Slim', 'slim'],
			means:
				'Google’s library for neural networks. TF-Slim is the part of it that the code of these networks was written with in 2016.'
		},
		webassembly: {
			forms: ['WebAssembly'],
			means: 'A way to run fast programs on the processor from within a web page.'
		}
	}
};
