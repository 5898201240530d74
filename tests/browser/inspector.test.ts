import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { networkById } from '#lib/arch/catalogue.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import Inspector from '#lib/diagram/Inspector.svelte';
import { EngineError } from '#lib/engine/errors.ts';
import { LiveRun } from '#lib/state/run/live-run.svelte.ts';
import { selectionAt } from '#lib/state/explore/selection.ts';
import { untrainedSession } from '#lib/state/untrained-session.ts';
import { activationText } from '#lib/text/activations.ts';

const network = networkById('mini-inception-v4');
const shapes = shapesOf(network);
const [, op] = opsOf(network);
const selection = op ? selectionAt(network, op.id) : null;

/** A run whose tensors can no longer be read. */
class Lost extends LiveRun {
	override read() {
		return Promise.reject(new EngineError('context-lost', ''));
	}
}

test('while a run goes on it shows the time there is, and says that the channels come later', async () => {
	if (!op || !selection) throw new RangeError('The network has no second node.');
	const live = new LiveRun(network, untrainedSession());
	live.measured = new Map([[op.id, { shape: valueAt(shapes, op.id), milliseconds: 68.5 }]]);
	live.phase = { name: 'running', module: op.module, done: 0, of: 2 };
	const { getByText } = await render(Inspector, {
		network,
		selection,
		shapes,
		live,
		onselect: () => null
	});
	await expect.element(getByText('68.5 ms', { exact: true })).toBeInTheDocument();
	await expect.element(getByText(activationText.during)).toBeInTheDocument();
});

test('says once why a tensor cannot be read, and leaves no rejection behind', async () => {
	if (!op || !selection) throw new RangeError('The network has no second node.');
	const live = new Lost(network, untrainedSession());
	live.measured = new Map([[op.id, { shape: valueAt(shapes, op.id), milliseconds: 1 }]]);
	const { getByRole, getByText } = await render(Inspector, {
		network,
		selection,
		shapes,
		live,
		onselect: () => null
	});
	await expect.element(getByRole('alert')).toHaveTextContent(new EngineError('context-lost', '').message);
	expect(getByRole('alert').elements()).toHaveLength(1);
	await expect.element(getByText(activationText.loading)).not.toBeInTheDocument();
});
