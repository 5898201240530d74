/** Every network the product knows. A new one is a file in `networks/` and a line here. */
import type { Network } from './node.ts';
import { inceptionResnetV1Facenet } from './networks/inception-resnet-v1-facenet.ts';
import { inceptionResnetV1Paper } from './networks/inception-resnet-v1-paper.ts';
import { inceptionResnetV2Paper } from './networks/inception-resnet-v2-paper.ts';
import { inceptionResnetV2Slim } from './networks/inception-resnet-v2-slim.ts';
import { inceptionV3 } from './networks/inception-v3.ts';
import { inceptionV4 } from './networks/inception-v4.ts';
import {
	miniInceptionResnetV1,
	miniInceptionResnetV2,
	miniInceptionV3,
	miniInceptionV4
} from './networks/mini.ts';

/** The networks of the paper and of the released codes. */
export const published: readonly Network[] = [
	inceptionV3,
	inceptionV4,
	inceptionResnetV1Paper,
	inceptionResnetV1Facenet,
	inceptionResnetV2Paper,
	inceptionResnetV2Slim
];

/** Small enough to be trained by anyone and run in an instant. */
export const reduced: readonly Network[] = [
	miniInceptionV3,
	miniInceptionResnetV1,
	miniInceptionV4,
	miniInceptionResnetV2
];

export const catalogue: readonly Network[] = [...published, ...reduced];

/** A network and its twin, in the order of the catalogue; alone where it has none. */
export const pairOf = ({ id, twin }: Network): readonly Network[] =>
	catalogue.filter((network) => network.id === id || network.id === twin);

export const networkIds: readonly string[] = catalogue.map(({ id }) => id);

/** @throws RangeError that lists the networks there are */
export function networkById(id: string): Network {
	const network = catalogue.find((candidate) => candidate.id === id);
	if (!network) throw new RangeError(`No network '${id}'. There are: ${networkIds.join(', ')}.`);
	return network;
}
