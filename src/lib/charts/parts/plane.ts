import type { HTMLAttributes } from 'svelte/elements';

/** Attributes of the plane that the drawing of a chart lies on. */
export type Plane = Pick<
	HTMLAttributes<HTMLDivElement>,
	| 'role'
	| 'style'
	| `aria-${'describedby' | 'valuemin' | 'valuemax' | 'valuenow' | 'valuetext'}`
	| `onpointer${'move' | 'down' | 'up' | 'cancel' | 'leave'}`
	| 'onblur'
	| 'onkeydown'
>;
