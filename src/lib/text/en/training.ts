/** The words of the figures in the lesson on training. */
export const training = {
	rate: {
		chart: 'Learning rate over the epochs',
		paper: 'The paper',
		slim: 'TF-Slim’s script, by default',
		epoch: 'epoch',
		at: (epoch: number) => `epoch ${epoch}`,
		note: 'Computed from the starting rate and the factor. Drawn in steps, as the script does it; the paper does not say whether its rate went down in steps or smoothly.'
	},
	step: {
		chart: 'How far one step goes, by the size of the gradient',
		paper: 'ε = 1, as in the paper',
		usual: 'ε = 0.0000001, as is usual today',
		gradient: 'size of the gradient',
		at: (gradient: number) => `gradient ${gradient.toLocaleString('en')}`,
		note: 'In learning rates, where the gradient has had this size for a while. Computed.'
	},
	smoothing: {
		share: 'Share that is spread',
		right: 'Target of the right class',
		other: 'Target of each other class',
		gap: (gap: string) => `The loss is lowest where the right logit is ${gap} above the others.`,
		never: 'The loss is never lowest: it falls as long as the right logit grows.',
		classes: (n: number) => `${n.toLocaleString('en')} classes. Computed.`
	}
};
