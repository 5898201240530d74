/** The widths that paper and code of Inception-ResNet-v1 agree on (Figs. 10 to 13, Table 1). */
import { blockA, blockB, blockC, type ReductionAWidths } from '../blocks.ts';

export const blockAV1 = blockA(32, [32, 32, 32]);
export const blockBV1 = blockB(128, [128, 128, 128]);
export const blockCV1 = blockC(192, [192, 192, 192]);
export const reductionAV1: ReductionAWidths = { k: 192, l: 192, m: 256, n: 384 };
export const reductionBV1 = { squeeze: 256, first: 384, second: 256, third: [256, 256] } as const;
