/** The data sets that networks number their classes for. */
import cifar10 from './cifar10.json' with { type: 'json' };
import type { Dataset, Network } from './node.ts';

/**
 * Names of the classes in the order of their numbers; `null` where the numbers have no names here. The order of CIFAR-10
 * is that of its labels (Krizhevsky 2009); `training/` reads the same list.
 */
const classesOf: Readonly<Record<Dataset, readonly string[] | null>> = { cifar10, imagenet: null };

/** What the class numbers of a network mean; `null` where they have no names here. */
export const classNames = ({ dataset }: Network): readonly string[] | null => dataset && classesOf[dataset];
