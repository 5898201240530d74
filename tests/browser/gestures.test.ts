import { afterEach, describe, expect, test, vi } from 'vitest';
import { plotGestures, type Drag } from '#lib/charts/parts/plot-gestures.ts';
import { Zoom } from '#lib/diagram/zoom.ts';

/** An SVG that fills a frame on the page, with a group in it, 400 × 300 px at the corner of the window. */
function drawing() {
	document.body.innerHTML = `<div style="position:fixed;inset:0 auto auto 0;width:400px;height:300px">
		<svg viewBox="0 0 400 300" width="400" height="300"><g><rect width="400" height="300" fill="white" /></g></svg>
	</div>`;
	const [frame, group, rect] = ['div', 'g', 'rect'].map((name) => document.querySelector(name));
	return { frame: frame as HTMLDivElement, group: group as SVGGElement, rect: rect as SVGRectElement };
}

const mouse = (target: Element, type: string, x: number, y: number, more: MouseEventInit = {}) =>
	target.dispatchEvent(
		new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, view: window, ...more })
	);

/** d3 follows a drag on the window. */
function drag(target: Element, from: [number, number], to: [number, number]) {
	mouse(target, 'mousedown', ...from);
	mouse(target, 'mousemove', ...to);
	mouse(target, 'mouseup', ...to);
}

const wheel = (target: Element, deltaY: number, more: WheelEventInit = {}) =>
	target.dispatchEvent(
		new WheelEvent('wheel', { deltaY, clientX: 200, clientY: 150, bubbles: true, cancelable: true, ...more })
	);

afterEach(() => {
	vi.restoreAllMocks();
	document.body.innerHTML = '';
});

describe('what hands do to a plot', () => {
	const make = (mode: Drag) => {
		const parts = drawing();
		const hears = { onmove: vi.fn(), onmark: vi.fn(), onrest: vi.fn() };
		const leave = plotGestures(mode, { x: [40, 380], y: [260, 20] }, hears)(parts.group);
		return { ...parts, ...hears, leave };
	};

	test('a drag that moves says by how much, and when it ends', () => {
		const { rect, onmove, onmark, onrest } = make('move');
		drag(rect, [100, 100], [130, 90]);
		expect(onmove.mock.calls).toEqual([[{ factor: 1, x: 30, y: -10 }]]);
		expect(onrest).toHaveBeenCalledOnce();
		drag(rect, [10, 10], [10, 30]);
		expect(onmove).toHaveBeenLastCalledWith({ factor: 1, x: 0, y: 20 });
		expect(onmark).not.toHaveBeenCalled();
	});

	test('a drag that marks gives two corners; a mark too thin to mean anything was a click', () => {
		const { group, onmove, onmark } = make('mark');
		const overlay = group.querySelector('.overlay') as Element;
		drag(overlay, [100, 100], [200, 160]);
		expect(onmark.mock.calls).toEqual([
			[
				[100, 100],
				[200, 160]
			]
		]);
		drag(overlay, [100, 100], [104, 160]);
		expect(onmark).toHaveBeenCalledOnce();
		expect(onmove).not.toHaveBeenCalled();
	});

	test('a drag that points is left to the chart', () => {
		const { rect, onmove, onmark } = make('point');
		drag(rect, [100, 100], [200, 160]);
		expect([onmove.mock.calls, onmark.mock.calls]).toEqual([[], []]);
	});

	test('a wheel zooms around the mouse with Ctrl only, and no event by more than a little', () => {
		const { rect, onmove } = make('point');
		wheel(rect, -10);
		expect(onmove).not.toHaveBeenCalled();
		for (const [delta, factor] of [
			[-10, 2 ** 0.2],
			[1000, 2 ** -0.5]
		] as const) {
			wheel(rect, delta, { ctrlKey: true });
			const [move] = onmove.mock.lastCall as [{ factor: number; x: number; y: number }];
			expect(move.factor).toBeCloseTo(factor, 9);
			// The point under the mouse stays where it is.
			expect(move.factor * 200 + move.x).toBeCloseTo(200, 6);
			expect(move.factor * 150 + move.y).toBeCloseTo(150, 6);
		}
	});

	test('what is taken away hears nothing more', () => {
		const { rect, group, onmove, leave } = make('move');
		leave();
		drag(rect, [100, 100], [130, 90]);
		expect(onmove).not.toHaveBeenCalled();
		expect(group.querySelector('.overlay')).toBeNull();
	});
});

