/** How the comparisons name networks and write errors. */
import { designNames } from '#lib/arch/label.ts';
import type { Design } from '#lib/arch/node.ts';

export const nameOf = (design: Design): string => designNames[design].name;
/** Percent or points, with as many digits as a difference between two networks needs. */
export const points = (value: number): string => value.toFixed(2);
export const tenths = (value: number): string => value.toFixed(1);
