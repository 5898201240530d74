/** Writes a network as source code of another framework. */
import { pytorchOf } from '#lib/arch/pytorch.ts';
import { aboutNetwork } from '#lib/text/networks.ts';
import { main, networkFrom, oneOf, parse } from './cli.ts';

const USAGE = 'export NETWORK --format pytorch';

const writers = { pytorch: pytorchOf } as const;
const formats = Object.keys(writers) as (keyof typeof writers)[];

await main(() => {
	const { values, positionals } = parse(
		{ options: { format: { type: 'string', default: 'pytorch' } } },
		USAGE
	);
	const network = networkFrom(positionals, USAGE);
	const write = writers[oneOf('--format', String(values.format), formats)];
	process.stdout.write(write(network, aboutNetwork(network.id).basis));
});
