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
	...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'opacity'],
	...['font-family', 'font-size', 'font-weight', 'paint-order']
];

/** An SVG file that looks as the drawing does in the page, on the page's ground. */
export function standalone(svg: SVGSVGElement): string {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const { width, height } = svg.viewBox.baseVal;
	const copies = copy.querySelectorAll<SVGElement>('*');
	svg.querySelectorAll<SVGElement>('*').forEach((element, i) => {
		const style = getComputedStyle(element);
		const copied = copies[i];
		if (copied) for (const name of carried) copied.style.setProperty(name, style.getPropertyValue(name));
	});
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String(height));
	copy.style.background = getComputedStyle(document.body).getPropertyValue('background-color');
	return new XMLSerializer().serializeToString(copy);
}

/** Pixels of the picture to one of the drawing. */
const DENSITY = 2;

/**
 * @returns `null` where the browser makes no picture of the SVG
 * @throws DOMException where it cannot draw it
 */
export async function picture(svg: SVGSVGElement, ground: string): Promise<Blob | null> {
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
		context.fillStyle = ground;
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	} finally {
		URL.revokeObjectURL(url);
	}
}
