/** The words of the comparison of two networks. */
const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const networks = {
	title: 'Two networks side by side',
	lead: 'Two networks of the family, aligned so that as little as possible differs. Point at a node of one, and its counterpart in the other lights up.',
	description:
		'Any two networks of the Inception family side by side, aligned stage by stage: what differs, and what each stage costs. At first the paper’s Inception-ResNet-v2 and the released code.',
	noScript:
		'Choosing other networks needs JavaScript. Without it you see the paper’s Inception-ResNet-v2 beside the released code.',
	choose: { left: 'Left', right: 'Right' },
	swap: 'Swap sides',
	same: (name: string) =>
		`Both sides show ${name}. A network does not differ from itself. Choose another one.`,
	summary: (differences: number, stages: number, of: number) =>
		differences === 0
			? `No difference in any of the ${of} stages.`
			: `${counted(differences, 'difference', 'differences')} in ${stages} of ${of} stages.`,
	legend: {
		differs: 'other settings, or another number of blocks, in the other network',
		alone: 'not in the other network'
	},
	stages: {
		stem: 'Stem',
		a: 'A blocks',
		'reduction-a': 'Reduction-A',
		b: 'B blocks',
		'reduction-b': 'Reduction-B',
		c: 'C blocks',
		final: 'Final convolution',
		head: 'Head'
	},
	found: (n: number) => (n === 0 ? 'no difference' : counted(n, 'difference', 'differences')),
	noStage: (name: string) => `${name} has no such stage.`,
	drawing: (network: string, stage: string) => `${network}, ${stage}`,
	cursor: {
		label: 'Under the cursor',
		hint: 'Point at a node, or walk with Tab and the arrow keys.',
		nothing: 'It has no counterpart.'
	},
	remark: {
		equal: (name: string) => `the same in ${name}`,
		alone: (name: string) => `not in ${name}`,
		differs: (name: string, there: string) => `in ${name}: ${there}`
	},
	list: {
		caption: (stage: string) => `What differs: ${stage}`,
		what: 'What',
		blocks: 'Number of blocks',
		only: (name: string) => `Only in ${name}`,
		none: '–',
		show: (what: string) => `${what}: show in the drawings`,
		all: (label: string, n: number) => (n > 1 ? `${label} ×${n}` : label),
		some: (label: string, from: number, to: number, of: number) =>
			`${label}, ${from === to ? from : `${from}–${to}`} of ${of}`
	},
	aspects: {
		filters: 'filters',
		kernel: 'kernel',
		order: 'kernel turned',
		stride: 'stride',
		padding: 'padding',
		batchNorm: 'batch norm',
		bias: 'bias',
		activation: 'activation',
		scale: 'scale',
		keep: 'share kept'
	},
	with: (what: string) => `with ${what}`,
	without: (what: string) => `without ${what}`,
	totals: {
		title: 'What each stage costs',
		lead: (side: number) =>
			`Computed from the architecture, for the same input of ${side}×${side} pixels. The difference is what the right network has more (+) or less (−). A stage without a difference of its own still costs more where maps with more channels come in.`,
		stage: 'Stage',
		differences: 'Differences',
		difference: 'difference',
		parameters: 'Parameters',
		macs: 'Multiply-accumulates',
		activations: 'Activations',
		all: 'Whole network'
	}
};
