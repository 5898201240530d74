import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { networkById } from '#lib/arch/catalogue.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import Diagram from '#lib/diagram/Diagram.svelte';
import { drawingOf } from '#lib/layout/drawing.ts';

const network = networkById('inception-resnet-v1-paper');
const props = (more: object = {}) => ({
	drawing: drawingOf(network, shapesOf(network), { width: 1100 }),
	name: network.title,
	selected: null,
	onselect: vi.fn(),
	ontoggle: vi.fn(),
	...more
});
const node = (container: Element, id: string) => container.querySelector(`[data-node="${id}"]`);

test('a click on a bar selects its node, a click beside it clears the selection', async () => {
	const given = props({ selected: 'Mixed_6a/concat' });
	const { container } = await render(Diagram, given);
	node(container, 'Mixed_7a/concat')
		?.querySelector('.target')
		?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(given.onselect).toHaveBeenLastCalledWith('Mixed_7a/concat');
	container.querySelector('svg')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(given.onselect).toHaveBeenLastCalledWith(null);
});

test('the lit node lights the lines to what it reads and to what reads it, and no other', async () => {
	const { container } = await render(Diagram, props({ lit: new Set(['Repeat/block35_1/concat']) }));
	// Three branches come in, the linear 1×1 goes out.
	expect(container.querySelectorAll('path.lit')).toHaveLength(4);
	expect(node(container, 'Repeat/block35_1/concat')?.classList.contains('lit')).toBe(true);
});

test('measured nodes look measured, the others do not', async () => {
	const { container } = await render(Diagram, props({ measured: new Set(['Conv2d_1a_3x3']) }));
	expect(
		[...container.querySelectorAll('.measured')].map((element) => element.getAttribute('data-node'))
	).toEqual(['Conv2d_1a_3x3']);
});

test('the fold control says what it will do and asks for its group', async () => {
	const given = props();
	const screen = await render(Diagram, given);
	const control = screen.getByRole('button', { name: 'Inception-ResNet-B: Show all 10' });
	await expect.element(control).toHaveAttribute('aria-expanded', 'false');
	await control.click();
	expect(given.ontoggle).toHaveBeenCalledWith('Repeat_1/block17_1');
});

test('every bar is named for readers who hear the page', async () => {
	const screen = await render(Diagram, props());
	await expect
		.element(screen.getByRole('img', { name: '3×3 Conv (256 stride 2 V), 35×35×256' }))
		.toBeInTheDocument();
});
