/** Files that the page makes for its reader. */

export function save(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// The download has its own hold on the blob once the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What a drawing takes from the page's style sheet and would miss on its own. */
const carried = [
	...[
		'fill-opacity',
		'stroke-opacity',
		'stroke-width',
		'stroke-dasharray',
		'stroke-linejoin',
		'stroke-linecap'
	],
	...['opacity', 'display', 'visibility', 'paint-order'],
	...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline']
];

interface Colour {
	/** `rgb(…)`: the one form that every reader of SVG knows. */
	readonly rgb: string;
	readonly opacity: number;
}

/** Any CSS colour in plain words: painted on one pixel and read back, since CSS has many ways to write one. */
function plainColour(css: string): Colour {
	const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
	if (!context) return { rgb: css, opacity: 1 };
	context.fillStyle = css;
	context.fillRect(0, 0, 1, 1);
	const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
	return { rgb: `rgb(${red}, ${green}, ${blue})`, opacity: alpha / 255 };
}

function paint(copy: SVGElement, style: CSSStyleDeclaration, name: 'fill' | 'stroke'): void {
	const css = style.getPropertyValue(name);
	if (css === 'none' || css.startsWith('url(')) {
		copy.style.setProperty(name, css);
		return;
	}
	const { rgb, opacity } = plainColour(css);
	copy.style.setProperty(name, rgb);
	copy.style.setProperty(
		`${name}-opacity`,
		String(opacity * Number(style.getPropertyValue(`${name}-opacity`)))
	);
}

/**
 * An SVG file that looks as the drawing does in the page, on the page's ground. The ground is a rectangle: of CSS
 * backgrounds other programs know nothing.
 */
export function standalone(svg: SVGSVGElement): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const { x, y, width, height } = svg.viewBox.baseVal;
	const copies = copy.querySelectorAll<SVGElement>('*');
	svg.querySelectorAll<SVGElement>('*').forEach((element, i) => {
		const copied = copies[i];
		if (!copied) return;
		const style = getComputedStyle(element);
		for (const name of carried) copied.style.setProperty(name, style.getPropertyValue(name));
		paint(copied, style, 'fill');
		paint(copied, style, 'stroke');
	});
	const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
	const size = { x, y, width, height };
	for (const [name, value] of Object.entries(size)) ground.setAttribute(name, String(value));
	ground.setAttribute('fill', plainColour(getComputedStyle(document.documentElement).backgroundColor).rgb);
	copy.prepend(ground);
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	return new XMLSerializer().serializeToString(copy);
}

/** Pixels of the picture to one of the drawing. */
const DENSITY = 2;

/**
 * @returns `null` where the browser makes no picture of the SVG
 * @throws DOMException where it cannot draw it
 */
export async function picture(svg: SVGSVGElement): Promise<Blob | null> {
	const { width, height } = svg.viewBox.baseVal;
	const url = URL.createObjectURL(new Blob([standalone(svg)], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [width * DENSITY, height * DENSITY];
		const context = canvas.getContext('2d');
		if (!context) return null;
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	} finally {
		URL.revokeObjectURL(url);
	}
}
