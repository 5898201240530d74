/** Paper and code row by row: the words around the rows, and all rows. */
import { v1, v3, v4 } from './differences-cousins.ts';
import { codes, itself } from './differences-paper.ts';
import { statements, v2 } from './differences-v2.ts';

const columns = { paper: 'Paper', code: 'Code' };

export const differences = {
	network: { label: 'Network', all: 'all' },
	kind: {
		label: 'Kind',
		all: 'all',
		shape: 'shape',
		values: 'values',
		cost: 'cost',
		training: 'training',
		naming: 'naming',
		slip: 'misprint'
	},
	count: (shown: number, of: number) =>
		shown === of
			? `All ${of} rows.`
			: shown === 0
				? `None of the ${of} rows is both.`
				: `${shown} of ${of} rows.`,
	showAll: 'Show all',
	what: 'What',
	why: 'What it means for you',
	open: (node: string, network: string) => `${node}, in the explorer of ${network}`,
	groups: {
		'inception-resnet-v2': { title: 'Inception-ResNet-v2', ...columns },
		'inception-resnet-v1': { title: 'Inception-ResNet-v1 and facenet', ...columns },
		'inception-v4': { title: 'Inception-v4', ...columns },
		'inception-v3': { title: 'Inception-v3 and its own paper', ...columns },
		itself: {
			title: 'The paper against itself',
			paper: 'It says',
			code: 'What speaks against it'
		},
		codes: { title: 'The codes against each other', paper: 'One', code: 'Another' }
	},
	works: {
		v3: { name: 'Inception-v3 paper', url: 'https://arxiv.org/abs/1512.00567' },
		aaai: { name: 'AAAI 2017 edition', url: 'https://doi.org/10.1609/aaai.v31i1.11231' },
		blog: {
			name: 'Google’s research blog',
			url: 'https://ai.googleblog.com/2016/08/improving-inception-and-image.html'
		}
	},
	note: 'Sizes, sums and costs are computed here from both networks; what is printed is quoted. Lines are those of TF-Slim as of 18 November 2017, and of facenet at 096ed770.',
	rows: { ...v2, ...v1, ...v4, ...v3, ...itself, ...statements, ...codes }
};
