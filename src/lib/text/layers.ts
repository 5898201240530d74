/** The words of the table of layers, apart from the others: the explorer needs them once somebody opens it. */
import { layers } from './en/layers.ts';
import type { LayerWords } from './words.ts';

export const layerText: LayerWords = layers;
