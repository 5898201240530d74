/** The terms of a weighted sum, channel by channel of what is read. */
import type { Term } from './origin.ts';

export interface ChannelPart {
	readonly channel: number;
	/** In the order of the window. */
	readonly terms: readonly Term[];
	/** Sum of its products. */
	readonly sum: number;
}

/** The channel that adds or takes away most comes first. */
export function channelParts(terms: readonly Term[]): readonly ChannelPart[] {
	const byChannel = new Map<number, Term[]>();
	for (const term of terms) {
		const [, , channel] = term.place;
		const own = byChannel.get(channel);
		if (own) own.push(term);
		else byChannel.set(channel, [term]);
	}
	return [...byChannel]
		.map(([channel, own]) => ({
			channel,
			terms: own,
			sum: own.reduce((sum, { value, weight }) => sum + value * weight, 0)
		}))
		.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
}
