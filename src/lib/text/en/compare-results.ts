/** The words beside Tables 2 to 5 of the paper. */
const tables = {
	2: 'One crop, one model',
	3: '10 or 12 crops, one model',
	4: '144 crops or dense, one model',
	5: '144 crops or dense, several models'
};
const sets = {
	subset: 'images not blacklisted',
	all: 'all 50,000 images'
};

interface Protocol {
	readonly crops: number | 'dense';
	readonly models: number;
}

/** A row of a table, as far as the words need it. */
interface Row extends Protocol {
	readonly table: keyof typeof tables;
	readonly set: keyof typeof sets;
}

const crops = (number: Protocol['crops']): string => {
	if (number === 'dense') return 'dense';
	return number === 1 ? '1 crop' : `${number} crops`;
};

export const results = {
	title: 'The results',
	description:
		'Tables 2 to 5 of the Inception-ResNet paper as one table and one plot: one crop, many crops, ensembles, and what each step buys.',
	lead: 'Tables 2 to 5 of the paper in one place. All errors are on the validation set of ILSVRC-2012, in percent, as printed. BN-Inception and ResNet-151 are not the authors’ new networks: the paper quotes them.',
	metric: { label: 'Error:', top1: 'top-1', top5: 'top-5' },
	by: { label: 'Together:', table: 'by way to evaluate', network: 'by network' },
	/** Beside the four that the paper designs. */
	networks: {
		'bn-inception': 'BN-Inception',
		'resnet-151': 'ResNet-151',
		'inception-v4-and-3-inception-resnet-v2': 'Inception-v4 + 3 × IR-v2'
	},
	tables,
	crops,
	protocol: ({ crops: number, models }: Protocol): string =>
		models === 1 ? crops(number) : `${models} models, ${crops(number)}`,
	sets,
	groupTitle: (table: Row['table'], set: Row['set']) => `${tables[table]} · ${sets[set]}`,
	tableNumber: (table: Row['table']) => `Table ${table}`,
	columns: {
		table: 'Table',
		network: 'Network',
		crops: 'Crops',
		models: 'Models',
		top1: 'top-1',
		top5: 'top-5',
		set: 'Counted'
	},
	caption: 'Tables 2 to 5: error in percent',
	chart: (metric: string) => `Tables 2 to 5: ${metric} error`,
	axis: (metric: string) => `${metric} error, %`,
	one: (value: number) => value.toFixed(1),
	readout: (network: string, error: string, metric: string, result: Row, noted: string) =>
		`${network}: ${error} % ${metric} error, ${results.protocol(result)}, ${sets[result.set]} (Table ${result.table}${noted === '' ? '' : `, note ${noted}`})`,
	notes: 'Notes',
	note: (letter: string) => `Note ${letter}`,
	noteText: {
		'set-in-doubt': ({ counted, others }: NoteFacts) =>
			`Table 2 says “non-blacklisted subset” for all its rows. But each error on the curve of Inception-ResNet-v1 is a whole number of images out of ${counted}, which is all 50,000 filled up to batches of 32; those of the other three networks are whole out of ${others}. So this row may count all images.`,
		'sic-151': () =>
			'Printed so, three times. The network of He et al. is called ResNet-152; there is no ResNet-151.',
		'aaai-151': ({ otherEdition }: NoteFacts) =>
			`The edition of AAAI 2017 prints ${pair(otherEdition)} here. These are the two numbers of BN-Inception in its own table of single crops, so most likely they were copied there by mistake. Shown is what both arXiv versions print.`,
		'aaai-ensemble': ({ otherEdition }: NoteFacts) =>
			`The edition of AAAI 2017 prints ${otherEdition?.top1?.toFixed(1)} here. Which of the two is right is not known. Shown is what both arXiv versions print.`,
		'test-set': ({ test }: NoteFacts) =>
			`On the test images, whose labels only the organisers have, the same ensemble has ${test} % top-5 error (abstract, caption of Table 5). Two decimals, and other images: it does not belong in the column.`
	},
	setsTitle: 'Which images are counted',
	setsText: (subset: string, all: string, top1: number, top5: number) =>
		`Table 2 leaves out the blacklisted images: about 1,700 says the paper; the errors on its curves are whole numbers out of ${subset}, not ${all}. Tables 3 to 5 count all ${all}. Leaving those images out lowers the error by about ${top1} points (top-1) and ${top5} points (top-5), says the paper.`,
	steps: {
		title: 'What each step buys',
		lead: 'More crops of a picture, and more models that vote, lower the error of the same network without training it longer. Read a row from left to right: an error, the points that the next step takes off, the next error.',
		caption: (metric: string) => `${metric} error, %, and points that each step takes off`,
		warning: (points: number) =>
			`The first step (hatched) mixes two things. One crop is counted without the blacklisted images, 12 crops with all of them, and all of them are harder, by about ${points} points, says the paper. On equal images the step from one crop to 12 takes off about ${points} points more than the table says.`,
		doubt: 'For Inception-ResNet-v1 that correction is in doubt: see note a.',
		ensemble:
			'The ensembles: four models of Inception-v3; six of ResNet; one Inception-v4 and three Inception-ResNet-v2, which is the last step of both.',
		columns: { 2: '1 crop', 3: '10 or 12 crops', 4: '144 or dense', 5: 'ensemble' },
		missing: 'not printed',
		drop: (points: string) => `−${points}`,
		dropSaid: (points: string) => `${points} points less`
	}
};

/** In percent; `null` where nothing is printed. */
interface Errors {
	readonly top1: number | null;
	readonly top5: number | null;
}

interface NoteFacts {
	readonly otherEdition?: Errors | undefined;
	/** Images that the curve of the row counts, and those of the others. */
	readonly counted: string;
	readonly others: string;
	/** Top-5 error on the test images. */
	readonly test: number;
}

function pair(errors: Errors | undefined): string {
	return `${errors?.top1?.toFixed(1)} / ${errors?.top5?.toFixed(1)}`;
}
