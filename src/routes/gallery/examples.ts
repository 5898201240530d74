/** States that a reader would have to wait for, made here: examples, no results. */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network, Shape } from '#lib/arch/node.ts';
import { INPUT } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import type { RanWith } from '#lib/engine/browser.ts';
import { statisticsOf } from '#lib/engine/statistics.ts';
import { Lab, type LabPhase, type Outcome, type Picture } from '#lib/state/lab/lab.svelte.ts';
import { LiveRun } from '#lib/state/run/live-run.svelte.ts';
import type { Answer, Phase } from '#lib/state/run/report.ts';
import type { Reading } from '#lib/state/run/reading.ts';
import { PhotoChoice } from '#lib/state/run/photo-choice.svelte.ts';
import { siteSession } from '#lib/state/site-session.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { photoUrl } from '#lib/ui/photo-urls.ts';
import { messageOf } from '#lib/text/problem.ts';
import { EngineError } from '#lib/engine/errors.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

export const small = networkById('mini-inception-resnet-v2');
export const large = networkById('inception-resnet-v2-slim');

/** For what a component tells its page. */
export const nothing = () => undefined;

const wave = (length: number): Float32Array =>
	Float32Array.from({ length }, (_, i) => Math.max(0, Math.sin(i * 0.37) + Math.cos(i * 0.011)));

export const tensor = (shape: Shape): Reading => {
	const values = wave(shape[0] * shape[1] * shape[2]);
	return { shape, values, statistics: statisticsOf(values) };
};

/** A ramp from one colour to another. */
export const picture = (side: number): Pixels => ({
	width: side,
	height: side,
	data: Uint8ClampedArray.from({ length: 4 * side * side }, (_, i) => {
		const [x, y] = [Math.floor(i / 4) % side, Math.floor(i / 4 / side)];
		return [(255 * x) / side, (255 * y) / side, 120, 255][i % 4] ?? 0;
	})
});

export const wasm: RanWith = { name: 'wasm', threads: 4, driver: null, skipped: [] };
export const software: RanWith = {
	...wasm,
	name: 'webgl',
	threads: 1,
	driver: 'SwiftShader',
	skipped: [{ name: 'webgpu', reason: messageOf(new EngineError('backend', '')) }]
};

/** One class ahead of the others, which share what is left. */
const probabilities = (classes: number, best: number, share: number): readonly number[] =>
	Array.from({ length: classes }, (_, i) => (i === best ? share : (1 - share) / (classes - 1)));

export function liveIn(network: Network, phase: Phase, answered: Partial<Answer> | null = null): LiveRun {
	const live = new LiveRun(network, siteSession());
	live.phase = phase;
	if (!answered) return live;
	const shapes = shapesOf(network);
	live.measured = new Map([...shapes].map(([id, shape]) => [id, { shape, milliseconds: 1.5 }]));
	live.answer = {
		kind: 'logits',
		trained: true,
		milliseconds: 480,
		backend: wasm,
		tfjsBackend: 'wasm',
		modules: network.modules.map(({ id }) => ({
			module: id,
			output: id,
			shape: shapes.get(INPUT) ?? [1, 1, 1],
			milliseconds: 12
		})),
		values: network.classes ?? 0,
		top: [0.61, 0.2, 0.1, 0.05, 0.02].map((probability, index) => ({ index, probability })),
		names: classNames(network),
		...answered
	};
	live.ran = live.answer;
	return live;
}

/** A run that was given up: its message is the real one. */
export const failed = (kind: 'memory' | 'aborted'): Phase & { name: 'failed' } => ({
	name: 'failed',
	message: messageOf(new EngineError(kind, '')),
	stopped: kind === 'aborted'
});

export function photosIn(change: Partial<Pick<PhotoChoice, 'coming' | 'problem'>>): PhotoChoice {
	return Object.assign(new PhotoChoice(photoUrl), change);
}

const names = classNames(small) ?? [];

/** @param answered what is said of the picture; nothing yet without it */
export function labIn(phase: LabPhase, answered?: Partial<Outcome>): Lab {
	const lab = new Lab(siteSession());
	const image = picture(32);
	const shown: Picture = { name: '', label: 5, image };
	lab.picture = shown;
	lab.phase = phase;
	if (!answered) return lab;
	lab.outcome = {
		network: small,
		probabilities: probabilities(names.length, 5, 0.82),
		best: 5,
		before: probabilities(names.length, 5, 0.7),
		seen: image,
		added: new Map(),
		features: { shape: [1, 1, 1], values: wave(1) },
		node: null,
		trained: true,
		milliseconds: 21,
		backend: wasm,
		tfjsBackend: 'wasm',
		...answered
	};
	return lab;
}

export const mistaken: Partial<Outcome> = {
	probabilities: probabilities(names.length, 3, 0.6),
	best: 3
};
