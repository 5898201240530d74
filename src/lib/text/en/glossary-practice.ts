/** Terms of training and counting, and names of networks, data and programs. */
export const practiceTerms = {
	transformer: {
		forms: ['transformer', 'transformers'],
		means:
			'A kind of network that cuts a picture into pieces and lets each piece look at all others, in place of convolutions.'
	},
	class: {
		forms: ['class', 'classes'],
		means: 'One of the kinds of things that a network tells apart, such as cat or ship.'
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
	batch: {
		forms: ['batch', 'batches'],
		means: 'The pictures that go through the network together in one step of training, often a few dozen.'
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
	'top-1': {
		forms: ['top-1 error', 'top-1 errors', 'top-1'],
		means: 'The top-1 error is the share of pictures for which the most probable class is not the right one.'
	},
	'top-5': {
		forms: ['top-5 error', 'top-5 errors', 'top-5'],
		means:
			'The top-5 error is the share of pictures for which the right class is not among the five most probable ones.'
	},
	epoch: {
		forms: ['epoch', 'epochs'],
		means: 'One pass over all training pictures.'
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
};
