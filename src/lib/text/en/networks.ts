/** What is written about the networks of the catalogue, by id. */
const reduced = 'this site: the expression of the large network with other widths, repeats, stem and classes';

export const networks = {
	'inception-v3': {
		basis:
			'tensorflow/models research/slim/nets/inception_v3.py; keras inception_v3.py; torchvision inception.py',
		notes: [
			'Keras has no dropout before the classifier; slim keeps 0.8; torchvision drops 0.5.',
			'Keras and torchvision drop the background class (1000); the slim checkpoint has 1001.',
			'slim writes the classifier as a 1x1 convolution; torchvision, timm and Keras as a dense layer.'
		]
	},
	'inception-v4': {
		basis: 'tensorflow/models research/slim/nets/inception_v4.py; timm inception_v4.py',
		notes: [
			'The order of 7x1 and 1x7 follows the code; the figures turn several branches around, at the same cost.'
		]
	},
	'inception-resnet-v1-paper': {
		basis: 'arXiv 1602.07261, Figures 7, 10 to 15 and Table 1',
		notes: [
			'The paper gives no scale per block: section 3.3 says 0.1 to 0.3.',
			'The paper does not say whether the linear 1x1 has batch norm or a bias; a bias and no batch norm is assumed, as in every code.'
		]
	},
	'inception-resnet-v1-facenet': {
		basis:
			'davidsandberg/facenet src/models/inception_resnet_v1.py; timesler/facenet-pytorch models/inception_resnet_v1.py',
		notes: [
			'Face embedding, 160x160 by default.',
			'A sixth block8 without ReLU and with scale 1; a 512-d bottleneck with batch norm and no bias, then L2 normalisation.',
			'The default of the TF function is a 128-d bottleneck; the released models of 2018 and facenet-pytorch use 512.'
		]
	},
	'inception-resnet-v2-paper': {
		basis: 'arXiv 1602.07261, Figures 3, 7, 15 to 19 and Table 1',
		notes: [
			'Figure 17 prints a linear 1x1 of 1154 and Figure 19 one of 2048; neither can be added to its input. The only widths that can are 1152 (= 384+384+384) and 2144 (= 1152+384+288+320); they are used here, and the printed ones kept beside them.',
			'Figure 15 prints the sizes of v1; v2 keeps the same 5/10/5 blocks.',
			'The paper gives no scale per block: section 3.3 says 0.1 to 0.3.',
			'A bias and no batch norm is assumed on the linear 1x1; the paper does not say.'
		]
	},
	'inception-resnet-v2-slim': {
		basis:
			'tensorflow/models research/slim/nets/inception_resnet_v2.py; keras inception_resnet_v2.py; timm inception_resnet_v2.py',
		notes: [
			'10/20/10 blocks, widths 320/1088/2080; the last block8 has no ReLU and scale 1; a final 1x1 convolution to 1536.',
			'Keras has no dropout before the classifier; slim keeps 0.8; timm drops none.',
			'Keras and timm drop the background class (1000); the slim checkpoint has 1001.'
		]
	},
	'mini-inception-v3': {
		basis: reduced,
		notes: ['The pure twin of the mini Inception-ResNet-v1: no shortcut anywhere, the same cost.']
	},
	'mini-inception-resnet-v1': {
		basis: reduced,
		notes: [
			'A reduced Inception-ResNet-v1 as drawn in the paper, with the residual scales of the released code.'
		]
	},
	'mini-inception-v4': {
		basis: reduced,
		notes: ['The pure twin of the mini Inception-ResNet-v2: no shortcut anywhere, the same cost.']
	},
	'mini-inception-resnet-v2': {
		basis: reduced,
		notes: [
			'A reduced Inception-ResNet-v2 as drawn in the paper, with the residual scales of the released code.'
		]
	}
};
