/** Prints a network: shapes, parameters, multiply-accumulates and receptive fields. */
import { catalogue } from '#lib/arch/catalogue.ts';
import { moduleTotals, totalsOf, type Totals } from '#lib/arch/cost.ts';
import { layersOf } from '#lib/arch/layers.ts';
import type { Network, Pair } from '#lib/arch/node.ts';
import { INPUT, opsOf, outputsOf, valueAt } from '#lib/arch/ops.ts';
import { receptiveFieldsOf } from '#lib/arch/receptive-field.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { aboutNetwork } from '#lib/text/networks.ts';
import { main, networkFrom, parse, sizeFrom, table } from './cli.ts';

const USAGE = 'describe NETWORK [--input 299|HxW] [--json] | describe --list';

function asJson(network: Network, size: Pair) {
	const shapes = shapesOf(network, size);
	const { trainable, nonTrainable, total, macs, ops, conv } = totalsOf(opsOf(network), shapes);
	return {
		network: network.id,
		input: at(shapes, INPUT),
		nodes: layersOf(network, shapes).map(({ op, window, out, trainable, nonTrainable, macs, field }) => ({
			id: op.id,
			op: op.op,
			module: op.module,
			inputs: op.inputs,
			kernel: window?.kernel ?? null,
			stride: window?.stride ?? null,
			padding: window?.padding ?? null,
			filters: 'filters' in op ? op.filters : null,
			out,
			trainable,
			nonTrainable,
			macs,
			receptiveField: field
		})),
		totals: { trainable, nonTrainable, total, macs, ops, conv }
	};
}

const number = (n: number): string => n.toLocaleString('en');

function asTable(network: Network, size: Pair): string {
	const [ops, shapes] = [opsOf(network), shapesOf(network, size)];
	const [totals, outputs, fields] = [
		moduleTotals(network, shapes),
		outputsOf(network),
		receptiveFieldsOf(network, shapes)
	];
	const costs = ({ ops, conv, trainable, nonTrainable, macs }: Totals) =>
		[ops, conv, trainable, nonTrainable, macs].map(number);
	const rows = network.modules.map(({ id, label }) => {
		const output = valueAt(outputs, id);
		const field = valueAt(fields, output).size;
		return [id, label, at(shapes, output).join('×'), ...costs(valueAt(totals, id)), field.join('×')];
	});
	return table([
		['module', 'label', 'output', 'ops', 'conv', 'trainable', 'not trainable', 'MACs', 'receptive field'],
		...rows,
		['total', '', '', ...costs(totalsOf(ops, shapes)), '']
	]);
}

await main(() => {
	const { values, positionals } = parse(
		{
			options: {
				input: { type: 'string' },
				json: { type: 'boolean', default: false },
				list: { type: 'boolean', default: false }
			}
		},
		USAGE
	);
	if (values.list) {
		const rows = catalogue.map(({ id, title, defaultInput }) => [id, defaultInput.join('×'), title]);
		console.log(values.json ? JSON.stringify(catalogue.map(({ id }) => id)) : table(rows));
		return;
	}
	const network = networkFrom(positionals, USAGE);
	const size = sizeFrom(values.input, network);
	if (values.json) console.log(JSON.stringify(asJson(network, size)));
	else {
		const body = asTable(network, size);
		console.log(
			`${network.title}, input ${size.join('×')}×${network.defaultInput[2]}\nFrom ${aboutNetwork(network.id).basis}\n\n${body}`
		);
	}
});
