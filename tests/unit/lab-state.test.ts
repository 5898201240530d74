import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { EngineError } from '#lib/engine/errors.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { Lab, type Picture } from '#lib/state/lab/lab.svelte.ts';
import { Session } from '#lib/state/session.ts';
import { seeded } from '#lib/weights/seeded.ts';
import { FakeEngine, settled } from './fake-engine.ts';

const picture = (name: string): Picture => ({
	name,
	label: null,
	image: { width: 32, height: 32, data: new Uint8ClampedArray(4096) }
});
const [cat, dog] = [picture('cat'), picture('dog')];

function open() {
	const fake = new FakeEngine();
	const lab = new Lab(
		new Session(
			() => Promise.resolve(seeded),
			() => Promise.resolve(fake.engine)
		)
	);
	/** Answers opening and compiling, as often as it is asked, until something runs. */
	const run = async () => {
		for (let i = 0; i < 5; i++) {
			const { opens, compiles, runs } = fake;
			await settled();
			opens.all.forEach(({ resolve }) => resolve(fake.device));
			await settled();
			const compiling = compiles.all.at(-1);
			compiling?.resolve(fake.program(compiling.asked));
			if (runs.all.length > taken) break;
		}
		taken++;
		return fake.runs.next();
	};
	let taken = 0;
	/** Answers one question: what the network says of the picture as it is, and as it is changed. */
	const answer = async (winner: number, before = winner) => {
		for (const each of [before, winner]) {
			const { asked, resolve } = await run();
			resolve(fake.result(asked, each));
			await settled();
		}
	};
	return { fake, lab, run, answer };
}

test('nothing is asked before there is a picture', async () => {
	const { fake, lab } = open();
	await lab.ask();
	expect(fake.opens.all).toHaveLength(0);
	expect(lab.phase.name).toBe('waiting');
});

test('a picture is answered as it is and as the network was trained', async () => {
	const { lab, answer } = open();
	lab.show(cat);
	await settled();
	expect(lab.phase.name).toBe('loading');
	await answer(4);
	expect(lab.phase.name).toBe('ready');
	expect(lab.outcome).toMatchObject({ best: 4, trained: false });
	expect(lab.outcome?.probabilities).toEqual(lab.outcome?.before);
});

test('the answer before any change is asked once for a picture', async () => {
	const { fake, lab, answer, run } = open();
	lab.show(cat);
	await answer(4);
	lab.change({ all: 0.5 });
	const { asked, resolve } = await run();
	expect(Object.keys(asked.options.scales ?? {})).not.toHaveLength(0);
	resolve(fake.result(asked, 2));
	await settled();
	expect(lab.outcome?.best).toBe(2);
	expect(lab.outcome?.before[4]).toBeCloseTo(0.9, 5);
	expect(fake.runs.all).toHaveLength(3);
});

describe('a question while another is being answered', () => {
	test('of many, only the last is answered', async () => {
		const { fake, lab, answer, run } = open();
		lab.show(cat);
		await answer(4);
		lab.change({ all: 0.9 });
		const first = await run();
		for (const all of [0.8, 0.7, 0.6]) lab.change({ all });
		first.resolve(fake.result(first.asked, 1));
		const last = await run();
		const scale = Object.values(last.asked.options.scales ?? {})[0] ?? NaN;
		const whole = Object.values(first.asked.options.scales ?? {})[0] ?? NaN;
		expect(scale / whole).toBeCloseTo(0.6 / 0.9, 6);
		last.resolve(fake.result(last.asked, 5));
		await settled();
		expect(lab.outcome?.best).toBe(5);
		fake.opens.all.forEach(({ resolve }) => resolve(fake.device));
		await settled();
		expect(fake.runs.all).toHaveLength(4);
	});

	test('an answer about the picture before is not shown beside the new one', async () => {
		const { fake, lab, run, answer } = open();
		lab.show(cat);
		const plain = await run();
		plain.resolve(fake.result(plain.asked, 3));
		const late = await run();
		lab.show(dog);
		late.resolve(fake.result(late.asked, 3));
		await settled();
		expect(lab.outcome).toBeNull();
		await answer(5);
		expect(lab.outcome?.best).toBe(5);
	});

	test('an answer of the network before is not shown under the new one', async () => {
		const { fake, lab, answer, run } = open();
		lab.show(cat);
		await answer(4);
		lab.change({ all: 0.5 });
		const late = await run();
		lab.change({ network: 'mini-inception-v4', all: 1 });
		late.resolve(fake.result(late.asked, 1));
		await settled();
		expect(lab.outcome?.best).toBe(4);
		await answer(6);
		expect(lab.outcome?.network).toBe(networkById('mini-inception-v4'));
		expect(lab.outcome?.best).toBe(6);
	});

	test('a failure that nobody waits for any more is not shown', async () => {
		const { lab, run, answer } = open();
		lab.show(cat);
		const late = await run();
		lab.show(dog);
		late.reject(new EngineError('memory', ''));
		await settled();
		expect(lab.phase.name).toBe('loading');
		await answer(5);
		expect(lab.phase.name).toBe('ready');
	});
});

test('a failure says why, the last answer stays, and the next question is answered', async () => {
	const { lab, answer, run } = open();
	lab.show(cat);
	await answer(4);
	lab.change({ all: 0.2 });
	(await run()).reject(new EngineError('context-lost', ''));
	await settled();
	expect(lab.phase).toHaveProperty('message', expect.stringContaining('graphics context'));
	expect(lab.outcome?.best).toBe(4);
	lab.change({ all: 1 });
	await run().then(({ asked, resolve }) => resolve(new FakeEngine().result(asked, 4)));
	await settled();
	expect(lab.phase.name).toBe('ready');
});

test('blocks that are off are neither run nor read, and a chosen node is kept', async () => {
	const { fake, lab, run } = open();
	const [block] = lab.blocks;
	lab.choices = { ...lab.choices, off: [block?.id ?? ''], node: 'Conv2d_1a_3x3' };
	lab.show(cat);
	const plain = await run();
	expect([...(plain.asked.options.keep ?? [])]).toEqual([outputNodes(lab.network).probabilities]);
	plain.resolve(fake.result(plain.asked));
	const { asked } = await run();
	expect(asked.options.off).toEqual([block?.id]);
	const keep = [...(asked.options.keep ?? [])];
	expect(keep).toContain('Conv2d_1a_3x3');
	expect(keep.filter((id) => id.startsWith(`${block?.id}/`))).toEqual([]);
});
