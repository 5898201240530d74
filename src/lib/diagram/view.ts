/** How a drawing can be looked at, apart from d3-zoom, which a drawing that stands still does not need. */
import type { View } from '#lib/state/explore/explorer-choices.ts';

export const FIT: View = { k: 1, x: 0, y: 0 };
/** What one press of plus or minus does. */
export const STEP = 1.4;
