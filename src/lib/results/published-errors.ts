/**
 * What others publish about the error of these networks on the 50,000 validation images of ILSVRC-2012, one crop of 299×299,
 * one model. The weights are theirs, or Google's as each of them carried them over.
 */
import type { Metric } from './paper/curves.ts';

/** As in `printed-costs.ts`, where one has both. */
export const errorSources = [
	'timm',
	'TF-Slim',
	'Cadene',
	'osmr/imgclsmob',
	'Keras',
	'EfficientNet paper'
] as const;
export type ErrorSource = (typeof errorSources)[number];

/** Errors in percent. */
export interface PublishedError extends Readonly<Record<Metric, number>> {
	readonly source: ErrorSource;
	/** Id of the network whose weights they are. */
	readonly network: string;
	/** Where it stands in the source. */
	readonly place: string;
}

interface Source {
	readonly place: string;
	/** What the source prints. */
	readonly prints: 'error' | 'accuracy';
	/** Top-1 and top-5 in percent, by id of the network. */
	readonly of: Readonly<Record<string, readonly [number, number]>>;
}

const sources: Readonly<Record<ErrorSource, Source>> = {
	timm: {
		place: 'results/results-imagenet.csv, tf_in1k weights',
		prints: 'error',
		of: {
			'inception-v3': [22.134, 6.356],
			'inception-v4': [19.856, 5.018],
			'inception-resnet-v2-slim': [19.566, 4.688]
		}
	},
	'TF-Slim': {
		place: 'README',
		prints: 'accuracy',
		of: {
			'inception-v3': [78.0, 93.9],
			'inception-v4': [80.2, 95.2],
			'inception-resnet-v2-slim': [80.4, 95.3]
		}
	},
	Cadene: {
		place: 'pretrained-models.pytorch, README',
		prints: 'accuracy',
		of: {
			'inception-v3': [77.294, 93.454],
			'inception-v4': [80.062, 94.926],
			'inception-resnet-v2-slim': [80.17, 95.234]
		}
	},
	'osmr/imgclsmob': {
		place: 'gluon/README.md',
		prints: 'error',
		of: {
			'inception-v3': [20.51, 5.33],
			'inception-v4': [19.83, 4.88],
			'inception-resnet-v1-facenet': [19.56, 4.81],
			'inception-resnet-v2-slim': [19.48, 4.7]
		}
	},
	Keras: {
		place: 'applications, table of models',
		prints: 'accuracy',
		of: { 'inception-v3': [77.9, 93.7], 'inception-resnet-v2-slim': [80.3, 95.3] }
	},
	'EfficientNet paper': {
		place: 'Table 2',
		prints: 'accuracy',
		of: {
			'inception-v3': [78.8, 94.4],
			'inception-v4': [80.0, 95.0],
			'inception-resnet-v2-slim': [80.1, 95.1]
		}
	}
};

/** Three decimals are what the most exact source prints. */
const missed = (accuracy: number): number => Number((100 - accuracy).toFixed(3));

export const publishedErrors: readonly PublishedError[] = errorSources.flatMap((source) => {
	const { place, prints, of } = sources[source];
	const error = prints === 'error' ? (value: number) => value : missed;
	return Object.entries(of).map(([network, [top1, top5]]) => ({
		source,
		network,
		place,
		top1: error(top1),
		top5: error(top5)
	}));
});
