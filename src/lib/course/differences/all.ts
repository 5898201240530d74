/** Everything that differs, group by group and in the order of the groups. */
import { codes } from './codes.ts';
import { differenceGroups, type Difference, type DifferenceGroup } from './difference.ts';
import { itself } from './paper.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';
import { v3 } from './v3.ts';
import { v4 } from './v4.ts';

const byGroup: Readonly<Record<DifferenceGroup, readonly Difference[]>> = {
	'inception-resnet-v2': v2,
	'inception-resnet-v1': v1,
	'inception-v4': v4,
	'inception-v3': v3,
	itself,
	codes
};

export const differences = differenceGroups.map((group) => ({ group, rows: byGroup[group] }));
