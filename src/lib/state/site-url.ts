import { asset } from '$app/paths';

/** Address of a file of `static/`, under the site's base path. */
export const siteUrl = (path: string): string => asset(`/${path}`);