describe('zooming a drawing', () => {
	/** @param unit pixels to one unit of the drawing, which fills the frame */
	const make = (unit = 1) => {
		const parts = drawing();
		const hears = { moved: vi.fn(), gesture: vi.fn() };
		const zoom = new Zoom(hears);
		zoom.resize({ width: 400 / unit, height: 300 / unit }, unit);
		return { ...parts, ...hears, zoom, leave: zoom.attach(parts.frame) };
	};

	test('says and takes everything in units of the drawing, however many pixels they have', () => {
		const { rect, zoom, moved } = make(2);
		zoom.by(2, [50, 25]);
		expect(moved.mock.lastCall).toEqual([{ k: 2, x: -50, y: -25 }, false]);
		drag(rect, [200, 150], [210, 160]);
		expect(moved.mock.lastCall).toEqual([{ k: 2, x: -45, y: -20 }, true]);
		zoom.bring([100, 75], [100, 75]);
		expect(moved.mock.lastCall).toEqual([{ k: 2, x: -100, y: -75 }, false]);
		const calls = moved.mock.calls.length;
		zoom.show({ k: 2, x: -100, y: -75 });
		expect(moved).toHaveBeenCalledTimes(calls);
	});

	test('tells when a gesture begins and when it has ended', () => {
		const { rect, zoom, gesture } = make();
		zoom.by(2);
		gesture.mockClear();
		mouse(rect, 'mousedown', 200, 150);
		expect(gesture.mock.calls).toEqual([[true]]);
		mouse(rect, 'mousemove', 220, 150);
		mouse(rect, 'mouseup', 220, 150);
		expect(gesture.mock.calls).toEqual([[true], [false]]);
	});

	test('a button zooms around the middle, by the page and not by the reader', () => {
		const { zoom, moved } = make();
		zoom.by(2);
		expect(moved.mock.lastCall).toEqual([{ k: 2, x: -200, y: -150 }, false]);
	});

	test('no farther than the whole, no closer than twelve times', () => {
		const { zoom, moved } = make();
		zoom.by(100);
		expect(moved.mock.lastCall?.[0].k).toBe(12);
		zoom.by(0.001);
		expect(moved.mock.lastCall?.[0]).toMatchObject({ k: 1, x: 0, y: 0 });
	});

	test('shows the view that it is given', () => {
		const { zoom, moved } = make();
		zoom.show({ k: 3, x: -120, y: -90 });
		expect(moved.mock.lastCall).toEqual([{ k: 3, x: -120, y: -90 }, false]);
	});

	test('a plain wheel scrolls the page; with Ctrl the reader zooms', () => {
		const { rect, moved } = make();
		wheel(rect, -100);
		expect(moved).not.toHaveBeenCalled();
		wheel(rect, -100, { ctrlKey: true });
		expect(moved.mock.lastCall?.[0].k).toBeGreaterThan(1);
		expect(moved.mock.lastCall?.[1]).toBe(true);
	});

	test('a drawing that is zoomed in follows the mouse, within its own edges', () => {
		const { rect, zoom, moved } = make();
		zoom.by(2);
		drag(rect, [200, 150], [250, 160]);
		expect(moved.mock.lastCall).toEqual([{ k: 2, x: -150, y: -140 }, true]);
		drag(rect, [0, 0], [390, 290]);
		expect(moved.mock.lastCall?.[0]).toMatchObject({ k: 2, x: 0, y: 0 });
		const calls = moved.mock.calls.length;
		mouse(rect, 'mousedown', 200, 150, { button: 1 });
		mouse(rect, 'mousemove', 100, 100);
		mouse(rect, 'mouseup', 100, 100);
		expect(moved).toHaveBeenCalledTimes(calls);
	});

	test('one finger scrolls the page over a drawing that is not zoomed, and moves one that is', () => {
		vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(1);
		const { rect, zoom, moved } = make();
		const swipe = () => {
			const events = ['touchstart', 'touchmove'].map((type, i) => {
				const touch = new Touch({ identifier: 1, target: rect, clientX: 200 + 40 * i, clientY: 150 });
				const [touches, changedTouches] = [[touch], [touch]];
				return new TouchEvent(type, { touches, changedTouches, bubbles: true, cancelable: true });
			});
			events.forEach((event) => rect.dispatchEvent(event));
			return events.some(({ defaultPrevented }) => defaultPrevented);
		};
		expect(swipe()).toBe(false);
		expect(moved).not.toHaveBeenCalled();
		zoom.by(2);
		expect(swipe()).toBe(true);
		expect(moved.mock.lastCall).toEqual([{ k: 2, x: -160, y: -150 }, true]);
	});

	test('what is taken away hears nothing more', () => {
		const { rect, zoom, moved, leave } = make();
		leave();
		wheel(rect, -100, { ctrlKey: true });
		zoom.by(2);
		expect(moved).not.toHaveBeenCalled();
	});
});
