/** The words of the lab. */
const times = (factor: number): string => `× ${factor.toFixed(2)}`;

export const lab = {
	title: 'Take a trained network apart',
	lead: 'A small network, trained on 50,000 pictures of ten kinds, runs in this page. Show it a picture, turn its branches up and down, switch blocks off, and see what is left.',
	description:
		'A small trained Inception-ResNet in the browser: scale its residual branches, switch blocks off, perturb the picture, and see what happens to its answer.',
	noScript:
		'The network runs in JavaScript, which is switched off. The drawing below can be read without it.',
	trained: (accuracy: string) => `${accuracy} of 10,000 test pictures right`,
	notTrained: 'not trained yet',
	picture: {
		title: 'Picture',
		own: 'Your pictures',
		upload: 'Your own …',
		several: 'One or several. They never leave this device, and no address holds them.',
		seen: (side: number) => `What the network sees, ${side}×${side} pixels`,
		reading: 'Reading the picture …',
		sheet: 'What it says of each',
		samples: 'The sample pictures'
	},
	map: {
		label: 'Lay over it',
		none: 'nothing',
		cam: 'class map',
		occlusion: 'occlusion map',
		of: 'for',
		predicted: 'the predicted class',
		camHint:
			'Where the last maps speak for the class (orange) or against it (purple). Their mean, and a bias, make its logit.',
		occlusionHint: 'How much the probability falls when a grey square covers the place.',
		progress: (done: number, of: number) => `covering, ${done} of ${of}`
	},
	apart: {
		title: 'Take it apart',
		all: 'All blocks',
		hint: 'Each block adds its branches to its shortcut, times a constant: the number beside its slider. All blocks × 1 is the network as trained; × 0 leaves the shortcuts alone.',
		pureHint: 'This network has no shortcuts. A block that is off passes on what it gets.',
		block: 'Block',
		on: (id: string) => `${id} on`,
		scale: (id: string) => `Scale of ${id}`,
		times,
		adds: 'adds',
		addsHint:
			'Size of what the block adds over size of what passes through (root mean square). A full bar is 100 %.',
		reset: 'As trained',
		accuracy: 'Accuracy like this',
		accuracyHint: 'Runs 1,000 test pictures through the network as it is set now.',
		running: (done: number, of: number) => `${done} of ${of} pictures`,
		stop: 'Stop',
		score: (correct: string, of: string, percent: string) => `${correct} of ${of} right, ${percent}`,
		stale: 'The settings have changed since.'
	},
	change: {
		title: 'Change the picture',
		hint: 'The curve is the probability of the class above as the slider goes from end to end.',
		names: { noise: 'Noise', blur: 'Blur', rotation: 'Rotation', hue: 'Hue' },
		units: { levels: 'grey levels', px: 'px', '°': '°' },
		curve: (change: string, name: string) => `Probability of ${name} along ${change}`,
		reset: 'Unchanged'
	},
	removal: {
		title: 'Remove one block at a time',
		lead: 'Each bar is the accuracy on 1,000 test pictures with one block switched off and the others left as they were trained.',
		start: 'Run the experiment',
		running: (done: number, of: number) => `${done} of ${of} pictures`,
		whole: 'whole network',
		without: (id: string) => `without ${id}`
	},
	channels: {
		title: 'Look inside',
		lead: 'Choose a node to see its channels for this picture, under these settings.',
		choose: 'Choose a node in the drawing.',
		off: 'This block is off.'
	}
};
