/** What the class numbers of a network mean. */
import type { Network } from '#lib/arch/node.ts';

/** Of CIFAR-10, in the order of its labels (Krizhevsky 2009; `static/samples/cifar10.json` has the same list). */
const cifar10: readonly string[] = [
	'airplane',
	'automobile',
	'bird',
	'cat',
	'deer',
	'dog',
	'frog',
	'horse',
	'ship',
	'truck'
];

/** Names in the order of the class numbers; `null` where the numbers of a network have no names here. */
export const classNames = (network: Network): readonly string[] | null =>
	network.dataset === 'cifar10' ? cifar10 : null;
