/** Addresses of the sample photos under the site's base path. */
import { asset } from '$app/paths';
import type { Photo } from '#lib/vision/photos.ts';

export const photoUrl = ({ id }: Pick<Photo, 'id'>): string => asset(`/photos/${id}.jpg`);
export const thumbnailUrl = ({ id }: Pick<Photo, 'id'>): string => asset(`/photos/${id}-small.jpg`);
