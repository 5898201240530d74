/** The words around the lessons; the lessons themselves are in `content/en/`. */
import { questions } from './en-questions.ts';

export const lessons = {
	title: 'Lessons',
	lead: 'Module by module, with the drawing beside the text. Every size and cost in them is computed from the network itself.',
	description:
		'A course on the Inception-ResNets of Szegedy et al. 2016, module by module, beside a live drawing.',
	number: (n: number) => `Lesson ${n}`,
	minutes: (n: number) => `${n} min`,
	read: 'read',
	kept: 'What you have read and answered is kept on this device and nowhere else.',
	forget: 'Forget it',
	previous: 'Previous',
	next: 'Next',
	all: 'All lessons',
	figures: (numbers: readonly number[]) =>
		numbers.length === 1 ? `Figure ${numbers[0]} of the paper` : `Figures ${numbers.join(', ')} of the paper`,
	stage: {
		title: 'Drawing',
		version: 'Which network is drawn',
		hint: 'Point at a bar, or at a dotted word in the text.',
		cost: (macs: string, parameters: string) => `${macs} multiply-accumulates, ${parameters} parameters`
	},
	check: {
		title: 'Check yourself',
		lead: 'The numbers change every time.',
		count: (right: number, of: number) => `${right} of ${of} right so far.`,
		right: 'Right.',
		wrong: 'No.',
		another: 'Another one'
	},
	questions,
	run: {
		title: 'Run it here',
		lead: (network: string, module: string, ops: number) =>
			`One click runs a photo through the real ${network} up to ${module}, ${ops} operations, in this page. Then the sizes are measured, not computed.`,
		untrained:
			'The large networks have untrained weights here: the channels are real results, but nobody taught them what to look for.',
		enters: 'what enters'
	},
	cite: {
		figure: (n: number) => `Fig. ${n}`,
		table: (n: number) => `Table ${n}`,
		section: (n: string) => `section ${n}`
	},
	shapes: { node: 'Node', shape: 'Out', parameters: 'Parameters', macs: 'Multiply-accumulates' },
	costs: { macs: 'Multiply-accumulates', parameters: 'Parameters' },
	runs: {
		chart: (epochs: number) => `Test error of the averaged weights over ${epochs} epochs`,
		epoch: 'epoch',
		at: (epoch: number) => `epoch ${epoch}`,
		spread: (seeds: number) =>
			`Mean of ${seeds} runs with different seeds; the band goes from the lowest to the highest.`,
		raw: 'The thin line is the error of the weights as they are at the end of each epoch, before averaging.',
		reached: 'First epoch with at most this error',
		error: 'Error',
		never: (n: number, of: number) => (n === of ? 'not reached' : `not reached by ${n} of ${of}`),
		between: (mean: string, first: number, last: number) => `${mean} (${first} to ${last})`,
		trainable: 'trained parameters',
		right: 'test pictures right'
	}
};
