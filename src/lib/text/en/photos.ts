/** What the sample photos show, by id. */
export const photos = {
	cat: {
		title: 'Cat',
		alt: 'The face of a ginger tabby cat, looking past the camera.'
	},
	coffee: {
		title: 'Coffee',
		alt: 'An espresso in a red cup on a red saucer with a spoon, on a wooden table.'
	},
	dahlia: {
		title: 'Dahlia',
		alt: 'An orange dahlia in full bloom before dark green leaves.'
	},
	tower: {
		title: 'Tower',
		alt: 'A Chinese tower with four tiled roofs, above trees and a wide lake.'
	},
	alps: {
		title: 'Alps',
		alt: 'Snowy mountains behind dark fir trees, in a brown-toned photograph of the 1860s.'
	},
	astronaut: {
		title: 'Astronaut',
		alt: 'Portrait of the astronaut Eileen Collins in an orange space suit, a model of the Space Shuttle behind her.'
	},
	rocket: {
		title: 'Rocket',
		alt: 'A white rocket on its launch pad at dusk, between four lattice towers.'
	},
	boats: {
		title: 'Boats',
		alt: 'Wooden boats on a river before a village and hills, in a brown-toned photograph of about 1865.'
	}
};
