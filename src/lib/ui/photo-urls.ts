/** Addresses of the sample photos under the site's base path. */
import { siteUrl } from '#lib/state/site-url.ts';
import type { Photo } from '#lib/vision/photos.ts';

export const photoUrl = ({ id }: Pick<Photo, 'id'>): string => siteUrl(`photos/${id}.jpg`);
export const thumbnailUrl = ({ id }: Pick<Photo, 'id'>): string => siteUrl(`photos/${id}-small.jpg`);
