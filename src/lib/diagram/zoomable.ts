/** What a drawing needs to be zoomed: handed to it, since a drawing that stands still does not need it. */
import { Zooming } from './zooming.svelte.ts';
import ZoomTools from './ZoomTools.svelte';

export const zoomable = { Zooming, ZoomTools };
export type Zoomable = typeof zoomable;
