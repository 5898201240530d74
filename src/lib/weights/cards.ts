/** The cards of the trained networks, as they are when the site is built. */
import { cardsIn } from './card.ts';

/** By id of the network. */
export const cards = cardsIn(import.meta.glob('/static/models/*.json', { import: 'default', eager: true }));
