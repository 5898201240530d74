/** Words of the gallery, in the language of the interface. */
import { gallery } from './en/gallery.ts';
import type { GalleryWords } from './words.ts';

export const galleryText: GalleryWords = gallery;
