/** What the paper numbers (arXiv 1602.07261v2), so that a lesson can cite it and cannot cite what is not there. */

/** By number, in words of ours. */
export const figures: Readonly<Record<number, string>> = {
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
};

export const tables: Readonly<Record<number, string>> = {
	1: 'filters of Reduction-A',
	2: 'one crop, one model',
	3: '10 or 12 crops, one model',
	4: '144 crops, one model',
	5: 'ensembles'
};
