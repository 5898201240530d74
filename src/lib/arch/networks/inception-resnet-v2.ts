/** The widths that paper and code of Inception-ResNet-v2 agree on (Figs. 16 to 19, Table 1). */
import { blockA, blockB, blockC, type ReductionAWidths } from '../blocks.ts';

export const blockAV2 = blockA(32, [32, 48, 64]);
export const blockBV2 = blockB(192, [128, 160, 192]);
export const blockCV2 = blockC(192, [192, 224, 256]);
export const reductionAV2: ReductionAWidths = { k: 256, l: 256, m: 384, n: 384 };
export const reductionBV2 = { squeeze: 256, first: 384, second: 288, third: [288, 320] } as const;
