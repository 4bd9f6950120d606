/**
 * A script for the page: every visible text whose contrast with what lies behind it is below the least, computed as
 * WCAG 2.2 defines it.
 */
export function lowContrasts(least: number): string {
  return `(() => {
    const parse = (color) => {
      const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
      return { r, g, b, a };
    };
    const over = (top, below) => ({
      r: top.r * top.a + below.r * (1 - top.a),
      g: top.g * top.a + below.g * (1 - top.a),
      b: top.b * top.a + below.b * (1 - top.a),
      a: 1,
    });
    const luminance = ({ r, g, b }) => {
      const [x, y, z] = [r, g, b].map((c) => {
        const s = c / 255;
        return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element) => {
      const layers = [];
      let opacity = 1;
      for (let at = element; at; at = at.parentElement) {
        layers.push(parse(getComputedStyle(at).backgroundColor));
        opacity *= Number(getComputedStyle(at).opacity);
      }
      const ground = layers.reduceRight((below, layer) => over(layer, below), { r: 255, g: 255, b: 255, a: 1 });
      return { ground, opacity };
    };
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.textContent.trim() === "" || !element.checkVisibility() || element.closest("script, option")) continue;
      const { ground, opacity } = behind(element);
      const ink = parse(getComputedStyle(element).color);
      const [one, other] = [luminance(over({ ...ink, a: ink.a * opacity }, ground)), luminance(ground)];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (ratio < ${least}) found.add(ratio.toFixed(2) + " " + element.className + " " + node.textContent.trim().slice(0, 30));
    }
    return [...found];
  })()`;
}
