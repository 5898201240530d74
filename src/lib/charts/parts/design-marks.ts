/** How each of the paper's four networks looks in every chart: a hue, and a dash and a shape for those who do not see it. */
import { symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, type SymbolType } from 'd3-shape';
import type { Design } from '#lib/arch/node.ts';

/** Pure networks are dashed or dotted; the line of a residual one is whole, or nearly. */
const dashes: Readonly<Record<Design, string>> = {
	'inception-v3': '2 3',
	'inception-resnet-v1': '14 3 3 3',
	'inception-v4': '7 4',
	'inception-resnet-v2': 'none'
};

/** Pure networks are round or pointed upwards; residual ones have four corners. */
const shapes: Readonly<Record<Design, SymbolType>> = {
	'inception-v3': symbolCircle,
	'inception-resnet-v1': symbolSquare,
	'inception-v4': symbolTriangle,
	'inception-resnet-v2': symbolDiamond
};

export interface Mark {
	readonly hue: string;
	/** An SVG `stroke-dasharray`. */
	readonly dash: string;
	readonly shape: SymbolType;
}

export const markOf = (design: Design): Mark => ({
	hue: `var(--net-${design})`,
	dash: dashes[design],
	shape: shapes[design]
});

/** Of a network that is none of the four. */
export const plainMark: Pick<Mark, 'hue' | 'shape'> = { hue: 'var(--ink-soft)', shape: symbolCircle };
