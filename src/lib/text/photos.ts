/** The words of the sample photos: most pages show none of them. */
import { photos } from './en/photos.ts';
import type { PhotoWords } from './words.ts';

export const photoText: PhotoWords = photos;

export type PhotoId = keyof PhotoWords;
