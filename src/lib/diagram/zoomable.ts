/** What a drawing needs to be zoomed: handed to it, since a drawing that stands still does not need it. */
import { Zoom } from './zoom.ts';
import { Zooming } from './zooming.svelte.ts';
import ZoomTools from './ZoomTools.svelte';

export const zoomable = { Zoom, Zooming, ZoomTools };
export type Zoomable = typeof zoomable;
