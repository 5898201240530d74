/** The sample photos in `static/photos/`, and whose they are; where they come from is in `photo-sources.ts`. */
import type { PhotoId } from '#lib/text/photos.ts';

export interface Photo {
	/** Names `photos/<id>.jpg` and the 96 pixels high `photos/<id>-small.jpg`. */
	readonly id: PhotoId;
	readonly width: number;
	readonly height: number;
	readonly author: string;
	readonly licence: string;
	readonly licenceUrl: string;
}

const cc0 = { licence: 'CC0 1.0', licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/' } as const;
const ccBy = { licence: 'CC BY 2.0', licenceUrl: 'https://creativecommons.org/licenses/by/2.0/' } as const;

export const photos: readonly [Photo, ...Photo[]] = [
	{
		id: 'cat',
		width: 451,
		height: 300,
		author: 'Stéfan van der Walt',
		...cc0
	},
	{
		id: 'coffee',
		width: 600,
		height: 400,
		author: 'Rachel Michetti, courtesy of Pikolo Espresso Bar',
		...cc0
	},
	{
		id: 'dahlia',
		width: 640,
		height: 427,
		author: 'vultilion (Flickr)',
		...ccBy
	},
	{
		id: 'tower',
		width: 640,
		height: 427,
		author: 'danielbuechele (Flickr)',
		...ccBy
	},
	{
		id: 'alps',
		width: 640,
		height: 297,
		author: 'Adolphe Braun, 1865–1870; digital image courtesy of the Getty’s Open Content Program',
		...cc0
	},
	{
		id: 'astronaut',
		width: 512,
		height: 512,
		author: 'NASA',
		licence: 'Public domain',
		licenceUrl: 'https://www.nasa.gov/nasa-brand-center/images-and-media/'
	},
	{
		id: 'rocket',
		width: 640,
		height: 427,
		author: 'SpaceX',
		licence: 'Public domain',
		licenceUrl:
			'https://arstechnica.com/tech-policy/2015/03/elon-musk-puts-spacex-photos-into-the-public-domain/'
	},
	{
		id: 'boats',
		width: 640,
		height: 511,
		author: 'Felice Beato, about 1865; digital image courtesy of the Getty’s Open Content Program',
		...cc0
	}
];
