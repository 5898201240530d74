/** The lab with what the site holds for it: weights and sample pictures. */
import { fetchSamples } from '#lib/vision/fetch-samples.ts';
import { fetchWeights } from '#lib/weights/fetch.ts';
import { Session } from '../session.ts';
import { LabPictures } from './lab-pictures.svelte.ts';
import { Lab } from './lab.svelte.ts';

/** Files of the site, under its root. */
export const SAMPLES = { index: 'samples/cifar10.json', sheet: 'samples/cifar10.webp' } as const;

/** @param urlOf address of a file of the site */
export const openLab = (urlOf: (path: string) => string) => ({
	lab: new Lab(new Session((network, signal) => fetchWeights(network, urlOf, signal))),
	pictures: new LabPictures(() => fetchSamples(urlOf(SAMPLES.index), urlOf(SAMPLES.sheet)))
});
