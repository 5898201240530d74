/** Lets the page draw and listen between two pieces of work. */

/** A page that waits longer than this feels stuck. */
const FRAME_MILLISECONDS = 16;
let last = 0;

const nextTask = (): Promise<void> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});

/** Gives the event loop a turn when a frame's time has passed since the last one. */
export async function breathe(): Promise<void> {
	if (performance.now() - last < FRAME_MILLISECONDS) return;
	await nextTask();
	last = performance.now();
}
