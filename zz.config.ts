import { mergeConfig } from 'vitest/config';
import base from './vite.config.ts';
const headers = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp'
};
const config = mergeConfig(base, { server: { headers } });
export default config;
