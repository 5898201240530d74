/** The cards of the trained networks, as they are when the site is built. */
import type { Card } from './card.ts';

const files = import.meta.glob<Card>('/static/models/*.json', { import: 'default', eager: true });

/** By id of the network. */
export const cards: Readonly<Record<string, Card>> = Object.fromEntries(
	Object.values(files).map((card) => [card.network, card])
);
