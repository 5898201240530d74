/** Graphics drivers by their own names. */

/** Name of the graphics driver behind a WebGL context, e.g. `ANGLE (Google, Vulkan 1.3 (SwiftShader …))`. */
export function driverOf(gl: WebGLRenderingContext): string {
	const info = gl.getExtension('WEBGL_debug_renderer_info');
	return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

/** Drivers that draw on the processor: for a network, slower than wasm by an order of magnitude. */
export const isSoftwareDriver = (driver: string): boolean =>
	/swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i.test(driver);
