/** How each of the paper's four networks looks in every chart: a hue, and a dash for those who do not see it. */
import type { Design } from '#lib/arch/node.ts';

/** Pure networks are dashed or dotted; the line of a residual one is whole, or nearly. */
const dashes: Readonly<Record<Design, string>> = {
	'inception-v3': '2 3',
	'inception-resnet-v1': '14 3 3 3',
	'inception-v4': '7 4',
	'inception-resnet-v2': 'none'
};

export interface Mark {
	readonly hue: string;
	/** An SVG `stroke-dasharray`. */
	readonly dash: string;
}

export const markOf = (design: Design): Mark => ({ hue: `var(--net-${design})`, dash: dashes[design] });
