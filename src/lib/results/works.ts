/** Papers and posts by others that a lesson names, each once. */
export interface Work {
	readonly title: string;
	/** The first author's family name, and whether there are others. */
	readonly author: string;
	readonly others: boolean;
	readonly year: number;
	readonly url: string;
}

const arxiv = (number: string, title: string, author: string, year: number): Work => ({
	title,
	author,
	others: true,
	year,
	url: `https://arxiv.org/abs/${number}`
});

const works: Readonly<Record<string, Work>> = {
	googlenet: arxiv('1409.4842', 'Going Deeper with Convolutions', 'Szegedy', 2014),
	'inception-v3': arxiv(
		'1512.00567',
		'Rethinking the Inception Architecture for Computer Vision',
		'Szegedy',
		2015
	),
	resnet: arxiv('1512.03385', 'Deep Residual Learning for Image Recognition', 'He', 2015),
	'layers-removed': arxiv(
		'1605.06431',
		'Residual Networks Behave Like Ensembles of Relatively Shallow Networks',
		'Veit',
		2016
	),
	resnext: arxiv('1611.05431', 'Aggregated Residual Transformations for Deep Neural Networks', 'Xie', 2016),
	facenet: arxiv(
		'1503.03832',
		'FaceNet: A Unified Embedding for Face Recognition and Clustering',
		'Schroff',
		2015
	),
	'effective-field': arxiv(
		'1701.04128',
		'Understanding the Effective Receptive Field in Deep Convolutional Neural Networks',
		'Luo',
		2016
	)
};

/** @throws RangeError for an unknown work */
export function workById(id: string): Work {
	const work = works[id];
	if (!work) throw new RangeError(`No work '${id}', only ${Object.keys(works).join(', ')}.`);
	return work;
}
