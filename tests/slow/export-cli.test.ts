import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { pytorchOf } from '#lib/arch/pytorch.ts';
import { aboutNetwork } from '#lib/text/networks.ts';
import { expectOneLine, tool } from './tools.ts';

describe('export', { timeout: 30_000 }, () => {
	test.each([
		['said', ['--format', 'pytorch']],
		['by default', []]
	])('writes PyTorch when it is %s', async (_, words) => {
		const { code, stdout, stderr } = await tool('export', 'mini-inception-v4', ...words);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toBe(pytorchOf(networkById('mini-inception-v4'), aboutNetwork('mini-inception-v4').basis));
	});

	test.each([
		['no network', [], /Name one network. Usage: export/],
		['an unknown network', ['resnet-50'], /'resnet-50'.*mini-inception-resnet-v2/],
		['an unknown format', ['inception-v3', '--format', 'onnx'], /--format takes pytorch, not 'onnx'/],
		['an unknown option', ['inception-v3', '--to', 'x.py'], /'--to'.*Usage: export/]
	])('%s: one line and exit code 2', async (_, words, message) => {
		const ended = await tool('export', ...words);
		expectOneLine(ended, message);
		expect(ended.code).toBe(2);
	});
});
