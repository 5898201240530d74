/** What can be chosen to be shown in a drawing, apart from how it is worked out, which most pages do not need. */
export const quantities = [
	...(['kind', 'parameters', 'macs', 'memory', 'field'] as const),
	...(['time', 'mean', 'zeros'] as const)
];
export type Quantity = (typeof quantities)[number];
export type Measurable = Exclude<Quantity, 'kind'>;

/** Those that only a run can tell. */
export const needsRun = (quantity: Quantity): boolean => ['time', 'mean', 'zeros'].includes(quantity);

/** `carried`: as wide as what it carries. */
export const lineWidths = ['even', 'carried'] as const;
export type LineWidth = (typeof lineWidths)[number];

/** `maps`: with the strongest channel of each on it. */
export const nodeForms = ['bars', 'maps'] as const;
export type NodeForm = (typeof nodeForms)[number];
