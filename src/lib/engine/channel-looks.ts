/** How the channels of a node can stand beside each other; their statistics come later than these names. */
export const channelOrders = ['number', 'strength', 'zeros'] as const;
export type ChannelOrder = (typeof channelOrders)[number];

/** From the least to the most of all channels, or of each. */
export const contrastKinds = ['shared', 'own'] as const;
export type ContrastKind = (typeof contrastKinds)[number];

export interface ChannelLooks {
	readonly contrast: ContrastKind;
	readonly order: ChannelOrder;
}
