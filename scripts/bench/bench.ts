/** Measures our executor against tf.layers and onnxruntime-web in one Chromium; prints JSON. */
import { cpus, totalmem } from 'node:os';
import { chromium as playwright } from 'playwright-core';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { INPUT } from '#lib/arch/ops.ts';
import { main, networkFrom, parse, sizeFrom, UsageError } from '../cli.ts';
import { chromium } from '../vite/chromium.ts';
import type { bench as Bench, BenchOptions, Measured } from './page/page.ts';
import { serve } from './serve.ts';

const USAGE = 'bench [--network NAME] [--input N|HxW] [--rounds N] [--threads N]';

/** @throws UsageError unless `text` is a whole number from `least` */
function countFrom(option: string, text: string, least: number): number {
	const count = Number(text);
	if (!Number.isInteger(count) || count < least)
		throw new UsageError(`${option} takes a whole number from ${least}, not '${text}'.`);
	return count;
}

function words(): BenchOptions {
	const { values } = parse(
		{
			options: {
				network: { type: 'string', default: 'inception-resnet-v2-slim' },
				input: { type: 'string' },
				rounds: { type: 'string', default: '10' },
				threads: { type: 'string', default: '2' }
			}
		},
		USAGE
	);
	const network = networkFrom([values.network], USAGE);
	return {
		network: network.id,
		size: sizeFrom(values.input, network),
		rounds: countFrom('--rounds', values.rounds, 1),
		threads: countFrom('--threads', values.threads, 1)
	};
}

async function measure(options: BenchOptions): Promise<{ measured: Measured; browser: string }> {
	const served = await serve();
	const browser = await playwright.launch(chromium);
	try {
		const page = await browser.newPage();
		page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
		// The engine asks how many cores there are and takes as many threads.
		await page.addInitScript((cores) => {
			Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores, configurable: true });
		}, options.threads);
		await page.goto(served.url);
		await page.waitForFunction(() => 'bench' in window);
		const measured = await page.evaluate(
			(given) => (window as unknown as { bench: typeof Bench }).bench(given),
			options
		);
		return { measured, browser: browser.version() };
	} finally {
		await browser.close();
		await served.close();
	}
}

await main(async () => {
	const options = words();
	const network = networkFrom([options.network], USAGE);
	const { measured, browser } = await measure(options);
	const report = {
		machine: {
			cpu: cpus()[0]?.model.trim() ?? 'unknown',
			cores: cpus().length,
			memoryGigabytes: Math.round(totalmem() / 2 ** 30),
			platform: `${process.platform} ${process.arch}`,
			browser: `Chromium ${browser}`
		},
		network: network.id,
		input: at(shapesOf(network, options.size), INPUT),
		...measured
	};
	console.log(JSON.stringify(report, null, '\t'));
});
