/** The words beside the paper's error curves. */
export const curves = {
	title: "The paper's error curves",
	description:
		'Figures 21 to 26 of the Inception-ResNet paper with every evaluation that the authors plotted, to be read with the cursor.',
	lead: 'Does it help to add shortcuts to Inception? These are the curves on which the paper rests its answer: not traced, but read point by point from the vector plots in its PDF. Drag the epoch and the error level to read them.',
	figures: 'The six figures',
	figure: (number: number) => `Figure ${number}`,
	shows: {
		21: 'The pair of about the cost of Inception-v3, top-1. The paper: the residual network trained much faster, and ended slightly worse.',
		22: 'The same pair, top-5. The paper: much faster, and slightly better in the end.',
		23: 'The larger pair, top-1. The paper: much faster, and slightly better in the end. (Its caption prints Inception-v3; the legend and the last sentence say v4.)',
		24: 'The larger pair, top-5. The paper: faster, and slightly better in the end.',
		25: 'All four, top-5. The paper: the residual ones are quicker, but the final error seems to depend mainly on the size of the network.',
		26: 'All four, top-1. The paper: a similar picture as for top-5.'
	},
	own: 'Your own choice of curves: the paper has no figure of it.',
	metric: { label: 'Error', top1: 'top-1', top5: 'top-5' },
	axis: { top1: 'top-1 error, %', top5: 'top-5 error, %' },
	epochs: 'epoch',
	networks: 'Networks',
	form: {
		label: 'Draw',
		both: 'both',
		raw: 'every evaluation',
		calm: 'mean of ±1 epoch'
	},
	drag: {
		label: 'Dragging',
		point: 'moves the epoch',
		mark: 'zooms in',
		move: 'shifts the view'
	},
	band: (points: string) => `Show ${points} points below Inception-ResNet-v1`,
	paperAxes: "The paper's axes",
	fit: 'Fit to the curves',
	chart: (metric: string) => `Error of the networks while they were trained, ${metric}, single crop`,
	keys: 'Keys on the chart: arrows shift, + and − zoom, 0 goes back. Ctrl or Cmd with the wheel zooms, and so do two fingers.',
	epoch: 'Epoch',
	level: 'Error level',
	atEpoch: (epoch: string) => `At epoch ${epoch}`,
	atLevel: (level: string) => `First at ${level}`,
	evaluation: 'evaluation',
	mean: 'mean ±1',
	outside: 'not in the data',
	network: 'Network',
	firstAt: 'epoch',
	before: (epoch: string) => `${epoch} or before`,
	never: 'not within the curve',
	ahead: (first: string, points: string, second: string) =>
		`${first} is ${points} points ahead of ${second}.`,
	equal: (first: string, second: string) => `${first} and ${second} are equal.`,
	sooner: (residual: string, epochs: string, share: string, pure: string) =>
		`${residual} is there ${epochs} epochs before ${pure}: ${share} of its way saved.`,
	later: (residual: string, epochs: string, pure: string) =>
		`${residual} is there ${epochs} epochs after ${pure}.`,
	onlyOne: (one: string, other: string) => `${one} gets there, ${other} does not within its curve.`,
	meanNote: 'Epochs are read from the mean of ±1 epoch, since a single evaluation may dip by chance.',
	save: 'Save what is drawn',
	table: 'The curves as a table',
	tableNote:
		'Mean of the evaluations within one epoch, in percent; an empty cell lies outside what the paper plots.',
	saved: { csv: 'CSV', svg: 'SVG', png: 'PNG' },
	saveFailed: 'The picture could not be made. The CSV and the SVG need no drawing surface; try one of them.',
	noScript:
		'Without JavaScript the page shows all four networks, top-1, and the table below has the other numbers.',
	sets: {
		title: 'Not all curves count the same images',
		text: (names: readonly string[], subset: string, odd: string, whole: string) =>
			`This is our finding, not the paper’s. Every error of ${names.join(', ')} is a whole number of wrong images out of ${subset}. Every error of ${odd} is one out of ${whole}. No other number of images fits. So ${odd} was apparently measured on the whole validation set, and the others on the subset without about 1700 blacklisted images, although every caption says “non-blacklist”.`,
		why: 'The paper says in section 5 that leaving those images out lowers the error, by about 0.3 points for top-1 and 0.15 for top-5, and that the comparison between the curves is fair, since the differences are consistent. For the smaller pair they seem not to be. So its residual network may be better than it looks, by about as much. The switch below the chart draws that as a hatched band. It is a rough allowance, not data: nobody has plotted that curve.',
		batch: (images: string, batch: number, batches: string) => `${images} = ${batch} × ${batches}`,
		batchNote: (batch: number) =>
			`Both numbers are whole batches of ${batch}: the evaluation seems to have filled its last batch.`,
		check: 'How to check it',
		checkText:
			'Take any error from the downloaded table, multiply it by a number of images and divide by 100. If the result is whole to within the rounding, the number fits. Here it is done for every evaluation:',
		curve: 'Curve',
		fits: (images: string) => `whole out of ${images}`,
		other:
			'Out of a wrong number some results are whole by chance. At two steps the value is the mean of two evaluations one image apart, so it is half an image off.'
	},
	source: {
		title: 'Where the numbers come from',
		text: 'The figures are vector plots inside the PDF of arXiv 1602.07261. Their paths were read vertex by vertex and put on the scale of the axes. Each one falls on a whole training step and a whole count of wrong images, so the values are exact.',
		limits: [
			'What the axes cut off is not in the file. A curve’s end here is the end of the axis, not the end of the training.',
			'The plotting program left out some evaluations that lie nearly on the line between their neighbours. The line is right there to 0.005 points.',
			'There is one curve for each network. No figure shows how far another training of the same network would have come out elsewhere.',
			'An epoch is 40,000 training steps, as on the paper’s axis.'
		]
	}
};
