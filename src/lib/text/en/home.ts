/** The words of the home page. */
export const home = {
	title: 'A network you can take apart while it runs',
	lead: 'Inception-ResNet is an image classifier: it looks at a photo and says what is in it. Watch it do so, module by module, and learn why it is built the way it is.',
	watch: {
		title: 'The network at work',
		photo: (name: string) => `The photo: ${name}`,
		sample: (name: string) => `${name}, a test picture`,
		flow: 'After each module: the channel that answers most strongly, dark for least, yellow for most.',
		input: 'Input',
		recorded: 'Recorded when this site was built.',
		touch: 'Point at it, tap it or press a key, and it runs in your browser.',
		playing: 'One module after the other …',
		slower: 'Slowed down so that you can follow.',
		choose: 'Ask it about another picture',
		own: 'A picture of yours …'
	},
	whole: 'The large network',
	wholeLead:
		'Inception-ResNet-v2 for photos of 299×299, as its code was released. Every tensor is drawn to one scale: height for the side of the map, thickness for channels, each by its square root. Click one to open it.',
	startCourse: 'Start the course',
	goOn: (lesson: string) => `Continue with “${lesson}”`,
	start: 'Open Inception-ResNet-v2',
	families: 'Two families, side by side',
	familiesLead:
		'The paper trains each residual network beside a pure Inception network of about the same cost. Each bar is the tensor that comes out of a block at 299×299: height for the side of the map, thickness for channels. Click one to open it.',
	pure: 'Pure Inception',
	residual: 'Inception-ResNet',
	both: 'The same network, twice',
	bothLead: (more: string) =>
		`The released code is not the network in the paper: another stem, twice the blocks, other widths, ${more} more multiply-accumulates. Both are here.`,
	doors: 'What is here',
	explorer: 'All networks, node by node: shapes, costs, receptive fields, a live run.',
	lessonsLead: 'Module by module, with the live diagram beside the text.',
	labLead: 'A small trained network to take apart: its scales, its blocks, its channels.',
	small: (accuracy: string) =>
		`This is a small Inception-ResNet-v2, trained for this site. It gets ${accuracy} of 10,000 test pictures right.`,
	tryMore: 'Take it apart in the lab →',
	compareLead:
		"The paper's own error curves, its tables, what each network costs, and any two of them side by side."
};
