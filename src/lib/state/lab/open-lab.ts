/** The lab with what the site holds for it: weights and sample pictures. */
import { fetchSamples } from '#lib/vision/fetch-samples.ts';
import { siteSession } from '../site-session.ts';
import { siteUrl } from '../site-url.ts';
import { LabPictures } from './lab-pictures.svelte.ts';
import { Lab } from './lab.svelte.ts';

/** Addresses of the sample pictures: what they are, and the one picture that holds them all. */
export const samples = {
	index: siteUrl('samples/cifar10.json'),
	sheet: siteUrl('samples/cifar10.webp')
} as const;

export const openLab = () => ({
	lab: new Lab(siteSession()),
	pictures: new LabPictures(() => fetchSamples(samples.index, samples.sheet))
});
